"""Minh plans the verification and reports on it."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from cases.law.refusal import Refused
from cases.law.words import Kind
from cases.models import AuditEntry
from cases.services.trace import Conflict
from tests.cases import acts

KINDS = [Kind.COMPLAINT, Kind.DENUNCIATION]


def at_work(cast, on, kind=Kind.COMPLAINT):
    return acts.assigned(acts.accepted(cast, on, kind), cast, on)


@pytest.mark.parametrize("kind", KINDS)
def test_it_is_planned_and_reported(cast, today, kind):
    case = acts.planned(at_work(cast, today, kind), cast, today)
    assert case.state == "verifying"
    case = acts.do(case, "report_verification", cast.minh, today)
    assert case.state == "verified"


@pytest.mark.parametrize("kind", KINDS)
def test_both_leave_their_event_and_their_audit_entry(cast, today, kind):
    case = acts.verified(at_work(cast, today, kind), cast, today)
    events = case.dossier.events.filter(document=None).exclude(verb="record_explanation")
    events = events.order_by("-number")[:2]
    assert [(e.verb, e.actor, e.role) for e in events] == [
        ("report_verification", cast.minh, "handler"), ("plan_verification", cast.minh, "handler"),
    ]  # fmt: skip
    entries = AuditEntry.objects.exclude(action__in=("record_explanation", "draft"))
    entries = entries.order_by("-seq")
    actions = list(entries.values_list("action", flat=True)[:2])
    assert actions == ["report_verification", "plan_verification"]


def test_a_proposal_has_no_verification_of_its_own(cast, today, refused):
    case = at_work(cast, today, Kind.PROPOSAL)
    with refused(Refused):
        acts.do(case, "plan_verification", cast.minh, today)


@pytest.mark.parametrize(
    ("state", "verb"),
    [("accepted", "plan_verification"), ("accepted", "report_verification"),
     ("assigned", "report_verification"), ("verifying", "plan_verification"),
     ("verified", "plan_verification"), ("verified", "report_verification"),
     ("suspended", "plan_verification"), ("suspended", "report_verification")],
)  # fmt: skip
def test_it_is_refused_in_another_state(cast, today, refused, state, verb):
    begun = today - timedelta(days=7)
    case = acts.accepted(cast, begun)
    steps = {
        "assigned": ("assign", cast.binh, {"handler": cast.minh.pk}),
        "verifying": ("plan_verification", cast.minh, {}),
        "verified": ("report_verification", cast.minh, {}),
        "suspended": ("suspend", cast.binh, {"ground": "LKN_11A_1A"}),
    }
    for reached, (name, actor, said) in steps.items():
        if case.state == state:
            break
        if reached == state or reached != "suspended":
            case = acts.do(case, name, actor, today, **said)
    assert case.state == state
    with refused((Refused, PermissionDenied)):
        acts.do(case, verb, cast.minh, today)


@pytest.mark.parametrize("name", ["lan", "binh", "thu", "quan", "quantri", "dung"])
def test_it_is_refused_to_others(cast, today, refused, name):
    case = at_work(cast, today)
    with refused(PermissionDenied):
        acts.do(case, "plan_verification", getattr(cast, name), today)


@pytest.mark.parametrize("kind", KINDS)
def test_a_colleague_does_not_act_on_the_case_of_another(cast, today, refused, kind):
    case = at_work(cast, today, kind)
    with refused(PermissionDenied):
        acts.do(case, "plan_verification", cast.hoa, today)


def test_a_handler_does_not_act_on_a_case_that_nobody_gave_her(cast, today, refused):
    """Until it is assigned, a case is nobody's: the state says no before anything else."""
    case = acts.accepted(cast, today)
    with refused((Refused, PermissionDenied)):
        acts.do(case, "plan_verification", cast.hoa, today)


def test_it_is_refused_on_a_wrong_day_or_an_old_page(cast, today, refused):
    case = at_work(cast, today)
    for days in (-1, 1):
        with refused(Refused):
            acts.do(case, "plan_verification", cast.minh, today + timedelta(days=days))
    with refused(Conflict):
        acts.do(case, "plan_verification", cast.minh, today, version=1)


def test_it_is_refused_late_without_a_reason(cast, today, refused):
    case = at_work(cast, today - timedelta(days=9))
    with refused(ValidationError):
        acts.do(case, "plan_verification", cast.minh, today - timedelta(days=2))
    done = acts.do(case, "plan_verification", cast.minh, today - timedelta(days=1))
    assert done.state == "verifying", "one working day is not late"
