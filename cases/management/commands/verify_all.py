"""Replay and compare everything; name the first broken place; exit 1 when there is one."""

from collections.abc import Iterator
from itertools import chain

from django.core.management.base import BaseCommand, CommandParser

from cases.models import AuditEntry, Dossier
from cases.services import register_check, verify


class Command(BaseCommand):
    help = "Check the audit's chain, every row, state, due date, register and file."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--all", action="store_true", help="list every broken place")

    def handle(self, *args: object, **options: bool) -> None:
        broken = chain(verify.problems(), self.letters())
        first = next(broken, None)
        if first is None:
            self.stdout.write(
                f"verified: {AuditEntry.objects.count()} audit entries, "
                f"{Dossier.objects.count()} dossiers, registers and files agree"
            )
            return
        self.stderr.write(f"BROKEN: {first}")
        for other in broken if options["all"] else ():
            self.stderr.write(f"BROKEN: {other}")
        raise SystemExit(1)

    def letters(self) -> Iterator[str]:
        """The signed files last: they take longest."""
        try:
            yield from register_check.signature_problems_of_all()
        except verify.UNREADABLE as error:
            yield f"signatures: cannot go on ({type(error).__name__})"
