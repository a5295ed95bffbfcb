"""Who settles a complaint: Luật Khiếu nại Điều 17-23; Nghị định 124/2020/NĐ-CP Điều 14."""

from datetime import date

from cases.law.words import Kind, Level
from complaints.law.subject import (
    DISTRICTS_END,
    MEMORY,
    NEW_LAW,
    READING,
    SECONDARY,
    TEXT,
    Competence,
    Decider,
    Subject,
    aged,
)

C, ONE, TWO = Kind.COMPLAINT, Level.FIRST, Level.SECOND
S, D = Subject, Decider
SINCE, DECREE_124 = date(2012, 7, 1), date(2020, 12, 10)

LKN = "Luật Khiếu nại Điều "
LKN_26 = "Luật Khiếu nại (sđ Luật 136/2025/QH15) Điều "
ND141 = "; Nghị định 141/2025/NĐ-CP"
ND124 = "Nghị định 124/2020/NĐ-CP Điều 14 khoản "
ND75 = "Nghị định 75/2012/NĐ-CP"

OWN = (
    (SINCE, D.COMMUNE_CHAIRMAN, LKN + "17", TEXT),
    (DISTRICTS_END, D.COMMUNE_CHAIRMAN, LKN + "17" + ND141, SECONDARY),
    (NEW_LAW, D.COMMUNE_CHAIRMAN, LKN_26 + "17", TEXT),
)
OWN_READ = tuple((since, who, article, READING) for since, who, article, _ in OWN)
ABOVE_OWN = (
    (SINCE, D.DISTRICT_CHAIRMAN, LKN + "18 khoản 2", TEXT),
    (DISTRICTS_END, D.PROVINCIAL_CHAIRMAN, LKN + "21 khoản 2" + ND141, SECONDARY),
    (NEW_LAW, D.PROVINCIAL_CHAIRMAN, LKN_26 + "21 khoản 2", TEXT),
)
ABOVE_READ = tuple((since, who, article, READING) for since, who, article, _ in ABOVE_OWN)
#: Acts that the text of Điều 17 names, and those that we read into it.
NAMED = (S.CHAIRMAN, S.BODY_HEAD, S.OFFICIAL)
READ_IN = (
    S.DEPUTY_CHAIRMAN, S.COMMITTEE, S.BODY, S.PUBLIC_DUTY, S.FORMER_OFFICIAL, S.FORMER_HEAD,
    S.MERGED_BODY,
)  # fmt: skip
UNITS = (S.UNIT, S.UNIT_HEAD, S.UNIT_STAFF)
POLICE = "quy định về giải quyết khiếu nại trong Công an nhân dân"
NO_ACT = LKN + "2 khoản 1, 8, 9; Điều 11 khoản 1"

COMPLAINTS: tuple[Competence, ...] = (
    *aged(C, NAMED, ONE, *OWN,
          note="a complaint about the chairman's own decision stays with the chairman"),
    *aged(C, READ_IN, ONE, *OWN_READ,
          note="not named in Điều 17; in practice the chairman, who heads the Committee"),
    *aged(C, (*NAMED,), TWO, *ABOVE_OWN),
    *aged(C, READ_IN, TWO, *ABOVE_READ),
    *aged(C, UNITS, ONE, (SINCE, D.UNIT_HEAD, ND75, MEMORY),
          (DECREE_124, D.UNIT_HEAD, ND124 + "1", TEXT)),
    *aged(C, UNITS, TWO, (SINCE, D.SUPERIOR, ND75, MEMORY),
          (DECREE_124, D.SUPERIOR, ND124 + "2", TEXT),
          (DISTRICTS_END, D.COMMUNE_CHAIRMAN, ND124 + "2", READING),
          note="the parent unit; without one the head of the body that manages the unit"),
    *aged(C, (S.DEPARTMENT, S.DEPARTMENT_STAFF), ONE,
          (SINCE, D.DEPARTMENT_HEAD, LKN + "20 khoản 1", TEXT)),
    *aged(C, (S.DEPARTMENT, S.DEPARTMENT_STAFF), TWO,
          (SINCE, D.PROVINCIAL_CHAIRMAN, LKN + "21 khoản 2", TEXT)),
    *aged(C, (S.PROVINCIAL_CHAIRMAN,), ONE,
          (SINCE, D.PROVINCIAL_CHAIRMAN, LKN + "21 khoản 1", TEXT)),
    *aged(C, (S.PROVINCIAL_CHAIRMAN,), TWO, (SINCE, D.MINISTER, LKN + "23 khoản 3", TEXT)),
    *aged(C, (S.POLICE_CHIEF, S.POLICE_STAFF), ONE, (SINCE, D.POLICE_CHIEF, POLICE, MEMORY),
          note="in the enforcement of criminal judgments: the provincial director (ND 184/2025)"),
    *aged(C, (S.POLICE_CHIEF, S.POLICE_STAFF), TWO, (SINCE, D.DISTRICT_POLICE, POLICE, MEMORY),
          (date(2025, 3, 1), D.POLICE_DIRECTOR, POLICE, MEMORY)),
    *aged(C, (S.DISTRICT,), ONE, (SINCE, D.DISTRICT_CHAIRMAN, LKN + "18 khoản 1", TEXT),
          (DISTRICTS_END, D.SUCCESSOR, "Luật 72/2025/QH15 Điều 54 khoản 8", SECONDARY),
          note="a dispute on competence is settled by the provincial chairman (Điều 21 khoản 3)"),
    *aged(C, (S.DISTRICT,), TWO, (SINCE, D.PROVINCIAL_CHAIRMAN, LKN + "21 khoản 2", TEXT),
          (DISTRICTS_END, D.PROVINCIAL_CHAIRMAN, LKN + "21 khoản 2, 3", READING)),
    *aged(C, (S.PARTY_MEMBER,), ONE, (SINCE, D.PARTY_BODY, LKN + "3 khoản 3", TEXT)),
    *aged(C, (S.PARTY_MEMBER,), TWO, (SINCE, D.PARTY_BODY, LKN + "3 khoản 3", TEXT)),
    *(row for level in (ONE, TWO)
      for row in aged(C, (S.COUNCIL_DEPUTY, S.COUNCIL_HEAD, S.PRIVATE_OURS, S.PRIVATE_OTHER),
                      level, (SINCE, D.NOBODY, NO_ACT, READING),
                      note="no administrative decision or act: guide to another kind of matter")),
)  # fmt: skip
