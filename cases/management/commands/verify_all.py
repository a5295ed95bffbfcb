"""Replay and compare everything; name the first broken place; exit 1 when there is one."""

from django.core.management.base import BaseCommand, CommandParser

from cases.models import AuditEntry, Dossier
from cases.services import verify


class Command(BaseCommand):
    help = "Check the audit's chain, every row, state, due date, register and file."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--all", action="store_true", help="list every broken place")

    def handle(self, *args: object, **options: bool) -> None:
        broken = verify.problems()
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
