"""The questions about a matter of another body, and about its reply."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cases import access
from cases.forms import REQUIRED, DayField, LinesField
from cases.law.refusal import Refused
from complaints.forms.deciding import PetitionForm
from complaints.models import Petition
from complaints.models.following import body_of, competence_of


class ElsewhereForm(PetitionForm):
    """Which body must decide."""

    competent_body = forms.CharField(
        label=_("Competent body"), max_length=200, error_messages={"required": REQUIRED}
    )
    sent_before = forms.BooleanField(
        label=_("The same content was guided or forwarded before"), required=False
    )
    field_order = ["competent_body", "sent_before"]

    def prepare(self) -> None:
        try:
            row = competence_of(self.row, self.initial["on"])
        except Refused:
            row = None
        self.initial.setdefault("competent_body", body_of(row, self.row))

    def more(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in ("competent_body", "sent_before")}


class ReportUpForm(ElsewhereForm):
    """The superior, who takes over what no leader of the office may decide."""

    sent_before = None

    def prepare(self) -> None:
        parent = self.row.dossier.office.parent
        self.initial.setdefault("competent_body", parent.issuer if parent else "")

    def more(self) -> dict[str, Any]:
        return {"competent_body": self.cleaned_data["competent_body"]}


class ReplyForm(PetitionForm):
    """What the other body answered, and how the sender was told of it."""

    body = forms.CharField(
        label=_("Body that replied"), max_length=200, error_messages={"required": REQUIRED}
    )
    number = forms.CharField(label=_("Number of its letter"), max_length=60, required=False)
    replied_on = DayField(label=_("Day of its letter"))
    says = LinesField(4, label=_("What it says"))
    told = LinesField(
        2, label=_("How and when the sender was told"), required=False,
        help_text=_("Only for a petition without a name it may be left empty."),
    )  # fmt: skip
    ASKED = ("body", "number", "replied_on", "says", "told")
    field_order = [*ASKED]

    def prepare(self) -> None:
        self.initial.setdefault("body", self.row.competent_body)

    def clean(self) -> dict[str, Any]:
        values = super().clean()
        if not values.get("told") and not self.row.anonymous:
            self.add_error("told", REQUIRED)
        if values.get("replied_on") and values.get("on") and values["replied_on"] > values["on"]:
            self.add_error("replied_on", _("The letter cannot be later than the day of the act."))
        return values

    def more(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in self.ASKED}


class LinkForm(PetitionForm):
    """The earlier petition, by its number."""

    earlier = forms.CharField(
        label=_("Number of the earlier petition"), max_length=40,
        error_messages={"required": REQUIRED},
    )  # fmt: skip
    field_order = ["earlier"]

    def clean_earlier(self) -> Petition:
        seen = access.visible(Petition.objects.all(), self.actor, self.initial["on"])
        found = seen.filter(
            number=self.cleaned_data["earlier"].strip(), dossier__office=self.row.dossier.office
        ).first()
        if found is None:
            raise forms.ValidationError(_("No petition with this number is known here."))
        return found

    def more(self) -> dict[str, Any]:
        return {"earlier": self.cleaned_data["earlier"]}
