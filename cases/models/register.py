"""Registers and the numbers they give: no gap, no second use, dates that never go back.

Nghị định 30/2020/NĐ-CP Điều 15: from 01 on 1 January to 31 December, one series a kind.
"""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.models.dossier import Dossier
from cases.models.kept import Kept
from cases.models.office import Office


class NumberRegister(Kept):
    """Sổ: one kind of number, one office, one year, one series (normally the empty one)."""

    office = models.ForeignKey(Office, models.PROTECT, verbose_name=_("office"))
    kind = models.CharField(_("kind"), max_length=16)
    year = models.PositiveSmallIntegerField(_("year"))
    series = models.CharField(_("series"), max_length=12, blank=True)
    value = models.PositiveIntegerField(_("last number"), default=0)
    last_on = models.DateField(_("day of the last number"), null=True, blank=True)
    opened_on = models.DateField(_("opened on"))
    opened_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("opened by")
    )

    class Meta:
        verbose_name = _("register")
        verbose_name_plural = _("registers")
        ordering = ["-year", "office", "kind", "series"]
        constraints = [
            models.UniqueConstraint(
                fields=["office", "kind", "year", "series"], name="register_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.year}{'-' if self.series else ''}{self.series}"


class RegisterEntry(Kept):
    """One number, given once, on one day, to one dossier or one document."""

    register = models.ForeignKey(NumberRegister, models.PROTECT, related_name="entries")
    number = models.PositiveIntegerField(_("number"))
    on = models.DateField(_("day"))
    #: Null for an incoming paper that is not yet given to a matter.
    dossier = models.ForeignKey(Dossier, models.PROTECT, null=True, blank=True, related_name="+")
    document = models.OneToOneField(
        "cases.Document", models.PROTECT, null=True, blank=True, related_name="entry"
    )
    clerk = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("given by")
    )

    class Meta:
        verbose_name = _("register entry")
        verbose_name_plural = _("register entries")
        ordering = ["register", "number"]
        constraints = [
            models.UniqueConstraint(fields=["register", "number"], name="number_given_once")
        ]

    def __str__(self) -> str:
        return f"{self.register}: {self.number}"
