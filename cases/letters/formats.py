"""How numbers and dates are written in an official letter.

Nghị định 30/2020/NĐ-CP, Phụ lục I phần II: numbers below 10 and days below 10 and the months
January and February take a leading zero; March to September do not.
"""

import re
from datetime import date

#: Room left for the clerk in a letter that has no number or date yet.
BLANK_NUMBER = "      "
BLANK_DAY = "      "
#: A place to write by hand: of a word, and of a part of a date. Not of full stops, because a
#: clause loses those.
TO_FILL, BLANK_PART = "…" * 14, "……"
BLANK_DATE = f"ngày {BLANK_PART} tháng {BLANK_PART} năm {BLANK_PART}"
#: The unit in the symbol of a công văn when the office names none: its secretariat.
UNIT = "VP"

_NUMBER_LINE = re.compile(r"Số: (?P<number>\S.*)")
_DATE_LINE = re.compile(r"(?P<place>.+), ngày (\d{2}) tháng (\d{1,2}) năm (\d{4})")


def symbol_text(abbreviation: str, symbol: str, unit: str = UNIT) -> str:
    """The symbol after the number: `TB-UBND`, or `UBND-VP` for a công văn."""
    return f"{abbreviation}-{symbol}" if abbreviation else f"{symbol}-{unit}"


def number_text(number: int, abbreviation: str, symbol: str, unit: str = UNIT) -> str:
    """Number and symbol: `07/TB-UBND`, `12/UBND-VP`."""
    return f"{number:02}/{symbol_text(abbreviation, symbol, unit)}"


def number_line(number: str) -> str:
    """The whole line at the head of a letter: `Số: 07/TB-UBND`."""
    return f"Số: {number}"


def blank_number_line(abbreviation: str, symbol: str, unit: str = UNIT) -> str:
    """The line before the clerk has given a number."""
    return f"Số:{BLANK_NUMBER}/{symbol_text(abbreviation, symbol, unit)}"


def month_text(month: int) -> str:
    return f"{month:02}" if month < 3 else str(month)


def day_text(day: date) -> str:
    """`ngày 03 tháng 8 năm 2026`."""
    return f"ngày {day.day:02} tháng {month_text(day.month)} năm {day.year}"


def date_text(place: str, day: date) -> str:
    """The whole place and date line: `Hàm Rồng, ngày 10 tháng 8 năm 2026`."""
    return f"{place}, {day_text(day)}"


def blank_date_line(place: str, year: int) -> str:
    """The line before the letter has a date; only the year is known."""
    return f"{place}, ngày{BLANK_DAY}tháng{BLANK_DAY}năm {year}"


def read_number(line: str) -> str | None:
    """The number and symbol in a number line; None while it is blank."""
    match = _NUMBER_LINE.fullmatch(line)
    return match["number"] if match else None


def read_date(line: str) -> date | None:
    """The day in a place and date line; None while it is blank or no day of the calendar."""
    match = _DATE_LINE.fullmatch(line)
    if match is None:
        return None
    try:
        return date(int(match[4]), int(match[3]), int(match[2]))
    except ValueError:
        return None
