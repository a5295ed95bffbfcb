"""Pages of the door: visits."""

from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases.admin.base import DossierAdmin, FoldedSearchMixin, ServiceImportMixin
from cases.admin.records import day
from cases.admin.verbs import run_form
from cases.forms import VerbForm
from cases.law.words import Role
from cases.models.states import badge as badge_of
from reception.forms import VISIT_FORMS, ReceiveForm
from reception.models import Visit
from reception.resources import VisitResource


@admin.register(Visit)
class VisitAdmin(ServiceImportMixin, FoldedSearchMixin, DossierAdmin):
    """The reception book."""

    resource_classes = [VisitResource]
    list_display = ("number", "received_on", "kind", "short_summary", "badge", "mode",
                    "head_count")  # fmt: skip
    list_filter = ("kind", "state", "mode")
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

    def has_add_permission(self, request: HttpRequest) -> bool:
        return self.holds(request, (Role.RECEPTION_OFFICER,))

    def add_view(
        self, request: HttpRequest, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        if not self.has_add_permission(request):
            raise PermissionDenied
        return run_form(
            self, request, ReceiveForm, row=None, verb="receive",
            title=gettext("Receive a citizen"), article="Luật Tiếp công dân Điều 8, 25",
        )  # fmt: skip

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
