"""How an installation is furnished: offices, officers, posts, the office's own rules.

Every row is entered with its audit entry; entering the same again changes nothing.
"""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cases import access
from cases.law import authority
from cases.law.refusal import Refused
from cases.law.words import Message, Role, gettext_noop
from cases.models import Dossier, LimitOverride, Office, Officer, Post
from cases.models.text import nfc
from cases.services import audit, clock, trace
from cases.services.trace import owner_of
from cases.wording import translate

REMOTE_ARTICLE = "Luật Khiếu nại Điều 28, 33, 37, 44"


def keep(
    model: type[models.Model], key: dict[str, Any], values: dict[str, Any], *,
    actor: Officer | None, on: date, action: str,
) -> tuple[Any, bool]:  # fmt: skip
    """Create or correct one row under its key; audited when anything changed."""
    with transaction.atomic():
        row = model._default_manager.filter(**key).first()
        if row is not None and all(getattr(row, name) == value for name, value in values.items()):
            return row, False
        row = row or model(**key)
        for name, value in values.items():
            setattr(row, name, value)
        row.full_clean(exclude=["password"])
        row.save()
        row.refresh_from_db()
        audit.record(action, actor=actor, on=on, rows=[row])
    return row, True


def enter_office(*, actor: Officer | None, on: date, code: str, **values: Any) -> Office:
    """Enter or correct an office."""
    return keep(Office, {"code": code}, values, actor=actor, on=on, action="enter_office")[0]


def enter_officer(
    *, actor: Officer | None, on: date, username: str, full_name: str, password: str | None = None
) -> Officer:
    """Enter an officer; her password is set only when she is new."""
    values: dict[str, Any] = {"full_name": nfc(full_name), "is_staff": True}
    if not Officer.objects.filter(username=username).exists():
        fresh = Officer(username=username)
        if password:
            fresh.set_password(password)
        else:
            fresh.set_unusable_password()
        values["password"] = fresh.password
    key = {"username": username}
    return keep(Officer, key, values, actor=actor, on=on, action="enter_officer")[0]


def set_password(*, actor: Officer, on: date, officer: Officer, password: str) -> None:
    """An officer's new password; every other session of hers ends with it."""
    with transaction.atomic():
        officer.set_password(password)
        officer.save(update_fields=["password"])
        audit.record("set_password", actor=actor, on=on, rows=[officer])


def enter_post(
    *, actor: Officer | None, on: date, officer: Officer, office: Office, role: str,
    from_on: date, **values: Any,
) -> Post:  # fmt: skip
    """Give an officer a role in an office from a day; who signs, signs as the decree says."""
    if values.get("signs_as") and (wrong := authority.fault(values["signs_as"].splitlines())):
        raise ValidationError({"signs_as": translate(wrong)})
    key = {"officer": officer, "office": office, "role": role, "from_on": from_on}
    return keep(Post, key, values, actor=actor, on=on, action="enter_post")[0]


def set_remote(*, actor: Officer, on: date, office: Office, remote: bool, reason: str) -> Office:
    """Vùng sâu, vùng xa: whether the longer limits apply to what the office receives from now on.

    No law defines such an area, so a leader of the office decides, with the reason. A petition
    that was entered before keeps the limits it has. Luật Khiếu nại Điều 28, 33, 37, 44.
    """
    access.role_for(actor, [Role.LEADER], office, on)
    if not reason.strip():
        raise ValidationError({"reason": _("Say why: the reason stays in the file.")})
    with transaction.atomic():
        office = Office.objects.select_for_update().get(pk=office.pk)
        if office.remote == remote:
            raise Refused(
                message=Message(gettext_noop("The office is already marked so.")),
                article=REMOTE_ARTICLE,
                next=Message(gettext_noop("Nothing is to be done; look at its page.")),
            )
        trace.check_day((), on, reason, timezone.now())
        office.remote, office.remote_since, office.remote_reason = remote, on, nfc(reason)
        office.save()
        office.refresh_from_db()
        audit.record("set_remote", actor=actor, on=on, rows=[office])
    return office


def set_office_rule(
    *, actor: Officer, on: date, office: Office, code: str, in_force_from: date, **values: Any
) -> LimitOverride:
    """What no law settles, decided by a leader of the office.

    Raises PermissionDenied for anybody else.
    """
    access.role_for(actor, [Role.LEADER], office, on)
    key = {"office": office, "code": code, "in_force_from": in_force_from, "leader": actor}
    with transaction.atomic():
        rule, new = keep(LimitOverride, key, values, actor=actor, on=on, action="set_office_rule")
        if new:
            nothing_may_move()
    return rule


def nothing_may_move() -> None:
    """A new rule never moves a running due date in silence: it is refused then."""
    calendars = {office.pk: clock.load_calendar(office) for office in Office.objects.all()}
    moved = sum(
        clock.moves(owner_of(dossier), calendars[dossier.office_id])
        for dossier in Dossier.objects.iterator()
    )
    if moved:
        raise Refused(
            message=Message(
                gettext_noop("This would move the due dates of %(count)s matters."),
                {"count": moved},
            ),
            article="Bộ luật Dân sự Điều 148",
            next=Message(gettext_noop("A leader must first agree to the dates it moves.")),
        )
