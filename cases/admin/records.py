"""One admin a model of the archive."""

from typing import Any

from django.contrib import admin
from django.contrib.auth.models import Group
from django.db.models import F, Max, Prefetch, Q
from django.db.models.functions import Coalesce
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cases import access
from cases.admin.base import (
    AddByFormMixin,
    DossierAdmin,
    FoldedSearchMixin,
    RecordAdmin,
    StateFilter,
)
from cases.admin.complaint import complaint_facts
from cases.clock_rows import clock_cell
from cases.forms import OfficerForm, PostForm, RegisterForm, case_form, document_form
from cases.law.words import Role
from cases.models import (
    AuditEntry,
    Case,
    Deadline,
    Document,
    NumberRegister,
    Officer,
    Post,
)
from cases.models.states import badge as badge_of
from cases.services.paper import path_of, preview
from cases.services.trace import owner_of

# Django's groups decide nothing here; roles are held through posts.
admin.site.unregister(Group)

INSPECTION = (Role.INSPECTOR, Role.LEADER)


@admin.register(Case)
class CaseAdmin(FoldedSearchMixin, DossierAdmin):
    """Cases of every kind; the verbs are those of the kind."""

    list_display = ("number", "short_subject", "clocks", "badge", "kind", "handler",
                    "received_on", "accepted_on")  # fmt: skip
    list_filter = ("kind", StateFilter, "level", "topic")
    search_fields = ("number", "subject")
    folded_fields = ("parties__person__name_key",)
    list_select_related = ("handler",)
    seen_by = (Role.HANDLER, Role.LEADER, Role.CLERK, Role.INSPECTOR)

    @admin.display(description=_("subject"))
    def short_subject(self, case: Case) -> str:
        return case.subject[:80]

    @admin.display(description=_("state"), ordering="state")
    def badge(self, case: Case) -> str:
        return badge_of(case)

    @admin.display(description=_("running limits"))
    def clocks(self, case: Case) -> str:
        return clock_cell(case.dossier.running, timezone.localdate())

    def get_queryset(self, request: HttpRequest) -> Any:
        running = Prefetch("dossier__deadlines", Deadline.objects.open(), to_attr="running")
        rows = super().get_queryset(request).select_related("dossier", "authority", "handler")
        return rows.prefetch_related(running)

    def form_of(self, row: Case, verb: str) -> Any:
        return case_form(row, verb)

    def head(self, row: Case, request: HttpRequest) -> list[tuple[Any, Any]]:
        people = [party.person for party in row.parties.select_related("person")]
        return [
            (_("Kind"), row.get_kind_display()),
            (_("Subject"), row.subject),
            (_("Against"), row.against),
            (_("By"), row.envelope or "; ".join(f"{p.full_name}, {p.address}" for p in people)),
            (_("Level"), row.get_level_display()),
            (_("Authority"), row.authority.issuer),
            (_("Handler"), row.handler),
            *team_of(row),
            (_("Received on"), day(row.received_on)),
            (_("Accepted on"), day(row.accepted_on)),
            (_("Complexity"), row.get_complexity_display()),
            (_("Settled on"), day(row.settled_on)),
            (_("Outcome"), row.get_outcome_display()),
            *complaint_facts(row, timezone.localdate()),
        ]

    def links(self, row: Case, request: HttpRequest) -> list[tuple[Any, str]]:
        return [
            (_("Petition %(number)s") % {"number": petition.number},
             reverse("admin:complaints_petition_change", args=[petition.pk]))
            for petition in row.petitions.all()
        ]  # fmt: skip


def team_of(row: Case) -> list[tuple[Any, Any]]:
    """The verification team of a denunciation, its head first, and the earlier matter."""
    seats = row.team.current().select_related("officer").order_by("-head", "pk")
    names = [f"{s.officer} ({_('head of the team')})" if s.head else str(s.officer) for s in seats]
    told = [(_("Verification team"), "\n".join(names))] if names else []
    return told + ([(_("Earlier matter"), row.earlier)] if row.earlier else [])


def day(on: Any) -> str:
    """A legal day as the pages show it."""
    return on.strftime("%d/%m/%Y") if on else ""


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
        return [file, draft, *super().get_urls()]

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
        ]

    def links(self, row: Document, request: HttpRequest) -> list[tuple[Any, str]]:
        links: list[tuple[Any, str]] = []
        if not row.sha256 and not row.missing:
            links.append((_("Read the draft (PDF)"), reverse("admin:cases_document_draft",
                                                             args=[row.pk])))  # fmt: skip
        if row.sha256:
            links.append((_("The file (PDF)"), reverse("admin:cases_document_file",
                                                       args=[row.pk])))  # fmt: skip
        return [*links, *self.way_back(row)]

    def way_back(self, row: Document) -> list[tuple[Any, str]]:
        owner = owner_of(row.dossier)
        meta = owner._meta
        url = reverse(f"admin:{meta.app_label}_{meta.model_name}_change", args=[owner.pk])
        return [(str(owner), url)]


@admin.register(NumberRegister)
class RegisterAdmin(AddByFormMixin, RecordAdmin):
    """Registers and how far each has come."""

    list_display = ("kind", "office", "year", "series", "last_number", "last_day")
    list_filter = ("kind", "year", "office")
    scoped = False
    seen_by = (Role.CLERK, Role.LEADER, Role.INSPECTOR)
    add_form, add_verb, add_title = RegisterForm, "open_register", _("Open a register")
    add_article = "Nghị định 30/2020/NĐ-CP Điều 15"
    added_by = (Role.CLERK,)

    def get_queryset(self, request: HttpRequest) -> Any:
        offices = access.offices_of(request.user, timezone.localdate())
        rows = super().get_queryset(request).filter(office__in=offices)
        hidden = access.hidden_from(request.user)
        if hidden is None:
            return rows.annotate(shown_number=F("value"), shown_day=F("last_on"))
        told = ~Q(entries__dossier__in=hidden.values("pk"))
        return rows.annotate(
            shown_number=Coalesce(Max("entries__number", filter=told), 0),
            shown_day=Max("entries__on", filter=told),
        )

    @admin.display(description=_("last number"), ordering="shown_number")
    def last_number(self, register: NumberRegister) -> int:
        """How far the register has come, as far as the reader may know."""
        return register.shown_number  # type: ignore[attr-defined]

    @admin.display(description=_("day of the last number"), ordering="shown_day")
    def last_day(self, register: NumberRegister) -> Any:
        return day(register.shown_day) or "–"  # type: ignore[attr-defined]


@admin.register(Officer)
class OfficerAdmin(AddByFormMixin, RecordAdmin):
    """Accounts."""

    list_display = ("username", "full_name", "is_active")
    fields = ("username", "full_name", "is_active")
    scoped = False
    seen_by = (Role.ADMINISTRATOR, Role.INSPECTOR)
    add_form, add_verb, add_title = OfficerForm, "enter_officer", _("Enter an officer")
    added_by = (Role.ADMINISTRATOR,)


@admin.register(Post)
class PostAdmin(AddByFormMixin, RecordAdmin):
    """Who holds which role, where, since when."""

    list_display = ("officer", "role", "office", "title", "from_on", "to_on")
    list_filter = ("role", "office")
    list_select_related = ("officer", "office")
    scoped = False
    seen_by = (Role.ADMINISTRATOR, Role.INSPECTOR, Role.LEADER)
    add_form, add_verb, add_title = PostForm, "enter_post", _("Give a role, or end it")
    added_by = (Role.ADMINISTRATOR,)


@admin.register(AuditEntry)
class AuditAdmin(RecordAdmin):
    """The chain, for the inspector; what a row held is not shown, only that it was recorded."""

    list_display = ("seq", "recorded_at", "actor", "action", "on", "hash")
    list_filter = ("action",)
    fields = ("seq", "recorded_at", "actor", "action", "on", "prev_hash", "hash")
    list_select_related = ("actor",)
    scoped = False
    seen_by = INSPECTION

    def get_queryset(self, request: HttpRequest) -> Any:
        on = timezone.localdate()
        seen = access.visible_dossiers(request.user, on)
        rows = super().get_queryset(request)
        return rows.filter(dossier__isnull=True) | rows.filter(dossier__in=seen)
