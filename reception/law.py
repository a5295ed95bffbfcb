"""How citizens are received: pure tables. Luật Tiếp công dân 42/2013/QH13 Điều 3a, 18, 29."""

from enum import StrEnum

from cases.law.words import gettext_noop


class Mode(StrEnum):
    """Thường xuyên, định kỳ, đột xuất."""

    REGULAR = "regular"
    PERIODIC = "periodic"
    IRREGULAR = "irregular"


MODE_LABELS = {
    Mode.REGULAR: gettext_noop("regular reception"),
    Mode.PERIODIC: gettext_noop("periodic reception by the head"),
    Mode.IRREGULAR: gettext_noop("unscheduled reception by the head"),
}

#: People with the same content make a delegation from this number on (Điều 29).
DELEGATION_FROM = 5
#: Up to this many people one or two representatives, above it up to five (Điều 29).
SMALL_DELEGATION_TO = 10


def representatives_allowed(head_count: int) -> tuple[int, int]:
    """Fewest and most representatives for a number of people (Luật Tiếp công dân Điều 29)."""
    if head_count < DELEGATION_FROM:
        return (1, head_count)
    return (1, 2) if head_count <= SMALL_DELEGATION_TO else (1, 5)
