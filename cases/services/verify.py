"""Verify everything: replay the events, compare every row with the audit, check the chain,
the registers and the files; name the first broken place.

What a change by SQL cannot keep consistent is found here: a changed row no longer agrees with
the content its last audit entry kept, a changed entry breaks the chain, a shortened chain no
longer ends at its head.
"""

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.apps import apps
from django.core.exceptions import ObjectDoesNotExist
from django.db import models

from cases.law.days import Calendar
from cases.law.refusal import Refused
from cases.models import (
    ArchiveRecord,
    AuditEntry,
    AuditHead,
    Copy,
    Delivery,
    Document,
    Dossier,
    IncomingPaper,
)
from cases.models.kept import NOT_COVERED
from cases.services import audit, clock
from cases.services.dossier import disposal
from cases.services.move import procedure_of
from cases.services.paper import path_of, scan_of, scans
from cases.services.register_check import register_problems
from cases.services.trace import owner_of

#: What reading or replaying a row raises when somebody wrote nonsense into it.
UNREADABLE = (ValueError, TypeError, KeyError, AttributeError, OverflowError, ObjectDoesNotExist,
              Refused)  # fmt: skip
OUR_APPS = ("cases", "complaints", "reception")
#: The chain itself; checked link by link, not by content.
CHAIN = (AuditEntry, AuditHead)


def covered_models() -> list[type[models.Model]]:
    """Every concrete model of the three apps whose rows the audit keeps, in part at least."""
    return [
        model
        for model in apps.get_models()
        if model._meta.app_label in OUR_APPS and not model._meta.proxy and model not in CHAIN
        and audit.content(model())
    ]  # fmt: skip


def problems() -> Iterator[str]:
    """Every broken place, the chain first: what it keeps is the measure of all that follows."""
    for section in (
        chain_problems, row_problems, history_problems, register_problems, file_problems,
    ):  # fmt: skip
        try:
            yield from section()
        except UNREADABLE as error:  # a value that the database should never have held
            yield f"{section.__name__}: cannot go on ({type(error).__name__})"


def readable(model: type[models.Model], order: str = "pk") -> Iterator[tuple[Any, Any]]:
    """Every row with its key; None for a row that holds what its columns cannot."""
    try:
        yield from [(row.pk, row) for row in model._base_manager.order_by(order)]
    except UNREADABLE:
        for pk in model._base_manager.order_by(order).values_list("pk", flat=True):
            try:
                yield pk, model._base_manager.get(pk=pk)
            except UNREADABLE:
                yield pk, None


def chain_problems() -> Iterator[str]:
    """Each entry bound to the one before it, without a gap, up to the head."""
    before, seq = "0" * 64, 0
    for pk, entry in readable(AuditEntry, "seq"):
        seq += 1
        if entry is None:
            yield f"audit entry with key {pk}: unreadable"
            return
        if entry.seq != seq:
            yield f"audit entry {seq}: missing (the next one is {entry.seq})"
            seq = entry.seq
        if (entry.prev_hash, entry.pk) != (before, entry.seq) or (
            audit.entry_hash(entry) != entry.hash
        ):
            yield f"audit entry {entry.seq} of {entry.recorded_at:%Y-%m-%d}: altered"
        before = entry.hash
    head = AuditHead.objects.filter(pk=1).first()
    if head and (head.seq != seq or head.hash != before):
        yield f"audit: the chain ends at {seq}, but its head says {head.seq}"
    if head is None and seq:
        yield "audit: the head of the chain is missing"


def row_problems() -> Iterator[str]:
    """Each row with the content that the last entry about it kept; none missing, none more."""
    kept = last_contents()
    for model in covered_models():
        label = model._meta.label_lower
        added_later = audit.content(model())  # a column younger than the entry has its default
        for pk, row in readable(model):
            expected = kept.pop((label, pk), None)
            if row is None:
                yield f"{label} {pk}: unreadable"
                continue
            if expected is None:
                yield f"{label} {row.pk}: no audit entry tells of this row"
                continue
            now, expected = audit.content(row), added_later | expected
            for column in sorted(now.keys() | expected.keys()):
                if now.get(column) != expected.get(column):
                    yield f"{label} {row.pk}: column {column} differs from the audit"
    for label, key in kept:
        yield f"{label} {key}: the audit tells of this row, but it is gone"


def last_contents() -> dict[tuple[str, Any], dict[str, Any]]:
    """The content of every row as its last audit entry kept it."""
    kept: dict[tuple[str, Any], dict[str, Any]] = {}
    for rows in AuditEntry.objects.order_by("seq").values_list("rows", flat=True).iterator():
        for row in rows:
            kept[row["model"], row["pk"]] = row["content"]
    return kept


def history_problems() -> Iterator[str]:
    """Each history numbered without a gap and leading to the state; each due date as computed."""
    calendars: dict[int, Calendar] = {}
    gone = ArchiveRecord.objects.dossiers_disposed_of()
    for dossier in Dossier.objects.select_related("office").order_by("pk").iterator():
        if dossier.office_id not in calendars:
            calendars[dossier.office_id] = clock.load_calendar(dossier.office)
        events = list(dossier.events.order_by("number"))
        if [event.number for event in events] != list(range(1, len(events) + 1)):
            yield f"dossier {dossier.pk}: its events are not numbered 1 to {len(events)}"
        owner = owner_of(dossier)
        if owner is None:
            yield f"dossier {dossier.pk}: it belongs to nothing"
            continue
        row = procedure_of(owner)._base_manager.get(pk=owner.pk)
        own = [event for event in events if event.document_id is None]
        yield from replay_problems(owner._meta.label_lower, row, own)
        if dossier.pk not in gone:  # its events have no facts any more to count from
            yield from deadline_problems(owner, dossier, calendars[dossier.office_id])
    for document in Document.objects.order_by("pk").iterator():
        own = list(document.events.order_by("number"))
        yield from replay_problems("cases.document", document, own)


def replay_problems(label: str, row: Any, events: list[Any]) -> Iterator[str]:
    """The states of a row follow from one another and end at the present one."""
    state = ""
    for event in events:
        if event.before != state:
            yield (f"{label} {row.pk}: event {event.number} starts in “{event.before}”, "
                   f"not in “{state}”")  # fmt: skip
        state = event.after
    if row.state != state:
        yield f"{label} {row.pk}: its state is “{row.state}”, its events lead to “{state}”"
    if row.version != len(events):
        yield f"{label} {row.pk}: version {row.version}, but {len(events)} events"


def deadline_problems(owner: Any, dossier: Dossier, calendar: Calendar) -> Iterator[str]:
    """Every due date again from the events, the rules and the calendar of the office.

    Its explanation may be worded otherwise by a later version of the program; that nobody altered
    the kept one is what its audit entry proves.
    """
    computed = {
        (one.clock.code, one.started_on): clock.columns(one)
        for one in clock.compute(owner, calendar)[0]
    }
    for row in dossier.deadlines.all():
        expected = computed.pop((row.code, row.started_on), None)
        if expected is None:
            yield f"dossier {dossier.pk}: no event starts the limit {row.code}"
        elif any(getattr(row, name) != expected[name] for name in clock.MOVED):
            yield (f"dossier {dossier.pk}: {row.code} is due on {row.due_on}, "
                   f"computed {expected['due_on']}")  # fmt: skip
    for code, _ in computed:
        yield f"dossier {dossier.pk}: the limit {code} is missing"


def file_problems() -> Iterator[str]:
    """Every file that a row names is there and has the content that its name says; the files of
    what was disposed of are gone."""
    for label, row, path in named_files():
        if not path.exists():
            yield f"{label} {row.pk}: its file is missing"
        elif hashlib.sha256(path.read_bytes()).hexdigest() != row.sha256:
            yield f"{label} {row.pk}: its file was altered"
    for path in disposal.left_over():
        yield f"file {path.name}: it was disposed of, but is still there"
    yield from kept_problems()


def named_files() -> Iterator[tuple[str, Any, Path]]:
    """Letters and scans that are still kept, with their files."""
    gone = ArchiveRecord.objects.dossiers_disposed_of()
    for document in Document.objects.exclude(sha256="").order_by("pk").iterator():
        if document.dossier_id not in gone:
            yield "document", document, path_of(document.sha256)
    for paper in IncomingPaper.objects.exclude(sha256="").order_by("pk").iterator():
        if paper.dossier_id not in gone:
            yield "incoming paper", paper, scans.path_of(paper.sha256)


def kept_problems() -> Iterator[str]:
    """The same of every scan and every copy that a row names."""
    gone = ArchiveRecord.objects.dossiers_disposed_of()
    signed = Document.objects.exclude(dossier__in=gone)
    proofs = Delivery.objects.exclude(document__dossier__in=gone)
    for rows in (signed, proofs):
        for pk, sha256 in rows.exclude(scan_sha256="").values_list("pk", "scan_sha256"):
            found = scan_of(sha256)
            if found is None:
                yield f"{rows.model._meta.model_name} {pk}: its scan is missing"
            elif hashlib.sha256(found[0].read_bytes()).hexdigest() != sha256:
                yield f"{rows.model._meta.model_name} {pk}: its scan was altered"
    copies = Copy.objects.exclude(document__dossier__in=gone)
    for pk, sha256 in copies.values_list("pk", "sha256"):
        path = path_of(sha256)
        if not path.exists() or hashlib.sha256(path.read_bytes()).hexdigest() != sha256:
            yield f"copy {pk}: its file is missing or was altered"


def uncovered_columns() -> list[str]:
    """Columns of the three apps that neither the audit nor the list of exceptions knows."""
    unknown = []
    for model in [*covered_models(), *CHAIN]:
        label = model._meta.label_lower
        known = {*audit.content(model()), *(n.rsplit(".", 1)[1] for n in NOT_COVERED
                                           if n.startswith(f"{label}."))}  # fmt: skip
        unknown += [
            f"{label}.{field.name}"
            for field in model._meta.concrete_fields
            if field.name not in known
        ]
    return unknown
