"""Two clerks number, seal and issue letters at once while the server is killed again and again.

No number is missing or given twice, no letter that was acknowledged as issued is lost; afterwards
the clerks go on where they stopped, and `register_verify` proves register and signed files.
"""

import os
import random
import re
import signal
import sqlite3
import subprocess
import sys
import threading
import time
import urllib.error
from http.client import HTTPException

import pytest

from tests.crash.test_killed_while_numbering import Counter, furnished, serve
from tests.journeys.conftest import free_port, manage
from tests.measure_house import ROOT

__all__ = ["furnished"]
pytestmark = pytest.mark.journey
LETTERS, KILLS, SEED = 8, 4, 20261125

#: A second clerk, and letters that wait for their number, made as people make them.
PREPARE = """
import sys
import django
django.setup()
from types import SimpleNamespace
from django.utils import timezone
from cases.management.commands.load_demo import PASSWORD
from cases.models import Officer
from cases.services import setup
from tests.cases import acts

on = timezone.localdate()
people = {one.username: one for one in Officer.objects.all()}
cast = SimpleNamespace(office=people["binh"].posts.get().office, **people)
second = setup.enter_officer(actor=cast.quantri, on=on, username="van", full_name="Hồ Thị Vân",
                             password=PASSWORD)
setup.enter_post(actor=cast.quantri, on=on, officer=second, office=cast.office, role="clerk",
                 from_on=on, title="Văn thư")
for number in range(int(sys.argv[1])):
    person = acts.add_person(actor=cast.lan, on=on, full_name=f"Lê Văn Bưởi {number}",
                             address="phố Đông")
    case = acts.assigned(acts.accepted(cast, on, people=[person]), cast, on)
    letter = acts.round_of(acts.letter(case, "KN-03"), cast, on, until="sign_document")
    print(letter.pk)
"""


class Clerk(Counter):
    """A clerk who takes each letter as far as its page lets her; both take them in their order."""

    def __init__(self, address, name, letters):
        super().__init__(address)
        self.name, self.letters, self.faults = name, letters, []

    def login(self):
        self.login_as(self.name)

    def state_of(self, letter):
        page = self.opener.open(f"{self.address}/cases/document/{letter}/change/", timeout=20)
        return page.read().decode()

    def take_further(self, letter):
        """The next step of one letter; True when it has none for her any more."""
        found = re.search(r"/do/(give_number|seal|issue)/", self.state_of(letter))
        if not found:
            return True
        today = time.strftime("%d/%m/%Y", time.gmtime(time.time() + 7 * 3600))
        path = f"/cases/document/{letter}/do/{found[1]}/"
        try:
            url = self.post(path, on=today, reason="", confirm="1")
        except urllib.error.HTTPError as error:
            if error.code != 422:  # the other clerk was quicker: her page says so
                self.faults.append((letter, found[1], error.code))
            return False
        if found[1] == "issue" and url.endswith(f"/cases/document/{letter}/change/"):
            self.acknowledged.append(letter)
        return False

    def work(self):
        waiting = list(self.letters)
        while waiting and not self.stop.is_set():
            try:
                if self.opener is None:
                    self.login()
                waiting = [one for one in waiting if not self.take_further(one)]
            except (OSError, HTTPException, TypeError):
                self.opener = None
                time.sleep(0.2)


def prepare(env):
    done = subprocess.run(
        [sys.executable, "-c", PREPARE, str(LETTERS)], cwd=ROOT, env=env, capture_output=True,
        text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return [int(line) for line in done.stdout.split()]


def test_two_clerks_issue_at_once_while_the_server_is_killed(furnished, tmp_path):
    letters = prepare(furnished)
    port, chance = free_port(), random.Random(SEED)
    clerks = [Clerk(f"http://127.0.0.1:{port}", name, letters) for name in ("thu", "van")]
    threads = [threading.Thread(target=clerk.work, daemon=True) for clerk in clerks]
    server = serve(furnished, port)
    for thread in threads:
        thread.start()
    for _ in range(KILLS):
        time.sleep(3 + chance.random() * 3)
        os.killpg(server.pid, signal.SIGKILL)
        server.wait()
        server = serve(furnished, port)
    for thread in threads:
        thread.join(timeout=240)
    for clerk in clerks:
        clerk.stop.set()
    os.killpg(server.pid, signal.SIGKILL)
    server.wait()
    assert not any(thread.is_alive() for thread in threads), "letters still wait"
    assert [clerk.faults for clerk in clerks] == [[], []]

    with sqlite3.connect(tmp_path / "db.sqlite3") as database:
        entries = database.execute(
            "select e.number, d.number, d.state, d.id, e.clerk_id from cases_registerentry e"
            " join cases_numberregister r on r.id = e.register_id"
            " join cases_document d on d.id = e.document_id where r.kind = 'TB'"
            " order by e.number").fetchall()  # fmt: skip
        whole = database.execute("pragma integrity_check").fetchone()[0]
    assert [number for number, *_ in entries] == list(range(1, LETTERS + 1))
    assert [text for _, text, *_ in entries] == [f"{n:02}/TB-UBND" for n in range(1, LETTERS + 1)]
    assert {state for _, _, state, *_ in entries} == {"issued"}
    assert {letter for clerk in clerks for letter in clerk.acknowledged} <= {
        letter for *_, letter, _ in entries
    }
    assert len({clerk for *_, clerk in entries}) == 2, "both clerks gave numbers"
    assert whole == "ok"
    for command in ("register_verify", "verify_all"):
        verified = manage(furnished, command)
        assert verified.returncode == 0, verified.stderr
