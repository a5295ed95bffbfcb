"""Working days and days off: the calendar on which time limits are counted.

Bộ luật Lao động 2019 Điều 111, 112 and the yearly decisions on Tết, National Day and swapped
Saturdays. Monday to Friday are worked, less holidays and compensatory days, plus worked Saturdays.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from types import MappingProxyType

from cases.law.words import Message, gettext_noop

ONE_DAY = timedelta(days=1)
DECIDED = "secondary"
#: `confidence` of a day that somebody merely proposed: kept and shown, never counted.
PROPOSALS = frozenset({"unconfirmed", "proposed"})
#: `confidence` of a day that nobody has decided yet; a projected one follows from the law itself.
UNDECIDED = PROPOSALS | {"projected"}
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

    @property
    def is_proposal(self) -> bool:
        """Merely proposed: it does not count."""
        return self.confidence in PROPOSALS


@dataclass(frozen=True)
class YearlyHolidays:
    """How many public holidays every year has; a year with fewer is not announced."""

    amount: int
    article: str
    in_force_from: date
    in_force_to: date | None = None


HOLIDAYS_OF_A_YEAR = (
    YearlyHolidays(11, "Bộ luật Lao động 2019 Điều 112 khoản 1", date(2021, 1, 1)),
)
WHO_ANNOUNCES = "Bộ luật Lao động 2019 Điều 112 khoản 3"
#: A rule of the house: in which month one begins to ask for the next year.
ASK_FROM_MONTH = 10


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
NEXT_YEAR = gettext_noop(
    "The days off of the year %(year)s are not announced in this calendar: of %(needed)s public "
    "holidays %(known)s are decided (%(article)s). Due dates in that year may change; enter the "
    "days as soon as they are announced."
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
        counted = {on: day for on, day in rows.items() if not day.is_proposal}
        self._days = MappingProxyType(counted)
        self._proposals = tuple(sorted(rows.keys() - counted.keys()))
        self._rows = MappingProxyType(rows)
        self._years = frozenset(day.year for day in counted)
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
        known = day.year in self._years and day.year not in self._open_years
        return known and day not in self._proposals

    def doubts(self, first: date, last: date) -> tuple[Message, ...]:
        """What is not certain about the days from `first` to `last`, both looked at."""
        years = (self._doubt_of(year) for year in range(first.year, last.year + 1))
        return (*filter(None, years), *self._proposed(first, last))

    def _doubt_of(self, year: int) -> Message | None:
        if year not in self._years:
            return Message(YEAR_UNKNOWN, {"year": year})
        return Message(YEAR_UNDECIDED, {"year": year}) if year in self._open_years else None

    def _proposed(self, first: date, last: date) -> Iterator[Message]:
        """Proposed days, which do not count but would if they were decided."""
        for day in self._proposals:
            if first <= day <= last:
                yield Message(DAY_UNDECIDED, {"day": day, "name": self._rows[day].name})

    def without(self, day: date) -> tuple[CalendarDay, ...]:
        """Every row of the calendar but that of one day."""
        return tuple(row for on, row in self._rows.items() if on != day)

    def as_decided(self, day: date) -> "Calendar":
        """The calendar as it would be if this proposed day were decided."""
        return Calendar([*self.without(day), replace(self._rows[day], confidence=DECIDED)])

    def next_year_unknown(self, on: date) -> Message | None:
        """From October on: the public holidays of the next year are not all decided."""
        year = on.year + 1
        law = next((row for row in HOLIDAYS_OF_A_YEAR if row.in_force_from.year <= year), None)
        if on.month < ASK_FROM_MONTH or law is None:
            return None
        decided = sum(
            day.kind == DayKind.HOLIDAY and not day.is_undecided
            for day in self._days.values()
            if day.on.year == year
        )
        if decided >= law.amount and year not in self._open_years:
            return None
        about = {"year": year, "needed": law.amount, "known": decided, "article": WHO_ANNOUNCES}
        return Message(NEXT_YEAR, about)


#: Weekends alone.
EMPTY = Calendar()
