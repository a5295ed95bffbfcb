"""Conflict of interest: an officer whom a matter concerns is declared, carried along, ended.

Luật Tố cáo Điều 8, 11; Nghị định 31/2019/NĐ-CP Điều 5, 10; Luật Phòng, chống tham nhũng Điều 23.
The event says that a conflict was declared and names nobody; who it is stands in `Concern` rows,
which are shown to those alone who may declare one and whom the matter does not concern.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from cases import access
from cases.law.refusal import Refused
from cases.law.relatives import NOT_BY_THE_CONCERNED
from cases.law.words import Kind, Message, Role, Tie, gettext_noop
from cases.models import Case, Concern, Dossier, Office, Officer, Post
from cases.models.text import folded
from cases.services.move import reread, stay
from cases.services.trace import Step

#: Who may declare that a matter concerns somebody else, and see who was declared.
DECLARED_BY = (Role.RECEPTION_OFFICER, Role.LEADER, Role.INSPECTOR)


@dataclass(frozen=True)
class Tied:
    """One officer whom a matter concerns, and how."""

    officer: Officer
    how: Tie


def note(dossier: Dossier, tied: Iterable[Tied], on: date) -> list[Concern]:
    """Write the rows with a dossier just opened, in its transaction; each officer once."""
    first: dict[int, Tied] = {}
    for one in tied:
        first.setdefault(one.officer.pk, one)
    return [
        Concern.objects.create(dossier=dossier, officer=one.officer, how=one.how.value, since=on)
        for one in first.values()
    ]


def current_of(dossier: Dossier) -> tuple[Tied, ...]:
    """Whom the matter concerns now, as plain values that the next dossier takes over."""
    rows = Concern.objects.current().filter(dossier=dossier).select_related("officer")
    return tuple(Tied(row.officer, Tie(row.how)) for row in rows.order_by("pk"))


def declare_concern(
    row: Any, *, actor: Officer, on: date, officer: Officer, how: Tie, reason: str = "",
    version: int | None = None,
) -> Any:  # fmt: skip
    """Declare that a matter concerns an officer: for the visit, the petition and the case at once.

    He no longer finds a denunciation; he no longer handles a complaint. Raises PermissionDenied
    for anybody but a reception officer, leader or inspector who sees it, or the officer himself.
    """
    with transaction.atomic():
        row = reread(row, version)
        role = declarer(row, officer, actor=actor, on=on)
        check_tie(row, how)
        if access.is_concerned(officer, row.dossier):
            raise Refused(
                message=Message(gettext_noop("This conflict of interest is declared already.")),
                article=NOT_BY_THE_CONCERNED,
                next=Message(gettext_noop("Nothing is to be done.")),
            )
        files = Dossier.objects.filter(access.same_matter([row.dossier_id])).distinct()
        known = Concern.objects.current().filter(officer=officer, dossier__in=files)
        fresh = files.exclude(pk__in=known.values("dossier"))
        tied = [Tied(officer, how)]
        written: list[Any] = [one for file in fresh for one in note(file, tied, on)]
        row, released = release(row, officer)
        step = Step(actor, on, reason=reason, rows=[*written, *released])
        return stay(row, "declare_concern", role, NOT_BY_THE_CONCERNED, step)


def end_concern(
    row: Any, *, actor: Officer, on: date, concern: Concern, reason: str,
    version: int | None = None,
) -> Any:  # fmt: skip
    """End a declaration that was wrong, with its reason; nobody ends one about himself."""
    if not reason.strip():
        raise ValidationError({"reason": _("Say why: the reason stays in the file.")})
    with transaction.atomic():
        row = reread(row, version)
        role = access.role_for(actor, [Role.LEADER, Role.INSPECTOR], row.dossier.office, on)
        if not may_read(actor, row.dossier, on) or concern.dossier_id != row.dossier_id:
            raise PermissionDenied
        if concern.ended_on is not None:
            raise Refused(
                message=Message(gettext_noop("This declaration has ended already.")),
                article=NOT_BY_THE_CONCERNED,
                next=Message(gettext_noop("Nothing is to be done.")),
            )
        files = Dossier.objects.filter(access.same_matter([row.dossier_id]))
        ended = list(
            Concern.objects.current().filter(
                officer=concern.officer_id, dossier__in=files.values("pk")
            )
        )
        for one in ended:
            one.ended_on, one.end_reason = on, reason
            one.save(update_fields=["ended_on", "end_reason"])
        step = Step(actor, on, rows=ended)
        return stay(row, "end_concern", role, NOT_BY_THE_CONCERNED, step)


def declarer(row: Any, officer: Officer, *, actor: Officer, on: date) -> Role:
    """The role in which somebody declares; of himself in any role that works with matters."""
    if not access.may_see(actor, row.dossier, on):
        raise PermissionDenied
    if actor == officer:
        return access.role_for(actor, access.MATTER_ROLES, row.dossier.office, on)
    if access.is_concerned(actor, row.dossier):
        raise PermissionDenied
    return access.role_for(actor, DECLARED_BY, row.dossier.office, on)


def may_read(officer: Officer, dossier: Dossier, on: date) -> bool:
    """Whether the declarations of a matter may be shown: never to somebody it concerns."""
    declares = access.roles_of(officer, dossier.office, on) & set(DECLARED_BY)
    return bool(declares) and (
        access.may_see(officer, dossier, on) and not access.is_concerned(officer, dossier)
    )


def check_tie(row: Any, how: Tie) -> None:
    """In a denunciation somebody is accused, in any other matter he is its respondent."""
    accusing = row.kind == Kind.DENUNCIATION
    if (how is Tie.ACCUSED and not accusing) or (how is Tie.RESPONDENT and accusing):
        raise ValidationError(
            {"how": _("Accused is said of a denunciation, respondent of other matters.")}
        )


def officers_of(offices: Any, on: date) -> QuerySet:
    """Everybody with a post in these offices or in a part of them."""
    held = Post.objects.held_on(on).filter(
        Q(office__in=offices) | Q(office__parent__in=offices, office__rank=Office.Rank.PART)
    )
    return Officer.objects.filter(pk__in=held.values("officer")).order_by("full_name")


def names_an_officer(officers: Iterable[Officer], text: str) -> bool:
    """Whether the full name of one of them stands in a text, with or without accents."""
    words = f" {folded(text)} "
    return any(folded(one.full_name) in words for one in officers)


def check_receiver(receiver: Officer, kind: Kind, tied: Sequence[Tied]) -> None:
    """Nobody takes down a denunciation of himself or his family."""
    if kind == Kind.DENUNCIATION and any(one.officer == receiver for one in tied):
        raise Refused(
            message=Message(
                gettext_noop("Nobody works on a matter that concerns himself or his family.")
            ),
            article=NOT_BY_THE_CONCERNED,
            next=Message(gettext_noop("Ask a colleague to receive it; do not open the envelope.")),
        )


def release(row: Any, officer: Officer) -> tuple[Any, list[Case]]:
    """Take the matter out of the hands of the officer, so that the leader names another one."""
    if getattr(row, "handler_id", None) == officer.pk:
        row.handler = None
        return row, []
    files = Dossier.objects.filter(access.same_matter([row.dossier_id]))
    held = list(Case.objects.filter(dossier__in=files.values("pk"), handler=officer))
    for case in held:
        case.handler = None
        case.save(update_fields=["handler"])
    return row, held
