"""A letter leaves the office: issued under its number, or handed over at the counter.

Nghị định 30/2020/NĐ-CP Điều 18. With the issue a sending is opened for everybody whom the letter
names, and the letter that it replaces or recalls is marked.
"""

from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from cases.models import Document, Officer
from cases.services.move import move
from cases.services.paper import checks
from cases.services.paper.delivery import open_deliveries
from cases.services.paper.files import with_file
from cases.services.paper.ready import ready
from cases.services.paper.rendered import page_of
from cases.services.paper.scans import keep
from cases.services.trace import Step


def issue(document: Document, *, actor: Officer, on: date, **more: Any) -> Document:
    """Phát hành: the letter leaves the office, its signatures checked once more."""
    document = ready(document, "issue", actor=actor, on=on, version=more.get("version"))
    check = checks.answer(document, timezone.now())
    checks.refuse_invalid(check)
    with transaction.atomic():
        check.save()
        check.refresh_from_db()
        rows = [*more.pop("rows", ()), check, *open_deliveries(document)]
        step = Step(actor, on, rows=rows, **{"version": document.version, **more})
        document = move(document, "issue", step)
        mark_the_first(document, actor=actor, on=on, reason=more.get("reason", ""))
    return document


def mark_the_first(document: Document, *, actor: Officer, on: date, reason: str) -> None:
    """The letter that is replaced or recalled by this one says so from now on."""
    step = Step(actor, on, reason=reason, facts={"by": document.number})
    if document.replaces is not None and document.replaces.state == "issued":
        move(document.replaces, "mark_replaced", step)
    recalled = document.about if document.form == "NB-02" else None
    if recalled is not None and recalled.state == "issued":
        move(recalled, "mark_recalled", step)


def hand_over(
    document: Document, *, actor: Officer, on: date, scan: bytes = b"", **more: Any
) -> Document:
    """Giao giấy biên nhận, biên bản: signed by hand, it bears no number."""
    document = ready(document, "hand_over", actor=actor, on=on, version=more.get("version"))
    pdf = b"" if document.missing else page_of(document)
    step = Step(actor, on, facts={"scan": keep(scan, sheet=True).sha256}, **more)
    return move(document, "hand_over", with_file(step, pdf))
