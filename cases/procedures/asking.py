"""What predicates ask of a case: its newest act, a day that the form told, the latest day for a
notice.

A predicate whose refusal names a day raises it itself.
"""

from datetime import date, timedelta

from cases.law import deadline
from cases.law.days import Calendar
from cases.law.limits import article_of, rule_for
from cases.law.refusal import Refused
from cases.law.words import Message, gettext_noop
from cases.models import CalendarDay, Case, Deadline, Event


def last(case: Case, *verbs: str) -> Event | None:
    """The newest of these acts on the case."""
    return case.dossier.events.filter(verb__in=verbs).order_by("number").last()


def told(case: Case, name: str) -> date | None:
    """A day that the form of this act asked for."""
    value = case.act.facts.get(name)
    return date.fromisoformat(value) if value else None


def settling_limit(case: Case) -> Deadline | None:
    """The limit within which the complaint is to be settled."""
    return case.dossier.deadlines.filter(code__startswith="CMP_RESOLVE").first()


def calendar_of(case: Case) -> Calendar:
    """The calendar that the office of a case counts on."""
    return CalendarDay.objects.calendar(case.dossier.office)


def latest_day(code: str, before: date, calendar: Calendar) -> date | None:
    """The latest day for an act that must precede this one; None where no text sets it."""
    try:
        rule = rule_for(code, "any", before)
    except Refused:
        return None
    return deadline.compute(rule, before, calendar).due_on


def first_day(code: str, planned: date, on: date, calendar: Calendar) -> date:
    """The first working day from the planned one that leaves the time which this limit asks for."""

    def too_early(day: date) -> bool:
        latest = latest_day(code, day, calendar)
        return not calendar.is_working(day) or (latest is not None and latest < on)

    while too_early(planned):
        planned += timedelta(days=1)
    return planned


def must_precede(case: Case, code: str, planned: date) -> bool:
    """Whether the act on a case precedes the planned one by the time of a limit."""
    calendar, on = calendar_of(case), case.act.on
    latest = latest_day(code, planned, calendar)
    if latest is None or on <= latest:
        return planned >= on
    raise Refused(
        message=Message(
            gettext_noop("The day %(planned)s leaves too little time: the notice had to go out "
                         "by %(latest)s."),
            {"planned": planned, "latest": latest},
        ),
        article=article_of(rule_for(code, "any", planned)),
        next=Message(gettext_noop("Choose %(first)s or a later day."),
                     {"first": first_day(code, planned, on, calendar)}),
    )  # fmt: skip
