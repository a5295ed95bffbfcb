"""One sending of one letter to one of those it is addressed to, and what proves that it arrived.

Nghị định 30/2020/NĐ-CP Điều 18: theo dõi việc chuyển phát văn bản đi.
"""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.law.delivery import PROOF_LABELS, WAYS, Proof, Way
from cases.models.document import Document
from cases.models.kept import Kept, KeptQuerySet
from cases.models.text import NFCCharField, NFCTextField, choices

WAY_LABELS = {way: row.label for way, row in WAYS.items()}


class DeliveryQuerySet(KeptQuerySet):
    """Which sendings wait, for what."""

    def waiting(self) -> "DeliveryQuerySet":
        """Neither arrived nor come back."""
        return self.filter(received_on__isnull=True, failed_on__isnull=True)

    def unsent(self) -> "DeliveryQuerySet":
        return self.waiting().filter(sent_on__isnull=True)

    def on_the_way(self) -> "DeliveryQuerySet":
        return self.waiting().filter(sent_on__isnull=False)


class Delivery(Kept):
    """Chuyển phát: opened for each recipient with the issue; a failed one is followed by another.

    `recipient` is as the letter names it; of a denouncer the envelope code stands for him.
    """

    sensitive = ("recipient", "reference", "note", "failure")

    document = models.ForeignKey(
        Document, models.PROTECT, related_name="deliveries", verbose_name=_("letter")
    )
    line = models.PositiveSmallIntegerField(_("recipient no."))
    recipient = NFCCharField(_("recipient"), max_length=500)
    attempt = models.PositiveSmallIntegerField(_("attempt"), default=1)
    way = models.CharField(_("way"), max_length=10, blank=True, choices=choices(Way, WAY_LABELS))
    sent_on = models.DateField(_("sent on"), null=True, blank=True)
    reference = NFCCharField(_("consignment or place"), max_length=200, blank=True)
    received_on = models.DateField(_("received on"), null=True, blank=True)
    proof = models.CharField(
        _("proof"), max_length=20, blank=True, choices=choices(Proof, PROOF_LABELS)
    )
    note = NFCCharField(_("what the proof says"), max_length=300, blank=True)
    scan_sha256 = models.CharField(_("SHA-256 of the scan"), max_length=64, blank=True)
    failed_on = models.DateField(_("came back on"), null=True, blank=True)
    failure = NFCTextField(_("why it could not be delivered"), blank=True)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+",
        verbose_name=_("recorded by"),
    )  # fmt: skip

    objects = DeliveryQuerySet.as_manager()

    class Meta:
        verbose_name = _("delivery")
        verbose_name_plural = _("deliveries")
        ordering = ["document", "line", "attempt"]
        constraints = [
            models.UniqueConstraint(
                fields=["document", "line", "attempt"], name="delivery_attempt_once"
            ),
            models.CheckConstraint(
                condition=Q(received_on__isnull=True) | Q(failed_on__isnull=True),
                name="delivery_arrives_or_comes_back",
                violation_error_message=_("What arrived did not come back."),
            ),
            models.CheckConstraint(
                condition=Q(received_on__isnull=True) | (Q(sent_on__isnull=False) & ~Q(proof="")),
                name="delivery_arrives_with_a_proof",
                violation_error_message=_("What was received was sent, and something proves it."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.document_id}/{self.line}.{self.attempt}"
