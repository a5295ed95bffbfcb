"""Free text in a sentence and as a paragraph: what the letters make of what people type."""

import pytest

from cases.letters import render
from cases.letters.catalogue import FORMS
from cases.letters.docx import marks
from cases.letters.sentences import (
    act,
    bound,
    hour,
    listed,
    matter,
    rows,
    sentences,
    spot,
    target,
    unaddressed,
    within,
)
from tests.letters.samples import SAMPLES

MARKED = "\ue0000\ue001{}\ue002"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("Thu hồi đất mở rộng đường", "thu hồi đất mở rộng đường"),
        ("Ông Nguyễn Văn Tám", "ông Nguyễn Văn Tám"),
        ("Bà Ánh", "bà Ánh"),
        ("Ô nhiễm mương", "ô nhiễm mương"),
        ("Điều chỉnh quy hoạch", "điều chỉnh quy hoạch"),
        ("Ban hành quyết định sai", "ban hành quyết định sai"),
        ("Thông báo không được giao", "thông báo không được giao"),
        # names, agencies, posts, numbered documents and abbreviations keep their capital
        ("Thông báo số 12/TB-UBND", "Thông báo số 12/TB-UBND"),
        ("Quyết định số 5", "Quyết định số 5"),
        ("Ủy ban nhân dân phường", "Ủy ban nhân dân phường"),
        ("Phòng Kinh tế", "Phòng Kinh tế"),
        ("Chủ tịch phường", "Chủ tịch phường"),
        ("Ban quản lý chợ", "Ban quản lý chợ"),
        ("Điều 85 Luật Đất đai", "Điều 85 Luật Đất đai"),
        ("UBND phường", "UBND phường"),
        ("Nguyễn Văn Tám", "Nguyễn Văn Tám"),
        ("126,4 m²", "126,4 m²"),
        ("", ""),
    ],
)
def test_within_a_sentence_only_names_keep_their_capital(typed, said):
    assert within(typed) == said
    assert within(MARKED.format(typed)) == MARKED.format(said), "the marks stay where they are"


@pytest.mark.parametrize(
    ("typed", "about", "against"),
    [
        ("Thu hồi đất", "thu hồi đất", "việc thu hồi đất"),
        ("Việc thu hồi đất", "thu hồi đất", "việc thu hồi đất"),
        ("V/v thu hồi đất", "thu hồi đất", "việc thu hồi đất"),
        ("về việc thu hồi đất", "thu hồi đất", "việc thu hồi đất"),
        ("Quyết định số 5 về việc thu hồi", "Quyết định số 5 về việc thu hồi",
         "Quyết định số 5 về việc thu hồi"),
        ("Hành vi không cấp phép", "hành vi không cấp phép", "hành vi không cấp phép"),
    ],
)  # fmt: skip
def test_the_word_before_a_matter_is_said_once(typed, about, against):
    assert (matter(typed), target(typed)) == (about, against)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("số 12/QĐ-UBND", "Quyết định số 12/QĐ-UBND"),
        ("Quyết định số 12/QĐ-UBND", "Quyết định số 12/QĐ-UBND"),
        ("quyết định: số 12", "Quyết định số 12"),
        ("thu hồi đất ngày 01/7", "quyết định: thu hồi đất ngày 01/7"),
    ],
)
def test_a_decision_is_called_one_once(typed, said):
    assert act(typed) == said


@pytest.mark.parametrize(
    ("typed", "when", "where"),
    [
        ("9 giờ, trụ sở", "09 giờ", "trụ sở"),
        ("08 giờ 30 phút, tại trụ sở", "08 giờ 30 phút", "trụ sở"),
        ("8h30 tại Nhà văn hóa", "08 giờ 30 phút", "Nhà văn hóa"),
        ("vào lúc 14 giờ; Phòng Kinh tế", "14 giờ", "Phòng Kinh tế"),
        ("8 giờ ngày 10/9/2026, trụ sở", "08 giờ", "trụ sở"),
        ("Nhà văn hóa thôn", "", "Nhà văn hóa thôn"),
        ("12 gian hàng chợ", "", "12 gian hàng chợ"),
        ("5 hộ dân", "", "5 hộ dân"),
    ],
)
def test_hour_and_place_are_told_apart(typed, when, where):
    assert (hour(typed), spot(typed)) == (when, where)


def test_paragraphs_begin_with_a_capital_and_end_with_a_stop():
    assert sentences("diện tích\n\n  Đã nộp.\n- một;") == ["Diện tích.", "Đã nộp.", "- một;"]
    assert sentences(None) == []
    assert sentences(MARKED.format("đo lại")) == ["\ue0000\ue001Đo lại\ue002."]


def test_a_list_has_the_dashes_of_the_letter_alone():
    assert rows("- Bản vẽ\n+ Biên bản\nSổ") == ["Bản vẽ", "Biên bản", "Sổ"]


def test_names_are_joined_in_one_sentence():
    names = ["Ông Tám;", "Phòng Kinh tế", "Bà Sáu."]
    assert listed(names) == "Ông Tám; Phòng Kinh tế; bà Sáu"
    assert unaddressed(["Ông Nguyễn Văn Tám", "Ông ấy", "Phòng Kinh tế"]) == [
        "Nguyễn Văn Tám", "Ông ấy", "Phòng Kinh tế",
    ]  # fmt: skip


def test_a_heading_keeps_its_words_together_and_stays_escaped():
    assert bound("V/v <khiếu nại>") == 'V/v &lt;<span class="nb">khiếu nại</span>&gt;'


@pytest.mark.parametrize("code", [code for code in FORMS if not code.startswith("TC-")])
def test_marks_change_no_word_of_a_draft(code):
    page, slots = marks.marked_page(code, SAMPLES[code], ())
    assert marks.MARK.sub("", page) == render.markup(FORMS[code], render.nfc(SAMPLES[code]))
    assert len(slots) >= 1 or code in ("KN-01", "KN-02")
