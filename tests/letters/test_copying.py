"""The file of a copy: every page of the original, its fields drawn in, the head after its end."""

import io

import pdfplumber
import pikepdf
import pytest

from cases.letters import copies
from tests.letters import paper
from tests.letters.paper import MM
from tests.letters.samples import SAMPLES


def head(**more):
    """What the head of a copy says."""
    return {
        "heading": "SAO Y", "number": "01/SY-UBND", "on": "2026-09-16",
        "recipients": ["Thanh tra tỉnh", "Lưu: VT"],
        "signer": {"lines": ["CHỦ TỊCH"], "name": "Trần Thị Hoa"}, **more,
    }  # fmt: skip


def facts(code="KN-03", **more):
    return {"office": SAMPLES[code]["office"], "copy": head(**more), "letter": SAMPLES[code]}


def test_number_date_signature_and_seal_are_drawn_into_the_page(sealed):
    pdf = copies.appended(sealed, facts(), "KN-03")
    text = paper.text_of(pdf)
    assert "Số: 07/TB-UBND" in text and "ngày 10 tháng 8 năm 2026" in text
    with pdfplumber.open(io.BytesIO(pdf)) as opened:
        assert len(opened.pages) == 1 and len(opened.pages[0].images) >= 2, "signature and seal"
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        assert "/AcroForm" not in opened.Root and float(opened.pdf_version) >= 1.4


def test_the_head_of_the_copy_says_everything_that_the_decree_asks(sealed):
    text = paper.text_of(copies.appended(sealed, facts(), "KN-03"))
    after = text[text.rindex("ỦY BAN NHÂN DÂN") :]
    for said in ("ỦY BAN NHÂN DÂN", "Số: 01/SY-UBND", "Hàm Rồng, ngày 16 tháng 9 năm 2026",
                 "Nơi nhận:", "- Thanh tra tỉnh;", "CHỦ TỊCH", "Trần Thị Hoa"):  # fmt: skip
        assert said in after
    assert "SAO Y" in text


def test_on_the_last_page_nothing_of_the_original_is_written_over(sealed):
    [lines] = paper.pages(copies.appended(sealed, facts(), "KN-03"))
    name = next(line for line in lines if line.text == "Lê Văn Bình")
    title = next(line for line in lines if line.text == "SAO Y")
    assert title.top > name.top + name.size, "below the name of the signer"
    assert max(line.top for line in lines) < 297 * MM - 20 * MM


@pytest.mark.parametrize("count", [1, 20])
def test_without_a_letter_of_ours_the_head_stands_on_a_page_of_its_own(sealed, count):
    pdf = copies.appended(sealed, facts(recipients=[f"Cơ quan {n}" for n in range(count)]))
    first, second = paper.pages(pdf)
    assert not any(line.text == "SAO Y" for line in first)
    assert any(line.text == "SAO Y" for line in second)
    assert any(f"Cơ quan {count - 1}" in line.text for line in second)


def test_the_line_of_an_electronic_copy_stands_at_the_top_right_in_ten_points(sealed):
    [lines] = paper.pages(copies.marked(sealed, "SAO Y; phường Hàm Rồng; 16-09-2026"))
    line = paper.line(lines, "SAO Y;")
    assert line.size == 10 and line.face == "TDSerif"
    assert line.x1 == pytest.approx(595.28 - 15 * MM, abs=2) and line.top < 20 * MM


def test_a_long_letter_keeps_all_its_pages():
    whole = paper.sample("KN-15")
    pages = len(paper.pages(whole))
    pdf = copies.appended(whole, facts("KN-15"), "KN-15")
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        assert len(opened.pages) in (pages, pages + 1) and pages > 1


def test_the_passages_of_a_letter_are_its_paragraphs_word_for_word():
    passages, named = copies.passages_of("KN-15", SAMPLES["KN-15"])
    text = paper.text_of(paper.sample("KN-15"))
    for one in passages:
        assert all(word in text for word in one.split()[:3])
    assert not any("Nơi nhận" in one or "Lưu" in one for one in passages)
    assert named["subject"].endswith("(lần đầu)") and "Ngoãn (lần" in named["subject"]


def test_a_dispatch_is_known_by_what_it_is_about():
    assert copies.passages_of("XLD-02", SAMPLES["XLD-02"])[1]["about"] == (
        "V/v hướng dẫn gửi đơn khiếu nại"
    )


def test_an_encrypted_file_is_not_copied(sealed):
    locked = io.BytesIO()
    with pikepdf.open(io.BytesIO(sealed)) as opened:
        opened.save(locked, encryption=pikepdf.Encryption(owner="a", user="b"))
    with pytest.raises(copies.NotAPdf):
        copies.marked(locked.getvalue(), "SAO Y")
