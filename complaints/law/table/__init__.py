"""The decision table of petitions (xử lý đơn): all rows, split by kind.

Thông tư 05/2021/TT-TTCP and the laws it refers to. How it is read: `complaints/law/dispose.py`.
"""

from complaints.law.table import (
    complaint_competence,
    complaint_conditions,
    complaint_course,
    complaint_entry,
    denunciation_addressed,
    denunciation_competence,
    denunciation_conditions,
    denunciation_course,
    denunciation_entry,
    mixed,
    not_a_petition,
    proposal,
)
from complaints.law.table.row import Row

_PARTS = (
    complaint_entry,
    complaint_competence,
    complaint_conditions,
    complaint_course,
    denunciation_entry,
    denunciation_addressed,
    denunciation_competence,
    denunciation_conditions,
    denunciation_course,
    proposal,
    mixed,
    not_a_petition,
)
ROWS: tuple[Row, ...] = tuple(
    sorted((row for part in _PARTS for row in part.ROWS), key=lambda row: row.id)
)

__all__ = ["ROWS", "Row"]
