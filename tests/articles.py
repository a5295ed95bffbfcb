"""`make articles`: article → table row → page → test, for every rule of the program.

Written to `docs/articles.md`; a rule that lacks one of the four fails the build
(`tests/config/test_documents.py`). Which test concerns a rule is read from the tests: a limit by a
worked date in its days in force, a ground, a disposal or a duty by its code, a step by its verb, a
condition by the words of its refusal. Tables that only repeat the program do not count.
"""

import ast
import csv
import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

import django
from django.utils.translation import override

HERE = Path(__file__).resolve().parent
DOCUMENT = HERE.parent / "docs" / "articles.md"
#: Tables that are written from the program, or that repeat it: no test of a rule by themselves.
REPEATING = {
    "every_step.csv", "deadline_rules.csv", "petition_table.csv", "petition_facts.csv",
    "competence.csv", "duties.csv", "disposal_codes.csv",
}  # fmt: skip
NOT_TESTS = {"articles.py", "measure_house.py", "test_every_step.py", "test_house_rules.py"}
INTRODUCTION = """# Article, rule, page, test

Written by `make articles`; a test compares, and fails when a rule of the program lacks its article,
its row, its page or its test. The page `/law/` shows the same rules to everybody who works here.
"""


@cache
def words_of_tests() -> dict[str, str]:
    """Every string that a test writes, with the test that writes it first."""
    found: dict[str, str] = {}
    for path in sorted(HERE.rglob("*.py")):
        if path.name in NOT_TESTS:
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for outer in tree.body:
            name = getattr(outer, "name", "")
            place = f"{path.relative_to(HERE.parent)}" + (f"::{name}" if name else "")
            for node in ast.walk(outer):
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    found.setdefault(node.value, place)
                elif isinstance(node, ast.Attribute):
                    found.setdefault(f".{node.attr}", place)
    return found


@cache
def words_of_rows() -> dict[str, str]:
    """Every cell of the tables that a test reads row by row, split at what separates codes."""
    found: dict[str, str] = {}
    for path in sorted(HERE.rglob("*.csv")):
        if path.name in REPEATING:
            continue
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.reader(file):
                for word in re.findall(r"[\w.+-]+", " ".join(row)):
                    found.setdefault(word, str(path.relative_to(HERE.parent)))
    return found


@cache
def worked_dates() -> list[tuple[str, str, date, str]]:
    """Code, variant, first day and place of every worked date."""
    found = []
    for path in sorted(HERE.rglob("*examples*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                place = f"{path.relative_to(HERE.parent)}: {row['id']}"
                found.append((row["code"], row["variant"], date.fromisoformat(row["from"]), place))
    return found


def test_of(entry) -> str:
    """The test that concerns a rule; "" when there is none."""
    return {"limit": test_of_limit, "step": test_of_step}.get(entry.table, test_of_code)(entry)


def test_of_limit(entry) -> str:
    code, variant = entry.key.split("/")
    for known, of, start, place in worked_dates():
        covered = entry.since <= start and (entry.until is None or start <= entry.until)
        if (known, of) == (code, variant) and covered:
            return place
    return ""


def test_of_step(entry) -> str:
    name, _, predicate = entry.key.partition("/")
    verb = name.split(".")[1]
    if predicate:
        refusal = entry.refusal
        return next((place for words, place in words_of_tests().items()
                     if len(words) > 12 and words in refusal), "")  # fmt: skip
    return words_of_tests().get(verb) or words_of_tests().get(f".{verb}", "")


def test_of_code(entry) -> str:
    code = entry.key.split("/")[0]
    return words_of_tests().get(code) or words_of_rows().get(code, "")


def lines() -> Iterator[str]:
    """The document, line by line."""
    from config import lawbook

    yield INTRODUCTION
    yield "| article | rule | in force | page | test |"
    yield "|---|---|---|---|---|"
    for entry in lawbook.search("", lawbook.entries()):
        force = " – ".join(f"{d:%d/%m/%Y}" if d else "" for d in (entry.since, entry.until))
        cells = (entry.article, f"{entry.table} `{entry.key}`", force.strip(" –"),
                 "<br>".join(f"`{page}`" for page in entry.pages), test_of(entry))  # fmt: skip
        yield "| " + " | ".join(cell.replace("|", "/") for cell in cells) + " |"


def document() -> str:
    with override("en"):
        return "\n".join([*lines(), ""])


def lacking() -> list[str]:
    """Rules that lack article, row, page or test."""
    from config import lawbook

    with override("en"):
        return [
            f"{entry.table} {entry.key}"
            for entry in lawbook.entries()
            if not (entry.article and entry.key and entry.pages and test_of(entry))
        ]


if __name__ == "__main__":
    import os

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    django.setup()
    DOCUMENT.write_text(document(), encoding="utf-8")
    print(f"{DOCUMENT.relative_to(HERE.parent)}: rules that lack something: {lacking() or 'none'}")
