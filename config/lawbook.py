"""The law book: every rule of the program with its article, its table and the page that uses it.

The tables stand in the three apps; here they are only listed. The page `/law/` shows them to
everybody, `docs/articles.md` adds the test of each.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import get_language, gettext

from cases.law.clocks import CLOCKS
from cases.law.grounds import LISTS
from cases.law.limits import RULES, VARIANT_LABELS, article_of
from cases.law.words import gettext_noop
from cases.models import Document
from cases.models.text import folded
from cases.procedures import ComplaintCase, DenunciationCase, ProposalCase
from cases.services.move import procedure_verbs
from complaints.law import DECLINING_GROUNDS
from complaints.models import Petition
from reception.models import Visit

LAW_PAGE = "admin:law"
#: Whose pages a model's verbs have: the name of its addresses in the admin.
PAGES = {
    Visit: "admin:reception_visit", Petition: "admin:complaints_petition",
    ComplaintCase: "admin:cases_case", DenunciationCase: "admin:cases_case",
    ProposalCase: "admin:cases_case", Document: "admin:cases_document",
}  # fmt: skip
OWNERS = {"visit": Visit, "petition": Petition, "case": ComplaintCase}
TABLES = {
    "limit": gettext_noop("time limit"),
    "ground": gettext_noop("ground"),
    "step": gettext_noop("step"),
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


def entries() -> list[Entry]:
    """Every rule of the program."""
    return [*limits(), *grounds(), *steps()]


def limits() -> Iterator[Entry]:
    """Time limits: on the dossier of whoever owes the act, or in the law book alone."""
    for rule in RULES:
        owners = dict.fromkeys(clock.owner for clock in CLOCKS if clock.code == rule.code)
        what = rule.what_vi if get_language() == "vi" else gettext(rule.what_en)
        yield Entry(
            "limit", f"{rule.code}/{rule.variant}",
            f"{what} ({gettext(VARIANT_LABELS[rule.variant])})", article_of(rule),
            tuple(f"{PAGES[OWNERS[owner]]}_change" for owner in owners) or (LAW_PAGE,),
            rule.in_force_from, rule.in_force_to, rule.confidence,
        )  # fmt: skip


def grounds() -> Iterator[Entry]:
    """Grounds that a verb lets an officer choose from."""
    for name, rows in LISTS.items():
        pages = tuple(pages_of_list(name)) or (LAW_PAGE,)
        for row in rows:
            what = row.text_vi if get_language() == "vi" else gettext(row.label_en)
            yield Entry("ground", row.code, what, row.article, pages, row.in_force_from,
                        row.in_force_to)  # fmt: skip


def pages_of_list(name: str) -> Iterator[str]:
    """The pages of the verbs that ask for a ground of this list."""
    if name in DECLINING_GROUNDS.values():
        yield f"{PAGES[Petition]}_do:decline"
    for model, verb, taken in transitions():
        if taken.custom.get("grounds") == name:
            yield f"{PAGES[model]}_do:{verb}"


def transitions() -> Iterator[tuple[Any, str, Any]]:
    """Every verb of every procedure, once: model, verb, its first transition."""
    for model in PAGES:
        for verb in procedure_verbs(model):
            taken = next(iter(getattr(model, verb)._django_fsm.transitions.values()))
            yield model, verb, taken


def steps() -> Iterator[Entry]:
    """The verbs of the procedures, and the articles for which their conditions refuse."""
    for model, verb, taken in transitions():
        custom, page = taken.custom, f"{PAGES[model]}_do:{verb}"
        name = f"{model.__name__}.{verb}"
        yield Entry("step", name, gettext(custom["label"]), custom["article"], (page,))
        for predicate in taken.conditions:
            yield Entry(
                "step", f"{name}/{predicate.__name__}",
                gettext(predicate.message.id), predicate.article, (page,),
                refusal=predicate.message.id,
            )  # fmt: skip


def search(question: str, among: Iterable[Entry]) -> list[Entry]:
    """The rules that a question finds, in the order of their articles."""
    found = (entry for entry in among if entry.found_by(question))
    return sorted(found, key=lambda entry: (order_of(entry.article), entry.table, entry.key))


def order_of(article: str) -> tuple[Any, ...]:
    """Laws by name, articles by number: Điều 9 before Điều 10."""
    return tuple(
        (0, int(part), "") if part.isdigit() else (1, 0, part)
        for part in re.split(r"(\d+)", spelled(article))
        if part.strip()
    )
