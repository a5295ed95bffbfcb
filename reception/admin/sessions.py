"""Pages of the sessions: their list, their dossiers, the calendar to post, the head's duty."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import tablib
from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases import access
from cases.admin.base import AddByFormMixin, DossierAdmin, StateFilter
from cases.admin.cells import day
from cases.admin.verbs import run_form
from cases.law.grounds import ground_text
from cases.law.words import Role
from cases.models.states import badge as badge_of
from cases.resources import FORMATS
from cases.services import audit
from reception import services
from reception.forms import SESSION_FORMS, OnlineForm, PlanForm, SessionForm
from reception.law.duty import Span, bounds
from reception.law.online import MATTERS
from reception.models import ReceptionSession
from reception.services.calendar import posted_calendar
from reception.services.letters import facts_of_session

DUTY_COLUMNS = (_("Office"), _("From"), _("To"), _("Required days"), _("Held days"), _("Missing"),
                _("Held on"), _("Visits"), _("Article"))  # fmt: skip


@admin.register(ReceptionSession)
class SessionAdmin(AddByFormMixin, DossierAdmin):
    """Sessions of reception, planned and held."""

    add_form, add_verb, add_title = PlanForm, "plan_session", _("Plan a session")
    add_article = "Luật Tiếp công dân Điều 18, 24"
    added_by = (Role.RECEPTION_OFFICER, Role.LEADER)
    change_list_template = "admin/session_list.html"
    list_display = ("planned_for", "from_time", "mode", "chaired_by", "place", "badge",
                    "posted_on", "in_person")  # fmt: skip
    list_filter = (StateFilter, "mode", "online")

    @admin.display(description=_("state"), ordering="state")
    def badge(self, session: ReceptionSession) -> str:
        return badge_of(session)

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).select_related("dossier", "chaired_by")

    def letter_facts(self, row: ReceptionSession, code: str, on: date) -> Mapping[str, Any]:
        return facts_of_session(row, code, on)

    def form_of(self, row: ReceptionSession, verb: str) -> Any:
        return SESSION_FORMS.get(verb, SessionForm)

    def get_urls(self) -> list[Any]:
        view, name = self.admin_site.admin_view, "reception_receptionsession"
        own = [
            path("calendar/", view(self.calendar), name=f"{name}_calendar"),
            path("duty/", view(self.duty), name=f"{name}_duty"),
            path("duty/<slug:form>/", view(self.duty_export), name=f"{name}_duty_export"),
            path("online/", view(self.online), name=f"{name}_online"),
        ]
        return [*own, *super().get_urls()]

    def online(self, request: HttpRequest) -> HttpResponse:
        """Request an online reception."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        return run_form(
            self, request, OnlineForm, row=None, verb="request_online",
            title=gettext("Request an online reception"),
            article="Nghị định 154/2026/NĐ-CP Điều 16-23",
        )  # fmt: skip

    def calendar(self, request: HttpRequest) -> HttpResponse:
        """Lịch tiếp công dân of a month, to be printed and posted; of this and the next month
        when none is asked for."""
        office = self.offices(request).order_by("code").first()
        if office is None:
            raise PermissionDenied
        first, last = months(request.GET.get("month", ""), timezone.localdate())
        pdf = posted_calendar(office, first, last)
        response = HttpResponse(pdf, content_type="application/pdf")
        name = f"lich-tiep-cong-dan-{first:%Y%m}.pdf"
        response["Content-Disposition"] = f'inline; filename="{name}"'
        response["Cache-Control"] = "no-store"
        return response

    def offices(self, request: HttpRequest) -> Any:
        return access.offices_of(request.user, timezone.localdate(), self.seen_by)

    def duty(self, request: HttpRequest) -> HttpResponse:
        """Each week or month of a year: required, held, the sessions that prove it."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        year = year_asked(request)
        context = {
            **self.admin_site.each_context(request),
            "title": gettext("Duty of the head"),
            "subtitle": None,
            "year": year,
            "offices": [
                {"office": office, "proofs": proofs}
                for office, proofs in self.proofs(request, year)
            ],
        }
        return TemplateResponse(request, "admin/duty.html", context)

    def proofs(self, request: HttpRequest, year: int) -> list[tuple[Any, Any]]:
        on = timezone.localdate()
        first, last = date(year, 1, 1), min(date(year, 12, 31), on)
        return [
            (office, services.proof(office, first, last, on)) for office in self.offices(request)
        ]

    def duty_export(self, request: HttpRequest, form: str) -> HttpResponse:
        """The same rows for a spreadsheet; logged like every export."""
        if form not in FORMATS or not self.has_view_permission(request):
            raise Http404
        table = tablib.Dataset(headers=[str(name) for name in DUTY_COLUMNS])
        for office, proofs in self.proofs(request, year_asked(request)):
            for one in proofs:
                visits = sum(len(session.visits.all()) for session in one.sessions)
                table.append([
                    str(office), day(one.period.first), day(one.period.last), one.required,
                    len(one.held), one.missing, "; ".join(day(on) for on in one.held), visits,
                    one.period.frequency.article,
                ])  # fmt: skip
        with transaction.atomic():
            audit.record(
                "export", actor=request.user, on=timezone.localdate(),
                details={"list": "duty of the head", "rows": len(table), "format": form},
            )  # fmt: skip
        maker = FORMATS[form]()
        response = HttpResponse(maker.export_data(table), content_type=maker.get_content_type())
        response["Content-Disposition"] = f'attachment; filename="duty.{form}"'
        response["Cache-Control"] = "no-store"
        return response

    def head(self, row: ReceptionSession, request: HttpRequest) -> list[tuple[Any, Any]]:
        ground, article = ground_text(row.ground) if row.ground else ("", "")
        clause = MATTERS.get(row.online_ground)
        held = row.get_mode_display()
        told: list[tuple[Any, Any]] = [
            (_("Day"), day(row.planned_for)),
            (_("Hours"), f"{row.from_time:%H:%M} – {row.to_time:%H:%M}"),
            (_("Place"), row.place),
            (_("Reception"), gettext("%(mode)s, online") % {"mode": held} if row.online else held),
            (_("Ground"), f"{ground} ({article})" if ground else ""),
            (_("Online because"), f"{gettext(clause.label)} ({clause.article})" if clause else ""),
            (_("Chaired by"), row.chaired_by),
            (_("In person by the head"), in_person_text(row.in_person)),
            (_("Who attends"), row.attendance),
            (_("What it is about"), row.topic),
            (_("Posted on"), f"{day(row.posted_on)} {row.posted_where}".strip()),
            (_("Recording"), row.recording),
            (_("Conclusion"), row.conclusion),
            (_("Tasks"), "\n".join(task_text(task) for task in row.tasks.all())),
        ]
        return [one for one in told if one[1] not in ("", None)]

    def links(self, row: ReceptionSession, request: HttpRequest) -> list[tuple[Any, str]]:
        seen = access.visible(row.visits.all(), request.user, timezone.localdate())
        return [
            (_("Visit %(number)s") % {"number": visit.number},
             reverse("admin:reception_visit_change", args=[visit.pk]))
            for visit in seen.order_by("pk")
        ]  # fmt: skip


def in_person_text(value: bool | None) -> str:
    """Whether the session counts for the head's duty."""
    if value is None:
        return ""
    return gettext("yes") if value else gettext("no: it does not count for his duty")


def task_text(task: Any) -> str:
    """One task as the dossier shows it: body, what, until when, how it stands."""
    words = {"body": task.body, "what": task.what, "until": day(task.until)}
    line = gettext("%(body)s: %(what)s, until %(until)s") % words
    if task.done_on is None:
        return line
    return f"{line} — " + gettext("done on %(day)s: %(result)s") % {
        "day": day(task.done_on), "result": task.result}  # fmt: skip


def months(asked: str, on: date) -> tuple[date, date]:
    """The month asked for as 2026-10; without one, or with a wrong one, this and the next."""
    try:
        year, month = (int(part) for part in asked.split("-"))
        return bounds(Span.MONTH, date(year, month, 1))
    except ValueError:
        first, last = bounds(Span.MONTH, on)
        return first, bounds(Span.MONTH, date.fromordinal(last.toordinal() + 1))[1]


def year_asked(request: HttpRequest) -> int:
    """The year of the address; a wrong one is this year."""
    asked = request.GET.get("year", "")
    known = asked.isdigit() and 2014 <= int(asked) <= 2100
    return int(asked) if known else timezone.localdate().year
