"""The verbs of the hall: what is done with a petition."""

from complaints.services.deciding import (
    accept,
    classify,
    decline,
    first_case,
    forward,
    guide,
    keep_on_file,
)
from complaints.services.denunciation import (
    check_identity,
    continue_denunciation,
    demand_report,
    order_hand_over,
    reply_to_sender,
    report_crime,
    use_for_inspection,
)
from complaints.services.disposing import (
    Part,
    attach,
    guide_to_complete,
    reclassify,
    return_originals,
    split,
)
from complaints.services.entering import Paper, enter, names_belong_in_the_envelope, new_envelope
from complaints.services.following import (
    end_following,
    link_earlier,
    record_reply,
    remind,
    report_up,
)
from complaints.services.group import name_representatives, tell_longer
from complaints.services.letters import facts_of_petition, letter_of

__all__ = [
    "Paper",
    "Part",
    "accept",
    "attach",
    "check_identity",
    "classify",
    "continue_denunciation",
    "decline",
    "demand_report",
    "end_following",
    "enter",
    "facts_of_petition",
    "first_case",
    "forward",
    "guide",
    "guide_to_complete",
    "keep_on_file",
    "letter_of",
    "link_earlier",
    "name_representatives",
    "names_belong_in_the_envelope",
    "new_envelope",
    "order_hand_over",
    "reclassify",
    "record_reply",
    "remind",
    "reply_to_sender",
    "report_crime",
    "report_up",
    "return_originals",
    "split",
    "tell_longer",
    "use_for_inspection",
]
