"""What moves a limit for settling a matter: suspensions, expert assessments, extensions.

Luật Khiếu nại Điều 11a; Nghị định 155/2026/NĐ-CP Điều 12 (28b), 22; Luật Tố cáo Điều 30, 34;
Nghị định 31/2019/NĐ-CP Điều 15. Here is only what the law allows; the counting is `deadline`.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from cases.law.limits.rule import Rule, article_of
from cases.law.refusal import Refused
from cases.law.words import Message, gettext_noop

SUSPENSION, EXPERT_ASSESSMENT = "suspension", "expert_assessment"
#: An extension adds at most this many days (Luật Tố cáo Điều 30 khoản 2, 3).
LONGEST_EXTENSION = 30
#: Nghị định 31/2019/NĐ-CP, and with it Điều 15 khoản 4, is in force from this day.
ASSESSMENT_FROM = date(2019, 5, 28)

SUSPENSION_ARTICLE = {
    "CMP": "Luật Khiếu nại Điều 11a; Nghị định 124/2020/NĐ-CP Điều 28b khoản 2",
    "DEN": "Luật Tố cáo Điều 34 khoản 2",
}
SUSPENSION_LAWS = "Luật Khiếu nại Điều 11a; Luật Tố cáo Điều 34"
SUSPENSION_TRANSITION = "Luật Khiếu nại Điều 11a; Nghị định 155/2026/NĐ-CP Điều 22 khoản 1"
ASSESSMENT_ARTICLE = "Nghị định 31/2019/NĐ-CP Điều 15 khoản 4"
EXTENSION_ARTICLE = "Luật Tố cáo Điều 30 khoản 2, 3; Nghị định 31/2019/NĐ-CP Điều 3"
COMPLAINT_ARTICLE = "Luật Khiếu nại Điều 28, 37, 50"


@dataclass(frozen=True)
class Pause:
    """Time that is not counted: from `from_on` up to, not including, `to_on`.

    A suspension runs to the decision to continue, an expert assessment to the receipt of its
    result. `to_on` None: it still lasts.
    """

    from_on: date
    to_on: date | None = None
    kind: str = SUSPENSION

    @property
    def days(self) -> int:
        """Days not counted so far; 0 while it still lasts."""
        return (self.to_on - self.from_on).days if self.to_on else 0


@dataclass(frozen=True)
class Extension:
    """A decision to lengthen the limit by a number of calendar days, and its day if known."""

    days: int
    decided_on: date | None = None


NO_SUSPENSION = gettext_noop("The limit %(code)s cannot be suspended: only settling a matter can.")
NO_SUSPENSION_YET = gettext_noop(
    "Settling could not be suspended from %(day)s: the law allows it since %(since)s."
)
NO_ASSESSMENT = gettext_noop(
    "The time of an expert assessment is left out of the count only when a denunciation is settled."
)
NO_ASSESSMENT_YET = gettext_noop(
    "The time of an expert assessment ordered on %(day)s is counted: only since %(since)s is it "
    "left out."
)
ENDS_BEFORE_IT_BEGINS = gettext_noop("The pause from %(day)s ends on %(end)s, before it begins.")
BEGINS_TOO_EARLY = gettext_noop(
    "The pause from %(day)s begins before the limit runs: its first day is %(first)s."
)
BEGINS_TOO_LATE = gettext_noop(
    "The pause from %(day)s begins after the limit has ended: its last day was %(last)s."
)
OVERLAP = gettext_noop("The pause from %(day)s begins while an earlier one still lasts.")
NO_EXTENSION = gettext_noop("The limit %(code)s cannot be extended.")
NO_EXTENSION_COMPLAINT = gettext_noop(
    "The time for settling a complaint cannot be extended: it is longer only when the matter is "
    "complex or the area remote."
)
NO_EXTENSION_ORDINARY = gettext_noop(
    "Only a complex or especially complex denunciation may be extended."
)
TOO_MANY = gettext_noop("The law allows this limit %(allowed)s extension(s), not %(asked)s.")
WRONG_LENGTH = gettext_noop("An extension of %(days)s days is not allowed: it is 1 to 30 days.")
DECIDED_TOO_EARLY = gettext_noop(
    "The extension was decided on %(day)s, before the limit began to run on %(start)s."
)
DECIDED_TOO_LATE = gettext_noop(
    "The extension was decided on %(day)s, after the limit had ended on %(last)s."
)
DECIDED_IN_SUSPENSION = gettext_noop(
    "The extension was decided on %(day)s, while the matter was suspended."
)
# What to do next.
KEEP_RUNNING = gettext_noop("Let the limit run and finish the act in time.")
SUSPEND_LATER = gettext_noop(
    "Decide the suspension on %(since)s or later; it may concern matters accepted earlier."
)
COUNT_IT = gettext_noop("Count the time of the assessment, or suspend on a ground of the law.")
CHECK_DAYS = gettext_noop("Check the days of the decisions in the file.")
MATTER_IS_LATE = gettext_noop("Settle the matter at once and report why it is late.")
RESUME_FIRST = gettext_noop("Enter the decision to continue first.")
FINISH_IN_TIME = gettext_noop("Finish the act in time, or report why it is late.")
RECORD_COMPLEXITY = gettext_noop(
    "Record in writing which criterion makes the matter complex; the longer limit then applies."
)
STATE_COMPLEXITY = gettext_noop(
    "State the criteria that make the matter complex, or settle it within the limit."
)
SHORTER_LIST = gettext_noop("Settle the matter within the extensions that the law allows.")
ONE_TO_THIRTY = gettext_noop("Decide an extension of 1 to 30 days.")


def _no(what: str, article: str, then: str, **params: Any) -> Refused:
    known = {name: value for name, value in params.items() if f"%({name})s" in then}
    return Refused(message=Message(what, params), article=article, next=Message(then, known))


def pause_article(rule: Rule, pause: Pause) -> str:
    """The article that leaves a pause out of the count."""
    if pause.kind == EXPERT_ASSESSMENT:
        return ASSESSMENT_ARTICLE
    return SUSPENSION_ARTICLE.get(rule.code[:3], SUSPENSION_LAWS)


def allowed_pauses(
    rule: Rule, start: date, pauses: Sequence[Pause], extensions: Sequence[Extension]
) -> tuple[Pause, ...]:
    """The pauses in the order of time. Raises Refused for the first that the law does not allow.

    A pause begins at the earliest on the day after the start, at the latest on the last day of the
    limit before days off move it, earlier pauses and extensions decided by then included.
    """
    ordered = tuple(sorted(pauses, key=lambda p: (p.from_on, p.to_on or date.max)))
    paused = 0
    for number, pause in enumerate(ordered):
        _check_kind(rule, pause)
        article = pause_article(rule, pause)
        if pause.to_on and pause.to_on < pause.from_on:
            raise _no(
                ENDS_BEFORE_IT_BEGINS, article, CHECK_DAYS, day=pause.from_on, end=pause.to_on
            )
        _check_overlap(article, pause, ordered[:number])
        granted = sum(e.days for e in extensions if (e.decided_on or start) <= pause.from_on)
        last = start + timedelta(days=rule.amount + granted + paused)
        _check_begin(article, pause, start, last)
        paused += pause.days
    return ordered


def _check_kind(rule: Rule, pause: Pause) -> None:
    if pause.kind == EXPERT_ASSESSMENT:
        if rule.code != "DEN_RESOLVE":
            raise _no(NO_ASSESSMENT, ASSESSMENT_ARTICLE, COUNT_IT)
        if pause.from_on < ASSESSMENT_FROM:
            raise _no(
                NO_ASSESSMENT_YET, ASSESSMENT_ARTICLE, COUNT_IT,
                day=pause.from_on, since=ASSESSMENT_FROM,
            )  # fmt: skip
        return
    since = rule.suspendable_from
    if since is None:
        raise _no(NO_SUSPENSION, SUSPENSION_LAWS, KEEP_RUNNING, code=rule.code)
    if pause.from_on < since:
        complaint = rule.code.startswith("CMP")
        article = SUSPENSION_TRANSITION if complaint else SUSPENSION_ARTICLE["DEN"]
        raise _no(NO_SUSPENSION_YET, article, SUSPEND_LATER, day=pause.from_on, since=since)


def _check_overlap(article: str, pause: Pause, earlier: Sequence[Pause]) -> None:
    if any(other.to_on is None or pause.from_on < other.to_on for other in earlier):
        raise _no(OVERLAP, article, RESUME_FIRST, day=pause.from_on)


def _check_begin(article: str, pause: Pause, start: date, last: date) -> None:
    first = start + timedelta(days=1)
    if pause.from_on < first:
        raise _no(BEGINS_TOO_EARLY, article, CHECK_DAYS, day=pause.from_on, first=first)
    if pause.from_on > last:
        raise _no(BEGINS_TOO_LATE, article, MATTER_IS_LATE, day=pause.from_on, last=last)


def allowed_extensions(
    rule: Rule,
    start: date,
    pauses: Sequence[Pause],
    extensions: Sequence[Extension],
    rolled: Callable[[date], date],
) -> tuple[Extension, ...]:
    """The extensions in the order of time. Raises Refused for the first that is not allowed.

    Where its day is known an extension is decided from the start up to the day on which the limit
    then ends, days off included (`rolled`), and not inside a suspension: a limit that does not run
    has nothing to lengthen. The texts say only that it is a written decision (Điều 30 khoản 4).
    """
    ordered = tuple(sorted(extensions, key=lambda e: e.decided_on or date.min))
    if not ordered:
        return ordered
    _check_number(rule, len(ordered))
    granted = 0
    for extension in ordered:
        if not 1 <= extension.days <= LONGEST_EXTENSION:
            raise _no(WRONG_LENGTH, EXTENSION_ARTICLE, ONE_TO_THIRTY, days=extension.days)
        if extension.decided_on:
            earlier = [p for p in pauses if p.from_on < extension.decided_on]
            days = rule.amount + granted + sum(p.days for p in earlier)
            stands_still = any(p.to_on is None for p in earlier)  # and so it has not ended
            last = date.max if stands_still else rolled(start + timedelta(days=days))
            _check_decision(extension.decided_on, start, last, pauses)
        granted += extension.days
    return ordered


def _check_number(rule: Rule, asked: int) -> None:
    if rule.code.startswith("CMP_RESOLVE"):
        raise _no(NO_EXTENSION_COMPLAINT, COMPLAINT_ARTICLE, RECORD_COMPLEXITY)
    if rule.code != "DEN_RESOLVE":
        raise _no(NO_EXTENSION, article_of(rule), FINISH_IN_TIME, code=rule.code)
    if not rule.extensions:
        raise _no(NO_EXTENSION_ORDINARY, EXTENSION_ARTICLE, STATE_COMPLEXITY)
    if asked > rule.extensions:
        raise _no(TOO_MANY, EXTENSION_ARTICLE, SHORTER_LIST, allowed=rule.extensions, asked=asked)


def _check_decision(decided: date, start: date, last: date, pauses: Sequence[Pause]) -> None:
    if decided < start:
        raise _no(DECIDED_TOO_EARLY, EXTENSION_ARTICLE, CHECK_DAYS, day=decided, start=start)
    for pause in pauses:
        lasts = pause.to_on is None or decided < pause.to_on
        if pause.kind == SUSPENSION and pause.from_on < decided and lasts:
            raise _no(DECIDED_IN_SUSPENSION, EXTENSION_ARTICLE, RESUME_FIRST, day=decided)
    if decided > last:
        raise _no(DECIDED_TOO_LATE, EXTENSION_ARTICLE, MATTER_IS_LATE, day=decided, last=last)
