"""Bình answers a proposal or a feedback (Luật Tiếp công dân Điều 28)."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied

from cases.law.refusal import Refused
from cases.law.words import Kind, Outcome
from cases.models import AuditEntry
from cases.services.trace import Conflict
from tests.cases import acts

KINDS = [Kind.PROPOSAL, Kind.FEEDBACK]


@pytest.fixture
def case(cast, today, ong_tam):
    case = acts.accepted(cast, today, Kind.PROPOSAL, people=[ong_tam])
    return acts.assigned(case, cast, today)


def answer(case, actor, on, **more):
    return acts.do(case, "answer", actor, on, **{**acts.DECIDED, **more})


@pytest.mark.parametrize("outcome", list(Outcome))
@pytest.mark.parametrize("kind", KINDS)
def test_the_outcome_and_its_day_are_kept(cast, today, ong_tam, kind, outcome):
    case = acts.assigned(acts.accepted(cast, today, kind, people=[ong_tam]), cast, today)
    done = answer(case, cast.binh, today, outcome=outcome)
    assert (done.state, done.outcome, done.settled_on) == ("answered", outcome, today)
    letter = acts.letter(done, "XLD-11")
    assert letter.missing == []
    assert letter.facts["contents"][0]["answer"] == acts.DECIDED["decision"]


def test_the_person_is_a_proposer(case, ong_tam):
    assert [(one.person, one.role) for one in case.parties.all()] == [(ong_tam, "proposer")]


def test_the_rule_of_the_office_is_met(case, cast, today):
    limit = case.dossier.deadlines.get(code="FBK_ANSWER")
    assert limit.due_on == date(2026, 10, 14)
    answer(case, cast.binh, today)
    limit.refresh_from_db()
    assert limit.met_on == today


def test_it_leaves_an_event_and_an_audit_entry(case, cast, today):
    answer(case, cast.binh, today)
    event = case.dossier.events.filter(document=None).latest("number")
    assert (event.verb, event.before, event.after) == ("answer", "assigned", "answered")
    assert "answer" in AuditEntry.objects.order_by("-seq").values_list("action", flat=True)[:2]


def test_it_is_refused_before_it_is_assigned_and_twice(cast, today, case, refused):
    fresh = acts.accepted(cast, today, Kind.FEEDBACK)
    with refused(Refused):
        answer(fresh, cast.binh, today)
    done = answer(case, cast.binh, today)
    with refused(Refused):
        answer(done, cast.binh, today)


@pytest.mark.parametrize("kind", [Kind.COMPLAINT, Kind.DENUNCIATION])
def test_other_kinds_are_not_answered(cast, today, refused, kind):
    case = acts.assigned(acts.accepted(cast, today, kind), cast, today)
    with refused(Refused):
        answer(case, cast.binh, today)


@pytest.mark.parametrize("name", ["lan", "minh", "thu", "quan", "quantri", "son"])
def test_it_is_refused_to_others(case, cast, today, refused, name):
    with refused(PermissionDenied):
        answer(case, getattr(cast, name), today)


def test_it_is_refused_without_an_outcome(case, cast, today, refused):
    with refused(Refused, says="outcome is not chosen"):
        answer(case, cast.binh, today, outcome="")


def test_it_is_refused_on_a_wrong_day_or_an_old_page(case, cast, today, refused):
    for days in (-1, 1):
        with refused(Refused):
            answer(case, cast.binh, today + timedelta(days=days))
    with refused(Conflict):
        answer(case, cast.binh, today, version=1)
