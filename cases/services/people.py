"""Who complains, proposes or came: what is known of a citizen is completed or put right.

Luật Tiếp công dân Điều 7 khoản 2 điểm a; Luật Khiếu nại Điều 8 khoản 2: he states his name, his
address and the number of his identity paper. Never of a denouncer: Luật Tố cáo Điều 8, 56.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from cases import access
from cases.law.words import Kind
from cases.models import Officer, Person
from cases.models.text import folded, nfc
from cases.services.draft import DRAFTERS
from cases.services.move import reread, stay
from cases.services.recusal import refuse_the_concerned
from cases.services.trace import Step

ARTICLE = "Luật Tiếp công dân Điều 7 khoản 2 điểm a; Luật Khiếu nại Điều 8 khoản 2"
#: What is told of a citizen, in the order of the form.
TOLD = ("title", "full_name", "address", "id_number", "id_issued_on", "id_issued_by", "phone")


def people_of(row: Any) -> QuerySet[Person]:
    """The citizens of a visit, petition or case; a session has none.

    Nobody of a denunciation, nor of what was one: that none is named there is the rule of those
    who enter it, and this page does not lean on it (Luật Tố cáo Điều 8, 56).
    """
    hidden = row.dossier.confidential or row.dossier.kind == Kind.DENUNCIATION
    found = Person.objects.none() if hidden else getattr(row, "people", Person.objects.none())
    return found.order_by("pk")


def correct_person(
    row: Any, *, actor: Officer, on: date, person: Person, told: Mapping[str, Any], reason: str,
    version: int | None = None,
) -> Any:  # fmt: skip
    """Write what is told; what is left empty stays. What stood there before stays in the event.

    Raises ValidationError without a reason or a change, PermissionDenied for anybody who does not
    draft on this matter, and for a person who is not of it.
    """
    if not reason.strip():
        raise ValidationError({"reason": _("Say from where you know it: that stays in the file.")})
    with transaction.atomic():
        row = reread(row, version)
        role = access.role_for(actor, DRAFTERS, row.dossier.office, on)
        access.must_be_hers(actor, row, role)
        refuse_the_concerned(actor, row, role)
        known = people_of(row).select_for_update().filter(pk=person.pk).first()
        if known is None:
            raise PermissionDenied
        before = write(known, told)
        if not before:
            raise ValidationError(_("This is what stands there already. Change what is wrong."))
        facts = {"person": known.pk, "before": before}
        step = Step(actor, on, reason=reason, facts=facts, rows=[known])
        return stay(row, "correct_person", role, ARTICLE, step)


def write(person: Person, told: Mapping[str, Any]) -> dict[str, str]:
    """Change the columns that are told otherwise; returns what stood in them, as plain values."""
    before: dict[str, str] = {}
    for name in TOLD:
        value, stood = told.get(name), getattr(person, name)
        value = nfc(value).strip() if isinstance(value, str) else value
        if value and value != stood:
            before[name] = stood.isoformat() if isinstance(stood, date) else stood or ""
            setattr(person, name, value)
    if before:
        person.name_key = folded(person.full_name)
        person.save(update_fields=[*before, "name_key"])
    return before
