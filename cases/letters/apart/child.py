"""A child: reads one order, does one task under limits, writes one answer, and ends.

Whatever goes wrong is answered by a word; no traceback is written, for it could hold a PIN.
"""

import ctypes
import json
import resource
import socket
from collections.abc import Callable, Mapping
from typing import Any

from cases.letters.apart import images, papers, tasks

MEGABYTE = 1024 * 1024
#: Task → (seconds of the processor, memory, whether it may write and reach a token or a program).
LIMITS = {
    "sign": (30, 2048 * MEGABYTE, True),
    "verify": (20, 1024 * MEGABYTE, False),
    "returned": (20, 1024 * MEGABYTE, False),
    "examine": (20, 1024 * MEGABYTE, False),
    "picture": (10, 1024 * MEGABYTE, False),
    "scan": (10, 1024 * MEGABYTE, False),
    "pages": (20, 1024 * MEGABYTE, True),
}
TASKS: dict[str, Callable[[Mapping[str, Any]], dict[str, Any]]] = {
    "sign": tasks.sign,
    "verify": tasks.verify,
    "returned": tasks.returned,
    "examine": tasks.examine,
    "picture": images.picture,
    "scan": papers.scan,
    "pages": images.pages,
}
LIBC = ctypes.CDLL(None)
#: CLONE_NEWUSER | CLONE_NEWNET: a network of one's own, with nothing in it.
APART = 0x10000000 | 0x40000000


def confine(task: str) -> None:
    """Limits that a hostile file cannot lift; a token may need the network of its own service."""
    seconds, memory, trusted = LIMITS[task]
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    if task != "sign":
        LIBC.unshare(APART)  # where the system forbids it, the other limits stand
    if not trusted:
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


def answer(task: str, line: socket.socket) -> None:
    """One task; its answer goes down the line, nothing else does."""
    with line.makefile("rb") as asked:
        order = json.loads(asked.read())
    confine(task)
    try:
        told = TASKS[task](order)
    except Exception as error:  # named, not told: its words may hold what must not be written
        told = {"error": type(error).__name__}
    line.sendall(json.dumps(told).encode())
