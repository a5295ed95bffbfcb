"""Which part of a letter is prescribed, which the case knows, which people wrote.

The facts are rendered between marks (characters of the private use area, which no letter holds);
where a mark would change what the template prints, that fact is left unmarked and its text counts
as prescribed.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from cases.letters import render
from cases.letters.catalogue import FORMS, values

START, MIDDLE, END = "\ue000", "\ue001", "\ue002"
MARK = re.compile(f"{START}(\\d+){MIDDLE}|{END}")
_STEP = re.compile(r"(\w+)(?:\[(\d+)\])?")


@dataclass(frozen=True)
class Slot:
    """A fact in the letter: its counted path, whether people may write it, what stands there."""

    path: str
    open: bool
    text: str


def marked_page(
    code: str, facts: Mapping[str, Any], written: Iterable[str]
) -> tuple[str, list[Slot]]:
    """The letter as HTML with marks around its facts, and the facts by the number of the mark."""
    facts = render.nfc(dict(facts))
    form, plain = FORMS[code], render.markup(FORMS[code], facts)
    slots: list[Slot] = []
    marked = json.loads(json.dumps(facts))
    free = set(written)
    for path, text in sorted(texts_of(code, facts), key=lambda one: one[0] not in free):
        tried = put(marked, path, f"{START}{len(slots)}{MIDDLE}{text}{END}")
        if MARK.sub("", render.markup(form, tried)) == plain:
            marked = tried
            slots.append(Slot(path, path in free, text))
    return render.markup(form, marked), slots


def texts_of(code: str, facts: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Every text of the letter by its counted path; days, numbers and choices are no texts."""
    for fact in FORMS[code].facts:
        if fact.kind in ("text", "list", "rows"):
            yield from leaves(fact.name, facts)


def leaves(name: str, facts: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """The texts at or under a path of the catalogue."""
    table, inner, rest = name.partition("[]")
    held = next(iter(values(facts, table)), None)
    if inner:
        for at, row in enumerate(held if isinstance(held, list) else []):
            value = next(iter(values(row, rest.lstrip("."))), None)
            if isinstance(value, str) and value:
                yield f"{table}[{at}]{rest}", value
    elif isinstance(held, str) and held:
        yield name, held
    elif isinstance(held, list):
        for at, value in enumerate(held):
            if isinstance(value, str) and value:
                yield f"{name}[{at}]", value


def put(facts: dict[str, Any], path: str, text: str) -> dict[str, Any]:
    """The facts with another text at a counted path."""
    out = json.loads(json.dumps(facts))
    place: Any = out
    steps: list[Any] = []
    for name, row in _STEP.findall(path):
        steps += [name] if not row else [name, int(row)]
    for step in steps[:-1]:
        place = place[step]
    place[steps[-1]] = text
    return out
