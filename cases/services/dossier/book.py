"""The whole file of a matter as one PDF with bookmarks, page labels and the letters as they are.

Pages come from the exact bytes of each letter; because a page taken out of a signed file is no
signed file, the signed original is also attached, unchanged (PDF/A-3: AFRelationship Source).
"""

import io
import zlib
from collections.abc import Sequence
from dataclasses import dataclass

import pikepdf
from pikepdf import Array, Dictionary, Name, NumberTree, OutlineItem, String
from PIL import Image

from cases.law.dossier import Volume
from cases.models import Case, Document, Officer
from cases.services.dossier import leaves
from cases.services.dossier.contents import Entry

A4, MARGIN = (595.28, 841.89), 28.35


@dataclass
class Chapter:
    """A part of the book: its bookmark, its pages, and the label of its first page."""

    title: str
    pdf: pikepdf.Pdf
    style: Name | None = None
    first: int = 1
    prefix: str = ""

    @property
    def label(self) -> Dictionary:
        """The entry of the page label tree that begins with this part."""
        found = Dictionary(St=self.first)
        if self.style is not None:
            found.S = self.style
        if self.prefix:
            found.P = String(self.prefix)
        return found


def book(case: Case, entries: Sequence[Entry], *, actor: Officer) -> bytes:
    """The file as one PDF: cover, index, every paper, story, end sheet."""
    index = leaves.index(case, entries)
    end = leaves.end(case, entries, leaves.page_count(index))
    chapters = [
        Chapter("Bìa hồ sơ", opened(leaves.cover(case, entries)), Name.r),
        Chapter("Mục lục văn bản, tài liệu", opened(index), Name.r, first=2),
        *(chapter(one) for one in entries if one.path),
        Chapter("Diễn biến pháp lý", opened(leaves.told(case, actor)), Name.D, prefix="DB-"),
        Chapter("Chứng từ kết thúc", opened(end), Name.D, prefix="KT-"),
    ]
    pdf = bound(chapters)
    attach_originals(pdf, entries)
    describe(pdf, f"Hồ sơ {case.number}", chapters[1].pdf)
    out = io.BytesIO()
    pdf.save(out, deterministic_id=True)
    return out.getvalue()


def protection_book(case: Case, entries: Sequence[Entry]) -> bytes:
    """The file of a protection as one PDF: cover, index, every paper (Luật Tố cáo Điều 55)."""
    index = leaves.index(case, entries)
    cover = leaves.cover(case, entries, Volume.PROTECTION)
    chapters = [
        Chapter("Bìa hồ sơ", opened(cover), Name.r),
        Chapter("Mục lục văn bản, tài liệu", opened(index), Name.r, first=2),
        *(chapter(one) for one in entries if one.path),
    ]
    pdf = bound(chapters)
    attach_originals(pdf, entries)
    describe(pdf, f"Hồ sơ bảo vệ {case.number}", chapters[1].pdf)
    out = io.BytesIO()
    pdf.save(out, deterministic_id=True)
    return out.getvalue()


def opened(content: bytes) -> pikepdf.Pdf:
    """A PDF whose fields and stamps are part of its pages, so that they survive the binding."""
    pdf = pikepdf.open(io.BytesIO(content))
    pdf.flatten_annotations("all")
    return pdf


def chapter(entry: Entry) -> Chapter:
    """A paper of the file: its pages are labelled with the numbers of its sheets."""
    content = entry.content
    scan = not isinstance(entry.paper, Document) and entry.paper.media != "pdf"
    pdf = picture_page(content) if scan else opened(content)
    title = f"{entry.order:02d}. {' '.join(filter(None, [entry.number, entry.title]))}"
    title = f"{title} (tờ {entry.sheets})" if entry.sheets else title
    if not entry.first_sheet:
        return Chapter(title, pdf, Name.D, prefix=f"VB{entry.order}-")
    return Chapter(title, pdf, Name.D, entry.first_sheet)


def bound(chapters: Sequence[Chapter]) -> pikepdf.Pdf:
    """All parts one after the other, each with its bookmark and its labels."""
    pdf = pikepdf.new()
    labels = NumberTree.new(pdf)
    with pdf.open_outline() as outline:
        for part in chapters:
            first = len(pdf.pages)
            pdf.pages.extend(part.pdf.pages)
            labels[first] = part.label
            outline.root.append(OutlineItem(part.title, first))
    pdf.Root.PageLabels = labels.obj
    pdf.Root.PageMode = Name.UseOutlines
    return pdf


def attach_originals(pdf: pikepdf.Pdf, entries: Sequence[Entry]) -> None:
    """The letters of the office byte for byte: their signatures can be verified there."""
    files = Array()
    for entry in entries:
        if not isinstance(entry.paper, Document):
            continue
        name = entry.path.rpartition("/")[2]
        spec = pikepdf.AttachedFileSpec(
            pdf, entry.content, description=entry.title, filename=name,
            mime_type="application/pdf", relationship=Name.Source,
        )  # fmt: skip
        pdf.attachments[name] = spec
        files.append(pdf.attachments[name].obj)
    if len(files):
        pdf.Root.AF = files


def describe(pdf: pikepdf.Pdf, title: str, own: pikepdf.Pdf) -> None:
    """Title and language; the colour space of our own sheets; no author, no moment."""
    pdf.Root.Lang = String("vi")
    pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    if "/OutputIntents" in own.Root:
        pdf.Root.OutputIntents = pdf.copy_foreign(pdf_indirect(own))
    with pdf.open_metadata(set_pikepdf_as_editor=False) as about:
        about["dc:title"] = title
        about["dc:language"] = {"vi"}
    pdf.docinfo.Title = String(title)


def pdf_indirect(own: pikepdf.Pdf) -> pikepdf.Object:
    """The colour space of a sheet as an object that can be copied."""
    return own.make_indirect(own.Root.OutputIntents)


def picture_page(content: bytes) -> pikepdf.Pdf:
    """A scan that is a picture, as one A4 page: a JPG keeps its own bytes."""
    pdf = pikepdf.new()
    with Image.open(io.BytesIO(content), formats=["JPEG", "PNG"]) as picture:
        width, height = picture.size
        kept = picture.format == "JPEG" and picture.mode in ("L", "RGB")
        grey = picture.mode == "L"
        raw = content if kept else zlib.compress(on_white(picture).tobytes(), 9)
    image = pdf.make_stream(
        raw, Type=Name.XObject, Subtype=Name.Image, Width=width, Height=height,
        ColorSpace=Name.DeviceGray if kept and grey else Name.DeviceRGB, BitsPerComponent=8,
        Filter=Name.DCTDecode if kept else Name.FlateDecode,
    )  # fmt: skip
    scale = min((A4[0] - 2 * MARGIN) / width, (A4[1] - 2 * MARGIN) / height)
    wide, high = width * scale, height * scale
    left, low = (A4[0] - wide) / 2, (A4[1] - high) / 2
    drawn = f"q {wide:.3f} 0 0 {high:.3f} {left:.3f} {low:.3f} cm /Im0 Do Q".encode()
    page = pdf.add_blank_page(page_size=A4)
    page.obj.Resources = Dictionary(XObject=Dictionary(Im0=image))
    page.obj.Contents = pdf.make_stream(drawn)
    return pdf


def on_white(picture: Image.Image) -> Image.Image:
    """A picture without transparency."""
    whole = picture.convert("RGBA")
    white = Image.new("RGBA", whole.size, "white")
    white.alpha_composite(whole)
    return white.convert("RGB")
