"""What a refusal to receive needs beside its ground: pure tables.

Luật Tiếp công dân 42/2013/QH13 Điều 9; Nghị định 154/2026/NĐ-CP Điều 4. The wording of the grounds
stands in `cases/law/grounds.py`. Two transcriptions of Điều 4.2 differ (one leaves out point a and
i, the other point h): the reason is therefore explained orally on every ground, and on the two
grounds of Điều 4.3 the written notice follows.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from cases.law.grounds import NOTICE_DUE
from cases.law.words import Kind, gettext_noop

ND154 = "Nghị định 154/2026/NĐ-CP Điều 4 khoản 1 điểm"
#: From this day the reason is explained orally (Nghị định 154/2026 Điều 4 khoản 2, Điều 44).
EXPLAINED_SINCE = date(2026, 7, 1)


@dataclass(frozen=True)
class Question:
    """One thing that must be recorded before a ground holds; `text` asks for words."""

    name: str
    label: str
    text: bool = False


@dataclass(frozen=True)
class Need:
    """What one ground needs: whose visit it fits, what is recorded, what the notice 01/TCD cites.

    Without kinds it fits every visit. `cites` is empty where no written notice is due.
    """

    ground: str
    article: str
    kinds: tuple[Kind, ...] = ()
    asks: tuple[Question, ...] = ()
    cites: str = ""


COMPLAINTS = (Kind.COMPLAINT, Kind.DENUNCIATION)
PROPOSALS = (Kind.PROPOSAL, Kind.FEEDBACK)
#: Who represents another: a denunciation is not among them (Điều 4 khoản 1 điểm e).
REPRESENTED = (Kind.COMPLAINT, *PROPOSALS)

NEEDS: Mapping[str, Need] = {
    need.ground: need
    for need in (
        Need("TCD_9_1", "Luật Tiếp công dân Điều 9 khoản 1"),
        Need("TCD_9_2", "Luật Tiếp công dân Điều 9 khoản 2"),
        Need(
            "TCD_9_3", "Luật Tiếp công dân Điều 9 khoản 3", COMPLAINTS,
            (
                Question("settled_lawfully",
                         gettext_noop("the matter was settled in line with policy and law")),
                Question("reviewed_and_told",
                         gettext_noop("a competent state body reviewed it and said so in writing")),
                Question("received_and_explained",
                         gettext_noop("the citizen was received, and it was explained to him")),
                Question("review_paper",
                         gettext_noop("number, day and body of the written review"), text=True),
            ),
            cites="khoản 3 Điều 9 Luật Tiếp công dân và khoản 1 Điều 4",
        ),
        Need("ND154_4_1A", f"{ND154} a"),
        Need("ND154_4_1B", f"{ND154} b"),
        Need(
            "ND154_4_1C", f"{ND154} c", (),
            (Question("record_request",
                      gettext_noop("what the chair asked not to record, and what it protects, or "
                                   "which disorder the recording caused"), text=True),),
        ),
        Need("ND154_4_1D", f"{ND154} d"),
        Need("ND154_4_1DD", f"{ND154} đ"),
        Need("ND154_4_1E", f"{ND154} e", REPRESENTED),
        Need("ND154_4_1G", f"{ND154} g"),
        Need(
            "ND154_4_1H", f"{ND154} h", PROPOSALS,
            (
                Question("earlier_answer",
                         gettext_noop("when and by whom the citizen was received, guided or "
                                      "answered in writing"), text=True),
                Question("nothing_new",
                         gettext_noop("nothing in content or circumstances is new")),
            ),
            cites="khoản 4 Điều 9 Luật Tiếp công dân và điểm h khoản 1 Điều 4",
        ),
        Need(
            "ND154_4_1I", f"{ND154} i", (),
            (Question("written_answer",
                      gettext_noop("number, day and body of the written answer that the matter is "
                                   "not one to be reviewed again"), text=True),),
        ),
        Need(
            "ND154_4_1K", f"{ND154} k", (),
            (Question("settling_body",
                      gettext_noop("which other body is settling the matter"), text=True),),
        ),
    )
}  # fmt: skip

#: Every question once, in the order of the grounds.
QUESTIONS = {one.name: one for need in NEEDS.values() for one in need.asks}


def lacking(ground: str, said: Mapping[str, object]) -> list[Question]:
    """The questions of a ground that are not answered; none for a ground of no list."""
    need = NEEDS.get(ground)
    return [one for one in need.asks if not answered(one, said)] if need else []


def answered(question: Question, said: Mapping[str, object]) -> bool:
    """Words where words are asked for, else a plain yes."""
    value = said.get(question.name)
    return bool(str(value or "").strip()) if question.text else value is True


def fits(ground: str, kind: str) -> bool:
    """Whether the ground may be held against a visitor of this kind."""
    need = NEEDS.get(ground)
    return need is None or not need.kinds or kind in need.kinds


def notice_is_due(ground: str, on: date) -> bool:
    """Whether the head owes the written notice 01/TCD (Nghị định 154/2026 Điều 4 khoản 3)."""
    return on >= EXPLAINED_SINCE and ground in NOTICE_DUE
