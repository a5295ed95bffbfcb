"""What the file of a matter holds, told to the law's list of what it must hold.

Luật Khiếu nại Điều 34, 43; Luật Tố cáo Điều 39, 55. The file is that of one office: visit, petition
and case of the same matter.
"""

from collections import defaultdict
from datetime import date
from typing import Any

from cases import access
from cases.law.clocks import SENDINGS
from cases.law.dossier import Found, Matter, Standing, checklist
from cases.models import Case, Deadline, Document, Dossier, Event, IncomingPaper


def dossiers_of(case: Case) -> Any:
    """The dossiers of a matter in the office that keeps the file."""
    same = access.same_matter([case.dossier_id])
    return Dossier.objects.filter(same, office=case.dossier.office_id).distinct()


def happened(case: Case) -> dict[str, tuple[date, ...]]:
    """What happened in a matter, in the tokens of the law's list."""
    found: dict[str, list[date]] = defaultdict(list)
    dossiers = list(dossiers_of(case).values_list("pk", flat=True))
    events = Event.objects.filter(dossier__in=dossiers, document__isnull=True)
    for verb, ground, on in events.values_list("verb", "ground", "on"):
        found[f"act:{verb}"].append(on)
        if ground:
            found[f"ground:{ground}"].append(on)
    finished = Document.objects.filter(dossier__in=dossiers, state="issued")
    for form, on in finished.values_list("form", "issued_on"):
        found[form].append(on)
    arrived = IncomingPaper.objects.filter(dossier__in=dossiers)
    for form, nature, on in arrived.values_list("form", "nature", "arrived_on"):
        found[f"in:{nature}"].append(on)
        if form:
            found[form].append(on)
    began = case.accepted_on or case.received_on
    if case.envelope:
        found["envelope"].append(began)
    if case.earlier_id:
        found["earlier"].append(began)
    return {token: tuple(days) for token, days in found.items()}


def explained(case: Case) -> dict[str, str]:
    """Items whose lack a leader explained: code → his words."""
    events = case.dossier.events.filter(verb="explain_missing").order_by("number")
    return {event.facts["item"]: event.reason for event in events if event.facts.get("item")}


def look(case: Case) -> list[Found]:
    """Every item of the list, and how it stands in this matter."""
    matter = Matter(
        kind=case.kind, level=case.level, accepted_on=case.accepted_on or case.received_on,
        happened=happened(case), explained=frozenset(explained(case)),
    )  # fmt: skip
    return list(checklist(matter))


def lacking(case: Case) -> list[Found]:
    """What the file still lacks."""
    return [found for found in look(case) if found.standing is Standing.MISSING]


def papers(case: Case) -> tuple[Any, Any]:
    """The finished letters and the incoming papers of a matter."""
    dossiers = dossiers_of(case).values("pk")
    letters = Document.objects.filter(dossier__in=dossiers, state="issued").exclude(sha256="")
    return letters, IncomingPaper.objects.filter(dossier__in=dossiers)


def sent_with_proof(document: Document) -> bool:
    """Whether a letter reached whom it must reach: the one source of this answer.

    It was issued, everybody whom it names has received it with a proof, and no limit of its
    dossier still waits for a paper to be sent.
    """
    waiting = Deadline.objects.open().filter(dossier=document.dossier_id, code__in=SENDINGS)
    on_the_way = document.deliveries.waiting()
    return document.issued_on is not None and not (waiting.exists() or on_the_way.exists())
