"""One admin a model of the archive."""

from typing import Any

from django.contrib import admin
from django.contrib.auth.models import Group
from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponseRedirect
from django.urls import reverse
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
from cases.admin.cells import day
from cases.admin.complaint import complaint_facts
from cases.admin.filing import CaseFileMixin
from cases.clock_rows import clock_cell
from cases.forms import OfficerForm, PostForm, case_form
from cases.law.words import Role
from cases.models import (
    AuditEntry,
    Case,
    Deadline,
    Officer,
    Post,
)
from cases.models.states import badge as badge_of
from cases.procedures.checklist import lacking

# Django's groups decide nothing here; roles are held through posts.
admin.site.unregister(Group)

INSPECTION = (Role.INSPECTOR, Role.LEADER)


@admin.register(Case)
class CaseAdmin(CaseFileMixin, FoldedSearchMixin, DossierAdmin):
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
            (_("The file lacks"), "\n".join(one.item.name for one in lacking(row))),
        ]

    def change_view(self, request: HttpRequest, object_id: str, *args: Any, **kwargs: Any) -> Any:
        """Of a matter that was disposed of the stub is shown."""
        row = self.get_object(request, object_id)
        if row is not None and row.state == "disposed":
            return HttpResponseRedirect(reverse("admin:cases_case_file", args=[row.pk]))
        return super().change_view(request, object_id, *args, **kwargs)

    def links(self, row: Case, request: HttpRequest) -> list[tuple[Any, str]]:
        file = (_("The file"), reverse("admin:cases_case_file", args=[row.pk]))
        return [file] + [
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
