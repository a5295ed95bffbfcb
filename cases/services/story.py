"""The legal story of a matter: each step, its day, its article, the limits it began and met.

It follows visit, petition and case through the relations that point to them, in the order of the
days. It names officers in their roles and no citizen. Luật Khiếu nại Điều 34; Luật Tố cáo Điều 39.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from cases import access
from cases.law.dossier import Volume, volume_of
from cases.law.dossier.volume import PROTECTION_ACTS
from cases.law.words import Message
from cases.letters.sheet import sheet
from cases.models import ArchiveRecord, Case, Event, Officer
from cases.models.states import verb_word
from cases.services import clock, sheets
from cases.services.clock import Running
from cases.wording import translate


@dataclass(frozen=True)
class Act:
    """One event: day, what was done, by whom in which role, its article, what follows from it.

    `volume` is the file in which its line stands: that of the matter, or that of a protection.
    """

    on: date
    what: str
    who: str
    article: str
    lines: tuple[str, ...]
    volume: Volume = Volume.MATTER

    def as_dict(self) -> dict[str, Any]:
        return {"on": self.on.isoformat(), "what": self.what, "who": self.who,
                "article": self.article, "limits": list(self.lines)}  # fmt: skip


@dataclass(frozen=True)
class Part:
    """The acts on one dossier of the matter."""

    title: str
    acts: tuple[Act, ...]

    def as_dict(self) -> dict[str, Any]:
        return {"title": self.title, "acts": [act.as_dict() for act in self.acts]}


@dataclass(frozen=True)
class Story:
    """The parts in the order in which they began, and what still runs on a day."""

    on: date
    parts: tuple[Part, ...]
    running: tuple[str, ...]
    hidden: int = field(default=0)

    def as_dict(self) -> dict[str, Any]:
        """Plain values for JSON."""
        return {"on": self.on.isoformat(), "parts": [part.as_dict() for part in self.parts],
                "running": list(self.running), "hidden": self.hidden}  # fmt: skip


def story_of(row: Any, on: date, seen_by: Officer | None = None) -> Story:
    """The whole matter to which a visit, petition or case belongs, as far as it may be seen.

    `seen_by` is None on the command line, where whoever reads the database sees everything.
    """
    owners = related(row)
    hidden = 0
    if seen_by is not None:
        seen = set(access.visible_dossiers(seen_by, on).values_list("pk", flat=True))
        hidden = sum(owner.dossier_id not in seen for owner in owners)
        owners = [owner for owner in owners if owner.dossier_id in seen]
    calendars: dict[int, Any] = {}
    gone = ArchiveRecord.objects.dossiers_disposed_of()
    parts, running = [], []
    for owner in owners:
        office = owner.dossier.office
        if office.pk not in calendars:
            calendars[office.pk] = clock.load_calendar(office)
        counted = owner.dossier_id not in gone
        limits = clock.compute(owner, calendars[office.pk])[0] if counted else []
        name = str(owner._meta.concrete_model._meta.verbose_name).capitalize()
        parts.append(Part(f"{name} {owner}", tuple(acts_of(owner, limits, on))))
        running += [one for one in limits if runs(one)]
    running.sort(key=lambda one: (one.deadline.due_on is None, one.deadline.due_on or on))
    return Story(on, tuple(parts), tuple(standing(one, on) for one in running), hidden)


def related(row: Any) -> list[Any]:
    """Visits, petitions and cases of one matter: each points to the next, none is imported."""
    case = row if isinstance(row, Case) else getattr(row, "case", None)
    petition = getattr(row, "petition", None)  # of a visit
    if petition is not None and case is None:
        case = petition.case
    if case is not None:
        petitions = list(case.petitions.order_by("received_on", "pk"))
    elif petition is not None:
        petitions = [petition]
    else:
        petitions = [row] if hasattr(row, "visits") else []
    visits = [visit for one in petitions for visit in one.visits.order_by("received_on", "pk")]
    found = [*visits, *petitions, *([case] if case is not None else [])]
    return found or [row]


def acts_of(owner: Any, limits: Iterable[Running], on: date) -> Iterable[Act]:
    """Every event of one dossier, with the limits that it began, met, or left to be met."""
    limits = list(limits)
    events = owner.dossier.events.select_related("actor", "document").order_by("number")
    for event in events:
        lines = [
            *(begun(one) for one in limits if one.start.pk == event.pk),
            *(met(one) for one in limits if one.met and one.met.pk == event.pk),
            *again(event, limits),
            *expected(event, limits),
        ]
        form = f": {event.document.form}" if event.document else ""
        who = f"{event.actor} ({event.get_role_display()})"
        yield Act(event.on, f"{verb_word(event.verb)}{form}", who, event.article, tuple(lines),
                  file_of(event))  # fmt: skip


def file_of(event: Event) -> Volume:
    """Which file tells of an act (Luật Tố cáo Điều 55)."""
    if event.verb in PROTECTION_ACTS:
        return Volume.PROTECTION
    return volume_of(event.document.form) if event.document else Volume.MATTER


def title(one: Running) -> str:
    """What is to be done, in the language of the reader; a target is marked."""
    rule = one.deadline.rule
    vietnamese = get_language() == "vi" or rule.confidence == "office rule"
    name = rule.what_vi if vietnamese else translate(Message(rule.what_en))
    return f"{name} ({_('office target, not a limit of the law')})" if one.clock.target else name


def begun(one: Running) -> str:
    """A limit that begins with the act."""
    told = {"limit": title(one), "article": one.deadline.article, "day": said(one.deadline.due_on)}
    if one.clock.waiting:
        return _("Waiting period begins: %(limit)s, ends on %(day)s (%(article)s).") % told
    return _("Limit begins: %(limit)s, due on %(day)s (%(article)s).") % told


def met(one: Running) -> str:
    """A limit that the act meets: in time, or how many days late."""
    due, told = one.deadline.due_on, {"limit": title(one), "day": said(one.deadline.due_on)}
    days = (one.met_on - due).days if due and one.met_on else 0
    if days <= 0:
        return _("Met in time: %(limit)s (due on %(day)s).") % told
    if one.clock.target:
        return _("Target missed by %(count)s days: %(limit)s (%(day)s).") % {**told, "count": days}
    return _("Late by %(count)s days: %(limit)s (due on %(day)s).") % {**told, "count": days}


def again(event: Event, limits: Iterable[Running]) -> list[str]:
    """The due dates that a late announced day moved."""
    if event.verb != "count_again" or not event.facts:
        return []
    names = {one.clock.code: title(one) for one in limits}
    return [
        _("%(day)s (%(name)s); %(limit)s: %(old)s becomes %(new)s.")
        % {"day": sheets.day_first(event.facts["day"]), "name": event.facts["name"],
           "limit": names.get(one["code"], one["code"]),
           "old": sheets.day_first(one["old"]) or "–", "new": sheets.day_first(one["new"]) or "–"}
        for one in event.facts["moved"]
    ]  # fmt: skip


def expected(event: Event, limits: Iterable[Running]) -> list[str]:
    """What the law expects next after an act: the first limit that then runs."""
    after = [
        one
        for one in limits
        if one.start.number <= event.number
        and not one.clock.waiting
        and (one.met is None or one.met.number > event.number)
        and not (one.stopped_on and one.stopped_on <= event.on)
        and one.deadline.due_on
    ]
    if not after:
        return []
    first = min(after, key=lambda one: one.deadline.due_on or date.max)
    told = {"limit": title(first), "day": said(first.deadline.due_on)}
    return [_("Expected next: %(limit)s, by %(day)s.") % told]


def runs(one: Running) -> bool:
    """Neither met nor stopped."""
    return one.met is None and one.stopped_on is None


def standing(one: Running, on: date) -> str:
    """A running limit, its due date, and how far away it is or how late."""
    due, told = one.deadline.due_on, {"limit": title(one), "day": said(one.deadline.due_on)}
    if due is None:
        return _("%(limit)s: suspended, no due date.") % told
    days = (due - on).days
    if days >= 0:
        return _("%(limit)s: due on %(day)s, days left: %(count)s.") % {**told, "count": days}
    if one.clock.target:
        return _("%(limit)s: target missed, %(day)s.") % told
    return _("%(limit)s: overdue since %(day)s, days over: %(count)s.") % {**told, "count": -days}


def said(day: date | None) -> str:
    """A day, day first."""
    return day.strftime("%d/%m/%Y") if day else "–"


def story_sheet(row: Any, story: Story, *, actor: Officer, on: date) -> bytes:
    """Phiếu diễn biến pháp lý, for the paper file; the story was told in Vietnamese."""
    facts = {
        **sheets.head(row.dossier, actor, "DIỄN BIẾN PHÁP LÝ CỦA HỒ SƠ"),
        "on": said(on),
        "parts": [
            {"title": part.title,
             "acts": [{"on": said(act.on), "what": act.what, "who": act.who,
                       "article": act.article, "lines": act.lines} for act in part.acts]}
            for part in story.parts
        ],
        "running": story.running,
        "hidden": hidden_line(story),
    }  # fmt: skip
    pdf = sheet("story", facts)
    sheets.record(row.dossier, "story", actor, on)
    return pdf


def hidden_line(story: Story) -> str:
    """How many files of the matter the reader may not see."""
    if not story.hidden:
        return ""
    return _("Files of this matter that you may not see: %(count)s.") % {"count": story.hidden}
