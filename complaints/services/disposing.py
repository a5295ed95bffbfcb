"""The further verbs of a petition: guide to complete, attach, split, reclassify, return originals.

Thông tư 05/2021/TT-TTCP Điều 6, 7, 10, 22; Nghị định 154/2026/NĐ-CP Điều 14; Luật Tố cáo Điều 23.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from cases import access
from cases.law.refusal import Refused
from cases.law.words import Kind, Level, Message, Topic, gettext_noop
from cases.models import Case, Dossier, Officer
from cases.services.move import move, reread
from cases.services.trace import Step
from complaints.law import Channel
from complaints.models import Petition
from complaints.services.entering import Paper, enter, new_envelope
from complaints.services.letters import draft_letter, facts_of_petition, letter_of
from complaints.services.permitted import must_be_permitted


@dataclass(frozen=True)
class Part:
    """One content of a petition that holds several."""

    kind: Kind
    subject: str
    against: str = ""


def guide_to_complete(
    petition: Petition, *, actor: Officer, on: date, missing: str, version: int | None = None,
    reason: str = "",
) -> Petition:  # fmt: skip
    """Hướng dẫn bổ sung: the sender is told what is missing; the petition stays open.

    A complaint or proposal whose sender is known gets its slip. The slip of a denunciation goes
    under its sealed envelope, by hand.
    """
    must_be_permitted(petition, "guide_to_complete", actor=actor, on=on)
    step = Step(actor, on, reason=reason, facts={"missing": missing}, version=version)
    with transaction.atomic():
        petition = move(petition, "guide_to_complete", step)
        if petition.kind != Kind.DENUNCIATION:
            draft_letter(petition, "XLD-02", step, facts_of_petition(petition, "XLD-02", on))
    return petition


def attach(
    petition: Petition, *, actor: Officer, on: date, case: Case, reason: str,
    version: int | None = None,
) -> Petition:  # fmt: skip
    """Nhập đơn trùng vào vụ việc đang giải quyết: no new clock, nothing is settled twice.

    Raises Refused for a case of another office or kind, or one that has ended; PermissionDenied
    for a case that is not the officer's to see.
    """
    must_be_permitted(petition, "attach", actor=actor, on=on)
    office = petition.dossier.office
    seen = Case.objects.filter(pk=case.pk, dossier__office=office, kind=petition.kind)
    if not seen.open().exists():
        raise Refused(
            message=Message(gettext_noop("This case is not open, or of another office or kind.")),
            article="Thông tư 05/2021/TT-TTCP Điều 6",
            next=Message(gettext_noop("Choose an open case of the same kind in this office.")),
        )
    if not access.may_see(actor, case.dossier, on):
        raise PermissionDenied
    step = Step(actor, on, reason=reason, facts={"case": case.pk}, version=version)
    return move(petition, "attach", step)


def split(
    petition: Petition, *, actor: Officer, on: date, parts: Sequence[Part],
    version: int | None = None, reason: str = "",
) -> list[Petition]:  # fmt: skip
    """Tách đơn: one petition per content, each with its own clock from the day of receipt."""
    must_be_permitted(petition, "split", actor=actor, on=on)
    if not all(part.subject.strip() for part in parts):
        raise ValidationError({"parts": _("Write the subject of every content.")})
    with transaction.atomic():
        petition = reread(petition, version)
        facts = {"parts": [part.kind.value for part in parts]}
        petition = move(petition, "split", Step(actor, on, reason=reason, facts=facts))
        people = [row.person for row in petition.petitioners.select_related("person")]
        visited = petition.dossier.events.get(verb="enter").facts.get("visited_on")
        paper = Paper(
            kind=Kind(petition.kind), received_on=petition.received_on, subject="",
            content=petition.content, level=Level(petition.level),
            channel=Channel(petition.channel), topic=Topic(petition.topic),
            complexity=petition.complexity, remote=petition.remote,
            head_count=petition.head_count, anonymous=petition.anonymous,
            visited_on=date.fromisoformat(visited) if visited else None,
            series=petition.series, split_from=petition.number,
        )  # fmt: skip
        parted = [
            enter(
                actor=actor, on=on, office=petition.dossier.office, people=people, reason=reason,
                paper=replace(paper, kind=part.kind, subject=part.subject, against=part.against),
            )
            for part in parts
        ]  # fmt: skip
        if not petition.anonymous:
            step = Step(actor, on, reason=reason)
            draft_letter(petition, "XLD-05", step, guidance_of(petition, parted))
    return parted


def guidance_of(petition: Petition, parted: Sequence[Petition]) -> dict[str, Any]:
    """What the sender is told of the contents; when one is a denunciation, by the code alone."""
    known = letter_of(petition)
    secret = next((one.envelope for one in parted if one.envelope), "")
    if secret:
        known.pop("petitioner", None)
        known["envelope"] = known.get("envelope") or secret
    return {**known, "contents": [{"text": one.subject} for one in parted]}


def reclassify(
    petition: Petition, *, actor: Officer, on: date, kind: Kind, reason: str,
    version: int | None = None,
) -> Petition:  # fmt: skip
    """Xác định lại loại đơn theo nội dung: it begins anew as that kind, received on the same day.

    What becomes a denunciation is sealed; what was one stays confidential.
    """
    must_be_permitted(petition, "reclassify", actor=actor, on=on)
    facts = {"kind": kind.value, "was": petition.kind}
    if kind == Kind.DENUNCIATION:
        facts["envelope"] = petition.envelope or new_envelope()
    step = Step(actor, on, reason=reason, facts=facts, version=version)
    with transaction.atomic():
        Dossier.objects.filter(pk=petition.dossier_id).update(
            kind=kind.value,
            confidential=petition.dossier.confidential or kind == Kind.DENUNCIATION,
        )
        return move(petition, "reclassify", step)


def return_originals(
    petition: Petition, *, actor: Officer, on: date, originals: str,
    version: int | None = None, reason: str = "",
) -> Petition:  # fmt: skip
    """Trả lại bản gốc cho người gửi đơn, with a notice that lists them."""
    facts: Mapping[str, Any] = {"originals": originals}
    step = Step(actor, on, reason=reason, facts=facts, version=version)
    with transaction.atomic():
        petition = move(petition, "return_originals", step)
        draft_letter(petition, "XLD-07", step, facts_of_petition(petition, "XLD-07", on))
    return petition
