"""A draft goes out as DOCX and comes back as a new version (Nghị định 30/2020/NĐ-CP Điều 10)."""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from cases.law.refusal import Refused
from cases.law.words import Message, gettext_noop
from cases.letters import docx
from cases.letters.catalogue import FORMS
from cases.models import Document, Officer
from cases.models.draft_version import DOCX
from cases.services import audit
from cases.services.paper.drafting import redraft
from cases.services.words import words_of

ARTICLE = "Nghị định 30/2020/NĐ-CP Điều 8, 10"


def texts_open(document: Document) -> list[str]:
    """The places of a draft that hold one free text each."""
    return [path for path, place in words_of(document).items() if place.fact.kind == "text"]


def export_docx(document: Document, *, actor: Officer, on: date) -> bytes:
    """The draft for a word processor; that it left the program is logged."""
    must_be_a_draft(document)
    made = docx.to_docx(document.form, document.facts, texts_open(document))
    with transaction.atomic():
        audit.record("export_draft", actor=actor, on=on, dossier=document.dossier,
                     details={"document": document.pk, "version": document.version})  # fmt: skip
    return made


def return_docx(
    document: Document, *, actor: Officer, on: date, file: bytes, **more: Any
) -> Document:
    """The words of a returned file become a new version.

    Raises ValidationError on the file when it is none of ours, or naming each fact of the case
    that was changed in it.
    """
    must_be_a_draft(document)
    try:
        words = docx.returned(document.form, document.facts, texts_open(document), file)
    except docx.NotReturned as error:
        raise ValidationError({"file": refusal_of(document, error)}) from error
    return redraft(document, actor=actor, on=on, words=words, source=DOCX, **more)


def must_be_a_draft(document: Document) -> None:
    """Only what is still a draft, and lacks nothing to be printed, is edited outside."""
    if document.state == "drafted" and not document.missing:
        return
    raise Refused(
        message=Message(gettext_noop("Only a draft that lacks nothing goes to a word processor.")),
        article=ARTICLE,
        next=Message(gettext_noop("Write what is missing on the page of the letter first.")),
    )


def refusal_of(document: Document, error: docx.NotReturned) -> str:
    """Which facts were changed, or near which words the form itself."""
    if error.changed:
        return _(
            "Changed in the file, but known from the case: %(facts)s. Take the new draft from the "
            "page and write in its marked fields only; a wrong fact is corrected in the matter."
        ) % {"facts": ", ".join(label_of(document, path) for path in error.changed)}  # fmt: skip
    if error.near:
        return _(
            "The wording that the form prescribes was changed near “%(near)s” (%(article)s). Write "
            "in the marked fields only."
        ) % {"near": error.near, "article": FORMS[document.form].basis}
    return _(
        "This file is no DOCX of this draft. Take the draft from the page and return that file."
    )


def label_of(document: Document, path: str) -> str:
    """The name of the fact at a counted path."""
    names = {fact.name: fact.label_en for fact in FORMS[document.form].facts}
    plain = "[]".join(part.partition("]")[2] if "]" in part else part for part in path.split("["))
    return _(names.get(plain) or names.get(plain.removesuffix("[]"), plain))
