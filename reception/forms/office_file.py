"""The question asked when the file of an office and a year is opened."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cases import access
from cases.forms import REQUIRED, VerbForm
from cases.models import Office
from cases.services.trace import made_with
from reception import services
from reception.services.office import KEPT_BY


class OfficeFileForm(VerbForm):
    """Which year, and of which office."""

    year = forms.IntegerField(
        label=_("Year"), min_value=2014, max_value=2100,
        error_messages={
            "required": REQUIRED, "invalid": _("Write a year in four digits."),
            "min_value": _("The law of reception is in force since 2014."),
            "max_value": _("Write a year in four digits."),
        },
    )  # fmt: skip
    office = forms.ModelChoiceField(
        Office.objects.none(), label=_("Office"), error_messages={"required": REQUIRED}
    )
    field_order = ["year", "office"]

    def prepare(self) -> None:
        on = self.initial["on"]
        mine = access.offices_of(self.actor, on, KEPT_BY)
        self.fields["office"].queryset = mine
        self.initial.setdefault("year", on.year)
        if mine.count() == 1:
            self.fields["office"].initial = mine.first().pk
            self.fields["office"].widget = forms.HiddenInput()

    def perform(self) -> Any:
        values = self.cleaned_data
        made = made_with(self.once())
        return made or services.open_office_file(
            actor=self.actor, on=values["on"], office=values["office"], year=values["year"],
            reason=values["reason"], key=self.once(),
        )  # fmt: skip
