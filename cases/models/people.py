"""Citizens, and the officers whom a matter concerns.

A denouncer is never one of these rows (Luật Tố cáo Điều 8, 56).
"""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.law.words import TIE_LABELS, Tie
from cases.models.kept import Kept, KeptQuerySet
from cases.models.text import NFCCharField, NFCTextField, choices


class Person(Kept):
    """Công dân, cá nhân: a citizen, a foreigner, or somebody who speaks for an organisation.

    Luật Tiếp công dân Điều 7.2a: he states name, address and number of his identity paper.
    """

    sensitive = ("full_name", "name_key", "title", "address", "id_number", "id_issued_on",
                 "id_issued_by", "phone")  # fmt: skip

    full_name = NFCCharField(_("full name"), max_length=120)
    name_key = models.CharField(max_length=120, editable=False, db_index=True)
    title = NFCCharField(_("form of address"), max_length=10, default="Ông")
    address = NFCCharField(_("address"), max_length=250, blank=True)
    id_number = models.CharField(_("number of identity paper"), max_length=20, blank=True)
    id_issued_on = models.DateField(_("issued on"), null=True, blank=True)
    id_issued_by = NFCCharField(_("issued by"), max_length=150, blank=True)
    phone = models.CharField(_("phone"), max_length=20, blank=True)

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        ordering = ["name_key"]

    def __str__(self) -> str:
        return f"#{self.pk}"


class ConcernQuerySet(KeptQuerySet):
    """Whom a matter concerns now."""

    def current(self) -> "ConcernQuerySet":
        """Declared and not ended."""
        return self.filter(ended_on__isnull=True)


class Concern(Kept):
    """Người có liên quan: an officer whom a matter concerns, and how.

    Luật Tố cáo Điều 8, 11; Nghị định 31/2019/NĐ-CP Điều 5, 10; Luật Phòng, chống tham nhũng Điều
    23. Who is accused in a denunciation does not find it; a respondent of a complaint and his
    relatives do not handle it. A mistake is ended with its reason; the row stays.
    """

    sensitive = ("how", "end_reason")

    dossier = models.ForeignKey("cases.Dossier", models.PROTECT, related_name="concerns")
    officer = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="concerns", verbose_name=_("officer")
    )
    how = models.CharField(_("how"), max_length=12, choices=choices(Tie, TIE_LABELS))
    since = models.DateField(_("since"))
    ended_on = models.DateField(_("ended on"), null=True, blank=True)
    end_reason = NFCTextField(_("why it ended"), blank=True)

    objects = ConcernQuerySet.as_manager()

    class Meta:
        verbose_name = _("conflict of interest")
        verbose_name_plural = _("conflicts of interest")
        constraints = [
            models.UniqueConstraint(
                fields=["dossier", "officer"], condition=Q(ended_on__isnull=True),
                name="concern_once",
            ),
            models.CheckConstraint(
                condition=Q(ended_on__isnull=True) | ~Q(end_reason=""),
                name="concern_ends_with_a_reason",
                violation_error_message=_("A conflict of interest ends with a reason."),
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"#{self.pk}"
