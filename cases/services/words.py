"""What people may write in a draft; everything else belongs to the case and cannot be mistyped.

A place is the path of a fact with its rows counted: `contents[0].finding`. A place is open while
nothing is known of it, or while what stands there was written by people.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from cases.law.papers import Course
from cases.letters.catalogue import FORMS, IDENTITY, Fact, Form, is_secret
from cases.letters.catalogue.layout import LAYOUT
from cases.letters.render import nfc
from cases.models import Document

NOTHING = (None, "", [], {})
#: Facts of the office and of its letters: they are entered on their own pages and nowhere else.
NEVER_TYPED = ("office", "post", "acceptance")
#: Marks that no draft bears: the line of an electronic copy is put on by the copy.
NOT_WRITTEN = {"copied"}
_STEP = re.compile(r"(\w+)(?:\[(\d+)\])?")


@dataclass(frozen=True)
class Place:
    """One place of a draft that may be written: its path, its fact, what stands there."""

    path: str
    fact: Fact
    value: Any
    row: int | None = None

    @property
    def columns(self) -> tuple[str, ...]:
        """The keys of one row, for a table written line by line."""
        return tuple(name for name, _label in self.fact.columns)


def words_of(document: Document) -> dict[str, Place]:
    """The open places of a draft, in the order of its form."""
    form = FORMS[document.form]
    found = {}
    for fact in (*form.facts, *marks_of(form)):
        if fact.where in NEVER_TYPED or fact.name == "drafted_on":
            continue
        if is_secret(document.form, document.facts) and IDENTITY.search(fact.name):
            continue  # nobody is asked for a name where the code of the envelope stands
        for path, row in paths_of(fact.name, document.facts):
            own = value_at(document.given, path)
            stands = value_at(document.facts, path)
            if stands in NOTHING or stands == own:
                found.setdefault(path, Place(path, fact, plain(own, fact, form), row))
    return found


def marks_of(form: Form) -> list[Fact]:
    """What a letter of the round may bear beside its words: urgency, circulation, annexes …"""
    own = {fact.name for fact in form.facts}
    asked = form.paper.course is Course.ROUND
    return [fact for fact in LAYOUT if asked and fact.name not in own | NOT_WRITTEN]


def paths_of(name: str, facts: Mapping[str, Any]) -> Iterator[tuple[str, int | None]]:
    """A path of the catalogue with its rows counted; one path where it names no rows."""
    if "[]" not in name:
        yield name, None
        return
    table, rest = name.split("[]", 1)
    rows = value_at(facts, table)
    for number in range(len(rows) if isinstance(rows, list) else 0):
        yield f"{table}[{number}]{rest}", number


def plain(value: Any, fact: Fact, form: Form) -> Any:
    """Rows of one column, kept as dictionaries, are shown as lines."""
    column = first_column(fact, form)
    if column and isinstance(value, list):
        return [row.get(column, "") if isinstance(row, dict) else row for row in value]
    return value


def first_column(fact: Fact, form: Form) -> str:
    """Of a list whose rows have facts of their own: the name of the first of these."""
    if fact.kind != "list":
        return ""
    inner = (one.name for one in form.facts if one.name.startswith(f"{fact.name}[]."))
    return next(inner, "").removeprefix(f"{fact.name}[].")


def value_at(facts: Any, path: str) -> Any:
    """What stands at a counted path; None where nothing does."""
    for name, row in steps_of(path):
        facts = facts.get(name) if isinstance(facts, Mapping) else None
        if row is not None:
            facts = facts[row] if isinstance(facts, list) and row < len(facts) else None
    return facts


def steps_of(path: str) -> list[tuple[str, int | None]]:
    """`contents[0].finding` → (contents, 0), (finding, None)."""
    return [(name, int(row) if row else None) for name, row in _STEP.findall(path)]


def with_words(
    given: Mapping[str, Any], words: Mapping[str, Any], form: Form | None = None
) -> dict[str, Any]:
    """What people gave, with new words at these places; an empty word takes the old one away."""
    out = json.loads(json.dumps(given))
    for path, value in words.items():
        *steps, (last, row) = steps_of(path)
        place = out
        for name, number in steps:
            place = inner(place, name, number)
        fact = next((one for one in form.facts if one.name == path), None) if form else None
        column = first_column(fact, form) if fact and form else ""
        if column and isinstance(value, list):
            old = place.get(last) or []
            value = [
                {**(old[at] if at < len(old) else {}), column: text}
                for at, text in enumerate(value)
            ]
        place[last] = value
    return nfc(out)


def inner(place: dict[str, Any], name: str, number: int | None) -> dict[str, Any]:
    """The dictionary one step further in, made when it is not there."""
    if number is None:
        return place.setdefault(name, {})
    rows = place.setdefault(name, [])
    rows.extend({} for _missing in range(number + 1 - len(rows)))
    return rows[number]
