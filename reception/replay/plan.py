"""From a matter to its dated steps; and what the law says against it, before anything is played."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from cases.law import deadline
from cases.law.clocks import clocks_for
from cases.law.days import Calendar
from cases.law.limits import rule_for, variant_asked, variant_of, versions_of
from cases.law.refusal import Refused
from cases.law.words import Kind, Level, Message, gettext_noop
from reception.replay.read import DECLINED, WITHDRAWN, Fault, Matter, law_says_no

SUSPENDED_KINDS = (Kind.COMPLAINT, Kind.DENUNCIATION)


@dataclass(frozen=True)
class Step:
    """One service call of a matter: its day, its place in the matter, what it does, with what."""

    on: date
    name: str
    value: str = ""


def settling_code(matter: Matter) -> str | None:
    """The settling limit of a matter; a proposal has none by law."""
    codes = [c.code for c in clocks_for("case", matter.kind, matter.level) if c.settling]
    return codes[0] if codes else None


def running_limit(
    matter: Matter, calendar: Calendar, extensions: Sequence[deadline.Extension] = (),
    pauses: Sequence[deadline.Pause] = (),
) -> deadline.Deadline | None:  # fmt: skip
    """The settling limit of a matter; None when no rule was in force or no day is stated."""
    code = settling_code(matter)
    if code is None or matter.accepted_on is None or not matter.accepted_stated:
        return None
    remote = matter.remote and matter.kind == Kind.COMPLAINT
    try:
        variant = variant_of(code, complexity=matter.complexity, remote=remote)
        rule = rule_for(code, variant, matter.accepted_on)
    except Refused:
        return None
    return deadline.compute(
        rule, matter.accepted_on, calendar, pauses=pauses, extensions=extensions
    )


def pauses_of(matter: Matter) -> list[deadline.Pause]:
    ends = [*matter.resumed, None]
    return [deadline.Pause(start, ends[i]) for i, start in enumerate(matter.suspended)]


def check_law(matter: Matter, calendar: Calendar) -> None:
    """Extensions and suspensions that the law does not allow are a fault of the line."""
    if matter.suspended and matter.kind not in SUSPENDED_KINDS:
        raise Fault("suspended_from", Message(
            gettext_noop("only complaints and denunciations can be suspended "
                         "(Luật Khiếu nại Điều 11a; Luật Tố cáo Điều 34)")))  # fmt: skip
    if matter.extensions and matter.kind != Kind.DENUNCIATION:
        raise Fault("extended_days", Message(
            gettext_noop("only a denunciation can be extended; a complaint's longer limit comes "
                         "from complexity (Luật Tố cáo Điều 30)")))  # fmt: skip
    check_variant(matter)
    if matter.anonymous:
        return
    asked = [deadline.Extension(days, None) for days in matter.extensions]
    for column, extensions, pauses in (
        ("extended_days", asked, []),
        ("suspended_from", asked, pauses_of(matter)),
    ):
        try:
            running_limit(matter, calendar, extensions, pauses)
        except Refused as refused:
            raise law_says_no(column, matter, refused) from None


def check_variant(matter: Matter) -> None:
    """A complaint is complex or not; “especially complex” exists for denunciations alone."""
    code = settling_code(matter)
    if code is None:
        return
    remote = matter.remote and matter.kind == Kind.COMPLAINT
    asked = variant_asked(code, complexity=matter.complexity, remote=remote)
    if not versions_of(code, asked):
        raise Fault("complexity", Message(gettext_noop(
            "the law knows no such complexity here (Luật Khiếu nại Điều 28)")))  # fmt: skip


def extension_days(matter: Matter, calendar: Calendar, today: date) -> list[date]:
    """The day of each decision to extend: the last working day of the limit then running, or
    the day before the decision if that is earlier."""
    days: list[date] = []
    given: list[deadline.Extension] = []
    met: list[deadline.Pause] = []  # pauses that began before the decision at hand
    for length in matter.extensions:
        on = last_day(matter, calendar, given, met)
        if matter.decided_on:
            on = min(on, matter.decided_on - timedelta(days=1))
        on = max(min(on, today), matter.accepted_on or today)
        days.append(on)
        given.append(deadline.Extension(length, on))
    return days


def last_day(
    matter: Matter, calendar: Calendar, given: list[deadline.Extension],
    met: list[deadline.Pause],
) -> date:  # fmt: skip
    """The last working day of the limit with the extensions given and the pauses met so far."""
    end = raw_end(matter, calendar, given, met)
    for pause in pauses_of(matter)[len(met) :]:
        if pause.from_on > end:
            break
        if pause.to_on is None:
            end = pause.from_on
            break
        met.append(pause)
        end = raw_end(matter, calendar, given, met)
    return end if calendar.is_working(end) else calendar.previous_working(end)


def raw_end(matter: Matter, calendar: Calendar, given: list, known: list) -> date:
    limit = running_limit(matter, calendar, given, known)
    end = limit.raw_end_on if limit else None
    return end or (matter.accepted_on or date.max)


def steps_of(matter: Matter, calendar: Calendar, today: date) -> list[Step]:
    """The steps of one matter, in their order."""
    received = matter.received_on
    assert received is not None  # noqa: S101 the reader completes it
    steps = [Step(received, "arrive"), Step(received, "classify")]
    if matter.anonymous:
        return [*steps, Step(received, "keep_on_file")]
    if matter.outcome == DECLINED and matter.decided_on:
        return [*steps, Step(matter.decided_on, "decline"), Step(matter.decided_on, "letters")]
    if matter.accepted_on is None:
        return steps
    steps += [
        Step(matter.accepted_on, name)
        for name in ("accept", "letters", "assign", "plan_verification")
    ]
    steps += between(matter, calendar, today)
    return [*steps, *ending(matter)]


def between(matter: Matter, calendar: Calendar, today: date) -> list[Step]:
    """Extensions, suspensions and resumptions, in the order of their days."""
    found = [
        Step(on, "extend", str(days))
        for on, days in zip(extension_days(matter, calendar, today), matter.extensions, strict=True)
    ]
    for number, start in enumerate(matter.suspended):
        found += [Step(start, "suspend"), Step(start, "letters")]
        if number < len(matter.resumed):
            found.append(Step(matter.resumed[number], "resume"))
    return sorted(found, key=lambda step: step.on)


def ending(matter: Matter) -> list[Step]:
    """How the matter was settled, if it was."""
    on = matter.decided_on
    if on is None:
        return []
    if matter.outcome == WITHDRAWN:
        withdrawn = [Step(on, "record_withdrawal")] if matter.kind == Kind.DENUNCIATION else []
        return [*withdrawn, Step(on, "terminate"), Step(on, "letters")]
    heard = ["record_explanation"] if matter.kind == Kind.DENUNCIATION else []
    names = [*heard, "report_verification"]
    if matter.kind == Kind.COMPLAINT:
        names.append("hold_dialogue")
    return [Step(on, name) for name in (*names, "settle", "letters")]


def place_of(matter: Matter) -> str:
    """The office that is taken as competent: a second-level complaint belongs to the province."""
    second = matter.kind == Kind.COMPLAINT and matter.level == Level.SECOND
    return "province" if second else "commune"
