"""The letter as DOCX: the same paragraphs as on the page, what may be written in content controls.

Measures follow Nghị định 30/2020/NĐ-CP, Phụ lục I as far as an editor needs them; the letter that
is signed is always set anew by our own renderer.
"""

import io
import re
from collections.abc import Iterable, Mapping
from typing import Any

from docx import Document as new_docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from lxml import html as lxml_html

from cases.letters import render, widgets
from cases.letters.catalogue import FORMS
from cases.letters.docx.marks import MARK, Slot, marked_page

TAG = "td-"
FACE = "Times New Roman"
BLOCKS = {
    "p",
    "div",
    "h1",
    "h2",
    "h3",
    "table",
    "form",
    "main",
    "body",
    "section",
    "ol",
    "ul",
    "li",
}
CENTERED = {"head", "type", "to", "authority", "decides", "signature", "alone", "two"}
BOLD = {"nation", "motto", "agency", "type", "authority", "signature", "article"}
ITALIC = {"based", "place", "by-hand", "label"}


class Look:
    """How a piece of text looks: inherited from the outer element, changed by tag and class."""

    def __init__(self, bold: bool = False, italic: bool = False, centered: bool = False,
                 indent: bool = False) -> None:  # fmt: skip
        self.bold, self.italic, self.centered, self.indent = bold, italic, centered, indent

    def within(self, element: Any) -> "Look":
        """The look of an inner element."""
        names = set((element.get("class") or "").split())
        heading = element.tag in ("h1", "h2", "h3", "th", "b")
        return Look(
            self.bold or heading or bool(names & BOLD),
            (self.italic or bool(names & ITALIC)),
            self.centered or bool(names & CENTERED),
            element.tag == "p" and "recipients" not in names,
        )


class Writer:
    """Walks the page and writes its paragraphs; `open` is the mark it stands in."""

    def __init__(self, lines: Mapping[str, str], slots: list[Slot]) -> None:
        self.lines, self.slots, self.inside = lines, slots, None
        self.file = new_docx()
        section = self.file.sections[0]
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.top_margin = section.bottom_margin = Mm(20)
        section.left_margin, section.right_margin = Mm(30), Mm(15)
        font = self.file.styles["Normal"].font
        font.name, font.size = FACE, Pt(14)
        self.file.styles["Normal"].element.rPr.rFonts.set(qn("w:eastAsia"), FACE)
        self.paragraph: Any = None

    def walk(self, element: Any, place: Any, look: Look) -> None:
        """One element and what is in it, into the document or a cell."""
        look = look.within(element)
        names = set((element.get("class") or "").split())
        if "head" in names or "sign" in names:
            self.columns(element, place, look)
            return
        if element.tag == "table":
            self.table(list(element.iter("tr")), place, look)
            return
        if element.tag in BLOCKS:
            self.paragraph = None
        self.text(element.text, place, look)
        for child in element:
            if isinstance(child.tag, str):
                self.child(child, place, look)
            self.text(child.tail, place, look)
        if element.tag in BLOCKS:
            self.paragraph = None

    def child(self, child: Any, place: Any, look: Look) -> None:
        if child.tag == "input":
            self.run(self.lines.get(child.get("name", ""), "\n\n"), place, look)
        elif child.tag == "br":
            self.run("\n", place, look)
        elif child.tag not in ("style", "svg", "title"):
            self.walk(child, place, look)

    def columns(self, element: Any, place: Any, look: Look) -> None:
        """The head and the foot: cells side by side, row under row."""
        rows = [list(row) for row in element] if "head" in element.get("class") else [list(element)]
        table = place.add_table(rows=len(rows), cols=max(map(len, rows)))
        for line, cells in zip(table.rows, rows, strict=True):
            for cell, content in zip(line.cells, cells, strict=False):
                self.cell(cell, content, look)

    def table(self, rows: list[Any], place: Any, look: Look) -> None:
        table = place.add_table(rows=len(rows), cols=max(len(row) for row in rows))
        table.style = "Table Grid"
        for line, row in zip(table.rows, rows, strict=True):
            for cell, content in zip(line.cells, row, strict=False):
                self.cell(cell, content, Look())

    def cell(self, cell: Any, content: Any, look: Look) -> None:
        self.paragraph = None
        self.walk(content, cell, look)
        if len(cell.paragraphs) > 1 and not cell.paragraphs[0].text:
            first = cell.paragraphs[0]._p
            first.getparent().remove(first)

    def text(self, text: str | None, place: Any, look: Look) -> None:
        """Inline text; a mark opens or closes a content control."""
        text = re.sub(r"[ \t\r\n]+", " ", text) if text and text.strip(" \t\r\n") else ""
        at = 0
        for mark in MARK.finditer(text):
            self.run(text[at : mark.start()], place, look)
            self.inside = int(mark[1]) if mark[1] else None
            at = mark.end()
        self.run(text[at:], place, look)

    def run(self, text: str, place: Any, look: Look) -> None:
        if not text or (self.paragraph is None and not text.strip(" ")):
            return
        if self.paragraph is None:
            self.paragraph = place.add_paragraph()
            self.shape(self.paragraph, look)
        run = self.paragraph.add_run(text)
        run.bold, run.italic = look.bold, look.italic
        if self.inside is not None:
            control(run._r, self.inside, self.slots[self.inside])

    def shape(self, paragraph: Any, look: Look) -> None:
        shape = paragraph.paragraph_format
        shape.space_after = Pt(6)
        paragraph.alignment = (
            WD_ALIGN_PARAGRAPH.CENTER if look.centered else WD_ALIGN_PARAGRAPH.JUSTIFY
        )
        if look.indent and not look.centered:
            shape.first_line_indent = Mm(12.7)


def control(run: Any, number: int, slot: Slot) -> None:
    """Put a run into a content control named after its fact; a known fact is locked."""
    box, settings, content = (OxmlElement(name) for name in ("w:sdt", "w:sdtPr", "w:sdtContent"))
    for name, value in (("w:alias", slot.path), ("w:tag", f"{TAG}{number}"),
                        ("w:lock", "sdtLocked" if slot.open else "sdtContentLocked")):  # fmt: skip
        part = OxmlElement(name)
        part.set(qn("w:val"), value)
        settings.append(part)
    run.addprevious(box)
    box.append(settings)
    box.append(content)
    content.append(run)


def to_docx(code: str, facts: Mapping[str, Any], written: Iterable[str]) -> bytes:
    """The draft of a letter as DOCX; `written` are the counted paths that people may write."""
    page, slots = marked_page(code, facts, written)
    writer = Writer(draft_lines(code, facts), slots)
    body = lxml_html.document_fromstring(page).find("body")
    writer.walk(body, writer.file, Look())
    writer.file.core_properties.title = FORMS[code].paper.name
    writer.file.core_properties.author = ""
    output = io.BytesIO()
    writer.file.save(output)
    return output.getvalue()


def draft_lines(code: str, facts: Mapping[str, Any]) -> dict[str, str]:
    """What stands in the places of number and date; nothing in those of the signatures."""
    if not FORMS[code].numbered:
        return {}
    lines = render.field_lines(FORMS[code], dict(facts))
    return {name: lines[name] for name in widgets.TEXT_FIELDS}
