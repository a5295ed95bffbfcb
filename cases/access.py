"""Who may see what and do what: every list, page, verb and export asks here.

Luật Tố cáo Điều 8, 56 and the roles of the office. The administrator keeps accounts and has no
power over a matter; being a superuser changes nothing here.
"""

from collections.abc import Collection, Iterable
from datetime import date

from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet

from cases.law.words import Role
from cases.models import Case, Concern, Document, Dossier, Event, Office, Officer, Post, TeamMember

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
    """Dossiers of her offices; the confidential ones only to those who must know.

    No role, and no flag of an account, shows a denunciation to somebody whom it concerns.
    """
    everywhere = Dossier.objects.filter(
        Q(office__in=offices_of(officer, on)) | Q(pk__in=denounced_again(officer, on))
    )
    trusted = offices_of(officer, on, SEE_CONFIDENTIAL)
    entered = Event.objects.filter(actor=officer, verb__in=("receive", "enter", "request_online"))
    handled = (
        Q(case__handler=officer)
        | Q(petition__case__handler=officer)
        | Q(visit__petition__case__handler=officer)
    )
    team = TeamMember.objects.current().filter(officer=officer)
    together = (
        Q(pk__in=team.values("case__dossier"))
        | Q(pk__in=team.values("case__petitions__dossier"))
        | Q(pk__in=denounced_again(officer, on))
    )
    hers = handled | together | Q(pk__in=entered.values("dossier"))
    seen = everywhere.filter(Q(confidential=False) | Q(office__in=trusted) | hers)
    hidden = hidden_from(officer)
    return seen if hidden is None else seen.exclude(pk__in=hidden.values("pk"))


def denounced_again(officer: Officer, on: date) -> QuerySet:
    """Files of lower offices against which a denunciation was made again to hers.

    The head of the superior office reviews the file (Luật Tố cáo Điều 37 khoản 2, 38 khoản 4).
    """
    offices = offices_of(officer, on, [Role.LEADER, Role.INSPECTOR])
    return Dossier.objects.filter(case__continued_by__dossier__office__in=offices).values("pk")


def visible(queryset: QuerySet, officer: Officer, on: date, path: str = "dossier") -> QuerySet:
    """The rows of a queryset whose dossier the officer may see."""
    return queryset.filter(**{f"{path}__in": visible_dossiers(officer, on)})


def may_see(officer: Officer, dossier: Dossier, on: date) -> bool:
    """Whether one dossier is among those the officer may see."""
    return visible_dossiers(officer, on).filter(pk=dossier.pk).exists()


def must_be_hers(officer: Officer, row: object, role: Role) -> None:
    """A handler or inspector acts on the case of her own or of her team, and on nobody else's;
    nobody on what is hidden from him.

    Raises PermissionDenied otherwise; the refusal does not say whose case it is.
    """
    if is_hidden(officer, row.dossier):  # type: ignore[attr-defined]
        raise PermissionDenied
    case = row
    if isinstance(row, Document):
        case = Case.objects.filter(dossier=row.dossier).first()
    if role not in (Role.HANDLER, Role.INSPECTOR) or not isinstance(case, Case):
        return
    if case.handler_id == officer.pk or (case.handler_id is None and role is Role.HANDLER):
        return
    if not TeamMember.objects.current().filter(case=case.pk, officer=officer).exists():
        raise PermissionDenied


# Whom a matter concerns --------------------------------------------------------------------------

#: From a dossier to those of the same matter: visit, petition and case.
SAME_MATTER = (
    "case__petitions__dossier",
    "case__petitions__visits__dossier",
    "petition__case__dossier",
    "petition__case__petitions__dossier",
    "petition__visits__dossier",
    "visit__petition__dossier",
    "visit__petition__visits__dossier",
    "visit__petition__case__dossier",
)


def same_matter(dossiers: Collection[int]) -> Q:
    """These dossiers and all that belong to the same matter."""
    found = Q(pk__in=dossiers)
    for path in SAME_MATTER:
        found |= Q(**{f"{path}__in": dossiers})
    return found


def is_concerned(officer: Officer, dossier: Dossier) -> bool:
    """Whether the matter of a dossier concerns the officer himself or his family."""
    return Concern.objects.current().filter(officer=officer, dossier=dossier).exists()


def hidden_from(officer: Officer) -> QuerySet | None:
    """Denunciations that concern the officer: he finds them nowhere; None where there are none.

    Luật Tố cáo Điều 8, 11, 56; Nghị định 31/2019/NĐ-CP Điều 5, 10. Their number does not depend
    on where it was declared: the visit, the petition and the case are hidden together.
    """
    told = list(
        Concern.objects.current().filter(officer=officer, dossier__confidential=True)
        .values_list("dossier", flat=True)
    )  # fmt: skip
    return Dossier.objects.filter(same_matter(told), confidential=True) if told else None


def is_hidden(officer: Officer, dossier: Dossier) -> bool:
    """Whether one dossier must not be found by the officer."""
    hidden = hidden_from(officer)
    return hidden is not None and hidden.filter(pk=dossier.pk).exists()


def free_leaders(office: Office, dossier: Dossier, on: date) -> QuerySet:
    """The posts of leaders who may decide and sign on a dossier on that day.

    In a denunciation not those whom it concerns; a chairman complained about still settles the
    first complaint himself (Luật Khiếu nại Điều 17).
    """
    leaders = Post.objects.held_on(on).filter(
        office=office, role=Role.LEADER.value, officer__is_active=True
    )
    if not dossier.confidential:
        return leaders
    concerned = Concern.objects.current().filter(dossier=dossier)
    return leaders.exclude(officer__in=concerned.values("officer"))
