"""`make articles`: article → table row → page → test, for every rule of the program.

Written to `docs/articles.md`; a rule that lacks one of the four fails the build
(`tests/config/test_documents.py`). Which test concerns a rule is read from the tests: a limit by a
worked date in its days in force, a step by its verb, a condition by the words of its refusal; the
rows of every other table by the test that reads them one by one.
"""

import ast
import csv
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

import django
from django.utils.translation import override

HERE = Path(__file__).resolve().parent
DOCUMENT = HERE.parent / "docs" / "articles.md"
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
def worked_dates() -> list[tuple[str, str, date, str]]:
    """Code, variant, first day and place of every worked date."""
    found = []
    for path in sorted(HERE.rglob("*examples*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                place = f"{path.relative_to(HERE.parent)}: {row['id']}"
                found.append((row["code"], row["variant"], date.fromisoformat(row["from"]), place))
    return found


#: Tables whose rows are each one parameter of a test, or stand in a golden table that it compares.
BY_TABLE = {
    "disposal": "law/test_petition_table.py::test_every_row_is_reached_by_its_own_facts",
    "competence": "law/test_competence.py::test_the_table_is_the_one_that_was_signed",
    "paper": "law/test_papers.py::test_every_form_of_the_list_is_a_paper_with_its_abbreviation",
    "file": "law/test_dossier_list.py::"
    "test_every_row_has_its_article_and_knows_its_papers_and_acts",
    "retention": "law/test_dossier_list.py::test_group_nine_of_the_old_table_is_to_be_confirmed",
    "formula": "law/test_authority.py::test_the_formulas_of_the_decree_may_stand",
    "routine": "cases/test_bulk_signing.py::"
    "test_no_decision_and_no_conclusion_is_routine_and_every_row_says_why",
    "copy": "cases/test_copies.py::test_all_forms_share_one_series_of_the_year",
    "sending": "cases/test_delivery.py::"
    "test_each_way_says_what_proves_it_and_each_rule_names_a_verb_that_is_there",
}
GOLDEN = "law/test_lists.py::test_the_lists_are_those_that_were_read"


def test_of(entry) -> str:
    """The test that concerns a rule; "" when there is none."""
    own = {"limit": test_of_limit, "step": test_of_step}.get(entry.table)
    return own(entry) if own else existing(BY_TABLE.get(entry.table, GOLDEN))


@cache
def existing(place: str) -> str:
    """The place of a test, if it is there."""
    path, name = place.split("::")
    there = f"def {name}(" in (HERE / path).read_text(encoding="utf-8")
    return f"tests/{place}" if there else ""


def test_of_limit(entry) -> str:
    code, variant = entry.key.split("/")
    for known, of, start, place in worked_dates():
        covered = entry.since <= start and (entry.until is None or start <= entry.until)
        if (known, of) == (code, variant) and covered:
            return place
    return ""


def telling(words: str) -> bool:
    """Whether words are enough to know a refusal by."""
    return len(words) >= 8 and " " in words


def test_of_step(entry) -> str:
    name, _, predicate = entry.key.partition("/")
    verb = name.split(".")[1]
    if predicate:
        refusal = entry.refusal
        said = ((words.split(": ")[0], place) for words, place in words_of_tests().items())
        return next((place for words, place in said if telling(words) and words in refusal), "")
    return words_of_tests().get(verb) or words_of_tests().get(f".{verb}", "")


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
