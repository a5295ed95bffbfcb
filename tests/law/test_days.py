"""Working days, days off, and what the calendar does not know yet."""

from dataclasses import replace
from datetime import date

import pytest

from cases.law.days import EMPTY, Calendar, CalendarDay, DayKind
from tests.law.tables import CALENDAR, DAYS, day


@pytest.mark.parametrize(
    ("text", "working"),
    [
        ("21/08/2026", True),  # Friday
        ("22/08/2026", True),  # worked Saturday
        ("23/08/2026", False),  # Sunday
        ("31/08/2026", False),  # compensatory Monday
        ("01/09/2026", False),
        ("02/09/2026", False),  # National Day
        ("03/09/2026", True),
        ("05/09/2026", False),  # Saturday
        ("26/04/2026", False),  # a holiday on a Sunday
        ("24/11/2026", False),  # Vietnam Culture Day
    ],
)
def test_people_work_on_these_days_and_rest_on_those(text, working):
    assert CALENDAR.is_working(day(text)) is working
    assert (CALENDAR.why_off(day(text)) is None) is working


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("05/09/2026", "Saturday"),
        ("06/09/2026", "Sunday"),
        ("02/09/2026", "Public holiday: Quốc khánh"),
        ("31/08/2026", "Compensatory day off: Nghỉ hoán đổi (làm bù 22/08)"),
        ("26/04/2026", "Public holiday: Giỗ Tổ Hùng Vương (10/3 âm lịch), Chủ nhật"),
    ],
)
def test_a_day_off_says_why(text, why):
    assert CALENDAR.why_off(day(text)).english() == why


def test_a_projected_day_off_says_that_nobody_announced_it():
    assert "not announced yet" in CALENDAR.why_off(day("08/02/2027")).english()
    assert "not announced yet" in CALENDAR.why_off(day("10/02/2027")).english()


def test_the_next_and_the_previous_working_day_may_be_the_day_itself():
    assert CALENDAR.next_working(day("31/08/2026")) == day("03/09/2026")
    assert CALENDAR.next_working(day("22/08/2026")) == day("22/08/2026")
    assert CALENDAR.previous_working(day("02/09/2026")) == day("28/08/2026")
    assert CALENDAR.previous_working(day("22/08/2026")) == day("22/08/2026")


def test_the_empty_calendar_knows_weekends_alone():
    assert EMPTY.is_working(day("02/09/2026"))
    assert not EMPTY.is_working(day("22/08/2026"))
    assert not EMPTY.covers(day("02/09/2026"))


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("31/12/2023", False),
        ("01/01/2024", True),
        ("31/12/2026", True),
        ("01/01/2027", False),  # the year is not announced as a whole
        ("01/01/2028", False),
    ],
)
def test_the_calendar_knows_the_years_that_were_announced(text, known):
    assert CALENDAR.covers(day(text)) is known


PROPOSED = CalendarDay(
    date(2026, 11, 23), DayKind.COMPENSATORY_OFF, "Nghỉ hoán đổi", "đề xuất", "unconfirmed"
)


def test_a_proposed_day_off_makes_only_the_dates_over_it_doubtful():
    calendar = Calendar([*DAYS, PROPOSED])
    assert not calendar.covers(PROPOSED.on)
    assert calendar.covers(day("22/11/2026")) and calendar.covers(day("25/11/2026"))
    assert not calendar.doubts(day("01/11/2026"), day("22/11/2026"))
    (doubt,) = calendar.doubts(day("22/11/2026"), day("25/11/2026"))
    assert "23/11/2026" in doubt.english()


def test_a_day_that_stands_twice_in_the_calendar_is_an_error():
    with pytest.raises(ValueError, match="twice"):
        Calendar([DAYS[0], replace(DAYS[0], kind=DayKind.COMPENSATORY_OFF)])
