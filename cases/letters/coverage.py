"""Which bytes stand under a signature: all but its own place, and nothing else than it there.

Luật Giao dịch điện tử 2023 Điều 22 khoản 3: every later change can be found. The library compares
lengths only; where the signature is written otherwise than as hexadecimal digits, a gap of the same
length may hold a second text of the letter (signature wrapping). So the gap is read byte by byte.
"""

import re

from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature

#: What may stand in the gap: one string of hexadecimal digits, with nothing before or behind it.
_HEXADECIMAL = re.compile(rb"<[0-9A-Fa-f]*>")


def gap_is_own(signature: EmbeddedPdfSignature) -> bool:
    """Whether what the signature leaves out is itself, from the first byte of the file on."""
    numbers = list(map(int, signature.byte_range))
    if len(numbers) != 4 or numbers[0] != 0 or min(numbers[1:]) <= 0:
        return False
    _first, before, again, behind = numbers
    if not before < again < again + behind <= _length(signature):
        return False
    signature.reader.stream.seek(before)
    gap = signature.reader.stream.read(again - before)
    if not _HEXADECIMAL.fullmatch(gap) or len(gap) % 2:
        return False
    return bytes.fromhex(gap[1:-1].decode()) == signature.pkcs7_content


def is_whole(signature: EmbeddedPdfSignature) -> bool:
    """Whether it covers the file to its last byte."""
    *_before, again, behind = map(int, signature.byte_range)
    return gap_is_own(signature) and again + behind == _length(signature)


def _length(signature: EmbeddedPdfSignature) -> int:
    return signature.reader.stream.seek(0, 2)
