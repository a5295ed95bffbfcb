"""Bình does not accept a petition, on a ground of the law, and the sender is told."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied

from cases.law.refusal import Refused
from cases.law.words import Kind
from cases.models import AuditEntry
from cases.services.trace import Conflict
from complaints import services as hall
from tests.cases import acts

GROUND = {
    Kind.COMPLAINT: "LKN_11_6", Kind.DENUNCIATION: "LTC_29_1D", Kind.PROPOSAL: "not_taken_up",
    Kind.FEEDBACK: "not_taken_up",
}  # fmt: skip
ANSWER = {"contents": [{"answer": "Nội dung đã được trả lời năm trước."}]}


@pytest.fixture
def petition(cast, today, ong_tam):
    entered = acts.enter(cast, today, people=[ong_tam])
    return acts.classified(entered, cast, today, admissible=False)


@pytest.mark.parametrize(
    ("kind", "form"),
    [(Kind.COMPLAINT, "KN-04"), (Kind.DENUNCIATION, "TC-05"), (Kind.PROPOSAL, "XLD-11"),
     (Kind.FEEDBACK, "XLD-11")],
)  # fmt: skip
def test_a_petition_ends_with_a_letter_that_lacks_nothing(cast, today, ong_tam, kind, form):
    people = [] if kind == Kind.DENUNCIATION else [ong_tam]
    entered = acts.enter(cast, today, kind, people=people)
    petition = acts.classified(entered, cast, today, admissible=False)
    done = hall.decline(petition, actor=cast.binh, on=today, ground=GROUND[kind],
                        letter=ANSWER if form == "XLD-11" else None)  # fmt: skip
    assert (done.state, done.case) == ("declined", None)
    letter = done.dossier.documents.get()
    assert (letter.form, letter.missing) == (form, [])


def test_the_letter_names_the_ground_in_the_words_of_the_law(petition, cast, today):
    hall.decline(petition, actor=cast.binh, on=today, ground="LKN_11_6")
    facts = petition.dossier.documents.get().facts
    assert facts["ground"]["article"] == "Luật Khiếu nại Điều 11 khoản 6"
    assert "thời hiệu, thời hạn khiếu nại đã hết" in facts["ground"]["text"]


def test_it_leaves_an_event_with_its_ground_and_an_audit_entry(petition, cast, today):
    hall.decline(petition, actor=cast.binh, on=today, ground="LKN_11_6")
    event = petition.dossier.events.filter(document=None).latest("number")
    assert (event.verb, event.after, event.ground) == ("decline", "declined", "LKN_11_6")
    assert list(AuditEntry.objects.order_by("-seq").values_list("action", flat=True)[:2]) == [
        "draft", "decline",
    ]  # fmt: skip
    assert petition.dossier.deadlines.get(code="CMP_ACCEPT").met_on == today


def test_it_is_refused_before_the_petition_is_classified(cast, today, refused):
    petition = acts.enter(cast, today)
    with refused(Refused):
        hall.decline(petition, actor=cast.binh, on=today, ground="LKN_11_6")


def test_it_is_refused_after_the_acceptance(cast, today, refused):
    accepted = acts.classified(acts.enter(cast, today), cast, today)
    hall.accept(accepted, actor=cast.binh, on=today)
    with refused(Refused):
        hall.decline(accepted, actor=cast.binh, on=today, ground="LKN_11_6")


@pytest.mark.parametrize("name", ["lan", "minh", "thu", "quan", "quantri", "son"])
def test_it_is_refused_to_others(petition, cast, today, refused, name):
    with refused(PermissionDenied):
        hall.decline(petition, actor=getattr(cast, name), on=today, ground="LKN_11_6")


def test_it_is_refused_without_a_ground(petition, cast, today, refused):
    with refused(Refused, says="ground is not chosen"):
        hall.decline(petition, actor=cast.binh, on=today, ground="")


# A fault when it was written: only the form knows the list of grounds.
@pytest.mark.parametrize("ground", ["LTC_29_1D", "LKN_99", "vì không muốn"])
def test_it_is_refused_on_a_ground_that_is_not_in_the_list_of_its_kind(
    petition, cast, today, refused, ground
):
    with refused(Refused):
        hall.decline(petition, actor=cast.binh, on=today, ground=ground)


# A fault when it was written: only the form knows the list of grounds.
def test_a_ground_of_2026_is_refused_on_a_day_before(cast, today, refused):
    """Luật Khiếu nại Điều 10 khoản 3 is a ground since 01/07/2026."""
    day = today.replace(month=6, day=30)
    petition = acts.classified(acts.enter(cast, day), cast, day, admissible=False)
    with refused(Refused):
        hall.decline(petition, actor=cast.binh, on=day, ground="LKN_10_3", reason="nhập bổ sung")


def test_it_is_refused_for_an_anonymous_petition(cast, today, refused):
    petition = acts.classified(acts.enter(cast, today, anonymous=True), cast, today)
    with refused(Refused, says="bears no name"):
        hall.decline(petition, actor=cast.binh, on=today, ground="LKN_11_5")


def test_it_is_refused_on_a_wrong_day_or_an_old_page(petition, cast, today, refused):
    for days in (-1, 1):
        with refused(Refused):
            hall.decline(petition, actor=cast.binh, on=today + timedelta(days=days),
                         ground="LKN_11_6")  # fmt: skip
    with refused(Conflict):
        hall.decline(petition, actor=cast.binh, on=today, ground="LKN_11_6", version=1)
