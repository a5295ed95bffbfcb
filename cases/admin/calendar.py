"""Pages of the calendar, of the changes that wait for a leader, and of the offices."""

from dataclasses import dataclass
from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases import access
from cases.admin.base import AddByFormMixin, RecordAdmin
from cases.admin.cells import day
from cases.admin.verbs import run_form
from cases.forms.calendar import (
    REMOTE_HELP,
    AgreeForm,
    CorrectDayForm,
    DayForm,
    RemoteForm,
    WithdrawDayForm,
    moved_lines,
)
from cases.law.words import Role
from cases.models import CalendarAgreement, CalendarDay, Office
from cases.services import calendar
from cases.services.setup import REMOTE_ARTICLE
from cases.wording import translate

EVERYBODY = (*access.MATTER_ROLES, Role.ADMINISTRATOR)


@dataclass(frozen=True)
class PlainVerb:
    """A verb of a row without states: its form, its name, its article, whose it is."""

    form: Any
    label: Any
    article: str
    roles: tuple[Role, ...]


class PlainVerbsAdmin(RecordAdmin):
    """A row without a dossier: its page shows it whole, its verbs have addresses of their own."""

    scoped = False
    verbs: dict[str, PlainVerb]

    def get_urls(self) -> list[Any]:
        meta = self.opts
        verb = path(
            "<int:pk>/do/<slug:verb>/", self.admin_site.admin_view(self.do),
            name=f"{meta.app_label}_{meta.model_name}_do",
        )  # fmt: skip
        return [verb, *super().get_urls()]

    def office_of(self, row: Any) -> Office | None:
        """The office whose officers the verbs of a row belong to; None: of any office."""
        return None

    def open_verbs(self, row: Any) -> tuple[str, ...]:
        """The verbs that have a meaning for the row as it stands."""
        return tuple(self.verbs)

    def may(self, request: HttpRequest, row: Any, verb: PlainVerb) -> bool:
        offices = access.offices_of(request.user, timezone.localdate(), verb.roles)
        office = self.office_of(row)
        return (offices.filter(pk=office.pk) if office else offices).exists()

    def do(self, request: HttpRequest, pk: int, verb: str) -> HttpResponse:
        """One verb on one row: ask, show the consequence, act."""
        row = self.get_object(request, str(pk))
        if row is None or not self.has_view_permission(request, row):
            return self._get_obj_does_not_exist_redirect(request, self.opts, str(pk))
        known = self.verbs.get(verb)
        if known is None:
            raise Http404
        if not self.may(request, row, known):
            raise PermissionDenied
        return run_form(
            self, request, known.form, row=row, verb=verb, title=str(known.label),
            article=known.article,
        )  # fmt: skip

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        row = self.get_object(request, object_id)
        if row is None or not self.has_view_permission(request, row):
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)
        name = f"admin:{self.opts.app_label}_{self.opts.model_name}_do"
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": str(row),
            "subtitle": None,
            "row": row,
            "head": self.head(row),
            "steps": [
                {"url": reverse(name, args=[row.pk, verb]), "title": self.verbs[verb].label}
                for verb in self.open_verbs(row)
                if self.may(request, row, self.verbs[verb])
            ],
            "sections": self.sections(row, request),
        }
        return TemplateResponse(request, "admin/plain_record.html", context)

    def address(self, pk: Any) -> str:
        meta = self.opts
        return reverse(f"admin:{meta.app_label}_{meta.model_name}_change", args=[pk])

    def head(self, row: Any) -> list[tuple[Any, Any]]:
        """Label and value of what the row says."""
        return []

    def sections(self, row: Any, request: HttpRequest) -> list[tuple[str, list[str]]]:
        """Further parts of the page: a heading and its lines."""
        return []


@admin.register(CalendarDay)
class CalendarAdmin(AddByFormMixin, PlainVerbsAdmin):
    """The calendar by which days are counted."""

    list_display = ("on", "kind", "name", "basis", "confidence", "counts")
    list_filter = ("kind", "confidence")
    seen_by = EVERYBODY
    add_form, add_verb, add_title = DayForm, "enter_day", _("Enter a day")
    add_article = calendar.DAYS_OFF
    added_by = calendar.EDITORS
    verbs = {
        "correct_day": PlainVerb(CorrectDayForm, _("Correct the day"), calendar.DAYS_OFF,
                                 calendar.EDITORS),
        "withdraw_day": PlainVerb(WithdrawDayForm, _("Withdraw the day"), calendar.DAYS_OFF,
                                  calendar.EDITORS),
    }  # fmt: skip

    @admin.display(description=_("counted"))
    def counts(self, row: CalendarDay) -> str:
        if row.withdrawn_on:
            return gettext("withdrawn")
        if row.is_proposal:
            return gettext("proposed, not counted")
        if any(one.agreed_on is None and one.lapsed_on is None for one in row.agreements.all()):
            return gettext("not everywhere yet")
        return gettext("yes")

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).prefetch_related("agreements")

    def open_verbs(self, row: CalendarDay) -> tuple[str, ...]:
        return () if row.withdrawn_on else tuple(self.verbs)

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        unknown = calendar.next_year_unknown(request.user, timezone.localdate())
        notices = [translate(unknown)] if unknown else []
        return super().changelist_view(request, {**(extra_context or {}), "notices": notices})

    def head(self, row: CalendarDay) -> list[tuple[Any, Any]]:
        return [
            (_("Day"), day(row.on)),
            (_("Kind"), row.get_kind_display()),
            (_("Name"), row.name),
            (_("Basis"), row.basis),
            (_("How sure"), row.get_confidence_display()),
            (_("Counted"), self.counts(row)),
            (_("Withdrawn on"), day(row.withdrawn_on)),
        ]

    def sections(self, row: CalendarDay, request: HttpRequest) -> list[tuple[str, list[str]]]:
        """What the day moves, office by office, while it does not count there."""
        on = timezone.localdate()
        mine = access.offices_of(request.user, on, EVERYBODY)
        waiting = CalendarAgreement.objects.waiting().filter(day=row)
        offices = mine if row.is_proposal else mine.filter(pk__in=waiting.values("office"))
        title = gettext("Would move, if it were decided: %(office)s") if row.is_proposal else (
            gettext("Waits for a leader, and would move: %(office)s")
        )  # fmt: skip
        parts = [
            (title % {"office": office},
             moved_lines(calendar.moved_by(row, office), request.user, on))
            for office in offices
        ]  # fmt: skip
        return [(heading, lines) for heading, lines in parts if lines or not row.is_proposal]


@admin.register(CalendarAgreement)
class CalendarAgreementAdmin(PlainVerbsAdmin):
    """Changes of the calendar, office by office, and who agreed to what they move."""

    list_display = ("day", "office", "entered_on", "leader", "agreed_on", "lapsed_on")
    list_select_related = ("day", "office", "leader")
    seen_by = (Role.LEADER, Role.CLERK, Role.INSPECTOR, Role.ADMINISTRATOR)
    verbs = {
        "agree": PlainVerb(AgreeForm, _("Agree to the new due dates"), calendar.ARTICLE,
                           (Role.LEADER,)),
    }  # fmt: skip

    def get_queryset(self, request: HttpRequest) -> Any:
        mine = access.offices_of(request.user, timezone.localdate(), self.seen_by)
        return super().get_queryset(request).filter(office__in=mine)

    def office_of(self, row: CalendarAgreement) -> Office:
        return row.office

    def open_verbs(self, row: CalendarAgreement) -> tuple[str, ...]:
        return () if row.agreed_on or row.lapsed_on else ("agree",)

    def head(self, row: CalendarAgreement) -> list[tuple[Any, Any]]:
        return [
            (_("Day"), f"{day(row.day.on)}: {row.day.name}"),
            (_("Kind"), row.day.get_kind_display()),
            (_("Basis"), row.day.basis),
            (_("Before"), row.get_was_kind_display() or gettext("did not count")),
            (_("Office"), row.office),
            (_("Entered on"), day(row.entered_on)),
            (_("Agreed by"), row.leader),
            (_("Agreed on"), day(row.agreed_on)),
            (_("No longer needed since"), day(row.lapsed_on)),
        ]

    def sections(self, row: CalendarAgreement, request: HttpRequest) -> list[Any]:
        if not self.open_verbs(row):
            return []
        moved = calendar.moved_by(row.day, row.office)
        lines = moved_lines(moved, request.user, timezone.localdate())
        return [(gettext("Due dates that move once a leader agrees"), lines)]


@admin.register(Office)
class OfficeAdmin(PlainVerbsAdmin):
    """Offices."""

    list_display = ("name", "rank", "parent", "remote")
    seen_by = EVERYBODY
    verbs = {
        "set_remote": PlainVerb(RemoteForm, _("Decide whether the area is remote"),
                                REMOTE_ARTICLE, (Role.LEADER,)),
    }  # fmt: skip

    def office_of(self, row: Office) -> Office:
        return row

    def head(self, row: Office) -> list[tuple[Any, Any]]:
        return [
            (_("Name"), row.name),
            (_("Rank"), row.get_rank_display()),
            (_("Belongs to"), row.parent),
            (_("Remote area"), gettext("yes") if row.remote else gettext("no")),
            (_("So decided on"), day(row.remote_since)),
            (_("Reason of that decision"), row.remote_reason),
        ]

    def sections(self, row: Office, request: HttpRequest) -> list[tuple[str, list[str]]]:
        return [(gettext("Remote area"), [str(REMOTE_HELP), REMOTE_ARTICLE])]
