"""The dossier, on which events, deadlines and documents hang, and the history itself."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.law.words import KIND_LABELS, ROLE_LABELS, Kind, Role
from cases.models.kept import Kept
from cases.models.office import Office
from cases.models.text import NFCTextField, PlainJSONField, choices

VISIT = "visit"
SESSION = "session"
OFFICE = "office"


class Dossier(Kept):
    """Hồ sơ: what an office keeps about one visit, petition, case or session, or about the
    reception of a year as such.

    Luật Khiếu nại Điều 34; Luật Tố cáo Điều 39.
    """

    office = models.ForeignKey(Office, models.PROTECT, verbose_name=_("office"))
    kind = models.CharField(
        _("kind"), max_length=12,
        choices=[(VISIT, _("visit")), (SESSION, _("reception session")),
                 (OFFICE, _("work of the office")),
                 *choices(Kind, KIND_LABELS)],
    )  # fmt: skip
    confidential = models.BooleanField(_("confidential"), default=False)
    opened_on = models.DateField(_("opened on"))

    class Meta:
        verbose_name = _("dossier")
        verbose_name_plural = _("dossiers")

    def __str__(self) -> str:
        return f"#{self.pk}"


class Event(Kept):
    """Quá trình: one act on a dossier, with its legal day and the moment it was recorded.

    Append-only; a mistake is corrected by a later event. States and due dates are what these
    rows add up to, and `verify_all` adds them up again.
    """

    sensitive = ("reason", "facts")

    dossier = models.ForeignKey(Dossier, models.PROTECT, related_name="events")
    document = models.ForeignKey(
        "cases.Document", models.PROTECT, null=True, blank=True, related_name="events"
    )
    number = models.PositiveIntegerField(_("number"))
    verb = models.CharField(_("act"), max_length=40)
    on = models.DateField(_("day"))
    recorded_at = models.DateTimeField(_("recorded at"))
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("by")
    )
    role = models.CharField(_("as"), max_length=20, choices=choices(Role, ROLE_LABELS))
    before = models.CharField(_("state before"), max_length=30, blank=True)
    after = models.CharField(_("state after"), max_length=30)
    ground = models.CharField(_("ground"), max_length=60, blank=True)
    article = models.CharField(_("article"), max_length=200, blank=True)
    reason = NFCTextField(_("reason"), blank=True)
    facts = PlainJSONField(_("facts"), default=dict)

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")
        ordering = ["dossier", "number"]
        constraints = [
            models.UniqueConstraint(fields=["dossier", "number"], name="event_number_once")
        ]

    def __str__(self) -> str:
        return f"{self.dossier_id}/{self.number}"
