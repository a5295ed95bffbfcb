"""What stays on one line on the page: numbers, codes, the parts of a date (Phụ lục I)."""

import pytest
from django.utils.safestring import mark_safe

from cases.letters import render
from cases.letters.joined import JOINER, apart, joined
from cases.letters.tags import nb, prose, ruled
from tests.letters import paper
from tests.letters.samples import stress

STYLE = """<style>@font-face { font-family: TDSerif; src: url(tdserif:regular) }
@page { size: A4; margin: 20mm } body { font: 14pt TDSerif } .nb { white-space: nowrap }</style>"""
CODE = "12/TB-UBND"


def page(*paragraphs):
    body = "".join(f"<p>{text}</p>" for text in paragraphs)
    return f'<!DOCTYPE html><html lang="vi"><head><title>x</title>{STYLE}</head><body>{body}'


def lines(*paragraphs):
    return [line.text for one in paper.pages(render.to_pdf(page(*paragraphs), {})) for line in one]


@pytest.mark.parametrize(("text", "shown"), [
    (nb("038 075 000 123"), f"038 {JOINER}075 {JOINER}000 {JOINER}123"),
    (prose("số 12/TB-UBND của"), f"số 12/{JOINER}TB-{JOINER}UBND của"),
    (prose("Điều 85"), f"Điều {JOINER}85"),
    (nb("……/QĐ—1"), f"…{JOINER}…{JOINER}/{JOINER}QĐ{JOINER}—{JOINER}1"),
    ("không có số", "không có số"),
])  # fmt: skip
def test_a_piece_is_joined_wherever_a_line_might_end_in_it(text, shown):
    assert joined(text) == shown


def test_a_piece_with_a_reference_keeps_its_span():
    assert joined(nb("A&B/12")) == '<span class="nb">A&amp;B/12</span>'


def test_no_line_ends_within_a_code_a_date_or_a_number_of_an_article():
    pieces = [prose(CODE), prose("ngày 01 tháng 7 năm 2026"), prose("Điều 85"), nb("038 075 000")]
    found = lines(*("mm " * 9 + "i" * room + f" {piece}" for room in range(20, 70, 2)
                    for piece in pieces))  # fmt: skip
    assert len(found) > 100 + 25  # some of them did not fit into their line
    for line in found:
        assert not line.endswith(("12/", "TB-", "ngày", "tháng", "năm", "Điều", "038", "075"))
        assert not line.startswith(("TB-", "UBND", "85", "7", "2026", "075", "000"))


def test_a_code_that_is_longer_than_a_line_may_break_in_large_letters_only():
    facts = stress.of("TCD-02", files=[])
    html = '<span class="nb">1/2-3</span>'
    assert apart(html) == "1/2-3" != joined(html)
    pdf = render.by_pen("TCD-02", facts, large=True)
    assert "038 075 000 123" in paper.text_of(pdf)


@pytest.mark.parametrize("code", ["KN-03", "KN-15", "TC-12"])
def test_nothing_of_it_is_copied_out_of_a_letter(code):
    text = paper.text_of(paper.sample(code))
    assert JOINER not in text
    assert "ngày 01 tháng 7 năm 2026" in text or "tháng 8 năm 2026" in text


def test_the_rule_is_told_by_the_longest_line():
    html = ruled(mark_safe("<div>A &amp; B</div><div>ỦY BAN NHÂN DÂN</div>"))
    width = float(html.partition("width: ")[2].partition("em")[0])
    single = float(ruled("ỦY BAN NHÂN DÂN").partition("width: ")[2].partition("em")[0])
    assert html.startswith("<div>A &amp; B</div>") and width == single > 2
    assert 'style="width: 0.00em"' in ruled("")


def test_the_marks_of_a_word_processor_change_no_rule():
    plain, marked = ruled("Trần Văn Chín"), ruled("\ue00012\ue001Trần Văn Chín\ue002")
    assert marked.partition("<div")[2] == plain.partition("<div")[2]
