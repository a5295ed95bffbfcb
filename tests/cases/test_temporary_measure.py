"""Bình suspends the enforcement of the decision complained about (Luật Khiếu nại Điều 35)."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from cases.law.refusal import Refused
from cases.law.words import Kind
from cases.models import AuditEntry
from cases.procedures.complaint_rules import enforcement_suspended_until
from tests.cases import acts

WHY = "Nhà sẽ bị phá dỡ."


@pytest.fixture
def case(cast, today):
    """Accepted today, 16/09/2026: the limit ends on 16/10."""
    return acts.assigned(acts.accepted(cast, today), cast, today)


def suspend(case, actor, on, until="2026-10-16", **said):
    return acts.do(case, "suspend_enforcement", actor, on, until=until, **{"reason": WHY, **said})


def test_the_state_stays_and_the_settling_limit_runs_on(case, cast, today):
    before = case.dossier.deadlines.get(code="CMP_RESOLVE_1").due_on
    done = suspend(case, cast.binh, today)
    assert (done.state, enforcement_suspended_until(done)) == ("assigned", acts.day("16/10/2026"))
    assert done.dossier.deadlines.get(code="CMP_RESOLVE_1").due_on == before


@pytest.mark.parametrize(
    ("until", "allowed"), [("2026-10-15", True), ("2026-10-16", True), ("2026-10-17", False)]
)
def test_it_does_not_last_beyond_the_time_left(case, cast, today, refused, until, allowed):
    if allowed:
        assert enforcement_suspended_until(suspend(case, cast.binh, today, until))
        return
    with refused(Refused, says="16/10/2026"):
        suspend(case, cast.binh, today, until)


@pytest.mark.parametrize("until", ["", None, "2026-09-15"])
def test_its_last_day_is_named_and_not_past(case, cast, today, refused, until):
    with refused(Refused, says="last day"):
        suspend(case, cast.binh, today, until)


def test_a_longer_limit_allows_a_longer_suspension(case, cast, today):
    case = acts.do(case, "declare_complex", cast.binh, today, ground="ND124_3A_1A", reason="Hai.")
    assert enforcement_suspended_until(suspend(case, cast.binh, today, "2026-11-02"))


def test_there_is_one_at_a_time_and_it_is_lifted(case, cast, today, refused):
    case = suspend(case, cast.binh, today)
    with refused(Refused, says="already in force"):
        suspend(case, cast.binh, today)
    case = acts.do(case, "lift_enforcement_suspension", cast.binh, today)
    assert enforcement_suspended_until(case) is None
    with refused(Refused, says="No suspension of enforcement"):
        acts.do(case, "lift_enforcement_suspension", cast.binh, today)
    assert enforcement_suspended_until(suspend(case, cast.binh, today))


def test_it_ends_with_the_decision(cast, today):
    case = suspend(acts.ready(cast, today), cast.binh, today)
    case = acts.do(case, "decide", cast.binh, today, findings_agree=True, **acts.DECIDED)
    assert enforcement_suspended_until(case) is None


def test_it_can_be_lifted_while_the_settling_is_suspended(cast, today):
    case = acts.accepted(cast, today - timedelta(days=7))
    case = suspend(case, cast.binh, today, "2026-10-09")
    case = acts.do(case, "suspend", cast.binh, today, ground="LKN_11A_1B")
    done = acts.do(case, "lift_enforcement_suspension", cast.binh, today)
    assert done.state == "suspended"


def test_it_leaves_an_event_and_an_audit_entry(case, cast, today):
    case = suspend(case, cast.binh, today)
    event = case.dossier.events.filter(document=None).latest("number")
    assert (event.verb, event.reason) == ("suspend_enforcement", WHY)
    assert "Luật Khiếu nại Điều 35" in event.article
    assert AuditEntry.objects.exclude(action="draft").latest("seq").action == "suspend_enforcement"


def test_it_is_refused_without_saying_which_damage(case, cast, today, refused):
    with refused(ValidationError):
        suspend(case, cast.binh, today, reason=" ")


def test_discipline_knows_no_such_measure(cast, today, refused):
    case = acts.accepted(cast, today, discipline=True)
    with refused(Refused, says="not discipline"):
        suspend(case, cast.binh, today)


def test_it_is_refused_once_decided_and_in_a_denunciation(cast, today, refused):
    case = acts.ready(cast, today)
    case = acts.do(case, "decide", cast.binh, today, findings_agree=True, **acts.DECIDED)
    for row in (case, acts.accepted(cast, today, Kind.DENUNCIATION)):
        with refused(Refused):
            suspend(row, cast.binh, today)


@pytest.mark.parametrize("name", ["lan", "minh", "thu", "quan", "quantri", "son"])
def test_it_is_refused_to_others(case, cast, today, refused, name):
    with refused(PermissionDenied):
        suspend(case, getattr(cast, name), today)
