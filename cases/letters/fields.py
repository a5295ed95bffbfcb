"""Give a signed letter its number and date: an incremental update of two fields, nothing else.

Nghị định 30/2020/NĐ-CP Điều 15: the number is given after the signature. The leader's signature
allows exactly this; the seal that follows forbids everything.
"""

import io
import re

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader

from cases.letters import typeface, widgets
from cases.letters.formats import date_text, number_line, number_text
from cases.letters.objects import form_fields, held

__all__ = ["date_text", "fill", "number_line", "number_text", "shown", "values"]


class NotALetter(ValueError):
    """The file has not the fields of our letters."""


def fill(pdf: bytes, *, number_line: str, date_line: str) -> bytes:
    """The file with both lines set, value and drawing, in the place of the blank ones."""
    writer = IncrementalPdfFileWriter(io.BytesIO(pdf))
    found = {held(field, "/T"): field for field in form_fields(writer.root)}
    for name, line in ((widgets.NUMBER, number_line), (widgets.DATE, date_line)):
        if name not in found:
            raise NotALetter(name)
        _set(writer, found[name], name, line)
    output = io.BytesIO()
    writer.write(output)
    return output.getvalue()


def values(pdf: bytes) -> dict[str, str]:
    """What stands in the text fields of a letter."""
    root = PdfFileReader(io.BytesIO(pdf)).root
    return {str(field["/T"]): str(held(field, "/V", "")) for field in form_fields(root)
            if held(field, "/FT") == "/Tx"}  # fmt: skip


def shown(pdf: bytes) -> dict[str, str]:
    """What the text fields of a letter show on the page, read from their drawings."""
    lines = {}
    for field in form_fields(PdfFileReader(io.BytesIO(pdf)).root):
        if held(field, "/FT") == "/Tx":
            drawing = field["/AP"]["/N"]
            [font] = drawing["/Resources"]["/Font"].values()
            chars = {
                code: char
                for char, code in typeface.read_to_unicode(
                    font.get_object()["/ToUnicode"].data
                ).items()
            }
            [codes] = re.findall(rb"<([0-9A-F]*)> Tj", drawing.data)
            lines[str(field["/T"])] = "".join(
                chars[int(codes[at : at + 4], 16)] for at in range(0, len(codes), 4)
            )
    return lines


def _set(
    writer: IncrementalPdfFileWriter, field: generic.DictionaryObject, name: str, line: str
) -> None:
    resource = "/" + widgets.FONTS[name][0]
    old = field["/AP"]["/N"]
    font = old["/Resources"]["/Font"].raw_get(resource)
    left, low, right, high = (float(edge) for edge in field["/Rect"])
    new = generic.StreamObject(
        dict_data={key: old.raw_get(key) for key in old
                   if key in ("/Type", "/Subtype", "/BBox", "/Resources")},
        stream_data=draw(font.get_object(), name, line, (right - left, high - low)),
    )  # fmt: skip
    field["/V"] = generic.pdf_string(line)
    field["/AP"] = generic.DictionaryObject({generic.pdf_name("/N"): writer.add_object(new)})
    writer.update_container(field)


def draw(font: generic.DictionaryObject, name: str, line: str, box: tuple[float, float]) -> bytes:
    """The drawing in the face that the draft embedded: its own codes, its own widths."""
    inner = font["/DescendantFonts"][0].get_object()
    metrics = inner["/FontDescriptor"]
    return widgets.appearance(
        line,
        font=widgets.FONTS[name][0],
        glyphs=typeface.read_to_unicode(font["/ToUnicode"].data),
        widths=[int(width) for width in inner["/W"][1]],
        box=box,
        ascent=int(metrics["/Ascent"]),
        descent=int(metrics["/Descent"]),
    )
