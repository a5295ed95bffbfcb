"""Pieces that stay on one line, as the page needs them (Nghị định 30/2020/NĐ-CP, Phụ lục I).

The templates mark a number or a code by `<span class="nb">`. Each of them would be boxes of its
own, with the text before and behind it: a sixth of the time of a letter. A WORD JOINER (U+2060)
where a line might end says the same within the text, and has no width, no drawing and no copy.
"""

import re

JOINER = "\u2060"
#: With a reference like `&amp;` in it a piece keeps its span, and the style sheet holds it.
_MARKED = re.compile(r'<span class="nb">([^<>&]*)</span>')
_MAY_END = re.compile(r"(?<=\W)(?=.)|(?<=.)(?=—)", re.S)


def joined(page: str) -> str:
    """The page with its unbroken pieces as plain text."""
    return _MARKED.sub(lambda piece: _MAY_END.sub(JOINER, piece[1]), page)


def apart(page: str) -> str:
    """The page with its pieces free to break: large letters leave no room for long ones."""
    return _MARKED.sub(r"\1", page)
