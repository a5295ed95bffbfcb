"""Letters: their pages, their files, the way back to the matter."""

from pathlib import Path
from typing import Any

from django.contrib import admin
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cases.admin import sendings
from cases.admin.base import DossierAdmin, StateFilter
from cases.admin.bulk import bulk_page
from cases.admin.cells import day
from cases.admin.drafts import DraftPagesMixin, draft_links
from cases.admin.signing import signature_facts, signing_links, signing_urls
from cases.forms import GiveNumberForm, document_form
from cases.law.papers import Course
from cases.models import Copy, Document
from cases.models.round_rules import course_of
from cases.models.states import badge as badge_of
from cases.services.move import transitions_of
from cases.services.paper import path_of, preview, scan_of
from cases.services.paper.scans import MEDIA_TYPES
from cases.services.trace import owner_of

#: Verbs that are offered only where every condition holds; the others explain what lacks.
BY_THEIR_CONDITIONS = ("deliver", "record_proof", "record_failure", "replace", "correct", "recall",
                       "file_paper", "keep_scan")  # fmt: skip
#: Verbs of one course of paper alone.
WAYS_OF = {
    "submit": (Course.ROUND, Course.INTERNAL),
    "sign": (Course.ROUND,),
    "hand_over": (Course.BY_HAND, Course.BLANK),
}


def attachment(path: Path, name: str, kind: str) -> FileResponse:
    """A kept file as a download that no cache keeps and no browser guesses at."""
    response = FileResponse(path.open("rb"), as_attachment=True, filename=name, content_type=kind)
    response["Cache-Control"] = "no-store"
    response["X-Content-Type-Options"] = "nosniff"
    return response


@admin.register(Document)
class DocumentAdmin(DraftPagesMixin, DossierAdmin):
    """Letters; the file is fetched through the same question of access as the page."""

    asks_concern = False
    list_display = ("form", "title", "badge", "number", "numbered_on", "issued_on", "drafted_on")
    list_filter = (StateFilter, "form")
    search_fields = ("number",)

    @admin.display(description=_("state"), ordering="state")
    def badge(self, document: Document) -> str:
        return badge_of(document)

    def form_of(self, row: Document, verb: str) -> Any:
        return GiveNumberForm if verb == "give_number" else document_form(row, verb)

    def get_urls(self) -> list[Any]:
        file = path("<int:pk>/file/", self.admin_site.admin_view(self.file),
                    name="cases_document_file")  # fmt: skip
        draft = path("<int:pk>/draft/", self.admin_site.admin_view(self.draft),
                     name="cases_document_draft")  # fmt: skip
        scan = path("<int:pk>/scan/<slug:sha256>/", self.admin_site.admin_view(self.scan),
                    name="cases_document_scan")  # fmt: skip
        copy = path("<int:pk>/copy/<int:copy>/", self.admin_site.admin_view(self.copy),
                    name="cases_document_copy")  # fmt: skip
        bulk = path("bulk/", self.admin_site.admin_view(self.bulk), name="cases_document_bulk")
        return [file, draft, scan, copy, bulk, *signing_urls(self), *super().get_urls()]

    def bulk(self, request: HttpRequest) -> HttpResponse:
        """Approve and sign many routine notices."""
        return bulk_page(self, request)

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        """The dossier page, with the comment that came back, the sendings and the copies."""
        response = super().change_view(request, object_id, form_url, extra_context)
        if isinstance(response, TemplateResponse) and response.context_data:
            document = response.context_data["row"]
            response.template_name = "admin/letter.html"
            response.context_data |= {
                "comment": sendings.comment_of(document),
                "sendings": sendings.sendings(document),
                "copies": sendings.copies(document),
            }
        return response

    def offers(self, row: Document, verb: str) -> bool:
        """What follows by itself, and what has nobody to go to, is not among the next steps."""
        if verb in ("mark_replaced", "mark_recalled"):
            return False
        if verb in BY_THEIR_CONDITIONS:
            return all(one(row) for one in transitions_of(row)[verb].conditions)
        return verb not in WAYS_OF or course_of(row) in WAYS_OF[verb]

    def extra_steps(self, row: Document, request: HttpRequest) -> list[dict[str, Any]]:
        step = sendings.receipt_step(row, request.user, timezone.localdate())
        return [step] if step else []

    def scan(self, request: HttpRequest, pk: int, sha256: str) -> HttpResponse:
        """The scan of a signed sheet or of a proof of this letter."""
        document = self.get_queryset(request).filter(pk=pk).first()
        if document is None:
            raise Http404
        kept = {document.scan_sha256, *document.deliveries.values_list("scan_sha256", flat=True)}
        found = scan_of(sha256) if sha256 in kept else None
        if found is None:
            raise Http404
        place, media = found
        return attachment(place, f"scan-{document.pk}.{media}", MEDIA_TYPES[media])

    def copy(self, request: HttpRequest, pk: int, copy: int) -> HttpResponse:
        """The file of a copy of this letter."""
        document = self.get_queryset(request).filter(pk=pk).first()
        made = Copy.objects.filter(document=document, pk=copy).first() if document else None
        if made is None or not path_of(made.sha256).exists():
            raise Http404
        return attachment(path_of(made.sha256), f"copy-{made.pk}.pdf", "application/pdf")

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
        name = f"{document.form}-{document.pk}.pdf"
        return attachment(path_of(document.sha256), name, "application/pdf")

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
        if row.scan_sha256:
            scan = reverse("admin:cases_document_scan", args=[row.pk, row.scan_sha256])
            links.append((_("Scan of the signed sheet"), scan))
        links += [(f"{label}: {text}", url) for label, text, url in sendings.other_letters(row)]
        links += [*signing_links(row, request), *draft_links(row, request.user)]
        return [*links, *self.way_back(row)]

    def way_back(self, row: Document) -> list[tuple[Any, str]]:
        owner = owner_of(row.dossier)
        meta = owner._meta
        url = reverse(f"admin:{meta.app_label}_{meta.model_name}_change", args=[owner.pk])
        return [(str(owner), url)]
