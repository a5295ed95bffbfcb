"""Sending an issued letter and following it until it has arrived (NĐ 30/2020 Điều 18).

A proof never moves a due date by itself: where limits of the recipient run from the receipt, the
page offers the verb that counts them (`law/delivery.RECEIPTS`).
"""

from collections.abc import Collection, Iterable
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from cases import access
from cases.law.delivery import NEVER_OPEN, WAYS, Way, proofs_of
from cases.law.refusal import Refused
from cases.law.words import Message, gettext_noop
from cases.letters.addressees import addressees, is_denouncer
from cases.models import Delivery, Document, Officer
from cases.services.move import (
    check_conditions,
    move,
    no_such_step,
    reread,
    roles_of,
    transitions_of,
)
from cases.services.paper import scans
from cases.services.trace import Step


def open_deliveries(document: Document) -> list[Delivery]:
    """A sending for everybody whom the letter names, not sent yet; once for each letter."""
    if document.deliveries.exists():
        return []
    return [
        Delivery.objects.create(document=document, line=number, recipient=name)
        for number, name in enumerate(addressees(document.facts), 1)
    ]


def deliver(
    document: Document, *, actor: Officer, on: date, to: Collection[int], way: str,
    reference: str = "", **more: Any,
) -> Document:  # fmt: skip
    """Chuyển phát: to these recipients (numbers of the letter), in one way, on that day."""
    with transaction.atomic():
        document = asked(document, "deliver", actor=actor, on=on, more=more)
        opened = open_deliveries(document)
        rows = list(document.deliveries.unsent().filter(line__in=to))
        if not rows or {row.line for row in rows} != set(to):
            raise ValidationError({"to": _("Choose recipients who still wait for the letter.")})
        if way not in set(Way):
            raise ValidationError({"way": _("Choose how it was sent.")})
        refuse_openness(document, rows, way)
        facts = {"to": sorted(to), "way": str(way), "reference": reference}
        return move(document, "deliver", Step(actor, on, facts=facts, rows=opened, **more))


def record_proof(
    document: Document, *, actor: Officer, on: date, line: int, received_on: date, proof: str,
    note: str = "", scan: bytes = b"", **more: Any,
) -> Document:  # fmt: skip
    """Ghi nhận đã nhận: the day and what proves it, with a scan of the proof when there is one."""
    if scan:
        scans.kind_of(scan)  # in a process of its own, before any row is locked
    with transaction.atomic():
        document = asked(document, "record_proof", actor=actor, on=on, more=more)
        row = on_its_way(document, line)
        if not row.sent_on <= received_on <= on:
            raise ValidationError(
                {"received_on": _("It lies between the day of sending, %(sent)s, and the day of "
                                  "this act.") % {"sent": f"{row.sent_on:%d/%m/%Y}"}}
            )  # fmt: skip
        if proof not in {one.value for one in proofs_of(row.way)}:
            raise ValidationError({"proof": _("This does not prove an arrival by that way.")})
        if scan and is_denouncer(row.recipient, document.facts):
            raise no_scan_of_a_denouncer()
        facts = {"line": line, "received_on": received_on.isoformat(), "proof": str(proof),
                 "note": note, "scan": scans.lay_down(scan) if scan else ""}  # fmt: skip
        return move(document, "record_proof", Step(actor, on, facts=facts, **more))


def record_failure(
    document: Document, *, actor: Officer, on: date, line: int, **more: Any
) -> Document:
    """Không phát được: with the reason; the recipient then waits for a further attempt."""
    with transaction.atomic():
        document = asked(document, "record_failure", actor=actor, on=on, more=more)
        on_its_way(document, line)
        return move(document, "record_failure", Step(actor, on, facts={"line": line}, **more))


def asked(
    document: Document, verb: str, *, actor: Officer, on: date, more: dict[str, Any]
) -> Document:
    """The letter, locked, for somebody who may take the step, in a state in which it starts."""
    document = reread(document, more.pop("version", None))
    role = access.role_for(actor, roles_of(document, verb), document.office, on)
    access.must_be_hers(actor, document, role)
    taken = transitions_of(document).get(verb)
    if taken is None:
        raise no_such_step(document, verb)
    check_conditions(document, taken)
    return document


def on_its_way(document: Document, line: int) -> Delivery:
    """The sending to that recipient which neither arrived nor came back."""
    row = document.deliveries.on_the_way().filter(line=line).first()
    if row is None:
        raise Refused(
            message=Message(gettext_noop("Nothing is on its way to this recipient.")),
            article="Nghị định 30/2020/NĐ-CP Điều 18",
            next=Message(gettext_noop("Record first to whom it was sent, how and when.")),
        )
    return row


def refuse_openness(document: Document, rows: Iterable[Delivery], way: str) -> None:
    """What others read as well does not go to whoever denounced."""
    hidden = any(is_denouncer(row.recipient, document.facts) for row in rows)
    if hidden and WAYS[Way(way)].open:
        raise Refused(
            message=Message(
                gettext_noop("A letter to whoever denounced is not sent in a way that others read.")
            ),
            article=NEVER_OPEN,
            next=Message(gettext_noop("Send it in a closed envelope, or hand it over.")),
        )


def no_scan_of_a_denouncer() -> Refused:
    """His signature and address are on it."""
    return Refused(
        message=Message(gettext_noop("The signed slip of whoever denounced is not kept here.")),
        article=NEVER_OPEN,
        next=Message(
            gettext_noop("Put it into the sealed envelope, and record the proof without a scan.")
        ),
    )


def waiting_lines(document: Document) -> list[tuple[int, str]]:
    """Number and name of those who still wait to be sent the letter."""
    if not document.deliveries.exists():
        return list(enumerate(addressees(document.facts), 1))
    return list(document.deliveries.unsent().values_list("line", "recipient"))
