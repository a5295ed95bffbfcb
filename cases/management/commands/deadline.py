"""`manage.py deadline`: the due date of one limit and why, without a database.

Exit status: 0 counted, 2 refused by the law, 64 a wrong command line (EX_USAGE).
"""

import csv
import difflib
import json
import re
from argparse import ArgumentTypeError
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser
from django.db import DatabaseError
from django.utils.translation import gettext as _

from cases.law.days import Calendar, CalendarDay, DayKind
from cases.law.deadline import (
    EXPERT_ASSESSMENT,
    SUSPENSION,
    Deadline,
    Extension,
    Pause,
    Step,
    compute,
)
from cases.law.limits import CODES, VARIANT_LABELS, Unit, rule_for, variant_asked
from cases.law.refusal import Refused
from cases.law.words import Complexity, Message, gettext_noop
from cases.services import clock
from cases.wording import refusal_sentence, translate

REFUSED, USAGE = 2, 64
#: What stands for the due date while there is none.
NONE = {
    SUSPENSION: gettext_noop("none while suspended"),
    EXPERT_ASSESSMENT: gettext_noop("none until the result of the expert assessment"),
}
ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


class RefusedExit(SystemExit):
    """The law said no; distinct from argparse's own exit."""


def load_calendar() -> Calendar:
    """The office's calendar; before there is one, the days off that an office starts from."""
    try:
        kept = clock.load_calendar()
        if kept.years:
            return kept
    except DatabaseError:
        pass  # not even tables yet: the command needs no database
    path = Path(settings.BASE_DIR) / "fixtures" / "calendar.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return Calendar(
            CalendarDay(
                date.fromisoformat(row["date"]), DayKind(row["kind"]), row["name_vi"],
                row["basis"], row["confidence"],
            )
            for row in csv.DictReader(file)
        )  # fmt: skip


def a_day(text: str) -> date:
    """YYYY-MM-DD and a day that exists."""
    try:
        if not ISO_DAY.fullmatch(text):
            raise ValueError(text)
        return date.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError(f"{text!r} is no day of the calendar (YYYY-MM-DD)") from None


def a_pause(text: str, kind: str = SUSPENSION) -> Pause:
    """A:B, or A: for one that still lasts."""
    first, colon, last = text.partition(":")
    if not colon:
        what = kind.replace("_", " ")
        raise ArgumentTypeError(f"{text!r} is no {what} (A:B, or A: while it lasts)")
    return Pause(a_day(first), a_day(last) if last else None, kind)


def an_assessment(text: str) -> Pause:
    """A:B, or A: while its result is awaited."""
    return a_pause(text, EXPERT_ASSESSMENT)


def a_code(text: str) -> str:
    """A code of the tables of the law."""
    if text not in CODES:
        near = difflib.get_close_matches(text.upper(), CODES, n=3)
        hint = f"; did you mean {', '.join(near)}?" if near else f"; the codes: {', '.join(CODES)}"
        raise ArgumentTypeError(f"no limit has the code {text!r}{hint}")
    return text


class Command(BaseCommand):
    help = "Count a time limit of the law and say why it ends on that day."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("code", type=a_code, help="the limit, for example CMP_RESOLVE_1")
        parser.add_argument(
            "--from", dest="start", type=a_day, required=True, metavar="YYYY-MM-DD",
            help="the day of the starting event (of a backward limit: of the event prepared)",
        )  # fmt: skip
        degree = parser.add_mutually_exclusive_group()
        degree.add_argument(
            "--complex", dest="complexity", action="store_const", const=Complexity.COMPLEX,
            default=Complexity.ORDINARY, help="a complex matter",
        )  # fmt: skip
        degree.add_argument(
            "--especially-complex", dest="complexity", action="store_const",
            const=Complexity.ESPECIALLY_COMPLEX, help="an especially complex matter",
        )  # fmt: skip
        parser.add_argument("--remote", action="store_true", help="a remote area, hard to travel")
        parser.add_argument(
            "--suspend", type=a_pause, nargs="+", action="extend", default=[], metavar="A:B",
            help="suspended on A, continued on B (A: while it lasts)",
        )  # fmt: skip
        parser.add_argument(
            "--assessment", type=an_assessment, nargs="+", action="extend", default=[],
            metavar="A:B", help="expert assessment ordered on A, its result received on B "
            "(A: while it lasts); denunciations only",
        )  # fmt: skip
        parser.add_argument(
            "--extend", type=int, nargs="+", action="extend", default=[], metavar="DAYS",
            help="an extension by so many days",
        )  # fmt: skip
        parser.add_argument("--json", action="store_true", help="for programs")

    def create_parser(self, prog_name: str, subcommand: str, **kwargs: Any) -> CommandParser:
        self.parser = super().create_parser(prog_name, subcommand, **kwargs)
        return self.parser

    def run_from_argv(self, argv: list[str]) -> None:
        try:
            super().run_from_argv(argv)
        except RefusedExit:
            raise
        except SystemExit as stop:  # argparse leaves with 2, which here means "refused"
            raise SystemExit(USAGE if stop.code == 2 else stop.code) from None

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            result = count(options)
        except Refused as refused:
            self.stdout.write(refusal_json(options["code"], refused) if options["json"]
                              else refusal_sentence(refused))  # fmt: skip
            raise RefusedExit(REFUSED) from None
        except OverflowError:
            self.parser.error(f"{options['start']} is too near the end of the calendar")
        if options["json"]:
            self.stdout.write(json.dumps(result.as_dict(translate), ensure_ascii=False))
        else:
            self.stdout.write("\n".join(explanation(result)))


def count(options: Mapping[str, Any]) -> Deadline:
    """Choose the rule and count; raises Refused."""
    code, start = options["code"], options["start"]
    variant = variant_asked(code, complexity=options["complexity"], remote=options["remote"])
    return compute(
        rule_for(code, variant, start), start, load_calendar(),
        pauses=[*options["suspend"], *options["assessment"]],
        extensions=[Extension(days) for days in options["extend"]],
    )  # fmt: skip


def refusal_json(code: str, refused: Refused) -> str:
    answer = {
        "code": code,
        "refused": True,
        "article": refused.article,
        "reason": translate(refused.message),
        "next": translate(refused.next),
    }
    return json.dumps(answer, ensure_ascii=False)


def explanation(deadline: Deadline) -> list[str]:
    """The lines of the answer for a person."""
    rule = deadline.rule
    amounts = {
        Unit.CALENDAR_DAYS: _("%(amount)s days"),
        Unit.WORKING_DAYS: _("%(amount)s working days"),
        Unit.MONTHS: _("%(amount)s months"),
    }
    due = _(NONE[deadline.awaits]) if deadline.awaits else f"{deadline.due_on:%d/%m/%Y}"
    return [
        _("Due date: %(due)s") % {"due": due},
        f"{deadline.code}: {translate(Message(rule.what_en))}",
        ", ".join(
            [
                amounts[Unit(rule.unit)] % {"amount": rule.amount},
                translate(Message(VARIANT_LABELS[rule.variant])),
            ]
        ),
        _("Legal basis: %(article)s") % {"article": deadline.article},
        _("In force: %(from)s – %(to)s")
        % {"from": f"{rule.in_force_from:%d/%m/%Y}",
           "to": f"{rule.in_force_to:%d/%m/%Y}" if rule.in_force_to else "…"},
        "",
        _("Why this date:"),
        *map(line_of, deadline.steps),
        *(_("Warning: %(warning)s") % {"warning": translate(w)} for w in deadline.warnings),
    ]  # fmt: skip


def line_of(step: Step) -> str:
    on = f"{step.on:%d/%m/%Y}" if step.on else " " * 10
    return f"  {on}  {translate(step.reason)}"
