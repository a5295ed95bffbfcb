"""How often a head receives citizens in person: pure tables and the periods they are counted in.

Luật Tiếp công dân 42/2013/QH13 Điều 12 khoản 5, Điều 15 khoản 2, Điều 18 khoản 2; Luật
136/2025/QH15 Điều 1 khoản 7. «Trực tiếp»: a deputy does not count. Unscheduled reception (Điều 18
khoản 3) comes on top and does not count either. Several sessions of one day are one day.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from cases.law.days import Calendar

ONE_DAY = timedelta(days=1)


class Span(StrEnum):
    """What the days are counted in."""

    WEEK = "week"
    MONTH = "month"


@dataclass(frozen=True)
class Frequency:
    """So many days in each week or month, for the head of an office of this rank."""

    code: str
    rank: str
    days: int
    span: Span
    article: str
    since: date
    until: date = date.max


FREQUENCIES = (
    Frequency("FREQ_CHAIR_COMMUNE", "commune", 1, Span.WEEK,
              "Luật Tiếp công dân Điều 15 khoản 2 điểm d", date(2014, 7, 1), date(2026, 6, 30)),
    Frequency("FREQ_CHAIR_COMMUNE", "commune", 2, Span.MONTH,
              "Luật Tiếp công dân Điều 15 khoản 2 điểm c (sửa đổi: Luật 136/2025/QH15)",
              date(2026, 7, 1)),
    Frequency("FREQ_CHAIR_PROVINCE", "province", 1, Span.MONTH,
              "Luật Tiếp công dân Điều 12 khoản 5", date(2014, 7, 1)),
    Frequency("FREQ_HEAD_OFFICE", "part", 1, Span.MONTH,
              "Luật Tiếp công dân Điều 18 khoản 2", date(2014, 7, 1)),
)  # fmt: skip


@dataclass(frozen=True)
class Period:
    """One week or month of one frequency, with both days."""

    first: date
    last: date
    frequency: Frequency


def periods(rank: str, first: date, last: date) -> Iterator[Period]:
    """The whole weeks and months that begin from `first` to `last`, oldest first.

    A week that the change of law of 01/07/2026 cuts is not demanded: half a week is no week.
    """
    day = first
    while day <= last:
        frequency = frequency_on(rank, day)
        if frequency is None:
            day += ONE_DAY
            continue
        begins, ends = bounds(frequency.span, day)
        if begins == day and ends <= frequency.until:
            yield Period(begins, ends, frequency)
            day = ends
        day += ONE_DAY


def frequency_on(rank: str, on: date) -> Frequency | None:
    """The row in force for an office of this rank."""
    return next(
        (row for row in FREQUENCIES if row.rank == rank and row.since <= on <= row.until), None
    )


def bounds(span: Span, day: date) -> tuple[date, date]:
    """The Monday and Sunday, or the first and last of the month, around a day."""
    if span is Span.WEEK:
        monday = day - timedelta(days=day.weekday())
        return monday, monday + timedelta(days=6)
    first = day.replace(day=1)
    return first, (first + timedelta(days=31)).replace(day=1) - ONE_DAY


def required(period: Period, calendar: Calendar) -> int:
    """How many days are owed: never more than the office works (a week of Tết has none)."""
    worked, day = 0, period.first
    while day <= period.last and worked < period.frequency.days:
        worked += calendar.is_working(day)
        day += ONE_DAY
    return worked


def days_within(period: Period, days: Collection[date]) -> list[date]:
    """Which of the days lie in the period, each once."""
    return sorted({day for day in days if period.first <= day <= period.last})


#: Who signs for another (Nghị định 30/2020/NĐ-CP Điều 13) is not the head.
FOR_ANOTHER = ("KT.", "TL.", "TUQ.")


def is_head(title: str, signs_as: str) -> bool:
    """Whether a leader's post is that of the head: no deputy, and signing for nobody else."""
    deputy = title.strip().casefold().startswith("phó")
    return not deputy and not signs_as.strip().upper().startswith(FOR_ANOTHER)
