"""The page as Nghị định 30/2020/NĐ-CP, Phụ lục I wants it, measured on paper."""

import copy

import pytest

from cases.letters import render
from tests.letters import paper
from tests.letters.paper import LEFT, LEFT_COLUMN, MIDDLE, MM, RIGHT, RIGHT_COLUMN
from tests.letters.samples import SAMPLES
from tests.letters.samples.matters import BINH

LONG = "Kết quả xác minh cho thấy nội dung này cần được xem xét theo quy định của pháp luật. " * 4


@pytest.fixture(scope="module")
def notice():
    return paper.pages(paper.sample("KN-03"))[0]


@pytest.fixture(scope="module")
def decision():
    facts = copy.deepcopy(SAMPLES["KN-15"])
    facts["contents"][0]["finding"] = "\n".join([LONG] * 62)
    return render.render("KN-15", facts)


def near(value):
    return pytest.approx(value, abs=1.0)


@pytest.mark.parametrize("code", SAMPLES)
def test_every_form_is_on_a4_inside_its_margins(code):
    pdf = paper.sample(code)
    for page in paper.opened(pdf).pages:
        assert [float(x) for x in page.mediabox] == pytest.approx([0, 0, 595.28, 841.89], abs=0.1)
    for lines in paper.pages(pdf):
        body = [line for line in lines if not line.text.isdigit()]
        assert min(line.x0 for line in body) >= LEFT - 0.5
        assert max(line.x1 for line in body) <= RIGHT + 1
        assert min(line.top for line in body) >= 20 * MM - 1
        assert max(line.top + line.size for line in body) <= 841.89 - 20 * MM + 3


def test_the_head_has_two_columns_and_the_sizes_of_the_decree(notice):
    for text, size, middle in [
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, RIGHT_COLUMN),
        ("Độc lập - Tự do - Hạnh phúc", 13, RIGHT_COLUMN),
        ("ỦY BAN NHÂN DÂN", 12, LEFT_COLUMN),
        ("PHƯỜNG HÀM RỒNG", 12, LEFT_COLUMN),
    ]:
        line = paper.line(notice, text)
        assert (line.size, line.face, line.middle) == (size, "TDSerif-Bold", near(middle))
    nation = paper.line(notice, "CỘNG HÒA XÃ HỘI")
    assert nation.text.endswith("VIỆT NAM")  # on one line
    assert paper.line(notice, "ỦY BAN NHÂN DÂN").top == near(nation.top)


def test_the_rules_are_as_long_as_the_decree_says(notice):
    agency, motto, title = paper.rules(paper.sample("KN-03"))[0], None, None
    for left, right, height in paper.rules(paper.sample("KN-03")):
        if (left + right) / 2 == near(RIGHT_COLUMN):
            motto = (left, right)
        if (left + right) / 2 == near(MIDDLE):
            title = (left, right, height)
        if (left + right) / 2 == near(LEFT_COLUMN):
            agency = (left, right)
    words = paper.line(notice, "Độc lập")
    assert motto == (near(words.x0), near(words.x1))
    name = max(paper.line(notice, t).width for t in ("ỦY BAN NHÂN DÂN", "PHƯỜNG HÀM RỒNG"))
    assert name / 3 <= agency[1] - agency[0] <= name / 2
    subject = paper.line(notice, "Về việc thụ lý")
    assert subject.width / 3 <= title[1] - title[0] <= subject.width / 2
    assert title[2] > subject.top + subject.size


def test_number_and_date_stand_in_one_row_under_office_and_motto(notice):
    boxes = paper.boxes(paper.sample("KN-03"))
    number, day = boxes["so_van_ban"], boxes["ngay_ban_hanh"]
    assert (number[0] + number[2]) / 2 == near(LEFT_COLUMN)
    assert (day[0] + day[2]) / 2 == near(RIGHT_COLUMN)
    assert number[1] == near(day[1])
    assert number[1] > paper.line(notice, "Độc lập").top + 13


def test_title_and_addressee_are_centred_and_the_text_is_justified(notice):
    for text in ("THÔNG BÁO", "Về việc thụ lý giải quyết khiếu nại"):
        line = paper.line(notice, text)
        assert (line.size, line.face, line.middle) == (14, "TDSerif-Bold", near(MIDDLE))
    assert paper.line(notice, "Kính gửi: Ông").middle == near(MIDDLE)
    first, second = paper.line(notice, "Ngày 03 tháng 8"), paper.line(notice, "đã nhận được đơn")
    assert (first.x0, first.x1) == (near(LEFT + 12.7 * MM), near(RIGHT))
    assert (second.x0, second.size, second.face) == (near(LEFT), 14, "TDSerif")
    assert second.top - first.top == pytest.approx(14 * 1.25, abs=0.2)
    assert paper.line(notice, "Vậy thông báo").text.endswith("được biết./.")


def test_recipients_left_and_signature_right_on_one_level(notice):
    label, post = paper.line(notice, "Nơi nhận:"), paper.line(notice, "CHỦ TỊCH")
    assert (label.x0, label.size, label.face) == (near(LEFT), 12, "TDSerif-Bold-Italic")
    assert (post.size, post.face) == (14, "TDSerif-Bold")
    assert post.top == pytest.approx(label.top, abs=4)
    for text in ("- Ông Nguyễn Quỳnh Ngoãn;", "- Lưu: VT, hồ sơ."):
        assert (paper.line(notice, text).size, paper.line(notice, text).x0) == (11, near(LEFT))
    name = paper.line(notice, BINH["name"])
    assert name.middle == near(post.middle)
    assert post.x0 > (LEFT + RIGHT) / 2


def test_the_seal_covers_a_third_of_the_signature_at_its_left(notice):
    boxes = paper.boxes(paper.sample("KN-03"))
    left, top, right, bottom = boxes["KyLanhDao"]
    post, name = paper.line(notice, "CHỦ TỊCH"), paper.line(notice, BINH["name"])
    assert (left + right) / 2 == near(post.middle)
    assert post.top + post.size < bottom and bottom < name.top + 3 and top > post.top
    seal = boxes["KyCoQuan"]
    assert (seal[2] - seal[0], seal[3] - seal[1]) == (near(35 * MM), near(35 * MM))
    assert seal[0] < left
    assert (seal[2] - left) / (right - left) == pytest.approx(1 / 3, abs=0.02)
    assert (seal[1] + seal[3]) / 2 == near((top + bottom) / 2)


def test_a_dispatch_has_its_subject_under_the_number():
    pdf = paper.sample("XLD-02")
    subject = paper.line(paper.pages(pdf)[0], "V/v hướng dẫn gửi đơn")
    assert (subject.size, subject.face, subject.middle) == (12, "TDSerif", near(LEFT_COLUMN))
    below = subject.top - paper.boxes(pdf)["so_van_ban"][3]
    assert 5 <= below <= 8


def test_a_decision_names_its_bases_in_italics_and_its_articles_in_bold():
    lines = paper.pages(paper.sample("KN-15"))[0]
    authority = paper.line(lines, "CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG HÀM RỒNG")
    assert (authority.face, authority.middle) == ("TDSerif-Bold", near(MIDDLE))
    assert paper.line(lines, "Căn cứ Luật Khiếu nại ngày").face == "TDSerif-Italic"
    assert paper.line(lines, "I. Nội dung khiếu nại").face == "TDSerif-Bold"
    rest = [line for page in paper.pages(paper.sample("KN-15")) for line in page]
    assert paper.line(rest, "Điều 1.").face == "TDSerif-Bold"
    decides = paper.line(rest, "QUYẾT ĐỊNH:")
    assert (decides.face, decides.middle) == ("TDSerif-Bold", near(MIDDLE))


def test_page_numbers_begin_on_page_two_at_the_top(decision):
    found = paper.pages(decision)
    assert len(found) >= 10
    assert not any(line.text == "1" for line in found[0])
    for number, lines in enumerate(found[1:], start=2):
        first = lines[0]
        assert (first.text, first.size, first.face) == (str(number), 13, "TDSerif")
        assert first.middle == near(MIDDLE)
        assert first.top + 13 < 20 * MM


def body_lines_with_signature(pdf):
    last = paper.pages(pdf)[-1]
    label = paper.line(last, "Nơi nhận:")
    paper.line(last, BINH["name"])
    text = [line for line in last if line.size == 14 and not line.text.isdigit()]
    return {round(line.top) for line in text if line.top < label.top - 4}


@pytest.mark.parametrize("lines", range(12, 31))
def test_the_signature_is_never_alone_on_a_page(lines):
    facts = copy.deepcopy(SAMPLES["KN-04"])
    facts["ground"]["detail"] = "\n".join(["Một dòng."] * lines)
    assert len(body_lines_with_signature(render.render("KN-04", facts))) >= 2


def test_the_signature_of_ten_pages_keeps_two_lines_of_text(decision):
    assert len(body_lines_with_signature(decision)) >= 2


def test_long_names_and_many_recipients_stay_inside_the_page():
    facts = copy.deepcopy(SAMPLES["KN-03"])
    facts["office"]["name"] = "ỦY BAN NHÂN DÂN\nPHƯỜNG ĐÔNG BẮC NAM SƠN HẠ LONG BIÊN HÒA"
    facts["petitioner"]["name"] = "Công ty trách nhiệm hữu hạn một thành viên " * 3
    facts["petitioner"]["title"] = ""
    facts["signer"] = {**BINH, "lines": ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]}
    facts["recipients"] = [f"Phòng chuyên môn thứ {n}" for n in range(1, 19)]
    pdf = render.render("KN-03", facts)
    for lines in paper.pages(pdf):
        assert max(line.x1 for line in lines) <= RIGHT + 1
    last = paper.pages(pdf)[-1]
    assert paper.line(last, "- Phòng chuyên môn thứ 18").text.endswith(".")
    assert len(body_lines_with_signature(pdf)) >= 2


def test_document_numbers_and_dates_are_not_split():
    facts = copy.deepcopy(SAMPLES["KN-03"])
    facts["petition"]["subject"] = " ".join(
        "xa " * n + "168/QĐ-UBND-TNMT ngày 01 tháng 7 năm 2026" for n in range(1, 16)
    )
    lines = [line.text for page in paper.pages(render.render("KN-03", facts)) for line in page]
    assert sum(line.count("168/QĐ-UBND-TNMT") for line in lines) == 15
    for line in lines:
        assert not line.endswith(("ngày", "tháng", "năm", "-", "/QĐ"))


def test_a_number_line_too_long_for_its_place_is_refused():
    facts = copy.deepcopy(SAMPLES["KN-03"])
    facts["office"]["symbol"] = "UBND" * 12
    with pytest.raises(ValueError, match="UBND"):
        render.render("KN-03", facts)
