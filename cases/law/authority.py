"""The lines over a signature: in whose place somebody signs.

Nghị định 30/2020/NĐ-CP Điều 13, Phụ lục I phần II mục 7. `T/M`, `K/T` and `T/L` are the manner of
the Party and stand in no document of an office.
"""

import re
from collections.abc import Sequence

from cases.law.words import Message, gettext_noop

_DECREE = "Nghị định 30/2020/NĐ-CP"

#: Formula → article.
FORMULAS = {
    "TM.": f"{_DECREE} Điều 13 khoản 2",
    "KT.": f"{_DECREE} Điều 13 khoản 1",
    "Q.": f"{_DECREE} Phụ lục I phần II mục 7",
    "TL.": f"{_DECREE} Điều 13 khoản 4",
    "TUQ.": f"{_DECREE} Điều 13 khoản 3",
}
#: Formula → what it says of whoever signs.
MEANINGS = {
    "TM.": gettext_noop("in the name of the body that decides together"),
    "KT.": gettext_noop("a deputy signs for the head"),
    "Q.": gettext_noop("acts as head for the time being"),
    "TL.": gettext_noop("signs by order of the head"),
    "TUQ.": gettext_noop("signs by a written authorisation of the head"),
}
#: The orders in which they may stand over each other. Who signs by authorisation (TUQ.) does not
#: pass it on; who signs by order (TL.) may leave it to a deputy (KT.).
STACKS = frozenset({
    (), ("TM.",), ("TM.", "KT."), ("TM.", "Q."), ("KT.",), ("Q.",), ("TL.",), ("TL.", "KT."),
    ("TL.", "Q."), ("TUQ.",),
})  # fmt: skip

_WRONG = re.compile(r"^(T/M|K/T|T/L|T/U/Q|TM|KT|TL|TUQ|Q|QUYỀN)(?![\w.])")
_FORMULA = re.compile(r"^(TM\.|KT\.|TL\.|TUQ\.|Q\.) (?=\S)")


def fault(lines: Sequence[str]) -> Message | None:
    """What the decree objects to in the lines over a signature; None when they may stand."""
    if not lines or any(not line.strip() for line in lines):
        return Message(gettext_noop("The post of the signer is missing."))
    for line in lines:
        if line != line.upper():
            return Message(gettext_noop("“%(line)s” is not written in capitals."), {"line": line})
        if _WRONG.match(line):
            return Message(
                gettext_noop("“%(line)s”: the formulas are TM., KT., Q., TL. and TUQ."),
                {"line": line},
            )
    used = tuple(match[1] for line in lines if (match := _FORMULA.match(line)))
    if used not in STACKS:
        return Message(
            gettext_noop("The formulas %(used)s may not stand over each other in this order."),
            {"used": ", ".join(used)},
        )
    if _FORMULA.match(lines[-1]) and used[-1] != "Q.":
        return Message(
            gettext_noop("After “%(line)s” the post of the person who signs is missing."),
            {"line": lines[-1]},
        )
    return None
