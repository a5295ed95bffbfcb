"""The single door: every state of every row is moved here, and nowhere else.

In one transaction: re-read the row under lock, ask who may and what the state and the law allow,
move, write the event, recompute the deadlines, draft the paper the law requires, append the
audit. What is refused leaves nothing behind.
"""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cases import access
from cases.law.grounds import LISTS, grounds_known
from cases.law.refusal import Refused
from cases.law.transition import SPECIAL, Topic, text_for
from cases.law.words import Message, Role, gettext_noop
from cases.models import Case, Event
from cases.models.act import Act
from cases.models.states import state_word, verb_word
from cases.procedures import PROCEDURES
from cases.services import trace
from cases.services.draft import draft_paper
from cases.services.recusal import refuse_the_concerned
from cases.services.trace import Conflict, Step

NOT_IN_LIST = gettext_noop("This ground is not in the list of the law on that day.")
CHOOSE = gettext_noop("Choose the ground from the list of the law.")
NO_GROUND_YET = gettext_noop("On %(day)s no law knew a ground for this: it is since %(since)s.")
WAIT_FOR_TEXT = gettext_noop("Go on settling the matter, or check the day of the step.")


def move(row: models.Model, verb: str, step: Step) -> Any:
    """Take a row one step further and return it as it then is.

    Raises Refused (the law or the state says no), PermissionDenied (not her role, not her
    matter), ValidationError (the form lacks something) or Conflict; nothing changed then.
    """
    with transaction.atomic():
        row = reread(row, step.version)
        now = timezone.now()
        role = access.role_for(step.actor, roles_of(row, verb), row.dossier.office, step.on)
        access.must_be_hers(step.actor, row, role)
        refuse_the_concerned(step.actor, row, role)
        taken = transitions_of(row).get(verb)
        if taken is None:
            raise no_such_step(row, verb)
        trace.check_day(history(row), step.on, step.reason, now)
        if taken.custom.get("needs_reason") and not step.reason.strip():
            raise ValidationError({"reason": _("Say why: the reason stays in the file.")})
        row.act = Act(step.actor, role, step.on, step.ground, step.reason, step.facts)
        check_conditions(row, taken)
        accepted_on = getattr(row, "accepted_on", None)
        check_ground(taken.custom.get("grounds"), step.ground, step.on, accepted_on)
        before = row.state
        getattr(row, verb)()
        row.version += 1
        row.save()
        trace.leave(row, verb, before, taken.custom["article"], now, step)
        draft_paper(row, taken.custom, step)
    return row


def note(row: models.Model, verb: str, step: Step, *, role: Role, article: str) -> Any:
    """Leave an act on a row that changes no state of it, and count its limits again.

    The caller has asked for the role. Raises Refused for a day that the file does not bear.
    """
    with transaction.atomic():
        row = reread(row, step.version)
        now = timezone.now()
        trace.check_day(history(row), step.on, step.reason, now)
        row.act = Act(step.actor, role, step.on, step.ground, step.reason, step.facts)
        row.version += 1
        row.save()
        trace.leave(row, verb, row.state, article, now, step)
    return row


def procedure_of(row: models.Model) -> type[models.Model]:
    """The class whose transitions hold for a row: for a case, the proxy of its kind."""
    return PROCEDURES[row.kind] if isinstance(row, Case) else type(row)


def typed(row: Any) -> Any:
    """The row as its procedure sees it, with its verbs."""
    procedure = procedure_of(row)
    return row if isinstance(row, procedure) else procedure.objects.get(pk=row.pk)


def reread(row: models.Model, version: int | None = None) -> Any:
    """The row as it is now, locked; raises Conflict when it is no longer the version seen."""
    current = procedure_of(row).objects.select_for_update().get(pk=row.pk)
    if version is not None and current.version != version:
        raise Conflict
    return current


def stay(row: Any, verb: str, role: Role, article: str, step: Step) -> Any:
    """An act that moves no state: checked day, raised version, event and audit entry.

    The caller is in a transaction, has reread the row and asked for the role.
    """
    now = timezone.now()
    trace.check_day(history(row), step.on, step.reason, now)
    row.act = Act(step.actor, role, step.on, reason=step.reason, facts=step.facts)
    row.version += 1
    row.save()
    trace.leave(row, verb, row.state, article, now, step)
    return row


def procedure_verbs(procedure: type[models.Model]) -> list[str]:
    """The names of all verbs of a procedure, in the order of its file."""
    return [
        name
        for cls in reversed(procedure.__mro__)
        for name, value in vars(cls).items()
        if hasattr(value, "_django_fsm")
    ]


def transitions_of(row: models.Model) -> dict[str, Any]:
    """Every verb that starts in the row's state, whoever asks."""
    found = {
        name: getattr(type(row), name)._django_fsm.get_transition(row.state)
        for name in procedure_verbs(type(row))
    }
    return {
        name: taken
        for name, taken in found.items()
        if taken is not None and concerns(taken, getattr(row, "kind", ""))
    }


def concerns(taken: Any, kind: str) -> bool:
    """Whether a transition is for this kind of petition; without a word, for every kind."""
    return kind in taken.custom.get("kinds", (kind,))


def roles_of(row: models.Model, verb: str) -> tuple[Any, ...]:
    """The roles that may ever use a verb, in whatever state; Refused for a verb it has not."""
    method = getattr(type(row), verb, None)
    meta = getattr(method, "_django_fsm", None)
    if meta is None:
        raise no_such_step(row, verb)
    return next(iter(meta.transitions.values())).custom["role"]


def history(row: models.Model) -> Iterable[Event]:
    """The events that come before the next act on a row."""
    return row.dossier.events.filter(document=row.pk if trace.is_document(row) else None)


def no_such_step(row: models.Model, verb: str) -> Refused:
    """The state says no; what it does allow is the way on."""
    return Refused(
        message=Message(
            gettext_noop("This step (%(verb)s) does not start in the state “%(state)s”."),
            {"verb": verb_word(verb), "state": state_word(row.state)},
        ),
        article=trace.FILE_IN_ORDER,
        next=Message(gettext_noop("Take one of the next steps shown on the page."), {}),
    )


#: What the lists of grounds are about, for the clauses of transition.
TOPICS = {"suspension": Topic.SUSPENSION, "termination": Topic.TERMINATION}


def check_ground(
    list_name: str | None, code: str, on: date, accepted_on: date | None = None
) -> None:
    """The ground stands in the list of the law of the day of the step, also in a matter that was
    accepted under an older text (NĐ 155/2026 Điều 22 khoản 1; NĐ 156/2026 Điều 10 khoản 1)."""
    if list_name is None:
        return
    known = grounds_known(list_name, on)
    if code in {ground.code for ground in known}:
        return
    what, then = (NOT_IN_LIST, CHOOSE) if known else (NO_GROUND_YET, WAIT_FOR_TEXT)
    article = (known or LISTS[list_name])[0].article
    kind, _step, about = list_name.partition("_")
    choice = text_for(kind, TOPICS.get(about, Topic.OTHER), on, began_on=accepted_on)
    if choice.clause in SPECIAL:
        article = f"{article}; {choice.clause.article}"
    since = {"day": on, "since": LISTS[list_name][0].in_force_from} if not known else {}
    raise Refused(message=Message(what, since), article=article, next=Message(then))


def check_conditions(row: Any, taken: Any) -> None:
    """Every condition of the transition, each with the sentence of its own refusal."""
    for predicate in taken.conditions:
        if not predicate(row):
            message = predicate.message
            if "%(missing)s" in message.id:
                message = Message(
                    message.id, {"missing": tuple(Message(label) for label in row.missing)}
                )
            raise Refused(message=message, article=predicate.article, next=predicate.then)
