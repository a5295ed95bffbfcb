"""Letters and slips of the door: Nghị định 154/2026/NĐ-CP, Luật Tiếp công dân."""

from cases.law.words import gettext_noop
from cases.letters.catalogue.door import (
    AT,
    CHAIR,
    COPIES,
    DOCUMENTS,
    ENVELOPE,
    KIND_CHOICES,
    OFFICER,
    SENDER,
    SENDER_TAKES,
    SESSION,
    TO,
    VISIT,
    VISITORS,
)
from cases.letters.catalogue.form import Fact, Form, Option
from cases.letters.catalogue.groups import FURTHER_BASES, HEAD, PETITIONER_TAKES, SIGNED

FILED = "Lưu: VT, hồ sơ"

_GROUND_TAKES = (
    Fact("ground.article", gettext_noop("article of the reason")),
    Fact("ground.detail", gettext_noop("what happened, in the words of the officer")),
)
#: The answers of Luật Tiếp công dân Điều 28 khoản 1; point c has two reasons.
RESULTS = (
    ("accepted", gettext_noop("accepted to be settled (point a)")),
    ("longer", gettext_noop("acceptance needs more time to verify (point b)")),
    ("not_ours", gettext_noop("not accepted: not within our competence (point c)")),
    ("not_admissible", gettext_noop("not accepted: conditions not met (point c)")),
    ("forwarded", gettext_noop("forwarded to the competent body (point d)")),
)

#: How a matter came of whose settling another body is reminded.
CAME = (
    ("visit", gettext_noop("by a visitor")),
    ("petition", gettext_noop("by a petition")),
    ("session", gettext_noop("at a session of the head")),
)

AT_THE_DOOR = (
    Form(
        "TCD-01",
        (*HEAD, *SIGNED, *SENDER, *VISIT,
         Fact("visit.place", gettext_noop("place of the visit")),
         Fact("cites", gettext_noop("clauses on which the reception is refused")),
         Fact("ground.text", gettext_noop("the reason"), "text")),
        (*PETITIONER_TAKES, ENVELOPE, *_GROUND_TAKES,
         Fact("told_to", gettext_noop("body that is to know of it")),
         Fact("works_with", gettext_noop("body that works with us in the matter"))),
        recipients=("Như trên", "{told_to} (để biết)", "{works_with} (để phối hợp)", FILED),
    ),
    Form(
        "TCD-02",
        (*HEAD, *AT, *OFFICER, DOCUMENTS, COPIES,
         Fact("petitioner.name", gettext_noop("name of the petitioner"), unless="envelope"),
         Fact("documents[].name", gettext_noop("name of each piece"))),
        (*PETITIONER_TAKES, ENVELOPE,
         Fact("petitioner.address", gettext_noop("address of the petitioner"))),
    ),
    Form(
        "TCD-11",
        (*HEAD, *SIGNED, *SENDER, *VISIT,
         Fact("result", gettext_noop("what became of the matter"), "choice", choices=RESULTS),
         Fact("detail", gettext_noop("by which notice it was accepted, what is still to be "
                                     "verified, why not, or which body received it"),
              unless="accepted_as")),
        (*SENDER_TAKES, *FURTHER_BASES,
         Fact("accepted_as", gettext_noop("number of the matter that was opened")),
         Fact("competent", gettext_noop("to whom the sender may turn")),
         Fact("contact", gettext_noop("whom to ask"))),
        recipients=("Như trên", FILED),
    ),
    Form(
        "TCD-12",
        (*HEAD, *AT, *OFFICER, *VISIT, COPIES,
         Fact("petitioner.name", gettext_noop("name of the petitioner"), unless="envelope")),
        (*SENDER_TAKES,
         Fact("petitioner.address", gettext_noop("address of the petitioner"), where="person"),
         Fact("visit.demand", gettext_noop("what the visitor demands")),
         Fact("visit.earlier", gettext_noop("what competent bodies did so far")),
         DOCUMENTS),
        (Option("cannot_write", gettext_noop("the visitor cannot write"), chosen=True),),
    ),
    Form(
        "TCD-14",
        (*HEAD, *VISIT, Fact("group.size", gettext_noop("how many people they are"), "number")),
        (ENVELOPE,
         Fact("representatives", gettext_noop("who speaks for them"), "rows",
              columns=(("name", gettext_noop("name")), ("address", gettext_noop("address")),
                       ("number", gettext_noop("number of identity paper")))),
         Fact("signatories", gettext_noop("those who sign, one a row"), "rows",
              columns=(("name", gettext_noop("name")), ("address", gettext_noop("address")))),
         Fact("scope", gettext_noop("what they may do for the group"))),
    ),
    Form(
        "TCD-15",
        (*HEAD, *OFFICER,
         Fact("petitioner.name", gettext_noop("name of the petitioner"), unless="envelope"),
         Fact("appointment.on", gettext_noop("day of the appointment"), "date"),
         Fact("appointment.time", gettext_noop("hour of the appointment")),
         Fact("appointment.place", gettext_noop("place of the appointment")),
         Fact("appointment.purpose", gettext_noop("what the appointment is for"))),
        (*SENDER_TAKES,
         Fact("petitioner.address", gettext_noop("address of the petitioner"), where="person"),
         Fact("appointment.bring", gettext_noop("papers to bring along")),
         Fact("contact", gettext_noop("whom to ask"))),
    ),
    Form(
        "TCD-18",
        (*HEAD, *SIGNED, TO,
         Fact("matter.on", gettext_noop("day on which the matter came"), "date"),
         Fact("matter.about", gettext_noop("what the matter is about")),
         Fact("matter.came", gettext_noop("how the matter came"), "choice", choices=CAME)),
        (*SENDER_TAKES, *FURTHER_BASES,
         Fact("petitioner.name", gettext_noop("name of the petitioner"), where="person"),
         Fact("petitioner.address", gettext_noop("address of the petitioner"), where="person"),
         Fact("matter.kind", gettext_noop("complaint, denunciation, proposal or feedback"),
              "choice", choices=KIND_CHOICES),
         Fact("sent.number", gettext_noop("number of the letter that passed it on")),
         Fact("sent.on", gettext_noop("day on which it was passed on"), "date"),
         Fact("due_before", gettext_noop("day before which the result is asked for"), "date")),
        (Option("reasons", gettext_noop("asks for the reason of the delay"), chosen=True),),
        recipients=("Như trên", FILED),
    ),
)  # fmt: skip

OF_SESSIONS = (
    Form(
        "TCD-10",
        (*HEAD, *SIGNED, *SESSION[:1], *SESSION[3:], *CHAIR,
         Fact("conclusion", gettext_noop("what the chair concluded"), where="conclude_session")),
        (*FURTHER_BASES, VISITORS,
         Fact("session.attendance", gettext_noop("who attends")),
         Fact("tasks", gettext_noop("which body does what until when"), "rows",
              where="conclude_session",
              columns=(("body", gettext_noop("body")), ("what", gettext_noop("task")),
                       ("until", gettext_noop("until"))))),
        (Option("report_back", gettext_noop("the bodies also report to the head"), chosen=True),),
        recipients=("{tasks[].body}", "Các cơ quan, tổ chức, đơn vị có liên quan", FILED),
    ),
    Form(
        "TCD-13",
        (*HEAD, *AT, *CHAIR, *OFFICER, VISITORS, COPIES,
         Fact("at.end", gettext_noop("hour at which it ended")),
         Fact("result.conclusion", gettext_noop("what the chair concluded"))),
        (ENVELOPE,
         Fact("session.attendance", gettext_noop("who attends")),
         Fact("result.opinions", gettext_noop("opinions of the bodies that took part")),
         Fact("result.citizen", gettext_noop("what the citizen says to it"))),
    ),
    Form(
        "TCD-16",
        (*HEAD, *SIGNED,
         Fact("span.first", gettext_noop("first day of the calendar"), "date"),
         Fact("span.last", gettext_noop("last day of the calendar"), "date"),
         Fact("places", gettext_noop("places of reception"), "list"),
         Fact("sittings", gettext_noop("sessions of the head"), "rows", where="plan_session",
              columns=(("on", gettext_noop("day")), ("hours", gettext_noop("hours")),
                       ("chair", gettext_noop("who receives")),
                       ("attendance", gettext_noop("who attends")),
                       ("topic", gettext_noop("what it is about")),
                       ("place", gettext_noop("place")))),
         Fact("duty_met", gettext_noop("as many days of the head as the law demands"),
              "choice", where="plan_session")),
        (*FURTHER_BASES,
         Fact("frequency.days", gettext_noop("days on which the head receives"), "number"),
         Fact("frequency.span", gettext_noop("in a week or in a month"), "choice"),
         Fact("regular", gettext_noop("hours of regular reception")),
         Fact("portal", gettext_noop("website on which it is published"))),
        recipients=("Niêm yết tại trụ sở, địa điểm tiếp công dân", "{portal} (để đăng tải)", FILED),
    ),
    Form(
        "TCD-17",
        (*HEAD, *SIGNED, *SESSION, *CHAIR,
         Fact("petitioner.name", gettext_noop("name of the petitioner"), unless="secret"),
         Fact("session.attendance", gettext_noop("who attends")),
         Fact("session.topic", gettext_noop("what it is about")),
         Fact("session.account", gettext_noop("platform and account by which one joins; no "
                                              "password")),
         Fact("session.test_by", gettext_noop("last day for the test of the connection"), "date"),
         Fact("session.connect_by", gettext_noop("hour by which all places are connected"))),
        (*FURTHER_BASES, *PETITIONER_TAKES,
         Fact("petitioner.address", gettext_noop("address of the petitioner")),
         Fact("secret", gettext_noop("the matter is a denunciation"), "choice"),
         Fact("session.points", gettext_noop("places that take part"), "list")),
        (Option("behaviour", gettext_noop("what is asked of those who take part"), chosen=True),),
        recipients=("{petitioner}", "{session.points[]}", FILED),
    ),
    Form(
        "TCD-20",
        (*HEAD, *SESSION, *CHAIR, *OFFICER, COPIES),
        (Fact("session.attendance", gettext_noop("who attends")),
         Fact("session.posted_on", gettext_noop("day the calendar was posted"), "date"),
         Fact("session.mode", gettext_noop("regular, periodic or unscheduled"), "choice")),
    ),
)  # fmt: skip

OF_THE_OFFICE = (
    Form(
        "TCD-19",
        (*HEAD, *SIGNED,
         Fact("place", gettext_noop("place where the office receives citizens")),
         Fact("hours", gettext_noop("hours of regular reception")),
         Fact("head_days", gettext_noop("days on which the head receives")),
         Fact("unit", gettext_noop("unit that looks after the reception")),
         Fact("executors", gettext_noop("who carries the decision out"), "list")),
        (*FURTHER_BASES,
         Fact("proposed_by", gettext_noop("who proposes the rules")),
         Fact("replaced", gettext_noop("decision that is replaced")),
         Fact("contact", gettext_noop("where the public may ask"))),
        (Option("online", gettext_noop("rules of online reception"), chosen=True),),
        recipients=("Như Điều 3", "Niêm yết tại địa điểm tiếp công dân", FILED),
    ),
)  # fmt: skip

RECEPTION = (*AT_THE_DOOR, *OF_SESSIONS, *OF_THE_OFFICE)
