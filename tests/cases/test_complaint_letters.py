"""A complaint writes its own letters: each act drafts its paper, and nobody types twice what an act
has said."""

from datetime import timedelta

import pytest
from django.urls import reverse

from cases.forms.matter import case_form
from cases.law.words import Level, Role
from cases.letters.catalogue import FORMS
from cases.models import Document
from cases.procedures import ComplaintCase
from cases.services import draft, paper
from cases.services.move import procedure_verbs
from cases.services.opening import add_person
from cases.services.trace import Step
from tests.cases import acts

BEGUN = acts.day("03/08/2026")

#: What people still write into a letter that an act drafted: nothing that the act has said. Numbers
#: of letters that are not numbered yet come by themselves.
NOT_NUMBERED = {"number of the acceptance", "day of the acceptance"}
SESSION = {"hour at which it began", "hour at which it ended"}
DECISION = {"number of the settlement decision", "day of the settlement decision"}
STILL_LACKING = {
    "KN-03": set(),
    "KN-26": set(),
    "KN-21": NOT_NUMBERED,
    "KN-05": set(),
    "KN-07": set(),
    "KN-08": {*SESSION, "where it took place"},
    "KN-09": {"why it must be assessed"},
    "KN-27": set(),
    "KN-06": SESSION,
    "KN-11": {"hour from which it is suspended"},
    "KN-12": {"number of the decision that suspended it", "day of the decision that suspended it"},
    "KN-20": {*SESSION, "where it took place"},
    "KN-14a": NOT_NUMBERED,
    "KN-14b": {*NOT_NUMBERED, "number of the decision to suspend",
               "day of the decision to suspend"},
    "KN-13": set(),
    "KN-14x": set(),
    "KN-14": {*SESSION, "purpose, findings and questions of the dialogue",
              "what each side said on each question"},
    "KN-15": NOT_NUMBERED,
    "KN-23": DECISION,
    "KN-23b": {*DECISION, *SESSION, "where it took place"},
    "KN-24": DECISION,
    "KN-25": DECISION,
}  # fmt: skip


def add(cast, on, name="Lê Văn Tư"):
    return add_person(actor=cast.lan, on=on, full_name=name, address="phố Đình Hương")


@pytest.fixture
def begun(cast, ong_tam):
    case = acts.accepted(cast, BEGUN, people=[ong_tam], against="Phòng Kinh tế phường Hàm Rồng")
    return acts.assigned(case, cast, BEGUN)


def verified(case, cast):
    """From the re-check to the report, on the days after the acceptance."""
    on = BEGUN + timedelta(days=1)
    case = acts.late(case, "recheck", cast.minh, on, found="verify", looked_at="Thẩm quyền đúng.")
    case = acts.late(case, "declare_complex", cast.binh, on, ground="ND124_3A_1B",
                     reason="Hai nội dung, theo Tờ trình số 5.")  # fmt: skip
    case = acts.late(case, "plan_verification", cast.minh, on, contents="Diện tích thu hồi.",
                     verifiers=[cast.hoa.pk, cast.minh.pk], plan="Làm việc tại trụ sở.",
                     from_on="2026-08-04", until_on="2026-08-13")  # fmt: skip
    case = acts.late(case, "request_evidence", cast.minh, on, party="respondent", asked="Bản vẽ")
    case = acts.late(case, "receive_evidence", cast.minh, on, party="respondent",
                     received="Bản vẽ số 3\nBiên bản đo đạc")  # fmt: skip
    case = acts.late(case, "order_assessment", cast.binh, on, body="Trung tâm Kỹ thuật",
                     question="bản trích đo", answer_on="2026-08-10")  # fmt: skip
    case = acts.late(case, "consult", cast.binh, on, whom="advisory_council",
                     name="Hội đồng tư vấn", question="Áp dụng Điều 85?",
                     answer_on="2026-08-10")  # fmt: skip
    case = acts.late(case, "record_work", cast.minh, on, place="Trụ sở", present="Ông Tám",
                     minutes="Thống nhất ranh giới.", **{"with": "joint"})  # fmt: skip
    case = acts.late(case, "suspend_enforcement", cast.binh, on, decision="số 12/QĐ-UBND",
                     until="2026-08-20", reason="Nhà sẽ bị dỡ.")  # fmt: skip
    case = acts.late(case, "lift_enforcement_suspension", cast.binh, on, reason="Đã di dời.")
    case = acts.late(case, "withdraw_part", cast.minh, on, withdrawn="Về giá đất.",
                     withdrawn_by="minutes")  # fmt: skip
    case = acts.late(case, "suspend", cast.binh, on, ground="LKN_11A_1B", proof="Chờ Sở.")
    case = acts.late(case, "resume", cast.binh, on, reason="Sở đã trả lời.")
    return acts.late(case, "report_verification", cast.minh, on, findings="Thừa 12 m2.",
                     verdict="partly", proposal="Sửa quyết định.")  # fmt: skip


def settled(case, cast):
    """From the invitation to the publication."""
    case = acts.late(case, "invite_dialogue", cast.minh, BEGUN + timedelta(days=1),
                     dialogue_on="2026-08-10", place="9 giờ, trụ sở",
                     topics="Diện tích")  # fmt: skip
    on = acts.day("10/08/2026")
    case = acts.late(case, "hold_dialogue", cast.binh, on, agreed="Ranh giới.", result="Đồng ý.")
    case = acts.late(case, "decide", cast.binh, on, **acts.DECIDED)
    case = acts.late(case, "call_publication_meeting", cast.thu, on, meeting_on="2026-08-14",
                     place="14 giờ, Phòng Kinh tế")  # fmt: skip
    return acts.late(case, "make_public", cast.thu, acts.day("14/08/2026"),
                     manners=["meeting", "posting", "portal"], until="2026-08-31")  # fmt: skip


def executed(case, cast, today):
    case = acts.late(case, "direct_execution", cast.binh, today, ground="ND124_32_1A",
                     executors="Phòng Kinh tế\nÔng Tám", contents="Ban hành quyết định mới.",
                     until_on="2026-10-16", supervised_by="Văn phòng")  # fmt: skip
    return acts.late(case, "report_execution", cast.minh, today, result="Đã ban hành.")


def test_every_act_of_a_complaint_drafts_its_letter_and_asks_only_what_no_act_has_said(
    cast, begun, today
):
    case = executed(settled(verified(begun, cast), cast), cast, today)
    letters = {letter.form: letter for letter in case.dossier.documents.all()}
    assert {form: set(letter.missing) for form, letter in letters.items()} == STILL_LACKING
    for letter in letters.values():
        known = FORMS[letter.form].needs
        typed = {fact.label_en for fact in known if not fact.where}
        assert set(letter.missing) <= typed | NOT_NUMBERED, (
            "what lacks can be written on the page of the letter"
        )


def test_every_paper_that_a_step_of_a_complaint_names_is_in_the_catalogue_and_was_drafted():
    named = {
        taken.custom.get(key)
        for verb in procedure_verbs(ComplaintCase)
        for taken in getattr(ComplaintCase, verb)._django_fsm.transitions.values()
        for key in ("paper", "paper_second")
    } - {None}
    assert named <= set(FORMS)
    assert named - {"KN-16"} <= set(STILL_LACKING)


def test_the_letters_say_what_the_acts_said(cast, begun, today):
    case = settled(verified(begun, cast), cast)
    facts = {letter.form: letter.facts for letter in case.dossier.documents.all()}
    assert [one["name"] for one in facts["KN-05"]["team"]] == [
        cast.minh.full_name, cast.hoa.full_name,
    ], "the handler leads"  # fmt: skip
    assert facts["KN-05"]["verification"]["days"] == 10
    assert facts["KN-07"]["request"]["to"] == "Phòng Kinh tế phường Hàm Rồng"
    assert facts["KN-07"]["request"]["before_on"] == "2026-08-12"  # seven days, then the day after
    assert facts["KN-08"]["handover"]["pieces"] == ["Bản vẽ số 3", "Biên bản đo đạc"]
    assert facts["KN-06"]["copies"] == 3, "with both sides (Điều 25)"
    assert facts["KN-11"]["measure"]["reason"] == "Nhà sẽ bị dỡ."
    assert facts["KN-12"]["measure"]["lifted_because"] == "Đã di dời."
    assert facts["KN-14b"]["suspension"]["ended_because"] == "Sở đã trả lời."
    assert facts["KN-13"]["to"] == case.authority.issuer
    assert facts["KN-14"]["session"] == {"on": "2026-08-10", "place": "trụ sở"}
    assert facts["KN-14"]["dialogue"]["agreed"] == "Ranh giới."
    assert facts["KN-15"]["report"]["on"] == "2026-08-04"
    assert facts["KN-23b"]["manners"] == ["meeting", "posting", "portal"]
    assert facts["KN-21"]["complexity"]["days"] == 45
    assert "people" not in facts["KN-15"]


def test_two_requests_keep_their_own_words_however_often_they_are_drafted_again(cast, begun):
    on = BEGUN + timedelta(days=1)
    case = acts.late(begun, "request_evidence", cast.minh, on, party="respondent", asked="Bản vẽ")
    case = acts.late(case, "request_evidence", cast.minh, on, party="agency", asked="Trích lục",
                     name="Văn phòng đăng ký đất đai")  # fmt: skip
    first, second = case.dossier.documents.filter(form="KN-07").order_by("pk")
    for letter in (first, second):
        draft.fill(letter, on)
    assert first.facts["request"]["what"] == "Bản vẽ"
    assert second.facts["request"]["to"] == "Văn phòng đăng ký đất đai"
    assert "origin" not in first.facts


def test_what_an_act_has_said_cannot_be_mistyped_in_the_letter(cast, begun):
    on = BEGUN + timedelta(days=1)
    case = acts.late(begun, "request_evidence", cast.minh, on, party="respondent", asked="Bản vẽ")
    letter = acts.letter(case, "KN-07")
    changed = paper.redraft(letter, actor=cast.minh, on=on, reason="nhập bổ sung",
                            words={"request.what": "Sổ đỏ", "request.to": "Ai đó"})  # fmt: skip
    assert changed.facts["request"]["what"] == "Bản vẽ"
    assert changed.facts["request"]["to"] == "Phòng Kinh tế phường Hàm Rồng"


def test_a_suspension_stays_one_when_the_matter_is_terminated_later(cast, begun):
    on = BEGUN + timedelta(days=1)
    case = acts.late(begun, "suspend", cast.binh, on, ground="LKN_11A_1B", proof="Chờ Sở.")
    first = acts.letter(case, "KN-14a")
    case = acts.late(case, "terminate", cast.binh, on, ground="LKN_11A_2A", withdrawn_by="petition")
    draft.fill(first, on)
    assert first.facts["stop"] == "suspend"
    assert acts.letter(case, "KN-14a").facts["stop"] == "terminate"


def test_an_opinion_that_has_come_asks_for_no_letter(cast, begun):
    on = BEGUN + timedelta(days=1)
    case = acts.late(begun, "consult", cast.binh, on, whom="others", opinion="Nên sửa.")
    assert not case.dossier.documents.filter(form="KN-27").exists()


def test_a_withdrawal_by_petition_needs_no_minutes(cast, begun):
    on = BEGUN + timedelta(days=1)
    case = acts.late(
        begun, "withdraw_part", cast.minh, on, withdrawn="Giá", withdrawn_by="petition"
    )
    assert not case.dossier.documents.filter(form="KN-20").exists()


def several(cast, ong_tam):
    people = [ong_tam, add(cast, BEGUN), add(cast, BEGUN, "Lê Thị Năm")]
    case = acts.assigned(acts.accepted(cast, BEGUN, people=people), cast, BEGUN)
    case = acts.verified(case, cast, BEGUN)
    return acts.late(case, "hold_dialogue", cast.binh, BEGUN, result="Không đổi."), people


def test_several_complainants_on_one_content_stand_in_a_list(cast, ong_tam):
    case, people = several(cast, ong_tam)
    case = acts.late(case, "withdraw_part", cast.minh, BEGUN, person=people[1].pk,
                     withdrawn_by="minutes")  # fmt: skip
    left = acts.letter(case, "KN-20")
    assert (left.facts["petitioner"]["name"], left.facts["all_withdrawn"]) == ("Lê Văn Tư", True)
    case = acts.late(case, "decide", cast.binh, BEGUN, **acts.DECIDED)
    listed = acts.letter(case, "KN-15").facts["people"]
    assert [one["name"] for one in listed] == [ong_tam.full_name, "Lê Thị Năm"]


def test_or_each_of_them_has_a_decision(cast, ong_tam):
    case, people = several(cast, ong_tam)
    case = acts.late(case, "decide", cast.binh, BEGUN, for_each=True, **acts.DECIDED)
    letters = case.dossier.documents.filter(form="KN-15").order_by("pk")
    assert [letter.facts["petitioner"]["name"] for letter in letters] == [
        person.full_name for person in people
    ]
    assert all("people" not in letter.facts for letter in letters)


@pytest.mark.parametrize(("dismissal", "days", "no_court"), [(False, 10, True), (True, 30, False)])
def test_of_discipline_only_a_dismissal_goes_to_court(cast, ong_tam, dismissal, days, no_court):
    case = acts.accepted(cast, BEGUN, people=[ong_tam], discipline=True)
    notice = acts.letter(case, "KN-03")
    assert notice.facts["recipients"] == ["Như trên", "Lưu: VT, hồ sơ"]
    case = acts.verified(acts.assigned(case, cast, BEGUN), cast, BEGUN)
    case = acts.late(case, "consult", cast.binh, BEGUN, whom="discipline_council", opinion="Giữ.")
    case = acts.late(case, "hold_dialogue", cast.binh, BEGUN, result="Không đổi.")
    said = {"dismissal": True} if dismissal else {}
    case = acts.late(case, "decide", cast.binh, BEGUN, **acts.DECIDED, **said)
    facts = acts.letter(case, "KN-15").facts
    assert (facts["again_days"], facts["no_court"]) == (days, no_court)


def test_a_remote_area_has_up_to_45_days_to_complain_again(cast, ong_tam):
    case = acts.accepted(cast, BEGUN, people=[ong_tam])
    type(case)._base_manager.filter(pk=case.pk).update(remote=True)
    case = acts.verified(acts.assigned(case, cast, BEGUN), cast, BEGUN)
    case = acts.late(case, "hold_dialogue", cast.binh, BEGUN, result="Không đổi.")
    case = acts.late(case, "decide", cast.binh, BEGUN, **acts.DECIDED)
    assert acts.letter(case, "KN-15").facts["again_days"] == 45


def test_the_second_level_names_the_year_in_which_he_may_sue(cast, ong_tam):
    case = acts.ready(cast, BEGUN, people=[ong_tam], level=Level.SECOND)
    case = acts.late(case, "hold_dialogue", cast.binh, BEGUN, result="Không đổi.")
    case = acts.late(case, "decide", cast.binh, BEGUN, first_result="Bác.", **acts.DECIDED)
    letter = acts.letter(case, "KN-16")
    assert letter.facts["sue_months"] == 12
    assert "number of the acceptance" in letter.missing


def numbered_notice(case, cast):
    acts.round_of(acts.letter(case, "KN-03"), cast, BEGUN)


def limit(case, code):
    return case.dossier.deadlines.get(code=code)


def written(letter, cast, on, **words):
    """What no act has said, written into the letter; then its round."""
    words = {path.replace("__", "."): text for path, text in words.items()}
    letter = Document.objects.get(pk=letter.pk)
    letter = paper.redraft(letter, actor=cast.minh, on=on, reason="nhập bổ sung", words=words)
    return acts.round_of(letter, cast, on)


def test_the_issue_of_a_letter_meets_the_limit_of_its_sending(cast, begun, quick):
    numbered_notice(begun, cast)
    on = BEGUN + timedelta(days=1)
    case = acts.late(begun, "suspend", cast.binh, on, ground="LKN_11A_1B", proof="Chờ Sở.")
    assert limit(case, "CMP_SUSPEND_SEND").met_on is None
    written(acts.letter(case, "KN-14a"), cast, on)
    assert limit(case, "CMP_SUSPEND_SEND").met_on == on
    case = acts.late(case, "resume", cast.binh, on, reason="Sở đã trả lời.")
    letter = written(acts.letter(case, "KN-14b"), cast, on)
    assert letter.facts["suspension"]["number"] == acts.letter(case, "KN-14a").number
    assert limit(case, "CMP_CONTINUE_SEND").met_on == on
    case = acts.planned(case, cast, on)
    case = acts.late(case, "invite_dialogue", cast.minh, on, dialogue_on="2026-08-10",
                     place="9 giờ, trụ sở", topics="Diện tích")  # fmt: skip
    written(acts.letter(case, "KN-14x"), cast, on)
    assert limit(case, "CMP_DIALOGUE_NOTICE").met_on == on


def test_the_meeting_is_called_by_a_letter_that_quotes_the_numbered_decision(cast, begun, quick):
    numbered_notice(begun, cast)
    case = acts.verified(begun, cast, BEGUN)
    case = acts.late(case, "hold_dialogue", cast.binh, BEGUN, result="Không đổi.")
    case = acts.late(case, "decide", cast.binh, BEGUN, **acts.DECIDED)
    decision = acts.round_of(acts.letter(case, "KN-15"), cast, BEGUN)
    assert limit(case, "CMP_SEND_1").met_on == BEGUN
    case = acts.late(case, "call_publication_meeting", cast.thu, BEGUN, meeting_on="2026-08-10",
                     place="14 giờ")  # fmt: skip
    letter = written(acts.letter(case, "KN-23"), cast, BEGUN)
    assert letter.facts["settlement"] == {"number": decision.number, "on": BEGUN.isoformat()}
    assert limit(case, "CMP_PUBLISH_MEETING_NOTICE").met_on == BEGUN


@pytest.mark.parametrize("form", ["KN-05b", "KN-10", "KN-22", "KN-23c", "KN-01", "KN-02", "KN-20a"])
def test_a_paper_that_no_act_drafts_is_begun_by_hand_with_what_the_case_knows(
    cast, begun, today, form
):
    case = settled(verified(begun, cast), cast)
    step = Step(cast.minh, today, reason="nhập bổ sung")
    letter = draft.begin(case.dossier, form, step, role=Role.HANDLER)
    lacking = set(letter.missing)
    assert lacking <= {
        *NOT_NUMBERED, *SESSION, *DECISION, "where it took place", "days of the verification",
        "number of the decision on the assessment", "day of the decision on the assessment",
    }  # fmt: skip
    assert letter.facts["petition"]["subject"] == case.subject


def test_a_letter_is_refused_for_submission_while_it_lacks_something(cast, begun, refused):
    on = BEGUN + timedelta(days=1)
    case = acts.late(begun, "order_assessment", cast.binh, on, body="Viện", question="bản đồ",
                     answer_on="2026-08-10")  # fmt: skip
    letter = acts.letter(case, "KN-09")
    with refused(says="still lacks"):
        paper.submit(letter, actor=cast.minh, on=on, reason="nhập bổ sung")


def test_the_page_of_an_opinion_asks_for_the_question_or_the_answer(cast, begun, client):
    client.force_login(cast.binh)
    page = reverse("admin:cases_case_do", args=[begun.pk, "consult"])
    said = {"on": "16/09/2026", "version": begun.version, "whom": "advisory_council"}
    empty = client.post(page, said)
    assert set(empty.context["form"].errors) == {"question"}
    asked = client.post(page, {**said, "question": "Áp dụng Điều 85?", "name": "Hội đồng tư vấn",
                               "answer_on": "25/09/2026"})  # fmt: skip
    assert asked.status_code == 302
    assert acts.letter(begun, "KN-27").facts["opinion"] == {
        "to": "Hội đồng tư vấn", "question": "Áp dụng Điều 85?", "before_on": "2026-09-25",
    }  # fmt: skip


def test_the_page_of_the_decision_offers_one_for_each_only_to_several(cast, ong_tam):
    alone = acts.ready(cast, BEGUN, people=[ong_tam])
    many, _people = several(cast, ong_tam)
    for case, offered in ((alone, False), (many, True)):
        form = case_form(case, "decide")(row=case, actor=cast.binh, verb="decide")
        assert ("for_each" in form.fields) is offered
        assert "dismissal" not in form.fields
