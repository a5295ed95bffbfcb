"""A second count that shares nothing with the program: one day after the other, with a pencil.

Written from the thirteen counting decisions (`docs/law_readings.md`) and Bộ luật Dân sự 2015
Điều 147, 148. It knows rows of plain values, nothing of articles, steps or sentences, and it
imports nothing of the program.
"""

from dataclasses import dataclass
from datetime import date, timedelta

ONE = timedelta(days=1)
#: Settling limits, and from which day a suspension of them may begin.
MAY_BE_SUSPENDED = {
    "CMP_RESOLVE_1": date(2026, 7, 1),
    "CMP_RESOLVE_2": date(2026, 7, 1),
    "CMP_RESOLVE_DISC": date(2026, 7, 1),
    "DEN_RESOLVE": date(2019, 1, 1),
}
ASSESSMENTS_COUNT_UNTIL = date(2019, 5, 27)
HOW_MANY_EXTENSIONS = {"complex": 1, "especially_complex": 2}


class Forbidden(Exception):
    """The law says no."""


@dataclass(frozen=True)
class Row:
    """A limit as a lawyer would write it on a card."""

    code: str
    variant: str
    amount: int
    unit: str
    direction: str


@dataclass(frozen=True)
class Break:
    """Time that stands still from `begins` up to the day before `ends`."""

    begins: date
    ends: date | None
    assessment: bool = False


@dataclass(frozen=True)
class Longer:
    """An extension; `decided` None: its day is not told, it held from the beginning."""

    days: int
    decided: date | None = None


def is_off(day: date, days_off: dict[date, str]) -> bool:
    if day in days_off:
        return days_off[day] != "working_saturday"
    return day.weekday() in (5, 6)


def row_in_force(rules: list[dict[str, str]], code: str, variant: str, on: date) -> Row:
    for row in rules:
        if row["code"] == code and row["variant"] == variant:
            begins = date.fromisoformat(row["in_force_from"])
            ends = date.fromisoformat(row["in_force_to"] or "9999-12-31")
            if begins <= on <= ends:
                return Row(code, variant, int(row["amount"]), row["unit"], row["direction"])
    raise Forbidden("not in force")


def roll(day: date, step: timedelta, days_off: dict[date, str]) -> date:
    """Decision 3 and 6: off a day off, forward or back."""
    while is_off(day, days_off):
        day = day + step
    return day


def due(
    row: Row,
    start: date,
    days_off: dict[date, str],
    breaks: list[Break] = [],  # noqa: B006
    longer: list[Longer] = [],  # noqa: B006
) -> date | None:
    """The due date; None while a break still lasts. Raises Forbidden."""
    check_extensions(row, start, longer)
    check_breaks(row, start, breaks)
    step = ONE if row.direction == "after" else -ONE
    if row.code in MAY_BE_SUSPENDED:
        return settle(row.amount, start, days_off, breaks, longer)
    if row.unit == "months":
        return roll(months_away(start, row.amount, step), step, days_off)
    day, counted = start, 0
    while counted < row.amount:
        day = day + step
        if row.unit == "calendar_days" or not is_off(day, days_off):
            counted += 1
    return roll(day, step, days_off)


def months_away(start: date, amount: int, step: timedelta) -> date:
    """Turn pages of the wall calendar, then find the same number or the month's last day."""
    day, pages = start, 0
    while pages < amount:
        pages += (day + step).month != day.month
        day = day + step
    while step == ONE and day.day < start.day and (day + ONE).month == day.month:
        day = day + ONE
    while step != ONE and day.day > start.day:
        day = day - ONE
    return day


def check_extensions(row: Row, start: date, longer: list[Longer]) -> None:
    """Decision 12: a denunciation alone, once or twice, 1 to 30 days each."""
    if not longer:
        return
    allowed = HOW_MANY_EXTENSIONS.get(row.variant, 0) if row.code == "DEN_RESOLVE" else 0
    if len(longer) > allowed:
        raise Forbidden("cannot be extended so")
    for one in longer:
        if one.days < 1 or one.days > 30:
            raise Forbidden("length")
        if one.decided is not None and one.decided < start:
            raise Forbidden("decided before the limit ran")


def check_breaks(row: Row, start: date, breaks: list[Break]) -> None:
    """Decision 5: which limit may stand still, since when, and not before it runs."""
    for one in breaks:
        if one.assessment and row.code != "DEN_RESOLVE":
            raise Forbidden("assessment counts")
        if one.assessment and one.begins <= ASSESSMENTS_COUNT_UNTIL:
            raise Forbidden("assessment counted then")
        if not one.assessment and row.code not in MAY_BE_SUSPENDED:
            raise Forbidden("cannot be suspended")
        if not one.assessment and one.begins < MAY_BE_SUSPENDED[row.code]:
            raise Forbidden("could not be suspended yet")
        if one.begins <= start:
            raise Forbidden("begins before the limit runs")
        if one.ends is not None and one.ends < one.begins:
            raise Forbidden("ends before it begins")


def settle(
    amount: int,
    start: date,
    days_off: dict[date, str],
    breaks: list[Break],
    longer: list[Longer],
) -> date | None:
    """Tick off the days one by one; a day inside a break is not ticked."""
    limit = amount + sum(one.days for one in longer if one.decided is None)
    decisions = sorted((one.decided, one.days) for one in longer if one.decided is not None)
    coming = sorted(breaks, key=lambda one: (one.begins, one.ends or date.max))
    ticked: list[date] = []
    day, now = start, None
    while decisions or coming or (len(ticked) < limit and not (now and now.ends is None)):
        if now and now.ends is not None and day >= now.ends:
            now = None
        while decisions and decisions[0][0] == day:
            if now and not now.assessment and now.begins < day:
                raise Forbidden("extended while suspended")
            if len(ticked) >= limit and roll(ticked[limit - 1], ONE, days_off) < day:
                raise Forbidden("extended after the end")
            limit += decisions.pop(0)[1]
        while coming and coming[0].begins == day:
            if now:
                raise Forbidden("overlap")
            if len([one for one in ticked if one < day]) >= limit:
                raise Forbidden("begins after the end")
            now = coming.pop(0)
            if now.ends == day:
                now = None
        day = day + ONE
        if not (now and (now.ends is None or day < now.ends)) and not begins_on(coming, day):
            ticked.append(day)
    return None if now and now.ends is None else roll(ticked[limit - 1], ONE, days_off)


def begins_on(coming: list[Break], day: date) -> bool:
    """Whether a break that takes away that day is about to begin."""
    return any(one.begins == day and one.ends != day for one in coming)


def working_days_later(start: date, amount: int, days_off: dict[date, str]) -> date:
    day = start
    while amount:
        day = day + ONE
        amount -= not is_off(day, days_off)
    return day


def other_dates(code: str, start: date, days_off: dict[date, str], end: date) -> list[date]:
    """Decisions 9, 10: what the decree or the new text would give, where it says another length.

    The new seven working days matter only to an acceptance that is still awaited on 01/07/2026.
    """
    decree, july = date(2020, 12, 10), date(2026, 7, 1)
    found = []
    if code in ("CMP_ACCEPT", "CMP_ACCEPT_2", "CMP_ACCEPT_DISC") and start < july:
        if start >= decree:
            found.append(working_days_later(start, 10, days_off))
        new = working_days_later(start, 7, days_off)
        if new >= july and end >= july:
            found.append(new)
    if code in ("CMP_SEND_2", "CMP_SEND_DISC_2") and start >= decree:
        found.append(working_days_later(start, 7, days_off))
    return sorted(found)
