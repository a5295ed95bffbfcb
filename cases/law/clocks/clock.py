"""One row of the clock tables: which act starts a limit, and which act meets it.

An act is a verb; "issue:KN-15" is the issue of that letter. Lengths and articles of the limits
stand in `cases/law/limits`.
"""

from dataclasses import dataclass

from cases.law.words import Kind, Level

C, D = (Kind.COMPLAINT,), (Kind.DENUNCIATION,)
P = (Kind.PROPOSAL, Kind.FEEDBACK)
ONE, TWO = Level.FIRST, Level.SECOND


@dataclass(frozen=True)
class Clock:
    """One limit on one kind of dossier.

    `settling`: suspensions and extensions concern it. `waiting`: nobody owes an act, so it is
    never overdue. `after`: it starts the day after this other limit ends. `from_fact`: the fact
    of the starting event that holds the day, else the day of the event; without it no clock.
    `discipline`: only complaints about a disciplinary decision (True) or all others (False).
    `only_if`: it runs only where the dossier's first event holds this fact. `same`: the act that
    meets it bears the same fact of this name. `also`: one of these acts must follow too. `lapses`:
    acts after which nobody owes it any more. `longer_when`: the fact of the owner for which the
    law has the variant "complex". `target`: the law says "at once" and the office aims at a day;
    it is no limit of the law.
    """

    owner: str
    kinds: tuple[Kind, ...]
    code: str
    starts: str
    ends: tuple[str, ...]
    level: Level | None = None
    settling: bool = False
    waiting: bool = False
    after: str = ""
    from_fact: str = ""
    discipline: bool | None = None
    only_if: str = ""
    same: str = ""
    lapses: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    longer_when: str = ""
    target: bool = False
