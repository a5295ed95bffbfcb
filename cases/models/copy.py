"""Copies of letters: sao y, sao lục, trích sao; each with a number of the one series of copies.

Nghị định 30/2020/NĐ-CP Điều 25 to 27, Phụ lục I phần II.
"""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.law.copies import COPIES, CopyForm
from cases.models.document import Document
from cases.models.kept import Kept
from cases.models.office import Post
from cases.models.register import RegisterEntry
from cases.models.text import NFCCharField, NFCTextField, PlainJSONField, choices

COPY_LABELS = {form: row.label for form, row in COPIES.items()}


class Copy(Kept):
    """Bản sao: of which letter, in which form, under which number, signed by whom, for whom.

    `passages` are the paragraphs of an extract, word for word; `sha256` names its file.
    """

    sensitive = ("recipients", "reason", "passages")

    document = models.ForeignKey(
        Document, models.PROTECT, related_name="copies", verbose_name=_("letter")
    )
    of_copy = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="+",
        verbose_name=_("made from the copy"),
    )  # fmt: skip
    form = models.CharField(
        _("form of the copy"), max_length=12, choices=choices(CopyForm, COPY_LABELS)
    )
    entry = models.OneToOneField(
        RegisterEntry, models.PROTECT, related_name="copy", verbose_name=_("register entry")
    )
    number = models.CharField(_("number and symbol"), max_length=40)
    made_on = models.DateField(_("date of the copy"))
    signer = models.ForeignKey(
        Post, models.PROTECT, related_name="+", verbose_name=_("to be signed by")
    )
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("made by")
    )
    recipients = NFCTextField(_("recipients"))
    reason = NFCCharField(_("why it is made"), max_length=300)
    passages = PlainJSONField(_("passages"), default=list)
    sha256 = models.CharField(_("SHA-256 of the file"), max_length=64)

    class Meta:
        verbose_name = _("copy")
        verbose_name_plural = _("copies")
        ordering = ["document", "pk"]

    def __str__(self) -> str:
        return self.number
