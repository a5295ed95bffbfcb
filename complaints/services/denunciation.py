"""What a denunciation needs before it is accepted, and what a superior does about a late one.

Luật Tố cáo Điều 24-26, 37, 38; Nghị định 31/2019/NĐ-CP Điều 5, 9.
"""

from dataclasses import replace
from datetime import date
from typing import Any

from django.db import transaction

from cases.law.grounds import ground_text
from cases.models import Case, Officer
from cases.services.facts import named_in
from cases.services.move import move
from cases.services.trace import Step
from complaints.models import Petition
from complaints.services.letters import draft_letter, facts_of_petition, propose_acceptance
from complaints.services.permitted import must_be_permitted


def letter_about(petition: Petition) -> dict[str, Any]:
    """What a letter says of a denunciation that is no case yet: nothing of its author."""
    about = {"received_on": petition.received_on.isoformat(), "subject": petition.subject}
    if petition.forwarded_by:
        about["forwarded_by"] = petition.forwarded_by
    return {"petition": about, "accused": named_in(petition.against)}


def check_identity(
    petition: Petition, *, actor: Officer, on: date, identity: str, checked_by: str,
    elsewhere: bool = False, version: int | None = None, reason: str = "",
) -> Petition:  # fmt: skip
    """Kiểm tra thông tin về người tố cáo: what was found, by whom, and whether in several places.

    In several places or by delegation the first handling may take 10 working days, not 7.
    """
    facts = {"identity": identity, "checked_by": checked_by,
             "elsewhere": elsewhere or checked_by == "DELEGATED"}  # fmt: skip
    letter = letter_about(petition) | {
        "envelope": petition.envelope,
        "to": petition.dossier.office.issuer,
        "check": {"found": identity, "by": ground_text(checked_by, on)[0],
                  "elsewhere": "yes" if facts["elsewhere"] else "no"},
        "officer": {"name": actor.full_name},
        "proposal_detail": reason,
    }  # fmt: skip
    step = Step(actor, on, reason=reason, facts=facts, letter=letter, version=version)
    with transaction.atomic():
        petition = move(petition, "check_identity", step)
        propose_acceptance(petition, replace(step, letter={}))
    return petition


def continue_denunciation(
    petition: Petition, *, actor: Officer, on: date, earlier: Case | None,
    version: int | None = None, reason: str = "",
) -> Petition:  # fmt: skip
    """Tố cáo tiếp: of a settled matter (review in 20 days) or of a late one (demand in 5)."""
    facts: dict[str, Any] = {"earlier": earlier.pk if earlier else None}
    if earlier is not None and earlier.settled_on:
        facts["review_from"] = petition.received_on.isoformat()
    elif earlier is not None and (
        earlier.dossier.deadlines.overdue(on).filter(code="DEN_RESOLVE").exists()
    ):
        facts["overdue_from"] = petition.received_on.isoformat()
    step = Step(actor, on, reason=reason, facts=facts, version=version)
    return move(petition, "continue_denunciation", step)


def demand_report(
    petition: Petition, *, actor: Officer, on: date, version: int | None = None, reason: str = ""
) -> Petition:
    """Yêu cầu người giải quyết báo cáo: the lower office records the demand on its own file."""
    letter = facts_of_petition(petition, "XLD-09", on)
    step = Step(actor, on, reason=reason, version=version, letter=letter)
    return move(petition, "demand_report", step)


def order_hand_over(
    petition: Petition, *, actor: Officer, on: date, ground: str, version: int | None = None,
    reason: str = "",
) -> Petition:  # fmt: skip
    """Yêu cầu chấm dứt việc giải quyết và chuyển hồ sơ: the matter is accepted anew afterwards."""
    step = Step(actor, on, ground=ground, reason=reason, version=version)
    return move(petition, "order_hand_over", step)


def reply_to_sender(
    petition: Petition, *, actor: Officer, on: date, reason: str = "", version: int | None = None
) -> Petition:
    """Thông báo kết quả xử lý cho cơ quan đã chuyển tố cáo đến, by a công văn; told when it goes
    out."""
    step = Step(actor, on, reason=reason, version=version)
    with transaction.atomic():
        petition = move(petition, "reply_to_sender", step)
        if not petition.dossier.documents.filter(form="XLD-06b").exclude(state="void").exists():
            draft_letter(petition, "XLD-06b", step, facts_of_petition(petition, "XLD-06b", on))
    return petition


def use_for_inspection(
    petition: Petition, *, actor: Officer, on: date, body: str, reason: str,
    version: int | None = None,
) -> Petition:  # fmt: skip
    """Dùng cho thanh tra, kiểm tra: which body uses the information; the reason says what it is."""
    must_be_permitted(petition, "use_for_inspection", actor=actor, on=on)
    letter = letter_about(petition) | {"to": body, "basis": reason}
    step = Step(actor, on, reason=reason, facts={"body": body}, letter=letter, version=version)
    return move(petition, "use_for_inspection", step)


def report_crime(
    petition: Petition, *, actor: Officer, on: date, body: str, reason: str,
    version: int | None = None,
) -> Petition:  # fmt: skip
    """Chuyển hồ sơ có dấu hiệu tội phạm, at once; what becomes of the petition is another step."""
    letter = letter_about(petition) | {"to": body, "signs": reason}
    step = Step(actor, on, reason=reason, facts={"body": body}, letter=letter, version=version)
    return move(petition, "report_crime", step)
