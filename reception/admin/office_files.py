"""Pages of the files of an office: its rules of reception, the calendars it posts."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from cases.admin.base import AddByFormMixin, DossierAdmin
from cases.forms import VerbForm
from reception.forms import OfficeFileForm
from reception.models import OfficeFile
from reception.services.letters import facts_of_office
from reception.services.office import ARTICLE, KEPT_BY


@admin.register(OfficeFile)
class OfficeFileAdmin(AddByFormMixin, DossierAdmin):
    """One file a year and office; it concerns nobody."""

    asks_concern = False
    add_form, add_verb = OfficeFileForm, "open_office_file"
    add_title = _("Open the file of the office")
    add_article = ARTICLE
    added_by = KEPT_BY
    list_display = ("year", "office")
    list_filter = ("year",)

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).select_related("dossier", "office")

    def letter_facts(self, row: OfficeFile, code: str, on: date) -> Mapping[str, Any]:
        return facts_of_office(row, code, on)

    def form_of(self, row: OfficeFile, verb: str) -> Any:
        return VerbForm

    def head(self, row: OfficeFile, request: HttpRequest) -> list[tuple[Any, Any]]:
        return [(_("Office"), row.office), (_("Year"), str(row.year))]
