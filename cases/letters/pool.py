"""Many letters at once, in processes of their own that live as long as the work does.

They are forked by a server that has read the program once (`ready.py`) and has never been the
caller, so that no child inherits his connections. Letters go in as plain values and come out as
bytes: no process but the caller's knows the database.
"""

import multiprocessing
import os
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from typing import Any

from cases.letters.render import render

SERVER = multiprocessing.get_context("forkserver")
SERVER.set_forkserver_preload(["cases.letters.ready"])
#: A page of the form and the facts of its letter.
Order = tuple[str, Mapping[str, Any]]
#: Letters given out ahead for each process, so that none of them waits.
AHEAD = 4


def processes() -> int:
    """As many as there are processors, but no more than four."""
    return min(4, os.cpu_count() or 1)


def rendered(orders: Iterable[Order], *, workers: int | None = None) -> Iterator[bytes | Exception]:
    """The letters in their order; one that cannot be made is its error, the others go on."""
    count = workers or processes()
    with ProcessPoolExecutor(count, SERVER) as pool:
        waiting = []
        for order in orders:
            waiting.append(pool.submit(attempt, *order))
            if len(waiting) > count * AHEAD:
                yield waiting.pop(0).result()
        for one in waiting:
            yield one.result()


def attempt(code: str, facts: Mapping[str, Any]) -> bytes | Exception:
    """One letter, or why there is none."""
    try:
        return render(code, dict(facts))
    except Exception as error:  # it travels to the caller as a value
        return error
