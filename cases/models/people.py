"""Citizens. A denouncer is never one of these rows (Luật Tố cáo Điều 8, 56)."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.models.kept import Kept
from cases.models.text import NFCCharField


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
