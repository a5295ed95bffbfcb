"""To whom a letter goes: its "Nơi nhận", with "Như trên" and "Như Điều …" said in names.

Nghị định 30/2020/NĐ-CP Phụ lục I phần II mục 9; the line "Lưu: …" names no recipient.
"""

from collections.abc import Mapping
from typing import Any

from cases.letters.tags import called, clause

#: A line that begins so is kept in the office.
KEPT = "lưu:"
#: A line that points to the head of the letter, or to one of its articles.
AS_ABOVE, AS_IN = "như trên", "như điều"


def addressees(facts: Mapping[str, Any]) -> list[str]:
    """Everybody who must get the letter, each once, in the order of its lines."""
    found: dict[str, None] = {}
    for line in facts.get("recipients") or ():
        for one in _named(clause(line), facts):
            found.setdefault(one)
    return list(found)


def _named(line: str, facts: Mapping[str, Any]) -> list[str]:
    start = line.lower()
    if start.startswith(KEPT):
        return []
    if start.startswith(AS_ABOVE):
        return _at_the_head(facts) or [line]
    if start.startswith(AS_IN):
        return [clause(one) for one in facts.get("executors") or ()] or [line]
    return [line]


def _at_the_head(facts: Mapping[str, Any]) -> list[str]:
    """Whom "Kính gửi" names."""
    to = facts.get("to")
    if to:
        return [clause(one) for one in ([to] if isinstance(to, str) else to)]
    person = facts.get("petitioner")
    return [called(person)] if person and person.get("name") else []


def is_denouncer(line: str, facts: Mapping[str, Any]) -> bool:
    """Whether a line is the envelope that stands for whoever denounced (Luật Tố cáo Điều 8)."""
    envelope = facts.get("envelope")
    return bool(envelope) and str(envelope) in line
