"""The books of an office: who may read one, its lines, and the ways it leaves the program.

Nghị định 30/2020/NĐ-CP Điều 16, 22: a register that is kept by software is printed with all its
fields. Which rows stand in it for a reader is asked of `access`; a confidential one names nobody.
"""

from cases.services.books.archive import BOOKS
from cases.services.books.source import Line, Source, lines_of, offices_of, years_of
from cases.services.books.taken import print_book, take_workbook

__all__ = [
    "BOOKS",
    "Line",
    "Source",
    "lines_of",
    "offices_of",
    "print_book",
    "take_workbook",
    "years_of",
]
