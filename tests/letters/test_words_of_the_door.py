"""The variants of the forms of the door and of petitions, and the code that stands for a name."""

import copy
from datetime import date

import pytest

from cases.letters import render
from cases.letters.bases import bases
from cases.letters.catalogue import FORMS, is_secret, missing, recipient_lines
from cases.letters.catalogue.petition import FILING
from cases.letters.catalogue.reception import RESULTS
from tests.letters import paper
from tests.letters.samples import SAMPLES
from tests.letters.samples.petition import ENVELOPE
from tests.letters.samples.reception import VISIT

NAME = "Nguyễn Quỳnh Ngoãn"
DENOUNCED = {**VISIT, "kind": "denunciation"}
#: The forms of the door that are also written of a denunciation.
OF_ANY_KIND = ("TCD-01", "TCD-02", "TCD-11", "TCD-12", "TCD-15", "XLD-01", "XLD-02", "XLD-05",
               "XLD-07", "XLD-08")  # fmt: skip


def letter(code, **changes):
    facts = {**copy.deepcopy(SAMPLES[code]), **changes}
    return paper.text_of(render.render(code, {k: v for k, v in facts.items() if v is not None}))


def sealed(code, **changes):
    """The sample with the code of an envelope where the name was."""
    facts = SAMPLES[code]
    more = {"petitioner": None, "envelope": ENVELOPE, "recipients": ["Như trên"], **changes}
    if "visit" in facts:
        more["visit"] = {**facts["visit"], "kind": "denunciation"}
    if "petition" in facts:
        more["petition"] = {**facts["petition"], "kind": "denunciation", "subject": "nhận tiền"}
    if code == "XLD-07":
        more["originals"] = ["Ảnh chụp"]
    return letter(code, **more)


@pytest.mark.parametrize("code", OF_ANY_KIND)
def test_a_denouncer_is_a_code(code):
    printed = sealed(code)
    assert ENVELOPE in printed and NAME not in printed
    assert "Số căn cước" not in printed


@pytest.mark.parametrize("code", OF_ANY_KIND)
def test_beside_the_code_no_name_may_stand(code):
    facts = {**SAMPLES[code], "envelope": ENVELOPE}
    with pytest.raises(ValueError, match="petitioner"):
        render.render(code, facts)


@pytest.mark.parametrize("code", [code for code in FORMS if code.startswith("XLD")])
def test_a_form_for_denunciations_alone_is_secret_by_itself(code):
    only = code in ("XLD-03", "XLD-06b", "XLD-09", "XLD-10", "XLD-12")
    assert is_secret(code, {}) is only
    if only:
        with pytest.raises(ValueError, match="petitioner"):
            missing(code, {**SAMPLES[code], "petitioner": {"name": "Sáu"}})


def test_the_slip_of_an_appointment_does_not_tell_that_its_bearer_denounces():
    printed = sealed("TCD-15")
    assert "tố cáo" not in printed.lower()


def test_an_online_reception_of_a_denouncer_names_nobody():
    printed = letter("TCD-17", petitioner=None, secret="yes", recipients=["Lưu: VT"])
    assert "người tố cáo đã được hẹn" in printed and NAME not in printed


# TCD-11: exactly one of the answers of the law --------------------------------------------------

SAYS = {
    "accepted": "đã được thụ lý để giải quyết",
    "longer": "cần kéo dài thời gian do cần xác minh thêm theo quy định của Luật Khiếu nại",
    "not_ours": "không thuộc thẩm quyền giải quyết",
    "not_admissible": "không đủ điều kiện thụ lý",
    "forwarded": "đã được chuyển đến",
}


@pytest.mark.parametrize("result", [code for code, _label in RESULTS])
def test_the_result_is_exactly_one_of_those_of_the_law(result):
    printed = letter("TCD-11", result=result, detail="Thông báo số 7", competent=None)
    assert [code for code, words in SAYS.items() if words in printed] == [result]


def test_of_a_denunciation_the_longer_time_is_that_of_its_own_law():
    printed = sealed("TCD-11", result="longer", detail="xác minh tại nhiều nơi", competent=None)
    assert "theo quy định của Luật Tố cáo: xác minh" in printed


# The law of the day and of the kind --------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "law"),
    [("complaint", "Luật Khiếu nại"), ("denunciation", "Luật Tố cáo"),
     ("proposal", "Luật Tiếp công dân"), ("feedback", "Luật Tiếp công dân")],
)  # fmt: skip
@pytest.mark.parametrize("code", ["XLD-02", "XLD-06", "XLD-07"])
def test_a_letter_of_every_kind_cites_the_law_of_its_kind(code, kind, law):
    cited = bases(code, date(2026, 8, 1), kind)
    assert cited[0].startswith(law) and cited[-1].startswith("Thông tư số 05/2021")
    others = {"Luật Khiếu nại", "Luật Tố cáo", "Luật Tiếp công dân"} - {law}
    assert not any(text.startswith(tuple(f"{one} ngày" for one in others)) for text in cited)


@pytest.mark.parametrize(
    ("on", "circular"),
    [(date(2021, 11, 14), "07/2014"), (date(2021, 11, 15), "05/2021")],
)
@pytest.mark.parametrize(
    "code", ["XLD-03", "XLD-04", "XLD-05", "XLD-06b", "XLD-09", "XLD-10", "XLD-12"]
)
def test_one_circular_gives_way_to_the_next(code, on, circular):
    [found] = [text for text in bases(code, on) if text.startswith("Thông tư")]
    assert circular in found


def test_before_july_2026_only_the_house_rules_are_issued():
    old = letter("TCD-19", drafted_on="2026-06-30")
    assert "Ban hành Nội quy tiếp công dân" in old and "QUY CHẾ" not in old
    assert "xuất trình giấy tờ tùy thân" in old
    assert "số định danh cá nhân hoặc số hộ chiếu" in letter("TCD-19")


def test_the_calendar_says_how_often_the_head_must_receive():
    week = letter("TCD-16", frequency={"days": 1, "span": "week"})
    assert "(ít nhất 01 ngày trong 01 tuần)" in week
    assert "(ít nhất 02 ngày trong 01 tháng)" in letter("TCD-16")
    assert "ít nhất" not in letter("TCD-16", frequency=None)


# Variants ----------------------------------------------------------------------------------------


def test_a_sender_is_guided_to_another_body_or_to_complete():
    whole = letter("XLD-02", competent=None, lacks="chữ ký của người khiếu nại")
    assert "V/v hướng dẫn bổ sung đơn" in whole
    assert "còn thiếu: chữ ký của người khiếu nại." in whole
    assert "gửi đơn khiếu nại đến" not in whole
    assert {fact.name for fact in missing("XLD-02", {**SAMPLES["XLD-02"], "competent": ""})} == {
        "competent", "lacks",
    }  # fmt: skip


@pytest.mark.parametrize("kind", ["complaint", "denunciation", "proposal"])
@pytest.mark.parametrize("reason", [code for code, _label in FILING])
def test_every_reason_to_lay_a_petition_aside_has_its_article(reason, kind):
    changes = {"filing": reason}
    if kind == "denunciation":
        printed = sealed("XLD-08", **changes)
    else:
        petition = {**SAMPLES["XLD-08"]["petition"], "kind": kind}
        printed = letter("XLD-08", petition=petition, **changes)
    because = printed.split("Lý do xếp lưu: ")[1].split(". ")[0]
    assert "Điều" in because and because.endswith(")")


@pytest.mark.parametrize(
    ("came", "says"),
    [("visit", "đã tiếp ông"), ("petition", "nhận được đơn khiếu nại của ông"),
     ("session", "tại buổi tiếp công dân, Chủ tịch")],
)  # fmt: skip
def test_a_reminder_says_how_the_matter_came(came, says):
    assert says in letter("TCD-18", matter={**SAMPLES["TCD-18"]["matter"], "came": came})


def test_several_bodies_are_addressed_line_by_line():
    printed = letter("TCD-18", to="Phòng Kinh tế\nCông an phường")
    assert "Kính gửi: - Phòng Kinh tế; - Công an phường." in printed


def test_optional_paragraphs_are_left_out():
    assert "báo cáo Chủ tịch" not in letter("TCD-10", options={})
    assert "nêu rõ lý do chậm" not in letter("TCD-18", options={})
    assert "tài liệu kèm theo" not in letter("XLD-04", options={"result": True})
    assert "thông báo kết quả đến" not in letter("XLD-04", options={})
    assert "Tiếp công dân trực tuyến" not in letter("TCD-19", options={})
    assert "trả lại đơn và các giấy tờ" in letter("XLD-07", options={"petition_too": True})


def test_a_forwarded_complaint_is_called_one():
    petition = {**SAMPLES["XLD-04"]["petition"], "kind": "complaint"}
    printed = letter("XLD-04", petition=petition)
    assert "PHIẾU CHUYỂN ĐƠN KHIẾU NẠI" in printed and "nhận được đơn khiếu nại của ông" in printed


def test_each_body_with_a_task_receives_the_conclusion_once():
    tasks = [
        {"body": "Phòng Kinh tế"},
        {"body": "Công an"},
        {"body": "Phòng Kinh tế"},
        {"body": ""},
    ]
    lines = recipient_lines("TCD-10", {"tasks": tasks})
    assert lines[:2] == ["Phòng Kinh tế", "Công an"] and len(lines) == 4
    points = recipient_lines("TCD-17", {"session": {"points": ["Điểm cầu A", "Điểm cầu B"]}})
    assert points == ["Điểm cầu A", "Điểm cầu B", "Lưu: VT, hồ sơ"]
    assert recipient_lines("TCD-17", {}) == ["Lưu: VT, hồ sơ"]
