"""The pages of the door: what each shows, what wrong input is told, and that nothing breaks."""

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from cases.law.words import Kind
from reception import services as door
from reception.models import ReceptionSession, Visit
from reception.services import Arrival
from tests.cases import acts
from tests.conftest import at, world

NAME = "admin:reception_receptionsession"
PLAN = {
    "mode": "periodic", "planned_for": "30/09/2026", "from_time": "07:30", "to_time": "11:30",
    "place": "Phòng Tiếp công dân", "attendance": "Phòng Kinh tế", "topic": "Đất đai",
    "on": "16/09/2026", "confirm": "1",
}  # fmt: skip


@pytest.fixture
def desk(cast):
    def log_in(name):
        client = Client()
        client.force_login(getattr(cast, name))
        return client

    return log_in


@pytest.fixture
def planned(desk, cast):
    """Lan plans a session of Bình on its page."""
    lan = desk("lan")
    said = {**PLAN, "office": cast.office.pk, "chaired_by": cast.binh.pk}
    assert lan.post(reverse(f"{NAME}_add"), said).status_code == 302
    return ReceptionSession.objects.get()


def do(client, row, verb, **said):
    name = f"admin:reception_{row._meta.model_name}_do"
    typed = {"version": row.version, "on": "16/09/2026", "confirm": "1", **said}
    return client.post(reverse(name, args=[row.pk, verb]), typed)


def errors(answer):
    assert answer.status_code == 422
    return set(answer.context["form"].errors)


def test_a_session_goes_from_plan_to_conclusion_on_its_pages(desk, cast, planned):
    lan, binh = desk("lan"), desk("binh")
    page = lan.get(reverse(f"{NAME}_change", args=[planned.pk])).content.decode()
    assert "23/09/2026" in page  # the latest day for posting
    assert do(lan, planned, "post_session", posted_where="Bảng tin").status_code == 302
    with at(date(2026, 9, 30)):
        lan, binh = desk("lan"), desk("binh")
        planned.refresh_from_db()
        day = {"on": "30/09/2026"}
        assert do(lan, planned, "hold_session", chaired_by=cast.binh.pk, **day).status_code == 302
        planned.refresh_from_db()
        said = {"conclusion": "Đo lại mốc.", "tasks": "Phòng Kinh tế; đo lại; 09/10/2026", **day}
        assert do(binh, planned, "conclude_session", **said).status_code == 302
        planned.refresh_from_db()
        [task] = planned.tasks.all()
        said = {"task": task.pk, "reason": "Đã đo.", **day}
        assert do(lan, planned, "report_task", **said).status_code == 302
        page = binh.get(reverse(f"{NAME}_change", args=[planned.pk])).content.decode()
    assert "Phòng Kinh tế" in page and "Đã đo." in page


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"planned_for": "31/02/2026"}, "planned_for"),
        ({"planned_for": "01/09/2026"}, "planned_for"),
        ({"from_time": "25:00"}, "from_time"),
        ({"to_time": "07:00"}, "to_time"),
        ({"place": ""}, "place"),
        ({"chaired_by": "999"}, "chaired_by"),
        ({"mode": "weekly"}, "mode"),
        ({"mode": "irregular"}, "ground"),
        ({"on": "31/02/2026"}, "on"),
    ],
)
def test_a_wrong_plan_is_told_beside_its_field(desk, cast, wrong, field):
    said = {**PLAN, "office": cast.office.pk, "chaired_by": cast.binh.pk, **wrong}
    before = world()
    assert field in errors(desk("lan").post(reverse(f"{NAME}_add"), said))
    assert world() == before


@pytest.mark.parametrize("tasks", ["Phòng Kinh tế", "a; b; c", ";x;09/10/2026", "a; b; 31/02/2026"])
def test_a_task_that_cannot_be_read_is_quoted(desk, cast, planned, tasks):
    with at(date(2026, 9, 30)):
        held = door.hold_session(planned, actor=cast.lan, on=date(2026, 9, 30), reason="quên")
        binh = desk("binh")
        answer = do(binh, held, "conclude_session", conclusion="Đo lại.", tasks=tasks,
                    on="30/09/2026")  # fmt: skip
    assert errors(answer) == {"tasks"}
    assert tasks in answer.context["form"].errors["tasks"][0]


def test_an_online_reception_is_requested_and_agreed(desk, cast):
    said = {**PLAN, "office": cast.office.pk, "chaired_by": cast.binh.pk, "kind": "complaint",
            "online_ground": "ND154_20_2"}  # fmt: skip
    lan = desk("lan")
    assert lan.get(reverse(f"{NAME}_online")).status_code == 200
    assert errors(lan.post(reverse(f"{NAME}_online"), {**said, "online_ground": ""})) == {
        "online_ground"
    }
    assert lan.post(reverse(f"{NAME}_online"), said).status_code == 302
    session = ReceptionSession.objects.get()
    assert do(desk("binh"), session, "agree_online").status_code == 302
    session.refresh_from_db()
    assert session.state == "planned"
    assert desk("thu").get(reverse(f"{NAME}_online")).status_code == 403


def test_every_verb_page_of_a_session_opens_and_changes_nothing(desk, planned):
    before = world()
    for name in ("lan", "minh", "binh", "thu", "quan", "quantri", "nga"):
        client = desk(name)
        for verb in ("post_session", "hold_session", "postpone", "call_off", "conclude_session",
                     "give_notice", "test_connection", "agree_online", "report_task"):  # fmt: skip
            answer = client.get(reverse(f"{NAME}_do", args=[planned.pk, verb]))
            assert answer.status_code in (200, 302, 403, 422), (name, verb)
    assert world() == before


@pytest.mark.parametrize("month", ["", "?month=2026-09", "?month=abc", "?month=2026-13"])
def test_the_calendar_is_a_pdf_whatever_is_asked(desk, planned, month):
    answer = desk("lan").get(reverse(f"{NAME}_calendar") + month)
    assert answer.status_code == 200
    assert answer.content.startswith(b"%PDF")
    assert desk("quantri").get(reverse(f"{NAME}_calendar")).status_code == 403


@pytest.mark.parametrize("year", ["", "?year=2026", "?year=abc", "?year=99999", "?year=2015"])
def test_the_duty_page_shows_every_period(desk, planned, year):
    answer = desk("binh").get(reverse(f"{NAME}_duty") + year)
    assert answer.status_code == 200
    [block] = answer.context["offices"]
    assert block["proofs"]
    export = desk("binh").get(reverse(f"{NAME}_duty_export", args=["csv"]) + year)
    assert len(export.content.decode().strip().splitlines()) == len(block["proofs"]) + 1
    assert desk("binh").get(reverse(f"{NAME}_duty_export", args=["exe"])).status_code == 404
    assert desk("quantri").get(reverse(f"{NAME}_duty")).status_code == 403


def test_the_leader_reads_the_warning_on_his_desk_and_others_do_not(desk, planned):
    with at(date(2026, 9, 24)):
        assert "30/09/2026" in desk("binh").get(reverse("admin:index")).content.decode()
        assert desk("lan").get(reverse("admin:index")).context["notices"] == []
    assert desk("binh").get(reverse("admin:index")).context["notices"] == []  # 16/09: time enough


# Visits ------------------------------------------------------------------------------------------


@pytest.fixture
def visit(cast, today, ong_tam):
    arrival = Arrival(kind=Kind.COMPLAINT, summary="Thu hồi đất", head_count=8)
    return door.receive(actor=cast.lan, on=today, office=cast.office, person=ong_tam,
                        arrival=arrival)  # fmt: skip


def test_the_answer_is_chosen_from_the_law(desk, visit):
    lan = desk("lan")
    assert errors(do(lan, visit, "answer", reason="Đã trả lời.")) == {"told"}
    assert errors(do(lan, visit, "answer", told="accepted", reason="Đã nhận.")) == {"told"}
    answer = do(lan, visit, "answer", told="guided", reason="Đã hướng dẫn.")
    assert answer.status_code == 422 and "26, 28" in answer.context["refusal"]
    done = do(lan, visit, "answer", told="guided", body="Sở Xây dựng", reason="Đã hướng dẫn.")
    assert done.status_code == 302


def test_a_refusal_names_beside_each_question_what_its_ground_lacks(desk, visit):
    lan = desk("lan")
    answer = do(lan, visit, "refuse_visit", ground="TCD_9_3", settled_lawfully="on", explained="on")
    assert errors(answer) == {"reviewed_and_told", "received_and_explained", "review_paper"}
    said = {"settled_lawfully": "on", "reviewed_and_told": "on", "received_and_explained": "on",
            "review_paper": "Thông báo số 15/TB-UBND ngày 05/8/2026"}  # fmt: skip
    silent = do(lan, visit, "refuse_visit", ground="TCD_9_3", **said)
    assert silent.status_code == 422 and "154/2026" in silent.context["refusal"]
    assert (
        do(lan, visit, "refuse_visit", ground="TCD_9_3", explained="on", **said).status_code == 302
    )
    assert acts.letter(visit, "TCD-01").missing == []


def test_representatives_are_typed_one_a_line(desk, visit, ong_tam):
    lan = desk("lan")
    said = {"people": "Nguyễn Văn Tám; phố Đình Hương\nLê Thị Ba; phố Nam Ngạn; 038175000124",
            "appointed_on": "15/09/2026", "scope": "Thu hồi đất",
            "signed_by_all": "on"}  # fmt: skip
    assert errors(do(lan, visit, "name_representatives", **{**said, "people": " ; x"})) == {
        "people"
    }
    assert errors(do(lan, visit, "name_representatives")) >= {"people", "appointed_on", "scope"}
    many = {**said, "people": "A\nB\nC"}
    assert "Điều 29" in do(lan, visit, "name_representatives", **many).context["refusal"]
    assert do(lan, visit, "name_representatives", **said).status_code == 302
    people = [one.person for one in visit.dossier.representatives.select_related("person")]
    assert people[0] == ong_tam and people[1].full_name == "Lê Thị Ba"
    page = lan.get(reverse("admin:reception_visit_change", args=[visit.pk])).content.decode()
    assert "Lê Thị Ba" in page and "15/09/2026" in page


def test_a_proxy_and_a_session_are_asked_at_the_door(desk, cast, planned):
    said = {"kind": "complaint", "full_name": "Trần Thị Bưởi", "summary": "Đất", "mode": "regular",
            "head_count": "1", "office": cast.office.pk, "on": "16/09/2026",
            "confirm": "1"}  # fmt: skip
    lan, address = desk("lan"), reverse("admin:reception_visit_add")
    assert errors(lan.post(address, {**said, "capacity": "lawyer"})) == {"proxy_papers"}
    assert errors(lan.post(address, {**said, "session": planned.pk})) == {"session"}
    with at(date(2026, 9, 30)):
        lan = desk("lan")
        said |= {"on": "30/09/2026", "session": planned.pk, "demand": "Trả lại đất"}
        assert lan.post(address, said).status_code == 302
    visit = Visit.objects.get()
    assert (visit.session, visit.demand, visit.capacity) == (planned, "Trả lại đất", "self")


def test_what_was_not_stated_is_marked_on_the_dossier(desk, visit):
    def head():
        page = desk("lan").get(reverse("admin:reception_visit_change", args=[visit.pk]))
        return page.context["head"]

    told = head()
    type(visit.person).objects.filter(pk=visit.person_id).update(id_number="")
    assert len(head()) == len(told) + 1  # one line more: the number that he did not state
    assert any("Điều 29" in str(value) for _label, value in told)  # who speaks for eight people


@pytest.mark.parametrize("query", ["", "?mode=periodic", "?online__exact=0", "?state=planned"])
def test_the_list_of_sessions_opens_with_its_filters_and_is_exported(desk, planned, query):
    client = desk("lan")
    page = client.get(reverse(f"{NAME}_changelist") + query)
    assert page.status_code == 200
    assert reverse(f"{NAME}_duty") in page.content.decode()
    export = client.get(reverse(f"{NAME}_export", args=["csv"]) + query)
    assert "Phòng Tiếp công dân" in export.content.decode()
    assert desk("quantri").get(reverse(f"{NAME}_changelist") + query).status_code == 403


@pytest.mark.parametrize("query", ["", "?told=guided", "?mode=regular"])
def test_the_reception_book_opens_with_its_filters(desk, visit, query):
    page = desk("lan").get(reverse("admin:reception_visit_changelist") + query)
    assert page.status_code == 200
