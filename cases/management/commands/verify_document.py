"""Verify a letter: its two signatures, its seal, that nothing changed; and whether it is ours."""

import hashlib
from pathlib import Path

from django.core.management.base import BaseCommand, CommandParser
from django.db import DatabaseError
from django.utils.translation import gettext as _

from cases.letters import demo_authority
from cases.letters.verify import Verdict, verify
from cases.models import Document
from cases.services import certificates

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
        folder = certificates.folder()
        known = (folder / demo_authority.ROOT).exists()
        verdict = verify(
            pdf,
            roots=demo_authority.roots(folder) if known else (),
            crls=demo_authority.crls(folder) if known else (),
        )
        self.tell(verdict, pdf)
        raise SystemExit(EXIT[verdict.status])

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
