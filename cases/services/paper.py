"""The round of a document: submit, send back, approve, sign, number, seal, issue.

Rendering, signing and sealing are slow: they run before the door is opened, and the door checks
by the version that nothing changed meanwhile. A number is taken in one short transaction; the
seal can be put on again at any time after a crash.
"""

import hashlib
import os
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from cases import access
from cases.law.refusal import Refused
from cases.law.words import Message, gettext_noop
from cases.letters import fields, formats, render, sign
from cases.letters.catalogue import FORMS
from cases.models import Document, Officer
from cases.services import certificates, draft, numbering
from cases.services.move import move, no_such_step, reread, roles_of, transitions_of
from cases.services.trace import Conflict, Step


def path_of(sha256: str) -> Path:
    """Where the file of that content lies."""
    return Path(settings.LETTERS_DIR) / sha256[:2] / f"{sha256}.pdf"


def keep_file(pdf: bytes) -> str:
    """Write a file under the hash of its content, on the disk before any row names it."""
    digest = hashlib.sha256(pdf).hexdigest()
    path = path_of(digest)
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        partial = path.with_suffix(f".{os.getpid()}.partial")
        with open(partial, "wb", opener=lambda name, flags: os.open(name, flags, 0o600)) as file:
            file.write(pdf)
            file.flush()
            os.fsync(file.fileno())
        os.replace(partial, path)
        sync_folder(path.parent)
        sync_folder(path.parent.parent)
    return digest


def sync_folder(folder: Path) -> None:
    """A new name survives a power cut only when its folder was synced too."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def read_file(document: Document) -> bytes:
    """The file of a document as it now is."""
    return path_of(document.sha256).read_bytes()


def form_of(document: Document) -> Any:
    return FORMS[document.form]


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
        allowed = draft.words_of(document)
        kept = {path: text for path, text in words.items() if path in allowed}
        if document.state == "drafted":
            document.given = draft.with_words(document.given, kept)
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
    """Hủy dự thảo; the row stays."""
    return move(document, "void", Step(actor, on, **more))


def approve(document: Document, *, actor: Officer, on: date, **more: Any) -> Document:
    """Duyệt: the file that will be signed is made now, from the facts as they stand."""
    ready(document, "approve", actor=actor, on=on, version=more.get("version"))
    pdf = render.render(document.form, document.facts)
    step = Step(actor, on, **{"version": document.version, **more})
    return move(document, "approve", with_file(step, pdf))


def with_file(step: Step, pdf: bytes) -> Step:
    """The step with the hash of its file among its facts."""
    return replace(step, facts={**step.facts, "sha256": keep_file(pdf)})


def moment(on: date) -> datetime:
    """The moment written into a signature: now, or noon of a day that is entered late."""
    now = timezone.localtime()
    return now if on == now.date() else timezone.make_aware(datetime.combine(on, time(12)))


def sign_document(document: Document, *, actor: Officer, on: date, **more: Any) -> Document:
    """Ký: the leader's certificate; everything is fixed but number and date."""
    ready(document, "sign", actor=actor, on=on, version=more.get("version"))
    certificate = certificates.of_officer(actor)
    pdf = sign.certify(read_file(document), certificate, at=moment(on))
    step = Step(actor, on, **{"version": document.version, **more})
    return move(document, "sign", with_file(step, pdf))


def ready(
    document: Document, verb: str, *, actor: Officer, on: date, version: int | None = None
) -> Document:
    """The document as it is now, when the door would let this person take this step.

    Slow work is not begun for somebody, or in a state, that the door would refuse.
    """
    role = access.role_for(actor, roles_of(document, verb), document.office, on)
    access.must_be_hers(actor, document, role)
    current = Document.objects.get(pk=document.pk)
    if current.version != (document.version if version is None else version):
        raise Conflict
    taken = transitions_of(current).get(verb)
    if taken is None:
        raise no_such_step(current, verb)
    return current


def give_number(
    document: Document, *, actor: Officer, on: date, series: str = "", **more: Any
) -> Document:
    """Cấp số: counter, register entry, document and audit in one short transaction."""
    form = form_of(document)
    with transaction.atomic():
        document = reread(document, more.pop("version", None))
        access.role_for(actor, roles_of(document, "give_number"), document.office, on)
        refuse_second_number(document)
        entry, register = numbering.next_number(
            actor=actor, on=on, office=document.office, kind=form.abbreviation or "CV",
            series=series, dossier=document.dossier, document=document,
        )  # fmt: skip
        number = formats.number_text(entry.number, form.abbreviation, document.office.symbol)
        step = Step(actor, on, facts={"number": number}, rows=[entry, register], **more)
        return move(document, "give_number", step)


def refuse_second_number(document: Document) -> None:
    """A document has one number for ever."""
    if document.number:
        raise Refused(
            message=Message(gettext_noop("The document already bears the number %(number)s."),
                            {"number": document.number}),
            article=numbering.ARTICLE,
            next=Message(gettext_noop("Seal it and issue it under that number."), {}),
        )  # fmt: skip


def seal(document: Document, *, actor: Officer, on: date, **more: Any) -> Document:
    """Đóng dấu: number and date are filled in, then the office's certificate locks the file."""
    document = ready(document, "seal", actor=actor, on=on, version=more.get("version"))
    filled = fields.fill(
        read_file(document),
        number_line=formats.number_line(document.number),
        date_line=formats.date_text(document.office.place, document.numbered_on),
    )
    pdf = sign.seal(filled, certificates.of_office(document.office), at=moment(on))
    step = Step(actor, on, **{"version": document.version, **more})
    return move(document, "seal", with_file(step, pdf))


def issue(document: Document, *, actor: Officer, on: date, **more: Any) -> Document:
    """Phát hành: the letter leaves the office."""
    return move(document, "issue", Step(actor, on, **more))


def hand_over(document: Document, *, actor: Officer, on: date, **more: Any) -> Document:
    """Giao giấy biên nhận: signed by hand by both, it bears no number."""
    document = ready(document, "hand_over", actor=actor, on=on, version=more.get("version"))
    pdf = b"" if document.missing else render.render(document.form, document.facts)
    return move(document, "hand_over", with_file(Step(actor, on, **more), pdf))
