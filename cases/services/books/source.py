"""A book and where its lines come from; which of them a reader finds."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet
from django.utils import translation

from cases import access
from cases.law.books import Book
from cases.law.words import Role
from cases.models import NumberRegister, Office, Officer

#: What stands where a confidential file would name somebody or tell of what it is about.
IN_THE_FILE = "Ghi trong hồ sơ mật"


@dataclass(frozen=True)
class Line:
    """One line of a book: the day by which it stands in its month, and a cell a column."""

    on: date
    cells: tuple[str, ...]
    void: bool = False


@dataclass(frozen=True)
class Source:
    """A book with who may read it and the function that gives its lines.

    The function takes reader, office, year and today, and yields only what the reader may find.
    """

    book: Book
    roles: tuple[Role, ...]
    lines: Callable[[Officer, Office, int, date], Iterable[Line]]


def offices_of(source: Source, officer: Officer, on: date) -> QuerySet:
    """The offices whose book the officer may read."""
    return access.offices_of(officer, on, source.roles)


def years_of(office: Office, on: date) -> list[int]:
    """The years for which an office has registers, the present one first."""
    known = NumberRegister.objects.filter(office=office).values_list("year", flat=True)
    return sorted({on.year, *known}, reverse=True)


def lines_of(
    source: Source, officer: Officer, office: Office, year: int, month: int | None, on: date
) -> list[Line]:
    """The lines of a year or of one month, in the words of the file."""
    with translation.override("vi"):
        found = list(source.lines(officer, office, year, on))
    return [line for line in found if month in (None, line.on.month)]


def counted(lines: Iterable[Line]) -> Iterator[Line]:
    """The same lines with their running number in front."""
    for place, line in enumerate(lines, start=1):
        yield Line(line.on, (str(place), *line.cells), line.void)


def day(value: date | None) -> str:
    """A day as a book has it."""
    return f"{value:%d/%m/%Y}" if value else ""
