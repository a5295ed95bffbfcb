"""Which limit starts with which act, and which act meets it.

A row reads: on the dossier of a <owner> of these kinds, <code> runs from <starts> and is met by
one of <ends>.
"""

from cases.law.clocks.clock import Clock
from cases.law.clocks.complaint import COMPLAINTS, FOR_THE_CITIZEN
from cases.law.clocks.denunciation import DENUNCIATIONS
from cases.law.clocks.petition import DISPOSALS, PETITIONS
from cases.law.clocks.proposal import PROPOSALS
from cases.law.clocks.reception import RECEPTION

__all__ = ["CLOCKS", "DISPOSALS", "FOR_THE_CITIZEN", "SENDINGS", "Clock", "clocks_for"]

CLOCKS = (*RECEPTION, *PETITIONS, *COMPLAINTS, *DENUNCIATIONS, *PROPOSALS)

#: Case limits that are met by sending a paper: by its issue, or by recording how it was sent.
SENDINGS = tuple(
    dict.fromkeys(
        clock.code
        for clock in CLOCKS
        if clock.owner == "case"
        and not clock.waiting
        and not clock.target
        and all(end.startswith("issue:") for end in clock.ends)
    )
)


def clocks_for(
    owner: str, kind: str, level: str = "", discipline: bool = False
) -> tuple[Clock, ...]:
    """The clocks that concern one owner ("visit", "petition" or "case") of one kind and level.

    `discipline`: the matter is a complaint about a disciplinary decision.
    """
    return tuple(
        clock
        for clock in CLOCKS
        if clock.owner == owner
        and (not clock.kinds or kind in clock.kinds)
        and (clock.level is None or not level or clock.level == level)
        and clock.discipline in (None, discipline)
    )
