"""The case: a matter that the office has accepted and must settle, and the people it concerns."""

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django_fsm import ConcurrentTransitionMixin, FSMField, FSMModelMixin

from cases.law.words import (
    COMPLEXITY_LABELS,
    KIND_LABELS,
    LEVEL_LABELS,
    OUTCOME_LABELS,
    PARTY_ROLE_LABELS,
    TOPIC_LABELS,
    Complexity,
    Kind,
    Level,
    Outcome,
    PartyRole,
    Topic,
)
from cases.models.dossier import Dossier
from cases.models.kept import Kept, KeptQuerySet
from cases.models.office import Office
from cases.models.people import Person
from cases.models.text import NFCTextField, choices

#: States in which nothing more is to be done. Words and colours of all states: `states.py`.
ENDED = (
    "executed", "acted_on", "answered", "terminated", "contested", "handed_over", "handed_up",
    "forwarded", "closed", "archived", "disposal_proposed", "disposed",
)  # fmt: skip


class CaseQuerySet(KeptQuerySet):
    """Questions that a person at her desk asks about cases."""

    def open(self) -> "CaseQuerySet":
        return self.exclude(state__in=ENDED)

    def of(self, handler: models.Model) -> "CaseQuerySet":
        return self.filter(handler=handler)

    def overdue(self, on: date) -> "CaseQuerySet":
        late = Q(dossier__deadlines__due_on__lt=on, dossier__deadlines__target=False) & _RUNNING
        return self.filter(late).distinct()

    def due_within(self, until: date, on: date) -> "CaseQuerySet":
        due = Q(dossier__deadlines__due_on__gte=on, dossier__deadlines__due_on__lte=until)
        return self.filter(due & _RUNNING).distinct()


_RUNNING = Q(dossier__deadlines__met_on__isnull=True, dossier__deadlines__stopped_on__isnull=True)


class Case(ConcurrentTransitionMixin, FSMModelMixin, Kept):
    """Vụ việc: what the competent head must settle, from acceptance to the end of execution.

    Luật Khiếu nại Điều 27-46; Luật Tố cáo Điều 29-40; Luật Tiếp công dân Điều 26, 28. Its moves
    stand on the proxies of `cases/procedures`, one procedure a file.
    """

    sensitive = ("subject", "content", "against")

    dossier = models.OneToOneField(Dossier, models.PROTECT, related_name="case")
    kind = models.CharField(_("kind"), max_length=12, choices=choices(Kind, KIND_LABELS))
    number = models.CharField(_("number"), max_length=40, db_index=True)
    state = FSMField(_("state"), default="accepted", protected=True)
    resume_to = models.CharField(max_length=30, blank=True, editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)
    level = models.CharField(
        _("level"), max_length=6, choices=choices(Level, LEVEL_LABELS), default=Level.FIRST.value
    )
    complexity = models.CharField(
        _("complexity"), max_length=18, choices=choices(Complexity, COMPLEXITY_LABELS),
        default=Complexity.ORDINARY.value,
    )  # fmt: skip
    remote = models.BooleanField(_("remote area"), default=False)
    discipline = models.BooleanField(_("about a disciplinary decision"), default=False)
    earlier = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="later",
        verbose_name=_("earlier matter"),
    )  # fmt: skip
    authority = models.ForeignKey(
        Office, models.PROTECT, related_name="+", verbose_name=_("authority")
    )
    handler = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="cases",
        verbose_name=_("handler"),
    )  # fmt: skip
    subject = NFCTextField(_("subject"))
    content = NFCTextField(_("content"), blank=True)
    against = NFCTextField(_("against"), blank=True)
    topic = models.CharField(
        _("topic"), max_length=20, choices=choices(Topic, TOPIC_LABELS), default=Topic.OTHER.value
    )
    envelope = models.CharField(_("envelope"), max_length=24, blank=True, editable=False)
    received_on = models.DateField(_("received on"))
    accepted_on = models.DateField(_("accepted on"), null=True, blank=True)
    settled_on = models.DateField(_("settled on"), null=True, blank=True)
    outcome = models.CharField(
        _("outcome"), max_length=10, choices=choices(Outcome, OUTCOME_LABELS), blank=True
    )

    objects = CaseQuerySet.as_manager()
    clock_owner = "case"

    class Meta:
        verbose_name = _("case")
        verbose_name_plural = _("cases")
        ordering = ["-received_on", "number"]
        constraints = [
            models.CheckConstraint(
                condition=Q(accepted_on__isnull=True) | Q(accepted_on__gte=models.F("received_on")),
                name="case_accepted_after_receipt",
                violation_error_message=_("A case cannot be accepted before it was received."),
            ),
            models.CheckConstraint(
                condition=Q(outcome="") | Q(settled_on__isnull=False),
                name="case_outcome_has_a_day",
                violation_error_message=_("An outcome needs the day on which it was decided."),
            ),
            models.CheckConstraint(
                condition=Q(discipline=False) | Q(kind="complaint"),
                name="discipline_is_a_complaint",
                violation_error_message=_("Only a complaint is about a disciplinary decision."),
            ),
            models.CheckConstraint(
                condition=~Q(kind="denunciation") | ~Q(envelope=""),
                name="denunciation_has_an_envelope",
                violation_error_message=_("A denunciation needs its envelope code."),
            ),
        ]

    def __str__(self) -> str:
        return self.number

    @property
    def people(self) -> models.QuerySet[Person]:
        """The citizens who are its parties; a denouncer is none."""
        return Person.objects.filter(pk__in=self.parties.values("person"))


class Party(Kept):
    """Người khiếu nại, người bị khiếu nại, người có quyền, nghĩa vụ liên quan.

    Luật Khiếu nại Điều 2. There is no party row for a denouncer.
    """

    case = models.ForeignKey(Case, models.PROTECT, related_name="parties")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    role = models.CharField(_("role"), max_length=12, choices=choices(PartyRole, PARTY_ROLE_LABELS))

    class Meta:
        verbose_name = _("party")
        verbose_name_plural = _("parties")
        constraints = [
            models.UniqueConstraint(fields=["case", "person", "role"], name="party_once"),
            models.CheckConstraint(
                condition=~Q(role=PartyRole.DENOUNCER.value), name="no_denouncer_among_parties"
            ),
        ]

    def __str__(self) -> str:
        return f"#{self.pk}"
