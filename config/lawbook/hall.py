"""What the hall contributes: the decision table of petitions, competence, delegations."""

from collections.abc import Iterator

from django.utils.translation import gettext

from cases.law.words import KIND_LABELS, LEVEL_LABELS
from complaints.law import COMPETENCE, DECIDER_LABELS, SUBJECT_LABELS
from complaints.law.group import SIZES
from complaints.law.table import ROWS
from config.lawbook.entry import Entry

CLASSIFY = "admin:complaints_petition_do:classify"
#: Of a paper that asks for nothing no law speaks: it is the practice of the office.
NO_LAW = "không có quy định, theo thực tiễn của cơ quan"


def disposals() -> Iterator[Entry]:
    """The rows of the decision table."""
    for row in ROWS:
        yield Entry(
            "disposal",
            row.id,
            gettext(row.what),
            row.basis or NO_LAW,
            (CLASSIFY,),
            source=row.confidence,
        )


def competence() -> Iterator[Entry]:
    """Who must decide."""
    for row in COMPETENCE:
        what = ", ".join([gettext(KIND_LABELS[row.kind]), gettext(SUBJECT_LABELS[row.subject]),
                          gettext(LEVEL_LABELS[row.level])])  # fmt: skip
        yield Entry(
            "competence", f"{row.kind.value}.{row.subject.value}.{row.level.value}",
            f"{what}: {gettext(DECIDER_LABELS[row.decider])}", row.article,
            ("admin:complaints_petition_change", CLASSIFY), row.in_force_from, row.in_force_to,
            row.confidence,
        )  # fmt: skip


def groups() -> Iterator[Entry]:
    """How many speak for a group, and who receives them."""
    for size in SIZES:
        people = f"{size.fewest}–{size.to}" if size.to else f"≥ {size.fewest}"
        yield Entry(
            "group", f"{size.fewest}", f"{people}: {gettext(size.number)}; "
            f"{gettext(size.received_by)}", size.article,
            ("admin:reception_visit_do:name_representatives",
             "admin:complaints_petition_do:name_representatives"),
        )  # fmt: skip
