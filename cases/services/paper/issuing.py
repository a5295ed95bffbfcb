"""A letter leaves the office: issued under its number, or handed over at the counter."""

from datetime import date
from typing import Any

from cases.models import Document, Officer
from cases.services.move import move
from cases.services.paper.files import with_file
from cases.services.paper.ready import ready
from cases.services.paper.rendered import page_of
from cases.services.trace import Step


def issue(document: Document, *, actor: Officer, on: date, **more: Any) -> Document:
    """Phát hành: the letter leaves the office."""
    return move(document, "issue", Step(actor, on, **more))


def hand_over(document: Document, *, actor: Officer, on: date, **more: Any) -> Document:
    """Giao giấy biên nhận: signed by hand by both, it bears no number."""
    document = ready(document, "hand_over", actor=actor, on=on, version=more.get("version"))
    pdf = b"" if document.missing else page_of(document)
    return move(document, "hand_over", with_file(Step(actor, on, **more), pdf))
