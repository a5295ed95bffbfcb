"""Pictures, as the child examines them; and the pages of a file as pictures.

Nghị định 30/2020/NĐ-CP Phụ lục I phần II mục 7d, 8a: the signature blue, the seal red and in real
size, PNG on a transparent ground.
"""

import io
import os
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PIL import Image

from cases.letters.apart import pack, unpack

#: The largest picture that is opened, in points of it.
MOST_POINTS = 40_000_000
#: Width of the seal of an office on paper, and of the room for a signature, in points at 300 dpi.
SIDES = {"leader": (200, 2400), "office": (300, 1000)}
Image.MAX_IMAGE_PIXELS = MOST_POINTS


def picture(order: Mapping[str, Any]) -> dict[str, Any]:
    """A picture of a signature or a seal, written anew; or the code of what is wrong with it."""
    shown = _opened(unpack(order["content"]), ("PNG",))
    if shown is None:
        return {"wrong": "NO_PNG"}
    if "A" not in shown.mode and "transparency" not in shown.info:
        return {"wrong": "NOT_TRANSPARENT"}
    drawn = shown.convert("RGBA")
    least, most = SIDES[order["whose"]]
    if not least <= drawn.width <= most or not 100 <= drawn.height <= most:
        return {"wrong": "SIZE"}
    if order["whose"] == "office" and abs(drawn.width - drawn.height) > drawn.width // 10:
        return {"wrong": "NOT_ROUND"}
    wrong = _colour(drawn, order["whose"])
    if wrong:
        return {"wrong": wrong}
    output = io.BytesIO()
    drawn.save(output, "PNG", optimize=True)
    return {"picture": pack(output.getvalue())}


def _colour(drawn: Image.Image, whose: str) -> str:
    """Blue for a hand, red for a seal; at least half of the ground clear."""
    small = drawn.copy()
    small.thumbnail((300, 300))
    points = list(small.getdata())
    ink = [point for point in points if point[3] > 128]
    if len(ink) > len(points) // 2:
        return "NOT_TRANSPARENT"
    if len(ink) < len(points) // 500:
        return "EMPTY"
    red, _green, blue = (sum(point[band] for point in ink) / len(ink) for band in range(3))
    if whose == "leader":
        return "" if blue > red + 30 else "NOT_BLUE"
    return "" if red > blue + 60 else "NOT_RED"


def _opened(content: bytes, formats: tuple[str, ...]) -> Image.Image | None:
    try:
        shown = Image.open(io.BytesIO(content), formats=formats)
        if shown.width * shown.height > MOST_POINTS:
            return None
        shown.load()
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None
    return shown


def pages(order: Mapping[str, Any]) -> dict[str, Any]:
    """One page of exactly these bytes as PNG; none where the system cannot draw it."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "letter.pdf"
        path.write_bytes(unpack(order["pdf"]))
        words = ["pdftoppm", "-png", "-r", "80", "-f", str(order["page"]), "-l", str(order["page"]),
                 str(path), str(Path(folder) / "page")]  # fmt: skip
        try:
            subprocess.run(words, check=True, capture_output=True,  # noqa: S603
                           env={"PATH": os.defpath})  # fmt: skip
        except (OSError, subprocess.CalledProcessError):
            return {"pages": []}
        drawn = sorted(Path(folder).glob("page*.png"))
        return {"pages": [pack(one.read_bytes()) for one in drawn]}
