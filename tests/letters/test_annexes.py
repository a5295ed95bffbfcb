"""Annexes and the levels of a text: Phụ lục I phần III mục 1, phần II mục 6."""

import pytest

from cases.letters import levels, render
from cases.letters.catalogue.layout import UnknownMark
from tests.letters import paper
from tests.letters.paper import LEFT, MIDDLE, MM
from tests.letters.samples import stress


def near(value):
    return pytest.approx(value, abs=1.0)


@pytest.fixture(scope="module")
def annexed():
    return render.render("KN-03", stress.FULL)


@pytest.fixture(scope="module")
def annex_pages(annexed):
    """The pages of the two annexes: (index in the file, lines)."""
    pages = paper.pages(annexed)
    first = next(n for n, page in enumerate(pages) if page[0].text == "Phụ lục I")
    second = next(n for n, page in enumerate(pages) if page[0].text == "Phụ lục II")
    return pages[:first], pages[first:second], pages[second:]


def test_every_annex_begins_on_a_page_of_its_own_with_number_title_and_reference(annex_pages):
    for pages, number, title in zip(
        annex_pages[1:], ("Phụ lục I", "Phụ lục II"),
        ("NỘI QUY TIẾP CÔNG DÂN", "DANH SÁCH CÁC VỤ VIỆC"), strict=True,
    ):  # fmt: skip
        page = pages[0]
        middle = MIDDLE if number == "Phụ lục I" else (LEFT + 841.89 - 15 * MM) / 2
        kept_with = "(Kèm theo Thông báo số ……/TB-UBND ngày …… tháng"
        for text, face in ((number, "TDSerif-Bold"), (title, "TDSerif-Bold"),
                           (kept_with, "TDSerif-Italic")):  # fmt: skip
            line = paper.line(page, text)
            assert (line.size, line.face, line.middle) == (14, face, near(middle))
        words = " ".join(line.text for line in page)
        assert "của Chủ tịch Ủy ban nhân dân phường Hàm Rồng)" in words


def test_one_annex_alone_has_no_number():
    facts = stress.of("KN-03", annexes=stress.ANNEXES[:1])
    heads = [page[0].text for page in paper.pages(render.render("KN-03", facts))]
    assert "Phụ lục" in heads and "Phụ lục I" not in heads


def test_each_annex_counts_its_own_pages_and_hides_the_first(annex_pages):
    letter, *annexes = annex_pages
    assert [page[0].text for page in letter[1:]] == [str(n) for n in range(2, len(letter) + 1)]
    for pages in annexes:
        assert len(pages) >= 2
        assert not any(line.text.isdigit() for line in pages[0][:1])
        for number, page in enumerate(pages[1:], start=2):
            assert (page[0].text, page[0].size, page[0].face) == (str(number), 13, "TDSerif")
            assert page[0].top + 13 < 20 * MM


def test_a_wide_table_lies_on_landscape_pages_with_its_head_on_each(annexed, annex_pages):
    pages = paper.opened(annexed).pages
    wide = [page for page in pages if float(page.mediabox[2]) > float(page.mediabox[3])]
    assert len(wide) == len(annex_pages[2]) >= 2
    for page in annex_pages[2]:
        assert paper.line(page, "Nội dung").face == "TDSerif-Bold"
    cells = [line.text for page in annex_pages[2] for line in page]
    assert sum(cell.startswith("Vụ việc thứ") for cell in cells) == 45


def test_the_signature_stays_with_the_letter_before_the_annexes(annexed, annex_pages):
    paper.line(annex_pages[0][-1], "Lê Văn Bình")
    assert not any("Nơi nhận" in line.text for page in annex_pages[1] for line in page)
    assert sorted(paper.boxes(annexed)) == ["KyCoQuan", "KyLanhDao", "ngay_ban_hanh", "so_van_ban"]


def test_the_levels_of_a_text_are_set_as_the_decree_says(annex_pages):
    lines = [line for page in annex_pages[1] for line in page]
    for text in ("Chương I", "QUY ĐỊNH CHUNG", "Chương II", "TRÁCH NHIỆM CỦA NGƯỜI", "Mục 1",
                 "THỜI GIAN TIẾP"):  # fmt: skip
        found = [one for one in lines if one.text.startswith(text)]
        assert all((one.face, one.size, one.middle) == ("TDSerif-Bold", 14, near(MIDDLE))
                   for one in found) and found  # fmt: skip
    indented = near(LEFT + 12.7 * MM)
    heading = paper.line(lines, "Điều 1. Phạm vi")
    assert (heading.face, heading.x0) == ("TDSerif-Bold", indented)
    second = paper.line(lines, "Điều 2.")
    assert (second.text, second.face, second.x0) == ("Điều 2.", "TDSerif-Bold", indented)
    for text in ("1. Nội quy này", "a) Người đứng đầu;", "đ) Công dân"):
        assert (paper.line(lines, text).face, paper.line(lines, text).x0) == ("TDSerif", indented)
    report = paper.line(lines, "I. TÌNH HÌNH CHUNG")
    assert (report.face, report.x0) == ("TDSerif-Bold", indented)


def test_a_chapter_is_not_left_at_the_foot_of_a_page():
    text = "\n".join([*["Một dòng của nội quy."] * 28, "Chương I", "Quy định chung",
                      "Điều 1. Phạm vi", "Nội dung của điều này."])  # fmt: skip
    for spare in range(6):
        facts = stress.of("KN-03", annexes=[{"title": "Nội quy", "text": "Dòng.\n" * spare + text}])
        for page in paper.pages(render.render("KN-03", facts)):
            assert page[-1].text not in ("Chương I", "QUY ĐỊNH CHUNG", "Điều 1. Phạm vi")


def test_an_annex_without_a_title_is_refused():
    with pytest.raises(UnknownMark, match="without a title"):
        render.render("KN-03", stress.of("KN-03", annexes=[{"title": " ", "text": "x"}]))


def test_annexes_are_counted_in_roman_and_points_by_the_vietnamese_alphabet():
    assert [levels.roman(n) for n in (1, 4, 9, 14, 19, 20)] == ["I", "IV", "IX", "XIV", "XIX", "XX"]
    assert [levels.point(n) for n in range(1, 11)] == [
        "a)", "b)", "c)", "d)", "đ)", "e)", "g)", "h)", "i)", "k)"
    ]  # fmt: skip
    assert levels.point(23) == "y)" and levels.point(24) == "aa)"


@pytest.mark.parametrize(
    ("line", "kind"),
    [("Phần thứ nhất", "division"), ("Phần II", "division"), ("Tiểu mục 2", "division"),
     ("Phần đất này đã được đo.", ""), ("Điều 3. Hiệu lực", "heading"),
     ("Điều 3. Quyết định này có hiệu lực;", ""), ("II. Kết quả", "roman"),
     ("Mục đích của nội quy", ""), ("1. Khoản", "")],
)  # fmt: skip
def test_what_a_line_is_shows_in_how_it_begins(line, kind):
    [(found, shown)] = levels.levels(line)
    assert found == kind and line.split()[0] in shown


def test_markup_in_an_annex_is_printed_not_obeyed():
    text = 'Điều 1. <img src="file:///etc/passwd"> & xong.'
    facts = stress.of("KN-03", annexes=[{"title": "<b>Nội quy</b>", "text": text}])
    printed = paper.text_of(render.render("KN-03", facts))
    assert text in printed and "<B>NỘI QUY</B>" in printed
