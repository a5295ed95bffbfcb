"""The questions about a complaint case."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cases.forms.base import GroundForm, LinesField, VerbForm
from cases.forms.settle import SettleForm
from cases.law.words import Level


class DecideForm(SettleForm):
    """A complaint: what was decided first, and whether demand and findings agree."""

    first_result = LinesField(3, label=_("What the first decision says"))
    asked = (*SettleForm.asked, "first_result", "findings_agree")

    findings_agree = forms.BooleanField(
        label=_("Demand and findings agree (Luật Khiếu nại Điều 30)"), required=False
    )

    def prepare(self) -> None:
        if self.row.level == Level.FIRST:
            del self.fields["first_result"]
        else:
            del self.fields["findings_agree"]  # at the second level a dialogue is always due


class DialogueForm(VerbForm):
    """What the dialogue brought; its day is the day of the act."""

    result = LinesField(4, label=_("Result of the dialogue"))
    field_order = ["result"]

    def facts(self) -> dict[str, Any]:
        return {"result": self.cleaned_data["result"]}


COMPLAINT_FORMS: dict[str, type[VerbForm]] = {
    "suspend": GroundForm,
    "terminate": GroundForm,
    "decide": DecideForm,
    "hold_dialogue": DialogueForm,
}
