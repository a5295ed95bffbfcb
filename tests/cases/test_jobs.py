"""Work that no page waits for: asked for once, done piece by piece, taken over, stopped."""

from datetime import UTC, datetime, timedelta

import pytest
from django.core.management import call_command
from django.db import transaction
from django.utils import timezone

from cases.letters import render
from cases.management.commands.work import WORKS
from cases.models import Job
from cases.models.job import CANCELLED, DONE, FAILED, MOST_ATTEMPTS, RUNNING, SILENCE, WAITING
from cases.services import jobs
from cases.services.jobs import Piece
from cases.services.paper import approve, preview, rendered, submit
from tests.cases import acts


@pytest.fixture
def asked(cast, today):
    def ask(rows=(1, 2, 3), key="k"):
        return jobs.ask("count", rows, actor=cast.binh, on=today, key=key)

    return ask


def counting(seen):
    def work(job):
        for row in job.args["rows"]:
            seen.append(row)
            yield Piece(row, "odd" if row == 3 else "")

    return {"count": work}


def test_work_is_done_piece_by_piece_and_told(asked):
    asked()
    done = jobs.run_one(counting(seen := []))
    assert (done.state, done.done, done.total, seen) == (DONE, 3, 3, [1, 2, 3])
    assert done.told[-1] == {"row": 3, "problem": "odd"}
    assert jobs.run_one(counting([])) is None


def test_what_is_asked_for_twice_is_one_job(asked):
    assert asked().pk == asked().pk
    assert asked(key="other").pk != asked().pk


def test_what_is_rolled_back_is_never_done(asked):
    with pytest.raises(RuntimeError), transaction.atomic():
        asked()
        raise RuntimeError
    assert jobs.take() is None


def test_a_job_whose_worker_died_is_taken_over_and_goes_on(asked):
    job = asked()
    taken = jobs.take()
    jobs.tell(taken, Piece(1))
    assert jobs.take() is None  # its worker is alive
    Job.objects.filter(pk=job.pk).update(heartbeat=timezone.now() - SILENCE - timedelta(seconds=1))
    done = jobs.run_one(counting([]))
    assert (done.state, done.done, done.attempts) == (DONE, 3, 2)
    assert [one["row"] for one in done.told] == [1, 2, 3]  # none told twice


def test_a_job_that_kills_its_workers_is_given_up(asked):
    job = asked()
    for _attempt in range(MOST_ATTEMPTS):
        assert jobs.take().state == RUNNING
        old = timezone.now() - SILENCE - timedelta(seconds=1)
        Job.objects.filter(pk=job.pk).update(heartbeat=old)
    assert jobs.take() is None
    assert Job.objects.get(pk=job.pk).state == FAILED


def test_who_asked_stops_it_before_the_next_piece(asked, cast, today):
    job = asked()

    def work(job):
        yield Piece(1)
        jobs.stop(job, actor=cast.binh, on=today)
        yield Piece(2)
        raise AssertionError("went on")

    done = jobs.run_one({"count": work})
    assert (done.state, done.done) == (CANCELLED, 2)
    assert Job.objects.get(pk=job.pk).cancel_asked


@pytest.mark.django_db(transaction=True)
def test_an_error_leaves_the_job_for_the_next_worker(asked, monkeypatch):
    job = asked()
    monkeypatch.setitem(WORKS, "count", lambda job: 1 / 0)
    call_command("work", "--once")
    assert Job.objects.get(pk=job.pk).state == RUNNING


@pytest.mark.django_db(transaction=True)
def test_letters_are_set_ahead_and_approved_without_being_set_again(cast, case, today, monkeypatch):
    letter = submit(acts.letter(case, "KN-03"), actor=cast.minh, on=today)
    jobs.ask("prepare_letters", [letter.pk, 999], actor=cast.binh, on=today, key="p")
    call_command("work", "--once")
    job = Job.objects.get()
    assert (job.state, job.done) == (DONE, 2)
    ready = rendered.place_of(rendered.name_of(letter.form, letter.facts)).read_bytes()
    assert ready == render.render(letter.form, letter.facts)
    monkeypatch.setattr(render, "render", lambda *facts: pytest.fail("set again"))
    assert preview(letter) == ready
    assert approve(letter, actor=cast.binh, on=today).state == "approved"


def test_a_letter_that_cannot_be_set_is_named_and_the_others_go_on(cast, case, today):
    good, bad = acts.letter(case, "KN-03"), acts.letter(case, "KN-03")
    bad = type(good)(dossier=good.dossier, office=good.office, form="KN-03", facts={},
                     signer=good.signer, drafted_by=cast.minh, drafted_on=today)  # fmt: skip
    bad.save(force_insert=True)
    job = jobs.ask("prepare_letters", [good.pk, bad.pk], actor=cast.binh, on=today, key="p")
    told = {one.row: one.problem for one in rendered.prepare(job)}
    assert told[good.pk] == "" and told[bad.pk]


def test_other_facts_are_another_page():
    one = rendered.name_of("KN-03", {"a": 1})
    assert one == rendered.name_of("KN-03", {"a": 1})
    assert len({one, rendered.name_of("KN-03", {"a": 2}), rendered.name_of("KN-04", {"a": 1})}) == 3


def test_pages_that_nobody_asked_for_are_pruned(case):
    letter = acts.letter(case, "KN-03")
    preview(letter)
    place = rendered.place_of(rendered.name_of(letter.form, letter.facts))
    made = datetime.fromtimestamp(place.stat().st_mtime, tz=UTC)
    rendered.prune(made - timedelta(seconds=1))
    assert place.exists()
    assert rendered.prune(made + timedelta(seconds=1)) >= 1
    assert not place.exists()
    assert preview(letter).startswith(b"%PDF")


def test_the_page_of_a_job_shows_how_far_it_is(client, cast, asked):
    job = asked()
    client.force_login(cast.binh)
    page = client.get(f"/cases/job/{job.pk}/change/")
    assert "0/3" in page.content.decode() and page["Refresh"] == "3"
    assert client.get(f"/cases/job/{job.pk}/stop/").status_code == 404
    assert client.post(f"/cases/job/{job.pk}/stop/").status_code == 302
    assert Job.objects.get(pk=job.pk).cancel_asked


def test_nobody_sees_or_stops_the_work_of_another(client, cast, asked):
    job = asked()
    client.force_login(cast.minh)
    assert client.get(f"/cases/job/{job.pk}/change/").status_code == 302
    assert client.post(f"/cases/job/{job.pk}/stop/").status_code == 404
    assert not Job.objects.get(pk=job.pk).cancel_asked
    assert Job.objects.get(pk=job.pk).state == WAITING
