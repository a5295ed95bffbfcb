"""Rows with legal meaning: they are corrected by a later event, never deleted.

Every column of such a row is part of what the audit keeps (`services/audit.py`), but for the few
named in `NOT_COVERED`, each with its reason.
"""

from typing import Any, ClassVar

from django.db import models

#: Columns that `verify_all` does not compare, with the reason why.
NOT_COVERED = {
    "cases.officer.last_login": "written by Django at every login; it decides nothing",
    "cases.audithead.id": "the key of the one row, by which verify_all looks for it",
    "cases.audithead.seq": "compared with the last entry of the chain itself",
    "cases.audithead.hash": "compared with the last entry of the chain itself",
    **{
        f"reception.lookupcount.{column}": "a counter against guessing; it decides no matter"
        for column in ("id", "slot", "moments")
    },
    **{
        f"cases.auditentry.{column}": "part of the hash chain itself"
        for column in (
            "id", "seq", "recorded_at", "actor", "action", "dossier", "on", "key", "rows",
            "details", "prev_hash", "hash",
        )
    },
    **{
        f"cases.job.{column}": "how far work has come; the work is audited where it is done"
        for column in (
            "id", "kind", "args", "key", "asked_by", "asked_on", "state", "done", "total", "told",
            "attempts", "heartbeat", "cancel_asked",
        )
    },
}  # fmt: skip


class NothingIsDeleted(TypeError):
    """Somebody tried to delete a row with legal meaning; void or correct it instead."""


class KeptQuerySet(models.QuerySet):
    """Questions about kept rows; the one thing it refuses is to delete them."""

    def delete(self) -> Any:
        raise NothingIsDeleted(self.model._meta.label)


class Kept(models.Model):
    """A row that the audit covers, column by column, and that nobody deletes."""

    #: Columns whose content enters the audit as a keyed hash only.
    sensitive: ClassVar[tuple[str, ...]] = ()

    objects = KeptQuerySet.as_manager()

    class Meta:
        abstract = True

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        raise NothingIsDeleted(self._meta.label)
