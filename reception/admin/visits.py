"""Pages of the door: visits."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from cases.admin.base import (
    AddByFormMixin,
    DossierAdmin,
    FoldedSearchMixin,
    ServiceImportMixin,
    StateFilter,
)
from cases.admin.records import day
from cases.forms import VerbForm
from cases.law.words import Role
from cases.models.states import badge as badge_of
from reception.forms import VISIT_FORMS, ReceiveForm
from reception.models import Visit
from reception.resources import VisitResource


@admin.register(Visit)
class VisitAdmin(ServiceImportMixin, AddByFormMixin, FoldedSearchMixin, DossierAdmin):
    """The reception book."""

    add_form, add_verb, add_title = ReceiveForm, "receive", _("Receive a citizen")
    add_article = "Luật Tiếp công dân Điều 8, 25"
    added_by = (Role.RECEPTION_OFFICER,)
    resource_classes = [VisitResource]
    list_display = ("number", "received_on", "kind", "short_summary", "badge", "mode",
                    "head_count")  # fmt: skip
    list_filter = ("kind", StateFilter, "mode")
    search_fields = ("number", "summary")
    folded_fields = ("person__name_key",)
    seen_by = (Role.RECEPTION_OFFICER, Role.LEADER, Role.INSPECTOR)

    @admin.display(description=_("what it is about"))
    def short_summary(self, visit: Visit) -> str:
        return visit.summary[:80]

    @admin.display(description=_("state"), ordering="state")
    def badge(self, visit: Visit) -> str:
        return badge_of(visit)

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).select_related("dossier", "person", "petition")

    def form_of(self, row: Visit, verb: str) -> Any:
        return VISIT_FORMS.get(verb, VerbForm)

    def head(self, row: Visit, request: HttpRequest) -> list[tuple[Any, Any]]:
        person = row.person
        return [
            (_("Received on"), day(row.received_on)),
            (_("Kind"), row.get_kind_display()),
            (_("By"), row.envelope or (f"{person.full_name}, {person.address}" if person else "")),
            (_("What it is about"), row.summary),
            (_("Papers handed over"), row.papers),
            (_("Reception"), row.get_mode_display()),
            (_("Number of people"), row.head_count),
        ]

    def links(self, row: Visit, request: HttpRequest) -> list[tuple[Any, str]]:
        if not row.petition_id:
            return []
        url = reverse("admin:complaints_petition_change", args=[row.petition_id])
        return [(_("Petition %(number)s") % {"number": row.petition.number}, url)]
