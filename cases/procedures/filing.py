"""The file of a matter after its end: closed, handed to the archive, disposed of by two people.

Luật Khiếu nại Điều 34, 43; Luật Tố cáo Điều 39, 55; Nghị định 30/2020/NĐ-CP Điều 28-31; Luật Lưu
trữ 33/2024/QH15. The same steps follow every procedure, from the states in which it ends.
"""

from django_fsm import GET_STATE, transition

from cases.law.dossier.retention import DISPOSAL, HAND_OVER
from cases.law.words import Role, gettext_noop
from cases.procedures import filing_rules as rules
from cases.procedures.common import rule

KEPT = ("closed", "archived", "disposal_proposed")


class Keeping:
    """What follows the closing, the same in every procedure."""

    @transition(
        "state", "closed", "archived", conditions=[rules.export_was_made],
        custom=rule((Role.CLERK,), HAND_OVER, gettext_noop("Hand the file to the archive")),
    )  # fmt: skip
    def hand_to_archive(self):
        """Nộp lưu hồ sơ vào lưu trữ cơ quan: two copies of the minutes, one export."""

    @transition(
        "state", KEPT, GET_STATE(lambda case: case.state, states=KEPT),
        conditions=[rules.no_hold_lasts],
        custom=rule((Role.LEADER,), DISPOSAL, gettext_noop("Hold the disposal"),
                    needs_reason=True, rare=True),
    )  # fmt: skip
    def place_hold(self):
        """Tạm giữ hồ sơ: a complaint, a court or an inspection needs it."""

    @transition(
        "state", KEPT, GET_STATE(lambda case: case.state, states=KEPT),
        conditions=[rules.a_hold_lasts],
        custom=rule((Role.LEADER,), DISPOSAL, gettext_noop("Lift the hold"),
                    needs_reason=True, rare=True),
    )  # fmt: skip
    def lift_hold(self):
        """Thôi tạm giữ hồ sơ."""

    @transition(
        "state", "archived", "disposal_proposed",
        conditions=[rules.no_hold_lasts, rules.retention_has_ended, rules.export_was_made],
        custom=rule((Role.CLERK,), DISPOSAL, gettext_noop("Propose the disposal"),
                    needs_reason=True),
    )  # fmt: skip
    def propose_disposal(self):
        """Đề nghị hủy tài liệu hết thời hạn bảo quản."""

    @transition(
        "state", "disposal_proposed", "archived",
        custom=rule((Role.LEADER,), DISPOSAL, gettext_noop("Decline the disposal"),
                    needs_reason=True),
    )  # fmt: skip
    def decline_disposal(self):
        """Không đồng ý hủy: the file stays in the archive."""

    @transition(
        "state", "disposal_proposed", "disposed",
        conditions=[rules.no_hold_lasts, rules.retention_has_ended, rules.export_was_made,
                    rules.decided_by_another],
        custom=rule((Role.LEADER,), DISPOSAL, gettext_noop("Decide the disposal"),
                    needs_reason=True),
    )  # fmt: skip
    def decide_disposal(self):
        """Quyết định hủy: files and words go, the stub stays."""


def filing(*ends: str) -> type:
    """The verbs of the file, for a procedure that ends in these states."""

    class Filing(Keeping):
        @transition(
            "state", ends, "closed",
            conditions=[rules.nothing_lacks_in_the_file, rules.result_was_sent,
                        rules.limits_are_at_rest, rules.no_draft_is_left,
                        rules.sheets_are_numbered, rules.retention_is_set],
            custom=rule((Role.HANDLER, Role.CLERK), f"{rules.FILE}; {rules.ND30}29 khoản 4",
                        gettext_noop("Close the file"), expected=ends),
        )  # fmt: skip
        def close_file(self):
            """Đóng hồ sơ, kết thúc hồ sơ: complete, in order, numbered."""
            self.resume_to = self.state

        @transition(
            "state", "closed", GET_STATE(lambda case: case.resume_to, states=ends),
            custom=rule((Role.LEADER,), rules.FILE, gettext_noop("Reopen the file"),
                        needs_reason=True, rare=True),
        )  # fmt: skip
        def reopen_file(self):
            """Mở lại hồ sơ: a paper came later, or a step of the matter follows."""

    return Filing
