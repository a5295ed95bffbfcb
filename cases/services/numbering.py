"""Registers are opened ahead, confirmed by a leader; the next number is one short transaction.

Nghị định 30/2020/NĐ-CP Điều 15. Refuses a closed month or year, a register that no leader
confirmed, and a day before that of the last number. A void number stays (Điều 18).
"""

import secrets
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from cases import access
from cases.law.copies import SERIES
from cases.law.refusal import Refused
from cases.law.words import Message, Role, gettext_noop
from cases.letters.catalogue import FORMS
from cases.models import (
    Document,
    Dossier,
    NumberingRule,
    NumberRegister,
    Office,
    Officer,
    RegisterEntry,
)
from cases.services import audit

ARTICLE = "Nghị định 30/2020/NĐ-CP Điều 15"
AFTER_ISSUE = "Nghị định 30/2020/NĐ-CP Điều 18 khoản 3, 4"
#: Kinds of numbers that are no series of letters: the books of the hall, incoming papers, copies.
VISITS, PETITIONS, CASES = gettext_noop("visits"), gettext_noop("petitions"), gettext_noop("cases")
INCOMING = gettext_noop("incoming papers")
#: Sao y, sao lục, trích sao: one series for all of them (Phụ lục I phần II).
COPIES = SERIES
#: Công văn; every letter where the office chose one series; letters of confidential dossiers.
DISPATCHES, COMMON, SECRET = "CV", "VB", gettext_noop("secret")
OWN_BOOKS = (VISITS, PETITIONS, CASES, INCOMING, COPIES)


def kind_of_letter(abbreviation: str) -> str:
    """The series in which a letter of that abbreviation counts, unless the office chose one."""
    return abbreviation or DISPATCHES


def letter_kinds() -> list[str]:
    """Each type of numbered letter."""
    return sorted({kind_of_letter(form.abbreviation) for form in FORMS.values() if form.numbered})


def kinds(office: Office | None = None, year: int = 0) -> list[str]:
    """Every kind of number that an office needs in a year; without an office, that may occur."""
    rule = rule_of(office, year) if office else None
    return [*OWN_BOOKS, *([COMMON] if rule and rule.common else letter_kinds())]


def rule_of(office: Office, year: int) -> NumberingRule | None:
    """What the head of the office decided about the numbers of that year, if anything."""
    rules = NumberingRule.objects.filter(office=office, from_year__lte=year)
    return rules.order_by("from_year", "pk").last()


# Opening and confirming --------------------------------------------------------------------------


def open_register(
    *, actor: Officer, on: date, office: Office, kind: str, year: int, series: str = "",
    legacy_to: int = 0, legacy_on: date | None = None,
) -> NumberRegister:  # fmt: skip
    """Open the register of one kind for a year; opening it again changes nothing.

    `legacy_to` numbers were given on paper before, the last on `legacy_on`: that range is closed
    here, once. Raises PermissionDenied for anybody but the clerk of the office.
    """
    access.role_for(actor, [Role.CLERK], office, on)
    check_legacy(on, year, legacy_to, legacy_on)
    key = {"office": office, "kind": kind, "year": year, "series": series}
    with transaction.atomic():
        register = NumberRegister.objects.filter(**key).first()
        if register is not None:
            if legacy_to and (legacy_to, legacy_on) != (register.legacy_to, register.legacy_on):
                raise legacy_too_late(register)
            return register
        refuse_closed_year(office, year)
        register = NumberRegister.objects.create(
            opened_on=on, opened_by=actor, legacy_to=legacy_to, legacy_on=legacy_on,
            value=legacy_to, last_on=legacy_on, **key,
        )  # fmt: skip
        audit.record("open_register", actor=actor, on=on, rows=[register])
    return register


def check_legacy(on: date, year: int, legacy_to: int, legacy_on: date | None) -> None:
    """Numbers given on paper have the day of the last one, in that year and not in the future."""
    if bool(legacy_to) != bool(legacy_on):
        raise ValidationError(
            {"legacy_on": _("Give the last number given on paper together with its day.")}
        )
    if legacy_on and (legacy_on.year != year or legacy_on > on):
        raise ValidationError(
            {"legacy_on": _("This day is not of that year, or lies in the future.")}
        )


def legacy_too_late(register: NumberRegister) -> Refused:
    return Refused(
        message=Message(
            gettext_noop("The register “%(kind)s” of %(year)s is open already; numbers given on "
                         "paper are entered once, with its opening."),
            {"kind": Message(register.kind), "year": str(register.year)},
        ),
        article=ARTICLE,
        next=Message(gettext_noop("Go on with the numbers of the register as it stands.")),
    )  # fmt: skip


def open_year(*, actor: Officer, on: date, office: Office, year: int) -> list[NumberRegister]:
    """Every register that the office needs in a year; those already open stay as they are."""
    with transaction.atomic():
        return [
            open_register(actor=actor, on=on, office=office, kind=kind, year=year)
            for kind in kinds(office, year)
        ]


def confirm_registers(
    *, actor: Officer, on: date, office: Office, year: int, series: str | None = None
) -> list[NumberRegister]:
    """Duyệt sổ: a leader confirms what the clerk opened for a year; only then numbers are given.

    `series` narrows it to one. Raises PermissionDenied for anybody but a leader of the office.
    """
    access.role_for(actor, [Role.LEADER], office, on)
    with transaction.atomic():
        waiting = NumberRegister.objects.select_for_update().filter(
            office=office, year=year, confirmed_on__isnull=True
        )
        if series is not None:
            waiting = waiting.filter(series=series)
        registers = list(waiting.order_by("pk"))
        for register in registers:
            register.confirmed_on, register.confirmed_by = on, actor
            register.save(update_fields=["confirmed_on", "confirmed_by"])
        if registers:
            audit.record("confirm_registers", actor=actor, on=on, rows=registers)
    return registers


def refuse_closed_year(office: Office, year: int) -> None:
    """Nothing is opened in a year whose books are closed."""
    if NumberRegister.objects.filter(office=office, year=year, closed_on__isnull=False).exists():
        raise closed_year(year)


def closed_year(year: int) -> Refused:
    return Refused(
        message=Message(gettext_noop("The registers of %(year)s are closed."), {"year": str(year)}),
        article=ARTICLE,
        next=Message(gettext_noop("Take a number of the present year, with its day.")),
    )


# The next number ---------------------------------------------------------------------------------


def next_number(
    *, actor: Officer, on: date, office: Office, kind: str, series: str, dossier: Dossier | None,
    document: Document | None = None, **said: Any,
) -> tuple[RegisterEntry, NumberRegister]:  # fmt: skip
    """Take the next number, inside the caller's transaction: rolled back, it was never taken.

    A letter counts in the common series where the office chose one; a confidential dossier in a
    series of its own where the office decided so. `said` are further columns of the entry.
    Raises Refused when the register is not open, not confirmed, closed, or ahead of the day.
    """
    rule = rule_of(office, on.year)
    if rule and rule.common and kind not in OWN_BOOKS:
        kind = COMMON
    register = None
    if rule and rule.secret and not series and dossier is not None and dossier.confidential:
        register = take_secret(rule, kind, dossier, on)
    else:
        key = {"office": office, "kind": kind, "year": on.year, "series": series}
        if not take(on, **key):
            raise why_not(NumberRegister.objects.filter(**key).first(), kind, on)
        register = NumberRegister.objects.get(**key)
    entry = RegisterEntry.objects.create(
        register=register, number=register.value, on=on, dossier=dossier, document=document,
        clerk=actor, **said,
    )  # fmt: skip
    return entry, register


def take(on: date, **key: Any) -> bool:
    """Raise the counter of one register, in one statement; False when it may not give a number."""
    taking = NumberRegister.objects.taking(on).filter(**key)
    return bool(taking.update(value=F("value") + 1, last_on=on))


def take_secret(rule: NumberingRule, kind: str, dossier: Dossier, on: date) -> NumberRegister:
    """The next number of the dossier's own series, drawn from the pool at its first number.

    The draw is random: who sees some of the series cannot tell which of the others are in use.
    """
    kind = kind if kind in OWN_BOOKS else SECRET
    Dossier.objects.select_for_update().get(pk=dossier.pk)  # one series, whoever comes at once
    pool = NumberRegister.objects.filter(
        office=rule.office, kind=kind, year=on.year, secret=True
    )  # fmt: skip
    own = pool.filter(entries__dossier=dossier).first()
    if own is not None:
        if not take(on, pk=own.pk):
            raise why_not(own, kind, on)
        return NumberRegister.objects.get(pk=own.pk)
    free = list(pool.taking(on).filter(value=0).values_list("pk", flat=True))
    secrets.SystemRandom().shuffle(free)
    for pk in free:
        if take(on, pk=pk, value=0):
            return NumberRegister.objects.get(pk=pk)
    raise Refused(
        message=Message(
            gettext_noop("No secret series of %(year)s is free for a confidential file."),
            {"year": str(on.year)},
        ),
        article=f"{ARTICLE}; Luật Tố cáo Điều 8, 56",
        next=Message(gettext_noop("Ask the clerk to open more of them, and a leader to confirm.")),
    )


def why_not(register: NumberRegister | None, kind: str, on: date) -> Refused:
    """Why a register gives no number of that day."""
    if register is None:
        return Refused(
            message=Message(
                gettext_noop("No register “%(kind)s” is open for %(year)s."),
                {"kind": Message(kind), "year": str(on.year)},
            ),
            article=ARTICLE,
            next=Message(gettext_noop("Ask the clerk to open the register of that year."), {}),
        )
    if register.closed_on:
        return closed_year(register.year)
    if not NumberRegister.objects.confirmed().filter(pk=register.pk).exists():
        return Refused(
            message=Message(
                gettext_noop("No leader has confirmed the register “%(kind)s” of %(year)s."),
                {"kind": Message(kind), "year": str(on.year)},
            ),
            article=ARTICLE,
            next=Message(gettext_noop("Ask a leader to confirm the registers of that year.")),
        )
    if register.closed_through and register.closed_through >= on:
        return Refused(
            message=Message(
                gettext_noop("The register is closed up to %(through)s."),
                {"through": register.closed_through},
            ),
            article="Nghị định 30/2020/NĐ-CP Điều 15, 16",
            next=Message(gettext_noop("Use a later day.")),
        )
    return Refused(
        message=Message(
            gettext_noop("The last number of this register is of %(last)s; an earlier day "
                         "cannot follow it."),
            {"last": register.last_on},
        ),
        article=ARTICLE,
        next=Message(gettext_noop("Use that day or a later one."), {}),
    )  # fmt: skip


# A void number -----------------------------------------------------------------------------------


def void_number(entry: RegisterEntry, *, actor: Officer, on: date, reason: str) -> RegisterEntry:
    """Hủy số: the number stays in its register with the reason and the leader who approved.

    Of a letter it is called by `paper.void`, which voids the letter too. Raises
    PermissionDenied for anybody but a leader, ValidationError without a reason, Refused for an
    issued letter and for a number that is void already.
    """
    access.role_for(actor, [Role.LEADER], entry.register.office, on)
    if not reason.strip():
        raise ValidationError({"reason": _("Say why: the reason stays in the register.")})
    with transaction.atomic():
        entry = RegisterEntry.objects.select_for_update().get(pk=entry.pk)
        refuse_void(entry, on)
        entry.voided_on, entry.voided_by, entry.void_reason = on, actor, reason
        entry.save(update_fields=["voided_on", "voided_by", "void_reason"])
        entry.refresh_from_db()
        audit.record("void_number", actor=actor, on=on, dossier=entry.dossier, rows=[entry])
    return entry


def refuse_void(entry: RegisterEntry, on: date) -> None:
    """A number is void once, on its day or later, after the closed months, and before issue."""
    if entry.document and entry.document.issued_on:
        raise Refused(
            message=Message(
                gettext_noop("The letter %(number)s is issued; its number is not voided."),
                {"number": entry.document.number},
            ),
            article=AFTER_ISSUE,
            next=Message(gettext_noop("Replace the letter by one of equal form, or recall it.")),
        )
    if entry.voided_on:
        raise Refused(
            message=Message(gettext_noop("This number is void since %(day)s."),
                            {"day": entry.voided_on}),
            article=ARTICLE,
            next=Message(gettext_noop("Give the next letter the next number.")),
        )  # fmt: skip
    closed = entry.register.closed_through
    if on < entry.on or (closed and on <= closed):
        raise Refused(
            message=Message(
                gettext_noop("A number is voided on its day or later, and after the last closed "
                             "month of its register."),
            ),
            article=ARTICLE,
            next=Message(gettext_noop("Use a later day.")),
        )  # fmt: skip
