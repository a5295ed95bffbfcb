"""Asking for work, and doing it: at least once, each piece in a transaction of its own.

A worker that dies leaves its job behind; the next one goes on with it, so every piece must be one
that may be done twice.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from cases.models import Job, Officer
from cases.models.job import CANCELLED, DONE, FAILED, MOST_ATTEMPTS, RUNNING


@dataclass(frozen=True)
class Piece:
    """What became of one piece: the row it was about, and why it failed, if it did."""

    row: int
    problem: str = ""


#: How the work of a kind is done: piece after piece. Filled by the modules that do the work.
Work = Callable[[Job], Iterator[Piece]]


def ask(kind: str, rows: Iterable[int], *, actor: Officer, on: date, key: str, **more: Any) -> Job:
    """Ask for work on these rows; asked again with the same key, it is the same job."""
    rows = list(rows)
    with transaction.atomic():
        job, _new = Job.objects.get_or_create(
            key=key,
            defaults={"kind": kind, "args": {"rows": rows, **more}, "total": len(rows),
                      "asked_by": actor, "asked_on": on},
        )  # fmt: skip
    return job


def stop(job: Job, *, actor: Officer, on: date) -> Job:
    """The work stops before its next piece; what is done stays done."""
    with transaction.atomic():
        job = Job.objects.select_for_update().get(pk=job.pk)
        job.cancel_asked = True
        job.save()
    return job


def take() -> Job | None:
    """The next job, now ours; one that was begun too often is given up on the way."""
    while True:
        with transaction.atomic():
            job = Job.objects.due(timezone.now()).select_for_update().first()
            if job is None:
                return None
            job.attempts += 1
            job.state = FAILED if job.attempts > MOST_ATTEMPTS else RUNNING
            job.heartbeat = timezone.now()
            job.save()
        if job.state == RUNNING:
            return job


def perform(job: Job, works: dict[str, Work]) -> Job:
    """Do the work of a job, telling after each piece how far it is."""
    finished = {one["row"] for one in job.told}
    end = DONE
    for piece in works[job.kind](job):
        if piece.row not in finished:
            job = tell(job, piece)
        if job.cancel_asked:
            end = CANCELLED
            break
    return close(job, end)


def tell(job: Job, piece: Piece) -> Job:
    """One more piece is done, and the worker is alive."""
    with transaction.atomic():
        job = Job.objects.select_for_update().get(pk=job.pk)
        job.told = [*job.told, {"row": piece.row, "problem": piece.problem}]
        job.done = len(job.told)
        job.heartbeat = timezone.now()
        job.save()
    return job


def close(job: Job, state: str) -> Job:
    """The job has ended."""
    with transaction.atomic():
        job = Job.objects.select_for_update().get(pk=job.pk)
        job.state = state
        job.save()
    return job


def run_one(works: dict[str, Work]) -> Job | None:
    """Take the next job and do it; None when nothing waits. An error gives it back, then up."""
    job = take()
    return perform(job, works) if job else None
