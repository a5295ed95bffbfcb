"""Registers are opened ahead by the clerk; the next number is taken in one short transaction.

Nghị định 30/2020/NĐ-CP Điều 15. Refuses a closed year, and a day before that of the last number.
"""

from datetime import date

from django.db import transaction
from django.db.models import F, Q

from cases import access
from cases.law.refusal import Refused
from cases.law.words import Message, Role, gettext_noop
from cases.letters.catalogue import FORMS
from cases.models import Document, Dossier, NumberRegister, Office, Officer, RegisterEntry
from cases.services import audit

ARTICLE = "Nghị định 30/2020/NĐ-CP Điều 15"
#: Kinds of numbers that are no document series of Nghị định 30.
VISITS, PETITIONS, CASES = gettext_noop("visits"), gettext_noop("petitions"), gettext_noop("cases")
#: Sổ đăng ký văn bản đến (Điều 22, Phụ lục IV).
INCOMING = gettext_noop("incoming papers")


def kinds() -> list[str]:
    """Every kind of number: of the four books, and of each type of numbered letter."""
    letters = {form.abbreviation or "CV" for form in FORMS.values() if form.numbered}
    return [VISITS, PETITIONS, CASES, INCOMING, *sorted(letters)]


def open_register(
    *, actor: Officer, on: date, office: Office, kind: str, year: int, series: str = ""
) -> NumberRegister:
    """Open the register of one kind for a year; opening it again changes nothing.

    Raises PermissionDenied for anybody but the clerk of the office.
    """
    access.role_for(actor, [Role.CLERK], office, on)
    with transaction.atomic():
        register, new = NumberRegister.objects.get_or_create(
            office=office, kind=kind, year=year, series=series,
            defaults={"opened_on": on, "opened_by": actor},
        )  # fmt: skip
        if new:
            audit.record("open_register", actor=actor, on=on, rows=[register])
    return register


def next_number(
    *, actor: Officer, on: date, office: Office, kind: str, series: str, dossier: Dossier | None,
    document: Document | None = None,
) -> tuple[RegisterEntry, NumberRegister]:  # fmt: skip
    """Take the next number, inside the caller's transaction: rolled back, it was never taken.

    Raises Refused when no register is open for the year, or its last number has a later day.
    """
    key = {"office": office, "kind": kind, "year": on.year, "series": series}
    taken = (
        NumberRegister.objects.filter(Q(last_on__isnull=True) | Q(last_on__lte=on), **key)
        .update(value=F("value") + 1, last_on=on)
    )  # fmt: skip
    register = NumberRegister.objects.filter(**key).first()
    if register is None:
        raise Refused(
            message=Message(
                gettext_noop("No register “%(kind)s” is open for %(year)s."),
                {"kind": Message(kind), "year": str(on.year)},
            ),
            article=ARTICLE,
            next=Message(gettext_noop("Ask the clerk to open the register of that year."), {}),
        )
    if not taken:
        raise Refused(
            message=Message(
                gettext_noop("The last number of this register is of %(last)s; an earlier day "
                             "cannot follow it."),
                {"last": register.last_on},
            ),
            article=ARTICLE,
            next=Message(gettext_noop("Use that day or a later one."), {}),
        )  # fmt: skip
    entry = RegisterEntry.objects.create(
        register=register, number=register.value, on=on, dossier=dossier, document=document,
        clerk=actor,
    )  # fmt: skip
    return entry, register
