"""Free text as a letter sets it: within a sentence, as a paragraph of its own, as hour and place.

Nghị định 30/2020/NĐ-CP, Phụ lục II: within a sentence a common word has a small letter; a name, an
agency, a post with its bearer and a document with its number keep their capital. People type what
a matter is about as a heading ("Thu hồi đất…"); a letter says it in a sentence ("về việc thu
hồi đất…"). The marks of a draft for a word processor stay where they are.
"""

import re

from django import template
from django.utils.safestring import SafeString, mark_safe

from cases.letters.tags import begun, clause, paragraphs, prose

register = template.Library()

#: What opens a marked text (`docx/marks.py`), and the mark that closes it.
_OPENED = re.compile("(?:\ue000\\d+\ue001)?")
_CLOSED = "\ue002"
#: Forms of address, small within a sentence before a name.
_ADDRESS = re.compile(r"(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị) (?=(\w))")
#: After these a capital stays: agencies and posts, and documents that are named by their number.
_KEPT = re.compile(
    r"(?:Ủy ban|Hội đồng|Chủ tịch|Phó|Trưởng|Giám đốc|Chánh|Thanh tra|Công an|Tòa án|Viện|Sở|Bộ|"
    r"Ban(?! hành)|Văn phòng|Trung tâm|Công ty|Hợp tác xã|Chính phủ|Hiến pháp|Luật|Pháp lệnh|"
    r"Nghị định|Thông tư|Nghị quyết|Nhân dân|Nhà nước|Đảng|Tết|Điều \d+)\b|"
    r"(?:Quyết định|Thông báo|Công văn|Văn bản|Kết luận|Biên bản|Tờ trình|Báo cáo|Giấy \w+) số\b"
)
#: An act or a document: complained about without the word "việc".
_ACT = re.compile(
    r"(?:việc|hành vi|quyết định|thông báo|công văn|văn bản|kết luận|biên bản)\b", re.I
)
_LEAD = re.compile(r"^(?:V/v|(?:về )?việc) ", re.I)
#: Words of two syllables in the headings of our forms.
_WORDS = re.compile(
    r"\b(?:khiếu nại|tố cáo|kiến nghị|phản ánh|nội dung|giám định|kết quả|liên quan|cung cấp|"
    r"thông tin|tài liệu|bằng chứng|giải quyết|quyết định|thi hành|hiệu lực|pháp luật|thẩm quyền|"
    r"thời hạn|báo cáo|văn bản|hướng dẫn|bổ sung|đôn đốc|tham khảo|ý kiến|yêu cầu|đề nghị)\b"
)
_ENDS = re.compile(r"[.;:,!?…/]$")
_HOUR = re.compile(
    r"(?:(?:vào )?(?:lúc|hồi) )?(?P<hour>\d{1,2}) ?(?:giờ|h|g)(?: ?(?P<minute>\d{2})(?: ?phút)?)?"
    r"\b[ ,;:-]*(?:ngày [\d/.-]+[ ,;]*)?(?:tại )?",
    re.I,
)


@register.filter
def within(text: str) -> str:
    """The text in the middle of a sentence: `ông Tám`, `thu hồi đất`, but `Quyết định số 12`."""
    lead, rest = _parted(text)
    if _addressed(rest) or _common(rest):
        rest = rest[0].lower() + rest[1:]
    return lead + rest


@register.filter
def matter(text: str) -> str:
    """What stands after "về việc", which is not said twice."""
    lead, rest = _parted(text)
    return within(lead + _LEAD.sub("", rest, count=1))


@register.filter
def target(text: str) -> str:
    """What stands after "đối với": an act or a document as it is, anything else with "việc"."""
    lead, rest = _parted(text)
    if _ACT.match(rest):
        return within(text)
    return f"{lead}việc {matter(rest)}"


@register.filter
def act(text: str) -> str:
    """A decision by its number, with the word before it once: `Quyết định số 12/QĐ-UBND`."""
    lead, rest = _parted(text)
    rest = re.sub(r"^quyết định:? ?(?=số\b)|^(?=số\b)", "Quyết định ", rest, flags=re.I)
    return lead + (rest if re.match("quyết định", rest, re.I) else f"quyết định: {rest}")


@register.filter
def sentences(text: str | None) -> list[str]:
    """The paragraphs of a free text, each with a capital at its head and a stop at its end."""
    return [_finished(begun(line)) for line in paragraphs(text)]


@register.filter
def rows(text: str | None) -> list[str]:
    """The lines of a list that the template sets with dashes: without dashes of their own."""
    return [re.sub(rf"^({_OPENED.pattern})[-–+•] ?", r"\1", line) for line in paragraphs(text)]


@register.filter
def hour(text: str) -> str:
    """`09 giờ 30 phút` of a time and place in one text; empty where no hour leads it."""
    found = _HOUR.match(_parted(text)[1])
    if found is None:
        return ""
    minute = found["minute"]
    return f"{int(found['hour']):02} giờ" + (f" {minute} phút" if minute else "")


@register.filter
def spot(text: str) -> str:
    """The place of a time and place in one text."""
    lead, rest = _parted(text)
    found = _HOUR.match(rest)
    return lead + (rest[found.end() :] if found else rest)


@register.filter
def unaddressed(names: list[str]) -> list[str]:
    """Names after "Các ông (bà):", which addresses them all."""
    parted = [_parted(str(name).strip()) for name in names]
    return [lead + rest[_addressed(rest) :] for lead, rest in parted]


@register.filter
def listed(names: list[str]) -> str:
    """Names in one sentence, which begins with the first of them."""
    return "; ".join(name if not at else within(name) for at, name in enumerate(map(clause, names)))


@register.filter
def bound(text: str) -> SafeString:
    """A short heading, broken over its lines between words and not within `khiếu nại`."""
    whole = _WORDS.sub(r'<span class="nb">\g<0></span>', prose(text))
    return mark_safe(whole)  # noqa: S308 escaped by prose


def _parted(text: str) -> tuple[str, str]:
    """The mark that opens a text, if there is one, and the text."""
    found = _OPENED.match(text)
    end = found.end() if found else 0
    return text[:end], text[end:]


def _addressed(text: str) -> int:
    """How long the form of address before a name is; 0 where there is none."""
    found = _ADDRESS.match(text)
    return found.end() if found and found[1].isupper() else 0


def _common(text: str) -> bool:
    """Whether a text begins with a common word that only its place gave a capital."""
    first, _, rest = text.partition(" ")
    capital = first[:1].isupper() and (len(first) == 1 or first[1:].islower())
    return capital and not _KEPT.match(text) and not rest[:1].isupper()


def _finished(line: str) -> str:
    return line if _ENDS.search(line.removesuffix(_CLOSED)) else f"{line}."
