"""The clocks of a dossier as pages show them: in one row, and one by one with why that date."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.template.loader import render_to_string
from django.utils.translation import gettext, ngettext

from cases.law.clocks.titles import SHORT_TITLES
from cases.law.words import Message
from cases.models import Deadline
from cases.wording import translate


def clock_row(deadline: Deadline, on: date) -> dict[str, Any]:
    """One limit: what, due when, how it stands, and why that date."""
    running = deadline.met_on is None and deadline.stopped_on is None
    over = running and deadline.due_on is not None and deadline.due_on < on
    missed = bool(deadline.met_on and deadline.due_on and deadline.met_on > deadline.due_on)
    word, tone = stands(deadline, on)
    return {
        "pk": deadline.pk,
        "code": deadline.code,
        "title": deadline.title(),
        "target": deadline.target,
        "due_on": deadline.due_on,
        "started_on": deadline.started_on,
        "met_on": deadline.met_on,
        "stopped_on": deadline.stopped_on,
        "running": running,
        "late": over and not deadline.target,
        "missed": missed and not deadline.target,
        "word": word,
        "tone": tone,
        "article": deadline.article,
        "steps": [
            {
                "on": date.fromisoformat(step["on"]) if step["on"] else None,
                "reason": translate(Message.from_json(step["reason"])),
            }
            for step in deadline.explanation
        ],
        "warnings": [translate(Message.from_json(w)) for w in deadline.warnings],
    }


def stands(deadline: Deadline, on: date) -> tuple[str, str]:
    """How a limit stands, in a word and a tone; a target is met or missed, never overdue."""
    due, met = deadline.due_on, deadline.met_on
    if met:
        told = {"day": met.strftime("%d/%m/%Y")}
        if due is None or met <= due:
            return gettext("met on %(day)s") % told, "done"
        if deadline.target:
            return gettext("target missed, done on %(day)s") % told, "paused"
        return gettext("met late, on %(day)s") % told, "late"
    if deadline.stopped_on:
        return gettext("nobody owes an act"), "done"
    if due is None:
        return gettext("suspended: no due date"), "paused"
    if due < on:
        return (gettext("target missed"), "paused") if deadline.target else (
            gettext("overdue"), "late")  # fmt: skip
    return gettext("running"), "open"


def days_left(due_on: date | None, on: date) -> str:
    """How far away a day is, in calendar days."""
    if due_on is None:
        return ""
    days = (due_on - on).days
    if days == 0:
        return gettext("today")
    if days > 0:
        return ngettext("%(count)s day left", "%(count)s days left", days) % {"count": days}
    return ngettext("%(count)s day over", "%(count)s days over", -days) % {"count": -days}


def clock_cell(deadlines: Iterable[Deadline], on: date) -> str:
    """Every running clock of a matter in one cell, the most pressing first."""
    running = sorted(
        (one for one in deadlines if one.met_on is None and one.stopped_on is None),
        key=lambda one: (one.due_on is None, one.due_on or on, one.code),
    )
    clocks = []
    for one in running:
        word, tone = stands(one, on)
        clocks.append({
            "short": gettext(SHORT_TITLES.get(one.code, one.code)), "due_on": one.due_on,
            "left": days_left(one.due_on, on), "word": word, "tone": tone, "target": one.target,
        })  # fmt: skip
    return render_to_string("admin/clock_cell.html", {"clocks": clocks})
