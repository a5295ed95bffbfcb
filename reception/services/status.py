"""Codes for the status page are issued with a slip; the page finds a matter by code and PIN.

Luật Tiếp công dân Điều 7 khoản 1; Luật Tố cáo Điều 8, 56. Whatever does not open (a wrong code, a
wrong PIN, a matter long ended, one that became a denunciation) is answered alike.
"""

import hashlib
import hmac
import re
import secrets
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.conf import settings
from django.db import transaction

from cases.models import Deadline, Event, Officer
from cases.models.states import STATES
from reception.law import status as law
from reception.models import LookUpCount, StatusCode, Visit

SITE = "site"
#: Compared with when there is nothing to compare with: it equals no hash.
NOTHING = "-" * 64
#: So many moments are remembered of one slot.
REMEMBERED = 400


@dataclass(frozen=True)
class Slip:
    """What is printed once and kept nowhere: the code and the PIN of a slip."""

    code: str
    pin: str
    phone: bool


@dataclass(frozen=True)
class Status:
    """All that the page shows of a matter."""

    stage: str
    received_on: date
    due_on: date | None
    office_phone: str


def keyed(text: str) -> str:
    """The hash of a code, a PIN or an address; without our key nobody can try them out."""
    return hmac.new(settings.LOOK_UP_KEY.encode(), text.encode(), hashlib.sha256).hexdigest()


def last_digits(phone: str) -> str:
    """The last four digits of a telephone number; nothing of a shorter one."""
    digits = re.sub(r"\D", "", phone)
    return digits[-law.PIN_LENGTH :] if len(digits) >= 2 * law.PIN_LENGTH else ""


def issue_code(visit: Visit, *, actor: Officer, on: date, form: str) -> tuple[Slip, list[Any]]:
    """A new code for this slip of the visit; those of earlier days end.

    Called inside the transaction of the printing, whose audit entry takes the rows.
    """
    code = "".join(secrets.choice(law.ALPHABET) for _ in range(law.CODE_LENGTH))
    pin = "".join(secrets.choice("0123456789") for _ in range(law.PIN_LENGTH))
    phone = last_digits(visit.person.phone) if visit.person else ""
    earlier = list(StatusCode.objects.filter(visit=visit, form=form, ended_on=None)
                   .exclude(issued_on=on))  # fmt: skip
    for row in earlier:
        row.ended_on = on
        row.save(update_fields=["ended_on"])
    row = StatusCode.objects.create(
        visit=visit, form=form, code_hash=keyed(code), pin_hash=keyed(f"{code}:{pin}"),
        phone_hash=keyed(f"{code}:{phone}") if phone else "", issued_on=on, issued_by=actor,
    )  # fmt: skip
    return Slip(in_groups(code), pin, bool(phone)), [*earlier, row]


def in_groups(code: str) -> str:
    """`ABCD-EFGH-JKLM`: what people read and copy without losing their place."""
    return "-".join(code[start : start + 4] for start in range(0, len(code), 4))


def plain_code(typed: str) -> str:
    """A code as it was typed, without dashes and spaces, in capitals."""
    return re.sub(r"[\s-]", "", typed).upper()


def look_up(*, code: str, pin: str, on: date) -> Status | None:
    """The status of a matter; None, in the same way, for everything that does not open one."""
    code = plain_code(code)
    kept = StatusCode.objects.filter(code_hash=keyed(code), ended_on=None)
    found = kept.values("pk", "pin_hash", "phone_hash").first() or {}
    given = keyed(f"{code}:{pin}")
    right = hmac.compare_digest(given, found.get("pin_hash") or NOTHING)
    right |= hmac.compare_digest(given, found.get("phone_hash") or NOTHING)
    row = (
        StatusCode.objects.filter(pk=found["pk"] if found and right else 0)
        .select_related("visit__dossier__office", "visit__petition__dossier",
                        "visit__petition__case__dossier")
        .first()
    )  # fmt: skip
    return status_of(row.visit, on) if row else None


def status_of(visit: Visit, on: date) -> Status | None:
    """How far a matter has come; None of a denunciation, and of what ended long ago."""
    petition = visit.petition
    case = petition.case if petition else None
    matter = [row for row in (visit, petition, case) if row is not None]
    if any(row.dossier.confidential for row in matter):
        return None
    last: Any = matter[-1]
    if STATES[last.state][1] == "done":
        event = Event.objects.filter(dossier=last.dossier).order_by("-number").first()
        if event and on > event.on + timedelta(days=law.SHOWN_AFTER_END):
            return None
    due = (
        Deadline.objects.open()
        .filter(dossier__in=[row.dossier for row in matter], due_on__isnull=False, target=False)
        .order_by("due_on").values_list("due_on", flat=True).first()
    )  # fmt: skip
    return Status(
        law.STAGES.get(last.state, law.STUDIED), visit.received_on, due, visit.dossier.office.phone
    )


@dataclass(frozen=True)
class Admission:
    """Whether a question is answered now; strained: only with the answer to a drawn question."""

    admitted: bool
    strained: bool = False
    seconds: int = 0


def slot_of(address: str) -> str:
    """The counter of a client: one of 65,536, so the table stays small and holds no address."""
    return keyed(f"client:{address}")[:4]


def admit(address: str, *, now: int) -> Admission:
    """Count a question of a client, or turn it away; counted in the database, for all processes."""
    with transaction.atomic():
        site, client = counter(SITE), counter(slot_of(address))
        asked = within(site, law.SITE_STRAINED.seconds, now)
        limits = law.STRAINED if asked >= law.SITE_STRAINED.most else law.CALM
        for limit in limits:
            moments = within_list(client, limit.seconds, now)
            if len(moments) >= limit.most:
                wait = moments[-limit.most] + limit.seconds - now
                return Admission(False, seconds=max(1, wait))
        for row in (site, client):
            row.moments = [*within_list(row, 3600, now), now][-REMEMBERED:]
            row.save(update_fields=["moments"])
    return Admission(True, strained=asked >= law.SITE_ASKS.most)


def counter(slot: str) -> LookUpCount:
    """The counter of a slot, locked until the transaction ends."""
    LookUpCount.objects.get_or_create(slot=slot)
    return LookUpCount.objects.select_for_update().get(slot=slot)


def within_list(row: LookUpCount, seconds: int, now: int) -> list[int]:
    return [moment for moment in row.moments if moment > now - seconds]


def within(row: LookUpCount, seconds: int, now: int) -> int:
    return len(within_list(row, seconds, now))
