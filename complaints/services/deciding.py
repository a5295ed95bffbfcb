"""What becomes of a petition: classify, accept, decline, forward, guide, keep on file.

Each is one call of the door with what the verb needs; `accept` opens the case in the same
transaction.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.law.refusal import Refused
from cases.law.words import Kind, Level, Message, gettext_noop
from cases.models import Case, Officer
from cases.services import concerns, opening, trace
from cases.services import facts as gather
from cases.services.draft import draft_paper
from cases.services.move import check_ground, move, reread
from cases.services.opening import Matter
from cases.services.trace import Step
from complaints.law import DECLINING_GROUNDS, DECLINING_LETTER, Competence
from complaints.models import Petition
from complaints.models.following import competence_of, decided_elsewhere, is_ours
from complaints.services.letters import (
    draft_letter,
    facts_of_petition,
    letter_of,
    propose_acceptance,
    slip_of,
)
from complaints.services.permitted import ELSEWHERE, answered, known_facts, must_be_permitted


def classify(
    petition: Petition, *, actor: Officer, on: date, competent: bool | None, admissible: bool,
    facts: Mapping[str, str] | None = None, concerns_whom: str = "", identity: str = "",
    about_rules: bool = False, version: int | None = None, reason: str = "",
) -> Petition:  # fmt: skip
    """Phân loại đơn: whether the matter is ours and the conditions of acceptance are met.

    Once it is known whose act it is about, the table of competence answers the first question;
    `competent` None leaves it to the table, another answer than that of the table is refused.
    `facts` are the clerk's answers to the questions of the decision table: with them that table
    decides both, and which verbs it permits. `identity` records the check of a denouncer made
    before. Feedback on administrative rules and procedures (`about_rules`) is never ours to settle
    here: Nghị định 20/2008/NĐ-CP Điều 9. Raises ValidationError for answers without use.
    """
    row = competence_of(petition, on, concerns_whom)
    competent = competent_by(row, petition, competent)
    answers: dict[str, str] = {}
    if facts is not None:
        answers = {
            "competence": "own" if competent else "other",
            "conditions_met": "all" if admissible else "no", **known_facts(petition, concerns_whom),
            **facts,
        }  # fmt: skip
        codes = {one.code for one in answered(petition, answers)}
        competent, admissible = not codes & ELSEWHERE, "accept" in codes
    said: dict[str, Any] = {"competent": competent, "admissible": admissible, "facts": answers}
    rules = about_rules or answers.get("subject") == "administrative_regulation"
    if rules and petition.kind in (Kind.PROPOSAL, Kind.FEEDBACK):
        said |= {"competent": False, "rules_from": petition.received_on.isoformat()}
    if petition.kind == Kind.DENUNCIATION and answers.get("signs_of_crime") == "yes":
        said["crime_from"] = on.isoformat()
    if petition.kind == Kind.DENUNCIATION and identity:
        said["identity"] = identity
    if concerns_whom:
        said["concerns_whom"] = concerns_whom
    if petition.kind == Kind.DENUNCIATION and not competent:
        said["forward_from"] = petition.received_on.isoformat()
    step = Step(actor, on, reason=reason, facts=said, version=version)
    with transaction.atomic():
        petition = move(petition, "classify", step)
        propose_acceptance(petition, step)
    return petition


def competent_by(row: Competence | None, petition: Petition, said: bool | None) -> bool:
    """The answer of the table where it has one, else that of the clerk."""
    if row is None:
        if said is None:
            raise ValidationError({"competent": _("Please fill in this field.")})
        return said
    ours = is_ours(row, petition)
    if said is True and not ours:
        raise decided_elsewhere(row, petition)
    if said is False and ours:
        raise Refused(
            message=Message(gettext_noop("By the table of competence this office must decide.")),
            article=row.article,
            next=Message(gettext_noop("Classify it as ours, or correct whose act it is about.")),
        )
    return ours


def accept(
    petition: Petition, *, actor: Officer, on: date, accepted_on: date | None = None,
    stated: bool = True, earlier: Case | None = None, version: int | None = None, reason: str = "",
    ground: str = "",
) -> Case:  # fmt: skip
    """Thụ lý: the petition is accepted and its case opened, or neither.

    `stated` is False when a replayed source does not tell the day of acceptance. `earlier` is the
    case of the first level of a second complaint, where it is known here. `ground` says why a
    settled denunciation is settled again (Luật Tố cáo Điều 37).
    """
    with transaction.atomic():
        must_be_permitted(petition, "accept", actor=actor, on=on)
        petition = reread(petition, version)
        trace.check_day(petition.dossier.events.all(), on, reason, timezone.now())
        if (accepted_on or on) < petition.received_on:
            raise Refused(
                message=Message(gettext_noop("A case cannot be accepted before it was received.")),
                article="Luật Khiếu nại Điều 27; Luật Tố cáo Điều 29",
                next=Message(gettext_noop("Give the day of the acceptance.")),
            )
        matter = matter_of(petition, accepted_on or on)
        matter = replace(matter, earlier=earlier or matter.earlier)
        case = opening.open_case(
            actor=actor, on=on, matter=matter, stated=stated, reason=reason,
            letter=forwarded(petition),
        )  # fmt: skip
        facts = {"case": case.pk}
        move(petition, "accept", Step(actor, on, ground=ground, reason=reason, facts=facts))
    return case


def first_case(petition: Petition, number: str) -> Case | None:
    """The first-level case of this number in an office below; None when none or several fit."""
    below = Case.objects.filter(
        kind=Kind.COMPLAINT.value, level=Level.FIRST.value, number=number.strip(),
        authority__parent=petition.dossier.office,
    )  # fmt: skip
    found = list(below[:2])
    return found[0] if len(found) == 1 else None


def matter_of(petition: Petition, accepted_on: date) -> Matter:
    """What the archive needs of a petition, as plain values."""
    return Matter(
        office=petition.dossier.office,
        kind=Kind(petition.kind),
        level=Level(petition.level),
        subject=petition.subject,
        content=petition.content,
        against=petition.against,
        topic=petition.topic,
        received_on=petition.received_on,
        accepted_on=accepted_on,
        remote=petition.remote,
        discipline=petition.discipline,
        complexity=petition.complexity if petition.kind == Kind.COMPLAINT else "ordinary",
        envelope=petition.envelope,
        people=[row.person for row in petition.petitioners.select_related("person")],
        tied=concerns.current_of(petition.dossier),
        series=petition.series,
        earlier=petition.continues,
        forwarder=petition.forwarder,
    )


def forwarded(petition: Petition) -> dict[str, Any]:
    """Who forwarded the petition, as the notice of acceptance names him."""
    by = petition.forwarded_by
    return {"petition": {"forwarded_by": by}} if by else {}


def decline(
    petition: Petition, *, actor: Officer, on: date, ground: str,
    letter: Mapping[str, Any] | None = None, version: int | None = None, reason: str = "",
) -> Petition:  # fmt: skip
    """Không thụ lý: the notice names the ground of the law."""
    step = Step(actor, on, ground=ground, reason=reason, version=version, letter=letter or {})
    must_be_permitted(petition, "decline", actor=actor, on=on)
    with transaction.atomic():
        petition = move(petition, "decline", step)
        check_ground(DECLINING_GROUNDS.get(Kind(petition.kind)), ground, on)
        custom = {"paper": DECLINING_LETTER[Kind(petition.kind)]}
        letter = gather.merged(letter_of(petition), dict(step.letter))
        draft_paper(petition, custom, replace(step, letter=letter))
    return petition


def forward(
    petition: Petition, *, actor: Officer, on: date, competent_body: str,
    sent_before: bool = False, version: int | None = None, reason: str = "",
) -> Petition:  # fmt: skip
    """Chuyển đơn đến cơ quan có thẩm quyền, once for a content; then its reply is waited for.

    The slip is drafted with it; it has left the office when the slip is issued.
    """
    must_be_permitted(petition, "forward", actor=actor, on=on)
    facts = {"competent_body": competent_body, **({"sent_before": True} if sent_before else {})}
    step = Step(actor, on, reason=reason, facts=facts, version=version)
    with transaction.atomic():
        petition = move(petition, "forward", step)
        code = slip_of(petition, competent_body)
        draft_letter(petition, code, step, facts_of_petition(petition, code, on))
    return petition


def guide(
    petition: Petition, *, actor: Officer, on: date, competent_body: str,
    sent_before: bool = False, version: int | None = None, reason: str = "",
) -> Petition:  # fmt: skip
    """Hướng dẫn người gửi đơn đến cơ quan có thẩm quyền; for a complaint with its slip."""
    facts = {"competent_body": competent_body, **({"sent_before": True} if sent_before else {})}
    step = Step(actor, on, reason=reason, facts=facts, version=version)
    must_be_permitted(petition, "guide", actor=actor, on=on)
    with transaction.atomic():
        petition = move(petition, "guide", step)
        if petition.kind == Kind.COMPLAINT:
            draft_letter(petition, "XLD-02", step, facts_of_petition(petition, "XLD-02", on))
    return petition


def keep_on_file(
    petition: Petition, *, actor: Officer, on: date, reason: str, ground: str = "",
    version: int | None = None,
) -> Petition:  # fmt: skip
    """Lưu đơn, with the reason and the slip on which the head approves it."""
    must_be_permitted(petition, "keep_on_file", actor=actor, on=on)
    step = Step(actor, on, ground=ground, reason=reason, version=version)
    with transaction.atomic():
        petition = move(petition, "keep_on_file", step)
        letter = facts_of_petition(petition, "XLD-08", on)
        draft_letter(petition, "XLD-08", replace(step, ground=""), letter)
    return petition
