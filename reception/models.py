"""Visits: one person or delegation, one time, at the door of the office.

Luật Tiếp công dân 42/2013/QH13 Điều 7-9, 25, 28; Nghị định 154/2026/NĐ-CP Điều 12-15, 27.
"""

from typing import TYPE_CHECKING

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django_fsm import ConcurrentTransitionMixin, FSMField, FSMModelMixin, transition

from cases.law.words import KIND_LABELS, Kind, Role, gettext_noop
from cases.models import Dossier, Person
from cases.models.act import Act, condition
from cases.models.kept import Kept
from cases.models.text import NFCTextField, choices
from complaints.models import Petition
from reception.law import MODE_LABELS, Mode


@condition(
    gettext_noop("The ground of refusal is not chosen."),
    "Luật Tiếp công dân Điều 9; Nghị định 154/2026/NĐ-CP Điều 4",
    gettext_noop("Choose the ground from the list of the law."),
)
def ground_is_chosen(visit: "Visit") -> bool:
    return bool(visit.act.ground)


class Visit(ConcurrentTransitionMixin, FSMModelMixin, Kept):
    """Lượt tiếp: one line of the reception book (Mẫu 03/TCD).

    A denouncer is not named in it: the envelope code stands for the person.
    """

    sensitive = ("summary", "papers")

    dossier = models.OneToOneField(Dossier, models.PROTECT, related_name="visit")
    petition = models.ForeignKey(
        Petition, models.PROTECT, null=True, blank=True, related_name="visits",
        verbose_name=_("petition"),
    )  # fmt: skip
    number = models.CharField(_("number"), max_length=40, db_index=True)
    state = FSMField(_("state"), default="received", protected=True)
    version = models.PositiveIntegerField(default=1, editable=False)
    mode = models.CharField(
        _("reception"), max_length=10, choices=choices(Mode, MODE_LABELS),
        default=Mode.REGULAR.value,
    )  # fmt: skip
    kind = models.CharField(_("kind"), max_length=12, choices=choices(Kind, KIND_LABELS))
    received_on = models.DateField(_("received on"))
    person = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("person")
    )
    envelope = models.CharField(_("envelope"), max_length=24, blank=True, editable=False)
    summary = NFCTextField(_("summary"))
    papers = NFCTextField(
        _("papers handed over"), blank=True, help_text=_("One a line; a receipt is then drafted.")
    )
    head_count = models.PositiveIntegerField(_("number of people"), default=1)
    series = models.CharField(max_length=12, blank=True, editable=False)
    source_ref = models.CharField(_("reference at the source"), max_length=40, blank=True)

    clock_owner = "visit"

    if TYPE_CHECKING:
        act: Act

    class Meta:
        verbose_name = _("visit")
        verbose_name_plural = _("visits")
        ordering = ["-received_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(kind="denunciation") | Q(person__isnull=True),
                name="denouncer_is_not_named_at_the_door",
                violation_error_message=_("A denouncer is not named here (Luật Tố cáo Điều 56)."),
            ),
            models.CheckConstraint(
                condition=Q(state="petition_entered", petition__isnull=False)
                | ~Q(state="petition_entered") & Q(petition__isnull=True),
                name="visit_petition_entered_has_a_petition",
                violation_error_message=_("A visit has a petition exactly when one was entered."),
            ),
            models.UniqueConstraint(
                fields=["series", "source_ref"],
                condition=~Q(source_ref=""),
                name="visit_source_once",
                violation_error_message=_("This reference was already entered."),
            ),
        ]

    def __str__(self) -> str:
        return self.number

    @transition(
        state, "received", "answered",
        custom={"role": (Role.RECEPTION_OFFICER, Role.LEADER), "needs_reason": True,
                "article": "Luật Tiếp công dân Điều 28",
                "label": gettext_noop("Answered on the spot")},
    )  # fmt: skip
    def answer(self) -> None:
        """Trả lời, hướng dẫn tại chỗ: no petition follows."""

    @transition(
        state, "received", "refused", conditions=[ground_is_chosen],
        custom={"role": (Role.RECEPTION_OFFICER, Role.LEADER), "grounds": "refuse_visit",
                "article": "Luật Tiếp công dân Điều 9; Nghị định 154/2026/NĐ-CP Điều 4",
                "label": gettext_noop("Refuse to receive")},
    )  # fmt: skip
    def refuse_visit(self) -> None:
        """Từ chối tiếp, with the ground of the law."""

    @transition(
        state, "received", "petition_entered",
        custom={"role": (Role.RECEPTION_OFFICER,), "article": "Luật Tiếp công dân Điều 25",
                "label": gettext_noop("Enter a petition")},
    )  # fmt: skip
    def enter_petition(self) -> None:
        """Lập đơn từ lượt tiếp; the petition is in the facts."""
        self.petition_id = self.act.facts["petition"]
