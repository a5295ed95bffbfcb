"""Verify a letter, or any signed file: its signatures, that nothing changed; whether it is ours."""

import hashlib
from pathlib import Path

from django.core.management.base import BaseCommand, CommandParser
from django.db import DatabaseError
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.letters import apart
from cases.models.states import state_word
from cases.services import certificates
from cases.services.paper import checks

#: Four times what the pages take; more is nothing that an office sends.
LARGEST = 80 * 1024 * 1024
EXIT = {"valid": 0, "invalid": 1, "unverifiable": 2}


class Command(BaseCommand):
    help = "Verify the signatures of a letter or any PDF. Exit 0 valid, 1 invalid, 2 unknown."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, metavar="FILE")

    def handle(self, *args: object, file: Path, **options: object) -> None:
        try:
            if file.stat().st_size > LARGEST:
                self.stderr.write(_("The file is too large to be examined."))
                raise SystemExit(EXIT["unverifiable"])
            pdf = file.read_bytes()
        except OSError as error:
            self.stderr.write(str(error))
            raise SystemExit(EXIT["unverifiable"]) from None
        examined = self.judge(pdf)
        self.tell(examined)
        raise SystemExit(EXIT[examined.verdict.status])

    def judge(self, pdf: bytes) -> checks.Examined:
        """Against the register where there is one; else by the signatures alone."""
        at = timezone.now()
        try:
            return checks.examine(pdf, at)
        except DatabaseError:
            known = certificates.trusted()
            verdict = apart.examine(pdf, roots=known.roots, crls=known.crls, at=at)
            return checks.Examined(verdict, hashlib.sha256(pdf).hexdigest())

    def tell(self, examined: checks.Examined) -> None:
        verdict = examined.verdict
        self.stdout.write(f"{verdict.status}  sha256 {examined.sha256}")
        for reason in verdict.reasons:
            self.stdout.write(f"  - {_(reason)}")
        for one in verdict.signers:
            covers = _("the whole file") if one.whole else _("the file as it was then")
            self.stdout.write(
                f"  {one.field}: {one.name}, {one.at}, {covers} {one.status}".rstrip()
            )
            for reason in one.reasons:
                self.stdout.write(f"      {_(reason)}")
        for caution in verdict.cautions:
            self.stdout.write(f"  ! {_(caution)}")
        if verdict.number:
            self.stdout.write(f"  {verdict.number}, {verdict.issued_on}")
        ours = examined.document is not None
        self.stdout.write("  " + (_("issued here") if ours else _("not of here")))
        if examined.document is not None:
            self.stdout.write(f"  {state_word(examined.document.state)}")
