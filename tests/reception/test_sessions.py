"""The sessions of reception, from the plan to the written conclusion."""

from datetime import date, time, timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse

from cases import access
from cases.law.refusal import Refused
from cases.law.words import Kind
from cases.models import Office, Post
from cases.services import setup, verify
from config import desk_tasks
from reception import services as door
from reception.law import Mode
from reception.models import SessionTask
from reception.services import Arrival, Sitting, Task
from reception.services.calendar import calendar_facts, posted_calendar
from tests.conftest import at

DAY = date(2026, 9, 30)
LATEST = date(2026, 9, 23)  # five working days before Wednesday 30/09


@pytest.fixture
def sitting(cast):
    def of(**more):
        told = {"planned_for": DAY, "from_time": time(7, 30), "to_time": time(11, 30),
                "place": "Phòng Tiếp công dân", "chaired_by": cast.binh, **more}  # fmt: skip
        return Sitting(**told)

    return of


@pytest.fixture
def plan(cast, today, sitting):
    def plan_one(on=None, **more):
        return door.plan_session(actor=cast.lan, on=on or today, office=cast.office,
                                 sitting=sitting(**more), reason="lịch tháng")  # fmt: skip

    return plan_one


@pytest.fixture
def deputy(cast, today):
    officer = setup.enter_officer(actor=None, on=today, username="hung", full_name="Lê Hùng",
                                  password="mot-mat-khau-rat-dai")  # fmt: skip
    officer = officer[0] if isinstance(officer, tuple) else officer
    setup.enter_post(actor=None, on=today, officer=officer, office=cast.office, role="leader",
                     title="Phó Chủ tịch", signs_as="KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH",
                     from_on=date(2020, 1, 1))  # fmt: skip
    return officer


def post(session, cast, on, **more):
    said = {"posted_where": "Trụ sở UBND, trang thông tin", **more}
    return door.post_session(session, actor=cast.lan, on=on, **said)


def held(session, cast, on=DAY, **more):
    return door.hold_session(session, actor=cast.lan, on=on, **{"reason": "đã tiếp", **more})


# Plan and post -----------------------------------------------------------------------------------


def test_the_plan_tells_the_latest_day_for_posting(plan):
    session = plan()
    limit = session.dossier.deadlines.get(code="RCP_SCHEDULE_POST")
    assert (session.state, limit.due_on, limit.met_on) == ("planned", LATEST, None)


@pytest.mark.parametrize("mode", [Mode.REGULAR, Mode.IRREGULAR])
def test_only_a_periodic_session_is_posted_five_days_before(plan, cast, today, refused, mode):
    session = plan(mode=mode, ground="TCD_18_3A" if mode == Mode.IRREGULAR else "")
    assert not session.dossier.deadlines.exists()
    with refused(Refused, says="Only the calendar of a head"):
        post(session, cast, today)


@pytest.mark.parametrize(("on", "reason"), [(date(2026, 9, 22), ""), (LATEST, ""),
                                            (date(2026, 9, 24), "Máy chủ hỏng")])  # fmt: skip
def test_it_is_posted_in_time_or_late_with_the_reason(plan, cast, on, reason):
    session = plan()
    with at(on):
        session = post(session, cast, on, reason=reason)
    assert (session.state, session.posted_on) == ("posted", on)
    assert session.dossier.deadlines.get(code="RCP_SCHEDULE_POST").met_on == on


def test_it_is_refused_late_in_silence_on_the_day_and_without_a_place(plan, cast, refused):
    session = plan()
    with at(date(2026, 9, 24)), refused(ValidationError, says="Ngày niêm yết muộn nhất"):
        post(session, cast, date(2026, 9, 24))
    with at(DAY), refused(Refused, says="too late"):
        post(session, cast, DAY, reason="quên")
    with refused(Refused, says="where the calendar hangs"):
        post(session, cast, date(2026, 9, 16), posted_where=" ")


def test_a_plan_is_refused_that_cannot_be(plan, cast, today, refused):
    for wrong in ({"to_time": time(7, 30)}, {"planned_for": today - timedelta(days=1)},
                  {"chaired_by": cast.lan}, {"chaired_by": cast.son}):  # fmt: skip
        with refused(ValidationError):
            plan(**wrong)
    with refused(Refused, says="not in the list"):
        plan(mode=Mode.IRREGULAR)


@pytest.mark.parametrize("who", ["minh", "thu", "quan", "quantri", "nga"])
def test_others_do_not_plan(cast, today, sitting, refused, who):
    with refused(PermissionDenied):
        door.plan_session(actor=getattr(cast, who), on=today, office=cast.office,
                          sitting=sitting())  # fmt: skip


# Hold, postpone, call off ------------------------------------------------------------------------


def test_a_session_of_the_head_counts_and_that_of_a_deputy_does_not(plan, cast, deputy):
    first, second = plan(), plan(from_time=time(13, 30), to_time=time(17))
    with at(DAY):
        assert held(first, cast).in_person is True
        assert held(second, cast, chaired_by=deputy).in_person is False


def test_it_is_held_on_its_day_and_unposted_only_with_a_reason(plan, cast, today, refused):
    session = plan()
    with refused(Refused, says="planned for another day"):
        held(session, cast, on=today)
    with at(DAY), refused(Refused, says="never posted"):
        held(session, cast, reason="")
    with at(DAY):
        done = held(session, cast)
    assert (done.state, done.held_on) == ("held", DAY)
    limit = done.dossier.deadlines.get(code="RCP_SCHEDULE_POST")
    assert (limit.met_on, limit.stopped_on) == (None, DAY)


def test_put_off_before_it_was_posted_it_is_posted_in_time_for_the_new_day(plan, cast, today):
    session = door.postpone(plan(), actor=cast.lan, on=today, planned_for=date(2026, 10, 7),
                            reason="Họp")  # fmt: skip
    old, new = session.dossier.deadlines.order_by("started_on")
    assert (old.stopped_on, new.due_on) == (today, LATEST + timedelta(days=7))
    session = post(session, cast, today)
    old, new = session.dossier.deadlines.order_by("started_on")
    assert (old.met_on, new.met_on) == (None, today)


def test_put_off_after_it_was_posted_its_new_time_is_made_known(plan, cast, today, refused):
    session = post(plan(), cast, today)
    said = {"actor": cast.lan, "on": today, "planned_for": date(2026, 10, 7), "reason": "Họp"}
    with refused(Refused, says="new time is made known"):
        door.postpone(session, **said)
    session = door.postpone(session, **said, made_known="bảng tin")
    assert (session.state, session.planned_for) == ("posted", date(2026, 10, 7))


@pytest.mark.parametrize("day", [DAY, DAY - timedelta(days=1), date(2026, 9, 1)])
def test_it_is_not_brought_forward(plan, cast, today, refused, day):
    session = plan()
    with refused(Refused, says="not a later one"):
        door.postpone(session, actor=cast.lan, on=today, planned_for=day, reason="Họp")


def test_what_is_posted_is_not_called_off(plan, cast, today, refused):
    assert door.call_off(plan(), actor=cast.binh, on=today, reason="Trùng").state == "called_off"
    posted = post(plan(), cast, today)
    with refused(Refused, says="put off to another time"):
        door.call_off(posted, actor=cast.binh, on=today, reason="Trùng")


# Visits and conclusion ---------------------------------------------------------------------------


@pytest.fixture
def concluded(plan, cast):
    with at(DAY):
        session = held(plan(), cast)
        return door.conclude_session(
            session, actor=cast.binh, on=DAY, conclusion="Phòng Kinh tế kiểm tra mốc giới.",
            tasks=[Task("Phòng Kinh tế", "đo lại mốc", date(2026, 10, 9))],
        )  # fmt: skip


def test_a_visit_belongs_to_the_session_of_its_day(plan, cast, ong_tam, refused):
    session = plan()
    arrival = Arrival(kind=Kind.COMPLAINT, summary="Thu hồi đất", session=session)
    said = {"actor": cast.lan, "office": cast.office, "person": ong_tam, "arrival": arrival}
    with at(DAY):
        visit = door.receive(on=DAY, **said)
        assert (visit.session, visit.mode) == (session, "periodic")
        with refused(ValidationError, says="ngày khác"):
            door.receive(on=DAY - timedelta(days=1), **said)


def test_the_head_concludes_in_writing_and_its_tasks_are_followed(concluded, cast):
    [task] = concluded.tasks.all()
    assert (concluded.state, task.done_on) == ("concluded", None)
    with at(date(2026, 10, 8)):
        door.report_task(concluded, actor=cast.lan, on=date(2026, 10, 8), task=task,
                         reason="Đã đo lại.")  # fmt: skip
    task.refresh_from_db()
    assert (task.done_on, task.result) == (date(2026, 10, 8), "Đã đo lại.")


LATE = date(2026, 10, 12)


def test_whoever_is_late_with_a_task_is_reminded_by_a_letter(concluded, cast):
    [task] = concluded.tasks.all()
    with at(LATE):
        assert [one.pk for one in desk_tasks.late_tasks(cast.binh, LATE)] == [concluded.dossier_id]
        assert task.body in desk_tasks.note(concluded, LATE)
        done = door.remind_task(concluded, actor=cast.binh, on=LATE, task=task)
        letter = done.dossier.documents.get(form="TCD-18")
        assert (letter.facts["to"], letter.facts["matter"]["about"]) == (task.body, task.what)
        event = done.dossier.events.get(verb="remind_task")
        assert (done.state, event.facts["task"]) == ("concluded", task.pk)
        done = door.report_task(done, actor=cast.lan, on=LATE, task=task, reason="Đã đo lại.")
        assert not desk_tasks.late_tasks(cast.binh, LATE).exists()
    assert list(verify.problems()) == []


def test_the_list_of_late_tasks_is_of_those_who_may_remind(concluded, cast):
    until = concluded.tasks.get().until
    assert not desk_tasks.late_tasks(cast.binh, until).exists(), "its last day is not over"
    for name in ("minh", "thu", "quan", "quantri", "son"):
        assert not desk_tasks.late_tasks(getattr(cast, name), LATE).exists(), name
    assert desk_tasks.late_tasks(cast.lan, LATE).exists()


def test_nobody_is_reminded_before_the_day_is_over_or_by_others(concluded, cast, refused):
    [task] = concluded.tasks.all()
    said = {"reason": "x", "task": task}
    with at(task.until), refused(Refused, says="No task of this conclusion is late"):
        door.remind_task(concluded, actor=cast.binh, on=task.until, **said)
    with at(LATE):
        for name in ("minh", "thu", "quan", "son"):
            with refused(PermissionDenied):
                door.remind_task(concluded, actor=getattr(cast, name), on=LATE, **said)
        other = SessionTask(pk=99999)
        with refused(ValidationError, says="Choose a task that is late"):
            door.remind_task(concluded, actor=cast.binh, on=LATE, task=other)


def test_the_leader_finds_the_page_of_the_reminder_on_his_desk(concluded, cast, client):
    [task] = concluded.tasks.all()
    with at(LATE):
        client.force_login(cast.binh)
        page = client.get(reverse("admin:desk_list", args=["late-tasks"])).content.decode()
        assert task.body in page
        own = reverse("admin:reception_receptionsession_do", args=[concluded.pk, "remind_task"])
        shown = client.get(own)
        assert shown.status_code == 200 and shown.context["form"].fields["task"].initial == task.pk
        said = {"on": "12/10/2026", "version": concluded.version}
        assert list(client.post(own, said).context["form"].errors) == ["task"]
        assert client.post(own, {**said, "task": task.pk}).status_code == 302
    assert concluded.dossier.documents.filter(form="TCD-18").exists()


def test_a_task_is_reported_once(concluded, cast, refused):
    [task] = concluded.tasks.all()
    with at(DAY):
        done = door.report_task(concluded, actor=cast.lan, on=DAY, task=task, reason="Xong.")
        with refused(Refused, says="done, or belongs"):
            door.report_task(done, actor=cast.lan, on=DAY, task=task, reason="Lần nữa.")


def test_a_conclusion_is_refused_empty_by_others_and_with_a_task_of_yesterday(plan, cast, refused):
    with at(DAY):
        session = held(plan(), cast)
        with refused(Refused, says="conclusion is empty"):
            door.conclude_session(session, actor=cast.binh, on=DAY, conclusion=" ")
        with refused(PermissionDenied):
            door.conclude_session(session, actor=cast.lan, on=DAY, conclusion="Kiểm tra.")
        with refused(ValidationError):
            door.conclude_session(
                session, actor=cast.binh, on=DAY, conclusion="Kiểm tra.",
                tasks=[Task("Phòng Kinh tế", "đo lại", DAY - timedelta(days=1))],
            )  # fmt: skip


def test_what_the_audit_keeps_of_sessions_holds(concluded):
    assert list(verify.problems()) == []


# Online ------------------------------------------------------------------------------------------


@pytest.fixture
def request_online(cast, today, sitting):
    def ask(kind=Kind.COMPLAINT, clause="ND154_20_1", on=None, **more):
        return door.request_online(
            actor=cast.lan, on=on or today, office=cast.office, reason="đơn đề nghị",
            sitting=sitting(mode=Mode.REGULAR, kind=kind.value, online_ground=clause, **more),
        )  # fmt: skip

    return ask


def test_an_agreed_online_reception_has_its_notice_and_its_test(request_online, cast, today):
    session = door.agree_online(request_online(), actor=cast.binh, on=today)
    due = {one.code: one.due_on for one in session.dossier.deadlines.all()}
    assert due == {"RCP_ONLINE_NOTICE": LATEST, "RCP_ONLINE_TEST": date(2026, 9, 29)}
    session = door.give_notice(session, actor=cast.lan, on=today)
    session = door.test_connection(session, actor=cast.lan, on=today)
    assert {one.met_on for one in session.dossier.deadlines.all()} == {today}
    with at(DAY):
        done = held(session, cast, connected_at="06:30", recording="máy chủ lưu trữ, tệp 01")
    assert (done.state, done.recording) == ("held", "máy chủ lưu trữ, tệp 01")


def test_it_is_not_held_unprepared_late_connected_or_unrecorded(request_online, cast, today,
                                                                refused):  # fmt: skip
    session = door.agree_online(request_online(), actor=cast.binh, on=today)
    with at(DAY), refused(Refused, says="needs its notice"):
        held(session, cast, connected_at="06:30", recording="tệp 01")
    session = door.give_notice(session, actor=cast.lan, on=today)
    session = door.test_connection(session, actor=cast.lan, on=today)
    for connected in ("06:31", ""):
        with at(DAY), refused(Refused, says="one hour before"):
            held(session, cast, connected_at=connected, recording="tệp 01")
    with at(DAY), refused(Refused, says="recording"):
        held(session, cast, connected_at="06:30")


@pytest.mark.parametrize(
    ("kind", "clause"), [(Kind.COMPLAINT, "ND154_20_4"), (Kind.DENUNCIATION, "ND154_20_1")]
)
def test_a_matter_of_another_clause_is_refused(request_online, cast, today, refused, kind, clause):
    session = request_online(kind, clause)
    with refused(Refused, says="none of those"):
        door.agree_online(session, actor=cast.binh, on=today)


def test_a_denunciation_is_agreed_only_with_all_three(request_online, cast, today, refused):
    session = request_online(Kind.DENUNCIATION, "ND154_20_4")
    assert session.dossier.confidential
    said = {"is_complex": True, "no_protection_asked": True}
    with refused(Refused, says="secrecy is assured"):
        door.agree_online(session, actor=cast.binh, on=today, said=said)
    done = door.agree_online(session, actor=cast.binh, on=today,
                             said={**said, "secrecy_assured": True})  # fmt: skip
    assert done.state == "planned"


def test_a_confidential_session_is_seen_by_who_must_know(request_online, cast, today):
    session = request_online(Kind.DENUNCIATION, "ND154_20_4")
    seen = {name for name in ("lan", "minh", "hoa", "binh", "thu", "quan", "nga", "quantri")
            if access.may_see(getattr(cast, name), session.dossier, today)}  # fmt: skip
    assert seen == {"lan", "binh", "thu", "quan"}


def test_online_reception_is_unknown_before_july_2026(request_online, refused):
    with refused(Refused, says="since 01/07/2026"):
        request_online(on=date(2026, 6, 30), planned_for=date(2026, 7, 10))


def test_the_head_alone_decides_and_may_decline(request_online, cast, today, refused):
    session = request_online()
    with refused(PermissionDenied):
        door.agree_online(session, actor=cast.lan, on=today)
    done = door.decline_online(session, actor=cast.binh, on=today, reason="Thiếu thiết bị.")
    assert done.state == "declined"


# The calendar and the proof ----------------------------------------------------------------------


def test_the_posted_calendar_names_place_hours_and_who_receives(plan, request_online, cast, today):
    plan(topic="Đất đai", attendance="Phòng Kinh tế")
    door.agree_online(
        request_online(Kind.DENUNCIATION, "ND154_20_4"), actor=cast.binh, on=today,
        said={"is_complex": True, "no_protection_asked": True, "secrecy_assured": True},
    )  # fmt: skip
    facts = calendar_facts(cast.office, date(2026, 9, 1), date(2026, 9, 30))
    [row] = facts["rows"]
    assert (row["weekday"], row["day"], row["from"]) == ("Thứ Tư", "30/09/2026", "07h30")
    assert (row["title"], row["chair"], row["topic"]) == ("Chủ tịch", "Lê Văn Bình", "Đất đai")
    assert facts["regular"] == []  # the confidential one is not announced
    pdf = posted_calendar(cast.office, date(2026, 9, 1), date(2026, 9, 30))
    assert pdf.startswith(b"%PDF")


def test_two_days_a_month_held_by_the_head_fulfil_the_duty(plan, cast, deputy):
    days = [date(2026, 9, 17), date(2026, 9, 17), date(2026, 9, 24), DAY]
    for number, day in enumerate(days):
        session = plan(planned_for=day, from_time=time(8 + number))
        chair = deputy if day == date(2026, 9, 24) else cast.binh
        with at(day):
            held(session, cast, on=day, chaired_by=chair)
    [september] = door.proof(cast.office, date(2026, 9, 1), date(2026, 9, 1), date(2026, 10, 1))
    assert (september.required, september.held) == (2, [date(2026, 9, 17), DAY])
    assert (september.missing, len(september.sessions)) == (0, 3)


def test_a_month_with_an_unscheduled_session_alone_lacks_two_days(plan, cast, today):
    session = plan(planned_for=today, mode=Mode.IRREGULAR, ground="TCD_18_3B")
    held(session, cast, on=today)
    [september] = door.proof(cast.office, date(2026, 9, 1), date(2026, 9, 1), date(2026, 10, 1))
    assert (september.held, september.missing) == ([], 2)
    [running] = door.proof(cast.office, date(2026, 9, 1), date(2026, 9, 1), today)
    assert (running.missing, running.open_days) == (0, 2)


@pytest.mark.parametrize(
    ("on", "warned"),
    [(date(2026, 9, 22), False), (date(2026, 9, 23), True), (DAY, True)],
)
def test_the_leader_is_warned_when_the_month_ends_within_five_working_days(cast, on, warned):
    assert (door.warning(cast.office, on) is not None) is warned


def test_he_is_not_warned_when_enough_is_planned(plan, cast):
    plan(planned_for=date(2026, 9, 29))
    plan(planned_for=DAY)
    assert door.warning(cast.office, date(2026, 9, 24)) is None
    assert door.warning(Office.objects.get(code="thanh-hoa"), date(2026, 9, 24)).required == 1


def test_the_head_is_found_by_his_post(cast, deputy, today):
    assert door.head_of(cast.office, today) == cast.binh
    Post.objects.filter(officer=cast.binh).update(to_on=today - timedelta(days=1))
    assert door.head_of(cast.office, today) is None


def test_a_session_in_the_room_has_no_online_notice_and_no_test(plan, cast, today, refused):
    session = plan()
    for step in (door.give_notice, door.test_connection):
        with refused(Refused, says="This session does not take place online"):
            step(session, actor=cast.lan, on=today)
