"""What follows a decision: it is made public, takes effect, is carried out and reported."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from cases.law.refusal import Refused
from cases.law.words import Kind
from cases.models import AuditEntry, Case
from cases.services.trace import Conflict
from tests.cases import acts

DECIDED_ON = date(2026, 8, 12)  # the last day of waiting is 11/09/2026
LATE = {"reason": "nhập bổ sung"}


def decided(cast, on=DECIDED_ON, **more):
    case = acts.ready(cast, on, **more)
    return acts.do(case, "decide", cast.binh, on, findings_agree=True, **acts.DECIDED, **LATE)


def concluded(cast, on):
    case = acts.ready(cast, on, Kind.DENUNCIATION)
    return acts.do(case, "conclude", cast.binh, on, **acts.DECIDED, **LATE)


# Making public -----------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["minh", "thu"])
def test_a_decision_is_made_public(cast, name):
    on = date(2026, 8, 20)
    done = acts.do(decided(cast), "make_public", getattr(cast, name), on, **LATE)
    assert done.state == "made_public"
    assert done.dossier.deadlines.get(code="CMP_PUBLISH").met_on == on


def test_a_conclusion_is_made_public(cast, today):
    done = acts.do(concluded(cast, today), "make_public", cast.thu, today, **acts.PUBLISHED)
    assert done.state == "made_public"
    assert done.dossier.deadlines.get(code="DEN_PUBLISH").met_on == today


def test_making_public_leaves_an_event_and_an_audit_entry(cast, today):
    case = acts.do(decided(cast), "make_public", cast.thu, today)
    event = case.dossier.events.filter(document=None).latest("number")
    assert (event.verb, event.before, event.after) == ("make_public", "decided", "made_public")
    assert AuditEntry.objects.exclude(action="draft").latest("seq").action == "make_public"


@pytest.mark.parametrize("name", ["lan", "binh", "hoa", "quan", "quantri", "mai"])
def test_making_public_is_refused_to_others(cast, today, refused, name):
    case = decided(cast)
    with refused(PermissionDenied):
        acts.do(case, "make_public", getattr(cast, name), today)


def test_making_public_is_refused_before_the_decision_and_twice(cast, today, refused):
    case = acts.ready(cast, today)
    with refused(Refused):
        acts.do(case, "make_public", cast.minh, today)
    done = acts.do(decided(cast, today), "make_public", cast.minh, today)
    with refused(Refused):
        acts.do(done, "make_public", cast.minh, today)


# Execution ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(("on", "allowed"), [(10, False), (11, False), (12, True), (14, True)])
def test_execution_is_directed_only_once_the_decision_is_in_force(cast, refused, on, allowed):
    """Decided 12/08/2026: thirty days of waiting end on 11/09; the 12th is the first day."""
    case = decided(cast)
    day = date(2026, 9, on)
    if allowed:
        assert acts.do(case, "direct_execution", cast.binh, day, **LATE).state == "executing"
        return
    with refused(Refused, says="not in force yet"):
        acts.do(case, "direct_execution", cast.binh, day, **LATE)


@pytest.mark.parametrize(("on", "allowed"), [(26, False), (28, False), (29, True)])
def test_in_a_remote_area_it_waits_longer(cast, refused, on, allowed):
    """Decided 13/07/2026: forty-five days end on 27/08."""
    case = decided(cast, date(2026, 7, 13), remote=True)
    limit = case.dossier.deadlines.get(code="CMP_EFFECT_1")
    assert limit.due_on == date(2026, 8, 27)
    day = date(2026, 8, on) if on != 28 else date(2026, 8, 27)
    if allowed:
        assert acts.do(case, "direct_execution", cast.binh, day, **LATE).state == "executing"
        return
    with refused(Refused, says="not in force yet"):
        acts.do(case, "direct_execution", cast.binh, day, **LATE)


@pytest.mark.parametrize("public", [True, False])
def test_a_decision_is_carried_out_and_reported(cast, today, public):
    case = decided(cast)
    if public:
        case = acts.do(case, "make_public", cast.thu, today)
    case = acts.do(case, "direct_execution", cast.binh, today)
    assert case.dossier.deadlines.get(code="CMP_EXECUTE_DIRECT").met_on == today
    case = acts.do(case, "report_execution", cast.minh, today)
    assert case.state == "executed"
    assert not Case.objects.open().filter(pk=case.pk).exists()


def test_both_leave_an_event_and_an_audit_entry(cast, today):
    case = acts.do(decided(cast), "direct_execution", cast.binh, today)
    case = acts.do(case, "report_execution", cast.minh, today)
    events = case.dossier.events.filter(document=None).order_by("-number")[:2]
    assert [(e.verb, e.role) for e in events] == [
        ("report_execution", "handler"), ("direct_execution", "leader"),
    ]  # fmt: skip
    assert AuditEntry.objects.exclude(action="draft").latest("seq").action == "report_execution"


def test_execution_is_refused_in_another_state(cast, today, refused):
    case = decided(cast)
    with refused(Refused):
        acts.do(case, "report_execution", cast.minh, today)
    case = acts.do(case, "direct_execution", cast.binh, today)
    with refused(Refused):
        acts.do(case, "direct_execution", cast.binh, today)


@pytest.mark.parametrize("name", ["lan", "minh", "thu", "quan", "quantri", "son"])
def test_directing_is_refused_to_others(cast, today, refused, name):
    case = decided(cast)
    with refused(PermissionDenied):
        acts.do(case, "direct_execution", getattr(cast, name), today)


@pytest.mark.parametrize("name", ["lan", "binh", "hoa", "thu", "quan", "dung"])
def test_reporting_is_refused_to_others(cast, today, refused, name):
    case = acts.do(decided(cast), "direct_execution", cast.binh, today)
    with refused(PermissionDenied):
        acts.do(case, "report_execution", getattr(cast, name), today)


def test_execution_is_refused_on_a_wrong_day_or_an_old_page(cast, today, refused):
    case = decided(cast)
    with refused(Refused, says="future"):
        acts.do(case, "direct_execution", cast.binh, today + timedelta(days=1))
    with refused(Conflict):
        acts.do(case, "direct_execution", cast.binh, today, version=1)


# Acting on a conclusion --------------------------------------------------------------------------


@pytest.mark.parametrize("public", [True, False])
def test_a_conclusion_is_acted_on(cast, today, public):
    case = concluded(cast, today)
    if public:
        case = acts.do(case, "make_public", cast.minh, today, **acts.PUBLISHED)
    done = acts.do(
        case, "act_on_conclusion", cast.binh, today, reason="Khiển trách ông Chín.", **acts.HANDLED
    )
    assert done.state == "acted_on"
    assert done.dossier.deadlines.get(code="DEN_HANDLE").met_on == today


# A fault when it was written: make_public does not start in acted_on.
def test_a_conclusion_that_was_acted_on_can_still_be_made_public(cast, today):
    """Two limits run at once, DEN_HANDLE and DEN_PUBLISH: whichever is met first, the other must
    still be able to be met (Luật Tố cáo Điều 36, 40)."""
    case = concluded(cast, today)
    case = acts.do(
        case, "act_on_conclusion", cast.binh, today, reason="Khiển trách.", **acts.HANDLED
    )
    done = acts.do(case, "make_public", cast.minh, today, **acts.PUBLISHED)
    assert done.dossier.deadlines.get(code="DEN_PUBLISH").met_on == today


# A fault when it was written: make_public does not start in executing.
def test_a_decision_that_is_being_carried_out_can_still_be_made_public(cast, today):
    """CMP_PUBLISH runs until it is made public (Nghị định 124/2020 Điều 29 khoản 3); otherwise it
    stays overdue for ever."""
    case = acts.do(decided(cast), "direct_execution", cast.binh, today)
    done = acts.do(case, "make_public", cast.thu, today)
    assert done.state == "executing"
    assert done.dossier.deadlines.get(code="CMP_PUBLISH").met_on == today


def test_acting_is_refused_without_saying_how(cast, today, refused):
    case = concluded(cast, today)
    with refused(ValidationError):
        acts.do(case, "act_on_conclusion", cast.binh, today, reason="")


@pytest.mark.parametrize("name", ["lan", "minh", "thu", "quan", "quantri", "son"])
def test_acting_is_refused_to_others(cast, today, refused, name):
    case = concluded(cast, today)
    with refused(PermissionDenied):
        acts.do(case, "act_on_conclusion", getattr(cast, name), today, reason="Xong.")


# Recording how a paper was sent ------------------------------------------------------------------


def test_a_paper_that_is_made_elsewhere_is_recorded_as_sent_and_meets_its_limit(cast, today):
    case = acts.accepted(cast, today, Kind.DENUNCIATION)
    assert case.dossier.deadlines.open().filter(code="DEN_ACCUSED_NOTICE").exists()
    done = acts.do(
        case, "record_sending", cast.thu, today, meets="DEN_ACCUSED_NOTICE", reason="Gửi bưu điện."
    )
    assert done.state == "accepted"
    assert done.dossier.deadlines.get(code="DEN_ACCUSED_NOTICE").met_on == today


@pytest.mark.parametrize("meets", ["", "DEN_RESOLVE", "DEN_HANDLE", "CMP_SEND_1", "x"])
def test_no_other_limit_is_met_by_recording_a_sending(cast, today, refused, meets):
    case = acts.accepted(cast, today, Kind.DENUNCIATION)
    with refused(Refused, says="No limit"):
        acts.do(case, "record_sending", cast.thu, today, meets=meets, reason="Gửi bưu điện.")


def test_a_sending_is_recorded_once(cast, today, refused):
    case = acts.accepted(cast, today, Kind.DENUNCIATION)
    said = {"meets": "DEN_ACCUSED_NOTICE", "reason": "Gửi bưu điện."}
    done = acts.do(case, "record_sending", cast.thu, today, **said)
    with refused(Refused, says="No limit"):
        acts.do(done, "record_sending", cast.thu, today, **said)
