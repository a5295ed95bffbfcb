"""Verify a letter: its two signatures, its seal, that nothing changed; and whether it is ours."""

import hashlib
from pathlib import Path

from django.core.management.base import BaseCommand, CommandParser
from django.db import DatabaseError
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.letters import apart
from cases.letters.verify import Verdict
from cases.models import Document
from cases.services import certificates
from cases.services.paper import checks

EXIT = {"valid": 0, "invalid": 1, "unverifiable": 2}


class Command(BaseCommand):
    help = "Verify the signatures and the seal of a letter. Exit 0 valid, 1 invalid, 2 unknown."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, metavar="FILE")

    def handle(self, *args: object, file: Path, **options: object) -> None:
        try:
            pdf = file.read_bytes()
        except OSError as error:
            self.stderr.write(str(error))
            raise SystemExit(EXIT["unverifiable"]) from None
        verdict = self.judge(pdf)
        self.tell(verdict, pdf)
        raise SystemExit(EXIT[verdict.status])

    def judge(self, pdf: bytes) -> Verdict:
        """Against the register where there is one; else by the signatures alone."""
        at = timezone.now()
        try:
            return checks.examine(pdf, at).verdict
        except DatabaseError:
            known = certificates.trusted()
            return apart.verify(pdf, roots=known.roots, crls=known.crls, at=at)

    def tell(self, verdict: Verdict, pdf: bytes) -> None:
        digest = hashlib.sha256(pdf).hexdigest()
        self.stdout.write(f"{verdict.status}  sha256 {digest}")
        for reason in verdict.reasons:
            self.stdout.write(f"  - {_(reason)}")
        for signer in verdict.signers:
            self.stdout.write(f"  {signer.field}: {signer.name}, {signer.at}")
        if verdict.number:
            self.stdout.write(f"  {verdict.number}, {verdict.issued_on}")
        self.stdout.write("  " + (_("issued here") if issued_here(digest) else _("not of here")))


def issued_here(digest: str) -> bool:
    """Whether a register entry of this installation stands for exactly these bytes."""
    try:
        return Document.objects.filter(sha256=digest, entry__isnull=False).exists()
    except DatabaseError:
        return False
