"""The questions about the decision on a complaint (Mẫu số 15, 16)."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cases.forms.base import REQUIRED, LinesField
from cases.forms.complaint import choice
from cases.forms.settle import SettleForm
from cases.law import complaint as law
from cases.law.words import Level
from cases.services.facts import authors_of


class DecideForm(SettleForm):
    """A complaint: what was decided first, whether demand and findings agree, who passed it on."""

    first_silent = forms.BooleanField(
        label=_("The first level did not settle it in time (NĐ 124/2020/NĐ-CP Điều 4 khoản 2)"),
        required=False,
    )  # fmt: skip
    first_result = LinesField(3, label=_("What the first decision says"), required=False)
    findings_agree = forms.BooleanField(
        label=_("Demand and findings agree (Luật Khiếu nại Điều 30)"), required=False
    )
    passed_on_by = choice(_("Passed on by"), law.PASSED_ON_BY)
    dismissal = forms.BooleanField(
        label=_("The discipline is dismissal (Luật Khiếu nại Điều 48)"), required=False
    )
    for_each = forms.BooleanField(
        label=_("A decision for each complainant, not one with their list "
                "(Luật Khiếu nại Điều 31 khoản 3)"), required=False,
    )  # fmt: skip
    asked = (*SettleForm.asked, "first_result", "findings_agree", "dismissal", "for_each")

    def prepare(self) -> None:
        second = self.row.level == Level.SECOND
        gone = ["findings_agree"] if second else ["first_silent", "first_result"]
        if self.row.discipline and not second:
            gone.append("findings_agree")  # a dialogue is always due (Điều 53)
        gone += [] if self.row.discipline else ["dismissal"]
        gone += [] if len(authors_of(self.row)) > 1 else ["for_each"]
        for name in gone:
            del self.fields[name]

    def clean(self) -> dict[str, Any]:
        values = super().clean()
        told = values.get("first_silent") or values.get("first_result")
        if "first_result" in self.fields and not told:
            self.add_error("first_result", REQUIRED)
        return values

    def facts(self) -> dict[str, Any]:
        values = self.cleaned_data
        facts = super().facts()
        if values.get("first_silent"):
            facts["first_result"] = values["first_result"] or FIRST_SILENT
        told = {law.FRONT: "front_from", law.ELECTED: "elected_from"}.get(values["passed_on_by"])
        return {**facts, told: values["on"].isoformat()} if told else facts


#: What a decision of the second level says of a first level that stayed silent.
FIRST_SILENT = "Hết thời hạn quy định, khiếu nại lần đầu không được giải quyết."
