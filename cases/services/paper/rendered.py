"""A letter that was set before is not set again: its page is kept under the hash of all it is of.

The facts, the form's words and measures, the typeface and the engine make the name; a file of
another version is simply never asked for again.
"""

import hashlib
import json
from collections.abc import Iterator
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import weasyprint
from django.conf import settings

from cases.letters import pool, render, typeface
from cases.models import Document, Job
from cases.services.jobs import Piece
from cases.services.paper.files import put

#: The kind of work that sets letters ahead.
PREPARE = "prepare_letters"
#: What a piece tells of a letter that is not set because facts are missing.
LACKS = "lacks facts"
#: States in which the page of a letter is still made of its facts.
UNFIXED = ("drafted", "submitted")


@cache
def version() -> str:
    """Templates, program of the letters, typeface, engine: what else makes a page what it is."""
    digest = hashlib.sha256(weasyprint.__version__.encode())
    code = Path(render.__file__).parent
    for folder, pattern in ((render.TEMPLATES, "*"), (code, "**/*.py"), (typeface.FOLDER, "*.ttf")):
        for path in sorted(folder.glob(pattern)):
            digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()


def name_of(code: str, facts: dict[str, Any]) -> str:
    """The hash under which a page is kept."""
    said = json.dumps([code, facts, version()], sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(said.encode()).hexdigest()


def place_of(name: str) -> Path:
    return Path(settings.LETTERS_DIR) / "set" / name[:2] / f"{name}.pdf"


def page_of(document: Document) -> bytes:
    """The PDF of a letter from its facts as they stand; set now, unless it was set before."""
    place = place_of(name_of(document.form, document.facts))
    if place.exists():
        return place.read_bytes()
    pdf = render.render(document.form, document.facts)
    put(place, pdf)
    return pdf


def is_set(document: Document) -> bool:
    """Whether the page of a letter, as its facts stand, was set before."""
    return place_of(name_of(document.form, document.facts)).exists()


def prune(before: datetime) -> int:
    """Pages that nobody asked for since a moment go: they are set again when they are wanted."""
    old = [
        path
        for path in (Path(settings.LETTERS_DIR) / "set").glob("*/*.pdf")
        if path.stat().st_mtime < before.timestamp()
    ]
    for path in old:
        path.unlink(missing_ok=True)
    return len(old)


def prepare(job: Job) -> Iterator[Piece]:
    """Set the letters of a job ahead, in processes of their own, so that approving never waits."""
    asked = Document.objects.filter(pk__in=job.args["rows"], state__in=UNFIXED).order_by("pk")
    lacking = {one.pk for one in asked if one.missing}
    letters = [one for one in asked if one.pk not in lacking and not is_set(one)]
    for pk in sorted(set(job.args["rows"]) - {one.pk for one in letters}):
        yield Piece(pk, LACKS if pk in lacking else "")
    made = pool.rendered([(one.form, one.facts) for one in letters])
    for letter, pdf in zip(letters, made, strict=True):
        if isinstance(pdf, Exception):
            yield Piece(letter.pk, type(pdf).__name__)
            continue
        put(place_of(name_of(letter.form, letter.facts)), pdf)
        yield Piece(letter.pk)
