"""What the signatures of a letter are worth, asked again at its issue and every night.

Luật Giao dịch điện tử 2023 Điều 22, 25. The answer is kept with the revocation lists that were
asked: a certificate that is revoked or runs out later then harms no letter that was checked
before. Files are examined in a process of their own, outside any transaction.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from cases.law.refusal import Refused
from cases.law.words import Message, gettext_noop
from cases.letters import apart, reasons, widgets
from cases.letters.verdict import Verdict
from cases.models import Copy, Document, Officer, SignatureCheck
from cases.models.signing_rules import has_ink
from cases.services import audit, certificates
from cases.services.paper.files import path_of

ARTICLE = "Luật Giao dịch điện tử 2023 Điều 22, 25; Nghị định 30/2020/NĐ-CP Điều 18"
BY_HAND = gettext_noop("Signed by hand; confirmed by %(clerk)s, who saw the original on %(day)s.")
SIGNED_STATES = ("sealed", "issued")


@dataclass(frozen=True)
class Examined:
    """What any file is worth, and the letter of this program that it is, if it is one."""

    verdict: Verdict
    sha256: str
    document: Document | None = None
    #: The copy of that letter, if it is one that was made here.
    copy: Copy | None = None


def answer(document: Document, at: datetime) -> SignatureCheck:
    """What the signatures of a letter are worth at a moment; a row that nobody kept yet."""
    if has_ink(document):
        ink = document.hand_signature
        said = Message(BY_HAND, {"clerk": str(ink.confirmed_by), "day": ink.seen_on}).as_json()
        return SignatureCheck(document=document, sha256=ink.scan_sha256, status="by_hand",
                              reasons=[said], checked_at=at)  # fmt: skip
    verdict = judge(document, path_of(document.sha256).read_bytes(), at)
    return SignatureCheck(
        document=document, sha256=document.sha256, status=verdict.status,
        reasons=[Message(one).as_json() for one in verdict.reasons],
        lists=list(verdict.lists), checked_at=at,
    )  # fmt: skip


def judge(document: Document, pdf: bytes, at: datetime) -> Verdict:
    """The file against its row: the assigned leader, the office, the number of the register."""
    known = certificates.trusted()
    earlier = document.signature_checks.filter(sha256=document.sha256, status="valid")
    first = earlier.order_by("checked_at").values_list("checked_at", flat=True).first()
    verdict = apart.verify(
        pdf, roots=known.roots, crls=known.crls, at=at, proven_at=first,
        certificates=certificates.allowed(document, document.signed_on or at.date()),
    )  # fmt: skip
    same = (verdict.number, verdict.issued_on) == (document.number, document.numbered_on)
    readable = verdict.number is not None
    return verdict.and_also([reasons.OTHER_NUMBER] if readable and not same else [])


def refuse_invalid(check: SignatureCheck) -> None:
    """No letter leaves the office whose signatures are known to be wrong."""
    if check.status != SignatureCheck.Status.INVALID:
        return
    why = tuple(Message.from_json(one) for one in check.reasons)
    raise Refused(
        message=Message(gettext_noop("The signatures of the letter are not valid: %(why)s"),
                        {"why": why}),
        article=ARTICLE,
        next=Message(gettext_noop("Do not issue it; show it to the leader, change nothing.")),
    )  # fmt: skip


def check_all(*, actor: Officer | None, on: date, at: datetime) -> Iterator[SignatureCheck]:
    """Every sealed or issued letter once more; kept where the answer is a new one."""
    waiting = Document.objects.filter(state__in=SIGNED_STATES).exclude(sha256="")
    for document in waiting.select_related("signer__officer", "office").order_by("pk").iterator():
        check = answer(document, at)
        last = document.signature_checks.first()
        if last is None or not check.same_answer(last):
            with transaction.atomic():
                check.save()
                check.refresh_from_db()
                audit.record("check_signatures", actor=actor, on=on, dossier=document.dossier,
                             rows=[check])  # fmt: skip
        yield check


def examine(pdf: bytes, at: datetime) -> Examined:
    """Any file that somebody brings: its verdict, and what the register says of it.

    Our own letter is asked for its leader and its number too; a copy for the key of the office; the
    file of another agency is judged by its signatures alone.
    """
    digest = hashlib.sha256(pdf).hexdigest()
    document = Document.objects.filter(sha256=digest, entry__isnull=False).first()
    if document is not None and not has_ink(document):
        return Examined(judge(document, pdf, at), digest, document)
    known = certificates.trusted()
    verdict = apart.examine(pdf, roots=known.roots, crls=known.crls, at=at)
    copy = Copy.objects.filter(sha256=digest).select_related("document").first()
    if copy is not None:
        return Examined(_as_copy(copy, verdict), digest, copy.document, copy)
    return Examined(verdict.and_also([reasons.OTHER_FILE] if _taken(verdict, at) else []), digest)


def _as_copy(copy: Copy, verdict: Verdict) -> Verdict:
    """An electronic copy bears the signature of the office that made it, and no other."""
    mine = set(certificates.allowed(copy.document, copy.made_on)[widgets.OFFICE])
    strange = any(one.certificate_sha256 not in mine for one in verdict.signers)
    return verdict.and_also([reasons.WRONG_OFFICE] if strange else [])


def _taken(verdict: Verdict, at: datetime) -> bool:
    """Whether the register knows the number that a letter claims with other bytes."""
    seals = {one.certificate_sha256 for one in verdict.signers}
    found = Document.objects.filter(number=verdict.number, numbered_on=verdict.issued_on)
    return bool(verdict.number) and any(
        seals & set(certificates.allowed(one, one.numbered_on or at.date())[widgets.OFFICE])
        for one in found.exclude(number="").select_related("signer__officer", "office")
    )
