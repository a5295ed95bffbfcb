"""Which questions still matter, given what was answered so far (Thông tư 05/2021/TT-TTCP Điều 6-8).

A question matters when a row that can still be reached names it and its answer changes what the
law prescribes. What depends on a later question is asked when its turn comes.
"""

from collections.abc import Mapping
from itertools import groupby

from complaints.law.dispose import dispose, ranked
from complaints.law.facts import FACT_RANK, FACTS, Fact, kind_of
from complaints.law.table import Row


def next_questions(kind: str, answers: Mapping[str, str]) -> tuple[Fact, ...]:
    """The open questions of the first group that has any, in the order of the circular."""
    kind = kind_of(kind)
    still_open = (fact for fact in FACTS.values() if fact.name not in answers)
    for _group, facts in groupby(still_open, key=lambda fact: fact.group):
        found = tuple(fact for fact in facts if matters(kind, answers, fact))
        if found:
            return found
    return ()


def matters(kind: str, answers: Mapping[str, str], fact: Fact) -> bool:
    """Whether some answer to this question would change the outcome."""
    return kind in fact.kinds and any(
        changes(kind, answers, fact, row) for row in ranked(kind) if fact.name in row.telling
    )


def changes(kind: str, answers: Mapping[str, str], fact: Fact, row: Row) -> bool:
    """Whether the answer that a row wants leads elsewhere than the harmless one."""
    others = {name: row.facts[name] for name in row.telling if name != fact.name}
    for name, value in others.items():
        if answers.get(name, value) != value:
            return False  # out of reach
        if name not in answers and FACT_RANK[name] < FACT_RANK[fact.name]:
            return False  # hangs on a question that stands before it
    base = {**answers, **others}
    return outcome(kind, base) != outcome(kind, {**base, fact.name: row.facts[fact.name]})


def outcome(kind: str, facts: Mapping[str, str]) -> list[tuple[str, str, tuple[str, ...]]]:
    """What is compared: disposals, letters and limits."""
    usable = {name: value for name, value in facts.items() if kind in FACTS[name].kinds}
    return [(one.code, one.letter, one.limits) for one in dispose(kind, usable)]
