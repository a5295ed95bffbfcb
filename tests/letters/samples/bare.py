"""The same letters with nothing that is not needed, as people type, and of several people."""

import copy
from typing import Any

from cases.letters.catalogue import FORMS, values
from tests.letters.samples import SAMPLES

Facts = dict[str, Any]


def bare(code: str) -> Facts:
    """Only what the form needs: no optional fact, no chosen paragraph."""
    facts = SAMPLES[code]
    needs = [
        fact.name for fact in FORMS[code].needs
        if not fact.unless or any(value not in (None, "", [], {})
                                  for value in values(facts, fact.name))
    ]  # fmt: skip
    return _kept(facts, needs)


def typed(code: str) -> Facts:
    """What it is about as people type it at the door: a heading, with or without "việc"."""
    facts = copy.deepcopy(SAMPLES[code])
    for group, key, words in (
        ("petition", "subject", "Việc thu hồi đất mở rộng đường."),
        ("visit", "about", "Thu hồi đất mở rộng đường"),
        ("matter", "about", "Thu hồi đất mở rộng đường"),
    ):
        if key in facts.get(group, {}):
            facts[group][key] = words
    return facts


def of_several(code: str) -> Facts:
    """Of three people, carried out by people who are addressed and by a body."""
    facts = typed(code)
    facts["executors"] = ["Ông Nguyễn Văn Tám", "Phòng Kinh tế", "Bà Lê Thị Sáu."]
    if "petitioner" in facts:
        facts["people"] = [facts["petitioner"]] * 3
    return facts


def _kept(facts: Any, paths: list[str]) -> Any:
    """What stands at these paths, and nothing beside it."""
    wanted: dict[str, list[str]] = {}
    for path in paths:
        step, _, rest = path.partition(".")
        wanted.setdefault(step.removesuffix("[]"), []).append(rest)
    out = {}
    for name, rests in wanted.items():
        value = facts.get(name) if isinstance(facts, dict) else None
        inner = [rest for rest in rests if rest]
        if isinstance(value, list) and inner and isinstance(value[0], dict):
            out[name] = [_kept(row, inner) for row in value]
        elif isinstance(value, dict) and inner:
            out[name] = _kept(value, inner)
        elif value is not None:
            out[name] = copy.deepcopy(value)
    return out
