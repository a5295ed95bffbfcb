"""With whom the team works, and what stops the clock (Nghị định 31/2019/NĐ-CP Điều 11-15)."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from cases.law.refusal import Refused
from cases.law.words import Kind
from tests.cases import acts

LATE = {"reason": "nhập bổ sung"}
ASKED = {"body": "Trung tâm Kỹ thuật hình sự", "content": "Giám định chữ ký"}


def verifying(cast, on):
    return acts.planned(
        acts.assigned(acts.accepted(cast, on, Kind.DENUNCIATION), cast, on), cast, on
    )


@pytest.fixture
def case(cast, today):
    return verifying(cast, today)


def due(case):
    return case.dossier.deadlines.get(code="DEN_RESOLVE").due_on


@pytest.mark.parametrize(("verb", "said"), [
    ("work_with_denouncer", {"result": "Trình bày thêm hai phiếu thu."}),
    ("record_explanation", {"how": "IN_WRITING", "explanation": "Đã nộp lại."}),
    ("record_explanation", {"how": "ABSENT"}),
    ("request_evidence", ASKED),
    ("inspect_site", {"reason": "Đo lại thửa đất."}),
])  # fmt: skip
def test_a_member_of_the_team_does_it_and_the_state_stays(case, cast, today, verb, said):
    done = acts.do(case, verb, cast.hoa, today, **said)
    event = done.dossier.events.filter(document=None).latest("number")
    assert (done.state, event.verb, event.actor) == ("verifying", verb, cast.hoa)


@pytest.mark.parametrize(("verb", "said", "words"), [
    ("record_explanation", {}, "how the accused had his say"),
    ("record_explanation", {"how": "x"}, "how the accused had his say"),
    ("request_evidence", {"body": "UBND"}, "whom the request is addressed to"),
    ("order_assessment", {"content": "Chữ ký"}, "whom the request is addressed to"),
])  # fmt: skip
def test_it_is_refused_while_a_fact_lacks(case, cast, today, refused, verb, said, words):
    with refused(Refused, says=words):
        acts.do(case, verb, cast.minh, today, delegated=True, **said)


@pytest.mark.parametrize("name", ["lan", "thu", "quan", "quantri", "son"])
@pytest.mark.parametrize("verb", ["work_with_denouncer", "record_explanation", "request_evidence"])
def test_it_is_refused_to_others(case, cast, today, refused, verb, name):
    with refused(PermissionDenied):
        acts.do(case, verb, getattr(cast, name), today, how="ABSENT", **ASKED)


def test_a_conclusion_waits_until_the_accused_had_his_say(case, cast, today, refused):
    case = acts.do(case, "report_verification", cast.minh, today)
    with refused(Refused, says="no chance to explain"):
        acts.do(case, "conclude", cast.binh, today, **acts.DECIDED)
    case = acts.do(case, "record_explanation", cast.minh, today, how="DECLINED_TO")
    assert acts.do(case, "conclude", cast.binh, today, **acts.DECIDED).state == "concluded"


def test_the_clock_stops_while_an_expert_assesses(cast, today):
    case = verifying(cast, date(2026, 9, 1))
    assert due(case) == date(2026, 10, 1)
    case = acts.do(case, "order_assessment", cast.binh, date(2026, 9, 7), **ASKED, **LATE)
    assert due(case) is None
    case = acts.do(case, "receive_assessment", cast.minh, date(2026, 9, 14), **LATE)
    assert due(case) == date(2026, 10, 8)  # seven days are not counted


def test_assessment_and_suspension_do_not_overlap(cast, today, refused):
    case = verifying(cast, date(2026, 9, 1))
    case = acts.do(case, "order_assessment", cast.binh, date(2026, 9, 7), **ASKED, **LATE)
    with refused(Refused):
        acts.do(case, "suspend", cast.binh, today, ground="LTC_34_1A")
    with refused(Refused, says="still awaited"):
        acts.do(case, "order_assessment", cast.binh, today, **ASKED)


def test_a_result_that_nobody_awaits_is_refused(case, cast, today, refused):
    with refused(Refused, says="No assessment is awaited"):
        acts.do(case, "receive_assessment", cast.minh, today, reason="Đã nhận.")


@pytest.mark.parametrize(("on", "delegated", "allowed"), [
    (date(2026, 6, 30), True, False),  # a verifying body that is no inspectorate: not yet
    (date(2026, 7, 1), True, True),
    (date(2026, 7, 2), True, True),
    (date(2026, 7, 2), False, False),
])  # fmt: skip
def test_since_july_2026_whoever_verifies_may_order_it_if_delegated(cast, on, delegated, allowed):
    case = verifying(cast, date(2026, 6, 15))
    said = {**ASKED, **LATE, "delegated": delegated}
    if allowed:
        assert acts.do(case, "order_assessment", cast.minh, on, **said).state == "verifying"
        return
    with pytest.raises(Refused, match="did not delegate"):
        acts.do(case, "order_assessment", cast.minh, on, **said)


def test_on_the_spot_needs_what_was_found(case, cast, today, refused):
    with refused(ValidationError):
        acts.do(case, "inspect_site", cast.minh, today)


def test_a_day_of_the_future_is_refused(case, cast, today, refused):
    with refused(Refused, says="future"):
        acts.do(case, "work_with_denouncer", cast.minh, today + timedelta(days=1), result="x")
