"""What follows a decision: receipt, second complaint, the file, the court, its publication."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied

from cases.law.refusal import Refused
from cases.law.words import Level
from cases.models import AuditEntry, Case, Office
from cases.services import verify
from tests.cases import acts

DECIDED_ON = date(2026, 8, 12)


def decided(cast, on=DECIDED_ON, **more):
    case = acts.ready(cast, on, **more)
    discipline = more.get("discipline", False)
    if discipline:
        case = acts.late(case, "consult", cast.binh, on, whom="discipline_council")
    if discipline or more.get("level") == Level.SECOND:
        case = acts.late(case, "hold_dialogue", cast.binh, on, result="Xong.")
    said = {**acts.DECIDED, "findings_agree": True, "first_result": "Giữ nguyên."}
    return acts.late(case, "decide", cast.binh, on, **said)


def receive(case, cast, on, **said):
    told = {"received_on": on.isoformat(), "sue_from": on.isoformat(), **said}
    return acts.late(case, "record_receipt", cast.thu, on, **told)


def again(case, cast, on, lodged=None, **said):
    lodged_on = (lodged or on).isoformat()
    return acts.late(case, "record_second_complaint", cast.thu, on, lodged_on=lodged_on, **said)


def limit(case, code):
    return case.dossier.deadlines.get(code=code)


# Receipt -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(("remote", "end"), [(False, "16/09/2026"), (True, "01/10/2026")])
def test_the_time_to_complain_again_runs_from_the_receipt(cast, remote, end):
    """Received 17/08/2026: thirty days to 16/09, in a remote area forty-five to 01/10."""
    case = receive(decided(cast, remote=remote), cast, date(2026, 8, 17))
    assert limit(case, "CMP_SECOND").due_on == acts.day(end)
    assert limit(case, "CMP_SECOND").stopped_on is not None, "nobody in the office owes an act"
    assert limit(case, "CMP_SUE").due_on == acts.day("17/08/2027")


@pytest.mark.parametrize(
    ("fact", "code", "end"),
    [("mild_received_on", "CMP_LIMIT_DISC_2", "27/08/2026"),
     ("dismissal_received_on", "CMP_LIMIT_DISC_2_DISMISSAL", "16/09/2026")],
)  # fmt: skip
def test_discipline_leaves_ten_days_and_dismissal_thirty(cast, fact, code, end):
    """Luật Khiếu nại Điều 48."""
    case = decided(cast, discipline=True)
    case = receive(case, cast, date(2026, 8, 17), **{fact: "2026-08-17"})
    assert limit(case, code).due_on == acts.day(end)
    assert not case.dossier.deadlines.filter(code="CMP_SECOND").exists()


def test_after_the_second_level_only_the_court_is_left(cast, refused):
    case = receive(decided(cast, level=Level.SECOND), cast, date(2026, 8, 17))
    assert limit(case, "CMP_SUE").due_on
    assert not case.dossier.deadlines.filter(code="CMP_SECOND").exists()
    with refused(Refused, says="cannot be complained about again"):
        again(case, cast, date(2026, 8, 20))


@pytest.mark.parametrize("received", ["", "2026-08-11", "2026-09-17"])
def test_a_receipt_lies_between_the_decision_and_its_record(cast, today, refused, received):
    case = decided(cast)
    with refused(Refused, says="receipt"):
        acts.do(case, "record_receipt", cast.thu, today, received_on=received)


def test_each_complainant_receives_it_once(cast, today, refused):
    case = receive(decided(cast), cast, date(2026, 8, 17), person=1)
    with refused(Refused, says="recorded already"):
        receive(case, cast, date(2026, 8, 18), person=1)
    case = receive(case, cast, date(2026, 8, 18), person=2)
    assert case.dossier.deadlines.filter(code="CMP_SECOND").count() == 2


# A second complaint ------------------------------------------------------------------------------


@pytest.mark.parametrize(("received", "allowed"), [(16, False), (17, True), (18, True)])
def test_he_complains_again_while_the_time_runs(cast, today, refused, received, allowed):
    """Received 17/08/2026 the thirtieth day is today, 16/09."""
    case = receive(decided(cast), cast, date(2026, 8, received))
    if allowed:
        done = again(case, cast, today)
        assert done.state == "contested"
        assert not Case.objects.open().filter(pk=done.pk).exists()
        return
    with refused(Refused, says="the time for it ended on 15/09/2026"):
        again(case, cast, today)


def test_an_obstacle_excuses_a_late_complaint(cast, today):
    case = receive(decided(cast), cast, DECIDED_ON)
    assert again(case, cast, today, obstacle="Nằm viện, giấy ra viện 14.").state == "contested"


def test_a_decision_that_nobody_received_can_still_be_contested(cast, today):
    """Điều 33 khoản 1: the time runs from the receipt."""
    assert again(decided(cast), cast, today).state == "contested"


def test_the_first_decision_then_takes_no_effect(cast, refused, today):
    case = again(decided(cast), cast, date(2026, 9, 1))
    assert limit(case, "CMP_EXECUTE_DIRECT").stopped_on == date(2026, 9, 1)
    with refused(Refused, says="does not start"):
        acts.do(case, "direct_execution", cast.binh, today)


@pytest.mark.parametrize("lodged", ["", "2026-08-11", "2026-09-17"])
def test_the_day_of_the_second_complaint_is_named(cast, today, refused, lodged):
    case = decided(cast)
    with refused(Refused, says="complained again"):
        acts.do(case, "record_second_complaint", cast.thu, today, lodged_on=lodged)


@pytest.mark.parametrize(
    "verb", ["record_receipt", "record_second_complaint", "record_file_request"]
)
@pytest.mark.parametrize("name", ["lan", "binh", "hoa", "quan", "son"])
def test_others_do_not_record_it(cast, today, refused, verb, name):
    case = decided(cast)
    with refused(PermissionDenied):
        acts.do(case, verb, getattr(cast, name), today)


# A first level that stays silent -----------------------------------------------------------------


@pytest.mark.parametrize(("on", "allowed"), [(4, False), (7, False), (8, True)])
def test_whoever_is_not_answered_in_time_turns_to_the_second_level(cast, refused, on, allowed):
    """Accepted 06/08/2026 the limit ends on Monday 07/09 (Luật Khiếu nại Điều 33; NĐ 124 4.2)."""
    case = acts.accepted(cast, acts.day("06/08/2026"))
    day = date(2026, 9, on)
    if allowed:
        done = again(case, cast, day)
        assert done.state == "contested"
        assert limit(done, "CMP_RESOLVE_1").stopped_on == day
        return
    with refused(Refused, says="still runs"):
        again(case, cast, day)


@pytest.mark.parametrize(("accepted", "allowed"), [("17/07/2026", True), ("15/07/2026", False)])
def test_that_right_ends_after_thirty_days(cast, today, refused, accepted, allowed):
    """From 17/07 the limit ends on Monday 17/08 and the right on 16/09; from 15/07 on 14/09."""
    case = acts.accepted(cast, acts.day(accepted))
    if allowed:
        assert again(case, cast, today).state == "contested"
        return
    with refused(Refused, says="14/09/2026"):
        again(case, cast, today)


# What became of it -------------------------------------------------------------------------------


def outcome(case, cast, on, told, **said):
    return acts.late(case, "record_second_outcome", cast.thu, on, second_outcome=told, **said)


def test_the_second_decision_is_executed_here(cast, today):
    case = outcome(again(decided(cast), cast, date(2026, 9, 1)), cast, today, "settled")
    assert case.state == "executing"
    assert acts.do(case, "report_execution", cast.minh, today, result="Xong.").state == "executed"


def test_a_second_complaint_that_is_not_accepted_leaves_the_first_decision(cast, today):
    case = again(decided(cast), cast, date(2026, 9, 1))
    case = outcome(case, cast, today, "first_stands", stands_from=today.isoformat())
    assert case.state == "decided"
    running = case.dossier.deadlines.open().get(code="CMP_EXECUTE_DIRECT")
    assert running.due_on == acts.day("23/09/2026")
    case = acts.do(case, "direct_execution", cast.binh, today)
    assert not case.dossier.deadlines.open().filter(code="CMP_EXECUTE_DIRECT").exists()


def test_where_nobody_decided_no_decision_can_stand(cast, today, refused):
    case = again(acts.accepted(cast, acts.day("06/08/2026")), cast, date(2026, 9, 8))
    for told in ("first_stands", "", "lost"):
        with refused(Refused, says="second complaint is not said"):
            outcome(case, cast, today, told)
    assert outcome(case, cast, today, "settled").state == "executing"


# The file ----------------------------------------------------------------------------------------


def test_the_second_level_receives_the_file_within_seven_days(cast, today, refused):
    case = again(decided(cast), cast, date(2026, 9, 7))
    with refused(Refused, says="Nobody has asked"):
        acts.do(case, "hand_over_file", cast.thu, today, handed_over="42 trang.")
    case = acts.late(case, "record_file_request", cast.thu, date(2026, 9, 9),
                     asked_by="second_level", second_level_asked_on="2026-09-09")  # fmt: skip
    assert limit(case, "CMP_EVIDENCE").due_on == today
    case = acts.do(case, "hand_over_file", cast.thu, today, handed_over="42 trang.")
    assert (case.state, limit(case, "CMP_EVIDENCE").met_on) == ("contested", today)


def test_the_court_sets_its_own_time_for_the_file(cast, today):
    case = acts.do(decided(cast), "record_file_request", cast.thu, today, asked_by="court")
    assert not case.dossier.deadlines.filter(code="CMP_EVIDENCE").exists()
    assert acts.do(case, "hand_over_file", cast.thu, today, handed_over="42 trang.")


# The court ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(("step", "goes_on"), [("accepted", False), ("judged", False),
                                               ("discontinued", True)])  # fmt: skip
def test_what_the_court_has_is_terminated_and_not_decided(cast, today, refused, step, goes_on):
    case = acts.do(acts.ready(cast, today), "record_court", cast.minh, today, court_step=step)
    assert case.state == "verified"
    said = {**acts.DECIDED, "findings_agree": True}
    if goes_on:
        assert acts.do(case, "decide", cast.binh, today, **said).state == "decided"
        return
    with refused(Refused, says="court has this matter"):
        acts.do(case, "decide", cast.binh, today, **said)
    done = acts.do(case, "terminate", cast.binh, today, ground="LKN_11A_2D")
    assert done.state == "terminated"


@pytest.mark.parametrize("state", ["decided", "contested", "executing"])
def test_of_a_settled_matter_the_court_is_only_noted(cast, today, state):
    case = decided(cast)
    if state == "contested":
        case = again(case, cast, today)
    if state == "executing":
        case = acts.do(case, "direct_execution", cast.binh, today)
    done = acts.do(case, "record_court", cast.minh, today, court_step="accepted")
    assert done.state == state


# Execution ---------------------------------------------------------------------------------------


def test_the_execution_names_who_does_what(cast, today, refused):
    case = decided(cast)
    with refused(Refused, says="measure of execution"):
        acts.do(case, "direct_execution", cast.binh, today, ground="LKN_11A_2D")
    done = acts.do(case, "direct_execution", cast.binh, today, ground="ND124_32_1A")
    assert done.dossier.events.filter(document=None).latest("number").ground == "ND124_32_1A"


# Publication -------------------------------------------------------------------------------------


def publish(case, cast, on, *manners, **said):
    return acts.do(case, "make_public", cast.thu, on, manners=list(manners), **said)


@pytest.mark.parametrize(
    ("manner", "said", "allowed"),
    [
        ("posting", {"until": "2026-09-30"}, False), ("posting", {"until": "2026-10-01"}, True),
        ("posting", {}, False), ("portal", {"until": "2026-09-30"}, False),
        ("portal", {"until": "2026-10-02"}, True), ("radio", {"times": 1}, False),
        ("radio", {"times": 2}, True), ("print", {}, False), ("print", {"times": 2}, True),
        ("staff", {}, True), ("meeting", {}, False),
    ],
)  # fmt: skip
def test_it_is_published_long_and_often_enough(cast, today, refused, manner, said, allowed):
    """From 16/09/2026 fifteen days reach 01/10 (Nghị định 124/2020/NĐ-CP Điều 29 khoản 3)."""
    case = decided(cast)
    if allowed:
        assert publish(case, cast, today, manner, **said).state == "made_public"
        return
    with refused(Refused, says="shorter than the law asks"):
        publish(case, cast, today, manner, **said)


def test_an_office_with_a_portal_uses_it(cast, today, refused):
    case = decided(cast)
    Office.objects.filter(pk=cast.office.pk).update(portal="https://hamrong.thanhhoa.gov.vn")
    said = {"until": "2026-10-01"}
    with refused(Refused, says="This office has a portal"):
        publish(case, cast, today, "posting", **said)
    assert publish(case, cast, today, "posting", "portal", **said).state == "made_public"


@pytest.mark.parametrize(
    ("called", "meeting", "allowed"),
    [("10/09/2026", "2026-09-16", True), ("11/09/2026", "2026-09-16", True),
     ("12/09/2026", "2026-09-16", False), ("14/09/2026", "2026-09-16", False)],
)  # fmt: skip
def test_a_meeting_is_called_three_days_ahead(cast, today, refused, called, meeting, allowed):
    """The 13th, three days before, is a Sunday: the notice goes out by Friday 11/09."""
    case = decided(cast)
    on = acts.day(called)
    if not allowed:
        with refused(Refused, says="11/09/2026"):
            acts.late(case, "call_publication_meeting", cast.thu, on, meeting_on=meeting)
        return
    case = acts.late(case, "call_publication_meeting", cast.thu, on, meeting_on=meeting)
    assert limit(case, "CMP_PUBLISH_MEETING_NOTICE").due_on == date(2026, 9, 11)
    assert publish(case, cast, today, "meeting").state == "made_public"


# Whoever passed it on ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fact", "code", "end"),
    [("front_from", "CMP_RESULT_TO_FRONT", "23/09/2026"),
     ("elected_from", "RCP_RESULT_TO_FORWARDER", "25/09/2026")],
)  # fmt: skip
def test_whoever_passed_it_on_is_told_the_result(cast, today, fact, code, end):
    """Seven days (Luật Khiếu nại Điều 66), seven working days (Luật Tiếp công dân Điều 27)."""
    said = {**acts.DECIDED, "findings_agree": True, fact: today.isoformat()}
    case = acts.do(acts.ready(cast, today), "decide", cast.binh, today, **said)
    assert limit(case, code).due_on == acts.day(end)
    case = acts.do(case, "record_sending", cast.thu, today, meets=code, reason="Công văn 12.")
    assert limit(case, code).met_on == today


def test_the_chain_of_everything_is_sound(cast, today):
    case = again(receive(decided(cast), cast, date(2026, 8, 17)), cast, date(2026, 9, 7))
    acts.do(case, "record_court", cast.minh, today, court_step="accepted", court="TAND")
    assert AuditEntry.objects.exclude(action="draft").latest("seq").action == "record_court"
    assert list(verify.problems()) == []


def test_resuming_is_sent_and_recorded_as_sent(cast, today):
    """Quyết định tiếp tục giải quyết, Mẫu số 14b: three working days (28b khoản 2)."""
    case = acts.accepted(cast, date(2026, 9, 7))
    case = acts.late(case, "suspend", cast.binh, date(2026, 9, 9), ground="LKN_11A_1B")
    case = acts.do(case, "resume", cast.binh, today)
    assert limit(case, "CMP_CONTINUE_SEND").due_on == acts.day("21/09/2026")
    case = acts.do(case, "record_sending", cast.thu, today, meets="CMP_CONTINUE_SEND",
                   reason="Gửi bưu điện.")  # fmt: skip
    assert limit(case, "CMP_CONTINUE_SEND").met_on == today
