"""Whose act it is about says who must decide; a wrong addressee is passed on once and followed."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.test import Client
from django.urls import reverse

from cases.law.refusal import Refused
from cases.law.words import Kind
from cases.services import setup, verify
from complaints import services as hall
from config import desk
from tests.cases import acts

PROVINCE = "Chủ tịch Ủy ban nhân dân tỉnh Thanh Hóa"


def client_of(officer):
    client = Client()
    client.force_login(officer)
    return client


def page_of(petition, verb):
    return reverse("admin:complaints_petition_do", args=[petition.pk, verb])


# Classifying by the table -------------------------------------------------------------------------


@pytest.mark.parametrize(("kind", "whom", "ours"), [
    (Kind.COMPLAINT, "chairman", True),
    (Kind.DENUNCIATION, "chairman", False),
    (Kind.DENUNCIATION, "deputy_chairman", False),
    (Kind.DENUNCIATION, "body_head", True),
    (Kind.DENUNCIATION, "police_staff", False),
    (Kind.COMPLAINT, "unit_head", False),
    (Kind.PROPOSAL, "department", False),
    (Kind.FEEDBACK, "private_ours", True),
])  # fmt: skip
def test_the_table_answers_whether_it_is_ours(cast, today, kind, whom, ours):
    petition = acts.enter(cast, today, kind)
    petition = hall.classify(petition, actor=cast.binh, on=today, competent=None, admissible=True,
                             concerns_whom=whom)  # fmt: skip
    assert (petition.competent, petition.concerns_whom) == (ours, whom)


def test_another_answer_than_that_of_the_table_is_refused(cast, today, refused):
    petition = acts.enter(cast, today, Kind.DENUNCIATION)
    with refused(Refused, says=f"Another body must decide this matter: {PROVINCE}") as caught:
        hall.classify(petition, actor=cast.binh, on=today, competent=True, admissible=True,
                      concerns_whom="chairman")  # fmt: skip
    assert "Điều 13 khoản 4" in caught.value.article
    with refused(Refused, says="this office must decide"):
        hall.classify(petition, actor=cast.binh, on=today, competent=False, admissible=True,
                      concerns_whom="official")  # fmt: skip


def test_without_a_subject_the_answer_of_the_clerk_stands(cast, today, refused):
    petition = acts.enter(cast, today)
    with refused(ValidationError):
        hall.classify(petition, actor=cast.minh, on=today, competent=None, admissible=True)
    assert acts.classified(petition, cast, today, competent=False).competent is False


def test_what_another_body_decides_is_not_accepted(cast, today, refused):
    """Classified while it was not said whose act it is; corrected later on the paper."""
    petition = acts.classified(acts.enter(cast, today, Kind.DENUNCIATION), cast, today)
    type(petition).objects.filter(pk=petition.pk).update(concerns_whom="deputy_chairman")
    with refused(Refused, says="Another body must decide this matter"):
        hall.accept(petition, actor=cast.binh, on=today)


def test_the_page_says_who_must_decide_and_fills_the_body_in(cast, today):
    petition = acts.enter(cast, today, Kind.DENUNCIATION, concerns_whom="chairman")
    petition = hall.classify(petition, actor=cast.binh, on=today, competent=None, admissible=True)
    client = client_of(cast.binh)
    page = client.get(reverse("admin:complaints_petition_change", args=[petition.pk]))
    assert PROVINCE in page.content.decode()
    for verb in ("forward", "guide"):
        form = client.get(page_of(petition, verb)).context["form"]
        assert form.initial["competent_body"] == PROVINCE


def test_the_form_asks_one_of_the_two_questions(cast, today):
    petition = acts.enter(cast, today)
    client, page = client_of(cast.minh), page_of(petition, "classify")
    sent = {"on": "16/09/2026", "version": petition.version, "admissible": "yes"}
    answer = client.post(page, sent)
    assert set(answer.context["form"].errors) == {"competent"}
    assert client.post(page, {**sent, "concerns_whom": "chairman"}).status_code == 302
    petition.refresh_from_db()
    assert (petition.state, petition.competent) == ("classified", True)


# Once ---------------------------------------------------------------------------------------------


@pytest.fixture
def passed_on(cast, today, ong_tam):
    """Ông Tám was guided to another body."""
    petition = acts.classified(acts.enter(cast, today, people=[ong_tam]), cast, today,
                               competent=False)  # fmt: skip
    return hall.guide(petition, actor=cast.minh, on=today, competent_body="Sở Xây dựng")


@pytest.mark.parametrize("verb", ["forward", "guide"])
def test_the_same_sender_and_content_is_not_passed_on_twice(
    cast, today, ong_tam, passed_on, refused, verb
):
    again = acts.classified(acts.enter(cast, today, people=[ong_tam]), cast, today, competent=False)
    with refused(Refused, says="that is done once") as caught:
        getattr(hall, verb)(again, actor=cast.binh, on=today, competent_body="Sở Xây dựng")
    assert "Điều 24 khoản 3" in caught.value.article
    kept = hall.keep_on_file(again, actor=cast.binh, on=today, reason="đã hướng dẫn một lần")
    assert kept.state == "kept_on_file"


def test_another_content_of_the_same_sender_is_passed_on(cast, today, ong_tam, passed_on):
    other = acts.enter(cast, today, people=[ong_tam], subject="Cấp nước sinh hoạt")
    other = acts.classified(other, cast, today, competent=False)
    done = hall.guide(other, actor=cast.minh, on=today, competent_body="Sở Xây dựng")
    assert done.state == "guided"


def test_a_denunciation_is_linked_to_the_earlier_one_by_its_number(cast, today, refused):
    first = acts.classified(acts.enter(cast, today, Kind.DENUNCIATION), cast, today,
                            competent=False)  # fmt: skip
    hall.forward(first, actor=cast.binh, on=today, competent_body=PROVINCE)
    again = acts.enter(cast, today, Kind.DENUNCIATION)
    client, page = client_of(cast.lan), page_of(again, "link_earlier")
    sent = {"on": "16/09/2026", "version": again.version}
    assert client.post(page, {**sent, "earlier": "99/2026/ĐT"}).status_code == 422
    assert client.post(page, {**sent, "earlier": first.number}).status_code == 302
    again.refresh_from_db()
    assert again.same_as == first
    again = acts.classified(again, cast, today, competent=False)
    with refused(Refused, says="that is done once"):
        hall.forward(again, actor=cast.binh, on=today, competent_body=PROVINCE)


def test_a_link_leads_to_another_petition_of_the_same_kind(cast, today, refused):
    petition, other = acts.enter(cast, today), acts.enter(cast, today, Kind.FEEDBACK)
    for earlier in (petition, other):
        with refused(Refused, says="earlier petition is not known"):
            hall.link_earlier(petition, actor=cast.lan, on=today, earlier=earlier)
    with refused(PermissionDenied):
        hall.link_earlier(petition, actor=cast.thu, on=today, earlier=other)


def test_what_the_clerk_knows_of_an_earlier_guidance_counts(cast, today, refused):
    petition = acts.classified(acts.enter(cast, today), cast, today, competent=False)
    with refused(Refused, says="that is done once"):
        hall.forward(petition, actor=cast.binh, on=today, competent_body="Sở", sent_before=True)


# Following ----------------------------------------------------------------------------------------


@pytest.fixture
def rule(cast, today):
    """The ward expects a reply within ten working days; no law gives a figure."""
    return setup.set_office_rule(
        actor=cast.binh, on=today, office=cast.office, code="FWD_REPLY", amount=10,
        unit="working_days", title="Trả lời đơn chuyển", basis="Quy chế của phường",
        reason="Không văn bản nào ấn định", in_force_from=date(2026, 7, 1),
    )  # fmt: skip


@pytest.fixture
def forwarded(cast, today):
    petition = acts.classified(acts.enter(cast, today), cast, today, competent=False)
    return hall.forward(petition, actor=cast.binh, on=today, competent_body="Sở Xây dựng")


REPLY = {"body": "Sở Xây dựng", "number": "12/SXD", "says": "Đã thụ lý.", "told": "Gọi điện"}


def test_the_office_expects_a_reply_by_its_own_rule(cast, today, rule, forwarded):
    limit = forwarded.dossier.deadlines.get(code="FWD_REPLY")
    assert (limit.due_on, limit.met_on) == (date(2026, 9, 30), None)
    assert "Quy chế của phường" in limit.article


def test_without_a_rule_of_the_office_no_limit_runs_and_it_is_followed_all_the_same(
    cast, today, forwarded
):
    assert not forwarded.dossier.deadlines.filter(code="FWD_REPLY").exists()
    assert forwarded.dossier in desk.forwarded(cast.binh, today)


@pytest.mark.parametrize(("name", "follows"), [
    ("lan", True), ("minh", True), ("binh", True), ("thu", True), ("hoa", False), ("son", False),
])  # fmt: skip
def test_it_waits_on_the_desk_of_those_who_passed_it_on(cast, today, forwarded, name, follows):
    rows = desk.forwarded(getattr(cast, name), today)
    assert (forwarded.dossier in rows) is follows


def test_it_is_overdue_the_day_after(cast, today, rule, forwarded):
    due = forwarded.dossier.deadlines.get(code="FWD_REPLY").due_on
    assert forwarded.dossier not in desk.overdue(cast.binh, due)
    assert forwarded.dossier in desk.overdue(cast.binh, due + timedelta(days=1))


def test_a_reminder_is_recorded_and_ends_nothing(cast, today, rule, forwarded, refused):
    with refused(ValidationError):
        hall.remind(forwarded, actor=cast.minh, on=today, reason="")
    done = hall.remind(forwarded, actor=cast.minh, on=today, reason="Công văn đôn đốc số 5")
    assert done.state == "forwarded"
    assert done.dossier.deadlines.get(code="FWD_REPLY").met_on is None


def test_the_reply_ends_the_waiting(cast, today, rule, forwarded):
    done = hall.record_reply(forwarded, actor=cast.thu, on=today, replied_on=today, **REPLY)
    assert done.state == "replied"
    assert done.dossier.deadlines.get(code="FWD_REPLY").met_on == today
    event = done.dossier.events.latest("number")
    assert event.facts == {**REPLY, "replied_on": today.isoformat()}
    assert done.dossier not in desk.forwarded(cast.binh, today)
    assert list(verify.problems()) == []


@pytest.mark.parametrize("name", ["body", "says", "told"])
def test_a_reply_that_is_not_told_is_refused(cast, today, forwarded, refused, name):
    with refused(Refused, says="The reply is not told"):
        hall.record_reply(forwarded, actor=cast.minh, on=today, replied_on=today,
                          **{**REPLY, name: " "})  # fmt: skip


def test_a_reply_of_the_future_is_refused_beside_its_field(cast, today, forwarded, refused):
    with refused(Refused):
        hall.record_reply(forwarded, actor=cast.minh, on=today,
                          replied_on=today + timedelta(days=1), **REPLY)  # fmt: skip
    answer = client_of(cast.minh).post(
        page_of(forwarded, "record_reply"),
        {**REPLY, "on": "16/09/2026", "replied_on": "17/09/2026", "told": ""},
    )
    assert answer.status_code == 422
    assert set(answer.context["form"].errors) == {"replied_on", "told"}


def test_without_a_reply_it_ends_with_a_reason_of_the_leader(cast, today, forwarded, refused):
    with refused(PermissionDenied):
        hall.end_following(forwarded, actor=cast.minh, on=today, reason="x")
    with refused(ValidationError):
        hall.end_following(forwarded, actor=cast.binh, on=today, reason="")
    done = hall.end_following(forwarded, actor=cast.binh, on=today, reason="Công dân đã rút đơn")
    assert done.state == "following_ended"


@pytest.mark.parametrize("verb", ["remind", "record_reply", "end_following"])
def test_only_what_was_forwarded_is_followed(cast, today, refused, verb):
    petition = acts.enter(cast, today)
    more = {"record_reply": {"replied_on": today, **REPLY}}.get(verb, {"reason": "x"})
    with refused(Refused, says="does not start in the state"):
        getattr(hall, verb)(petition, actor=cast.binh, on=today, **more)
    with refused(PermissionDenied):
        getattr(hall, verb)(petition, actor=cast.quantri, on=today, **more)
