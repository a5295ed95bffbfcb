"""Prove the registers: every number, its day, its letter, its file, its month; name what is wrong.

Nghị định 30/2020/NĐ-CP Điều 15, 16. What `verify_all` finds by comparing rows with the audit is
found here again from the registers themselves and from the signed files.
"""

import hashlib
from collections.abc import Iterable, Iterator
from datetime import date

from django.db.models import Count

from cases.law.papers import PAPERS
from cases.law.words import Role
from cases.letters import demo_authority
from cases.letters.verify import verify
from cases.models import Document, NumberRegister, Post, RegisterEntry
from cases.services import certificates
from cases.services.numbering import OWN_BOOKS
from cases.services.paper import path_of
from cases.services.registers import digest_of

#: Before the seal the file bears no number yet.
BEFORE_THE_SEAL = ("drafted", "submitted", "approved", "signed", "numbered")


def register_problems() -> Iterator[str]:
    """Everything that the rows alone tell, of every register, and letters that stand in none."""
    for register in NumberRegister.objects.order_by("pk"):
        yield from problems_of(register)
    yield from stray_problems()


def problems_of(register: NumberRegister) -> Iterator[str]:
    """What is wrong with the rows of one register."""
    entries = list(
        register.entries.select_related("document", "voided_by").order_by("number", "pk")
    )  # fmt: skip
    for problem in (
        *count_problems(register, entries),
        *closing_problems(register, entries),
        *(one for entry in entries for one in entry_problems(register, entry)),
    ):
        yield f"register {register}: {problem}"


def count_problems(register: NumberRegister, entries: list[RegisterEntry]) -> Iterator[str]:
    """Numbers without gap or second use, days that never go back, the counter at the last."""
    first = register.legacy_to + 1
    if [entry.number for entry in entries] != list(range(first, register.value + 1)):
        yield f"its numbers are not {first} to {register.value}"
    days = [*([register.legacy_on] if register.legacy_on else []), *(one.on for one in entries)]
    if days != sorted(days) or (days and days[-1] != register.last_on):
        yield "its days go back"
    elif any(day.year != register.year for day in days):
        yield f"its days are not all of {register.year}"


def closing_problems(register: NumberRegister, entries: list[RegisterEntry]) -> Iterator[str]:
    """Each closing with the numbers it closed; nothing added to a closed month or year."""
    reached, through = register.legacy_to, date.min
    for closing in register.closings.order_by("through"):
        closed = [one for one in entries if closing.first_number <= one.number
                  <= closing.last_number]  # fmt: skip
        if closing.first_number != reached + 1 or digest_of(closed) != closing.digest:
            yield f"what was closed up to {closing.through} is not what stands there now"
        reached, through = max(reached, closing.last_number), closing.through
    end = register.closed_through or date.min
    if end < through:
        yield f"it is closed up to {through}, but its column says otherwise"
    late = [one.number for one in entries if one.number > reached and one.on <= end]
    if late:
        yield f"number {late[0]} lies in a closed month and was not closed with it"
    if register.closed_on and entries and end != date(register.year, 12, 31):
        yield f"its year is closed, its months only up to {register.closed_through}"


def entry_problems(register: NumberRegister, entry: RegisterEntry) -> Iterator[str]:
    """One number stands for one letter, which bears it; a void one says why and by whom."""
    document = entry.document
    name = f"number {entry.number}"
    if document is None and register.kind not in OWN_BOOKS:
        yield f"{name} stands for no letter"
    if document is not None:
        if document.office_id != register.office_id or document.dossier_id != entry.dossier_id:
            yield f"{name} stands for a letter of another file"
        if not bears(document, entry):
            yield f"{name} stands for a letter that bears “{document.number}”"
        if document.numbered_on != entry.on:
            yield f"{name} is of {entry.on}, its letter of {document.numbered_on}"
        if bool(entry.voided_on) != (document.state == "void"):
            yield f"{name} and its letter do not agree on whether it is void"
        if entry.voided_on and document.issued_on:
            yield f"{name} is void, but its letter was issued"
    if entry.voided_on:
        led = Post.objects.held_on(entry.voided_on).filter(
            office=register.office_id, officer=entry.voided_by_id, role=Role.LEADER.value
        )
        if not entry.void_reason.strip() or entry.voided_on < entry.on or not led.exists():
            yield f"{name} is void without a reason, a day or a leader"


def bears(document: Document, entry: RegisterEntry) -> bool:
    """Whether a letter bears the number of its entry; the office's symbol may change."""
    abbreviation = PAPERS[document.form].abbreviation
    begins = f"{entry.number:02}/" + (f"{abbreviation}-" if abbreviation else "")
    ends = f"-{entry.register.series}" if entry.register.secret else ""
    return document.number.startswith(begins) and document.number.endswith(ends)


def stray_problems() -> Iterator[str]:
    """Letters with a number that no register gave, and numbers that two letters bear."""
    numbered = Document.objects.exclude(number="").order_by("pk")
    for document in numbered.filter(entry__isnull=True):
        yield f"document {document.pk}: its number “{document.number}” stands in no register"
    twice = (
        numbered.filter(entry__register__series="").order_by()
        .values("office", "number", "numbered_on__year").annotate(times=Count("pk"))
        .filter(times__gt=1)
    )  # fmt: skip
    for one in twice:
        yield f"number {one['number']} of {one['numbered_on__year']}: two letters bear it"


# The files ---------------------------------------------------------------------------------------


def letter_problems(registers: Iterable[NumberRegister] | None = None) -> Iterator[str]:
    """Each letter with a number: its file is there, whole, signed, and says number and day."""
    documents = Document.objects.filter(entry__isnull=False)
    if registers is not None:
        documents = documents.filter(entry__register__in=registers)
    for document in documents.select_related("entry__register").order_by("entry"):
        register, number = document.entry.register, document.entry.number
        for problem in (*file_problems(document), *signature_problems(document)):
            yield f"register {register}: number {number}: {problem}"


def signature_problems_of_all() -> Iterator[str]:
    """What `verify_all` adds to its own look at the files: what they say, and who signed."""
    for document in Document.objects.filter(entry__isnull=False).order_by("pk"):
        for problem in signature_problems(document):
            yield f"document {document.pk}: {problem}"


def file_problems(document: Document) -> Iterator[str]:
    """Whether the file of a letter is there under the hash of its content."""
    path = path_of(document.sha256)
    if not document.sha256 or not path.exists():
        yield "its file is missing"
    elif hashlib.sha256(path.read_bytes()).hexdigest() != document.sha256:
        yield "its file was altered"


def signature_problems(document: Document) -> Iterator[str]:
    """What the whole file of a sealed letter says, asked of the moment at which it was sealed."""
    sealed = document.events.filter(verb="seal").order_by("number").last()
    if document.state in BEFORE_THE_SEAL or sealed is None or any(file_problems(document)):
        return
    pdf = path_of(document.sha256).read_bytes()
    folder = certificates.folder()
    verdict = verify(
        pdf, roots=demo_authority.roots(folder), crls=demo_authority.crls(folder),
        at=sealed.recorded_at,
    )  # fmt: skip
    if verdict.status == "invalid":
        yield f"its file is not as it was signed and sealed: {' '.join(verdict.reasons)}"
    elif (verdict.number, verdict.issued_on) != (document.number, document.numbered_on):
        yield f"its file says “{verdict.number}” of {verdict.issued_on}"
