"""Every night: the signatures of every sealed or issued letter once more; exit 1 if one is bad."""

from collections import Counter

from django.core.management.base import BaseCommand
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.law.words import Message
from cases.services.paper import checks
from cases.wording import translate


class Command(BaseCommand):
    help = "Check the signatures of every letter again and keep each answer that is new."

    def handle(self, *args: object, **options: object) -> None:
        found: Counter[str] = Counter()
        for check in checks.check_all(actor=None, on=timezone.localdate(), at=timezone.now()):
            found[check.status] += 1
            if check.status in ("invalid", "unverifiable"):
                why = "; ".join(translate(Message.from_json(one)) for one in check.reasons)
                self.stderr.write(f"{check.document}: {check.get_status_display()}: {why}")
        counts = ", ".join(f"{status} {count}" for status, count in sorted(found.items()))
        self.stdout.write(_("checked: %(counts)s") % {"counts": counts or "0"})
        if found["invalid"]:
            raise SystemExit(1)
