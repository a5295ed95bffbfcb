"""Tiếp công dân trực tuyến: which matters, on which conditions. Pure tables.

Luật Tiếp công dân Điều 3a (Luật 136/2025/QH15); Nghị định 154/2026/NĐ-CP Điều 16-24. In force from
01/07/2026.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from cases.law.words import Kind, gettext_noop

ONLINE_SINCE = date(2026, 7, 1)
DECREE = "Nghị định 154/2026/NĐ-CP"
#: RCP_ONLINE_CONNECT: every place is connected one hour before (Điều 23 khoản 1).
CONNECTED_BEFORE = timedelta(hours=1)


@dataclass(frozen=True)
class Matter:
    """A clause of Điều 20 and the kinds of matter it covers.

    Clauses 3 and 5 name no kind; a denunciation goes by clause 4 alone, which protects its author.
    """

    code: str
    label: str
    article: str
    kinds: tuple[Kind, ...]


OTHERS = (Kind.COMPLAINT, Kind.PROPOSAL, Kind.FEEDBACK)
MATTERS: Mapping[str, Matter] = {
    matter.code: matter
    for matter in (
        Matter("ND154_20_1",
               gettext_noop("complex or drawn out; several bodies or leaders in several places"),
               f"{DECREE} Điều 20 khoản 1", OTHERS),
        Matter("ND154_20_2",
               gettext_noop("lives far away, or is a policy beneficiary, old or disabled, and "
                            "wishes it"),
               f"{DECREE} Điều 20 khoản 2", OTHERS),
        Matter("ND154_20_3",
               gettext_noop("disaster, epidemic, security or order make a meeting in person hard"),
               f"{DECREE} Điều 20 khoản 3", OTHERS),
        Matter("ND154_20_4",
               gettext_noop("complex denunciation without a request to protect identity"),
               f"{DECREE} Điều 20 khoản 4", (Kind.DENUNCIATION,)),
        Matter("ND154_20_5", gettext_noop("another matter that practice demands"),
               f"{DECREE} Điều 20 khoản 5", OTHERS),
    )
}  # fmt: skip


def fits(code: str, kind: str) -> bool:
    """Whether the clause covers a matter of this kind."""
    return code in MATTERS and kind in MATTERS[code].kinds


#: What a denunciation needs to be received online, each to be affirmed (Điều 20 khoản 4).
SECRECY: Mapping[str, str] = {
    "is_complex": gettext_noop("the denunciation is complex"),
    "no_protection_asked": gettext_noop("the denouncer does not ask to protect his identity"),
    "secrecy_assured": gettext_noop("the office assures secrecy as the law demands"),
}


def secrecy_lacking(kind: str, said: Mapping[str, object]) -> list[str]:
    """The conditions of a denunciation that are not affirmed, as labels."""
    if kind != Kind.DENUNCIATION:
        return []
    return [label for name, label in SECRECY.items() if said.get(name) is not True]


def connected_in_time(connected: datetime, starts: datetime) -> bool:
    """Whether every place was connected one hour before the start."""
    return starts - connected >= CONNECTED_BEFORE
