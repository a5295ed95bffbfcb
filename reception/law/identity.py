"""Who speaks at the door, and what he states or shows: pure tables.

Luật Tiếp công dân 42/2013/QH13 Điều 7 khoản 2, Điều 25 khoản 1 (sửa đổi: Luật 136/2025/QH15); Nghị
định 154/2026/NĐ-CP Điều 12, 13.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from cases.law.words import Kind, gettext_noop

#: Since this day a visitor states the number of his paper instead of showing it.
STATED_SINCE = date(2026, 7, 1)


class Capacity(StrEnum):
    """Tư cách: for whom the visitor speaks (Nghị định 154/2026 Điều 13)."""

    SELF = "self"
    HEAD = "head"
    AUTHORISED = "authorised"
    REPRESENTATIVE = "representative"
    LAWYER = "lawyer"
    LEGAL_AID = "legal_aid"


@dataclass(frozen=True)
class CapacityRule:
    """What proves a capacity; empty where the visitor proves nothing."""

    label: str
    proof: str = ""
    article: str = "Nghị định 154/2026/NĐ-CP Điều 12"


DECREE = "Nghị định 154/2026/NĐ-CP Điều 13 khoản"
CAPACITIES: Mapping[Capacity, CapacityRule] = {
    Capacity.SELF: CapacityRule(gettext_noop("for himself")),
    Capacity.HEAD: CapacityRule(
        gettext_noop("head of the organisation that complains"), article=f"{DECREE} 1"
    ),
    Capacity.AUTHORISED: CapacityRule(
        gettext_noop("authorised by the complainant or by the head of the organisation"),
        gettext_noop("the lawful written authorisation"), f"{DECREE} 1, 2",
    ),
    Capacity.REPRESENTATIVE: CapacityRule(
        gettext_noop("lawful representative of the complainant"),
        gettext_noop("the papers that prove the representation"), f"{DECREE} 2",
    ),
    Capacity.LAWYER: CapacityRule(
        gettext_noop("lawyer"),
        gettext_noop("the lawyer's card, and the request for legal help or the authorisation"),
        f"{DECREE} 3",
    ),
    Capacity.LEGAL_AID: CapacityRule(
        gettext_noop("legal aid officer"),
        gettext_noop("the card, and the decision that assigns the legal aid, the request for "
                     "legal help or the authorisation"),
        f"{DECREE} 3",
    ),
}  # fmt: skip
CAPACITY_LABELS = {capacity: rule.label for capacity, rule in CAPACITIES.items()}


def proof_needed(capacity: str) -> CapacityRule | None:
    """The rule of a capacity that papers must prove, else None."""
    rule = CAPACITIES[Capacity(capacity)]
    return rule if rule.proof else None


def may_be_represented(kind: str) -> bool:
    """Nobody denounces through another (Nghị định 154/2026 Điều 4 khoản 1 điểm e, Điều 13)."""
    return kind != Kind.DENUNCIATION


def not_stated(on: date, **stated: str) -> list[str]:
    """What the visitor should have stated and did not, as labels.

    Until 30/06/2026 name and address, or an identity paper shown; since then all three.
    """
    labels = {
        "full_name": gettext_noop("full name"),
        "address": gettext_noop("address"),
        "id_number": gettext_noop("number of identity paper"),
    }
    asked = list(labels) if on >= STATED_SINCE else ["full_name", "address"]
    if on < STATED_SINCE and stated.get("id_number"):
        return []
    return [labels[name] for name in asked if not stated.get(name, "").strip()]
