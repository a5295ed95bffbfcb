"""Several people with one content: who speaks for them, and who receives them. Pure tables.

Luật Tiếp công dân 42/2013/QH13 Điều 29-31; Nghị định 124/2020/NĐ-CP Điều 6, 7, 16 khoản 1; Nghị
định 154/2026/NĐ-CP Điều 14 khoản 3. Luật Khiếu nại Điều 8 khoản 4 no longer demands that a
representative complains himself, Luật Tiếp công dân Điều 29 does: at the door the latter holds.
"""

from dataclasses import dataclass
from datetime import date

from cases.law.words import gettext_noop

TCD29 = "Luật Tiếp công dân Điều 29"
TCD30 = "Luật Tiếp công dân Điều 30"
ND124 = "Nghị định 124/2020/NĐ-CP Điều 7, Điều 16 khoản 1"
#: From this day a complaint of several is accepted only with all signatures and the appointment.
COMPLETE_SINCE = date(2020, 12, 10)


@dataclass(frozen=True)
class Size:
    """A size of group: how many representatives the law has, and who receives them.

    `most` is None where the text names no number: then all may speak, and at least one does.
    """

    fewest: int
    to: int | None
    most: int | None
    article: str
    number: str
    received_by: str


SIZES = (
    Size(2, 4, None, TCD29, gettext_noop("one or more representatives"),
         gettext_noop("the reception officer asks them to appoint who speaks")),
    Size(5, 10, 2, TCD29, gettext_noop("one or two representatives"),
         gettext_noop("the head or his delegate receives the representatives")),
    Size(11, None, 5, TCD29, gettext_noop("up to five representatives"),
         gettext_noop("the head or his delegate receives the representatives; with a complex "
                      "matter he presides together with the bodies concerned")),
)  # fmt: skip


def size_of(head_count: int) -> Size | None:
    """The row for so many people; None for somebody who comes alone."""
    return next(
        (size for size in SIZES
         if size.fewest <= head_count and (size.to is None or head_count <= size.to)),
        None,
    )  # fmt: skip


def allowed(head_count: int, number: int) -> bool:
    """Whether a group of this size may be represented by so many."""
    size = size_of(head_count)
    return size is not None and 1 <= number <= (size.most or head_count)
