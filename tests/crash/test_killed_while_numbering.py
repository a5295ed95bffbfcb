"""The server is killed again and again while citizens are received and get their numbers.

What was acknowledged stays; no number is missing, none given twice; everything still verifies.
The checker reads the database with SQL alone.
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
import urllib.parse
import urllib.request
from http.client import HTTPException
from http.cookiejar import CookieJar

import pytest

from cases.management.commands.load_demo import PASSWORD
from tests.journeys.conftest import free_port, manage
from tests.measure_house import ROOT

pytestmark = pytest.mark.journey
CLIENTS, KILLS, SEED = 3, 4, 20261124


class Counter:
    """Lan at her counter: logs in, receives one citizen after the other, keeps her own ledger."""

    def __init__(self, address):
        self.address, self.acknowledged, self.stop = address, [], threading.Event()
        self.opener = None

    def post(self, path, **values):
        page = self.opener.open(self.address + path, timeout=10).read().decode()
        token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)[1]
        office = re.search(r'name="office" value="(\d+)"', page)
        if office:
            values["office"] = office[1]
        body = urllib.parse.urlencode({"csrfmiddlewaretoken": token, **values}).encode()
        request = urllib.request.Request(
            self.address + path, body, {"Referer": self.address + path}
        )
        return self.opener.open(request, timeout=10).url

    def login(self):
        self.login_as("lan")

    def login_as(self, name):
        jar = urllib.request.HTTPCookieProcessor(CookieJar())
        self.opener = urllib.request.build_opener(jar)
        self.post("/login/", username=name, password=PASSWORD, next="/")

    def work(self):
        while not self.stop.is_set():
            try:
                if self.opener is None:
                    self.login()
                today = time.strftime("%d/%m/%Y", time.gmtime(time.time() + 7 * 3600))
                url = self.post(
                    "/reception/visit/add/", kind="feedback", summary="Đèn đường hỏng", on=today,
                    mode="regular", head_count="1", confirm="1",
                )  # fmt: skip
                found = re.search(r"/reception/visit/(\d+)/change/", url)
                if found:
                    self.acknowledged.append(int(found[1]))
            except (OSError, HTTPException, TypeError):
                self.opener = None
                time.sleep(0.2)


def until_work_is_done(counters, patience=90):
    """Wait until the counters have received somebody more; a busy machine takes its time."""
    before = sum(len(counter.acknowledged) for counter in counters)
    for _ in range(patience * 10):
        if sum(len(counter.acknowledged) for counter in counters) >= before + 2:
            return
        time.sleep(0.1)


def serve(env, port):
    command = [sys.executable, "-m", "gunicorn", "-c", "deploy/gunicorn.py", "config.wsgi",
               "--bind", f"127.0.0.1:{port}"]  # fmt: skip
    return subprocess.Popen(
        command, cwd=ROOT, env=env, stderr=subprocess.DEVNULL, start_new_session=True
    )


@pytest.fixture
def furnished(tmp_path):
    env = {**os.environ, "DATA_DIR": str(tmp_path), "DJANGO_SETTINGS_MODULE": "config.settings"}
    env.pop("DATABASE_URL", None)
    for words in (["migrate", "-v", "0"], ["load_demo"]):
        done = manage(env, *words)
        assert done.returncode == 0, done.stderr
    return env


def test_no_acknowledged_number_is_lost_when_the_server_is_killed(furnished, tmp_path):
    port, chance = free_port(), random.Random(SEED)
    counters = [Counter(f"http://127.0.0.1:{port}") for _ in range(CLIENTS)]
    threads = [threading.Thread(target=counter.work, daemon=True) for counter in counters]
    server = serve(furnished, port)
    for thread in threads:
        thread.start()
    for _ in range(KILLS):
        until_work_is_done(counters)
        time.sleep(chance.random() * 1.5)
        os.killpg(server.pid, signal.SIGKILL)
        server.wait()
        server = serve(furnished, port)
    until_work_is_done(counters)
    for counter in counters:
        counter.stop.set()
    for thread in threads:
        thread.join(timeout=30)
    os.killpg(server.pid, signal.SIGKILL)
    server.wait()

    acknowledged = {pk for counter in counters for pk in counter.acknowledged}
    with sqlite3.connect(tmp_path / "db.sqlite3") as database:
        kept = {pk for (pk,) in database.execute("select id from reception_visit")}
        numbers = [n for (n,) in database.execute(
            "select e.number from cases_registerentry e join cases_numberregister r"
            " on r.id = e.register_id where r.kind = 'visits' order by e.number")]  # fmt: skip
        whole = database.execute("pragma integrity_check").fetchone()[0]
    assert len(acknowledged) >= KILLS, "the counters did hardly any work"
    assert acknowledged <= kept
    assert numbers == list(range(1, len(kept) + 1))
    assert whole == "ok"
    verified = manage(furnished, "verify_all")
    assert verified.returncode == 0, verified.stderr
