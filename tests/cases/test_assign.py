"""Bình gives a case to a handler, and to another one when he must."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from cases.law.refusal import Refused
from cases.law.words import Kind
from cases.models import AuditEntry
from cases.services.trace import Conflict
from tests.cases import acts


@pytest.fixture
def case(cast, today):
    return acts.accepted(cast, today)


@pytest.mark.parametrize("kind", list(Kind))
def test_the_handler_has_the_case(cast, today, kind):
    case = acts.accepted(cast, today, kind)
    done = acts.do(case, "assign", cast.binh, today, handler=cast.minh.pk)
    assert (done.state, done.handler) == ("assigned", cast.minh)


@pytest.mark.parametrize("until", ["assigned", "verifying", "verified"])
def test_a_case_at_work_passes_to_a_colleague_and_keeps_its_state(case, cast, today, until):
    case = acts.assigned(case, cast, today)
    for verb, state in (("plan_verification", "verifying"), ("report_verification", "verified")):
        if until == "assigned" or case.state == until:
            break
        case = acts.do(case, verb, cast.minh, today)
        assert case.state == state
    done = acts.do(case, "assign", cast.binh, today, handler=cast.hoa.pk)
    assert (done.state, done.handler) == (until, cast.hoa)


def test_it_leaves_an_event_and_an_audit_entry(case, cast, today):
    done = acts.do(case, "assign", cast.binh, today, handler=cast.minh.pk)
    event = done.dossier.events.filter(document=None).latest("number")
    assert (event.verb, event.before, event.after) == ("assign", "accepted", "assigned")
    assert (event.role, event.facts) == ("leader", {"handler": cast.minh.pk})
    assert AuditEntry.objects.latest("seq").action == "assign"


def test_it_is_refused_once_the_case_is_over(cast, today, refused):
    case = acts.do(acts.accepted(cast, today), "terminate", cast.binh, today, ground="LKN_11A_2C")
    with refused(Refused):
        acts.do(case, "assign", cast.binh, today, handler=cast.minh.pk)


@pytest.mark.parametrize("name", ["lan", "minh", "thu", "quan", "quantri", "son"])
def test_it_is_refused_to_others(case, cast, today, refused, name):
    with refused(PermissionDenied):
        acts.do(case, "assign", getattr(cast, name), today, handler=cast.minh.pk)


def test_it_is_refused_while_nobody_is_named(case, cast, today, refused):
    with refused(Refused, says="Nobody is named"):
        acts.do(case, "assign", cast.binh, today)


# A fault when it was written: only the form asks whether the handler holds that role here.
@pytest.mark.parametrize("name", ["lan", "thu", "quantri", "dung"])
def test_it_is_refused_for_somebody_who_is_no_handler_of_this_office(
    case, cast, today, refused, name
):
    """The form offers handlers of the office alone; a page that was tampered with is refused."""
    with refused(Refused):
        acts.do(case, "assign", cast.binh, today, handler=getattr(cast, name).pk)


def test_it_is_refused_on_a_wrong_day_or_an_old_page(case, cast, today, refused):
    with refused(Refused, says="before the last act"):
        acts.do(case, "assign", cast.binh, today - timedelta(days=1), handler=cast.minh.pk)
    with refused(Refused, says="future"):
        acts.do(case, "assign", cast.binh, today + timedelta(days=1), handler=cast.minh.pk)
    with refused(Conflict):
        acts.do(case, "assign", cast.binh, today, handler=cast.minh.pk, version=9)


def test_it_is_refused_late_without_a_reason(cast, today, refused):
    day = today - timedelta(days=9)
    case = acts.accepted(cast, day)
    with refused(ValidationError):
        acts.do(case, "assign", cast.binh, day, handler=cast.minh.pk)
