"""Deadlines of a dossier, recomputed from all its events and written as rows.

The arithmetic is `law/deadline.py`; which act starts and meets which limit is `law/clocks`.
Nothing is moved by differences: every call computes every limit again.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import takewhile
from typing import Any

from cases.law import deadline as law
from cases.law.clocks import Clock, clocks_for
from cases.law.days import Calendar
from cases.law.duties import duty_for
from cases.law.interruptions import EXPERT_ASSESSMENT
from cases.law.limits import Rule, rule_for, variant_of
from cases.law.refusal import Refused
from cases.law.targets import target_of
from cases.law.words import Kind, Message
from cases.models import ArchiveRecord, CalendarDay, Deadline, Dossier, Event, LimitOverride, Office
from cases.models.deadline import OWN_LIMITS

#: The acts after which a matter is no longer under examination, as transitional clauses mean it.
ENDINGS = ("decide", "conclude", "terminate")
#: Acts with which the matter is over for this office.
OVER = ("terminate", "hand_up", "forward_onward")
#: A denunciation is over, too, with the file in the hands of the superior (Luật Tố cáo Điều 38).
OVER_TOO = {Kind.DENUNCIATION: ("hand_over_file",)}
#: What is moved when a limit is counted anew; its explanation may be worded otherwise.
MOVED = ("due_on", "raw_end_on", "variant", "met_on", "stopped_on")


@dataclass(frozen=True)
class Running:
    """One computed limit: its clock, the result of the law, and the acts that began and met it."""

    clock: Clock
    deadline: law.Deadline
    started_on: date
    start: Event
    met: Event | None
    stopped_on: date | None

    @property
    def met_on(self) -> date | None:
        """The day on which an act met it."""
        return self.met.on if self.met else None


def load_calendar(office: Office | None = None) -> Calendar:
    """The calendar that an office counts on; without an office, as it is kept."""
    return CalendarDay.objects.calendar(office)


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


def pauses_of(events: Sequence[Event], assessed: bool = False) -> list[law.Pause]:
    """Suspensions, from their event to the one that ends them, or still open.

    `assessed`: expert assessments too, which only a denunciation leaves out of the count (Nghị
    định 31/2019/NĐ-CP Điều 15 khoản 4).
    """
    pauses: list[law.Pause] = []
    since = None
    ordered = None
    for event in events:
        if event.verb == "suspend":
            since = event.on
        elif event.verb == "resume" and since:
            pauses.append(law.Pause(since, event.on))
            since = None
        elif assessed and event.verb == "order_assessment":
            ordered = event.on
        elif event.verb == "receive_assessment" and ordered:
            pauses.append(law.Pause(ordered, event.on, EXPERT_ASSESSMENT))
            ordered = None
    pauses += [law.Pause(since)] if since else []
    return pauses + ([law.Pause(ordered, None, EXPERT_ASSESSMENT)] if ordered else [])


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


def met_by(clock: Clock, start: Event, events: Sequence[Event]) -> Event | None:
    """The first later act that meets the limit while it is owed; where two acts do, the second."""
    later = [
        event
        for event in takewhile(lambda event: event.verb not in clock.lapses, after(start, events))
        if event.facts.get(clock.same) == start.facts.get(clock.same)
    ]
    found = [first_of(acts, clock.code, later) for acts in (clock.ends, clock.also) if acts]
    if not found:
        return first_of((), clock.code, later)
    return None if None in found else max(found, key=lambda event: event.number)  # type: ignore[union-attr]


def after(start: Event, events: Sequence[Event]) -> list[Event]:
    """The events that follow one of them."""
    return [event for event in events if event.number > start.number]


def first_of(acts: Sequence[str], code: str, events: Sequence[Event]) -> Event | None:
    """The first of these acts, or a sending recorded for the limit."""
    return next(
        (one for one in events if name_of(one) in acts or one.facts.get("meets") == code), None
    )


def compute(owner: Any, calendar: Calendar | None = None) -> tuple[list[Running], list[Message]]:
    """Every limit that ran or runs on the dossier of a visit, petition or case.

    Who counts many dossiers of an office loads its calendar once and hands it in. Also returns a
    message for each limit that no rule in force covered on its day. Raises
    Refused when the events ask for what the law does not allow (an extension, a suspension).
    """
    events = list(owner.dossier.events.select_related("document").order_by("number"))
    calendar = calendar or load_calendar(owner.dossier.office)
    rules = office_rules(owner.dossier)
    accepted_on = getattr(owner, "accepted_on", None)
    running: list[Running] = []
    skipped: list[Message] = []
    for clock, left_on in clocks_of(owner, events):
        if clock.only_if and not (events and events[0].facts.get(clock.only_if)):
            continue
        for start, since in starts(clock, events):
            if clock.after:
                since = effect_begins(clock.after, start, running) or since
            if clock.target:
                running += aim(clock, start, since, events, calendar, rules)
                continue
            try:
                rule = rule_of(clock, owner, since, rules)
            except Refused as refused:
                skipped.append(refused.message)
                continue
            if rule is None:
                continue
            one = run(clock, rule, start, since, events, calendar, accepted_on)
            running.append(replace(one, met=None, stopped_on=left_on) if left_on else one)
    return one_a_day(running), skipped


def one_a_day(running: Sequence[Running]) -> list[Running]:
    """Of limits of one code from one day (two parties asked) the one that is owed longest."""
    kept: dict[tuple[str, date], Running] = {}
    for one in running:
        key = (one.clock.code, one.started_on)
        if key not in kept or owed_until(one) > owed_until(kept[key]):
            kept[key] = one
    return list(kept.values())


def owed_until(one: Running) -> date:
    """The day on which nobody owes the act any more; the last of all days while it is owed."""
    return one.met_on or one.stopped_on or date.max


def clocks_of(owner: Any, events: Sequence[Event]) -> Iterator[tuple[Clock, date | None]]:
    """The clocks of its kind; and those of a kind it no longer is, with the day it was left."""
    level, discipline = getattr(owner, "level", ""), getattr(owner, "discipline", False)
    own = clocks_for(owner.clock_owner, owner.kind, level, discipline)
    yield from ((clock, None) for clock in own)
    codes = {clock.code for clock in own}
    left = {event.facts["was"]: event.on for event in events if event.verb == "reclassify"}
    for kind, day in left.items():
        for clock in clocks_for(owner.clock_owner, kind, level, discipline):
            if clock.code not in codes:
                codes.add(clock.code)
                yield clock, day


def effect_begins(code: str, start: Event, running: Sequence[Running]) -> date | None:
    """The day after the waiting period: legal effect begins (Luật Khiếu nại Điều 44)."""
    for other in running:
        if other.clock.code == code and other.started_on == start.on and other.deadline.due_on:
            return other.deadline.due_on + timedelta(days=1)
    return None


def rule_of(clock: Clock, owner: Any, since: date, rules: Sequence[Rule]) -> Rule | None:
    """The rule in force; None for a limit that no law has and this office did not set."""
    own = [rule for rule in rules if rule.code == clock.code and rule.covers(since)]
    if clock.code in OWN_LIMITS:
        return own[0] if own else None
    complexity = owner.complexity if clock.settling else "ordinary"  # it concerns settling only
    if clock.longer_when and getattr(owner, clock.longer_when):
        complexity = "complex"
    variant = variant_of(
        clock.code,
        complexity=complexity,
        remote=bool(getattr(owner, "remote", False)) and owner.kind == "complaint",
    )
    return rule_for(clock.code, variant, since, rules)


def run(
    clock: Clock, rule: Rule, start: Event, since: date, events: Sequence[Event],
    calendar: Calendar, accepted_on: date | None = None,
) -> Running:  # fmt: skip
    """Count one limit and find the act that met it."""
    later = after(start, events)
    counted = law.compute(
        rule, since, calendar,
        pauses=pauses_of(later, clock.code == "DEN_RESOLVE") if clock.settling else (),
        extensions=extensions_of(later) if clock.settling else (),
        accepted_on=accepted_on, ended_on=ended_on(events),
    )  # fmt: skip
    met = met_by(clock, start, events)
    over = over_with(clock)
    ended = next((e.on for e in later if e.verb in over or revokes(clock, e)), None)
    stopped = None if met or clock.starts in over else ended
    return Running(clock, counted, since, start, met, since if clock.waiting else stopped)


def over_with(clock: Clock) -> tuple[str, ...]:
    """The acts after which nobody owes what a clock demands."""
    too = tuple(verb for kind in clock.kinds for verb in OVER_TOO.get(kind, ()))
    return (*OVER, *clock.lapses, *too)


def aim(
    clock: Clock, start: Event, since: date, events: Sequence[Event], calendar: Calendar,
    rules: Sequence[Rule],
) -> Iterator[Running]:  # fmt: skip
    """The office target of what the law wants at once, where that law is in force."""
    duty = duty_for(clock.code, since)
    if duty is None:
        return
    own = [rule for rule in rules if rule.code == clock.code and rule.covers(since)]
    met, over = met_by(clock, start, events), over_with(clock)
    ended = next((e.on for e in events if e.number > start.number and e.verb in over), None)
    counted = target_of(duty, since, calendar, own)
    yield Running(clock, counted, since, start, met, None if met else ended)


def ended_on(events: Sequence[Event]) -> date | None:
    """The day on which the matter was decided, concluded or terminated (Điều 22, Điều 10)."""
    return next((event.on for event in events if event.verb in ENDINGS), None)


def revokes(clock: Clock, event: Event) -> bool:
    """The same act again without the fact that started the clock: it no longer runs."""
    return bool(clock.from_fact) and name_of(event) == clock.starts and not (
        event.facts.get(clock.from_fact)
    )  # fmt: skip


def recompute(owner: Any, calendar: Calendar | None = None) -> list[Deadline]:
    """Write the limits of an owner's dossier; returns the rows that changed."""
    return [write(owner.dossier, row, values) for row, values in differing(owner, calendar)]


def write(dossier: Dossier, row: Deadline | None, values: dict[str, Any]) -> Deadline:
    """One limit as it was computed: a new row, or the row that kept it until now."""
    if row is None:
        return Deadline.objects.create(dossier=dossier, **values)
    Deadline.objects.filter(pk=row.pk).update(**values)
    row.refresh_from_db()
    return row


def differing(
    owner: Any, calendar: Calendar | None = None
) -> list[tuple[Deadline | None, dict[str, Any]]]:
    """Each limit that comes out otherwise than it is kept: its row, if any, and its values.

    A limit that starts when another ends moves with it: its row is found by its code. What was
    disposed of has no facts any more to count from: its limits stay as they were.
    """
    if owner.dossier_id in ArchiveRecord.objects.dossiers_disposed_of():
        return []
    kept = {(row.code, row.started_on): row for row in owner.dossier.deadlines.all()}
    computed = {(one.clock.code, one.started_on): columns(one) for one in
                compute(owner, calendar)[0]}  # fmt: skip
    adrift = [row for key, row in kept.items() if key not in computed]
    found: list[tuple[Deadline | None, dict[str, Any]]] = []
    for key, values in computed.items():
        row = kept.get(key)
        if row is None:
            row = next((one for one in adrift if one.code == key[0]), None)
            adrift = [one for one in adrift if one is not row]
        if row is None or any(getattr(row, name) != value for name, value in values.items()):
            found.append((row, values))
    return found


def moves(owner: Any, calendar: Calendar | None = None) -> bool:
    """Whether the limits of a dossier would end otherwise than they are kept."""
    return any(
        row is None or any(getattr(row, name) != values[name] for name in MOVED)
        for row, values in differing(owner, calendar)
    )


def columns(one: Running) -> dict[str, Any]:
    """What a `Deadline` row keeps of a computed limit."""
    counted = one.deadline
    return {
        "code": one.clock.code,
        "started_on": one.started_on,
        "target": one.clock.target,
        "variant": counted.variant,
        "due_on": counted.due_on,
        "raw_end_on": counted.raw_end_on,
        "article": counted.article,
        "clause": counted.clause,
        "met_on": one.met_on,
        "stopped_on": one.stopped_on,
        "explanation": [
            {"on": step.on.isoformat() if step.on else None, "kind": step.kind,
             "days": step.days, "reason": step.reason.as_json()}
            for step in counted.steps
        ],
        "warnings": [warning.as_json() for warning in counted.warnings],
    }  # fmt: skip
