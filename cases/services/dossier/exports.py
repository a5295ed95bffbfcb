"""Copies of a file that somebody takes away: made for one who may read all of it, and logged.

Luật Khiếu nại Điều 34 khoản 2; Luật Tố cáo Điều 39, 56; Nghị định 30/2020/NĐ-CP Điều 30.
"""

import hashlib
from datetime import date

from django.db import transaction

from cases.law.dossier import Volume
from cases.models import Case, Officer
from cases.services import audit
from cases.services.dossier import leaves
from cases.services.dossier.book import book, protection_book
from cases.services.dossier.contents import closing_of, entries, record_of
from cases.services.dossier.folder import files_of, folder, manifest_json, manifest_of


def day_of_export(case: Case, on: date) -> date:
    """The day in the manifest: of what went to the archive, that of the hand-over for ever."""
    record = record_of(case)
    return record.handed_over_on if record and record.handed_over_on else on


def export(case: Case, what: str, *, actor: Officer, on: date) -> bytes:
    """Take a copy away: the book, the folder, the manifest for programs or on paper, one sheet."""
    content = MAKERS[what](case, actor, day_of_export(case, on))
    with transaction.atomic():
        audit.record(
            "export_file", actor=actor, on=on, dossier=case.dossier,
            details={"what": what, "sha256": hashlib.sha256(content).hexdigest()},
        )  # fmt: skip
    return content


def whole_book(case: Case, actor: Officer, on: date) -> bytes:
    return book(case, entries(case), actor=actor)


def protection(case: Case, actor: Officer, on: date) -> bytes:
    return protection_book(case, entries(case, Volume.PROTECTION))


def whole_folder(case: Case, actor: Officer, on: date) -> bytes:
    return folder(case, actor=actor, on=on)


def manifest(case: Case, actor: Officer, on: date) -> bytes:
    return manifest_json(case, manifest_of(*files_of(case, actor=actor)), on)


def printed_manifest(case: Case, actor: Officer, on: date) -> bytes:
    return leaves.manifest(case, manifest_of(*files_of(case, actor=actor)), on)


def cover(case: Case, actor: Officer, on: date) -> bytes:
    return leaves.cover(case, entries(case))


def index(case: Case, actor: Officer, on: date) -> bytes:
    return leaves.index(case, entries(case))


def end(case: Case, actor: Officer, on: date) -> bytes:
    papers = entries(case)
    return leaves.end(case, papers, leaves.page_count(leaves.index(case, papers)))


def minutes(case: Case, actor: Officer, on: date) -> bytes:
    """The minutes of the hand-over, as they were on its day."""
    record, handed = record_of(case), case.dossier.events.filter(verb="hand_to_archive").last()
    giver = handed.actor.full_name if handed else actor.full_name
    return leaves.minutes(
        case, entries(case), giver=giver, receiver=record.handed_to if record else "",
        note=record.note if record else "", on=on,
        sha256=record.export_sha256 if record else "",
    )  # fmt: skip


#: What may be taken away → how it is made.
MAKERS = {
    "pdf": whole_book, "protection": protection, "zip": whole_folder, "manifest": manifest,
    "hashes": printed_manifest,
    "cover": cover, "index": index, "end": end, "minutes": minutes,
}  # fmt: skip


def offered(case: Case) -> list[str]:
    """What may be taken away of a file as it stands."""
    handed = record_of(case) is not None and bool(record_of(case).export_sha256)  # type: ignore[union-attr]
    there = {
        "minutes": handed,
        "end": closing_of(case) is not None,
        "protection": bool(entries(case, Volume.PROTECTION)),
    }
    return [name for name in MAKERS if there.get(name, True)]
