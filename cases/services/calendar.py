"""The calendar as people edit it: a day is entered, corrected or withdrawn, never deleted.

A change that would move due dates of an office counts there only after a leader of that office has
agreed to the dates it moves; elsewhere it counts at once. What is merely proposed never counts.
Bộ luật Dân sự Điều 148; Bộ luật Lao động Điều 111, 112.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from cases import access
from cases.law.days import Calendar
from cases.law.refusal import Refused
from cases.law.words import Message, Role, gettext_noop
from cases.models import CalendarAgreement, CalendarDay, Deadline, Dossier, Office, Officer
from cases.models.text import nfc
from cases.services import audit, clock, trace
from cases.services.move import note
from cases.services.trace import Step, owner_of

#: Who keeps the calendar.
EDITORS = (Role.ADMINISTRATOR, Role.CLERK)
ARTICLE = "Bộ luật Dân sự Điều 148"
DAYS_OFF = "Bộ luật Lao động Điều 111, 112"
#: Longer than any row of days off: how far beyond a due date a change may reach.
REACH = timedelta(days=31)


@dataclass(frozen=True)
class Moved:
    """One due date that a change of the calendar moves."""

    dossier: Dossier
    owner: Any
    limit: Deadline
    old: date | None
    new: date | None


def enter_day(
    *, actor: Officer, on: date, day: date, kind: str, name: str, basis: str, confidence: str,
    reason: str = "",
) -> CalendarDay:  # fmt: skip
    """Add a day, or bring back one that was withdrawn; the same again changes nothing.

    Raises PermissionDenied for who does not keep the calendar, Refused for a day that stands there
    with another content.
    """
    may_edit(actor=actor, on=on)
    values = {"kind": kind, "name": nfc(name), "basis": nfc(basis), "confidence": confidence}
    row = CalendarDay.objects.filter(on=day).first()
    if row is None:
        return change(CalendarDay(on=day), values, "enter_day", actor=actor, on=on, reason=reason)
    if row.withdrawn_on:
        values["withdrawn_on"] = None
        return change(row, values, "enter_day", actor=actor, on=on, reason=reason)
    if any(getattr(row, column) != value for column, value in values.items()):
        raise Refused(
            message=Message(
                gettext_noop("The day %(day)s stands in the calendar already: %(name)s."),
                {"day": day, "name": row.name},
            ),
            article=DAYS_OFF,
            next=Message(gettext_noop("Open that day and correct it, with the reason.")),
        )
    return row


def correct_day(
    day: CalendarDay, *, actor: Officer, on: date, kind: str, name: str, basis: str,
    confidence: str, reason: str,
) -> CalendarDay:  # fmt: skip
    """Correct a day: a proposal that was decided, another basis, another name."""
    may_edit(actor=actor, on=on)
    must_stand(day)
    needs(reason)
    values = {"kind": kind, "name": nfc(name), "basis": nfc(basis), "confidence": confidence}
    return change(day, values, "correct_day", actor=actor, on=on, reason=reason)


def withdraw_day(day: CalendarDay, *, actor: Officer, on: date, reason: str) -> CalendarDay:
    """A day that was entered wrongly, or whose decision was taken back: kept, not counted."""
    may_edit(actor=actor, on=on)
    must_stand(day)
    needs(reason)
    return change(day, {"withdrawn_on": on}, "withdraw_day", actor=actor, on=on, reason=reason)


def may_edit(*, actor: Officer, on: date) -> None:
    """The calendar is kept by an administrator or the clerk of an office."""
    if not access.offices_of(actor, on, EDITORS).exists():
        raise PermissionDenied


def must_stand(day: CalendarDay) -> None:
    """A withdrawn day is entered again, not corrected."""
    if day.withdrawn_on:
        raise Refused(
            message=Message(
                gettext_noop("The day %(day)s was withdrawn on %(on)s."),
                {"day": day.on, "on": day.withdrawn_on},
            ),
            article=DAYS_OFF,
            next=Message(gettext_noop("Enter it again if it is a day off or a worked day.")),
        )


def needs(reason: str) -> None:
    """A change of what was counted says why."""
    if not reason.strip():
        raise ValidationError({"reason": _("Say why: the reason stays in the file.")})


def change(
    row: CalendarDay, values: dict[str, Any], verb: str, *, actor: Officer, on: date, reason: str
) -> CalendarDay:
    """Write a day with its audit entry, then settle with every office what it moves."""
    with transaction.atomic():
        trace.check_day((), on, reason, timezone.now())
        before = CalendarDay.objects.select_for_update().filter(pk=row.pk).first()
        for column, value in values.items():
            setattr(row, column, value)
        row.full_clean()
        row.save()
        row.refresh_from_db()
        audit.record(verb, actor=actor, on=on, rows=[row], details={"reason": nfc(reason)})
        for office in Office.objects.order_by("pk"):
            settle(row, before, office, actor=actor, on=on)
    return row


def settle(
    row: CalendarDay, before: CalendarDay | None, office: Office, *, actor: Officer, on: date
) -> None:
    """Nothing moves: the office counts the change at once. Something moves: it waits."""
    waiting = CalendarAgreement.objects.waiting().filter(day=row, office=office).first()
    calendar = with_change(office, row)
    changed = [
        (owner, found)
        for owner in touched(row.on, office)
        if (found := clock.differing(owner, calendar))
    ]
    if any(moved_in(owner, found) for owner, found in changed):
        if waiting is None:
            waiting = CalendarAgreement(day=row, office=office, entered_on=on, **as_before(before))
            waiting.full_clean()
            waiting.save()
            audit.record("wait_for_agreement", actor=actor, on=on, rows=[waiting])
        return
    if waiting is not None:
        waiting.lapsed_on = on
        waiting.save()
        audit.record("lapse_agreement", actor=actor, on=on, rows=[waiting])
    for owner, found in changed:  # explained otherwise or with another warning; no date moves
        rows = [clock.write(owner.dossier, limit, columns) for limit, columns in found]
        audit.record("explain_again", actor=actor, on=on, dossier=owner.dossier, rows=rows)


def as_before(day: CalendarDay | None) -> dict[str, str]:
    """How the office goes on counting the day until a leader agrees."""
    if day is None or day.withdrawn_on:
        return {}
    return {"was_kind": day.kind, "was_name": day.name, "was_basis": day.basis,
            "was_confidence": day.confidence}  # fmt: skip


def with_change(office: Office, row: CalendarDay) -> Calendar:
    """The calendar of an office in which this one day already counts as it now stands."""
    others = clock.load_calendar(office).without(row.on)
    now = row.as_counted()
    return Calendar([*others, now] if now else others)


def touched(day: date, office: Office) -> Iterator[Any]:
    """The owners of the dossiers whose limits lie in reach of a day; of its year for warnings."""
    first, last = date(day.year, 1, 1) - REACH, date(day.year, 12, 31) + REACH
    near = Q(deadlines__started_on__lte=last) & (
        Q(deadlines__due_on__gte=first) | Q(deadlines__raw_end_on__gte=first)
    )
    dossiers = Dossier.objects.filter(near, office=office).select_related("office")
    for dossier in dossiers.distinct().order_by("pk"):
        owner = owner_of(dossier)
        if owner is not None:
            yield owner


def moved_in(owner: Any, found: list[tuple[Deadline | None, dict[str, Any]]]) -> list[Moved]:
    """The due dates of one dossier that come out otherwise; a target is no due date of the law."""
    return [
        Moved(owner.dossier, owner, limit, limit.due_on, values["due_on"])
        for limit, values in found
        if limit is not None and limit.due_on != values["due_on"]
    ]


def moved_by(day: CalendarDay, office: Office) -> list[Moved]:
    """Every due date of an office that a day moves which does not count there yet.

    For a proposal: what it would move if it were decided.
    """
    calendar = with_change(office, day)
    if day.is_proposal:
        calendar = calendar.as_decided(day.on)
    return [
        moved
        for owner in touched(day.on, office)
        for moved in moved_in(owner, clock.differing(owner, calendar))
    ]


def agree(
    agreement: CalendarAgreement, *, actor: Officer, on: date, reason: str = ""
) -> CalendarAgreement:
    """A leader of the office agrees to the dates that a day moves; from now on it counts.

    Every dossier whose dates move keeps an event with the old and the new date. Raises
    PermissionDenied for anybody but a leader of that office.
    """
    role = access.role_for(actor, [Role.LEADER], agreement.office, on)
    with transaction.atomic():
        agreement = CalendarAgreement.objects.select_for_update().get(pk=agreement.pk)
        must_wait(agreement)
        calendar = with_change(agreement.office, agreement.day)
        changed = [
            (owner, found)
            for owner in touched(agreement.day.on, agreement.office)
            if (found := clock.differing(owner, calendar))
        ]
        agreement.leader, agreement.agreed_on = actor, on
        agreement.full_clean()
        agreement.save()
        audit.record("agree", actor=actor, on=on, rows=[agreement], details={"reason": nfc(reason)})
        for owner, found in changed:
            count_again(owner, found, agreement, Step(actor, on, reason=reason), role)
    return agreement


def must_wait(agreement: CalendarAgreement) -> None:
    """One agrees once, and only to what still waits."""
    if agreement.agreed_on or agreement.lapsed_on:
        raise Refused(
            message=Message(gettext_noop("Nothing waits for an agreement here any more.")),
            article=ARTICLE,
            next=Message(gettext_noop("Look at the day in the calendar: it is settled.")),
        )


def count_again(
    owner: Any, found: Any, agreement: CalendarAgreement, step: Step, role: Role
) -> None:
    """The event of one dossier, with the day and both dates of each limit; its limits follow."""
    moved = moved_in(owner, found)
    if not moved:
        rows = [clock.write(owner.dossier, limit, columns) for limit, columns in found]
        audit.record("explain_again", actor=step.actor, on=step.on, dossier=owner.dossier,
                     rows=rows)  # fmt: skip
        return
    day = agreement.day
    facts = {
        "day": day.on.isoformat(), "name": day.name,
        "moved": [
            {"code": one.limit.code, "old": one.old.isoformat() if one.old else None,
             "new": one.new.isoformat() if one.new else None}
            for one in moved
        ],
    }  # fmt: skip
    again = Step(step.actor, step.on, reason=step.reason, facts=facts)
    note(owner, "count_again", again, role=role, article=ARTICLE)


def waiting_for(officer: Officer, on: date) -> Any:
    """The changes to which this leader must still agree."""
    offices = access.offices_of(officer, on, [Role.LEADER])
    rows = CalendarAgreement.objects.waiting().filter(office__in=offices)
    return rows.select_related("day", "office")


def next_year_unknown(officer: Officer, on: date) -> Message | None:
    """From October on, for who keeps the calendar or leads: next year is not announced."""
    if not access.offices_of(officer, on, (*EDITORS, Role.LEADER)).exists():
        return None
    return clock.load_calendar().next_year_unknown(on)
