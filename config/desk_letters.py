"""The lists of letters on the start page: signatures overdue, not delivered, sent back.

Nghị định 30/2020/NĐ-CP Điều 18: a letter is issued on the day of its signature or on the next
working day; how long a leader may take, a rule of the office says (`SIGN_LETTER`), and in any case
the limit that the letter meets.
"""

from datetime import date, timedelta
from typing import Any

from django.db.models import Exists, Max, OuterRef, Q, QuerySet, Subquery
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases import access
from cases.law.clocks import CLOCKS
from cases.law.limits import Unit
from cases.law.words import Role
from cases.models import Deadline, Delivery, Document, Event, LimitOverride, Office, Officer
from cases.services import clock
from cases.services.paper.delivery import waiting_lines

RULE = "SIGN_LETTER"
SIGNED = ("signed", "numbered", "sealed")
#: Điều 18 khoản 1: issued on the next working day at the latest.
ISSUED_WITHIN = 1


def overdue_signatures(officer: Officer, on: date) -> QuerySet:
    """Letters that wait too long for approval, signature or issue: for the leader and the clerk."""
    offices = access.offices_of(officer, on, [Role.LEADER, Role.CLERK])
    waiting = Document.objects.waiting_for_signature().filter(office__in=offices)
    too_long = Q(pk__in=())
    for office in offices:
        too_long |= Q(office=office, submitted_on__lte=last_day_in_time(office, on))
        ends = back(office, on, ISSUED_WITHIN, Unit.WORKING_DAYS)
        too_long |= Q(office=office, signed_on__lte=ends, state__in=SIGNED)
    for form in waiting.order_by().values_list("form", flat=True).distinct():
        late = Deadline.objects.overdue(on).filter(code__in=met_by(form))
        too_long |= Q(form=form, dossier__in=late.values("dossier"),
                      state__in=("submitted", "approved"))  # fmt: skip
    rows = Document.objects.filter(
        office__in=offices, state__in=("submitted", "approved", *SIGNED)
    ).annotate(submitted_on=last_day_of("submit"))
    return seen(rows.filter(too_long), officer, on).order_by("submitted_on", "pk")


def undelivered(officer: Officer, on: date) -> QuerySet:
    """Issued letters that somebody has not got yet, as far as the program knows.

    A letter that was issued before sendings were kept has none until it is sent: it waits for
    everybody whom it names.
    """
    offices = access.offices_of(officer, on, [Role.LEADER, Role.CLERK, Role.RECEPTION_OFFICER])
    waiting = Delivery.objects.waiting().filter(document=OuterRef("pk"))
    rows = Document.objects.filter(state="issued", office__in=offices)
    never_opened = [one.pk for one in rows.filter(deliveries=None).exclude(number="")
                    if waiting_lines(one)]  # fmt: skip
    rows = rows.filter(Exists(waiting) | Q(pk__in=never_opened))
    return seen(rows, officer, on).order_by("issued_on", "pk")


def sent_back(officer: Officer, on: date) -> QuerySet:
    """Drafts that came back with a comment, for those who wrote or submitted them."""
    acts = Event.objects.filter(document=OuterRef("pk"), verb__in=("submit", "send_back"))
    wrote = Event.objects.filter(
        document=OuterRef("pk"), actor=officer, verb__in=("draft", "redraft", "submit")
    )
    rows = Document.objects.filter(
        Exists(wrote) | Q(dossier__case__handler=officer), state="drafted"
    ).annotate(last_verb=Subquery(acts.order_by("-number").values("verb")[:1]))
    return seen(rows.filter(last_verb="send_back"), officer, on).order_by("drafted_on", "pk")


def seen(rows: QuerySet, officer: Officer, on: date) -> QuerySet:
    """Those whose dossier she may see."""
    return rows.filter(dossier__in=access.visible_dossiers(officer, on).values("pk"))


def last_day_of(verb: str) -> Subquery:
    """The day on which a letter last took a step."""
    acts = Event.objects.filter(document=OuterRef("pk"), verb=verb).order_by()
    return Subquery(acts.values("document").annotate(last=Max("on")).values("last")[:1])


def met_by(form: str) -> tuple[str, ...]:
    """The limits that are met by issuing a letter of that form."""
    return tuple({one.code for one in CLOCKS if f"issue:{form}" in one.ends})


def last_day_in_time(office: Office, on: date) -> date:
    """Letters submitted on that day or earlier wait too long; without a rule, none does."""
    rules = LimitOverride.objects.filter(office=office, code=RULE, in_force_from__lte=on)
    rule = rules.exclude(in_force_to__lt=on).order_by("in_force_from").last()
    return back(office, on, rule.amount, rule.unit) if rule else date.min


def back(office: Office, on: date, amount: int, unit: str) -> date:
    """The last day from which so many days are over before `on`."""
    if unit != Unit.WORKING_DAYS:
        return on - timedelta(days=amount + 1)
    calendar = clock.load_calendar(office)
    day = on
    while True:
        day -= timedelta(days=1)
        due = day
        for _step in range(amount):
            due = calendar.next_working(due + timedelta(days=1))
        if due < on:
            return day


def note(document: Document) -> Any:
    """What the list says of a letter beside its state."""
    if document.state == "drafted":
        last = document.events.filter(verb="send_back").order_by("number").last()
        return f"“{last.reason}”" if last else "–"
    if document.state == "issued":
        count = document.deliveries.waiting().count() or len(waiting_lines(document))
        words = ngettext("waits for %(count)s recipient", "waits for %(count)s recipients", count)
        return words % {"count": count}
    last = document.events.order_by("number").last()
    return _("since %(day)s") % {"day": f"{last.on:%d/%m/%Y}"} if last else "–"
