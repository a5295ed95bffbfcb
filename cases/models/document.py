"""Outgoing documents: drafted, signed, numbered, sealed, issued; never changed afterwards.

Nghị định 30/2020/NĐ-CP Điều 13-18. The moves and the round stand in this one file.
"""

from datetime import date
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django_fsm import (
    GET_STATE,
    ConcurrentTransitionMixin,
    FSMField,
    FSMModelMixin,
    transition,
)

from cases.law.papers import name_of
from cases.law.words import Role, gettext_noop
from cases.models import round_rules as later
from cases.models import sendings
from cases.models.act import Act
from cases.models.dossier import Dossier
from cases.models.kept import Kept, KeptQuerySet
from cases.models.office import Office, Post
from cases.models.round_rules import DECREE_30
from cases.models.signing_rules import (
    by_another_than_its_signer,
    by_its_signer,
    goes_to_the_leader,
    is_signed_by_hand,
    is_signed_electronically,
    is_signed_with_ink,
    nothing_is_missing,
)
from cases.models.text import PlainJSONField

#: Who sends letters out and follows them.
SENDERS = (Role.CLERK, Role.RECEPTION_OFFICER)
#: Who writes letters.
WRITERS = (Role.HANDLER, Role.RECEPTION_OFFICER)
#: States in which a letter is an original of the office and is copied; a recalled one is not.
STANDING = ("issued", "filed", "replaced")


def stays(*states: str) -> GET_STATE:
    """A step that leaves the state as it is."""
    return GET_STATE(lambda document: document.state, states=list(states))


class DocumentQuerySet(KeptQuerySet):
    """Which papers wait, and for whom."""

    def waiting_for_signature(self) -> "DocumentQuerySet":
        return self.filter(state__in=["submitted", "approved"])

    def waiting_for_clerk(self) -> "DocumentQuerySet":
        return self.filter(state__in=["signed", "numbered", "sealed"])


class Document(ConcurrentTransitionMixin, FSMModelMixin, Kept):
    """Văn bản đi: one letter of one form, from its draft to its issue.

    `known` is what its petition, visit or session handed over, `given` what people entered for
    it, `facts` all that the letter says; `sha256` names the file under `LETTERS_DIR`, and from
    the seal on it never changes.
    """

    sensitive = ("known", "given", "facts")

    dossier = models.ForeignKey(Dossier, models.PROTECT, related_name="documents")
    office = models.ForeignKey(Office, models.PROTECT, related_name="+", verbose_name=_("office"))
    form = models.CharField(_("form"), max_length=12)
    state = FSMField(_("state"), default="drafted", protected=True)
    version = models.PositiveIntegerField(default=1, editable=False)
    known = PlainJSONField(default=dict)
    given = PlainJSONField(default=dict)
    facts = PlainJSONField(default=dict)
    missing = PlainJSONField(default=list)
    signer = models.ForeignKey(
        Post, models.PROTECT, related_name="+", verbose_name=_("to be signed by")
    )
    drafted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("drafted by")
    )
    drafted_on = models.DateField(_("drafted on"))
    signed_on = models.DateField(_("signed on"), null=True, blank=True)
    number = models.CharField(_("number and symbol"), max_length=40, blank=True)
    numbered_on = models.DateField(_("date of the letter"), null=True, blank=True)
    issued_on = models.DateField(_("issued on"), null=True, blank=True)
    sha256 = models.CharField(_("SHA-256 of the file"), max_length=64, blank=True)
    replaces = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("replaces")
    )
    about = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="notices",
        verbose_name=_("corrects or recalls"),
    )  # fmt: skip
    scan_sha256 = models.CharField(
        _("SHA-256 of the scan of the signed sheet"), max_length=64, blank=True
    )

    objects = DocumentQuerySet.as_manager()

    if TYPE_CHECKING:
        act: Act

    class Meta:
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        ordering = ["-drafted_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(number="") | Q(numbered_on__isnull=False),
                name="document_number_has_a_day",
                violation_error_message=_("A number needs its day."),
            ),
            models.CheckConstraint(
                condition=Q(issued_on__isnull=True) | ~Q(sha256=""),
                name="document_issued_has_a_file",
                violation_error_message=_("Only a sealed file can be issued."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.form} {self.number or f'#{self.pk}'}"

    def missing_labels(self) -> list[str]:
        """What the letter still lacks, in the language of the page."""
        return [gettext(label) for label in self.missing]

    def title(self) -> str:
        """What the letter is, without a person: form and title."""
        return name_of(self.form)

    @transition(
        state, "drafted", "drafted",
        custom={"role": (Role.HANDLER, Role.RECEPTION_OFFICER, Role.LEADER),
                "article": DECREE_30 + " Điều 10", "label": gettext_noop("Change the draft")},
    )  # fmt: skip
    def redraft(self) -> None:
        """Sửa dự thảo: the words that people give it; what the case knows stays as it is."""

    @transition(
        state, "drafted", "submitted", conditions=[goes_to_the_leader, nothing_is_missing],
        custom={"role": (Role.HANDLER, Role.RECEPTION_OFFICER),
                "article": DECREE_30 + " Điều 10", "label": gettext_noop("Submit for signature")},
    )  # fmt: skip
    def submit(self) -> None:
        """Trình ký: the drafter hands the letter to its signer."""

    @transition(
        state, "drafted", "issued", conditions=[is_signed_by_hand, nothing_is_missing],
        custom={"role": (Role.RECEPTION_OFFICER, Role.HANDLER),
                "article": "Nghị định 154/2026/NĐ-CP Điều 15", "label": gettext_noop("Hand over")},
    )  # fmt: skip
    def hand_over(self) -> None:
        """Giao giấy biên nhận, biên bản: signed by hand, without a number of the office."""
        self.sha256 = self.act.facts["sha256"]
        self.scan_sha256 = self.act.facts.get("scan", "")
        self.issued_on = self.act.on

    @transition(
        state, ("submitted", "approved"), "drafted",
        custom={"role": (Role.LEADER,), "article": DECREE_30 + " Điều 11", "needs_reason": True,
                "label": gettext_noop("Send back with a comment")},
    )  # fmt: skip
    def send_back(self) -> None:
        """Trả lại dự thảo: the leader says what must change; no number was consumed."""

    @transition(
        state, "submitted", "approved", conditions=[nothing_is_missing],
        custom={"role": (Role.LEADER,), "article": DECREE_30 + " Điều 12",
                "label": gettext_noop("Approve")},
    )  # fmt: skip
    def approve(self) -> None:
        """Duyệt: the text is fixed as the file that will be signed."""
        self.sha256 = self.act.facts["sha256"]

    @transition(
        state, "approved", "signed", conditions=[later.is_not_internal, by_its_signer],
        custom={"role": (Role.LEADER,), "article": DECREE_30 + " Điều 13",
                "label": gettext_noop("Sign")},
    )  # fmt: skip
    def sign(self) -> None:
        """Ký: everything is fixed but number and date."""
        self.sha256 = self.act.facts["sha256"]
        self.signed_on = self.act.on

    @transition(
        state, "approved", "signed",
        custom={"role": (Role.LEADER, Role.CLERK), "article": DECREE_30 + " Điều 13",
                "label": gettext_noop("Take in the letter signed outside")},
    )  # fmt: skip
    def take_signed(self) -> None:
        """Nhận lại bản đã ký số: exactly the exported bytes with the leader's signature."""
        self.sha256 = self.act.facts["sha256"]
        self.signed_on = date.fromisoformat(self.act.facts["signed_on"])

    @transition(
        state, "approved", "signed", conditions=[by_another_than_its_signer],
        custom={"role": (Role.CLERK,), "article": DECREE_30 + " Điều 13 khoản 6",
                "label": gettext_noop("Confirm the signature by hand")},
    )  # fmt: skip
    def confirm_by_hand(self) -> None:
        """Xác nhận chữ ký tay: the clerk saw the paper that the leader signed with ink."""
        self.signed_on = date.fromisoformat(self.act.facts["signed_on"])

    @transition(
        state, "signed", "numbered",
        custom={"role": (Role.CLERK,), "article": DECREE_30 + " Điều 15",
                "label": gettext_noop("Give the number")},
    )  # fmt: skip
    def give_number(self) -> None:
        """Cấp số: the next number of its register and the date; nothing else is touched."""
        self.number = self.act.facts["number"]
        self.numbered_on = self.act.on

    @transition(
        state, "numbered", "sealed", conditions=[is_signed_electronically],
        custom={"role": (Role.CLERK,), "article": DECREE_30 + " Điều 17, Phụ lục I phần II mục 8",
                "label": gettext_noop("Seal")},
    )  # fmt: skip
    def seal(self) -> None:
        """Đóng dấu: the office's certificate; from here on not one byte changes."""
        self.sha256 = self.act.facts["sha256"]

    @transition(
        state, "numbered", "sealed", conditions=[is_signed_electronically],
        custom={"role": (Role.CLERK,), "article": DECREE_30 + " Điều 17, Phụ lục I phần II mục 8",
                "label": gettext_noop("Take in the letter sealed outside")},
    )  # fmt: skip
    def take_sealed(self) -> None:
        """Nhận lại bản đã đóng dấu số: exactly the exported bytes with the office's seal."""
        self.sha256 = self.act.facts["sha256"]

    @transition(
        state, "numbered", "issued", conditions=[is_signed_with_ink],
        custom={"role": (Role.CLERK,), "article": DECREE_30 + " Điều 18, 33",
                "label": gettext_noop("Issue on paper")},
    )  # fmt: skip
    def issue_on_paper(self) -> None:
        """Phát hành bản giấy: signed with ink, sealed with the seal of the office on paper."""
        self.issued_on = self.act.on

    @transition(
        state, "sealed", "issued",
        custom={"role": (Role.CLERK,), "article": DECREE_30 + " Điều 18",
                "label": gettext_noop("Issue")},
    )  # fmt: skip
    def issue(self) -> None:
        """Phát hành: the letter leaves the office."""
        self.issued_on = self.act.on

    @transition(
        state, ("drafted", "submitted", "approved", "signed", "numbered", "sealed"), "void",
        custom={"role": (Role.LEADER,), "article": DECREE_30 + " Điều 18", "needs_reason": True,
                "label": gettext_noop("Void")},
    )  # fmt: skip
    def void(self) -> None:
        """Hủy dự thảo, hủy văn bản chưa phát hành: it stays in the file; so does its number."""

    # After the issue --------------------------------------------------------------------------

    @transition(
        state, "issued", "issued",
        conditions=[later.leaves_the_office, later.somebody_waits_for_it],
        custom={"role": SENDERS, "article": DECREE_30 + " Điều 18",
                "label": gettext_noop("Record the sending")},
    )  # fmt: skip
    def deliver(self) -> None:
        """Chuyển phát: by post, by hand, by posting or through the portal."""
        self.wrote = sendings.send_out(self)

    @transition(
        state, "issued", "issued", conditions=[later.something_is_on_its_way],
        custom={"role": SENDERS, "article": DECREE_30 + " Điều 18",
                "label": gettext_noop("Record the proof of delivery")},
    )  # fmt: skip
    def record_proof(self) -> None:
        """Ghi nhận đã nhận: the day, and what proves it."""
        self.wrote = sendings.arrive(self)

    @transition(
        state, "issued", "issued", conditions=[later.something_is_on_its_way],
        custom={"role": SENDERS, "article": DECREE_30 + " Điều 18", "needs_reason": True,
                "label": gettext_noop("Record that it came back")},
    )  # fmt: skip
    def record_failure(self) -> None:
        """Không phát được: with the reason; the recipient waits for another attempt."""
        self.wrote = sendings.come_back(self)

    @transition(
        state, "issued", "issued", conditions=[later.leaves_the_office, later.has_no_successor],
        custom={"role": WRITERS, "article": DECREE_30 + " Điều 18 khoản 3", "needs_reason": True,
                "label": gettext_noop("Replace it (its content errs)"), "rare": True},
    )  # fmt: skip
    def replace(self) -> None:
        """Thay thế: an error of content, by a letter of equal form."""

    @transition(
        state, "issued", "replaced", conditions=[later.replacement_is_issued],
        custom={"role": (Role.CLERK,), "article": DECREE_30 + " Điều 18 khoản 3",
                "label": gettext_noop("Mark as replaced"), "rare": True},
    )  # fmt: skip
    def mark_replaced(self) -> None:
        """Đã bị thay thế: with the issue of the letter that replaces it."""

    @transition(
        state, "issued", "issued", conditions=[later.leaves_the_office],
        custom={"role": (*WRITERS, Role.CLERK), "article": DECREE_30 + " Điều 18 khoản 3",
                "label": gettext_noop("Correct it by a letter (its form errs)"), "rare": True},
    )  # fmt: skip
    def correct(self) -> None:
        """Đính chính: an error of form or procedure, by a công văn."""

    @transition(
        state, "issued", "issued",
        conditions=[later.leaves_the_office, later.is_not_being_recalled],
        custom={"role": (Role.LEADER,), "article": DECREE_30 + " Điều 18 khoản 4",
                "needs_reason": True, "label": gettext_noop("Recall it"), "rare": True},
    )  # fmt: skip
    def recall(self) -> None:
        """Thu hồi: a notice tells everybody who got the letter."""

    @transition(
        state, "issued", "recalled", conditions=[later.recall_is_issued],
        custom={"role": (Role.CLERK,), "article": DECREE_30 + " Điều 18 khoản 4",
                "label": gettext_noop("Mark as recalled"), "rare": True},
    )  # fmt: skip
    def mark_recalled(self) -> None:
        """Đã bị thu hồi: with the issue of the notice."""

    @transition(
        state, "approved", "filed", conditions=[later.is_internal],
        custom={"role": (*WRITERS, Role.CLERK), "article": DECREE_30 + " Điều 29",
                "label": gettext_noop("Put into the file")},
    )  # fmt: skip
    def file_paper(self) -> None:
        """Đưa văn bản nội bộ vào hồ sơ: approved, signed by pen, never issued."""
        self.scan_sha256 = self.act.facts.get("scan", "")

    @transition(
        state, ("issued", "filed"), stays("issued", "filed"),
        conditions=[later.is_signed_by_pen, later.has_no_scan],
        custom={"role": (*WRITERS, Role.CLERK), "article": DECREE_30 + " Điều 19",
                "label": gettext_noop("Keep the scan of the signed sheet")},
    )  # fmt: skip
    def keep_scan(self) -> None:
        """Lưu bản chụp của bản đã ký: the sheet with the signatures by pen."""
        self.scan_sha256 = self.act.facts["scan"]

    @transition(
        state, STANDING, stays(*STANDING),
        custom={"role": (Role.CLERK,), "article": DECREE_30 + " Điều 25 đến 27",
                "label": gettext_noop("Make a copy"), "rare": True},
    )  # fmt: skip
    def make_copy(self) -> None:
        """Sao y, sao lục, trích sao: under a number of the series of copies."""

    @transition(
        state, STANDING, stays(*STANDING), conditions=[later.kept_copy_is_here],
        custom={"role": (Role.CLERK,), "article": DECREE_30 + " Điều 19, Phụ lục IV",
                "label": gettext_noop("Lend the kept copy"), "rare": True},
    )  # fmt: skip
    def lend_copy(self) -> None:
        """Cho sử dụng bản lưu: with the leave of a leader, against signature."""
        self.wrote = sendings.lend(self)

    @transition(
        state, STANDING, stays(*STANDING), conditions=[later.kept_copy_is_out],
        custom={"role": (Role.CLERK,), "article": DECREE_30 + " Điều 19, Phụ lục IV",
                "label": gettext_noop("Take the kept copy back"), "rare": True},
    )  # fmt: skip
    def take_back_copy(self) -> None:
        """Nhận lại bản lưu."""
        self.wrote = sendings.take_back(self)
