"""Addresses of a dossier: why its dates are these (PDF), its legal story, the story as PDF."""

from typing import Any

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import path
from django.utils import timezone, translation

from cases.models import Document
from cases.services.sheets import why_sheet
from cases.services.story import hidden_line, story_of, story_sheet


class SheetsMixin:
    """For the pages of a visit, a petition, a case; a letter has no clocks of its own."""

    def get_urls(self) -> list[Any]:
        meta = self.opts  # type: ignore[attr-defined]
        view = self.admin_site.admin_view  # type: ignore[attr-defined]
        name = f"{meta.app_label}_{meta.model_name}"
        return [
            path("<int:pk>/why/", view(self.why), name=f"{name}_why"),
            path("<int:pk>/why/<int:limit>/", view(self.why), name=f"{name}_why_one"),
            path("<int:pk>/story/", view(self.story), name=f"{name}_story"),
            path("<int:pk>/story/pdf/", view(self.story_pdf), name=f"{name}_story_sheet"),
            *super().get_urls(),  # type: ignore[misc]
        ]

    def hers(self, request: HttpRequest, pk: int) -> Any:
        """The row; the same 404 for what is not there and what is not hers."""
        row = self.get_object(request, str(pk))  # type: ignore[attr-defined]
        seen = row is not None and self.has_view_permission(request, row)  # type: ignore[attr-defined]
        if not seen or isinstance(row, Document):
            raise Http404
        return row

    def why(self, request: HttpRequest, pk: int, limit: int | None = None) -> HttpResponse:
        """Why this date: one limit, or all of the dossier; printing leaves its trace."""
        dossier = self.hers(request, pk).dossier
        limits = dossier.deadlines.select_related("dossier__office")
        if limit is not None:
            limits = limits.filter(pk=limit)
            if not limits.exists():
                raise Http404
        pdf = why_sheet(dossier, limits, actor=request.user, on=timezone.localdate())
        return as_pdf(pdf, f"vi-sao-{dossier.pk}")

    def story(self, request: HttpRequest, pk: int) -> HttpResponse:
        """The legal story of the matter, in the language of the page."""
        row, on = self.hers(request, pk), timezone.localdate()
        story = story_of(row, on, request.user)
        context = {
            **self.admin_site.each_context(request),  # type: ignore[attr-defined]
            "opts": self.opts,  # type: ignore[attr-defined]
            "title": str(row),
            "subtitle": None,
            "row": row,
            "back": self.address(row.pk),  # type: ignore[attr-defined]
            "story": story,
            "hidden": hidden_line(story),
        }
        return TemplateResponse(request, "admin/story.html", context)

    def story_pdf(self, request: HttpRequest, pk: int) -> HttpResponse:
        """The story for the paper file: Vietnamese, with its trace."""
        row, on = self.hers(request, pk), timezone.localdate()
        with translation.override("vi"), transaction.atomic():
            story = story_of(row, on, request.user)
            pdf = story_sheet(row, story, actor=request.user, on=on)
        return as_pdf(pdf, f"dien-bien-{row.dossier_id}")


def as_pdf(pdf: bytes, name: str) -> HttpResponse:
    """A PDF that no shared cache keeps; its name tells nothing of a person."""
    response = HttpResponse(pdf, content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="{name}.pdf"'
    response["Cache-Control"] = "no-store"
    response["X-Content-Type-Options"] = "nosniff"
    return response
