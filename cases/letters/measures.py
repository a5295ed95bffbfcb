"""The measures of a letter: the value we set, and the range that the decree allows.

Nghị định 30/2020/NĐ-CP, Phụ lục I phần I (page), phần II (components) and phần V (sizes). An
office may set values of its own in `settings.LETTER_MEASURES`; outside a range nothing is set.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from django.conf import settings

ANNEX = "Nghị định 30/2020/NĐ-CP Phụ lục I"
#: Pixels of the style sheet (96 to the inch) in a point and in a millimetre.
PX_PT, PX_MM = 96 / 72, 96 / 25.4


@dataclass(frozen=True)
class Measure:
    """One measure: starting value, smallest and largest that the decree allows, where it says so.

    A line height is a multiple of the size: 1.15 is the single spacing of the typeface.
    """

    value: float
    least: float
    most: float
    unit: Literal["mm", "pt", ""]
    article: str

    def holds(self, value: float) -> bool:
        """Whether the decree allows the value."""
        return self.least <= value <= self.most


def _page(value: float, least: float, most: float) -> Measure:
    return Measure(value, least, most, "mm", f"{ANNEX} phần I")


def _size(value: float, least: float, most: float) -> Measure:
    return Measure(value, least, most, "pt", f"{ANNEX} phần V")


MEASURES: dict[str, Measure] = {
    "top": _page(20, 20, 25),
    "bottom": _page(20, 20, 25),
    "left": _page(30, 30, 35),
    "right": _page(15, 15, 20),
    "page_number": _size(13, 13, 14),
    "nation": _size(12, 12, 13),
    "motto": _size(13, 13, 14),
    "agency": _size(12, 12, 13),
    "number": _size(13, 13, 13),
    "place": _size(13, 13, 14),
    "type": _size(14, 13, 14),
    "about": _size(12, 12, 13),
    "about_gap": _size(6, 6, 6),
    "body": _size(14, 13, 14),
    "line": Measure(1.25, 1.15, 1.5 * 1.15, "", f"{ANNEX} phần II mục 6"),
    "gap": _size(6, 6, 12),
    "indent": Measure(12.7, 10, 12.7, "mm", f"{ANNEX} phần II mục 6"),
    "signature": _size(14, 13, 14),
    "recipients_label": _size(12, 12, 12),
    "recipients": _size(11, 11, 11),
    "stamp": _size(13, 13, 14),
    "typist": _size(11, 11, 11),
    "contact": _size(11, 11, 12),
    "annex_title": _size(14, 13, 14),
    "copy_line": _size(10, 10, 10),
}  # fmt: skip


class OutsideTheDecree(ValueError):
    """A measure that the decree does not know or does not allow."""


def measures() -> dict[str, float]:
    """The values in force here; OutsideTheDecree names one that may not be."""
    return allowed(getattr(settings, "LETTER_MEASURES", {}))


def allowed(own: Mapping[str, float]) -> dict[str, float]:
    """The starting values with those of an office in their place."""
    for name, value in own.items():
        one = MEASURES.get(name)
        if one is None:
            raise OutsideTheDecree(f"{name}: no measure of a letter")
        if not one.holds(value):
            raise OutsideTheDecree(
                f"{name}: {value:g}{one.unit} is not between {one.least:g} and {one.most:g} "
                f"({one.article})"
            )
    return {name: own.get(name, one.value) for name, one in MEASURES.items()}


def in_style(values: Mapping[str, float]) -> dict[str, str]:
    """The values as the style sheet takes them: `20mm`, `13pt`, `1.25`."""
    return {name: f"{value:g}{MEASURES[name].unit}" for name, value in values.items()}
