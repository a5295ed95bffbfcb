"""The questions about the calendar and about the area of an office."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases import access
from cases.forms.base import REQUIRED, DayField, LinesField, VerbForm
from cases.models import CalendarAgreement, CalendarDay, Office
from cases.models.calendar import CONFIDENCE, KINDS
from cases.services import calendar, setup
from cases.services.calendar import Moved

REMOTE_HELP = _(
    "No law defines a remote area; a leader decides. It holds for petitions entered from now on: "
    "those entered before keep the limits they have."
)


def moved_lines(moved: Iterable[Moved], officer: Any, on: Any) -> list[str]:
    """Each due date that moves, of matters she may see; of the others only how many."""
    seen = set(access.visible_dossiers(officer, on).values_list("pk", flat=True))
    moved = list(moved)
    lines = [
        gettext("%(number)s, %(limit)s: %(old)s becomes %(new)s.")
        % {"number": one.owner, "limit": one.limit.title(), "old": said(one.old),
           "new": said(one.new)}
        for one in moved
        if one.dossier.pk in seen
    ]  # fmt: skip
    hidden = len({one.dossier.pk for one in moved} - seen)
    if hidden:
        lines.append(gettext("Matters that you may not see: %(count)s.") % {"count": hidden})
    return lines


def said(day: Any) -> str:
    """A due date, or that there is none."""
    return day.strftime("%d/%m/%Y") if day else "–"


class DayForm(VerbForm):
    """A day that differs from its place in the week, with its basis and how sure it is."""

    day = DayField(label=_("Day in the calendar"))
    kind = forms.ChoiceField(label=_("Kind"), choices=KINDS, error_messages={"required": REQUIRED})
    name = forms.CharField(label=_("Name"), max_length=120, error_messages={"required": REQUIRED})
    basis = forms.CharField(
        label=_("Basis: the decision, its number and day"), max_length=250,
        error_messages={"required": REQUIRED},
    )  # fmt: skip
    confidence = forms.ChoiceField(
        label=_("How sure"), choices=CONFIDENCE, error_messages={"required": REQUIRED},
        help_text=_("A day that is merely proposed is shown and never counted."),
    )  # fmt: skip
    field_order = ["day", "kind", "name", "basis", "confidence"]

    def values(self) -> dict[str, str]:
        names = ("kind", "name", "basis", "confidence", "reason")
        return {name: self.cleaned_data[name] for name in names}

    def perform(self) -> CalendarDay:
        values = self.cleaned_data
        return calendar.enter_day(
            actor=self.actor, on=values["on"], day=values["day"], **self.values()
        )

    def consequence_of(self, row: CalendarDay) -> list[str]:
        """Which offices must first agree; a proposal counts nowhere."""
        if row.is_proposal:
            return [gettext("The day is merely proposed: no limit is counted over it.")]
        waiting = list(row.agreements.waiting().select_related("office"))
        if not waiting:
            return [gettext("No due date moves: the day counts at once.")]
        return [
            gettext("%(office)s: it counts after a leader has agreed. It moves:")
            % {"office": one.office}
            + " "
            + " ".join(
                moved_lines(calendar.moved_by(row, one.office), self.actor, self.cleaned_data["on"])
            )
            for one in waiting
        ]


class CorrectDayForm(DayForm):
    """The same day with another content."""

    day = None
    field_order = ["kind", "name", "basis", "confidence", "on", "reason"]

    def prepare(self) -> None:
        for name in ("kind", "name", "basis", "confidence"):
            self.fields[name].initial = getattr(self.row, name)

    def perform(self) -> CalendarDay:
        on = self.cleaned_data["on"]
        return calendar.correct_day(self.row, actor=self.actor, on=on, **self.values())


class WithdrawDayForm(VerbForm):
    """Why the day no longer counts."""

    def perform(self) -> CalendarDay:
        values = self.cleaned_data
        return calendar.withdraw_day(
            self.row, actor=self.actor, on=values["on"], reason=values["reason"]
        )

    consequence_of = DayForm.consequence_of


class AgreeForm(VerbForm):
    """The dates that a day moves in this office, before the leader agrees to them."""

    def perform(self) -> CalendarAgreement:
        values = self.cleaned_data
        self.moved = calendar.moved_by(self.row.day, self.row.office)
        return calendar.agree(self.row, actor=self.actor, on=values["on"], reason=values["reason"])

    def consequence_of(self, row: CalendarAgreement) -> list[str]:
        return moved_lines(self.moved, self.actor, self.cleaned_data["on"])


class RemoteForm(VerbForm):
    """Whether the area of the office is remote and hard to reach."""

    previewable = False
    remote = forms.TypedChoiceField(
        label=_("Remote area"), choices=[("yes", _("yes")), ("no", _("no"))],
        coerce=lambda word: word == "yes", help_text=REMOTE_HELP,
        error_messages={"required": REQUIRED},
    )  # fmt: skip
    reason = LinesField(3, label=_("Reason"))
    field_order = ["remote", "reason", "on"]

    def prepare(self) -> None:
        self.fields["remote"].initial = "no" if self.row.remote else "yes"

    def perform(self) -> Office:
        values = self.cleaned_data
        return setup.set_remote(
            actor=self.actor, on=values["on"], office=self.row, remote=values["remote"],
            reason=values["reason"],
        )  # fmt: skip
