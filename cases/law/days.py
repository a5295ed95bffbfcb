"""Working days and days off: the calendar on which time limits are counted.

Bộ luật Lao động 2019 Điều 111, 112 and the yearly decisions on Tết, National Day and swapped
Saturdays. Monday to Friday are worked, less holidays and compensatory days, plus worked Saturdays.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from types import MappingProxyType

from cases.law.words import Message, gettext_noop

ONE_DAY = timedelta(days=1)
#: `confidence` of a day that nobody has decided yet.
UNDECIDED = frozenset({"projected", "unconfirmed"})
SATURDAY = 5


class DayKind(StrEnum):
    """How a day differs from its place in the week."""

    HOLIDAY = "holiday"
    COMPENSATORY_OFF = "compensatory_off"
    WORKING_SATURDAY = "working_saturday"


@dataclass(frozen=True)
class CalendarDay:
    """A day that differs, its name, the decision it rests on, and how sure that is."""

    on: date
    kind: DayKind
    name: str
    basis: str
    confidence: str

    @property
    def is_undecided(self) -> bool:
        """Projected or proposed: no decision was read."""
        return self.confidence in UNDECIDED


WEEKEND = {
    5: Message(gettext_noop("Saturday")),
    6: Message(gettext_noop("Sunday")),
}
DAY_OFF = {
    DayKind.HOLIDAY: gettext_noop("Public holiday: %(name)s"),
    DayKind.COMPENSATORY_OFF: gettext_noop("Compensatory day off: %(name)s"),
}
DAY_OFF_UNDECIDED = {
    DayKind.HOLIDAY: gettext_noop("Public holiday, not announced yet: %(name)s"),
    DayKind.COMPENSATORY_OFF: gettext_noop("Compensatory day off, not announced yet: %(name)s"),
}
YEAR_UNKNOWN = gettext_noop(
    "The calendar has no days off for the year %(year)s: the date counts weekends alone and may "
    "change."
)
YEAR_UNDECIDED = gettext_noop(
    "The days off of the year %(year)s are not all announced: the date may change."
)
DAY_UNDECIDED = gettext_noop("The date depends on %(day)s (%(name)s), which is not confirmed.")


class Calendar:
    """The days off of an office, fixed once made. Without rows it counts weekends alone."""

    def __init__(self, days: Iterable[CalendarDay] = ()) -> None:
        """Raises ValueError when one day stands twice."""
        rows: dict[date, CalendarDay] = {}
        for day in days:
            if day.on in rows:
                raise ValueError(f"{day.on} stands twice in the calendar")
            rows[day.on] = day
        self._days = MappingProxyType(rows)
        self._years = frozenset(day.year for day in rows)
        self._open_years = frozenset(
            day.on.year for day in rows.values() if day.confidence == "projected"
        )

    @property
    def years(self) -> frozenset[int]:
        """The years of which at least one day is known."""
        return self._years

    def is_working(self, day: date) -> bool:
        """Whether offices work: a worked Saturday counts, a compensatory day does not."""
        row = self._days.get(day)
        return row.kind == DayKind.WORKING_SATURDAY if row else day.weekday() < SATURDAY

    def why_off(self, day: date) -> Message | None:
        """Why nobody works on that day; None for a working day."""
        row = self._days.get(day)
        if row is None:
            return WEEKEND.get(day.weekday())
        if row.kind == DayKind.WORKING_SATURDAY:
            return None
        texts = DAY_OFF_UNDECIDED if row.is_undecided else DAY_OFF
        return Message(texts[row.kind], {"name": row.name})

    def next_working(self, day: date) -> date:
        """That day when it is worked, else the next one that is."""
        while not self.is_working(day):
            day += ONE_DAY
        return day

    def previous_working(self, day: date) -> date:
        """That day when it is worked, else the last one before it that is."""
        while not self.is_working(day):
            day -= ONE_DAY
        return day

    def covers(self, day: date) -> bool:
        """Whether the days off around that day are known.

        Its year has rows, none of them merely projected, and the day itself is not proposed.
        """
        row = self._days.get(day)
        known = day.year in self._years and day.year not in self._open_years
        return known and not (row and row.is_undecided)

    def doubts(self, first: date, last: date) -> tuple[Message, ...]:
        """What is not certain about the days from `first` to `last`, both looked at."""
        years = (self._doubt_of(year) for year in range(first.year, last.year + 1))
        return (*filter(None, years), *self._proposed(first, last))

    def _doubt_of(self, year: int) -> Message | None:
        if year not in self._years:
            return Message(YEAR_UNKNOWN, {"year": year})
        return Message(YEAR_UNDECIDED, {"year": year}) if year in self._open_years else None

    def _proposed(self, first: date, last: date) -> Iterator[Message]:
        """Undecided days in years that are otherwise announced."""
        day = first
        while day <= last:
            row = self._days.get(day)
            if row and row.is_undecided and day.year not in self._open_years:
                yield Message(DAY_UNDECIDED, {"day": day, "name": row.name})
            day += ONE_DAY


#: Weekends alone.
EMPTY = Calendar()
