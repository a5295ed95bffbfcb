"""What no letter of the door, of a petition, of a complaint or of the office may show: the faults
that a reader finds with his own eyes, looked for in every form with full and with least facts."""

import re

import pytest

from cases.letters import render
from cases.letters.catalogue import missing
from tests.letters import paper
from tests.letters.samples import SAMPLES, stress
from tests.letters.samples.bare import bare, of_several, typed

OURS = [code for code in SAMPLES if not code.startswith("TC-")]
GIVEN = {"least": bare, "full": SAMPLES.__getitem__, "typed": typed, "several": of_several}
#: What a citizen fills in by pen: dots and lines to write on.
BLANKS = ("KN-01", "KN-02", "KN-20a", "TCD-14")
FAULTS = {
    "two stops": r"\.\.(?!\.)|;\.|,\.|;;|,,|\.;",
    "a stray space": r" [,.;:)]|\( | {2}",
    "an empty place": r":\s*[.;]|\(\)|“”|: $",
    "a word twice": r"\bviệc việc\b|về việc về việc|\bngày ngày\b|\bông ông\b|định: [Qq]uyết định",
    "an address with a capital within a sentence": r"\b(của|với|để|đến|nghị|và|do|bị) (Ông|Bà) \w",
    "English or a value of the program": r"\b(None|True|False|the|and|of)\b|[{}]",
    "a capital after «về việc»": r"về việc (?!Thông báo số|Quyết định số)[^\W\d_a-zà-ỹ]\w* [a-zđ]",
}
#: Paragraphs that go on from the line before, as their forms print them.
GOES_ON = ("các thông tin, tài liệu sau:", "ngày cấp", "toàn bộ nội dung", "một phần nội dung")


def words(code, given):
    return [text.replace("./.", ".") for text in paper.source_of(code, GIVEN[given](code))]


@pytest.mark.parametrize("code", OURS)
def test_the_least_facts_are_enough(code):
    assert missing(code, bare(code)) == []


@pytest.mark.parametrize("given", GIVEN)
@pytest.mark.parametrize("code", OURS)
def test_no_letter_shows_a_fault_of_the_pen(code, given):
    for text in words(code, given):
        for fault, pattern in FAULTS.items():
            if code not in BLANKS or not re.search(r"\.{4}|…", text):
                assert not re.search(pattern, text), (fault, text)


def of_the_body(code, facts):
    """The paragraphs between the head and the foot, without cells and headings."""
    page = render.markup(render.FORMS[code], render.nfc(facts))
    body = re.search(r"<main>(.*)</main>", page, re.S)[1]
    body = re.sub(r"<table.*?</table>", "", body, flags=re.S)
    found = re.findall(r"<(p|h3|h2)(?: [^>]*)?>(.*?)</\1>", body, re.S)
    return [(tag, paper.joined(re.sub(r"<[^>]+>", "", text))) for tag, text in found]


@pytest.mark.parametrize("given", GIVEN)
@pytest.mark.parametrize("code", [code for code in OURS if code not in BLANKS])
def test_every_paragraph_begins_with_a_capital_and_ends_with_a_stop(code, given):
    for tag, text in of_the_body(code, GIVEN[given](code)):
        if tag == "p" and not text.startswith(GOES_ON):
            assert text[0] in "-“(" or not text[0].islower(), text
            if code not in ("TCD-01", "TCD-02"):  # their forms set a name on a line of its own
                assert re.search(r"[.;:,!?…/]$", text), text


@pytest.mark.parametrize("given", GIVEN)
@pytest.mark.parametrize("code", [code for code in OURS if code not in BLANKS])
def test_no_heading_of_a_list_stands_without_its_list(code, given):
    body = of_the_body(code, GIVEN[given](code))
    for (_tag, text), (tag, after) in zip(body, body[1:], strict=False):
        if text.endswith(":") and not text.startswith("QUYẾT ĐỊNH"):
            assert tag == "p" or re.match(r"[I1]\.", after), (text, after)


# What was found by eye, one row each ------------------------------------------------------------


@pytest.mark.parametrize(
    ("code", "given", "says"),
    [
        ("KN-05", "typed", "nội dung khiếu nại của ông Nguyễn Quỳnh Ngoãn về việc thu hồi đất"),
        ("KN-07", "typed", "đối với việc thu hồi đất mở rộng đường."),
        ("KN-13", "full", "đối với Thông báo số 12/TB-UBND"),
        ("KN-11", "full", "Tạm đình chỉ việc thi hành Quyết định số 12/QĐ-UBND"),
        ("KN-11", "several", "Điều 2. Ông Nguyễn Văn Tám; Phòng Kinh tế; bà Lê Thị Sáu và cơ"),
        ("KN-15", "several", "Điều 4. Các ông (bà): Nguyễn Văn Tám; Phòng Kinh tế; Lê Thị Sáu"),
        ("KN-03", "several", "đơn khiếu nại của ông Nguyễn Quỳnh Ngoãn và 02 người khác."),
        ("KN-15", "several", "tỉnh Thanh Hóa) và 02 người khác (có danh sách kèm theo)."),
        ("KN-14a", "several", "tỉnh Thanh Hóa, và 02 người khác, về việc"),
        ("KN-14", "full", "Ông Nguyễn Quỳnh Ngoãn; số căn cước: 038 075 000 123"),
        ("KN-14x", "full", "1. Thời gian: 09 giờ ngày 10 tháng 9 năm 2026."),
        ("KN-14x", "full", "2. Địa điểm: trụ sở Ủy ban nhân dân phường Hàm Rồng."),
        ("KN-23", "full", "1. Thời gian: 14 giờ ngày 21 tháng 9 năm 2026."),
        ("KN-26", "full", "; kiểm tra lại ngày 12 tháng 8 năm 2026."),
        ("XLD-03", "least", "nhận được đơn tố cáo của công dân về việc nhận tiền"),
        ("XLD-06", "full", "theo Điều 18 của Luật Khiếu nại, đơn thuộc thẩm quyền"),
        ("XLD-02", "full", "phản ánh; sau khi xem xét, Chủ tịch Ủy ban nhân dân phường Hàm Rồng "
                           "nhận thấy khiếu nại của"),
        ("TCD-12", "typed", "Thu hồi đất mở rộng đường."),
        ("TCD-16", "least", "của Chủ tịch Ủy ban nhân dân phường Hàm Rồng, thành phần tham dự"),
        ("TCD-10", "full", "phường Hàm Rồng; khiếu nại về việc thu hồi đất"),
        ("NB-02", "full", "Lý do thu hồi: Thông báo được ban hành nhầm cho vụ việc khác."),
    ],
)  # fmt: skip
def test_the_letter_reads_as_a_clerk_would_write_it(code, given, says):
    assert says in " ".join(paper.source_of(code, GIVEN[given](code)))


def test_several_complainants_of_a_dialogue_are_all_named_with_their_papers():
    other = {"title": "Bà", "name": "Lê Thị Năm", "address": "phố Đình Hương"}
    facts = {**SAMPLES["KN-14"], "people": [SAMPLES["KN-14"]["petitioner"], other]}
    text = " ".join(paper.source_of("KN-14", facts))
    assert "Bà Lê Thị Năm; địa chỉ: phố Đình Hương." in text
    assert text.count("038 075 000 123") == 1


def test_an_invitation_without_an_hour_asks_for_both_in_one_line():
    invitation = {**SAMPLES["KN-14x"]["invitation"], "place": "Nhà văn hóa thôn"}
    text = " ".join(paper.source_of("KN-14x", {**SAMPLES["KN-14x"], "invitation": invitation}))
    assert "1. Thời gian: ngày 10 tháng 9 năm 2026." in text
    assert "2. Giờ, địa điểm: Nhà văn hóa thôn." in text


@pytest.mark.parametrize("code", ["KN-03", "KN-04"])
def test_the_forms_of_2026_send_as_above(code):
    assert render.FORMS[code].recipients[0] == "Như trên"


@pytest.mark.parametrize(
    ("kind", "law"),
    [("complaint", "Luật Khiếu nại"), ("denunciation", "Luật Tố cáo"),
     ("proposal", "pháp luật"), ("feedback", "pháp luật")],
)  # fmt: skip
def test_more_time_is_taken_by_the_law_of_the_matter(kind, law):
    sample = SAMPLES["TCD-11"]
    facts = {**sample, "visit": {**sample["visit"], "kind": kind}, "result": "longer",
             "detail": "Xác minh tại hai nơi."}  # fmt: skip
    text = " ".join(paper.source_of("TCD-11", facts))
    assert f"xác minh thêm theo quy định của {law}: xác minh tại hai nơi." in text


def test_what_was_accepted_is_told_by_its_number():
    facts = {**SAMPLES["TCD-11"], "result": "accepted", "detail": "", "accepted_as": "07/2026/VV"}
    assert missing("TCD-11", facts) == []
    assert "để giải quyết (vụ việc số 07/2026/VV)." in " ".join(paper.source_of("TCD-11", facts))


# On the page -------------------------------------------------------------------------------------


@pytest.mark.parametrize("code", ["XLD-01", "KN-20a", "TCD-02", "TCD-12"])
def test_a_slip_of_few_lines_fits_on_one_page(code):
    assert len(paper.pages(paper.sample(code))) == 1


def test_no_article_of_the_rules_is_parted_from_its_text_and_no_last_line_stands_alone():
    for lines in paper.pages(paper.sample("TCD-19")):
        text = [line.text for line in lines if not re.fullmatch(r"\d", line.text)]
        assert not re.match(r"Điều \d+\. \D{0,90}[^.]$", text[-1])
        assert len(text) > 2
    headings = [line for page in paper.pages(paper.sample("TCD-19")) for line in page
                if line.text.startswith("Điều 4.")]  # fmt: skip
    assert {line.face for line in headings} == {"TDSerif-Bold"}


@pytest.mark.parametrize("code", ["KN-23b", "KN-05b"])
def test_the_names_of_two_who_sign_stand_on_one_height(code):
    lines = [line for page in paper.pages(paper.sample(code)) for line in page]
    notes = [line for line in lines if line.text.startswith("(Ký, ghi rõ họ tên)")]
    assert len({round(line.top) for line in notes}) == 1


def test_two_lines_of_text_with_the_signature_pull_no_paragraph_after_them():
    first, last = paper.pages(paper.sample("KN-14b"))
    assert any(line.text.startswith("Điều 2.") for line in first)
    assert any(line.text.startswith("Điều 3.") for line in last)


def test_a_subject_is_broken_between_words():
    lines = [line.text for line in paper.pages(paper.sample("KN-10"))[0]]
    start = next(at for at, text in enumerate(lines) if text.startswith("V/v"))
    assert not {"nại", "định liên quan đến nội"} & set(lines[start : start + 4])


@pytest.mark.parametrize("formula", ["none", "TM. KT.", "TUQ."])
@pytest.mark.parametrize(("count", "at_least"), [(22, 2), (280, 10)])
def test_every_formula_signs_two_and_ten_pages_with_text_over_it(formula, count, at_least):
    facts = stress.of_lines(count)
    facts["signer"] = {"lines": stress.SIGNING[formula], "name": "Lê Văn Bình"}
    found = paper.pages(render.render("KN-04", facts))
    assert len(found) >= at_least
    label = paper.line(found[-1], "Nơi nhận:")
    text = {round(one.top) for one in found[-1] if one.size == 14 and one.top < label.top - 4
            and not one.text.isdigit()}  # fmt: skip
    assert len(text) >= 2
    assert [line.text for line in found[-1] if line.text == stress.SIGNING[formula][0]]
