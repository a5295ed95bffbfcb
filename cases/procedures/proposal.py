"""Proposal and feedback, from being taken up to the answer.

Luật Tiếp công dân 42/2013/QH13 Điều 26 khoản 2, Điều 28. No law limits the answer on the merits.
"""

from django.utils.translation import gettext_lazy as _
from django_fsm import GET_STATE, transition

from cases.law.words import Kind, Role, gettext_noop
from cases.models import Case
from cases.models.act import condition
from cases.procedures import common
from cases.procedures.filing import filing

LAW = "Luật Tiếp công dân Điều "


@condition(
    gettext_noop("It is not said whom the question goes to, or what is asked."),
    LAW + "26 khoản 2",
    gettext_noop("Name the body or the citizen, and what is to be told."),
)
def question_is_stated(case: Case) -> bool:
    return bool(case.act.facts.get("body")) and bool(case.act.facts.get("content"))


@condition(
    gettext_noop("The competent body is not named."),
    LAW + "26 khoản 2; Nghị định 154/2026/NĐ-CP Điều 15",
    gettext_noop("Name the body that must study and settle it."),
)
def competent_body_is_named(case: Case) -> bool:
    return bool(case.act.facts.get("competent_body", "").strip())


Filing = filing("answered", "forwarded", "terminated")


class ProposalCase(Filing, Case):
    """Vụ việc kiến nghị, phản ánh."""

    objects = common.manager_of(Kind.PROPOSAL, Kind.FEEDBACK)

    class Meta:
        proxy = True
        verbose_name = _("proposal or feedback")
        verbose_name_plural = _("proposals and feedback")

    @transition(
        "state", ("accepted", "assigned"),
        GET_STATE(lambda case: "assigned", states=["assigned"]),
        conditions=[common.handler_is_named, common.handler_is_not_concerned],
        custom={"role": (Role.LEADER,), "article": LAW + "26", "label": gettext_noop("Assign")},
    )  # fmt: skip
    def assign(self):
        """Giao nghiên cứu, trả lời."""
        common.assign_handler(self)

    @transition(
        "state", "assigned", "answered", conditions=[common.outcome_is_known],
        custom={"role": (Role.LEADER,), "article": LAW + "28", "paper": "XLD-11",
                "label": gettext_noop("Answer")},
    )  # fmt: skip
    def answer(self):
        """Trả lời kiến nghị, phản ánh."""
        common.record_settlement(self)

    @transition(
        "state", "assigned", "assigned", conditions=[question_is_stated],
        custom={"role": (Role.HANDLER,), "article": LAW + "26 khoản 2", "rare": True,
                "label": gettext_noop("Ask for more information")},
    )  # fmt: skip
    def ask_for_more(self):
        """Đề nghị cung cấp thêm thông tin để nghiên cứu, trả lời."""

    @transition(
        "state", ("accepted", "assigned"), "forwarded", conditions=[competent_body_is_named],
        custom={"role": (Role.LEADER,), "rare": True, "needs_reason": True, "paper": "XLD-04",
                "article": LAW + "26 khoản 2; NĐ 154/2026/NĐ-CP Điều 15",
                "label": gettext_noop("Forward to the competent body")},
    )  # fmt: skip
    def forward_onward(self):
        """Chuyển đến cơ quan có thẩm quyền: studied, it turned out to belong elsewhere."""
        self.settled_on = self.act.on

    @transition(
        "state", ("accepted", "assigned"), "terminated",
        custom={"role": (Role.LEADER,), "article": LAW + "28", "needs_reason": True,
                "label": gettext_noop("Close: withdrawn"), "rare": True},
    )  # fmt: skip
    def terminate(self):
        """Công dân rút kiến nghị, phản ánh."""
        self.settled_on = self.act.on
