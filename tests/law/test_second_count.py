"""The program and a pencil agree: two counts that share no code, on whatever Hypothesis draws."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from cases.law.days import Calendar, CalendarDay, DayKind
from cases.law.deadline import EXPERT_ASSESSMENT, SUSPENSION, Extension, Pause, compute
from cases.law.limits import RULES, rule_for
from cases.law.refusal import Refused
from tests.law import naive
from tests.law.tables import CALENDAR, DAY_ROWS, EXAMPLES, RULE_ROWS, day

FIRST, LAST = date(2024, 1, 2), date(2026, 12, 1)
DAYS_OFF = {date.fromisoformat(row["date"]): row["kind"] for row in DAY_ROWS}
SETTLING = [rule for rule in RULES if rule.settling]
DENUNCIATIONS = [rule for rule in RULES if rule.code == "DEN_RESOLVE"]
#: Limits that may be given any length and unit and still be a limit of the law.
PLAIN = [rule for rule in RULES if not rule.settling]

starts = st.dates(FIRST, LAST)
rules = st.sampled_from(RULES)
kinds = st.sampled_from([SUSPENSION, SUSPENSION, EXPERT_ASSESSMENT])


@st.composite
def pauses_anywhere(draw, start: date) -> list[Pause]:
    """Up to three pauses, in or out of order, overlapping, too early, too late, without an end."""
    pauses = []
    for _ in range(draw(st.integers(0, 3))):
        begins = start + timedelta(days=draw(st.integers(-1, 140)))
        length = draw(st.one_of(st.none(), st.integers(-1, 80)))
        ends = None if length is None else begins + timedelta(days=length)
        pauses.append(Pause(begins, ends, draw(kinds)))
    return pauses


@st.composite
def pauses_in_turn(draw, start: date) -> list[Pause]:
    """Pauses one after the other, mostly such as the law allows."""
    pauses, on = [], start
    for _ in range(draw(st.integers(0, 3))):
        on += timedelta(days=draw(st.integers(0, 16)))
        until = on + timedelta(days=draw(st.integers(0, 40)))
        pauses.append(Pause(on, until, draw(kinds)))
        on = until
    if pauses and draw(st.booleans()):
        pauses[-1] = replace(pauses[-1], to_on=None)
    return pauses


@st.composite
def extensions_anywhen(draw, start: date) -> list[Extension]:
    """Up to three extensions, with and without the day of their decision."""
    return [
        Extension(
            draw(st.one_of(st.integers(1, 30), st.integers(-1, 32))),
            draw(st.one_of(st.none(), st.integers(-1, 150).map(lambda n: start + timedelta(n)))),
        )
        for _ in range(draw(st.integers(0, 3)))
    ]


@st.composite
def calendars(draw, start: date) -> dict[date, str]:
    """Any days off, compensatory days and worked Saturdays around a start."""
    offsets = draw(st.sets(st.integers(-120, 160), max_size=25))
    marked = {}
    for offset in offsets:
        on = start + timedelta(days=offset)
        may = ["holiday", "compensatory_off"] + ["working_saturday"] * (on.weekday() == 5)
        marked[on] = draw(st.sampled_from(may))
    return marked


def calendar_of(days_off: dict[date, str]) -> Calendar:
    return Calendar(
        CalendarDay(on, DayKind(kind), "ngày", "quyết định", "secondary")
        for on, kind in days_off.items()
    )


def both(rule, start, pauses=(), extensions=(), days_off=None) -> None:
    """The program and the pencil give the same date and the same other readings, or both refuse."""
    calendar = CALENDAR if days_off is None else calendar_of(days_off)
    days_off = DAYS_OFF if days_off is None else days_off
    row = naive.Row(rule.code, rule.variant, rule.amount, str(rule.unit), str(rule.direction))
    breaks = [naive.Break(p.from_on, p.to_on, p.kind == EXPERT_ASSESSMENT) for p in pauses]
    longer = [naive.Longer(e.days, e.decided_on) for e in extensions]
    try:
        expected = naive.due(row, start, days_off, breaks, longer)
    except naive.Forbidden:
        expected = "refused"
    try:
        counted = compute(rule, start, calendar, pauses=pauses, extensions=extensions)
    except Refused:
        assert expected == "refused"
        return
    assert counted.due_on == expected
    if expected:
        shown = sorted(step.on for step in counted.steps if step.kind == "other_reading")
        known = (rule.amount, rule.unit) in ((10, "calendar_days"), (7, "calendar_days"))
        if known:
            assert shown == naive.other_dates(rule.code, start, days_off, expected)


def in_force(code: str, variant: str, start: date) -> str:
    try:
        row = naive.row_in_force(RULE_ROWS, code, variant, start)
        return f"{row.amount} {row.unit} {row.direction}"
    except naive.Forbidden:
        return "refused"


@pytest.mark.parametrize("row", EXAMPLES, ids=lambda row: row["id"])
def test_the_pencil_finds_the_worked_examples(row):
    start = date.fromisoformat(row["from"])
    breaks = [
        naive.Break(*map(date.fromisoformat, pair.split(":")))
        for pair in row["suspend"].split(";")
        if pair
    ]
    longer = [naive.Longer(int(days)) for days in row["extend"].split(";") if days]

    def answer():
        known = naive.row_in_force(RULE_ROWS, row["code"], row["variant"], start)
        return naive.due(known, start, DAYS_OFF, breaks, longer)

    if row["due_on"] == "REFUSED":
        with pytest.raises(naive.Forbidden):
            answer()
    else:
        assert answer().isoformat() == row["due_on"]


@settings(max_examples=1500, deadline=None)
@given(rules, st.dates(date(2008, 1, 1), date(2027, 12, 31)))
def test_both_choose_the_same_version_of_a_limit_or_refuse_it(rule, start):
    try:
        found = rule_for(rule.code, rule.variant, start)
        chosen = f"{found.amount} {found.unit} {found.direction}"
    except Refused:
        chosen = "refused"
    assert chosen == in_force(rule.code, rule.variant, start)


@settings(max_examples=1500, deadline=None)
@given(rules, st.dates(date(2018, 12, 1), date(2027, 12, 31)))
def test_both_find_the_same_date_for_every_limit(rule, start):
    both(rule, start)


@settings(max_examples=1000, deadline=None)
@given(st.data(), st.sampled_from(PLAIN), starts)
def test_both_find_the_same_date_for_any_length_unit_direction_and_calendar(data, rule, start):
    unit = data.draw(st.sampled_from(["calendar_days", "working_days", "months"]))
    amount = data.draw(st.integers(1, 24 if unit == "months" else 90))
    direction = data.draw(st.sampled_from(["after", "before"]))
    strange = replace(rule, code="OWN", amount=amount, unit=unit, direction=direction)
    both(strange, start, days_off=data.draw(calendars(start)))


@settings(max_examples=1200, deadline=None)
@given(st.data(), st.sampled_from(SETTLING), st.dates(date(2019, 4, 1), LAST))
def test_both_allow_and_refuse_the_same_pauses_and_extensions(data, rule, start):
    pauses = data.draw(pauses_anywhere(start))
    extensions = data.draw(st.one_of(st.just([]), extensions_anywhen(start)))
    both(rule, start, pauses, extensions)


@settings(max_examples=1500, deadline=None)
@given(st.data(), st.sampled_from(DENUNCIATIONS), st.dates(date(2019, 4, 1), LAST))
def test_both_count_the_same_suspensions_assessments_and_extensions(data, rule, start):
    pauses = data.draw(pauses_in_turn(start))
    extensions = data.draw(extensions_anywhen(start))[: rule.extensions]
    both(rule, start, pauses, extensions, data.draw(calendars(start)))


@settings(max_examples=800, deadline=None)
@given(st.data(), st.sampled_from(SETTLING), st.dates(date(2026, 5, 1), date(2026, 8, 1)))
def test_both_agree_around_1_july_2026(data, rule, start):
    both(rule, start, data.draw(pauses_in_turn(start)))


@settings(max_examples=300, deadline=None)
@given(st.data(), rules, starts)
def test_both_refuse_pauses_and_extensions_of_the_other_limits(data, rule, start):
    both(rule, start, data.draw(pauses_anywhere(start)), data.draw(extensions_anywhen(start)))


@settings(max_examples=400, deadline=None)
@given(st.sampled_from(DENUNCIATIONS[1:]), starts, st.integers(1, 60), st.integers(1, 30))
@example(DENUNCIATIONS[1], date(2026, 6, 10), 45, 30)
def test_an_extension_is_decided_while_an_assessment_lasts_however_long(rule, start, at, days):
    """While experts assess, the limit stands still: it cannot have ended."""
    pauses = [Pause(start + timedelta(days=5), None, EXPERT_ASSESSMENT)]
    both(rule, start, pauses, [Extension(days, start + timedelta(days=at))])


@pytest.mark.parametrize(
    ("start", "amount", "direction", "expected"),
    [
        ("31/01/2026", 1, "after", "02/03/2026"),  # 28 February is a Saturday
        ("30/01/2024", 1, "after", "29/02/2024"),
        ("29/02/2024", 12, "after", "28/02/2025"),
        ("28/02/2024", 12, "after", "28/02/2025"),
        ("31/03/2026", 1, "before", "27/02/2026"),
        ("30/11/2026", 3, "after", "01/03/2027"),
    ],
)
def test_months_end_on_the_same_date_or_the_last_of_the_month(start, amount, direction, expected):
    row = naive.Row("OWN", "any", amount, "months", direction)
    assert naive.due(row, day(start), DAYS_OFF) == day(expected)
    rule = replace(
        rule_for("CMP_SUE", "any", day(start)), code="OWN", amount=amount, direction=direction
    )
    assert compute(rule, day(start), CALENDAR).due_on == day(expected)
