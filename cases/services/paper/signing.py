"""The signature of the leader and the seal of the office.

Nghị định 30/2020/NĐ-CP Điều 13, Phụ lục I phần II mục 7, 8. Slow, so it runs before the door is
opened; the seal can be put on again at any time after a crash.
"""

from datetime import date, datetime, time
from typing import Any

from django.utils import timezone

from cases.letters import fields, formats, sign
from cases.models import Document, Officer
from cases.models.signing_rules import has_ink
from cases.services import certificates
from cases.services.move import move
from cases.services.paper.files import read_file, with_file
from cases.services.paper.ready import ready
from cases.services.trace import Step


def moment(on: date) -> datetime:
    """The moment written into a signature: now, or noon of a day that is entered late."""
    now = timezone.localtime()
    return now if on == now.date() else timezone.make_aware(datetime.combine(on, time(12)))


def sign_document(
    document: Document, *, actor: Officer, on: date, pin: str = "", **more: Any
) -> Document:
    """Ký: the leader's certificate; everything is fixed but number and date."""
    ready(document, "sign", actor=actor, on=on, version=more.get("version"))
    key = certificates.of_officer(actor, on=on, pin=pin)
    pdf = certificates.signed(lambda: sign.certify(read_file(document), key, at=moment(on)))
    step = Step(actor, on, **{"version": document.version, **more})
    return move(document, "sign", with_file(step, pdf))


def with_number(document: Document) -> bytes:
    """The signed letter with its number and date: what the office seals."""
    return fields.fill(
        read_file(document),
        number_line=formats.number_line(document.number),
        date_line=formats.date_text(document.office.place, document.numbered_on),
    )


def seal(document: Document, *, actor: Officer, on: date, pin: str = "", **more: Any) -> Document:
    """Đóng dấu: number and date are filled in, then the office's certificate locks the file."""
    document = ready(document, "seal", actor=actor, on=on, version=more.get("version"))
    if not has_ink(document):
        key = certificates.of_office(document.office, on=on, pin=pin)
        filled = with_number(document)
        pdf = certificates.signed(lambda: sign.seal(filled, key, at=moment(on)))
    else:
        pdf = read_file(document)  # the door says why it is not sealed
    step = Step(actor, on, **{"version": document.version, **more})
    return move(document, "seal", with_file(step, pdf))
