"""The file goes to the archive of the office: within a year, with its export and minutes.

Nghị định 30/2020/NĐ-CP Điều 30; Luật Lưu trữ 33/2024/QH15.
"""

import hashlib
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from cases import access
from cases.law.dossier.retention import hand_over_until, warns_from
from cases.law.words import Role
from cases.models import ArchiveRecord, Case, Officer
from cases.services.dossier.folder import folder
from cases.services.move import move, no_such_step, roles_of, transitions_of, typed
from cases.services.trace import Conflict, Step


def hand_to_archive(
    case: Case, *, actor: Officer, on: date, receiver: str, note: str = "", reason: str = "",
    version: int | None = None,
) -> Case:  # fmt: skip
    """Nộp lưu: the export is made, its hash is kept in the record and stands in the minutes.

    The export names the day of the hand-over in its manifest, so it can be made again later and
    has the same hash.
    """
    case = typed(Case.objects.get(pk=case.pk))
    if version is not None and case.version != version:
        raise Conflict
    role = access.role_for(actor, roles_of(case, "hand_to_archive"), case.dossier.office, on)
    access.must_be_hers(actor, case, role)
    if "hand_to_archive" not in transitions_of(case):
        raise no_such_step(case, "hand_to_archive")
    if not receiver.strip():
        raise ValidationError({"receiver": _("Say who received the file.")})
    digest = hashlib.sha256(folder(case, actor=actor, on=on)).hexdigest()
    with transaction.atomic():
        record = ArchiveRecord.objects.select_for_update().get(case=case.pk)
        record.handed_over_on, record.handed_to, record.note = on, receiver, note
        record.export_sha256 = digest
        record.save()
        record.refresh_from_db()
        step = Step(actor, on, reason=reason, facts={"sha256": digest}, rows=[record],
                    version=case.version)  # fmt: skip
        return move(case, "hand_to_archive", step)


# Lists -------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Waiting:
    """A file on one of the lists of the archive."""

    case: Case
    record: ArchiveRecord | None
    until: date | None
    pressing: bool = False
    late: bool = False


def seen(officer: Officer, on: date, *states: str) -> Any:
    """Cases in these states whose file the officer keeps or decides on."""
    offices = access.offices_of(officer, on, (Role.CLERK, Role.LEADER, Role.HANDLER))
    rows = Case.objects.filter(state__in=states, dossier__office__in=offices)
    rows = access.visible(rows, officer, on).select_related("archive_record", "dossier")
    return rows.order_by("archive_record__ended_on", "pk")


def record_of(case: Case) -> ArchiveRecord | None:
    """The archive record, if there is one."""
    return getattr(case, "archive_record", None)


def to_hand_over(officer: Officer, on: date) -> list[Waiting]:
    """Closed files that must go to the archive; the last thirty days are marked, and the late."""
    found = []
    for case in seen(officer, on, "closed"):
        record = record_of(case)
        if record is None:
            continue
        until = hand_over_until(record.ended_on)
        pressing = warns_from(record.ended_on) <= on
        found.append(Waiting(case, record, until, pressing, late=on > until))
    return found


def to_propose(officer: Officer, on: date) -> list[Waiting]:
    """Files in the archive whose time of keeping has ended."""
    rows = seen(officer, on, "archived").filter(archive_record__kept_until__lt=on)
    return [Waiting(case, record_of(case), case.archive_record.kept_until) for case in rows]


def to_decide(officer: Officer, on: date) -> list[Waiting]:
    """Disposals that wait for a leader."""
    rows = seen(officer, on, "disposal_proposed")
    return [Waiting(case, record_of(case), case.archive_record.kept_until) for case in rows]


def disposed(officer: Officer, on: date) -> list[Waiting]:
    """What stays of what is gone."""
    rows = seen(officer, on, "disposed")
    return [Waiting(case, record_of(case), case.archive_record.disposed_on) for case in rows]
