"""One thing that the law demands in the file: its article, what calls for it, what satisfies it.

What happened in a matter is told in tokens, each with its days:

- a code of the list of papers (`KN-14`): such a paper is finished, or came in;
- `act:decide`: this step was taken; `ground:…`: on this ground;
- `in:evidence`: an incoming paper of this nature is recorded;
- `ended:executed`: the state in which the matter ended;
- `envelope`: a sealed envelope keeps it; `earlier`: the matter follows an earlier one.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from cases.law.papers import ALWAYS, LAW_OF_2026, OPEN
from cases.law.words import Kind, Level

#: Token → the days on which it happened.
Happened = Mapping[str, tuple[date, ...]]


class Standing(StrEnum):
    """How an item stands."""

    PRESENT = "present"
    MISSING = "missing"
    EXPLAINED = "explained"
    NOT_DEMANDED = "not_demanded"


@dataclass(frozen=True)
class Matter:
    """What the checklist asks of a matter."""

    kind: str
    level: str
    accepted_on: date
    happened: Happened
    explained: frozenset[str] = frozenset()
    """Codes of items whose lack the leader explained in writing."""


@dataclass(frozen=True)
class Item:
    """A row of the list: `name` in the words of the law, as the file prints it.

    Without `calls` it is demanded in every matter. `each`: as many papers as there were acts.
    `explainable`: the law says "nếu có", or leaves it to the circumstances of the matter.
    `page` is the step whose page makes it; `receive_paper` where it comes from outside.
    """

    code: str
    name: str
    article: str
    kinds: tuple[Kind, ...]
    met_by: tuple[str, ...]
    calls: tuple[str, ...] = ()
    level: Level | None = None
    each: bool = False
    explainable: bool = False
    page: str = "receive_paper"
    since: date = ALWAYS
    until: date = OPEN

    def concerns(self, matter: Matter) -> bool:
        """Whether it stands in the list of a matter of this kind and level."""
        return matter.kind in self.kinds and self.level in (None, matter.level)

    def calls_in(self, matter: Matter) -> list[date]:
        """The days on which it was called for while the article was in force."""
        days = days_of(self.calls, matter.happened) if self.calls else [matter.accepted_on]
        return [day for day in days if self.since <= day <= self.until]

    def look(self, matter: Matter) -> "Found":
        """How it stands in the matter."""
        called = self.calls_in(matter)
        have = len(days_of(self.met_by, matter.happened))
        if have >= (max(len(called), 1) if self.each else 1):
            return Found(self, Standing.PRESENT)
        if not called:
            return Found(self, Standing.NOT_DEMANDED)
        explained = self.explainable and self.code in matter.explained
        return Found(self, Standing.EXPLAINED if explained else Standing.MISSING)


@dataclass(frozen=True)
class Found:
    """An item as it stands in one matter."""

    item: Item
    standing: Standing


def online(prefix: str, kinds: tuple[Kind, ...]) -> Item:
    """The recording of an online reception, in the file of every kind of matter."""
    return Item(
        f"{prefix}:truc_tuyen", "Bản ghi âm, ghi hình việc tiếp công dân trực tuyến",
        "NĐ 154/2026/NĐ-CP Điều 24 khoản 1", kinds, ("act:record_online",),
        ("act:receive_online",), each=True, page="", since=LAW_OF_2026,
    )  # fmt: skip


def days_of(tokens: Iterable[str], happened: Happened) -> list[date]:
    """Every day on which one of these happened, in order."""
    return sorted(day for token in tokens for day in happened.get(token, ()))
