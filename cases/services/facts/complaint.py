"""What a complaint, a proposal or feedback knows of its letters."""

from datetime import date
from typing import Any

from cases.law.limits import variant_of
from cases.law.words import Kind, Level, PartyRole
from cases.models import Case, Person
from cases.procedures.complaint_rules import withdrawn_people
from cases.services.facts.common import amount_of, named, person, said

#: Who stands behind a complaint or a proposal.
AUTHORS = (PartyRole.COMPLAINANT.value, PartyRole.PROPOSER.value)


def of_people(case: Case, on: date, one: int | None = None) -> dict[str, Any]:
    """The petitioner, the other side, and where to go from here; `one`: of several, this person."""
    authors = authors_of(case)
    first = next((who for who in authors if who.pk == one), authors[0] if authors else None)
    office = case.authority
    return {
        "petitioner": person(first) if first else {},
        "people": [person(who) for who in authors] if len(authors) > 1 and one is None else [],
        "interested": interested(case),
        "level": case.level,
        "respondent": case.against,
        "demand": case.content or case.subject,
        "contents": [{"text": case.subject}],
        "again_days": again_days(case, on),
        "again_to": office.parent.issuer if office.parent else "",
        "court": office.court,
        "discipline": case.discipline,
        "no_court": case.discipline and not is_dismissal(case),
        "executors": executors(case, first),
        **dialogue(case),
        "stop": "terminate" if case.state == "terminated" else "suspend",
    }


def authors_of(case: Case) -> list[Person]:
    """Who still complains: neither withdrawn (NĐ 124/2020 Điều 7a) nor succeeded (Điều 5 khoản 4).

    Where nobody is left, everybody: the letters that end the matter name them.
    """
    rows = case.parties.filter(role__in=AUTHORS).select_related("person").order_by("pk")
    everybody = [row.person for row in rows]
    followed = case.dossier.events.filter(verb="succeed")
    gone = {*withdrawn_people(case), *(event.facts.get("predecessor") for event in followed)}
    return [who for who in everybody if who.pk not in gone] or everybody


def interested(case: Case) -> str:
    """Người có quyền, nghĩa vụ liên quan, by name."""
    rows = case.parties.filter(role=PartyRole.INTERESTED.value).select_related("person")
    return ", ".join(named(row.person) for row in rows)


def is_dismissal(case: Case) -> bool:
    """Whether the discipline is dismissal, as the decision or the receipt has it (Điều 48)."""
    return any(said(case, verb).get("dismissal") for verb in ("decide", "record_receipt"))


def again_days(case: Case, on: date) -> int:
    """Days to complain again, as the law of the day has them (Luật Khiếu nại Điều 33, 48)."""
    if case.kind != Kind.COMPLAINT or case.level == Level.SECOND:
        return 0
    code = "CMP_LIMIT_DISC_2" if case.discipline else "CMP_SECOND"
    if case.discipline and is_dismissal(case):
        code = "CMP_LIMIT_DISC_2_DISMISSAL"
    variant = variant_of(code, complexity="ordinary", remote=case.remote)
    return amount_of(code, variant, on)


def executors(case: Case, someone: Person | None) -> list[str]:
    """Who carries the decision out."""
    names = [case.against] if case.against else []
    return [*names, named(someone)] if someone else names


def dialogue(case: Case) -> dict[str, Any]:
    """Day and result of the last dialogue (Luật Khiếu nại Điều 30)."""
    held = said(case, "hold_dialogue")
    return {"dialogue": {"on": held["on"], "result": held.get("result", "")}} if held else {}
