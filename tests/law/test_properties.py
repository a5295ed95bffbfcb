"""What holds for every limit, every start and every calendar."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from cases.law.days import Calendar, CalendarDay, DayKind
from cases.law.deadline import EXPERT_ASSESSMENT, Extension, Pause, compute
from cases.law.limits import RULES, rule_for
from tests.law.tables import CALENDAR, DAYS

FIRST, LAST = date(2024, 1, 2), date(2026, 12, 1)

starts = st.dates(FIRST, LAST)
rules = st.sampled_from(RULES)
after = st.sampled_from([rule for rule in RULES if rule.direction == "after"])
back = st.sampled_from([rule for rule in RULES if rule.direction == "before"])


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
@given(back, st.dates(date(2026, 7, 20), LAST), st.integers(1, 30))
def test_one_more_holiday_never_gives_more_time_before_an_event(rule, start, offset):
    on = start - timedelta(days=offset)
    holiday = CalendarDay(on, DayKind.HOLIDAY, "Nghỉ", "quyết định", "secondary")
    more = Calendar([day for day in DAYS if day.on != on] + [holiday])
    assert compute(rule, start, more).due_on <= compute(rule, start, CALENDAR).due_on


@settings(max_examples=200, deadline=None)
@given(starts, apart, st.integers(1, 60), st.lists(st.integers(1, 30), max_size=2))
def test_one_more_holiday_never_shortens_a_limit_that_stood_still(start, drawn, offset, longer):
    rule = rule_for("DEN_RESOLVE", "especially_complex", start)
    told = {
        "pauses": kept_apart(start, drawn),
        "extensions": [Extension(days) for days in longer],
    }
    on = start + timedelta(days=offset)
    holiday = CalendarDay(on, DayKind.HOLIDAY, "Nghỉ", "quyết định", "secondary")
    more = Calendar([day for day in DAYS if day.on != on] + [holiday])
    assert (
        compute(rule, start, more, **told).due_on >= compute(rule, start, CALENDAR, **told).due_on
    )


@settings(max_examples=200, deadline=None)
@given(starts, st.permutations([Extension(20, None), Extension(10, None)]), st.integers(1, 25))
def test_the_order_in_which_decisions_are_told_does_not_matter(start, extensions, gap):
    rule = rule_for("DEN_RESOLVE", "especially_complex", start)
    on = start + timedelta(days=gap)
    pauses = [
        Pause(on, on + timedelta(days=3)),
        Pause(on + timedelta(days=3), on + timedelta(days=7), EXPERT_ASSESSMENT),
    ]
    one = compute(rule, start, CALENDAR, pauses=pauses, extensions=extensions)
    two = compute(rule, start, CALENDAR, pauses=pauses[::-1], extensions=extensions[::-1])
    assert (one.due_on, one.raw_end_on, one.clause) == (two.due_on, two.raw_end_on, two.clause)


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
