"""`manage.py deadline` counts on the office's own calendar once there is one."""

from datetime import date

from cases.management.commands.deadline import load_calendar
from cases.services import calendar

MONDAY = date(2026, 3, 16)


def test_a_day_off_of_the_office_is_off_for_the_command(cast, today):
    assert load_calendar().is_working(MONDAY)
    calendar.enter_day(
        actor=cast.quantri, on=today, day=MONDAY, kind="holiday", name="Ngày nghỉ của địa phương",
        basis="Quyết định", confidence="text seen",
    )  # fmt: skip
    assert not load_calendar().is_working(MONDAY)
