"""The proof that the head received in person as often as the law demands.

Luật Tiếp công dân Điều 12, 15, 18. Nothing is stored: each period is asked of the sessions held.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from cases.law.days import Calendar
from cases.models import Office, Officer, Post
from cases.services import clock
from reception.law import Mode
from reception.law.duty import Period, bounds, days_within, frequency_on, is_head, periods, required
from reception.models import ReceptionSession

#: A period that ends within so many working days is spoken of on the leader's desk.
WARN_WITHIN = 5


@dataclass(frozen=True)
class Proof:
    """One period: how many days are owed, on which days it was done, and by which sessions."""

    period: Period
    required: int
    held: Sequence[date]
    planned: Sequence[date]
    sessions: Sequence[ReceptionSession]
    over: bool

    @property
    def missing(self) -> int:
        """Days that are owed and were not held; while the period runs none is missing yet."""
        return max(0, self.required - len(self.held)) if self.over else 0

    @property
    def open_days(self) -> int:
        """Days for which no session is held or planned."""
        return max(0, self.required - len({*self.held, *self.planned}))


def proof(office: Office, first: date, last: date, on: date) -> list[Proof]:
    """Every week or month that begins from `first` to `last`, newest first."""
    calendar = clock.load_calendar()
    found = list(periods(office.rank, first, last))
    return [proof_of(office, period, calendar, on) for period in reversed(found)]


def proof_of(office: Office, period: Period, calendar: Calendar, on: date) -> Proof:
    """One period, from the sessions of its days."""
    within = ReceptionSession.objects.filter(
        dossier__office=office, planned_for__range=(period.first, period.last)
    )
    sessions = list(
        within.in_person().select_related("chaired_by").prefetch_related("visits")
        .order_by("held_on", "from_time")
    )  # fmt: skip
    coming = within.coming().filter(planned_for__gte=on).exclude(mode=Mode.IRREGULAR.value)
    head = head_of(office, on)
    planned = coming.filter(chaired_by=head).values_list("planned_for", flat=True)
    return Proof(
        period=period,
        required=required(period, calendar),
        held=days_within(period, [session.held_on for session in sessions]),
        planned=days_within(period, list(planned)),
        sessions=sessions,
        over=period.last < on,
    )


def head_of(office: Office, on: date) -> Officer | None:
    """The head of an office on a day, by his post; no deputy."""
    posts = Post.objects.held_on(on).filter(office=office, role="leader").select_related("officer")
    return next(
        (post.officer for post in posts.order_by("pk") if is_head(post.title, post.signs_as)), None
    )


def warning(office: Office, on: date) -> Proof | None:
    """The running period, when it ends within five working days with too few sessions planned."""
    frequency = frequency_on(office.rank, on)
    if frequency is None:
        return None
    first, last = bounds(frequency.span, on)
    if last > frequency.until or first < frequency.since:
        return None
    calendar, until = clock.load_calendar(), on
    for _day in range(WARN_WITHIN):
        until = calendar.next_working(until + timedelta(days=1))
    now = proof_of(office, Period(first, last, frequency), calendar, on)
    return now if last <= until and now.open_days else None
