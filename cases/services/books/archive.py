"""The books of the archive: outgoing and incoming documents, the post, complaints, denunciations.

Nghị định 30/2020/NĐ-CP Điều 16 to 24, Phụ lục IV.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from cases import access
from cases.law import books as law
from cases.law.papers import name_of
from cases.law.words import Role
from cases.letters.addressees import addressees
from cases.models import (
    Delivery,
    Document,
    IncomingPaper,
    KeptCopyUse,
    NumberRegister,
    Office,
    Officer,
    RegisterEntry,
)
from cases.services.books.cases import complaints, denunciations
from cases.services.books.source import IN_THE_FILE, Line, Source, day
from cases.services.numbering import OWN_BOOKS
from cases.services.trace import owner_of

CLERKS = (Role.CLERK, Role.LEADER, Role.INSPECTOR)
KEPT = "Lưu:"


def outgoing(officer: Officer, office: Office, year: int, on: date) -> Iterator[Line]:
    """Văn bản đi: each number of each series of letters, the void ones with their reason."""
    entries = access.visible(
        RegisterEntry.objects.filter(register__office=office, register__year=year)
        .exclude(register__kind__in=OWN_BOOKS), officer, on,
    )  # fmt: skip
    entries = entries.select_related(
        "document__signer__officer", "document__replaces", "dossier", "register"
    )
    yield from legacy_lines(office, year)
    for entry in entries.order_by("on", "register__kind", "register__series", "number"):
        document = entry.document
        yield Line(
            entry.on,
            (document.number, day(entry.on), name_of(document.form),
             document.signer.officer.full_name, *receivers(document), str(entry.copies or ""),
             day(document.issued_on), "", note_of(entry)),
            void=entry.voided_on is not None,
        )  # fmt: skip


def legacy_lines(office: Office, year: int) -> Iterator[Line]:
    """The range of numbers that stands in the paper book of before."""
    registers = NumberRegister.objects.filter(office=office, year=year, legacy_to__gt=0)
    for register in registers.exclude(kind__in=OWN_BOOKS).order_by("kind", "series"):
        told = f"Từ số 01 đến số {register.legacy_to:02}"
        yield Line(
            register.legacy_on,
            (told, day(register.legacy_on), f"Văn bản loại {register.kind}", *[""] * 6,
             "Đã đăng ký trên sổ giấy"),
        )  # fmt: skip


def receivers(document: Document) -> tuple[str, str]:
    """Nơi nhận, and who keeps the copy; of a confidential file nobody is named."""
    lines = [str(line).lstrip("- ").rstrip(";.") for line in document.facts.get("recipients", ())]
    kept = [line.removeprefix(KEPT).strip() for line in lines if line.startswith(KEPT)]
    named = IN_THE_FILE if document.dossier.confidential else "; ".join(addressees(document.facts))
    return named, "; ".join(kept)


def note_of(entry: RegisterEntry) -> str:
    """Ghi chú: void and why, what the letter replaces, and what the clerk wrote."""
    secret = entry.dossier.confidential
    told = []
    if entry.voided_on:
        why = "" if secret else f": {entry.void_reason}"
        told.append(f"Hủy số ngày {day(entry.voided_on)}{why}")
    if entry.document.replaces:
        told.append(f"Thay thế văn bản số {entry.document.replaces.number}")
    return ". ".join([*told, *([entry.note] if entry.note and not secret else [])])


# What came in and what went by post --------------------------------------------------------------


def papers_in(officer: Officer, office: Office, year: int, on: date) -> Iterable[Any]:
    """Incoming papers of a year that the reader may find; those of no file yet are the clerk's."""
    rows = IncomingPaper.objects.filter(office=office, arrived_on__year=year).select_related(
        "dossier"
    )
    seen = access.visible(rows, officer, on) | rows.filter(dossier__isnull=True)
    return seen.order_by("arrived_on", "pk")


def is_secret(row: Any) -> bool:
    return row.dossier is not None and row.dossier.confidential


def incoming(officer: Officer, office: Office, year: int, on: date) -> Iterator[Line]:
    """Văn bản đến."""
    for row in papers_in(officer, office, year, on):
        secret = is_secret(row)
        yield Line(
            row.arrived_on,
            (day(row.arrived_on), str(row.arrival_number), IN_THE_FILE if secret else row.author,
             row.number_and_symbol, day(row.dated), IN_THE_FILE if secret else row.title,
             row.unit_or_recipient, day(row.handed_on_on), row.signed_for,
             "" if secret else row.note),
        )  # fmt: skip


def incoming_followed(officer: Officer, office: Office, year: int, on: date) -> Iterator[Line]:
    """Theo dõi giải quyết văn bản đến: the limit that runs on its file, and the answer."""
    for row in papers_in(officer, office, year, on):
        about = [row.title, row.number_and_symbol, day(row.dated), row.author]
        told = IN_THE_FILE if is_secret(row) else ", ".join(filter(None, about))
        due, answer, stage = "", "", "Chưa có hồ sơ"
        if row.dossier is not None:
            limit = row.dossier.deadlines.open().filter(due_on__isnull=False).first()
            letter = row.dossier.documents.filter(issued_on__gte=row.arrived_on).exclude(number="")
            last = letter.order_by("issued_on", "pk").last()
            due, answer = day(limit.due_on) if limit else "", last.number if last else ""
            stage = "Đã trả lời" if last else "Đang giải quyết"
        yield Line(
            row.arrived_on,
            (str(row.arrival_number), told, row.unit_or_recipient, due, stage, answer, ""),
        )  # fmt: skip


def post(officer: Officer, office: Office, year: int, on: date) -> Iterator[Line]:
    """Gửi văn bản đi bưu điện: what was sent by post, each envelope a line."""
    sent = Delivery.objects.filter(document__office=office, sent_on__year=year, way="post")
    seen = access.visible(sent, officer, on, "document__dossier")
    for row in seen.select_related("document__dossier").order_by("sent_on", "pk"):
        secret = row.document.dossier.confidential
        proof = f"Phát ngày {day(row.received_on)}" if row.received_on else ""
        yield Line(
            row.sent_on,
            (day(row.sent_on), row.document.number, IN_THE_FILE if secret else row.recipient, "1",
             "; ".join(filter(None, ["" if secret else row.reference, proof])), ""),
        )  # fmt: skip


def kept_copies(officer: Officer, office: Office, year: int, on: date) -> Iterator[Line]:
    """Sử dụng bản lưu: each lending; whoever uses it signs in the printed book."""
    uses = KeptCopyUse.objects.filter(document__office=office, lent_on__year=year)
    seen = access.visible(uses, officer, on, "document__dossier").select_related(
        "document__dossier", "permitted_by__officer"
    )
    for use in seen.order_by("lent_on", "pk"):
        document, secret = use.document, use.document.dossier.confidential
        note = "; ".join(filter(None, [use.purpose, use.note]))
        owner = owner_of(document.dossier)
        yield Line(
            use.lent_on,
            (day(use.lent_on), IN_THE_FILE if secret else use.used_by,
             ", ".join(filter(None, [document.number, day(document.numbered_on)])),
             name_of(document.form), str(owner or ""), "", day(use.returned_on),
             use.permitted_by.officer.full_name, "" if secret else note),
        )  # fmt: skip


BOOKS = (
    Source(law.OUTGOING, CLERKS, outgoing),
    Source(law.INCOMING, CLERKS, incoming),
    Source(law.INCOMING_FOLLOWED, CLERKS, incoming_followed),
    Source(law.POST, CLERKS, post),
    Source(law.KEPT_COPIES, CLERKS, kept_copies),
    Source(law.COMPLAINTS, (Role.HANDLER, *CLERKS), complaints),
    Source(law.DENUNCIATIONS, (Role.HANDLER, *CLERKS), denunciations),
)
