"""Sheets for the file: a page that explains, and is no document with a number or a signature.

Set with the letters' typeface and means: A4, NFC, nothing fetched but our own font files. Words
live in `templates/sheets/` and are Vietnamese only.
"""

from pathlib import Path
from typing import Any

from django.template import Context, Engine
from weasyprint.urls import FatalURLFetchingError

from cases.letters.render import OutsideRefused, lay_out, nfc

FOLDER = Path(__file__).resolve().parents[2] / "templates" / "sheets"
ENGINE = Engine(dirs=[str(FOLDER)], autoescape=True, builtins=["cases.letters.tags"])
#: The name of a sheet and its template.
SHEETS = {
    "why": "sheets/why.html", "story": "sheets/story.html", "cover": "sheets/cover.html",
    "index": "sheets/index.html", "end": "sheets/end.html", "manifest": "sheets/manifest.html",
    "file_story": "sheets/file_story.html", "hand_over": "sheets/hand_over.html",
    "book": "sheets/book.html",
}  # fmt: skip


def page_of(name: str, facts: dict[str, Any]) -> str:
    """The sheet as HTML, every text composed."""
    template = ENGINE.get_template(Path(SHEETS[name]).name)
    return nfc(template.render(Context(nfc(facts))))


def sheet(name: str, facts: dict[str, Any]) -> bytes:
    """The sheet as PDF/A."""
    try:
        return lay_out(page_of(name, facts)).write_pdf(pdf_variant="pdf/a-3a")
    except FatalURLFetchingError as error:  # a BaseException: it would pass every handler
        raise OutsideRefused(str(error)) from None
