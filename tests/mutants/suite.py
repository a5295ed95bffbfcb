"""The fast part of the deadline suite, for any engine: worked dates, the pencil, the refusals."""

import random
from datetime import date, timedelta
from types import ModuleType

from cases.law.refusal import Refused
from tests.law import naive
from tests.law.tables import DAY_ROWS, EXAMPLES, RULE_ROWS
from tests.law.test_second_count import DAYS_OFF

SEED, DRAWN = 20260701, 1200
SETTLING = ("CMP_RESOLVE_1", "CMP_RESOLVE_2", "CMP_RESOLVE_DISC", "DEN_RESOLVE", "DEN_RESOLVE")


def faults(engine: dict[str, ModuleType]) -> list[str]:
    """What this engine gets wrong; empty for a right one."""
    parts = (worked, edges, drawn, doubts, versions)
    return [fault for part in parts for fault in part(engine)]


def calendar_of(engine: dict[str, ModuleType]):
    days = engine["days"]
    return days.Calendar(
        days.CalendarDay(
            date.fromisoformat(row["date"]), days.DayKind(row["kind"]), row["name_vi"],
            row["basis"], row["confidence"],
        )
        for row in DAY_ROWS
    )  # fmt: skip


def count(engine, code, variant, start, breaks=(), longer=()):
    """The answer of an engine: a day, None, or "refused"."""
    law = engine["deadline"]
    kinds = {True: law.EXPERT_ASSESSMENT, False: law.SUSPENSION}
    try:
        return law.compute(
            engine["limits"].rule_for(code, variant, start), start, calendar_of(engine),
            pauses=[law.Pause(b.begins, b.ends, kinds[b.assessment]) for b in breaks],
            extensions=[law.Extension(one.days, one.decided) for one in longer],
        )  # fmt: skip
    except Refused:
        return "refused"


def worked(engine):
    """The worked examples, as a clerk computed them by hand."""
    for row in EXAMPLES:
        breaks = [
            naive.Break(*map(date.fromisoformat, pair.split(":")))
            for pair in row["suspend"].split(";")
            if pair
        ]
        longer = [naive.Longer(int(days)) for days in row["extend"].split(";") if days]
        start = date.fromisoformat(row["from"])
        found = count(engine, row["code"], row["variant"], start, breaks, longer)
        said = "REFUSED" if found == "refused" else found.due_on and found.due_on.isoformat()
        if said != row["due_on"]:
            yield f"{row['id']}: {said}"


#: The day before and the day on which an answer changes, worked out by hand:
#: limit, variant, start, break (from, to, assessment), extension (days, decided), answer.
EDGES = (
    ("CMP_ACCEPT", "any", "2026-06-30", None, None, "2026-07-10"),
    ("CMP_ACCEPT_2", "any", "2026-07-01", None, None, "2026-07-10"),
    ("CMP_SUSPEND_SEND", "any", "2026-06-30", None, None, "refused"),
    ("CMP_SUSPEND_SEND", "any", "2026-07-01", None, None, "2026-07-06"),
    *(
        (code, "ordinary", "2026-06-20", (f"2026-{begins}", "2026-07-06", False), None, answer)
        for code, later in (
            ("CMP_RESOLVE_1", "2026-07-27"),
            ("CMP_RESOLVE_2", "2026-08-10"),
            ("CMP_RESOLVE_DISC", "2026-07-27"),
        )
        for begins, answer in (("06-30", "refused"), ("07-01", later))
    ),
    ("DEN_RESOLVE", "ordinary", "2019-05-20", ("2019-05-27", "2019-06-05", True), None, "refused"),
    ("DEN_RESOLVE", "ordinary", "2019-05-20", ("2019-05-28", "2019-06-05", True), None,
     "2019-06-27"),
    ("DEN_RESOLVE", "complex", "2026-06-10", ("2026-06-15", None, True), (30, "2026-09-01"), None),
    ("DEN_RESOLVE", "complex", "2026-06-10", ("2026-06-15", None, False), (30, "2026-06-16"),
     "refused"),
    ("DEN_RESOLVE", "complex", "2026-06-10", None, (30, "2026-07-10"), "2026-08-10"),
    ("DEN_RESOLVE", "complex", "2026-06-10", None, (30, "2026-07-11"), "refused"),
)  # fmt: skip


def edges(engine):
    """Where one day makes the difference."""
    for code, variant, start, pause, extension, answer in EDGES:
        breaks = [naive.Break(*map(a_day, pause[:2]), pause[2])] if pause else []
        longer = [naive.Longer(extension[0], a_day(extension[1]))] if extension else []
        found = count(engine, code, variant, a_day(start), breaks, longer)
        said = found if found == "refused" else found.due_on and found.due_on.isoformat()
        if said != answer:
            yield f"{code} from {start}: {said}, not {answer}"


def a_day(text):
    return text and date.fromisoformat(text)


def drawn(engine):
    """The same questions for the engine and the pencil, always the same ones."""
    dice = random.Random(SEED)
    for _ in range(DRAWN):
        row = dice.choice(RULE_ROWS)
        code, variant = row["code"], row["variant"]
        breaks, longer = [], []
        if dice.random() < 0.6:
            settling = dice.choice(SETTLING)
            row = dice.choice([one for one in RULE_ROWS if one["code"] == settling])
            code, variant = row["code"], row["variant"]
        start = date(2024, 1, 2) + timedelta(days=dice.randint(0, 1050))
        if code in SETTLING:
            breaks, longer = some_breaks(dice, start), some_extensions(dice, start, code)
        expected = by_pencil(code, variant, start, breaks, longer)
        found = count(engine, code, variant, start, breaks, longer)
        said = found if found == "refused" else found.due_on
        if said != expected:
            yield f"{code} {variant} from {start}: {said}, not {expected}"


def some_breaks(dice: random.Random, start: date) -> list[naive.Break]:
    breaks, on = [], start
    for _ in range(dice.choice([0, 1, 1, 2, 2])):
        on += timedelta(days=dice.choice([0, 0, 1, 1, 5, 12, 29, 30, 31]))
        until = on + timedelta(days=dice.choice([-1, 0, 1, 7, 30]))
        breaks.append(naive.Break(on, until, dice.random() < 0.3))
        on = max(on, until - timedelta(days=dice.choice([0, 0, 1, 3])))
    if breaks and dice.random() < 0.1:
        breaks[-1] = naive.Break(breaks[-1].begins, None, breaks[-1].assessment)
    return breaks


def some_extensions(dice: random.Random, start: date, code: str) -> list[naive.Longer]:
    if code != "DEN_RESOLVE" and dice.random() < 0.9:
        return []
    return [
        naive.Longer(
            dice.choice([1, 10, 30, 30, 31, 0]),
            dice.choice([None, start + timedelta(days=dice.choice([-1, 0, 9, 30, 31, 33, 60]))]),
        )
        for _ in range(dice.choice([0, 0, 1, 1, 2, 3]))
    ]


def by_pencil(code, variant, start, breaks, longer):
    try:
        row = naive.row_in_force(RULE_ROWS, code, variant, start)
        return naive.due(row, start, DAYS_OFF, breaks, longer)
    except naive.Forbidden:
        return "refused"


#: Limit, start, and whether the date comes with a warning (decisions 10 and 13).
DOUBTFUL = (
    ("CMP_EVIDENCE", "any", date(2026, 12, 24), False),
    ("CMP_EVIDENCE", "any", date(2026, 12, 25), True),
    ("CMP_EVIDENCE", "any", date(2027, 12, 25), True),
    ("CMP_ACCEPT", "any", date(2026, 6, 22), True),
    ("CMP_ACCEPT", "any", date(2026, 6, 25), False),
)


def doubts(engine):
    """A date that rests on what nobody announced says so."""
    for code, variant, start, warned in DOUBTFUL:
        if bool(count(engine, code, variant, start).warnings) is not warned:
            yield f"{code} from {start}: warned is not {warned}"


#: Limit, start, pause, and the clause that chose the text.
CHOSEN = (
    ("DEN_RESOLVE", date(2026, 5, 31), None, "L64_2025"),
    ("DEN_RESOLVE", date(2026, 6, 1), None, "N156_10_1"),
    ("DEN_RESOLVE", date(2026, 6, 30), None, "N156_10_1"),
    ("DEN_RESOLVE", date(2026, 7, 1), None, "L64_2025"),
    ("CMP_RESOLVE_1", date(2026, 6, 10), None, "L64_2025"),
    ("CMP_RESOLVE_1", date(2026, 6, 10), date(2026, 7, 1), "N155_22_1"),
    ("CMP_RESOLVE_1", date(2026, 7, 1), date(2026, 7, 2), "L64_2025"),
)


def versions(engine):
    """The clause of transition by which the text was chosen."""
    for code, start, pause, clause in CHOSEN:
        breaks = [naive.Break(pause, pause + timedelta(days=5))] if pause else []
        found = count(engine, code, "ordinary", start, breaks)
        if found == "refused" or found.clause != clause:
            yield f"{code} from {start}: the clause is not {clause}"
