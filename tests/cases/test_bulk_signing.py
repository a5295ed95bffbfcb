"""Twenty routine notices at once: each by itself, what lacks something explained by its name."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from cases.law.papers import PAPERS, Course
from cases.law.refusal import Refused
from cases.law.routine import MOST, ROUTINE
from cases.law.words import Kind
from cases.letters import sign
from cases.models import AuditEntry, Document
from cases.services import certificates, paper, verify
from cases.services.opening import add_person
from cases.services.paper import bulk
from tests.cases import acts

PAGE = "admin:cases_document_bulk"


pytestmark = pytest.mark.usefixtures("quick")


@pytest.fixture
def notices(cast, today):
    """Notices of acceptance, submitted; those past `complete` are drafts without a petitioner."""

    def make(count, complete=None):
        found = []
        for number in range(count):
            whole = complete is None or number < complete
            people = [add_person(actor=cast.lan, on=today, full_name=f"Lê Thị {number}",
                                 address="phố Đông")] if whole else []  # fmt: skip
            letter = acts.letter(acts.accepted(cast, today, people=people), "KN-03")
            found.append(paper.submit(letter, actor=cast.minh, on=today) if whole else letter)
        return found

    return make


def states(letters):
    return [Document.objects.get(pk=one.pk).state for one in letters]


# The table ---------------------------------------------------------------------------------------


def test_no_decision_and_no_conclusion_is_routine_and_every_row_says_why():
    for code, row in ROUTINE.items():
        assert PAPERS[code].course is Course.ROUND, code
        assert PAPERS[code].abbreviation not in ("QĐ", "KL", "BC"), code
        assert row.reason and row.article
    assert not {"KN-15", "KN-16", "KN-04", "TC-04", "TC-12", "KN-14a"} & set(ROUTINE)


# The run -----------------------------------------------------------------------------------------


def test_of_twenty_letters_two_incomplete_eighteen_are_signed_and_two_explained(
    cast, notices, today
):
    letters = notices(20, complete=18)
    outcomes = bulk.run(letters, actor=cast.binh, on=today, key="k1")
    assert sum(one.done for one in outcomes) == 18
    explained = [one for one in outcomes if not one.done]
    assert [one.document for one in explained] == letters[18:]
    assert all("name of the petitioner" in str(one.refused) for one in explained)
    assert states(letters) == ["signed"] * 18 + ["drafted"] * 2
    assert list(verify.problems()) == []


def test_a_run_sent_twice_does_nothing_twice(cast, notices, today):
    letters = notices(3)
    first = bulk.run(letters, actor=cast.binh, on=today, key="k1")
    entries = AuditEntry.objects.count()
    again = bulk.run(letters, actor=cast.binh, on=today, key="k1")
    assert AuditEntry.objects.count() == entries
    assert [one.verbs for one in again] == [one.verbs for one in first] == [("approve", "sign")] * 3
    assert all(one.done for one in again)


def test_a_run_that_stopped_goes_on_where_it_stopped(cast, notices, today):
    letters = notices(5)
    first = bulk.run(letters, actor=cast.binh, on=today, key="k1", most=2)
    assert states(letters) == ["signed"] * 2 + ["submitted"] * 3
    assert len(first) == 2
    bulk.run(letters, actor=cast.binh, on=today, key="k1", most=2)
    last = bulk.run(letters, actor=cast.binh, on=today, key="k1", most=2)
    assert states(letters) == ["signed"] * 5
    assert len(last) == 5


def test_refusals_at_the_head_do_not_keep_the_rest_waiting(cast, notices, today):
    letters = [*notices(3, complete=0), *notices(2)]
    outcomes = bulk.run(letters, actor=cast.binh, on=today, key="k1", most=2)
    assert [one.done for one in outcomes] == [False] * 3 + [True] * 2


def test_a_letter_that_breaks_in_the_middle_stops_only_itself(cast, notices, today, monkeypatch):
    letters = notices(3)
    signed = []

    def certify(data, signer, at):
        signed.append(data)
        if len(signed) == 2:
            raise Refused(message=bulk.Message("thẻ bị rút"), article="NĐ 30",
                          next=bulk.Message("cắm lại"))  # fmt: skip
        return data + b"signed\n"

    monkeypatch.setattr(sign, "certify", certify)
    outcomes = bulk.run(letters, actor=cast.binh, on=today, key="k1")
    assert [one.done for one in outcomes] == [True, False, True]
    assert states(letters) == ["signed", "approved", "signed"]
    again = bulk.run(letters, actor=cast.binh, on=today, key="k1")
    assert all(one.done for one in again) and again[1].verbs == ("approve", "sign")


def test_what_was_approved_before_is_only_signed(cast, notices, today):
    [letter] = notices(1)
    approved = paper.approve(letter, actor=cast.binh, on=today)
    [outcome] = bulk.run([approved], actor=cast.binh, on=today, key="k1")
    assert outcome.verbs == ("sign",) and outcome.document.state == "signed"


# What is refused ---------------------------------------------------------------------------------


def test_a_decision_is_never_signed_in_a_run(cast, today, refused):
    letter = acts.decided_letter(cast, today)
    acts.round_of(acts.letter(letter, "KN-03"), cast, today)
    letter = paper.submit(letter, actor=cast.minh, on=today)
    [outcome] = bulk.run([letter], actor=cast.binh, on=today, key="k1")
    assert "decides something" in str(outcome.refused) and states([letter]) == ["submitted"]


def test_a_denunciation_that_is_not_accepted_is_told_by_a_letter_read_alone(cast, today):
    case = acts.accepted(cast, today, Kind.DENUNCIATION)
    letter = acts.letter(case, "TC-05")
    letter.facts = {**letter.facts, "ground": {"text": "không có cơ sở", "article": "Điều 24"}}
    assert "decides something" in str(bulk.obstacle(letter, actor=cast.binh, on=today))
    letter.facts.pop("ground")
    assert "decides something" not in str(bulk.obstacle(letter, actor=cast.binh, on=today))


@pytest.mark.parametrize("name", ["minh", "lan", "thu", "quan", "quantri", "son"])
def test_nobody_but_a_leader_of_the_office_runs(cast, notices, today, name):
    letters = notices(1)
    [outcome] = bulk.run(letters, actor=getattr(cast, name), on=today, key="k1")
    assert "Only a leader" in str(outcome.refused) and states(letters) == ["submitted"]


def test_a_leader_without_a_certificate_learns_it_for_each(
    cast, notices, today, monkeypatch, tmp_path, settings
):
    letters = notices(2)
    settings.KEYS_DIR = tmp_path
    outcomes = bulk.run(letters, actor=cast.binh, on=today, key="k1")
    assert ["certificate" in str(one.refused) for one in outcomes] == [True, True]
    assert certificates.folder() and states(letters) == ["approved"] * 2


def test_more_than_a_page_shows_is_refused(cast, notices, today, refused):
    [letter] = notices(1)
    with refused(Refused, says=f"At most {MOST}"):
        bulk.run([letter] * (MOST + 1), actor=cast.binh, on=today, key="k1")


def test_a_day_long_past_needs_a_reason_that_a_run_does_not_ask_for(cast, notices, today):
    letters = notices(1)
    assert "reason" in str(bulk.explained(ValidationError("x")))
    assert states(letters) == ["submitted"]


# The page ----------------------------------------------------------------------------------------


def test_the_leader_chooses_looks_and_runs_until_all_are_done(cast, client, notices, today):
    letters = notices(8, complete=7)
    client.force_login(cast.binh)
    page = client.get(reverse(PAGE))
    key = page.context["form"].initial["key"]
    sent = {"key": key, "chosen": [one.pk for one in letters]}
    plan = client.post(reverse(PAGE), {**sent, "look": "1"})
    assert plan.status_code == 200 and plan.context["ready"] == 7
    assert states(letters) == ["submitted"] * 7 + ["drafted"], "looking changes nothing"
    first = client.post(reverse(PAGE), {**sent, "run": "1"})
    assert (first.context["signed"], first.context["left"]) == (5, 3)
    assert "Go on with the rest" in first.content.decode() or first.context["left"]
    last = client.post(reverse(PAGE), {**sent, "run": "1"})
    assert (last.context["signed"], last.context["explained"], last.context["left"]) == (7, 1, 0)
    told = [one for one in last.context["ran"] if one["refusal"]]
    assert [one["pk"] for one in told] == [letters[7].pk]
    entries = AuditEntry.objects.count()
    again = client.post(reverse(PAGE), {**sent, "run": "1"})
    assert again.context["signed"] == 7 and AuditEntry.objects.count() == entries


@pytest.mark.parametrize("name", ["minh", "lan", "thu", "quan", "quantri"])
def test_the_page_is_the_leaders(cast, client, name):
    client.force_login(getattr(cast, name))
    assert client.get(reverse(PAGE)).status_code == 403
    assert client.post(reverse(PAGE), {"run": "1"}).status_code == 403


@pytest.mark.parametrize(
    "wrong", [{}, {"chosen": ["x"]}, {"chosen": ["999999"]}, {"key": "a b"}, {"key": "x" * 99}]
)
def test_a_wrong_page_is_explained_and_runs_nothing(cast, client, notices, wrong):
    letters = notices(1)
    client.force_login(cast.binh)
    sent = {"key": "k1", "run": "1", "chosen": [letters[0].pk] if "key" in wrong else [], **wrong}
    page = client.post(reverse(PAGE), sent)
    assert page.status_code == 422 and page.context["form"].errors
    assert states(letters) == ["submitted"]


def test_a_leader_elsewhere_is_not_offered_our_letters(cast, client, notices):
    letters = notices(1)
    client.force_login(cast.son)
    page = client.get(reverse(PAGE))
    assert [one["pk"] for one in page.context["offered"]] == []
    sent = {"key": "k1", "run": "1", "chosen": [letters[0].pk]}
    assert client.post(reverse(PAGE), sent).status_code == 422
