"""Bản sao: the forms of a copy, what each is made from, and how it is headed.

Nghị định 30/2020/NĐ-CP Điều 25 to 27, Phụ lục I phần II: one series of numbers for all of them.
"""

from dataclasses import dataclass
from enum import StrEnum

from cases.law.words import gettext_noop

#: The kind of the one register of copies.
SERIES = "SAO"
AUTHORITY = "Nghị định 30/2020/NĐ-CP Điều 27"


class CopyForm(StrEnum):
    """Hình thức sao."""

    FULL = "full"
    OF_A_COPY = "of_a_copy"
    EXTRACT = "extract"
    ELECTRONIC = "electronic"


@dataclass(frozen=True)
class CopyRule:
    """One form: its heading in the file, its abbreviation, its label on the pages, its article."""

    form: CopyForm
    heading: str
    abbreviation: str
    label: str
    article: str


COPIES: dict[CopyForm, CopyRule] = {
    one.form: one
    for one in (
        CopyRule(CopyForm.FULL, "SAO Y", "SY", gettext_noop("full copy on paper"),
                 "Nghị định 30/2020/NĐ-CP Điều 25 khoản 1"),
        CopyRule(CopyForm.OF_A_COPY, "SAO LỤC", "SL", gettext_noop("copy of a full copy"),
                 "Nghị định 30/2020/NĐ-CP Điều 25 khoản 2"),
        CopyRule(CopyForm.EXTRACT, "TRÍCH SAO", "TrS", gettext_noop("extract"),
                 "Nghị định 30/2020/NĐ-CP Điều 25 khoản 3"),
        CopyRule(CopyForm.ELECTRONIC, "SAO Y", "SY",
                 gettext_noop("electronic copy of a paper signed by pen"),
                 "Nghị định 30/2020/NĐ-CP Điều 25 khoản 1 điểm c"),
    )
}  # fmt: skip
