"""Before a denunciation is accepted: the check of the denouncer, and what is denounced again."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from cases import access
from cases.law.refusal import Refused
from cases.law.words import Kind, Tie
from cases.models import Concern, Office
from complaints import services as hall
from complaints.law import Channel
from complaints.services import Paper
from tests.cases import acts, filed

LATE = {"reason": "nhập bổ sung"}


@pytest.fixture
def petition(cast, today):
    return acts.enter(cast, today, Kind.DENUNCIATION)


def check(petition, actor, on, **more):
    said = {"identity": "identified", "checked_by": "RESOLVER", **more}
    return hall.check_identity(petition, actor=actor, on=on, **said)


def classify(petition, cast, on):
    return hall.classify(petition, actor=cast.minh, on=on, competent=True, admissible=True, **LATE)


# The check: Điều 24, 25, 29 ----------------------------------------------------------------------


def test_without_a_check_it_is_not_accepted(petition, cast, today, refused):
    petition = classify(petition, cast, today)
    with refused(Refused, says="only from somebody who is known"):
        hall.accept(petition, actor=cast.binh, on=today)
    petition = check(petition, cast.lan, today)
    assert hall.accept(petition, actor=cast.binh, on=today).state == "accepted"


@pytest.mark.parametrize("found", ["unidentified", "borrowed"])
def test_nobody_who_is_unknown_is_accepted(petition, cast, today, refused, found):
    petition = classify(check(petition, cast.lan, today, identity=found), cast, today)
    with refused(Refused, says="only from somebody who is known"):
        hall.accept(petition, actor=cast.binh, on=today)


@pytest.mark.parametrize(("by", "elsewhere", "variant", "due"), [
    ("RESOLVER", False, "ordinary", date(2026, 9, 25)),
    ("RESOLVER", True, "complex", date(2026, 9, 30)),
    ("DELEGATED", False, "complex", date(2026, 9, 30)),
    ("INSPECTORATE", False, "ordinary", date(2026, 9, 25)),
])  # fmt: skip
def test_several_places_or_a_delegation_give_ten_days(petition, cast, today, by, elsewhere, variant,
                                                      due):  # fmt: skip
    done = check(petition, cast.lan, today, checked_by=by, elsewhere=elsewhere)
    limit = done.dossier.deadlines.get(code="DEN_PROCESS")
    assert (limit.variant, limit.due_on) == (variant, due)


def test_a_complex_matter_alone_gives_no_longer_time(cast, today):
    petition = acts.enter(cast, today, Kind.DENUNCIATION, complexity="especially_complex")
    assert petition.dossier.deadlines.get(code="DEN_PROCESS").due_on == date(2026, 9, 25)


def test_a_clear_and_proven_matter_needs_no_check_but_a_reason(petition, cast, today, refused):
    with refused(Refused, says="the reason is missing"):
        check(petition, cast.lan, today, identity="not_needed")
    done = check(petition, cast.lan, today, identity="not_needed", reason="Bắt quả tang.")
    assert done.identity == "not_needed"


@pytest.mark.parametrize("said", [
    {"identity": ""}, {"identity": "not_recorded"}, {"checked_by": ""}, {"checked_by": "x"},
])  # fmt: skip
def test_it_is_refused_while_result_or_checker_lack(petition, cast, today, refused, said):
    with refused(Refused, says="who checked"):
        check(petition, cast.lan, today, **said)


@pytest.mark.parametrize("name", ["thu", "quan", "quantri", "son"])
def test_it_is_refused_to_others(petition, cast, today, refused, name):
    with refused(PermissionDenied):
        check(petition, getattr(cast, name), today)


def test_of_a_complaint_nobody_is_checked(cast, today, refused):
    petition = acts.enter(cast, today)
    with refused(Refused, says="does not start"):
        check(petition, cast.lan, today)


@pytest.mark.parametrize(("found", "ground"), [
    ("identified", "LTC_25_1_UNKNOWN"), ("identified", "LTC_25_1_BORROWED"),
    ("unidentified", "LTC_25_1_BORROWED"),
])  # fmt: skip
def test_a_refusal_does_not_contradict_the_check(petition, cast, today, refused, found, ground):
    petition = classify(check(petition, cast.lan, today, identity=found), cast, today)
    with refused(Refused, says="contradicts the check"):
        hall.decline(petition, actor=cast.binh, on=today, ground=ground)


# The body that forwarded it: Điều 26 --------------------------------------------------------------


def test_the_press_is_answered_in_twenty_days(cast, today, refused):
    petition = acts.enter(cast, today, Kind.DENUNCIATION, channel=Channel.FORWARDED,
                          forwarded_by="Báo Thanh Hóa")  # fmt: skip
    limit = petition.dossier.deadlines.get(code="DEN_PRESS_REPLY")
    assert limit.due_on == date(2026, 10, 6)
    hall.reply_to_sender(petition, actor=cast.binh, on=today)
    limit.refresh_from_db()
    assert limit.met_on is None, "it is told when the letter leaves"
    letter = acts.letter(petition, "XLD-06b")
    assert (letter.facts["to"], "envelope" in letter.facts) == (petition.forwarded_by, True)
    assert letter.missing == ["what became of the petition",
                              "which body received it, or why it is not accepted"]  # fmt: skip


def test_what_became_of_it_is_told_by_a_letter_that_meets_the_limit(cast, today, monkeypatch):
    filed.make_quick(monkeypatch)
    petition = acts.enter(cast, today, Kind.DENUNCIATION, channel=Channel.FORWARDED,
                          forwarded_by="Báo Thanh Hóa")  # fmt: skip
    petition = classify(check(petition, cast.lan, today), cast, today)
    hall.accept(petition, actor=cast.binh, on=today)
    petition.refresh_from_db()
    for _twice in range(2):
        petition = hall.reply_to_sender(petition, actor=cast.thu, on=today)
    letter = acts.letter(petition, "XLD-06b")
    assert (letter.facts["result"], letter.missing) == ("accepted", [])
    assert "petitioner" not in letter.facts
    acts.round_of(letter, cast, today)
    assert petition.dossier.deadlines.get(code="DEN_PRESS_REPLY").met_on == today


def test_the_reason_written_for_the_file_does_not_leave_the_office(cast, today):
    petition = acts.enter(cast, today, Kind.DENUNCIATION, channel=Channel.FORWARDED,
                          forwarded_by="Báo Thanh Hóa", anonymous=True)  # fmt: skip
    petition = acts.classified(petition, cast, today)
    hall.keep_on_file(petition, actor=cast.binh, on=today, reason="Chị Canary ở phố Đông viết.")
    petition.refresh_from_db()
    hall.reply_to_sender(petition, actor=cast.binh, on=today)
    letter = acts.letter(petition, "XLD-06b")
    assert "Canary" not in f"{letter.facts}{letter.known}{letter.given}"
    assert letter.missing == ["which body received it, or why it is not accepted"]


def test_nobody_is_answered_where_nobody_forwarded_it(petition, cast, today, refused):
    assert not petition.dossier.deadlines.filter(code="DEN_PRESS_REPLY").exists()
    with refused(Refused, says="Nobody forwarded"):
        hall.reply_to_sender(petition, actor=cast.binh, on=today, reason="x")


# Made again: Điều 37, 38 --------------------------------------------------------------------------


@pytest.fixture
def settled(cast, today):
    case = acts.ready(cast, today, Kind.DENUNCIATION)
    return acts.do(case, "conclude", cast.binh, today, **acts.DECIDED)


@pytest.fixture
def late(cast):
    return acts.assigned(
        acts.accepted(cast, date(2026, 7, 6), Kind.DENUNCIATION), cast, date(2026, 7, 6)
    )


@pytest.fixture
def province(cast):
    return Office.objects.get(pk=cast.office.parent_id)


def again(cast, province, on):
    """The people of the province: Mai receives or Sơn leads, as the demo has them."""
    paper = Paper(kind=Kind.DENUNCIATION, received_on=on, subject="Tố cáo tiếp", against="ông Chín")
    return hall.enter(actor=of(province, "reception_officer"), on=on, office=province, paper=paper,
                      **LATE)  # fmt: skip


def of(office, role):
    return office.posts.filter(role=role).first().officer


def linked(cast, province, on, case):
    actor = of(province, "reception_officer")
    return hall.continue_denunciation(again(cast, province, on), actor=actor, on=on, earlier=case)


def ready(petition, province, on):
    petition = check(petition, of(province, "leader"), on)
    return hall.classify(petition, actor=of(province, "leader"), on=on, competent=True,
                         admissible=True)  # fmt: skip


def test_a_settled_matter_is_reviewed_in_twenty_days(cast, province, today, settled):
    petition = linked(cast, province, today, settled)
    assert petition.dossier.deadlines.get(code="DEN_AGAIN_REVIEW").due_on == date(2026, 10, 6)
    assert access.may_see(of(province, "leader"), settled.dossier, today)


def test_before_it_is_denounced_again_the_superior_sees_nothing(cast, province, today, settled):
    assert not access.may_see(of(province, "leader"), settled.dossier, today)


def test_it_is_settled_again_only_on_a_ground(cast, province, today, settled, refused):
    petition = ready(linked(cast, province, today, settled), province, today)
    leader = of(province, "leader")
    with refused(Refused, says="only on a ground of the law"):
        hall.accept(petition, actor=leader, on=today)
    case = hall.accept(petition, actor=leader, on=today, ground="LTC_37_3B")
    assert (case.earlier.pk, case.authority) == (settled.pk, province)
    assert petition.dossier.deadlines.get(code="DEN_AGAIN_REVIEW").met_on == today


def test_a_lawful_settlement_is_not_settled_again(cast, province, today, settled):
    petition = ready(linked(cast, province, today, settled), province, today)
    done = hall.decline(petition, actor=of(province, "leader"), on=today, ground="LTC_37_2A")
    assert done.state == "declined"
    assert "37" in acts.letter(done, "TC-05").facts["ground"]["article"]


def test_that_ground_is_for_nothing_else(petition, cast, today, refused):
    petition = classify(check(petition, cast.lan, today), cast, today)
    with refused(Refused, says="settled matter"):
        hall.decline(petition, actor=cast.binh, on=today, ground="LTC_37_2A")


def test_of_a_late_matter_a_report_is_demanded_in_five_working_days(cast, province, today, late):
    petition = linked(cast, province, today, late)
    limit = petition.dossier.deadlines.get(code="DEN_OVERDUE_REQUEST")
    assert limit.due_on == date(2026, 9, 23)
    done = hall.demand_report(petition, actor=of(province, "leader"), on=today)
    demand = acts.letter(done, "XLD-09")
    assert (demand.missing, demand.facts["earlier"]["number"]) == ([], late.number)
    assert demand.facts["to"] == cast.office.issuer
    limit.refresh_from_db()
    assert limit.met_on is None, "the law wants a written demand: it must leave the office"


@pytest.mark.parametrize("who", ["minh", "binh"])
def test_where_somebody_is_tied_to_it_the_superior_takes_it_over(cast, province, today, late,
                                                                 refused, who):  # fmt: skip
    officer = getattr(cast, who)
    Concern.objects.create(dossier=late.dossier, officer=officer, how=Tie.RELATIVE.value,
                           since=today)  # fmt: skip
    petition = linked(cast, province, today, late)
    with refused(Refused, says="must be taken over"):
        hall.demand_report(petition, actor=of(province, "leader"), on=today)


def test_a_matter_taken_over_runs_anew(cast, province, today, late, refused):
    petition = ready(linked(cast, province, today, late), province, today)
    leader = of(province, "leader")
    petition = hall.order_hand_over(petition, actor=leader, on=today, ground="ND31_5_2A") if (
        petition.state == "registered") else petition  # fmt: skip
    with refused(Refused, says="after its file was handed over"):
        hall.accept(petition, actor=leader, on=today)
    acts.do(late, "hand_over_file", cast.binh, today, reason="Theo yêu cầu.")
    case = hall.accept(petition, actor=leader, on=today)
    assert case.dossier.deadlines.get(code="DEN_RESOLVE").due_on == date(2026, 10, 16)
    assert case.earlier.pk == late.pk


@pytest.mark.parametrize(("ground", "allowed"), [("ND31_5_1A", True), ("x", False), ("", False)])
def test_handing_over_is_ordered_on_a_ground(cast, province, today, late, ground, allowed):
    petition = linked(cast, province, today, late)
    leader = of(province, "leader")
    if allowed:
        done = hall.order_hand_over(petition, actor=leader, on=today, ground=ground)
        assert done.dossier.deadlines.get(code="DEN_OVERDUE_REQUEST").met_on == today
        return
    with pytest.raises(Refused, match="not in the list"):
        hall.order_hand_over(petition, actor=leader, on=today, ground=ground)


def test_a_matter_in_time_is_not_denounced_again(cast, province, today, refused):
    case = acts.accepted(cast, today, Kind.DENUNCIATION)
    petition = again(cast, province, today)
    with refused(Refused, says="neither settled nor late"):
        hall.continue_denunciation(petition, actor=of(province, "leader"), on=today, earlier=case)


def test_it_goes_to_the_direct_superior_alone(petition, cast, today, settled, refused):
    for earlier in (settled, None):
        with refused(Refused, says="directly below"):
            hall.continue_denunciation(petition, actor=cast.lan, on=today, earlier=earlier)


# Feedback on rules: Nghị định 20/2008 ------------------------------------------------


def test_feedback_on_a_rule_is_passed_on_in_five_working_days(cast, today, refused):
    petition = acts.enter(cast, today, Kind.FEEDBACK)
    done = hall.classify(petition, actor=cast.minh, on=today, competent=True, admissible=True,
                         about_rules=True)  # fmt: skip
    limit = done.dossier.deadlines.get(code="FBK_RULE_FORWARD")
    assert limit.due_on == date(2026, 9, 23)
    with refused(Refused):
        hall.accept(done, actor=cast.binh, on=today)
    done = hall.forward(done, actor=cast.binh, on=today, competent_body="Văn phòng UBND tỉnh")
    limit.refresh_from_db()
    assert limit.met_on is None
    slip = acts.round_of(acts.letter(done, "XLD-04"), cast, today)
    limit.refresh_from_db()
    assert (slip.state, limit.met_on) == ("issued", today)


def test_a_day_of_the_future_and_silence_about_lateness_are_refused(cast, today, refused):
    old = acts.enter(cast, today - timedelta(days=9), Kind.DENUNCIATION)
    with refused(Refused, says="future"):
        check(old, cast.lan, today + timedelta(days=1))
    with refused(ValidationError):
        check(old, cast.lan, today - timedelta(days=9))


# Clear information, signs of a crime: Luật Tố cáo Điều 25, 27 -------------------------------


CLEAR = {"anonymous": "yes", "violator_clear": "yes", "evidence": "yes", "verifiable": "yes"}
INSPECTORS = "Đoàn kiểm tra của phường"


def unsigned(cast, today, **facts):
    petition = acts.enter(cast, today, Kind.DENUNCIATION, channel=Channel.POST)
    return hall.classify(petition, actor=cast.lan, on=today, competent=True, admissible=True,
                         facts={**CLEAR, **facts})  # fmt: skip


def test_clear_information_without_a_name_is_used_for_inspection(cast, today):
    done = hall.use_for_inspection(unsigned(cast, today), actor=cast.binh, on=today,
                                   body=INSPECTORS, reason="rõ người, rõ việc")  # fmt: skip
    assert done.state == "used_for_inspection"
    assert done.dossier.deadlines.get(code="DEN_PROCESS").met_on == today
    event = done.dossier.events.filter(document=None).latest("number")
    assert (event.verb, event.facts) == ("use_for_inspection", {"body": INSPECTORS})


def test_it_is_not_used_for_inspection_when_the_table_says_otherwise(cast, today, refused):
    said = {"actor": cast.binh, "on": today, "reason": "rõ người, rõ việc"}
    vague, clear = unsigned(cast, today, evidence="no"), unsigned(cast, today)
    with refused(Refused, says="the law prescribes"):
        hall.use_for_inspection(vague, body=INSPECTORS, **said)
    with refused(Refused, says="The body that receives it is not named"):
        hall.use_for_inspection(clear, body=" ", **said)
    with refused(PermissionDenied):
        hall.use_for_inspection(clear, body=INSPECTORS, **{**said, "actor": cast.minh})


def test_who_is_known_is_not_inspected_but_answered(cast, today, refused):
    petition = acts.classified(acts.enter(cast, today, Kind.DENUNCIATION), cast, today)
    with refused(Refused, says="Who sent this is known"):
        hall.use_for_inspection(petition, actor=cast.binh, on=today, body=INSPECTORS, reason="x")


def test_signs_of_a_crime_go_on_at_once_and_the_petition_stays(cast, today, refused):
    petition = acts.enter(cast, today, Kind.DENUNCIATION)
    petition = hall.classify(petition, actor=cast.lan, on=today, competent=True, admissible=True,
                             facts={"signs_of_crime": "yes"})  # fmt: skip
    target = petition.dossier.deadlines.get(code="DEN_CRIME_TRANSFER")
    assert (target.target, target.due_on, target.met_on) == (True, today, None)
    police = "Cơ quan Cảnh sát điều tra Công an tỉnh"
    with refused(PermissionDenied):
        hall.report_crime(petition, actor=cast.minh, on=today, body=police, reason="dấu hiệu")
    done = hall.report_crime(petition, actor=cast.binh, on=today, body=police, reason="dấu hiệu")
    assert done.state == "classified"
    target.refresh_from_db()
    assert target.met_on == today
