"""The due date of a time limit, with every step that led to it.

Bộ luật Dân sự 2015 Điều 147, 148 fills what the laws on complaints and denunciations leave open:
the starting day is not counted, a limit that ends on a day off ends on the next working day.
"""

import calendar as months
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from cases.law.days import ONE_DAY, Calendar
from cases.law.interruptions import (
    EXPERT_ASSESSMENT,
    EXTENSION_ARTICLE,
    SUSPENSION,
    Extension,
    Pause,
    allowed_extensions,
    allowed_pauses,
    pause_article,
)
from cases.law.limits.readings import Reading, readings_of
from cases.law.limits.rule import Direction, Rule, Unit, article_of
from cases.law.transition import Choice, version_chosen
from cases.law.words import Message, gettext_noop

__all__ = [
    "EXPERT_ASSESSMENT",
    "SUSPENSION",
    "Deadline",
    "Extension",
    "Pause",
    "Step",
    "compute",
]

START_ARTICLE = "Bộ luật Dân sự Điều 147 khoản 2, 3"
ROLL_ARTICLE = "Bộ luật Dân sự Điều 148 khoản 5"
MONTH_ARTICLE = "Bộ luật Dân sự Điều 148 khoản 3"

STARTS = gettext_noop("The limit runs from: %(event)s. This day is not counted (%(article)s).")
STARTS_BACK = gettext_noop(
    "The limit is counted back from: %(event)s. This day is not counted (%(article)s)."
)
STARTS_PLAIN = gettext_noop("The day of the starting event is not counted (%(article)s).")
WORKED = gettext_noop("Working day %(number)s of %(amount)s.")
DAYS_COUNTED = gettext_noop("Calendar days counted, days off included: %(days)s.")
MONTHS_COUNTED = gettext_noop(
    "%(months)s months end on the same date or on the last day of the month (%(article)s)."
)
EXTENDED = gettext_noop("Extension no. %(number)s, days added: %(days)s (%(article)s).")
SUSPENDED = gettext_noop(
    "Suspended until the decision to continue on %(end)s, days not counted: %(days)s (%(article)s)."
)
STILL_SUSPENDED = gettext_noop(
    "Suspended: there is no due date until the decision to continue (%(article)s)."
)
ASSESSED = gettext_noop(
    "Expert assessment until its result on %(end)s, days not counted: %(days)s (%(article)s)."
)
STILL_ASSESSED = gettext_noop(
    "Expert assessment: there is no due date until its result is received (%(article)s)."
)
RAW_END = gettext_noop("Last day of the limit before days off are looked at.")
ROLLED = gettext_noop(
    "The last day is a day off: the limit ends on the next working day (%(article)s)."
)
ROLLED_BACK = gettext_noop(
    "The latest day is a day off: the act must be done on the working day before it."
)
DUE = gettext_noop("Due date: the act is in time until the end of this day.")
OTHER_READING = gettext_noop(
    "Another text gives this day: %(amount)s working days (%(article)s). The law prevails."
)
BEFORE_THE_TEXT = gettext_noop(
    "The latest day lies before %(since)s, when this text came into force: do the act at once."
)
NEW_TEXT_READING = gettext_noop(
    "Counted by the text in force since %(since)s: %(amount)s working days (%(article)s). The "
    "limit keeps the text under which it began to run."
)
NEW_TEXT_EARLIER = gettext_noop(
    "The text in force since %(since)s would end this limit on %(day)s, which is earlier "
    "(%(article)s): act by that day to be safe."
)


@dataclass(frozen=True)
class Step:
    """One step of the explanation.

    `kind` is start, version, counted, skipped, extension, pause, raw_end, rolled, due or
    other_reading.
    `days` is what the step adds to the count (a pause: the days it leaves out; rolled: the days
    moved; 0 for a day that is only named). `on` is None for a decision whose day is not known.
    """

    on: date | None
    kind: str
    days: int
    reason: Message


@dataclass(frozen=True)
class Deadline:
    """The result of counting: a due date and why it is that date.

    `raw_end_on` is the end before days off move it. Both are None while a pause still lasts, whose
    kind is `awaits`. `clause` is the code of the clause by which this version of the rule applies.
    """

    code: str
    variant: str
    due_on: date | None
    raw_end_on: date | None
    rule: Rule
    article: str
    steps: tuple[Step, ...]
    warnings: tuple[Message, ...]
    clause: str = ""
    awaits: str | None = None

    def as_dict(self, translate: Callable[[Message], str]) -> dict[str, Any]:
        """Plain values with ISO dates, ready for JSON, its sentences translated."""
        rule = self.rule
        return {
            "code": self.code,
            "variant": self.variant,
            "due_on": _iso(self.due_on),
            "raw_end_on": _iso(self.raw_end_on),
            "rule": {
                "amount": rule.amount,
                "unit": str(rule.unit),
                "direction": str(rule.direction),
            },
            "article": self.article,
            "in_force": {"from": _iso(rule.in_force_from), "to": _iso(rule.in_force_to)},
            "steps": [
                {
                    "on": _iso(step.on),
                    "kind": step.kind,
                    "days": step.days,
                    "reason": translate(step.reason),
                }
                for step in self.steps
            ],
            "warnings": [translate(warning) for warning in self.warnings],
        }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def compute(
    rule: Rule,
    start: date,
    calendar: Calendar,
    *,
    pauses: Sequence[Pause] = (),
    extensions: Sequence[Extension] = (),
    accepted_on: date | None = None,
    ended_on: date | None = None,
) -> Deadline:
    """Count a limit from the day of its starting event (`start`), or back from it.

    The version in force is chosen before, by `rule_for`; the days on which the matter was
    accepted and ended tell which clause chose it. Pauses may come in any order. Raises Refused for
    a pause or an extension that the law does not allow.
    """
    life = {"accepted_on": accepted_on, "ended_on": ended_on}
    paused = allowed_pauses(rule, start, pauses, extensions)
    extended = allowed_extensions(rule, start, paused, extensions, calendar.next_working)
    decided = [*_extensions(extended), *_pauses(rule, paused)]
    if paused and paused[-1].to_on is None:
        choice = version_chosen(rule, start, None, pauses=paused, **life)
        steps = [_start(rule, start), _version(start, choice), *decided]
        return _result(rule, choice, steps, awaits=paused[-1].kind)
    raw_end, counted = _count(rule, start, calendar)
    raw_end += timedelta(days=sum(e.days for e in extended) + sum(p.days for p in paused))
    due, moved = _roll(rule, raw_end, calendar)
    choice = version_chosen(rule, start, due, pauses=paused, **life)
    others, warnings = _other_readings(rule, start, due, calendar)
    steps = [_start(rule, start), _version(start, choice), *counted, *decided]
    steps += [Step(raw_end, "raw_end", 0, Message(RAW_END)), *moved]
    steps += [Step(due, "due", 0, Message(DUE)), *others]
    looked_from = start if rule.unit == Unit.WORKING_DAYS else raw_end
    first, last = min(looked_from, due, raw_end), max(looked_from, due, raw_end)
    doubts = (*calendar.doubts(first, last), *warnings, *_too_early(rule, due))
    return _result(rule, choice, steps, due, raw_end, doubts)


def _result(
    rule: Rule,
    choice: Choice,
    steps: Sequence[Step],
    due_on: date | None = None,
    raw_end_on: date | None = None,
    warnings: Sequence[Message] = (),
    awaits: str | None = None,
) -> Deadline:
    return Deadline(
        code=rule.code,
        variant=rule.variant,
        due_on=due_on,
        raw_end_on=raw_end_on,
        rule=rule,
        article=article_of(rule),
        steps=tuple(steps),
        warnings=tuple(warnings),
        clause=choice.clause.code,
        awaits=awaits,
    )


def _version(start: date, choice: Choice) -> Step:
    return Step(start, "version", 0, choice.reason)


def _too_early(rule: Rule, due: date) -> Iterator[Message]:
    """An act that had to be done before its text was in force (counted back from soon after)."""
    if due < rule.in_force_from:
        yield Message(BEFORE_THE_TEXT, {"since": rule.in_force_from})


def _start(rule: Rule, start: date) -> Step:
    params: dict[str, Any] = {"article": START_ARTICLE}
    if not rule.starts_from:
        return Step(start, "start", 0, Message(STARTS_PLAIN, params))
    text = STARTS if rule.direction == Direction.AFTER else STARTS_BACK
    reason = Message(text, {**params, "event": Message(rule.starts_from)})
    return Step(start, "start", 0, reason)


def _count(rule: Rule, start: date, calendar: Calendar) -> tuple[date, list[Step]]:
    """The end of the limit before pauses, extensions and days off move it."""
    if rule.unit == Unit.WORKING_DAYS:
        return _working_days(rule, start, calendar)
    return _whole_days(rule, start)


def _working_days(rule: Rule, start: date, calendar: Calendar) -> tuple[date, list[Step]]:
    """Every day looked at: the n-th working day is the last."""
    one = ONE_DAY if rule.direction == Direction.AFTER else -ONE_DAY
    day, number, steps = start, 0, []
    while number < rule.amount:
        day += one
        off = calendar.why_off(day)
        if off:
            steps.append(Step(day, "skipped", 0, off))
            continue
        number += 1
        reason = Message(WORKED, {"number": number, "amount": rule.amount})
        steps.append(Step(day, "counted", 1, reason))
    return day, steps


def _whole_days(rule: Rule, start: date) -> tuple[date, list[Step]]:
    """Calendar days or months, without pauses and extensions."""
    sign = 1 if rule.direction == Direction.AFTER else -1
    if rule.unit == Unit.MONTHS:
        end = _months_later(start, sign * rule.amount)
        reason = Message(MONTHS_COUNTED, {"months": rule.amount, "article": MONTH_ARTICLE})
    else:
        end = start + timedelta(days=sign * rule.amount)
        reason = Message(DAYS_COUNTED, {"days": rule.amount})
    return end, [Step(end, "counted", abs((end - start).days), reason)]


def _months_later(day: date, number: int) -> date:
    """The same date of a later month, or its last day (Bộ luật Dân sự Điều 148 khoản 3)."""
    years, month = divmod(day.month - 1 + number, 12)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, months.monthrange(year, month)[1]))


def _roll(rule: Rule, raw_end: date, calendar: Calendar) -> tuple[date, list[Step]]:
    """Move an end on a day off: forward, or back where the act must precede an event."""
    after = rule.direction == Direction.AFTER
    due = calendar.next_working(raw_end) if after else calendar.previous_working(raw_end)
    if due == raw_end:
        return due, []
    reason = Message(ROLLED, {"article": ROLL_ARTICLE}) if after else Message(ROLLED_BACK)
    skipped = list(_days_off(raw_end, due, calendar))
    return due, [*skipped, Step(due, "rolled", abs((due - raw_end).days), reason)]


def _days_off(raw_end: date, due: date, calendar: Calendar) -> Iterator[Step]:
    one = ONE_DAY if due > raw_end else -ONE_DAY
    day = raw_end
    while day != due:
        off = calendar.why_off(day)
        if off:
            yield Step(day, "skipped", 0, off)
        day += one


def _extensions(extensions: Sequence[Extension]) -> Iterator[Step]:
    for number, extension in enumerate(extensions, 1):
        params = {"number": number, "days": extension.days, "article": EXTENSION_ARTICLE}
        yield Step(extension.decided_on, "extension", extension.days, Message(EXTENDED, params))


def _pauses(rule: Rule, pauses: Sequence[Pause]) -> Iterator[Step]:
    for pause in pauses:
        article = pause_article(rule, pause)
        assessed = pause.kind == EXPERT_ASSESSMENT
        if pause.to_on is None:
            text = STILL_ASSESSED if assessed else STILL_SUSPENDED
            reason = Message(text, {"article": article})
        else:
            params = {"end": pause.to_on, "days": pause.days, "article": article}
            reason = Message(ASSESSED if assessed else SUSPENDED, params)
        yield Step(pause.from_on, "pause", pause.days, reason)


def _other_readings(
    rule: Rule, start: date, due: date, calendar: Calendar
) -> tuple[list[Step], list[Message]]:
    """Other dates that a text gives: shown, and warned of where one is earlier."""
    steps, warnings = [], []
    for reading in readings_of(rule, start):
        since = reading.if_running_on
        day = _read(reading, start, calendar)
        if since and min(due, day) < since:  # it ended before the new text was in force
            continue
        params: dict[str, Any] = {"article": reading.article, "amount": reading.amount}
        if since:
            params["since"] = since
        if since and day < due:
            warning = {"article": reading.article, "since": since, "day": day}
            warnings.append(Message(NEW_TEXT_EARLIER, warning))
        text = NEW_TEXT_READING if since else OTHER_READING
        steps.append(Step(day, "other_reading", 0, Message(text, params)))
    return steps, warnings


def _read(reading: Reading, start: date, calendar: Calendar) -> date:
    """The end of a number of working days."""
    day = start
    for _ in range(reading.amount):
        day = calendar.next_working(day + ONE_DAY)
    return day
