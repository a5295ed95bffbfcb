"""Who settles a denunciation: Luật Tố cáo Điều 12-21, 41; a continued one Điều 37, 38."""

from collections.abc import Iterator
from datetime import date, timedelta

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

K, ONE, TWO = Kind.DENUNCIATION, Level.FIRST, Level.SECOND
S, D = Subject, Decider
SINCE = date(2019, 1, 1)

LTC = "Luật Tố cáo Điều "
LTC_26 = "Luật Tố cáo (sđ Luật 136/2025/QH15) Điều "
ND141 = "; Nghị định 141/2025/NĐ-CP"
ND22 = "Nghị định 22/2019/NĐ-CP"
ND224 = "Nghị định 22/2019/NĐ-CP (sđ Nghị định 224/2025/NĐ-CP)"
ART_54 = "Luật 72/2025/QH15 Điều 54 khoản 8"


def _three(
    before: Decider, after: Decider, old: str, new: str, sure: str = TEXT
) -> tuple[tuple[date, Decider, str, str], ...]:
    """The three ages: with districts; two levels by the decree; two levels by the law."""
    return (
        (SINCE, before, LTC + old, sure),
        (DISTRICTS_END, after, LTC + old + ND141, SECONDARY),
        (NEW_LAW, after, LTC_26 + new, TEXT),
    )


FIRST: tuple[Competence, ...] = (
    *aged(K, (S.CHAIRMAN, S.DEPUTY_CHAIRMAN), ONE,
          *_three(D.DISTRICT_CHAIRMAN, D.PROVINCIAL_CHAIRMAN,
                  "12 khoản 1, Điều 13 khoản 2 điểm a", "12 khoản 1, Điều 13 khoản 4 điểm a"),
          note="never the commune itself: the accused and his staff do not find the matter"),
    *aged(K, (S.COMMITTEE,), ONE,
          *_three(D.DISTRICT_CHAIRMAN, D.PROVINCIAL_CHAIRMAN,
                  "12 khoản 6, Điều 13 khoản 2 điểm b", "12 khoản 6, Điều 13 khoản 4")),
    *aged(K, (S.OFFICIAL,), ONE,
          *_three(D.COMMUNE_CHAIRMAN, D.COMMUNE_CHAIRMAN, "12 khoản 1, Điều 13 khoản 1",
                  "12 khoản 1, Điều 13 khoản 1 điểm a")),
    *aged(K, (S.BODY_HEAD,), ONE,
          *_three(D.COMMUNE_CHAIRMAN, D.COMMUNE_CHAIRMAN, "12 khoản 1, Điều 13 khoản 1",
                  "12 khoản 1, Điều 13 khoản 1 điểm a", READING)),
    *aged(K, (S.BODY,), ONE,
          *_three(D.COMMUNE_CHAIRMAN, D.COMMUNE_CHAIRMAN, "12 khoản 6",
                  "12 khoản 6, Điều 13 khoản 1 điểm b", READING)),
    *aged(K, (S.UNIT, S.UNIT_HEAD), ONE,
          (SINCE, D.DISTRICT_CHAIRMAN, LTC + "18 khoản 2", READING),
          (DISTRICTS_END, D.COMMUNE_CHAIRMAN, LTC + "18 khoản 2" + ND141, SECONDARY),
          (NEW_LAW, D.COMMUNE_CHAIRMAN, LTC + "18 khoản 2", READING),
          note="the head of the body that manages the unit and appoints its head"),
    *aged(K, (S.UNIT_STAFF,), ONE, (SINCE, D.UNIT_HEAD, LTC + "18 khoản 1", TEXT)),
    *aged(K, (S.PUBLIC_DUTY,), ONE, (SINCE, D.COMMUNE_CHAIRMAN, LTC + "21", TEXT),
          note="the head of the body that directly manages him"),
    *aged(K, (S.COUNCIL_DEPUTY,), ONE, (SINCE, D.COUNCIL_STANDING, LTC + "17 khoản 2", TEXT)),
    *aged(K, (S.COUNCIL_HEAD,), ONE, (SINCE, D.COUNCIL_APPROVER, LTC + "17 khoản 2", TEXT)),
    *aged(K, (S.PARTY_MEMBER,), ONE,
          (SINCE, D.PARTY_BODY, LTC + "20; Thông tư 05/2021/TT-TTCP Điều 15", TEXT)),
    *aged(K, (S.POLICE_CHIEF,), ONE, (SINCE, D.DISTRICT_POLICE, ND22, MEMORY),
          (date(2025, 3, 1), D.POLICE_DIRECTOR, ND224, SECONDARY)),
    *aged(K, (S.POLICE_STAFF,), ONE, (SINCE, D.POLICE_CHIEF, ND22, MEMORY),
          (date(2025, 3, 1), D.POLICE_CHIEF, ND224, SECONDARY)),
    *aged(K, (S.FORMER_OFFICIAL,), ONE,
          (SINCE, D.COMMUNE_CHAIRMAN, LTC + "12 khoản 3 điểm c, d", TEXT),
          note="who managed him at the time; in a higher post now: who manages him now (điểm b)"),
    *aged(K, (S.FORMER_HEAD,), ONE,
          *_three(D.DISTRICT_CHAIRMAN, D.PROVINCIAL_CHAIRMAN, "12 khoản 3 điểm a",
                  "12 khoản 3 điểm a")),
    *aged(K, (S.MERGED_BODY,), ONE, (SINCE, D.SUCCESSOR, LTC + "12 khoản 4", TEXT),
          note="the head of the body after the merger in which the accused now works"),
    *aged(K, (S.DISTRICT,), ONE, (SINCE, D.DISTRICT_CHAIRMAN, LTC + "13 khoản 2", TEXT),
          (DISTRICTS_END, D.SUCCESSOR, ART_54, SECONDARY),
          (NEW_LAW, D.NAMED_BY_PROVINCE, LTC_26 + "12 khoản 5, 7", TEXT),
          note="unfinished matters of a district chairman: the body that took over"),
    *aged(K, (S.DEPARTMENT,), ONE,
          (SINCE, D.PROVINCIAL_CHAIRMAN, LTC + "13 khoản 4 điểm a, b", TEXT)),
    *aged(K, (S.DEPARTMENT_STAFF,), ONE,
          (SINCE, D.DEPARTMENT_HEAD, LTC + "13 khoản 3 điểm a", TEXT)),
    *aged(K, (S.PROVINCIAL_CHAIRMAN,), ONE,
          (SINCE, D.PRIME_MINISTER, LTC + "13 khoản 8 điểm a", TEXT)),
    *aged(K, (S.PRIVATE_OURS,), ONE, (SINCE, D.COMMUNE_CHAIRMAN, LTC + "41 khoản 1", TEXT),
          note="competence of several bodies: the one that first accepts (khoản 3)"),
    *aged(K, (S.PRIVATE_OTHER,), ONE, (SINCE, D.FIELD_BODY, LTC + "41 khoản 1", TEXT)),
)  # fmt: skip

#: Who is directly above whoever decided; of all others the superior is named in words.
ABOVE = {
    D.DISTRICT_CHAIRMAN: D.PROVINCIAL_CHAIRMAN,
    D.PROVINCIAL_CHAIRMAN: D.PRIME_MINISTER,
    D.DEPARTMENT_HEAD: D.PROVINCIAL_CHAIRMAN,
    D.DISTRICT_POLICE: D.POLICE_DIRECTOR,
}


#: Above these stood the district until it was abolished, and the province stands since.
DISTRICT_ABOVE = {
    D.COMMUNE_CHAIRMAN: (D.DISTRICT_CHAIRMAN, D.PROVINCIAL_CHAIRMAN),
    D.POLICE_CHIEF: (D.DISTRICT_POLICE, D.POLICE_DIRECTOR),
}


def _continued(row: Competence) -> Iterator[Competence]:
    """The rows of the superior, divided at the end of the districts where that changes him."""
    before, since = DISTRICT_ABOVE.get(row.decider, (None, ABOVE.get(row.decider, D.SUPERIOR)))
    ages = [(row.in_force_from, row.in_force_to, since)]
    if before and row.in_force_from < DISTRICTS_END:
        last = DISTRICTS_END - timedelta(days=1)
        ages = [(row.in_force_from, row.in_force_to or last, before)]
        if row.in_force_to is None:
            ages.append((DISTRICTS_END, None, since))
    for start, end, decider in ages:
        yield Competence(
            K, row.subject, TWO, decider, LTC + "37 khoản 1, Điều 38 khoản 1", start, end, READING,
            "a continued denunciation goes to the direct superior of who decided",
        )  # fmt: skip


CONTINUED = tuple(later for row in FIRST for later in _continued(row))

DENUNCIATIONS: tuple[Competence, ...] = (*FIRST, *CONTINUED)
