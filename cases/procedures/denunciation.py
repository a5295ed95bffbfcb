"""The denunciation, from its acceptance to acting on the conclusion.

Luật Tố cáo 25/2018/QH14 (amended by Luật 136/2025/QH15) Điều 27-40, 44; Nghị định 31/2019/NĐ-CP
(amended by Nghị định 156/2026/NĐ-CP). The denouncer is an envelope code and nothing else.
`verification.py` holds Điều 31, `protection.py` Điều 47-58, `denunciation_rules.py` the conditions.
"""

from django.utils.translation import gettext_lazy as _
from django_fsm import GET_STATE, transition

from cases.law.relatives import UP_TO_THE_SUPERIOR
from cases.law.words import Kind, Role, gettext_noop
from cases.models import Case
from cases.procedures import common
from cases.procedures import denunciation_rules as rules
from cases.procedures.filing import filing
from cases.procedures.protection import Protection
from cases.procedures.verification import AT_WORK, LAW, Verification, stays

OPEN = (*AT_WORK, "suspended")
AFTER = ("concluded", "made_public", "acted_on")
#: A withdrawal in minutes has those of Mẫu số 03; a letter of withdrawal comes in (Mẫu số 02).
MINUTES = dict.fromkeys(
    ("MINUTES_RECEIVER", "MINUTES_RESOLVER", "MINUTES_CHECKER", "MINUTES_VERIFIER"), "TC-03"
)
#: What is decided here, and what is asked of others; a crime has its letter already (Điều 36).
HANDLED_BY = {
    "LTC_36_1A_RESTORE": "TC-25c", "LTC_36_1A_FALSE": "TC-25", "LTC_36_1B_OWN": "TC-25c",
    "LTC_36_1B_OTHER": "TC-25",
}  # fmt: skip
#: The paper of each way of Điều 40 khoản 2.
SHOWN_BY = {
    "MEETING": "TC-26", "POSTING": "TC-26b", "PORTAL": "TC-26d", "PRESS": "TC-26d",
    "ONLINE_PRESS": "TC-26d",
}  # fmt: skip
SENT_IN = (*OPEN, *AFTER, "terminated", "handed_over")


Filing = filing("acted_on", "terminated", "handed_over", "handed_up")


class DenunciationCase(Filing, Protection, Verification, Case):
    """Vụ việc tố cáo."""

    objects = common.manager_of(Kind.DENUNCIATION)

    class Meta:
        proxy = True
        verbose_name = _("denunciation case")
        verbose_name_plural = _("denunciation cases")

    @transition(
        "state", "verified", "concluded",
        conditions=[common.outcome_is_known, rules.accused_was_heard,
                    rules.earlier_settlement_is_judged],
        custom={"role": (Role.LEADER,), "article": LAW + "35", "paper": "TC-12",
                "label": gettext_noop("Conclude on the denunciation")},
    )  # fmt: skip
    def conclude(self):
        """Kết luận nội dung tố cáo."""
        common.record_settlement(self)

    @transition(
        "state", AT_WORK, stays(AT_WORK),
        conditions=[rules.extension_is_stated, rules.criteria_carry_the_complexity],
        custom={"role": (Role.LEADER,), "article": LAW + "30 khoản 2, 3, 4; NĐ 31/2019 Điều 3",
                "label": gettext_noop("Extend the limit"), "needs_reason": True, "rare": True,
                "paper": "TC-01"},
    )  # fmt: skip
    def extend(self):
        """Gia hạn giải quyết tố cáo: complex once, especially complex twice, 30 days each."""
        self.complexity = self.act.facts["complexity"]

    @transition(
        "state", AT_WORK, "suspended", conditions=[common.ground_is_chosen],
        custom={"role": (Role.LEADER,), "article": LAW + "34 khoản 1", "rare": True,
                "label": gettext_noop("Suspend"), "grounds": "denunciation_suspension",
                "paper": "TC-23", "letter": {"stop": "suspend"}},
    )  # fmt: skip
    def suspend(self):
        """Tạm đình chỉ việc giải quyết tố cáo."""
        self.resume_to = self.state

    @transition(
        "state", "suspended", "suspended",
        custom={"role": (Role.HANDLER, Role.LEADER), "article": LAW + "34 khoản 2",
                "label": gettext_noop("Record that the ground of suspension has ended"),
                "needs_reason": True},
    )  # fmt: skip
    def record_ground_ended(self):
        """Căn cứ tạm đình chỉ không còn: from then on the decision to continue is due at once."""

    @transition(
        "state", "suspended", GET_STATE(lambda case: case.resume_to, states=AT_WORK),
        custom={"role": (Role.LEADER,), "article": LAW + "34 khoản 2",
                "label": gettext_noop("Resume"), "paper": "TC-23b"},
    )  # fmt: skip
    def resume(self):
        """Tiếp tục giải quyết tố cáo: at once when the ground is gone."""

    @transition(
        "state", OPEN, stays(OPEN),
        conditions=[rules.withdrawal_has_its_paper, rules.withdrawal_is_signed,
                    rules.reason_to_go_on_is_listed],
        custom={"role": (Role.LEADER, Role.HANDLER, Role.INSPECTOR), "rare": True,
                "article": LAW + "33; NĐ 31/2019 Điều 4 (sđ NĐ 156/2026 Điều 1)",
                "label": gettext_noop("Record a withdrawal"), "paper": "TC-03",
                "papers": ("paper", MINUTES)},
    )  # fmt: skip
    def record_withdrawal(self):
        """Rút tố cáo: it does not end the matter by itself."""

    @transition(
        "state", OPEN, "terminated",
        conditions=[common.ground_is_chosen, rules.withdrawal_ends_it],
        custom={"role": (Role.LEADER,), "article": LAW + "34 khoản 3", "rare": True,
                "label": gettext_noop("Terminate"), "grounds": "denunciation_termination",
                "paper": "TC-23", "letter": {"stop": "terminate"}},
    )  # fmt: skip
    def terminate(self):
        """Đình chỉ việc giải quyết tố cáo."""
        self.settled_on = self.act.on

    @transition(
        "state", OPEN, "handed_up", conditions=[common.no_leader_remains],
        custom={"role": (Role.HANDLER, Role.CLERK), "article": UP_TO_THE_SUPERIOR, "rare": True,
                "label": gettext_noop("Hand the matter to the superior"), "needs_reason": True},
    )  # fmt: skip
    def hand_up(self):
        """Chuyển hồ sơ lên cấp trên giải quyết (Nghị định 31/2019 Điều 5 khoản 3)."""

    @transition(
        "state", (*OPEN, *AFTER), stays((*OPEN, *AFTER)),
        conditions=[rules.receiving_body_is_named],
        custom={"role": (Role.LEADER,), "rare": True, "needs_reason": True, "paper": "TC-25b",
                "article": LAW + "27 khoản 1, 36 khoản 2, 44.1d; NĐ 31/2019 Điều 16 khoản 3",
                "label": gettext_noop("Pass on signs of a crime")},
    )  # fmt: skip
    def report_crime(self):
        """Chuyển ngay hồ sơ có dấu hiệu của tội phạm."""

    @transition(
        "state", AFTER, stays(AFTER),
        custom={"role": (Role.HANDLER, Role.CLERK), "article": LAW + "35 khoản 3",
                "label": gettext_noop("Tell the denouncer of the conclusion"), "paper": "TC-24",
                "needs_reason": True},
    )  # fmt: skip
    def notify_denouncer(self):
        """Thông báo về kết luận đến người tố cáo: by the sealed envelope."""

    @transition(
        "state", ("concluded", "made_public"), "acted_on",
        conditions=[rules.handling_is_named, rules.handling_follows_the_outcome,
                    rules.crime_was_passed_on],
        custom={"role": (Role.LEADER,), "article": LAW + "36, 44 khoản 1; NĐ 31/2019 Điều 18",
                "needs_reason": True, "paper": "TC-25", "papers": ("handling", HANDLED_BY),
                "label": gettext_noop("Act on the conclusion")},
    )  # fmt: skip
    def act_on_conclusion(self):
        """Xử lý kết luận nội dung tố cáo."""

    @transition(
        "state", ("concluded", "acted_on"),
        GET_STATE(lambda case: "made_public" if case.state == "concluded" else case.state,
                  states=["made_public", "acted_on"]),
        conditions=[rules.publication_is_named, rules.publication_lasts,
                    rules.publication_keeps_the_secret],
        custom={"role": (Role.HANDLER, Role.CLERK), "article": LAW + "40; NĐ 31/2019 Điều 6",
                "label": gettext_noop("Make the conclusion public"), "paper": "TC-26",
                "papers": ("ways", SHOWN_BY)},
    )  # fmt: skip
    def make_public(self):
        """Công khai kết luận: never the denouncer."""

    @transition(
        "state", "acted_on", "acted_on",
        custom={"role": (Role.HANDLER, Role.CLERK), "rare": True, "needs_reason": True,
                "article": LAW + "36 khoản 3",
                "label": gettext_noop("Record the result of the handling")},
    )  # fmt: skip
    def record_handling_result(self):
        """Cơ quan được kiến nghị thông báo kết quả xử lý."""

    @transition(
        "state", AFTER, stays(AFTER), conditions=[rules.follower_is_named],
        custom={"role": (Role.LEADER,),
                "article": LAW + "44 khoản 3; NĐ 31/2019 Điều 18 (sđ NĐ 156/2026 Điều 3)",
                "label": gettext_noop("Assign the follow-up")},
    )  # fmt: skip
    def assign_follow_up(self):
        """Giao theo dõi, đôn đốc việc thực hiện kết luận."""

    @transition(
        "state", AFTER, stays(AFTER), conditions=[rules.follow_up_was_assigned],
        custom={"role": (Role.HANDLER, Role.INSPECTOR), "needs_reason": True, "rare": True,
                "article": "NĐ 31/2019/NĐ-CP Điều 18 khoản 2 (sđ NĐ 156/2026 Điều 3)",
                "label": gettext_noop("Report on the follow-up")},
    )  # fmt: skip
    def report_follow_up(self):
        """Báo cáo kết quả thực hiện kết luận nội dung tố cáo."""

    @transition(
        "state", OPEN, stays(OPEN),
        custom={"role": (Role.LEADER, Role.CLERK), "article": LAW + "38 khoản 2", "rare": True,
                "label": gettext_noop("Record a demand of the superior"), "needs_reason": True},
    )  # fmt: skip
    def receive_demand(self):
        """Nhận yêu cầu báo cáo của cấp trên trực tiếp."""

    @transition(
        "state", OPEN, stays(OPEN), conditions=[rules.a_demand_waits],
        custom={"role": (Role.LEADER,), "article": LAW + "38 khoản 3", "rare": True,
                "label": gettext_noop("Report the delay"), "needs_reason": True},
    )  # fmt: skip
    def report_delay(self):
        """Báo cáo quá trình giải quyết, lý do chậm, trách nhiệm."""

    @transition(
        "state", OPEN, "handed_over",
        custom={"role": (Role.LEADER,), "rare": True, "needs_reason": True,
                "article": LAW + "38 khoản 5; NĐ 31/2019 Điều 5 khoản 3",
                "label": gettext_noop("Hand the file over to the superior")},
    )  # fmt: skip
    def hand_over_file(self):
        """Chấm dứt việc giải quyết, chuyển hồ sơ cho cấp trên."""

    @transition(
        "state", SENT_IN, stays(SENT_IN), conditions=[common.sending_is_due],
        custom={"role": (Role.HANDLER, Role.CLERK), "article": LAW + "29, 34, 35",
                "label": gettext_noop("Record a sending"), "needs_reason": True},
    )  # fmt: skip
    def record_sending(self):
        """Ghi nhận đã gửi: a notice or decision sent outside the program meets its limit."""
