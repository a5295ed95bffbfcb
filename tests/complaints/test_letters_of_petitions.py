"""What a petition's steps draft, and what every letter offered on it already knows."""

from datetime import date, timedelta

import pytest

from cases.law.papers import Owner, offered
from cases.law.words import Kind, Role
from cases.letters.catalogue import FORMS, missing
from cases.services import draft, paper
from cases.services.trace import Step
from complaints import services as hall
from complaints.law import Channel
from complaints.services import Part, disposing
from tests.cases import acts
from tests.letters.paper import text_of

BODY = "Chủ tịch Ủy ban nhân dân phường Hạc Thành"
CONTENT = "Bà Sáu viết: nhận tiền của hộ kinh doanh"


def printed(document):
    assert document.missing == []
    return text_of(paper.preview(document))


@pytest.fixture
def complaint(cast, today, ong_tam):
    return acts.enter(cast, today, people=[ong_tam])


@pytest.fixture
def denunciation(cast, today):
    return acts.enter(cast, today, Kind.DENUNCIATION, content=CONTENT)


# The proposal to accept --------------------------------------------------------------------------


@pytest.mark.parametrize("kind", [Kind.COMPLAINT, Kind.DENUNCIATION])
def test_what_is_ours_and_admissible_is_proposed_for_acceptance_once(cast, today, ong_tam, kind):
    people = [ong_tam] if kind == Kind.COMPLAINT else []
    petition = acts.classified(acts.enter(cast, today, kind, people=people), cast, today)
    petition = acts.classified(petition, cast, today)
    slip = petition.dossier.documents.get()
    assert (slip.form, slip.facts["officer"]["name"]) == ("XLD-01", cast.minh.full_name)
    words = printed(slip)
    assert "căn cứ quy định của pháp luật" in words and "thụ lý giải quyết đơn" in words
    assert ("Nguyễn Văn Tám" in words) is (kind == Kind.COMPLAINT)


@pytest.mark.parametrize("checks", [{"competent": False}, {"admissible": False}])
def test_nothing_else_is_proposed(complaint, cast, today, checks):
    assert not acts.classified(complaint, cast, today, **checks).dossier.documents.exists()


def test_a_denunciation_is_proposed_only_when_its_author_is_known(denunciation, cast, today):
    petition = hall.classify(denunciation, actor=cast.minh, on=today, competent=True,
                             admissible=True)  # fmt: skip
    assert not petition.dossier.documents.filter(form="XLD-01").exists()
    done = hall.check_identity(petition, actor=cast.lan, on=today, identity="identified",
                               checked_by="RESOLVER")  # fmt: skip
    assert acts.letter(done, "XLD-01").missing == []


# Passing on --------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", [Kind.PROPOSAL, Kind.FEEDBACK])
def test_a_proposal_is_passed_on_with_a_copy_to_its_sender(cast, today, ong_tam, kind):
    petition = acts.enter(cast, today, kind, people=[ong_tam])
    petition = acts.classified(petition, cast, today, competent=False)
    done = hall.forward(petition, actor=cast.binh, on=today, competent_body=BODY)
    slip = acts.letter(done, "XLD-04")
    assert "Ông Nguyễn Văn Tám (thay trả lời)" in slip.facts["recipients"]
    words = printed(slip)
    assert f"đến {BODY} để xem xét, giải quyết theo quy định của pháp luật" in words
    assert ("PHIẾU CHUYỂN ĐƠN KIẾN NGHỊ" in words) is (kind == Kind.PROPOSAL)


def test_a_proposal_that_turns_out_to_belong_elsewhere_is_passed_on_from_its_case(
    cast, today, ong_tam
):
    case = acts.assigned(acts.accepted(cast, today, Kind.PROPOSAL, people=[ong_tam]), cast, today)
    done = acts.do(case, "forward_onward", cast.binh, today, competent_body=BODY,
                   reason="Thuộc phường khác")  # fmt: skip
    slip = acts.letter(done, "XLD-04")
    assert slip.facts["to"] == BODY
    assert "PHIẾU CHUYỂN ĐƠN KIẾN NGHỊ" in printed(slip)


def test_a_party_member_is_denounced_to_the_party(denunciation, cast, today):
    petition = acts.classified(denunciation, cast, today, competent=False,
                               concerns_whom="party_member")  # fmt: skip
    body = "Ủy ban Kiểm tra Đảng ủy phường"
    done = hall.forward(petition, actor=cast.binh, on=today, competent_body=body)
    assert "theo quy định của Đảng" in printed(acts.letter(done, "XLD-10"))


def test_what_was_forwarded_to_us_wrongly_goes_back(cast, today, ong_tam):
    sender = "Ban Tiếp công dân tỉnh"
    petition = acts.enter(cast, today, Kind.PROPOSAL, people=[ong_tam], channel=Channel.FORWARDED,
                          forwarded_by=sender)  # fmt: skip
    petition = acts.classified(petition, cast, today, competent=False)
    done = hall.forward(petition, actor=cast.binh, on=today, competent_body=sender)
    letter = acts.letter(done, "XLD-06")
    assert (letter.facts["to"], letter.missing) == (sender, ["who is competent"])


def test_who_does_not_answer_is_reminded_by_letter(denunciation, cast, today, yesterday):
    petition = acts.classified(denunciation, cast, today, competent=False)
    petition = hall.forward(petition, actor=cast.binh, on=today, competent_body=BODY)
    done = hall.remind(petition, actor=cast.lan, on=today, reason="Chưa có trả lời.")
    letter = acts.letter(done, "TCD-18")
    assert letter.facts["sent"]["on"] == today.isoformat()
    words = printed(letter)
    assert f"đã quá thời gian quy định nhưng chưa được {BODY} giải quyết" in words
    assert done.envelope in words


# Back to the sender, and on file -----------------------------------------------------------------


def test_originals_are_returned_with_a_notice_that_lists_them(complaint, cast, today):
    petition = acts.classified(complaint, cast, today, competent=False)
    done = hall.return_originals(petition, actor=cast.lan, on=today,
                                 originals="Giấy chứng nhận\nBiên bản đo đạc")  # fmt: skip
    notice = acts.letter(done, "XLD-07")
    words = printed(notice)
    assert "1. Giấy chứng nhận." in words and "2. Biên bản đo đạc." in words


def test_a_petition_of_several_contents_is_explained_to_its_sender(complaint, cast, today):
    parts = [Part(Kind.COMPLAINT, "thu hồi đất"), Part(Kind.PROPOSAL, "lắp đèn đường")]
    disposing.split(complaint, actor=cast.lan, on=today, parts=parts)
    letter = acts.letter(complaint, "XLD-05")
    assert letter.missing == ["who is competent for each content"]
    assert [one["text"] for one in letter.facts["contents"]] == ["thu hồi đất", "lắp đèn đường"]


def test_of_a_denunciation_among_the_contents_the_sender_is_a_code(cast, today):
    petition = acts.enter(cast, today)
    parts = [Part(Kind.COMPLAINT, "thu hồi đất"), Part(Kind.DENUNCIATION, "nhận tiền")]
    made = disposing.split(petition, actor=cast.lan, on=today, parts=parts)
    letter = acts.letter(petition, "XLD-05")
    assert letter.facts["envelope"] == made[1].envelope and "petitioner" not in letter.facts


def test_no_slip_lays_aside_a_petition_that_must_be_accepted(complaint, cast, today):
    petition = acts.classified(complaint, cast, today)
    done = hall.keep_on_file(petition, actor=cast.binh, on=today, reason="Đơn trùng.")
    slip = acts.letter(done, "XLD-08")
    assert set(slip.missing) == {
        "why it is kept on file", "that the petition is not one to be accepted",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("more", "checks", "reason"),
    [
        ({"anonymous": True}, {}, "anonymous"),
        ({}, {"admissible": False}, "unfit"),
    ],
)
def test_the_slip_names_the_reason_that_the_file_shows(cast, today, more, checks, reason):
    petition = acts.classified(acts.enter(cast, today, **more), cast, today, **checks)
    facts = hall.facts_of_petition(petition, "XLD-08", today)
    assert facts["filing"] == reason
    assert facts["kept_until"] == "2027-09-16"


def test_a_petition_sent_again_is_filed_with_the_number_of_the_first(cast, today, ong_tam):
    first = acts.enter(cast, today, people=[ong_tam])
    again = acts.enter(cast, today, people=[ong_tam])
    again = hall.link_earlier(again, actor=cast.lan, on=today, earlier=first)
    facts = hall.facts_of_petition(again, "XLD-08", today)
    assert (facts["filing"], facts["earlier"]) == ("duplicate", {"number": first.number})
    assert facts["checked"] == "yes"


# Told at the door --------------------------------------------------------------------------------


def test_that_it_takes_longer_is_told_in_writing(cast, today, ong_tam):
    petition = hall.enter(
        actor=cast.lan, on=today, office=cast.office, people=[ong_tam],
        paper=hall.Paper(kind=Kind.COMPLAINT, received_on=today, subject="Thu hồi đất",
                         visited_on=today),
    )  # fmt: skip
    done = hall.tell_longer(petition, actor=cast.lan, on=today, reason="cần đo đạc lại")
    words = printed(acts.letter(done, "TCD-11"))
    assert "cần kéo dài thời gian do cần xác minh thêm theo quy định của Luật Khiếu nại: cần đo " \
        "đạc lại." in words  # fmt: skip


@pytest.mark.parametrize(
    ("state", "result"),
    [("accepted", "accepted"), ("declined", "not_admissible"), ("guided", "not_ours")],
)
def test_the_answer_follows_from_what_became_of_the_petition(complaint, cast, today, state, result):
    if state == "guided":
        petition = acts.classified(complaint, cast, today, competent=False)
        petition = hall.guide(petition, actor=cast.lan, on=today, competent_body=BODY)
    elif state == "declined":
        petition = acts.classified(complaint, cast, today, admissible=False)
        petition = hall.decline(petition, actor=cast.binh, on=today, ground="LKN_11_2")
    else:
        petition = acts.classified(complaint, cast, today)
        hall.accept(petition, actor=cast.binh, on=today)
        petition.refresh_from_db(fields=["case", "version"])
        petition = type(petition).objects.get(pk=petition.pk)
    assert hall.facts_of_petition(petition, "TCD-11", today)["result"] == result


# Every letter ------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", list(Kind))
def test_every_letter_offered_on_a_petition_can_be_begun(cast, today, ong_tam, kind):
    people = [] if kind == Kind.DENUNCIATION else [ong_tam]
    petition = acts.classified(acts.enter(cast, today, kind, people=people), cast, today,
                               competent=False)  # fmt: skip
    codes = [one.code for one in offered(Owner.PETITION, kind, today)
             if one.code in FORMS and one.code.startswith(("TCD", "XLD"))]  # fmt: skip
    assert len(codes) >= 12
    for code in codes:
        facts = hall.facts_of_petition(petition, code, today)
        letter = draft.begin(petition.dossier, code, Step(cast.lan, today, letter=facts),
                             role=Role.RECEPTION_OFFICER)  # fmt: skip
        assert not {label for label in letter.missing if "petitioner" in label}, code
        if kind == Kind.DENUNCIATION:
            assert "petitioner" not in letter.facts and CONTENT not in str(letter.missing)


def test_no_letter_of_a_denunciation_takes_its_author(denunciation, cast, today):
    for code in ("XLD-03", "XLD-06b", "XLD-09", "XLD-10", "XLD-12", "TCD-11", "XLD-02"):
        facts = hall.facts_of_petition(denunciation, code, today)
        for key in ("petitioner", "denouncer_name", "phone"):
            with pytest.raises(ValueError, match=key):
                missing(code, {**facts, key: "Sáu"})


def test_a_slip_for_the_file_never_stands_in_the_way_of_the_act(cast, complaint, today):
    """On a day on which no leader may sign, what is only for the file is not drafted."""
    cast.binh.is_active = False
    cast.binh.save()
    done = acts.classified(complaint, cast, today)
    assert done.state == "classified" and not done.dossier.documents.exists()


def test_a_year_after_the_leap_day_ends_in_february():
    assert hall.letters.a_year_after(date(2028, 2, 29)) == date(2029, 2, 28)
    assert hall.letters.a_year_after(date(2026, 9, 16)) - date(2026, 9, 16) == timedelta(days=365)
