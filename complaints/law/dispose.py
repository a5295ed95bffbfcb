"""Reading the decision table: from facts to the disposals the law permits (hướng xử lý đơn).

A fact that is not given has its default. Among the rows whose facts all hold, the one with most
facts that differ from their defaults prescribes. Between equals the fact that a clerk is asked
earlier decides (eligibility, kind, addressees, competence, conditions, earlier decisions, then the
rest), then the row that names more facts; but a row that names exactly what was asked comes before
its equals. Disposals that go with another are added.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from cases.law.words import Message, gettext_noop
from complaints.law.disposals import DISPOSALS
from complaints.law.facts import FACT_RANK, FACTS, filled, kind_of
from complaints.law.questions import ANSWERS
from complaints.law.table import ROWS, Row

BEFORE = "before_2026-07-01"
#: How the texts of 01/07/2026 are cited for a petition of the time before them.
BEFORE_JULY_2026 = {
    " (sđ Luật 136/2025)": "",
    " (sđ NĐ 155/2026)": "",
    " (sđ NĐ 156/2026)": "",
    "NĐ 154/2026": "NĐ 64/2014 (từ 01/07/2026: NĐ 154/2026)",
}


@dataclass(frozen=True)
class Disposal:
    """One permitted disposal: its letters and limits (codes), its article and why.

    `letter` holds the codes of the forms in the order in which they are written, joined by "; ";
    it is empty where nothing goes out on a form.
    """

    code: str
    letter: str
    limits: tuple[str, ...]
    article: str
    reason: tuple[Message, ...]
    row: str

    @property
    def label(self) -> str:
        return DISPOSALS[self.code].label

    @property
    def verb(self) -> str:
        """The verb of a petition that carries it out, or nothing."""
        return DISPOSALS[self.code].verb


def dispose(kind: str, facts: Mapping[str, str]) -> tuple[Disposal, ...]:
    """What may be done, first what the law prescribes. Raises UnusableFacts."""
    kind = kind_of(kind)
    full = filled(kind, facts)
    found: dict[str, Disposal] = {}
    for row in answering(kind, full, facts):
        for disposal in disposals_of(row, full["law_version"]):
            found.setdefault(disposal.code, disposal)
    return tuple(found.values())


def prescribing(kind: str, full: Mapping[str, str]) -> Row:
    """The row that prescribes, of facts that are all filled in."""
    return next(row for row in ranked(kind) if row.holds(full))


def answering(
    kind: str, full: Mapping[str, str], asked: Mapping[str, str]
) -> Iterator[Row]:  # fmt: skip
    """The row that prescribes; what it goes with, if it goes with another; what goes with it."""
    holding = [row for row in ranked(kind) if row.holds(full)]
    holding.sort(key=lambda row: (-len(row.telling), not asked or row.facts != asked))
    yield holding[0]
    if goes_with_another(holding[0]):
        yield from [row for row in holding if not goes_with_another(row)][:1]
    yield from (row for row in holding[1:] if row.telling and goes_with_another(row))


def goes_with_another(row: Row) -> bool:
    """Whether a row only adds to what another prescribes."""
    return all(DISPOSALS[code].goes_with_another for code in row.codes)


@cache
def ranked(kind: str) -> tuple[Row, ...]:
    """The rows of a kind, the more special one first."""
    return tuple(sorted((row for row in ROWS if row.kind == kind), key=_rank))


def _rank(row: Row) -> tuple[int, list[int], int, str]:
    asked = sorted(FACT_RANK[name] for name in row.telling)
    return -len(row.telling), asked, -len(row.facts), row.id


def disposals_of(row: Row, law_version: str) -> Iterator[Disposal]:
    """The disposals of a row, each with the letter of its own."""
    letters = row.letter.split("|")
    limits = tuple(row.limits.split(";")) if row.limits else ()
    for place, code in enumerate(row.codes):
        letter = letters[place] if place < len(letters) else ""
        yield Disposal(code, letter, limits, cited(row, law_version), reason_of(row), row.id)


def cited(row: Row, law_version: str) -> str:
    """Law and article as they read when the petition was received."""
    basis = row.basis
    if law_version == BEFORE and "law_version" not in row.facts:
        for amended, old in BEFORE_JULY_2026.items():
            basis = basis.replace(amended, old)
    return basis


def reason_of(row: Row) -> tuple[Message, ...]:
    """What the row says, the answers that led to it, and whether the law leaves a choice."""
    said = [Message("%(what)s.", {"what": Message(row.what)})]
    if row.telling:
        because = tuple(
            Message(
                "%(question)s %(answer)s",
                {"question": Message(FACTS[name].question), "answer": Message(ANSWERS[value])},
            )
            for name, value in row.facts.items()
            if name in row.telling
        )
        said.append(Message(gettext_noop("Because: %(because)s."), {"because": because}))
    free = tuple(Message(DISPOSALS[code].label) for code in row.codes
                 if not DISPOSALS[code].goes_with_another)  # fmt: skip
    if len(free) > 1:
        said.append(
            Message(gettext_noop("The law leaves the choice: %(choices)s."), {"choices": free})
        )
    return tuple(said)
