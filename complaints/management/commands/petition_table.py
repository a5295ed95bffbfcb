"""`manage.py petition_table`: the decision table as a CSV file that a lawyer reads and signs."""

import csv
import io
from typing import Any

from django.core.management.base import BaseCommand

from complaints.law.table import ROWS

COLUMNS = ("id", "kind", "facts", "provided", "disposal", "letter", "limits", "law", "article",
           "confidence", "what", "notes")  # fmt: skip


class Command(BaseCommand):
    help = "Write the decision table of petitions as CSV."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(as_csv(), ending="")


def as_csv() -> str:
    """Every row of the table, in the order of its ids."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for row in ROWS:
        provided = ";".join(f"{name}={'|'.join(values)}" for name, values in row.provided.items())
        writer.writerow([
            row.id, row.kind, row.when, provided, row.disposal, row.letter, row.limits, row.law,
            row.article, row.confidence, row.what, row.notes,
        ])  # fmt: skip
    return out.getvalue()
