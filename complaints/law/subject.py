"""Whose act a petition is about, and who may have to decide: two closed lists and their rows.

Luật Khiếu nại Điều 17-23; Luật Tố cáo Điều 12-21, 41.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from cases.law.words import Kind, Level, gettext_noop


class Subject(StrEnum):
    """Whose decision or act is complained about; who is accused."""

    CHAIRMAN = "chairman"
    DEPUTY_CHAIRMAN = "deputy_chairman"
    COMMITTEE = "committee"
    BODY_HEAD = "body_head"
    BODY = "body"
    OFFICIAL = "official"
    UNIT = "unit"
    UNIT_HEAD = "unit_head"
    UNIT_STAFF = "unit_staff"
    PUBLIC_DUTY = "public_duty"
    COUNCIL_DEPUTY = "council_deputy"
    COUNCIL_HEAD = "council_head"
    PARTY_MEMBER = "party_member"
    POLICE_CHIEF = "police_chief"
    POLICE_STAFF = "police_staff"
    FORMER_OFFICIAL = "former_official"
    FORMER_HEAD = "former_head"
    MERGED_BODY = "merged_body"
    DISTRICT = "district"
    DEPARTMENT = "department"
    DEPARTMENT_STAFF = "department_staff"
    PROVINCIAL_CHAIRMAN = "provincial_chairman"
    PRIVATE_OURS = "private_ours"
    PRIVATE_OTHER = "private_other"


SUBJECT_LABELS = {
    Subject.CHAIRMAN: gettext_noop("the chairman of the commune People's Committee"),
    Subject.DEPUTY_CHAIRMAN: gettext_noop("a deputy chairman of the commune People's Committee"),
    Subject.COMMITTEE: gettext_noop("the commune People's Committee as a body"),
    Subject.BODY_HEAD: gettext_noop("the head or deputy of a specialised body of the commune"),
    Subject.BODY: gettext_noop("a specialised body of the commune as such"),
    Subject.OFFICIAL: gettext_noop("an official whom the commune chairman manages directly"),
    Subject.UNIT: gettext_noop("a public service unit of the commune (school, centre) as such"),
    Subject.UNIT_HEAD: gettext_noop("the head or deputy of a public service unit of the commune"),
    Subject.UNIT_STAFF: gettext_noop("an employee of a public service unit of the commune"),
    Subject.PUBLIC_DUTY: gettext_noop("somebody with a public duty who is no official"),
    Subject.COUNCIL_DEPUTY: gettext_noop("a deputy of the commune People's Council"),
    Subject.COUNCIL_HEAD: gettext_noop("the chairman or a deputy chairman of the People's Council"),
    Subject.PARTY_MEMBER: gettext_noop("a party member, for a breach of party rules; the Front"),
    Subject.POLICE_CHIEF: gettext_noop("the chief or a deputy chief of the commune police"),
    Subject.POLICE_STAFF: gettext_noop("an officer of the commune police"),
    Subject.FORMER_OFFICIAL: gettext_noop("a former official of the commune, moved or retired"),
    Subject.FORMER_HEAD: gettext_noop(
        "a former chairman or deputy, now in an equal post elsewhere"
    ),
    Subject.MERGED_BODY: gettext_noop("an official of a commune that was merged or divided"),
    Subject.DISTRICT: gettext_noop("a body or an official of the former district"),
    Subject.DEPARTMENT: gettext_noop("a provincial department, its head or deputy"),
    Subject.DEPARTMENT_STAFF: gettext_noop("an official of a provincial department"),
    Subject.PROVINCIAL_CHAIRMAN: gettext_noop("the chairman of the provincial People's Committee"),
    Subject.PRIVATE_OURS: gettext_noop("a private person, in a field that the commune manages"),
    Subject.PRIVATE_OTHER: gettext_noop("a private person, in a field that another body manages"),
}


#: The same answer in the words of the decision table (`facts.py`), by kind.
_OFFICIAL = {"accused": "head_or_deputy_of_commune_body_or_official_managed"}
_HEADS = {"accused": "commune_chairman_or_deputy"}
_UNIT = {"accused": "head_or_deputy_of_public_unit_of_commune"}
_FORMER = {"accused": "transferred_retired_or_of_dissolved_body"}
_BY_UNIT = {"target": "decision_or_act_of_public_service_unit"}
_BY_PROVINCE = {"target": "decision_of_provincial_chairman_or_department"}
_FACTS: dict[Kind, dict[Subject, dict[str, str]]] = {
    Kind.COMPLAINT: {
        Subject.COMMITTEE: {"target": "decision_issued_by_UBND_as_a_body"},
        Subject.UNIT: _BY_UNIT, Subject.UNIT_HEAD: _BY_UNIT, Subject.UNIT_STAFF: _BY_UNIT,
        Subject.DISTRICT: {"target": "decision_of_abolished_district_body"},
        Subject.DEPARTMENT: _BY_PROVINCE, Subject.DEPARTMENT_STAFF: _BY_PROVINCE,
        Subject.PROVINCIAL_CHAIRMAN: _BY_PROVINCE,
    },
    Kind.DENUNCIATION: {
        Subject.CHAIRMAN: _HEADS, Subject.DEPUTY_CHAIRMAN: _HEADS,
        Subject.COMMITTEE: {"accused": "commune_peoples_committee_as_body"},
        Subject.BODY_HEAD: _OFFICIAL, Subject.OFFICIAL: _OFFICIAL,
        Subject.BODY: {"accused": "body_directly_managed_by_commune"},
        Subject.UNIT: _UNIT, Subject.UNIT_HEAD: _UNIT,
        Subject.UNIT_STAFF: {"accused": "staff_of_public_unit"},
        Subject.PUBLIC_DUTY: {"accused": "non_official_given_public_duty_by_commune"},
        Subject.COUNCIL_DEPUTY: {"accused": "deputy_of_commune_peoples_council"},
        Subject.PARTY_MEMBER: {"accused": "party_member", "matter": "party_rules"},
        Subject.FORMER_OFFICIAL: _FORMER, Subject.FORMER_HEAD: _FORMER,
        Subject.MERGED_BODY: _FORMER,
        Subject.PRIVATE_OURS: {"accused": "private_person_or_body",
                               "field_managed_by_commune": "yes"},
        Subject.PRIVATE_OTHER: {"accused": "private_person_or_body"},
    },
}  # fmt: skip


def facts_of(kind: str, subject: str) -> dict[str, str]:
    """What the decision table is told of a petition about somebody's act; harmless where empty."""
    return _FACTS.get(Kind(kind), {}).get(Subject(subject), {}) if subject else {}


class Decider(StrEnum):
    """Who must decide."""

    COMMUNE_CHAIRMAN = "commune_chairman"
    DISTRICT_CHAIRMAN = "district_chairman"
    PROVINCIAL_CHAIRMAN = "provincial_chairman"
    UNIT_HEAD = "unit_head"
    COUNCIL_STANDING = "council_standing"
    COUNCIL_APPROVER = "council_approver"
    PARTY_BODY = "party_body"
    POLICE_CHIEF = "police_chief"
    DISTRICT_POLICE = "district_police"
    POLICE_DIRECTOR = "police_director"
    NAMED_BY_PROVINCE = "named_by_province"
    SUCCESSOR = "successor"
    FIELD_BODY = "field_body"
    DEPARTMENT_HEAD = "department_head"
    MINISTER = "minister"
    PRIME_MINISTER = "prime_minister"
    SUPERIOR = "superior"
    NOBODY = "nobody"


DECIDER_LABELS = {
    Decider.COMMUNE_CHAIRMAN: gettext_noop("the chairman of the commune"),
    Decider.DISTRICT_CHAIRMAN: gettext_noop("the chairman of the district"),
    Decider.PROVINCIAL_CHAIRMAN: gettext_noop("the chairman of the province"),
    Decider.UNIT_HEAD: gettext_noop("the head of the unit"),
    Decider.COUNCIL_STANDING: gettext_noop("the standing body of the People's Council"),
    Decider.COUNCIL_APPROVER: gettext_noop("the body that approves the election of the council's "
                                           "heads"),
    Decider.PARTY_BODY: gettext_noop("the party body, or the central body of the organisation"),
    Decider.POLICE_CHIEF: gettext_noop("the chief of the commune police"),
    Decider.DISTRICT_POLICE: gettext_noop("the chief of the district police"),
    Decider.POLICE_DIRECTOR: gettext_noop("the director of the provincial police"),
    Decider.NAMED_BY_PROVINCE: gettext_noop("whom the chairman of the province names"),
    Decider.SUCCESSOR: gettext_noop("the head of the body that took over the task"),
    Decider.FIELD_BODY: gettext_noop("the body that manages the field"),
    Decider.DEPARTMENT_HEAD: gettext_noop("the head of the provincial department"),
    Decider.MINISTER: gettext_noop("the minister of the field"),
    Decider.PRIME_MINISTER: gettext_noop("the Prime Minister"),
    Decider.SUPERIOR: gettext_noop("the head of the body directly above the one that decided"),
    Decider.NOBODY: gettext_noop("nobody under this law: it is no matter of this kind"),
}  # fmt: skip

#: As letters name them, in Vietnamese only.
DECIDER_VI = {
    Decider.COMMUNE_CHAIRMAN: "Chủ tịch Ủy ban nhân dân cấp xã",
    Decider.DISTRICT_CHAIRMAN: "Chủ tịch Ủy ban nhân dân cấp huyện",
    Decider.PROVINCIAL_CHAIRMAN: "Chủ tịch Ủy ban nhân dân cấp tỉnh",
    Decider.UNIT_HEAD: "Người đứng đầu đơn vị sự nghiệp công lập",
    Decider.COUNCIL_STANDING: "Thường trực Hội đồng nhân dân cấp xã",
    Decider.COUNCIL_APPROVER: (
        "Cơ quan có thẩm quyền phê chuẩn việc bầu Chủ tịch, Phó Chủ tịch Hội đồng nhân dân"
    ),
    Decider.PARTY_BODY: "Tổ chức đảng, tổ chức chính trị - xã hội có thẩm quyền",
    Decider.POLICE_CHIEF: "Trưởng Công an cấp xã",
    Decider.DISTRICT_POLICE: "Trưởng Công an cấp huyện",
    Decider.POLICE_DIRECTOR: "Giám đốc Công an tỉnh",
    Decider.NAMED_BY_PROVINCE: "Người được Chủ tịch Ủy ban nhân dân cấp tỉnh xác định thẩm quyền",
    Decider.SUCCESSOR: "Người đứng đầu cơ quan tiếp nhận chức năng, nhiệm vụ",
    Decider.FIELD_BODY: "Cơ quan có chức năng quản lý nhà nước về lĩnh vực",
    Decider.DEPARTMENT_HEAD: "Giám đốc sở",
    Decider.MINISTER: "Bộ trưởng quản lý ngành, lĩnh vực",
    Decider.PRIME_MINISTER: "Thủ tướng Chính phủ",
    Decider.SUPERIOR: "Người đứng đầu cơ quan cấp trên trực tiếp",
    Decider.NOBODY: "",
}

TEXT, SECONDARY = "text seen", "secondary"
MEMORY, READING = "memory", "our reading"
#: The three ages of local government: with districts, two levels under the decree, two levels.
DISTRICTS_END, NEW_LAW = date(2025, 7, 1), date(2026, 7, 1)


@dataclass(frozen=True)
class Competence:
    """Who decides a matter of a kind about somebody's act, at a level, in one age of the law."""

    kind: Kind
    subject: Subject
    level: Level
    decider: Decider
    article: str
    in_force_from: date
    in_force_to: date | None = None
    confidence: str = TEXT
    note: str = ""

    def covers(self, on: date) -> bool:
        """Whether the row is in force on that day."""
        return self.in_force_from <= on and (self.in_force_to is None or on <= self.in_force_to)


def aged(
    kind: Kind, subjects: Iterable[Subject], level: Level, *ages: tuple[date, Decider, str, str],
    note: str = "",
) -> Iterator[Competence]:  # fmt: skip
    """Rows for some subjects, one an age: (from, decider, article, confidence), oldest first."""
    for subject in subjects:
        for number, (since, decider, article, confidence) in enumerate(ages):
            later = ages[number + 1][0] if number + 1 < len(ages) else None
            until = later - timedelta(days=1) if later else None
            yield Competence(kind, subject, level, decider, article, since, until, confidence, note)
