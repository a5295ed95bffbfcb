"""Petitions and who wrote them; the moves of a petition from registration to its disposal.

Thông tư 05/2021/TT-TTCP; Luật Khiếu nại Điều 8, 11, 27; Luật Tố cáo Điều 22-25, 29.
"""

from datetime import date
from typing import TYPE_CHECKING

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django_fsm import ConcurrentTransitionMixin, FSMField, FSMModelMixin, transition

from cases.law.words import (
    COMPLEXITY_LABELS,
    KIND_LABELS,
    LEVEL_LABELS,
    TOPIC_LABELS,
    Complexity,
    Kind,
    Level,
    Role,
    Topic,
    gettext_noop,
)
from cases.models import Case, Dossier, Person
from cases.models.act import Act, condition
from cases.models.kept import Kept
from cases.models.text import NFCCharField, NFCTextField, choices
from complaints.law import ANONYMOUS, CHANNEL_LABELS, FORWARDER_LABELS, Channel, Forwarder
from complaints.law.group import COMPLETE_SINCE, ND124, TCD29, allowed, size_of

OPEN = ("registered", "classified")


@condition(
    gettext_noop("The checks are not done: competence and the conditions of acceptance."),
    "Luật Khiếu nại Điều 11, 17-26; Luật Tố cáo Điều 12, 29",
    gettext_noop("Classify the petition first and answer both questions."),
)
def checks_allow_acceptance(petition: "Petition") -> bool:
    return petition.competent is True and petition.admissible is True


@condition(
    gettext_noop("The petition bears no name: it cannot be accepted."),
    "; ".join(dict.fromkeys(ANONYMOUS.values())),
    gettext_noop("Keep it on file; clear information on a violation goes to inspection."),
)
def sender_is_known(petition: "Petition") -> bool:
    return not petition.anonymous


@condition(
    gettext_noop("The ground is not chosen."),
    "Luật Khiếu nại Điều 11, 27; Luật Tố cáo Điều 24, 29",
    gettext_noop("Choose the ground from the list of the law."),
)
def ground_is_chosen(petition: "Petition") -> bool:
    return bool(petition.act.ground)


@condition(
    gettext_noop("The matter is classified as one of this office."),
    "Luật Tố cáo Điều 24 khoản 2; Luật Tiếp công dân Điều 26",
    gettext_noop("Only a matter outside the competence of the office is passed on."),
)
def belongs_elsewhere(petition: "Petition") -> bool:
    return petition.competent is False


@condition(
    gettext_noop("The competent body is not named."),
    "Luật Tố cáo Điều 24 khoản 2; Luật Tiếp công dân Điều 26",
    gettext_noop("Name the body that must decide."),
)
def competent_body_is_named(petition: "Petition") -> bool:
    return bool(petition.act.facts.get("competent_body", "").strip())


@condition(
    gettext_noop("Not everybody of this group has signed, or the appointment of who speaks for it "
                 "is missing."),
    ND124,
    gettext_noop("Name the representatives: their written appointment, signed by all."),
)  # fmt: skip
def group_is_complete(petition: "Petition") -> bool:
    alone = petition.kind != Kind.COMPLAINT or petition.head_count < 2
    complete = petition.signed_by_all and petition.appointed_on is not None
    return alone or petition.act.on < COMPLETE_SINCE or complete


@condition(
    gettext_noop("One person alone needs no representative."),
    TCD29,
    gettext_noop("Correct the number of people, or let the person speak for himself."),
)
def is_a_group(row: "OfSeveral") -> bool:
    return size_of(row.head_count) is not None


@condition(
    gettext_noop("So many representatives the law does not allow for this group: five to ten "
                 "people have one or two, more than ten up to five."),
    TCD29,
    gettext_noop("Ask the group to appoint as many as the law allows."),
)  # fmt: skip
def number_is_allowed(row: "OfSeveral") -> bool:
    return allowed(row.head_count, row.act.facts["number"])


@condition(
    gettext_noop("The appointment is not signed by everybody."),
    TCD29,
    gettext_noop("Have it signed, or fingerprinted, by all of them; then name the "
                 "representatives."),
)  # fmt: skip
def all_have_signed(row: "OfSeveral") -> bool:
    return row.act.facts["signed_by_all"] is True


@condition(
    gettext_noop("Nobody waits for this answer: no visitor brought the petition, he was told "
                 "already, or it is a proposal."),
    "Luật Tiếp công dân Điều 28 khoản 1 điểm b",
    gettext_noop("Classify the petition and decide what becomes of it."),
)  # fmt: skip
def a_visitor_waits(petition: "Petition") -> bool:
    return petition.dossier.deadlines.open().filter(code="RCP_ANSWER").exists()


class OfSeveral(models.Model):
    """What a visit or petition of several people keeps of the appointment of who speaks.

    Luật Tiếp công dân Điều 29; Nghị định 124/2020/NĐ-CP Điều 6, 7.
    """

    head_count = models.PositiveIntegerField(_("number of people"), default=1)
    appointed_on = models.DateField(_("representatives appointed on"), null=True, blank=True)
    signed_by_all = models.BooleanField(_("signed by all"), default=False)

    if TYPE_CHECKING:
        act: Act
        dossier: Dossier

    class Meta:
        abstract = True

    def take_appointment(self) -> None:
        """The day of the appointment and that all have signed, from the facts of the act."""
        self.appointed_on = date.fromisoformat(self.act.facts["appointed_on"])
        self.signed_by_all = self.act.facts["signed_by_all"]


class Petition(ConcurrentTransitionMixin, FSMModelMixin, OfSeveral, Kept):
    """Đơn: the paper by which somebody complains, denounces, proposes or reports.

    One petition leads to at most one case; several petitions may concern the same case. For a
    denunciation an envelope code stands for whoever wrote it.
    """

    sensitive = ("subject", "content", "against", "competent_body")

    dossier = models.OneToOneField(Dossier, models.PROTECT, related_name="petition")
    case = models.ForeignKey(
        Case, models.PROTECT, null=True, blank=True, related_name="petitions",
        verbose_name=_("case"),
    )  # fmt: skip
    number = models.CharField(_("number"), max_length=40, db_index=True)
    kind = models.CharField(_("kind"), max_length=12, choices=choices(Kind, KIND_LABELS))
    state = FSMField(_("state"), default="registered", protected=True)
    version = models.PositiveIntegerField(default=1, editable=False)
    level = models.CharField(
        _("level"), max_length=6, choices=choices(Level, LEVEL_LABELS), default=Level.FIRST.value
    )
    complexity = models.CharField(
        _("complexity"), max_length=18, choices=choices(Complexity, COMPLEXITY_LABELS),
        default=Complexity.ORDINARY.value,
    )  # fmt: skip
    channel = models.CharField(
        _("how it came"), max_length=12, choices=choices(Channel, CHANNEL_LABELS),
        default=Channel.IN_PERSON.value,
    )  # fmt: skip
    received_on = models.DateField(_("received on"))
    subject = NFCTextField(_("subject"))
    content = NFCTextField(_("content"), blank=True)
    against = NFCTextField(_("against"), blank=True)
    topic = models.CharField(
        _("topic"), max_length=20, choices=choices(Topic, TOPIC_LABELS), default=Topic.OTHER.value
    )
    remote = models.BooleanField(_("remote area"), default=False)
    forwarder = models.CharField(
        _("forwarded by a"), max_length=16, blank=True, choices=choices(Forwarder, FORWARDER_LABELS)
    )
    forwarded_by = NFCCharField(_("forwarded by"), max_length=200, blank=True)
    anonymous = models.BooleanField(_("anonymous"), default=False)
    envelope = models.CharField(_("envelope"), max_length=24, blank=True, editable=False)
    competent = models.BooleanField(_("within competence"), null=True, blank=True)
    admissible = models.BooleanField(_("conditions of acceptance met"), null=True, blank=True)
    competent_body = NFCCharField(_("competent body"), max_length=200, blank=True)
    series = models.CharField(max_length=12, blank=True, editable=False)
    source_ref = models.CharField(_("reference at the source"), max_length=40, blank=True)

    clock_owner = "petition"

    if TYPE_CHECKING:
        act: Act

    class Meta:
        verbose_name = _("petition")
        verbose_name_plural = _("petitions")
        ordering = ["-received_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(kind="denunciation") | ~Q(envelope=""),
                name="denunciation_petition_has_an_envelope",
                violation_error_message=_("A denunciation needs its envelope code."),
            ),
            models.CheckConstraint(
                condition=Q(state="accepted", case__isnull=False)
                | ~Q(state="accepted") & Q(case__isnull=True),
                name="petition_accepted_has_a_case",
                violation_error_message=_("A petition has a case exactly when it is accepted."),
            ),
            models.UniqueConstraint(
                fields=["series", "source_ref"], condition=~Q(source_ref=""),
                name="petition_source_once",
                violation_error_message=_("This reference was already entered."),
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return self.number

    @transition(
        state, OPEN, "classified",
        custom={"role": (Role.RECEPTION_OFFICER, Role.HANDLER, Role.LEADER),
                "article": "Thông tư 05/2021/TT-TTCP Điều 6; Luật Tố cáo Điều 24",
                "label": gettext_noop("Classify")},
    )  # fmt: skip
    def classify(self) -> None:
        """Phân loại: what it is, whether it is ours, whether the conditions are met."""
        self.competent = self.act.facts["competent"]
        self.admissible = self.act.facts["admissible"]

    @transition(
        state, OPEN, None, conditions=[is_a_group, number_is_allowed, all_have_signed],
        custom={"role": (Role.RECEPTION_OFFICER, Role.HANDLER, Role.LEADER), "article": TCD29,
                "label": gettext_noop("Name the representatives")},
    )  # fmt: skip
    def name_representatives(self) -> None:
        """Cử người đại diện: who speaks for a group, by an appointment that all signed."""
        self.take_appointment()

    @transition(
        state, OPEN, None, conditions=[a_visitor_waits],
        custom={"role": (Role.RECEPTION_OFFICER, Role.LEADER), "needs_reason": True,
                "article": "Luật Tiếp công dân Điều 28 khoản 1 điểm b",
                "label": gettext_noop("Tell that acceptance needs more time")},
    )  # fmt: skip
    def tell_longer(self) -> None:
        """Báo cần kéo dài thời gian: what must still be verified stands in the reason."""

    @transition(
        state, "classified", "accepted",
        conditions=[sender_is_known, checks_allow_acceptance, group_is_complete],
        custom={"role": (Role.LEADER,), "article": "Luật Khiếu nại Điều 27; Luật Tố cáo Điều 29",
                "label": gettext_noop("Accept")},
    )  # fmt: skip
    def accept(self) -> None:
        """Thụ lý: the case opened with it is in the facts."""
        self.case_id = self.act.facts["case"]

    @transition(
        state, "classified", "declined", conditions=[sender_is_known, ground_is_chosen],
        custom={"role": (Role.LEADER,), "article": "Luật Khiếu nại Điều 11, 27; Luật Tố cáo 24.1",
                "label": gettext_noop("Decline")},
    )  # fmt: skip
    def decline(self) -> None:
        """Không thụ lý, with the ground of the law."""

    @transition(
        state, "classified", "forwarded", conditions=[belongs_elsewhere, competent_body_is_named],
        custom={"role": (Role.LEADER,),
                "article": "Luật Tố cáo Điều 24 khoản 2; Luật Tiếp công dân Điều 26",
                "label": gettext_noop("Forward")},
    )  # fmt: skip
    def forward(self) -> None:
        """Chuyển đơn đến cơ quan có thẩm quyền."""
        self.competent_body = self.act.facts["competent_body"]

    @transition(
        state, "classified", "guided",
        conditions=[sender_is_known, belongs_elsewhere, competent_body_is_named],
        custom={"role": (Role.RECEPTION_OFFICER, Role.HANDLER, Role.LEADER),
                "article": "Luật Tiếp công dân Điều 26; Thông tư 05/2021/TT-TTCP Điều 8",
                "label": gettext_noop("Guide to the competent body")},
    )  # fmt: skip
    def guide(self) -> None:
        """Hướng dẫn: once for a content."""
        self.competent_body = self.act.facts["competent_body"]

    @transition(
        state, "classified", "kept_on_file",
        custom={"role": (Role.LEADER,), "needs_reason": True,
                "article": "Thông tư 05/2021/TT-TTCP Điều 6, 28; Luật Tố cáo Điều 25",
                "label": gettext_noop("Keep on file")},
    )  # fmt: skip
    def keep_on_file(self) -> None:
        """Lưu đơn: not processed further; kept for a year."""


class Petitioner(Kept):
    """Người đứng đơn: one of the people who signed; never a denouncer."""

    petition = models.ForeignKey(Petition, models.PROTECT, related_name="petitioners")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+", verbose_name=_("person"))

    class Meta:
        verbose_name = _("petitioner")
        verbose_name_plural = _("petitioners")
        constraints = [
            models.UniqueConstraint(fields=["petition", "person"], name="petitioner_once")
        ]

    def __str__(self) -> str:
        return f"#{self.pk}"


class Representative(Kept):
    """Người đại diện: who speaks for several people with one content; never a denouncer.

    Luật Tiếp công dân Điều 29: one of them, appointed in writing by all. It hangs on the dossier of
    the visit or of the petition.
    """

    dossier = models.ForeignKey(Dossier, models.PROTECT, related_name="representatives")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+", verbose_name=_("person"))
    since = models.DateField(_("since"))
    until = models.DateField(_("until"), null=True, blank=True)

    class Meta:
        verbose_name = _("representative")
        verbose_name_plural = _("representatives")
        constraints = [
            models.UniqueConstraint(
                fields=["dossier", "person"], condition=Q(until__isnull=True),
                name="representative_once",
            )
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"#{self.pk}"
