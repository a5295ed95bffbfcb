"""What a conclusion gives to whom until when, and whether it was done.

Nghị định 154/2026/NĐ-CP Điều 25 khoản 2, Điều 26 khoản 3.
"""

from datetime import date

from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.models.kept import Kept, KeptQuerySet
from cases.models.text import NFCCharField, NFCTextField


class TaskQuerySet(KeptQuerySet):
    """Which tasks are open, which of them late."""

    def open(self) -> "TaskQuerySet":
        return self.filter(done_on=None)

    def overdue(self, on: date) -> "TaskQuerySet":
        """Not reported, and the day that the conclusion set is over."""
        return self.open().filter(until__lt=on)


class SessionTask(Kept):
    """Nhiệm vụ sau kết luận: which body does what until when (Nghị định 154/2026 Điều 25.2)."""

    sensitive = ("what", "result")

    session = models.ForeignKey("reception.ReceptionSession", models.PROTECT, related_name="tasks")
    body = NFCCharField(_("body"), max_length=200)
    what = NFCTextField(_("task"))
    until = models.DateField(_("until"))
    done_on = models.DateField(_("done on"), null=True, blank=True)
    result = NFCTextField(_("result"), blank=True)

    objects = TaskQuerySet.as_manager()

    class Meta:
        verbose_name = _("task of a session")
        verbose_name_plural = _("tasks of sessions")
        ordering = ["until", "pk"]

    def __str__(self) -> str:
        return f"{self.body}, {self.until:%d/%m/%Y}"
