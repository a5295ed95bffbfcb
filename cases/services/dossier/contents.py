"""What lies in the file of a matter, paper by paper, in the order of its sheets.

Nghị định 30/2020/NĐ-CP Phụ lục V: the seven columns of the mục lục văn bản, trong hồ sơ. Words are
those of the file: Vietnamese. Of whoever denounced there is the code of the envelope alone.
"""

import unicodedata
from dataclasses import dataclass
from datetime import date
from typing import Any

from cases import access
from cases.law.dossier import Nature, Volume
from cases.law.dossier.retention import years_text
from cases.law.papers import PAPERS, Course
from cases.law.words import Kind
from cases.models import ArchiveRecord, Case, Document, FiledPaper, IncomingPaper, Officer
from cases.procedures import checklist
from cases.services.dossier.filing import belongs, day_of, in_order
from cases.services.facts import office_in_text
from cases.services.paper import read_file, scans

#: What a matter is called on the cover of its file.
NAMES = {
    Kind.COMPLAINT: "Hồ sơ giải quyết khiếu nại", Kind.DENUNCIATION: "Hồ sơ giải quyết tố cáo",
    Kind.PROPOSAL: "Hồ sơ giải quyết kiến nghị", Kind.FEEDBACK: "Hồ sơ giải quyết phản ánh",
}  # fmt: skip
NATURES = {
    Nature.PETITION: "Đơn", Nature.LETTER: "Văn bản đến", Nature.EVIDENCE: "Tài liệu, chứng cứ",
    Nature.EXPLANATION: "Văn bản giải trình", Nature.ASSESSMENT: "Kết quả giám định",
    Nature.OPINION: "Văn bản cho ý kiến", Nature.INQUIRY: "Kết quả xác minh về bảo vệ",
    Nature.MINUTES: "Biên bản",
}  # fmt: skip
MADE_AS = {"original": "bản gốc", "certified": "bản sao chứng thực", "photocopy": "bản photo"}


@dataclass(frozen=True)
class Entry:
    """One line of the index."""

    order: int
    number: str
    on: date
    title: str
    author: str
    sheets: str
    first_sheet: int
    note: str
    paper: Document | IncomingPaper

    @property
    def path(self) -> str:
        """The name of its file in the folder for the archive; nothing where there is no file."""
        media = "pdf" if isinstance(self.paper, Document) else self.paper.media
        return (
            f"van-ban/{self.order:03d}-{plain(self.number or self.kind)}.{media}" if media else ""
        )

    @property
    def kind(self) -> str:
        """The form of the list, or the nature of what came in, as a name of a file has it."""
        return self.paper.form or plain(NATURES[Nature(self.paper.nature)]).lower()

    @property
    def content(self) -> bytes:
        """The bytes of the paper: of an issued letter exactly those that were issued."""
        if isinstance(self.paper, Document):
            return read_file(self.paper)
        return scans.read(self.paper.sha256)

    def as_dict(self) -> dict[str, Any]:
        """As the printed index shows it."""
        return {"order": self.order, "number": self.number, "on": f"{self.on:%d/%m/%Y}",
                "title": self.title, "author": self.author, "sheets": self.sheets,
                "note": self.note}  # fmt: skip


def plain(text: str) -> str:
    """A name of a file: ASCII letters, digits and hyphens."""
    text = unicodedata.normalize("NFD", text.replace("Đ", "D").replace("đ", "d"))
    kept = "".join(one if one.isascii() and one.isalnum() else "-" for one in text
                   if not unicodedata.combining(one))  # fmt: skip
    return "-".join(filter(None, kept.split("-")))[:40]


def entries(case: Case, volume: Volume = Volume.MATTER) -> list[Entry]:
    """The papers of one file: those with sheets in their order, then what came later."""
    filed = {
        (one.document_id, one.incoming_id): one for one in FiledPaper.objects.filter(case=case.pk)
    }
    papers = []
    for place, paper in enumerate(in_order(case)):
        own = isinstance(paper, Document)
        row = filed.get((paper.pk, None) if own else (None, paper.pk))
        if (Volume(row.volume) if row else belongs(paper)) is not volume:
            continue
        papers.append((row is None, row.order if row else place, paper, row))
    papers.sort(key=lambda one: one[:2])
    return [entry(order, paper, row) for order, (*_key, paper, row) in enumerate(papers, 1)]


def entry(order: int, paper: Document | IncomingPaper, row: FiledPaper | None) -> Entry:
    """A letter of the office or a paper from outside, as the index tells it."""
    sheets, first = (str(row), row.first_sheet) if row else ("", 0)
    if isinstance(paper, Document):
        course = PAPERS[paper.form].course
        note = {Course.BY_HAND: "ký trực tiếp", Course.INTERNAL: "nội bộ"}.get(course, "")
        author = office_in_text(paper.office)
        return Entry(order, paper.number, day_of(paper), paper.title(), author, sheets, first,
                     note, paper)  # fmt: skip
    return Entry(order, paper.number_and_symbol, day_of(paper), title_of(paper), paper.author,
                 sheets, first, note_of(paper), paper)  # fmt: skip


def title_of(paper: IncomingPaper) -> str:
    """Type and subject of an incoming paper."""
    kind = PAPERS[paper.form].name if paper.form else NATURES[Nature(paper.nature)]
    return f"{kind}: {paper.title}" if paper.title and paper.title != kind else kind


def note_of(paper: IncomingPaper) -> str:
    """How an incoming paper was made, and where it lies when there is no scan."""
    told = [f"số đến {paper.arrival_number}", MADE_AS[paper.made_as]]
    if not paper.sha256:
        told.append("không có bản quét")
    if paper.redacted:
        told.append("bản trích, đã che thông tin")
    return "; ".join([*told, *filter(None, [paper.condition])])


def name_of(case: Case, volume: Volume = Volume.MATTER) -> str:
    """The title of the file; a denunciation has its number and nothing of its content."""
    if volume is Volume.PROTECTION:
        return f"Hồ sơ áp dụng biện pháp bảo vệ (phong bì {case.envelope})"
    if case.kind == Kind.DENUNCIATION:
        return f"{NAMES[Kind.DENUNCIATION]} (phong bì {case.envelope})"
    return f"{NAMES[Kind(case.kind)]}: {case.subject}"


def record_of(case: Case) -> ArchiveRecord | None:
    """The archive record, once the length of keeping is set."""
    return ArchiveRecord.objects.filter(case=case.pk).first()


def about(case: Case, volume: Volume = Volume.MATTER) -> dict[str, Any]:
    """What cover, end sheet and metadata say of the file as a whole."""
    record = record_of(case)
    last = FiledPaper.objects.filter(case=case.pk, volume=volume).order_by("order").last()
    closed = closing_of(case)
    return {
        "name": name_of(case, volume),
        "number": case.number,
        "from_on": f"{case.accepted_on or case.received_on:%d/%m/%Y}",
        "to_on": f"{closed.on:%d/%m/%Y}" if closed else "",
        "sheets": f"{last.last_sheet:02d}" if last else "",
        "kept": years_text(record.years) if record else "",
        "basis": record.basis if record else "",
        "restricted": "Tiếp cận có điều kiện (Luật Tố cáo Điều 8, 56)"
        if case.dossier.confidential else "",
    }  # fmt: skip


def closing_of(case: Case) -> Any:
    """The event with which the file was closed last, while it is closed."""
    last = (
        case.dossier.events.filter(verb__in=("close_file", "reopen_file")).order_by("number").last()
    )
    return last if last and last.verb == "close_file" else None


def is_hers(case: Case, officer: Officer, on: date) -> bool:
    """Whether an officer may see every dossier of the file; else she gets nothing of it."""
    own = checklist.dossiers_of(case)
    seen = access.visible_dossiers(officer, on)
    return not own.exclude(pk__in=seen.values("pk")).exists()
