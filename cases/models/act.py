"""What a move knows: who acts, in which role, on which legal day, on what ground.

The door (`services/move.py`) puts an `Act` on the row before it calls the transition, so that
conditions and transition bodies see it; it is never kept.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db import models

from cases.law.words import Message, Role


@dataclass(frozen=True)
class Act:
    """One act: its actor, role and legal day; ground and reason; what the form asked."""

    actor: models.Model
    role: Role
    on: date
    ground: str = ""
    reason: str = ""
    facts: Mapping[str, Any] = field(default_factory=dict)


Condition = Callable[[Any], bool]


def condition(message: str, article: str, then: str, **params: Any) -> Callable[..., Condition]:
    """A named predicate on a row, with the sentence of its refusal, its article, the next step."""

    def mark(predicate: Condition) -> Condition:
        predicate.message = Message(message, params)  # type: ignore[attr-defined]
        predicate.article = article  # type: ignore[attr-defined]
        predicate.then = Message(then, {})  # type: ignore[attr-defined]
        return predicate

    return mark
