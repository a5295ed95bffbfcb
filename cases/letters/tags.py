"""Filters of the letters: dates in words, what may not be split over two lines, free text.

Nghị định 30/2020/NĐ-CP, Phụ lục I. A filter here joins and marks; words live in the templates.
"""

import re
from datetime import date
from html import unescape
from typing import Any

from django import template
from django.utils.html import conditional_escape, format_html, strip_tags
from django.utils.safestring import SafeString, mark_safe

from cases.letters import formats, typeface

register = template.Library()

#: Closes a marked text (`docx/marks.py`).
MARK_END = "\ue002"
_MARK = re.compile("\ue000\\d+\ue001|\ue002")
#: "12/TB-UBND", "HS-2026-000123" would break after a hyphen or stroke.
_CODE = re.compile(r"(?<![\w&#/-])(?=[\w./-]*\d)[\w.]{1,20}(?:[/-][\w.]{1,20}){1,5}(?!\w)")
#: "Điều 85", "ngày 19 tháng 10": the number stays with its word. Only the space and the number are
#: marked, because a space that stands alone between two marked pieces is not drawn.
_UNIT = re.compile(r"\b(Ngày|ngày|tháng|năm|Điều|Khoản|khoản)( \d{1,4}[a-zđ]?)\b")

_END_OF_LINE = re.compile("</div>|<br>")
#: The first letter, behind the mark of a text that goes to a word processor.
_FIRST = re.compile("^(?:\ue000\\d+\ue001)?[^\\W\\d_]")

#: An article as the tables of the law name it: the largest unit first.
_ARTICLE = re.compile(
    r"(?P<text>.+) (?P<article>Điều \d+[a-zđ]?)(?: (?P<clause>khoản \d+))?(?: (?P<point>điểm \w+))?"
)


def unbroken(text: str) -> SafeString:
    """A piece that stays on one line."""
    return format_html('<span class="nb">{}</span>', text)


@register.simple_block_tag
def ruled(content: str) -> SafeString:
    """Lines in bold, and under them a rule of a third to a half of the longest (mục 2, 5).

    Its length is told in sizes of the type: a box as wide as its text is laid out three times.
    """
    longest = max(typeface.width(unescape(strip_tags(line)), "bold")
                  for line in _END_OF_LINE.split(_MARK.sub("", content)))  # fmt: skip
    return format_html('{}<div class="rule" style="width: {}em"></div>', content,
                       f"{0.35 * longest:.2f}")  # fmt: skip


@register.filter
def nb(value: Any) -> SafeString:
    """A number or code, on one line."""
    return unbroken(str(value))


@register.filter
def day(value: str) -> SafeString:
    """`ngày 03 tháng 8 năm 2026`; a line may end between the three parts only."""
    return prose(date_words(value))


@register.filter
def day_first(value: str) -> SafeString:
    """`Ngày 03 tháng 8 năm 2026`, at the beginning of a sentence."""
    return prose(date_words(value).capitalize())


@register.filter
def bare_day(value: str) -> SafeString:
    """`15 tháng 02 năm 2023`, after a word of its own."""
    return prose(date_words(value).removeprefix("ngày "))


def date_words(value: str) -> str:
    """The day in words; a place to write it, on an empty form."""
    if value == formats.TO_FILL:
        return formats.BLANK_DATE
    return formats.day_text(date.fromisoformat(value))


@register.filter
def two_digits(value: int) -> str:
    """`02`: numbers below ten in running text."""
    return formats.BLANK_PART if value == formats.TO_FILL else f"{int(value):02}"


@register.filter
def prose(value: str) -> SafeString:
    """Free text, escaped; the document numbers in it stay on one line."""
    marked = _CODE.sub(r'<span class="nb">\g<0></span>', str(conditional_escape(value)))
    return mark_safe(_UNIT.sub(r'\1<span class="nb">\2</span>', marked))  # noqa: S308 escaped above


@register.filter
def clause(value: str) -> str:
    """Free text that the letter goes on after: without its own closing stop.

    The mark behind a text that goes to a word processor stays behind it.
    """
    text, mark, _rest = value.strip().partition(MARK_END)
    return text.rstrip(".;, ") + mark


@register.filter
def paragraphs(value: str | None) -> list[str]:
    """The paragraphs of a free text; none where nothing is said."""
    return [line.strip() for line in (value or "").splitlines() if line.strip()]


@register.filter
def lines(value: Any) -> list[str]:
    """The lines of a name given as one text or as a list."""
    return paragraphs(value) if isinstance(value, str) else list(value or [])


@register.filter
def called(person: dict[str, str]) -> str:
    """`Ông Nguyễn Quỳnh Ngoãn`, at the beginning of a line."""
    return f"{person.get('title') or ''} {person['name']}".strip()


@register.filter
def called_within(person: dict[str, str]) -> str:
    """`ông Nguyễn Quỳnh Ngoãn`, within a sentence; an organisation has no form of address."""
    return f"{(person.get('title') or '').lower()} {person['name']}".strip()


#: A decree or circular is cited with the word before its number.
_UNNUMBERED = re.compile(r"^(Nghị định|Thông tư|Nghị quyết) (?=\d)")


@register.filter
def at_strokes(value: str) -> list[str]:
    """The pieces of a cell between which its line may end: behind a stroke, so that a day or a
    number breaks there and not within its digits."""
    return re.findall(r"[^/]*/|[^/]+", value)


@register.filter
def begun(value: str) -> str:
    """A name or clause at the beginning of a sentence, which begins with a capital."""
    return _FIRST.sub(lambda found: found[0].upper(), value)


@register.filter
def cited(article: str) -> str:
    """`điểm b khoản 1 Điều 11a của Luật Khiếu nại`: a letter names the smallest unit first."""
    match = _ARTICLE.fullmatch(article.strip())
    if match is None:
        return clause(article)
    units = [match["point"], match["clause"], match["article"]]
    text = _UNNUMBERED.sub(r"\1 số ", match["text"])
    return f"{' '.join(unit for unit in units if unit)} của {text}"
