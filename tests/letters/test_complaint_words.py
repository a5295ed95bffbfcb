"""What the wording of the papers of a complaint depends on: the day, the people, the discipline."""

import copy

import pytest

from cases.letters import render
from cases.letters.catalogue import FORMS, recipient_lines
from tests.letters import paper
from tests.letters.samples import SAMPLES


def printed(code, **changes):
    """The text of a paper, without laying the page out."""
    return " ".join(paper.source_of(code, {**copy.deepcopy(SAMPLES[code]), **changes}))


@pytest.mark.parametrize(("on", "says"), [
    ("2026-06-30", "XÁC NHẬN CỦA CƠ QUAN, TỔ CHỨC CÓ THẨM QUYỀN"),
    ("2026-07-01", "LỜI CHỨNG CÔNG CHỨNG/CHỨNG THỰC"),
    ("2026-12-31", "LỜI CHỨNG CÔNG CHỨNG/CHỨNG THỰC"),
    ("2027-01-01", "LỜI CHỨNG CHỨNG THỰC"),
])  # fmt: skip
def test_a_proxy_is_certified_as_the_law_of_its_day_wants(on, says):
    text = printed("KN-02", drafted_on=on)
    assert says in text
    assert ("CÔNG CHỨNG" in text) == ("2026-07" <= on < "2027")


@pytest.mark.parametrize(("on", "label"), [
    ("2026-06-30", "Số CMND/Hộ chiếu/Thẻ căn cước công dân:"),
    ("2026-07-01", "Số căn cước/định danh cá nhân/giấy chứng nhận căn cước/hộ chiếu:"),
])  # fmt: skip
def test_a_blank_asks_for_the_identity_paper_of_its_day(on, label):
    assert label in printed("KN-01", drafted_on=on)


def test_a_blank_bears_what_is_known_of_the_person_and_room_for_the_rest():
    empty, known = printed("KN-20a", petitioner={}), printed("KN-20a")
    assert "Nguyễn Quỳnh Ngoãn" in known and "Nguyễn Quỳnh Ngoãn" not in empty
    assert 'class="dots"' in render.markup(FORMS["KN-01"], SAMPLES["KN-01"])


def test_a_part_can_be_withdrawn_since_july_2026_alone():
    assert "một phần nội dung khiếu nại" in printed("KN-20a")
    assert "một phần" not in printed("KN-20a", drafted_on="2026-06-30")


PEOPLE = [
    {"title": "Ông", "name": "Nguyễn Quỳnh Ngoãn", "address": "thôn Rạch Đĩa"},
    {"title": "Bà", "name": "Lê Thị Năm", "address": "phố Đình Hương"},
    {"title": "Ông", "name": "Lê Văn Tư", "address": "phố Đình Hương"},
]


def test_one_decision_for_many_has_their_list_as_an_annex_that_counts_its_own_pages():
    pdf = render.render("KN-15", {**SAMPLES["KN-15"], "people": PEOPLE * 12})
    pages = paper.pages(pdf)
    annex = next(n for n, lines in enumerate(pages) if lines and lines[0].text == "Phụ lục")
    texts = [line.text for line in pages[annex]]
    assert texts[1] == "DANH SÁCH NGƯỜI KHIẾU NẠI"
    assert any("Lê Thị Năm" in text for text in texts)
    assert pages[annex + 1][0].text == "2", "the second page of the annex, whatever precedes it"
    text = paper.text_of(pdf)
    assert "của ông Nguyễn Quỳnh Ngoãn và 35 người khác (lần đầu)" in text
    assert "nếu người khiếu nại có tên trong danh sách kèm theo không đồng ý" in text


def test_a_decision_for_one_has_no_annex():
    assert "Phụ lục" not in printed("KN-15")


def test_the_second_level_gives_a_year_to_sue_and_none_where_no_court_is_open():
    assert "Trong thời hạn 01 năm, kể từ ngày nhận được Quyết định này" in printed("KN-16")
    closed = printed("KN-16", no_court=True)
    assert "khởi kiện" not in closed
    assert "có hiệu lực pháp luật theo quy định tại Điều 57 của Luật Khiếu nại." in closed


@pytest.mark.parametrize(("days", "no_court"), [(10, True), (30, False), (45, False)])
def test_the_first_level_says_within_how_many_days_and_where_to(days, no_court):
    text = printed("KN-15", again_days=days, no_court=no_court)
    assert f"Trong thời hạn {days} ngày, kể từ ngày nhận được Quyết định này" in text
    assert ("hoặc khởi kiện" in text) is not no_court


def test_a_report_without_a_number_is_quoted_by_its_day():
    text = printed("KN-15", report={"by": "Phạm Văn Minh, Chuyên viên", "on": "2026-09-07"})
    assert "tại Báo cáo kết quả xác minh ngày 07 tháng 9 năm 2026" in text


def test_one_verifier_is_no_team():
    text = printed("KN-05", team=SAMPLES["KN-05"]["team"][:1])
    assert "Điều 2. Giao ông (bà) Phạm Văn Minh" in text and "Tổ trưởng" not in text


def test_the_last_basis_ends_the_row_where_nobody_proposes():
    text = printed("KN-11", proposed_by="")
    assert "Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025. QUYẾT ĐỊNH:" in text


@pytest.mark.parametrize(("absent", "says"), [
    ("no_reason", "vắng mặt không có lý do."), ("good_reason", "vắng mặt có lý do."),
])  # fmt: skip
def test_the_minutes_say_whether_an_absence_had_a_reason(absent, says):
    dialogue = {**SAMPLES["KN-14"]["dialogue"], "absent": absent}
    assert f"Người khiếu nại {says}" in printed("KN-14", dialogue=dialogue)


def test_who_does_not_sign_is_named_and_a_witness_signs():
    work = {**SAMPLES["KN-06"]["work"], "unsigned": "Ông Ngoãn không ký; bà Lan làm chứng."}
    text = printed("KN-06", work=work)
    assert "NGƯỜI LÀM CHỨNG HOẶC" in text and "Ông Ngoãn không ký" in text
    assert "NGƯỜI LÀM CHỨNG" not in printed("KN-06")


@pytest.mark.parametrize("options", [{"absence": True}, {"papers": True}, {}])
def test_the_paragraphs_of_the_invitation_are_chosen(options):
    text = printed("KN-14x", options=options)
    assert ("vẫn tiếp tục giải quyết khiếu nại" in text) is bool(options.get("absence"))
    assert ("mang theo giấy tờ tùy thân" in text) is bool(options.get("papers"))


def test_a_complainant_who_died_is_told_at_his_last_residence():
    facts = {"petitioner": {"name": "A"}, "last_residence": "Ủy ban nhân dân phường Hạc Thành"}
    assert FORMS["KN-14a"].recipients[-1] == "Lưu: VT"
    assert "Ủy ban nhân dân phường Hạc Thành" in recipient_lines("KN-14a", facts)
