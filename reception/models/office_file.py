"""The file of an office and a year: papers that belong to no visit, session or petition.

Luật Tiếp công dân Điều 15 khoản 2 điểm a, Điều 24 khoản 2; Nghị định 30/2020/NĐ-CP Điều 28, 29.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django_fsm import FSMField

from cases.models import Dossier, Office
from cases.models.kept import Kept


class OfficeFile(Kept):
    """Hồ sơ công việc: what an office issues about reception as such, one file a year.

    Its rules (nội quy, quy chế) and the calendars it posts.
    """

    dossier = models.OneToOneField(Dossier, models.PROTECT, related_name="office_file")
    office = models.ForeignKey(Office, models.PROTECT, related_name="+", verbose_name=_("office"))
    year = models.PositiveIntegerField(_("year"))
    state = FSMField(_("state"), default="opened", protected=True)
    version = models.PositiveIntegerField(default=1, editable=False)

    #: No limit runs on it, and it is of no kind of matter.
    clock_owner, kind = "office", ""

    class Meta:
        verbose_name = _("file of the office")
        verbose_name_plural = _("files of the office")
        ordering = ["-year", "office"]
        constraints = [
            models.UniqueConstraint(
                fields=["office", "year"], name="office_file_once_a_year",
                violation_error_message=_("The office has one such file a year."),
            )
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.office}, {self.year}"

    def get_kind_display(self) -> str:
        """What its sheets call it, where others name the kind of their matter."""
        return self.dossier.get_kind_display()
