"""The only ModelAdmin to inherit from: scoped to the officer, read-only, without deletion.

Lists show what she may see; a change page is the dossier; every verb has an address of its own.
"""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import path, reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cases import access
from cases.admin.dossier import dossier_page
from cases.admin.verbs import verb_page
from cases.law.words import Role
from cases.models.text import folded


class RecordAdmin(admin.ModelAdmin):
    """Rows that are looked at here and changed by verbs only."""

    actions = None
    list_per_page = 50
    show_facets = admin.ShowFacets.NEVER
    view_on_site = False
    #: Roles that may see the list at all.
    seen_by: tuple[Role, ...] = access.MATTER_ROLES
    #: Whether rows hang on a dossier and are scoped by it.
    scoped = True
    #: Look-ups through the address bar beyond list filters; none by default.
    lookups: tuple[str, ...] = ()

    def holds(self, request: HttpRequest, roles: tuple[Role, ...]) -> bool:
        return access.offices_of(request.user, timezone.localdate(), roles).exists()

    def has_module_permission(self, request: HttpRequest) -> bool:
        return request.user.is_authenticated and self.holds(request, self.seen_by)

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return request.user.is_authenticated and self.holds(request, self.seen_by)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def lookup_allowed(self, lookup: str, value: Any, request: HttpRequest | None = None) -> bool:
        """Only what the page itself offers: a hidden column cannot be guessed by filtering."""
        offered = {
            item if isinstance(item, str) else item[0]
            for item in self.list_filter
            if isinstance(item, (str, tuple))
        }
        return lookup.split("__")[0] in offered | set(self.lookups)

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        rows = super().get_queryset(request)
        if not self.scoped:
            return rows
        return access.visible(rows, request.user, timezone.localdate())


class DossierAdmin(RecordAdmin):
    """A visit, petition, case or document: its page is the dossier, its verbs are pages."""

    #: verb → form class, or a function of (row, verb) that returns it.
    def form_of(self, row: Any, verb: str) -> Any:
        raise NotImplementedError

    def get_urls(self) -> list[Any]:
        meta = self.opts
        verb = path(
            "<int:pk>/do/<slug:verb>/", self.admin_site.admin_view(self.do),
            name=f"{meta.app_label}_{meta.model_name}_do",
        )  # fmt: skip
        return [verb, *super().get_urls()]

    def do(self, request: HttpRequest, pk: int, verb: str) -> HttpResponse:
        """One verb on one row: ask, show the consequence, act."""
        row = self.get_object(request, str(pk))
        if row is None or not self.has_view_permission(request, row):
            return self._get_obj_does_not_exist_redirect(request, self.opts, str(pk))
        return verb_page(self, request, row, verb)

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        row = self.get_object(request, object_id)
        if row is None or not self.has_view_permission(request, row):
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)
        return dossier_page(self, request, row)

    def history_view(self, request: HttpRequest, object_id: str, extra_context: Any = None) -> Any:
        return HttpResponseRedirect(self.address(object_id))

    def address(self, pk: Any) -> str:
        meta = self.opts
        return reverse(f"admin:{meta.app_label}_{meta.model_name}_change", args=[pk])

    def head(self, row: Any, request: HttpRequest) -> list[tuple[Any, Any]]:
        """Label and value of the facts at the top of the dossier."""
        return []

    def links(self, row: Any, request: HttpRequest) -> list[tuple[Any, str]]:
        """What this row is tied to: label and address."""
        return []

    def extra_steps(self, row: Any, request: HttpRequest) -> list[dict[str, Any]]:
        """Next steps beyond the row's own transitions."""
        return []


class FoldedSearchMixin:
    """Search with or without accents, on the folded key beside a name."""

    folded_fields: tuple[str, ...] = ()
    search_help_text = _("With or without accents.")

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet, search_term: str
    ) -> tuple[QuerySet, bool]:
        found, distinct = super().get_search_results(request, queryset, search_term)  # type: ignore[misc]
        term = folded(search_term)
        for name in self.folded_fields if term else ():
            found = found | queryset.filter(**{f"{name}__contains": term})
        return found, True
