"""What the page of a letter shows beside its round: sendings, copies, comments, other letters."""

from datetime import date
from typing import Any

from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases import access
from cases.admin.cells import day
from cases.law.delivery import PROOF_LABELS, RECEIPTS, WAYS, Proof, Way
from cases.models import Copy, Delivery, Document, Event
from cases.services.move import roles_of, transitions_of
from cases.services.move import typed as as_procedure
from cases.services.trace import owner_of


def comment_of(document: Document) -> tuple[str, str] | None:
    """What a leader said when the letter came back last, until it is submitted again: who, what."""
    last = document.events.filter(verb__in=("send_back", "submit")).order_by("number").last()
    if last is None or last.verb == "submit":
        return None
    return f"{last.actor}, {last.on:%d/%m/%Y}", last.reason


def other_letters(document: Document) -> list[tuple[Any, str, str]]:
    """Label, text and address of the letters that replace, correct or recall this one, and back."""
    found: list[tuple[Any, Document]] = []
    if document.replaces is not None:
        found.append((_("Replaces"), document.replaces))
    if document.about is not None:
        found.append((_("Is about"), document.about))
    later = Document.objects.filter(replaces=document).exclude(state="void")
    found += [(_("Replaced by"), one) for one in later]
    labels = {"NB-01": _("Corrected by"), "NB-02": _("Recalled by")}
    found += [
        (labels[one.form], one) for one in document.notices.exclude(state="void").order_by("pk")
    ]
    return [
        (label, told(one), reverse("admin:cases_document_change", args=[one.pk]))
        for label, one in found
    ]


def told(document: Document) -> str:
    """A letter in one line: type, number and day, or that it is still on its way."""
    if not document.number:
        return f"{document.title()} (#{document.pk})"
    return f"{document.title()} {document.number}, {day(document.numbered_on)}"


def sendings(document: Document) -> list[dict[str, Any]]:
    """Every attempt to reach every recipient."""
    return [
        {
            "recipient": row.recipient,
            "attempt": row.attempt,
            "way": row.get_way_display() if row.way else "",
            "sent_on": row.sent_on,
            "reference": row.reference,
            "received_on": row.received_on,
            "proof": " · ".join(filter(None, [row.get_proof_display(), row.note])),
            "failed_on": row.failed_on,
            "failure": row.failure,
            "by": row.recorded_by,
            "scan": reverse("admin:cases_document_scan", args=[document.pk, row.scan_sha256])
            if row.scan_sha256 else "",
        }
        for row in document.deliveries.select_related("recorded_by")
    ]  # fmt: skip


def copies(document: Document) -> list[dict[str, Any]]:
    """The copies that were made of a letter."""
    return [
        {
            "number": row.number, "form": row.get_form_display(), "made_on": row.made_on,
            "recipients": row.recipients,
            "url": reverse("admin:cases_document_copy", args=[document.pk, row.pk]),
        }
        for row in Copy.objects.filter(document=document)
    ]  # fmt: skip


def receipt_step(document: Document, actor: Any, on: date) -> dict[str, Any] | None:
    """The verb of the matter that counts the limits of the recipient, once its arrival is proved.

    Offered, never taken by itself: a due date is moved by a decision of an officer.
    """
    rule = RECEIPTS.get(document.form)
    arrived = first_personal_arrival(document)
    if rule is None or arrived is None:
        return None
    matter = as_procedure(owner_of(document.dossier))
    if rule.verb not in transitions_of(matter):
        return None
    if document.dossier.events.filter(verb=rule.verb, on__gte=arrived.received_on).exists():
        return None
    try:
        access.role_for(actor, roles_of(matter, rule.verb), document.office, on)
    except PermissionDenied:
        return None
    meta = matter._meta.concrete_model._meta
    url = reverse(f"admin:{meta.app_label}_{meta.model_name}_do", args=[matter.pk, rule.verb])
    title = _("Received on %(day)s: count the limits of the recipient (%(article)s)") % {
        "day": day(arrived.received_on), "article": rule.article,
    }  # fmt: skip
    return {"url": url, "title": title}


def first_personal_arrival(document: Document) -> Delivery | None:
    """The first proved arrival in the recipient's own hands; a posting is none."""
    personal = [way.value for way in Way if WAYS[way].personal]
    rows = document.deliveries.filter(received_on__isnull=False, way__in=personal)
    return rows.order_by("received_on").first()


def of_a_letter(event: Event) -> list[str]:
    """What a step after the issue says beside its name: to whom, how, under which number."""
    said = event.facts
    if event.verb == "deliver" and "way" in said:
        named = ", ".join(recipients(event.document, said["to"]))
        return [": ".join(filter(None, [way_label(said["way"]), named, said.get("reference")]))]
    if event.verb == "record_proof" and "proof" in said:
        on = date.fromisoformat(said["received_on"])
        named = ", ".join(recipients(event.document, [said["line"]]))
        return [f"{named}: {day(on)}, {gettext(PROOF_LABELS[Proof(said['proof'])])}"]
    if event.verb == "record_failure" and "line" in said:
        return recipients(event.document, [said["line"]])
    if event.verb in ("mark_replaced", "mark_recalled"):
        return [said["by"]] if said.get("by") else []
    if event.verb == "make_copy" and "number" in said:
        return [said["number"]]
    if event.verb in ("lend_copy", "take_back_copy"):
        return [", ".join(filter(None, [said.get("used_by"), said.get("purpose"),
                                        said.get("note")]))]  # fmt: skip
    return []


def recipients(document: Document, lines: list[int]) -> list[str]:
    """The names that stand at these numbers."""
    rows = document.deliveries.filter(line__in=lines, attempt=1)
    return list(rows.values_list("recipient", flat=True))


def way_label(way: str) -> str:
    """How it was sent, in the language of the page."""
    return gettext(WAYS[Way(way)].label)
