"""The letters of the door: each step drafts its own, from what the visit or session knows."""

from datetime import date, time, timedelta

import pytest
from django.core.exceptions import PermissionDenied

from cases.law.papers import Owner, offered
from cases.law.refusal import Refused
from cases.law.words import Kind, Role
from cases.letters.catalogue import FORMS, missing
from cases.models import Document
from cases.services import draft, paper, verify
from cases.services.trace import Step
from reception import services as door
from reception.law import Mode
from reception.law.answer import Told
from reception.services import Arrival, Sitting, Task
from tests.cases.acts import letter
from tests.conftest import at
from tests.letters.paper import text_of

DAY = date(2026, 9, 30)
BODY = "Ủy ban nhân dân phường Hạc Thành"
SECRET = "Nhận tiền khi cấp phép vỉa hè"


@pytest.fixture
def receive(cast, ong_tam):
    def one(on, kind=Kind.COMPLAINT, **more):
        secret = kind == Kind.DENUNCIATION
        arrival = Arrival(kind=kind, summary=SECRET if secret else "Thu hồi đất mở rộng đường",
                          **more)  # fmt: skip
        return door.receive(actor=cast.lan, on=on, office=cast.office, arrival=arrival,
                            person=None if secret else ong_tam, reason="nhập bổ sung")  # fmt: skip

    return one


@pytest.fixture
def plan(cast, today):
    def one(**more):
        told = {"planned_for": DAY, "from_time": time(7, 30), "to_time": time(11, 30),
                "place": "Phòng Tiếp công dân", "chaired_by": cast.binh,
                "attendance": "Phòng Kinh tế", "topic": "Đất đai", **more}  # fmt: skip
        return door.plan_session(actor=cast.lan, on=today, office=cast.office,
                                 sitting=Sitting(**told), reason="lịch tháng")  # fmt: skip

    return one


def held(session, cast, on=DAY, **more):
    return door.hold_session(session, actor=cast.lan, on=on, reason="đã tiếp", **more)


def labels(document):
    return set(document.missing)


# Visits ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("told", "body", "result"),
    [(Told.FORWARDED, BODY, "forwarded"), (Told.GUIDED, BODY, "not_ours"),
     (Told.NOT_ACCEPTED, "", "not_admissible")],
)  # fmt: skip
def test_who_is_answered_on_a_later_day_is_told_in_writing(
    receive, cast, today, yesterday, told, body, result
):
    visit = receive(yesterday)
    done = door.answer(visit, actor=cast.lan, on=today, told=told, body=body,
                       reason="Hết thời hiệu")  # fmt: skip
    notice = letter(done, "TCD-11")
    assert (notice.missing, notice.facts["result"]) == ([], result)
    printed = text_of(paper.preview(notice))
    assert "Kính gửi: Ông Nguyễn Văn Tám" in printed
    says = {"forwarded": f"đã được chuyển đến {BODY}", "not_ours": f"gửi đơn đến {BODY}",
            "not_admissible": "không đủ điều kiện thụ lý: hết thời hiệu"}  # fmt: skip
    assert says[result] in printed


def test_who_is_answered_at_the_door_is_told_in_writing_only_when_he_asks(receive, cast, today):
    said = {"actor": cast.lan, "on": today, "told": Told.GUIDED, "body": BODY, "reason": "Đã nói"}
    assert not door.answer(receive(today), **said).dossier.documents.exists()
    asked = door.answer(receive(today), in_writing=True, **said)
    assert letter(asked, "TCD-11").missing == []


@pytest.mark.parametrize(("kind", "told"), [(Kind.PROPOSAL, Told.GUIDED),
                                            (Kind.COMPLAINT, Told.EXPLAINED)])  # fmt: skip
def test_what_is_none_of_the_four_answers_has_no_notice(
    receive, cast, today, yesterday, kind, told
):
    """Luật Tiếp công dân Điều 28 khoản 1 knows four; a proposal is never refused."""
    visit = receive(yesterday, kind)
    done = door.answer(visit, actor=cast.lan, on=today, told=told, body=BODY, reason="Đã nói")
    assert not done.dossier.documents.exists()


def test_a_denouncer_is_a_code_in_every_letter_of_his_visit(receive, cast, today, ong_tam):
    visit = receive(today, Kind.DENUNCIATION, papers="Ảnh chụp")
    for form in offered(Owner.VISIT, visit.kind, today):
        if form.code not in FORMS or form.code.startswith("TC-"):
            continue
        facts = door.facts_of_visit(visit, form.code, today)
        assert facts["envelope"] == visit.envelope, form.code
        missing(form.code, facts)  # raises for a key under which a name could stand
        assert "petitioner" not in facts and ong_tam.full_name not in str(facts)


def test_the_record_of_what_was_said_knows_the_visit(receive, cast, today):
    visit = receive(today, demand="Đo lại", earlier_settling="Chưa ai trả lời", papers="Bản đồ")
    facts = door.facts_of_visit(visit, "TCD-12", today)
    record = draft.begin(visit.dossier, "TCD-12", Step(cast.lan, today, letter=facts),
                         role=Role.RECEPTION_OFFICER)  # fmt: skip
    assert record.missing == []
    printed = text_of(paper.preview(record))
    for words in ("Đo lại", "Chưa ai trả lời", "1. Bản đồ.", "đã đọc lại cho công dân nghe"):
        assert words in printed


def test_a_group_has_its_appointment_with_a_line_for_everybody(receive, cast, today, ong_tam):
    visit = receive(today, head_count=6)
    done = door.name_representatives(
        visit, actor=cast.lan, on=today, appointed_on=today, signed_by_all=True,
        scope="trình bày nội dung", people=[ong_tam],
    )  # fmt: skip
    appointment = letter(done, "TCD-14")
    assert appointment.missing == []
    assert len(appointment.facts["signatories"]) == 6
    assert "Chúng tôi gồm 06 người" in text_of(paper.preview(appointment))


def test_of_denouncers_the_appointment_has_lines_and_no_name(receive, cast, today):
    visit = receive(today, Kind.DENUNCIATION, head_count=6)
    done = door.name_representatives(visit, actor=cast.lan, on=today, appointed_on=today,
                                     signed_by_all=True, scope="trình bày", number=1)  # fmt: skip
    facts = letter(done, "TCD-14").facts
    assert "representatives" not in facts or facts["representatives"] == []
    assert facts["signatories"] == [{}] * 6 and facts["envelope"] == visit.envelope


# Sessions ----------------------------------------------------------------------------------------


def test_the_heads_session_is_minuted_and_its_conclusion_sent(plan, receive, cast):
    session = plan()
    with at(DAY):
        receive(DAY, session=session)
        secret = receive(DAY, Kind.DENUNCIATION, session=session)
        session = held(session, cast)
        minutes = letter(session, "TCD-13")
        assert labels(minutes) == {"hour at which it ended", "what the chair concluded"}
        session = door.conclude_session(
            session, actor=cast.binh, on=DAY, conclusion="Kiểm tra mốc giới.",
            tasks=[Task("Phòng Kinh tế", "đo lại mốc", date(2026, 10, 9))],
        )  # fmt: skip
    notice = letter(session, "TCD-10")
    assert notice.missing == []
    assert notice.facts["recipients"][0] == "Phòng Kinh tế"
    printed = text_of(paper.preview(notice))
    assert "Nguyễn Văn Tám" in printed and secret.envelope in printed
    assert SECRET not in printed, "others read the conclusion: the matter stays in its own file"
    assert "Phòng Kinh tế: đo lại mốc; thời hạn: ngày 09 tháng 10 năm 2026." in printed


def test_that_nobody_came_is_minuted_and_proves_the_day(plan, cast):
    with at(DAY):
        session = held(plan(), cast, nobody_came=True)
    minutes = session.dossier.documents.get()
    assert (minutes.form, minutes.missing, session.in_person) == ("TCD-20", [], True)
    assert "không có công dân đến" in text_of(paper.preview(minutes))


def test_nobody_came_is_refused_when_visits_stand_in_the_book(plan, receive, cast, refused):
    session = plan()
    with at(DAY):
        receive(DAY, session=session)
        with refused(Refused, says="visits of this session"):
            held(session, cast, nobody_came=True)


def test_a_regular_session_has_no_minutes_unless_nobody_came(plan, cast):
    with at(DAY):
        usual = held(plan(mode=Mode.REGULAR, chaired_by=cast.lan), cast)
        empty = held(plan(mode=Mode.REGULAR, chaired_by=cast.lan), cast, nobody_came=True)
    assert not usual.dossier.documents.exists()
    assert empty.dossier.documents.get().form == "TCD-20"


def test_a_calendar_with_too_few_days_of_the_head_lacks_them_by_name(plan, cast, today):
    """Luật Tiếp công dân Điều 15 khoản 2 since 01/07/2026: two days a month."""
    alone = door.post_session(plan(), actor=cast.lan, on=today, posted_where="Bảng tin")
    assert "as many days of the head as the law demands" in letter(alone, "TCD-16").missing


def test_one_notice_announces_the_sessions_of_a_month(plan, cast, today):
    first, second = plan(), plan(planned_for=DAY - timedelta(days=1))
    done = door.post_session(first, actor=cast.lan, on=today, posted_where="Bảng tin")
    notice = letter(done, "TCD-16")
    assert notice.missing == []
    assert [row["on"] for row in notice.facts["sittings"]] == [
        "Thứ Ba, 29/09/2026", "Thứ Tư, 30/09/2026",
    ]  # fmt: skip
    door.post_session(second, actor=cast.lan, on=today, posted_where="Bảng tin")
    assert Document.objects.filter(form="TCD-16").count() == 1


@pytest.fixture
def online(cast, today):
    def one(kind=Kind.COMPLAINT, clause="ND154_20_1", **said):
        session = door.request_online(
            actor=cast.lan, on=today, office=cast.office,
            sitting=Sitting(
                planned_for=DAY, from_time=time(8), to_time=time(10), place="Hội trường",
                chaired_by=cast.binh, mode=Mode.REGULAR, attendance="Phòng Kinh tế",
                topic="Đất đai", online_ground=clause, kind=kind.value,
            ),
        )  # fmt: skip
        return door.agree_online(session, actor=cast.binh, on=today, said=said)

    return one


def test_the_notice_of_an_online_reception_knows_its_days_and_hours(online, cast, today):
    session = door.give_notice(online(), actor=cast.lan, on=today)
    notice = letter(session, "TCD-17")
    assert labels(notice) == {
        "name of the petitioner", "platform and account by which one joins; no password",
    }  # fmt: skip
    assert notice.facts["session"]["test_by"] == "2026-09-29"
    assert notice.facts["session"]["connect_by"] == "07 giờ 00 phút"
    assert session.dossier.deadlines.get(code="RCP_ONLINE_NOTICE").met_on == today


def test_who_denounces_online_is_not_named_in_the_notice(online, cast, today):
    session = online(Kind.DENUNCIATION, "ND154_20_4", is_complex=True, no_protection_asked=True,
                     secrecy_assured=True)  # fmt: skip
    notice = letter(door.give_notice(session, actor=cast.lan, on=today), "TCD-17")
    assert labels(notice) == {"platform and account by which one joins; no password"}
    with pytest.raises(ValueError, match="petitioner"):
        missing("TCD-17", {**notice.facts, "petitioner": {"name": "Sáu"}})


def test_a_body_that_is_late_with_its_task_is_reminded(plan, cast):
    with at(DAY):
        session = held(plan(), cast)
        session = door.conclude_session(
            session, actor=cast.binh, on=DAY, conclusion="Kiểm tra.",
            tasks=[Task("Phòng Kinh tế", "đo lại mốc", date(2026, 10, 9))],
        )  # fmt: skip
    late = door.facts_of_session(session, "TCD-18", date(2026, 10, 12))
    assert (late["to"], late["matter"]["about"]) == ("Phòng Kinh tế", "đo lại mốc")
    assert "to" not in door.facts_of_session(session, "TCD-18", date(2026, 10, 9))


# The file of the office --------------------------------------------------------------------------


def test_the_rules_of_reception_are_drafted_on_the_file_of_the_office(cast, today):
    file = door.open_office_file(actor=cast.thu, on=today, office=cast.office, year=2026)
    assert {one.code for one in offered(Owner.OFFICE, file.kind, today)} >= {"TCD-16", "TCD-19"}
    facts = door.facts_of_office(file, "TCD-19", today)
    rules = draft.begin(file.dossier, "TCD-19", Step(cast.lan, today, letter=facts),
                        role=Role.RECEPTION_OFFICER)  # fmt: skip
    assert labels(rules) == {
        "hours of regular reception", "days on which the head receives",
        "unit that looks after the reception", "who carries the decision out",
    }  # fmt: skip
    assert list(verify.problems()) == []


def test_the_calendar_of_two_months_is_drafted_there_too(plan, cast, today):
    plan()
    file = door.open_office_file(actor=cast.lan, on=today, office=cast.office, year=2026)
    facts = door.facts_of_office(file, "TCD-16", today)
    assert facts["span"] == {"first": "2026-09-01", "last": "2026-10-31"}
    assert len(facts["sittings"]) == 1 and "duty_met" not in facts


def test_the_file_is_opened_once_a_year_and_by_those_of_the_reception(cast, today, refused):
    door.open_office_file(actor=cast.lan, on=today, office=cast.office, year=2026)
    with refused(Refused, says="open already"):
        door.open_office_file(actor=cast.binh, on=today, office=cast.office, year=2026)
    for name in ("minh", "quan", "quantri", "nga"):
        with refused(PermissionDenied):
            door.open_office_file(actor=getattr(cast, name), on=today, office=cast.office,
                                  year=2027)  # fmt: skip
    again = door.open_office_file(actor=cast.lan, on=today, office=cast.office, year=2027)
    assert again.dossier.events.get().verb == "open_office_file"
