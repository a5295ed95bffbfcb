"""The only ModelAdmin to inherit from: scoped to the officer, read-only, without deletion.

Lists show what she may see; a change page is the dossier; every verb has an address of its own.
"""

from typing import Any

import tablib
from django.contrib import admin
from django.contrib.admin.utils import display_for_field, label_for_field, lookup_field
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import path, reverse
from django.utils import timezone
from django.utils.html import strip_tags
from django.utils.translation import gettext_lazy as _
from import_export.admin import ImportMixin

from cases import access
from cases.admin.dossier import dossier_page
from cases.admin.filing import PapersMixin
from cases.admin.letters import LettersMixin
from cases.admin.people import PeopleMixin
from cases.admin.sheets import SheetsMixin
from cases.admin.verbs import run_form, verb_page
from cases.forms import ConcernForm, EndConcernForm
from cases.law.relatives import NOT_BY_THE_CONCERNED
from cases.law.words import Role
from cases.models.states import state_word
from cases.models.text import folded
from cases.resources import FORMATS, CarefulXLSX, SafeCSV
from cases.services import audit
from cases.services.concerns import may_read

#: The two pages on which a conflict of interest is declared and ended.
CONCERN_PAGES = {"declare_concern": "concern", "end_concern": "concern/end"}
CONCERN_TITLES = {
    "declare_concern": _("Declare a conflict of interest"),
    "end_concern": _("End a declared conflict of interest"),
}

#: What the admin's own filters append to the name of a field.
FILTER_ENDS = ("", "__exact", "__id__exact", "__isnull")


class StateFilter(admin.SimpleListFilter):
    """States in words, those that occur."""

    title = _("state")
    parameter_name = "state"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        states = model_admin.get_queryset(request).order_by("state").values_list("state", flat=True)
        return [(state, state_word(state)) for state in states.distinct()]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        return queryset.filter(state=self.value()) if self.value() else queryset


class RecordAdmin(admin.ModelAdmin):
    """Rows that are looked at here and changed by verbs only."""

    actions = None
    change_list_template = "admin/record_list.html"
    list_per_page = 50
    show_facets = admin.ShowFacets.NEVER
    view_on_site = False
    #: Roles that may see the list at all.
    seen_by: tuple[Role, ...] = access.MATTER_ROLES
    #: Whether rows hang on a dossier and are scoped by it.
    scoped = True

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
        """Exactly what the filters of the page send: no column is guessed letter by letter."""
        offered = {item for item in self.list_filter if isinstance(item, str)}
        exact = {f"{name}{end}" for name in offered for end in FILTER_ENDS}
        own = {item.parameter_name for item in self.list_filter if not isinstance(item, str)}
        return lookup in exact | own

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        rows = super().get_queryset(request)
        if not self.scoped:
            return rows
        return access.visible(rows, request.user, timezone.localdate())

    def get_urls(self) -> list[Any]:
        meta = self.opts
        export = path(
            "export/<slug:form>/", self.admin_site.admin_view(self.export),
            name=f"{meta.app_label}_{meta.model_name}_export",
        )  # fmt: skip
        return [export, *super().get_urls()]

    def export(self, request: HttpRequest, form: str) -> HttpResponse:
        """The list as it is shown, with its filters and order; logged, never a hidden column."""
        if form not in FORMATS or not self.has_view_permission(request):
            raise Http404
        listed = self.get_changelist_instance(request)
        names = [name for name in listed.list_display if name != "action_checkbox"]
        headers = [str(label_for_field(name, self.model, self)).capitalize() for name in names]
        data = tablib.Dataset(headers=headers)
        for row in listed.get_queryset(request):
            data.append([shown(name, row, self) for name in names])
        with transaction.atomic():
            audit.record(
                "export", actor=request.user, on=timezone.localdate(),
                details={"list": self.opts.label_lower, "rows": len(data), "format": form},
            )  # fmt: skip
        maker = FORMATS[form]()
        response = HttpResponse(maker.export_data(data), content_type=maker.get_content_type())
        name = f"{self.opts.model_name}-{timezone.localdate():%Y%m%d}.{form}"
        response["Content-Disposition"] = f'attachment; filename="{name}"'
        response["Cache-Control"] = "no-store"
        return response


def shown(name: str, row: Any, model_admin: Any) -> str:
    """One cell as the list shows it, without markup."""
    field, _attr, value = lookup_field(name, row, model_admin)
    if field is None:
        return " ".join(strip_tags(str(value)).split())
    return strip_tags(display_for_field(value, field, "–"))


class AddByFormMixin:
    """Adding is a verb too: a form that calls one service, for one role."""

    add_form: Any = None
    add_verb = ""
    add_title: Any = ""
    add_article = ""
    added_by: tuple[Role, ...] = ()

    def has_add_permission(self, request: HttpRequest) -> bool:
        return self.holds(request, self.added_by)  # type: ignore[attr-defined]

    def add_view(
        self, request: HttpRequest, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        if not self.has_add_permission(request):
            raise PermissionDenied
        return run_form(
            self, request, self.add_form, row=None, verb=self.add_verb,
            title=str(self.add_title), article=self.add_article,
        )  # fmt: skip


class DossierAdmin(LettersMixin, PeopleMixin, PapersMixin, SheetsMixin, RecordAdmin):
    """A visit, petition, case or document: its page is the dossier, its verbs are pages."""

    #: Whether a conflict of interest is declared on these rows; a letter follows its matter.
    asks_concern = True

    #: verb → form class, or a function of (row, verb) that returns it.
    def form_of(self, row: Any, verb: str) -> Any:
        raise NotImplementedError

    def get_urls(self) -> list[Any]:
        meta = self.opts
        verb = path(
            "<int:pk>/do/<slug:verb>/", self.admin_site.admin_view(self.do),
            name=f"{meta.app_label}_{meta.model_name}_do",
        )  # fmt: skip
        concern = [
            path(f"<int:pk>/{address}/", self.admin_site.admin_view(self.concern),
                 {"verb": name}, name=f"{meta.app_label}_{meta.model_name}_{name}")
            for name, address in CONCERN_PAGES.items() if self.asks_concern
        ]  # fmt: skip
        return [verb, *concern, *super().get_urls()]

    def concern(self, request: HttpRequest, pk: int, verb: str) -> HttpResponse:
        """Declare a conflict of interest, or end a declaration that was wrong."""
        row = self.get_object(request, str(pk))
        if row is None or not self.has_view_permission(request, row):
            return self._get_obj_does_not_exist_redirect(request, self.opts, str(pk))
        if verb == "end_concern" and not may_read(request.user, row.dossier, timezone.localdate()):
            raise PermissionDenied
        form = ConcernForm if verb == "declare_concern" else EndConcernForm
        title = CONCERN_TITLES[verb]
        return run_form(self, request, form, row=row, verb=verb, title=str(title),
                        article=NOT_BY_THE_CONCERNED)  # fmt: skip

    def concern_links(self, row: Any, request: HttpRequest) -> list[tuple[Any, str]]:
        """The way to both pages, for those who may take it."""
        if not self.asks_concern:
            return []
        readable = may_read(request.user, row.dossier, timezone.localdate())
        meta = self.opts
        return [
            (title, reverse(f"admin:{meta.app_label}_{meta.model_name}_{name}", args=[row.pk]))
            for name, title in CONCERN_TITLES.items() if readable or name == "declare_concern"
        ]  # fmt: skip

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

    def more(self, row: Any, request: HttpRequest) -> dict[str, Any]:
        """What else the template of the dossier shows of this kind of row."""
        return {}

    def preferred(self, row: Any) -> list[str]:
        """The verbs that stand first among the next steps."""
        return []

    def offers(self, row: Any, verb: str) -> bool:
        """Whether a verb stands among the next steps; its page explains a refusal all the same."""
        return True

    def extra_steps(self, row: Any, request: HttpRequest) -> list[dict[str, Any]]:
        """Next steps beyond the row's own transitions."""
        return []


class ServiceImportMixin(ImportMixin):
    """Import from a spreadsheet: dry run, the reason of each row, then once through services."""

    import_formats = [SafeCSV, CarefulXLSX]
    #: The template is that of the list itself, which offers the link.
    import_export_change_list_template = None

    def has_import_permission(self, request: HttpRequest) -> bool:
        return self.holds(request, (Role.RECEPTION_OFFICER,))  # type: ignore[attr-defined]

    def add_success_message(self, result: Any, request: HttpRequest) -> None:
        """Logged with the number of rows; the rows themselves have entries of their own."""
        super().add_success_message(result, request)
        with transaction.atomic():
            audit.record(
                "import", actor=request.user, on=timezone.localdate(),
                details={"list": self.opts.label_lower, "rows": result.total_rows},  # type: ignore[attr-defined]
            )  # fmt: skip


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
