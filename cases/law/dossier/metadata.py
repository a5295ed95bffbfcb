"""What describes a file and each of its papers for the archive, with the longest value of each.

Nghị định 30/2020/NĐ-CP Phụ lục VI phần II. A text that is too long is cut with an ellipsis; a code
or number that is too long cannot be cut and is refused.
"""

from collections.abc import Mapping
from dataclasses import dataclass

ARTICLE = "NĐ 30/2020/NĐ-CP Phụ lục VI phần II"


@dataclass(frozen=True)
class Column:
    """One piece of metadata; `length` 0 for a date, which is written dd/mm/yyyy."""

    name: str
    length: int
    text: bool = False
    """Words of people: may be cut."""


FILE_CODE = (Column("OrganId", 13), Column("FileCatalog", 4), Column("FileNotation", 20))
FILE = (
    *FILE_CODE, Column("Title", 500, text=True), Column("Maintenance", 30),
    Column("Rights", 30), Column("Language", 30), Column("StartDate", 0), Column("EndDate", 0),
    Column("DocTotal", 4), Column("PageTotal", 4), Column("Creator", 30, text=True),
)  # fmt: skip
_COMMON = (
    Column("DocOrdinal", 3), Column("TypeName", 100, text=True), Column("CodeNumber", 11),
    Column("CodeNotation", 30), Column("IssuedDate", 0), Column("OrganName", 200, text=True),
    Column("Subject", 500, text=True), Column("Language", 30), Column("PageAmount", 3),
    Column("Description", 500, text=True),
)  # fmt: skip
OUTGOING = (
    *FILE_CODE, *_COMMON, Column("Position", 100, text=True), Column("FullName", 50, text=True),
    Column("To", 1000, text=True), Column("Priority", 1), Column("IssuedAmount", 3),
)  # fmt: skip
INCOMING = (
    *FILE_CODE, *_COMMON, Column("ArrivalDate", 0), Column("ArrivalNumber", 10),
    Column("ToPlaces", 1000, text=True),
)  # fmt: skip


class TooLong(ValueError):
    """A code or number is longer than the archive takes; the message is the name of the column."""


def fitted(columns: tuple[Column, ...], values: Mapping[str, str]) -> dict[str, str]:
    """Every column in its order, no value longer than it may be."""
    return {column.name: fit(column, values.get(column.name, "")) for column in columns}


def fit(column: Column, value: str) -> str:
    """One value within its length."""
    value = " ".join(value.split())
    if not column.length or len(value) <= column.length:
        return value
    if not column.text:
        raise TooLong(column.name)
    return value[: column.length - 1].rstrip() + "…"
