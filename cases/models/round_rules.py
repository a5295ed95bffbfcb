"""What the law asks of the later steps of a letter: delivered, replaced, recalled, filed, copied.

Nghị định 30/2020/NĐ-CP Điều 18, 19, 25, 27. Named predicates, each with its refusal.
"""

from typing import Any

from cases.law.papers import PAPERS, Course
from cases.law.words import gettext_noop
from cases.models.act import condition

DECREE_30 = "Nghị định 30/2020/NĐ-CP"


def course_of(document: Any) -> Course:
    """The way this kind of paper goes."""
    return PAPERS[document.form].course


@condition(
    gettext_noop("This paper bears no number of the office; it is not sent out under one."),
    DECREE_30 + " Điều 14, 18",
    gettext_noop("A paper signed by hand is handed over, an internal one is put into the file."),
)
def leaves_the_office(document: Any) -> bool:
    return course_of(document) is Course.ROUND


@condition(
    gettext_noop("Everybody whom the letter names has been sent it already."),
    DECREE_30 + " Điều 18",
    gettext_noop("Record the proof of delivery, or that it could not be delivered."),
)
def somebody_waits_for_it(document: Any) -> bool:
    return not document.deliveries.exists() or document.deliveries.unsent().exists()


@condition(
    gettext_noop("No sending of this letter is on its way."),
    DECREE_30 + " Điều 18",
    gettext_noop("Record first to whom it was sent, how and when."),
)
def something_is_on_its_way(document: Any) -> bool:
    return document.deliveries.on_the_way().exists()


@condition(
    gettext_noop("A letter that replaces this one is already being written."),
    DECREE_30 + " Điều 18 khoản 3",
    gettext_noop("Finish that letter, or have its draft voided."),
)
def has_no_successor(document: Any) -> bool:
    return not type(document).objects.filter(replaces=document).exclude(state="void").exists()


@condition(
    gettext_noop("The letter that replaces this one is not issued yet."),
    DECREE_30 + " Điều 18 khoản 3",
    gettext_noop("Draft the replacement and issue it: this letter is then marked by itself."),
)
def replacement_is_issued(document: Any) -> bool:
    return type(document).objects.filter(replaces=document, state="issued").exists()


@condition(
    gettext_noop("A notice that recalls this letter is already being written."),
    DECREE_30 + " Điều 18 khoản 4",
    gettext_noop("Finish that notice, or have its draft voided."),
)
def is_not_being_recalled(document: Any) -> bool:
    return not document.notices.filter(form="NB-02").exclude(state="void").exists()


@condition(
    gettext_noop("The notice that recalls this letter is not issued yet."),
    DECREE_30 + " Điều 18 khoản 4",
    gettext_noop("Draft the notice and issue it: this letter is then marked by itself."),
)
def recall_is_issued(document: Any) -> bool:
    return document.notices.filter(form="NB-02", state="issued").exists()


@condition(
    gettext_noop("An internal paper bears no signature of the office's round."),
    DECREE_30 + " Điều 13, 29",
    gettext_noop("Have it signed by pen and put it into the file."),
)
def is_not_internal(document: Any) -> bool:
    return course_of(document) is not Course.INTERNAL


@condition(
    gettext_noop("Only an internal paper is put into the file without being issued."),
    DECREE_30 + " Điều 29",
    gettext_noop("Have this letter signed, numbered, sealed and issued."),
)
def is_internal(document: Any) -> bool:
    return course_of(document) is Course.INTERNAL


@condition(
    gettext_noop("This letter bears digital signatures; there is no sheet signed by pen."),
    DECREE_30 + " Điều 5, 13",
    gettext_noop("Its file is the original; print it from its page."),
)
def is_signed_by_pen(document: Any) -> bool:
    return course_of(document) is not Course.ROUND


@condition(
    gettext_noop("The scan of the signed sheet is kept already."),
    DECREE_30 + " Điều 19",
    gettext_noop("Look at it on the page of the paper."),
)
def has_no_scan(document: Any) -> bool:
    return not document.scan_sha256


@condition(
    gettext_noop("The kept copy of this letter is lent out and has not come back."),
    DECREE_30 + " Điều 19, Phụ lục IV",
    gettext_noop("Take it back first, or make a copy (sao y) for the second user."),
)
def kept_copy_is_here(document: Any) -> bool:
    return not document.uses.out().exists()


@condition(
    gettext_noop("The kept copy of this letter is not lent out."),
    DECREE_30 + " Điều 19, Phụ lục IV",
    gettext_noop("Record its lending first, with the day on which it was lent."),
)
def kept_copy_is_out(document: Any) -> bool:
    return document.uses.out().exists()
