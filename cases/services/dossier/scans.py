"""Scans of incoming papers: looked into before they are kept, and never changed afterwards.

A file from outside is hostile until it was really read: its kind is what it is, not what its name
says. What carries a program, a password or another file inside is refused.
"""

import hashlib
import io
from pathlib import Path

import pikepdf
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from PIL import Image

from cases.models import IncomingPaper
from cases.services.paper.files import write_once

MOST_BYTES, MOST_PAGES, MOST_PIXELS = 20 * 1024 * 1024, 500, 40_000_000
#: WeasyPrint lets Pillow read pictures that are cut off, so their end is looked for here.
END_OF_JPEG = b"\xff\xd9"
PICTURES = {"JPEG": "jpg", "PNG": "png"}
MEDIA_TYPES = {"pdf": "application/pdf", "jpg": "image/jpeg", "png": "image/png"}
#: Keys of a PDF that start something or hide a file; and the actions of a link that do.
ACTIVE = ("/OpenAction", "/AA")
NAMED = ("/JavaScript", "/EmbeddedFiles")
ACTIONS = ("/JavaScript", "/Launch", "/ImportData", "/SubmitForm")


def path_of(sha256: str) -> Path:
    """Where the scan of that content lies."""
    return Path(settings.LETTERS_DIR) / "scans" / sha256[:2] / sha256


def keep(content: bytes) -> tuple[str, str]:
    """Look into a scan and keep it; returns its SHA-256 and its kind.

    Raises ValidationError, which stands beside the field, for what cannot be kept.
    """
    media = kind_of(content)
    digest = hashlib.sha256(content).hexdigest()
    write_once(path_of(digest), content)
    return digest, media


def read(paper: IncomingPaper) -> bytes:
    """The scan of a paper, byte for byte."""
    return path_of(paper.sha256).read_bytes()


def kind_of(content: bytes) -> str:
    """What a file is when it is really decoded: pdf, jpg or png."""
    if not content:
        raise wrong(_("The file is empty."))
    if len(content) > MOST_BYTES:
        raise wrong(_("The file is larger than 20 MB: scan with fewer dots, or in two parts."))
    if content.startswith(b"%PDF-"):
        look_into_pdf(content)
        return "pdf"
    return picture_kind(content)


def wrong(why: str) -> ValidationError:
    """Why a scan is not kept."""
    return ValidationError({"scan": why})


def look_into_pdf(content: bytes) -> None:
    """Refuse a PDF that is broken, locked, too long, or more than pages."""
    try:
        with pikepdf.open(io.BytesIO(content)) as pdf:
            if len(pdf.pages) > MOST_PAGES or not len(pdf.pages):
                raise wrong(_("A scan has 1 to 500 pages."))
            if pdf.is_encrypted:
                raise wrong(_("The PDF is locked; scan the paper itself."))
            if is_active(pdf):
                raise wrong(_("The PDF carries a program or another file; print it and scan it."))
    except pikepdf.PasswordError:
        raise wrong(_("The PDF is locked; scan the paper itself.")) from None
    except (pikepdf.PdfError, ValueError, RuntimeError, RecursionError):
        raise wrong(_("The file is no readable PDF, JPG or PNG.")) from None


def is_active(pdf: pikepdf.Pdf) -> bool:
    """Whether a PDF does something by itself or hides a file."""
    root = pdf.Root
    names = root.get("/Names", pikepdf.Dictionary())
    form = root.get("/AcroForm", pikepdf.Dictionary())
    if any(key in root for key in ACTIVE) or any(key in names for key in NAMED) or "/XFA" in form:
        return True
    for page in pdf.pages:
        if "/AA" in page.obj:
            return True
        for note in page.obj.get("/Annots", []):
            action = note.get("/A", {})
            if note.get("/Subtype") == "/FileAttachment" or action.get("/S") in ACTIONS:
                return True
    return False


def picture_kind(content: bytes) -> str:
    """JPG or PNG, decoded to its last pixel."""
    try:
        with Image.open(io.BytesIO(content), formats=list(PICTURES)) as picture:
            if picture.width * picture.height > MOST_PIXELS:
                raise wrong(_("The picture has more than 40 million dots."))
            kind = PICTURES[str(picture.format)]
            whole = kind != "jpg" or END_OF_JPEG in content[-1024:]
            picture.verify()
        with Image.open(io.BytesIO(content), formats=list(PICTURES)) as picture:
            picture.load()
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        raise wrong(_("The file is no readable PDF, JPG or PNG.")) from None
    if not whole:
        raise wrong(_("The file is no readable PDF, JPG or PNG."))
    return kind
