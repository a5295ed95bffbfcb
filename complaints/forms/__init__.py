"""The questions asked about a petition: the form of each of its verbs."""

from cases.forms import VerbForm
from cases.law.words import Kind
from complaints.forms.classifying import ClassifyForm
from complaints.forms.contents import (
    AttachForm,
    MissingForm,
    OriginalsForm,
    ReclassifyForm,
    SplitForm,
)
from complaints.forms.deciding import AcceptForm, DeclineForm, PetitionForm
from complaints.forms.denunciation import DENUNCIATION_FORMS
from complaints.forms.elsewhere import ElsewhereForm, LinkForm, ReplyForm, ReportUpForm
from complaints.forms.entering import EnterForm, PersonFields
from complaints.forms.group import RepresentativesForm
from complaints.models import Petition

__all__ = ["EnterForm", "PersonFields", "RepresentativesForm", "petition_form"]

PETITION_FORMS: dict[str, type[VerbForm]] = {
    "classify": ClassifyForm,
    "accept": AcceptForm,
    "decline": DeclineForm,
    "name_representatives": RepresentativesForm,
    "forward": ElsewhereForm,
    "guide": ElsewhereForm,
    "guide_to_complete": MissingForm,
    "attach": AttachForm,
    "split": SplitForm,
    "reclassify": ReclassifyForm,
    "return_originals": OriginalsForm,
    "report_up": ReportUpForm,
    "record_reply": ReplyForm,
    "link_earlier": LinkForm,
}


def petition_form(row: Petition, verb: str) -> type[VerbForm]:
    """The form of a verb of a petition."""
    own = DENUNCIATION_FORMS if row.kind == Kind.DENUNCIATION else {}
    return own.get(verb) or PETITION_FORMS.get(verb, PetitionForm)
