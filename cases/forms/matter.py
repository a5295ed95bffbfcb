"""The questions about a case and about a letter."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cases.forms.base import REQUIRED, VerbForm
from cases.forms.complaint_after import COMPLAINT_FORMS
from cases.forms.denunciation import DENUNCIATION_FORMS
from cases.forms.dossier import FILE_FORMS
from cases.forms.letters import DOCUMENT_FORMS, DocumentForm
from cases.forms.proposal import PROPOSAL_FORMS
from cases.forms.signing import SIGNING_FORMS
from cases.law.clocks import SENDINGS
from cases.law.words import Kind, Role
from cases.models import Officer, Post


class AssignForm(VerbForm):
    """Who does the work."""

    handler = forms.ModelChoiceField(
        Officer.objects.none(), label=_("Handler"), error_messages={"required": REQUIRED}
    )
    field_order = ["handler"]

    def prepare(self) -> None:
        held = Post.objects.held_on(timezone.localdate()).filter(
            office=self.row.dossier.office, role=Role.HANDLER.value
        )
        self.fields["handler"].queryset = Officer.objects.filter(pk__in=held.values("officer"))

    def facts(self) -> dict[str, Any]:
        return {"handler": self.cleaned_data["handler"].pk}


class SendingForm(VerbForm):
    """Which limit the paper meets; how it was sent stands in the reason."""

    meets = forms.ChoiceField(label=_("Limit that it meets"), error_messages={"required": REQUIRED})
    field_order = ["meets"]

    def prepare(self) -> None:
        waiting = self.row.dossier.deadlines.open().filter(code__in=SENDINGS)
        self.fields["meets"].choices = [("", "—"), *((one.code, one.title()) for one in waiting)]

    def facts(self) -> dict[str, Any]:
        return {"meets": self.cleaned_data["meets"]}


def document_form(row: Any, verb: str) -> type[VerbForm]:
    """The form of a step of the round."""
    return {**DOCUMENT_FORMS, **SIGNING_FORMS}.get(verb, DocumentForm)


#: The form of each verb of a case, by kind; every other verb asks for day and reason only.
SHARED: dict[str, type[VerbForm]] = {"assign": AssignForm, "record_sending": SendingForm}
CASE_FORMS: dict[str, dict[str, type[VerbForm]]] = {
    Kind.COMPLAINT: COMPLAINT_FORMS,
    Kind.DENUNCIATION: DENUNCIATION_FORMS,
    Kind.PROPOSAL: PROPOSAL_FORMS,
    Kind.FEEDBACK: PROPOSAL_FORMS,
}


def case_form(row: Any, verb: str) -> type[VerbForm]:
    """The form of a verb of a case."""
    return {**SHARED, **FILE_FORMS, **CASE_FORMS[row.kind]}.get(verb, VerbForm)
