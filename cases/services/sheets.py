"""The sheets of a dossier: why each date is that date, in Vietnamese, for the paper file.

Printing is audited like an export; a sheet names no citizen.
"""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone, translation

from cases.law.duties import DUTIES
from cases.law.limits import RULES, Unit
from cases.law.words import Message
from cases.letters.sheet import sheet
from cases.models import Deadline, Dossier, LimitOverride, Officer
from cases.services import audit
from cases.services.trace import owner_of
from cases.wording import translate

#: Words of the file, which is Vietnamese whatever the language of the page.
LENGTHS = {Unit.CALENDAR_DAYS: "ngày", Unit.WORKING_DAYS: "ngày làm việc", Unit.MONTHS: "tháng"}
OTHER = "other_reading"


def why_sheet(dossier: Dossier, limits: Iterable[Deadline], *, actor: Officer, on: date) -> bytes:
    """Phiếu giải trình thời hạn: of one limit or of all limits of a dossier."""
    limits = list(limits)
    with translation.override("vi"):
        facts = {
            **head(dossier, actor, "PHIẾU GIẢI TRÌNH THỜI HẠN"),
            "limits": [explained(limit, on) for limit in limits],
        }
        pdf = sheet("why", facts)
    record(dossier, "why", actor, on, {"limits": [limit.pk for limit in limits]})
    return pdf


def head(dossier: Dossier, actor: Officer, title: str) -> dict[str, Any]:
    """The head and foot of every sheet: office, file, who printed it when."""
    owner = owner_of(dossier)
    return {
        "title": title,
        "office": dossier.office.letter_name.splitlines(),
        "number": str(owner),
        "kind": owner.get_kind_display(),
        "printed_by": actor.full_name,
        "printed_at": timezone.localtime().strftime("%H:%M ngày %d/%m/%Y"),
    }


def record(
    dossier: Dossier, name: str, actor: Officer, on: date, more: dict[str, Any] | None = None
) -> None:
    """Who took which sheet of which dossier away on paper."""
    with transaction.atomic():
        audit.record(
            "print_sheet",
            actor=actor,
            on=on,
            dossier=dossier,
            details={"sheet": name, **(more or {})},
        )


def explained(limit: Deadline, on: date) -> dict[str, Any]:
    """One limit as its sheet tells it."""
    steps = [
        {"kind": step["kind"], "on": day_first(step["on"]),
         "reason": translate(Message.from_json(step["reason"]))}
        for step in limit.explanation
    ]  # fmt: skip
    rule = rule_of(limit)
    return {
        "title": limit.title(),
        "target": limit.target,
        "due": limit.due_on.strftime("%d/%m/%Y") if limit.due_on else "",
        "word": word(limit, on),
        "article": limit.article,
        "in_force": in_force(rule),
        "length": length(rule),
        "steps": [step for step in steps if step["kind"] != OTHER],
        "others": [step for step in steps if step["kind"] == OTHER],
        "warnings": [translate(Message.from_json(one)) for one in limit.warnings],
    }


def day_first(text: str | None) -> str:
    """A kept day, day first."""
    return date.fromisoformat(text).strftime("%d/%m/%Y") if text else ""


def rule_of(limit: Deadline) -> Any:
    """The row of the law's table that was counted, or of the office's rules."""
    for row in (*RULES, *DUTIES):
        same = (row.code, row.variant) == (limit.code, limit.variant)
        if same and row.covers(limit.started_on):
            return row
    own = LimitOverride.objects.filter(office=limit.dossier.office, code=limit.code)
    return own.filter(in_force_from__lte=limit.started_on).last()


def in_force(rule: Any) -> str:
    """From when to when this text is in force."""
    if rule is None:
        return ""
    until = f" đến {rule.in_force_to:%d/%m/%Y}" if rule.in_force_to else ""
    return f"từ {rule.in_force_from:%d/%m/%Y}{until}"


def length(rule: Any) -> str:
    """How long the limit is; nothing where the law gives no number."""
    if rule is None or not rule.amount or rule.unit not in set(Unit):
        return ""
    return f"{rule.amount:02d} {LENGTHS[Unit(rule.unit)]}"


def word(limit: Deadline, on: date) -> str:
    """How the limit stands on a day, in the words of the file."""
    due, met = limit.due_on, limit.met_on
    if met:
        late = due is not None and met > due
        told = ("không đạt mục tiêu, làm" if limit.target else "thực hiện quá hạn") if late else (
            "đã thực hiện"
        )  # fmt: skip
        return f"{told} ngày {met:%d/%m/%Y}"
    if limit.stopped_on:
        return "không còn chạy"
    if due is None:
        return "đang tạm đình chỉ"
    if due < on:
        return "không đạt mục tiêu" if limit.target else "quá hạn"
    return "đang chạy"
