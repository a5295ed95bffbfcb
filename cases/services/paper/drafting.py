"""The text of a letter: drafted, changed, submitted, sent back, approved, voided.

Nghị định 30/2020/NĐ-CP Điều 10 to 12. Rendering is slow: it runs before the door is opened, and
the door checks by the version that nothing changed meanwhile.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from django.db import transaction

from cases.letters.catalogue import FORMS
from cases.models import Document, DraftVersion, Officer
from cases.models.draft_version import OLDER, PAGE
from cases.services import draft
from cases.services.move import move, reread
from cases.services.paper.files import with_file
from cases.services.paper.numbers import void_number_of
from cases.services.paper.ready import ready
from cases.services.paper.rendered import page_of
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
    document: Document, *, actor: Officer, on: date, words: Mapping[str, Any],
    options: Mapping[str, bool] | None = None, source: str = PAGE, **more: Any,
) -> Document:  # fmt: skip
    """Sửa dự thảo: new words at the open places, paragraphs chosen; nothing else of it changes.

    Each change is kept as a version of its own.
    """
    with transaction.atomic():
        document = reread(document, more.pop("version", None))
        allowed = words_of(document)
        kept = {path: value for path, value in words.items() if path in allowed}
        given = with_words(document.given, kept, FORMS[document.form])
        if options is not None:
            given["options"] = dict(options)
        return rewrite(document, given, Step(actor, on, facts={"words": kept}, **more), source)


def take_version(
    document: Document, *, actor: Officer, on: date, number: int, **more: Any
) -> Document:
    """An earlier version of the words is taken again, as a new version."""
    with transaction.atomic():
        document = reread(document, more.pop("version", None))
        older = document.versions.get(number=number)
        step = Step(actor, on, facts={"taken_again": number}, **more)
        return rewrite(document, older.given, step, OLDER)


def rewrite(document: Document, given: dict[str, Any], step: Step, source: str) -> Document:
    """The draft with these words, filled anew; what it was before stays as its first version."""
    rows = []
    if document.state == "drafted":
        if not document.versions.exists():
            rows.append(version_of(document, document.drafted_by, document.drafted_on, PAGE))
        document.given = given
        draft.fill(document, step.on)
        document.save()
        rows.append(version_of(document, step.actor, step.on, source))
    return move(document, "redraft", replace(step, rows=rows))


def version_of(document: Document, author: Officer, on: date, source: str) -> DraftVersion:
    return DraftVersion.objects.create(
        document=document, number=document.versions.count() + 1, given=document.given,
        source=source, made_by=author, made_on=on,
    )  # fmt: skip


def preview(document: Document) -> bytes | None:
    """The page of a draft as it would be approved now; None while something lacks."""
    return None if document.missing else page_of(document)


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
    pdf = page_of(document)
    step = Step(actor, on, **{"version": document.version, **more})
    return move(document, "approve", with_file(step, pdf))
