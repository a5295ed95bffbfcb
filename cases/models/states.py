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
    # reception session
    "requested": (_("requested"), "open"),
    "planned": (_("planned"), "open"),
    "posted": (_("calendar posted"), "open"),
    "held": (_("held"), "open"),
    "called_off": (_("called off"), "done"),
    # petition
    "registered": (_("registered"), "open"),
    "classified": (_("classified"), "open"),
    "accepted": (_("accepted"), "open"),
    "declined": (_("not accepted"), "done"),
    "forwarded": (_("forwarded"), "done"),
    "guided": (_("guided"), "done"),
    "kept_on_file": (_("kept on file"), "done"),
    # case
    "assigned": (_("assigned"), "open"),
    "verifying": (_("being verified"), "open"),
    "verified": (_("verified"), "open"),
    "suspended": (_("suspended"), "paused"),
    "decided": (_("decided"), "open"),
    "concluded": (_("concluded"), "open"),
    "made_public": (_("made public"), "open"),
    "executing": (_("being executed"), "open"),
    "executed": (_("executed"), "done"),
    "acted_on": (_("acted on"), "done"),
    "terminated": (_("terminated"), "done"),
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
    "name_representatives": _("representatives named"),
    "tell_longer": _("told that acceptance needs more time"),
    "plan_session": _("reception session planned"),
    "request_online": _("online reception requested"),
    "agree_online": _("online reception agreed"),
    "decline_online": _("online reception declined"),
    "post_session": _("calendar posted"),
    "give_notice": _("notice of the online reception given"),
    "test_connection": _("connection tested"),
    "postpone": _("session postponed"),
    "call_off": _("session called off"),
    "hold_session": _("session held"),
    "conclude_session": _("session concluded in writing"),
    "report_task": _("result of a task reported"),
    "enter": _("petition entered"),
    "classify": _("classified"),
    "accept": _("accepted"),
    "decline": _("not accepted"),
    "forward": _("forwarded"),
    "guide": _("guided to the competent body"),
    "keep_on_file": _("kept on file"),
    "assign": _("assigned"),
    "declare_complex": _("declared complex"),
    "plan_verification": _("verification planned"),
    "report_verification": _("verification reported"),
    "hold_dialogue": _("dialogue held"),
    "extend": _("limit extended"),
    "decide": _("complaint decided"),
    "conclude": _("conclusion made"),
    "suspend": _("suspended"),
    "resume": _("resumed"),
    "terminate": _("terminated"),
    "make_public": _("made public"),
    "direct_execution": _("execution directed"),
    "report_execution": _("execution reported"),
    "act_on_conclusion": _("acted on the conclusion"),
    "record_sending": _("sending recorded"),
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
}


def verb_word(verb: str) -> str:
    """What was done, in words."""
    return str(VERBS.get(verb, verb))
