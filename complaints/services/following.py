"""Following what was passed on, until a reply comes. Luật Tiếp công dân Điều 27, 28."""

from datetime import date

from django.db import transaction

from cases.models import Officer
from cases.services.move import move
from cases.services.trace import Step
from complaints.models import Petition
from complaints.services.letters import draft_letter, facts_of_petition


def link_earlier(
    petition: Petition, *, actor: Officer, on: date, earlier: Petition,
    version: int | None = None, reason: str = "",
) -> Petition:  # fmt: skip
    """Đơn trùng: tie it to the earlier petition of the same content."""
    facts = {"earlier": earlier.pk}
    return move(
        petition, "link_earlier", Step(actor, on, reason=reason, facts=facts, version=version)
    )


def report_up(
    petition: Petition, *, actor: Officer, on: date, competent_body: str,
    version: int | None = None, reason: str = "",
) -> Petition:  # fmt: skip
    """Báo cáo cấp trên: the superior takes over what no leader of the office may decide."""
    facts = {"competent_body": competent_body}
    return move(petition, "report_up", Step(actor, on, reason=reason, facts=facts, version=version))


def record_reply(
    petition: Petition, *, actor: Officer, on: date, body: str, replied_on: date, says: str,
    told: str = "", number: str = "", version: int | None = None, reason: str = "",
) -> Petition:  # fmt: skip
    """Ghi nhận trả lời của cơ quan nhận đơn, and how the sender was told of it."""
    facts = {"body": body, "number": number, "replied_on": replied_on.isoformat(), "says": says,
             "told": told}  # fmt: skip
    step = Step(actor, on, reason=reason, facts=facts, version=version)
    return move(petition, "record_reply", step)


def remind(
    petition: Petition, *, actor: Officer, on: date, reason: str, version: int | None = None
) -> Petition:
    """Đôn đốc cơ quan nhận đơn, by a công văn."""
    step = Step(actor, on, reason=reason, version=version)
    with transaction.atomic():
        petition = move(petition, "remind", step)
        draft_letter(petition, "TCD-18", step, facts_of_petition(petition, "TCD-18", on))
    return petition


def end_following(
    petition: Petition, *, actor: Officer, on: date, reason: str, version: int | None = None
) -> Petition:
    """Kết thúc theo dõi, with the reason why no reply is to be expected."""
    return move(petition, "end_following", Step(actor, on, reason=reason, version=version))
