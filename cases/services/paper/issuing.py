"""A letter leaves the office: issued under its number, or handed over at the counter."""

from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from cases.letters import render
from cases.models import Document, Officer
from cases.services.move import move
from cases.services.paper import checks
from cases.services.paper.files import with_file
from cases.services.paper.ready import ready
from cases.services.trace import Step


def issue(document: Document, *, actor: Officer, on: date, **more: Any) -> Document:
    """Phát hành: the letter leaves the office, its signatures checked once more."""
    document = ready(document, "issue", actor=actor, on=on, version=more.get("version"))
    check = checks.answer(document, timezone.now())
    checks.refuse_invalid(check)
    with transaction.atomic():
        check.save()
        check.refresh_from_db()
        rows = [*more.pop("rows", ()), check]
        step = Step(actor, on, rows=rows, **{"version": document.version, **more})
        return move(document, "issue", step)


def hand_over(document: Document, *, actor: Officer, on: date, **more: Any) -> Document:
    """Giao giấy biên nhận: signed by hand by both, it bears no number."""
    document = ready(document, "hand_over", actor=actor, on=on, version=more.get("version"))
    pdf = b"" if document.missing else render.render(document.form, document.facts)
    return move(document, "hand_over", with_file(Step(actor, on, **more), pdf))
