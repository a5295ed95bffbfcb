"""The tables that the tests of the law read: days off, limits, worked examples."""

import csv
from datetime import date
from pathlib import Path

from cases.law.days import Calendar, CalendarDay, DayKind

HERE = Path(__file__).parent


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


RULE_ROWS = rows(HERE / "deadline_rules.csv")
EXAMPLES = [*rows(HERE / "deadline_examples.csv"), *rows(HERE / "own_examples.csv")]
DAY_ROWS = rows(HERE.parent.parent / "fixtures" / "calendar.csv")

DAYS = [
    CalendarDay(
        date.fromisoformat(row["date"]),
        DayKind(row["kind"]),
        row["name_vi"],
        row["basis"],
        row["confidence"],
    )
    for row in DAY_ROWS
]
CALENDAR = Calendar(DAYS)


def day(text: str) -> date:
    """Day first, as people write: "05/08/2026"."""
    number, month, year = text.split("/")
    return date(int(year), int(month), int(number))
