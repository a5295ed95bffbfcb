"""What verifying a complaint is made of: requests, sessions, assessments, the report."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied

from cases.law.refusal import Refused
from tests.cases import acts


@pytest.fixture
def case(cast, today):
    case = acts.assigned(acts.accepted(cast, today - timedelta(days=9)), cast,
                         today - timedelta(days=9))  # fmt: skip
    return acts.late(case, "plan_verification", cast.minh, today - timedelta(days=9))


def ask(case, cast, on, party="respondent"):
    return acts.late(case, "request_evidence", cast.minh, on, party=party, asked="Bản vẽ.")


def evidence(case):
    return case.dossier.deadlines.get(code="CMP_EVIDENCE")


# Evidence ----------------------------------------------------------------------------------------


def test_whoever_is_asked_has_seven_days(case, cast, today):
    """Asked on Monday 07/09/2026: until Monday 14/09."""
    case = ask(case, cast, acts.day("07/09/2026"))
    assert evidence(case).due_on == acts.day("14/09/2026")
    assert evidence(case) in case.dossier.deadlines.overdue(on=today)
    case = acts.do(case, "receive_evidence", cast.minh, today, party="respondent", received="Vẽ.")
    assert (case.state, evidence(case).met_on) == ("verifying", today)


def test_of_two_parties_asked_on_one_day_the_limit_runs_until_both_have_answered(case, cast, today):
    on = acts.day("14/09/2026")
    case = ask(ask(case, cast, on), cast, on, party="agency")
    case = acts.do(case, "receive_evidence", cast.minh, today, party="respondent", received="A.")
    assert evidence(case).met_on is None
    case = acts.do(case, "receive_evidence", cast.minh, today, party="agency", received="B.")
    assert evidence(case).met_on == today


def test_nobody_owes_evidence_any_more_once_the_complaint_is_decided(case, cast, today):
    case = ask(case, cast, acts.day("14/09/2026"))
    case = acts.do(case, "report_verification", cast.minh, today)
    acts.do(case, "decide", cast.binh, today, findings_agree=True, **acts.DECIDED)
    assert (evidence(case).met_on, evidence(case).stopped_on) == (None, today)


def test_what_nobody_asked_for_is_not_received_as_an_answer(case, cast, today, refused):
    with refused(Refused, says="No running request"):
        acts.do(case, "receive_evidence", cast.minh, today, party="agency", received="A.")


@pytest.mark.parametrize("name", ["lan", "hoa", "thu", "quan", "son"])
def test_asking_is_refused_to_others(case, cast, today, refused, name):
    with refused(PermissionDenied):
        acts.do(case, "request_evidence", getattr(cast, name), today, party="agency", asked="A.")


def test_nobody_is_asked_before_the_case_is_assigned_or_after_its_decision(cast, today, refused):
    early = acts.accepted(cast, today)
    done = acts.do(acts.ready(cast, today), "decide", cast.binh, today, findings_agree=True,
                   **acts.DECIDED)  # fmt: skip
    for case in (early, done):
        with refused(Refused, says="does not start"):
            acts.do(case, "request_evidence", cast.binh, today, party="agency")


# Sessions and the report -------------------------------------------------------------------------


def test_where_findings_differ_both_sides_are_heard_before_the_report(case, cast, today, refused):
    """Nghị định 124/2020/NĐ-CP Điều 25."""
    with refused(Refused, says="both sides"):
        acts.do(case, "report_verification", cast.minh, today, findings_differ=True)
    case = acts.do(case, "record_work", cast.minh, today, **{"with": "site"}, minutes="Đo đạc.")
    with refused(Refused, says="both sides"):
        acts.do(case, "report_verification", cast.minh, today, findings_differ=True)
    case = acts.do(case, "record_work", cast.minh, today, **{"with": "joint"}, minutes="Hai bên.")
    done = acts.do(case, "report_verification", cast.minh, today, findings_differ=True)
    assert done.state == "verified"


def test_a_session_leaves_the_state_as_it_is(case, cast, today, refused):
    done = acts.do(case, "record_work", cast.minh, today, **{"with": "complainant"})
    assert done.state == "verifying"
    act = done.dossier.events.get(verb="record_work")
    assert act.article.endswith("19, 20, 21, 23, 25")
    with refused(PermissionDenied):
        acts.do(done, "record_work", cast.binh, today, **{"with": "complainant"})


# Expert assessment -------------------------------------------------------------------------------


def test_the_time_of_an_assessment_counts(case, cast, today):
    """Only a denunciation leaves it out (Nghị định 31/2019/NĐ-CP Điều 15 khoản 4)."""
    before = case.dossier.deadlines.get(code="CMP_RESOLVE_1").due_on
    case = acts.do(case, "order_assessment", cast.binh, today - timedelta(days=1), body="Viện",
                   question="Chữ ký")  # fmt: skip
    assert case.dossier.deadlines.get(code="CMP_RESOLVE_1").due_on == before
    case = acts.do(case, "receive_assessment", cast.minh, today, result="Thật.")
    assert case.dossier.deadlines.get(code="CMP_RESOLVE_1").due_on == before


def test_a_result_is_received_once_and_only_of_what_was_ordered(case, cast, today, refused):
    with refused(Refused, says="No expert assessment"):
        acts.do(case, "receive_assessment", cast.minh, today, result="Thật.")
    case = acts.do(case, "order_assessment", cast.binh, today, body="Viện", question="Chữ ký")
    case = acts.do(case, "receive_assessment", cast.minh, today, result="Thật.")
    with refused(Refused, says="No expert assessment"):
        acts.do(case, "receive_assessment", cast.minh, today, result="Thật.")


@pytest.mark.parametrize("name", ["lan", "minh", "thu", "quan"])
def test_only_the_leader_orders_it(case, cast, today, refused, name):
    with refused(PermissionDenied):
        acts.do(case, "order_assessment", getattr(cast, name), today, body="Viện", question="A")
