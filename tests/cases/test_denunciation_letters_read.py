"""Letters of one real denunciation, read as those read them to whom they go.

What the case knows is put into the letter by the services; only what people must still write comes
from the samples. Read from the page before it is set.
"""

import copy
import re

import pytest

from cases.law.words import Kind
from cases.letters.sentences import unaddressed
from cases.letters.tags import begun
from cases.services import draft, paper
from cases.services import facts as gather
from tests.cases import acts
from tests.cases.test_denunciation_letters import LATE, WALK, day, walk
from tests.letters import paper as page
from tests.letters.samples import SAMPLES

D = Kind.DENUNCIATION
PERSON, AGENCY = "ông Trần Văn Chín", "Phòng Kinh tế, Hạ tầng và Đô thị phường Hàm Rồng"
SEVERAL = "bà Lê Thị Mười và ông Đỗ Văn Ba"
#: What people still write where the case does not know it.
WRITTEN = {
    "duties": "Tổ xác minh đôn đốc việc giám định.", "verify_days": 20, "copies": 2,
    "managing_body": "Phòng Văn hóa - Xã hội phường Hàm Rồng", "others": "bà Vũ Thị Lành",
}  # fmt: skip


def of(cast, against):
    return acts.accepted(cast, day(1), D, against=against, subject="lạm thu tiền chợ")


def read(document):
    """The paragraphs of a letter, with the sample's words where it still lacks some."""
    given = {
        key: copy.deepcopy(value)
        for key, value in SAMPLES[document.form].items()
        if key not in ("accused", "executors", "bases", "envelope", "contents", "recipients")
    }
    facts = gather.merged(gather.merged(document.facts, WRITTEN), given)
    return page.source_of(document.form, facts)


def letters(cast, against):
    """Every letter that the verbs of one matter draft, with its paragraphs."""
    case = of(cast, against)
    found = list(case.dossier.documents.order_by("pk"))
    for _, _, drafts in walk(case, cast):
        found += drafts
    return {(one.pk, one.form): read(one) for one in found}


@pytest.mark.parametrize("against", [PERSON, AGENCY, SEVERAL])
def test_no_letter_stammers_or_begins_small_or_ends_in_nothing(cast, against):
    read_by_form = letters(cast, against)
    assert len({form for _, form in read_by_form}) >= 20
    for (_, form), paragraphs in read_by_form.items():
        for text in paragraphs:
            told = f"{form}: {text}"
            assert not re.search(r"\b([Ôô]ng|[Bb]à) (ông|bà)\b", text), told
            assert not re.search(r"\(bà\):? (Ông|Bà|ông|bà)\b", text), told
            assert not re.search(r"(^|\. |^Điều \d+\. |^- )(ông|bà|người|đã) ", text), told
            assert not re.search(
                r" [.,;:]|[:;,]\.|\.\.(?!\.)|,,|;;|: ?$|\(\)", text
            ) or text.endswith((":", "nội dung tố cáo:")), told
            assert "  " not in text and "None" not in text, told


def test_the_accused_is_called_as_his_place_in_the_sentence_wants_it(cast):
    said = {form: " ".join(text) for (_, form), text in letters(cast, PERSON).items()}
    assert "hành vi vi phạm pháp luật của ông Trần Văn Chín." in said["TC-06"]
    assert "Các ông (bà): Trần Văn Chín và cơ quan" in said["TC-04"]
    assert "Điều 2. Ông Trần Văn Chín và cơ quan" in said["TC-01"]
    assert "- Ông Trần Văn Chín;" in said["TC-01"]


def test_an_agency_has_no_form_of_address(cast):
    said = {form: " ".join(text) for (_, form), text in letters(cast, AGENCY).items()}
    assert f"vi phạm pháp luật của {AGENCY}." in said["TC-06"]
    assert f"Điều 2. {AGENCY} và cơ quan" in said["TC-01"]
    assert f"- {AGENCY};" in said["TC-01"]


@pytest.mark.parametrize(("line", "title", "name"), [
    ("ông Trần Văn Chín", "Ông", "Trần Văn Chín"),
    ("Bà Lê Thị Mười", "Bà", "Lê Thị Mười"),
    ("ông", None, "ông"),
    ("Bàn Thị Páo", None, "Bàn Thị Páo"),
    (AGENCY, None, AGENCY),
    ("", None, ""),
])  # fmt: skip
def test_a_form_of_address_stands_apart_from_the_name(line, title, name):
    assert gather.named_in(line) == ({"title": title} if title else {}) | {"name": name}


def test_a_sentence_begins_with_a_capital_also_behind_a_mark_of_the_word_processor():
    assert begun("ông Chín") == "Ông Chín"
    assert begun("\ue0007\ue001đã có kết quả\ue002") == "\ue0007\ue001Đã có kết quả\ue002"
    assert begun("02 người") == "02 người"
    assert unaddressed(["Ông Trần Văn Chín", "\ue0000\ue001bà Mười\ue002", "Phòng Kinh tế"]) == [
        "Trần Văn Chín", "\ue0000\ue001Mười\ue002", "Phòng Kinh tế",
    ]  # fmt: skip


def test_each_content_stands_on_a_line_of_its_own(cast):
    case = of(cast, PERSON)
    for form in ("TC-04", "TC-05", "TC-06"):
        facts = copy.deepcopy(SAMPLES[form])
        paragraphs = page.source_of(form, facts)
        assert "2. Cấp phép cho người thân không qua xét duyệt." in paragraphs
        one = read(acts.letter(case, form))
        assert any(text.endswith("được thụ lý: lạm thu tiền chợ.") for text in one), form


def test_the_report_sums_the_contents_up_before_it_tells_its_result():
    """Mẫu số 10 note (5), Mẫu số 11 note (7); NĐ 31/2019 Điều 16 khoản 2 điểm a."""
    for form in ("TC-10", "TC-11"):
        said = " ".join(page.source_of(form, SAMPLES[form]))
        assert said.index("Cấp phép cho người thân") < said.index("1. Kết quả xác minh")
        assert said.count("Cấp phép cho người thân") == 1


def test_who_was_asked_in_vain_to_explain_is_told_in_a_whole_sentence(cast):
    said = {form: text for (_, form), text in letters(cast, PERSON).items()}
    sentence = "Người bị tố cáo đã được mời làm việc nhưng vắng mặt."
    assert f"Nội dung giải trình của người bị tố cáo: {sentence}" in said["TC-10"]
    assert f"Giải trình của người bị tố cáo: {sentence}" in said["TC-12"]


def test_the_extension_is_proposed_by_the_head_of_the_team_and_the_team_by_its_handler(cast):
    said = {form: text for (_, form), text in letters(cast, PERSON).items()}
    assert "Xét đề nghị của Tổ trưởng Tổ xác minh nội dung tố cáo." in said["TC-01"]
    assert f"Xét đề nghị của ông (bà) {cast.minh.full_name}, Chuyên viên." in said["TC-07"]


def test_the_charge_to_verify_names_an_officer_politely(cast):
    said = {form: " ".join(text) for (_, form), text in letters(cast, PERSON).items()}
    assert (
        f"đối với ông Trần Văn Chín, cho ông (bà) {cast.minh.full_name}, Chuyên viên."
        in (said["TC-22"])
    )
    assert (
        f"Điều 3. Ông (bà) {cast.minh.full_name}, Chuyên viên; Ông Trần Văn Chín và"
        in (said["TC-22"])
    )


def test_the_conclusion_goes_to_bodies_by_their_names(cast):
    """Mẫu số 12 notes (10)-(13); Luật Tố cáo Điều 35 khoản 3. A ward has no inspectorate."""
    case = of(cast, PERSON)
    for _ in walk(case, cast, until="conclude"):
        pass
    letter = acts.letter(case, "TC-12")
    assert letter.facts["recipients"] == [
        "Thanh tra tỉnh Thanh Hóa", "Ông Trần Văn Chín", "Lưu: VT, hồ sơ",
    ]  # fmt: skip
    assert "body that manages the accused" in letter.missing
    letter = paper.redraft(letter, actor=cast.minh, on=day(16), words=WRITTEN)
    assert WRITTEN["managing_body"] in letter.facts["recipients"]
    assert "body that manages the accused" not in letter.missing


def test_a_suspension_names_its_point_of_the_law_once_and_last(cast):
    said = {form: text for (_, form), text in letters(cast, PERSON).items()}
    bases = [text for text in said["TC-23"] if text.startswith(("Căn cứ ", "Xét "))]
    assert bases[-1] == (
        "Xét có căn cứ tạm đình chỉ việc giải quyết tố cáo theo điểm a khoản 1 Điều 34 của Luật "
        "Tố cáo."
    )
    assert not any(text.startswith("Căn cứ điểm") for text in bases)
    assert (
        "Lý do: căn cứ tạm đình chỉ việc giải quyết tố cáo không còn. Đã có kết quả."
        in (said["TC-23b"])
    )


def test_who_signs_the_order_himself_delegated_it_to_nobody(cast):
    said = dict(said_at("order_assessment"))
    case = of(cast, PERSON)
    for _ in walk(case, cast, until="inspect_site"):
        pass
    case.refresh_from_db()
    case = acts.do(
        case, "order_assessment", cast.binh, day(7), **{**LATE, **said, "delegated": True}
    )
    letter = acts.letter(case, "TC-09")
    assert "delegated_by" not in letter.facts
    assert letter.facts["recipients"] == [
        "Như trên", "Người tố cáo (trong phong bì niêm phong)", "Lưu: VT, hồ sơ",
    ]  # fmt: skip
    by_order = page.source_of("TC-09", {
        **SAMPLES["TC-09"], "delegated_by": "Chủ tịch Ủy ban nhân dân tỉnh Thanh Hóa",
    })  # fmt: skip
    assert any("theo ủy quyền của Chủ tịch Ủy ban nhân dân tỉnh" in text for text in by_order)


def said_at(verb):
    return next(said for name, _, _, said, _ in WALK if name == verb)


def test_minutes_of_a_resolver_who_verifies_himself_bear_the_head_of_his_office():
    facts = copy.deepcopy(SAMPLES["TC-08"]) | {"team": {}, "resolver": "Chủ tịch"}
    alone, team = page.source_of("TC-08", facts), page.source_of("TC-08", SAMPLES["TC-08"])
    assert "TỔ XÁC MINH" in team
    assert "TỔ XÁC MINH" not in alone and "NGƯỜI GIẢI QUYẾT TỐ CÁO" in alone


def test_the_report_on_the_denouncer_says_how_it_was_checked():
    said = " ".join(page.source_of("TC-21", copy.deepcopy(SAMPLES["TC-21"]) | {
        "check": {"found": "identified", "conditions": "Đủ.", "elsewhere": "yes",
                  "by": "giao cơ quan thanh tra nhà nước cùng cấp xác minh"}}))  # fmt: skip
    assert (
        "Cách thức kiểm tra, xác minh (khoản 1 Điều 24 Luật Tố cáo): giao cơ quan thanh tra nhà "
        "nước cùng cấp xác minh; tại nhiều địa điểm hoặc theo ủy quyền."
    ) in said
    assert "do giao" not in said


def test_what_the_case_knows_of_the_accused_is_not_written_over(cast):
    """Whoever adds a form of address does not double it."""
    letter = acts.letter(of(cast, PERSON), "TC-06")
    letter.given = {"accused": {"title": "Bà", "post": "kế toán"}}
    draft.fill(letter, day(1))
    assert letter.facts["accused"] == {"title": "Ông", "name": "Trần Văn Chín", "post": "kế toán"}
