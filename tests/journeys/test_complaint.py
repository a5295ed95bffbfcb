"""From the door to a sealed letter, in the browser, as the people of the office do it."""

import re

import pytest

from tests.journeys.conftest import manage

pytestmark = pytest.mark.journey
SUBJECT = "Thu hồi đất mở rộng đường ven sông"


def receive(desk):
    """Lan receives ông Tám."""
    desk.open("/reception/visit/add/")
    desk.fill(kind="complaint", full_name="Nguyễn Văn Tám", address="phố Đình Hương",
              summary=SUBJECT)  # fmt: skip
    desk.confirm()


def accept(lan, binh):
    """Four pages: visit, petition, classification, acceptance; returns the address of the case."""
    receive(lan)
    lan.step("enter_petition")
    assert lan.page.input_value("#id_subject") == SUBJECT  # nothing is typed twice
    assert lan.page.locator("#id_full_name").count() == 0
    lan.fill(against="Phòng Kinh tế, Hạ tầng và Đô thị phường Hàm Rồng")
    lan.confirm()
    lan.step("classify")
    lan.fill(competent="yes", admissible="yes")
    lan.confirm()
    binh.open(lan.page.url)
    binh.step("accept")
    shown = binh.page.inner_text(".consequence")
    binh.confirm()
    return shown


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_visit_becomes_an_open_case_in_four_pages(desk, language):
    lan, binh = desk("lan", language), desk("binh", language)
    shown = accept(lan, binh)
    assert lan.pages + binh.pages == 4
    assert "/cases/case/" in binh.page.url
    promised = re.findall(r"\d\d/\d\d/\d{4}", shown)
    assert promised and promised[0] in binh.text()  # the due date that the page announced
    words = ("đã thụ lý", "Thời hạn") if language == "vi" else ("accepted", "Time limits")
    assert all(word in binh.text() for word in words)


def test_the_leader_signs_and_the_clerk_seals_the_notice(desk, installation, tmp_path):
    lan, binh, minh, thu = desk("lan"), desk("binh"), desk("minh"), desk("thu")
    accept(lan, binh)
    case = binh.page.url
    binh.page.click("table.rows a[href*='/cases/document/']")
    letter = binh.page.url
    for person, verb in ((minh, "submit"), (binh, "approve"), (binh, "sign"), (thu, "give_number"),
                         (thu, "seal"), (thu, "issue")):  # fmt: skip
        person.open(letter)
        person.step(verb)
        person.confirm()
    assert "/TB-UBND" in thu.text()
    with thu.page.expect_download() as download:
        thu.page.click("a[href$='/file/']")
    path = tmp_path / "letter.pdf"
    download.value.save_as(path)
    verified = manage(installation, "verify_document", str(path))
    assert verified.returncode == 0, verified.stdout
    checked = manage(installation, "verify_all")
    assert checked.returncode == 0, checked.stderr
    minh.open(case)
    assert minh.page.locator("a.step[href*=plan_verification]").count() == 0  # nobody assigned it


def test_a_denouncer_is_not_named_at_the_door(desk):
    lan = desk("lan")
    lan.open("/reception/visit/add/")
    lan.fill(kind="denunciation", full_name="Bà Sáu", summary="Thu tiền ngoài quy định")
    lan.confirm()
    assert "Luật Tố cáo Điều 8, 56" in lan.page.inner_text(".field.wrong")
    assert lan.page.input_value("#id_summary") == "Thu tiền ngoài quy định"  # nothing is lost
    lan.complaints.clear()  # the refused page is answered with status 422
    lan.fill(full_name="")
    lan.confirm()
    assert "NTC-" in lan.text()
    assert "Sáu" not in lan.text()


def test_a_day_that_does_not_exist_is_refused_beside_its_field(desk):
    lan = desk("lan")
    lan.open("/reception/visit/add/")
    lan.fill(kind="feedback", summary="Đèn đường hỏng", on="31/02/2026")
    lan.confirm()
    assert "05/08/2026" in lan.page.inner_text(".field.wrong")
    lan.complaints.clear()
    lan.fill(on="05/08/2099")
    lan.confirm()
    assert "05/08/2099" in lan.page.inner_text(".refusal")
    lan.complaints.clear()


def test_the_start_page_counts_what_its_lists_show(desk):
    for name in ("lan", "minh", "binh", "thu", "quan"):
        person = desk(name)
        for link in ("mine", "due-soon", "overdue", "to-sign"):
            person.open("/")
            count = int(person.page.inner_text(f"#list-{link} .count"))
            person.open(f"/desk/{link}/")
            rows = person.page.locator("table.rows tbody tr").count()
            assert rows == min(count, 50), (name, link)
