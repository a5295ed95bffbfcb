"""Petitions and who wrote them; the moves of a petition from registration to its disposal.

Thông tư 05/2021/TT-TTCP; Luật Khiếu nại Điều 8, 11, 27; Luật Tố cáo Điều 22-25, 29.
"""

from typing import TYPE_CHECKING, Any

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django_fsm import GET_STATE, ConcurrentTransitionMixin, FSMField, FSMModelMixin, transition

from cases.law.denunciation import IDENTITY_LABELS, Identity
from cases.law.relatives import UP_TO_THE_SUPERIOR
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
from cases.models.act import Act
from cases.models.kept import Kept
from cases.models.text import NFCCharField, NFCTextField, PlainJSONField, choices
from complaints.law import (
    CHANNEL_LABELS,
    FORWARDER_LABELS,
    SUBJECT_LABELS,
    Channel,
    Forwarder,
    Subject,
)
from complaints.law.group import TCD29
from complaints.models.conditions import (
    a_visitor_waits,
    belongs_elsewhere,
    case_is_chosen,
    checks_allow_acceptance,
    competent_body_is_named,
    contents_are_several,
    ground_is_chosen,
    group_is_complete,
    kind_changes,
    missing_is_named,
    no_denouncer_is_named,
    originals_are_named,
    sender_is_known,
)
from complaints.models.denunciation import (
    DenunciationSteps,
    denouncer_is_identified,
    earlier_matter_is_out_of_the_way,
    ground_agrees_with_the_check,
    lawful_only_if_settled,
)
from complaints.models.following import (
    competence_here,
    earlier_is_another,
    no_leader_remains,
    not_passed_on_before,
    reply_is_told,
)
from complaints.models.several import OfSeveral, all_have_signed, is_a_group, number_is_allowed

OPEN = ("registered", "classified")


WITH_CASE = ("accepted", "attached")


#: Who follows what was forwarded.
FOLLOWED_BY = (Role.RECEPTION_OFFICER, Role.HANDLER, Role.CLERK, Role.LEADER, Role.INSPECTOR)


RETURNING: dict[str, Any] = {
    "role": (Role.RECEPTION_OFFICER, Role.HANDLER, Role.LEADER),
    "article": "Thông tư 05/2021/TT-TTCP Điều 10",
    "label": gettext_noop("Return the originals"),
}


class Petition(DenunciationSteps, ConcurrentTransitionMixin, FSMModelMixin, OfSeveral, Kept):
    """Đơn: the paper by which somebody complains, denounces, proposes or reports.

    One petition leads to at most one case; several petitions may concern the same case. For a
    denunciation an envelope code stands for whoever wrote it.
    """

    sensitive = ("subject", "content", "against", "competent_body", "facts")

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
    discipline = models.BooleanField(_("about a disciplinary decision"), default=False)
    forwarder = models.CharField(
        _("forwarded by a"), max_length=16, blank=True, choices=choices(Forwarder, FORWARDER_LABELS)
    )
    forwarded_by = NFCCharField(_("forwarded by"), max_length=200, blank=True)
    anonymous = models.BooleanField(_("anonymous"), default=False)
    envelope = models.CharField(_("envelope"), max_length=24, blank=True, editable=False)
    competent = models.BooleanField(_("within competence"), null=True, blank=True)
    admissible = models.BooleanField(_("conditions of acceptance met"), null=True, blank=True)
    #: The clerk's answers to the questions of the decision table (`complaints/law/facts.py`).
    facts = PlainJSONField(default=dict, blank=True, editable=False)
    concerns_whom = models.CharField(
        _("whose act it is about"), max_length=20, choices=choices(Subject, SUBJECT_LABELS),
        blank=True,
    )  # fmt: skip
    same_as = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="later",
        verbose_name=_("earlier petition of the same content"),
    )  # fmt: skip
    competent_body = NFCCharField(_("competent body"), max_length=200, blank=True)
    series = models.CharField(max_length=12, blank=True, editable=False)
    identity = models.CharField(
        _("check of the denouncer"), max_length=12, choices=choices(Identity, IDENTITY_LABELS),
        blank=True,
    )  # fmt: skip
    checked_elsewhere = models.BooleanField(
        _("checked in several places or by delegation"), default=False
    )
    continues = models.ForeignKey(
        Case, models.PROTECT, null=True, blank=True, related_name="continued_by",
        verbose_name=_("earlier matter"),
    )  # fmt: skip
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
                condition=Q(state__in=WITH_CASE, case__isnull=False)
                | ~Q(state__in=WITH_CASE) & Q(case__isnull=True),
                name="petition_accepted_has_a_case",
                violation_error_message=_(
                    "A petition has a case exactly when it is accepted or attached to one."
                ),
            ),
            models.UniqueConstraint(
                fields=["series", "source_ref"], condition=~Q(source_ref=""),
                name="petition_source_once",
                violation_error_message=_("This reference was already entered."),
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return self.number

    @property
    def people(self) -> models.QuerySet[Person]:
        """Who signed it; a denouncer is none of them."""
        return Person.objects.filter(pk__in=self.petitioners.values("person"))

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
        self.facts = self.act.facts.get("facts", {})
        self.identity = self.act.facts.get("identity", self.identity)
        self.concerns_whom = self.act.facts.get("concerns_whom", self.concerns_whom)

    @transition(
        state, OPEN, GET_STATE(lambda petition: petition.state, states=OPEN),
        conditions=[earlier_is_another],
        custom={"role": (Role.RECEPTION_OFFICER, Role.HANDLER, Role.LEADER), "rare": True,
                "article": "Luật Tố cáo Điều 24 khoản 3; Thông tư 05/2021/TT-TTCP Điều 8, 14",
                "label": gettext_noop("Link to an earlier petition")},
    )  # fmt: skip
    def link_earlier(self) -> None:
        """Đơn trùng: the same sender sent the same content before."""
        self.same_as_id = self.act.facts["earlier"]

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
                "rare": True,
                "article": "Luật Tiếp công dân Điều 28 khoản 1 điểm b",
                "label": gettext_noop("Tell that acceptance needs more time")},
    )  # fmt: skip
    def tell_longer(self) -> None:
        """Báo cần kéo dài thời gian: what must still be verified stands in the reason."""

    @transition(
        state, "classified", "accepted",
        conditions=[sender_is_known, checks_allow_acceptance, competence_here, group_is_complete,
                    denouncer_is_identified, earlier_matter_is_out_of_the_way],
        custom={"role": (Role.LEADER,), "article": "Luật Khiếu nại Điều 27; Luật Tố cáo Điều 29",
                "label": gettext_noop("Accept")},
    )  # fmt: skip
    def accept(self) -> None:
        """Thụ lý: the case opened with it is in the facts."""
        self.case_id = self.act.facts["case"]

    @transition(
        state, "classified", "declined",
        conditions=[sender_is_known, ground_is_chosen, ground_agrees_with_the_check,
                    lawful_only_if_settled],
        custom={"role": (Role.LEADER,), "article": "Luật Khiếu nại Điều 11, 27; Luật Tố cáo 24.1",
                "label": gettext_noop("Decline")},
    )  # fmt: skip
    def decline(self) -> None:
        """Không thụ lý, with the ground of the law."""

    @transition(
        state, "classified", "forwarded",
        conditions=[belongs_elsewhere, competent_body_is_named, not_passed_on_before],
        custom={"role": (Role.LEADER,),
                "article": "Luật Tố cáo Điều 24 khoản 2; Luật Tiếp công dân Điều 26",
                "label": gettext_noop("Forward")},
    )  # fmt: skip
    def forward(self) -> None:
        """Chuyển đơn đến cơ quan có thẩm quyền."""
        self.competent_body = self.act.facts["competent_body"]

    @transition(
        state, OPEN, "forwarded", conditions=[no_leader_remains, competent_body_is_named],
        custom={"role": (Role.RECEPTION_OFFICER, Role.INSPECTOR),
                "article": UP_TO_THE_SUPERIOR + "; Luật Tố cáo Điều 24 khoản 2",
                "label": gettext_noop("Report to the superior"), "rare": True},
    )  # fmt: skip
    def report_up(self) -> None:
        """Báo cáo cấp trên: no leader of the office is free of a conflict of interest."""
        self.competent_body = self.act.facts["competent_body"]

    @transition(
        state, "forwarded", "forwarded",
        custom={"role": FOLLOWED_BY, "needs_reason": True,
                "article": "Luật Tiếp công dân Điều 27; Thông tư 05/2021/TT-TTCP Điều 14",
                "label": gettext_noop("Remind the body that received it")},
    )  # fmt: skip
    def remind(self) -> None:
        """Đôn đốc: no reply came to what was forwarded; what was sent stands in the reason."""

    @transition(
        state, "forwarded", "replied", conditions=[reply_is_told],
        custom={"role": FOLLOWED_BY, "article": "Luật Tiếp công dân Điều 27, 28",
                "label": gettext_noop("Record the reply")},
    )  # fmt: skip
    def record_reply(self) -> None:
        """Ghi nhận văn bản trả lời của cơ quan nhận đơn chuyển, and how the sender was told."""

    @transition(
        state, "forwarded", "following_ended",
        custom={"role": (Role.LEADER, Role.INSPECTOR), "needs_reason": True,
                "article": "Luật Tiếp công dân Điều 27; Thông tư 05/2021/TT-TTCP Điều 14",
                "label": gettext_noop("End the following without a reply")},
    )  # fmt: skip
    def end_following(self) -> None:
        """Kết thúc theo dõi: no reply is to be expected, and why."""

    @transition(
        state, "classified", "guided",
        conditions=[sender_is_known, belongs_elsewhere, competent_body_is_named,
                    not_passed_on_before],
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

    @transition(
        state, "classified", "classified", conditions=[sender_is_known, missing_is_named],
        custom={"role": (Role.RECEPTION_OFFICER, Role.HANDLER, Role.LEADER),
                "article": "Thông tư 05/2021/TT-TTCP Điều 6, 7; Luật Tố cáo Điều 23",
                "label": gettext_noop("Guide to complete the petition")},
    )  # fmt: skip
    def guide_to_complete(self) -> None:
        """Hướng dẫn bổ sung: the petition stays open, and so does its limit of acceptance."""

    @transition(
        state, OPEN, "attached", conditions=[case_is_chosen],
        custom={"role": (Role.HANDLER, Role.LEADER), "needs_reason": True,
                "article": "Thông tư 05/2021/TT-TTCP Điều 6",
                "label": gettext_noop("Attach to an open case"), "rare": True},
    )  # fmt: skip
    def attach(self) -> None:
        """Đơn trùng: joins the open case about the same content, without a clock of its own."""
        self.case_id = self.act.facts["case"]

    @transition(
        state, OPEN, "split", conditions=[contents_are_several, no_denouncer_is_named],
        custom={"role": (Role.RECEPTION_OFFICER,),
                "article": "Thông tư 05/2021/TT-TTCP Điều 22; "
                           "Nghị định 154/2026/NĐ-CP Điều 14 khoản 4",
                "label": gettext_noop("Split by content"), "rare": True},
    )  # fmt: skip
    def split(self) -> None:
        """Tách đơn: each content is a petition of its own, received on the same day."""

    @transition(
        state, OPEN, "registered", conditions=[kind_changes, no_denouncer_is_named],
        custom={"role": (Role.RECEPTION_OFFICER, Role.HANDLER, Role.LEADER), "needs_reason": True,
                "article": "Thông tư 05/2021/TT-TTCP Điều 6 khoản 1",
                "label": gettext_noop("Reclassify by content"), "rare": True},
    )  # fmt: skip
    def reclassify(self) -> None:
        """Xác định lại loại đơn: by content and demand, not by title."""
        self.kind = self.act.facts["kind"]
        self.envelope = self.act.facts.get("envelope", "") or self.envelope
        self.competent = self.admissible = None
        self.facts = {}

    @transition(
        state, "classified", "classified", conditions=[originals_are_named], custom=RETURNING
    )
    @transition(state, "declined", "declined", conditions=[originals_are_named], custom=RETURNING)
    @transition(state, "guided", "guided", conditions=[originals_are_named], custom=RETURNING)
    @transition(
        state, "kept_on_file", "kept_on_file", conditions=[originals_are_named], custom=RETURNING
    )
    def return_originals(self) -> None:
        """Trả lại bản gốc: when the petition is not accepted."""


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
