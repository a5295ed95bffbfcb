"""Incoming papers: the register of what came in, the scan, and the way into a matter."""

from typing import Any

from django.contrib import admin
from django.db.models import Q
from django.http import FileResponse, Http404, HttpRequest
from django.urls import path, reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from cases import access
from cases.admin.base import AddByFormMixin, RecordAdmin
from cases.admin.calendar import PlainVerb, PlainVerbsAdmin
from cases.admin.cells import day
from cases.forms.dossier import DecisionForm, FilePaperForm, OfficePaperForm
from cases.law.words import Role
from cases.models import IncomingPaper, Office, RetentionDecision
from cases.services.dossier import incoming
from cases.services.paper import scans
from cases.services.trace import owner_of


@admin.register(IncomingPaper)
class IncomingPaperAdmin(AddByFormMixin, PlainVerbsAdmin):
    """Văn bản đến; a scan is fetched through the same question of access as the page."""

    list_display = ("arrival_number", "arrived_on", "author", "number_and_symbol", "dated",
                    "title", "nature", "unit_or_recipient", "handed_on_on", "note")  # fmt: skip
    list_filter = ("nature", "office")
    search_fields = ("arrival_number", "number_and_symbol")
    add_form, add_verb, add_title = OfficePaperForm, "receive_paper", _("Receive a paper")
    add_article = incoming.ARTICLE
    added_by = incoming.RECEIVERS
    verbs = {
        "assign_paper": PlainVerb(FilePaperForm, _("Give it to its matter"),
                                "Nghị định 30/2020/NĐ-CP Điều 23, 29", (Role.CLERK,)),
    }  # fmt: skip

    def get_queryset(self, request: HttpRequest) -> Any:
        on = timezone.localdate()
        hers = Q(dossier__in=access.visible_dossiers(request.user, on))
        loose = Q(dossier=None, office__in=access.offices_of(request.user, on))
        return IncomingPaper.objects.filter(hers | loose).select_related("office", "recorded_by")

    def get_urls(self) -> list[Any]:
        view = self.admin_site.admin_view(self.scan)
        return [path("<int:pk>/scan/", view, name="cases_incomingpaper_scan"), *super().get_urls()]

    def scan(self, request: HttpRequest, pk: int) -> FileResponse:
        """The scan, to be saved and never run; the same 404 for what is not there or not hers."""
        paper = self.get_queryset(request).filter(pk=pk).exclude(sha256="").first()
        seen = paper is not None and self.has_view_permission(request, paper)
        if not seen or not scans.path_of(paper.sha256).exists():
            raise Http404
        response = FileResponse(
            scans.path_of(paper.sha256).open("rb"), as_attachment=True,
            filename=f"den-{paper.pk}.{paper.media}",
            content_type=scans.MEDIA_TYPES[paper.media],
        )  # fmt: skip
        response["Cache-Control"] = "no-store"
        response["X-Content-Type-Options"] = "nosniff"
        response["Content-Security-Policy"] = "sandbox"
        return response

    def office_of(self, row: IncomingPaper) -> Office:
        return row.office

    def open_verbs(self, row: IncomingPaper) -> tuple[str, ...]:
        return ("assign_paper",) if row.dossier_id is None else ()

    def head(self, row: IncomingPaper) -> list[tuple[Any, Any]]:
        return [
            (_("Arrived on"), day(row.arrived_on)),
            (_("Nature"), row.get_nature_display()),
            (_("Form"), row.form),
            (_("Author"), row.author),
            (_("Number and symbol"), row.number_and_symbol),
            (_("Date on the paper"), day(row.dated)),
            (_("Type and title"), row.title),
            (_("Pages"), row.pages),
            (_("Made as"), row.get_made_as_display()),
            (_("Condition"), row.condition),
            (_("Unit or recipient"), row.unit_or_recipient),
            (_("Handed on, on"), day(row.handed_on_on)),
            (_("Signed for by"), row.signed_for),
            (_("Note"), row.note),
            (_("SHA-256 of the scan"), row.sha256),
            (_("Recorded by"), row.recorded_by),
            *((label, format_html('<a href="{}">{}</a>', url, label))
              for label, url in self.links(row)),
        ]  # fmt: skip

    def links(self, row: IncomingPaper) -> list[tuple[Any, str]]:
        """The scan, and the matter."""
        found: list[tuple[Any, str]] = []
        if row.sha256:
            found.append((_("The scan"), reverse("admin:cases_incomingpaper_scan", args=[row.pk])))
        owner = owner_of(row.dossier) if row.dossier else None
        if owner is not None:
            meta = owner._meta
            url = reverse(f"admin:{meta.app_label}_{meta.model_name}_change", args=[owner.pk])
            found.append((str(owner), url))
        return found


@admin.register(RetentionDecision)
class RetentionDecisionAdmin(AddByFormMixin, RecordAdmin):
    """How long the files of an office are kept, by decision of its archivist."""

    list_display = ("office", "kind", "gravity", "years", "decision", "in_force_from")
    list_filter = ("office", "kind")
    list_select_related = ("office",)
    scoped = False
    seen_by = (Role.CLERK, Role.LEADER, Role.INSPECTOR)
    add_form, add_verb, add_title = (
        DecisionForm,
        "enter_retention_decision",
        _("Enter a length of keeping"),
    )
    add_article = "NĐ 30/2020/NĐ-CP Điều 28, 29"
    added_by = (Role.CLERK,)
