"""An issued letter that errs: replaced, corrected by a công văn, or recalled by a notice.

Nghị định 30/2020/NĐ-CP Điều 18 khoản 3, 4. The first letter keeps its number and its file; the
second one is drafted here and goes its own round.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from cases.law.papers import PAPERS
from cases.letters.addressees import addressees
from cases.models import Document, Officer
from cases.services import draft
from cases.services.move import move
from cases.services.trace import Step

CORRECTION, RECALL = "NB-01", "NB-02"


def replace(document: Document, *, actor: Officer, on: date, **more: Any) -> Document:
    """Thay thế: a new draft of the same form, with the same words, that names what it replaces."""
    with transaction.atomic():
        document = move(document, "replace", Step(actor, on, **more))
        step = Step(actor, on, facts=document.given, reason=more["reason"],
                    letter={**document.known, "replaced": first_of(document)})  # fmt: skip
        return draft.begin(document.dossier, document.form, step, role=document.act.role,
                           replaces=document)  # fmt: skip


def correct(
    document: Document, *, actor: Officer, on: date, corrections: Sequence[Mapping[str, str]],
    **more: Any,
) -> Document:  # fmt: skip
    """Đính chính: a công văn that says where the letter errs in form, and how it is right."""
    rows = [{name: row[name].strip() for name in ("where", "wrong", "right")}
            for row in corrections]  # fmt: skip
    if not rows or not all(all(row.values()) for row in rows):
        raise ValidationError(
            {"where": _("Say where the letter errs, what it says, and what is right.")}
        )
    return about(document, "correct", CORRECTION, {"corrections": rows}, actor=actor, on=on, **more)


def recall(document: Document, *, actor: Officer, on: date, **more: Any) -> Document:
    """Thu hồi: a notice to everybody who got the letter."""
    given = {"why": more.get("reason", "")}
    return about(document, "recall", RECALL, given, actor=actor, on=on, **more)


def mark_replaced(document: Document, *, actor: Officer, on: date, **more: Any) -> Document:
    """Đã bị thay thế: by itself with the issue of the replacement; by hand where that failed."""
    return move(document, "mark_replaced", Step(actor, on, **more))


def mark_recalled(document: Document, *, actor: Officer, on: date, **more: Any) -> Document:
    """Đã bị thu hồi: by itself with the issue of the notice; by hand where that failed."""
    return move(document, "mark_recalled", Step(actor, on, **more))


def about(
    document: Document, verb: str, form: str, given: Mapping[str, Any], *, actor: Officer,
    on: date, **more: Any,
) -> Document:  # fmt: skip
    """Take a step on a letter and draft the one that speaks of it."""
    with transaction.atomic():
        document = move(document, verb, Step(actor, on, facts=given, **more))
        known = {"first": first_of(document), "to": addressees(document.facts)}
        step = Step(actor, on, facts=given, letter=known, reason=more.get("reason", ""))
        return draft.begin(document.dossier, form, step, role=document.act.role, about=document)


def first_of(document: Document) -> dict[str, str]:
    """How another letter cites this one: type, number and day (Phụ lục II phần V)."""
    heading = PAPERS[document.form].heading
    return {"name": heading.capitalize(), "number": document.number,
            "on": document.numbered_on.isoformat()}  # fmt: skip
