"""What a visitor is told within ten working days, and who else hears the result."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from cases.law.refusal import Refused
from cases.law.words import Kind
from complaints import services as hall
from complaints.law import Forwarder
from complaints.services import Paper
from reception import services as door
from reception.law.answer import Told
from reception.law.identity import Capacity
from reception.services import Arrival
from tests.cases import acts


@pytest.fixture
def receive(cast, today, ong_tam):
    def receive_one(kind=Kind.COMPLAINT, **more):
        return door.receive(
            actor=cast.lan, on=today, office=cast.office,
            person=None if kind == Kind.DENUNCIATION else ong_tam,
            arrival=Arrival(kind=kind, summary="Thu hồi đất", **more),
        )  # fmt: skip

    return receive_one


def enter_from(visit, cast, today, kind=Kind.COMPLAINT):
    paper = Paper(kind=kind, received_on=today, subject="Thu hồi đất", against="Phòng Kinh tế")
    return door.enter_petition(visit, actor=cast.lan, on=today, paper=paper)


@pytest.mark.parametrize(
    ("told", "body"),
    [(Told.EXPLAINED, ""), (Told.NOT_ACCEPTED, ""), (Told.FORWARDED, "Sở Xây dựng"),
     (Told.GUIDED, "Sở Xây dựng")],
)  # fmt: skip
def test_what_was_told_stands_in_the_book(receive, cast, today, told, body):
    done = door.answer(receive(), actor=cast.lan, on=today, reason="Đã trả lời.", told=told,
                       body=body)  # fmt: skip
    assert (done.state, done.told) == ("answered", told)
    assert done.dossier.events.latest("number").facts == {"told": told.value, "body": body}


@pytest.mark.parametrize("told", [Told.ACCEPTED, Told.LONGER])
def test_acceptance_is_refused_without_a_petition(receive, cast, today, refused, told):
    visit = receive()
    with refused(Refused, says="none is entered"):
        door.answer(visit, actor=cast.lan, on=today, reason="Đã trả lời.", told=told)


@pytest.mark.parametrize("told", [Told.FORWARDED, Told.GUIDED])
def test_it_is_refused_without_the_body(receive, cast, today, refused, told):
    visit = receive()
    with refused(Refused, says="competent body is not named"):
        door.answer(visit, actor=cast.lan, on=today, reason="Đã trả lời.", told=told, body="  ")


def test_a_proposal_is_not_told_what_belongs_to_complaints(receive, cast, today, refused):
    visit = receive(Kind.PROPOSAL)
    with refused(Refused, says="not told this"):
        door.answer(visit, actor=cast.lan, on=today, reason="Trả.", told=Told.NOT_ACCEPTED)


# More time ---------------------------------------------------------------------------------------


def test_being_told_that_it_takes_longer_meets_the_ten_days_and_no_other_limit(
    receive, cast, today
):
    petition = enter_from(receive(), cast, today)
    done = hall.tell_longer(petition, actor=cast.lan, on=today, reason="Cần xác minh thêm.")
    limits = {one.code: one.met_on for one in done.dossier.deadlines.all()}
    assert limits == {"RCP_ANSWER": today, "CMP_ACCEPT": None}
    assert done.state == "registered"


def test_it_is_refused_where_nobody_waits_or_a_second_time(receive, cast, today, refused, enter):
    posted = enter()
    with refused(Refused, says="Nobody waits"):
        hall.tell_longer(posted, actor=cast.lan, on=today, reason="Cần xác minh thêm.")
    petition = enter_from(receive(), cast, today)
    done = hall.tell_longer(petition, actor=cast.lan, on=today, reason="Cần xác minh thêm.")
    with refused(Refused, says="Nobody waits"):
        hall.tell_longer(done, actor=cast.lan, on=today, reason="Lần nữa.")


def test_it_is_refused_for_a_proposal_to_others_and_without_a_reason(receive, cast, today, refused):
    proposal = enter_from(receive(Kind.PROPOSAL), cast, today, Kind.PROPOSAL)
    with refused(Refused, says="Nobody waits"):
        hall.tell_longer(proposal, actor=cast.lan, on=today, reason="Cần xác minh thêm.")
    petition = enter_from(receive(), cast, today)
    with refused(PermissionDenied):
        hall.tell_longer(petition, actor=cast.minh, on=today, reason="Cần xác minh thêm.")
    with refused(ValidationError):
        hall.tell_longer(petition, actor=cast.lan, on=today, reason=" ")


# Who forwarded it --------------------------------------------------------------------------------


def test_who_forwarded_it_hears_the_result_within_seven_working_days(cast, today, ong_tam):
    came = {"forwarder": Forwarder.COUNCIL_DEPUTY.value, "forwarded_by": "Đại biểu A"}
    case = acts.ready(cast, date(2026, 8, 3), people=[ong_tam], **came)
    assert acts.letter(case, "KN-03").facts["petition"]["forwarded_by"] == "Đại biểu A"
    assert not case.dossier.deadlines.filter(code="RCP_RESULT_TO_FORWARDER").exists()
    day = date(2026, 9, 16)
    case = acts.do(case, "decide", cast.binh, day, findings_agree=True, **acts.DECIDED)
    limit = case.dossier.deadlines.get(code="RCP_RESULT_TO_FORWARDER")
    assert (limit.started_on, limit.due_on) == (day, date(2026, 9, 25))
    case = acts.do(case, "record_sending", cast.thu, today, meets="RCP_RESULT_TO_FORWARDER",
                   reason="Công văn 12")  # fmt: skip
    assert case.dossier.deadlines.get(code="RCP_RESULT_TO_FORWARDER").met_on == today


def test_nobody_hears_it_when_nobody_forwarded(cast, today, ong_tam):
    case = acts.ready(cast, date(2026, 8, 3), people=[ong_tam])
    case = acts.do(case, "decide", cast.binh, today, findings_agree=True, **acts.DECIDED)
    assert not case.dossier.deadlines.filter(code="RCP_RESULT_TO_FORWARDER").exists()


# Who speaks --------------------------------------------------------------------------------------


def test_a_proxy_shows_his_papers(receive):
    visit = receive(capacity=Capacity.AUTHORISED, proxy_papers="Giấy ủy quyền ngày 01/9/2026")
    assert (visit.capacity, visit.proxy_papers) == ("authorised", "Giấy ủy quyền ngày 01/9/2026")
    assert receive(capacity=Capacity.HEAD).capacity == "head"


@pytest.mark.parametrize("capacity", ["authorised", "representative", "lawyer", "legal_aid"])
def test_a_proxy_without_papers_is_not_entered(receive, refused, capacity):
    with refused(ValidationError, says="Ghi giấy tờ đã xuất trình"):
        receive(capacity=Capacity(capacity), proxy_papers="  ")


def test_nobody_denounces_through_another(receive, refused):
    with refused(ValidationError, says="thông qua người khác"):
        receive(Kind.DENUNCIATION, capacity=Capacity.LAWYER, proxy_papers="Thẻ luật sư")
