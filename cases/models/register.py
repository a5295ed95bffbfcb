"""Registers and the numbers they give: no gap, no second use, dates that never go back.

Nghị định 30/2020/NĐ-CP Điều 15: from 01 on 1 January to 31 December; the head of the office
decides whether each kind has its own series or all share one, and secret documents have their own.
"""

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from cases.models.dossier import Dossier
from cases.models.kept import Kept, KeptQuerySet
from cases.models.office import Office
from cases.models.text import NFCCharField, NFCTextField


class NumberingRule(Kept):
    """Cách đánh số: what the head of the office decided, from a year on; the last row counts.

    `common` is one series for every administrative document. `secret` gives each confidential
    dossier a series of its own, drawn from a pool that is opened ahead: who may not see a
    dossier then finds no gap, not among the letters that he may see either.
    """

    office = models.ForeignKey(Office, models.PROTECT, verbose_name=_("office"))
    from_year = models.PositiveSmallIntegerField(_("from the year"))
    common = models.BooleanField(_("one common series"), default=False)
    secret = models.BooleanField(_("secret series"), default=False)
    decision = NFCCharField(_("number of the decision"), max_length=40)
    decided_on = models.DateField(_("day of the decision"))
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("entered by")
    )

    class Meta:
        verbose_name = _("numbering rule")
        verbose_name_plural = _("numbering rules")
        ordering = ["office", "-from_year", "-pk"]

    def __str__(self) -> str:
        return f"{self.decision} ({self.from_year})"


class RegisterQuerySet(KeptQuerySet):
    """Which registers may still give a number."""

    def confirmed(self) -> "RegisterQuerySet":
        """Confirmed by a leader, or in use since before that was asked."""
        return self.filter(Q(confirmed_on__isnull=False) | Q(value__gt=F("legacy_to")))

    def taking(self, on: date) -> "RegisterQuerySet":
        """Those that may give a number of that day: confirmed, not closed, no later number."""
        return self.confirmed().filter(
            Q(closed_on__isnull=True),
            Q(closed_through__isnull=True) | Q(closed_through__lt=on),
            Q(last_on__isnull=True) | Q(last_on__lte=on),
        )


class NumberRegister(Kept):
    """Sổ: one kind of number, one office, one year, one series (normally the empty one).

    Opened ahead by the clerk and confirmed by a leader. `legacy_to` says how far the paper book
    had come before; no day up to and with `closed_through` takes another number.
    """

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
    secret = models.BooleanField(_("secret series"), default=False)
    legacy_to = models.PositiveIntegerField(_("last number given on paper"), default=0)
    legacy_on = models.DateField(_("day of that number"), null=True, blank=True)
    confirmed_on = models.DateField(_("confirmed on"), null=True, blank=True)
    confirmed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+",
        verbose_name=_("confirmed by"),
    )  # fmt: skip
    closed_through = models.DateField(_("months closed up to"), null=True, blank=True)
    closed_on = models.DateField(_("year closed on"), null=True, blank=True)
    closed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+",
        verbose_name=_("year closed by"),
    )  # fmt: skip

    objects = RegisterQuerySet.as_manager()

    class Meta:
        verbose_name = _("register")
        verbose_name_plural = _("registers")
        ordering = ["-year", "office", "kind", "series"]
        constraints = [
            models.UniqueConstraint(
                fields=["office", "kind", "year", "series"], name="register_once"
            ),
            models.CheckConstraint(
                condition=Q(legacy_to=0, legacy_on__isnull=True)
                | Q(legacy_to__gt=0, legacy_on__isnull=False),
                name="legacy_numbers_have_a_day",
                violation_error_message=_("Numbers given on paper need the day of the last one."),
            ),
            models.CheckConstraint(
                condition=Q(closed_on__isnull=True, closed_by__isnull=True)
                | Q(closed_on__isnull=False, closed_by__isnull=False),
                name="closed_year_has_a_closer",
                violation_error_message=_("A closed year names who closed it."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.year}{'-' if self.series else ''}{self.series}"


class RegisterEntry(Kept):
    """One number, given once, on one day, to one dossier or one document.

    A void number stays with its reason and the leader who approved it; nobody gets it again.
    """

    sensitive = ("void_reason", "note")

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
    copies = models.PositiveSmallIntegerField(_("number of copies"), null=True, blank=True)
    note = NFCTextField(_("note in the register"), blank=True)
    voided_on = models.DateField(_("void since"), null=True, blank=True)
    void_reason = NFCTextField(_("why the number is void"), blank=True)
    voided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+",
        verbose_name=_("voided by"),
    )  # fmt: skip

    class Meta:
        verbose_name = _("register entry")
        verbose_name_plural = _("register entries")
        ordering = ["register", "number"]
        constraints = [
            models.UniqueConstraint(fields=["register", "number"], name="number_given_once"),
            models.CheckConstraint(
                condition=Q(voided_on__isnull=True, voided_by__isnull=True, void_reason="")
                | Q(voided_on__isnull=False, voided_by__isnull=False) & ~Q(void_reason=""),
                name="void_number_has_a_reason",
                violation_error_message=_("A number is void with a reason and a leader."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.register}: {self.number}"


class RegisterClosing(Kept):
    """Khóa sổ tháng: the clerk confirmed a register up to the last day of a month.

    `digest` is over the numbers since the closing before; what is closed takes no number and no
    change any more (Nghị định 30/2020/NĐ-CP Điều 16, 22: printed with all fields and bound).
    """

    register = models.ForeignKey(NumberRegister, models.PROTECT, related_name="closings")
    through = models.DateField(_("closed up to"))
    first_number = models.PositiveIntegerField(_("first number"))
    last_number = models.PositiveIntegerField(_("last number"))
    digest = models.CharField(_("digest of the numbers"), max_length=64)
    closed_on = models.DateField(_("closed on"))
    closed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("closed by")
    )

    class Meta:
        verbose_name = _("closing of a month")
        verbose_name_plural = _("closings of months")
        ordering = ["register", "through"]
        constraints = [
            models.UniqueConstraint(fields=["register", "through"], name="month_closed_once")
        ]

    def __str__(self) -> str:
        return f"{self.register}: {self.through:%m/%Y}"
