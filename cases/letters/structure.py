"""What stands in the file of a letter: its four fields, its two lines, and nothing that acts.

Nghị định 30/2020/NĐ-CP Điều 13, 15. After the leader's signature only number and date may be
filled in; their drawing must be exactly the one of this program in the face of the draft, so that
nothing else can be shown than what is kept.
"""

import hashlib
from collections.abc import Iterator
from typing import Any

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.reader import PdfFileReader

from cases.letters import fields, formats, reasons, widgets

#: Entries of catalogue, form, pages and fields by which a page acts, changes or carries others.
ACTING = {
    "catalogue": ("/OpenAction", "/AA", "/OCProperties", "/Names", "/Collection", "/URI",
                  "/Threads", "/NeedsRendering"),
    "form": ("/XFA", "/CO"),
    "page": ("/AA", "/B", "/PresSteps"),
    "field": ("/A", "/AA", "/Kids", "/OC", "/MK", "/RV", "/DS"),
}  # fmt: skip
#: What hides a field or keeps it from paper: invisible, hidden, no view.
UNSEEN = 1 | 2 | 32
MOST_PAGES = 500


def field_names(reader: PdfFileReader) -> list[str]:
    """The names of all fields of the form."""
    return sorted(str(one.get("/T", "")) for one in form_fields(reader.root))


def form_fields(root: generic.DictionaryObject) -> list[generic.DictionaryObject]:
    form = root.get("/AcroForm", generic.DictionaryObject())
    return [reference.get_object() for reference in form.get("/Fields", ())]


def pages(reader: PdfFileReader) -> Iterator[generic.DictionaryObject]:
    """Every page; a tree that turns back on itself is no letter."""
    waiting, seen = [reader.root["/Pages"]], 0
    while waiting:
        node = waiting.pop()
        seen += 1
        if seen > MOST_PAGES:
            raise ValueError("too many pages")
        kids = node.get("/Kids")
        if kids is None:
            yield node
        else:
            waiting += [kid.get_object() for kid in kids]


def acting(reader: PdfFileReader) -> Iterator[str]:
    """Scripts, layers, attachments, notes: no letter has any of them."""
    form = reader.root.get("/AcroForm", generic.DictionaryObject())
    own = form_fields(reader.root)
    notes = [note.get_object() for page in pages(reader) for note in page.get("/Annots", ())]
    places = [("catalogue", reader.root), ("form", form)]
    places += [("page", page) for page in pages(reader)] + [("field", one) for one in own]
    if (
        any(key in place for kind, place in places for key in ACTING[kind])
        or form.get("/NeedAppearances")
        or len(notes) != len(own)
        or any(
            note.get("/Subtype") != "/Widget" or int(note.get("/F", 0)) & UNSEEN
            for note in [*notes, *own]
        )
    ):
        yield reasons.ACTIVE


def lines(reader: PdfFileReader) -> Iterator[str]:
    """Whether each line shows what is kept, in the place and the face of the draft."""
    drafted = {str(one["/T"]): one for one in form_fields(reader.get_historical_root(0))}
    for one in form_fields(reader.root):
        name = str(one.get("/T", ""))
        if name not in widgets.TEXT_FIELDS:
            continue
        if not _drawn_as_kept(one, drafted.get(name, one), name):
            yield reasons.OTHER_LINE


def _drawn_as_kept(one: Any, draft: Any, name: str) -> bool:
    drawing, before = one["/AP"]["/N"], draft["/AP"]["/N"]
    left, low, right, high = (float(edge) for edge in one["/Rect"])
    resources = drawing["/Resources"]
    [(_, font)] = resources["/Font"].items()
    [(_, first)] = before["/Resources"]["/Font"].items()
    font, first = font.get_object(), first.get_object()
    box, line = (right - left, high - low), str(one.get("/V", ""))
    blank = line == str(draft.get("/V", ""))
    expected = bytes(before.data) if blank else fields.draw(first, name, line, box)
    return (
        list(one["/AP"]) == ["/N"]
        and list(resources) == ["/Font"]
        and "/Matrix" not in drawing
        and list(map(float, drawing["/BBox"])) == list(map(float, before["/BBox"]))
        and list(map(float, one["/Rect"])) == list(map(float, draft["/Rect"]))
        and _face(font) == _face(first)
        and expected.strip() == bytes(drawing.data).strip()
    )


def _face(font: generic.DictionaryObject) -> str:
    """The hash of what a face draws: glyphs, codes, widths."""
    inner = font["/DescendantFonts"][0].get_object()
    descriptor = inner["/FontDescriptor"]
    parts = [
        descriptor["/FontFile2"].data, font["/ToUnicode"].data, str(inner["/W"]).encode(),
        str(font["/Encoding"]).encode(), str(inner.get("/CIDToGIDMap")).encode(),
    ]  # fmt: skip
    return hashlib.sha256(b"".join(hashlib.sha256(bytes(part)).digest()
                                   for part in parts)).hexdigest()  # fmt: skip


def numbered(values: dict[str, str]) -> bool:
    """Whether both lines hold a number and a date."""
    number = formats.read_number(values.get(widgets.NUMBER, ""))
    day = formats.read_date(values.get(widgets.DATE, ""))
    return number is not None and not number.startswith("/") and day is not None
