"""Work that no page waits for: who asked for it, how far it has come, what became of each piece."""

from datetime import datetime, timedelta

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.models.kept import Kept, KeptQuerySet
from cases.models.text import PlainJSONField

WAITING, RUNNING, DONE, FAILED, CANCELLED = "waiting", "running", "done", "failed", "cancelled"
JOB_STATES = [
    (WAITING, _("waits for the worker")),
    (RUNNING, _("at work")),
    (DONE, _("finished")),
    (FAILED, _("given up")),
    (CANCELLED, _("cancelled")),
]
#: A job whose worker has said nothing for so long is taken over by another.
SILENCE = timedelta(seconds=60)
#: A job that its worker died of so often is given up.
MOST_ATTEMPTS = 3


class JobQuerySet(KeptQuerySet):
    """Which jobs wait for a worker."""

    def due(self, now: datetime) -> "JobQuerySet":
        """Waiting, or left behind by a worker that died."""
        return self.filter(
            Q(state=WAITING) | Q(state=RUNNING, heartbeat__lt=now - SILENCE)
        ).order_by("pk")

    def unfinished(self) -> "JobQuerySet":
        return self.filter(state__in=[WAITING, RUNNING])


class Job(Kept):
    """One piece of work for the worker: a kind, the keys of its rows, its progress.

    It is written in the transaction that asks for it, so what is rolled back is never done. What
    the work does to rows of legal meaning is audited there; a job itself only tells how far it is.
    """

    kind = models.CharField(_("work"), max_length=40)
    args = PlainJSONField(default=dict)
    key = models.CharField(max_length=80, unique=True)
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("asked for by")
    )
    asked_on = models.DateField(_("asked for on"))
    state = models.CharField(_("state"), max_length=10, choices=JOB_STATES, default=WAITING)
    done = models.PositiveIntegerField(_("done"), default=0)
    total = models.PositiveIntegerField(_("of"), default=0)
    told = PlainJSONField(default=list)
    attempts = models.PositiveSmallIntegerField(default=0)
    heartbeat = models.DateTimeField(null=True, blank=True)
    cancel_asked = models.BooleanField(default=False)

    objects = JobQuerySet.as_manager()

    class Meta:
        verbose_name = _("job")
        verbose_name_plural = _("jobs")
        ordering = ["-pk"]

    def __str__(self) -> str:
        return f"{self.kind} #{self.pk}"
