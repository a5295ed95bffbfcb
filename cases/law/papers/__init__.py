"""The list of official papers: every form that the laws name, and those of the house.

Luật Tiếp công dân, Luật Khiếu nại, Luật Tố cáo with their decrees; Thông tư 05/2021/TT-TTCP;
Nghị định 30/2020/NĐ-CP. What each letter must know and its wording stand in `cases/letters`.
"""

from datetime import date

from cases.law.papers.complaint import COMPLAINT
from cases.law.papers.denunciation import DENUNCIATION
from cases.law.papers.office import OFFICE
from cases.law.papers.paper import (
    ALWAYS,
    COURSE_LABELS,
    LAW_OF_2026,
    NO_NOTARY_FROM,
    OPEN,
    Course,
    Owner,
    Paper,
    Signatory,
)
from cases.law.papers.petition import PETITION
from cases.law.papers.reception import RECEPTION

PAPERS: dict[str, Paper] = {
    paper.code: paper for paper in (*RECEPTION, *PETITION, *COMPLAINT, *DENUNCIATION, *OFFICE)
}

__all__ = [
    "ALWAYS",
    "COURSE_LABELS",
    "LAW_OF_2026",
    "NO_NOTARY_FROM",
    "OPEN",
    "PAPERS",
    "Course",
    "Owner",
    "Paper",
    "Signatory",
    "name_of",
    "offered",
]


def name_of(code: str) -> str:
    """What a paper is called, in Vietnamese; an unknown code as it is."""
    return PAPERS[code].name if code in PAPERS else code


def offered(owner: str, kind: str, on: date) -> list[Paper]:
    """The papers that may be drafted on a dossier of this owner and kind on that day."""
    return [paper for paper in PAPERS.values() if paper.fits(owner, kind) and paper.in_force(on)]
