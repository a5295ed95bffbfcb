"""What people may write in a draft, and what it says there; the rest belongs to the case."""

import json
from collections.abc import Mapping
from typing import Any

from cases.letters.catalogue import FORMS, IDENTITY, is_secret, values
from cases.models import Document


def words_of(document: Document) -> dict[str, tuple[str, str]]:
    """What people may write in a draft: path → (English label, present text).

    A fact that the case knows is not among them; one that lacks is.
    """
    found = {}
    for fact in (*FORMS[document.form].needs, *FORMS[document.form].takes):
        if fact.kind != "text" or fact.name.startswith(("office.", "signer.", "acceptance.")):
            continue
        if is_secret(document.form, document.facts) and IDENTITY.search(fact.name):
            continue  # nobody is asked for a name where the code of the envelope stands
        own = first_value(document.given, fact.name)
        if own or not first_value(document.facts, fact.name):
            found[fact.name] = (fact.label_en, own)
    return found


def first_value(facts: Mapping[str, Any], path: str) -> str:
    """The text at a path of the catalogue; of rows, in the first one."""
    value = next(iter(values(facts, path)), None)
    return value if isinstance(value, str) else ""


def with_words(given: Mapping[str, Any], words: Mapping[str, str]) -> dict[str, Any]:
    """What people gave, with new words at these paths; an empty word takes the old one away."""
    out = json.loads(json.dumps(given))
    for path, text in words.items():
        *steps, last = path.split(".")
        place = out
        for step in steps:
            if step.endswith("[]"):
                rows = place.setdefault(step.removesuffix("[]"), [{}])
                place = rows[0]
            else:
                place = place.setdefault(step, {})
        place[last] = text
    return out
