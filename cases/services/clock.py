"""Deadlines of a dossier, recomputed from all its events and written as rows.

The arithmetic is `law/deadline.py`; which act starts and meets which limit is `law/clocks`.
Nothing is moved by differences: every call computes every limit again.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from cases.law import deadline as law
from cases.law.clocks import Clock, clocks_for
from cases.law.days import Calendar, DayKind
from cases.law.days import CalendarDay as Day
from cases.law.limits import Rule, rule_for, variant_of
from cases.law.refusal import Refused
from cases.law.words import Message
from cases.models import CalendarDay, Deadline, Dossier, Event, LimitOverride


@dataclass(frozen=True)
class Running:
    """One computed limit: its clock, the result of the law, and the day an act met it."""

    clock: Clock
    deadline: law.Deadline
    started_on: date
    met_on: date | None
    stopped_on: date | None


def load_calendar() -> Calendar:
    """The calendar as the office keeps it."""
    return Calendar(
        Day(day.on, DayKind(day.kind), day.name, day.basis, day.confidence)
        for day in CalendarDay.objects.all()
    )


def office_rules(dossier: Dossier) -> list[Rule]:
    """What the office set where no law text settles it."""
    return [
        Rule(
            code=row.code, variant=row.variant, amount=row.amount, unit=row.unit,
            direction="after", starts_from="", ends_with="", what_en=row.title,
            what_vi=row.title, law=row.basis, article="", clause="",
            in_force_from=row.in_force_from, in_force_to=row.in_force_to,
            confidence="office rule", extension="", notes="",
        )
        for row in LimitOverride.objects.filter(office=dossier.office)
    ]  # fmt: skip


def pauses_of(events: Sequence[Event]) -> list[law.Pause]:
    """Suspensions from their event to the event that resumes, or still open."""
    pauses: list[law.Pause] = []
    since = None
    for event in events:
        if event.verb == "suspend":
            since = event.on
        elif event.verb == "resume" and since:
            pauses.append(law.Pause(since, event.on))
            since = None
    return [*pauses, law.Pause(since, None)] if since else pauses


def extensions_of(events: Sequence[Event]) -> list[law.Extension]:
    """Decisions to extend, each with its day."""
    return [
        law.Extension(int(event.facts["days"]), event.on)
        for event in events
        if event.verb == "extend"
    ]


def name_of(event: Event) -> str:
    """The verb of an event as the clock table writes it: of a letter, with its form."""
    return f"{event.verb}:{event.document.form}" if event.document else event.verb


def starts(clock: Clock, events: Sequence[Event]) -> Iterator[tuple[Event, date]]:
    """Every event that starts this clock, with the day from which it runs."""
    for event in events:
        if name_of(event) != clock.starts:
            continue
        if not clock.from_fact:
            yield event, event.on
        elif event.facts.get(clock.from_fact):
            yield event, date.fromisoformat(event.facts[clock.from_fact])


def met_on(clock: Clock, start: Event, events: Sequence[Event]) -> date | None:
    """The day of the first later act that meets the limit."""
    for event in events:
        if event.number <= start.number:
            continue
        if event.verb in clock.stopped_by:
            return None
        if name_of(event) in clock.ends or event.facts.get("meets") == clock.code:
            return event.on
    return None


def compute(owner: Any) -> tuple[list[Running], list[Message]]:
    """Every limit that ran or runs on the dossier of a visit, petition or case.

    Also returns a message for each limit that no rule in force covered on its day. Raises
    Refused when the events ask for what the law does not allow (an extension, a suspension).
    """
    events = list(owner.dossier.events.select_related("document").order_by("number"))
    calendar, rules = load_calendar(), office_rules(owner.dossier)
    running: list[Running] = []
    skipped: list[Message] = []
    for clock in clocks_for(owner.clock_owner, owner.kind, getattr(owner, "level", "")):
        if clock.only_if and not (events and events[0].facts.get(clock.only_if)):
            continue
        for start, since in starts(clock, events):
            if clock.after:
                since = effect_begins(clock.after, start, running) or since
            try:
                rule = rule_of(clock, owner, since, rules)
            except Refused as refused:
                skipped.append(refused.message)
                continue
            if rule is None:
                continue
            running.append(run(clock, rule, start, since, events, calendar))
    return running, skipped


def effect_begins(code: str, start: Event, running: Sequence[Running]) -> date | None:
    """The day after the waiting period: legal effect begins (Luật Khiếu nại Điều 44)."""
    for other in running:
        if other.clock.code == code and other.started_on == start.on and other.deadline.due_on:
            return other.deadline.due_on + timedelta(days=1)
    return None


def rule_of(clock: Clock, owner: Any, since: date, rules: Sequence[Rule]) -> Rule | None:
    """The rule in force; None for a limit that no law has and this office did not set."""
    own = [rule for rule in rules if rule.code == clock.code and rule.covers(since)]
    if clock.code == "FBK_ANSWER":
        return own[0] if own else None
    variant = variant_of(
        clock.code,
        complexity=owner.complexity if clock.settling else "ordinary",  # it concerns settling only
        remote=bool(getattr(owner, "remote", False)) and owner.kind == "complaint",
    )
    return rule_for(clock.code, variant, since, rules)


def run(
    clock: Clock, rule: Rule, start: Event, since: date, events: Sequence[Event],
    calendar: Calendar,
) -> Running:  # fmt: skip
    """Count one limit and find the act that met it."""
    later = [event for event in events if event.number > start.number]
    counted = law.compute(
        rule, since, calendar,
        pauses=pauses_of(later) if clock.settling else (),
        extensions=extensions_of(later) if clock.settling else (),
    )  # fmt: skip
    met = met_on(clock, start, events)
    ended = next((e.on for e in later if stops(clock, e)), None)
    stopped = None if met or clock.starts == "terminate" else ended
    return Running(clock, counted, since, met, since if clock.waiting else stopped)


def stops(clock: Clock, event: Event) -> bool:
    """Whether nobody owes the act any more after this event."""
    return event.verb in ("terminate", *clock.stopped_by) or revokes(clock, event)


def revokes(clock: Clock, event: Event) -> bool:
    """The same act again without the fact that started the clock: it no longer runs."""
    return bool(clock.from_fact) and name_of(event) == clock.starts and not (
        event.facts.get(clock.from_fact)
    )  # fmt: skip


def recompute(owner: Any) -> list[Deadline]:
    """Write the limits of an owner's dossier; returns the rows that changed."""
    changed = []
    for one in compute(owner)[0]:
        values = columns(one)
        row, new = Deadline.objects.get_or_create(
            dossier=owner.dossier, code=one.clock.code, started_on=one.started_on, defaults=values
        )
        if not new and any(getattr(row, name) != value for name, value in values.items()):
            Deadline.objects.filter(pk=row.pk).update(**values)
            row.refresh_from_db()
            changed.append(row)
        elif new:
            changed.append(row)
    return changed


def moves(owner: Any) -> bool:
    """Whether the limits of a dossier would come out otherwise than they are kept."""
    kept = {(row.code, row.started_on): row for row in owner.dossier.deadlines.all()}
    computed = {(one.clock.code, one.started_on): columns(one) for one in compute(owner)[0]}
    return kept.keys() != computed.keys() or any(
        getattr(kept[key], name) != value
        for key, values in computed.items()
        for name, value in values.items()
    )


def columns(one: Running) -> dict[str, Any]:
    """What a `Deadline` row keeps of a computed limit."""
    counted = one.deadline
    return {
        "variant": counted.variant,
        "due_on": counted.due_on,
        "raw_end_on": counted.raw_end_on,
        "article": counted.article,
        "met_on": one.met_on,
        "stopped_on": one.stopped_on,
        "explanation": [
            {"on": step.on.isoformat() if step.on else None, "kind": step.kind,
             "days": step.days, "reason": step.reason.as_json()}
            for step in counted.steps
        ],
        "warnings": [warning.as_json() for warning in counted.warnings],
    }  # fmt: skip
