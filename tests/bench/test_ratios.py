"""Speed as ratios within one run, written to `var/bench.json`; no time is asserted.

Run with `make bench`. The yardstick is one SHA-256 over a megabyte, so that two machines compare.
"""

import hashlib
import time
from datetime import date, timedelta

import pytest

from cases.law.days import EMPTY
from cases.law.deadline import compute
from cases.law.limits import rule_for
from cases.letters import render
from cases.services import verify
from tests.letters.samples.matters import COMPLAINT

MEGABYTE = b"x" * 1_000_000


def seconds(work, times):
    """The best of three runs of so many calls, for one call."""
    best = float("inf")
    for _ in range(3):
        start = time.perf_counter()
        for _ in range(times):
            work()
        best = min(best, time.perf_counter() - start)
    return best / times


def tell(book, name, measured):
    yardstick = seconds(lambda: hashlib.sha256(MEGABYTE).digest(), 20)
    book.note(name, measured / yardstick, "SHA-256/MB")


def test_a_due_date_with_its_explanation(book):
    rule = rule_for("CMP_RESOLVE_1", "ordinary", date(2026, 7, 1))
    days = iter(date(2026, 7, 1) + timedelta(days=n % 300) for n in range(10**6))
    tell(book, "one due date", seconds(lambda: compute(rule, next(days), EMPTY), 500))


def test_a_letter_of_one_page(book):
    tell(book, "rendering KN-03", seconds(lambda: render.render("KN-03", COMPLAINT), 2))


@pytest.mark.django_db
def test_verifying_an_installation(book, case):
    rows = sum(model._base_manager.count() for model in verify.covered_models())
    tell(book, f"verify_all over {rows} rows", seconds(lambda: list(verify.problems()), 1))
