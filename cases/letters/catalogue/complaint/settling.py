"""Dialogue, temporary measures, interruptions and the decision: Mẫu số 11, 12, 14 to 16."""

from cases.law.words import gettext_noop
from cases.letters.catalogue.complaint.shared import (
    DETAIL,
    FILED,
    HOURS,
    MATTER,
    PROPOSED,
)
from cases.letters.catalogue.form import Fact, Form, Option
from cases.letters.catalogue.groups import (
    ACCEPTANCE,
    EXECUTORS,
    FURTHER_BASES,
    GROUND,
    HEAD,
    PETITIONER,
    PETITIONER_TAKES,
    RECEIVED,
    SETTLEMENT,
    SETTLEMENT_TAKES,
    SIGNED,
)

#: Mẫu số 14a, 14b file their copy without the words "hồ sơ".
FILED_BY_THE_CLERK = "Lưu: VT"

MEASURE = (
    Fact("measure.number", gettext_noop("number of the decision that suspended it")),
    Fact("measure.on", gettext_noop("day of the decision that suspended it"), "date"),
)
#: Luật Khiếu nại Điều 31 khoản 3: one decision with the list of those who complain.
PEOPLE = (
    Fact("people", gettext_noop("list of the complainants"), "rows",
         columns=(("name", gettext_noop("name")), ("address", gettext_noop("address")))),
    Fact("interested", gettext_noop("people with related rights and duties")),
    Fact("no_court", gettext_noop("a discipline that may not be taken to court"), "choice"),
    Fact("dismissal", gettext_noop("the discipline is dismissal"), "choice"),
    Fact("discipline", gettext_noop("about a disciplinary decision"), "choice"),
)  # fmt: skip
DIALOGUE = (
    Fact("dialogue.on", gettext_noop("day of the dialogue"), "date"),
    Fact("dialogue.result", gettext_noop("result of the dialogue")),
)

SETTLING = (
    Form(
        "KN-11",
        (*HEAD, *SIGNED, *MATTER, *EXECUTORS,
         Fact("measure.decision", gettext_noop("decision that is suspended"),
              where="suspend_enforcement"),
         Fact("measure.reason", gettext_noop("why it is suspended"), where="suspend_enforcement"),
         Fact("measure.from_time", gettext_noop("hour from which it is suspended")),
         Fact("measure.from_on", gettext_noop("day from which it is suspended"), "date"),
         Fact("measure.until", gettext_noop("last day of the suspension"), "date",
              where="suspend_enforcement")),
        (*FURTHER_BASES, *PROPOSED),
        recipients=("Như Điều 2", FILED),
    ),
    Form(
        "KN-12",
        (*HEAD, *SIGNED, *MATTER, *EXECUTORS, *MEASURE,
         Fact("measure.lifted_because", gettext_noop("why it is lifted"))),
        (*FURTHER_BASES, *PROPOSED),
        recipients=("Như Điều 3", FILED),
    ),
    Form(
        "KN-14",
        (*HEAD, *PETITIONER, *MATTER, *HOURS,
         Fact("session.on", gettext_noop("day of the dialogue"), "date"),
         Fact("dialogue.led_by", gettext_noop("who leads the dialogue")),
         Fact("dialogue.recorder", gettext_noop("who writes the minutes")),
         Fact("respondent", gettext_noop("name and address of the respondent")),
         Fact("dialogue.summary", gettext_noop("purpose, findings and questions of the dialogue")),
         Fact("dialogue.opinions", gettext_noop("what each side said on each question")),
         Fact("dialogue.result", gettext_noop("result of the dialogue"), where="hold_dialogue")),
        (*PETITIONER_TAKES,
         Fact("dialogue.absent", gettext_noop("absence of the complainant"), "choice"),
         Fact("dialogue.present", gettext_noop("who took part, who was absent")),
         Fact("dialogue.agreed", gettext_noop("what was agreed")),
         Fact("dialogue.open_points", gettext_noop("what is still disputed")),
         Fact("dialogue.unsigned", gettext_noop("who did not sign, and why")),
         Fact("interested", gettext_noop("people with related rights and duties")),
         Fact("dialogue.bodies", gettext_noop("bodies that took part"))),
    ),
    Form(
        "KN-14x",
        (*HEAD, *SIGNED, *PETITIONER, *RECEIVED,
         Fact("invitation.on", gettext_noop("day of the dialogue"), "date",
              where="invite_dialogue"),
         Fact("invitation.place", gettext_noop("time and place of the dialogue"),
              where="invite_dialogue"),
         Fact("invitation.topics", gettext_noop("content of the dialogue"),
              where="invite_dialogue")),
        (*PETITIONER_TAKES,
         Fact("level", gettext_noop("level"), "choice"),
         Fact("respondent", gettext_noop("name and address of the respondent")),
         Fact("interested", gettext_noop("people with related rights and duties")),
         Fact("invitation.bodies", gettext_noop("bodies that are invited")),
         Fact("contact", gettext_noop("whom to ask"))),
        (Option("absence", gettext_noop("what follows from an absence without good reason"), True),
         Option("papers", gettext_noop("request to bring the papers and an identity paper"), True)),
        ("{petitioner}", "{respondent}", "{interested}", "{invitation.bodies}", FILED),
    ),
    Form(
        "KN-14a",
        (*HEAD, *SIGNED, *PETITIONER, *RECEIVED, *ACCEPTANCE, *GROUND, *EXECUTORS,
         Fact("stop", gettext_noop("suspended or terminated"), "choice")),
        (*PETITIONER_TAKES, *FURTHER_BASES, DETAIL,
         Fact("last_residence",
              gettext_noop("commune of the last residence or seat of a complainant who died or "
                           "was dissolved"))),
        recipients=("Như Điều 3", "{last_residence}", FILED_BY_THE_CLERK),
    ),
    Form(
        "KN-14b",
        (*HEAD, *SIGNED, *PETITIONER, *RECEIVED, *ACCEPTANCE, *EXECUTORS,
         Fact("suspension.number", gettext_noop("number of the decision to suspend")),
         Fact("suspension.on", gettext_noop("day of the decision to suspend"), "date")),
        (*PETITIONER_TAKES, *FURTHER_BASES,
         Fact("suspension.ended_because", gettext_noop("why the ground has ended"))),
        recipients=("Như Điều 3", FILED_BY_THE_CLERK),
    ),
    Form(
        "KN-15",
        (*HEAD, *SIGNED, *SETTLEMENT,
         Fact("again_to", gettext_noop("who settles at the second level")),
         Fact("court", gettext_noop("competent court"), unless="no_court")),
        (*SETTLEMENT_TAKES, *DIALOGUE, *PEOPLE),
        recipients=("Như Điều 4", "{again_to}", "{interested}", "{petition.forwarded_by}", FILED),
    ),
    Form(
        "KN-16",
        (*HEAD, *SIGNED, *(fact for fact in SETTLEMENT if fact.name != "again_days"),
         Fact("first_decision.result", gettext_noop("what the first decision says")),
         *DIALOGUE,
         Fact("court", gettext_noop("competent court"), unless="no_court"),
         Fact("sue_months", gettext_noop("months to go to court"), "number", unless="no_court")),
        (*SETTLEMENT_TAKES, *PEOPLE,
         # Luật Khiếu nại Điều 33 khoản 1 since 2026: the first decision is enclosed "(nếu có)".
         Fact("first_decision.number", gettext_noop("number of the first decision")),
         Fact("first_decision.on", gettext_noop("day of the first decision"), "date"),
         Fact("first_decision.by", gettext_noop("who decided first"))),
        recipients=("Như Điều 4", "{first_decision.by}", "{interested}", "{petition.forwarded_by}",
                    FILED),
    ),
)  # fmt: skip
