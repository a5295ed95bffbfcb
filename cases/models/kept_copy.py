"""Lending the copy of a letter that the office keeps: to whom, with whose leave, back on which day.

Nghị định 30/2020/NĐ-CP Điều 19, Phụ lục IV (Sổ sử dụng bản lưu).
"""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from cases.models.document import Document
from cases.models.kept import Kept, KeptQuerySet
from cases.models.office import Post
from cases.models.text import NFCCharField


class KeptCopyUseQuerySet(KeptQuerySet):
    """Which kept copies are out."""

    def out(self) -> "KeptCopyUseQuerySet":
        return self.filter(returned_on__isnull=True)


class KeptCopyUse(Kept):
    """Sử dụng bản lưu: one line of the book. The office keeps one copy, so one is out at a time.

    `officer` is the user where he is an officer of the program; a confidential letter is lent to
    nobody else.
    """

    sensitive = ("used_by", "purpose", "note")

    document = models.ForeignKey(
        Document, models.PROTECT, related_name="uses", verbose_name=_("letter")
    )
    officer = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+",
        verbose_name=_("used by the officer"),
    )  # fmt: skip
    used_by = NFCCharField(_("used by"), max_length=200)
    purpose = NFCCharField(_("for what it is used"), max_length=300)
    permitted_by = models.ForeignKey(
        Post, models.PROTECT, related_name="+", verbose_name=_("permitted by")
    )
    lent_on = models.DateField(_("lent on"))
    lent_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("lent by")
    )
    returned_on = models.DateField(_("returned on"), null=True, blank=True)
    note = NFCCharField(_("state in which it came back"), max_length=300, blank=True)

    objects = KeptCopyUseQuerySet.as_manager()

    class Meta:
        verbose_name = _("use of a kept copy")
        verbose_name_plural = _("uses of kept copies")
        ordering = ["lent_on", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["document"], condition=Q(returned_on__isnull=True),
                name="kept_copy_out_once",
            ),
            models.CheckConstraint(
                condition=Q(returned_on__isnull=True) | Q(returned_on__gte=F("lent_on")),
                name="kept_copy_back_after_it_went",
                violation_error_message=_("What was lent comes back afterwards."),
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.document_id}/{self.lent_on:%d/%m/%Y}"
