"""What may be done with a petition, and by which verb of the program it is done.

Thông tư 05/2021/TT-TTCP; Luật Khiếu nại; Luật Tố cáo; Luật Tiếp công dân; Nghị định 124/2020,
154/2026/NĐ-CP.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from cases.law.words import gettext_noop


@dataclass(frozen=True)
class DisposalKind:
    """Hướng xử lý: its label; whether it goes with another; the verb that carries it out, if any.

    A verb is one of the petition's own; what is done with the case, at the door or on paper only
    has none here.
    """

    code: str
    label: str
    goes_with_another: bool = False
    verb: str = ""


# fmt: off
_ALL = (
    DisposalKind("accept", gettext_noop("accept"), verb="accept"),
    DisposalKind("ask_for_representatives",
                 gettext_noop("ask the group to appoint representatives"),
                 verb="guide_to_complete"),
    DisposalKind("attach_to_open_case", gettext_noop("attach to the open case"), verb="attach"),
    DisposalKind("classify_by_content",
                 gettext_noop("classify by content, not by title"), verb="reclassify"),
    DisposalKind("close_withdrawn", gettext_noop("close as withdrawn"), verb="keep_on_file"),
    DisposalKind("continue_rest", gettext_noop("go on with the rest")),
    DisposalKind("decide_protection", gettext_noop("decide on protection"), True),
    DisposalKind("decline", gettext_noop("do not accept"), verb="decline"),
    DisposalKind("forward", gettext_noop("forward to the competent body"), verb="forward"),
    DisposalKind("guide", gettext_noop("guide to the competent body"), verb="guide"),
    DisposalKind("guide_to_complete",
                 gettext_noop("guide to complete the petition"), verb="guide_to_complete"),
    DisposalKind("guide_to_split",
                 gettext_noop("guide to write separate petitions"), verb="guide_to_complete"),
    DisposalKind("guide_to_write",
                 gettext_noop("guide to write a petition"), verb="guide_to_complete"),
    DisposalKind("handle_at_once", gettext_noop("verify and handle at once")),
    DisposalKind("inspect", gettext_noop("use for inspection"), verb="use_for_inspection"),
    DisposalKind("keep_on_file", gettext_noop("keep on file"), verb="keep_on_file"),
    DisposalKind("lift_enforcement_suspension", gettext_noop("lift the suspension of enforcement")),
    DisposalKind("order_lower_body", gettext_noop("order the lower body to settle"), True),
    DisposalKind("other_procedure", gettext_noop("use the other procedure"), verb="keep_on_file"),
    DisposalKind("pass_to_one_stop_desk",
                 gettext_noop("pass to the one-stop desk"), verb="forward"),
    DisposalKind("prevent_harm", gettext_noop("prevent the harm"), True),
    DisposalKind("propose_suspension_of_enforcement",
                 gettext_noop("propose to suspend enforcement"), True),
    DisposalKind("recuse", gettext_noop("bar the officer concerned"), True),
    DisposalKind("refuse_reception_in_writing", gettext_noop("refuse reception in writing")),
    DisposalKind("refuse_reception_orally", gettext_noop("refuse reception orally")),
    DisposalKind("register_only", gettext_noop("register only"), verb="keep_on_file"),
    DisposalKind("report_to_head", gettext_noop("report to the head"), True),
    DisposalKind("resume", gettext_noop("resume")),
    DisposalKind("return_originals",
                 gettext_noop("return the originals"), True, "return_originals"),
    DisposalKind("return_to_sender_body",
                 gettext_noop("return to the body that forwarded it"), verb="forward"),
    DisposalKind("review_again", gettext_noop("review the earlier settling")),
    DisposalKind("send_for_inspection",
                 gettext_noop("send to the competent body for inspection"),
                 verb="use_for_inspection"),
    DisposalKind("settle_overdue", gettext_noop("settle the overdue complaint at once")),
    DisposalKind("split", gettext_noop("split into one petition per content"), verb="split"),
    DisposalKind("suspend", gettext_noop("suspend")),
    DisposalKind("suspend_enforcement", gettext_noop("suspend enforcement"), True),
    DisposalKind("terminate", gettext_noop("terminate")),
    DisposalKind("transfer_to_investigation",
                 gettext_noop("transfer to the investigation body"), True),
    DisposalKind("write_down", gettext_noop("write down what is said"), verb="guide_to_complete"),
)
# fmt: on
DISPOSALS: Mapping[str, DisposalKind] = {one.code: one for one in _ALL}
