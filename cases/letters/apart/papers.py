"""A scan, as the child examines it: really decoded, and nothing in it that acts.

Nghị định 30/2020/NĐ-CP Điều 25: a paper is scanned as PDF at 200 dpi or more; evidence may be a
photograph.
"""

import io
from collections.abc import Mapping
from typing import Any

import pikepdf
from PIL import Image

from cases.letters.apart import unpack
from cases.letters.structure import DANGEROUS

NO_SCAN, LOCKED, ACTIVE, PAGES, DOTS, TOO_SMALL = (
    "NO_SCAN", "LOCKED", "ACTIVE", "PAGES", "DOTS", "TOO_SMALL",
)  # fmt: skip
MOST_PAGES, MOST_DOTS = 500, 40_000_000
#: A page at 200 dpi is 1654 dots wide; half a page is still read.
LEAST_SIDE = 800
#: WeasyPrint lets Pillow read pictures that are cut off, so their end is looked for here.
END_OF_JPEG = b"\xff\xd9"
PICTURES = {"JPEG": "jpg", "PNG": "png"}
#: Names by which a PDF hides a file or a program.
NAMED = ("/JavaScript", "/EmbeddedFiles")
#: A file that opens at a certain page acts on nothing.
GOES_TO = "/GoTo"


def scan(order: Mapping[str, Any]) -> dict[str, Any]:
    """What a scanned paper is and how many pages it has; or the code of what is wrong with it."""
    content = unpack(order["content"])
    if content.startswith(b"%PDF-"):
        return look_into_pdf(content)
    return look_into_picture(content, LEAST_SIDE if order.get("sheet") else 0)


def look_into_pdf(content: bytes) -> dict[str, Any]:
    """A PDF that is broken, locked, too long, or more than pages, is none."""
    try:
        with pikepdf.open(io.BytesIO(content)) as pdf:
            count = len(pdf.pages)
            if not 1 <= count <= MOST_PAGES:
                return {"wrong": PAGES}
            if pdf.is_encrypted:
                return {"wrong": LOCKED}
            return {"wrong": ACTIVE} if is_active(pdf) else {"kind": "pdf", "pages": count}
    except pikepdf.PasswordError:
        return {"wrong": LOCKED}
    except (pikepdf.PdfError, ValueError, TypeError, AttributeError, RuntimeError, RecursionError):
        return {"wrong": NO_SCAN}


def is_active(pdf: pikepdf.Pdf) -> bool:
    """Whether a PDF does something by itself or hides a file."""
    root = pdf.Root
    names = root.get("/Names", pikepdf.Dictionary())
    form = root.get("/AcroForm", pikepdf.Dictionary())
    if "/AA" in root or starts_something(root) or "/XFA" in form:
        return True
    if any(key in names for key in NAMED):
        return True
    for page in pdf.pages:
        if "/AA" in page.obj:
            return True
        for note in page.obj.get("/Annots", []):
            action = note.get("/A", {})
            if note.get("/Subtype") == "/FileAttachment" or action.get("/S") in DANGEROUS:
                return True
    return False


def starts_something(root: pikepdf.Dictionary) -> bool:
    """Whether it acts when it is opened; showing a certain page is what every program writes."""
    opening = root.get("/OpenAction")
    if opening is None or isinstance(opening, pikepdf.Array):
        return False
    return not isinstance(opening, pikepdf.Dictionary) or opening.get("/S") != GOES_TO


def look_into_picture(content: bytes, least: int) -> dict[str, Any]:
    """JPG or PNG, decoded to its last dot."""
    try:
        with Image.open(io.BytesIO(content), formats=list(PICTURES)) as picture:
            if picture.width * picture.height > MOST_DOTS:
                return {"wrong": DOTS}
            kind, least_side = PICTURES[str(picture.format)], min(picture.size)
            picture.verify()
        with Image.open(io.BytesIO(content), formats=list(PICTURES)) as picture:
            picture.load()
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        return {"wrong": NO_SCAN}
    if kind == "jpg" and END_OF_JPEG not in content[-1024:]:
        return {"wrong": NO_SCAN}
    return {"wrong": TOO_SMALL} if least_side < least else {"kind": kind, "pages": 1}
