"""Who may see what and do what: every list, page, verb and export asks here.

Luật Tố cáo Điều 8, 56 and the roles of the office. The administrator keeps accounts and has no
power over a matter; being a superuser changes nothing here.
"""

from collections.abc import Iterable
from datetime import date

from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet

from cases.law.words import Role
from cases.models import Case, Concern, Document, Dossier, Event, Office, Officer, Post

#: Roles that work with matters; an administrator or custodian is not among them.
MATTER_ROLES = (Role.RECEPTION_OFFICER, Role.HANDLER, Role.LEADER, Role.CLERK, Role.INSPECTOR)
#: Roles that see every confidential matter of their office; others see their own only.
SEE_CONFIDENTIAL = (Role.LEADER, Role.INSPECTOR, Role.CLERK)


def roles_of(officer: Officer, office: Office, on: date) -> set[Role]:
    """The roles an officer holds in an office on a day; none for an inactive account."""
    if not officer.is_active:
        return set()
    held = Post.objects.held_on(on).of(officer).filter(office=office)
    return {Role(role) for role in held.values_list("role", flat=True)}


def role_for(officer: Officer, roles: Iterable[Role], office: Office, on: date) -> Role:
    """The first of the roles that the officer holds there and then.

    Raises PermissionDenied when she holds none of them.
    """
    held = roles_of(officer, office, on)
    for role in roles:
        if role in held:
            return role
    raise PermissionDenied


def offices_of(officer: Officer, on: date, roles: Iterable[Role] = MATTER_ROLES) -> QuerySet:
    """The offices in which an officer holds one of the roles on a day."""
    if not officer.is_active:
        return Office.objects.none()
    posts = Post.objects.held_on(on).of(officer).filter(role__in=[role.value for role in roles])
    return Office.objects.filter(pk__in=posts.values("office"))


def visible_dossiers(officer: Officer, on: date) -> QuerySet:
    """Dossiers of her offices; the confidential ones only to those who must know."""
    everywhere = Dossier.objects.filter(office__in=offices_of(officer, on))
    trusted = offices_of(officer, on, SEE_CONFIDENTIAL)
    entered = Event.objects.filter(actor=officer, verb__in=("receive", "enter", "request_online"))
    handled = (
        Q(case__handler=officer)
        | Q(petition__case__handler=officer)
        | Q(visit__petition__case__handler=officer)
    )
    hers = handled | Q(pk__in=entered.values("dossier"))
    return everywhere.filter(Q(confidential=False) | Q(office__in=trusted) | hers)


def visible(queryset: QuerySet, officer: Officer, on: date, path: str = "dossier") -> QuerySet:
    """The rows of a queryset whose dossier the officer may see."""
    return queryset.filter(**{f"{path}__in": visible_dossiers(officer, on)})


def may_see(officer: Officer, dossier: Dossier, on: date) -> bool:
    """Whether one dossier is among those the officer may see."""
    return visible_dossiers(officer, on).filter(pk=dossier.pk).exists()


def must_be_hers(officer: Officer, row: object, role: Role) -> None:
    """A handler acts on the case assigned to her, and on nobody else's.

    Raises PermissionDenied otherwise; the refusal does not say whose case it is.
    """
    case = row
    if isinstance(row, Document):
        case = Case.objects.filter(dossier=row.dossier).first()
    handler = getattr(case, "handler_id", None)
    if role is Role.HANDLER and handler is not None and handler != officer.pk:
        raise PermissionDenied


def is_concerned(officer: Officer, dossier: Dossier) -> bool:
    """Whether the matter of a dossier concerns the officer himself or his family."""
    return Concern.objects.filter(officer=officer, dossier=dossier).exists()
