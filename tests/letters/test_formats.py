"""Numbers and dates as Nghị định 30/2020/NĐ-CP, Phụ lục I writes them."""

from datetime import date

import pytest

from cases.letters import formats
from cases.letters.tags import cited, prose


@pytest.mark.parametrize(("number", "kind", "written"), [
    (7, "TB", "07/TB-UBND"), (10, "QĐ", "10/QĐ-UBND"), (168, "KL", "168/KL-UBND"),
    (12, "", "12/UBND-VP"), (1, "", "01/UBND-VP"),
])  # fmt: skip
def test_a_number_below_ten_takes_a_nought(number, kind, written):
    assert formats.number_text(number, kind, "UBND") == written
    assert formats.read_number(formats.number_line(written)) == written


@pytest.mark.parametrize(("day", "written"), [
    (date(2026, 1, 9), "ngày 09 tháng 01 năm 2026"),
    (date(2026, 2, 10), "ngày 10 tháng 02 năm 2026"),
    (date(2026, 3, 1), "ngày 01 tháng 3 năm 2026"),
    (date(2026, 9, 30), "ngày 30 tháng 9 năm 2026"),
    (date(2026, 10, 5), "ngày 05 tháng 10 năm 2026"),
    (date(2026, 12, 31), "ngày 31 tháng 12 năm 2026"),
])  # fmt: skip
def test_days_below_ten_and_the_first_two_months_take_a_nought(day, written):
    assert formats.date_text("Hàm Rồng", day) == f"Hàm Rồng, {written}"
    assert formats.read_date(formats.date_text("Hàm Rồng", day)) == day


def test_blank_lines_hold_no_number_and_no_day():
    assert formats.read_number(formats.blank_number_line("TB", "UBND")) is None
    assert formats.read_date(formats.blank_date_line("Hàm Rồng", 2026)) is None
    assert formats.read_date("Hàm Rồng, ngày 31 tháng 02 năm 2026") is None


def test_an_article_is_named_from_the_smallest_unit():
    assert cited("Luật Khiếu nại Điều 11a khoản 1 điểm b") == (
        "điểm b khoản 1 Điều 11a của Luật Khiếu nại"
    )
    assert cited("theo quy chế;") == "theo quy chế"


def test_free_text_is_escaped_and_its_numbers_kept_together():
    assert prose("<b>12/TB-UBND</b> & a-b") == (
        '&lt;b&gt;<span class="nb">12/TB-UBND</span>&lt;/b&gt; &amp; a-b'
    )
