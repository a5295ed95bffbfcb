"""Pages through which the letters of the door are asked for: the answer, the session, the file."""

from datetime import date, time

import pytest
from django.test import Client
from django.urls import reverse

from cases.law.words import Kind
from reception import services as door
from reception.models import OfficeFile
from reception.services import Arrival, Sitting
from tests.conftest import at, world

FILE = "admin:reception_officefile"
DAY = date(2026, 9, 30)


@pytest.fixture
def desk(cast):
    def log_in(name):
        client = Client()
        client.force_login(getattr(cast, name))
        return client

    return log_in


def do(client, row, verb, **said):
    name = f"admin:reception_{row._meta.model_name}_do"
    typed = {"version": row.version, "on": "16/09/2026", "confirm": "1", **said}
    return client.post(reverse(name, args=[row.pk, verb]), typed)


def forms(row):
    return set(row.dossier.documents.values_list("form", flat=True))


@pytest.fixture
def session(cast, today):
    sitting = Sitting(planned_for=DAY, from_time=time(7, 30), to_time=time(11, 30),
                      place="Phòng Tiếp công dân", chaired_by=cast.binh)  # fmt: skip
    return door.plan_session(actor=cast.lan, on=today, office=cast.office, sitting=sitting)


# The file of the office --------------------------------------------------------------------------


def test_the_file_is_opened_on_its_page_and_shown(desk, cast):
    lan = desk("lan")
    assert lan.get(reverse(f"{FILE}_add")).status_code == 200
    said = {"year": "2026", "office": cast.office.pk, "on": "16/09/2026", "confirm": "1"}
    assert lan.post(reverse(f"{FILE}_add"), said).status_code == 302
    file = OfficeFile.objects.get()
    for address in (reverse(f"{FILE}_changelist"), reverse(f"{FILE}_change", args=[file.pk])):
        page = lan.get(address)
        assert page.status_code == 200 and "2026" in page.content.decode()
    assert lan.post(reverse(f"{FILE}_add"), said).status_code == 422
    assert OfficeFile.objects.count() == 1


@pytest.mark.parametrize("year", ["", "abc", "1999", "99999", "-1"])
def test_a_wrong_year_is_told_beside_its_field(desk, cast, year):
    before = world()
    said = {"year": year, "office": cast.office.pk, "on": "16/09/2026", "confirm": "1"}
    answer = desk("lan").post(reverse(f"{FILE}_add"), said)
    assert answer.status_code == 422
    assert set(answer.context["form"].errors) == {"year"}
    assert world() == before


@pytest.mark.parametrize("name", ["minh", "quan", "quantri"])
def test_others_do_not_open_it(desk, name):
    assert desk(name).get(reverse(f"{FILE}_add")).status_code == 403


def test_its_sheets_open_and_another_office_does_not_find_it(desk, cast, today):
    file = door.open_office_file(actor=cast.thu, on=today, office=cast.office, year=2026)
    for sheet in ("story", "story_sheet", "why"):
        answer = desk("lan").get(reverse(f"{FILE}_{sheet}", args=[file.pk]))
        assert answer.status_code in (200, 302), sheet
    page = desk("mai").get(reverse(f"{FILE}_change", args=[file.pk]))
    assert page.status_code == 302


# Session and answer ------------------------------------------------------------------------------


def test_that_nobody_came_is_ticked_on_the_page_of_the_session(desk, cast, session):
    with at(DAY):
        said = {"chaired_by": cast.binh.pk, "nobody_came": "on", "on": "30/09/2026",
                "reason": "chưa niêm yết"}  # fmt: skip
        assert do(desk("lan"), session, "hold_session", **said).status_code == 302
    assert forms(session) == {"TCD-20"}


def test_it_is_refused_there_when_somebody_came(desk, cast, session, ong_tam):
    with at(DAY):
        door.receive(actor=cast.lan, on=DAY, office=cast.office, person=ong_tam,
                     arrival=Arrival(kind=Kind.COMPLAINT, summary="Thu hồi đất",
                                     session=session))  # fmt: skip
        said = {"chaired_by": cast.binh.pk, "nobody_came": "on", "on": "30/09/2026",
                "reason": "chưa niêm yết"}  # fmt: skip
        answer = do(desk("lan"), session, "hold_session", **said)
    assert answer.status_code == 422 and answer.context["refusal"]
    session.refresh_from_db(fields=["version"])
    assert not session.dossier.documents.exists()


def test_an_answer_is_asked_for_in_writing_on_its_page(desk, cast, today, ong_tam):
    visit = door.receive(actor=cast.lan, on=today, office=cast.office, person=ong_tam,
                         arrival=Arrival(kind=Kind.COMPLAINT, summary="Thu hồi đất"))  # fmt: skip
    page = desk("lan").get(reverse("admin:reception_visit_do", args=[visit.pk, "answer"]))
    assert "in_writing" in page.content.decode()
    said = {"told": "guided", "body": "UBND phường Hạc Thành", "reason": "Đã hướng dẫn.",
            "in_writing": "on"}  # fmt: skip
    assert do(desk("lan"), visit, "answer", **said).status_code == 302
    assert forms(visit) == {"TCD-11"}
    letter = visit.dossier.documents.get()
    assert desk("lan").get(reverse("admin:cases_document_change",
                                   args=[letter.pk])).status_code == 200  # fmt: skip
