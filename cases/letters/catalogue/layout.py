"""What any letter may bear beside its words: urgency, circulation, addressees, annexes, margins.

Nghị định 30/2020/NĐ-CP, Phụ lục I phần II mục 9, phần III: components 9a, 10b, 11 to 14 and the
annexes. None of them is ever needed; the shared head and foot set them where they are given.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from cases.law.words import gettext_noop
from cases.letters.catalogue.form import Fact

URGENCY = (
    ("urgent", gettext_noop("KHẨN: urgent")),
    ("most_urgent", gettext_noop("THƯỢNG KHẨN: most urgent")),
    ("express", gettext_noop("HỎA TỐC: express")),
)
CIRCULATION = (
    ("return", gettext_noop("XEM XONG TRẢ LẠI: to be returned after reading")),
    ("internal", gettext_noop("LƯU HÀNH NỘI BỘ: within the office only")),
)

LAYOUT = (
    Fact("urgency", gettext_noop("urgency"), "choice", choices=URGENCY),
    Fact("circulation", gettext_noop("circulation"), "choice", choices=CIRCULATION),
    Fact("to", gettext_noop("addressees, one a line"), "list"),
    Fact("typist", gettext_noop("initials of the drafter and number of copies, as PL.(300)")),
    Fact("contact_line", gettext_noop("address, phone, e-mail and website at the foot of page 1"),
         "list"),
    Fact("copied", gettext_noop("line of an electronic copy at the head of page 1")),
    Fact("annexes", gettext_noop("annexes"), "rows", columns=(
        ("title", gettext_noop("title of the annex")), ("text", gettext_noop("text of the annex")),
        ("wide", gettext_noop("landscape")),
    )),
)  # fmt: skip


class UnknownMark(ValueError):
    """An urgency or circulation mark that the decree does not know."""


def refuse_unknown_marks(facts: Mapping[str, Any]) -> None:
    """Raises UnknownMark for a mark that no frame is drawn for, and an annex without a title."""
    for fact, value in _chosen(facts):
        if value not in dict(fact.choices):
            raise UnknownMark(f"{fact.name}: {value!r}")
    for one in facts.get("annexes") or []:
        if not str(one.get("title") or "").strip():
            raise UnknownMark("annexes: an annex without a title")


def _chosen(facts: Mapping[str, Any]) -> Iterator[tuple[Fact, Any]]:
    for fact in LAYOUT:
        if fact.choices and facts.get(fact.name):
            yield fact, facts[fact.name]
