"""The law book: every rule of the program with its article, its table and the page that uses it.

The tables stand in the three apps; here they are only listed. The page `/law/` shows them to
everybody, `docs/articles.md` adds the test of each.
"""

from collections.abc import Iterable

from config.lawbook import archive, door, hall, papers
from config.lawbook.entry import Entry, order_of

__all__ = ["Entry", "entries", "search"]

SOURCES = (
    archive.limits, archive.duties, archive.clauses, archive.grounds, archive.choices,
    archive.relatives, archive.steps, hall.disposals, hall.competence, hall.groups,
    door.frequencies, door.refusals, door.online, door.answers, door.proxies,
    papers.papers, papers.file_items, papers.retentions, papers.formulas, papers.routine,
    papers.copies, papers.sendings,
)  # fmt: skip


def entries() -> list[Entry]:
    """Every rule of the program."""
    return [entry for source in SOURCES for entry in source()]


def search(question: str, among: Iterable[Entry]) -> list[Entry]:
    """The rules that a question finds, in the order of their articles."""
    found = (entry for entry in among if entry.found_by(question))
    return sorted(found, key=lambda entry: (order_of(entry.article), entry.table, entry.key))
