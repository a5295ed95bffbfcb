"""What holds for every limit, every start and every calendar; and a second count that agrees."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from cases.law.days import Calendar, CalendarDay, DayKind
from cases.law.deadline import Extension, Pause, compute
from cases.law.limits import RULES, Rule, rule_for
from cases.law.refusal import Refused
from tests.law import naive
from tests.law.tables import CALENDAR, DAY_ROWS, DAYS, RULE_ROWS

FIRST, LAST = date(2024, 1, 2), date(2026, 12, 1)
DAYS_OFF = {date.fromisoformat(row["date"]): row["kind"] for row in DAY_ROWS}
SETTLING = [rule for rule in RULES if rule.settling]
DENUNCIATIONS = [rule for rule in RULES if rule.code == "DEN_RESOLVE"]

starts = st.dates(FIRST, LAST)
rules = st.sampled_from(RULES)
after = st.sampled_from([rule for rule in RULES if rule.direction == "after"])
lengths = st.lists(st.integers(-1, 32), max_size=3)
pieces = st.lists(
    st.tuples(st.integers(-1, 140), st.one_of(st.none(), st.integers(-1, 80))), max_size=3
)


def pauses_from(start: date, drawn: list[tuple[int, int | None]]) -> list[Pause]:
    return [
        Pause(
            start + timedelta(days=at),
            None if length is None else start + timedelta(days=at + length),
        )
        for at, length in drawn
    ]


def kept_apart(start: date, drawn: list[tuple[int, int]]) -> list[Pause]:
    """Pauses one after the other, all before day 30 of the limit."""
    pauses, day = [], start
    for gap, length in drawn:
        day += timedelta(days=gap)
        pauses.append(Pause(day, day + timedelta(days=length)))
        day += timedelta(days=length)
    return pauses


apart = st.lists(st.tuples(st.integers(1, 9), st.integers(0, 40)), max_size=3)


@settings(max_examples=400, deadline=None)
@given(rules, starts)
def test_the_due_date_is_a_working_day(rule, start):
    counted = compute(rule, start, CALENDAR)
    assert CALENDAR.is_working(counted.due_on)
    later = counted.due_on > start
    assert later is (rule.direction == "after")


@settings(max_examples=300, deadline=None)
@given(after, starts, st.integers(1, 60))
def test_one_more_holiday_never_makes_the_due_date_earlier(rule, start, offset):
    on = start + timedelta(days=offset)
    holiday = CalendarDay(on, DayKind.HOLIDAY, "Nghỉ", "quyết định", "secondary")
    more = Calendar([day for day in DAYS if day.on != on] + [holiday])
    assert compute(rule, start, more).due_on >= compute(rule, start, CALENDAR).due_on


@settings(max_examples=200, deadline=None)
@given(after, starts)
def test_starting_a_day_later_never_ends_earlier(rule, start):
    next_day = start + timedelta(days=1)
    assert compute(rule, next_day, CALENDAR).due_on >= compute(rule, start, CALENDAR).due_on


@settings(max_examples=200, deadline=None)
@given(starts, st.integers(1, 30), st.integers(1, 30))
def test_extensions_add_exactly_their_days(start, one, two):
    rule = rule_for("DEN_RESOLVE", "especially_complex", start)
    plain = compute(rule, start, CALENDAR)
    longer = compute(rule, start, CALENDAR, extensions=[Extension(one), Extension(two)])
    assert longer.raw_end_on - plain.raw_end_on == timedelta(days=one + two)


@settings(max_examples=300, deadline=None)
@given(starts, apart, st.randoms(use_true_random=False))
def test_pauses_add_exactly_their_days_in_whatever_order_they_are_given(start, drawn, random):
    rule = rule_for("DEN_RESOLVE", "ordinary", start)
    pauses = kept_apart(start, drawn)
    counted = compute(rule, start, CALENDAR, pauses=pauses)
    assert (counted.raw_end_on - start).days == 30 + sum(pause.days for pause in pauses)
    shuffled = list(pauses)
    random.shuffle(shuffled)
    assert compute(rule, start, CALENDAR, pauses=shuffled) == counted


@settings(max_examples=200, deadline=None)
@given(rules, starts)
def test_counting_again_gives_the_same_result_to_the_last_step(rule, start):
    assert compute(rule, start, CALENDAR) == compute(rule, start, CALENDAR)


@settings(max_examples=300, deadline=None)
@given(st.sampled_from([r for r in RULES if r.unit == "working_days"]), starts)
def test_the_steps_of_a_working_day_limit_name_every_day_once(rule, start):
    counted = compute(rule, start, CALENDAR)
    named = [s.on for s in counted.steps if s.kind in ("start", "counted", "skipped")]
    span = abs((counted.due_on - start).days)
    assert sorted(named) == [min(named) + timedelta(days=n) for n in range(span + 1)]
    assert sum(s.days for s in counted.steps) == rule.amount


@settings(max_examples=300, deadline=None)
@given(rules, starts)
def test_a_date_without_a_warning_rests_on_announced_days_alone(rule, start):
    counted = compute(rule, start, CALENDAR)
    if not counted.warnings:
        assert CALENDAR.covers(counted.due_on)


def both(rule: Rule, start: date, pauses: list[Pause], extensions: list[int]) -> None:
    """The program and the naive count give the same date, or both refuse."""
    try:
        row = naive.row_in_force(RULE_ROWS, rule.code, rule.variant, start)
        expected = naive.count(
            row, start, DAYS_OFF, [(p.from_on, p.to_on) for p in pauses], extensions
        )
    except naive.Forbidden:
        expected = "refused"
    try:
        found = compute(
            rule_for(rule.code, rule.variant, start), start, CALENDAR,
            pauses=pauses, extensions=[Extension(days) for days in extensions],
        ).due_on  # fmt: skip
    except Refused:
        found = "refused"
    assert found == expected


@settings(max_examples=1500, deadline=None)
@given(rules, st.dates(date(2018, 12, 1), date(2027, 12, 31)))
def test_a_naive_count_agrees_on_every_limit(rule, start):
    both(rule, start, [], [])


@settings(max_examples=1500, deadline=None)
@given(st.sampled_from(SETTLING), starts, pieces, st.one_of(st.just([]), lengths))
def test_a_naive_count_agrees_on_suspensions_and_extensions(rule, start, drawn, extensions):
    both(rule, start, pauses_from(start, drawn), extensions)


@settings(max_examples=1000, deadline=None)
@given(st.sampled_from(DENUNCIATIONS), starts, apart, st.lists(st.integers(1, 30), max_size=2))
def test_a_naive_count_agrees_on_what_the_law_allows(rule, start, drawn, extensions):
    both(rule, start, kept_apart(start, drawn), extensions)


@settings(max_examples=300, deadline=None)
@given(rules, starts, pieces, lengths)
def test_a_naive_count_agrees_on_what_the_law_forbids(rule, start, drawn, extensions):
    both(rule, start, pauses_from(start, drawn), extensions)
