"""A paper comes in: it gets its arrival number and its place in a matter.

Nghị định 30/2020/NĐ-CP Điều 20-22; Luật Khiếu nại Điều 34; Luật Tố cáo Điều 8, 39, 56.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from cases import access
from cases.law.dossier import Nature
from cases.law.papers import PAPERS, Course
from cases.law.refusal import Refused
from cases.law.words import Message, Role, gettext_noop
from cases.models import IncomingPaper, Office, Officer
from cases.services import audit, numbering
from cases.services.move import note
from cases.services.paper import scans
from cases.services.trace import FILE_IN_ORDER, Step

RECEIVERS = (Role.CLERK, Role.RECEPTION_OFFICER, Role.HANDLER)
ARTICLE = "Nghị định 30/2020/NĐ-CP Điều 21, 22"
OF_WHO_DENOUNCED = "Luật Tố cáo Điều 8 khoản 1, Điều 56"
#: Papers in the hand of whoever denounced.
OF_THE_DENOUNCER = ("TC-02", "TC-27")
#: States in which the file is out of reach of a new paper.
SHUT = ("closed", "archived", "disposal_proposed", "disposed")


@dataclass(frozen=True)
class Arrival:
    """What is known of a paper that came in."""

    nature: str
    title: str
    author: str = ""
    form: str = ""
    number_and_symbol: str = ""
    dated: date | None = None
    pages: int = 1
    made_as: str = IncomingPaper.MadeAs.ORIGINAL.value
    condition: str = ""
    unit_or_recipient: str = ""
    handed_on_on: date | None = None
    signed_for: str = ""
    note: str = ""
    redacted: bool = False


def receivable(kind: str) -> list[str]:
    """The forms of the list that come in on paper: what citizens fill in, minutes once signed."""
    return [
        paper.code
        for paper in PAPERS.values()
        if (paper.incoming or paper.course is Course.BY_HAND)
        and (not kind or not paper.kinds or kind in paper.kinds)
    ]


def receive_paper(
    *, actor: Officer, on: date, office: Office, arrival: Arrival, row: Any = None,
    scan: bytes = b"", reason: str = "",
) -> IncomingPaper:  # fmt: skip
    """Tiếp nhận, đăng ký văn bản đến, tài liệu, chứng cứ; of a matter, or for the office first.

    Raises Refused for a scan of what belongs in the sealed envelope and for a closed file,
    ValidationError for an answer that cannot be.
    """
    role = access.role_for(actor, RECEIVERS, office, on)
    if row is not None:
        access.must_be_hers(actor, row, role)
        refuse_shut(row)
    author = author_of(arrival, row)
    check_days(arrival, on)
    keep_the_secret(arrival, row, bool(scan))
    sha256, media = scans.keep(scan)
    dossier = row.dossier if row is not None else None
    with transaction.atomic():
        entry, register = numbering.next_number(
            actor=actor, on=on, office=office, kind=numbering.INCOMING, series="",
            dossier=dossier,
        )  # fmt: skip
        paper = IncomingPaper.objects.create(
            **{**vars(arrival), "author": author}, office=office, dossier=dossier, entry=entry,
            arrived_on=on, arrival_number=f"{entry.number:02d}", sha256=sha256, media=media,
            recorded_by=actor,
        )  # fmt: skip
        paper.refresh_from_db()
        rows = [paper, entry, register]
        if row is None:
            audit.record("receive_paper", actor=actor, on=on, rows=rows)
        else:
            step = Step(actor, on, reason=reason, facts={"paper": paper.pk}, rows=rows)
            note(row, "receive_paper", step, role=role, article=ARTICLE)
    return paper


def assign_paper(
    paper: IncomingPaper, *, actor: Officer, on: date, row: Any, reason: str = ""
) -> IncomingPaper:
    """Giao văn bản đến cho hồ sơ: what arrived for the office finds its matter."""
    role = access.role_for(actor, (Role.CLERK,), paper.office, on)
    access.must_be_hers(actor, row, role)
    refuse_shut(row)
    with transaction.atomic():
        paper = IncomingPaper.objects.select_for_update().get(pk=paper.pk)
        if paper.dossier_id is not None or row.dossier.office_id != paper.office_id:
            raise Refused(
                message=Message(gettext_noop("This paper belongs to a matter already, or the "
                                             "matter to another office.")),
                article=ARTICLE,
                next=Message(gettext_noop("Choose a paper without a matter, in its own office.")),
            )  # fmt: skip
        if row.dossier.confidential and paper.sha256 and not paper.redacted:
            raise belongs_in_the_envelope()
        paper.dossier = paper.entry.dossier = row.dossier
        paper.author = author_of(Arrival(**{**_told(paper), "author": ""}), row) or paper.author
        paper.save()
        paper.entry.save()
        step = Step(actor, on, reason=reason, facts={"paper": paper.pk},
                    rows=[paper, paper.entry])  # fmt: skip
        note(row, "assign_paper", step, role=role, article="Nghị định 30/2020/NĐ-CP Điều 23, 29")
    return paper


def _told(paper: IncomingPaper) -> dict[str, Any]:
    return {name: getattr(paper, name) for name in Arrival.__dataclass_fields__}


def refuse_shut(row: Any) -> None:
    """Nothing comes into a file that is closed."""
    if row.state in SHUT:
        raise Refused(
            message=Message(gettext_noop("The file of this matter is closed.")),
            article=FILE_IN_ORDER,
            next=Message(gettext_noop("Ask the leader to reopen it, with the reason.")),
        )


def is_of_the_denouncer(arrival: Arrival, row: Any) -> bool:
    """Whether the paper is in the hand of somebody who denounced."""
    secret = row is not None and row.dossier.confidential
    own = arrival.nature == Nature.PETITION or arrival.form in OF_THE_DENOUNCER
    return arrival.form in OF_THE_DENOUNCER or (secret and own)


def author_of(arrival: Arrival, row: Any) -> str:
    """Who wrote it; for whoever denounced the code of the envelope and nothing else."""
    if not is_of_the_denouncer(arrival, row):
        return arrival.author
    if arrival.author.strip():
        raise ValidationError(
            {"author": _("Leave it empty: the code of the envelope stands for whoever denounced.")}
        )
    envelope = getattr(row, "envelope", "")
    return (
        f"Người tố cáo (phong bì {envelope})" if envelope else "Người tố cáo (phong bì niêm phong)"
    )


def keep_the_secret(arrival: Arrival, row: Any, scanned: bool) -> None:
    """No scan of what a denouncer wrote; of anything else in such a matter, an extract."""
    if not scanned:
        return
    if is_of_the_denouncer(arrival, row):
        raise belongs_in_the_envelope()
    if row is not None and row.dossier.confidential and not arrival.redacted:
        raise ValidationError(
            {"redacted": _("Confirm that the scan is an extract in which name, address, "
                           "handwriting and everything that tells who denounced is covered.")}
        )  # fmt: skip


def belongs_in_the_envelope() -> Refused:
    """The secret of whoever denounced."""
    return Refused(
        message=Message(
            gettext_noop("This paper tells who denounced: it is not scanned into the file.")
        ),
        article=OF_WHO_DENOUNCED,
        next=Message(
            gettext_noop("Put it into the sealed envelope; scan a redacted extract as evidence.")
        ),
    )


def check_days(arrival: Arrival, on: date) -> None:
    """A paper is not dated after its arrival, nor handed on before it."""
    if arrival.dated and arrival.dated > on:
        raise ValidationError({"dated": _("A paper is not dated after the day of its arrival.")})
    if arrival.handed_on_on and arrival.handed_on_on < on:
        raise ValidationError({"handed_on_on": _("It is not handed on before it arrived.")})
