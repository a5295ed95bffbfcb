"""`manage.py explain_case NUMBER`: the legal story of one matter, from its case or petition number.

Exit status: 0 told, 64 no such number, or one that several offices have given (EX_USAGE).
"""

import json
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from cases.models import Case
from cases.services.story import Story, story_of

USAGE = 64


class Command(BaseCommand):
    help = "Tell the legal story of a matter: each step, day, article, limit, and what was late."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("number", help="of a case (07/2026/VV) or of a petition (07/2026/ĐT)")
        parser.add_argument("--office", default="", help="the code of the office, if several match")
        parser.add_argument("--lang", choices=["vi", "en"], default="vi", help="vi unless told")
        parser.add_argument("--json", action="store_true", help="for programs")

    def handle(self, *args: Any, **options: Any) -> None:
        rows = found(options["number"], options["office"])
        if len(rows) != 1:
            offices = ", ".join(sorted({row.dossier.office.code for row in rows}))
            self.stderr.write(
                f"several matters bear the number {options['number']}; add --office: {offices}"
                if rows else f"no case and no petition bears the number {options['number']}"
            )  # fmt: skip
            raise SystemExit(USAGE)
        with translation.override(options["lang"]):
            story = story_of(rows[0], timezone.localdate())
            self.stdout.write(
                json.dumps({"number": str(rows[0]), **story.as_dict()}, ensure_ascii=False)
                if options["json"] else "\n".join(lines_of(story))
            )  # fmt: skip


def found(number: str, office: str) -> list[Any]:
    """The cases of that number, else the petitions; of one office if it is named."""
    petitions = Case._meta.get_field("petitions").related_model
    for model in (Case, petitions):
        rows = model._base_manager.filter(number=number).select_related("dossier__office")
        rows = rows.filter(dossier__office__code=office) if office else rows
        if rows:
            return list(rows)
    return []


def lines_of(story: Story) -> list[str]:
    """The lines for a person."""
    lines: list[str] = []
    for part in story.parts:
        lines += [part.title, "-" * len(part.title)]
        for act in part.acts:
            article = f" [{act.article}]" if act.article else ""
            lines.append(f"{act.on:%d/%m/%Y}  {act.what}, {act.who}{article}")
            lines += [f"            {line}" for line in act.lines]
        lines.append("")
    lines.append(_("Still running on %(day)s:") % {"day": f"{story.on:%d/%m/%Y}"})
    return [*lines, *(f"  {line}" for line in story.running or [_("nothing")])]
