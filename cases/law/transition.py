"""Which text applies to a step where the law changed, by which clause, and why.

The law of 2025 (Luật 136/2025/QH15) has no transitional clause; the decrees of 2026 have a few
(Nghị định 155/2026/NĐ-CP Điều 21, 22; 156/2026/NĐ-CP Điều 10). So no rule set is chosen for the
whole life of a matter: each step finds its text by its own day, unless a clause says otherwise.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from cases.law.interruptions import Pause
from cases.law.limits.rule import Rule
from cases.law.words import Kind, Message, gettext_noop

NEW_TEXT = date(2026, 7, 1)


class Technique(StrEnum):
    """How a change of law treats what is already under way."""

    BY_EVENT_DAY = "by_event_day"
    IMMEDIATE_FOR_RUNNING = "immediate_for_running"
    MORE_FAVOURABLE = "more_favourable"
    OLD_LAW_FOR_RUNNING = "old_law_for_running"


class Topic(StrEnum):
    """What a step is about, as far as a clause distinguishes."""

    ACCEPTANCE = "acceptance"
    COMPETENCE = "competence"
    SETTLING = "settling"
    WITHDRAWAL = "withdrawal"
    SUSPENSION = "suspension"
    TERMINATION = "termination"
    DIALOGUE = "dialogue"
    FOLLOW_UP = "follow_up"
    REVIEW = "review"
    DISCIPLINE = "discipline"
    AUTHORISATION = "authorisation"
    OTHER = "other"


class Text(StrEnum):
    """The answer: the text before the change, the one after it, or whichever is milder."""

    OLD = "old"
    NEW = "new"
    MILDER = "milder"


@dataclass(frozen=True)
class Clause:
    """One clause, in our words (`says`), and what it looks at.

    `kinds` and `topics` empty: all. `confidence` as in `limits.rule`: how the clause was read.
    """

    code: str
    article: str
    says: str
    technique: Technique
    in_force_from: date
    in_force_to: date | None = None
    kinds: frozenset[str] = frozenset()
    topics: frozenset[str] = frozenset()
    confidence: str = "text seen"

    def speaks_of(self, kind: str, topic: str) -> bool:
        """Whether the clause concerns this kind of matter and this kind of step."""
        return (not self.kinds or kind in self.kinds) and (not self.topics or topic in self.topics)


@dataclass(frozen=True)
class Choice:
    """The text that applies to a step, the clause that says so, and the sentence for people."""

    text: Text
    clause: Clause
    reason: Message


_C, _D = frozenset({Kind.COMPLAINT.value}), frozenset({Kind.DENUNCIATION.value})
_EXAMINED = frozenset(
    {Topic.SETTLING, Topic.WITHDRAWAL, Topic.SUSPENSION, Topic.TERMINATION, Topic.FOLLOW_UP}
)
_STOPPED = frozenset({Topic.WITHDRAWAL, Topic.SUSPENSION, Topic.TERMINATION, Topic.DIALOGUE})
_DAY, _AT_ONCE = Technique.BY_EVENT_DAY, Technique.IMMEDIATE_FOR_RUNNING
_MILDER, _OLD = Technique.MORE_FAVOURABLE, Technique.OLD_LAW_FOR_RUNNING

#: Clauses that treat what is under way otherwise than by the day of the step.
SPECIAL = (
    Clause(
        "LTC_66_3", "Luật Tố cáo 25/2018/QH14 Điều 66 khoản 3",
        gettext_noop("Accepted before 01/01/2019 and not concluded: the law of 2011 goes on."),
        _OLD, date(2019, 1, 1), kinds=_D,
    ),
    Clause(
        "N156_10_2", "Nghị định 156/2026/NĐ-CP Điều 10 khoản 2",
        gettext_noop("A breach discovered before, no disciplinary decision yet: the milder text."),
        _MILDER, NEW_TEXT, kinds=_D, topics=frozenset({Topic.DISCIPLINE}),
    ),
    Clause(
        "N156_10_1", "Nghị định 156/2026/NĐ-CP Điều 10 khoản 1",
        gettext_noop(
            "A denunciation accepted before and still examined: the new rules on settling apply."
        ),
        _AT_ONCE, NEW_TEXT, kinds=_D, topics=_EXAMINED,
    ),
    Clause(
        "N155_22_1", "Nghị định 155/2026/NĐ-CP Điều 22 khoản 1",
        gettext_noop(
            "A complaint accepted before and not decided: withdrawal, suspension, termination and "
            "dialogue follow the new text."
        ),
        _AT_ONCE, NEW_TEXT, kinds=_C, topics=_STOPPED,
    ),
    Clause(
        "N155_22_2", "Nghị định 155/2026/NĐ-CP Điều 22 khoản 2",
        gettext_noop("An unlawful settlement found before and under examination: the old text."),
        _OLD, NEW_TEXT, kinds=_C, topics=frozenset({Topic.REVIEW}),
    ),
    Clause(
        "N155_22_3", "Nghị định 155/2026/NĐ-CP Điều 22 khoản 3",
        gettext_noop("A breach committed before, not yet punished: the milder text."),
        _MILDER, NEW_TEXT, kinds=_C, topics=frozenset({Topic.DISCIPLINE}),
    ),
    Clause(
        "L72_54_8", "Luật Tổ chức chính quyền địa phương 72/2025/QH15 Điều 54 khoản 8",
        gettext_noop("What a district had not finished is carried on by the body that took over."),
        _AT_ONCE, date(2025, 7, 1), kinds=_D, topics=frozenset({Topic.COMPETENCE}),
        confidence="secondary",
    ),
)  # fmt: skip

#: Entries into force without a clause for what is under way: the day of the step decides.
PLAIN = (
    Clause(
        "N155_21_2", "Nghị định 155/2026/NĐ-CP Điều 21 khoản 2",
        gettext_noop("A private person's authorisation is certified; a notary's act ends."),
        _DAY, date(2027, 1, 1), kinds=_C, topics=frozenset({Topic.AUTHORISATION}),
    ),
    Clause(
        "N155_21_1", "Luật 136/2025/QH15 Điều 4; Nghị định 155/2026/NĐ-CP Điều 21 khoản 1",
        gettext_noop("In force from 01/07/2026, without a clause for other running steps."),
        _DAY, NEW_TEXT, kinds=_C,
    ),
    Clause(
        "N156_9", "Luật 136/2025/QH15 Điều 4; Nghị định 156/2026/NĐ-CP Điều 9",
        gettext_noop("In force from 01/07/2026, without a clause for other running steps."),
        _DAY, NEW_TEXT, kinds=_D,
    ),
    Clause(
        "N154_44", "Luật 136/2025/QH15 Điều 4; Nghị định 154/2026/NĐ-CP Điều 44",
        gettext_noop("In force from 01/07/2026, without a transitional clause."),
        _DAY, NEW_TEXT,
    ),
)  # fmt: skip

#: That a text applies to what happens while it is in force: the law on legal documents of the day.
_APPLIES = gettext_noop("A text applies to what happens while it is in force.")
GENERAL = (
    Clause(
        "L64_2025", "Luật Ban hành văn bản quy phạm pháp luật 64/2025/QH15 chương VI", _APPLIES,
        _DAY, date(2025, 4, 1), confidence="secondary",
    ),
    Clause(
        "L80_2015", "Luật Ban hành văn bản quy phạm pháp luật 80/2015/QH13 Điều 156", _APPLIES,
        _DAY, date(2016, 7, 1), date(2025, 3, 31), confidence="memory",
    ),
    Clause(
        "L17_2008", "Luật Ban hành văn bản quy phạm pháp luật 17/2008/QH12 Điều 83", _APPLIES,
        _DAY, date(2009, 1, 1), date(2016, 6, 30), confidence="memory",
    ),
)  # fmt: skip

CLAUSES = (*SPECIAL, *PLAIN, *GENERAL)

OWN_DAY = gettext_noop("The text in force on %(day)s applies, the day of this step (%(article)s).")
RUNNING = gettext_noop("Under way when the text changed on %(since)s: %(says)s (%(article)s)")
PERIOD = gettext_noop(
    "The text in force on the day on which the period begins applies; it is in force since "
    "%(since)s (%(article)s)."
)
KEPT = gettext_noop(
    "No transitional clause speaks of this limit: it keeps the text under which it began to run, "
    "in force until %(until)s (%(article)s)."
)
SAME_LENGTH = gettext_noop(
    "Accepted before %(since)s and still examined then: the new rules on settling apply from that "
    "day, the length is the same in both texts (%(article)s)."
)
SUSPENDED_BY_NEW = gettext_noop(
    "Accepted before %(since)s and not decided: the length stays, the suspension follows the new "
    "text (%(article)s)."
)

#: What a limit is about; a code that is not named is about nothing that a clause speaks of.
TOPIC_OF = {
    "CMP_ACCEPT": Topic.ACCEPTANCE,
    "CMP_ACCEPT_2": Topic.ACCEPTANCE,
    "CMP_ACCEPT_DISC": Topic.ACCEPTANCE,
    "CMP_RESOLVE_1": Topic.SETTLING,
    "CMP_RESOLVE_2": Topic.SETTLING,
    "CMP_RESOLVE_DISC": Topic.SETTLING,
    "CMP_SUSPEND_SEND": Topic.SUSPENSION,
    "CMP_CONTINUE_SEND": Topic.SUSPENSION,
    "CMP_TERMINATE_SEND": Topic.TERMINATION,
    "CMP_DIALOGUE_NOTICE": Topic.DIALOGUE,
    "DEN_PROCESS": Topic.ACCEPTANCE,
    "DEN_FORWARD": Topic.COMPETENCE,
    "DEN_ACCEPT_NOTICE": Topic.SETTLING,
    "DEN_ACCUSED_NOTICE": Topic.SETTLING,
    "DEN_RESOLVE": Topic.SETTLING,
    "DEN_SUSPEND_NOTICE": Topic.SUSPENSION,
}
#: The settling limits begin on the day of acceptance.
_FROM_ACCEPTANCE = ("CMP_RESOLVE", "DEN_RESOLVE", "DEN_ACCEPT_NOTICE", "DEN_ACCUSED_NOTICE")


def text_for(
    kind: str, topic: str, on: date, *, began_on: date | None = None, ended_on: date | None = None
) -> Choice:
    """The text for a step of that day.

    `began_on` is the day of what a clause looks at: the acceptance of the matter, the discovery
    (denunciations) or the commission (complaints) of a breach; `ended_on` the day on which it was
    decided, None while it is not.
    """
    for clause in SPECIAL:
        if clause.speaks_of(kind, topic) and _under_way(clause, on, began_on, ended_on):
            params = {"since": clause.in_force_from, "says": Message(clause.says),
                      "article": clause.article}  # fmt: skip
            return Choice(_TEXT[clause.technique], clause, Message(RUNNING, params))
    clause = next(c for c in PLAIN if c.speaks_of(kind, topic))
    text = Text.NEW if on >= clause.in_force_from else Text.OLD
    cited = clause if text == Text.NEW else general(on)
    return Choice(text, cited, Message(OWN_DAY, {"day": on, "article": cited.article}))


_TEXT = {_AT_ONCE: Text.NEW, _OLD: Text.OLD, _MILDER: Text.MILDER}


def _under_way(clause: Clause, on: date, began_on: date | None, ended_on: date | None) -> bool:
    """Begun before the clause came into force, not ended then, and the step comes after."""
    change = clause.in_force_from
    return (
        began_on is not None
        and began_on < change <= on
        and (ended_on is None or ended_on >= change)
    )


def general(on: date) -> Clause:
    """The law on legal documents that was in force on a day; of an older day the oldest known."""
    return next((clause for clause in GENERAL if clause.in_force_from <= on), GENERAL[-1])


def kind_of(code: str) -> str:
    """The kind of matter that a limit belongs to; empty for a limit of every kind."""
    return {"CMP": Kind.COMPLAINT.value, "DEN": Kind.DENUNCIATION.value}.get(code[:3], "")


def version_chosen(
    rule: Rule,
    start: date,
    last: date | None,
    *,
    pauses: Sequence[Pause] = (),
    accepted_on: date | None = None,
    ended_on: date | None = None,
) -> Choice:
    """Why this version of a limit, which runs from `start` to `last` (None: without an end yet).

    `ended_on` is the day on which the matter was decided or terminated, None while it is not.
    """
    accepted = start if rule.code.startswith(_FROM_ACCEPTANCE) else accepted_on
    kind, topic = kind_of(rule.code), TOPIC_OF.get(rule.code, Topic.OTHER)
    stopped_on = max((pause.from_on for pause in pauses), default=start)
    if topic == Topic.SETTLING and kind == Kind.COMPLAINT.value:
        choice = text_for(kind, Topic.SUSPENSION, stopped_on, began_on=accepted, ended_on=ended_on)
        if pauses and choice.clause in SPECIAL:
            return _because(choice, SUSPENDED_BY_NEW)
    elif topic != Topic.COMPETENCE:  # who decides is asked at acceptance, not of a limit
        looked_at = max(start, NEW_TEXT) if last is None else max(start, last)
        choice = text_for(kind, topic, looked_at, began_on=accepted, ended_on=ended_on)
        if choice.clause in SPECIAL:
            return _because(choice, SAME_LENGTH) if start < NEW_TEXT else choice
    clause = general(start)
    if rule.in_force_to:
        params = {"until": rule.in_force_to, "article": clause.article}
        return Choice(Text.OLD, clause, Message(KEPT, params))
    params = {"since": rule.in_force_from, "article": clause.article}
    text = Text.NEW if start >= NEW_TEXT else Text.OLD
    return Choice(text, clause, Message(PERIOD, params))


def _because(choice: Choice, reason: str) -> Choice:
    params = {"since": choice.clause.in_force_from, "article": choice.clause.article}
    return Choice(choice.text, choice.clause, Message(reason, params))
