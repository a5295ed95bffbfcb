"""The acts of a case as its letters quote them: what was said, by whom, under which number."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from cases.models import Case, Event, Officer, Post


@dataclass(frozen=True)
class Acts:
    """A case, and the act that drafted the letter: of several acts of one name, that one."""

    case: Case
    number: int | None = None

    def told(self, verb: str) -> dict[str, Any]:
        """What was said at the act, with its day, reason and actor; empty when there was none."""
        event = self.event(verb)
        if event is None:
            return {}
        return {**event.facts, "on": event.on.isoformat(), "reason": event.reason,
                "actor": event.actor}  # fmt: skip

    def event(self, verb: str) -> Event | None:
        """The act of that name which drafted the letter, else the newest."""
        events = self.case.dossier.events.filter(verb=verb).select_related("actor")
        own = events.filter(number=self.number).first() if self.number else None
        return own or events.order_by("-number").first()

    def is_of(self, verb: str) -> bool:
        """Whether an act of that name drafted the letter."""
        return self.case.dossier.events.filter(verb=verb, number=self.number).exists()

    def numbered(self, *forms: str, case: Case | None = None) -> dict[str, Any]:
        """Number and day of the newest letter of these forms that bears a number."""
        of = case or self.case
        letters = of.dossier.documents.filter(form__in=forms).exclude(number="")
        letter = letters.order_by("-numbered_on", "-pk").first()
        return {"number": letter.number, "on": letter.numbered_on.isoformat()} if letter else {}

    def officer(self, officer: Officer | None, on: str) -> dict[str, str]:
        """Name and post of an officer in the office of the case on a day."""
        if officer is None:
            return {}
        posts = Post.objects.held_on(date.fromisoformat(on)).of(officer)
        post = posts.filter(office=self.case.dossier.office).order_by("pk").first()
        return {"name": officer.full_name, "post": post.title if post else ""}

    def named(self, officer: Officer | None, on: str) -> str:
        """`Phạm Văn Minh, Chuyên viên`."""
        found = self.officer(officer, on)
        return ", ".join(part for part in (found.get("name"), found.get("post")) if part)
