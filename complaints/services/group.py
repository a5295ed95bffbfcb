"""Petitions and visits of several people: who speaks for them; and a visitor who must wait.

Luật Tiếp công dân Điều 28, 29.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from cases.law.words import Kind
from cases.models import Officer, Person
from cases.services.move import move, reread
from cases.services.trace import Step
from complaints.models import Petition, Petitioner, Representative
from complaints.services.entering import names_belong_in_the_envelope
from complaints.services.letters import appointment_of, draft_letter, facts_of_petition


def name_representatives(
    row: Any, *, actor: Officer, on: date, appointed_on: date, signed_by_all: bool, scope: str,
    people: Sequence[Person] = (), number: int = 0, version: int | None = None, reason: str = "",
) -> Any:  # fmt: skip
    """Cử người đại diện of a visit or petition of several people; whoever is named signed it too.

    Of a denunciation only the number is kept: the names belong in the sealed envelope.
    """
    if row.kind == Kind.DENUNCIATION and people:
        raise names_belong_in_the_envelope()
    facts = {
        "number": len(people) or number, "appointed_on": appointed_on.isoformat(),
        "signed_by_all": signed_by_all, "scope": scope,
    }  # fmt: skip
    if appointed_on > on:
        raise ValidationError({"appointed_on": _("It cannot be signed after the day of the act.")})
    with transaction.atomic():
        row = reread(row, version)
        written: list[Any] = list(row.dossier.representatives.filter(until=None))
        for earlier in written:  # a new appointment takes the place of the old one
            earlier.until = on
            earlier.save(update_fields=["until"])
        for person in people:
            written.append(
                Representative.objects.create(dossier=row.dossier, person=person, since=on)
            )
            if isinstance(row, Petition) and not row.petitioners.filter(person=person).exists():
                written.append(Petitioner.objects.create(petition=row, person=person))
        step = Step(actor, on, reason=reason, facts=facts, version=version, rows=written)
        row = move(row, "name_representatives", step)
        draft_letter(row, "TCD-14", step, {**about_of(row), **appointment_of(row)})
    return row


def about_of(row: Any) -> dict[str, Any]:
    """The content that they have in common; of a denunciation with its code."""
    about = row.subject if isinstance(row, Petition) else row.summary
    visit = {"on": row.received_on.isoformat(), "kind": row.kind, "about": about}
    return {"visit": visit, **({"envelope": row.envelope} if row.envelope else {})}


def tell_longer(
    petition: Petition, *, actor: Officer, on: date, reason: str, version: int | None = None
) -> Petition:
    """Báo cần kéo dài thời gian xem xét để thụ lý; the reason says what must be verified."""
    step = Step(actor, on, reason=reason, version=version)
    with transaction.atomic():
        petition = move(petition, "tell_longer", step)
        draft_letter(petition, "TCD-11", step, facts_of_petition(petition, "TCD-11", on))
    return petition
