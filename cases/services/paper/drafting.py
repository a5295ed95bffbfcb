"""The text of a letter: drafted, changed, submitted, sent back, approved, voided.

Nghị định 30/2020/NĐ-CP Điều 10 to 12. Rendering is slow: it runs before the door is opened, and
the door checks by the version that nothing changed meanwhile.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import transaction

from cases.letters import render
from cases.models import Document, Officer
from cases.services import draft
from cases.services.move import move, reread
from cases.services.paper.files import with_file
from cases.services.paper.numbers import void_number_of
from cases.services.paper.ready import ready
from cases.services.trace import Step
from cases.services.words import with_words, words_of


def submit(document: Document, *, actor: Officer, on: date, **more: Any) -> Document:
    """Trình ký; the draft takes what the case knows by now, and is refused while a fact lacks."""
    with transaction.atomic():
        document = reread(document, more.pop("version", None))
        if document.state == "drafted":
            draft.fill(document, on)
            document.save()
        return move(document, "submit", Step(actor, on, **more))


def redraft(
    document: Document, *, actor: Officer, on: date, words: Mapping[str, str], **more: Any
) -> Document:
    """Sửa dự thảo: new words at the paths that people may write; nothing else of it changes."""
    with transaction.atomic():
        document = reread(document, more.pop("version", None))
        allowed = words_of(document)
        kept = {path: text for path, text in words.items() if path in allowed}
        if document.state == "drafted":
            document.given = with_words(document.given, kept)
            draft.fill(document, on)
            document.save()
        return move(document, "redraft", Step(actor, on, facts={"words": kept}, **more))


def preview(document: Document) -> bytes | None:
    """The page of a draft as it would be approved now; None while something lacks."""
    return None if document.missing else render.render(document.form, document.facts)


def send_back(document: Document, *, actor: Officer, on: date, **more: Any) -> Document:
    """Trả lại dự thảo với ý kiến."""
    return move(document, "send_back", Step(actor, on, **more))


def void(document: Document, *, actor: Officer, on: date, **more: Any) -> Document:
    """Hủy dự thảo, hủy văn bản chưa phát hành; the row stays, and so does its number."""
    with transaction.atomic():
        document = move(document, "void", Step(actor, on, **more))
        void_number_of(document, actor=actor, on=on, reason=more["reason"])
    return document


def approve(document: Document, *, actor: Officer, on: date, **more: Any) -> Document:
    """Duyệt: the file that will be signed is made now, from the facts as they stand."""
    ready(document, "approve", actor=actor, on=on, version=more.get("version"))
    pdf = render.render(document.form, document.facts)
    step = Step(actor, on, **{"version": document.version, **more})
    return move(document, "approve", with_file(step, pdf))
