"""What letters of a replayed matter say where the source says nothing; read from fixtures."""

import json
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.exceptions import PermissionDenied

from cases.law.grounds import LISTS, grounds_for
from cases.law.refusal import Refused
from cases.law.words import Kind, Level, Message, gettext_noop
from cases.letters.catalogue import missing
from cases.models import Document
from complaints.law import DECLINING_GROUNDS
from reception.replay.plan import Step
from reception.replay.read import Fault, Matter, law_says_no


@cache
def fixture() -> dict[str, Any]:
    """The sentences of `fixtures/replayed.json`: by kind and outcome."""
    path = Path(settings.BASE_DIR) / "fixtures" / "replayed.json"
    return json.loads(path.read_text(encoding="utf-8"))


def of(matter: Matter, name: str) -> str:
    """The sentence of one part of the letter: the same for all, or by kind, or by outcome."""
    found = fixture()[name]
    for key in ("proposal" if matter.kind == Kind.FEEDBACK else matter.kind.value, matter.outcome):
        found = found[key] if isinstance(found, dict) else found
    return found


def settlement(matter: Matter) -> dict[str, Any]:
    """The sentences of a decision, a conclusion or an answer."""
    names = ["findings", "law", "conclusion", "decision"]
    if matter.kind == Kind.DENUNCIATION:
        names.append("explanation")
    if matter.kind == Kind.COMPLAINT and matter.level == Level.SECOND:
        names.append("first_result")
    return {name: of(matter, name) for name in names}


def words_for(document: Document) -> dict[str, str]:
    """What people write into a letter where the source names nobody: only what it lacks."""
    asked = {fact.name for fact in missing(document.form, document.facts)}
    return {name: text for name, text in fixture()["letters"].items() if name in asked}


def declining(matter: Matter, on: date) -> tuple[str, dict[str, Any]]:
    """The ground and the letter of a matter that was not accepted; the source names none."""
    if matter.kind in DECLINING_GROUNDS:
        return first_ground(DECLINING_GROUNDS[matter.kind], on), {}
    return "not_taken_up", {"contents": [{"answer": fixture()["declined"]}]}


def first_ground(list_name: str, on: date) -> str:
    """The source names no ground: the first of the list; of a day before the list, its oldest."""
    return (grounds_for(list_name, on) or LISTS[list_name])[0].code


#: The column that a refused step blames.
COLUMN = {
    "extend": "extended_days", "suspend": "suspended_from", "resume": "resumed_on",
    "accept": "accepted_on", "arrive": "received_on",
}  # fmt: skip


def fault_of(step: Step, matter: Matter, error: Exception) -> Fault:
    """What a service refused while playing, as the fault of its line."""
    column = COLUMN.get(step.name, "decided_on")
    if isinstance(error, Refused):
        return law_says_no(column, matter, error)
    if isinstance(error, PermissionDenied):
        return Fault(column, Message(gettext_noop("nobody of the cast held the role on that day")))
    return Fault(column, Message(gettext_noop("the form of this step lacks an answer")))
