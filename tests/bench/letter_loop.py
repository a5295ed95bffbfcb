"""One process that sets letters in one way, and says how fast and with how much memory.

`python -m tests.bench.letter_loop WAY COUNT`: prints a JSON object.
"""

import json
import os
import resource
import sys
import time
from pathlib import Path

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")

import django
from django.template import Context, Engine
from weasyprint import HTML

from cases.letters import pool, render
from cases.letters.joined import apart
from tests.letters.samples import SAMPLES

CODE = "KN-03"
#: Keeps its compiled templates, as Django does for every site that is not being written.
STRAIGHT = Engine(dirs=[str(Path(__file__).parent)], builtins=["cases.letters.tags"])
KB = 1024


def resident() -> float:
    """Memory of this process now, in megabytes."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * resource.getpagesize() / 1e6


def plain() -> bytes:
    """The same letter as a straightforward template has it, set by WeasyPrint as it comes."""
    page = STRAIGHT.get_template("straight.html").render(Context(SAMPLES[CODE]))
    # the filters mark what stays on one line; a straightforward template has no such marks
    return HTML(string=apart(page), url_fetcher=render.Refusing()).write_pdf(pdf_variant="pdf/a-3a")


def ours() -> bytes:
    return render.render(CODE, SAMPLES[CODE])


def loop(work, count: int) -> dict:
    """Letters a second after a warm first one, and their processor time; memory on the way."""
    work()
    at_twenty, begin, busy = 0.0, time.perf_counter(), time.process_time()
    for number in range(count):
        work()
        if number == min(19, count - 1):
            at_twenty = resident()
    seconds = time.perf_counter() - begin
    busy = time.process_time() - busy
    return {"rate": count / seconds, "busy": busy / count, "at_twenty": at_twenty,
            "last": resident()}  # fmt: skip


def two(count: int) -> dict:
    """Two processes as the pool has them, from the moment that both are ready."""
    orders = [(CODE, SAMPLES[CODE])] * (count + 20)
    made = pool.rendered(orders, workers=2)
    for _warm in range(20):
        next(made)
    begin = time.perf_counter()
    done = sum(isinstance(one, bytes) for one in made)
    return {"rate": done / (time.perf_counter() - begin)}


if __name__ == "__main__":
    django.setup()
    way, count = sys.argv[1], int(sys.argv[2])
    result = two(count) if way == "two" else loop({"plain": plain, "ours": ours}[way], count)
    print(json.dumps(result))
