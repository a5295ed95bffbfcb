"""Letters: their pages, their files, the way back to the matter."""

from typing import Any

from django.contrib import admin
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _

from cases.admin.base import DossierAdmin, StateFilter
from cases.admin.cells import day
from cases.admin.signing import signature_facts, signing_links, signing_urls
from cases.forms import document_form
from cases.models import Document
from cases.models.states import badge as badge_of
from cases.services.paper import path_of, preview
from cases.services.trace import owner_of


@admin.register(Document)
class DocumentAdmin(DossierAdmin):
    """Letters; the file is fetched through the same question of access as the page."""

    asks_concern = False
    list_display = ("form", "title", "badge", "number", "numbered_on", "issued_on", "drafted_on")
    list_filter = (StateFilter, "form")
    search_fields = ("number",)

    @admin.display(description=_("state"), ordering="state")
    def badge(self, document: Document) -> str:
        return badge_of(document)

    def form_of(self, row: Document, verb: str) -> Any:
        return document_form(row, verb)

    def get_urls(self) -> list[Any]:
        file = path("<int:pk>/file/", self.admin_site.admin_view(self.file),
                    name="cases_document_file")  # fmt: skip
        draft = path("<int:pk>/draft/", self.admin_site.admin_view(self.draft),
                     name="cases_document_draft")  # fmt: skip
        return [file, draft, *signing_urls(self), *super().get_urls()]

    def draft(self, request: HttpRequest, pk: int) -> HttpResponse:
        """The page of a draft as it stands, to be read before it is approved."""
        document = self.get_queryset(request).filter(pk=pk, sha256="").first()
        pdf = preview(document) if document else None
        if pdf is None:
            raise Http404
        response = HttpResponse(pdf, content_type="application/pdf")
        response["Cache-Control"] = "no-store"
        return response

    def file(self, request: HttpRequest, pk: int) -> FileResponse:
        """The PDF as it now is; the same 404 for what is not there and what is not hers."""
        document = self.get_queryset(request).filter(pk=pk).exclude(sha256="").first()
        if document is None or not path_of(document.sha256).exists():
            raise Http404
        response = FileResponse(
            path_of(document.sha256).open("rb"), as_attachment=True,
            filename=f"{document.form}-{document.pk}.pdf", content_type="application/pdf",
        )  # fmt: skip
        response["Cache-Control"] = "no-store"
        response["X-Content-Type-Options"] = "nosniff"
        return response

    def head(self, row: Document, request: HttpRequest) -> list[tuple[Any, Any]]:
        return [
            (_("Letter"), row.title()),
            (_("Missing"), ", ".join(row.missing_labels())),
            (_("To be signed by"), f"{row.signer.officer}, {row.signer.title}"),
            (_("Drafted by"), row.drafted_by),
            (_("Number"), row.number),
            (_("Date"), day(row.numbered_on)),
            (_("Issued on"), day(row.issued_on)),
            (_("SHA-256"), row.sha256),
            *signature_facts(row),
        ]

    def links(self, row: Document, request: HttpRequest) -> list[tuple[Any, str]]:
        links: list[tuple[Any, str]] = []
        if not row.sha256 and not row.missing:
            links.append((_("Read the draft (PDF)"), reverse("admin:cases_document_draft",
                                                             args=[row.pk])))  # fmt: skip
        if row.sha256:
            links.append((_("The file (PDF)"), reverse("admin:cases_document_file",
                                                       args=[row.pk])))  # fmt: skip
        return [*links, *signing_links(row, request), *self.way_back(row)]

    def way_back(self, row: Document) -> list[tuple[Any, str]]:
        owner = owner_of(row.dossier)
        meta = owner._meta
        url = reverse(f"admin:{meta.app_label}_{meta.model_name}_change", args=[owner.pk])
        return [(str(owner), url)]
