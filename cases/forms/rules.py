"""The questions about what no law settles and an office therefore sets itself."""

from typing import Any

from django import forms
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from cases import access
from cases.forms.base import REQUIRED, DayField, LinesField, VerbForm
from cases.law.duties import DUTIES, DutyKind
from cases.law.limits import CODES, Unit, may_replace, versions_of
from cases.law.words import Role
from cases.models import LimitOverride, Office
from cases.models.deadline import OWN_LIMITS
from cases.services import setup

UNITS = [(Unit.WORKING_DAYS.value, _("working days")), (Unit.CALENDAR_DAYS.value, _("days"))]


def settable() -> list[tuple[str, str]]:
    """What an office may set: code and title; what was read in a law text is not among it."""
    own = [(code, gettext(title)) for code, title in OWN_LIMITS.items()]
    duties = [duty for duty in DUTIES if duty.kind == DutyKind.AT_ONCE]
    unread = [versions_of(code)[-1] for code in CODES if may_replace(code, "any")]
    vietnamese = get_language() == "vi"
    return own + [
        (row.code, row.what_vi if vietnamese else gettext(row.what_en))
        for row in (*duties, *unread)
    ]


class OfficeRuleForm(VerbForm):
    """A length that the office sets, with its basis and reason."""

    previewable = False
    office = forms.ModelChoiceField(
        Office.objects.none(), label=_("Office"), error_messages={"required": REQUIRED}
    )
    code = forms.ChoiceField(label=_("What it is for"), error_messages={"required": REQUIRED})
    amount = forms.IntegerField(
        label=_("Length"), min_value=1, max_value=365,
        error_messages={"required": REQUIRED, "invalid": _("Write a whole number of days."),
                        "min_value": _("At least one day."),
                        "max_value": _("At most 365 days.")},
    )  # fmt: skip
    unit = forms.ChoiceField(label=_("Unit"), choices=UNITS)
    basis = forms.CharField(
        label=_("Basis"), max_length=250, error_messages={"required": REQUIRED},
        help_text=_("The office's own regulation; no article of a law settles this."),
    )  # fmt: skip
    in_force_from = DayField(label=_("From"))
    reason = LinesField(2, label=_("Reason"))
    field_order = ["office", "code", "amount", "unit", "basis", "in_force_from", "on", "reason"]

    def prepare(self) -> None:
        led = access.offices_of(self.actor, self.initial["on"], [Role.LEADER])
        self.fields["office"].queryset = led
        if led.count() == 1:
            self.fields["office"].initial = led.first().pk
        self.fields["code"].choices = [("", "—"), *settable()]
        self.initial.setdefault("in_force_from", self.initial["on"])

    def perform(self) -> LimitOverride:
        values: dict[str, Any] = self.cleaned_data
        asked = {name: values[name] for name in ("amount", "unit", "basis", "reason")}
        return setup.set_office_rule(
            actor=self.actor, on=values["on"], office=values["office"], code=values["code"],
            in_force_from=values["in_force_from"], title=dict(settable())[values["code"]][:200],
            **asked,
        )  # fmt: skip
