"""A dossier is opened for a visit, a petition or a case; a case opens from plain values.

The archive knows nobody: what it needs of a petition is handed over when the case opens.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from cases import access
from cases.law.words import Kind, Level, PartyRole, Role
from cases.models import Case, Dossier, Office, Officer, Party, Person
from cases.models.text import folded, nfc
from cases.procedures import PROCEDURES
from cases.services import audit, concerns, numbering, trace
from cases.services.concerns import Tied
from cases.services.draft import draft_paper
from cases.services.trace import Step

#: The act by which a case of each kind opens: article, and the papers the law requires then.
ACCEPTANCE = {
    Kind.COMPLAINT: ("Luật Khiếu nại Điều 27", ("KN-03",)),
    Kind.DENUNCIATION: ("Luật Tố cáo Điều 29", ("TC-04", "TC-05", "TC-06")),
    Kind.PROPOSAL: ("Luật Tiếp công dân Điều 26 khoản 2", ()),
    Kind.FEEDBACK: ("Luật Tiếp công dân Điều 26 khoản 2", ()),
}


@dataclass(frozen=True)
class Matter:
    """What the hall hands to the archive when a case opens: plain values, no petition."""

    office: Office
    kind: Kind
    level: Level
    subject: str
    against: str
    topic: str
    received_on: date
    accepted_on: date
    content: str = ""
    remote: bool = False
    discipline: bool = False
    complexity: str = "ordinary"
    envelope: str = ""
    people: Sequence[Person] = ()
    tied: Sequence[Tied] = ()
    series: str = ""
    earlier: Case | None = None
    forwarder: str = ""


def open_dossier(
    *, office: Office, kind: str, on: date, confidential: bool = False, reason: str = ""
) -> Dossier:
    """A new dossier; its owner and its first event follow in the same transaction.

    Raises Refused for a day of the future, ValidationError for one long past without a reason.
    """
    trace.check_day((), on, reason, timezone.now())
    return Dossier.objects.create(office=office, kind=kind, confidential=confidential, opened_on=on)


def add_person(*, actor: Officer, on: date, **values: Any) -> Person:
    """Enter a citizen. The names are composed and folded here, once."""
    name = nfc(values.pop("full_name")).strip()
    with transaction.atomic():
        person = Person.objects.create(full_name=name, name_key=folded(name), **values)
        person.refresh_from_db()
        audit.record("add_person", actor=actor, on=on, rows=[person])
    return person


def number_text(number: int, year: int, kind: str, series: str) -> str:
    """What stands on the file: 07/2026/VV, with the series where it is not the office's own."""
    return f"{number:02d}/{year}/{kind}" + (f"-{series}" if series else "")


def open_case(
    *, actor: Officer, on: date, matter: Matter, stated: bool = True, reason: str = "",
    letter: Mapping[str, Any] | None = None,
) -> Case:  # fmt: skip
    """Accept a matter: its case, its number, its clock and its notices.

    `stated` is False when the day of acceptance is not known; no settling limit runs then.
    Raises PermissionDenied for anybody but a leader of the office.
    """
    role = access.role_for(actor, [Role.LEADER], matter.office, on)
    article, papers = ACCEPTANCE[matter.kind]
    with transaction.atomic():
        dossier = open_dossier(
            office=matter.office, kind=matter.kind, on=on,
            confidential=matter.kind == Kind.DENUNCIATION, reason=reason,
        )  # fmt: skip
        entry, register = numbering.next_number(
            actor=actor, on=on, office=matter.office, kind=numbering.CASES,
            series=matter.series, dossier=dossier,
        )  # fmt: skip
        case = PROCEDURES[matter.kind].objects.create(
            dossier=dossier,
            kind=matter.kind.value,
            number=number_text(entry.number, on.year, "VV", register.series),
            level=matter.level.value,
            complexity=matter.complexity,
            remote=matter.remote,
            discipline=matter.discipline,
            authority=matter.office,
            subject=matter.subject,
            content=matter.content,
            against=matter.against,
            topic=matter.topic,
            envelope=matter.envelope,
            received_on=matter.received_on,
            accepted_on=matter.accepted_on,
            earlier=matter.earlier,
        )
        parties = [*add_parties(case, matter), *concerns.note(dossier, matter.tied, on)]
        facts = {"accepted_on": matter.accepted_on.isoformat()} if stated else {}
        if matter.forwarder:  # who must hear the result
            facts["forwarder"] = matter.forwarder
        step = Step(
            actor, on, reason=reason, facts=facts, letter=letter or {},
            rows=[entry, register, *parties],
        )  # fmt: skip
        trace.begin(case, "accept", step, role=role, article=article)
        for form in papers:
            draft_paper(case, {"paper": form}, step)
    return case


def add_parties(case: Case, matter: Matter) -> list[Party]:
    """The people of a complaint or proposal; a denouncer is never one of them."""
    role = PartyRole.COMPLAINANT if matter.kind == Kind.COMPLAINT else PartyRole.PROPOSER
    return [
        Party.objects.create(case=case, person=person, role=role.value) for person in matter.people
    ]
