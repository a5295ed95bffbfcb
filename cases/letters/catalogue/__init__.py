"""The forms of official letters and the facts each needs before it can be drafted.

Nghị định 154, 155, 156/2026/NĐ-CP, 124/2020/NĐ-CP, 31/2019/NĐ-CP and their annexes; Thông tư
05/2021/TT-TTCP. Their names, types and abbreviations stand in `cases/law/papers`.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from cases.law.papers import PAPERS
from cases.law.words import Kind
from cases.letters.catalogue.complaint import COMPLAINT
from cases.letters.catalogue.denunciation import DENUNCIATION
from cases.letters.catalogue.form import Fact, Form, Option
from cases.letters.catalogue.office import OFFICE
from cases.letters.catalogue.petition import PETITION
from cases.letters.catalogue.reception import RECEPTION

__all__ = [
    "FORMS",
    "IDENTITY",
    "Fact",
    "Facts",
    "Form",
    "Option",
    "is_secret",
    "known",
    "missing",
    "recipient_lines",
    "refuse_identity",
    "values",
]

Facts = dict[str, Any]
FORMS: dict[str, Form] = {
    form.code: form for form in (*RECEPTION, *PETITION, *COMPLAINT, *DENUNCIATION, *OFFICE)
}

#: No letter of a denunciation has a slot for its author (Luật Tố cáo Điều 8, 56).
IDENTITY = re.compile(r"petitioner|denouncer|complainant|id_no|id_date|id_place|phone|e?mail")


def values(facts: Any, path: str) -> Iterator[Any]:
    """What stands at a path; None where nothing does, once a row after `[]`."""
    step, _, rest = path.partition(".")
    value = facts.get(step.removesuffix("[]")) if isinstance(facts, dict) else None
    if step.endswith("[]"):
        rows = value if isinstance(value, list) else []
        for row in rows:
            yield from values(row, rest)
    elif rest:
        yield from values(value, rest)
    else:
        yield value


def known(facts: Facts, path: str) -> bool:
    """Whether something is said at a path; zero and false are answers."""
    return all(value not in (None, "", [], {}) for value in values(facts, path))


def missing(code: str, facts: Facts) -> list[Fact]:
    """The facts that must still be entered before the letter can be drafted."""
    refuse_identity(code, facts)
    return [
        fact
        for fact in FORMS[code].needs
        if not known(facts, fact.name) and not (fact.unless and known(facts, fact.unless))
    ]


def refuse_identity(code: str, facts: Facts) -> None:
    """Raises ValueError naming a key under which a denouncer could be written."""
    if is_secret(code, facts):
        for key in _keys(facts):
            if IDENTITY.search(key.lower()):
                raise ValueError(f"a letter about a denunciation takes no fact named {key!r}")


def is_secret(code: str, facts: Mapping[str, Any]) -> bool:
    """Whether a letter speaks of a denunciation: by its form, or by what is known of it."""
    alone = PAPERS[code].kinds == (Kind.DENUNCIATION,)
    return alone or code.startswith("TC-") or bool(facts.get("envelope") or facts.get("secret"))


def _keys(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, one in value.items():
            yield str(key)
            yield from _keys(one)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from _keys(one)


_SLOT = re.compile(r"\{([\w.\[\]]+)\}")


def recipient_lines(code: str, facts: Mapping[str, Any]) -> list[str]:
    """Nơi nhận as the form names them; a line whose slot nothing fills is left out.

    A slot with `[]` makes a line of every row: `{tasks[].body}`, `{session.points[]}`.
    """
    lines = (line for pattern in FORMS[code].recipients for line in _filled(pattern, facts))
    return list(dict.fromkeys(line for line in lines if line))


def _filled(line: str, facts: Mapping[str, Any]) -> list[str]:
    lines = [line]
    for path in _SLOT.findall(line):
        found = [_named(value) for value in _every(facts, path)]
        lines = [one.replace(f"{{{path}}}", value) for one in lines for value in found if value]
    return lines


def _every(facts: Mapping[str, Any], path: str) -> Iterator[Any]:
    """The values of a slot; those of a list when it ends with `[]`."""
    for value in values(facts, path.removesuffix("[]")):
        yield from value or () if path.endswith("[]") else (value,)


def _named(value: Any) -> str:
    if isinstance(value, dict):  # a person
        return f"{value.get('title') or ''} {value.get('name') or ''}".strip()
    return str(value or "")
