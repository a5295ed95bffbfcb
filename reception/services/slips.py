"""Slips at the door: printed in one click from the visit, and every blank by its code.

Nghị định 154/2026/NĐ-CP Điều 14, 15, 26; Luật Tiếp công dân Điều 26. A slip says what the visit
knows and leaves room to write the rest. It is signed by pen, has no number of the office, and its
printing is audited. The slip of a denunciation names nobody and bears no code.
"""

from datetime import date
from io import BytesIO
from typing import Any

import segno
from django.db import transaction
from django.utils.safestring import mark_safe

from cases import access
from cases.law.papers import PAPERS, Course, Owner
from cases.law.refusal import Refused
from cases.law.words import Kind, Message, Role, gettext_noop
from cases.letters import render
from cases.letters.catalogue import FORMS, recipient_lines
from cases.letters.catalogue.blank import empty, with_blanks
from cases.models import Document, Office, Officer, Post
from cases.services import audit
from cases.services import facts as gather
from reception.models import Visit
from reception.services.letters import facts_of_visit
from reception.services.status import issue_code

#: Receipt, guidance, record of what was said, minutes, appointment.
SLIPS = ("TCD-02", "XLD-02", "TCD-12", "TCD-13", "TCD-15")
#: Forms that are handed out empty.
EMPTY = (Course.BLANK, Course.BY_HAND)
PRINTED_BY = (Role.RECEPTION_OFFICER, Role.LEADER)
BY_WHOM = "Luật Tiếp công dân Điều 8, 25"


def slips_of(visit: Visit, on: date) -> list[str]:
    """The slips that may be printed of a visit on that day."""
    return [
        code for code in SLIPS
        if code in FORMS and PAPERS[code].in_force(on) and fits(code, visit.kind)
    ]  # fmt: skip


def fits(code: str, kind: str) -> bool:
    """Whether a slip of this form is for visits of this kind; who denounces is guided by a letter
    under his code, not by a slip."""
    paper = PAPERS[code]
    if code == "XLD-02" and kind == Kind.DENUNCIATION:
        return False
    return any(paper.fits(owner, kind) for owner in (Owner.VISIT, Owner.PETITION))


def blanks(on: date) -> list[str]:
    """The forms that are handed out empty."""
    return [
        code for code in FORMS if PAPERS[code].course in EMPTY and PAPERS[code].in_force(on)
    ]  # fmt: skip


def print_slip(
    visit: Visit, *, actor: Officer, on: date, code: str, address: str, large: bool = False
) -> bytes:
    """In phiếu: the slip as PDF, with a new code for the status page.

    Raises PermissionDenied for other roles, Refused for a form that this visit does not have.
    """
    access.role_for(actor, PRINTED_BY, visit.dossier.office, on)
    access.must_be_hers(actor, visit, Role.RECEPTION_OFFICER)
    if code not in slips_of(visit, on):
        raise not_of_this_visit(code)
    facts = facts_of_slip(visit, code, actor, on)
    with transaction.atomic():
        foot, rows = None, []
        if not is_secret(visit):
            slip, rows = issue_code(visit, actor=actor, on=on, form=code)
            foot = {"address": address, "square": square(address), "code": slip.code,
                    "pin": slip.pin, "phone": slip.phone}  # fmt: skip
        audit.record(
            "print_slip", actor=actor, on=on, dossier=visit.dossier, rows=rows,
            details={"form": code, "large": large},
        )  # fmt: skip
        return render.by_pen(code, facts, large=large, slip=foot)


def not_of_this_visit(code: str) -> Refused:
    return Refused(
        message=Message(gettext_noop("There is no slip %(code)s for this visit."), {"code": code}),
        article=BY_WHOM,
        next=Message(gettext_noop("Choose one of the slips that the page of the visit offers.")),
    )


def is_secret(visit: Visit) -> bool:
    """Whether the matter is a denunciation by now: its slips bear no code."""
    petition = visit.petition
    return visit.dossier.confidential or bool(petition and petition.dossier.confidential)


def facts_of_slip(visit: Visit, code: str, officer: Officer, on: date) -> dict[str, Any]:
    """What a slip says: the draft of the receipt if there is one, else what the visit knows."""
    office = visit.dossier.office
    base: dict[str, Any] = {
        "office": gather.office_head(office), "drafted_on": on.isoformat(),
        "law_day": on.isoformat(), "signer": signer(officer, office, on),
    }  # fmt: skip
    drafted = Document.objects.filter(dossier=visit.dossier, form=code).exclude(state="void").last()
    known = drafted.facts if drafted else of_visit(visit, code, on)
    facts = with_blanks(FORMS[code], gather.merged(base, known))
    facts["recipients"] = recipient_lines(code, facts)
    return facts


def of_visit(visit: Visit, code: str, on: date) -> dict[str, Any]:
    """What the visit hands to a slip; the guidance is of a petition that was not entered yet."""
    known = dict(facts_of_visit(visit, code, on))
    if code == "XLD-02":
        known["petition"] = {"received_on": visit.received_on.isoformat(),
                             "subject": visit.summary, "kind": visit.kind}  # fmt: skip
    return known


def signer(officer: Officer, office: Office, on: date) -> dict[str, Any]:
    """Who signs by pen: the officer who received, under her own post."""
    post = Post.objects.held_on(on).of(officer).filter(office=office).first()
    return {"lines": [post.title.upper()] if post else [], "name": officer.full_name}


def square(address: str) -> str:
    """The address of the status page as a QR drawing; never a code, which would be sent along."""
    drawing = BytesIO()
    segno.make(address, error="m", micro=False).save(
        drawing, kind="svg", xmldecl=False, svgns=True, omitsize=True, border=2
    )
    return mark_safe(drawing.getvalue().decode())  # noqa: S308 drawn by us from our own address


def print_blank(
    code: str, *, actor: Officer, on: date, office: Office, large: bool = False
) -> bytes:  # fmt: skip
    """In mẫu trống: an empty form under the head of the office.

    Raises Refused for a form that is not handed out empty.
    """
    access.role_for(actor, access.MATTER_ROLES, office, on)
    if code not in blanks(on):
        raise Refused(
            message=Message(gettext_noop("The form %(code)s is not handed out empty."),
                            {"code": code}),
            article="Nghị định 154/2026/NĐ-CP Điều 14, 15",
            next=Message(gettext_noop("Choose one of the empty forms of the list.")),
        )  # fmt: skip
    facts = {"office": gather.office_head(office), "law_day": on.isoformat()}
    pdf = render.by_pen(code, empty(FORMS[code], facts), large=large)
    with transaction.atomic():
        audit.record(
            "print_blank", actor=actor, on=on, details={"form": code, "large": large},
        )  # fmt: skip
    return pdf
