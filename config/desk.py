"""The lists of the start page: mine, due soon, overdue, forwarded without reply, to be signed.

Every number opens a list of exactly that many rows, because number and list are one query.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Exists, Min, OuterRef, Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from cases import access
from cases.clock_rows import clock_cell
from cases.law.words import Role
from cases.models import ENDED, Concern, Deadline, Document, Dossier, Event, Officer
from cases.models.states import badge as badge_of
from cases.services import calendar, clock, registers
from cases.services.dossier import archive
from cases.services.trace import owner_of
from cases.wording import translate
from config import desk_letters, desk_tasks
from reception import services as door
from reception.models import ReceptionSession

SOON = 3  # working days
FIRST = 6  # rows shown on the start page
#: Whoever did one of these follows what was forwarded.
PASSED_ON_BY = ("enter", "classify", "forward", "report_up")


@dataclass(frozen=True)
class DeskList:
    """One question of the start page and the query that answers it."""

    name: str
    title: Any
    empty: Any
    rows: Callable[[Officer, date], QuerySet]

    def shown(self, officer: Officer, on: date) -> dict[str, Any]:
        rows = self.rows(officer, on)
        return {
            "name": self.name,
            "title": self.title,
            "empty": self.empty,
            "count": rows.count(),
            "items": [item(row, on) for row in rows[:FIRST]],
        }


def running(officer: Officer, on: date) -> QuerySet:
    """Limits that run on what she may see."""
    return Deadline.objects.open().filter(dossier__in=access.visible_dossiers(officer, on))


def by_due(dossiers: QuerySet) -> QuerySet:
    """The most pressing first; what has no due date last."""
    open_limits = Q(deadlines__met_on=None, deadlines__stopped_on=None)
    first = Min("deadlines__due_on", filter=open_limits)
    return (
        dossiers.annotate(next_due_on=first)
        .order_by("next_due_on", "pk")
        .prefetch_related("deadlines")
    )


def mine(officer: Officer, on: date) -> QuerySet:
    """Open matters that wait for her: her cases, and what stands at her counter."""
    seen = access.visible_dossiers(officer, on)
    roles = {
        role: access.offices_of(officer, on, [role])
        for role in (Role.RECEPTION_OFFICER, Role.HANDLER, Role.LEADER)
    }
    hers = Q(case__handler=officer) & ~Q(case__state__in=ENDED)
    at_the_counter = Q(office__in=roles[Role.RECEPTION_OFFICER]) & (
        Q(visit__state="received") | Q(petition__state="registered")
    )
    to_classify = Q(office__in=roles[Role.HANDLER], petition__state="registered")
    nobody_s = Q(case__isnull=False, case__handler=None) & ~Q(case__state__in=ENDED)
    to_decide = Q(office__in=roles[Role.LEADER]) & (
        Q(petition__state="classified") | Q(case__state="accepted") | nobody_s
    )
    chosen = Dossier.objects.filter(hers | at_the_counter | to_classify | to_decide)
    return by_due(Dossier.objects.filter(pk__in=seen.values("pk")) & chosen)


def overdue(officer: Officer, on: date) -> QuerySet:
    """Matters with a limit whose due date is over."""
    late = running(officer, on).overdue(on)
    return by_due(Dossier.objects.filter(pk__in=late.values("dossier")))


def due_soon(officer: Officer, on: date) -> QuerySet:
    """Matters with a limit that ends within three working days, and none overdue."""
    until, days = on, clock.load_calendar()
    for _day in range(SOON):
        until = days.next_working(until + timedelta(days=1))
    soon = running(officer, on).due_within(until, on)
    late = running(officer, on).overdue(on)
    return by_due(
        Dossier.objects.filter(pk__in=soon.values("dossier")).exclude(pk__in=late.values("dossier"))
    )


def to_sign(officer: Officer, on: date) -> QuerySet:
    """Letters that wait for her signature, or for her number and seal."""
    desks = access.offices_of(officer, on, [Role.CLERK])
    leads = access.offices_of(officer, on, [Role.LEADER])
    concerned = Concern.objects.current().filter(
        officer=OuterRef("signer__officer"), dossier=OuterRef("dossier")
    )
    orphaned = Q(Exists(concerned), dossier__confidential=True, office__in=leads)
    waiting = Document.objects.waiting_for_signature().filter(Q(signer__officer=officer) | orphaned)
    clerks = Document.objects.waiting_for_clerk().filter(office__in=desks)
    seen = access.visible_dossiers(officer, on)
    return (waiting | clerks).filter(dossier__in=seen.values("pk")).order_by("drafted_on", "pk")


def forwarded(officer: Officer, on: date) -> QuerySet:
    """What she entered, classified or forwarded and what the clerk follows: no reply came yet."""
    seen = access.visible_dossiers(officer, on)
    acted = Event.objects.filter(actor=officer, verb__in=PASSED_ON_BY)
    desks = access.offices_of(officer, on, [Role.CLERK])
    hers = Q(pk__in=acted.values("dossier")) | Q(office__in=desks)
    waiting = Dossier.objects.filter(hers, petition__state="forwarded")
    return by_due(waiting.filter(pk__in=seen.values("pk")))


LISTS = (
    DeskList("mine", _("My matters"), _("Nothing waits for you."), mine),
    DeskList("due-soon", _("Due soon"), _("Nothing falls due within three working days."),
             due_soon),
    DeskList("overdue", _("Overdue"), _("Nothing is overdue."), overdue),
    DeskList("forwarded", _("Forwarded, no reply"), _("Nothing waits for another body's reply."),
             forwarded),
    DeskList("to-sign", _("Waiting for signature"), _("No letter waits for you."), to_sign),
    DeskList("sent-back", _("Sent back to you"), _("No draft came back."),
             desk_letters.sent_back),
    DeskList("overdue-signatures", _("Signatures overdue"), _("No signature is overdue."),
             desk_letters.overdue_signatures),
    DeskList("undelivered", _("Not delivered"), _("Every letter has arrived."),
             desk_letters.undelivered),
    DeskList("late-tasks", _("Late tasks of sessions"), _("No task of a session is late."),
             desk_tasks.late_tasks),
)  # fmt: skip


def item(row: Any, on: date) -> dict[str, Any]:
    """One row of a list, as the page shows it."""
    if isinstance(row, Document):
        return {
            "url": reverse("admin:cases_document_change", args=[row.pk]),
            "number": str(row), "subject": row.title(), "state": badge_of(row),
            "clocks": desk_letters.note(row),
        }  # fmt: skip
    owner = owner_of(row)
    meta = owner._meta
    return {
        "url": reverse(f"admin:{meta.app_label}_{meta.model_name}_change", args=[owner.pk]),
        "number": str(owner),
        "subject": getattr(owner, "subject", None) or getattr(owner, "summary", ""),
        "state": badge_of(owner),
        "clocks": clocks_of(row, owner, on),
    }


def clocks_of(row: Dossier, owner: Any, on: date) -> Any:
    """The limits of a matter; of a session with late tasks these."""
    if isinstance(owner, ReceptionSession) and owner.tasks.overdue(on).exists():
        return desk_tasks.note(owner, on)
    return clock_cell(row.deadlines.all(), on)


def notices(officer: Officer, on: date) -> list[dict[str, Any]]:
    """What she must know before the lists: agreements that wait, a year that is not announced."""
    found = [
        {
            "url": reverse("admin:cases_calendaragreement_change", args=[one.pk]),
            "text": _("%(day)s (%(name)s) would move due dates of %(office)s and waits for you.")
            % {"day": one.day, "name": one.day.name, "office": one.office},
        }
        for one in calendar.waiting_for(officer, on)
    ]
    pressing = [one for one in archive.to_hand_over(officer, on) if one.pressing]
    if pressing:
        found.append({
            "url": reverse("admin:cases_case_archive"),
            "text": _("Files that must go to the archive within 30 days, or are late: %(count)s.")
            % {"count": len(pressing)},
        })  # fmt: skip
    unknown = calendar.next_year_unknown(officer, on)
    if unknown:
        url = reverse("admin:cases_calendarday_changelist")
        found.append({"url": url, "text": translate(unknown)})
    found += [
        {
            "url": reverse("admin:reception_receptionsession_duty"),
            "text": _("The head receives in person %(required)s day(s) until %(last)s "
                      "(%(article)s): %(held)s held, %(planned)s planned.")
            % {"required": now.required, "held": len(now.held), "planned": len(now.planned),
               "last": now.period.last.strftime("%d/%m/%Y"),
               "article": now.period.frequency.article},
        }
        for office in access.offices_of(officer, on, [Role.LEADER])
        if (now := door.warning(office, on)) is not None
    ]  # fmt: skip
    return [*found, *register_notices(officer, on)]


def register_notices(officer: Officer, on: date) -> list[dict[str, Any]]:
    """A year is opened by the clerk and confirmed by a leader before its first number."""
    asked = (
        ("open_year", registers.unopened,
         _("The registers of %(year)s are not open yet: %(office)s.")),
        ("confirm_registers", registers.unconfirmed,
         _("There are open registers of %(year)s that wait for your confirmation: %(office)s.")),
    )  # fmt: skip
    return [
        {"url": reverse(f"admin:cases_numberregister_{page}"),
         "text": text % {"year": year, "office": office}}
        for page, rows, text in asked
        for office, year in rows(officer, on)
    ]  # fmt: skip


def shortcuts(officer: Officer, on: date) -> list[dict[str, Any]]:
    """What begins a day's work, by role."""
    shelf = [{"url": reverse("admin:books"), "title": _("Books")}]
    if access.offices_of(officer, on, [Role.LEADER]).exists():
        url = reverse("admin:cases_document_bulk")
        return [{"url": url, "title": _("Approve and sign routine notices")}, *shelf]
    if access.offices_of(officer, on, [Role.RECEPTION_OFFICER]).exists():
        return [
            {"url": reverse("admin:reception_visit_add"), "title": _("Receive a citizen")},
            {"url": reverse("admin:complaints_petition_add"), "title": _("Enter a petition")},
            {"url": reverse("admin:reception_receptionsession_add"), "title": _("Plan a session")},
            *shelf,
        ]
    if access.offices_of(officer, on, [Role.CLERK]).exists():
        return [
            {"url": reverse("admin:cases_incomingpaper_add"), "title": _("Receive a paper")},
            {"url": reverse("admin:cases_case_archive"), "title": _("The archive")},
            *shelf,
        ]
    return shelf if access.offices_of(officer, on).exists() else []
