"""State × verb × role × kind: what the door answers to each, against a table a lawyer can read.

The rows of `every_step.csv` are the answers of the door itself: a matter is put into each state,
and each verb is tried in each role, on the fixed day, with the first ground of its list and without
further facts. "→ decided" means that it moved; "refused" that the law wants more, with the article;
"lacks" that the form lacks a field; "no" that the role has not this step. A verb that does not
start in a state is refused there, which is asserted and not written down.

To write the table anew: `EVERY_STEP=write pytest tests/cases/test_every_step.py`.
"""

import csv
import os
from datetime import time, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction

from cases.law.grounds import LISTS, grounds_for
from cases.law.refusal import Refused
from cases.law.words import Kind, Level, Role
from cases.models import Document
from cases.procedures import PROCEDURES
from cases.services.move import move, procedure_verbs, reread, typed
from cases.services.trace import Step
from complaints.models import Petition
from reception import services as door
from reception.models import ReceptionSession, Visit
from reception.services import Arrival, Sitting
from tests.cases.acts import accepted, assigned, classified, decided_letter, enter

TABLE = Path(__file__).with_name("every_step.csv")
#: Who holds this role and no other in the demo office.
HOLDERS = {
    Role.RECEPTION_OFFICER: "lan", Role.HANDLER: "minh", Role.LEADER: "binh", Role.CLERK: "thu",
    Role.INSPECTOR: "quan", Role.ADMINISTRATOR: "quantri",
}  # fmt: skip
#: States of a petition in which it has a case.
WITH_A_CASE = ("accepted", "attached")
COLUMNS = ["matter", "state", "verb", *(role.value for role in HOLDERS)]


class TakenBack(Exception):
    """Ends the trial of a step."""


def case_of(kind: Kind, level: Level = Level.FIRST):
    def make(cast: SimpleNamespace, on: Any) -> Any:
        return typed(assigned(accepted(cast, on, kind, level=level), cast, on))

    return make


def petition_of(kind: Kind):
    return lambda cast, on: classified(enter(cast, on, kind), cast, on)


def visit(cast: SimpleNamespace, on: Any) -> Visit:
    return door.receive(
        actor=cast.lan, on=on, office=cast.office,
        arrival=Arrival(kind=Kind.COMPLAINT, summary="Thu hồi đất"),
    )  # fmt: skip


def session(cast: SimpleNamespace, on: Any) -> ReceptionSession:
    sitting = Sitting(
        planned_for=on + timedelta(days=14), from_time=time(7, 30), to_time=time(11, 30),
        place="Phòng Tiếp công dân", chaired_by=cast.binh,
    )  # fmt: skip
    return door.plan_session(actor=cast.lan, on=on, office=cast.office, sitting=sitting)


MATTERS = {
    "complaint, first level": case_of(Kind.COMPLAINT),
    "complaint, second level": case_of(Kind.COMPLAINT, Level.SECOND),
    "denunciation": case_of(Kind.DENUNCIATION),
    "proposal": case_of(Kind.PROPOSAL),
    "feedback": case_of(Kind.FEEDBACK),
    "petition: complaint": petition_of(Kind.COMPLAINT),
    "petition: denunciation": petition_of(Kind.DENUNCIATION),
    "petition: proposal": petition_of(Kind.PROPOSAL),
    "visit": visit,
    "session": session,
    "letter": decided_letter,
}


def states_of(model: type) -> list[str]:
    """Every state a row of this model can be in, in the order of its procedure."""
    found = {model._meta.get_field("state").default: None}
    for verb in procedure_verbs(model):
        for source, taken in getattr(model, verb)._django_fsm.transitions.items():
            found |= {source: None}
            allowed = getattr(taken.target, "allowed_states", None)
            found |= dict.fromkeys(allowed or [taken.target or source])
    return list(found)


def put(row: Any, state: str, cast: SimpleNamespace, on: Any) -> Any:
    """The row in that state, with the columns that the state demands."""
    columns: dict[str, Any] = {"state": state}
    if hasattr(row, "resume_to"):
        ends = list(type(row).close_file._django_fsm.transitions)
        columns["resume_to"] = ends[0] if state == "closed" else "assigned"
    if isinstance(row, Document):
        columns["sha256"] = "0" * 64
    if isinstance(row, Petition):
        columns["case"] = accepted(cast, on, Kind(row.kind)) if state in WITH_A_CASE else None
    if isinstance(row, Visit):
        columns["petition"] = enter(cast, on) if state == "petition_entered" else None
    type(row)._base_manager.filter(pk=row.pk).update(**columns)
    return reread(row)


def first_ground(taken: Any, on: Any) -> str:
    name = taken.custom.get("grounds")
    return (grounds_for(name, on) or LISTS[name])[0].code if name else ""


def answer(row: Any, verb: str, actor: Any, on: Any) -> str:
    """What the door says to one step; nothing of it stays."""
    taken = getattr(type(row), verb)._django_fsm.get_transition(row.state)
    ground = first_ground(taken, on) if taken else ""
    try:
        with transaction.atomic():
            moved = move(row, verb, Step(actor, on, ground=ground, reason="thử từng bước"))
            raise TakenBack(moved.state)
    except TakenBack as back:
        return f"→ {back}"
    except PermissionDenied:
        return "no"
    except Refused as refused:
        return "no step" if taken is None else f"refused: {refused.article}"
    except ValidationError as lacking:
        fields = getattr(lacking, "error_dict", {"form": None})
        return "lacks: " + ", ".join(sorted(fields))
    except KeyError as fact:  # a step that its own service calls with facts of its own
        return f"lacks: {fact.args[0]}"


def walk(matter: str, cast: SimpleNamespace, on: Any) -> list[dict[str, str]]:
    """One row for every verb in every state in which it starts."""
    row = MATTERS[matter](cast, on)
    model, found = type(row), []
    for state in states_of(model):
        row = put(row, state, cast, on)
        for verb in procedure_verbs(model):
            told = {
                role.value: answer(row, verb, getattr(cast, who), on)
                for role, who in HOLDERS.items()
            }
            starts = getattr(model, verb)._django_fsm.get_transition(state) is not None
            if starts:
                found.append({"matter": matter, "state": state, "verb": verb, **told})
            else:
                assert set(told.values()) <= {"no step", "no"}, (matter, state, verb, told)
    return found


def written() -> list[dict[str, str]]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def write(rows: list[dict[str, str]]) -> None:
    with TABLE.open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, COLUMNS, lineterminator="\n")
        table.writeheader()
        table.writerows(rows)


@pytest.mark.parametrize("matter", MATTERS)
def test_the_door_answers_every_step_as_the_table_says(matter, cast, today):
    found = walk(matter, cast, today)
    if os.environ.get("EVERY_STEP") == "write":
        kept = [row for row in (written() if TABLE.exists() else []) if row["matter"] != matter]
        order = list(MATTERS)
        write(sorted([*kept, *found], key=lambda row: order.index(row["matter"])))
    assert found == [row for row in written() if row["matter"] == matter]


#: An inspector follows what was passed on; what he verifies he does as member of a team.
INSPECTS = {"end_following", "record_reply", "remind", "report_up"}


def test_an_administrator_has_no_step_and_an_inspector_only_follows():
    for row in written():
        assert row["administrator"] == "no", row
        assert row["inspector"] == "no" or row["verb"] in INSPECTS, row


def test_every_verb_is_somebodys():
    for row in written():
        roles = [row[role.value] for role in HOLDERS]
        assert any(told != "no" for told in roles), row


def test_every_verb_of_every_procedure_stands_in_the_table():
    told = {(row["matter"].split(":")[0].split(",")[0], row["verb"]) for row in written()}
    models = {
        "complaint": PROCEDURES[Kind.COMPLAINT], "denunciation": PROCEDURES[Kind.DENUNCIATION],
        "proposal": PROCEDURES[Kind.PROPOSAL], "visit": Visit, "session": ReceptionSession,
        "petition": Petition,
        "letter": Document,
    }  # fmt: skip
    for name, model in models.items():
        for verb in procedure_verbs(model):
            assert (name, verb) in told
