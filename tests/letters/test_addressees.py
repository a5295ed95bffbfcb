"""Component 9a, "Kính gửi": one on the line, several under the colon (Phụ lục I phần II mục 9)."""

import pytest

from cases.letters import render
from tests.letters import paper
from tests.letters.paper import MIDDLE, RIGHT
from tests.letters.samples import stress


def near(value):
    return pytest.approx(value, abs=1.0)


def lines_of(to):
    return paper.pages(render.render("XLD-02", stress.of("XLD-02", to=to)))[0]


def test_one_addressee_stands_on_the_line_of_the_word():
    line = paper.line(lines_of(["Thanh tra tỉnh Thanh Hóa"]), "Kính gửi:")
    assert line.text == "Kính gửi: Thanh tra tỉnh Thanh Hóa"
    assert (line.size, line.face, line.middle) == (14, "TDSerif", near(MIDDLE))


def test_several_addressees_stand_under_the_colon_with_dash_and_stops():
    lines = lines_of(stress.ADDRESSEES)
    word = paper.line(lines, "Kính gửi:")
    assert word.text == "Kính gửi:"  # nobody beside it
    rows = [one for one in lines if one.text.startswith("- ")]
    text = " ".join(one.text for one in lines)
    assert "- Thanh tra tỉnh Thanh Hóa;" in text
    assert "tỉnh Thanh Hóa; - Công an phường Hàm Rồng." in text
    assert rows[0].top > word.top + 14
    assert all(one.x0 == near(word.x1 - 4) for one in rows[:3])  # a colon is 3.9 points wide
    assert max(one.x1 for one in lines) <= RIGHT + 1


def test_without_a_list_the_dispatch_goes_to_the_citizen():
    line = paper.line(paper.pages(paper.sample("XLD-02"))[0], "Kính gửi:")
    assert line.text == "Kính gửi: Ông Nguyễn Quỳnh Ngoãn"
