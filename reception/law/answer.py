"""What a visitor is told within ten working days: a pure table.

Luật Tiếp công dân 42/2013/QH13 Điều 26, 28 khoản 1; Luật 136/2025/QH15 Điều 1 khoản 11; Nghị định
154/2026/NĐ-CP Điều 15, 25 khoản 3.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from cases.law.words import Kind, gettext_noop

TCD = "Luật Tiếp công dân Điều"
TCD_FROM = date(2014, 7, 1)
#: Luật 136/2025/QH15: a complaint of another body may be guided or forwarded.
FORWARD_FROM = date(2026, 7, 1)


class Told(StrEnum):
    """Kết quả xử lý: what the visitor hears."""

    ACCEPTED = "accepted"
    LONGER = "longer"
    NOT_ACCEPTED = "not_accepted"
    FORWARDED = "forwarded"
    GUIDED = "guided"
    EXPLAINED = "explained"


TOLD_LABELS: Mapping[Told, str] = {
    Told.ACCEPTED: gettext_noop("the matter is accepted to be settled"),
    Told.LONGER: gettext_noop("the decision on acceptance needs more time to verify"),
    Told.NOT_ACCEPTED: gettext_noop("the matter is not accepted: not ours, or conditions not met"),
    Told.FORWARDED: gettext_noop("the matter was forwarded to the competent body"),
    Told.GUIDED: gettext_noop("guided to the body that is competent"),
    Told.EXPLAINED: gettext_noop("explained, or answered at once"),
}


@dataclass(frozen=True)
class TellingRule:
    """Which visitors may be told it, since when, on which article.

    `by_petition`: it follows from what becomes of the petition, so that one must be entered.
    """

    told: Told
    kinds: tuple[Kind, ...]
    article: str
    since: date = TCD_FROM
    by_petition: bool = False


C_D = (Kind.COMPLAINT, Kind.DENUNCIATION)
P_F = (Kind.PROPOSAL, Kind.FEEDBACK)

TELLING = (
    TellingRule(Told.ACCEPTED, (*C_D, *P_F), f"{TCD} 28 khoản 1 điểm a", by_petition=True),
    TellingRule(Told.LONGER, C_D, f"{TCD} 28 khoản 1 điểm b", by_petition=True),
    TellingRule(Told.NOT_ACCEPTED, C_D, f"{TCD} 28 khoản 1 điểm c"),
    TellingRule(Told.FORWARDED, C_D, f"{TCD} 28 khoản 1 điểm d; {TCD} 26 khoản 1 điểm b",
                since=FORWARD_FROM),
    TellingRule(Told.FORWARDED, P_F, f"{TCD} 28 khoản 1 điểm d; {TCD} 26 khoản 2 điểm b"),
    TellingRule(Told.GUIDED, (*C_D, *P_F), f"{TCD} 8; {TCD} 26 khoản 1 điểm b"),
    TellingRule(Told.EXPLAINED, (*C_D, *P_F), f"{TCD} 18 khoản 4; {TCD} 26 khoản 1 điểm c"),
)  # fmt: skip


def telling_rule(told: str, kind: str, on: date) -> TellingRule | None:
    """The rule by which a visitor of this kind may be told this on that day."""
    return next(
        (rule for rule in TELLING
         if rule.told == told and kind in rule.kinds and rule.since <= on),
        None,
    )  # fmt: skip


def may_be_written(told: str, kind: str) -> bool:
    """Whether an answer given at the door is one of those of Điều 28 khoản 1, to be written.

    An explanation is none of them; a proposal is accepted or forwarded, and never refused.
    """
    return told == Told.FORWARDED or (told in (Told.GUIDED, Told.NOT_ACCEPTED) and kind in C_D)


def tellable(kind: str, on: date) -> list[Told]:
    """What may be told at the door itself, without a petition."""
    return [rule.told for rule in TELLING
            if kind in rule.kinds and rule.since <= on and not rule.by_petition]  # fmt: skip
