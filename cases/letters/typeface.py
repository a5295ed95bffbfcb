"""The one typeface of the letters: Liberation Serif 2.1.5, metric-equal to Times New Roman.

Nghị định 30/2020/NĐ-CP, Phụ lục I: Times New Roman, Unicode TCVN 6909:2001, black. The fields
filled after signing need letters that the draft does not contain, so their two faces are
embedded with the whole Vietnamese alphabet.
"""

import io
import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from fontTools import subset
from fontTools.ttLib import TTFont

FOLDER = Path(__file__).parent / "fonts"
FILES = {
    "regular": "LiberationSerif-Regular.ttf",
    "bold": "LiberationSerif-Bold.ttf",
    "italic": "LiberationSerif-Italic.ttf",
    "bold-italic": "LiberationSerif-BoldItalic.ttf",
}
_VOWELS = "aăâeêioôơuưy"
_TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")


def alphabet() -> str:
    """Every character that may stand in a number or date line, NFC, in a fixed order."""
    tones = {unicodedata.normalize("NFC", vowel + tone) for vowel in _VOWELS for tone in _TONES}
    letters = tones | {"đ"}
    return "".join(sorted({chr(code) for code in range(32, 127)} | letters
                          | {letter.upper() for letter in letters} | {"–", "’"}))  # fmt: skip


def width(text: str, style: str) -> float:
    """How wide a line of text is, in sizes of its type; an unknown character has no width."""
    advances = _advances(style)
    return sum(advances.get(char, 0) for char in text)


@cache
def _advances(style: str) -> dict[str, float]:
    font = TTFont(FOLDER / FILES[style], lazy=True)
    size, table = font["head"].unitsPerEm, font["hmtx"]
    return {chr(code): table[name][0] / size for code, name in font.getBestCmap().items()}


@dataclass(frozen=True)
class Face:
    """A subset of one face, ready to be embedded as a composite font with identity codes."""

    name: str
    data: bytes
    glyphs: dict[str, int]
    widths: tuple[int, ...]
    metrics: dict[str, Any]

    def to_unicode(self) -> bytes:
        """The map by which a reader turns our codes back into text."""
        pairs = sorted((glyph, ord(char)) for char, glyph in self.glyphs.items())
        blocks = [pairs[start : start + 100] for start in range(0, len(pairs), 100)]
        body = "".join(
            f"{len(block)} beginbfchar\n"
            + "".join(f"<{glyph:04X}> <{code:04X}>\n" for glyph, code in block)
            + "endbfchar\n"
            for block in blocks
        )
        return (_CMAP_HEAD + body + _CMAP_FOOT).encode("ascii")


_CMAP_HEAD = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
"""
_CMAP_FOOT = """endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""


def read_to_unicode(cmap: bytes) -> dict[str, int]:
    """Characters and their codes as an embedded map of ours gives them."""
    pairs = re.findall(
        rb"<([0-9A-F]{4})> <([0-9A-F]{4})>\n", cmap.partition(b"endcodespacerange")[2]
    )
    return {chr(int(code, 16)): int(glyph, 16) for glyph, code in pairs}


@cache
def form_face(style: str) -> Face:
    """The face of a form field: the alphabet above, without hinting."""
    font = TTFont(FOLDER / FILES[style], recalcTimestamp=False)
    options = subset.Options(hinting=False, layout_features=[], name_IDs=[], notdef_outline=True)
    options.drop_tables += ["GPOS", "GSUB", "GDEF", "kern", "FFTM"]
    cutter = subset.Subsetter(options)
    cutter.populate(text=alphabet())
    cutter.subset(font)
    output = io.BytesIO()
    font.save(output, reorderTables=False)
    scale = 1000 / font["head"].unitsPerEm
    order = font.getGlyphOrder()
    ids = {name: number for number, name in enumerate(order)}
    return Face(
        name={"regular": "TDFRMR+TDSerif", "italic": "TDFRMI+TDSerif-Italic"}[style],
        data=output.getvalue(),
        glyphs={chr(code): ids[name] for code, name in font.getBestCmap().items()
                if chr(code) in alphabet()},
        widths=tuple(round(font["hmtx"][name][0] * scale) for name in order),
        metrics=_metrics(font, scale),
    )  # fmt: skip


def _metrics(font: TTFont, scale: float) -> dict[str, Any]:
    """What a font descriptor must say of the face, in thousandths of its size."""
    head, line = font["head"], font["hhea"]
    italic = font["post"].italicAngle
    return {
        "Flags": 4 | 2 | (64 if italic else 0),
        "FontBBox": [round(edge * scale) for edge in (head.xMin, head.yMin, head.xMax, head.yMax)],
        "ItalicAngle": round(italic),
        "Ascent": round(line.ascent * scale),
        "Descent": round(line.descent * scale),
        "CapHeight": 662,
        "StemV": 80,
    }
