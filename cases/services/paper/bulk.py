"""Approve and sign many routine notices at once: each in a transaction of its own.

Nghị định 30/2020/NĐ-CP Điều 12, 13; which forms are routine, and why, stands in `law/routine.py`.
A run has a key: whatever it did is found again by it, so that the same run sent twice, or sent
again after a power cut, does nothing twice and goes on with the rest.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import QuerySet

from cases import access
from cases.law.refusal import Refused
from cases.law.routine import MOST, ROUTINE
from cases.law.words import Message, Role, gettext_noop
from cases.letters.catalogue import known
from cases.models import AuditEntry, Document, Officer
from cases.services.paper.drafting import approve
from cases.services.paper.signing import sign_document
from cases.services.trace import Conflict

#: State → verb and service that take a letter on to its signature.
STEPS: dict[str, tuple[str, Callable[..., Document]]] = {
    "submitted": ("approve", approve),
    "approved": ("sign", sign_document),
}
ARTICLE = "Nghị định 30/2020/NĐ-CP Điều 12, 13"


@dataclass(frozen=True)
class Outcome:
    """What happened, or will happen, to one letter: the verbs taken, or why it goes no further."""

    document: Document
    verbs: tuple[str, ...] = ()
    refused: Refused | None = None

    @property
    def done(self) -> bool:
        return self.refused is None


def offered(*, actor: Officer, on: date) -> QuerySet:
    """Routine letters of the offices she leads that wait, or cannot wait yet, for a signature."""
    offices = access.offices_of(actor, on, [Role.LEADER])
    rows = Document.objects.filter(
        form__in=ROUTINE, state__in=("drafted", "submitted", "approved"), office__in=offices
    )
    return access.visible(rows, actor, on).select_related("signer__officer").order_by("pk")


def foresee(documents: Iterable[Document], *, actor: Officer, on: date) -> list[Outcome]:
    """What a run would do with each, without doing it."""
    return [foreseen(document, actor=actor, on=on) for document in chosen(documents)]


def foreseen(document: Document, *, actor: Officer, on: date) -> Outcome:
    """The verbs that a run takes, or why it takes none."""
    refused = obstacle(document, actor=actor, on=on)
    if refused is not None:
        return Outcome(document, refused=refused)
    ahead = ("approve", "sign") if document.state == "submitted" else ("sign",)
    return Outcome(document, verbs=ahead)


def run(
    documents: Iterable[Document], *, actor: Officer, on: date, key: str, most: int = MOST
) -> list[Outcome]:
    """Take each letter to its signature, one after the other; what is refused stops only itself.

    At most `most` letters are taken further in one call: the same run called again does the rest.
    """
    outcomes, worked = [], 0
    for document in chosen(documents):
        before = taken_before(document, key)
        if "sign" not in before and worked == most:
            continue
        outcome = one(document, actor=actor, on=on, key=key, before=before)
        worked += len(outcome.verbs) > len(before)  # a refusal costs nothing
        outcomes.append(outcome)
    return outcomes


def one(
    document: Document, *, actor: Officer, on: date, key: str, before: tuple[str, ...] = ()
) -> Outcome:
    """One letter, up to its signature: each step is a transaction with a key of its own."""
    verbs = list(before)
    document = Document.objects.get(pk=document.pk)
    if "sign" in before:
        return Outcome(document, tuple(verbs))
    try:
        refused = obstacle(document, actor=actor, on=on)
        if refused is not None:
            return Outcome(document, tuple(verbs), refused)
        while document.state in STEPS:
            verb, service = STEPS[document.state]
            document = service(document, actor=actor, on=on, key=key_of(document, verb, key))
            verbs.append(verb)
    except (Refused, Conflict, PermissionDenied, ValidationError) as error:
        return Outcome(document, tuple(verbs), explained(error))
    return Outcome(document, tuple(verbs))


def key_of(document: Document, verb: str, key: str) -> str:
    """The key of one step of a run; the audit knows every key once."""
    return f"bulk:{key}:{document.pk}:{verb}"


def taken_before(document: Document, key: str) -> tuple[str, ...]:
    """What this run did to a letter before, from the audit."""
    keys = {key_of(document, verb, key): verb for verb, _service in STEPS.values()}
    found = AuditEntry.objects.filter(key__in=keys).order_by("seq").values_list("key", flat=True)
    return tuple(keys[one] for one in found)


def chosen(documents: Iterable[Document]) -> list[Document]:
    """Not more than one page shows."""
    documents = list(documents)
    if len(documents) > MOST:
        raise Refused(
            message=Message(gettext_noop("At most %(most)s letters are signed in one run."),
                            {"most": MOST}),
            article=ARTICLE,
            next=Message(gettext_noop("Choose fewer; the others wait for the next run.")),
        )  # fmt: skip
    return documents


def obstacle(document: Document, *, actor: Officer, on: date) -> Refused | None:
    """Why a letter is not signed in a run, before anything is rendered."""
    row = ROUTINE.get(document.form)
    if row is None or (row.unless and known(document.facts, row.unless)):
        return refusal(
            gettext_noop("This letter decides something; it is read and signed by itself."),
            gettext_noop("Open it and sign it on its own page."),
        )
    if Role.LEADER not in access.roles_of(actor, document.office, on):
        return refusal(
            gettext_noop("Only a leader of the office approves and signs its letters."),
            gettext_noop("Leave it to the leader named at its foot."),
        )
    if document.missing:
        lacking = tuple(Message(label) for label in document.missing)
        return refusal(
            gettext_noop("The letter still lacks: %(missing)s."),
            gettext_noop("Enter what is missing on the page of the matter, then come back."),
            missing=lacking,
        )
    if document.state == "drafted":
        return refusal(
            gettext_noop("The letter is a draft that nobody has submitted yet."),
            gettext_noop("Ask the drafter to submit it."),
        )
    if document.state not in STEPS:
        return refusal(
            gettext_noop("The letter waits for no signature."),
            gettext_noop("Look at it on its page."),
        )
    if document.signer.officer_id != actor.pk:
        return refusal(
            gettext_noop("The letter is not signed by the leader it is drafted for."),
            gettext_noop("The signature belongs to the leader named at its foot; send it to him."),
        )
    return None


def refusal(message: str, then: str, **params: Any) -> Refused:
    """A refusal on the article of approving and signing."""
    return Refused(message=Message(message, params), article=ARTICLE, next=Message(then))


def explained(error: Exception) -> Refused:
    """What the round refused, in a sentence for the list."""
    if isinstance(error, Refused):
        return error
    if isinstance(error, ValidationError):
        return refusal(
            gettext_noop("The day of the run lies back, and no reason was given."),
            gettext_noop("Sign it on its own page and say why it is entered late."),
        )
    return refusal(
        gettext_noop("Somebody else works on this letter, or it is not yours."),
        gettext_noop("Look at it on its page, then decide again."),
    )
