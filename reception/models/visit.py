"""Visits: one person or delegation, one time, at the door of the office.

Luật Tiếp công dân 42/2013/QH13 Điều 7-9, 25, 28, 29; Nghị định 154/2026/NĐ-CP Điều 4, 12-15, 27.
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
from complaints.law.group import TCD29
from complaints.models import (
    OfSeveral,
    Petition,
    all_have_signed,
    is_a_group,
    number_is_allowed,
)
from reception.law import MODE_LABELS, Mode
from reception.law.answer import TOLD_LABELS, Told, telling_rule
from reception.law.identity import CAPACITY_LABELS, Capacity
from reception.law.refusal import EXPLAINED_SINCE, fits, lacking
from reception.models.session import ReceptionSession


@condition(
    gettext_noop("The ground of refusal is not chosen."),
    "Luật Tiếp công dân Điều 9; Nghị định 154/2026/NĐ-CP Điều 4",
    gettext_noop("Choose the ground from the list of the law."),
)
def ground_is_chosen(visit: "Visit") -> bool:
    return bool(visit.act.ground)


@condition(
    gettext_noop("The ground does not fit what this visitor came for."),
    "Luật Tiếp công dân Điều 9 khoản 3; Nghị định 154/2026/NĐ-CP Điều 4 khoản 1 điểm e, h",
    gettext_noop("Choose the ground for complaints and denunciations, or for proposals and "
                 "feedback."),
)  # fmt: skip
def ground_fits(visit: "Visit") -> bool:
    return fits(visit.act.ground, visit.kind)


@condition(
    gettext_noop("The ground asks for more: %(missing)s."),
    "Luật Tiếp công dân Điều 9 khoản 3; Nghị định 154/2026/NĐ-CP Điều 4 khoản 1, 4",
    gettext_noop("Record it with the ground; without it the visitor is received."),
)
def ground_is_documented(visit: "Visit") -> bool:
    return not visit.missing


@condition(
    gettext_noop("The reason was not explained to the visitor."),
    "Nghị định 154/2026/NĐ-CP Điều 4 khoản 2",
    gettext_noop("Explain it to him in person, then record that."),
)
def reason_is_explained(visit: "Visit") -> bool:
    return visit.act.on < EXPLAINED_SINCE or visit.act.facts.get("explained") is True


@condition(
    gettext_noop("A visitor of this kind is not told this."),
    "Luật Tiếp công dân Điều 26, 28 khoản 1",
    gettext_noop("Choose what the law lets you tell him on that day."),
)
def may_be_told(visit: "Visit") -> bool:
    return telling_rule(visit.act.facts["told"], visit.kind, visit.act.on) is not None


@condition(
    gettext_noop("Acceptance is decided on a petition, and none is entered from this visit."),
    "Luật Tiếp công dân Điều 25, 28 khoản 1 điểm a, b",
    gettext_noop("Enter the petition; what becomes of it is the answer."),
)
def needs_no_petition(visit: "Visit") -> bool:
    rule = telling_rule(visit.act.facts["told"], visit.kind, visit.act.on)
    return rule is not None and not rule.by_petition


@condition(
    gettext_noop("The competent body is not named."),
    "Luật Tiếp công dân Điều 26, 28 khoản 1 điểm d",
    gettext_noop("Name the body to which it was forwarded, or to which the visitor is guided."),
)
def body_is_named(visit: "Visit") -> bool:
    elsewhere = visit.act.facts["told"] in (Told.FORWARDED, Told.GUIDED)
    return not elsewhere or bool(visit.act.facts.get("body", "").strip())


class Visit(ConcurrentTransitionMixin, FSMModelMixin, OfSeveral, Kept):
    """Lượt tiếp: one line of the reception book (Mẫu 03/TCD).

    A denouncer is not named in it: the envelope code stands for the person.
    """

    sensitive = ("summary", "papers", "demand", "earlier_settling", "proxy_papers")

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
    demand = NFCTextField(_("what the visitor demands"), blank=True)
    earlier_settling = NFCTextField(_("what competent bodies did so far"), blank=True)
    session = models.ForeignKey(
        ReceptionSession, models.PROTECT, null=True, blank=True, related_name="visits",
        verbose_name=_("reception session"),
    )  # fmt: skip
    capacity = models.CharField(
        _("speaks"), max_length=14, choices=choices(Capacity, CAPACITY_LABELS),
        default=Capacity.SELF.value,
    )  # fmt: skip
    proxy_papers = NFCTextField(_("papers that prove the representation"), blank=True)
    told = models.CharField(
        _("what the visitor was told"), max_length=12, blank=True,
        choices=choices(Told, TOLD_LABELS),
    )  # fmt: skip
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
            models.CheckConstraint(
                condition=~Q(kind="denunciation") | Q(capacity="self"),
                name="nobody_denounces_through_another",
                violation_error_message=_("Nobody denounces through another."),
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

    @property
    def people(self) -> models.QuerySet[Person]:
        """Who came, where he is named; a denouncer is not."""
        return Person.objects.filter(pk=self.person_id)

    @property
    def missing(self) -> list[str]:
        """Labels of what the chosen ground of refusal still asks for."""
        return [one.label for one in lacking(self.act.ground, self.act.facts)]

    @transition(
        state, "received", "answered", conditions=[may_be_told, needs_no_petition, body_is_named],
        custom={"role": (Role.RECEPTION_OFFICER, Role.LEADER), "needs_reason": True,
                "article": "Luật Tiếp công dân Điều 28",
                "label": gettext_noop("Answered on the spot")},
    )  # fmt: skip
    def answer(self) -> None:
        """Trả lời, hướng dẫn tại chỗ: no petition follows."""
        self.told = self.act.facts["told"]

    @transition(
        state, "received", None, conditions=[is_a_group, number_is_allowed, all_have_signed],
        custom={"role": (Role.RECEPTION_OFFICER, Role.LEADER),
                "article": f"{TCD29}; Nghị định 154/2026/NĐ-CP Điều 14 khoản 3",
                "label": gettext_noop("Name the representatives")},
    )  # fmt: skip
    def name_representatives(self) -> None:
        """Cử người đại diện: who speaks for a group, by an appointment that all signed."""
        self.take_appointment()

    @transition(
        state, "received", "refused",
        conditions=[ground_is_chosen, ground_fits, ground_is_documented, reason_is_explained],
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
