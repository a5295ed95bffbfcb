"""Two clerks number, seal and issue at once: no gap, no number twice, every letter whole."""

import json
import subprocess
import sys

import pytest
from django.conf import settings
from django.db import connection

from tests.main_job.run import environment

AT_ONCE = """
import json, sys, threading
import django
django.setup()
from django.db import connection
from django.utils import timezone
from cases.law.words import Kind
from cases.letters import fields, render, sign
from cases.models import Document, Office, Officer, RegisterEntry, Delivery
from cases.letters import verify as verdict
from cases.services import paper, verify
from cases.services.paper import checks
from cases.services.move import move
from cases.services.opening import add_person
from cases.services.trace import Step
from complaints import services as hall
from complaints.services import Paper

render.render = lambda code, facts: b"%PDF-1.7 " + str(facts["petitioner"]["name"]).encode()
sign.certify = lambda data, signer, at: data + b" signed"
fields.fill = lambda data, **lines: data + str(sorted(lines.values())).encode()
sign.seal = lambda data, signer, at: data + b" sealed"
checks.judge = lambda document, data, at: verdict.Verdict("valid")
who = {one.username: one for one in Officer.objects.all()}
office, today = Office.objects.get(code="ham-rong"), timezone.localdate()

def signed(number):
    person = add_person(actor=who["lan"], on=today, full_name=f"Le {number}", address="x")
    petition = hall.enter(actor=who["lan"], on=today, office=office, people=[person],
                          paper=Paper(kind=Kind.COMPLAINT, received_on=today, subject="s"))
    petition = hall.classify(petition, actor=who["minh"], on=today, competent=True,
                             admissible=True)
    case = hall.accept(petition, actor=who["binh"], on=today)
    move(case, "assign", Step(who["binh"], today, facts={"handler": who["minh"].pk}))
    letter = case.dossier.documents.get(form="KN-03")
    letter = paper.submit(letter, actor=who["minh"], on=today)
    letter = paper.approve(letter, actor=who["binh"], on=today)
    return paper.sign_document(letter, actor=who["binh"], on=today)

letters = [signed(number) for number in range(int(sys.argv[1]))]
connection.close()
start, faults = threading.Barrier(2), []

def work(own):
    start.wait()
    try:
        for letter in own:
            for step in (paper.give_number, paper.seal, paper.issue):
                letter = step(letter, actor=who["thu"], on=today)
    except Exception as fault:
        faults.append(repr(fault))
    finally:
        connection.close()

threads = [threading.Thread(target=work, args=(letters[n::2],)) for n in range(2)]
[one.start() for one in threads]
[one.join() for one in threads]
rows = Document.objects.filter(form="KN-03")
print(json.dumps({
    "faults": faults, "states": sorted(set(rows.values_list("state", flat=True))),
    "numbers": sorted(rows.values_list("number", flat=True)),
    "entries": sorted(RegisterEntry.objects.filter(register__kind="TB")
                      .values_list("number", flat=True)),
    "sendings": Delivery.objects.count(), "problems": list(verify.problems()),
}))
"""


@pytest.mark.slow
@pytest.mark.skipif(connection.vendor != "sqlite", reason="copies a database file")
def test_two_clerks_at_once_leave_no_gap_and_lose_no_sending(db, data_folder):
    count = 8
    done = subprocess.run(
        [sys.executable, "-c", AT_ONCE, str(count)], env=environment(data_folder), text=True,
        cwd=settings.BASE_DIR, capture_output=True, timeout=300, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["faults"] == []
    assert told["numbers"] == [f"{n:02d}/TB-UBND" for n in range(1, count + 1)]
    assert told["entries"] == list(range(1, count + 1))
    assert (told["states"], told["sendings"]) == (["issued"], count)
    assert told["problems"] == []
