"""What a complaint, a proposal or feedback knows of its letters."""

from datetime import date
from typing import Any

from cases.law.limits import variant_of
from cases.law.words import Kind
from cases.models import Case, Person
from cases.services.facts.common import amount_of, person, said


def of_people(case: Case, on: date) -> dict[str, Any]:
    """The petitioner, the other side, and where to go from here."""
    first = case.parties.select_related("person").order_by("pk").first()
    office = case.authority
    return {
        "petitioner": person(first.person) if first else {},
        "level": case.level,
        "respondent": case.against,
        "demand": case.content or case.subject,
        "contents": [{"text": case.subject}],
        "again_days": again_days(case, on),
        "again_to": office.parent.issuer if office.parent else "",
        "court": office.court,
        "executors": executors(case, first.person if first else None),
        **dialogue(case),
        "stop": "terminate" if case.state == "terminated" else "suspend",
    }


def again_days(case: Case, on: date) -> int:
    """Days to complain again, as the law of the day has them (Luật Khiếu nại Điều 33, 48)."""
    if case.kind != Kind.COMPLAINT:
        return 0
    code = "CMP_LIMIT_DISC_2" if case.discipline else "CMP_SECOND"
    variant = variant_of(code, complexity="ordinary", remote=case.remote)
    return amount_of(code, variant, on)


def executors(case: Case, someone: Person | None) -> list[str]:
    """Who carries the decision out."""
    names = [case.against] if case.against else []
    return [*names, f"{someone.title} {someone.full_name}"] if someone else names


def dialogue(case: Case) -> dict[str, Any]:
    """Day and result of the last dialogue (Luật Khiếu nại Điều 30)."""
    held = said(case, "hold_dialogue")
    return {"dialogue": {"on": held["on"], "result": held.get("result", "")}} if held else {}
