"""Publishing and executing the decision: Nghị định 124/2020/NĐ-CP Điều 29 khoản 3, 31 to 36."""

from cases.law.words import gettext_noop
from cases.letters.catalogue.complaint.shared import FILED, HOURS, MATTER, THE_DECISION
from cases.letters.catalogue.form import Fact, Form
from cases.letters.catalogue.groups import FURTHER_BASES, HEAD, SIGNED

LEVEL = Fact("level", gettext_noop("level"), "choice")
SHOWN = (
    Fact("publication.until_on", gettext_noop("last day of the posting"), "date",
         where="make_public"),
    Fact("officer.name", gettext_noop("name of the officer who writes the minutes")),
)  # fmt: skip

EXECUTION = (
    Form(
        "KN-23",
        (*HEAD, *SIGNED, *MATTER, *THE_DECISION,
         Fact("meeting.on", gettext_noop("day of the meeting"), "date",
              where="call_publication_meeting"),
         Fact("meeting.place", gettext_noop("time and place of the meeting"),
              where="call_publication_meeting")),
        (LEVEL, *FURTHER_BASES,
         Fact("respondent", gettext_noop("name and address of the respondent")),
         Fact("meeting.invited", gettext_noop("bodies and people who are told besides"))),
        recipients=("{petitioner}", "{respondent}", "{meeting.invited}", FILED),
    ),
    Form(
        "KN-23b",
        (*HEAD, *MATTER, *HOURS, *THE_DECISION,
         Fact("session.on", gettext_noop("day on which it was made public"), "date"),
         Fact("manners", gettext_noop("ways of making it public"), "list", where="make_public"),
         Fact("officer.name", gettext_noop("name of the officer who writes the minutes"))),
        (LEVEL,
         Fact("officer.post", gettext_noop("post of that officer")),
         Fact("publication.until_on", gettext_noop("last day of the posting"), "date"),
         Fact("publication.times", gettext_noop("broadcasts or issues"), "number"),
         Fact("publication.present", gettext_noop("who took part")),
         Fact("publication.opinions", gettext_noop("what those present said")),
         Fact("witness", gettext_noop("who witnessed the posting"))),
    ),
    Form(
        "KN-23c",
        (*HEAD, *MATTER, *HOURS, *THE_DECISION, *SHOWN,
         Fact("publication.since_on", gettext_noop("first day of the posting"), "date",
              where="make_public"),
         Fact("session.on", gettext_noop("day on which it was taken down"), "date")),
        (LEVEL,
         Fact("officer.post", gettext_noop("post of that officer")),
         Fact("publication.opinions", gettext_noop("what was said about the decision meanwhile")),
         Fact("witness", gettext_noop("who witnessed the posting"))),
    ),
    Form(
        "KN-24",
        (*HEAD, *SIGNED, *MATTER, *THE_DECISION,
         Fact("direction.to", gettext_noop("who executes"), "list", where="direct_execution"),
         Fact("direction.contents", gettext_noop("what is to be done"),
              where="direct_execution"),
         Fact("direction.until_on", gettext_noop("last day to do it"), "date",
              where="direct_execution"),
         Fact("direction.supervised_by", gettext_noop("who follows it up and reports"),
              where="direct_execution")),
        (*FURTHER_BASES, LEVEL,
         Fact("effective_on", gettext_noop("day of legal effect"), "date"),
         Fact("ground.text", gettext_noop("who does what by the law")),
         Fact("ground.article", gettext_noop("article of that duty")),
         Fact("direction.related", gettext_noop("what others have to do"))),
        recipients=("Như trên", "{petitioner}", "{direction.supervised_by}", FILED),
    ),
    Form(
        "KN-25",
        (*HEAD, *SIGNED, *MATTER, *THE_DECISION,
         Fact("to", gettext_noop("to whom it is reported")),
         Fact("execution.result", gettext_noop("what was done"), where="report_execution"),
         Fact("execution.on", gettext_noop("day of the report on the execution"), "date",
              where="report_execution")),
        (LEVEL,
         Fact("direction.number", gettext_noop("number of the direction to execute")),
         Fact("direction.on", gettext_noop("day of the direction to execute"), "date"),
         Fact("execution.problems", gettext_noop("difficulties and proposals"))),
        recipients=("Như trên", FILED),
    ),
)  # fmt: skip
