"""What stands in the file of a letter: its four fields, its two lines, and nothing that acts.

Nghị định 30/2020/NĐ-CP Điều 13, 15. After the leader's signature only number and date may be
filled in; their drawing must be exactly the one of this program in the face of the draft, so that
nothing else can be shown than what is kept.
"""

import hashlib
from collections.abc import Iterator
from itertools import islice
from typing import Any

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.reader import PdfFileReader

from cases.letters import fields, formats, reasons, widgets
from cases.letters.objects import form_fields, form_of, held

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
#: Nodes of the tree of pages of a foreign file.
MOST_FOREIGN = 20_000
#: What an action does more than turning to a page or opening an address.
DANGEROUS = ("/JavaScript", "/Launch", "/ImportData", "/SubmitForm", "/Rendition")


def field_names(reader: PdfFileReader) -> list[str]:
    """The names of all fields of the form."""
    return sorted(str(held(one, "/T", "")) for one in form_fields(reader.root))


def pages(reader: PdfFileReader, most: int = MOST_PAGES) -> Iterator[generic.DictionaryObject]:
    """Every page; a tree that turns back on itself is no letter."""
    waiting, seen = [reader.root["/Pages"]], 0
    while waiting:
        node = waiting.pop()
        seen += 1
        if seen > most:
            raise ValueError("too many pages")
        kids = held(node, "/Kids")
        if kids is None:
            yield node
        else:
            waiting += [kid.get_object() for kid in kids]


def acting(reader: PdfFileReader) -> Iterator[str]:
    """Scripts, layers, attachments, notes: no letter has any of them."""
    form = form_of(reader.root)
    own = form_fields(reader.root)
    notes = [note.get_object() for page in pages(reader) for note in held(page, "/Annots", ())]
    places = [("catalogue", reader.root), ("form", form)]
    places += [("page", page) for page in pages(reader)] + [("field", one) for one in own]
    if (
        any(key in place for kind, place in places for key in ACTING[kind])
        or held(form, "/NeedAppearances")
        or len(notes) != len(own)
        or any(
            held(note, "/Subtype") != "/Widget" or int(held(note, "/F", 0)) & UNSEEN
            for note in [*notes, *own]
        )
    ):
        yield reasons.ACTIVE


def cautions(reader: PdfFileReader) -> Iterator[str]:
    """What makes the look of a foreign file uncertain, though it speaks against no signature."""
    root, form = reader.root, form_of(reader.root)
    names = held(root, "/Names", generic.DictionaryObject())
    seen = list(islice(pages(reader, most=MOST_FOREIGN), MOST_PAGES))
    notes = [note.get_object() for page in seen for note in held(page, "/Annots", ())]
    places = [root, *seen, *notes, *form_fields(root)]
    if (
        "/JavaScript" in names or "/EmbeddedFiles" in names or "/XFA" in form
        or any("/AA" in one for one in places)
        or any(_acts(held(one, key)) for one in places for key in ("/A", "/OpenAction"))
    ):  # fmt: skip
        yield reasons.BEWARE_ACTING
    if "/OCProperties" in root:
        yield reasons.BEWARE_LAYERS


def _acts(action: Any) -> bool:
    """Whether an action does more than turn to a page or open an address."""
    return isinstance(action, generic.DictionaryObject) and held(action, "/S") in DANGEROUS


def lines(reader: PdfFileReader) -> Iterator[str]:
    """Whether each line shows what is kept, in the place and the face of the draft."""
    drafted = {str(one["/T"]): one for one in form_fields(reader.get_historical_root(0))}
    for one in form_fields(reader.root):
        name = str(held(one, "/T", ""))
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
    box, line = (right - left, high - low), str(held(one, "/V", ""))
    blank = line == str(held(draft, "/V", ""))
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
        str(font["/Encoding"]).encode(), str(held(inner, "/CIDToGIDMap")).encode(),
    ]  # fmt: skip
    return hashlib.sha256(b"".join(hashlib.sha256(bytes(part)).digest()
                                   for part in parts)).hexdigest()  # fmt: skip


def numbered(values: dict[str, str]) -> bool:
    """Whether both lines hold a number and a date."""
    number = formats.read_number(values.get(widgets.NUMBER, ""))
    day = formats.read_date(values.get(widgets.DATE, ""))
    return number is not None and not number.startswith("/") and day is not None
