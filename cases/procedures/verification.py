"""The verification of a denunciation: who does it, with whom it works, what it reports.

Luật Tố cáo 25/2018/QH14 Điều 31; Nghị định 31/2019/NĐ-CP (amended by Nghị định 156/2026/NĐ-CP)
Điều 10-16.
"""

from django_fsm import GET_STATE, transition

from cases.law.words import Role, gettext_noop
from cases.models import TeamMember
from cases.procedures import common
from cases.procedures import denunciation_rules as rules

LAW = "Luật Tố cáo Điều "
AT_WORK = ("accepted", "assigned", "verifying", "verified")
AT_IT = ("assigned", "verifying", "verified")
VERIFIERS = (Role.HANDLER, Role.INSPECTOR, Role.LEADER)


def stays(states):
    """The target of an act that leaves the state as it is."""
    return GET_STATE(lambda case: case.state, states=states)


class Verification:
    """Xác minh nội dung tố cáo: verbs of `DenunciationCase`."""

    @transition(
        "state", AT_WORK,
        GET_STATE(lambda case: "assigned" if case.state == "accepted" else case.state,
                  states=["assigned", "verifying", "verified"]),
        conditions=[common.handler_is_named, common.handler_is_not_concerned],
        # "Việc giao xác minh nội dung tố cáo phải thực hiện bằng văn bản" (khoản 1).
        custom={"role": (Role.LEADER,), "article": LAW + "31", "label": gettext_noop("Assign"),
                "paper": "TC-22"},
    )  # fmt: skip
    def assign(self):
        """Giao xác minh nội dung tố cáo."""
        common.assign_handler(self)

    @transition(
        "state", AT_IT, stays(AT_IT),
        conditions=[rules.no_team_yet, rules.team_is_complete, rules.team_works_here,
                    rules.team_is_not_concerned],
        custom={"role": (Role.LEADER,), "article": LAW + "31 khoản 1; NĐ 31/2019 Điều 10",
                "label": gettext_noop("Form the verification team"), "paper": "TC-07"},
    )  # fmt: skip
    def form_team(self):
        """Thành lập Tổ xác minh."""
        self.seat_team()

    @transition(
        "state", AT_IT, stays(AT_IT),
        conditions=[rules.a_team_stands, rules.team_is_complete, rules.team_works_here,
                    rules.team_is_not_concerned],
        custom={"role": (Role.LEADER,), "article": "NĐ 31/2019/NĐ-CP Điều 10", "rare": True,
                "label": gettext_noop("Change the team"), "paper": "TC-07",
                "needs_reason": True},
    )  # fmt: skip
    def change_team(self):
        """Thay đổi Tổ xác minh: who leaves keeps the days on it."""
        self.seat_team()

    def seat_team(self):
        """End the seats that change and begin the new ones; the trace keeps every row written."""
        named, head = rules.members(self), rules.fact(self, "head")
        seats = {seat.officer_id: seat for seat in self.team.current()}
        leaving = [s for pk, s in seats.items() if pk not in named or s.head != (pk == head)]
        for seat in leaving:
            seat.to_on = self.act.on
            seat.save()
        staying = set(seats) - {seat.officer_id for seat in leaving}
        self.wrote = leaving + [
            TeamMember.objects.create(
                case_id=self.pk, officer_id=pk, head=pk == head, from_on=self.act.on
            )
            for pk in dict.fromkeys(named)
            if pk not in staying
        ]

    @transition(
        "state", "assigned", "verifying", conditions=[rules.somebody_verifies],
        custom={"role": VERIFIERS, "article": LAW + "31; NĐ 31/2019 Điều 10, 11",
                "label": gettext_noop("Plan the verification")},
    )  # fmt: skip
    def plan_verification(self):
        """Tiến hành xác minh: by the resolver himself or by a team."""

    @transition(
        "state", "verifying", "verifying",
        custom={"role": VERIFIERS, "article": "NĐ 31/2019/NĐ-CP Điều 11", "paper": "TC-08",
                "papers": ("in_writing", {"": "TC-08", True: "TC-29c"}),
                "letter": {"session": "author"}, "label": gettext_noop("Work with the denouncer")},
    )  # fmt: skip
    def work_with_denouncer(self):
        """Làm việc trực tiếp với người tố cáo: the minutes name an envelope code alone."""

    @transition(
        "state", ("verifying", "verified"), stays(("verifying", "verified")),
        conditions=[rules.explanation_is_stated],
        custom={"role": VERIFIERS, "article": LAW + "31 khoản 4; NĐ 31/2019 Điều 12",
                "label": gettext_noop("Record the explanation of the accused"), "paper": "TC-08",
                "papers": ("how", {"IN_WRITING": "TC-08", "IN_MINUTES": "TC-08"}),
                "letter": {"session": "accused"}},
    )  # fmt: skip
    def record_explanation(self):
        """Làm việc với người bị tố cáo, nhận giải trình."""

    @transition(
        "state", "verifying", "verifying", conditions=[rules.body_and_content_are_named],
        custom={"role": VERIFIERS, "article": "NĐ 31/2019/NĐ-CP Điều 13", "rare": True,
                "label": gettext_noop("Request evidence"), "paper": "TC-29"},
    )  # fmt: skip
    def request_evidence(self):
        """Yêu cầu cung cấp thông tin, tài liệu, bằng chứng."""

    @transition(
        "state", "verifying", "verifying",
        custom={"role": VERIFIERS, "article": "NĐ 31/2019/NĐ-CP Điều 14", "rare": True,
                "label": gettext_noop("Verify on the spot"), "paper": "TC-08",
                "letter": {"session": "site"}, "needs_reason": True},
    )  # fmt: skip
    def inspect_site(self):
        """Xác minh thực tế: what was found stands in the reason and in the minutes."""

    @transition(
        "state", ("verifying", "verified"), stays(("verifying", "verified")),
        conditions=[rules.no_assessment_runs, rules.body_and_content_are_named, rules.may_order],
        custom={"role": (Role.LEADER, Role.INSPECTOR, Role.HANDLER), "rare": True,
                "article": "NĐ 31/2019/NĐ-CP Điều 15 khoản 1, 2; NĐ 156/2026 Điều 2",
                "label": gettext_noop("Order an expert assessment"), "paper": "TC-09"},
    )  # fmt: skip
    def order_assessment(self):
        """Trưng cầu giám định: from this day the time is not counted (khoản 4)."""

    @transition(
        "state", ("verifying", "verified"), stays(("verifying", "verified")),
        conditions=[rules.an_assessment_runs],
        custom={"role": VERIFIERS, "article": "NĐ 31/2019/NĐ-CP Điều 15 khoản 4", "rare": True,
                "label": gettext_noop("Record the result of the assessment"),
                "needs_reason": True},
    )  # fmt: skip
    def receive_assessment(self):
        """Nhận kết luận giám định: the clock goes on from this day."""

    @transition(
        "state", "verifying", "verified", conditions=[rules.head_reports],
        custom={"role": VERIFIERS, "article": "Nghị định 31/2019/NĐ-CP Điều 16",
                "label": gettext_noop("Report the verification"), "paper": "TC-10"},
    )  # fmt: skip
    def report_verification(self):
        """Báo cáo kết quả xác minh: by the head of the team."""
