"""`manage.py dispose`: what the law permits to be done with a petition, without a database.

The file holds `{"kind": …, fact: value, …}`; what it does not say has its default. The answer
stands on standard output as JSON. Exit status: 0 answered, 64 unusable input (EX_USAGE).
"""

import json
import sys
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from cases.wording import translate
from complaints.law import Disposal, UnusableFacts, dispose

USAGE = 64


class Command(BaseCommand):
    help = "Say what may be done with a petition, by which letter, within which limit, and why."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--facts", required=True, metavar="FILE.json",
            help='{"kind": "complaint", "competence": "other", …}; - reads standard input',
        )  # fmt: skip

    def create_parser(self, prog_name: str, subcommand: str, **kwargs: Any) -> CommandParser:
        self.parser = super().create_parser(prog_name, subcommand, **kwargs)
        return self.parser

    def run_from_argv(self, argv: list[str]) -> None:
        try:
            super().run_from_argv(argv)
        except SystemExit as stop:  # argparse leaves with 2
            raise SystemExit(USAGE if stop.code == 2 else stop.code) from None

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            facts = read(options["facts"])
            disposals = dispose(facts.pop("kind"), facts)
        except UnusableFacts as unusable:
            self.parser.error(str(unusable))
        answer = {"disposals": [as_json(one) for one in disposals]}
        self.stdout.write(json.dumps(answer, ensure_ascii=False))


def read(name: str) -> dict[str, Any]:
    """The kind and the facts of the file. Raises UnusableFacts for anything but that."""
    try:
        text = sys.stdin.read() if name == "-" else Path(name).read_text(encoding="utf-8")
        facts = json.loads(text, object_pairs_hook=each_once)
    except (OSError, UnicodeDecodeError, json.JSONDecodeError, RecursionError) as error:
        raise UnusableFacts(f"{name}: {error}") from None
    if not isinstance(facts, dict):
        raise UnusableFacts(f"{name}: not an object {{fact: value, …}}")
    if "kind" not in facts:
        raise UnusableFacts("kind: not given")
    return facts


def each_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object in which no fact is said twice: two answers to one question contradict."""
    twice = {name for name, _value in pairs if [one for one, _ in pairs].count(name) > 1}
    if twice:
        raise UnusableFacts(f"{', '.join(sorted(twice))}: said twice")
    return dict(pairs)


def as_json(disposal: Disposal) -> dict[str, Any]:
    """One disposal as plain values."""
    return {
        "code": disposal.code,
        "letter": disposal.letter,
        "limits": list(disposal.limits),
        "article": disposal.article,
        "reason": " ".join(translate(sentence) for sentence in disposal.reason),
    }
