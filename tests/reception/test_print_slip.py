"""Slips at the door: printed in one click from the visit, in large print too; empty forms."""

import io
import re

import pdfplumber
import pikepdf
import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from cases.law.papers import PAPERS
from cases.law.refusal import Refused
from cases.law.words import Kind
from cases.letters.catalogue import FORMS
from cases.models import AuditEntry, Document
from cases.services import verify
from reception import services as door
from reception.law.status import ALPHABET
from reception.models import StatusCode
from reception.services import Arrival, slips
from tests.letters import paper

ADDRESS = "https://hamrong.thanhhoa.gov.vn/tra-cuu/"
CODE = re.compile(rf"Mã tra cứu: ([{ALPHABET}]{{4}}(?:-[{ALPHABET}]{{4}}){{2}})")


@pytest.fixture
def receive(cast, today, ong_tam):
    def receive_one(kind=Kind.COMPLAINT, papers="Đơn khiếu nại\nThông báo số 12/TB-UBND"):
        return door.receive(
            actor=cast.lan, on=today, office=cast.office,
            person=None if kind == Kind.DENUNCIATION else ong_tam,
            arrival=Arrival(kind=kind, summary="thu hồi đất mở rộng đường", papers=papers),
        )  # fmt: skip

    return receive_one


@pytest.fixture
def visit(receive):
    return receive()


@pytest.fixture
def printed(cast, today):
    def print_one(visit, code="TCD-02", **more):
        return slips.print_slip(
            visit, actor=more.pop("actor", cast.lan), on=today, code=code, address=ADDRESS, **more
        )

    return print_one


def test_the_receipt_says_what_was_handed_over_and_bears_a_code(visit, printed):
    text = paper.text_of(printed(visit))
    assert "Đã nhận của ông Nguyễn Văn Tám" in text
    assert "1. Đơn khiếu nại" in text and "2. Thông báo số 12/TB-UBND" in text
    assert ADDRESS in text and CODE.search(text)
    assert re.search(r"Mã PIN: \d{4}", text)


def test_a_slip_has_no_number_and_no_field_to_be_signed_by_certificate(visit, printed):
    for code in slips.slips_of(visit, visit.received_on):
        pdf = printed(visit, code)
        assert "/AcroForm" not in paper.opened(pdf).Root, code
        assert "Số:" not in paper.text_of(pdf)


def test_the_guidance_leaves_room_for_what_is_not_known_yet(visit, printed):
    text = paper.text_of(printed(visit, "XLD-02"))
    assert "Nội dung: thu hồi đất mở rộng đường." in text
    assert "thuộc thẩm quyền giải quyết của ……" in text
    assert "CÁN BỘ TIẾP CÔNG DÂN" in text and "Nguyễn Thị Lan" in text


def test_a_visit_without_papers_gets_a_receipt_with_empty_lines(receive, printed):
    text = paper.text_of(printed(receive(papers="")))
    assert "1. ……" in text and "3. ……" in text


def test_the_square_is_drawn_and_holds_the_address_without_the_code(visit, printed, monkeypatch):
    drawn = []
    make = slips.segno.make

    def watched(text, **more):
        drawn.append(text)
        return make(text, **more)

    monkeypatch.setattr(slips.segno, "make", watched)
    pdf = printed(visit)
    text = paper.text_of(pdf)
    assert drawn == [ADDRESS]
    with pdfplumber.open(io.BytesIO(pdf)) as opened:
        dark = [one for page in opened.pages for one in (*page.rects, *page.curves, *page.lines)]
    assert len(dark) > 20  # the modules of the square
    assert CODE.search(text)[1] not in drawn[0]


def test_large_print_is_twenty_points_on_the_same_paper(visit, printed):
    for code in slips.slips_of(visit, visit.received_on):
        pdf = printed(visit, code, large=True)
        for page in paper.opened(pdf).pages:
            assert [float(x) for x in page.mediabox] == pytest.approx([0, 0, 595.28, 841.89], abs=1)
        lines = [line for page in paper.pages(pdf) for line in page if not line.text.isdigit()]
        assert {line.size for line in lines} <= {18, 20}
        assert sum(line.size == 20 for line in lines) > 10
        assert max(line.x1 for line in lines) <= paper.RIGHT + 1
        usual = paper.text_of(printed(visit, code))
        for words in ("Nguyễn Văn Tám", "Nguyễn Thị Lan"):
            assert (words in paper.text_of(pdf)) == (words in usual)


def test_the_slip_of_a_denunciation_names_nobody_and_bears_no_code(receive, printed):
    visit = receive(Kind.DENUNCIATION, papers="Đơn tố cáo")
    text = paper.text_of(printed(visit))
    assert visit.envelope in text
    assert "tra cứu" not in text and "PIN" not in text and "Nguyễn Văn Tám" not in text
    assert not StatusCode.objects.exists()
    assert "XLD-02" not in slips.slips_of(visit, visit.received_on)


def test_only_hashes_are_kept_and_the_printing_is_in_the_audit(visit, printed, cast):
    text = paper.text_of(printed(visit, large=True))
    code, pin = CODE.search(text)[1].replace("-", ""), re.search(r"PIN: (\d{4})", text)[1]
    row = StatusCode.objects.get()
    assert code not in "".join(map(str, row.__dict__.values()))
    assert len(row.code_hash) == len(row.pin_hash) == 64 and pin not in (row.pin_hash[:4],)
    entry = AuditEntry.objects.get(action="print_slip")
    assert (entry.actor_id, entry.dossier_id) == (cast.lan.pk, visit.dossier_id)
    assert entry.details == {"form": "TCD-02", "large": True}
    assert code not in str(entry.rows)
    assert list(verify.problems()) == []


def test_the_file_that_stays_in_the_dossier_bears_no_code(visit, printed):
    printed(visit)
    document = Document.objects.get(dossier=visit.dossier, form="TCD-02")
    assert "slip" not in document.facts and "code" not in document.facts


def test_a_slip_printed_again_on_a_later_day_ends_the_earlier_code(visit, printed, cast, today):
    printed(visit)
    printed(visit)
    assert StatusCode.objects.filter(ended_on=None).count() == 2  # a viewer may fetch it twice
    StatusCode.objects.update(issued_on=today.replace(day=1))
    printed(visit)
    assert StatusCode.objects.filter(ended_on=None).count() == 1
    assert StatusCode.objects.filter(ended_on=today).count() == 2


@pytest.mark.parametrize("who", ["quan", "thu", "quantri", "nga"])
def test_who_does_not_receive_citizens_prints_no_slip(visit, printed, refused, cast, who):
    with refused(PermissionDenied):
        printed(visit, actor=getattr(cast, who))


def test_a_form_that_a_visit_does_not_have_is_refused(visit, printed, refused):
    for code in ("KN-15", "TCD-01", "NO-99"):
        with refused(Refused, says=code):
            printed(visit, code)


@pytest.mark.parametrize("code", slips.blanks(slips.date(2026, 9, 16)))
@pytest.mark.parametrize("large", [False, True])
def test_every_empty_form_can_be_handed_out(cast, today, code, large):
    pdf = slips.print_blank(code, actor=cast.lan, on=today, office=cast.office, large=large)
    text = paper.text_of(pdf)
    assert FORMS[code].title.split()[0] in text.upper()
    assert "……" in text or "......" in text
    assert "Nguyễn" not in text and "None" not in text
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        assert opened.Root.Lang == "vi"
    assert AuditEntry.objects.filter(action="print_blank", details__form=code).exists()


def test_the_empty_receipt_has_room_for_a_date_and_three_papers(cast, today):
    text = paper.text_of(slips.print_blank("TCD-02", actor=cast.lan, on=today, office=cast.office))
    assert "Vào …" in text and "ngày …… tháng …… năm ……" in text
    assert "Đã nhận của ông (bà) …" in text
    assert "3. ……" in text and "được lập thành …… bản" in text


def test_a_letter_with_a_number_is_not_handed_out_empty(cast, today, refused):
    for code in ("KN-15", "TC-04", "NO-99"):
        with refused(Refused, says=code):
            slips.print_blank(code, actor=cast.lan, on=today, office=cast.office)


def test_an_account_without_a_matter_hands_out_nothing(cast, today, refused):
    with refused(PermissionDenied):
        slips.print_blank("TCD-02", actor=cast.quantri, on=today, office=cast.office)


def test_from_the_page_of_the_visit_it_is_one_click(client, cast, visit):
    client.force_login(cast.lan)
    page = client.get(reverse("admin:reception_visit_change", args=[visit.pk])).content.decode()
    way = reverse("admin:reception_visit_print", args=[visit.pk, "TCD-02"])
    assert f'href="{way}"' in page and f'href="{way}?large=1"' in page
    answer = client.get(way)
    assert answer["Content-Type"] == "application/pdf" and "no-store" in answer["Cache-Control"]
    assert "http://testserver/tra-cuu/" in paper.text_of(answer.content)
    large = paper.pages(client.get(f"{way}?large=1").content)
    assert any(line.size == 20 for line in large[0])


def test_the_public_address_of_the_office_stands_on_the_slip(client, cast, visit, settings):
    settings.PUBLIC_URL = "https://hamrong.thanhhoa.gov.vn"
    client.force_login(cast.lan)
    answer = client.get(reverse("admin:reception_visit_print", args=[visit.pk, "TCD-02"]))
    assert ADDRESS in paper.text_of(answer.content)


def test_a_wrong_address_says_what_to_do_or_is_not_there(client, cast, visit):
    client.force_login(cast.lan)
    answer = client.get(
        reverse("admin:reception_visit_print", args=[visit.pk, "KN-15"]), follow=True
    )
    assert "KN-15" in answer.content.decode() and answer.redirect_chain
    answer = client.get(reverse("admin:reception_visit_blank", args=["KN-15"]), follow=True)
    assert "KN-15" in answer.content.decode() and answer.redirect_chain
    nowhere = reverse("admin:reception_visit_print", args=[9999, "TCD-02"])
    assert client.get(nowhere).status_code == 404


def test_an_inspector_sees_the_visit_without_the_slips(client, cast, visit):
    client.force_login(cast.quan)
    page = client.get(reverse("admin:reception_visit_change", args=[visit.pk])).content.decode()
    way = reverse("admin:reception_visit_print", args=[visit.pk, "TCD-02"])
    assert way not in page
    assert client.get(way).status_code == 403
    assert not StatusCode.objects.exists()


def test_the_list_of_empty_forms_offers_each_in_both_prints(client, cast):
    client.force_login(cast.lan)
    page = client.get(reverse("admin:reception_visit_blanks")).content.decode()
    for code in slips.blanks(slips.date(2026, 9, 16)):
        way = reverse("admin:reception_visit_blank", args=[code])
        assert f'"{way}"' in page and f'"{way}?large=1"' in page
        assert PAPERS[code].name in page
    assert client.get(reverse("admin:reception_visit_blank", args=["TCD-02"])).status_code == 200
    client.force_login(cast.quantri)
    assert client.get(reverse("admin:reception_visit_blanks")).status_code == 403
