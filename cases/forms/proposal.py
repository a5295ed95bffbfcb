"""The questions about a proposal or feedback."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cases.forms.base import REQUIRED, LinesField, VerbForm
from cases.forms.settle import SettleForm


class AskForm(VerbForm):
    """Of whom more is asked, and what."""

    body = forms.CharField(
        label=_("Body or person"), max_length=200, error_messages={"required": REQUIRED}
    )
    content = LinesField(3, label=_("What is asked for"))
    field_order = ["body", "content"]

    def facts(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in ("body", "content")}


class ForwardOnwardForm(VerbForm):
    """Which body must study and settle it."""

    competent_body = forms.CharField(
        label=_("Competent body"), max_length=200, error_messages={"required": REQUIRED}
    )
    field_order = ["competent_body"]

    def facts(self) -> dict[str, Any]:
        return {"competent_body": self.cleaned_data["competent_body"]}


PROPOSAL_FORMS: dict[str, type[VerbForm]] = {
    "answer": SettleForm,
    "ask_for_more": AskForm,
    "forward_onward": ForwardOnwardForm,
}
