"""One rule as the law book shows it, and how it is found."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext

from cases.law.words import gettext_noop
from cases.models.text import folded

LAW_PAGE = "admin:law"
TABLES = {
    "limit": gettext_noop("time limit"),
    "ground": gettext_noop("ground"),
    "step": gettext_noop("step"),
    "duty": gettext_noop("duty without a number of days"),
    "clause": gettext_noop("transitional clause"),
    "choice": gettext_noop("closed list"),
    "relative": gettext_noop("relative"),
    "disposal": gettext_noop("decision table of petitions"),
    "competence": gettext_noop("competence"),
    "group": gettext_noop("delegations"),
    "frequency": gettext_noop("reception by the head"),
    "refusal": gettext_noop("what a refusal needs"),
    "online": gettext_noop("online reception"),
    "answer": gettext_noop("answers to visitors"),
    "proxy": gettext_noop("who comes for another"),
    "paper": gettext_noop("official paper"),
    "file": gettext_noop("what the file must hold"),
    "retention": gettext_noop("time of keeping"),
    "formula": gettext_noop("lines over a signature"),
    "routine": gettext_noop("routine notice"),
    "copy": gettext_noop("form of a copy"),
    "sending": gettext_noop("way of sending"),
}


@dataclass(frozen=True)
class Entry:
    """One rule: its table and key there, what it says, its article, its days in force, its pages.

    `source` is how it was read ("text seen"), `pages` are names of addresses of the site,
    `refusal` is the message id with which a condition refuses.
    """

    table: str
    key: str
    what: str
    article: str
    pages: tuple[str, ...]
    since: date | None = None
    until: date | None = None
    source: str = "text seen"
    refusal: str = ""

    @property
    def table_word(self) -> str:
        """The name of its table, for the page."""
        return gettext(TABLES[self.table])

    @property
    def anchor(self) -> str:
        """Where the page of the law book shows it."""
        year = f"-{self.since:%Y}" if self.since else ""
        return f"{self.table}-{self.key}{year}".replace("/", "-")

    def found_by(self, question: str) -> bool:
        """Whether every word asked for stands in it, with or without accents."""
        text = re.findall(r"\w+", folded(f"{spelled(self.article)} {self.key} {self.what}"))
        asked = re.findall(r"\w+", folded(question))
        return all(any(says(one, word) for one in text) for word in asked)


def says(one: str, word: str) -> bool:
    """Whether a word of a rule answers a word asked: 28 finds 28 and 28b, never 128 or 281."""
    return bool(re.match(rf"{word}(?!\d)", one)) if word.isdigit() else word in one


def spelled(article: str) -> str:
    """A citation with the names of the laws written out."""
    return re.sub(r"\bTT\b", "Thông tư", re.sub(r"\bNĐ\b", "Nghị định", article))


def order_of(article: str) -> tuple[Any, ...]:
    """Laws by name, articles by number: Điều 9 before Điều 10."""
    return tuple(
        (0, int(part), "") if part.isdigit() else (1, 0, part)
        for part in re.split(r"(\d+)", spelled(article))
        if part.strip()
    )
