"""The child: reads one order, does one task, writes one answer, and ends.

Whatever goes wrong is answered by a word; no traceback is written, for it could hold a PIN.
"""

import ctypes
import json
import logging
import os
import resource
import sys
from collections.abc import Callable, Mapping
from typing import Any

from cases.letters.apart import images, papers, tasks

MEGABYTE = 1024 * 1024
#: Task → (seconds of the processor, memory, whether it may write and reach a token or a program).
LIMITS = {
    "sign": (30, 2048 * MEGABYTE, True),
    "verify": (20, 1024 * MEGABYTE, False),
    "returned": (20, 1024 * MEGABYTE, False),
    "picture": (10, 1024 * MEGABYTE, False),
    "scan": (10, 1024 * MEGABYTE, False),
    "pages": (20, 1024 * MEGABYTE, True),
}
TASKS: dict[str, Callable[[Mapping[str, Any]], dict[str, Any]]] = {
    "sign": tasks.sign,
    "verify": tasks.verify,
    "returned": tasks.returned,
    "picture": images.picture,
    "scan": papers.scan,
    "pages": images.pages,
}
#: CLONE_NEWUSER | CLONE_NEWNET: a network of one's own, with nothing in it.
APART = 0x10000000 | 0x40000000


def confine(task: str) -> None:
    """Limits that a hostile file cannot lift; a token may need the network of its own service."""
    seconds, memory, trusted = LIMITS[task]
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if task != "sign":
        ctypes.CDLL(None).unshare(APART)  # where the system forbids it, the other limits stand
    if not trusted:
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


def main(task: str) -> None:
    """One task; its answer goes to the standard output, nothing else does."""
    logging.disable(logging.CRITICAL)
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    order = json.loads(sys.stdin.buffer.read())
    confine(task)
    try:
        answer = TASKS[task](order)
    except Exception as error:  # named, not told: its words may hold what must not be written
        answer = {"error": type(error).__name__}
    answers.write(json.dumps(answer).encode())
    answers.close()
    os._exit(0)  # a module of a token may hang when it is unloaded


if __name__ == "__main__":
    main(sys.argv[1])
