"""All that a case knows of a letter: names, days and numbers that nobody types again.

The keys are those of `letters/catalogue`. For a denunciation no key of its author exists.
"""

from datetime import date
from typing import Any

from cases.law.words import Kind
from cases.models import Case
from cases.services.facts.complaint import of_people
from cases.services.facts.denunciation import of_denunciation


def of_case(case: Case, form: str, on: date) -> dict[str, Any]:
    """All that the case knows of a letter of this form."""
    petition = {"received_on": case.received_on.isoformat(), "subject": case.subject,
                "kind": case.kind}  # fmt: skip
    facts: dict[str, Any] = {"petition": petition, "acceptance": acceptance(case, form)}
    if case.kind == Kind.DENUNCIATION:
        facts |= of_denunciation(case, form)
    else:
        facts |= of_people(case, on)
    return {key: value for key, value in facts.items() if value not in ("", None, {})}


def acceptance(case: Case, form: str) -> dict[str, Any]:
    """Number and day of the letter by which the matter was accepted, once it is numbered."""
    first = "TC-04" if case.kind == Kind.DENUNCIATION else "KN-03"
    letter = case.dossier.documents.filter(form=first).exclude(number="")
    letter = letter.exclude(state__in=("void", "recalled")).first()
    if letter is None or form == first:
        return {}
    return {"number": letter.number, "on": letter.numbered_on.isoformat()}
