"""What the dossier of a complaint shows beyond every case: measures, withdrawals, rights."""

from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from cases.admin.cells import day
from cases.law.words import Kind
from cases.models import Case, Person
from cases.procedures.complaint_after import again_after_silence, again_until
from cases.procedures.complaint_rules import enforcement_suspended_until, withdrawn_people


def complaint_facts(case: Case, on: date) -> list[tuple[Any, Any]]:
    """Label and value; nothing for another kind, and nothing that there is nothing to say of."""
    if case.kind != Kind.COMPLAINT:
        return []
    suing = case.dossier.deadlines.filter(code="CMP_SUE").order_by("due_on").last()
    rows = [
        (_("About a disciplinary decision"), _("yes") if case.discipline else ""),
        (_("Case of the first level"), case.earlier.number if case.earlier else ""),
        (_("Criterion"), criterion(case)),
        (_("Enforcement suspended until"), day(enforcement_suspended_until(case))),
        (_("Withdrawn, not examined again"), "\n".join(withdrawn(case))),
        (
            _("Not settled in time: the second level may be asked until"),
            day(again_after_silence(case, on)),
        ),
        (_("May complain again until"), day(again_until(case))),
        (_("May sue until"), day(suing.due_on if suing else None)),
    ]
    return [(label, value) for label, value in rows if value]


def withdrawn(case: Case) -> list[str]:
    """The contents withdrawn, and the people who left (Điều 10 khoản 3; NĐ 124/2020 7a)."""
    events = case.dossier.events.filter(verb="withdraw_part").order_by("number")
    contents = [event.facts["withdrawn"] for event in events if event.facts.get("withdrawn")]
    people = Person.objects.filter(pk__in=withdrawn_people(case))
    return [*contents, *people.values_list("full_name", flat=True)]


def criterion(case: Case) -> str:
    """Which paper records that the matter is complex."""
    event = case.dossier.events.filter(verb="declare_complex").order_by("number").last()
    return event.reason if event else ""
