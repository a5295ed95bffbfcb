"""Office targets: what the law wants "at once", with the day that the office aims at.

A target is no limit of the law: it is never overdue, it is met or missed. Luật Tố cáo Điều 24 khoản
1 and Điều 34 khoản 2 say `ngay` and give no number.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from cases.law.days import Calendar
from cases.law.deadline import Deadline, Step, compute
from cases.law.duties import Duty
from cases.law.limits.rule import Rule
from cases.law.words import Message, gettext_noop

AT_ONCE = gettext_noop("The law says “at once” and gives no number of days (%(article)s).")
SAME_DAY = gettext_noop("Target of the office, not a limit of the law: the same day.")
OWN_NUMBER = gettext_noop(
    "Target of the office, not a limit of the law: it set a number of its own (%(basis)s)."
)


def target_of(duty: Duty, start: date, calendar: Calendar, own: Sequence[Rule] = ()) -> Deadline:
    """The day to aim at: the starting day, or the office's own number of days after it."""
    article = duty.cited()
    first = Step(start, "start", 0, Message(AT_ONCE, {"article": article}))
    if not own:
        rule, steps = duty.as_rule(), (first, Step(start, "due", 0, Message(SAME_DAY)))
        return Deadline(duty.code, duty.variant, start, start, rule, article, steps, ())
    set_by = own[0]
    basis = Step(start, "start", 0, Message(OWN_NUMBER, {"basis": set_by.law}))
    counted = compute(duty.as_rule(set_by.amount, set_by.unit), start, calendar)
    return replace(counted, article=article, steps=(first, basis, *counted.steps))
