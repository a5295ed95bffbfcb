"""What the forms of all verbs share: the legal day, the reason, the ground."""

import secrets
from datetime import date
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from cases.law.grounds import Ground, grounds_for
from cases.models import Officer
from cases.models.text import nfc
from cases.services.move import move
from cases.services.trace import Step

REQUIRED = _("Please fill in this field.")
DAY_WRONG = _("This is no day of the calendar. Write day/month/year, for example 05/08/2026.")


class DayField(forms.DateField):
    """A legal day, typed day first."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("error_messages", {"required": REQUIRED, "invalid": DAY_WRONG})
        kwargs.setdefault("widget", forms.DateInput(attrs={"class": "day", "autocomplete": "off"}))
        super().__init__(**kwargs)


class LinesField(forms.CharField):
    """Text of several lines."""

    def __init__(self, rows: int = 4, **kwargs: Any) -> None:
        kwargs.setdefault("widget", forms.Textarea(attrs={"rows": rows}))
        kwargs.setdefault("error_messages", {"required": REQUIRED})
        super().__init__(**kwargs)


def ground_label(row: Ground) -> str:
    """A ground in the language of the page, with its article."""
    words = row.text_vi if get_language() == "vi" else gettext(row.label_en)
    return f"{words} ({row.article})"


class VerbForm(forms.Form):
    """What every verb asks: the legal day, and why when it is entered late."""

    on = DayField(label=_("Day of the act"))
    reason = LinesField(2, label=_("Reason or note"), required=False)
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    #: Made anew for every page shown: the page sent twice acts once.
    key = forms.CharField(widget=forms.HiddenInput, required=False, max_length=40)
    #: Whether the consequence can be shown by trying the verb and taking it back.
    previewable = True

    def __init__(self, *args: Any, row: Any, actor: Officer, verb: str, **kwargs: Any) -> None:
        self.row, self.actor, self.verb = row, actor, verb
        initial = {"on": timezone.localdate(), "version": getattr(row, "version", None),
                   "key": secrets.token_urlsafe(16)}  # fmt: skip
        kwargs["initial"] = {**initial, **(kwargs.get("initial") or {})}
        super().__init__(*args, **kwargs)
        self.prepare()

    def prepare(self) -> None:
        """Fill the choices that depend on the row."""

    def clean(self) -> dict[str, Any]:
        return {
            name: nfc(value) if isinstance(value, str) else value
            for name, value in super().clean().items()
        }

    def once(self) -> str | None:
        """The key of this sending, apart from every other kind of key in the audit."""
        key = self.cleaned_data.get("key")
        return f"form:{key}" if key else None

    def foretold(self, result: Any) -> list[str]:
        """What else follows from the verb, in sentences for the page."""
        return []

    def facts(self) -> dict[str, Any]:
        """What enters the event, as plain values."""
        return {}

    def step(self) -> Step:
        values = self.cleaned_data
        return Step(
            actor=self.actor,
            on=values["on"],
            ground=values.get("ground", ""),
            reason=values.get("reason", ""),
            facts=self.facts(),
            version=values.get("version"),
        )

    def perform(self) -> Any:
        """Call the one service of the verb; returns the row to show next."""
        return move(self.row, self.verb, self.step())


class GroundForm(VerbForm):
    """The ground, from the list of the law in force on the day."""

    ground = forms.ChoiceField(label=_("Ground"), error_messages={"required": REQUIRED})
    field_order = ["ground"]
    grounds_list = ""

    def prepare(self) -> None:
        rows = grounds_for(self.grounds(), self.day())
        self.fields["ground"].choices = [("", "—")] + [
            (row.code, ground_label(row)) for row in rows
        ]

    def day(self) -> date:
        """The day typed, so that an older act finds the grounds of its own time."""
        try:
            return self.fields["on"].clean(self.data.get("on"))
        except forms.ValidationError:
            return timezone.localdate()

    def grounds(self) -> str:
        return self.grounds_list or f"{self.row.kind}_{GROUNDS[self.verb]}"


GROUNDS = {"suspend": "suspension", "terminate": "termination", "decline": "not_accepted"}
