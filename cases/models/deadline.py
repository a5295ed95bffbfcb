"""Time limits that run on a dossier, and what an office set.

A due date is computed (`law/deadline.py`) and written by `services/clock.py`; nobody types one.
"""

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from cases.law.duties import DUTIES
from cases.law.limits import RULES
from cases.law.words import gettext_noop
from cases.models.dossier import Dossier
from cases.models.kept import Kept, KeptQuerySet
from cases.models.office import Office
from cases.models.text import NFCCharField, NFCTextField, PlainJSONField

#: Limits that no law has and an office may set.
OWN_LIMITS = {
    "FBK_ANSWER": gettext_noop("Answer a proposal or feedback on its merits"),
    "SIGN_LETTER": gettext_noop("Approve and sign a letter that was submitted"),
    "FWD_REPLY": gettext_noop("Reply expected to a petition that was forwarded"),
}


class DeadlineQuerySet(KeptQuerySet):
    """Which limits run, press, or are over."""

    def open(self) -> "DeadlineQuerySet":
        """Not met and not stopped."""
        return self.filter(met_on__isnull=True, stopped_on__isnull=True)

    def overdue(self, on: date) -> "DeadlineQuerySet":
        """Begins the day after the due date; a suspended matter has none and is never late.

        A target of the office is no limit of the law and never overdue.
        """
        return self.open().filter(due_on__lt=on, target=False)

    def due_within(self, until: date, on: date) -> "DeadlineQuerySet":
        return self.open().filter(due_on__gte=on, due_on__lte=until)


class Deadline(Kept):
    """Hạn: one statutory limit on one dossier, with its due date and why it is that date."""

    dossier = models.ForeignKey(Dossier, models.PROTECT, related_name="deadlines")
    code = models.CharField(_("limit"), max_length=40)
    variant = models.CharField(_("variant"), max_length=24)
    started_on = models.DateField(_("runs from"))
    due_on = models.DateField(_("due on"), null=True, blank=True)
    raw_end_on = models.DateField(null=True, blank=True)
    article = models.CharField(_("article"), max_length=250)
    clause = models.CharField(_("transitional clause"), max_length=20, default="", blank=True)
    met_on = models.DateField(_("met on"), null=True, blank=True)
    stopped_on = models.DateField(_("no longer runs since"), null=True, blank=True)
    explanation = PlainJSONField(default=list)
    warnings = PlainJSONField(default=list)
    target = models.BooleanField(_("office target, not a limit of the law"), default=False)

    objects = DeadlineQuerySet.as_manager()

    class Meta:
        verbose_name = _("deadline")
        verbose_name_plural = _("deadlines")
        ordering = [F("due_on").asc(nulls_last=True), "code"]
        constraints = [
            models.UniqueConstraint(
                fields=["dossier", "code", "started_on"], name="deadline_once_a_start"
            )
        ]

    def __str__(self) -> str:
        return self.code

    def title(self) -> str:
        """What is to be done, in the language of the page."""
        known = [
            rule
            for rule in (*RULES, *DUTIES)
            if (rule.code, rule.variant) == (self.code, self.variant)
        ]
        rule = next((rule for rule in known if rule.covers(self.started_on)), None)
        if rule is None:  # a limit that the office set itself
            return gettext(OWN_LIMITS.get(self.code, self.code))
        return rule.what_vi if get_language() == "vi" else gettext(rule.what_en)


class LimitOverride(Kept):
    """What no law text settles and an office therefore sets, with its reason and its leader."""

    office = models.ForeignKey(Office, models.PROTECT, verbose_name=_("office"))
    code = models.CharField(_("limit"), max_length=40)
    variant = models.CharField(_("variant"), max_length=24, default="any")
    amount = models.PositiveSmallIntegerField(_("length"))
    unit = models.CharField(_("unit"), max_length=16)
    title = NFCCharField(_("what"), max_length=200)
    basis = NFCCharField(_("basis"), max_length=250)
    reason = NFCTextField(_("reason"))
    leader = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("decided by")
    )
    in_force_from = models.DateField(_("from"))
    in_force_to = models.DateField(_("to"), null=True, blank=True)

    class Meta:
        verbose_name = _("office rule")
        verbose_name_plural = _("office rules")
        constraints = [
            models.CheckConstraint(
                condition=Q(in_force_to__isnull=True) | Q(in_force_to__gte=F("in_force_from")),
                name="office_rule_ends_after_it_begins",
                violation_error_message=_("A rule cannot end before it begins."),
            )
        ]

    def __str__(self) -> str:
        return self.code
