"""Making copies: who may, under which number, from which file (NĐ 30/2020 Điều 25 to 27).

A copy on paper is printed, signed by pen and stamped; an electronic one bears the signature of the
office. An extract in a denunciation says nothing of its author (Luật Tố cáo Điều 8, 56).
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cases import access
from cases.law.copies import COPIES, SERIES, CopyForm
from cases.law.delivery import NEVER_OPEN
from cases.law.papers import PAPERS, Course
from cases.law.refusal import Refused
from cases.law.words import Message, gettext_noop
from cases.letters import copies, formats, sign
from cases.models import Copy, Document, Officer, Post
from cases.services import certificates, numbering
from cases.services import facts as gather
from cases.services.move import move
from cases.services.paper.delivery import asked
from cases.services.paper.files import keep_file, path_of
from cases.services.paper.scans import scan_of
from cases.services.paper.signing import moment
from cases.services.trace import Step

MOST_RECIPIENTS = 20
#: Whoever denounced, under whatever name; "người bị tố cáo" is somebody else.
AUTHOR = re.compile(r"người\s+tố\s+cáo|phong\s+bì|người\s+cung\s+cấp", re.I)


def make_copy(
    document: Document, *, actor: Officer, on: date, form: str, signer: Post, recipients: str,
    passages: Sequence[int] = (), **more: Any,
) -> Document:  # fmt: skip
    """Sao y, sao lục, trích sao: numbered, and its file made, in one transaction."""
    with transaction.atomic():
        document = asked(document, "make_copy", actor=actor, on=on, more=more)
        rule = COPIES[CopyForm(form)]
        chosen = chosen_passages(document, passages) if form == CopyForm.EXTRACT else []
        first = source_copy(document) if form == CopyForm.OF_A_COPY else None
        check_signer(document, signer, on)
        lines = [one.strip() for one in recipients.splitlines() if one.strip()]
        if not lines:
            raise ValidationError({"recipients": _("Say for whom the copy is made.")})
        if len(lines) > MOST_RECIPIENTS:
            raise ValidationError({"recipients": _("One copy names at most 20 recipients.")})
        entry, register = numbering.next_number(
            actor=actor, on=on, office=document.office, kind=SERIES, series="",
            dossier=document.dossier,
        )  # fmt: skip
        number = formats.number_text(entry.number, rule.abbreviation, document.office.symbol)
        if register.secret:
            number = f"{number}-{register.series}"
        head = {"heading": rule.heading, "number": number, "on": on.isoformat(),
                "recipients": [*lines, "Lưu: VT"],
                "signer": {"lines": signer.signs_as.splitlines(),
                           "name": signer.officer.full_name}}  # fmt: skip
        pdf = pdf_of(document, CopyForm(form), head, chosen, first, on)
        made = Copy.objects.create(
            document=document, of_copy=first, form=form, entry=entry, number=number, made_on=on,
            signer=signer, made_by=actor, recipients="\n".join(lines), passages=chosen,
            reason=more.get("reason", ""), sha256=keep_file(pdf),
        )  # fmt: skip
        step = Step(actor, on, facts={"number": number, "form": form},
                    rows=[entry, register, made], **more)  # fmt: skip
        return move(document, "make_copy", step)


def pdf_of(
    document: Document, form: CopyForm, head: Mapping[str, Any], chosen: Sequence[str],
    first: Copy | None, on: date,
) -> bytes:  # fmt: skip
    """The file of a copy; a scan that cannot be read is refused."""
    try:
        return _made(document, form, head, chosen, first, on)
    except copies.NotAPdf as error:
        raise Refused(
            message=Message(gettext_noop("The scan of the signed sheet cannot be read as a PDF.")),
            article="Nghị định 30/2020/NĐ-CP Điều 25",
            next=Message(gettext_noop("Scan the sheet again, without a password, and copy that.")),
        ) from error


def _made(
    document: Document, form: CopyForm, head: Mapping[str, Any], chosen: Sequence[str],
    first: Copy | None, on: date,
) -> bytes:  # fmt: skip
    office = gather.common(document.office, document.signer, on)["office"]
    facts: dict[str, Any] = {"office": office, "copy": head, "letter": document.facts}
    if form is CopyForm.EXTRACT:
        return copies.extract({**facts, "original": original_of(document), "passages": chosen})
    if form is CopyForm.ELECTRONIC:
        at = moment(on)
        mark = f"{head['heading']}; {document.office.name}; {stamp(at)}"
        marked = copies.marked(paper_original(document), mark)
        key = certificates.of_office(document.office, on=on)
        return certificates.signed(lambda: sign.seal_copy(marked, key, at=at))
    if first is not None:
        return copies.appended(path_of(first.sha256).read_bytes(), facts)
    if PAPERS[document.form].course is Course.ROUND:
        original = path_of(document.sha256).read_bytes()
        return copies.appended(original, facts, document.form)
    return copies.appended(paper_original(document), facts)


def stamp(at: Any) -> str:
    """The time of a signature as the decree has it: day, time, time zone (ISO 8601)."""
    local = timezone.localtime(at)
    return f"{local:%d-%m-%Y %H:%M:%S} {local:%z}"[:-2] + ":00"


def paper_original(document: Document) -> bytes:
    """The scan of the sheet that was signed by pen; without one there is nothing to copy."""
    found = scan_of(document.scan_sha256)
    if found is None or found[1] != "pdf":
        raise Refused(
            message=Message(gettext_noop("No scan of the signed sheet is kept as a PDF.")),
            article="Nghị định 30/2020/NĐ-CP Điều 25",
            next=Message(gettext_noop("Keep the scan of the signed sheet (PDF) first.")),
        )
    return found[0].read_bytes()


def source_copy(document: Document) -> Copy:
    """Sao lục is made from a full copy."""
    found = Copy.objects.filter(document=document, form=CopyForm.FULL.value).last()
    if found is None:
        raise Refused(
            message=Message(gettext_noop("There is no full copy from which a copy could be made.")),
            article="Nghị định 30/2020/NĐ-CP Điều 25 khoản 2",
            next=Message(gettext_noop("Make a full copy from the original.")),
        )
    return found


def check_signer(document: Document, signer: Post, on: date) -> None:
    """Whom the head of the office lets sign copies: its leaders (Điều 27)."""
    free = access.free_leaders(document.office, document.dossier, on).exclude(signs_as="")
    if not free.filter(pk=signer.pk).exists():
        raise ValidationError({"signer": _("Choose a leader of the office who may sign it.")})


def passages_of(document: Document) -> list[str]:
    """The paragraphs of a letter from which an extract is chosen."""
    return copies.passages_of(document.form, document.facts)[0]


def chosen_passages(document: Document, numbers: Sequence[int]) -> list[str]:
    """The chosen paragraphs, word for word; of a denunciation none that speaks of its author."""
    all_of_them = passages_of(document)
    if not numbers or not all(0 < number <= len(all_of_them) for number in numbers):
        raise ValidationError({"passages": _("Choose the passages of the extract.")})
    chosen = [all_of_them[number - 1] for number in sorted(set(numbers))]
    if document.dossier.confidential and any(tells_of_author(document, one) for one in chosen):
        raise Refused(
            message=Message(gettext_noop("A passage speaks of whoever denounced.")),
            article=NEVER_OPEN,
            next=Message(gettext_noop("Leave that passage out of the extract.")),
        )
    return chosen


def tells_of_author(document: Document, passage: str) -> bool:
    """Whether a passage names the denouncer, his envelope or what leads to him."""
    envelope = str(document.facts.get("envelope") or "")
    return bool(AUTHOR.search(passage)) or bool(envelope and envelope in passage)


def original_of(document: Document) -> dict[str, Any]:
    """Head and foot of the original, as an extract shows them."""
    named = copies.passages_of(document.form, document.facts)[1]
    paper = PAPERS[document.form]
    on = document.numbered_on or document.issued_on or document.drafted_on
    return {
        "number": document.number, "on": on.isoformat(), "about": named["about"],
        "heading": "" if named["about"] else paper.heading, "subject": named["subject"],
        "signer": document.facts.get("signer") or {"lines": [], "name": ""},
    }  # fmt: skip
