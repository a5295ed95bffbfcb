"""Who takes a complainant's place: the heir or successor goes on with the complaint.

Nghị định 124/2020/NĐ-CP Điều 5 khoản 4.
"""

from datetime import date
from typing import Any

from django.db import transaction

from cases.law.words import PartyRole
from cases.models import Case, Officer, Party
from cases.services.move import move
from cases.services.opening import add_person
from cases.services.trace import Step


def succeed(
    case: Case, *, actor: Officer, on: date, person: dict[str, Any], proof: str,
    predecessor: int | None = None, version: int | None = None, reason: str = "",
) -> Case:  # fmt: skip
    """Enter the successor as a complainant beside the one whose place he takes."""
    with transaction.atomic():
        row = add_person(actor=actor, on=on, **person)
        party = Party.objects.create(case_id=case.pk, person=row, role=PartyRole.COMPLAINANT.value)
        facts = {"person": row.pk, "predecessor": predecessor, "proof": proof}
        step = Step(actor, on, reason=reason, facts=facts, rows=[party], version=version)
        return move(case, "succeed", step)
