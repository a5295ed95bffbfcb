"""Scans: of what came in, of sheets signed by pen, of proofs. Looked into, then never changed.

Nghị định 30/2020/NĐ-CP Điều 25, 29. A file from outside is hostile until it was really read: its
kind is what it is, not what its name says. It is opened in a process of its own, and what carries
a program, a password or another file inside is refused. This is the only store of scans; the
content is on the disk, folder and all, before any row names it.
"""

import hashlib
from pathlib import Path
from typing import Any, NamedTuple

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from cases.letters import apart
from cases.letters.apart import papers
from cases.services.paper import files

MOST_BYTES = 20 * 1024 * 1024
MEDIA_TYPES = {"pdf": "application/pdf", "jpg": "image/jpeg", "png": "image/png"}
#: How the content of each kind begins.
BEGINS = ((b"%PDF-", "pdf"), (b"\xff\xd8\xff", "jpg"), (b"\x89PNG\r\n\x1a\n", "png"))


class Scan(NamedTuple):
    """A kept scan: the hash of its content, and what it is."""

    sha256: str = ""
    kind: str = ""


def keep(content: bytes, *, sheet: bool = False) -> Scan:
    """Look into a scan and keep it; no content is no scan.

    Raises ValidationError, which stands beside the field, for what cannot be kept.
    """
    if not content:
        return Scan()
    kind = kind_of(content, sheet=sheet)
    return Scan(lay_down(content), kind)


def lay_down(content: bytes) -> str:
    """Keep a scan that was looked into; its hash is its name."""
    digest = hashlib.sha256(content).hexdigest()
    files.write_once(place_of(digest), content)
    return digest


def kind_of(content: bytes, *, sheet: bool = False) -> str:
    """What a file is when it is really decoded: pdf, jpg or png.

    A sheet that was signed must be legible as well; a photograph may be small.
    """
    if not content:
        raise wrong("EMPTY")
    if len(content) > MOST_BYTES:
        raise wrong("TOO_LARGE")
    found = looked_into(content, sheet)
    if "kind" not in found:
        raise wrong(found.get("wrong", papers.NO_SCAN))
    return found["kind"]


def looked_into(content: bytes, sheet: bool) -> dict[str, Any]:
    """What the child says of it; one that does not answer has met no scan."""
    try:
        return apart.run("scan", {"content": apart.pack(content), "sheet": sheet})
    except apart.Failed:
        return {}


def wrong(code: str) -> ValidationError:
    """Why a scan is not kept, and what to do about it."""
    said = {
        "EMPTY": _("The file is empty."),
        "TOO_LARGE": _("The file is larger than 20 MB: scan with fewer dots, or in two parts."),
        papers.PAGES: _("A scan has 1 to 500 pages."),
        papers.LOCKED: _("The PDF is locked; scan the paper itself."),
        papers.ACTIVE: _("The PDF carries a program or another file; print it and scan it."),
        papers.DOTS: _("The picture has more than 40 million dots."),
        papers.TOO_SMALL: _("The picture is too small to be read: scan the page at 200 dpi."),
        papers.NO_SCAN: _("The file is no readable PDF, JPG or PNG."),
    }
    return ValidationError({"scan": said.get(code, said[papers.NO_SCAN])})


# Where they lie ----------------------------------------------------------------------------------


def place_of(sha256: str) -> Path:
    """Where a scan is laid down."""
    return Path(settings.LETTERS_DIR) / "scans" / sha256[:2] / sha256


def path_of(sha256: str) -> Path:
    """Where the scan of that content lies: those of letters lay among the letters before."""
    place = place_of(sha256)
    older = (files.path_of(sha256, f".{kind}") for kind in MEDIA_TYPES)
    return place if place.exists() else next((one for one in older if one.exists()), place)


def scan_of(sha256: str) -> tuple[Path, str] | None:
    """Path and kind of a kept scan; None when there is none, or it is not there."""
    if not sha256 or not (path := path_of(sha256)).exists():
        return None
    with path.open("rb") as file:
        head = file.read(8)
    return path, next((kind for start, kind in BEGINS if head.startswith(start)), "pdf")


def read(sha256: str) -> bytes:
    """A scan, byte for byte."""
    return path_of(sha256).read_bytes()
