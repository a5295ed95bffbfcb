"""The questions about a denunciation case."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cases.forms.base import REQUIRED, GroundForm, LinesField, VerbForm
from cases.forms.settle import SettleForm
from cases.law.interruptions import LONGEST_EXTENSION
from cases.law.words import COMPLEXITY_LABELS, Complexity
from cases.models.text import choices


class ExtendForm(VerbForm):
    """How complex, and for how many days."""

    complexity = forms.ChoiceField(
        label=_("The matter is"),
        choices=[c for c in choices(Complexity, COMPLEXITY_LABELS) if c[0] != "ordinary"],
    )
    days = forms.IntegerField(
        label=_("Days"), initial=LONGEST_EXTENSION, min_value=1,
        max_value=LONGEST_EXTENSION,
        error_messages={
            "required": REQUIRED,
            "invalid": _("Write a whole number of days."),
            "max_value": _("At most 30 days each time (Luật Tố cáo Điều 30)."),
            "min_value": _("At least one day."),
        },
    )  # fmt: skip
    field_order = ["complexity", "days"]

    def facts(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in ("complexity", "days")}


class ConcludeForm(SettleForm):
    """A denunciation: what the accused explained (Luật Tố cáo Điều 35)."""

    explanation = LinesField(3, label=_("What the accused explained"))
    asked = (*SettleForm.asked, "explanation")


DENUNCIATION_FORMS: dict[str, type[VerbForm]] = {
    "extend": ExtendForm,
    "suspend": GroundForm,
    "terminate": GroundForm,
    "conclude": ConcludeForm,
}
