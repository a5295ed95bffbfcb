"""Pages of visits: the reception book."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases.admin.base import (
    AddByFormMixin,
    DossierAdmin,
    FoldedSearchMixin,
    ServiceImportMixin,
    StateFilter,
)
from cases.admin.cells import day
from cases.forms import VerbForm
from cases.law.words import Role
from cases.models.states import badge as badge_of
from complaints.admin import speakers
from complaints.law.group import size_of
from reception.admin.slips import SlipsMixin
from reception.forms import VISIT_FORMS, ReceiveForm
from reception.law.identity import not_stated
from reception.models import Visit
from reception.resources import VisitResource
from reception.services.letters import facts_of_visit


@admin.register(Visit)
class VisitAdmin(
    SlipsMixin, ServiceImportMixin, AddByFormMixin, FoldedSearchMixin, DossierAdmin
):  # fmt: skip
    """The reception book."""

    add_form, add_verb, add_title = ReceiveForm, "receive", _("Receive a citizen")
    add_article = "Luật Tiếp công dân Điều 8, 25"
    added_by = (Role.RECEPTION_OFFICER,)
    change_list_template = "admin/visit_list.html"
    resource_classes = [VisitResource]
    list_display = ("number", "received_on", "kind", "short_summary", "badge", "told", "mode",
                    "head_count")  # fmt: skip
    list_filter = ("kind", StateFilter, "mode", "told")
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
        return (
            super().get_queryset(request).select_related("dossier", "person", "petition", "session")
        )

    def letter_facts(self, row: Visit, code: str, on: date) -> Mapping[str, Any]:
        return facts_of_visit(row, code, on)

    def form_of(self, row: Visit, verb: str) -> Any:
        return VISIT_FORMS.get(verb, VerbForm)

    def head(self, row: Visit, request: HttpRequest) -> list[tuple[Any, Any]]:
        person = row.person
        told: list[tuple[Any, Any]] = [
            (_("Received on"), day(row.received_on)),
            (_("Kind"), row.get_kind_display()),
            (_("By"), row.envelope or (f"{person.full_name}, {person.address}" if person else "")),
            (_("Not stated"), not_stated_text(row)),
            (_("Speaks"), f"{row.get_capacity_display()} {row.proxy_papers}".strip()),
            (_("What it is about"), row.summary),
            (_("What the visitor demands"), row.demand),
            (_("What competent bodies did so far"), row.earlier_settling),
            (_("Papers handed over"), row.papers),
            (_("Reception"), row.get_mode_display()),
            (_("Number of people"), row.head_count),
            (_("Group"), group_text(row)),
            (_("What the visitor was told"), row.get_told_display()),
        ]
        return [one for one in told if one[1] not in ("", None)]

    def links(self, row: Visit, request: HttpRequest) -> list[tuple[Any, str]]:
        found: list[tuple[Any, str]] = []
        if row.petition_id:
            url = reverse("admin:complaints_petition_change", args=[row.petition_id])
            found.append((_("Petition %(number)s") % {"number": row.petition.number}, url))
        if row.session_id:
            url = reverse("admin:reception_receptionsession_change", args=[row.session_id])
            found.append((str(row.session), url))
        return [*found, *self.slip_links(row, request)]


def not_stated_text(visit: Visit) -> str:
    """What the visitor should have stated and did not; nobody asks it of a denouncer here."""
    person = visit.person
    if person is None:
        return ""
    stated = {name: getattr(person, name) for name in ("full_name", "address", "id_number")}
    return ", ".join(gettext(label) for label in not_stated(visit.received_on, **stated))


def group_text(row: Any) -> str:
    """Who receives a group, how many speak for it, and who they are."""
    size = size_of(row.head_count)
    if size is None:
        return ""
    law = f"{gettext(size.number)}; {gettext(size.received_by)} ({size.article})"
    return f"{speakers(row)}; {law}"
