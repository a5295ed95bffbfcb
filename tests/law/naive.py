"""A second, naive count: one day after the other, from the rows of the CSV files alone.

It shares no code with the program. It knows the thirteen counting decisions and nothing about
articles, steps or warnings.
"""

from datetime import date, timedelta

ONE = timedelta(days=1)
SETTLING = ("CMP_RESOLVE_1", "CMP_RESOLVE_2", "CMP_RESOLVE_DISC", "DEN_RESOLVE")


class Forbidden(Exception):
    """The law says no."""


def is_off(day: date, days_off: dict[date, str]) -> bool:
    if day in days_off:
        return days_off[day] != "working_saturday"
    return day.weekday() in (5, 6)


def row_in_force(rules: list[dict[str, str]], code: str, variant: str, on: date) -> dict[str, str]:
    for row in rules:
        if row["code"] == code and row["variant"] == variant:
            begins = date.fromisoformat(row["in_force_from"])
            ends = date.fromisoformat(row["in_force_to"] or "9999-12-31")
            if begins <= on <= ends:
                return row
    raise Forbidden("not in force")


def roll(day: date, step: timedelta, days_off: dict[date, str]) -> date:
    while is_off(day, days_off):
        day = day + step
    return day


def count(
    row: dict[str, str],
    start: date,
    days_off: dict[date, str],
    pauses: list[tuple[date, date | None]],
    extensions: list[int],
) -> date | None:
    amount, code = int(row["amount"]), row["code"]
    check_extensions(row, extensions)
    if row["unit"] == "months":
        refuse_pauses(pauses)
        return roll(months_after(start, amount), ONE, days_off)
    step = ONE if row["direction"] == "after" else -ONE
    if code in SETTLING:
        last = settle(code, start, amount + sum(extensions), pauses)
        return roll(last, step, days_off) if last else None
    refuse_pauses(pauses)
    day, counted = start, 0
    while counted < amount:
        day = day + step
        if row["unit"] == "calendar_days" or not is_off(day, days_off):
            counted += 1
    return roll(day, step, days_off)


def months_after(start: date, amount: int) -> date:
    wanted = (start.year * 12 + start.month - 1 + amount) % 12 + 1
    day = start
    months = 0
    previous = day.month
    while months < amount:
        day = day + ONE
        if day.month != previous:
            months, previous = months + 1, day.month
    while day.day < start.day:
        if (day + ONE).month != wanted:
            break
        day = day + ONE
    return day


def refuse_pauses(pauses: list[tuple[date, date | None]]) -> None:
    if pauses:
        raise Forbidden("cannot be suspended")


def check_extensions(row: dict[str, str], extensions: list[int]) -> None:
    if not extensions:
        return
    allowed = {"complex": 1, "especially_complex": 2}.get(row["variant"], 0)
    if row["code"] != "DEN_RESOLVE" or len(extensions) > allowed:
        raise Forbidden("cannot be extended so")
    for days in extensions:
        if days < 1 or days > 30:
            raise Forbidden("length")


def settle(
    code: str, start: date, amount: int, pauses: list[tuple[date, date | None]]
) -> date | None:
    """Walk from the start; a day inside a pause does not count; each pause must begin in time."""
    first_allowed = date(2019, 1, 1) if code == "DEN_RESOLVE" else date(2026, 7, 1)
    waiting = sorted(pauses, key=lambda pause: (pause[0], pause[1] or date.max))
    for begins, ends in waiting:
        if begins < first_allowed or begins <= start or (ends is not None and ends < begins):
            raise Forbidden("pause")
    day, counted = start, 0
    paused_until: date | None = None
    while True:
        day = day + ONE
        while waiting and waiting[0][0] == day:
            if paused_until is not None and day < paused_until:
                raise Forbidden("overlap")
            begins, ends = waiting.pop(0)
            if ends is None:
                if waiting:
                    raise Forbidden("overlap")
                return None
            paused_until = ends
        if paused_until is None or day >= paused_until:
            counted += 1
        if counted == amount:
            if waiting:
                raise Forbidden("begins after the end")
            return day
