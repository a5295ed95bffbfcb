"""Making a copy: the original's pages as they are, and the head of the copy after their end.

Nghị định 30/2020/NĐ-CP Phụ lục I phần II: on the same page under a full-width line where there is
room, else on a new one; on an electronic copy one line at the top right of page 1. What fields and
signatures show becomes part of the page: a copy bears no signature of the original's.
"""

import io
from collections.abc import Mapping
from html.parser import HTMLParser
from typing import Any

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.misc import PdfReadError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.pdf_utils.writer import PageObject, PdfFileWriter

from cases.letters import render, widgets
from cases.letters.catalogue import FORMS

MM = 72 / 25.4
PX = 72 / 96
WIDTH, PAGE, BOTTOM = 210 * MM, 297 * MM, 20 * MM


class NotAPdf(ValueError):
    """What should be copied is no PDF that can be read."""


def appended(original: bytes, facts: Mapping[str, Any], code: str = "") -> bytes:
    """The original with the head of the copy after its end; `code` is the form of our letter."""
    reader = _read(original)
    last = len(_pages(reader)) - 1
    top = room_below(original, code, facts) if code else None
    head = _read(render.sheet("copy.html", {**facts, "top": f"{(top or 20 * MM) / MM:.1f}"}))
    return _assembled(reader, {last if top else last + 1: head})


def marked(original: bytes, mark: str) -> bytes:
    """The scan with the line of an electronic copy at the top right of its first page."""
    line = _read(render.sheet("copy.html", {"mark": mark, "top": "8"}))
    return _assembled(_read(original), {0: line})


def extract(facts: Mapping[str, Any]) -> bytes:
    """Trích sao: the needed passages in the full format of the original, and the copy's head."""
    return render.sheet("extract.html", dict(facts))


def room_below(original: bytes, code: str, facts: Mapping[str, Any]) -> float | None:
    """Where the head of a copy begins on the last page, in points from its top; None: no room.

    The distance from the seal to the end of the letter is measured on the letter set again; the
    seal's own place is that of the original.
    """
    seal = _seal_of(original)
    distance = _from_seal_to_end(code, facts)
    if seal is None or distance is None:
        return None
    begins = PAGE - seal + distance
    return begins if begins + _height(facts["copy"]) <= PAGE - BOTTOM else None


def _height(copy: Mapping[str, Any]) -> float:
    """The head of a copy: its two lines, then the signature beside the recipients."""
    signature, recipients = 36 + 6 * len(copy["signer"]["lines"]), 4.6 * len(copy["recipients"])
    return (28 + max(signature, 8 + recipients)) * MM


def _from_seal_to_end(code: str, facts: Mapping[str, Any]) -> float | None:
    html = render.markup(FORMS[code], render.nfc(dict(facts["letter"])))
    html = html.replace(f'name="{widgets.OFFICE}"', f'name="{widgets.OFFICE}" id="seal"')
    html = html.replace("</body>", '<div id="end" style="height: 1pt"></div></body>')
    anchors = render.lay_out(html).pages[-1].anchors
    if "seal" not in anchors or "end" not in anchors:
        return None
    return (anchors["end"][1] - anchors["seal"][3]) * PX + 8


def _seal_of(original: bytes) -> float | None:
    """The lower edge of the seal on the last page."""
    for widget in _widgets(_pages(_read(original))[-1]):
        if widget.get("/T") == widgets.OFFICE:
            return float(min(widget["/Rect"][1], widget["/Rect"][3]))
    return None


def _read(pdf: bytes) -> PdfFileReader:
    try:
        reader = PdfFileReader(io.BytesIO(pdf))
        if reader.encrypted:
            raise NotAPdf("encrypted")
        _pages(reader)
    except (PdfReadError, ValueError, KeyError, TypeError, AttributeError, IndexError) as error:
        raise NotAPdf(str(error)) from error
    return reader


def _pages(reader: PdfFileReader) -> list[generic.DictionaryObject]:
    count = int(reader.root["/Pages"]["/Count"])
    return [reader.find_page_for_modification(n)[0].get_object() for n in range(count)]


def _widgets(page: generic.DictionaryObject) -> list[generic.DictionaryObject]:
    found = [one.get_object() for one in page.get("/Annots", ())]
    return [one for one in found if one.get("/Subtype") == "/Widget" and "/AP" in one]


def _assembled(reader: PdfFileReader, over: Mapping[int, PdfFileReader]) -> bytes:
    """All pages, and over some of them (or after the last) the first page of another file."""
    writer = PdfFileWriter()
    pages = _pages(reader)
    for number in range(max(len(pages), max(over) + 1)):
        layers = []
        box = over[number].root["/Pages"]["/Kids"][0]["/MediaBox"] if number >= len(pages) else None
        if number < len(pages):
            layers.append((writer.import_page_as_xobject(reader, number), (1, 1, 0, 0)))
            layers += [(writer.import_object(ref), place) for ref, place in _drawn(pages[number])]
            box = _box(reader, number)
        if number in over:
            _left, _low, right, high = _edges(box)  # the sheet of the head is A4: corner on corner
            place = (1, 1, right - WIDTH, high - PAGE)
            layers.append((writer.import_page_as_xobject(over[number], 0), place))
        writer.insert_page(_page(writer, layers, box))
    output = io.BytesIO()
    writer.write(output)
    return output.getvalue()


def _box(reader: PdfFileReader, number: int) -> generic.ArrayObject:
    page = reader.find_page_for_modification(number)[0].get_object()
    while "/MediaBox" not in page:
        page = page["/Parent"]
    return page["/MediaBox"]


def _drawn(page: generic.DictionaryObject) -> list[tuple[Any, tuple[float, ...]]]:
    """What the fields of a page show: each drawing, its scale and its place."""
    found = []
    for widget in _widgets(page):
        drawing = widget["/AP"].raw_get("/N")
        form = drawing.get_object()
        if not isinstance(form, generic.StreamObject):
            continue
        left, low, right, high = _edges(widget["/Rect"])
        x0, y0, x1, y1 = _edges(form["/BBox"])
        across = (right - left) / (x1 - x0) if x1 > x0 else 1
        up = (high - low) / (y1 - y0) if y1 > y0 else 1
        found.append((form, (across, up, left - x0 * across, low - y0 * up)))
    return found


def _edges(box: Any) -> tuple[float, float, float, float]:
    left, low, right, high = (float(edge) for edge in box)
    return min(left, right), min(low, high), max(left, right), max(low, high)


def _page(writer: PdfFileWriter, layers: list[Any], box: Any) -> PageObject:
    named, commands = generic.DictionaryObject(), []
    for number, (layer, (across, up, x, y)) in enumerate(layers):
        reference = layer if isinstance(layer, generic.IndirectObject) else writer.add_object(layer)
        named[pdf_name(f"/L{number}")] = reference
        commands.append(f"q {across:.5f} 0 0 {up:.5f} {x:.3f} {y:.3f} cm /L{number} Do Q")
    stream = generic.StreamObject(stream_data="\n".join(commands).encode("ascii"))
    media = generic.ArrayObject(generic.FloatObject(edge) for edge in _edges(box))
    resources = generic.DictionaryObject({pdf_name("/XObject"): named})
    return PageObject(writer.add_object(stream), media, resources)


class _Passages(HTMLParser):
    """The paragraphs of the text of a letter, its subject and its "V/v"."""

    VOID = ("br", "input", "meta", "hr", "img")

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.named = {"subject": "", "about": ""}
        self.path: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in self.VOID:
            self.handle_data(" ")
            return
        self.path.append((tag, dict(attrs).get("class") or ""))
        if tag == "p" and ("main", "") in self.path:
            self.found.append("")

    def handle_endtag(self, tag: str) -> None:
        while self.path:
            if self.path.pop()[0] == tag:
                break

    def handle_data(self, text: str) -> None:
        tags = [tag for tag, _css in self.path]
        if "p" in tags and "main" in tags:
            self.found[-1] += text
        for css in self.named:
            if any(css in classes.split() for _tag, classes in self.path):
                self.named[css] += text


def passages_of(code: str, facts: Mapping[str, Any]) -> tuple[list[str], dict[str, str]]:
    """The paragraphs of a letter, word for word, with its subject and its "V/v"."""
    parser = _Passages()
    parser.feed(render.markup(FORMS[code], render.nfc(dict(facts))))
    joined = [" ".join(one.split()) for one in parser.found]
    return [one for one in joined if one], {
        name: " ".join(text.split()) for name, text in parser.named.items()
    }
