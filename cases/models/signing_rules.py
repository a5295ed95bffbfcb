"""What the law asks of a letter until it is signed: complete, by its signer, electronically or not.

Nghị định 30/2020/NĐ-CP Điều 8, 13, 15, 32, 33. Named predicates, each with its refusal.
"""

from typing import Any

from cases.law.papers import Course
from cases.law.words import gettext_noop
from cases.models.act import condition
from cases.models.round_rules import DECREE_30, course_of


@condition(
    gettext_noop("The letter still lacks: %(missing)s."),
    DECREE_30 + " Điều 8",
    gettext_noop("Enter what is missing on the page of the matter, then come back."),
)
def nothing_is_missing(document: Any) -> bool:
    return not document.missing


@condition(
    gettext_noop("The letter is not signed by the leader it is drafted for."),
    DECREE_30 + " Điều 13",
    gettext_noop("The signature belongs to the leader named at its foot; send it to him."),
)
def by_its_signer(document: Any) -> bool:
    return document.signer.officer_id == document.act.actor.pk


@condition(
    gettext_noop("This paper is signed by hand and handed over; it has no round of signature."),
    "Nghị định 154/2026/NĐ-CP Điều 15",
    gettext_noop("Print it, have it signed by both, and record that it was handed over."),
)
def goes_to_the_leader(document: Any) -> bool:
    return course_of(document) in (Course.ROUND, Course.INTERNAL)


@condition(
    gettext_noop("This letter goes through signature, number and seal; it is not handed over."),
    DECREE_30 + " Điều 13, 15",
    gettext_noop("Submit it for signature."),
)
def is_signed_by_hand(document: Any) -> bool:
    return course_of(document) not in (Course.ROUND, Course.INTERNAL)


@condition(
    gettext_noop("This letter was signed by hand; it is sealed on paper, not electronically."),
    DECREE_30 + " Điều 33",
    gettext_noop("Put the seal on the paper, then issue it on paper."),
)
def is_signed_electronically(document: Any) -> bool:
    return not has_ink(document)


@condition(
    gettext_noop("This letter was signed electronically; it is issued under its electronic seal."),
    DECREE_30 + " Điều 17, 18",
    gettext_noop("Seal it, then issue it."),
)
def is_signed_with_ink(document: Any) -> bool:
    return has_ink(document)


@condition(
    gettext_noop("Who signs a letter does not confirm his own signature."),
    DECREE_30 + " Điều 13, 32",
    gettext_noop("Another clerk, who saw the original, confirms it."),
)
def by_another_than_its_signer(document: Any) -> bool:
    return document.signer.officer_id != document.act.actor.pk


def has_ink(document: Any) -> bool:
    """Whether a signature by hand was confirmed for it."""
    return hasattr(document, "hand_signature")
