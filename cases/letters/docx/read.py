"""A returned DOCX: the words that people wrote, or the name of what they must not have changed.

Where the content controls came back, they say what was written. An editor that drops them, or a
person who wrote beside them, is understood too: then the prescribed text is looked for piece by
piece, and what lies between is what people wrote.
"""

import io
import re
import unicodedata
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby
from typing import Any

from docx import Document as open_docx
from docx.oxml.ns import qn

from cases.letters import formats
from cases.letters.catalogue import FORMS, values
from cases.letters.docx.marks import Slot, marked_page
from cases.letters.docx.write import TAG, to_docx

#: Bytes of a returned file, and of its parts when unpacked.
MOST_BYTES, MOST_UNPACKED = 5_000_000, 50_000_000
#: Characters of prescribed text that are shown to find the place of a change.
SHOWN = 60

#: A piece of text with the number of its fact; None for prescribed text.
Piece = tuple[str, int | None]


class NotReturned(ValueError):
    """The file is no return of this draft; `changed` names facts, `near` shows the place."""

    def __init__(self, changed: Iterable[str] = (), near: str = "") -> None:
        self.changed, self.near = tuple(changed), near
        super().__init__("; ".join(self.changed) or near)


@dataclass
class Comparison:
    """What was found: the words by path, the facts that were changed, the first other change."""

    words: dict[str, str] = field(default_factory=dict)
    changed: list[str] = field(default_factory=list)
    near: str = ""


def returned(
    code: str, facts: Mapping[str, Any], written: Iterable[str], docx: bytes
) -> dict[str, str]:
    """The words by their counted paths; raises NotReturned naming the facts that were changed."""
    written = list(written)
    _page, slots = marked_page(code, facts, written)
    body = opened(docx)
    sent, back = pieces_of(opened(to_docx(code, facts, written))), pieces_of(body)
    asked = set(controls(sent, slots))
    if asked <= controls_in(body) and fixed(sent, slots) == fixed(back, slots):
        held = controls(back, slots)  # one that was emptied holds no piece of text
        return {slots[number].path: lines(held.get(number, "")) for number in asked}
    found = compare(sent, joined(back), slots)
    if found.changed or found.near:
        days = days_lost(code, facts, joined(sent), joined(back))
        raise NotReturned(dict.fromkeys([*found.changed, *days]), found.near)
    return found.words


def joined(pieces: list[Piece]) -> str:
    """The whole text."""
    return "".join(text for text, _number in pieces)


def pieces_of(body: Any) -> list[Piece]:
    """The text of a file in order, a line a paragraph, each piece with its content control."""
    found: list[Piece] = []
    for paragraph in body.iter(qn("w:p")):
        for node in paragraph.iter(qn("w:t"), qn("w:tab"), qn("w:br")):
            text = node.text if node.tag == qn("w:t") else " "
            found.append((spaced(text or ""), control_of(node)))
        found.append(("\n", found[-1][1] if found else None))
    return [
        (re.sub(r" +", " ", "".join(text for text, _number in group)), number)
        for number, group in groupby(found, key=lambda piece: piece[1])
    ]


def opened(docx: bytes) -> Any:
    """The body of a file; sizes are asked before anything is unpacked.

    Raises NotReturned for what is no DOCX, or too large.
    """
    if len(docx) > MOST_BYTES:
        raise NotReturned()
    try:
        with zipfile.ZipFile(io.BytesIO(docx)) as parts:
            size = sum(part.file_size for part in parts.infolist())
        body = open_docx(io.BytesIO(docx)).element.body if size <= MOST_UNPACKED else None
    except Exception as error:  # whatever a broken file breaks in the parsers
        raise NotReturned() from error
    if body is None:
        raise NotReturned()
    return body


def controls_in(body: Any) -> set[int]:
    """The numbers of our content controls in a file, also of those that were emptied."""
    return {number for box in body.iter(qn("w:sdt")) if (number := number_of(box)) is not None}


def control_of(node: Any) -> int | None:
    """The number of our content control around a text; None outside of ours."""
    for outer in node.iterancestors(qn("w:sdt")):
        number = number_of(outer)
        if number is not None:
            return number
    return None


def number_of(box: Any) -> int | None:
    """The number in the tag of a content control of ours."""
    tag = box.find(f"{qn('w:sdtPr')}/{qn('w:tag')}")
    name = tag.get(qn("w:val"), "") if tag is not None else ""
    ours = re.fullmatch(TAG + r"(\d{1,4})", name)
    return int(ours[1]) if ours else None


def spaced(text: str) -> str:
    """Composed, with single spaces: an editor's own spacing counts for nothing."""
    return re.sub(r"[ \t\r\n\u00a0\u200b\v]+", " ", unicodedata.normalize("NFC", text))


def lines(text: str) -> str:
    """A free text, a line a paragraph."""
    return "\n".join(filter(None, (line.strip() for line in text.splitlines())))


def controls(pieces: list[Piece], slots: list[Slot]) -> dict[int, str]:
    """What stands in the open content controls; the parts of one are one text."""
    held: dict[int, str] = {}
    for text, number in pieces:
        if number is not None and number < len(slots) and slots[number].open:
            held[number] = held.get(number, "") + text
    return held


def fixed(pieces: list[Piece], slots: list[Slot]) -> list[str]:
    """The words outside of the open controls."""
    closed = (text for text, number in pieces
              if number is None or number >= len(slots) or not slots[number].open)  # fmt: skip
    return " ".join(closed).split()


def compare(sent: list[Piece], text: str, slots: list[Slot]) -> Comparison:
    """Walk both texts together: open texts take what lies between prescribed ones."""
    found, at, waiting, lost = Comparison(), 0, None, False
    for piece, number in sent:
        if number is not None and slots[number].open:
            if waiting not in (None, number):
                found.near = found.near or slots[number].text[:SHOWN]  # nothing parts the two
            waiting = number
            continue
        if not piece.strip():
            continue
        words = re.compile(r"\s*" + r"\s*".join(map(re.escape, piece.split())))
        loose = lost or waiting is not None
        match = words.search(text, at) if loose else words.match(text, at)
        if match is None:
            note(found, piece, number, slots)
            match = words.search(text, at)
        elif waiting is not None:
            found.words[slots[waiting].path] = text[at : match.start()]
        waiting, lost = None, match is None
        at = match.end() if match else at
    close(found, text[at:], slots[waiting].path if waiting is not None else "")
    return found


def note(found: Comparison, piece: str, number: int | None, slots: list[Slot]) -> None:
    """A fact by its path, prescribed text by its beginning."""
    if number is not None:
        found.changed.append(slots[number].path)
    else:
        found.near = found.near or piece.strip()[:SHOWN]


def close(found: Comparison, rest: str, waiting: str) -> None:
    """What stands behind the last prescribed text, and every open text as lines."""
    if waiting:
        found.words[waiting] = rest
    elif rest.strip() and not found.changed:
        found.near = found.near or rest.strip()[:SHOWN]
    found.words = {path: lines(text) for path, text in found.words.items()}


def days_lost(code: str, facts: Mapping[str, Any], sent: str, back: str) -> list[str]:
    """The days that the returned text says less often than the one that was sent, by path."""
    days = {
        fact.name: formats.day_text(date.fromisoformat(value)).removeprefix("ngày ")
        for fact in FORMS[code].facts
        for value in (values(facts, fact.name) if fact.kind == "date" else ())
        if isinstance(value, str) and value
    }
    return [name for name, shown in days.items() if sent.count(shown) > back.count(shown)]
