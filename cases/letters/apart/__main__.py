"""The program of the nursery: one thread, which splits off a child for every word it hears.

It ends when the site hangs up, and with it every child: also when the site was killed.
"""

import ctypes
import gc
import json
import logging
import os
import resource
import select
import signal
import socket
import time
from typing import Any, NoReturn

from cases.letters.apart import child

LIBC = ctypes.CDLL(None)
DEATH_OF_PARENT = 1  # PR_SET_PDEATHSIG
#: The end of a pipe that closes when a child is gone → its number, and until when it may live.
Children = dict[int, tuple[int, float]]


def main() -> None:
    """Listen, split off, keep the clock."""
    logging.disable(logging.CRITICAL)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    control = socket.socket(fileno=os.dup(0))
    os.dup2(os.open(os.devnull, os.O_RDWR), 0)
    gc.collect()
    gc.freeze()  # what was read before is never looked through in a child, so it stays shared
    children: Children = {}
    while True:
        until = min((limit for _pid, limit in children.values()), default=None)
        wait = None if until is None else max(0, until - time.monotonic())
        ready, _writable, _odd = select.select([control, *children], [], [], wait)
        now = time.monotonic()
        for pipe in [one for one in children if one in ready or children[one][1] <= now]:
            bury(pipe, children.pop(pipe)[0])
        if control in ready:
            word, lines, _flags, _who = socket.recv_fds(
                control, 1 << 16, 1, socket.MSG_CMSG_CLOEXEC
            )
            if not word:
                break
            bear(control, json.loads(word), lines[0], children)
    for pipe, (pid, _limit) in children.items():
        bury(pipe, pid)


def bear(control: socket.socket, word: dict[str, Any], line: int, children: Children) -> None:
    """A child for one task; only the child keeps the line to whoever asked."""
    alive, held = os.pipe()
    nursery = os.getpid()
    pid = os.fork()
    if pid == 0:
        for other in (control.fileno(), alive, *children):
            os.close(other)
        live(nursery, word, line)
    os.setpgid(pid, pid)  # here and there: whichever comes first
    os.close(held)
    os.close(line)
    children[alive] = (pid, time.monotonic() + word["patience"])


def live(nursery: int, word: dict[str, Any], line: int) -> NoReturn:
    """The whole life of a child: it dies with the nursery, at its limit, or of its answer."""
    try:
        os.setpgid(0, 0)
        LIBC.prctl(DEATH_OF_PARENT, signal.SIGKILL)
        if os.getppid() == nursery:
            os.environ.clear()
            os.environ.update(word["environment"])
            time.tzset()
            child.answer(word["task"], socket.socket(fileno=line))
    finally:
        os._exit(0)  # no unwinding: a module of a token may hang when it is unloaded


def bury(pipe: int, pid: int) -> None:
    """End what is left of a child and of what it started; its number is free only then."""
    try:
        os.killpg(pid, signal.SIGKILL)
    except ProcessLookupError:
        os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    os.close(pipe)


if __name__ == "__main__":
    main()
