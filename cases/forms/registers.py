"""The questions about registers: opened, confirmed, closed; how an office numbers its letters."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases import access
from cases.forms.base import REQUIRED, DayField, VerbForm
from cases.forms.matter import DocumentForm
from cases.law.words import Role
from cases.models import NumberingRule, NumberRegister, Office
from cases.services import numbering, paper, registers

MONTHS = [(month, f"{month:02d}") for month in range(1, 13)]


class OfficeYearForm(VerbForm):
    """An office of hers and a year."""

    previewable = False
    #: Whose offices are offered.
    asked_of = Role.CLERK
    office = forms.ModelChoiceField(
        Office.objects.none(), label=_("Office"), error_messages={"required": REQUIRED}
    )
    year = forms.IntegerField(
        label=_("Year"), min_value=2000, max_value=2100,
        error_messages={"required": REQUIRED, "invalid": _("Write a year, for example 2027.")},
    )  # fmt: skip
    field_order = ["office", "year"]

    def prepare(self) -> None:
        today = timezone.localdate()
        mine = access.offices_of(self.actor, today, [self.asked_of])
        self.fields["office"].queryset = mine
        if mine.count() == 1:
            self.fields["office"].initial = mine.first().pk
        self.initial.setdefault("year", today.year)

    def asked(self) -> dict[str, Any]:
        """What every service of registers is given."""
        values = self.cleaned_data
        return {"actor": self.actor, "on": values["on"], "office": values["office"]}


class RegisterForm(OfficeYearForm):
    """Open the register of one kind for a year; what was numbered on paper before, once."""

    kind = forms.ChoiceField(label=_("Kind"), error_messages={"required": REQUIRED})
    legacy_to = forms.IntegerField(
        label=_("Last number given on paper"), min_value=1, max_value=99999, required=False,
        help_text=_("Only where the paper book of this year goes on here."),
    )  # fmt: skip
    legacy_on = DayField(label=_("Day of that number"), required=False)
    field_order = ["office", "kind", "year", "legacy_to", "legacy_on"]

    def prepare(self) -> None:
        super().prepare()
        known = [*numbering.kinds(), numbering.COMMON]
        self.fields["kind"].choices = [(kind, gettext(kind)) for kind in known]

    def perform(self) -> NumberRegister:
        values = self.cleaned_data
        return numbering.open_register(
            **self.asked(), kind=values["kind"], year=values["year"],
            legacy_to=values["legacy_to"] or 0, legacy_on=values["legacy_on"],
        )  # fmt: skip


class OpenYearForm(OfficeYearForm):
    """Open every register that an office needs in a year."""

    def perform(self) -> NumberRegister:
        return numbering.open_year(**self.asked(), year=self.cleaned_data["year"])[0]


class ConfirmedForm(OfficeYearForm):
    """What cannot be taken back is ticked."""

    confirm = forms.BooleanField(
        label=_("I have checked it; this cannot be taken back."), error_messages={
            "required": _("Tick it when you have checked it.")},
    )  # fmt: skip


class ConfirmYearForm(ConfirmedForm):
    """A leader confirms what the clerk opened for a year."""

    asked_of = Role.LEADER

    def clean(self) -> dict[str, Any]:
        values = super().clean()
        office, year = values.get("office"), values.get("year")
        if office and year and not NumberRegister.objects.filter(
            office=office, year=year, confirmed_on__isnull=True
        ).exists():  # fmt: skip
            self.add_error("year", _("No register of that year waits for a confirmation."))
        return values

    def perform(self) -> NumberRegister:
        return numbering.confirm_registers(**self.asked(), year=self.cleaned_data["year"])[0]


class CloseMonthForm(ConfirmedForm):
    """The clerk closes every register up to the end of a month."""

    month = forms.TypedChoiceField(label=_("Month"), choices=MONTHS, coerce=int)
    field_order = ["office", "year", "month", "on", "reason", "confirm"]

    def perform(self) -> NumberRegister:
        values = self.cleaned_data
        return registers.close_month(**self.asked(), year=values["year"], month=values["month"])[0]


class CloseYearForm(ConfirmedForm):
    """A leader closes every register of a year that is over."""

    asked_of = Role.LEADER
    field_order = ["office", "year", "on", "reason", "confirm"]

    def perform(self) -> NumberRegister:
        return registers.close_year(**self.asked(), year=self.cleaned_data["year"])[0]


class NumberingRuleForm(OfficeYearForm):
    """How the office numbers its letters, by the decision of its head."""

    asked_of = Role.LEADER
    common = forms.BooleanField(
        label=_("One common series for all kinds of letters"), required=False,
        help_text=_("Otherwise each kind has its own (Nghị định 30/2020/NĐ-CP Điều 15)."),
    )  # fmt: skip
    secret = forms.BooleanField(
        label=_("Secret series for confidential files"), required=False,
        help_text=_("No gap then tells somebody that a file is hidden from him."),
    )  # fmt: skip
    decision = forms.CharField(
        label=_("Number of the decision"), max_length=40, error_messages={"required": REQUIRED}
    )
    decided_on = DayField(label=_("Day of the decision"))
    field_order = ["office", "year", "common", "secret", "decision", "decided_on"]

    def prepare(self) -> None:
        super().prepare()
        self.fields["year"].label = _("From the year")

    def perform(self) -> NumberingRule:
        values = self.cleaned_data
        said = {name: values[name] for name in ("common", "secret", "decision", "decided_on")}
        return registers.set_numbering_rule(**self.asked(), from_year=values["year"], **said)


class SecretSeriesForm(OfficeYearForm):
    """How many secret series the clerk opens ahead."""

    count = forms.IntegerField(
        label=_("How many"), min_value=5, max_value=100, initial=30,
        help_text=_("One for each confidential file; more than are needed, so that their number "
                    "tells nothing."),
        error_messages={"required": REQUIRED, "invalid": _("Write a whole number.")},
    )  # fmt: skip
    field_order = ["office", "year", "count"]

    def perform(self) -> NumberRegister:
        values = self.cleaned_data
        return registers.open_secret_series(
            **self.asked(), year=values["year"], count=values["count"]
        )[0]


class GiveNumberForm(DocumentForm):
    """The number is taken from its register; two columns of it are asked."""

    copies = forms.IntegerField(
        label=_("Number of copies"), min_value=1, max_value=9999, required=False,
        error_messages={"invalid": _("Write a whole number.")},
    )  # fmt: skip
    note = forms.CharField(
        label=_("Note in the register"), max_length=300, required=False,
        help_text=_("No person is named here."),
    )  # fmt: skip
    field_order = ["on", "copies", "note", "reason"]

    def perform(self) -> Any:
        values = self.cleaned_data
        return paper.give_number(
            self.row, actor=self.actor, on=values["on"], reason=values["reason"],
            version=values["version"], copies=values["copies"], note=values["note"],
        )  # fmt: skip
