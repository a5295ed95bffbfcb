"""A letter is signed outside: exported, signed with the tool of the government, taken in again.

Nghị định 30/2020/NĐ-CP Điều 13; Luật Giao dịch điện tử 2023 Điều 22. What comes back must be the
exported bytes with exactly one signature added, by the certificate of the person it was exported
for. A request lives some days (`SIGN_OUTSIDE_HOURS`), longer than the ten minutes of the page on
which one signs here: the leader may be on the road, and a request that is bound to its bytes, to
the version of the letter and to one use can do no harm by living.
"""

import secrets
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cases import access
from cases.law.refusal import Refused
from cases.law.words import Message, Role, gettext_noop
from cases.letters import apart, widgets
from cases.letters.verdict import Verdict
from cases.models import Document, Officer, SignatureRequest
from cases.models.signing_rules import has_ink
from cases.services import audit, certificates
from cases.services.move import move, no_such_step
from cases.services.paper.files import keep_file, path_of, read_file, with_file
from cases.services.paper.ready import ready
from cases.services.paper.signing import with_number
from cases.services.trace import Step

ARTICLE = "Nghị định 30/2020/NĐ-CP Điều 13; Luật Giao dịch điện tử 2023 Điều 22"
#: Letters and digits that nobody mistakes for one another.
SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
#: State → the field that is signed next, and the verb that takes it in.
NEXT = {"approved": (widgets.LEADER, "take_signed"), "numbered": (widgets.OFFICE, "take_sealed")}
LARGEST = 20 * 1024 * 1024
EXPORT_AGAIN = gettext_noop("Export the letter again and have that file signed.")


@dataclass(frozen=True)
class Export:
    """The request and the exact bytes that go out under its code."""

    request: SignatureRequest
    pdf: bytes

    @property
    def name(self) -> str:
        """A name that says nothing of a person."""
        document = self.request.document
        return f"{document.form}-{document.pk}-{self.request.code}.pdf"


def export_to_sign(document: Document, *, actor: Officer, on: date, at: datetime) -> Export:
    """Xuất để ký số: exactly these bytes, for this person, once."""
    access.role_for(actor, (Role.LEADER, Role.CLERK), document.office, on)
    if document.state not in NEXT or (document.state == "numbered" and has_ink(document)):
        raise no_such_step(document, "take_signed")
    field, _verb = NEXT[document.state]
    pdf = read_file(document) if field == widgets.LEADER else with_number(document)
    request = SignatureRequest(
        document=document, field=field, version=document.version, sha256=keep_file(pdf),
        code="".join(secrets.choice(SIGNS) for _ in range(8)),
        signer=document.signer.officer if field == widgets.LEADER else actor, asked_by=actor,
        asked_at=at, expires_at=at + timedelta(hours=settings.SIGN_OUTSIDE_HOURS),
    )  # fmt: skip
    with transaction.atomic():
        request.full_clean()
        request.save()
        request.refresh_from_db()
        audit.record("export_to_sign", actor=actor, on=on, dossier=document.dossier,
                     rows=[request])  # fmt: skip
    return Export(request, pdf)


def take_signed(
    document: Document, *, actor: Officer, on: date, pdf: bytes, code: str = "", **more: Any
) -> Document:
    """Nhận lại bản đã ký số của người có thẩm quyền."""
    return _take("take_signed", document, actor, on, pdf, code, **more)


def take_sealed(
    document: Document, *, actor: Officer, on: date, pdf: bytes, code: str = "", **more: Any
) -> Document:
    """Nhận lại bản đã có chữ ký số của cơ quan."""
    return _take("take_sealed", document, actor, on, pdf, code, **more)


def _take(
    verb: str, document: Document, actor: Officer, on: date, pdf: bytes, code: str, **more: Any
) -> Document:
    document = ready(document, verb, actor=actor, on=on, version=more.get("version"))
    refuse_no_pdf(pdf)
    now = timezone.now()
    request = _request_of(document, pdf, code, now)
    verdict = _judged(document, request, pdf, now)
    _refuse(verdict, document)
    stated = verdict.signers[-1].at
    facts = {"code": request.code, "certificate": verdict.signers[-1].certificate_sha256}
    if verb == "take_signed" and stated:
        facts["signed_on"] = _day_signed(document, stated, on).isoformat()
    request.used_on, request.result = on, keep_file(pdf)
    step = Step(actor, on, facts=facts, rows=[request],
                **{"version": document.version, **more})  # fmt: skip
    with transaction.atomic():
        _use_once(request)
        return move(document, verb, with_file(step, pdf))


def refuse_no_pdf(pdf: bytes) -> None:
    """Size and kind, before anything looks into it."""
    if len(pdf) > LARGEST:
        raise ValidationError({"file": _("The file is larger than 20 MB.")})
    if not pdf.startswith(b"%PDF-"):
        raise ValidationError({"file": _("This is no PDF file.")})


def _request_of(document: Document, pdf: bytes, code: str, now: datetime) -> SignatureRequest:
    """The export that came back: by its code when one is given, else by its bytes."""
    asked = list(document.signature_requests.all())
    if code:
        found = [one for one in asked if one.code == code.strip().upper()]
    else:
        found = [one for one in asked if pdf.startswith(path_of(one.sha256).read_bytes())]
    if not found:
        raise _not_this(gettext_noop("This letter was not exported to be signed as this file."))
    request = next((one for one in found if one.open_at(now)), found[0])
    if request.used_on is not None:
        raise _not_this(gettext_noop("What was signed for this export was taken in already."))
    if not request.open_at(now):
        raise _not_this(gettext_noop("The time in which this export could be signed is over."))
    if request.version != document.version:
        raise _not_this(gettext_noop("The letter changed after it was exported."))
    return request


def _not_this(what: str) -> Refused:
    return Refused(message=Message(what), article=ARTICLE, next=Message(EXPORT_AGAIN))


def _judged(document: Document, request: SignatureRequest, pdf: bytes, now: datetime) -> Verdict:
    known = certificates.trusted()
    return apart.returned(
        pdf, path_of(request.sha256).read_bytes(), request.field, roots=known.roots,
        crls=known.crls, at=now, certificates=certificates.allowed(document, now.date()),
    )  # fmt: skip


def _refuse(verdict: Verdict, document: Document) -> None:
    """Only what is valid now is taken in; each mismatch is named."""
    if verdict.status == "valid":
        return
    raise Refused(
        message=Message(gettext_noop("The file is not taken in: %(why)s"),
                        {"why": tuple(Message(one) for one in verdict.reasons)}),
        article=ARTICLE,
        next=Message(
            gettext_noop("Bring a current revocation list to the server, then try again.")
            if verdict.status == "unverifiable" else EXPORT_AGAIN
        ),
    )  # fmt: skip


def _day_signed(document: Document, stated: datetime, on: date) -> date:
    """The day that the signature states lies between the approval and the day of this act."""
    day = timezone.localdate(stated)
    approved = document.events.filter(verb="approve").latest("number").on
    if not approved <= day <= on:
        raise _not_this(gettext_noop("The signature states a day before the approval or after "
                                     "the day of this act."))  # fmt: skip
    return day


def _use_once(request: SignatureRequest) -> None:
    """Two people who bring it back at once: the second is refused."""
    current = SignatureRequest.objects.select_for_update().get(pk=request.pk)
    if current.used_on is not None:
        raise _not_this(gettext_noop("What was signed for this export was taken in already."))
    request.save(update_fields=["used_on", "result"])
