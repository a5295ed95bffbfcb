"""What a citizen may ask the office without an account: how far his matter has come.

Luật Tiếp công dân Điều 7 khoản 1 (the right to be told of the result), Luật Khiếu nại Điều 12; Luật
Tố cáo Điều 8, 56: a denunciation is never found here. Stages are told in plain words.
"""

from dataclasses import dataclass

from cases.law.words import gettext_noop

#: Thirty-two digits and capitals; 0 and O, 1 and I, which people take for each other, are left out.
ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
CODE_LENGTH, PIN_LENGTH = 12, 4
#: After its end a matter is shown so many days; then it is as unknown as a wrong code.
SHOWN_AFTER_END = 60


@dataclass(frozen=True)
class Limit:
    """At most so many questions within so many seconds."""

    most: int
    seconds: int


#: Of one client, while the site is calm; while it is strained; of the whole site.
CALM = (Limit(5, 60), Limit(20, 3600))
STRAINED = (Limit(1, 60), Limit(20, 3600))
SITE_STRAINED, SITE_ASKS = Limit(200, 3600), Limit(300, 3600)

RECEIVED = gettext_noop("The office has received your matter.")
STUDIED = gettext_noop("The office is studying whether it has to settle your matter.")
SETTLED_NOW = gettext_noop("The office is verifying and settling your matter.")
PAUSED = gettext_noop("The settling is suspended; you were told the reason in writing.")
DECIDED = gettext_noop("A decision was made; it is being sent to you and made public.")
CARRIED_OUT = gettext_noop("The decision is being carried out.")
ENDED = gettext_noop("The matter is settled.")
STOPPED = gettext_noop("The settling was ended; you were told the reason in writing.")
NOT_TAKEN = gettext_noop("The matter was not accepted; you were told the reason in writing.")
PASSED_ON = gettext_noop("The matter was passed to the competent body.")
GUIDED = gettext_noop("You were told which body is competent or what is still missing.")
ANSWERED = gettext_noop("The office has answered.")
JOINED = gettext_noop("Your petition is settled together with another on the same matter.")
KEPT = gettext_noop("The petition is kept on file; nothing further follows.")
AGAIN = gettext_noop("The matter has gone to the next level.")

#: State of a visit, petition or case → what its citizen is told.
STAGES = {
    "received": RECEIVED, "answered": ANSWERED, "refused": NOT_TAKEN, "petition_entered": RECEIVED,
    "registered": RECEIVED, "classified": STUDIED, "accepted": SETTLED_NOW,
    "declined": NOT_TAKEN, "forwarded": PASSED_ON, "replied": ANSWERED,
    "following_ended": PASSED_ON, "guided": GUIDED, "kept_on_file": KEPT,
    "used_for_inspection": PASSED_ON, "attached": JOINED, "split": GUIDED,
    "assigned": SETTLED_NOW, "rechecked": SETTLED_NOW, "verifying": SETTLED_NOW,
    "verified": SETTLED_NOW, "suspended": PAUSED, "decided": DECIDED, "concluded": DECIDED,
    "made_public": DECIDED, "contested": AGAIN, "executing": CARRIED_OUT, "executed": ENDED,
    "acted_on": ENDED, "handed_over": PASSED_ON, "terminated": STOPPED, "handed_up": PASSED_ON,
    "closed": ENDED, "archived": ENDED, "disposal_proposed": ENDED, "disposed": ENDED,
}  # fmt: skip
