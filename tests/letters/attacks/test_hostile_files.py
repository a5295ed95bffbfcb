"""Files that want to break or hang whoever reads them: examined apart, within limits."""

import io
import time
import zlib

import pikepdf
import pytest
from PIL import Image

from cases.letters import apart, pictures, reasons
from cases.letters.verify import Verdict
from tests.letters.attacks import bad
from tests.letters.conftest import LATER


@pytest.fixture
def examine(house):
    def look(pdf):
        return apart.verify(pdf, roots=[house.root.pem], crls=[house.crl], at=LATER)

    return look


def test_the_answer_from_apart_is_the_answer(ask, examine, steps):
    assert examine(steps.sealed) == ask(steps.sealed, certificates={})
    changed = bad.updated(steps.sealed, bad.hide_page)
    assert examine(changed) == ask(changed, certificates={})


def bomb():
    """A stream of a few kilobytes that unfolds to half a gigabyte, where the objects stand."""
    packed = zlib.compress(b"\0" * (512 * 1024 * 1024), 9)
    head = b"%PDF-1.7\n1 0 obj\n<</Type/XRef/W[1 4 2]/Size 9/Root 2 0 R/Filter/FlateDecode/Length "
    return head + str(len(packed)).encode() + b">>\nstream\n" + packed + (
        b"\nendstream\nendobj\nstartxref\n9\n%%EOF\n")  # fmt: skip


HOSTILE = {
    "nothing": b"",
    "only a head": b"%PDF-1.7\n",
    "page of the web": b"%PDF-<html><script>alert(1)</script>",
    "deep": b"%PDF-1.7\n1 0 obj\n" + b"[" * 200_000 + b"\nstartxref\n9\n%%EOF",
    "turning": b"%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 1/Prev 9/Root 1 0 R>>"
               b"\nstartxref\n9\n%%EOF\n",
    "big number": b"%PDF-1.7\nstartxref\n" + b"9" * 5000 + b"\n%%EOF\n",
    "bomb": bomb(),
    "noise": bytes(range(256)) * 4000,
}  # fmt: skip


@pytest.mark.parametrize("what", HOSTILE)
def test_a_hostile_file_is_invalid_and_harms_nobody(examine, what):
    began = time.monotonic()
    verdict = examine(HOSTILE[what])
    assert verdict.status == "invalid"
    assert set(verdict.reasons) <= {reasons.UNREADABLE, reasons.TOO_SLOW, reasons.OTHER_FIELDS}
    assert time.monotonic() - began < 30


def test_a_tree_of_pages_that_turns_back_on_itself_is_refused(examine, steps):
    def turn(writer):
        tree = writer.root["/Pages"]
        tree["/Kids"].append(writer.root.raw_get("/Pages"))
        writer.update_container(tree)

    assert examine(bad.updated(steps.sealed, turn)).status == "invalid"


def test_who_takes_too_long_is_ended(examine, steps, monkeypatch):
    monkeypatch.setitem(apart.PATIENCE, "verify", 0.05)
    assert examine(steps.sealed) == Verdict("invalid", (reasons.TOO_SLOW,))


def png(mode, size, colour):
    output = io.BytesIO()
    picture = Image.new(mode, size)
    if colour:
        third = (size[0] // 3, size[1] // 3)
        picture.paste(Image.new(mode, third, colour), third)
    picture.save(output, "PNG")
    return output.getvalue()


@pytest.mark.parametrize("content, whose, wrong", [
    (b"no picture", "leader", "NO_PNG"),
    (png("RGB", (531, 295), (0, 0, 200)), "leader", "NOT_TRANSPARENT"),
    (png("RGBA", (531, 295), (200, 0, 0, 255)), "leader", "NOT_BLUE"),
    (png("RGBA", (413, 413), (0, 0, 200, 255)), "office", "NOT_RED"),
    (png("RGBA", (531, 295), (200, 0, 0, 255)), "office", "NOT_ROUND"),
    (png("RGBA", (40, 40), (0, 0, 200, 255)), "leader", "SIZE"),
    (png("RGBA", (531, 295), None), "leader", "EMPTY"),
])  # fmt: skip
def test_a_picture_that_the_decree_does_not_allow_is_refused(content, whose, wrong):
    order = {"content": apart.pack(content), "whose": whose}
    assert apart.run("picture", order) == {"wrong": wrong}


def test_pictures_of_signature_and_seal_are_written_anew():
    for content, whose in ((pictures.scribble("Bình"), "leader"), (pictures.seal("x"), "office")):
        answer = apart.run("picture", {"content": apart.pack(content), "whose": whose})
        with Image.open(io.BytesIO(apart.unpack(answer["picture"]))) as drawn:
            assert drawn.mode == "RGBA"


def test_a_scan_is_opened_and_told_what_it_is(steps):
    def look(content):
        return apart.run("scan", {"content": apart.pack(content)})

    output = io.BytesIO()
    Image.new("L", (1654, 2339), 255).save(output, "JPEG")
    assert look(output.getvalue()) == {"kind": "jpg", "pages": 1}
    assert look(steps.draft) == {"kind": "pdf", "pages": 1}
    assert look(png("RGB", (200, 200), None)) == {"kind": "png", "pages": 1}
    small = {"content": apart.pack(png("RGB", (200, 200), None)), "sheet": True}
    assert apart.run("scan", small) == {"wrong": "TOO_SMALL"}
    assert look(b"GIF89a") == {"wrong": "NO_SCAN"}
    locked = io.BytesIO()
    with pikepdf.open(io.BytesIO(steps.draft)) as opened:
        opened.save(locked, encryption=pikepdf.Encryption(owner="o", user=""))
    assert look(locked.getvalue()) == {"wrong": "LOCKED"}


def test_a_page_is_drawn_from_exactly_these_bytes(steps):
    answer = apart.run("pages", {"pdf": apart.pack(steps.sealed), "page": 1})
    with Image.open(io.BytesIO(apart.unpack(answer["pages"][0]))) as drawn:
        assert drawn.size == (662, 936)
    assert apart.run("pages", {"pdf": apart.pack(b"%PDF-1.7 broken"), "page": 1}) == {"pages": []}
