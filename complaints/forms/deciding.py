"""The form of a verb of a petition, and the questions of accepting and declining."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cases.forms import GroundForm, LinesField, VerbForm
from cases.law.words import Kind, Level
from cases.models import Case
from complaints import services
from complaints.law import (
    DECLINING_GROUNDS,
)


class PetitionForm(VerbForm):
    """A verb of a petition: calls the service of the same name."""

    def more(self) -> dict[str, Any]:
        """What the service needs beyond actor, day, reason and version."""
        return {}

    def perform(self) -> Any:
        values = self.cleaned_data
        return getattr(services, self.verb)(
            self.row, actor=self.actor, on=values["on"], reason=values["reason"],
            version=values["version"], **self.more(),
        )  # fmt: skip


class DeclineForm(GroundForm, PetitionForm):
    """The ground of the law, or for a proposal the reason in words."""

    def prepare(self) -> None:
        if self.row.kind in DECLINING_GROUNDS:
            super().prepare()
        else:
            self.fields["ground"] = LinesField(3, label=_("Why it is not taken up"))

    def grounds(self) -> str:
        return DECLINING_GROUNDS[Kind(self.row.kind)]

    def more(self) -> dict[str, Any]:
        ground = self.cleaned_data["ground"]
        if self.row.kind in DECLINING_GROUNDS:
            return {"ground": ground}
        return {"ground": "not_taken_up", "letter": {"contents": [{"answer": ground}]}}


class AcceptForm(PetitionForm):
    """A second complaint may name the case in which the first was settled."""

    earlier_number = forms.CharField(
        label=_("Number of the first-level case"), max_length=40, required=False,
        help_text=_("If it was settled by an office below, for example 07/2026/VV."),
    )  # fmt: skip
    field_order = ["earlier_number"]

    def prepare(self) -> None:
        if self.row.kind != Kind.COMPLAINT or self.row.level != Level.SECOND:
            del self.fields["earlier_number"]

    def clean_earlier_number(self) -> Case | None:
        number = self.cleaned_data["earlier_number"]
        found = services.first_case(self.row, number) if number else None
        if number and found is None:
            raise forms.ValidationError(_(
                "No single first-level case of an office below bears this number. Leave the field "
                "empty when the first complaint was not settled with this program."
            ))  # fmt: skip
        return found

    def more(self) -> dict[str, Any]:
        earlier = self.cleaned_data.get("earlier_number")
        return {"earlier": earlier} if earlier else {}
