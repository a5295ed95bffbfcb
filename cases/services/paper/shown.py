"""What is signed is what is seen: the pages of exactly the file that a signature will cover.

Nghị định 30/2020/NĐ-CP Điều 13. The pictures are drawn in a process of its own by `pdftoppm`; where
the system has none, the page offers the file itself.
"""

import io

from pyhanko.pdf_utils.reader import PdfFileReader

from cases.letters import apart
from cases.models import Document
from cases.models.signing_rules import has_ink
from cases.services.paper.files import read_file
from cases.services.paper.signing import with_number


def shown_file(document: Document) -> bytes:
    """The file as the next signature covers it: for the seal, with number and date."""
    if document.state == "numbered" and not has_ink(document):
        return with_number(document)
    return read_file(document)


def count_pages(document: Document) -> int:
    """How many pages the file of a letter has."""
    return int(PdfFileReader(io.BytesIO(read_file(document))).root["/Pages"]["/Count"])


def page_image(document: Document, number: int) -> bytes | None:
    """One page as a picture; None where the system cannot draw it."""
    try:
        drawn = apart.run("pages", {"pdf": apart.pack(shown_file(document)), "page": number})
    except apart.Failed:
        return None
    pictures = drawn.get("pages", [])
    return apart.unpack(pictures[0]) if pictures else None
