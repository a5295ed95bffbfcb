"""Second readings of a limit: where law and decree, or old and new text, give two lengths.

The date of the first reading, the law's, is the due date; the other is shown beside it. Luật Khiếu
nại Điều 27, 36, 41, 50, 56 against Nghị định 124/2020/NĐ-CP Điều 16, 29.
"""

from dataclasses import dataclass
from datetime import date

from cases.law.limits.rule import Rule, Unit

NEW_TEXT = date(2026, 7, 1)


@dataclass(frozen=True)
class Reading:
    """Another length that a text gives the same limit.

    `if_running_on`: the reading matters only to a limit that still runs on that day.
    """

    codes: tuple[str, ...]
    in_force_from: date
    in_force_to: date | None
    amount: int
    unit: Unit
    article: str
    if_running_on: date | None = None


_ACCEPT = ("CMP_ACCEPT", "CMP_ACCEPT_2", "CMP_ACCEPT_DISC")
_DECREE = date(2020, 12, 10)
READINGS = (
    Reading(
        _ACCEPT, _DECREE, date(2026, 6, 30), 10, Unit.WORKING_DAYS, "NĐ 124/2020/NĐ-CP Điều 16"
    ),
    # No text says which limit a complaint has that was received before and is not yet accepted.
    Reading(
        _ACCEPT, date(2012, 7, 1), date(2026, 6, 30), 7, Unit.WORKING_DAYS,
        "Luật 136/2025/QH15 Điều 2 khoản 15 điểm b", if_running_on=NEW_TEXT,
    ),
    Reading(
        ("CMP_SEND_2", "CMP_SEND_DISC_2"), _DECREE, None, 7, Unit.WORKING_DAYS,
        "NĐ 124/2020/NĐ-CP Điều 29 khoản 2",
    ),
)  # fmt: skip


def readings_of(rule: Rule, on: date) -> tuple[Reading, ...]:
    """The other readings of a limit that begins to run on that day."""
    return tuple(
        reading
        for reading in READINGS
        if rule.code in reading.codes
        and reading.in_force_from <= on
        and (reading.in_force_to is None or on <= reading.in_force_to)
        and (rule.amount, rule.unit) != (reading.amount, reading.unit)
    )
