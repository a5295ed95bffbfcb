"""Disposal: two people, after the time of keeping, never under a hold; a stub stays.

Nghị định 30/2020/NĐ-CP Điều 31; Luật Lưu trữ 33/2024/QH15. What goes: the files, and the words of
people in every row of the matter. What stays: who did which step on which day by which article,
numbers and registers, and the archive record with counts and the hash of what the archive has.
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from django.db import models, transaction

from cases.models import (
    ArchiveRecord,
    Case,
    Delivery,
    Document,
    Dossier,
    Event,
    FiledPaper,
    HandSignature,
    IncomingPaper,
    Officer,
)
from cases.procedures import checklist
from cases.services import audit, paper
from cases.services.move import move
from cases.services.paper import rendered, scans
from cases.services.trace import Step, owner_of

#: Model, its way to the dossier, and the column that names a file.
Named = tuple[tuple[type[models.Model], str, str], ...]
LETTERS: Named = ((Document, "dossier", "sha256"),)
SCANS: Named = (
    (IncomingPaper, "dossier", "sha256"),
    (Document, "dossier", "scan_sha256"),
    (Delivery, "document__dossier", "scan_sha256"),
    (HandSignature, "document__dossier", "scan_sha256"),
)
#: Of a file that is gone its hash stays, so that one left over by a crash is found.
KEPT_COLUMNS = ("sha256",)


def decide_disposal(
    case: Case, *, actor: Officer, on: date, reason: str, version: int | None = None
) -> Case:
    """Quyết định hủy: refused by the door unless another proposed it and everything is due.

    The rows lose their words in the transaction of the decision; the files go after it.
    """
    with transaction.atomic():
        case = move(case, "decide_disposal", Step(actor, on, reason=reason, version=version))
        dossiers = list(checklist.dossiers_of(case).order_by("pk"))
        files = sorted({*paths_in(dossiers)})
        counts = counted(case, dossiers)
        emptied = [row for dossier in dossiers for row in empty(dossier)]
        record = ArchiveRecord.objects.select_for_update().get(case=case.pk)
        record.disposed_on, record.counts = on, counts
        record.dossiers = [dossier.pk for dossier in dossiers]
        record.save()
        record.refresh_from_db()
        audit.record(
            "dispose", actor=actor, on=on, dossier=case.dossier, rows=[*emptied, record],
            details={"counts": counts, "export": record.export_sha256},
        )  # fmt: skip
        transaction.on_commit(lambda: remove(files))
        case.refresh_from_db()
    return case


def counted(case: Case, dossiers: list[Dossier]) -> dict[str, int]:
    """How much there was."""
    filed = FiledPaper.objects.filter(case=case.pk)
    return {
        "dossiers": len(dossiers),
        "letters": Document.objects.filter(dossier__in=dossiers).count(),
        "incoming": IncomingPaper.objects.filter(dossier__in=dossiers).count(),
        "events": Event.objects.filter(dossier__in=dossiers).count(),
        "sheets": sum(one.last_sheet - one.first_sheet + 1 for one in filed),
    }


def empty(dossier: Dossier) -> Iterator[models.Model]:
    """Take the words of people out of every row of a dossier; the rows stay."""
    owner = owner_of(dossier)
    rows = [
        *([owner] if owner is not None else []),
        *dossier.documents.all(), *dossier.incoming_papers.all(), *dossier.events.all(),
        *(row for letter in dossier.documents.all() for row in around(letter)),
    ]  # fmt: skip
    for row in rows:
        model = type(row)._meta.concrete_model
        words = [name for name in model.sensitive if name not in KEPT_COLUMNS]
        values = {name: nothing(model._meta.get_field(name)) for name in words}
        if values:
            model._base_manager.filter(pk=row.pk).update(**values)
        yield model._base_manager.get(pk=row.pk)


#: What hangs on a letter: the names of its relations.
WITH_WORDS = ("versions", "deliveries", "copies", "uses", "signature_requests", "signature_checks")


def around(letter: Document) -> Iterator[models.Model]:
    """What hangs on a letter and may hold words of people."""
    for name in WITH_WORDS:
        yield from getattr(letter, name).all()
    yield from HandSignature.objects.filter(document=letter)


def nothing(field: models.Field) -> Any:
    """What a column holds when its words are gone."""
    if isinstance(field, models.JSONField):
        return field.get_default()
    return None if field.null else ""


# Files -------------------------------------------------------------------------------------------


def paths_in(dossiers: list[Dossier]) -> Iterator[Path]:
    """The files that nothing but these dossiers names."""
    yield from map(paper.path_of, only_of(dossiers, LETTERS))
    yield from map(scans.path_of, only_of(dossiers, SCANS))
    for letter in Document.objects.filter(dossier__in=dossiers):
        yield from paths_around(letter)


def only_of(dossiers: list[Dossier], columns: Named) -> list[str]:
    """The hashes that these dossiers name, and none that is kept: one list of the post may prove
    the arrival of letters in many matters."""
    gone = {one.pk for one in dossiers} | set(ArchiveRecord.objects.dossiers_disposed_of())
    own: set[str] = set()
    others: set[str] = set()
    for model, path, column in columns:
        rows = model._default_manager.exclude(**{column: ""})
        own |= set(rows.filter(**{f"{path}__in": dossiers}).values_list(column, flat=True))
        others |= set(rows.exclude(**{f"{path}__in": gone}).values_list(column, flat=True))
    return sorted(own - others)


def paths_around(letter: Document) -> Iterator[Path]:
    """The earlier files of a letter, its copies and exports, and its page set ahead."""
    acts = (event.facts.get("sha256") for event in letter.events.all())
    requests = letter.signature_requests.values_list("sha256", "result")
    copies = letter.copies.values_list("sha256", flat=True)
    hashes = {*acts, *copies, *(sha256 for one in requests for sha256 in one)}
    yield from (paper.path_of(sha256) for sha256 in hashes if sha256)
    yield rendered.place_of(rendered.name_of(letter.form, letter.facts))


def remove(files: list[Path]) -> None:
    """Take files away; one that is gone already is no fault."""
    for path in files:
        path.unlink(missing_ok=True)


def left_over() -> list[Path]:
    """Files of letters that were disposed of and are still there: a crash came between."""
    gone = ArchiveRecord.objects.dossiers_disposed_of()
    dossiers = list(Dossier.objects.filter(pk__in=gone)) if gone else []
    return [path for path in paths_in(dossiers) if path.exists()] if dossiers else []
