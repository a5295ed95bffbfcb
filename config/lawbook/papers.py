"""What the tables of papers contribute: the list of papers, the file of a matter, its keeping, the
lines over a signature, routine notices, copies, ways of sending."""

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext

from cases.law.authority import FORMULAS, MEANINGS
from cases.law.copies import COPIES
from cases.law.delivery import PROOF_LABELS, WAYS
from cases.law.dossier import ITEMS
from cases.law.dossier.retention import GRAVITY_LABELS, RETENTIONS, years_text
from cases.law.papers import ALWAYS, COURSE_LABELS, OPEN, PAPERS, Owner, name_of
from cases.law.routine import ROUTINE
from cases.law.words import KIND_LABELS
from config.lawbook.entry import Entry

#: On whose page a paper is drafted.
DRAFTED_ON = {
    Owner.VISIT: "admin:reception_visit_change",
    Owner.SESSION: "admin:reception_receptionsession_change",
    Owner.PETITION: "admin:complaints_petition_change",
    Owner.CASE: "admin:cases_case_change",
    Owner.OFFICE: "admin:reception_officefile_change",
}
LETTER, BULK = "admin:cases_document_change", "admin:cases_document_bulk"


def since(day: date) -> date | None:
    """The first day of a row; a row that always was has none."""
    return None if day == ALWAYS else day


def until(day: date) -> date | None:
    """The last day of a row that has one."""
    return None if day == OPEN else day


def papers() -> Iterator[Entry]:
    """Every official paper, by its code."""
    for paper in PAPERS.values():
        yield Entry(
            "paper", paper.code, f"{paper.name} ({gettext(COURSE_LABELS[paper.course])})",
            paper.basis, tuple(DRAFTED_ON[owner] for owner in paper.owners),
            since(paper.since), until(paper.until),
        )  # fmt: skip


def file_items() -> Iterator[Entry]:
    """What the law demands in the file of a matter."""
    for item in ITEMS.values():
        yield Entry("file", item.code, item.name, item.article, ("admin:cases_case_file",),
                    since(item.since), until(item.until))  # fmt: skip


def retentions() -> Iterator[Entry]:
    """How long the file of a matter is kept."""
    for row in RETENTIONS:
        kinds = ", ".join(gettext(KIND_LABELS[kind]) for kind in row.kinds)
        yield Entry(
            "retention", f"{row.kinds[0].value}.{row.gravity.value}",
            f"{kinds}, {gettext(GRAVITY_LABELS[row.gravity])}: {years_text(row.years)}",
            row.source, ("admin:cases_case_archive",), source=row.confidence,
        )  # fmt: skip


def formulas() -> Iterator[Entry]:
    """In whose place somebody signs."""
    for formula, article in FORMULAS.items():
        yield Entry("formula", formula, f"{formula} {gettext(MEANINGS[formula])}", article,
                    (LETTER,))  # fmt: skip


def routine() -> Iterator[Entry]:
    """Notices that may be signed many at once."""
    for row in ROUTINE.values():
        yield Entry("routine", row.form, f"{name_of(row.form)}: {gettext(row.reason)}",
                    row.article, (BULK,))  # fmt: skip


def copies() -> Iterator[Entry]:
    """The forms of a copy."""
    for row in COPIES.values():
        yield Entry("copy", row.form.value, f"{row.heading}: {gettext(row.label)}", row.article,
                    ("admin:cases_document_do:make_copy",))  # fmt: skip


def sendings() -> Iterator[Entry]:
    """How a letter is sent, and what proves that it arrived."""
    for row in WAYS.values():
        proofs = "; ".join(gettext(PROOF_LABELS[proof]) for proof in row.proofs)
        yield Entry("sending", row.way.value, f"{gettext(row.label)}: {proofs}", row.article,
                    ("admin:cases_document_do:deliver",))  # fmt: skip
