"""How citizens are received: pure tables. Luật Tiếp công dân 42/2013/QH13 Điều 3a, 18."""

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
