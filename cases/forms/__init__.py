"""The questions of each verb. A form asks; the service decides; the law explains its refusal."""

from cases.forms.base import REQUIRED, DayField, GroundForm, LinesField, VerbForm
from cases.forms.concern import ConcernFields, ConcernForm, EndConcernForm
from cases.forms.letter import document_form
from cases.forms.matter import case_form
from cases.forms.office import OfficerForm, PostForm
from cases.forms.person import CorrectPersonForm, PersonFields
from cases.forms.registers import GiveNumberForm, RegisterForm

__all__ = [
    "REQUIRED",
    "ConcernFields",
    "ConcernForm",
    "CorrectPersonForm",
    "DayField",
    "EndConcernForm",
    "document_form",
    "GiveNumberForm",
    "GroundForm",
    "LinesField",
    "OfficerForm",
    "PersonFields",
    "PostForm",
    "RegisterForm",
    "VerbForm",
    "case_form",
]
