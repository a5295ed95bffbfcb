"""All that a case knows of a letter: names, days and numbers that nobody types again.

The keys are those of `letters/catalogue`. For a denunciation no key of its author exists.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from cases.law.words import Kind
from cases.models import Case
from cases.services.facts.common import merged, said
from cases.services.facts.complaint import of_people
from cases.services.facts.complaint_acts import of_acts
from cases.services.facts.denunciation import of_denunciation
from cases.services.facts.denunciation_acts import of_act
from cases.services.trace import Step

#: Of discipline only the complainant is told of the acceptance (NĐ 124/2020 Điều 16.2).
TO_HIM_ALONE = ["Như trên", "Lưu: VT, hồ sơ"]


def of_case(
    case: Case, form: str, on: date, origin: Mapping[str, Any] | None = None
) -> dict[str, Any]:
    """All that the case knows of a letter of this form; `origin`: the number of the `act` that
    drafted it, and the `person` of several whom it concerns alone."""
    origin = origin or {}
    petition = {"received_on": case.received_on.isoformat(), "subject": case.subject,
                "kind": case.kind}  # fmt: skip
    facts: dict[str, Any] = {"petition": petition, "acceptance": acceptance(case, form)}
    if case.kind == Kind.DENUNCIATION:
        facts |= of_denunciation(case, form)
    else:
        facts |= of_people(case, on, origin.get("person"))
        facts = merged(of_acts(case, form, on, origin.get("act")), facts)
        if form == "KN-03" and case.discipline:
            facts["recipients"] = TO_HIM_ALONE
    if form == "XLD-04":
        facts["to"] = said(case, "forward_onward").get("competent_body", "")
    return {key: value for key, value in facts.items() if value not in ("", None, {}, [])}


def of_step(row: Any, form: str, step: Step, fixed: Mapping[str, Any]) -> dict[str, Any]:
    """What an act hands to the letter of this form, fixed with its draft."""
    denunciation = isinstance(row, Case) and row.kind == Kind.DENUNCIATION
    return of_act(row, form, step, fixed) if denunciation else dict(fixed)


def acceptance(case: Case, form: str) -> dict[str, Any]:
    """Number and day of the letter by which the matter was accepted, once it is numbered."""
    first = "TC-04" if case.kind == Kind.DENUNCIATION else "KN-03"
    letter = case.dossier.documents.filter(form=first).exclude(number="")
    letter = letter.exclude(state__in=("void", "recalled")).first()
    if letter is None or form == first:
        return {}
    return {"number": letter.number, "on": letter.numbered_on.isoformat()}
