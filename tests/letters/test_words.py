"""The words of each form: mandated phrases, the law of the day, and nothing lost on the page."""

import copy
import re
from datetime import date

import pytest

from cases.letters import render
from cases.letters.bases import BASES, bases
from cases.letters.catalogue import FORMS, missing
from tests.letters import paper
from tests.letters.samples import PHRASES, SAMPLES

#: The number of a page stands at the end of its text.
PAGE_NUMBER = re.compile(r" ?[2-9]? ?\f ?")
#: The two blank fields are read behind the text of page 1, also where a paragraph goes on.
FIELDS = re.compile(r" Số: /\S+ [^\f]{1,40}, ngày tháng năm \d{4}(?= ?\f)")


def letter(code, **changes):
    return paper.text_of(render.render(code, {**SAMPLES[code], **changes}))


def test_every_form_has_a_sample_and_a_phrase():
    assert set(FORMS) == set(SAMPLES) == set(PHRASES)


@pytest.mark.parametrize("code", PHRASES)
def test_the_mandated_phrase_is_printed_word_for_word(code):
    assert PHRASES[code] in paper.text_of(paper.sample(code))


@pytest.mark.parametrize("code", SAMPLES)
def test_what_the_template_says_can_be_copied_from_the_page(code):
    printed = PAGE_NUMBER.sub(" ", FIELDS.sub("", paper.text_of(paper.sample(code))))
    for paragraph in paper.source_of(code, SAMPLES[code]):
        assert paragraph.upper() in printed.upper()


def test_the_blank_lines_of_a_draft_are_read_with_the_page():
    printed = paper.text_of(paper.sample("KN-03"))
    assert "/TB-UBND" in printed and "năm 2026" in printed


@pytest.mark.parametrize("code", SAMPLES)
def test_no_double_stop_and_no_stray_space(code):
    printed = paper.text_of(paper.sample(code))
    printed = re.sub(r"\.{3,}", "…", printed)  # the dots of a blank
    for wrong in ("..", " ;", " ,", " .", "( ", " )", ";;", "None", "{{", "{%"):
        assert wrong not in printed.replace("./.", ""), wrong


def test_a_withdrawn_complaint_adds_article_10():
    ground = {"text": "nội dung khiếu nại đã được rút", "article": "Luật Khiếu nại Điều 10 khoản 3"}
    printed = letter("KN-04", ground=ground)
    assert "căn cứ Điều 11, khoản 3 Điều 10 của Luật Khiếu nại, Chủ tịch" in printed
    assert "(khoản 3 Điều 10 của Luật Khiếu nại)" in printed


def test_optional_paragraphs_appear_only_with_their_fact():
    person = {k: v for k, v in SAMPLES["KN-03"]["petitioner"].items() if not k.startswith("id_")}
    assert "căn cước" not in letter("KN-03", petitioner=person)
    forwarded = {**SAMPLES["KN-03"]["petition"], "forwarded_by": "Ban Tiếp công dân tỉnh"}
    assert "do Ban Tiếp công dân tỉnh chuyển đến." in letter("KN-03", petition=forwarded)
    without = letter("KN-15", dialogue=None)
    assert "III. Kết luận" in without and "đối thoại" not in without
    assert "hoặc khởi kiện" not in letter("KN-15", no_court=True)


def test_a_termination_says_so():
    printed = letter("KN-14a", stop="terminate")
    assert "Về việc đình chỉ giải quyết khiếu nại" in printed
    assert "Điều 1. Đình chỉ giải quyết" in printed and "ạm đình chỉ" not in printed


def test_a_denunciation_not_accepted_gives_the_reason():
    facts = {key: value for key, value in SAMPLES["TC-05"].items()
             if key not in ("contents", "acceptance", "limit_days")}  # fmt: skip
    facts["ground"] = {"text": "tố cáo không có cơ sở", "article": "Luật Tố cáo Điều 24 khoản 3"}
    printed = paper.text_of(render.render("TC-05", facts))
    assert "Việc không thụ lý tố cáo" in printed
    assert "lý do sau đây: tố cáo không có cơ sở (khoản 3 Điều 24 của Luật Tố cáo)." in printed


@pytest.mark.parametrize("code", SAMPLES)
def test_a_letter_of_june_2026_does_not_know_the_law_of_july(code):
    printed = letter(code, drafted_on="2026-06-30")
    for number in ("136/2025", "154/2026", "155/2026", "156/2026"):
        assert number not in printed


@pytest.mark.parametrize(
    ("code", "on", "cited"),
    [
        ("KN-15", date(2026, 7, 1), "được sửa đổi, bổ sung bởi Nghị định số 155/2026/NĐ-CP ngày 15 "
                                    "tháng 5 năm 2026 của Chính phủ"),
        ("KN-15", date(2026, 6, 30), "124/2020/NĐ-CP ngày 19 tháng 10 năm 2020"),
        ("KN-15", date(2020, 12, 10), "124/2020/NĐ-CP"),
        ("KN-15", date(2020, 12, 9), "75/2012/NĐ-CP ngày 03 tháng 10 năm 2012"),
        ("TC-04", date(2026, 7, 1), "156/2026/NĐ-CP"),
        ("TC-04", date(2019, 5, 28), "Điều 9 Nghị định số 31/2019/NĐ-CP ngày 10 tháng 4 năm 2019"),
        ("TC-04", date(2019, 1, 1), "Điều 29 Luật Tố cáo ngày 12 tháng 6 năm 2018"),
        ("TC-04", date(2018, 12, 31), "Luật Tố cáo ngày 11 tháng 11 năm 2011"),
        ("XLD-11", date(2026, 7, 1), "154/2026/NĐ-CP"),
        ("XLD-11", date(2026, 6, 30), "64/2014/NĐ-CP"),
    ],
)  # fmt: skip
def test_each_day_has_its_law(code, on, cited):
    assert any(cited in text for text in bases(code, on))


def test_one_decree_gives_way_to_the_next_without_a_gap_or_an_overlap():
    for code, from_day in (("KN-15", date(2012, 11, 20)), ("XLD-11", date(2014, 8, 15))):
        for last in {one.until for one in BASES if code in one.forms and one.until.year < 2100}:
            if last >= from_day:
                for day in (last, date.fromordinal(last.toordinal() + 1)):
                    decrees = [text for text in bases(code, day) if text.startswith("Nghị định")]
                    assert len(decrees) == 1, (code, day)


def test_the_law_of_another_day_may_be_asked_for():
    assert "155/2026" not in letter("KN-15", law_day="2026-06-30")


def test_before_july_2026_the_notice_has_the_wording_of_the_form_of_2020():
    old = letter("KN-03", drafted_on="2026-06-30", level="second", law_day=None)
    assert "Về việc thụ lý giải quyết khiếu nại lần hai" in old
    assert "nhận thấy đơn khiếu nại của ông Nguyễn Quỳnh Ngoãn đủ điều kiện thụ lý" in old
    assert "lần hai" not in letter("KN-03", level="second")


@pytest.mark.parametrize("code", SAMPLES)
def test_every_needed_fact_is_missed_by_name_and_refused(code):
    assert missing(code, SAMPLES[code]) == []
    for fact in FORMS[code].needs:
        if fact.unless or "[]" in fact.name:
            continue
        facts = copy.deepcopy(SAMPLES[code])
        *way, last = fact.name.split(".")
        row = facts
        for step in way:
            row = row[step]
        row.pop(last)
        assert fact in missing(code, facts), fact.name
        with pytest.raises(render.FactsMissing, match=last):
            render.render(code, facts)


def test_each_row_of_the_contents_needs_its_finding():
    facts = copy.deepcopy(SAMPLES["KN-15"])
    facts["contents"][1]["finding"] = ""
    assert [fact.name for fact in missing("KN-15", facts)] == ["contents[].finding"]


def test_nothing_is_known_yet_and_everything_is_asked_for():
    assert {fact.name for fact in missing("KN-03", {})} >= {"office.name", "petitioner.name"}
    assert "ground.text" in {fact.name for fact in missing("TC-05", {})}


@pytest.mark.parametrize("key", ["petitioner", "denouncer", "denouncer_name", "petitioner_address",
                                 "complainant", "id_no", "phone"])  # fmt: skip
@pytest.mark.parametrize("code", ["TC-04", "TC-05", "TC-12"])
def test_a_letter_of_a_denunciation_refuses_its_author(code, key):
    beside, inside = {key: "Sáu"}, {"petition": {"received_on": "2026-08-03", key: "Sáu"}}
    for more in (beside, inside):
        facts = {**SAMPLES[code], **more}
        with pytest.raises(ValueError, match=key):
            render.render(code, facts)
        with pytest.raises(ValueError, match=key):
            missing(code, facts)


def test_a_receipt_of_an_envelope_refuses_a_name_beside_it():
    facts = {**SAMPLES["TCD-02"], "envelope": "NTC-7K3D-9QXM"}
    with pytest.raises(ValueError, match="petitioner"):
        render.render("TCD-02", facts)
    facts.pop("petitioner")
    assert "mang mã số NTC-7K3D-9QXM các thông tin" in paper.text_of(render.render("TCD-02", facts))
