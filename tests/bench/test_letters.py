"""Setting letters: a plain WeasyPrint loop, ours in one process, ours in two; memory; in bulk."""

import json
import statistics
import subprocess
import sys
import time

import pytest

from cases.management.commands.work import WORKS
from cases.models import Document
from cases.services import jobs
from cases.services.paper import rendered
from tests.bench.test_ratios import seconds

ROUNDS, EACH, BULK = 3, 40, 200


def run(way, count):
    made = subprocess.run([sys.executable, "-m", "tests.bench.letter_loop", way, str(count)],
                          capture_output=True, text=True, check=True)  # fmt: skip
    return json.loads(made.stdout.splitlines()[-1])


def test_letters_a_second_in_turns(book):
    rates = {"plain": [], "ours": [], "two": []}
    busy = {way: [] for way in rates}
    for _turn in range(ROUNDS):
        for way, known in rates.items():
            told = run(way, EACH)
            known.append(told["rate"])
            busy[way].append(told.get("busy", 0))
    plain, ours, two = (statistics.median(rates[way]) for way in ("plain", "ours", "two"))
    book.note("letters: plain WeasyPrint loop", plain, "letters/s")
    book.note("letters: our renderer, one process", ours, "letters/s")
    book.note("letters: our renderer, two processes", two, "letters/s")
    book.note("letters: one process over the plain loop", ours / plain, "times", 1.5)
    # without a goal: what remains to be said where others use the processors at the same time
    spared = statistics.median(busy["plain"]) / statistics.median(busy["ours"])
    book.note("letters: processor time of the plain loop over ours", spared, "times")
    book.note("letters: two processes over the plain loop", two / plain, "times", 2.4)
    book.note("letters: two processes over one", two / ours, "times", 1.7)


#: Django by itself: our own settings would load the renderer with the admin pages.
BARE = """
import resource
import django
from django.conf import settings
settings.configure(INSTALLED_APPS=["django.contrib.auth", "django.contrib.contenttypes"])
django.setup()
import django.db.models, django.template
print(int(open("/proc/self/statm").read().split()[1]) * resource.getpagesize() / 1e6)
"""


def test_memory_of_a_worker(book):
    told = run("ours", BULK)
    made = subprocess.run([sys.executable, "-c", BARE], capture_output=True, text=True, check=True)
    django = float(made.stdout)
    book.note("letters: memory at the last of 200 over the twentieth",
              told["last"] / told["at_twenty"], "times", 1.05, less=True)  # fmt: skip
    book.note("letters: memory of a worker over what Django takes",
              told["last"] - django, "MB", 120, less=True)  # fmt: skip


@pytest.fixture
def many(case, cast, today):
    """Two hundred notices that differ, waiting to be set."""
    first = case.dossier.documents.get()
    rows = []
    for number in range(BULK):
        facts = {
            **first.facts,
            "petition": {**first.facts["petition"], "subject": f"Việc {number}"},
        }
        rows.append(Document(
            dossier=first.dossier, office=first.office, form=first.form, facts=facts,
            signer=first.signer, drafted_by=first.drafted_by, drafted_on=first.drafted_on,
        ))  # fmt: skip
    return Document.objects.bulk_create(rows)


@pytest.mark.django_db(transaction=True)
def test_two_hundred_letters_in_bulk_and_one_again(book, many, cast, today):
    jobs.ask("prepare_letters", [one.pk for one in many], actor=cast.binh, on=today, key="bench")
    begin = time.perf_counter()
    job = jobs.run_one(WORKS)
    took = time.perf_counter() - begin
    book.note("letters: 200 in bulk through the queue", BULK / took, "letters/s")
    book.note("letters: of them told as done, one by one", job.done, "letters", BULK)
    letter = many[0]
    new = seconds(lambda: rendered.render.render(letter.form, letter.facts), 3)
    again = seconds(lambda: rendered.page_of(letter), 50)
    book.note("letters: setting one over asking for it again", new / again, "times", 50)
