"""The complaint, from its acceptance to the execution of the decision: both levels, discipline too.

Luật Khiếu nại 02/2011/QH13 (amended by Luật 136/2025/QH15) Điều 10, 11a, 27-58;
Nghị định 124/2020/NĐ-CP (amended by Nghị định 155/2026/NĐ-CP) Điều 3a, 4-7a, 17-36.
"""

from django.utils.translation import gettext_lazy as _
from django_fsm import GET_STATE, transition

from cases.law import complaint as law
from cases.law.words import Complexity, Kind, Role, gettext_noop
from cases.models import Case
from cases.procedures import common
from cases.procedures import complaint_after as after
from cases.procedures import complaint_rules as rules
from cases.procedures.common import rule, stays
from cases.procedures.filing import filing

LEADER, HANDLER = (Role.LEADER,), (Role.HANDLER,)
EITHER, DESK = (Role.HANDLER, Role.LEADER), (Role.HANDLER, Role.CLERK)
LKN, ND124 = "Luật Khiếu nại Điều", "NĐ 124/2020/NĐ-CP Điều"

AT_WORK = ("accepted", "assigned", "rechecked", "verifying", "verified")
OPEN = (*AT_WORK, "suspended")
PROBING = ("assigned", "verifying", "verified")
SETTLED = ("decided", "made_public", "executing", "executed", "contested")
CARRIED_OUT = ("decided", "made_public", "executing", "executed")
SENT_IN = (*OPEN, *SETTLED, "terminated")


Filing = filing("executed", "terminated")


class ComplaintCase(Filing, Case):
    """Vụ việc khiếu nại: first level by the head of the office, second by his superior."""

    objects = common.manager_of(Kind.COMPLAINT)

    class Meta:
        proxy = True
        verbose_name = _("complaint case")
        verbose_name_plural = _("complaint cases")

    # Who works on it, how difficult it is -------------------------------------------------------

    @transition(
        "state", AT_WORK,
        GET_STATE(lambda case: "assigned" if case.state == "accepted" else case.state,
                  states=["assigned", "rechecked", "verifying", "verified"]),
        conditions=[common.handler_is_named, common.handler_is_not_concerned],
        custom=rule(LEADER, f"{LKN} 29, 38, 52; {ND124} 18", gettext_noop("Assign"),
                    expected=("accepted",)),
    )  # fmt: skip
    def assign(self):
        """Giao người xử lý."""
        common.assign_handler(self)

    @transition(
        "state", ("accepted", "assigned"),
        GET_STATE(lambda case: "rechecked" if case.act.facts["found"] == law.RECHECK_RIGHT
                  else case.state, states=["rechecked", "accepted", "assigned"]),
        conditions=[rules.is_first_level, rules.recheck_is_told],
        custom=rule(EITHER, f"{LKN} 29 khoản 1, 52; {ND124} 17", gettext_noop("Re-check"),
                    paper="KN-26", expected=("assigned",)),
    )  # fmt: skip
    def recheck(self):
        """Kiểm tra lại quyết định bị khiếu nại: right, it is decided at once; else verified."""

    @transition(
        "state", AT_WORK, stays(*AT_WORK),
        conditions=[rules.criterion_is_named, rules.limit_still_runs],
        custom=rule(LEADER, f"{LKN} 28, 37, 50; {ND124} 3a",
                    gettext_noop("Declare the matter complex"), paper="KN-21",
                    needs_reason=True, rare=True),
    )  # fmt: skip
    def declare_complex(self):
        """Xác định vụ việc phức tạp: the longer limit runs from acceptance."""
        self.complexity = Complexity.COMPLEX.value

    # Verification -------------------------------------------------------------------------------

    @transition(
        "state", ("assigned", "rechecked"), "verifying",
        conditions=[rules.verifiers_are_not_concerned],
        custom=rule(HANDLER, f"{LKN} 29, 38, 52; {ND124} 18",
                    gettext_noop("Plan the verification"), paper="KN-05"),
    )  # fmt: skip
    def plan_verification(self):
        """Quyết định xác minh: who verifies what, until when; without a word the handler."""

    @transition(
        "state", PROBING, stays(*PROBING),
        custom=rule(EITHER, f"{LKN} 13.2c, 14.1a, 15.1a, 29 khoản 3; {ND124} 21",
                    gettext_noop("Request evidence"), paper="KN-07"),
    )  # fmt: skip
    def request_evidence(self):
        """Yêu cầu cung cấp thông tin, tài liệu: seven days for the party that is asked."""

    @transition(
        "state", PROBING, stays(*PROBING), conditions=[rules.evidence_was_asked],
        custom=rule(HANDLER, f"{ND124} 22", gettext_noop("Receive evidence"), paper="KN-08"),
    )  # fmt: skip
    def receive_evidence(self):
        """Biên bản giao nhận: what a party supplied on request."""

    @transition(
        "state", PROBING, stays(*PROBING),
        custom=rule(HANDLER, f"{ND124} 19, 20, 21, 23, 25",
                    gettext_noop("Record a working session"), paper="KN-06", rare=True),
    )  # fmt: skip
    def record_work(self):
        """Biên bản làm việc: with one side, on the spot, or with both where findings differ."""

    @transition(
        "state", PROBING, stays(*PROBING),
        custom=rule(LEADER, f"{LKN} 15.1d, 29.3d; {ND124} 24",
                    gettext_noop("Order an expert assessment"), paper="KN-09", rare=True),
    )  # fmt: skip
    def order_assessment(self):
        """Trưng cầu giám định; its time is counted, unlike that of a denunciation."""

    @transition(
        "state", PROBING, stays(*PROBING), conditions=[rules.assessment_is_awaited],
        custom=rule(HANDLER, f"{ND124} 24", gettext_noop("Receive the assessment"), rare=True),
    )  # fmt: skip
    def receive_assessment(self):
        """Nhận kết luận giám định."""

    @transition(
        "state", AT_WORK, stays(*AT_WORK),
        custom=rule(LEADER, f"{LKN} 15.1đ, 36 khoản 2, 52; {ND124} 17 khoản 3",
                    gettext_noop("Ask for an opinion"), paper="KN-27", paper_if=("opinion", ""),
                    rare=True),
    )  # fmt: skip
    def consult(self):
        """Hội đồng kỷ luật xem xét, đề nghị; Hội đồng tư vấn cho ý kiến."""

    @transition(
        "state", "verifying", "verified", conditions=[rules.both_sides_were_heard],
        custom=rule(HANDLER, f"{LKN} 29 khoản 4, 52; {ND124} 27",
                    gettext_noop("Report the verification"), paper="KN-13"),
    )  # fmt: skip
    def report_verification(self):
        """Báo cáo kết quả xác minh."""

    # Temporary measure --------------------------------------------------------------------------

    @transition(
        "state", AT_WORK, stays(*AT_WORK),
        conditions=[rules.concerns_an_administrative_decision, rules.nothing_is_suspended,
                    rules.measure_ends_with_the_limit],
        custom=rule(LEADER, f"{LKN} 35; {ND124} 26", gettext_noop("Suspend the enforcement"),
                    paper="KN-11", needs_reason=True, rare=True),
    )  # fmt: skip
    def suspend_enforcement(self):
        """Tạm đình chỉ thi hành quyết định bị khiếu nại; settling itself goes on."""

    @transition(
        "state", OPEN, stays(*OPEN), conditions=[rules.something_is_suspended],
        custom=rule(LEADER, f"{LKN} 35; {ND124} 26 khoản 2",
                    gettext_noop("Lift the suspension of enforcement"), paper="KN-12",
                    rare=True),
    )  # fmt: skip
    def lift_enforcement_suspension(self):
        """Hủy bỏ quyết định tạm đình chỉ thi hành, at once when its reason is gone."""

    # Dialogue and decision ----------------------------------------------------------------------

    @transition(
        "state", ("rechecked", "verifying", "verified"),
        stays("rechecked", "verifying", "verified"), conditions=[rules.invitation_is_in_time],
        custom=rule(EITHER, f"{LKN} 30 khoản 2, 39, 53; {ND124} 28 khoản 1",
                    gettext_noop("Invite to the dialogue"), paper="KN-14x",
                    expected=("verified",)),
    )  # fmt: skip
    def invite_dialogue(self):
        """Thông báo về việc tổ chức đối thoại: at least five days ahead since 01/07/2026."""

    @transition(
        "state", ("rechecked", "verified"), stays("rechecked", "verified"),
        conditions=[rules.absence_is_provided_for],
        custom=rule(LEADER, f"{LKN} 30, 39, 53, 55; {ND124} 28", gettext_noop("Hold the dialogue"),
                    paper="KN-14", expected=("verified",)),
    )  # fmt: skip
    def hold_dialogue(self):
        """Tổ chức đối thoại: held by the one who settles."""

    @transition(
        "state", ("rechecked", "verified"), "decided",
        conditions=[common.outcome_is_known, rules.court_has_not_taken_it,
                    rules.recheck_bears_the_outcome, rules.disciplinary_council_was_heard,
                    rules.dialogue_was_held_where_due],
        custom=rule(LEADER, f"{LKN} 29.1a, 31, 40, 54, 56; {ND124} 29",
                    gettext_noop("Decide the complaint"), paper="KN-15", paper_second="KN-16"),
    )  # fmt: skip
    def decide(self):
        """Quyết định giải quyết khiếu nại; a suspension of enforcement ends with it."""
        common.record_settlement(self)

    # Interruptions ------------------------------------------------------------------------------

    @transition(
        "state", AT_WORK, "suspended", conditions=[common.ground_is_chosen],
        custom=rule(LEADER, f"{LKN} 11a khoản 1; {ND124} 28a, 28b", gettext_noop("Suspend"),
                    paper="KN-14a", grounds="complaint_suspension", rare=True),
    )  # fmt: skip
    def suspend(self):
        """Tạm đình chỉ việc giải quyết: the time is not counted."""
        self.resume_to = self.state

    @transition(
        "state", "suspended", GET_STATE(lambda case: case.resume_to, states=AT_WORK),
        custom=rule(LEADER, f"{LKN} 11a; {ND124} 28b khoản 2", gettext_noop("Resume"),
                    paper="KN-14b"),
    )  # fmt: skip
    def resume(self):
        """Tiếp tục giải quyết: the clock goes on from this day."""

    @transition(
        "state", OPEN, "terminated",
        conditions=[common.ground_is_chosen, rules.withdrawal_has_its_form],
        custom=rule(LEADER, f"{LKN} 10, 11a khoản 2; {ND124} 28b", gettext_noop("Terminate"),
                    paper="KN-14a", grounds="complaint_termination", rare=True),
    )  # fmt: skip
    def terminate(self):
        """Đình chỉ việc giải quyết: final."""
        self.settled_on = self.act.on

    @transition(
        "state", OPEN, stays(*OPEN),
        conditions=[rules.withdrawal_in_part_is_known, rules.something_goes_on],
        custom=rule(EITHER, f"{LKN} 10 khoản 2, 3; {ND124} 7a",
                    gettext_noop("Record a withdrawal in part"), paper="KN-20",
                    paper_if=("withdrawn_by", law.MINUTES), rare=True),
    )  # fmt: skip
    def withdraw_part(self):
        """Rút một phần khiếu nại: the rest goes on; what is withdrawn is not examined again."""

    @transition(
        "state", OPEN, stays(*OPEN),
        custom=rule(HANDLER, f"{ND124} 5 khoản 4", gettext_noop("Record a successor"), rare=True),
    )  # fmt: skip
    def succeed(self):
        """Người thừa kế tiếp tục khiếu nại, with the papers that prove it."""

    # Sending and publishing ---------------------------------------------------------------------

    @transition(
        "state", SENT_IN, stays(*SENT_IN), conditions=[common.sending_is_due],
        custom=rule(DESK, f"{LKN} 32, 41, 56, 66; {ND124} 28, 28b, 29",
                    gettext_noop("Record a sending"), needs_reason=True, rare=True),
    )  # fmt: skip
    def record_sending(self):
        """Ghi nhận đã gửi: a notice or decision sent outside the program meets its limit."""

    @transition(
        "state", SETTLED, stays(*SETTLED), conditions=[after.receipt_is_new],
        custom=rule(DESK, f"{LKN} 33 khoản 1, 48",
                    gettext_noop("Record the receipt of the decision")),
    )  # fmt: skip
    def record_receipt(self):
        """Ngày người khiếu nại nhận quyết định: the time to complain again runs from it."""

    @transition(
        "state", ("decided", "executing", "executed", "contested"),
        stays("decided", "executing", "executed", "contested"),
        conditions=[after.meeting_is_called_in_time],
        custom=rule(DESK, f"{ND124} 29 khoản 3 điểm a",
                    gettext_noop("Call the publication meeting"), paper="KN-23", rare=True),
    )  # fmt: skip
    def call_publication_meeting(self):
        """Thông báo họp công khai quyết định: three days ahead."""

    @transition(
        "state", ("decided", "executing", "executed", "contested"),
        GET_STATE(lambda case: "made_public" if case.state == "decided" else case.state,
                  states=["made_public", "executing", "executed", "contested"]),
        conditions=[after.publication_is_long_enough, after.portal_is_used],
        custom=rule(DESK, f"{LKN} 41, 58; {ND124} 29 khoản 3",
                    gettext_noop("Make the decision public"), paper="KN-23b"),
    )  # fmt: skip
    def make_public(self):
        """Công khai quyết định giải quyết khiếu nại."""

    # Complaining again, court -------------------------------------------------------------------

    @transition(
        "state", (*AT_WORK, "decided", "made_public", "executing"), "contested",
        conditions=[after.can_be_complained_about_again, after.the_first_level_is_done_or_silent,
                    after.second_complaint_is_in_time],
        custom=rule(DESK, f"{LKN} 33, 44 khoản 1, 48, 57; {ND124} 4",
                    gettext_noop("Record a second complaint")),
    )  # fmt: skip
    def record_second_complaint(self):
        """Khiếu nại lần hai: the first decision takes no effect, or nobody decided in time."""
        self.resume_to = self.state

    @transition(
        "state", "contested",
        GET_STATE(lambda case: "executing"
                  if case.act.facts["second_outcome"] == law.SECOND_SETTLED else case.resume_to,
                  states=["decided", "made_public", "executing"]),
        conditions=[after.second_outcome_is_told],
        custom=rule(DESK, f"{LKN} 11, 11a, 40, 41, 44; {ND124} 31, 32",
                    gettext_noop("Record what became of the second complaint")),
    )  # fmt: skip
    def record_second_outcome(self):
        """Kết quả khiếu nại lần hai: the second decision is executed, or the first one stands."""

    @transition(
        "state", SETTLED, stays(*SETTLED),
        custom=rule(DESK, f"{LKN} 13.2c, 14.2đ, 34 khoản 2",
                    gettext_noop("Record a request for the file"), rare=True),
    )  # fmt: skip
    def record_file_request(self):
        """Yêu cầu cung cấp hồ sơ: by the second level or the court."""

    @transition(
        "state", SETTLED, stays(*SETTLED), conditions=[after.file_was_asked_for],
        custom=rule(DESK, f"{LKN} 13.2c, 14.2đ, 34 khoản 2; {ND124} 30",
                    gettext_noop("Hand over the file"), rare=True),
    )  # fmt: skip
    def hand_over_file(self):
        """Chuyển hồ sơ, giải trình."""

    @transition(
        "state", (*OPEN, *SETTLED), stays(*OPEN, *SETTLED),
        custom=rule(EITHER, f"{LKN} 11 khoản 9, 11a.2d, 33, 42, 44, 57",
                    gettext_noop("Record a step of the court"), rare=True),
    )  # fmt: skip
    def record_court(self):
        """Tòa án thụ lý, xét xử: running, the settling is terminated next; settled, it is noted."""

    # Execution ----------------------------------------------------------------------------------

    @transition(
        "state", ("decided", "made_public"), "executing",
        conditions=[after.decision_is_in_force, after.measure_is_known],
        custom=rule(LEADER, f"{LKN} 44-46, 57, 58; {ND124} 31",
                    gettext_noop("Direct the execution"), paper="KN-24"),
    )  # fmt: skip
    def direct_execution(self):
        """Chỉ đạo thi hành quyết định có hiệu lực pháp luật: who, what, until when, reports."""

    @transition(
        "state", "executing", "executed",
        custom=rule(HANDLER, f"{LKN} 46, 58; {ND124} 31-36",
                    gettext_noop("Report the execution"), paper="KN-25"),
    )  # fmt: skip
    def report_execution(self):
        """Báo cáo kết quả thi hành: the matter is over."""
