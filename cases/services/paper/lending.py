"""The kept copy of a letter is lent and comes back: the lines of the book "Sổ sử dụng bản lưu".

Nghị định 30/2020/NĐ-CP Điều 19, Phụ lục IV. Of a denunciation it is lent to an officer alone who
may see its file (Luật Tố cáo Điều 8, 56).
"""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from cases import access
from cases.law.refusal import Refused
from cases.law.words import Message, gettext_noop
from cases.models import Document, Dossier, Officer, Post
from cases.services.move import move
from cases.services.paper.delivery import asked
from cases.services.trace import Step

SECRECY = "Luật Tố cáo Điều 8, 56"


def lend_copy(
    document: Document, *, actor: Officer, on: date, permitted_by: Post, purpose: str,
    officer: Officer | None = None, used_by: str = "", **more: Any,
) -> Document:  # fmt: skip
    """Cho sử dụng bản lưu: to an officer, or to somebody named, with the leave of a leader."""
    with transaction.atomic():
        document = asked(document, "lend_copy", actor=actor, on=on, more=more)
        name = officer.full_name if officer else used_by.strip()
        if not name:
            raise ValidationError({"used_by": _("Say who uses the kept copy.")})
        if not purpose.strip():
            raise ValidationError({"purpose": _("Say for what it is used.")})
        check_leave(document, permitted_by, on)
        refuse_strangers(document, officer, on)
        facts = {"officer": officer.pk if officer else None, "used_by": name,
                 "purpose": purpose.strip(), "permitted_by": permitted_by.pk}  # fmt: skip
        return move(document, "lend_copy", Step(actor, on, facts=facts, **more))


def take_back_copy(
    document: Document, *, actor: Officer, on: date, note: str = "", **more: Any
) -> Document:
    """Nhận lại bản lưu, in which state it came back."""
    with transaction.atomic():
        document = asked(document, "take_back_copy", actor=actor, on=on, more=more)
        facts = {"note": note.strip()}
        return move(document, "take_back_copy", Step(actor, on, facts=facts, **more))


def check_leave(document: Document, permitted_by: Post, on: date) -> None:
    """Only a leader of the office whom the matter does not concern permits it."""
    free = access.free_leaders(document.office, document.dossier, on)
    if not free.filter(pk=permitted_by.pk).exists():
        raise ValidationError({"permitted_by": _("Choose a leader of this office.")})


def refuse_strangers(document: Document, officer: Officer | None, on: date) -> None:
    """What speaks of a denunciation is lent to nobody who may not see its file."""
    if not document.dossier.confidential:
        return
    seen = access.visible_dossiers(officer, on) if officer else Dossier.objects.none()
    if seen.filter(pk=document.dossier_id).exists():
        return
    raise Refused(
        message=Message(gettext_noop("The kept copy of a confidential letter is lent to an officer "
                                     "alone who may see its file.")),
        article=SECRECY,
        next=Message(gettext_noop("Choose such an officer, or make an extract (trích sao).")),
    )  # fmt: skip
