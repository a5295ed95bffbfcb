"""A book as it leaves the program: printed A4 landscape, or as a workbook; each leaves its trace.

Nghị định 30/2020/NĐ-CP Điều 16, 22: printed with all fields, month by month, and bound.
"""

from datetime import date
from io import BytesIO
from itertools import groupby
from typing import Any

import xlsxwriter
from django.db import transaction
from django.utils import timezone

from cases.letters.formats import month_text
from cases.letters.sheet import sheet
from cases.models import Office, Officer, RegisterClosing
from cases.services import audit
from cases.services.books.source import Line, Source, day, lines_of
from cases.services.numbering import OWN_BOOKS
from cases.services.registers import last_day

#: From how many columns on a book is set smaller.
MANY = 15
#: How a line begins that stands for the numbers of the paper book; room for a number.
RANGE, DOTS = "Từ số ", "………"
#: Strokes in the symbol of a confidential file, whose series is its own: no range for a cover.
SECRET = 2
#: Every cell is text: nothing in it is evaluated or fetched.
WORKBOOK = {"strings_to_formulas": False, "strings_to_urls": False, "constant_memory": True,
            "in_memory": False}  # fmt: skip


def print_book(
    source: Source, *, actor: Officer, on: date, office: Office, year: int,
    month: int | None = None,
) -> bytes:  # fmt: skip
    """The book as PDF: cover, a part a month with its closing, who keeps it and who heads."""
    lines = lines_of(source, actor, office, year, month, on)
    first, last = period(year, month, on)
    facts = {
        "book": source.book,
        "widths": widths(source),
        "wide": len(source.book.columns) > MANY,
        "office": office.letter_name.splitlines(),
        "place": office.place,
        "year": year,
        "first": day(first),
        "last": day(last),
        "numbers": numbers_of(source, lines),
        "months": [
            {"title": f"Tháng {month_text(number)} năm {year}", "lines": part,
             "closings": closings_of(source, office, year, number)}
            for number, part in by_month(lines)
        ],
        "blank": range(11),
        "printed_by": actor.full_name,
        "printed_at": timezone.localtime().strftime("%H:%M ngày %d/%m/%Y"),
    }  # fmt: skip
    pdf = sheet("book", facts)
    leave_trace(source, "print_book", actor, on, office, year, month, len(lines))
    return pdf


def numbers_of(source: Source, lines: list[Line]) -> list[tuple[str, str]]:
    """The first and last number on the cover, of each series by its symbol; room for the pen where
    there is none yet, nothing where the lines of the book bear no number."""
    column = source.book.numbered
    if column is None:
        return []
    series: dict[str, list[str]] = {}
    for line in lines:
        number = line.cells[column]
        symbol = number.partition("/")[2]
        if number and not number.startswith(RANGE) and symbol.count("-") < SECRET:
            series.setdefault(symbol, []).append(number)
    return [(one[0], one[-1]) for one in series.values()] or [(DOTS, DOTS)]


def widths(source: Source) -> list[str]:
    """The share of each column of the page, in hundredths."""
    whole = sum(column.width for column in source.book.columns)
    return [f"{100 * column.width / whole:.2f}" for column in source.book.columns]


def period(year: int, month: int | None, on: date) -> tuple[date, date]:
    """The first and the last day that a print covers: no further than today."""
    last = last_day(year, month or 12)
    return date(year, month or 1, 1), min(last, on) if on.year == year else last


def by_month(lines: list[Line]) -> list[tuple[int, list[Line]]]:
    """The lines month by month."""
    ordered = sorted(lines, key=lambda line: line.on)
    return [(month, list(part)) for month, part in groupby(ordered, lambda line: line.on.month)]


def closings_of(source: Source, office: Office, year: int, month: int) -> list[dict[str, Any]]:
    """How the clerk closed the month of the registers of letters; other books have none."""
    if source.book.code != "outgoing":
        return []
    closings = RegisterClosing.objects.filter(
        register__office=office, register__secret=False, through=last_day(year, month)
    ).exclude(register__kind__in=OWN_BOOKS)
    return [
        {"kind": one.register.kind, "first": one.first_number, "last": one.last_number,
         "on": day(one.closed_on), "by": one.closed_by.full_name, "digest": one.digest[:12]}
        for one in closings.select_related("register", "closed_by").order_by("register__kind")
    ]  # fmt: skip


def take_workbook(
    source: Source, *, actor: Officer, on: date, office: Office, year: int,
    month: int | None = None,
) -> bytes:  # fmt: skip
    """The book as XLSX: a sheet a month, headings as the annex names them, every cell text."""
    lines = lines_of(source, actor, office, year, month, on)
    out = BytesIO()
    book = xlsxwriter.Workbook(out, WORKBOOK)
    head = book.add_format({"bold": True, "text_wrap": True, "border": 1, "align": "center"})
    cell = book.add_format({"text_wrap": True, "border": 1, "valign": "top", "num_format": "@"})
    void = book.add_format({"text_wrap": True, "border": 1, "valign": "top", "num_format": "@",
                            "font_strikeout": True})  # fmt: skip
    for number, part in by_month(lines) or [(month or 1, [])]:
        page = book.add_worksheet(f"Tháng {number:02}-{year}")
        page.set_landscape()
        page.set_paper(9)
        page.fit_to_pages(1, 0)
        page.repeat_rows(2, 3)
        for place, column in enumerate(source.book.columns):
            page.set_column(place, place, max(8, column.width * 1.4))
        page.write_string(0, 0, f"{source.book.title} – {office.name} – {number:02}/{year}")
        for place, column in enumerate(source.book.columns):
            page.write_string(2, place, column.title, head)
        for place in range(len(source.book.columns)):
            page.write_string(3, place, f"({place + 1})", head)
        for row, line in enumerate(part, start=4):
            for place, text in enumerate(line.cells):
                page.write_string(row, place, text, void if line.void else cell)
    book.close()
    leave_trace(source, "export_book", actor, on, office, year, month, len(lines))
    return out.getvalue()


def leave_trace(
    source: Source, action: str, actor: Officer, on: date, office: Office, year: int,
    month: int | None, rows: int,
) -> None:  # fmt: skip
    """Who took which book away, and how many lines of it."""
    with transaction.atomic():
        audit.record(
            action, actor=actor, on=on,
            details={"book": source.book.code, "office": office.code, "year": year,
                     "month": month, "rows": rows},
        )  # fmt: skip
