"""How long a file is kept, when it is handed to the archive: Nghị định 30/2020/NĐ-CP Điều 29-31.

The lengths are those of the table of Thông tư 09/2011/TT-BNV, group 9. Thông tư 10/2022/TT-BNV
replaced it and was not read: each row is to be confirmed by the archivist of the office, whose
decision (`RetentionDecision`) goes before it.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from cases.law.words import Kind, gettext_noop


class Gravity(StrEnum):
    """The two lines of group 9 for the file of a matter."""

    SERIOUS = "serious"
    OTHER = "other"


GRAVITY_LABELS = {
    Gravity.SERIOUS: gettext_noop("serious matter"),
    Gravity.OTHER: gettext_noop("other matter"),
}

TO_CONFIRM = "to be confirmed"


@dataclass(frozen=True)
class Retention:
    """Thời hạn bảo quản: years after the end of the matter; None for ever (vĩnh viễn)."""

    kinds: tuple[Kind, ...]
    gravity: Gravity
    years: int | None
    source: str
    confidence: str = TO_CONFIRM


_MATTERS = (Kind.COMPLAINT, Kind.DENUNCIATION)
_ASKED = (Kind.PROPOSAL, Kind.FEEDBACK)
_TT09 = "Thông tư 09/2011/TT-BNV nhóm 9"
RETENTIONS = (
    Retention(_MATTERS, Gravity.SERIOUS, None, _TT09),
    Retention(_MATTERS, Gravity.OTHER, 15, _TT09),
    Retention(_ASKED, Gravity.SERIOUS, None, f"{_TT09} (áp dụng tương tự)"),
    Retention(_ASKED, Gravity.OTHER, 15, f"{_TT09} (áp dụng tương tự)"),
)

#: Sheets are numbered in files kept so long or longer (Điều 29 khoản 4 điểm c).
NUMBERED_FROM_YEARS = 5
#: Days before the last day of the hand-over on which the list warns (Phụ lục VI phần I mục IV).
ALERT_DAYS = 30
HAND_OVER = "NĐ 30/2020/NĐ-CP Điều 30 khoản 2; Luật Lưu trữ 33/2024/QH15"
DISPOSAL = "NĐ 30/2020/NĐ-CP Điều 31; Luật Lưu trữ 33/2024/QH15"


def retention_of(kind: str, gravity: str) -> Retention:
    """The row of the table for a kind of matter."""
    return next(row for row in RETENTIONS if kind in row.kinds and row.gravity == gravity)


def hand_over_until(ended_on: date) -> date:
    """The last day of the year after the one in which the work ended: 01 năm, kể từ năm …"""
    return date(ended_on.year + 1, 12, 31)


def warns_from(ended_on: date) -> date:
    """From which day the list warns."""
    return hand_over_until(ended_on) - timedelta(days=ALERT_DAYS)


def kept_until(ended_on: date, years: int | None) -> date | None:
    """The last day of keeping, counted from the year after the work ended; None: for ever.

    The years are whole: a file of 2026 kept 15 years is kept until 31 December 2041.
    """
    return None if years is None else date(ended_on.year + years, 12, 31)


def years_text(years: int | None) -> str:
    """The length as the file prints it."""
    return "Vĩnh viễn" if years is None else f"{years:02d} năm"
