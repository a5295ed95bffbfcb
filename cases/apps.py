"""The archive: offices, dossiers, cases, events, deadlines, documents, registers, audit."""

from django.apps import AppConfig
from django.core import checks
from django.utils.translation import gettext_lazy as _


class CasesConfig(AppConfig):
    name = "cases"
    verbose_name = _("Cases and documents")

    def ready(self) -> None:
        from cases.checks import letter_measures

        checks.register(letter_measures)
