"""Incoming papers and evidence: what came into the office on paper, and its scan.

Nghị định 30/2020/NĐ-CP Điều 20-22, Phụ lục IV; Luật Khiếu nại Điều 34; Luật Tố cáo Điều 39, 56.
"""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.law.dossier import NATURE_LABELS, Nature
from cases.law.papers import name_of
from cases.models.dossier import Dossier
from cases.models.kept import Kept, KeptQuerySet
from cases.models.office import Office
from cases.models.register import RegisterEntry
from cases.models.text import NFCCharField, NFCTextField, choices


class IncomingPaperQuerySet(KeptQuerySet):
    """Which papers wait for their matter."""

    def unassigned(self) -> "IncomingPaperQuerySet":
        return self.filter(dossier__isnull=True)


class IncomingPaper(Kept):
    """Văn bản đến, tài liệu, chứng cứ: the columns of the register of incoming documents, and more.

    What a denouncer wrote has no author but the code of the envelope, and no scan: it lies there.
    """

    sensitive = (
        "author", "title", "condition", "unit_or_recipient", "signed_for", "note", "sha256",
    )  # fmt: skip

    class MadeAs(models.TextChoices):
        ORIGINAL = "original", _("original")
        CERTIFIED = "certified", _("certified copy")
        PHOTOCOPY = "photocopy", _("photocopy")

    office = models.ForeignKey(Office, models.PROTECT, related_name="+", verbose_name=_("office"))
    dossier = models.ForeignKey(
        Dossier, models.PROTECT, null=True, blank=True, related_name="incoming_papers"
    )
    entry = models.OneToOneField(RegisterEntry, models.PROTECT, related_name="incoming_paper")
    arrived_on = models.DateField(_("arrived on"))
    arrival_number = models.CharField(_("arrival number"), max_length=10)
    nature = models.CharField(_("nature"), max_length=12, choices=choices(Nature, NATURE_LABELS))
    form = models.CharField(_("form"), max_length=12, blank=True)
    author = NFCCharField(_("author"), max_length=200)
    number_and_symbol = NFCCharField(_("number and symbol"), max_length=40, blank=True)
    dated = models.DateField(_("dated"), null=True, blank=True)
    title = NFCTextField(_("type and title"))
    pages = models.PositiveSmallIntegerField(_("pages"))
    made_as = models.CharField(_("made as"), max_length=10, choices=MadeAs.choices)
    condition = NFCCharField(_("condition"), max_length=200, blank=True)
    unit_or_recipient = NFCCharField(_("unit or recipient"), max_length=200, blank=True)
    handed_on_on = models.DateField(_("handed on, on"), null=True, blank=True)
    signed_for = NFCCharField(_("signed for by"), max_length=120, blank=True)
    note = NFCTextField(_("note"), blank=True)
    redacted = models.BooleanField(_("the scan is a redacted extract"), default=False)
    sha256 = models.CharField(_("SHA-256 of the scan"), max_length=64, blank=True)
    media = models.CharField(_("kind of file"), max_length=4, blank=True)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("recorded by")
    )

    objects = IncomingPaperQuerySet.as_manager()

    class Meta:
        verbose_name = _("incoming paper")
        verbose_name_plural = _("incoming papers")
        ordering = ["-arrived_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(sha256="") | ~Q(media=""), name="scan_has_its_kind",
                violation_error_message=_("A scan needs its kind of file."),
            ),
            models.CheckConstraint(
                condition=Q(pages__gte=1), name="incoming_paper_has_a_page",
                violation_error_message=_("A paper has one page at least."),
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.arrival_number}/{self.arrived_on.year}"

    def kind_of_paper(self) -> str:
        """What it is, without a person: the name of its form, or its nature."""
        return name_of(self.form) if self.form else str(self.get_nature_display())
