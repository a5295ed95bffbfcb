"""Components 1 to 5 and 10b, 11 at the head: long names, rules, frames (Phụ lục I phần II, III)."""

import io

import pdfplumber
import pytest

from cases.letters import render
from cases.letters.catalogue.layout import UnknownMark
from tests.letters import paper
from tests.letters.paper import LEFT, LEFT_COLUMN, MM, RIGHT_COLUMN
from tests.letters.samples import stress

RED, BLACK = (1.0, 0.0, 0.0), (0.0, 0.0, 0.0)


def near(value, by=1.0):
    return pytest.approx(value, abs=by)


def first_page(pdf):
    return paper.pages(pdf)[0]


def in_left_column(pdf):
    """The lines of the office, apart from those beside them on the same height."""
    with pdfplumber.open(io.BytesIO(pdf)) as opened:
        return paper.lines_of(opened.pages[0].crop((LEFT - 1, 0, LEFT + 66 * MM + 1, 200)))


@pytest.mark.parametrize("name", stress.AGENCIES.values(), ids=stress.AGENCIES)
def test_the_rule_under_an_agency_is_a_third_to_a_half_of_its_longest_line(name):
    pdf = render.render("KN-03", stress.headed("KN-03", name=name))
    agency = [line for line in in_left_column(pdf) if line.face == "TDSerif-Bold"
              and line.size == 12]  # fmt: skip
    left, right, height = next(r for r in paper.rules(pdf) if (r[0] + r[1]) / 2 < LEFT + 66 * MM)
    longest = max(line.width for line in agency)
    assert longest / 3 <= right - left <= longest / 2
    assert (left + right) / 2 == near(LEFT_COLUMN)
    assert height > max(line.top for line in agency) + 12
    assert all((line.size, line.middle) == (12, near(LEFT_COLUMN)) for line in agency)
    assert height < paper.boxes(pdf)["so_van_ban"][1]
    assert " ".join(line.text for line in agency) == name.replace("\n", " ")


def test_the_parent_body_stands_above_in_plain_capitals():
    facts = stress.headed("KN-03", parent="UBND TỈNH THANH HÓA", name="SỞ NÔNG NGHIỆP")
    lines = first_page(render.render("KN-03", facts))
    parent, agency = paper.line(lines, "UBND TỈNH THANH HÓA"), paper.line(lines, "SỞ NÔNG NGHIỆP")
    assert (parent.size, parent.face, parent.middle) == (12, "TDSerif", near(LEFT_COLUMN))
    assert (agency.face, agency.top > parent.top) == ("TDSerif-Bold", True)
    assert parent.top == near(paper.line(lines, "CỘNG HÒA XÃ HỘI").top)


def test_the_motto_keeps_its_line_and_its_spaces_whatever_stands_beside_it():
    facts = stress.headed("KN-03", name=stress.AGENCIES["broken by the page"])
    motto = paper.line(first_page(render.render("KN-03", facts)), "Độc lập")
    assert motto.text == "Độc lập - Tự do - Hạnh phúc"
    assert (motto.size, motto.middle) == (13, near(RIGHT_COLUMN))


@pytest.mark.parametrize(
    ("urgency", "word", "width"),
    [("urgent", "KHẨN", 20), ("most_urgent", "THƯỢNG KHẨN", 40), ("express", "HỎA TỐC", 30)],
)
def test_the_urgency_stands_in_a_bright_red_frame_of_its_size(urgency, word, width):
    pdf = render.render("XLD-02", stress.of("XLD-02", urgency=urgency))
    [(left, top, wide, high, colour)] = paper.frames(pdf)
    assert (wide, high, colour) == (near(width, 0.1), near(8, 0.1), RED)
    line = paper.line(first_page(pdf), word)
    assert (line.text, line.size, line.face) == (word, 13, "TDSerif-Bold")
    assert line.middle == near((left + wide / 2) * MM) == near(LEFT_COLUMN)
    middle_of_capitals = line.top + line.size * 0.45
    assert middle_of_capitals == near((top + high / 2) * MM)
    below = paper.line(first_page(pdf), "V/v hướng dẫn")
    assert line.top > below.top + below.size
    assert paper.colours(pdf) == {RED, BLACK}


@pytest.mark.parametrize(
    ("circulation", "word"),
    [("return", "XEM XONG TRẢ LẠI"), ("internal", "LƯU HÀNH NỘI BỘ")],
)
def test_the_circulation_stands_in_a_black_frame(circulation, word):
    pdf = render.render("KN-03", stress.of("KN-03", circulation=circulation))
    [(_left, _top, wide, _high, colour)] = paper.frames(pdf)
    line = paper.line(first_page(pdf), word)
    assert (line.text, line.size, line.face, colour) == (word, 13, "TDSerif-Bold", BLACK)
    assert line.width < wide * MM < line.width + 14
    assert paper.colours(pdf) == {BLACK}


def test_both_frames_stand_one_under_the_other_and_push_the_title_down():
    pdf = render.render("KN-03", stress.FULL)
    urgent, circulation = paper.frames(pdf)
    assert urgent[1] + urgent[3] < circulation[1]
    assert paper.line(first_page(pdf), "THÔNG BÁO").top > (circulation[1] + circulation[3]) * MM


@pytest.mark.parametrize("name", ["urgency", "circulation"])
def test_a_mark_that_the_decree_does_not_know_is_refused(name):
    with pytest.raises(UnknownMark, match=name):
        render.render("KN-03", stress.of("KN-03", **{name: "gấp"}))


def test_without_a_mark_there_is_no_frame():
    assert paper.frames(paper.sample("KN-03")) == []
