"""The trace of a step: its event, its deadlines, its audit entry; and the day it may bear.

Only the door (`move.py`), the opening of a dossier and the drafting of a letter leave a trace,
each inside its own transaction.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.law.refusal import Refused
from cases.law.words import Message, Role, gettext_noop
from cases.models import AuditEntry, Dossier, Event, Officer
from cases.models.act import Act
from cases.services import audit, clock

FILE_IN_ORDER = "Luật Khiếu nại Điều 34; Luật Tố cáo Điều 39"


class Conflict(Exception):
    """Somebody else moved the row meanwhile; nothing was written."""


@dataclass(frozen=True)
class Step:
    """What a service asks: who acts, on which legal day, on what ground, with which facts.

    `facts` enter the event and must be plain JSON values; `letter` adds to the facts of the
    paper that the step drafts; `rows` were written with it; `version` is the one the person saw;
    `key` makes the step unique for ever.
    """

    actor: Officer
    on: date
    ground: str = ""
    reason: str = ""
    facts: Mapping[str, Any] = field(default_factory=dict)
    letter: Mapping[str, Any] = field(default_factory=dict)
    rows: Sequence[models.Model] = ()
    version: int | None = None
    key: str | None = None


def check_day(events: Iterable[Event], on: date, reason: str, now: datetime) -> None:
    """An act is not of the future, not before the act that precedes it, not late in silence."""
    today = timezone.localdate(now)
    if on > today:
        raise Refused(
            message=Message(gettext_noop("The day %(day)s is in the future."), {"day": on}),
            article=FILE_IN_ORDER,
            next=Message(gettext_noop("Give the day on which the act took place."), {}),
        )
    last = max((event.on for event in events), default=None)
    if last and on < last:
        raise Refused(
            message=Message(
                gettext_noop("The day %(day)s lies before the last act of this file, %(last)s."),
                {"day": on, "last": last},
            ),
            article=FILE_IN_ORDER,
            next=Message(gettext_noop("Give that day or a later one."), {}),
        )
    if not reason.strip() and working_days_late(on, today) > 1:
        raise ValidationError(
            {"reason": _("The act lies more than one working day back: say why it is entered "
                         "only now.")}
        )  # fmt: skip


def working_days_late(on: date, today: date) -> int:
    """Working days after the act, up to and with today."""
    if on >= today:
        return 0
    calendar = clock.load_calendar()
    count, day = 0, on
    while day < today and count < 3:
        day = calendar.next_working(day + timedelta(days=1))
        count += day <= today
    return count


def is_document(row: models.Model) -> bool:
    return row._meta.label_lower == "cases.document"


def made_with(key: str | None) -> Any | None:
    """What an earlier sending of the same form made; a page sent twice acts once."""
    entry = AuditEntry.objects.filter(key=key).first() if key else None
    return owner_of(entry.dossier) if entry and entry.dossier else None


def owner_of(dossier: Dossier) -> Any | None:
    """The visit, petition or case whose dossier this is; the archive needs not know which."""
    for relation in Dossier._meta.related_objects:
        if relation.one_to_one and relation.related_model._meta.concrete_model is (
            relation.related_model
        ):
            try:
                return getattr(dossier, relation.get_accessor_name())
            except ObjectDoesNotExist:
                continue
    return None


def begin(row: Any, verb: str, step: Step, *, role: Role, article: str = "") -> Event:
    """Write the first event of a row just created, with its deadlines and its audit entry."""
    row.act = Act(step.actor, role, step.on, step.ground, step.reason, step.facts)
    return leave(row, verb, "", article, timezone.now(), step)


def leave(row: Any, verb: str, before: str, article: str, now: datetime, step: Step) -> Event:
    """Leave the trace of a step; the caller is in a transaction and has moved the row."""
    event = Event.objects.create(
        dossier=row.dossier,
        document=row if is_document(row) else None,
        number=row.dossier.events.count() + 1,
        verb=verb,
        on=step.on,
        recorded_at=now,
        actor=step.actor,
        role=row.act.role.value,
        before=before,
        after=row.state,
        ground=step.ground,
        article=article,
        reason=step.reason,
        facts=dict(step.facts),
    )
    owner = owner_of(row.dossier)
    deadlines = clock.recompute(owner) if owner is not None else []
    audit.record(
        verb, actor=step.actor, on=step.on, dossier=row.dossier, key=step.key,
        rows=[row, row.dossier, event, *deadlines, *step.rows, *getattr(row, "wrote", ())],
    )  # fmt: skip
    return event
