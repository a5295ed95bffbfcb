"""The pages of the later steps: uploads, papers signed by pen, the list of the desk, strangers."""

from io import BytesIO

import pytest
from django.urls import reverse

from cases.law.words import Kind
from cases.models import Document
from cases.services import paper
from cases.services.paper import scan_of
from reception import services as door
from reception.services import Arrival
from tests.cases import acts, filed

LATER = ["deliver", "record_proof", "record_failure", "replace", "correct", "recall",
         "mark_replaced", "mark_recalled", "file_paper", "keep_scan", "make_copy"]  # fmt: skip


pytestmark = pytest.mark.usefixtures("quick")


@pytest.fixture
def issued(cast, case, today) -> Document:
    return acts.round_of(acts.letter(case, "KN-03"), cast, today)


def at(document, verb):
    return reverse("admin:cases_document_do", args=[document.pk, verb])


def upload(content=None):
    file = BytesIO(filed.pdf() if content is None else content)
    file.name = "ban-chup.pdf"
    return file


def test_every_page_of_the_later_steps_is_an_answer_for_everybody(cast, client, issued):
    for name in ("thu", "binh", "minh", "lan", "quan", "quantri", "nga"):
        client.force_login(getattr(cast, name))
        for verb in LATER:
            assert client.get(at(issued, verb)).status_code in (200, 302, 403, 422), (name, verb)
            assert client.post(at(issued, verb), {"on": "x"}).status_code in (302, 403, 422)
    assert Document.objects.get(pk=issued.pk).version == issued.version, "nothing moved"


def test_a_slip_is_handed_over_with_the_scan_of_the_signed_sheet(cast, client, today, ong_tam):
    visit = door.receive(
        actor=cast.lan, on=today, office=cast.office, person=ong_tam,
        arrival=Arrival(kind=Kind.COMPLAINT, summary="Thu hồi đất", papers="Quyết định số 12"),
    )  # fmt: skip
    slip = acts.letter(visit, "TCD-02")
    client.force_login(cast.lan)
    assert b"multipart/form-data" in client.get(at(slip, "hand_over")).content
    on = f"{today:%d/%m/%Y}"
    wrong = client.post(at(slip, "hand_over"), {"on": on, "scan": upload(b"GIF89a")})
    assert wrong.status_code == 422 and wrong.context["form"].errors.keys() == {"scan"}
    done = client.post(at(slip, "hand_over"), {"on": on, "scan": upload()})
    slip = Document.objects.get(pk=slip.pk)
    assert done.status_code == 302 and slip.state == "issued"
    assert scan_of(slip.scan_sha256)[0].read_bytes() == filed.pdf()
    page = client.get(reverse("admin:cases_document_change", args=[slip.pk]))
    address = reverse("admin:cases_document_scan", args=[slip.pk, slip.scan_sha256])
    assert address in page.content.decode()


def test_a_leader_recalls_on_the_page_and_says_why(cast, client, issued, today):
    client.force_login(cast.binh)
    on = f"{today:%d/%m/%Y}"
    silent = client.post(at(issued, "recall"), {"on": on, "reason": ""})
    assert silent.status_code == 422 and silent.context["form"].errors.keys() == {"reason"}
    done = client.post(at(issued, "recall"), {"on": on, "reason": "Nhầm vụ việc."})
    notice = Document.objects.get(form="NB-02")
    assert done.status_code == 302 and f"/{notice.pk}/" in done["Location"]
    again = client.post(at(issued, "recall"), {"on": on, "reason": "Nhầm vụ việc."})
    assert again.status_code == 422 and Document.objects.filter(form="NB-02").count() == 1


def test_a_page_sent_twice_drafts_one_correction(cast, client, issued, today):
    client.force_login(cast.minh)
    sent = {"on": f"{today:%d/%m/%Y}", "version": issued.version, "where_1": "Nơi nhận",
            "wrong_1": "a", "right_1": "b"}  # fmt: skip
    assert client.post(at(issued, "correct"), sent).status_code == 302
    assert client.post(at(issued, "correct"), sent).status_code == 422
    assert Document.objects.filter(form="NB-01").count() == 1


def test_the_lists_of_the_desk_open_and_show_what_waits(cast, client, issued, today):
    for name, seen in (("thu", True), ("binh", True), ("lan", True), ("minh", False)):
        client.force_login(getattr(cast, name))
        page = client.get(reverse("admin:desk_list", args=["undelivered"]))
        assert (page.context["count"] == 1) is seen
        assert ("01/TB-UBND" in page.content.decode()) is seen
    client.force_login(cast.nga)
    assert client.get(reverse("admin:desk_list", args=["undelivered"])).context["count"] == 0


def test_the_leader_finds_the_run_on_his_desk(cast, client):
    client.force_login(cast.binh)
    assert reverse("admin:cases_document_bulk") in client.get("/").content.decode()
    client.force_login(cast.minh)
    assert reverse("admin:cases_document_bulk") not in client.get("/").content.decode()


def test_a_voided_letter_that_bore_a_number_says_so(cast, client, case, today):
    document = acts.round_of(acts.letter(case, "KN-03"), cast, today, until="seal")
    client.force_login(cast.binh)
    sent = {"on": f"{today:%d/%m/%Y}", "reason": "Trùng vụ việc."}
    assert client.post(at(document, "void"), sent).status_code == 302
    text = client.get(reverse("admin:cases_document_change", args=[document.pk])).content.decode()
    assert "01/TB-UBND" in text and "Trùng vụ việc." in text
    assert paper.path_of(document.sha256).exists(), "its file stays"
