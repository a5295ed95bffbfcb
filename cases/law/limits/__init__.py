"""Every statutory time limit, and which one applies to a matter on a day.

The tables stand in this package, one group of limits a file, each row with its article and the
days between which it is in force. What no text settles an office may set itself: `overrides`.
"""

from collections.abc import Sequence
from datetime import date

from cases.law.limits.complaint_lodging import COMPLAINT_LODGING
from cases.law.limits.complaint_result import COMPLAINT_RESULT
from cases.law.limits.complaint_settling import COMPLAINT_SETTLING
from cases.law.limits.denunciation import DENUNCIATION
from cases.law.limits.feedback import FEEDBACK
from cases.law.limits.petition import PETITION
from cases.law.limits.readings import Reading, readings_of
from cases.law.limits.reception import RECEPTION
from cases.law.limits.rule import TEXT_SEEN, Direction, Rule, Unit, article_of
from cases.law.refusal import Refused
from cases.law.words import Complexity, Message, gettext_noop

__all__ = [
    "CODES",
    "RULES",
    "VARIANT_LABELS",
    "Direction",
    "Reading",
    "Rule",
    "Unit",
    "UnknownCode",
    "article_of",
    "may_replace",
    "readings_of",
    "rule_for",
    "variant_asked",
    "variant_of",
    "versions_of",
]

RULES: tuple[Rule, ...] = (
    *RECEPTION,
    *PETITION,
    *COMPLAINT_LODGING,
    *COMPLAINT_SETTLING,
    *COMPLAINT_RESULT,
    *DENUNCIATION,
    *FEEDBACK,
)
CODES: tuple[str, ...] = tuple(sorted({rule.code for rule in RULES}))

VARIANT_LABELS = {
    "any": gettext_noop("every matter"),
    "ordinary": gettext_noop("ordinary matter"),
    "complex": gettext_noop("complex matter"),
    "especially_complex": gettext_noop("especially complex matter"),
    "remote": gettext_noop("remote area"),
    "complex_remote": gettext_noop("complex matter in a remote area"),
}
NO_VARIANT = gettext_noop(
    "The limit %(code)s knows no length of its own for: %(variant)s. It knows: %(known)s."
)
LEAVE_OUT = gettext_noop("Ask for the limit without that circumstance.")
NOT_YET = gettext_noop("The limit %(code)s was not in force on %(day)s: it is since %(since)s.")
NO_LONGER = gettext_noop("The limit %(code)s was no longer in force on %(day)s.")
OTHER_DAY = gettext_noop("Check the starting day, or follow the text that was in force on it.")

_BY_CODE: dict[str, tuple[Rule, ...]] = {
    code: tuple(rule for rule in RULES if rule.code == code) for code in CODES
}


class UnknownCode(KeyError):
    """No limit has this code: a mistake of the program or of the command line, no refusal."""

    def __init__(self, code: str) -> None:
        self.code = code
        super().__init__(code)

    def __str__(self) -> str:
        return f"no limit has the code {self.code!r}"


def versions_of(code: str, variant: str | None = None) -> tuple[Rule, ...]:
    """The rows of a code, of one variant if given. Raises UnknownCode."""
    if code not in _BY_CODE:
        raise UnknownCode(code)
    return tuple(row for row in _BY_CODE[code] if variant in (None, row.variant))


def rule_for(code: str, variant: str, on: date, overrides: Sequence[Rule] = ()) -> Rule:
    """The version of a limit in force on the day its period begins to run.

    An override replaces only what was not read in a law text, or stands alone under a code of its
    own. Raises UnknownCode; Refused when the code has no such variant or no version in force.
    """
    own = [row for row in overrides if (row.code, row.variant) == (code, variant)]
    own = own if may_replace(code, variant) else []
    rows = [*own, *(versions_of(code, variant) if code in _BY_CODE or not own else ())]
    for row in rows:
        if row.covers(on):
            return row
    raise _not_in_force(rows, on) if rows else _no_variant(code, variant, on)


def may_replace(code: str, variant: str) -> bool:
    """Whether an office may set this limit: no version of it was read in a law text."""
    rows = _BY_CODE.get(code, ())
    return all(row.confidence != TEXT_SEEN for row in rows if row.variant == variant) and (
        not rows or any(row.variant == variant for row in rows)
    )


def variant_of(code: str, *, complexity: str = Complexity.ORDINARY, remote: bool = False) -> str:
    """The variant of a limit that fits a matter, as far as the limit distinguishes.

    A complex matter in a remote area finds "complex_remote" for its settling, "remote" for the
    legal effect, "any" for the sending of the decision. Raises UnknownCode.
    """
    known = {row.variant for row in versions_of(code)}
    degrees = {
        Complexity.ESPECIALLY_COMPLEX: ("especially_complex", "complex"),
        Complexity.COMPLEX: ("complex",),
    }.get(Complexity(complexity), ())
    wanted = [f"{degree}_remote" for degree in degrees if remote]
    wanted += [*degrees, *(["remote"] if remote else []), "ordinary"]
    return next((variant for variant in wanted if variant in known), "any")


def variant_asked(code: str, *, complexity: str = Complexity.ORDINARY, remote: bool = False) -> str:
    """The variant that somebody names, whether the limit knows it or not.

    `rule_for` refuses a variant that the limit does not know. Raises UnknownCode.
    """
    plain = "any" if versions_of(code, "any") else "ordinary"
    named = [complexity] if complexity != Complexity.ORDINARY else []
    return "_".join([*named, *(["remote"] if remote else [])]) or plain


def _no_variant(code: str, variant: str, on: date) -> Refused:
    rows = versions_of(code)
    known_then = next((row for row in rows if row.covers(on)), rows[-1])
    known = tuple(dict.fromkeys(row.variant for row in rows))
    return Refused(
        message=Message(
            NO_VARIANT,
            {
                "code": code,
                "variant": _label(variant),
                "known": tuple(_label(one) for one in known),
            },
        ),
        article=article_of(known_then),
        next=Message(LEAVE_OUT),
    )


def _label(variant: str) -> Message:
    if variant == "especially_complex_remote":
        return Message(gettext_noop("especially complex matter in a remote area"))
    return Message(VARIANT_LABELS[variant]) if variant in VARIANT_LABELS else Message(variant)


def _not_in_force(rows: Sequence[Rule], on: date) -> Refused:
    later = [row for row in rows if row.in_force_from > on]
    first = min(later, key=lambda row: row.in_force_from, default=None)
    about = {"code": rows[0].code, "day": on}
    message = (
        Message(NOT_YET, {**about, "since": first.in_force_from})
        if first
        else Message(NO_LONGER, about)
    )
    return Refused(message=message, article=article_of(first or rows[-1]), next=Message(OTHER_DAY))
