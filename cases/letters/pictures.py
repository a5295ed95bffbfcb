"""Pictures for the demonstration: a blue scribble for a signature, a red round seal.

Nghị định 30/2020/NĐ-CP, Phụ lục I phần II mục 7d, 8a: PNG, transparent; signature blue, seal red
and in real size. An office in service keeps scans of its own. The seal says that it is a
demonstration and carries no coat of arms.
"""

import hashlib
import io
import math

from PIL import Image, ImageDraw, ImageFont

from cases.letters import typeface

BLUE, RED = (22, 48, 160, 255), (214, 20, 30, 255)
DEMO = "DEMO"


def _png(picture: Image.Image) -> bytes:
    output = io.BytesIO()
    picture.save(output, "PNG", optimize=True)
    return output.getvalue()


def scribble(name: str) -> bytes:
    """A line as a hand might draw it, the same for the same name; 45 x 25 mm at 300 dpi."""
    width, height, times = 531, 295, 2
    picture = Image.new("RGBA", (width * times, height * times), (0, 0, 0, 0))
    draw = ImageDraw.Draw(picture)
    seed = hashlib.sha256(name.encode()).digest()
    points = []
    for step in range(240):
        part = step / 239
        swing = sum(
            (seed[k] / 255 - 0.3) * math.sin(2 * math.pi * (k + 1) * 1.3 * part + seed[k + 8])
            for k in range(5)
        )
        x = 0.12 + 0.74 * part + 0.05 * math.sin(14 * part + seed[20])
        y = 0.52 - 0.17 * swing * (1.15 - part)
        points.append((x * width * times, y * height * times))
    draw.line(points, fill=BLUE, width=5 * times, joint="curve")
    end = points[-1]
    draw.line([(0.2 * width * times, 0.8 * height * times), end], fill=BLUE, width=4 * times)
    return _png(picture.resize((width, height), Image.Resampling.LANCZOS))


def seal(office: str) -> bytes:
    """Two rings, the name of the office around a star; 35 mm across at 300 dpi."""
    size, times = 413, 2
    side = size * times
    picture = Image.new("RGBA", (side, side), (0, 0, 0, 0))
    draw = ImageDraw.Draw(picture)
    for inset, width in ((0.012, 0.018), (0.055, 0.006), (0.24, 0.006)):
        edge = inset * side
        draw.ellipse((edge, edge, side - edge, side - edge), outline=RED, width=int(width * side))
    draw.polygon(_star(side / 2, side / 2, 0.17 * side), fill=RED)
    _around(picture, f"{office.upper()} ★ {DEMO}".replace("★", "·"), 0.355 * side)
    return _png(picture.resize((size, size), Image.Resampling.LANCZOS))


def _star(x: float, y: float, radius: float) -> list[tuple[float, float]]:
    corners = []
    for point in range(10):
        length = radius if point % 2 == 0 else radius * 0.382
        angle = math.pi * (point / 5 - 0.5)
        corners.append((x + length * math.cos(angle), y + length * math.sin(angle)))
    return corners


def _around(picture: Image.Image, text: str, radius: float) -> None:
    """Write a text around the middle, spread over seven eighths of the circle."""
    side = picture.width
    reach = 2 * math.pi * radius * 0.875
    font = ImageFont.truetype(typeface.FOLDER / typeface.FILES["bold"], int(side * 0.085))
    scale = min(1.0, reach / max(font.getlength(text), 1))
    font = ImageFont.truetype(typeface.FOLDER / typeface.FILES["bold"], int(side * 0.085 * scale))
    total = font.getlength(text)
    angle = -math.pi / 2 - total / radius / 2
    for char in text:
        advance = font.getlength(char)
        angle += advance / radius / 2
        letter = Image.new("RGBA", (int(side * 0.2),) * 2, (0, 0, 0, 0))
        ImageDraw.Draw(letter).text((letter.width / 2,) * 2, char, RED, font, anchor="mm")
        turned = letter.rotate(-math.degrees(angle) - 90, Image.Resampling.BICUBIC)
        x = side / 2 + radius * math.cos(angle) - turned.width / 2
        y = side / 2 + radius * math.sin(angle) - turned.height / 2
        picture.alpha_composite(turned, (round(x), round(y)))
        angle += advance / radius / 2
