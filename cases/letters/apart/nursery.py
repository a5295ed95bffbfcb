"""The nursery: a process that has read the libraries once and lets a child go for every task.

To start the interpreter and read the libraries takes most of a second, a signature a tenth of one.
So one process a site reads them, knows nothing else, and splits off a child for each task. The
order, PIN and all, goes past it: each task has a line of its own, whose far end the nursery hands
to the child and closes. It keeps the clock, ends the child's whole group at its limit or when it
falls silent, and ends itself with everything when the site is gone, however that happened.
"""

import array
import atexit
import contextlib
import json
import os
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

HOUSE = Path(__file__).resolve().parents[3]
#: What nursery and child may know of the environment: no key of the program is among it.
ENVIRONMENT = ("PATH", "HOME", "LANG", "LC_ALL", "TZ", "LD_LIBRARY_PATH", "SOFTHSM2_CONF")
#: Seconds that the nursery has to end a child at its limit, and to start.
GRACE = 10
#: The longest answer that is read: the largest file, written as text.
LONGEST = 96 * 1024 * 1024


class Failed(Exception):
    """The child did not answer: it was ended at its limit, or broke."""


def environment() -> dict[str, str]:
    """What a child may know of the environment as it is now."""
    return {name: os.environ[name] for name in ENVIRONMENT if name in os.environ}


class Nursery:
    """The nursery of this process, started when it is first needed."""

    def __init__(self) -> None:
        self.starting = threading.Lock()
        self.control: socket.socket | None = None
        self.process: subprocess.Popen[bytes] | None = None

    def ask(self, task: str, order: bytes, patience: float) -> bytes:
        """Send one order to a new child and read its answer; Failed when it gives none."""
        until = time.monotonic() + patience
        with self._child(task, patience) as line:
            line.settimeout(patience + GRACE)
            try:
                line.sendall(order)
                line.shutdown(socket.SHUT_WR)
                return _all_of(line)
            except OSError:  # the child is gone, or nobody ended it in time
                raise Failed(_why(until)) from None

    def _child(self, task: str, patience: float) -> socket.socket:
        """The line to a new child; a nursery that somebody ended is started anew, once."""
        word = {"task": task, "patience": patience, "environment": environment()}
        mine, far = socket.socketpair()
        with far:
            for _attempt in range(2):
                control = self._started()
                try:
                    _hand_over(control, json.dumps(word).encode(), far)
                except OSError:
                    self.end(control)
                else:
                    return mine
        mine.close()
        raise Failed("no answer")

    def _started(self) -> socket.socket:
        with self.starting:
            if self.control is None:
                self.control, far = socket.socketpair(type=socket.SOCK_SEQPACKET)
                with far:
                    self.process = subprocess.Popen(
                        [sys.executable, "-E", "-s", "-m", "cases.letters.apart"],
                        stdin=far, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                        cwd=HOUSE, env=environment(), start_new_session=True,
                    )  # fmt: skip
            return self.control

    def end(self, only: socket.socket | None = None) -> None:
        """Hang up: the nursery ends its children and itself; not another than the one meant."""
        with self.starting:
            if self.control is None or self.process is None or only not in (None, self.control):
                return
            self.control.close()
            with contextlib.suppress(subprocess.TimeoutExpired):
                self.process.wait(GRACE)
            self.control = self.process = None

    def forget(self) -> None:
        """In a copy of this process: the nursery is that of the first one, which waits for it."""
        self.starting = threading.Lock()
        if self.control is not None and self.process is not None:
            self.control.close()
            self.process.returncode = 0
            self.control = self.process = None


def _hand_over(control: socket.socket, word: bytes, line: socket.socket) -> None:
    """One message with the far end of a line: written whole or not at all."""
    right = array.array("i", [line.fileno()])
    control.sendmsg([word], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, right)])


def _all_of(line: socket.socket) -> bytes:
    parts, length = [], 0
    while part := line.recv(1 << 20):
        parts.append(part)
        length += len(part)
        if length > LONGEST:
            raise OSError("the answer is too long")
    return b"".join(parts)


def _why(until: float) -> str:
    return "timeout" if time.monotonic() >= until else "no answer"


NURSERY = Nursery()
atexit.register(NURSERY.end)
os.register_at_fork(after_in_child=NURSERY.forget)
