"""The fields of a letter: number, date, and the places of the two signatures.

Nghị định 30/2020/NĐ-CP Điều 13, 15 and Phụ lục I phần II mục 7, 8: the leader signs, then the
clerk gives number and date, then the office seals. The templates mark the four places by check
boxes of our names, which WeasyPrint tags and positions; here they become the real fields, each
with its own appearance, as PDF/A demands.
"""

from functools import cache
from typing import Any

import pydyf

from cases.letters import typeface
from cases.letters.written import Written, write_down

NUMBER, DATE = "so_van_ban", "ngay_ban_hanh"
LEADER, OFFICE = "KyLanhDao", "KyCoQuan"
TEXT_FIELDS = (NUMBER, DATE)
SIGNATURE_FIELDS = (LEADER, OFFICE)
#: Name of the font resource, style of the face.
FONTS = {NUMBER: ("TDR", "regular"), DATE: ("TDI", "italic")}
SIZE = 13.0
#: Bits of an annotation (print) and of a form (holds signatures; append only).
PRINT, SIGNED_APPEND_ONLY = 4, 3


class LineTooLong(ValueError):
    """A number or date line that does not fit into its place."""


def encode(line: str, glyphs: dict[str, int]) -> str:
    """A line in the codes of its face; ValueError names a character that the face lacks."""
    unknown = sorted(set(line) - glyphs.keys())
    if unknown:
        raise ValueError(f"characters outside the typeface: {unknown}")
    return "".join(f"{glyphs[char]:04X}" for char in line)


def appearance(
    line: str, *, font: str, glyphs: dict[str, int], widths: Any, box: tuple[float, float],
    ascent: int, descent: int,
) -> bytes:  # fmt: skip
    """The drawing of one centred line in a box of that width and height."""
    codes = encode(line, glyphs)
    length = sum(widths[glyphs[char]] for char in line) * SIZE / 1000
    if length > box[0]:
        raise LineTooLong(line)
    x = (box[0] - length) / 2
    y = (box[1] - (ascent - descent) * SIZE / 1000) / 2 - descent * SIZE / 1000
    return (
        f"/Tx BMC\nq\nBT\n/{font} {SIZE:g} Tf\n0 g\n{x:.3f} {y:.3f} Td\n<{codes}> Tj\nET\nQ\nEMC"
    ).encode("ascii")


class Fields:
    """Called by WeasyPrint when everything is laid out and only the trailer is missing."""

    def __init__(self, lines: dict[str, str]) -> None:
        self.lines = lines

    def __call__(self, document: Any, pdf: pydyf.PDF) -> None:
        pdf.catalog.pop("Names", None)  # only the anchor of the last paragraph; nothing links to it
        if "AcroForm" in pdf.catalog:
            self._make_form(pdf, pdf.catalog["AcroForm"])
        write_down(pdf)

    def _make_form(self, pdf: pydyf.PDF, form: pydyf.Dictionary) -> None:
        fonts = {name: embed(pdf, style) for name, style in FONTS.values()}
        for widget in self._widgets(pdf):
            self._furnish(pdf, widget, fonts)
        for element in pdf.objects:
            if isinstance(element, dict) and element.get("S") == "/Form":
                # verifiers follow a field into the structure tree through a single kid only
                [element["K"]] = element["K"]
        form["DR"] = pydyf.Dictionary({"Font": pydyf.Dictionary(fonts)})
        form["DA"] = pydyf.String(f"/TDR {SIZE:g} Tf 0 g")
        form["SigFlags"] = SIGNED_APPEND_ONLY
        del form["NeedAppearances"]

    def _widgets(self, pdf: pydyf.PDF) -> list[pydyf.Dictionary]:
        return [one for one in pdf.objects
                if isinstance(one, dict) and one.get("Subtype") == "/Widget"]  # fmt: skip

    def _furnish(self, pdf: pydyf.PDF, widget: pydyf.Dictionary, fonts: dict[str, bytes]) -> None:
        name = widget["T"].string
        drawing = pdf.objects[int(widget["AP"]["N"]["on"].split()[0])]
        for key in ("AS", "MK", "Border", "V"):
            widget.pop(key, None)
        left, right = sorted(widget["Rect"][::2])
        low, high = sorted(widget["Rect"][1::2])
        widget["Rect"] = pydyf.Array([round(edge, 3) for edge in (left, low, right, high)])
        widget["AP"] = pydyf.Dictionary({"N": drawing.reference})
        drawing.extra = _form_object(right - left, high - low)
        drawing.stream = []
        if name in SIGNATURE_FIELDS:
            make_signature(widget, name)
        else:
            self._write(widget, drawing, name, (right - left, high - low), fonts)

    def _write(self, widget: Any, drawing: Any, name: str, box: Any, fonts: Any) -> None:
        resource, style = FONTS[name]
        face = typeface.form_face(style)
        drawing.extra["Resources"] = pydyf.Dictionary(
            {"Font": pydyf.Dictionary({resource: fonts[resource]})}
        )
        drawing.stream = [
            appearance(self.lines[name], font=resource, glyphs=face.glyphs, widths=face.widths,
                       box=box, ascent=face.metrics["Ascent"], descent=face.metrics["Descent"])
        ]  # fmt: skip
        widget["FT"] = "/Tx"
        widget["V"] = pydyf.String(self.lines[name])
        widget["DA"] = pydyf.String(f"/{resource} {SIZE:g} Tf 0 g")
        widget["Q"] = 1


def make_signature(widget: pydyf.Dictionary, name: str) -> None:
    """An empty signature field; the office's locks every field and the document."""
    widget["FT"] = "/Sig"
    widget["F"] = PRINT
    if name == OFFICE:
        widget["Lock"] = pydyf.Dictionary({"Type": "/SigFieldLock", "Action": "/All", "P": 1})


def _form_object(width: float, height: float) -> pydyf.Dictionary:
    return pydyf.Dictionary({
        "Type": "/XObject",
        "Subtype": "/Form",
        "BBox": pydyf.Array([0, 0, round(width, 3), round(height, 3)]),
        "Resources": pydyf.Dictionary(),
    })  # fmt: skip


def embed(pdf: pydyf.PDF, style: str) -> bytes:
    """Put a face into the file as a composite font; returns the reference to it."""
    face = typeface.form_face(style)
    file, cmap, widths = (Written(part) for part in drawn_up(style))
    file, cmap = _add(pdf, file), _add(pdf, cmap)
    metrics = {**face.metrics, "FontBBox": pydyf.Array(face.metrics["FontBBox"])}
    descriptor = _add(pdf, pydyf.Dictionary({
        "Type": "/FontDescriptor", "FontName": f"/{face.name}", **metrics, "FontFile2": file,
    }))  # fmt: skip
    descendant = _add(pdf, pydyf.Dictionary({
        "Type": "/Font", "Subtype": "/CIDFontType2", "BaseFont": f"/{face.name}",
        "CIDSystemInfo": pydyf.Dictionary({
            "Registry": pydyf.String("Adobe"), "Ordering": pydyf.String("Identity"),
            "Supplement": 0,
        }),
        "CIDToGIDMap": "/Identity", "FontDescriptor": descriptor,
        "W": pydyf.Array([0, widths]),
    }))  # fmt: skip
    return _add(pdf, pydyf.Dictionary({
        "Type": "/Font", "Subtype": "/Type0", "BaseFont": f"/{face.name}",
        "Encoding": "/Identity-H", "DescendantFonts": pydyf.Array([descendant]), "ToUnicode": cmap,
    }))  # fmt: skip


@cache
def drawn_up(style: str) -> tuple[Written, Written, Written]:
    """File, character map and widths of a face: in every letter the same, so compressed once."""
    face = typeface.form_face(style)
    length = pydyf.Dictionary({"Length1": len(face.data)})
    return (
        Written(pydyf.Stream([face.data], length, compress=True)),
        Written(pydyf.Stream([face.to_unicode()], compress=True)),
        Written(pydyf.Array(face.widths)),
    )


def _add(pdf: pydyf.PDF, one: pydyf.Object) -> bytes:
    pdf.add_object(one)
    return one.reference
