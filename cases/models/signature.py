"""Signatures: whose key lies where, what was sent out to be signed, what a check found.

Nghị định 30/2020/NĐ-CP Điều 13 and Phụ lục I phần II mục 7, 8; Luật Giao dịch điện tử 2023 Điều 22.
"""

from datetime import date, datetime
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.models.document import Document
from cases.models.kept import Kept, KeptQuerySet
from cases.models.office import Office
from cases.models.text import NFCTextField, PlainJSONField


class SigningKeyQuerySet(KeptQuerySet):
    """Which keys sign on a day."""

    def held_on(self, on: date) -> "SigningKeyQuerySet":
        return self.filter(from_on__lte=on).filter(Q(to_on__isnull=True) | Q(to_on__gte=on))


class SigningKey(Kept):
    """Khóa ký: from which source an officer, or an office for its seal, signs.

    The key itself is never here: it lies in a file or on a token, or with the tool of the
    government outside. Here stand its place, its certificate and its picture.
    """

    class Source(models.TextChoices):
        PKCS12 = "pkcs12", _("file on the server (PKCS#12)")
        PKCS11 = "pkcs11", _("token at the server (PKCS#11)")
        OUTSIDE = "outside", _("signed outside with the tool of the government")

    officer = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True,
        related_name="signing_keys", verbose_name=_("officer"),
    )  # fmt: skip
    office = models.ForeignKey(
        Office, models.PROTECT, null=True, blank=True, related_name="signing_keys",
        verbose_name=_("office"),
    )  # fmt: skip
    source = models.CharField(_("source"), max_length=10, choices=Source.choices)
    file = models.CharField(_("name of the file"), max_length=80, blank=True)
    token = models.CharField(_("label of the token"), max_length=32, blank=True)
    key_id = models.CharField(_("identifier of the key"), max_length=80, blank=True)
    certificate = models.TextField(_("certificate"))
    certificate_sha256 = models.CharField(_("SHA-256 of the certificate"), max_length=64)
    certificate_name = models.CharField(_("name in the certificate"), max_length=200)
    certificate_until = models.DateField(_("certificate in force until"))
    picture_sha256 = models.CharField(_("SHA-256 of the picture"), max_length=64, blank=True)
    from_on = models.DateField(_("from"))
    to_on = models.DateField(_("to"), null=True, blank=True)

    objects = SigningKeyQuerySet.as_manager()

    class Meta:
        verbose_name = _("signing key")
        verbose_name_plural = _("signing keys")
        ordering = ["-from_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(officer__isnull=True) ^ Q(office__isnull=True),
                name="signing_key_of_one",
                violation_error_message=_("A key belongs to an officer or to an office."),
            ),
            models.CheckConstraint(
                condition=Q(to_on__isnull=True) | Q(to_on__gte=models.F("from_on")),
                name="signing_key_ends_after_it_begins",
                violation_error_message=_("A key cannot end before it begins."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.officer or self.office}: {self.get_source_display()}"


class SignatureRequest(Kept):
    """Yêu cầu ký số: exactly these bytes were handed out, to be signed once, by this person."""

    class Field(models.TextChoices):
        LEADER = "KyLanhDao", _("signature of the leader")
        OFFICE = "KyCoQuan", _("seal of the office")

    document = models.ForeignKey(
        Document, models.PROTECT, related_name="signature_requests", verbose_name=_("document")
    )
    field = models.CharField(_("place"), max_length=12, choices=Field.choices)
    version = models.PositiveIntegerField(_("version of the document"))
    sha256 = models.CharField(_("SHA-256 of the exported file"), max_length=64)
    code = models.CharField(_("code"), max_length=12, unique=True)
    signer = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="+",
        verbose_name=_("to be signed by"),
    )
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("exported by")
    )
    asked_at = models.DateTimeField(_("exported at"))
    expires_at = models.DateTimeField(_("expires at"))
    used_on = models.DateField(_("came back on"), null=True, blank=True)
    result = models.CharField(_("SHA-256 of what came back"), max_length=64, blank=True)

    class Meta:
        verbose_name = _("request to sign")
        verbose_name_plural = _("requests to sign")
        ordering = ["-asked_at", "-pk"]

    def __str__(self) -> str:
        return self.code

    def open_at(self, moment: datetime) -> bool:
        """Whether a file may still come back for it."""
        return self.used_on is None and moment < self.expires_at


class HandSignature(Kept):
    """Chữ ký tay: the clerk saw the paper that the leader signed with ink, and kept a scan."""

    document = models.OneToOneField(
        Document, models.PROTECT, related_name="hand_signature", verbose_name=_("document")
    )
    scan_sha256 = models.CharField(_("SHA-256 of the scan"), max_length=64)
    scan_kind = models.CharField(_("kind of the scan"), max_length=4)
    signed_on = models.DateField(_("signed on"))
    confirmed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("confirmed by")
    )
    seen_on = models.DateField(_("original seen on"))
    kept_at = NFCTextField(_("where the original is kept"))

    class Meta:
        verbose_name = _("signature by hand")
        verbose_name_plural = _("signatures by hand")

    def __str__(self) -> str:
        return str(self.document)


class SignatureCheck(Kept):
    """Kết quả kiểm tra chữ ký: three answers and one for ink, with the lists that were asked."""

    class Status(models.TextChoices):
        VALID = "valid", _("valid")
        INVALID = "invalid", _("invalid")
        UNVERIFIABLE = "unverifiable", _("cannot be checked now")
        BY_HAND = "by_hand", _("signed by hand")

    document = models.ForeignKey(
        Document, models.PROTECT, related_name="signature_checks", verbose_name=_("document")
    )
    sha256 = models.CharField(_("SHA-256 of the file"), max_length=64)
    status = models.CharField(_("answer"), max_length=12, choices=Status.choices)
    reasons = PlainJSONField(_("reasons"), default=list)
    lists = PlainJSONField(_("revocation lists asked"), default=list)
    checked_at = models.DateTimeField(_("checked at"))

    class Meta:
        verbose_name = _("check of a signature")
        verbose_name_plural = _("checks of signatures")
        ordering = ["-checked_at", "-pk"]

    def __str__(self) -> str:
        return self.get_status_display()

    def same_answer(self, other: Any) -> bool:
        """Whether a later check says nothing new."""
        names = ("sha256", "status", "reasons", "lists")
        return all(getattr(self, name) == getattr(other, name) for name in names)
