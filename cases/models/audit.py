"""The audit: one append-only chain of entries, each bound to the one before it.

An entry carries the canonical content of every row it wrote, so a later change of any covered
column by SQL no longer agrees with it (`services/verify.py`).
"""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.models.dossier import Dossier
from cases.models.kept import Kept
from cases.models.text import PlainJSONField


class AuditEntry(Kept):
    """One recorded action: who, when, what rows with what content, and the hash of all before."""

    seq = models.PositiveBigIntegerField(_("sequence"), unique=True)
    recorded_at = models.DateTimeField(_("recorded at"))
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name=_("by")
    )
    action = models.CharField(_("action"), max_length=40)
    dossier = models.ForeignKey(Dossier, models.PROTECT, null=True, related_name="+")
    on = models.DateField(_("day"), null=True)
    key = models.CharField(max_length=80, null=True, unique=True)  # noqa: DJ001 NULL: no key
    rows = PlainJSONField(_("rows"), default=list)
    details = PlainJSONField(_("details"), default=dict)
    prev_hash = models.CharField(max_length=64)
    hash = models.CharField(max_length=64)

    class Meta:
        verbose_name = _("audit entry")
        verbose_name_plural = _("audit")
        ordering = ["seq"]

    def __str__(self) -> str:
        return f"{self.seq}"


class AuditHead(Kept):
    """The end of the chain, and the row that is locked while an entry is appended."""

    seq = models.PositiveBigIntegerField(default=0)
    hash = models.CharField(max_length=64, default="0" * 64)

    class Meta:
        verbose_name = "audit head"

    def __str__(self) -> str:
        return f"{self.seq}"
