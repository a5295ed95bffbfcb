"""What the door contributes: the head's duty, refusals, online reception, answers, proxies."""

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext

from config.lawbook.entry import Entry
from reception.law.answer import TELLING, TOLD_LABELS
from reception.law.duty import FREQUENCIES
from reception.law.identity import CAPACITIES
from reception.law.online import MATTERS, ONLINE_SINCE
from reception.law.refusal import EXPLAINED_SINCE, NEEDS

VISIT = "admin:reception_visit_do"


def frequencies() -> Iterator[Entry]:
    """How often a head receives in person."""
    for row in FREQUENCIES:
        span = gettext("day(s) a week") if row.span == "week" else gettext("day(s) a month")
        until = None if row.until == date.max else row.until
        yield Entry("frequency", row.code, f"{row.days} {span}", row.article,
                    ("admin:reception_receptionsession_duty",), row.since, until)  # fmt: skip


def refusals() -> Iterator[Entry]:
    """What must be recorded before a visitor is refused."""
    for need in NEEDS.values():
        what = "; ".join(gettext(one.label) for one in need.asks) or gettext("explained orally")
        yield Entry("refusal", need.ground, what, need.article, (f"{VISIT}:refuse_visit",),
                    EXPLAINED_SINCE)  # fmt: skip


def online() -> Iterator[Entry]:
    """Which matters may be received online."""
    for matter in MATTERS.values():
        yield Entry("online", matter.code, gettext(matter.label), matter.article,
                    ("admin:reception_receptionsession_online",), ONLINE_SINCE)  # fmt: skip


def answers() -> Iterator[Entry]:
    """What a visitor may be told."""
    for rule in TELLING:
        key = f"{rule.told.value}.{rule.kinds[0].value}"
        yield Entry("answer", key, gettext(TOLD_LABELS[rule.told]), rule.article,
                    (f"{VISIT}:answer",), rule.since)  # fmt: skip


def proxies() -> Iterator[Entry]:
    """Who comes for another, and what proves it."""
    for capacity, rule in CAPACITIES.items():
        what = ": ".join(gettext(word) for word in (rule.label, rule.proof) if word)
        yield Entry("proxy", capacity.value, what, rule.article, ("admin:reception_visit_add",))
