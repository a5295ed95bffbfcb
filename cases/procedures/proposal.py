"""Proposal and feedback, from being taken up to the answer.

Luật Tiếp công dân 42/2013/QH13 Điều 26 khoản 2, Điều 28. No law limits the answer on the merits.
"""

from django.utils.translation import gettext_lazy as _
from django_fsm import GET_STATE, transition

from cases.law.words import Kind, Role, gettext_noop
from cases.models import Case
from cases.procedures import common

LAW = "Luật Tiếp công dân Điều "


class ProposalCase(Case):
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
        "state", ("accepted", "assigned", "suspended"), "terminated",
        custom={"role": (Role.LEADER,), "article": LAW + "28", "needs_reason": True,
                "label": gettext_noop("Close: withdrawn")},
    )  # fmt: skip
    def terminate(self):
        """Công dân rút kiến nghị, phản ánh."""
        self.settled_on = self.act.on
