"""Letters set ahead of their approval by the worker, so that the leader who signs many never waits.

Nghị định 30/2020/NĐ-CP Điều 12: what is approved is the page that was looked at; a page set ahead
is of the facts as they stand, and other facts are another page.
"""

import hashlib
from collections.abc import Iterable
from datetime import date

from django.core.exceptions import PermissionDenied

from cases import access
from cases.law.refusal import Refused
from cases.law.routine import MOST_AHEAD
from cases.law.words import Message, Role, gettext_noop
from cases.models import Document, Job, Officer
from cases.services import jobs
from cases.services.paper.rendered import PREPARE

ARTICLE = "Nghị định 30/2020/NĐ-CP Điều 12"


def set_ahead(documents: Iterable[Document], *, actor: Officer, on: date, key: str) -> Job:
    """Ask the worker for the pages of these letters; the same letters asked for again are one job.

    A letter that still lacks a fact stays among them: the page of the job says what it lacks.
    """
    letters = {one.pk: one for one in documents}
    if len(letters) > MOST_AHEAD:
        raise Refused(
            message=Message(gettext_noop("At most %(most)s letters are set ahead in one job."),
                            {"most": MOST_AHEAD}),
            article=ARTICLE,
            next=Message(gettext_noop("Choose fewer; the others wait for the next job.")),
        )  # fmt: skip
    led = set(access.offices_of(actor, on, [Role.LEADER]).values_list("pk", flat=True))
    found = access.visible(Document.objects.filter(pk__in=letters, office__in=led), actor, on)
    rows = sorted(found.values_list("pk", flat=True))
    if rows != sorted(letters):
        raise PermissionDenied
    digest = hashlib.sha256(repr(rows).encode()).hexdigest()[:16]
    return jobs.ask(PREPARE, rows, actor=actor, on=on, key=f"{PREPARE}:{key}:{digest}")
