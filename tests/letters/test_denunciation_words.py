"""What the letters of a denunciation say in each of their variants, on each side of a day.

Read from the page before it is set: the setting itself is measured in `test_words` and `test_page`.
"""

import copy
from datetime import date

import pytest

from cases.law.papers import PAPERS, Course
from cases.letters import articles
from cases.letters.bases import bases
from cases.letters.catalogue import FORMS, missing, recipient_lines, refuse_identity
from tests.letters import paper
from tests.letters.samples import SAMPLES
from tests.letters.samples.denunciation import ENVELOPE

CODES = [code for code in FORMS if code.startswith("TC-")]


def words(code, **changes):
    """The text of a letter, its sample changed at some keys; a key set to None is taken away."""
    facts = {**copy.deepcopy(SAMPLES[code]), **changes}
    facts = {key: value for key, value in facts.items() if value is not None}
    assert missing(code, facts) == []
    return " ".join(paper.source_of(code, facts))


def test_every_paper_of_a_denunciation_has_its_form():
    listed = {code for code in PAPERS if code.startswith("TC-")}
    assert listed == set(CODES)


# Mẫu số 08: the title is chosen ------------------------------------------------------------------


@pytest.mark.parametrize(("session", "title"), [
    ("accused", "Làm việc trực tiếp với người bị tố cáo"),
    ("site", "Xác minh thực tế"),
    ("body", "Làm việc với cơ quan, tổ chức, cá nhân để thu thập thông tin,"),
])  # fmt: skip
def test_the_title_of_the_minutes_is_chosen(session, title):
    said = words("TC-08", session=session, envelope=None, others="ông Trần Văn Chín")
    assert title in said
    assert "ông Trần Văn Chín" in said and ENVELOPE not in said
    assert "NHỮNG NGƯỜI CÙNG LÀM VIỆC" in said
    assert "Từng thành viên làm việc ký; đại diện ký vào từng trang" in said


def test_minutes_with_the_denouncer_know_a_code_and_where_the_signature_stays():
    said = words("TC-08")
    assert "Làm việc trực tiếp với người tố cáo" in said
    assert f"người tố cáo mang mã số {ENVELOPE}" in said
    assert "Chữ ký hoặc điểm chỉ, trên bản được niêm phong" in said
    assert "giao cho người tố cáo, nếu có yêu cầu, 01 bản" in said


def test_who_does_not_sign_is_named_in_the_minutes():
    assert "Người không ký biên bản: người bị tố cáo, không nêu lý do." in words(
        "TC-08", session="accused", envelope=None, others="ông Chín",
        unsigned="người bị tố cáo, không nêu lý do",
    )  # fmt: skip


def test_minutes_need_somebody_with_whom_it_was_worked():
    facts = {key: value for key, value in SAMPLES["TC-08"].items() if key != "envelope"}
    assert [fact.name for fact in missing("TC-08", facts)] == ["others"]


def test_the_resolver_may_verify_without_a_team():
    said = words("TC-08", team=None, resolver="Chủ tịch Ủy ban nhân dân phường Hàm Rồng")
    assert "Người tiến hành xác minh: Chủ tịch Ủy ban nhân dân phường Hàm Rồng" in said
    assert "thành lập theo Quyết định" not in said


@pytest.mark.parametrize("code", ["TC-07", "TC-08", "TC-09", "TC-10", "TC-11"])
def test_a_delegation_is_called_so(code):
    said = words(code, team_body="Đoàn")
    assert "Đoàn xác minh" in said or "ĐOÀN XÁC MINH" in said
    assert "Tổ xác minh tố cáo" not in said and "TỔ XÁC MINH" not in said


def test_the_head_of_the_team_signs_its_report():
    assert "TỔ TRƯỞNG TỔ XÁC MINH" in words("TC-10")
    assert "TRƯỞNG ĐOÀN XÁC MINH" in words("TC-10", team_body="Đoàn")


# The law of the day ------------------------------------------------------------------------------


def test_a_letter_of_withdrawal_follows_the_form_of_its_day():
    new, old = words("TC-02"), words("TC-02", drafted_on="2026-06-30")
    assert "Tên tôi/Chúng tôi là:" in new and "NGƯỜI TỐ CÁO RÚT TỐ CÁO" in new
    assert "Tôi đề nghị với Chủ tịch Ủy ban nhân dân phường Hàm Rồng cho tôi rút" in old
    assert "Chúng tôi" not in old and "NGƯỜI RÚT TỐ CÁO" in old


def test_minutes_of_a_withdrawal_follow_the_form_of_their_day():
    new, old = words("TC-03"), words("TC-03", drafted_on="2026-06-30")
    assert "I. Thành phần" in new and "II. Nội dung tố cáo đề nghị rút" in new
    assert "đã làm việc trực tiếp với người tố cáo mang mã số" in old and "I. Thành" not in old
    for said in (new, old):
        assert "Cấp phép cho người thân" in said and "Trần Văn Chín" not in said


def test_a_whole_withdrawal_needs_no_list_of_contents():
    said = words("TC-03", withdrawal={"scope": "all", "whole": "yes"})
    assert "Rút toàn bộ nội dung tố cáo trong đơn tố cáo nhận ngày 03 tháng 8 năm 2026." in said


@pytest.mark.parametrize(("code", "article", "decree"), [
    ("TC-01", "Điều 30 của Luật Tố cáo", "Điều 3 Nghị định số 31/2019"),
    ("TC-04", "Điều 29 Luật Tố cáo", "Điều 9 Nghị định số 31/2019"),
    ("TC-07", "Luật Tố cáo", "Nghị định số 31/2019"),
    ("TC-30", "Điều 25 Luật Tố cáo", "Điều 20 Nghị định số 31/2019"),
])  # fmt: skip
def test_a_form_cites_the_articles_that_it_prints(code, article, decree):
    cited = bases(code, date(2026, 7, 1))
    assert any(text.startswith(article) for text in cited)
    assert any(text.startswith(decree) and "156/2026/NĐ-CP" in text for text in cited)
    before = bases(code, date(2026, 6, 30))
    assert any(text.startswith(decree) for text in before)
    assert not any("156/2026" in text or "136/2025" in text for text in before)


@pytest.mark.parametrize("code", articles.ARTICLES)
@pytest.mark.parametrize("on", [date(2018, 12, 31), date(2019, 1, 1), date(2026, 6, 30)])
def test_each_day_has_one_law_on_denunciations(code, on):
    laws = [text for text in bases(code, on) if "Luật Tố cáo ngày" in text]
    assert len(laws) == 1
    assert ("năm 2011" in laws[0]) is (on.year < 2019)


# Decisions ---------------------------------------------------------------------------------------


def test_a_termination_says_so_and_does_not_speak_of_a_pause():
    said = words("TC-23", stop="terminate")
    assert "Điều 1. Đình chỉ việc giải quyết tố cáo" in said
    assert "ạm đình chỉ" not in said
    assert "Trách nhiệm của cơ quan, tổ chức, cá nhân có liên quan:" in said


def test_a_second_extension_says_so():
    extension = {**SAMPLES["TC-01"]["extension"], "time": 2}
    assert "(lần hai)" in words("TC-01", extension=extension)
    assert "(lần hai)" not in words("TC-01")
    assert "Lý do gia hạn" not in words("TC-01", options=None)


def test_a_team_that_changes_replaces_the_decision_before():
    said = words("TC-07", replaced={"number": "16/QĐ-UBND", "on": "2026-08-13"})
    assert "thay thế Quyết định số 16/QĐ-UBND ngày 13 tháng 8 năm 2026." in said


@pytest.mark.parametrize(("proposal", "says"), [
    ("accept", "quyết định thụ lý tố cáo./."),
    ("decline", "không thụ lý tố cáo và thông báo ngay lý do cho người tố cáo./."),
    ("forward", "chuyển tố cáo đến cơ quan, tổ chức, cá nhân có thẩm quyền giải quyết"),
    ("inspect", "theo khoản 2 Điều 25 Luật Tố cáo./."),
])  # fmt: skip
def test_the_report_on_the_conditions_proposes_one_of_four_ways(proposal, says):
    assert says in words("TC-21", proposal=proposal)


def test_a_conclusion_tells_of_the_earlier_settlement_of_damage_and_of_falsehood():
    said = words("TC-12", earlier_findings="Bỏ sót hai phiếu thu.", damage="12 triệu đồng",
                 false_on_purpose="không có")  # fmt: skip
    assert "Về việc giải quyết tố cáo trước đó: Bỏ sót hai phiếu thu." in said
    assert "Thiệt hại: 12 triệu đồng." in said
    assert "Việc cố ý tố cáo sai sự thật: không có." in said


# Secrecy -----------------------------------------------------------------------------------------


def test_blanks_print_nothing_of_anybody():
    for code in CODES:
        if FORMS[code].paper.course is Course.BLANK:
            said = words(code)
            assert ENVELOPE not in said and "Trần Văn Chín" not in said
            assert {fact.name.split(".")[0] for fact in FORMS[code].needs} == {
                "office", "drafted_on",
            }  # fmt: skip


@pytest.mark.parametrize("code", CODES)
def test_a_name_offered_under_any_key_is_refused(code):
    for key in ("denouncer", "petitioner_name", "phone", "email", "id_no"):
        with pytest.raises(ValueError, match=key):
            refuse_identity(code, {**SAMPLES[code], "at": {key: "Sáu"}})


@pytest.mark.parametrize("code", ["TC-01", "TC-23", "TC-23b", "TC-09"])
def test_a_paper_that_both_sides_receive_names_no_code_among_its_recipients(code):
    lines = recipient_lines(code, {**SAMPLES[code], "envelope": ENVELOPE})
    assert "Người tố cáo (trong phong bì niêm phong)" in lines
    assert not any(ENVELOPE in line for line in lines)


@pytest.mark.parametrize("code", [c for c in CODES if c.startswith("TC-28")])
def test_no_paper_of_a_protection_names_the_accused(code):
    assert not any(fact.name.startswith("accused") for fact in FORMS[code].facts)
    assert "Trần Văn Chín" not in words(code)
