"""The denunciation, from its acceptance to acting on the conclusion.

Luật Tố cáo 25/2018/QH14 (amended by Luật 136/2025/QH15) Điều 29-40; Nghị định 31/2019/NĐ-CP
(amended by Nghị định 156/2026/NĐ-CP). The denouncer is an envelope code and nothing else.
"""

from django.utils.translation import gettext_lazy as _
from django_fsm import GET_STATE, transition

from cases.law.words import Complexity, Kind, Role, gettext_noop
from cases.models import Case
from cases.models.act import condition
from cases.procedures import common

AT_WORK = ("accepted", "assigned", "verifying", "verified")
SENT_IN = (*AT_WORK, "suspended", "concluded", "made_public", "terminated")
LAW = "Luật Tố cáo Điều "


@condition(
    gettext_noop("The length of the extension is missing, or how complex the matter is."),
    LAW + "30 khoản 2, 3; Nghị định 31/2019/NĐ-CP Điều 3",
    gettext_noop("Say whether the matter is complex or especially complex, and how many days, "
                 "at most 30."),
)  # fmt: skip
def extension_is_stated(case: Case) -> bool:
    facts = case.act.facts
    return bool(facts.get("days")) and facts.get("complexity") in (
        Complexity.COMPLEX, Complexity.ESPECIALLY_COMPLEX,
    )  # fmt: skip


class DenunciationCase(Case):
    """Vụ việc tố cáo."""

    objects = common.manager_of(Kind.DENUNCIATION)

    class Meta:
        proxy = True
        verbose_name = _("denunciation case")
        verbose_name_plural = _("denunciation cases")

    @transition(
        "state", ("accepted", "assigned", "verifying", "verified"),
        GET_STATE(lambda case: "assigned" if case.state == "accepted" else case.state,
                  states=["assigned", "verifying", "verified"]),
        conditions=[common.handler_is_named, common.handler_is_not_concerned],
        custom={"role": (Role.LEADER,), "article": LAW + "31", "label": gettext_noop("Assign")},
    )  # fmt: skip
    def assign(self):
        """Giao xác minh nội dung tố cáo."""
        common.assign_handler(self)

    @transition(
        "state", "assigned", "verifying",
        custom={"role": (Role.HANDLER,), "article": LAW + "31; NĐ 31/2019 Điều 10, 11",
                "label": gettext_noop("Plan the verification")},
    )  # fmt: skip
    def plan_verification(self):
        """Tiến hành xác minh."""

    @transition(
        "state", "verifying", "verified",
        custom={"role": (Role.HANDLER,), "article": "Nghị định 31/2019/NĐ-CP Điều 16",
                "label": gettext_noop("Report the verification")},
    )  # fmt: skip
    def report_verification(self):
        """Báo cáo kết quả xác minh."""

    @transition(
        "state", AT_WORK, GET_STATE(lambda case: case.state, states=AT_WORK),
        conditions=[extension_is_stated],
        custom={"role": (Role.LEADER,), "article": LAW + "30 khoản 2, 3",
                "label": gettext_noop("Extend the limit"), "needs_reason": True},
    )  # fmt: skip
    def extend(self):
        """Gia hạn giải quyết tố cáo: complex once, especially complex twice, 30 days each."""
        self.complexity = self.act.facts["complexity"]

    @transition(
        "state", "verified", "concluded", conditions=[common.outcome_is_known],
        custom={"role": (Role.LEADER,), "article": LAW + "35", "paper": "TC-12",
                "label": gettext_noop("Conclude on the denunciation")},
    )  # fmt: skip
    def conclude(self):
        """Kết luận nội dung tố cáo."""
        common.record_settlement(self)

    @transition(
        "state", AT_WORK, "suspended", conditions=[common.ground_is_chosen],
        custom={"role": (Role.LEADER,), "article": LAW + "34 khoản 1",
                "label": gettext_noop("Suspend"), "grounds": "denunciation_suspension"},
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
                "label": gettext_noop("Resume")},
    )  # fmt: skip
    def resume(self):
        """Tiếp tục giải quyết tố cáo."""

    @transition(
        "state", (*AT_WORK, "suspended"), "terminated", conditions=[common.ground_is_chosen],
        custom={"role": (Role.LEADER,), "article": LAW + "34 khoản 3",
                "label": gettext_noop("Terminate"), "grounds": "denunciation_termination"},
    )  # fmt: skip
    def terminate(self):
        """Đình chỉ việc giải quyết tố cáo."""
        self.settled_on = self.act.on

    @transition(
        "state", ("concluded", "acted_on"),
        GET_STATE(lambda case: "made_public" if case.state == "concluded" else case.state,
                  states=["made_public", "acted_on"]),
        custom={"role": (Role.HANDLER, Role.CLERK), "article": LAW + "40; NĐ 31/2019 Điều 6",
                "label": gettext_noop("Make the conclusion public")},
    )  # fmt: skip
    def make_public(self):
        """Công khai kết luận: never the denouncer."""

    @transition(
        "state", ("concluded", "made_public"), "acted_on",
        custom={"role": (Role.LEADER,), "article": LAW + "36", "needs_reason": True,
                "label": gettext_noop("Act on the conclusion")},
    )  # fmt: skip
    def act_on_conclusion(self):
        """Xử lý kết luận nội dung tố cáo."""

    @transition(
        "state", SENT_IN, GET_STATE(lambda case: case.state, states=SENT_IN),
        conditions=[common.sending_is_due],
        custom={"role": (Role.HANDLER, Role.CLERK), "article": LAW + "29, 34, 35",
                "label": gettext_noop("Record a sending"), "needs_reason": True},
    )  # fmt: skip
    def record_sending(self):
        """Ghi nhận đã gửi: a notice or decision sent outside the program meets its limit."""
