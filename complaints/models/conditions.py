"""What a petition must be before its steps, each with the sentence and article of its refusal.

Thông tư 05/2021/TT-TTCP Điều 6-10; Luật Khiếu nại Điều 11, 27; Luật Tố cáo Điều 24, 29.
"""

from typing import Any

from cases.law.words import (
    Kind,
    gettext_noop,
)
from cases.models.act import condition
from complaints.law import (
    ANONYMOUS,
)
from complaints.law.group import COMPLETE_SINCE, ND124


@condition(
    gettext_noop("The checks are not done: competence and the conditions of acceptance."),
    "Luật Khiếu nại Điều 11, 17-26; Luật Tố cáo Điều 12, 29",
    gettext_noop("Classify the petition first and answer both questions."),
)
def checks_allow_acceptance(petition: Any) -> bool:
    return petition.competent is True and petition.admissible is True


@condition(
    gettext_noop("The petition bears no name: it cannot be accepted."),
    "; ".join(dict.fromkeys(ANONYMOUS.values())),
    gettext_noop("Keep it on file; clear information on a violation goes to inspection."),
)
def sender_is_known(petition: Any) -> bool:
    return not petition.anonymous


@condition(
    gettext_noop("The ground is not chosen."),
    "Luật Khiếu nại Điều 11, 27; Luật Tố cáo Điều 24, 29",
    gettext_noop("Choose the ground from the list of the law."),
)
def ground_is_chosen(petition: Any) -> bool:
    return bool(petition.act.ground)


@condition(
    gettext_noop("The matter is classified as one of this office."),
    "Luật Tố cáo Điều 24 khoản 2; Luật Tiếp công dân Điều 26",
    gettext_noop("Only a matter outside the competence of the office is passed on."),
)
def belongs_elsewhere(petition: Any) -> bool:
    return petition.competent is False


@condition(
    gettext_noop("The competent body is not named."),
    "Luật Tố cáo Điều 24 khoản 2; Luật Tiếp công dân Điều 26",
    gettext_noop("Name the body that must decide."),
)
def competent_body_is_named(petition: Any) -> bool:
    return bool(petition.act.facts.get("competent_body", "").strip())


@condition(
    gettext_noop("What is missing is not said."),
    "Thông tư 05/2021/TT-TTCP Điều 6, 7; Luật Tố cáo Điều 23",
    gettext_noop("Write what the sender must add or correct."),
)
def missing_is_named(petition: Any) -> bool:
    return bool(petition.act.facts.get("missing", "").strip())


@condition(
    gettext_noop("The case to which it belongs is not chosen."),
    "Thông tư 05/2021/TT-TTCP Điều 6",
    gettext_noop("Choose an open case of the same kind in this office."),
)
def case_is_chosen(petition: Any) -> bool:
    return bool(petition.act.facts.get("case"))


@condition(
    gettext_noop("It is not divided: a split needs two contents or more."),
    "Thông tư 05/2021/TT-TTCP Điều 22; Nghị định 154/2026/NĐ-CP Điều 14 khoản 4",
    gettext_noop("Write each content with its kind; a single one is reclassified instead."),
)
def contents_are_several(petition: Any) -> bool:
    return len(petition.act.facts.get("parts", ())) > 1


@condition(
    gettext_noop("It is of that kind already."),
    "Thông tư 05/2021/TT-TTCP Điều 6 khoản 1",
    gettext_noop("Choose the kind that it is by content and demand."),
)
def kind_changes(petition: Any) -> bool:
    return petition.act.facts.get("kind") != petition.kind


@condition(
    gettext_noop("Its senders are recorded by name; a denouncer's name is not kept here."),
    "Luật Tố cáo Điều 8, 56",
    gettext_noop("Enter a new denunciation with its sealed envelope, then keep this on file."),
)
def no_denouncer_is_named(petition: Any) -> bool:
    becomes = [petition.act.facts.get("kind", ""), *petition.act.facts.get("parts", ())]
    return Kind.DENUNCIATION not in becomes or not petition.petitioners.exists()


@condition(
    gettext_noop("No original paper is named."),
    "Thông tư 05/2021/TT-TTCP Điều 10",
    gettext_noop("Name each original that is returned."),
)
def originals_are_named(petition: Any) -> bool:
    return bool(petition.act.facts.get("originals", "").strip())


@condition(
    gettext_noop("Not everybody of this group has signed, or the appointment of who speaks for it "
                 "is missing."),
    ND124,
    gettext_noop("Name the representatives: their written appointment, signed by all."),
)  # fmt: skip
def group_is_complete(petition: Any) -> bool:
    alone = petition.kind != Kind.COMPLAINT or petition.head_count < 2
    complete = petition.signed_by_all and petition.appointed_on is not None
    return alone or petition.act.on < COMPLETE_SINCE or complete


@condition(
    gettext_noop("Nobody waits for this answer: no visitor brought the petition, he was told "
                 "already, or it is a proposal."),
    "Luật Tiếp công dân Điều 28 khoản 1 điểm b",
    gettext_noop("Classify the petition and decide what becomes of it."),
)  # fmt: skip
def a_visitor_waits(petition: Any) -> bool:
    return petition.dossier.deadlines.open().filter(code="RCP_ANSWER").exists()
