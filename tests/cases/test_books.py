"""The books as screens, workbooks and prints: columns of the annexes, rows a reader may find.

Nghị định 30/2020/NĐ-CP Phụ lục IV; Nghị định 154/2026/NĐ-CP Mẫu số 03/TCD.
"""

import io
from datetime import date
from types import SimpleNamespace

import pdfplumber
import pytest
from django.urls import reverse
from openpyxl import load_workbook

from cases.law import books as law
from cases.law.words import Kind, Tie
from cases.models import AuditEntry
from cases.services import books, numbering, paper, registers
from cases.services import verify as everything
from cases.services.books import archive, lines_of, print_book, take_workbook
from cases.services.concerns import Tied
from config import books as pages
from reception import services as door
from reception.services import Arrival
from tests.cases import acts
from tests.cases.test_conflict import MARKER, client_of, denounce
from tests.conftest import at

AUGUST = date(2026, 8, 20)
NAME, HOME, ID = "Nguyễn Văn Tám", "phố Đình Hương", "038075000123"

#: Headings as the annexes print them, copied from their texts.
ANNEXES = {
    "outgoing": [
        "Số, ký hiệu văn bản", "Ngày tháng văn bản", "Tên loại và trích yếu nội dung văn bản",
        "Người ký", "Nơi nhận văn bản", "Đơn vị, người nhận bản lưu", "Số lượng bản",
        "Ngày chuyển", "Ký nhận", "Ghi chú"],
    "incoming": [
        "Ngày đến", "Số đến", "Tác giả", "Số, ký hiệu văn bản", "Ngày tháng văn bản",
        "Tên loại và trích yếu nội dung văn bản", "Đơn vị hoặc người nhận", "Ngày chuyển",
        "Ký nhận", "Ghi chú"],
    "incoming-followed": [
        "Số đến", "Tên loại, số, ký hiệu, ngày tháng và tác giả văn bản",
        "Đơn vị hoặc người nhận", "Thời hạn giải quyết", "Tiến độ giải quyết",
        "Số, ký hiệu văn bản trả lời", "Ghi chú"],
    "post": [
        "Ngày chuyển", "Số, ký hiệu văn bản", "Nơi nhận văn bản", "Số lượng bì",
        "Ký nhận và dấu bưu điện", "Ghi chú"],
    "kept-copies": [
        "Ngày tháng", "Họ và tên người sử dụng", "Số, ký hiệu, ngày tháng văn bản",
        "Tên loại và trích yếu nội dung văn bản", "Hồ sơ số", "Ký nhận", "Ngày trả",
        "Người cho phép sử dụng", "Ghi chú"],
    "visits": [
        "STT", "Ngày tiếp", "Họ tên, địa chỉ", "CCCD/CMND/Hộ chiếu", "Nội dung đơn",
        "Loại đơn (KN/TC/KN/PA)", "Số người cùng nội dung", "Cơ quan đã giải quyết",
        "Thuộc thẩm quyền (x)", "Hướng dẫn công dân đến cơ quan có thẩm quyền",
        "Cơ quan, đơn vị thụ lý", "Theo dõi kết quả giải quyết", "Ghi chú"],
}  # fmt: skip


@pytest.fixture
def at_work(cast, today, ong_tam, quick):
    """A complaint of ông Tám and a denunciation, each received, entered, accepted, with letters."""
    made = {}
    for kind, person in ((Kind.COMPLAINT, ong_tam), (Kind.DENUNCIATION, None)):
        summary = "Thu hồi đất ở phố Đông" if person else MARKER
        visit = door.receive(
            actor=cast.lan, on=today, office=cast.office, person=person,
            arrival=Arrival(kind=kind, summary=summary),
        )  # fmt: skip
        words = acts.Paper(kind=kind, received_on=today, subject=summary,
                           against="Phòng Kinh tế" if person else MARKER)  # fmt: skip
        petition = door.enter_petition(visit, actor=cast.lan, on=today, paper=words)
        case = acts.hall.accept(acts.classified(petition, cast, today), actor=cast.binh, on=today)
        made[kind] = acts.assigned(case, cast, today)
    acts.round_of(acts.letter(made[Kind.COMPLAINT], "KN-03"), cast, today)
    acts.round_of(acts.letter(made[Kind.DENUNCIATION], "TC-04"), cast, today, until="give_number")
    return SimpleNamespace(complaint=made[Kind.COMPLAINT], secret=made[Kind.DENUNCIATION])


def read(code, officer, cast, on, month=None, year=2026):
    return lines_of(pages.BOOKS[code], officer, cast.office, year, month, on)


@pytest.mark.parametrize("code", ANNEXES)
def test_the_columns_are_those_of_the_annex(code):
    book = pages.BOOKS[code].book
    assert [column.title for column in book.columns] == ANNEXES[code]
    assert book.basis.startswith("Nghị định ")


def test_every_line_has_a_cell_for_each_column(cast, today, at_work):
    for code, source in pages.BOOKS.items():
        for line in read(code, cast.quan, cast, today):
            assert len(line.cells) == len(source.book.columns), code


def test_each_letter_stands_in_the_book_of_outgoing_documents(cast, today, at_work):
    notice, secret = sorted(read("outgoing", cast.thu, cast, today),
                            key=lambda line: line.cells[0], reverse=True)  # fmt: skip
    assert notice.cells[:4] == (
        "01/TB-UBND", "16/09/2026", "Thông báo thụ lý giải quyết khiếu nại", "Lê Văn Bình",
    )  # fmt: skip
    assert NAME in notice.cells[4]
    assert notice.cells[5].startswith("VT")
    assert notice.cells[7:9] == ("16/09/2026", "")
    assert secret.cells[0] == "01/QĐ-UBND"
    assert secret.cells[4] == "Ghi trong hồ sơ mật"
    assert secret.cells[7] == "", "it has not left the office"


def test_a_void_number_stands_there_with_its_reason(cast, today, case, quick):
    letter = acts.round_of(acts.letter(case, "KN-03"), cast, today, until="give_number")
    paper.void(letter, actor=cast.binh, on=today, reason="Ghi sai ngày.")
    [line] = read("outgoing", cast.thu, cast, today)
    assert line.void
    assert line.cells[9] == "Hủy số ngày 16/09/2026: Ghi sai ngày."


def test_numbers_given_on_paper_stand_there_as_a_range(cast, today):
    acts.opened(cast, today, "TB", 2025, legacy_to=41, legacy_on=date(2025, 5, 30))
    [line] = read("outgoing", cast.thu, cast, today, year=2025)
    assert line.cells[0] == "Từ số 01 đến số 41"
    assert line.cells[9] == "Đã đăng ký trên sổ giấy"


def test_no_book_names_anybody_of_a_denunciation(cast, today, at_work):
    envelope = at_work.secret.envelope
    for code in pages.BOOKS:
        text = " ".join(cell for line in read(code, cast.quan, cast, today) for cell in line.cells)
        assert MARKER not in text, code
        if code in ("visits", "petitions", "denunciations"):
            assert ("Phong bì " if code != "denunciations" else "") in text
            assert code == "visits" or envelope in text


def test_the_book_of_citizens_tells_what_the_form_asks(cast, today, at_work):
    complaint = read("visits", cast.lan, cast, today)[0].cells
    assert complaint == (
        "1", "16/09/2026", f"{NAME}, {HOME}", ID, "Thu hồi đất ở phố Đông", "KN", "1", "", "x",
        "", "", "đã phân công", "01/2026/TCD",
    )  # fmt: skip
    secret = read("visits", cast.lan, cast, today)[1].cells
    assert secret[3:6] == ("", "Ghi trong hồ sơ mật", "TC")


def test_whither_a_visitor_was_guided_stands_in_the_book(cast, today, ong_tam):
    visit = door.receive(
        actor=cast.lan, on=today, office=cast.office, person=ong_tam,
        arrival=Arrival(kind=Kind.FEEDBACK, summary="Đèn đường hỏng"),
    )  # fmt: skip
    acts.do(visit, "answer", cast.lan, today, told="guided", body="Sở Xây dựng", reason="đã nói")
    [line] = read("visits", cast.lan, cast, today)
    assert line.cells[9:11] == ("Sở Xây dựng", "")


def test_the_books_of_petitions_and_complaints_follow_the_matter(cast, today, at_work):
    petition = read("petitions", cast.thu, cast, today)[0].cells
    assert petition[1:3] == ("01/2026/ĐT", "16/09/2026")
    assert f"{NAME}, {HOME}, {ID}" == petition[5]
    [complaint] = read("complaints", cast.binh, cast, today)
    assert complaint.cells[2] == f"{NAME}, {HOME}"
    assert complaint.cells[6] == "01/TB-UBND, 16/09/2026"
    due = at_work.complaint.dossier.deadlines.filter(code__startswith="CMP_RESOLVE").first()
    assert complaint.cells[9] == f"{due.due_on:%d/%m/%Y}"
    [secret] = read("denunciations", cast.binh, cast, today)
    assert secret.cells[2] == at_work.secret.envelope
    assert secret.cells[6] == "01/QĐ-UBND, 16/09/2026"


@pytest.mark.parametrize("code", ["visits", "petitions", "outgoing", "denunciations"])
def test_whom_a_matter_concerns_finds_it_in_no_book(cast, today, quick, code):
    petition = acts.enter(cast, today, Kind.DENUNCIATION, tied=(Tied(cast.quan, Tie.ACCUSED),))
    case = acts.hall.accept(acts.classified(petition, cast, today), actor=cast.binh, on=today)
    case = acts.assigned(case, cast, today)
    acts.round_of(acts.letter(case, "TC-04"), cast, today, until="give_number")
    if code == "visits":
        denounce(cast, today, Tied(cast.quan, Tie.ACCUSED), visit=True)
    assert read(code, cast.quan, cast, today) == []
    assert len(read(code, cast.binh, cast, today)) >= 1


def test_incoming_papers_and_the_post_come_from_their_rows(cast, today, at_work, monkeypatch):
    """Rows as the register of incoming documents and the deliveries have them."""
    arrived = SimpleNamespace(
        dossier=at_work.complaint.dossier, arrived_on=today, arrival_number="03",
        author="Thanh tra tỉnh", number_and_symbol="15/TTr", dated=AUGUST, title="Phiếu chuyển đơn",
        unit_or_recipient="Tổ tiếp công dân", handed_on_on=today, signed_for="Minh", note="hỏa tốc",
    )  # fmt: skip
    hidden = SimpleNamespace(**{**vars(arrived), "dossier": at_work.secret.dossier,
                                "author": MARKER, "title": MARKER, "note": MARKER})  # fmt: skip
    monkeypatch.setattr(archive, "papers_in", lambda *asked: [arrived, hidden])
    first, second = read("incoming", cast.thu, cast, today)
    assert first.cells == (
        "16/09/2026", "03", "Thanh tra tỉnh", "15/TTr", "20/08/2026", "Phiếu chuyển đơn",
        "Tổ tiếp công dân", "16/09/2026", "Minh", "hỏa tốc",
    )  # fmt: skip
    assert MARKER not in " ".join(second.cells)
    followed, other = read("incoming-followed", cast.thu, cast, today)
    assert followed.cells[1] == "Phiếu chuyển đơn, 15/TTr, 20/08/2026, Thanh tra tỉnh"
    assert followed.cells[4:6] == ("Đã trả lời", "01/TB-UBND")
    assert other.cells[1] == "Ghi trong hồ sơ mật"


# Taken away --------------------------------------------------------------------------------------


def test_a_book_is_printed_month_by_month_on_landscape_pages(cast, today, quick):
    person = acts.add_person(actor=cast.lan, on=AUGUST, full_name=NAME, address=HOME)
    for on in (AUGUST, today):
        case = acts.assigned(acts.accepted(cast, on, people=[person]), cast, on)
        acts.round_of(acts.letter(case, "KN-03"), cast, on)
    registers.close_month(actor=cast.thu, on=today, office=cast.office, year=2026, month=8)
    pdf = print_book(pages.BOOKS["outgoing"], actor=cast.thu, on=today, office=cast.office,
                     year=2026)  # fmt: skip
    with pdfplumber.open(io.BytesIO(pdf)) as opened:
        texts = [page.extract_text() for page in opened.pages]
        sizes = {(round(page.width), round(page.height)) for page in opened.pages}
    assert sizes == {(842, 595)}
    assert len(texts) == 3
    cover, august, september = texts
    assert "SỔ ĐĂNG KÝ VĂN BẢN ĐI" in cover and "Năm: 2026" in cover
    assert "Từ ngày 01/01/2026 đến ngày 16/09/2026" in cover
    assert "Từ số 01/TB-UBND đến số 02/TB-UBND" in cover
    assert "Tháng 8 năm 2026" in august and "01/TB-UBND" in august
    assert "Khóa sổ TB" in august and "từ số 1 đến số 1" in august
    assert "02/TB-UBND" in september and "02/TB-UBND" not in august
    assert "NGƯỜI LẬP SỔ" in september and "NGƯỜI ĐỨNG ĐẦU CƠ QUAN" in september
    assert [text.splitlines()[0] for text in texts[1:]] == ["2", "3"]
    assert not cover.splitlines()[0].isdigit()
    for place in range(1, 11):
        assert f"({place})" in august
    trace = AuditEntry.objects.latest("seq")
    assert (trace.action, trace.actor) == ("print_book", cast.thu)
    assert trace.details == {"book": "outgoing", "office": "ham-rong", "year": 2026,
                             "month": None, "rows": 2}  # fmt: skip


@pytest.mark.parametrize("code", sorted(pages.BOOKS))
def test_an_empty_book_is_printed_with_its_columns_to_be_kept_by_hand(cast, today, code):
    pdf = print_book(pages.BOOKS[code], actor=cast.quan, on=today, office=cast.office, year=2026)
    with pdfplumber.open(io.BytesIO(pdf)) as opened:
        assert len(opened.pages) == 2
        text = opened.pages[1].extract_text()
        right = max(line["x1"] for line in (*opened.pages[1].lines, *opened.pages[1].rects))
        assert opened.pages[1].width - 40 < right < opened.pages[1].width - 25
    assert f"({len(pages.BOOKS[code].book.columns)})" in text
    assert "NGƯỜI LẬP SỔ" in text


def test_a_workbook_has_a_sheet_a_month_and_nothing_in_it_is_evaluated(cast, today, ong_tam):
    for on, summary in ((AUGUST, "=1+1"), (today, "http://example.org")):
        door.receive(
            actor=cast.lan, on=on, office=cast.office, person=ong_tam, reason="nhập bổ sung",
            arrival=Arrival(kind=Kind.COMPLAINT, summary=summary),
        )  # fmt: skip
    taken = take_workbook(pages.BOOKS["visits"], actor=cast.lan, on=today, office=cast.office,
                          year=2026)  # fmt: skip
    book = load_workbook(io.BytesIO(taken))
    assert book.sheetnames == ["Tháng 08-2026", "Tháng 09-2026"]
    august = book["Tháng 08-2026"]
    assert [cell.value for cell in august[3]] == ANNEXES["visits"]
    assert (august["E5"].value, august["E5"].data_type) == ("=1+1", "s")
    assert book["Tháng 09-2026"]["E5"].hyperlink is None
    assert AuditEntry.objects.latest("seq").action == "export_book"
    assert list(everything.problems()) == []


# Pages -------------------------------------------------------------------------------------------

READERS = {
    "lan": {"visits", "petitions"},
    "minh": {"petitions", "complaints", "denunciations"},
    "thu": {*ANNEXES, "petitions", "complaints", "denunciations"} - {"visits"},
    "binh": {*ANNEXES, "petitions", "complaints", "denunciations"},
    "quan": {*ANNEXES, "petitions", "complaints", "denunciations"},
    "quantri": set(),
}


@pytest.mark.parametrize("name", READERS)
def test_each_reads_the_books_of_the_own_role(cast, today, name):
    client = client_of(getattr(cast, name))
    shelf = client.get(reverse("admin:books"))
    assert shelf.status_code == (200 if READERS[name] else 403)
    for code in pages.BOOKS:
        expected = 200 if code in READERS[name] else 403
        assert client.get(reverse("admin:book", args=[code])).status_code == expected, code
        taken = client.get(reverse("admin:book_taken", args=[code, "xlsx"]))
        assert taken.status_code == expected


def test_a_book_is_read_by_month_and_taken_as_it_is_read(cast, today, at_work):
    client = client_of(cast.thu)
    page = client.get(reverse("admin:book", args=["outgoing"]), {"month": "9"})
    assert "01/TB-UBND" in page.content.decode()
    [pdf, xlsx] = page.context["taken"]
    assert client.get(pdf["url"]).content.startswith(b"%PDF")
    answer = client.get(xlsx["url"])
    assert answer["Content-Disposition"] == (
        'attachment; filename="outgoing-ham-rong-2026-09.xlsx"'
    )  # fmt: skip
    assert "no-store" in answer["Cache-Control"]
    empty = client.get(reverse("admin:book", args=["outgoing"]), {"month": "8"})
    assert "01/TB-UBND" not in empty.content.decode()


@pytest.mark.parametrize(
    "asked", [{"year": "x"}, {"year": "1"}, {"month": "13"}, {"office": "9999"}, {"office": "x"}]
)
def test_a_wrong_question_is_answered_beside_its_field(cast, asked):
    client = client_of(cast.thu)
    page = client.get(reverse("admin:book", args=["outgoing"]), asked)
    assert page.status_code == 422
    assert page.context["form"].errors.keys() == asked.keys()
    assert client.get(reverse("admin:book_taken", args=["outgoing", "pdf"]), asked
                      ).status_code == 404  # fmt: skip


def test_the_book_of_another_office_is_not_offered(cast):
    province = cast.mai.posts.get().office
    page = client_of(cast.thu).get(
        reverse("admin:book", args=["outgoing"]), {"office": province.pk}
    )
    assert page.status_code == 422


def test_an_unknown_book_or_format_is_no_page(cast):
    client = client_of(cast.thu)
    assert client.get(reverse("admin:book", args=["nothing"])).status_code == 404
    assert client.get(reverse("admin:book_taken", args=["outgoing", "csv"])).status_code == 404


def test_the_years_of_an_office_are_those_of_its_registers(cast, today):
    numbering.open_year(actor=cast.thu, on=today, office=cast.office, year=2025)
    assert books.years_of(cast.office, today)[:2] == [2026, 2025]


def test_a_book_covers_the_past_year_whole(cast, today):
    with at(date(2027, 1, 3)):
        pdf = print_book(pages.BOOKS["outgoing"], actor=cast.thu, on=date(2027, 1, 3),
                         office=cast.office, year=2026)  # fmt: skip
    with pdfplumber.open(io.BytesIO(pdf)) as opened:
        assert "đến ngày 31/12/2026" in opened.pages[0].extract_text()


def test_the_books_of_the_archive_stand_in_the_law():
    known = {value for value in vars(law).values() if isinstance(value, law.Book)}
    assert {source.book for source in archive.BOOKS} == known
