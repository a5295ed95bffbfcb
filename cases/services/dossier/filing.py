"""Sheets, explanations and length of keeping of one file, by those who keep it.

Luật Khiếu nại Điều 34 khoản 2; Luật Tố cáo Điều 39 khoản 3; Nghị định 30/2020/NĐ-CP Điều 28, 29.
"""

import io
from collections.abc import Iterator
from datetime import date
from typing import Any

import pikepdf
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from cases import access
from cases.law.dossier import ITEMS, Standing, Volume, volume_of
from cases.law.dossier.retention import TO_CONFIRM, Retention, kept_until, retention_of
from cases.law.refusal import Refused
from cases.law.words import Message, Role, gettext_noop
from cases.models import (
    ENDED,
    ArchiveRecord,
    Case,
    Document,
    FiledPaper,
    IncomingPaper,
    Office,
    Officer,
    RetentionDecision,
)
from cases.procedures import checklist
from cases.services import audit
from cases.services.dossier.incoming import refuse_shut
from cases.services.move import note
from cases.services.paper import read_file
from cases.services.trace import Step

NUMBERING = "Luật Khiếu nại Điều 34 khoản 2; Luật Tố cáo Điều 39 khoản 3"
KEEPERS = (Role.HANDLER, Role.CLERK)


def day_of(paper: Document | IncomingPaper) -> date:
    """The day by which papers are put in order: that of the paper, else that of its coming."""
    if isinstance(paper, Document):
        return paper.numbered_on or paper.issued_on or paper.drafted_on
    return paper.dated or paper.arrived_on


def belongs(paper: Document | IncomingPaper) -> Volume:
    """The file of a paper: that of the matter, or that of the protection."""
    return volume_of(paper.form, getattr(paper, "nature", ""))


def in_order(case: Case) -> list[Document | IncomingPaper]:
    """The finished papers of a matter in the order of the documents."""
    letters, incoming = checklist.papers(case)
    own = [(day_of(one), 0, one.pk, one) for one in incoming]
    out = [(day_of(one), 1, one.pk, one) for one in letters]
    return [paper for *_key, paper in sorted([*own, *out], key=lambda row: row[:3])]


def pages_of(paper: Document | IncomingPaper) -> int:
    """How many sheets a paper has: one a page."""
    if isinstance(paper, IncomingPaper):
        return paper.pages
    with pikepdf.open(io.BytesIO(read_file(paper))) as pdf:
        return len(pdf.pages)


def number_sheets(case: Case, *, actor: Officer, on: date, reason: str = "") -> list[FiledPaper]:
    """Đánh số bút lục: every paper without a number follows the last one; none is renumbered.

    Raises Refused when every paper has its sheets already.
    """
    role = access.role_for(actor, KEEPERS, case.dossier.office, on)
    access.must_be_hers(actor, case, role)
    refuse_shut(case)
    with transaction.atomic():
        case = Case.objects.select_for_update().get(pk=case.pk)
        filed = list(unnumbered(case))
        if not filed:
            raise Refused(
                message=Message(gettext_noop("Every paper of this file has its sheet numbers.")),
                article=NUMBERING,
                next=Message(gettext_noop("Number again after another paper came into the file.")),
            )
        for one in filed:
            one.save(force_insert=True)
        ends = {one.volume: one.last_sheet for one in filed}
        facts = {"sheets": ends.pop(Volume.MATTER.value, 0), **ends}
        step = Step(actor, on, reason=reason, facts=facts, rows=filed)
        note(case, "number_sheets", step, role=role, article=NUMBERING)
    return filed


def unnumbered(case: Case) -> Iterator[FiledPaper]:
    """The rows that the papers without a number would get, file by file."""
    for volume in Volume:
        yield from unnumbered_in(case, volume)


def unnumbered_in(case: Case, volume: Volume) -> Iterator[FiledPaper]:
    """The same of one file; what was numbered with another file stays there."""
    known = FiledPaper.objects.filter(case=case)
    last = known.filter(volume=volume).order_by("order").last()
    order, sheet = (last.order, last.last_sheet) if last else (0, 0)
    have = {
        *(("document", pk) for pk in known.values_list("document", flat=True)),
        *(("incoming", pk) for pk in known.values_list("incoming", flat=True)),
    }
    for paper in in_order(case):
        name = "document" if isinstance(paper, Document) else "incoming"
        if (name, paper.pk) in have or belongs(paper) is not volume:
            continue
        order, first, sheet = order + 1, sheet + 1, sheet + pages_of(paper)
        yield FiledPaper(case=case, volume=volume.value, order=order, first_sheet=first,
                         last_sheet=sheet, **{name: paper})  # fmt: skip


def explain_missing(case: Case, *, actor: Officer, on: date, item: str, reason: str) -> Any:
    """Giải trình tài liệu thiếu: the leader says in writing why the file has it not.

    Raises Refused for what the law demands without exception, and for what is not missing.
    """
    role = access.role_for(actor, (Role.LEADER,), case.dossier.office, on)
    access.must_be_hers(actor, case, role)
    refuse_shut(case)
    if not reason.strip():
        raise ValidationError({"reason": _("Say why: the reason stays in the file.")})
    found = next((one for one in checklist.look(case) if one.item.code == item), None)
    if found is None or found.standing is not Standing.MISSING or not found.item.explainable:
        raise Refused(
            message=Message(gettext_noop("The lack of this paper cannot be explained away: the "
                                         "law demands it, or it is there.")),
            article=ITEMS[item].article if item in ITEMS else checklist_article(case),
            next=Message(gettext_noop("Make the paper, or enter it where the checklist says.")),
        )  # fmt: skip
    step = Step(actor, on, reason=reason, facts={"item": item})
    return note(case, "explain_missing", step, role=role, article=found.item.article)


def checklist_article(case: Case) -> str:
    """The article of the list for a kind of matter."""
    return next(one.item.article for one in checklist.look(case))


# The length of keeping ---------------------------------------------------------------------------


def retention_for(office: Office, kind: str, gravity: str, on: date) -> tuple[int | None, str]:
    """Years (None: for ever) and basis: the office's decision, else the table to be confirmed."""
    own = RetentionDecision.objects.filter(
        office=office, kind=kind, gravity=gravity, in_force_from__lte=on
    ).order_by("in_force_from", "pk").last()  # fmt: skip
    if own is not None:
        return own.years, own.decision
    row: Retention = retention_of(kind, gravity)
    mark = " (chờ cán bộ lưu trữ xác nhận)" if row.confidence == TO_CONFIRM else ""
    return row.years, f"{row.source}{mark}"


def enter_decision(
    *, actor: Officer, on: date, office: Office, kind: str, gravity: str, years: int | None,
    decision: str, in_force_from: date,
) -> RetentionDecision:  # fmt: skip
    """The archivist's decision on a length of keeping, entered by the clerk of the office."""
    access.role_for(actor, (Role.CLERK,), office, on)
    with transaction.atomic():
        row = RetentionDecision.objects.create(
            office=office, kind=kind, gravity=gravity, years=years, decision=decision,
            in_force_from=in_force_from, entered_by=actor,
        )  # fmt: skip
        row.refresh_from_db()
        audit.record("enter_retention_decision", actor=actor, on=on, rows=[row])
    return row


def ended_on(case: Case) -> date:
    """The day on which the matter came into the state in which it ended."""
    last = case.dossier.events.filter(
        document__isnull=True, after__in=ENDED
    ).exclude(before__in=ENDED).order_by("number").last()  # fmt: skip
    return last.on if last else case.dossier.events.order_by("number").last().on


def set_retention(
    case: Case, *, actor: Officer, on: date, gravity: str, reason: str = ""
) -> ArchiveRecord:
    """Xác định thời hạn bảo quản; until the file is closed it may be set again."""
    role = access.role_for(actor, KEEPERS, case.dossier.office, on)
    access.must_be_hers(actor, case, role)
    refuse_shut(case)
    if case.state not in ENDED:
        raise Refused(
            message=Message(gettext_noop("The matter has not ended.")),
            article="NĐ 30/2020/NĐ-CP Điều 28, 29",
            next=Message(gettext_noop("Settle it first; the years are counted from its end.")),
        )
    with transaction.atomic():
        years, basis = retention_for(case.dossier.office, case.kind, gravity, on)
        day = ended_on(case)
        record, _new = ArchiveRecord.objects.update_or_create(
            case_id=case.pk,
            defaults={"gravity": gravity, "years": years, "basis": basis, "ended_on": day,
                      "kept_until": kept_until(day, years)},
        )  # fmt: skip
        record.refresh_from_db()
        step = Step(actor, on, reason=reason, facts={"gravity": gravity, "years": years},
                    rows=[record])  # fmt: skip
        note(case, "set_retention", step, role=role, article="NĐ 30/2020/NĐ-CP Điều 28, 29")
    return record
