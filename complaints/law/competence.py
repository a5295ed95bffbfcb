"""Competence (thẩm quyền): who must decide, from whose act it is about, of what kind, on which day.

Luật Khiếu nại Điều 17-23; Luật Tố cáo Điều 12-21, 41; Nghị định 124/2020/NĐ-CP Điều 14. Seen from
a commune: until 30/06/2025 with a district above it, from 01/07/2025 under Nghị định 141/2025 with
the province directly above it, from 01/07/2026 by the text of Luật 136/2025. The rows stand in
`competence_complaint.py` and `competence_denunciation.py`.
"""

from datetime import date

from cases.law.refusal import Refused
from cases.law.words import Kind, Level, Message, gettext_noop
from complaints.law.competence_complaint import COMPLAINTS
from complaints.law.competence_denunciation import DENUNCIATIONS
from complaints.law.competence_proposal import PROPOSALS
from complaints.law.subject import DECIDER_VI, Competence, Decider, Subject

__all__ = ["COMPETENCE", "OWN_DECIDER", "decider_name", "who_decides"]

COMPETENCE: tuple[Competence, ...] = (*COMPLAINTS, *DENUNCIATIONS, *PROPOSALS)

#: The decider that the head of an office of each rank is.
OWN_DECIDER = {"commune": Decider.COMMUNE_CHAIRMAN, "province": Decider.PROVINCIAL_CHAIRMAN}


def who_decides(
    kind: Kind | str, subject: Subject | str, level: Level | str, on: date
) -> Competence:
    """The row of the table for a matter on a day; raises Refused for a day before the table."""
    asked = (Kind(kind), Subject(subject), Level(level))
    rows = [row for row in COMPETENCE if (row.kind, row.subject, row.level) == asked]
    for row in rows:
        if row.covers(on):
            return row
    first = min(rows, key=lambda row: row.in_force_from)
    raise Refused(
        message=Message(
            gettext_noop(
                "Who decided on %(day)s does not stand in the table: it begins on %(since)s."
            ),
            {"day": on, "since": first.in_force_from},
        ),
        article=first.article,
        next=Message(gettext_noop("Ask a lawyer, and answer the question of competence by hand.")),
    )


def decider_name(decider: Decider, *, issuer: str, superior: str, rank: str) -> str:
    """The body as a letter names it, in Vietnamese; our own head and superior by their names."""
    own = OWN_DECIDER.get(rank)
    if decider is own:
        return issuer
    if rank == "commune" and decider is Decider.PROVINCIAL_CHAIRMAN and superior:
        return superior
    return DECIDER_VI[decider]
