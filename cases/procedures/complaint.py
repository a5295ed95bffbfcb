"""The complaint, from its acceptance to the execution of the decision.

Luật Khiếu nại 02/2011/QH13 (amended by Luật 136/2025/QH15) Điều 10, 11a, 27-46;
Nghị định 124/2020/NĐ-CP (amended by Nghị định 155/2026/NĐ-CP) Điều 3a, 17-31.
"""

from django.utils.translation import gettext_lazy as _
from django_fsm import GET_STATE, transition

from cases.law.words import Complexity, Kind, Level, Role, gettext_noop
from cases.models import Case
from cases.models.act import condition
from cases.procedures import common

AT_WORK = ("accepted", "assigned", "verifying", "verified")
SENT_IN = (*AT_WORK, "suspended", "decided", "made_public", "executing", "terminated")


@condition(
    gettext_noop("A dialogue must be held before this decision: it is the second level, or the "
                 "demand and the findings still differ."),
    "Luật Khiếu nại Điều 30, 39",
    gettext_noop("Hold the dialogue and record its day, or record that demand and findings agree."),
)  # fmt: skip
def dialogue_was_held_where_due(case: Case) -> bool:
    held = case.dossier.events.filter(verb="hold_dialogue").exists()
    agree = bool(case.act.facts.get("findings_agree"))
    replayed = bool(case.act.facts.get("not_recorded"))
    return held or replayed or (agree and case.level == Level.FIRST)


@condition(
    gettext_noop("The decision is not in force yet: the time to complain again still runs."),
    "Luật Khiếu nại Điều 44",
    gettext_noop("Wait until the day after the waiting period, shown among the deadlines."),
)
def decision_is_in_force(case: Case) -> bool:
    waiting = case.dossier.deadlines.filter(code__startswith="CMP_EFFECT").first()
    return waiting is not None and waiting.due_on is not None and case.act.on > waiting.due_on


@condition(
    gettext_noop("The criterion that makes the matter complex is not named."),
    "Nghị định 124/2020/NĐ-CP Điều 3a",
    gettext_noop("Name the criterion and the paper in the file that records it."),
)
def criterion_is_named(case: Case) -> bool:
    return bool(case.act.reason)


class ComplaintCase(Case):
    """Vụ việc khiếu nại: first level by the head of the office, second by his superior."""

    objects = common.manager_of(Kind.COMPLAINT)

    class Meta:
        proxy = True
        verbose_name = _("complaint case")
        verbose_name_plural = _("complaint cases")

    @transition(
        "state", ("accepted", "assigned", "verifying", "verified"),
        GET_STATE(lambda case: "assigned" if case.state == "accepted" else case.state,
                  states=["assigned", "verifying", "verified"]),
        conditions=[common.handler_is_named, common.handler_is_not_concerned],
        custom={"role": (Role.LEADER,), "article": "Luật Khiếu nại Điều 29",
                "label": gettext_noop("Assign")},
    )  # fmt: skip
    def assign(self):
        """Giao người xử lý."""
        common.assign_handler(self)

    @transition(
        "state", AT_WORK, GET_STATE(lambda case: case.state, states=AT_WORK),
        conditions=[criterion_is_named],
        custom={"role": (Role.LEADER,), "article": "Luật Khiếu nại Điều 28, 37; NĐ 124/2020 3a",
                "label": gettext_noop("Declare the matter complex"), "needs_reason": True},
    )  # fmt: skip
    def declare_complex(self):
        """Xác định vụ việc phức tạp: the longer limit runs from acceptance."""
        self.complexity = Complexity.COMPLEX.value

    @transition(
        "state", "assigned", "verifying",
        custom={"role": (Role.HANDLER,), "article": "Luật Khiếu nại Điều 29; NĐ 124/2020 Điều 18",
                "label": gettext_noop("Plan the verification")},
    )  # fmt: skip
    def plan_verification(self):
        """Xác minh nội dung khiếu nại."""

    @transition(
        "state", "verifying", "verified",
        custom={"role": (Role.HANDLER,), "article": "Luật Khiếu nại Điều 29.4; NĐ 124/2020 27",
                "label": gettext_noop("Report the verification")},
    )  # fmt: skip
    def report_verification(self):
        """Báo cáo kết quả xác minh."""

    @transition(
        "state", "verified", "verified",
        custom={"role": (Role.LEADER,), "article": "Luật Khiếu nại Điều 30, 39; NĐ 124/2020 28",
                "label": gettext_noop("Hold the dialogue")},
    )  # fmt: skip
    def hold_dialogue(self):
        """Tổ chức đối thoại: held by the one who settles."""

    @transition(
        "state", "verified", "decided",
        conditions=[common.outcome_is_known, dialogue_was_held_where_due],
        custom={"role": (Role.LEADER,), "article": "Luật Khiếu nại Điều 31, 40",
                "label": gettext_noop("Decide the complaint"), "paper": "KN-15",
                "paper_second": "KN-16"},
    )  # fmt: skip
    def decide(self):
        """Quyết định giải quyết khiếu nại."""
        common.record_settlement(self)

    @transition(
        "state", AT_WORK, "suspended", conditions=[common.ground_is_chosen],
        custom={"role": (Role.LEADER,), "article": "Luật Khiếu nại Điều 11a khoản 1",
                "label": gettext_noop("Suspend"), "paper": "KN-14a",
                "grounds": "complaint_suspension"},
    )  # fmt: skip
    def suspend(self):
        """Tạm đình chỉ việc giải quyết: the time is not counted."""
        self.resume_to = self.state

    @transition(
        "state", "suspended", GET_STATE(lambda case: case.resume_to, states=AT_WORK),
        custom={"role": (Role.LEADER,), "article": "Luật Khiếu nại Điều 11a; NĐ 124/2020 28b.2",
                "label": gettext_noop("Resume")},
    )  # fmt: skip
    def resume(self):
        """Tiếp tục giải quyết: the clock goes on from this day."""

    @transition(
        "state", (*AT_WORK, "suspended"), "terminated", conditions=[common.ground_is_chosen],
        custom={"role": (Role.LEADER,), "article": "Luật Khiếu nại Điều 10, 11a khoản 2",
                "label": gettext_noop("Terminate"), "paper": "KN-14a",
                "grounds": "complaint_termination"},
    )  # fmt: skip
    def terminate(self):
        """Đình chỉ việc giải quyết: final."""
        self.settled_on = self.act.on

    @transition(
        "state", ("decided", "executing", "executed"),
        GET_STATE(lambda case: "made_public" if case.state == "decided" else case.state,
                  states=["made_public", "executing", "executed"]),
        custom={"role": (Role.HANDLER, Role.CLERK), "article": "NĐ 124/2020/NĐ-CP Điều 29 khoản 3",
                "label": gettext_noop("Make the decision public")},
    )  # fmt: skip
    def make_public(self):
        """Công khai quyết định giải quyết khiếu nại."""

    @transition(
        "state", ("decided", "made_public"), "executing", conditions=[decision_is_in_force],
        custom={"role": (Role.LEADER,), "article": "Luật Khiếu nại Điều 44-46; NĐ 124/2020 31",
                "label": gettext_noop("Direct the execution")},
    )  # fmt: skip
    def direct_execution(self):
        """Chỉ đạo thi hành quyết định có hiệu lực pháp luật."""

    @transition(
        "state", "executing", "executed",
        custom={"role": (Role.HANDLER,), "article": "Luật Khiếu nại Điều 46; NĐ 124/2020 31-36",
                "label": gettext_noop("Report the execution")},
    )  # fmt: skip
    def report_execution(self):
        """Báo cáo kết quả thi hành: the matter is over."""

    @transition(
        "state", SENT_IN, GET_STATE(lambda case: case.state, states=SENT_IN),
        conditions=[common.sending_is_due],
        custom={"role": (Role.HANDLER, Role.CLERK), "article": "NĐ 124/2020/NĐ-CP Điều 28b, 29",
                "label": gettext_noop("Record a sending"), "needs_reason": True},
    )  # fmt: skip
    def record_sending(self):
        """Ghi nhận đã gửi: a notice or decision sent outside the program meets its limit."""
