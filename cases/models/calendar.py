"""The calendar on which time limits are counted, and which office does not count a day yet.

Bộ luật Lao động 2019 Điều 111, 112; Bộ luật Dân sự 2015 Điều 148.
"""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.law.days import PROPOSALS, Calendar, DayKind
from cases.law.days import CalendarDay as Day
from cases.models.kept import Kept, KeptQuerySet
from cases.models.office import Office
from cases.models.text import NFCCharField

KINDS = [
    (DayKind.HOLIDAY.value, _("public holiday")),
    (DayKind.COMPENSATORY_OFF.value, _("compensatory day off")),
    (DayKind.WORKING_SATURDAY.value, _("worked Saturday")),
]
#: How sure a day is; the words of the tables of the law.
CONFIDENCE = [
    ("text seen", _("the decision was read")),
    ("secondary", _("reported, the decision was not read")),
    ("projected", _("follows from the law, not announced yet")),
    ("unconfirmed", _("merely proposed: not counted")),
]


class CalendarDayQuerySet(KeptQuerySet):
    """The days that are kept, as the law counts on them."""

    def calendar(self, office: Office | None = None) -> Calendar:
        """The calendar that an office counts on; without an office, as it is kept.

        A change to which a leader of the office must first agree does not count there yet: the
        day counts as it was before.
        """
        waiting = CalendarAgreement.objects.waiting().filter(office=office).order_by("-pk")
        before = {row.day_id: row for row in waiting} if office else {}
        counted = (day.as_counted(before.get(day.pk)) for day in self.all())
        return Calendar(day for day in counted if day is not None)


class CalendarDay(Kept):
    """Ngày nghỉ, ngày nghỉ bù, ngày làm bù: a day that differs from its place in the week.

    Bộ luật Lao động Điều 111 khoản 3, Điều 112. A day that was withdrawn stays here with its day
    of withdrawal and does not count.
    """

    on = models.DateField(_("day"), unique=True)
    kind = models.CharField(_("kind"), max_length=20, choices=KINDS)
    name = NFCCharField(_("name"), max_length=120)
    basis = NFCCharField(_("basis"), max_length=250)
    confidence = models.CharField(_("how sure"), max_length=20, choices=CONFIDENCE)
    withdrawn_on = models.DateField(_("withdrawn on"), null=True, blank=True)

    objects = CalendarDayQuerySet.as_manager()

    class Meta:
        verbose_name = _("day of the calendar")
        verbose_name_plural = _("calendar")
        ordering = ["on"]

    def __str__(self) -> str:
        return f"{self.on:%d/%m/%Y}"

    @property
    def is_proposal(self) -> bool:
        """Merely proposed, and still so."""
        return self.withdrawn_on is None and self.confidence in PROPOSALS

    def as_counted(self, waiting: "CalendarAgreement | None" = None) -> Day | None:
        """As it counts: as it was while a change of it waits; None when it does not count."""
        if waiting is not None:
            return waiting.day_before()
        if self.withdrawn_on:
            return None
        return Day(self.on, DayKind(self.kind), self.name, self.basis, self.confidence)


class CalendarAgreementQuerySet(KeptQuerySet):
    """Which changes of the calendar still wait for a leader."""

    def waiting(self) -> "CalendarAgreementQuerySet":
        return self.filter(agreed_on__isnull=True, lapsed_on__isnull=True)


class CalendarAgreement(Kept):
    """Đồng ý áp dụng: a change of the calendar that would move due dates of an office.

    Until a leader of the office agrees, the office counts the day as it was before (`was_*`; an
    empty kind: it did not count). Bộ luật Dân sự Điều 148.
    """

    day = models.ForeignKey(
        CalendarDay, models.PROTECT, related_name="agreements", verbose_name=_("day")
    )
    office = models.ForeignKey(Office, models.PROTECT, related_name="+", verbose_name=_("office"))
    entered_on = models.DateField(_("entered on"))
    leader = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+",
        verbose_name=_("agreed by"),
    )  # fmt: skip
    agreed_on = models.DateField(_("agreed on"), null=True, blank=True)
    lapsed_on = models.DateField(_("no longer needed since"), null=True, blank=True)
    was_kind = models.CharField(_("kind before"), max_length=20, blank=True, choices=KINDS)
    was_name = NFCCharField(_("name before"), max_length=120, blank=True)
    was_basis = NFCCharField(_("basis before"), max_length=250, blank=True)
    was_confidence = models.CharField(_("how sure before"), max_length=20, blank=True)

    objects = CalendarAgreementQuerySet.as_manager()

    class Meta:
        verbose_name = _("change of the calendar to be agreed to")
        verbose_name_plural = _("changes of the calendar to be agreed to")
        ordering = ["day__on", "office"]
        constraints = [
            models.UniqueConstraint(
                fields=["day", "office"], name="agreement_waits_once",
                condition=Q(agreed_on__isnull=True, lapsed_on__isnull=True),
            ),
            models.CheckConstraint(
                condition=Q(agreed_on__isnull=True) | Q(leader__isnull=False),
                name="agreement_names_its_leader",
                violation_error_message=_("An agreement names the leader who gave it."),
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.day}"

    def day_before(self) -> Day | None:
        """The day as the office goes on counting it; None when it did not count."""
        if not self.was_kind:
            return None
        return Day(self.day.on, DayKind(self.was_kind), self.was_name, self.was_basis,
                   self.was_confidence)  # fmt: skip
