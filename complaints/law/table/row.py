"""One row of the decision table, and what every acceptance presupposes."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from complaints.law.facts import COMPLAINT, DEFAULTS, DENUNCIATION, PROPOSAL

SEEN, SECONDARY, MEMORY = "text seen", "secondary", "memory"

LKN, LKN136 = "Luật Khiếu nại", "Luật Khiếu nại (sđ Luật 136/2025)"
LTC, LTC136 = "Luật Tố cáo", "Luật Tố cáo (sđ Luật 136/2025)"
TCD, TCD136 = "Luật Tiếp công dân", "Luật Tiếp công dân (sđ Luật 136/2025)"
TT05, N154, N31 = "TT 05/2021/TT-TTCP", "NĐ 154/2026", "NĐ 31/2019"
N124, N124N155 = "NĐ 124/2020", "NĐ 124/2020 (sđ NĐ 155/2026)"

Provided = Mapping[str, tuple[str, ...]]

#: Anybody may be accepted only who is known, signs, and writes what can be read.
_KNOWN: Provided = {
    "legible": ("yes",),
    "hostile_content": ("no",),
    "anonymous": ("no",),
    "impersonated_name": ("no",),
    "identity_unverifiable": ("no",),
    "sender_named": ("yes",),
    "sender_address": ("yes",),
    "signed": ("yes",),
    "content": ("petition",),
    "competence": ("own",),
    "conditions_met": ("all",),
    "legal_representative": ("yes",),
    "accepted": ("no",),
    "withdrawn": ("none",),
    "persists": ("no",),
}

#: What every acceptance of a kind presupposes, where its row does not name the fact itself:
#: Luật Khiếu nại Điều 11, 17; Luật Tố cáo Điều 13, 18, 21-23, 29; TT 05/2021/TT-TTCP Điều 6.
ACCEPTABLE: Mapping[str, Provided] = {
    COMPLAINT: {
        **_KNOWN,
        "field": ("ordinary",),
        "target": (
            "own_decision", "decision_issued_by_UBND_as_a_body",
            "decision_of_abolished_district_body", "disciplinary_decision",
        ),
        "successor": ("this_office",),
        "art11_ground": ("none",),
        "representative": ("lawful",),
        "limitation": ("in_time",),
        "court": ("none", "case_discontinued_by_decision"),
        "first_resolution": ("none",),
        "second_resolution": ("none",),
    },
    DENUNCIATION: {
        **_KNOWN,
        "matter": ("ordinary",),
        "accused": (
            "official_managed", "head_or_deputy_of_commune_body_or_official_managed",
            "body_directly_managed_by_commune", "head_or_deputy_of_public_unit_of_commune",
            "non_official_given_public_duty_by_commune",
        ),
        "channel": ("post", "reception", "oral"),
        "basis_to_identify_violator_or_act": ("yes",),
        "arises_from": ("nothing",),
    },
    PROPOSAL: {**_KNOWN, "subject": ("ordinary",), "content_stated": ("yes",)},
}  # fmt: skip


@dataclass(frozen=True)
class Row:
    """One row: when its facts hold, its disposal is permitted; `a|b` is a free choice.

    `letter` is what goes out (codes of the forms, in order; `|` between the letters of a choice),
    `limits` the codes of its limits. `provided` are facts at harmless values that a row needs
    without naming them: they do not count when rows are compared.
    """

    id: str
    kind: str
    when: str
    disposal: str
    letter: str
    limits: str
    law: str
    article: str
    confidence: str
    what: str
    notes: str = ""
    provided_also: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @cached_property
    def facts(self) -> dict[str, str]:
        """The facts the row names."""
        return dict(part.split("=") for part in self.when.split(";") if part)

    @cached_property
    def telling(self) -> tuple[str, ...]:
        """Those that differ from their defaults: the more, the more special the row."""
        return tuple(name for name, value in self.facts.items() if value != DEFAULTS[name])

    @cached_property
    def codes(self) -> tuple[str, ...]:
        """Its disposals, the prescribed one first."""
        return tuple(self.disposal.split("|"))

    @cached_property
    def provided(self) -> dict[str, tuple[str, ...]]:
        """What it presupposes, less what it names."""
        needed = ACCEPTABLE.get(self.kind, {}) if "accept" in self.codes else {}
        return {
            name: values
            for name, values in {**needed, **self.provided_also}.items()
            if name not in self.facts
        }

    @property
    def basis(self) -> str:
        """Law and article in one line."""
        return ": ".join(part for part in (self.law, self.article) if part)

    def holds(self, facts: Mapping[str, str]) -> bool:
        """Whether all its facts hold, and all it presupposes."""
        return all(facts[name] == value for name, value in self.facts.items()) and all(
            facts[name] in values for name, values in self.provided.items()
        )
