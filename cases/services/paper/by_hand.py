"""A letter signed with ink: the clerk who saw the original confirms it and keeps a scan.

Nghị định 30/2020/NĐ-CP Điều 13 khoản 6 (blue ink), Điều 33 (the seal on paper). The scan proves
nothing by itself and no check ever calls it a valid signature: what counts is the clerk's word
that the original was seen, on which day, and where it lies.
"""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from cases.law.words import Role
from cases.models import Document, HandSignature, Officer
from cases.services.move import move, reread
from cases.services.paper.delivery import open_deliveries
from cases.services.paper.issuing import mark_the_first
from cases.services.paper.ready import ready
from cases.services.paper.scans import keep, wrong
from cases.services.trace import Step

CONFIRMED_BY = (Role.CLERK,)


def confirm_by_hand(
    document: Document, *, actor: Officer, on: date, scan: bytes, signed_on: date, kept_at: str,
    **more: Any,
) -> Document:  # fmt: skip
    """Xác nhận chữ ký tay: the letter goes on as signed, and is then sealed on paper."""
    document = ready(document, "confirm_by_hand", actor=actor, on=on, version=more.get("version"))
    if not kept_at.strip():
        raise ValidationError({"kept_at": _("Say where the original is kept.")})
    approved = document.events.filter(verb="approve").latest("number").on
    if not approved <= signed_on <= on:
        raise ValidationError({"signed_on": _("The letter is signed after its approval, and not "
                                              "later than you saw it.")})  # fmt: skip
    if not scan:
        raise wrong("EMPTY")
    kept = keep(scan, sheet=True)
    ink = HandSignature(
        document=document, scan_sha256=kept.sha256, scan_kind=kept.kind,
        signed_on=signed_on, confirmed_by=actor, seen_on=on, kept_at=kept_at.strip(),
    )  # fmt: skip
    facts = {"signed_on": signed_on.isoformat(), "scan_sha256": ink.scan_sha256}
    with transaction.atomic():
        ink.save()
        ink.refresh_from_db()
        step = Step(actor, on, facts=facts, rows=[ink], **{"version": document.version, **more})
        return move(document, "confirm_by_hand", step)


def issue_on_paper(document: Document, *, actor: Officer, on: date, **more: Any) -> Document:
    """Phát hành bản giấy: number and seal stand on the paper."""
    with transaction.atomic():
        document = reread(document, more.pop("version", None))
        opened = open_deliveries(document) if document.state == "numbered" else []
        document = move(document, "issue_on_paper", Step(actor, on, rows=opened, **more))
        mark_the_first(document, actor=actor, on=on, reason=more.get("reason", ""))
    return document
