"""The file of a matter after its end: sheets, length of keeping, hand-over, what stays of it.

Nghị định 30/2020/NĐ-CP Điều 28-31, Phụ lục V; Luật Lưu trữ 33/2024/QH15.
"""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from cases.law.dossier import VOLUME_LABELS, Volume
from cases.law.dossier.retention import GRAVITY_LABELS, Gravity
from cases.law.words import KIND_LABELS, Kind
from cases.models.case import Case
from cases.models.document import Document
from cases.models.incoming import IncomingPaper
from cases.models.kept import Kept, KeptQuerySet
from cases.models.office import Office
from cases.models.text import NFCCharField, NFCTextField, PlainJSONField, choices


class FiledPaper(Kept):
    """Bút lục: the sheets of one paper in the file of its matter; once given they never change.

    Luật Khiếu nại Điều 34 khoản 2; Luật Tố cáo Điều 39 khoản 3. One page is one sheet: letters
    are printed on one side. The file of a protection counts by itself (Luật Tố cáo Điều 55).
    """

    case = models.ForeignKey(Case, models.PROTECT, related_name="filed_papers")
    volume = models.CharField(
        _("file"), max_length=10, choices=choices(Volume, VOLUME_LABELS),
        default=Volume.MATTER.value,
    )  # fmt: skip
    order = models.PositiveSmallIntegerField(_("order"))
    document = models.OneToOneField(
        Document, models.PROTECT, null=True, blank=True, related_name="filed"
    )
    incoming = models.OneToOneField(
        IncomingPaper, models.PROTECT, null=True, blank=True, related_name="filed"
    )
    first_sheet = models.PositiveIntegerField(_("first sheet"))
    last_sheet = models.PositiveIntegerField(_("last sheet"))

    class Meta:
        verbose_name = _("filed paper")
        verbose_name_plural = _("filed papers")
        ordering = ["case", "volume", "order"]
        constraints = [
            models.UniqueConstraint(fields=["case", "volume", "order"], name="filed_order_once"),
            models.UniqueConstraint(
                fields=["case", "volume", "first_sheet"], name="filed_sheet_once"
            ),
            models.CheckConstraint(
                condition=Q(last_sheet__gte=F("first_sheet")), name="filed_sheets_in_order",
                violation_error_message=_("The last sheet comes after the first."),
            ),
            models.CheckConstraint(
                condition=Q(document__isnull=False, incoming__isnull=True)
                | Q(document__isnull=True, incoming__isnull=False),
                name="filed_is_one_paper",
                violation_error_message=_("A filed paper is a letter or an incoming paper."),
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        first, last = self.first_sheet, self.last_sheet
        return f"{first:02d}" if first == last else f"{first:02d}-{last:02d}"


class RetentionDecision(Kept):
    """Thời hạn bảo quản of an office: the decision that goes before the table of the program.

    The latest one that is in force on a day counts; an earlier one stays.
    """

    office = models.ForeignKey(Office, models.PROTECT, related_name="+", verbose_name=_("office"))
    kind = models.CharField(_("kind"), max_length=12, choices=choices(Kind, KIND_LABELS))
    gravity = models.CharField(_("gravity"), max_length=8, choices=choices(Gravity, GRAVITY_LABELS))
    years = models.PositiveSmallIntegerField(_("years"), null=True, blank=True)
    decision = NFCCharField(_("decision: number, day, who decided"), max_length=200)
    in_force_from = models.DateField(_("from"))
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("entered by")
    )

    class Meta:
        verbose_name = _("length of keeping")
        verbose_name_plural = _("lengths of keeping")
        ordering = ["office", "kind", "gravity", "-in_force_from", "-pk"]

    def __str__(self) -> str:
        return f"{self.kind} {self.gravity} {self.in_force_from:%d/%m/%Y}"


class ArchiveRecordQuerySet(KeptQuerySet):
    """What became of files."""

    def dossiers_disposed_of(self) -> set[int]:
        """The keys of all dossiers whose words and files are gone by a decision."""
        rows = self.filter(disposed_on__isnull=False).values_list("dossiers", flat=True)
        return {pk for dossiers in rows for pk in dossiers}


class ArchiveRecord(Kept):
    """Hồ sơ lưu: how long the file of a matter is kept and until when, and where it went.

    After its disposal this row is the stub that stays: counts, and the hash of what the archive
    received.
    """

    sensitive = ("note",)

    case = models.OneToOneField(Case, models.PROTECT, related_name="archive_record")
    gravity = models.CharField(_("gravity"), max_length=8, choices=choices(Gravity, GRAVITY_LABELS))
    years = models.PositiveSmallIntegerField(_("years"), null=True, blank=True)
    basis = models.CharField(_("basis"), max_length=250)
    ended_on = models.DateField(_("work ended on"))
    kept_until = models.DateField(_("kept until"), null=True, blank=True)
    handed_over_on = models.DateField(_("handed to the archive on"), null=True, blank=True)
    handed_to = NFCCharField(_("received by"), max_length=200, blank=True)
    note = NFCTextField(_("note"), blank=True)
    export_sha256 = models.CharField(_("SHA-256 of the export"), max_length=64, blank=True)
    disposed_on = models.DateField(_("disposed of on"), null=True, blank=True)
    dossiers = PlainJSONField(default=list)
    counts = PlainJSONField(default=dict)

    objects = ArchiveRecordQuerySet.as_manager()

    class Meta:
        verbose_name = _("archive record")
        verbose_name_plural = _("archive records")
        ordering = ["ended_on", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(handed_over_on__isnull=True) | ~Q(export_sha256=""),
                name="archived_with_its_export",
                violation_error_message=_("What is handed to the archive has an export."),
            ),
            models.CheckConstraint(
                condition=Q(disposed_on__isnull=True) | Q(handed_over_on__isnull=False),
                name="disposed_after_the_archive",
                violation_error_message=_("What is disposed of went to the archive before."),
            ),
        ]

    def __str__(self) -> str:
        return self.case.number
