"""Prove every register: a line each; exit 1 when a number, day, letter, file or month is wrong."""

from itertools import chain

from django.core.management.base import BaseCommand, CommandParser
from django.db.models import QuerySet

from cases.models import NumberRegister
from cases.services import register_check
from cases.services.verify import UNREADABLE


class Command(BaseCommand):
    help = "Check numbers, days, letters, files, closings and voids of the registers."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--office", help="the code of one office")
        parser.add_argument("--year", type=int, help="one year")

    def handle(self, *args: object, office: str | None, year: int | None, **options: bool) -> None:
        registers = NumberRegister.objects.select_related("office").order_by(
            "office__code", "year", "kind", "series"
        )
        if office:
            registers = registers.filter(office__code=office)
        if year:
            registers = registers.filter(year=year)
        broken = sum(self.tell(register) for register in self.used(registers))
        for problem in register_check.stray_problems():
            broken += 1
            self.stderr.write(f"BROKEN: {problem}")
        if broken:
            raise SystemExit(1)

    def used(self, registers: QuerySet) -> QuerySet:
        """Registers that gave a number, or claim to: lines of unused ones would hide them."""
        return registers.exclude(value=0, entries__isnull=True, closings__isnull=True).distinct()

    def tell(self, register: NumberRegister) -> int:
        """The line of one register; how many of its places are broken."""
        try:
            found = list(chain(
                register_check.problems_of(register), register_check.letter_problems([register])
            ))  # fmt: skip
        except UNREADABLE as error:  # a value that the database should never have held
            found = [f"register {register}: cannot be read ({type(error).__name__})"]
        for problem in found:
            self.stderr.write(f"BROKEN: {register.office.code}, {problem}")
        if not found:
            closed = f", closed up to {register.closed_through}" if register.closed_through else ""
            first = register.legacy_to + 1
            void = register.entries.filter(voided_on__isnull=False).count()
            self.stdout.write(
                f"verified: {register.office.code}, register {register}: {first} to "
                f"{register.value}, {void} void{closed}"
            )
        return len(found)
