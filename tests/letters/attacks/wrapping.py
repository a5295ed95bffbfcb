"""Signature wrapping: a second text of the file, hidden in the place of its signature.

The signed bytes stay as they are. Their table of objects is looked for at a fixed place; the gap of
the signature is made so wide that this place lies in it, and there stands another table. What is
left out is as long as a signature of hexadecimal digits would be, but is written as a plain string,
which is half as long: the other half holds what is shown instead.
"""

import io
import re

from pyhanko.pdf_utils.reader import PdfFileReader

CLOSING = 400


def wrapped(signed: bytes, shown: bytes) -> bytes:
    """A file with a plain table of objects whose only page shows something else."""
    reader = PdfFileReader(io.BytesIO(signed))
    [signature] = reader.embedded_signatures
    _zero, before, again, behind = map(int, signature.byte_range)
    table_at = int(re.findall(rb"startxref\s+(\d+)", signed)[-1])
    places, trailer = read_table(signed[table_at:])
    room = table_at - before + CLOSING + 25 * len(places) + len(trailer)
    room += room % 2
    longer = room - (again - before)
    places = {one: at if at < before else at + longer for one, at in places.items()}
    own = signature.sig_field.raw_get("/V").reference.idnum
    page = reader.root["/Pages"]["/Kids"][0].raw_get("/Contents").reference.idnum
    gap = b" endobj\n"
    for number, content in (
        (own, b"<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/M"
              b"(D:20260810090000+07'00')/ByteRange[0 %d %d %d]/Contents %b>>"
              % (before, before + room, behind, plain(signature.pkcs7_content, room // 2 - 1))),
        (page, b"<</Length %d>>\nstream\n%b\nendstream" % (len(shown), shown)),
    ):  # fmt: skip
        places[number] = before + len(gap)
        gap += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    assert before + len(gap) <= table_at
    gap = gap.ljust(table_at - before) + write_table(places) + trailer
    return signed[:before] + gap.ljust(room) + signed[again:]


def plain(content: bytes, length: int) -> bytes:
    """A string that is not written in hexadecimal digits, filled up with zeros."""
    escaped = re.sub(rb"([\\()])", rb"\\\1", content.ljust(length, b"\0"))
    return b"(" + escaped.replace(b"\r", b"\\r") + b")"


def read_table(table: bytes) -> tuple[dict[int, int], bytes]:
    """Number of each object → its place; and the trailer."""
    rows = table[: table.index(b"trailer")].split(b"\n")[1:]
    places, number = {}, 0
    for row in map(bytes.split, rows):
        if len(row) == 2:
            number = int(row[0])
        elif len(row) == 3:
            if row[2] == b"n":
                places[number] = int(row[0])
            number += 1
    return places, table[table.index(b"trailer") : table.index(b"startxref")]


def write_table(places: dict[int, int]) -> bytes:
    rows = [b"%d 1\n%010d 00000 n \n" % one for one in sorted(places.items())]
    return b"xref\n" + b"".join(rows)
