"""Who answers a proposal or feedback: Luật Tiếp công dân Điều 26 khoản 2."""

from datetime import date

from cases.law.words import Kind, Level
from complaints.law.subject import READING, TEXT, Competence, Decider, Subject, aged

S, D = Subject, Decider
SINCE = date(2014, 7, 1)
OURS = "Luật Tiếp công dân Điều 26 khoản 2 điểm a"
OTHERS = "Luật Tiếp công dân Điều 26 khoản 2 điểm b"

#: The competent body of what is not ours; whatever is missing here is answered by the commune.
ELSEWHERE = {
    S.COUNCIL_DEPUTY: D.COUNCIL_STANDING,
    S.COUNCIL_HEAD: D.COUNCIL_STANDING,
    S.PARTY_MEMBER: D.PARTY_BODY,
    S.POLICE_CHIEF: D.POLICE_DIRECTOR,
    S.POLICE_STAFF: D.POLICE_CHIEF,
    S.DISTRICT: D.SUCCESSOR,
    S.DEPARTMENT: D.DEPARTMENT_HEAD,
    S.DEPARTMENT_STAFF: D.DEPARTMENT_HEAD,
    S.PROVINCIAL_CHAIRMAN: D.PROVINCIAL_CHAIRMAN,
    S.PRIVATE_OTHER: D.FIELD_BODY,
}

PROPOSALS: tuple[Competence, ...] = tuple(
    row
    for kind in (Kind.PROPOSAL, Kind.FEEDBACK)
    for level in Level
    for subject in Subject
    for row in aged(
        kind, (subject,), level,
        (SINCE, ELSEWHERE.get(subject, D.COMMUNE_CHAIRMAN),
         OTHERS if subject in ELSEWHERE else OURS, READING if subject in ELSEWHERE else TEXT),
        note="a proposal has no levels: who manages the field answers",
    )
)  # fmt: skip
