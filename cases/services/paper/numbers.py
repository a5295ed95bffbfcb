"""The number of a letter: taken once, in one short transaction (NĐ 30/2020 Điều 15)."""

from datetime import date
from typing import Any

from django.db import transaction

from cases import access
from cases.law.papers import PAPERS
from cases.law.refusal import Refused
from cases.law.words import Message, gettext_noop
from cases.letters import formats
from cases.models import Document, Officer, RegisterEntry
from cases.services import numbering
from cases.services.move import move, reread, roles_of
from cases.services.trace import Step


def give_number(
    document: Document, *, actor: Officer, on: date, series: str = "",
    copies: int | None = None, note: str = "", **more: Any,
) -> Document:  # fmt: skip
    """Cấp số: counter, register entry, document and audit in one short transaction.

    `copies` and `note` fill two columns of the register of outgoing documents.
    """
    form = PAPERS[document.form]
    with transaction.atomic():
        document = reread(document, more.pop("version", None))
        access.role_for(actor, roles_of(document, "give_number"), document.office, on)
        refuse_second_number(document)
        entry, register = numbering.next_number(
            actor=actor, on=on, office=document.office,
            kind=numbering.kind_of_letter(form.abbreviation), series=series,
            dossier=document.dossier, document=document, copies=copies, note=note,
        )  # fmt: skip
        number = number_of(entry, document)
        step = Step(actor, on, facts={"number": number}, rows=[entry, register], **more)
        return move(document, "give_number", step)


def void_number_of(document: Document, *, actor: Officer, on: date, reason: str) -> None:
    """Hủy số: the number of a voided letter stays in its register, marked with the reason."""
    entry = RegisterEntry.objects.filter(document=document.pk).first()
    if entry is not None:
        numbering.void_number(entry, actor=actor, on=on, reason=reason)


def number_of(entry: RegisterEntry, document: Document) -> str:
    """Number and symbol of a letter; a secret series adds its code."""
    abbreviation = PAPERS[document.form].abbreviation
    number = formats.number_text(entry.number, abbreviation, document.office.symbol)
    return f"{number}-{entry.register.series}" if entry.register.secret else number


def refuse_second_number(document: Document) -> None:
    """A document has one number for ever."""
    if document.number:
        raise Refused(
            message=Message(gettext_noop("The document already bears the number %(number)s."),
                            {"number": document.number}),
            article=numbering.ARTICLE,
            next=Message(gettext_noop("Seal it and issue it under that number."), {}),
        )  # fmt: skip
