"""`manage.py diagrams`: draw the procedures anew for the documentation."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils.translation import override

from config.diagrams import page


class Command(BaseCommand):
    help = "Write docs/procedures.md from the transitions of the procedures."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        with override("en"):
            (settings.BASE_DIR / "docs" / "procedures.md").write_text(page(), encoding="utf-8")
        self.stdout.write("docs/procedures.md")
