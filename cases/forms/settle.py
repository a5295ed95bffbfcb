"""The questions that the settling of every kind of matter asks."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cases.forms.base import REQUIRED, LinesField, VerbForm
from cases.law.words import OUTCOME_LABELS, Outcome
from cases.models.text import choices


class SettleForm(VerbForm):
    """The outcome, and the text of the letter that carries it."""

    outcome = forms.ChoiceField(
        label=_("Outcome"), choices=[("", "—"), *choices(Outcome, OUTCOME_LABELS)],
        error_messages={"required": REQUIRED},
    )  # fmt: skip
    findings = LinesField(6, label=_("What the verification found"))
    law = LinesField(2, label=_("Legal ground of the conclusion"))
    conclusion = LinesField(4, label=_("Conclusion"))
    decision = LinesField(4, label=_("What is decided or answered"))
    field_order = ["outcome", "findings", "law", "conclusion", "decision"]
    asked: tuple[str, ...] = ("outcome", "findings", "law", "conclusion", "decision")

    def facts(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in self.asked if name in self.fields}
