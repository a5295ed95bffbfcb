"""From the facts of a petition the table permits some verbs, and refuses the others with its
article."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse

from cases.law.refusal import Refused
from cases.law.words import Kind, Level
from complaints import services as hall
from complaints.law import Channel
from complaints.services.permitted import disposals, known_facts
from tests.cases import acts


def classified(petition, cast, on, *, competent=True, admissible=True, **facts):
    return hall.classify(petition, actor=cast.minh, on=on, competent=competent,
                         admissible=admissible, facts=facts)  # fmt: skip


@pytest.fixture
def letter(cast, today, ong_tam):
    return acts.enter(cast, today, people=[ong_tam], channel=Channel.POST)


def test_the_answers_are_kept_and_the_table_decides_both_questions(letter, cast, today):
    done = classified(letter, cast, today, limitation="expired")
    assert (done.competent, done.admissible) == (True, False)
    assert done.facts["limitation"] == "expired"
    assert done.facts["channel"] == "post"
    assert done.facts["law_version"] == "from_2026-07-01"
    assert [one.code for one in disposals(done)] == ["decline"]


def test_two_overall_answers_alone_keep_no_facts(letter, cast, today):
    done = acts.classified(letter, cast, today)
    assert (done.facts, disposals(done)) == ({}, ())


def test_a_denunciation_of_the_chairman_is_forwarded_whoever_says_it_is_ours(cast, today):
    petition = acts.enter(cast, today, Kind.DENUNCIATION, channel=Channel.POST)
    done = classified(petition, cast, today, accused="commune_chairman_or_deputy")
    assert (done.competent, done.admissible) == (False, False)
    assert done.dossier.deadlines.filter(code="DEN_FORWARD").exists()
    forwarded = hall.forward(done, actor=cast.binh, on=today,
                             competent_body="Chủ tịch Ủy ban nhân dân tỉnh")  # fmt: skip
    assert forwarded.state == "forwarded"


def test_what_the_table_permits_is_done(letter, cast, today):
    done = classified(letter, cast, today)
    assert hall.accept(done, actor=cast.binh, on=today).state == "accepted"


def test_a_free_choice_permits_both(cast, today, ong_tam):
    for verb in ("guide", "forward"):
        petition = acts.enter(cast, today, people=[ong_tam], subject=f"Thu hồi đất, {verb}")
        done = classified(petition, cast, today, competent=False)
        assert [one.code for one in disposals(done)] == ["guide", "forward"]
        moved = getattr(hall, verb)(done, actor=cast.binh, on=today, competent_body="Sở Xây dựng")
        assert moved.state in ("guided", "forwarded")


@pytest.mark.parametrize(
    ("facts", "verb", "more", "article"),
    [
        ({"sender_address": "no"}, "accept", {}, "6.2b"),
        ({"limitation": "expired"}, "accept", {}, "11.6"),
        ({"limitation": "expired"}, "keep_on_file", {"reason": "hết thời hiệu"}, "11.6"),
        ({"competence": "other"}, "forward", {"competent_body": "Sở Xây dựng"}, "8.1"),
        ({"competence": "other"}, "decline", {"ground": "LKN_11_2"}, "8.1"),
        ({}, "decline", {"ground": "LKN_11_2"}, "27"),
        ({}, "guide", {"competent_body": "Sở Xây dựng"}, "27"),
    ],
    ids=str,
)
def test_what_it_does_not_permit_is_refused_with_its_article(
    letter, cast, today, refused, facts, verb, more, article
):
    done = classified(letter, cast, today, **facts)
    with refused(Refused, says="the law prescribes") as caught:
        getattr(hall, verb)(done, actor=cast.binh, on=today, **more)
    assert article in caught.value.article


def test_another_role_is_refused_before_the_law_is_asked(letter, cast, today, refused):
    done = classified(letter, cast, today, limitation="expired")
    with refused(PermissionDenied):
        hall.accept(done, actor=cast.thu, on=today)


def test_answers_without_use_are_refused(letter, cast, today, refused):
    for facts in ({"weather": "fine"}, {"dated": "perhaps"}, {"accused": "party_member"}):
        with refused(ValidationError):
            classified(letter, cast, today, **facts)


def test_classified_again_with_other_facts_other_verbs_are_permitted(letter, cast, today):
    done = classified(letter, cast, today, limitation="expired")
    again = classified(done, cast, today)
    assert hall.accept(again, actor=cast.binh, on=today)


@pytest.mark.parametrize(
    ("paper", "fact", "value"),
    [
        ({"channel": Channel.IN_PERSON}, "channel", "reception"),
        ({"channel": Channel.FORWARDED}, "channel", "post"),
        ({"channel": Channel.PORTAL}, "channel", "post"),
        ({"kind": Kind.DENUNCIATION, "channel": Channel.PORTAL}, "channel", "remote_message"),
        ({"anonymous": True}, "anonymous", "yes"),
        ({"head_count": 7}, "signatories", "many"),
        ({"received_on": date(2026, 6, 30)}, "law_version", "before_2026-07-01"),
        ({"received_on": date(2026, 7, 1)}, "law_version", "from_2026-07-01"),
        ({"level": Level.SECOND}, "first_resolution", "exists"),
    ],
    ids=str,
)
def test_what_the_file_tells_is_not_asked_again(cast, today, paper, fact, value):
    assert known_facts(acts.enter(cast, today, **paper))[fact] == value


# The page.


def address(petition, verb="classify"):
    return reverse("admin:complaints_petition_do", args=[petition.pk, verb])


@pytest.fixture
def minh(client, cast):
    client.force_login(cast.minh)
    return client


def test_the_page_asks_round_by_round_and_ends_with_the_disposal(letter, minh, today):
    page = minh.get(address(letter)).content.decode()
    assert 'name="signed"' in page and 'name="art11_ground"' not in page
    said = {"competent": "yes", "admissible": "yes", "on": f"{today:%d/%m/%Y}"}
    for _round in range(30):
        answer = minh.post(address(letter), {**said, "preview": "1"})
        assert answer.status_code == 200
        form = answer.context["form"]
        new = [name for name in form.asked if name not in said]
        if not new:
            break
        said |= {name: form.fields[name].initial for name in new}
    assert {"signed", "art11_ground", "originals_enclosed"} <= set(said)
    said["limitation"] = "expired"
    done = minh.post(address(letter), {**said, "confirm": "1"})
    assert done.status_code == 302
    letter.refresh_from_db()
    assert letter.facts["limitation"] == "expired"
    dossier = minh.get(done.url).content.decode()
    assert "11.6" in dossier and "KN-04" in dossier


def test_the_prescribed_step_stands_first_and_others_are_not_offered(letter, client, cast, today):
    done = classified(letter, cast, today, limitation="expired")
    client.force_login(cast.binh)
    page = client.get(reverse("admin:complaints_petition_change", args=[done.pk]))
    steps = [step["url"].rsplit("/", 2)[1] for step in page.context["steps"]]
    assert steps[0] == "decline"
    assert not {"accept", "forward", "guide", "keep_on_file"} & set(steps)


def test_an_answer_nobody_offered_gives_an_error_beside_the_field(letter, minh, today):
    said = {"competent": "yes", "admissible": "perhaps", "on": f"{today:%d/%m/%Y}"}
    answer = minh.post(address(letter), {**said, "signed": "maybe", "confirm": "1"})
    assert answer.status_code == 422
    assert "admissible" in answer.context["form"].errors
