"""Bình holds the dialogue (Luật Khiếu nại Điều 30, 39)."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied

from cases.law.refusal import Refused
from cases.law.words import Kind, Level
from cases.models import AuditEntry
from cases.services.trace import Conflict
from tests.cases import acts

RESULT = "Các bên giữ nguyên ý kiến."


@pytest.fixture
def case(cast, today):
    return acts.ready(cast, today)


@pytest.mark.parametrize("level", list(Level))
def test_it_is_held_and_the_case_stays_verified(cast, today, level):
    case = acts.ready(cast, today, level=level)
    done = acts.do(case, "hold_dialogue", cast.binh, today, result=RESULT)
    assert done.state == "verified"


def test_a_second_dialogue_can_follow(case, cast, today):
    case = acts.do(case, "hold_dialogue", cast.binh, today, result=RESULT)
    case = acts.do(case, "hold_dialogue", cast.binh, today, result="Đã thống nhất.")
    assert case.dossier.events.filter(verb="hold_dialogue").count() == 2


def test_it_leaves_an_event_with_its_result_and_an_audit_entry(case, cast, today):
    acts.do(case, "hold_dialogue", cast.binh, today, result=RESULT)
    event = case.dossier.events.latest("number")
    assert (event.verb, event.role, event.facts) == ("hold_dialogue", "leader", {"result": RESULT})
    entry = AuditEntry.objects.latest("seq")
    assert entry.action == "hold_dialogue"
    assert RESULT not in str(entry.rows), "the audit keeps a keyed hash of it"


@pytest.mark.parametrize("kind", [Kind.DENUNCIATION, Kind.PROPOSAL])
def test_only_a_complaint_knows_a_dialogue(cast, today, refused, kind):
    case = acts.assigned(acts.accepted(cast, today, kind), cast, today)
    with refused(Refused):
        acts.do(case, "hold_dialogue", cast.binh, today, result=RESULT)


def test_it_is_refused_before_the_verification_is_reported(cast, today, refused):
    case = acts.assigned(acts.accepted(cast, today), cast, today)
    with refused(Refused):
        acts.do(case, "hold_dialogue", cast.binh, today, result=RESULT)


@pytest.mark.parametrize("name", ["lan", "minh", "thu", "quan", "quantri", "son"])
def test_it_is_refused_to_others(case, cast, today, refused, name):
    with refused(PermissionDenied):
        acts.do(case, "hold_dialogue", getattr(cast, name), today, result=RESULT)


def test_it_is_refused_on_a_wrong_day_or_an_old_page(case, cast, today, refused):
    for days in (-1, 1):
        with refused(Refused):
            acts.do(case, "hold_dialogue", cast.binh, today + timedelta(days=days), result=RESULT)
    with refused(Conflict):
        acts.do(case, "hold_dialogue", cast.binh, today, result=RESULT, version=1)
