"""Measuring a printed page: lines with their place, size and face; fields; running text."""

import io
import re
import subprocess
import tempfile
import unicodedata
from dataclasses import dataclass
from functools import cache
from html.parser import HTMLParser

import pdfplumber
import pikepdf

from cases.letters import render
from cases.letters.catalogue import FORMS
from tests.letters.samples import SAMPLES

MM = 72 / 25.4
LEFT, RIGHT = 30 * MM, 595.28 - 15 * MM
MIDDLE = (LEFT + RIGHT) / 2
#: Middle of the two columns of the head, 66 and 99 mm wide.
LEFT_COLUMN, RIGHT_COLUMN = LEFT + 33 * MM, LEFT + 66 * MM + 49.5 * MM


@dataclass(frozen=True)
class Line:
    """Words of one size and face on one height."""

    text: str
    x0: float
    x1: float
    top: float
    size: float
    face: str

    @property
    def middle(self) -> float:
        return (self.x0 + self.x1) / 2

    @property
    def width(self) -> float:
        return self.x1 - self.x0


@cache
def sample(code: str) -> bytes:
    """The draft of the sample of a form; rendered once."""
    return render.render(code, SAMPLES[code])


def pages(pdf: bytes) -> list[list[Line]]:
    """The lines of each page, from top to bottom."""
    with pdfplumber.open(io.BytesIO(pdf)) as opened:
        return [lines_of(page) for page in opened.pages]


def lines_of(page: pdfplumber.page.Page) -> list[Line]:
    """Characters of one height, size and face; a gap wider than justified words ends a line."""
    runs: list[list[dict]] = []
    levels: list[float] = []
    for height in sorted({char["top"] for char in page.chars}):
        if not levels or height - levels[-1] > 1:
            levels.append(height)
    for char in sorted(
        page.chars,
        key=lambda c: (max(v for v in levels if v <= c["top"]), c["fontname"], c["size"], c["x0"]),
    ):
        last = runs[-1][-1] if runs else None
        if (
            last is None
            or (last["fontname"], last["size"]) != (char["fontname"], char["size"])
            or abs(last["top"] - char["top"]) > 1
            or char["x0"] - last["x1"] > 30
        ):
            runs.append([])
        runs[-1].append(char)
    found = [_line(run) for run in runs if any(char["text"].strip() for char in run)]
    return sorted(found, key=lambda line: (round(line.top), line.x0))


def _line(run: list[dict]) -> Line:
    inked = [char for char in run if char["text"].strip()]
    return Line(
        joined("".join(char["text"] for char in run)), inked[0]["x0"], inked[-1]["x1"],
        inked[0]["top"], round(inked[0]["size"], 1), inked[0]["fontname"].split("+")[1],
    )  # fmt: skip


def line(lines: list[Line], text: str) -> Line:
    """The one line that begins with that text."""
    [found] = [one for one in lines if one.text.startswith(text)]
    return found


def rules(pdf: bytes) -> list[tuple[float, float, float]]:
    """The horizontal strokes of page 1: left, right, height."""
    with pdfplumber.open(io.BytesIO(pdf)) as opened:
        strokes = opened.pages[0].rects
        found = {(round(s["x0"], 1), round(s["x1"], 1), round(s["bottom"])) for s in strokes}
    return sorted(found, key=lambda rule: rule[2])


def frames(pdf: bytes) -> list[tuple[float, float, float, float, tuple]]:
    """The boxes of page 1 in millimetres and colour: left, top, width, height; the outer edge."""
    with pdfplumber.open(io.BytesIO(pdf)) as opened:
        found = [
            (one["x0"] / MM, one["top"] / MM, one["width"] / MM, one["height"] / MM,
             one["non_stroking_color"])
            for one in opened.pages[0].rects if one["height"] > 6 * MM
        ]  # fmt: skip
    outer = [one for one in found if abs(one[3] - 8) < 0.1]
    return sorted(outer, key=lambda frame: frame[1])


def colours(pdf: bytes, page: int | None = None) -> set[tuple]:
    """The colours of the letters printed, on one page or on all."""
    with pdfplumber.open(io.BytesIO(pdf)) as opened:
        chosen = opened.pages if page is None else [opened.pages[page]]
        return {char["non_stroking_color"] for one in chosen for char in one.chars}


def boxes(pdf: bytes) -> dict[str, tuple[float, float, float, float]]:
    """The fields: left, top, right, bottom, from the top of their page."""
    with pdfplumber.open(io.BytesIO(pdf)) as opened:
        return {
            one["data"]["T"].decode(): (one["x0"], one["top"], one["x1"], one["bottom"])
            for page in opened.pages
            for one in page.annots
        }


def text_of(pdf: bytes) -> str:
    """What a reader copies out of the file, fields included, in one line."""
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        file.write(pdf)
        file.flush()
        done = subprocess.run(
            ["pdftotext", "-raw", file.name, "-"], capture_output=True, check=True
        )
    return re.sub(r"[^\S\f]+", " ", done.stdout.decode()).strip()


def joined(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def faces(pdf: bytes) -> list[str]:
    """The lines of `pdffonts` below its head."""
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        file.write(pdf)
        file.flush()
        done = subprocess.run(["pdffonts", file.name], capture_output=True, check=True, text=True)
    return done.stdout.splitlines()[2:]


class _Paragraphs(HTMLParser):
    """The text of each block of a letter as its template gives it."""

    BLOCKS = ("p", "div", "h1", "h2", "h3", "br")

    def __init__(self) -> None:
        super().__init__()
        self.found, self.silent = [""], False

    def handle_starttag(self, tag, attrs):
        self.silent = self.silent or tag in ("style", "title")
        if tag in self.BLOCKS:
            self.found.append("")

    def handle_endtag(self, tag):
        self.silent = self.silent and tag not in ("style", "title")
        if tag in self.BLOCKS:
            self.found.append("")

    def handle_data(self, data):
        if not self.silent:
            self.found[-1] += data


def source_of(code: str, facts: dict) -> list[str]:
    """The paragraphs that must be readable on the page."""
    parser = _Paragraphs()
    parser.feed(render.markup(FORMS[code], render.nfc(facts)))
    return [joined(one) for one in parser.found if joined(one)]


def decomposed(value):
    """The same facts as a keyboard with combining accents gives them."""
    if isinstance(value, str):
        return unicodedata.normalize("NFD", value)
    if isinstance(value, dict):
        return {key: decomposed(one) for key, one in value.items()}
    return [decomposed(one) for one in value] if isinstance(value, list) else value


def opened(pdf: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(pdf))
