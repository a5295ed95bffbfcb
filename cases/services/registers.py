"""The office's numbering rule, its secret series, and the closing of months and years.

Nghị định 30/2020/NĐ-CP Điều 15, 16, 22: what was closed is printed, bound and never changed.
"""

import calendar
import hashlib
import secrets
from collections.abc import Iterable
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F, QuerySet
from django.utils.translation import gettext as _

from cases import access
from cases.law.refusal import Refused
from cases.law.words import Message, Role, gettext_noop
from cases.models import (
    Document,
    NumberingRule,
    NumberRegister,
    Office,
    Officer,
    RegisterClosing,
    RegisterEntry,
)
from cases.services import audit, numbering
from cases.services.numbering import ARTICLE

CLOSING = "Nghị định 30/2020/NĐ-CP Điều 15, 16"
#: Letters and digits that nobody mistakes for one another.
CODE_SIGNS = "ACDEFGHKLMNPQRTUVXY34679"
#: The kinds of which each secret series has a register.
SECRET_KINDS = (*numbering.OWN_BOOKS, numbering.SECRET)


# What waits, for the desk -------------------------------------------------------------------------


def unconfirmed(officer: Officer, on: date) -> list[tuple[Office, int]]:
    """Offices and years whose registers wait for this leader."""
    waiting = NumberRegister.objects.filter(
        office__in=access.offices_of(officer, on, [Role.LEADER]), confirmed_on__isnull=True,
        closed_on__isnull=True, value=F("legacy_to"), series="",
    )  # fmt: skip
    return sorted(
        {(one.office, one.year) for one in waiting.select_related("office")},
        key=lambda one: (one[0].pk, one[1]),
    )


def unopened(officer: Officer, on: date) -> list[tuple[Office, int]]:
    """Her offices without registers for this year, in December also for the next one."""
    years = [on.year, *([on.year + 1] if on.month == 12 else [])]
    return [
        (office, year)
        for office in access.offices_of(officer, on, [Role.CLERK])
        for year in years
        if not exists(office, year)
    ]


# The rule of the office --------------------------------------------------------------------------


def set_numbering_rule(
    *, actor: Officer, on: date, office: Office, from_year: int, common: bool, secret: bool,
    decision: str, decided_on: date,
) -> NumberingRule:  # fmt: skip
    """Quy định cách đánh số: one common series or one a kind, secret series or not.

    The series of letters change only in a year whose registers have given no number; secret
    series may begin at once. Raises PermissionDenied for anybody but a leader of the office.
    """
    access.role_for(actor, [Role.LEADER], office, on)
    if not decision.strip():
        raise ValidationError({"decision": _("Give the number of the decision.")})
    if decided_on > on:
        raise ValidationError({"decided_on": _("The decision cannot be of a later day.")})
    with transaction.atomic():
        before = numbering.rule_of(office, from_year)
        changes = common != bool(before and before.common)
        if from_year < on.year or (changes and begun(office, from_year).exists()):
            raise Refused(
                message=Message(
                    gettext_noop("Letters of %(year)s already have numbers; their series stays."),
                    {"year": str(from_year)},
                ),
                article="Nghị định 30/2020/NĐ-CP Điều 15 khoản 1",
                next=Message(gettext_noop("Let the decision take effect from the next year.")),
            )
        rule = NumberingRule.objects.create(
            office=office, from_year=from_year, common=common, secret=secret,
            decision=decision, decided_on=decided_on, decided_by=actor,
        )  # fmt: skip
        rule.refresh_from_db()
        audit.record("set_numbering_rule", actor=actor, on=on, rows=[rule])
    return rule


def begun(office: Office, from_year: int) -> QuerySet:
    """Registers of letters that gave a number in that year or a later one."""
    kinds = [*numbering.letter_kinds(), numbering.COMMON]
    return NumberRegister.objects.filter(
        office=office, year__gte=from_year, kind__in=kinds, series="", value__gt=0
    )


def open_secret_series(
    *, actor: Officer, on: date, office: Office, year: int, count: int
) -> list[NumberRegister]:
    """Mở dãy số riêng: a pool of series, each for one confidential dossier.

    Raises PermissionDenied for anybody but the clerk; Refused when the office has not decided so.
    """
    access.role_for(actor, [Role.CLERK], office, on)
    rule = numbering.rule_of(office, year)
    if rule is None or not rule.secret:
        raise Refused(
            message=Message(
                gettext_noop("The office has not decided on secret series for %(year)s."),
                {"year": str(year)},
            ),
            article="Nghị định 30/2020/NĐ-CP Điều 15 khoản 2",
            next=Message(gettext_noop("A leader enters the decision about the numbers first.")),
        )
    with transaction.atomic():
        numbering.refuse_closed_year(office, year)
        known = set(NumberRegister.objects.filter(office=office).values_list("series", flat=True))
        opened = [
            NumberRegister.objects.create(
                office=office, kind=kind, year=year, series=code, secret=True, opened_on=on,
                opened_by=actor,
            )
            for code in new_codes(count, known)
            for kind in SECRET_KINDS
        ]  # fmt: skip
        audit.record("open_secret_series", actor=actor, on=on, rows=opened)
    return opened


def new_codes(count: int, known: set[str]) -> list[str]:
    """Codes that tell nothing: of no order, none used before in this office."""
    found: set[str] = set()
    while len(found) < count:
        code = "".join(secrets.choice(CODE_SIGNS) for _ in range(4))
        if code not in known:
            found.add(code)
    return list(found)


# Closing -----------------------------------------------------------------------------------------


def last_day(year: int, month: int) -> date:
    """The day up to which the closing of a month reaches."""
    return date(year, month, calendar.monthrange(year, month)[1])


def close_month(
    *, actor: Officer, on: date, office: Office, year: int, month: int
) -> list[NumberRegister]:
    """Khóa sổ tháng: every register of the office up to the end of a month, by the clerk.

    Raises Refused while the month goes on, when it is closed, when an earlier month with numbers
    is not, and while a letter of it is numbered and neither issued nor void.
    """
    access.role_for(actor, [Role.CLERK], office, on)
    through = last_day(year, month)
    if on <= through:
        raise Refused(
            message=Message(gettext_noop("The month goes on until %(day)s."), {"day": through}),
            article=CLOSING,
            next=Message(gettext_noop("Close it when it is over.")),
        )
    with transaction.atomic():
        registers = list(
            NumberRegister.objects.select_for_update().confirmed().order_by("pk")
            .filter(office=office, year=year, closed_on__isnull=True)
        )  # fmt: skip
        open_now = [one for one in registers if (one.closed_through or date.min) < through]
        if not open_now:
            raise nothing_to_close(through)
        refuse_skipped_month(open_now, date(year, month, 1))
        refuse_unissued(actor, on, open_now, through)
        closings = [
            close_register(one, through, actor, on) for one in open_now if one.value > one.legacy_to
        ]
        for register in open_now:
            register.closed_through = through
            register.save(update_fields=["closed_through"])
        audit.record("close_month", actor=actor, on=on, rows=[*open_now, *closings])
    return open_now


def nothing_to_close(through: date) -> Refused:
    return Refused(
        message=Message(
            gettext_noop("No open register of this office reaches into %(month)s."),
            {"month": f"{through:%m/%Y}"},
        ),
        article=CLOSING,
        next=Message(gettext_noop("What is closed stays so; print the register.")),
    )


def refuse_skipped_month(registers: list[NumberRegister], first: date) -> None:
    """Months are closed one after the other, those with numbers none left out."""
    entries = RegisterEntry.objects.filter(register__in=registers, on__lt=first)
    earlier = [
        entry.on
        for entry in entries.select_related("register")
        if entry.on > (entry.register.closed_through or date.min)
    ]
    if earlier:
        raise Refused(
            message=Message(
                gettext_noop("The month %(month)s has numbers and is not closed."),
                {"month": f"{min(earlier):%m/%Y}"},
            ),
            article=CLOSING,
            next=Message(gettext_noop("Close that month first.")),
        )


def refuse_unissued(
    actor: Officer, on: date, registers: list[NumberRegister], through: date
) -> None:
    """A letter with a number goes out or its number is void before its month is closed."""
    waiting = Document.objects.filter(
        state__in=("numbered", "sealed"), entry__register__in=registers, entry__on__lte=through
    )
    numbers = access.visible(waiting, actor, on).order_by("pk").values_list("number", flat=True)
    if numbers:
        raise Refused(
            message=Message(
                gettext_noop("These letters have a number and are not issued: %(numbers)s."),
                {"numbers": ", ".join(numbers)},
            ),
            article="Nghị định 30/2020/NĐ-CP Điều 18 khoản 1",
            next=Message(gettext_noop("Issue them, or let a leader void their numbers.")),
        )


def close_register(
    register: NumberRegister, through: date, actor: Officer, on: date
) -> RegisterClosing:
    """One closing: the numbers since the closing before it, and their digest."""
    before = register.closings.order_by("through").last()
    first = (before.last_number if before else register.legacy_to) + 1
    entries = list(register.entries.filter(number__gte=first, on__lte=through).order_by("number"))
    return RegisterClosing.objects.create(
        register=register, through=through, first_number=first,
        last_number=first + len(entries) - 1, digest=digest_of(entries), closed_on=on,
        closed_by=actor,
    )  # fmt: skip


def digest_of(entries: Iterable[RegisterEntry]) -> str:
    """SHA-256 over what no later act may change; a later void is dated after the closing."""
    rows: list[list[Any]] = [
        [one.number, one.on, one.dossier_id, one.document_id, one.clerk_id,
         one.document.number if one.document_id else ""]
        for one in entries
    ]  # fmt: skip
    return hashlib.sha256(audit.canonical(rows)).hexdigest()


def close_year(*, actor: Officer, on: date, office: Office, year: int) -> list[NumberRegister]:
    """Khóa sổ năm: a leader closes every register of a year that is over, for good.

    Raises Refused while the year goes on or a month of it is not closed.
    """
    access.role_for(actor, [Role.LEADER], office, on)
    if on.year <= year:
        raise Refused(
            message=Message(
                gettext_noop("The year goes on until %(day)s."), {"day": date(year, 12, 31)}
            ),
            article=ARTICLE,
            next=Message(gettext_noop("Close it when it is over.")),
        )
    with transaction.atomic():
        registers = list(
            NumberRegister.objects.select_for_update().order_by("pk")
            .filter(office=office, year=year, closed_on__isnull=True)
        )  # fmt: skip
        if not registers:
            raise (
                numbering.closed_year(year)
                if exists(office, year)
                else nothing_to_close(date(year, 12, 31))
            )
        used = [one for one in registers if one.value > one.legacy_to]
        if any(one.closed_through != date(year, 12, 31) for one in used):
            raise Refused(
                message=Message(
                    gettext_noop("Not every month of %(year)s is closed."), {"year": str(year)}
                ),
                article=CLOSING,
                next=Message(gettext_noop("Ask the clerk to close the months up to December.")),
            )
        for register in registers:
            register.closed_on, register.closed_by = on, actor
            register.save(update_fields=["closed_on", "closed_by"])
        audit.record("close_year", actor=actor, on=on, rows=registers)
    return registers


def exists(office: Office, year: int) -> bool:
    return NumberRegister.objects.filter(office=office, year=year).exists()
