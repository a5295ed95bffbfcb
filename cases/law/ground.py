"""One ground that a law lists: its code, its wording, its article, and its days in force."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Ground:
    """One ground: `in_force_to` is its last day, None while it is still in force."""

    code: str
    text_vi: str
    label_en: str
    article: str
    in_force_from: date
    in_force_to: date | None = None

    def covers(self, on: date) -> bool:
        """Whether this wording is in force on that day."""
        return self.in_force_from <= on and (self.in_force_to is None or on <= self.in_force_to)
