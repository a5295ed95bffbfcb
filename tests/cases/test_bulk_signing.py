"""Twenty routine notices at once: each by itself, what lacks something explained by its name."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from cases.law.papers import PAPERS, Course
from cases.law.refusal import Refused
from cases.law.routine import MOST, MOST_AHEAD, ROUTINE
from cases.law.words import Kind, Tie
from cases.letters import render, sign
from cases.management.commands.work import WORKS
from cases.models import AuditEntry, Document, Job
from cases.services import certificates, concerns, jobs, paper, verify
from cases.services.opening import add_person
from cases.services.paper import ahead, bulk
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


def pks(letters):
    return [one.pk for one in letters]


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


# Pages set ahead ---------------------------------------------------------------------------------


def prepared(client, letters, **more):
    sent = {"key": "k1", "chosen": [one.pk for one in letters], "prepare": "chosen", **more}
    return client.post(reverse(PAGE), sent)


def test_the_leader_asks_for_the_pages_and_sees_how_far_they_are(cast, client, notices):
    letters = notices(3, complete=2)
    client.force_login(cast.binh)
    answer = prepared(client, letters)
    job = Job.objects.get()
    assert answer.status_code == 302 and answer.url == f"/cases/job/{job.pk}/change/"
    assert (job.kind, job.args["rows"], job.total) == ("prepare_letters", pks(letters), 3)
    assert (job.asked_by, states(letters)) == (cast.binh, ["submitted"] * 2 + ["drafted"])
    assert "0/3" in client.get(answer.url).content.decode()
    jobs.run_one(WORKS)
    page = client.get(answer.url)
    assert "3/3" in page.content.decode() and "Refresh" not in page
    [problem] = page.context["problems"]
    assert all(one in problem["problem"] for one in letters[2].missing_labels())
    assert page.context["goes_on"] and reverse(PAGE) in page.content.decode()


def test_asked_for_twice_it_is_one_job_and_for_other_letters_another(cast, client, notices):
    letters = notices(3)
    client.force_login(cast.binh)
    assert prepared(client, letters).url == prepared(client, letters).url
    assert prepared(client, letters[:2]).url != prepared(client, letters).url
    assert Job.objects.count() == 2


def test_two_hundred_are_set_ahead_with_one_button_and_one_more_is_refused(
    cast, client, notices, today, refused
):
    first, *_others = notices(2)
    rows = [field.name for field in Document._meta.concrete_fields if field.name != "id"]
    more = [{name: getattr(first, name) for name in rows} for _copy in range(MOST_AHEAD)]
    Document.objects.bulk_create(Document(**one) for one in more)
    client.force_login(cast.binh)
    page = client.get(reverse(PAGE))
    assert len(page.context["offered"]) == MOST_AHEAD
    prepared(client, [], prepare="all")
    assert Job.objects.get().args["rows"] == [one["pk"] for one in page.context["offered"]]
    everything = list(bulk.offered(actor=cast.binh, on=today))
    assert prepared(client, everything).status_code == 422
    with refused(Refused, says=f"At most {MOST_AHEAD}"):
        ahead.set_ahead(everything, actor=cast.binh, on=today, key="k")
    assert Job.objects.count() == 1


def test_the_list_asks_no_more_for_many_letters_than_for_few(
    cast, client, notices, django_assert_max_num_queries
):
    client.force_login(cast.binh)
    notices(2)
    with CaptureQueriesContext(connection) as few:
        client.get(reverse(PAGE))
    notices(6)
    with django_assert_max_num_queries(len(few)):
        client.get(reverse(PAGE))


def test_no_list_and_no_page_of_a_verb_waits_for_a_page_to_be_set(
    cast, client, notices, monkeypatch
):
    [letter] = notices(1)
    monkeypatch.setattr(render, "render", lambda *facts: pytest.fail("a page waits"))
    client.force_login(cast.binh)
    own = f"/cases/document/{letter.pk}/"
    for url in ("/", reverse(PAGE), reverse(PAGE) + "?first=1", "/cases/document/",
                own + "change/", own + "do/approve/", own + "do/send_back/"):  # fmt: skip
        assert client.get(url).status_code == 200, url
    sent = {"key": "k1", "chosen": [letter.pk]}
    assert client.post(reverse(PAGE), {**sent, "look": "1"}).status_code == 200
    assert client.post(reverse(PAGE), {**sent, "prepare": "chosen"}).status_code == 302


def test_the_job_names_no_letter_that_its_reader_may_no_longer_find(cast, client, today):
    cases = [acts.accepted(cast, today, Kind.DENUNCIATION) for _one in range(2)]
    letters = [acts.letter(case, "TC-05") for case in cases]
    Document.objects.filter(pk__in=pks(letters)).update(missing=["day of the acceptance"])
    client.force_login(cast.binh)
    url = prepared(client, letters).url
    jobs.run_one(WORKS)
    assert len(client.get(url).context["problems"]) == 2
    concerns.declare_concern(cases[0], actor=cast.quan, on=today, officer=cast.binh,
                             how=Tie.RELATIVE)  # fmt: skip
    page = client.get(url)
    assert [one["text"] for one in page.context["problems"]] == [str(letters[1])]
    assert str(letters[0]) not in page.content.decode()


def test_letters_of_another_office_are_not_set_ahead(cast, client, notices, today, refused):
    letters = notices(2)
    for who in (cast.son, cast.minh, cast.thu):
        with refused(PermissionDenied):
            ahead.set_ahead(letters, actor=who, on=today, key="k")
    client.force_login(cast.son)
    assert prepared(client, letters).status_code == 422
    client.force_login(cast.minh)
    assert prepared(client, letters).status_code == 403


def test_what_was_ticked_stays_ticked_after_a_refusal(cast, client, notices):
    letters = notices(MOST + 1)
    client.force_login(cast.binh)
    sent = {"key": "k1", "look": "1", "chosen": pks(letters)}
    page = client.post(reverse(PAGE), sent)
    assert page.status_code == 422
    assert [one["ticked"] for one in page.context["offered"]] == [True] * (MOST + 1)
    page = client.get(reverse(PAGE) + "?first=1")
    assert [one["ticked"] for one in page.context["offered"]] == [True] * MOST + [False]
