"""Read the file: one `Matter` a line, or the first fault of the line and its column.

The denouncer of a denunciation is dropped here: nothing behind this module ever holds a name.
"""

import csv
import hashlib
import io
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from cases.law.refusal import Refused
from cases.law.words import Complexity, Kind, Level, Message, Outcome, Topic, gettext_noop
from cases.models.text import nfc
from cases.wording import refusal_sentence

COLUMNS = (
    "ref", "kind", "received_on", "accepted_on", "decided_on", "level", "complexity", "remote",
    "head_count", "petitioner", "address", "against", "subject", "field", "outcome",
    "extended_days", "suspended_from", "resumed_on", "source",
)  # fmt: skip
#: What the columns of our rows hold, in letters.
LONGEST = {"ref": 40, "petitioner": 120, "address": 250}
ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
WITHDRAWN, DECLINED = "withdrawn", "declined"
OUTCOMES = (*(outcome.value for outcome in Outcome), WITHDRAWN, DECLINED)


class Unreadable(Exception):
    """The file cannot be read as a whole: its encoding, its form, or columns that lack."""


class Fault(Exception):
    """One line cannot be played: the column and why; never a value of a denunciation."""

    def __init__(self, column: str, reason: Message) -> None:
        super().__init__(column)
        self.column, self.reason = column, reason


@dataclass
class Matter:
    """One line of the file: as it was read, with the warnings that reading gave."""

    line: int
    ref: str
    kind: Kind = Kind.COMPLAINT
    received_on: date | None = None
    accepted_on: date | None = None
    decided_on: date | None = None
    level: Level = Level.FIRST
    complexity: Complexity = Complexity.ORDINARY
    remote: bool = False
    head_count: int = 1
    anonymous: bool = False
    petitioner: str = ""
    address: str = ""
    against: str = ""
    subject: str = ""
    topic: Topic = Topic.OTHER
    outcome: str = ""
    extensions: list[int] = field(default_factory=list)
    suspended: list[date] = field(default_factory=list)
    resumed: list[date] = field(default_factory=list)
    received_stated: bool = True
    accepted_stated: bool = True
    warnings: list[Message] = field(default_factory=list)
    fault: Fault | None = None

    def warn(self, text: str, **params: Any) -> None:
        self.warnings.append(Message(text, params))


def law_says_no(column: str, matter: "Matter", refused: Refused) -> Fault:
    """A refusal of the law as a fault of the line; of a denunciation it tells no value."""
    if matter.kind == Kind.DENUNCIATION:
        text = gettext_noop("the law does not allow this (%(article)s). %(next)s")
        then = refused.next if not refused.next.params else Message("")
        return Fault(column, Message(text, {"article": refused.article, "next": then}))
    return Fault(column, Message("%(why)s", {"why": refusal_sentence(refused)}))


def read(content: bytes, today: date) -> list[Matter]:
    """Every line of the file, in its order.

    Raises Unreadable when the bytes are not UTF-8 or a column lacks.
    """
    try:
        text = content.decode("utf-8-sig")
        reader = csv.DictReader(io.StringIO(text, newline=""), strict=True)
        missing = [name for name in COLUMNS if name not in (reader.fieldnames or ())]
        if missing:
            raise Unreadable("columns missing: " + ", ".join(missing))
        return read_lines(reader, today)
    except UnicodeDecodeError as error:
        raise Unreadable(f"not UTF-8 at byte {error.start}") from error
    except csv.Error as error:
        raise Unreadable(f"line {reader.line_num}: {error}") from error


def read_lines(reader: csv.DictReader, today: date) -> list[Matter]:
    matters, seen = [], set()
    for row in reader:
        within = sum(str(cell).count("\n") for cell in row.values())  # a cell may hold lines
        matter = read_line(reader.line_num - within, row, today)
        if matter.ref in seen and matter.fault is None:
            matter.fault = Fault("ref", Message(gettext_noop("this reference stands twice")))
        seen.add(matter.ref)
        matters.append(matter)
    return matters


def series_of(content: bytes) -> str:
    """The short code of the registers in which a file is played: from its content."""
    return hashlib.sha256(content).hexdigest()[:8]


def read_line(line: int, row: dict[str, str | None], today: date) -> Matter:
    """One line; its first fault is kept on it."""
    values = {name: nfc((row.get(name) or "").strip()) for name in COLUMNS}
    matter = Matter(line=line, ref=values["ref"])
    try:
        if None in row or None in row.values():
            raise Fault("ref", Message(gettext_noop("the line has too many or too few cells")))
        read_words(matter, values)
        read_days(matter, values, today)
        complete(matter)
        check_order(matter)
    except Fault as fault:
        matter.fault = fault
    return matter


def read_words(matter: Matter, values: dict[str, str]) -> None:
    """Kind, level, outcome and the like; the denouncer is dropped before anything else."""
    matter.kind = one_of(values, "kind", Kind)
    matter.anonymous = not values["petitioner"]
    if matter.kind == Kind.DENUNCIATION:
        values["petitioner"] = values["address"] = ""
    if not matter.ref:
        raise Fault("ref", Message(gettext_noop("the reference is missing")))
    for column, most in LONGEST.items():
        if len(values[column]) > most:
            raise Fault(column, Message(gettext_noop("this is longer than %(most)s letters"),
                                        {"most": most}))  # fmt: skip
    matter.petitioner, matter.address = values["petitioner"], values["address"]
    matter.against, matter.subject = values["against"], values["subject"]
    if not matter.subject:
        raise Fault("subject", Message(gettext_noop("the subject is missing")))
    matter.level = one_of(values, "level", Level, Level.FIRST)
    matter.complexity = one_of(values, "complexity", Complexity, Complexity.ORDINARY)
    matter.remote = one_of(values, "remote", yes_no, False)
    matter.head_count = number_of(values["head_count"] or "1", "head_count")
    matter.outcome = one_of(values, "outcome", outcome_of, "")
    matter.topic = topic_of(values["field"], matter)
    matter.extensions = [
        number_of(item, "extended_days") for item in several(values["extended_days"])
    ]


def several(value: str) -> list[str]:
    """The values of a cell that may hold several."""
    return [item.strip() for item in value.split(";") if item.strip()]


def one_of(values: dict[str, str], column: str, read_one: Callable[[str], Any],
           default: Any = None) -> Any:  # fmt: skip
    """The word of a cell, or its default when empty."""
    if not values[column] and default is not None:
        return default
    try:
        return read_one(values[column])
    except ValueError:
        raise Fault(column, Message(gettext_noop("this word is not known here"))) from None


def yes_no(word: str) -> bool:
    if word not in ("yes", "no"):
        raise ValueError(word)
    return word == "yes"


def outcome_of(word: str) -> str:
    if word not in OUTCOMES:
        raise ValueError(word)
    return word


def number_of(text: str, column: str) -> int:
    if not re.fullmatch(r"[0-9]{1,6}", text) or int(text) < 1:
        raise Fault(column, Message(gettext_noop("this is not a whole number above zero")))
    return int(text)


def topic_of(word: str, matter: Matter) -> Topic:
    """The topic; an unknown one becomes `other`, and never selects the limits for discipline."""
    try:
        return Topic(word)
    except ValueError:
        matter.warn(gettext_noop("the field is not known: “other” is recorded"))
        return Topic.OTHER


def read_days(matter: Matter, values: dict[str, str], today: date) -> None:
    """Every day of the line, in ISO form, none of the future."""
    for column in ("received_on", "accepted_on", "decided_on"):
        if values[column]:
            setattr(matter, column, day_of(values[column], column, today))
    for column, name in (("suspended_from", "suspended"), ("resumed_on", "resumed")):
        days = [day_of(item, column, today) for item in several(values[column])]
        setattr(matter, name, days)
    if not (matter.received_on or matter.accepted_on or matter.decided_on):
        raise Fault("received_on", Message(gettext_noop("no day is given at all")))


def day_of(text: str, column: str, today: date) -> date:
    if not ISO.fullmatch(text):
        raise Fault(column, Message(
            gettext_noop("the day is ambiguous: it must be written YYYY-MM-DD")))  # fmt: skip
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise Fault(column, Message(gettext_noop("there is no such day"))) from None
    if day > today:
        raise Fault(column, Message(gettext_noop("the day is in the future")))
    return day


def complete(matter: Matter) -> None:
    """What the source does not say, with a warning each."""
    if matter.received_on is None:
        matter.received_on = matter.accepted_on or matter.decided_on
        matter.received_stated = False
        matter.warn(gettext_noop("the day of receipt is not stated"))
    if matter.decided_on is None and matter.outcome:
        matter.outcome = ""
        matter.warn(gettext_noop("an outcome without its day is not recorded"))
    decided = matter.decided_on is not None and matter.outcome != DECLINED
    if matter.accepted_on is None and decided:
        matter.accepted_on, matter.accepted_stated = matter.received_on, False
        matter.warn(gettext_noop("the day of acceptance is not stated: no settling limit"))
    if decided and not matter.outcome:
        matter.warn(gettext_noop("the content of the decision is not known: no decision letter"))
    if len(matter.suspended) == len(matter.resumed) + 1:
        matter.warn(gettext_noop("the suspension has no end: the matter stays suspended"))
    if matter.anonymous:
        matter.warn(gettext_noop("no petitioner is named: the petition ends as anonymous"))


def check_order(matter: Matter) -> None:
    """Steps that cannot follow one another."""
    received, accepted, decided = matter.received_on, matter.accepted_on, matter.decided_on
    if accepted and received and accepted < received:
        raise Fault("accepted_on", Message(gettext_noop("it is accepted before it is received")))
    if decided and decided < (accepted or received):
        raise Fault("decided_on", Message(gettext_noop("it is decided before it is accepted")))
    if matter.outcome == DECLINED and accepted:
        raise Fault("outcome", Message(gettext_noop("what was accepted cannot be declined")))
    check_pauses(matter)
    if matter.extensions and not accepted:
        raise Fault("extended_days", Message(gettext_noop("it is extended but not accepted")))


def check_pauses(matter: Matter) -> None:
    """Suspensions lie between acceptance and decision, one after the other."""
    if len(matter.suspended) - len(matter.resumed) not in (0, 1):
        raise Fault("resumed_on", Message(
            gettext_noop("suspensions and resumptions do not belong together")))  # fmt: skip
    last = matter.accepted_on
    if matter.suspended and last is None:
        raise Fault("suspended_from", Message(gettext_noop("it is suspended but not accepted")))
    for number, start in enumerate(matter.suspended):
        if start < last:
            raise Fault("suspended_from", Message(
                gettext_noop("it is suspended before the step that precedes")))  # fmt: skip
        end = matter.resumed[number] if number < len(matter.resumed) else None
        if end is not None and end < start:
            raise Fault("resumed_on", Message(
                gettext_noop("it is resumed before it is suspended")))  # fmt: skip
        last = end or start
    if matter.decided_on and matter.suspended and matter.decided_on < last:
        raise Fault("decided_on", Message(gettext_noop("it is decided before it is resumed")))
    still_suspended = len(matter.suspended) > len(matter.resumed)
    if still_suspended and matter.decided_on and matter.outcome != WITHDRAWN:
        raise Fault("decided_on", Message(gettext_noop("it is decided while it is suspended")))
