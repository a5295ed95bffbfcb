"""The objects of a letter's file, each written down once.

WeasyPrint asks every object for its bytes twice, for the file and for the hash that names it
(ISO 32000-1, 14.4), and compresses it each time. Here the bytes are kept.
"""

import pydyf


class Written(pydyf.Object):
    """What another object writes, kept; it may stand in many files, once in each."""

    data = b""
    compressible = False

    def __init__(self, one: pydyf.Object) -> None:
        super().__init__()
        self.data, self.compressible = one.data, one.compressible


def write_down(pdf: pydyf.PDF) -> None:
    """Every object of a file that nobody changes any more."""
    for number, one in enumerate(pdf.objects):
        if one.free == "n" and not isinstance(one, Written):
            pdf.objects[number] = Written(one)
            pdf.objects[number].number = number
