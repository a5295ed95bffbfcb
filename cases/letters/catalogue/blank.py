"""Empty forms: a place to write by hand wherever nothing is known.

Nghị định 154/2026/NĐ-CP Điều 14, 15: what the door hands out is filled in and signed by pen.
"""

from collections.abc import Iterable
from typing import Any

from cases.letters.catalogue import Facts, Form, known
from cases.letters.catalogue.form import Fact
from cases.letters.formats import TO_FILL

#: How an empty form addresses somebody.
ADDRESS = "Ông (bà)"
#: Without a kind of identity paper the form names them all.
LEFT_OUT = "petitioner.id_label"
#: Rows of an empty list.
ROWS = 3


def with_blanks(form: Form, facts: Facts) -> Facts:
    """The facts with a place to write for each one that the form needs and nobody knows."""
    return _filled(form.needs, facts)


def empty(form: Form, facts: Facts) -> Facts:
    """An empty form: places for everything it may say, but for what would replace a need."""
    instead = {fact.unless for fact in form.needs if fact.unless}
    takes = [
        fact for fact in form.takes
        if fact.name not in (*instead, LEFT_OUT) and fact.kind in ("text", "date", "number")
    ]  # fmt: skip
    return _filled([*form.needs, *takes], facts)


def _filled(wanted: Iterable[Fact], facts: Facts) -> Facts:
    wanted = list(wanted)
    out = {key: dict(one) if isinstance(one, dict) else one for key, one in facts.items()}
    in_rows = {fact.name.partition("[].")[0] for fact in wanted if "[]." in fact.name}
    for fact in wanted:
        replaced = fact.unless and known(out, fact.unless)
        if fact.kind != "choice" and not known(out, fact.name) and not replaced:
            _put(out, fact, [{} for _ in range(ROWS)] if fact.name in in_rows else _place(fact))
    return out


def _place(fact: Fact) -> Any:
    """What stands at an unknown fact: something to write on."""
    if fact.kind == "rows":
        return [{key: TO_FILL for key, _label in fact.columns} for _ in range(ROWS)]
    if fact.kind == "list":
        return [TO_FILL] * ROWS
    return ADDRESS if fact.name.endswith(".title") else TO_FILL


def _put(out: Facts, fact: Fact, value: Any) -> None:
    """Set the value at the path of the fact; in every row, where it is one of a row."""
    *steps, last = fact.name.split(".")
    places: list[Any] = [out]
    for step in steps:
        name, rows = step.removesuffix("[]"), step.endswith("[]")
        for place in places:
            if not place.get(name):
                place[name] = [{} for _ in range(ROWS)] if rows else {}
        places = [one for place in places for one in (place[name] if rows else [place[name]])]
    for place in places:
        if not place.get(last):
            place[last] = value
