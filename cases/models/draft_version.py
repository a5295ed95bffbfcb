"""Versions of the words of a draft: what people wrote, each time they wrote it."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.models.document import Document
from cases.models.kept import Kept
from cases.models.text import PlainJSONField

PAGE, DOCX, OLDER = "page", "docx", "older"
SOURCES = [
    (PAGE, _("written on the page")),
    (DOCX, _("returned from a word processor")),
    (OLDER, _("an earlier version taken again")),
]


class DraftVersion(Kept):
    """Bản dự thảo: the words of a letter as they stood after one change (NĐ 30/2020 Điều 10).

    What the case knows is not among them; it is gathered anew for every page.
    """

    sensitive = ("given",)

    document = models.ForeignKey(Document, models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField(_("version"))
    given = PlainJSONField(default=dict)
    source = models.CharField(_("source"), max_length=6, choices=SOURCES, default=PAGE)
    made_on = models.DateField(_("written on"))
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("written by")
    )

    class Meta:
        verbose_name = _("version of a draft")
        verbose_name_plural = _("versions of a draft")
        ordering = ["document", "number"]
        constraints = [
            models.UniqueConstraint(fields=["document", "number"], name="draft_version_once")
        ]

    def __str__(self) -> str:
        return f"{self.document_id}/{self.number}"
