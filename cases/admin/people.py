"""The page on which what is known of a citizen of a matter is completed or put right."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _

from cases.admin.letters import may_draft
from cases.admin.verbs import run_form
from cases.forms import CorrectPersonForm
from cases.services.people import ARTICLE, people_of

TITLE = _("Complete or correct who it is")


class PeopleMixin:
    """For the page of a visit, a petition or a case."""

    def get_urls(self) -> list[Any]:
        if not hasattr(self.model, "people"):  # type: ignore[attr-defined]
            return super().get_urls()  # type: ignore[misc]
        name = f"{self.opts.app_label}_{self.opts.model_name}"  # type: ignore[attr-defined]
        page = path(
            "<int:pk>/person/", self.admin_site.admin_view(self.correct_person),  # type: ignore[attr-defined]
            name=f"{name}_correct_person",
        )  # fmt: skip
        return [page, *super().get_urls()]  # type: ignore[misc]

    def correct_person(self, request: HttpRequest, pk: int) -> HttpResponse:
        """One form; the same 404 for what is not hers and for a matter that names nobody."""
        row = self.get_object(request, str(pk))  # type: ignore[attr-defined]
        seen = row is not None and self.has_view_permission(request, row)  # type: ignore[attr-defined]
        if not seen or not people_of(row).exists():
            raise Http404
        if not may_draft(request.user, row):
            raise PermissionDenied
        return run_form(self, request, CorrectPersonForm, row=row, verb="correct_person",
                        title=str(TITLE), article=ARTICLE)  # fmt: skip

    def people_links(self, row: Any, request: HttpRequest) -> list[tuple[Any, str]]:
        """The way there, for those who may take it."""
        if not people_of(row).exists() or not may_draft(request.user, row):
            return []
        meta = self.opts  # type: ignore[attr-defined]
        name = f"admin:{meta.app_label}_{meta.model_name}_correct_person"
        return [(TITLE, reverse(name, args=[row.pk]))]
