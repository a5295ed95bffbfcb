"""The word and the tone of every state: never colour alone."""

from typing import Any

from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

#: state → (word, tone); tones are classes of the one stylesheet.
STATES = {
    # visit
    "received": (_("received"), "open"),
    "answered": (_("answered"), "done"),
    "refused": (_("refused"), "done"),
    "petition_entered": (_("petition entered"), "done"),
    # petition
    "registered": (_("registered"), "open"),
    "classified": (_("classified"), "open"),
    "accepted": (_("accepted"), "open"),
    "declined": (_("not accepted"), "done"),
    "forwarded": (_("forwarded, waiting for the reply"), "open"),
    "replied": (_("replied by the other body"), "done"),
    "following_ended": (_("no longer followed"), "done"),
    "guided": (_("guided"), "done"),
    "kept_on_file": (_("kept on file"), "done"),
    "attached": (_("attached to a case"), "done"),
    "split": (_("split by content"), "done"),
    # case
    "assigned": (_("assigned"), "open"),
    "rechecked": (_("re-checked: the complaint is right"), "open"),
    "verifying": (_("being verified"), "open"),
    "verified": (_("verified"), "open"),
    "suspended": (_("suspended"), "paused"),
    "decided": (_("decided"), "open"),
    "concluded": (_("concluded"), "open"),
    "made_public": (_("made public"), "open"),
    "contested": (_("complained again"), "done"),
    "executing": (_("being executed"), "open"),
    "executed": (_("executed"), "done"),
    "acted_on": (_("acted on"), "done"),
    "handed_over": (_("handed over to the superior"), "done"),
    "terminated": (_("terminated"), "done"),
    "handed_up": (_("handed to the superior"), "done"),
    # document
    "drafted": (_("draft"), "open"),
    "submitted": (_("waiting for approval"), "open"),
    "approved": (_("waiting for signature"), "open"),
    "signed": (_("waiting for a number"), "open"),
    "numbered": (_("waiting for the seal"), "open"),
    "sealed": (_("ready to be issued"), "open"),
    "issued": (_("issued"), "done"),
    "void": (_("void"), "done"),
}


def state_word(state: str) -> str:
    """The word of a state; an unknown one is shown as it is."""
    return str(STATES.get(state, (state, ""))[0])


def badge(row: Any) -> str:
    """The state of a row as lists and pages show it: word and tone."""
    tone = STATES.get(row.state, ("", "open"))[1]
    return format_html('<span class="state {}">{}</span>', tone, state_word(row.state))


#: verb → what was done, as a timeline tells it.
VERBS = {
    "receive": _("received at the door"),
    "answer": _("answered"),
    "refuse_visit": _("reception refused"),
    "enter_petition": _("petition entered from the visit"),
    "enter": _("petition entered"),
    "classify": _("classified"),
    "accept": _("accepted"),
    "decline": _("not accepted"),
    "forward": _("forwarded"),
    "report_up": _("reported to the superior"),
    "remind": _("the other body reminded"),
    "record_reply": _("reply of the other body recorded"),
    "end_following": _("following ended without a reply"),
    "link_earlier": _("linked to an earlier petition"),
    "guide": _("guided to the competent body"),
    "keep_on_file": _("kept on file"),
    "guide_to_complete": _("guided to complete the petition"),
    "attach": _("attached to an open case"),
    "split": _("split by content"),
    "reclassify": _("reclassified by content"),
    "return_originals": _("originals returned"),
    "declare_concern": _("conflict of interest declared"),
    "end_concern": _("declared conflict of interest ended"),
    "assign": _("assigned"),
    "declare_complex": _("declared complex"),
    "recheck": _("decision re-checked"),
    "plan_verification": _("verification planned"),
    "request_evidence": _("evidence requested"),
    "receive_evidence": _("evidence received"),
    "record_work": _("working session recorded"),
    "order_assessment": _("expert assessment ordered"),
    "receive_assessment": _("expert assessment received"),
    "consult": _("opinion asked"),
    "report_verification": _("verification reported"),
    "suspend_enforcement": _("enforcement suspended"),
    "lift_enforcement_suspension": _("suspension of enforcement lifted"),
    "invite_dialogue": _("invited to the dialogue"),
    "hold_dialogue": _("dialogue held"),
    "extend": _("limit extended"),
    "decide": _("complaint decided"),
    "conclude": _("conclusion made"),
    "suspend": _("suspended"),
    "record_ground_ended": _("ground of suspension recorded as ended"),
    "resume": _("resumed"),
    "terminate": _("terminated"),
    "withdraw_part": _("withdrawn in part"),
    "succeed": _("successor recorded"),
    "record_receipt": _("receipt of the decision recorded"),
    "call_publication_meeting": _("publication meeting called"),
    "hand_up": _("handed to the superior"),
    "make_public": _("made public"),
    "record_second_complaint": _("second complaint recorded"),
    "record_second_outcome": _("outcome of the second complaint recorded"),
    "record_file_request": _("request for the file recorded"),
    "hand_over_file": _("file handed over"),
    "record_court": _("step of the court recorded"),
    "direct_execution": _("execution directed"),
    "report_execution": _("execution reported"),
    "act_on_conclusion": _("acted on the conclusion"),
    "record_sending": _("sending recorded"),
    "check_identity": _("denouncer and conditions checked"),
    "continue_denunciation": _("linked to the earlier denunciation"),
    "demand_report": _("report demanded from the resolver"),
    "order_hand_over": _("handing over ordered"),
    "reply_to_sender": _("body that forwarded it informed"),
    "form_team": _("verification team formed"),
    "change_team": _("verification team changed"),
    "work_with_denouncer": _("worked with the denouncer"),
    "record_explanation": _("explanation of the accused recorded"),
    "inspect_site": _("verified on the spot"),
    "record_withdrawal": _("withdrawal recorded"),
    "report_crime": _("signs of a crime passed on"),
    "notify_denouncer": _("denouncer told of the conclusion"),
    "record_handling_result": _("result of the handling recorded"),
    "assign_follow_up": _("follow-up assigned"),
    "report_follow_up": _("follow-up reported"),
    "protect": _("protection decided"),
    "refuse_protection": _("protection refused"),
    "end_protection": _("protection ended"),
    "receive_demand": _("demand of the superior received"),
    "report_delay": _("delay reported to the superior"),
    "ask_for_more": _("more information asked for"),
    "forward_onward": _("forwarded to the competent body"),
    "draft": _("letter drafted"),
    "redraft": _("draft changed"),
    "submit": _("letter submitted"),
    "send_back": _("letter sent back"),
    "approve": _("letter approved"),
    "sign": _("letter signed"),
    "give_number": _("letter numbered"),
    "seal": _("letter sealed"),
    "issue": _("letter issued"),
    "hand_over": _("receipt handed over"),
    "void": _("draft voided"),
    "count_again": _("due dates counted again"),
}


def verb_word(verb: str) -> str:
    """What was done, in words."""
    return str(VERBS.get(verb, verb))
