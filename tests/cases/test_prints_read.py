"""Prints of books and files, read as those read them who bind and keep them."""

import pytest

from cases.law import books as law
from cases.letters.sheet import page_of
from cases.letters.tags import at_strokes
from cases.models import Office
from cases.services import books
from cases.services.books.source import Line
from cases.services.books.taken import DOTS, numbers_of
from cases.services.dossier import contents, leaves
from cases.services.facts import office_in_text
from config import books as pages
from tests.cases import filed
from tests.letters.paper import text_of


def lines(book, *numbers):
    """Lines of a book that bear these numbers and nothing else."""
    place = book.numbered or 0
    cells = ["" for _ in book.columns]
    return [Line(None, (*cells[:place], one, *cells[place + 1 :])) for one in numbers]


def cover(book, *numbers):
    return numbers_of(pages.BOOKS[book.code], lines(book, *numbers))


def test_the_cover_counts_each_series_for_itself():
    found = cover(law.OUTGOING, "Từ số 01 đến số 07", "01/QĐ-UBND", "08/TB-UBND", "02/QĐ-UBND",
                  "09/TB-UBND", "03/UBND-VP")  # fmt: skip
    assert found == [("01/QĐ-UBND", "02/QĐ-UBND"), ("08/TB-UBND", "09/TB-UBND"),
                     ("03/UBND-VP", "03/UBND-VP")]  # fmt: skip


def test_the_series_of_a_confidential_file_stands_on_no_cover():
    assert cover(law.OUTGOING, "01/QĐ-UBND", "01/QĐ-UBND-K7QX") == [("01/QĐ-UBND", "01/QĐ-UBND")]


def test_the_cover_of_incoming_papers_has_their_arrival_numbers():
    assert cover(law.INCOMING, "01", "02", "03") == [("01", "03")]


def test_a_book_without_lines_leaves_room_for_its_numbers_and_one_without_numbers_none():
    assert cover(law.OUTGOING) == [(DOTS, DOTS)]
    assert cover(law.POST, "16/09/2026") == cover(law.KEPT_COPIES) == []


def test_a_day_breaks_behind_its_strokes_and_a_number_of_identity_nowhere():
    assert at_strokes("16/09/2026") == ["16/", "09/", "2026"]
    assert at_strokes("01/TB-UBND, 16/09/2026") == ["01/", "TB-UBND, 16/", "09/", "2026"]
    assert at_strokes("038075000123") == ["038075000123"]
    assert at_strokes("") == []


def test_the_number_of_an_identity_paper_fits_into_its_column(cast, case, today, ong_tam, quick):
    from_a = pages.BOOKS["visits"].book
    whole = sum(column.width for column in from_a.columns)
    twelve_digits_mm, page_mm, padding_mm = 12 * 4.5 * 0.3528, 267, 2.2
    assert page_mm * from_a.columns[3].width / whole - padding_mm >= twelve_digits_mm
    assert page_mm * from_a.columns[0].width / whole - padding_mm >= 17 * 0.3528


@pytest.mark.parametrize(("rank", "name", "told"), [
    (Office.Rank.COMMUNE, "phường Hàm Rồng", "Ủy ban nhân dân phường Hàm Rồng"),
    (Office.Rank.PROVINCE, "tỉnh Thanh Hóa", "Ủy ban nhân dân tỉnh Thanh Hóa"),
    (Office.Rank.PART, "Phòng Kinh tế phường Hàm Rồng", "Phòng Kinh tế phường Hàm Rồng"),
])  # fmt: skip
def test_an_office_within_a_sentence_has_no_capitals_of_the_head(rank, name, told):
    assert office_in_text(Office(rank=rank, name=name)) == told


@pytest.fixture
def file(cast, fixed_day, monkeypatch):
    filed.make_quick(monkeypatch)
    return filed.complete(cast, fixed_day)


def test_the_minutes_of_the_hand_over_are_those_of_the_annex(cast, file, fixed_day, monkeypatch):
    """NĐ 30/2020 Phụ lục V: motto, place and day, both sides, papers and files, two copies."""
    shown = {}
    monkeypatch.setattr(leaves, "sheet", lambda name, facts: shown.update({name: facts}) or b"")
    leaves.minutes(file, contents.entries(file), giver="Vũ Thị Thu", receiver="Hà Thị Lưu",
                   note="", on=fixed_day, sha256="ab" * 32)  # fmt: skip
    page = page_of("hand_over", shown["hand_over"])
    for words in (
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Hàm Rồng, ngày 16 tháng 9 năm 2026",
        "BIÊN BẢN GIAO NHẬN HỒ SƠ, TÀI LIỆU", "đại diện Ủy ban nhân dân phường Hàm Rồng.",
        "01 hồ sơ, 02 văn bản, 05 tờ", "bên giao giữ 01 bản, bên nhận giữ 01 bản./.",
        "(Ký, ghi rõ họ và tên)",
    ):  # fmt: skip
        assert words in page, words
    assert "))" not in page and "nhóm 9 (" in page


def test_the_end_sheet_leaves_room_for_a_signature_and_counts_in_two_digits(cast, file, fixed_day):
    text = text_of(leaves.end(file, contents.entries(file), 1))
    assert "Hồ sơ này gồm có: 05 tờ, được đánh số từ số 01 đến số 05." in text
    assert "(Ký, ghi rõ họ và tên)" in text
    assert "Hàm Rồng, ngày … tháng … năm …" in text


def test_files_in_the_folder_have_vietnamese_names(file):
    paths = [one.path for one in contents.entries(file)]
    assert paths[0] == "van-ban/001-don.pdf"
    assert not any(word in path for path in paths for word in ("petition", "evidence"))


def test_the_index_names_the_office_as_a_sentence_does(file):
    assert {one.author for one in contents.entries(file)} == {
        "Nguyễn Văn Tám", "Ủy ban nhân dân phường Hàm Rồng",
    }  # fmt: skip


def test_a_month_of_a_book_is_written_as_the_decree_writes_months(cast, case, today, quick):
    text = text_of(books.print_book(pages.BOOKS["complaints"], actor=cast.quan, on=today,
                                    office=cast.office, year=today.year))  # fmt: skip
    assert "Tháng 9 năm 2026" in text and "Tháng 09" not in text
