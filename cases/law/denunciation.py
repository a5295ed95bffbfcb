"""Small rules on denunciations that are no lists: who may order, how long is posted, who says so.

Luật Tố cáo Điều 24, 25, 29, 30, 36, 40, 43; Nghị định 31/2019/NĐ-CP (amended by Nghị định
156/2026/NĐ-CP) Điều 3, 6, 15.
"""

from collections.abc import Collection, Mapping
from datetime import date
from enum import StrEnum

from cases.law.words import Complexity, Outcome, Role, gettext_noop


class Identity(StrEnum):
    """What the check of the denouncer found: Luật Tố cáo Điều 24 khoản 1, 25 khoản 1."""

    IDENTIFIED = "identified"
    UNIDENTIFIED = "unidentified"
    BORROWED = "borrowed"
    NOT_NEEDED = "not_needed"
    NOT_RECORDED = "not_recorded"


IDENTITY_LABELS: Mapping[Identity, str] = {
    Identity.IDENTIFIED: gettext_noop("the denouncer was identified"),
    Identity.UNIDENTIFIED: gettext_noop("the denouncer could not be identified"),
    Identity.BORROWED: gettext_noop("another person's name was used"),
    Identity.NOT_NEEDED: gettext_noop("not needed: clear, proven, to be dealt with at once"),
    Identity.NOT_RECORDED: gettext_noop("the source does not tell"),
}
#: With one of these a denunciation may be accepted. Điều 43 khoản 1 điểm b checks only if needed.
ACCEPTABLE = frozenset({Identity.IDENTIFIED, Identity.NOT_NEEDED, Identity.NOT_RECORDED})

#: Shortest posting and fewest announcements (Nghị định 31/2019/NĐ-CP Điều 6 khoản 2 b, c, d).
SHORTEST_POSTING, FEWEST_ANNOUNCEMENTS = 15, 2
POSTED = frozenset({"POSTING", "PORTAL", "ONLINE_PRESS"})
ANNOUNCED = frozenset({"PRESS"})

#: Who but the resolver may order an expert assessment, if he delegates it: role → since when.
#: Điều 15 khoản 2 of 2019: the state inspectorate; Nghị định 156/2026 Điều 2: whoever verifies.
ASSESSMENT_DELEGATED = {Role.INSPECTOR: date(2019, 5, 28), Role.HANDLER: date(2026, 7, 1)}

#: Nghị định 31/2019/NĐ-CP Điều 10 khoản 1: a team is two people or more, one of them its head.
SMALLEST_TEAM = 2


def complexity_of(criteria: Collection[str]) -> Complexity:
    """One criterion makes a matter complex, two or more especially complex (Điều 3 khoản 2, 3)."""
    if not criteria:
        return Complexity.ORDINARY
    return Complexity.COMPLEX if len(set(criteria)) == 1 else Complexity.ESPECIALLY_COMPLEX


def handling_fits(outcome: str, handling: Collection[str]) -> bool:
    """Rights are restored where nothing was breached; measures follow a breach (Điều 36 khoản 1).

    An outcome that a source does not tell, and a matter that is partly founded, fit both.
    """
    founded = {"LTC_36_1B_OWN", "LTC_36_1B_OTHER", "LTC_36_2"}
    unfounded = {"LTC_36_1A_RESTORE", "LTC_36_1A_FALSE"}
    wrong = {Outcome.UPHELD: unfounded, Outcome.REJECTED: founded}.get(
        Outcome(outcome) if outcome else Outcome.PARTLY, set()
    )
    return not wrong & set(handling)


def may_order_assessment(role: Role, on: date, delegated: bool) -> bool:
    """The resolver orders it, or whoever he may delegate it to on that day (Điều 15)."""
    if role is Role.LEADER:
        return True
    since = ASSESSMENT_DELEGATED.get(role)
    return delegated and since is not None and on >= since
