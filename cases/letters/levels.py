"""The levels of a text: Phần, Chương, Mục, Điều, khoản, điểm, each set as the decree says.

Nghị định 30/2020/NĐ-CP, Phụ lục I phần II mục 6, phần V. A text is typed as plain lines; what a
line is shows in how it begins.
"""

import re

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from cases.letters.tags import paragraphs, prose

register = template.Library()

#: The Vietnamese alphabet, by which the points of a clause are counted: no f, j, w, z.
LETTERS = "abcdđeghiklmnopqrstuvxy"
_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))

_DIVISION = re.compile(r"(Phần|Chương) [IVXLC]+|Phần (thứ )?\w+|(Mục|Tiểu mục) \d+")
_ARTICLE = re.compile(r"(?P<lead>Điều \d+[a-zđ]?\.) (?P<rest>.+)")
_ROMAN_HEAD = re.compile(r"[IVXLC]+\. .+")
#: A heading has no sentence behind it; the longest we know of has some twenty syllables.
_ENDS_A_SENTENCE, LONGEST_HEADING = re.compile(r"[.;:,]$"), 150


@register.filter
def roman(number: int) -> str:
    """`IV`: how annexes and chapters are counted."""
    out, left = "", int(number)
    for value, sign in _ROMAN:
        out, left = out + sign * (left // value), left % value
    return out


@register.filter
def point(number: int) -> str:
    """`đ)`, the fifth: points go by the Vietnamese alphabet; after y by two letters."""
    rounds, place = divmod(int(number) - 1, len(LETTERS))
    return f"{LETTERS[rounds - 1] if rounds else ''}{LETTERS[place]})"


@register.filter
def levels(text: str) -> list[tuple[str, SafeString]]:
    """The paragraphs of a text, each with the class of its level; clauses and points have none."""
    found: list[tuple[str, SafeString]] = []
    after_division = False
    for line in paragraphs(text or ""):
        kind, shown = _level(line, after_division)
        found.append((kind, shown))
        after_division = kind == "division"
    return found


def _level(line: str, after_division: bool) -> tuple[str, SafeString]:
    """The class of one line, and the line itself, escaped."""
    if _DIVISION.fullmatch(line):
        return "division", prose(line)
    if article := _ARTICLE.fullmatch(line):
        if _is_heading(line):
            return "heading", prose(line)
        lead = format_html('<span class="article">{}</span>', prose(article["lead"]))
        return "", format_html("{} {}", lead, prose(article["rest"]))
    if after_division and _is_heading(line):
        return "division-title", prose(line)
    if _ROMAN_HEAD.fullmatch(line) and _is_heading(line):
        return "roman", prose(line)
    return "", prose(line)


def _is_heading(line: str) -> bool:
    return len(line) <= LONGEST_HEADING and not _ENDS_A_SENTENCE.search(line)
