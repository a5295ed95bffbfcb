"""Each task in a child of its own, split off from a nursery that knows no secret."""

import os
import re
import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, pkcs12

from cases.letters import apart, keys, pictures, sign
from cases.letters.apart.nursery import NURSERY, Failed
from tests.letters import paper
from tests.letters.attacks import bad, pki
from tests.letters.conftest import LATER, MORNING

PIN = "mat khau cua ong Binh"


@pytest.fixture
def examine(house):
    return lambda pdf: apart.verify(pdf, roots=[house.root.pem], crls=[house.crl], at=LATER)


@pytest.fixture
def curve(tmp_path, house):
    """Bình's key on a curve, in a file: each of its signatures needs a fresh random number."""
    held = house.root.issue("Lê Văn Bình", key=pki.ec_key("file"))
    path = tmp_path / "binh.p12"
    path.write_bytes(pkcs12.serialize_key_and_certificates(
        b"binh", held.key, held.certificate, None, BestAvailableEncryption(PIN.encode())
    ))  # fmt: skip
    return keys.KeyPlace("pkcs12", held.sha256, pictures.scribble("Bình"), PIN, file=str(path))


def gone(pid, within=10.0):
    """Whether a process has ended, or does so soon; a dead one that nobody asked after is gone."""
    until = time.monotonic() + within
    while time.monotonic() < until:
        try:
            state = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0]
        except (FileNotFoundError, ProcessLookupError):
            return True
        if state == "Z":
            return True
        time.sleep(0.02)
    return False


def children(of):
    return [int(one) for one in Path(f"/proc/{of}/task/{of}/children").read_text().split()]


def memory(pid):
    """All that a process has written into its memory."""
    with open(f"/proc/{pid}/mem", "rb", 0) as held:
        for row in Path(f"/proc/{pid}/maps").read_text().splitlines():
            low, high = (int(edge, 16) for edge in row.split()[0].split("-"))
            if " rw" in row and "[v" not in row:
                held.seek(low)
                yield held.read(high - low)


def test_neither_pin_nor_key_is_ever_in_the_memory_of_the_nursery(curve):
    sign.certify(paper.sample("KN-03"), curve, at=MORNING)
    pid = NURSERY.process.pid
    secret = Path(curve.file).read_bytes()[200:232]
    parts = list(memory(pid))
    assert parts and not any(PIN.encode() in one or secret in one for one in parts)
    assert any(b"KyLanhDao" in one for one in parts), "its memory was read indeed"


def test_the_nursery_has_one_thread_and_no_child_when_nothing_is_done(examine, steps):
    examine(steps.sealed)
    pid = NURSERY.process.pid
    assert len(os.listdir(f"/proc/{pid}/task")) == 1
    assert all(gone(one) for one in children(pid))


def test_two_children_never_draw_the_same_random_number(curve):
    pens = {bad.contents(sign.certify(paper.sample("KN-03"), curve, at=MORNING))[0]
            for _ in range(3)}  # fmt: skip
    assert len(pens) == 3


def test_threads_of_the_site_ask_at_once_and_each_gets_its_own_answer(examine, steps):
    files = [steps.sealed, steps.filled, steps.draft, b"%PDF-1.7\n"] * 2
    with ThreadPoolExecutor(4) as pool:
        told = list(pool.map(examine, files))
    assert told[:4] == told[4:] and len({one.reasons for one in told}) == 4
    assert [one.status for one in told[:4]] == ["valid", "invalid", "invalid", "invalid"]


def test_the_thread_that_started_the_nursery_may_end(examine, steps):
    NURSERY.end()
    first = threading.Thread(target=examine, args=(steps.draft,))
    first.start()
    first.join()
    pid = NURSERY.process.pid
    assert examine(steps.sealed).status == "valid" and NURSERY.process.pid == pid


def test_a_nursery_that_was_killed_is_started_anew(examine, steps):
    examine(steps.draft)
    pid = NURSERY.process.pid
    os.kill(pid, signal.SIGKILL)
    assert gone(pid)
    assert examine(steps.sealed).status == "valid" and NURSERY.process.pid != pid


def test_a_child_that_hangs_is_ended_at_its_limit(examine, steps):
    examine(steps.draft)
    began = time.monotonic()
    with NURSERY._child("verify", 0.3) as line:  # it waits for an order that never comes
        [waiting] = wait_for_children(NURSERY.process.pid)
        assert line.recv(1) == b""
    assert time.monotonic() - began < 5 and gone(waiting)
    assert examine(steps.sealed).status == "valid"


def wait_for_children(pid):
    until = time.monotonic() + 10
    while time.monotonic() < until:
        if found := [one for one in children(pid) if not gone(one, 0.01)]:
            return found
        time.sleep(0.02)
    raise AssertionError("no child")


def test_a_child_that_breaks_gives_no_answer(monkeypatch):
    monkeypatch.setitem(apart.PATIENCE, "no such task", 20)
    with pytest.raises(Failed, match="no answer"):
        apart.run("no such task", {})


HANGING = """
from cases.letters.apart.nursery import NURSERY
line = NURSERY._child("verify", 60)
print(NURSERY.process.pid, flush=True)
line.recv(1)
"""


def test_nothing_is_left_when_the_site_is_killed():
    site = subprocess.Popen([sys.executable, "-c", HANGING], stdout=subprocess.PIPE)
    nursery = int(site.stdout.readline())
    [child] = wait_for_children(nursery)
    site.kill()
    site.wait()
    site.stdout.close()
    assert gone(nursery) and gone(child)


def test_a_child_dies_with_its_nursery(examine, steps):
    examine(steps.draft)
    with NURSERY._child("verify", 60) as line:
        [child] = wait_for_children(NURSERY.process.pid)
        os.kill(NURSERY.process.pid, signal.SIGKILL)
        assert line.recv(1) == b"" and gone(child)


FORKED = """
import os
from cases.letters import apart
from cases.letters.apart.nursery import NURSERY
order = {"content": apart.pack(b"GIF89a")}
first = apart.run("scan", order), NURSERY.process.pid
if os.fork() == 0:
    second = apart.run("scan", order), NURSERY.process.pid
    NURSERY.end()
    os._exit(0 if second[0] == first[0] and second[1] != first[1] else 1)
print(os.wait()[1], apart.run("scan", order) == first[0], NURSERY.process.pid == first[1])
"""


def test_a_copy_of_the_site_has_a_nursery_of_its_own():
    done = subprocess.run([sys.executable, "-c", FORKED], capture_output=True, text=True)
    assert re.fullmatch(r"0 True True\n", done.stdout), done.stderr
