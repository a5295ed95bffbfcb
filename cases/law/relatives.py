"""Who is kept away from a matter because it concerns him: the relatives the law lists.

Nghị định 31/2019/NĐ-CP Điều 5 khoản 2, Điều 10 khoản 3 (denunciations); Luật Phòng, chống tham
nhũng 36/2018/QH14 Điều 23 with Nghị định 59/2019/NĐ-CP Điều 29 khoản 8 (every matter). The law on
complaints has no rule of its own: that a respondent does not handle a complaint is our reading.
"""

from dataclasses import dataclass
from datetime import date

from cases.law.words import Kind, gettext_noop

ND31 = "Nghị định 31/2019/NĐ-CP Điều 5 khoản 2, Điều 10 khoản 3"
PCTN = "Luật Phòng, chống tham nhũng 36/2018/QH14 Điều 23; Nghị định 59/2019/NĐ-CP Điều 29 khoản 8"

#: Why nobody works on what concerns him, whatever the kind.
NOT_BY_THE_CONCERNED = (
    "Nghị định 31/2019/NĐ-CP Điều 10 khoản 3; Luật Phòng, chống tham nhũng Điều 23; Nghị định "
    "59/2019/NĐ-CP Điều 29"
)
#: Why a denunciation of the heads of an office, or one they may not decide, goes to the superior.
UP_TO_THE_SUPERIOR = (
    "Luật Tố cáo Điều 12 khoản 1, Điều 13 khoản 4 điểm a, Điều 38 khoản 5; Nghị định "
    "31/2019/NĐ-CP Điều 5 khoản 2"
)
#: The text of both decrees begins to be in force on these days.
_SINCE_ND31, _SINCE_ND59 = date(2019, 5, 28), date(2019, 8, 15)


@dataclass(frozen=True)
class Relation:
    """One relative of the list: in which matters, by which article, since when."""

    code: str
    label: str
    kinds: tuple[Kind, ...]
    article: str
    in_force_from: date
    confidence: str = "text seen"


def _all(*rows: tuple[str, str], kinds: tuple[Kind, ...], article: str, since: date,
         confidence: str = "text seen") -> tuple[Relation, ...]:  # fmt: skip
    return tuple(Relation(code, label, kinds, article, since, confidence) for code, label in rows)


RELATIONS = (
    *_all(
        ("spouse", gettext_noop("wife or husband")),
        ("parent", gettext_noop("natural father or mother")),
        ("adoptive_parent", gettext_noop("adoptive father or mother")),
        ("parent_in_law", gettext_noop("father or mother of the wife or husband")),
        ("child", gettext_noop("natural child")),
        ("adopted_child", gettext_noop("adopted child")),
        ("child_in_law", gettext_noop("son-in-law or daughter-in-law")),
        ("sibling", gettext_noop("natural brother or sister")),
        kinds=(Kind.DENUNCIATION,), article=ND31, since=_SINCE_ND31,
    ),
    *_all(
        ("spouse", gettext_noop("wife or husband")),
        ("parent", gettext_noop("father or mother")),
        ("child", gettext_noop("child")),
        ("sibling", gettext_noop("brother or sister")),
        kinds=(Kind.COMPLAINT, Kind.PROPOSAL, Kind.FEEDBACK), article=PCTN, since=_SINCE_ND59,
        confidence="text seen; that it bars the handler of a complaint is our reading",
    ),
)  # fmt: skip


def relations_of(kind: Kind | str, on: date) -> tuple[Relation, ...]:
    """The relatives who are kept away from a matter of this kind on that day."""
    return tuple(row for row in RELATIONS if kind in row.kinds and row.in_force_from <= on)
