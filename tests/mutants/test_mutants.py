"""The deadline suite would notice: mistakes put into the engine one by one are all caught."""

import pytest

from tests.mutants.engine import Mutant, engine
from tests.mutants.suite import faults

DAYS, RULE = "cases.law.days", "cases.law.limits.rule"
LIMITS, READINGS = "cases.law.limits", "cases.law.limits.readings"
PAUSES, LAW, CHANGE = "cases.law.interruptions", "cases.law.deadline", "cases.law.transition"

MUTANTS = (
    # The calendar.
    Mutant("a worked Saturday is a day off", DAYS,
           "return row.kind == DayKind.WORKING_SATURDAY if row else",
           "return False if row else"),
    Mutant("a holiday is a working day", DAYS,
           "return row.kind == DayKind.WORKING_SATURDAY if row else",
           "return row.kind != DayKind.COMPENSATORY_OFF if row else"),
    Mutant("a compensatory day off is a working day", DAYS,
           "return row.kind == DayKind.WORKING_SATURDAY if row else",
           "return row.kind != DayKind.HOLIDAY if row else"),
    Mutant("Saturday is a working day", DAYS, "SATURDAY = 5", "SATURDAY = 6"),
    Mutant("before an event the act may be done after a day off", DAYS,
           "            day -= ONE_DAY\n        return day",
           "            day += ONE_DAY\n        return day"),
    Mutant("a limit on a day off ends on the day before it", DAYS,
           "            day += ONE_DAY\n        return day",
           "            day -= ONE_DAY\n        return day"),
    Mutant("a worked Saturday is skipped in working days", DAYS,
           "            return WEEKEND.get(day.weekday())\n"
           "        if row.kind == DayKind.WORKING_SATURDAY:\n            return None",
           "            return WEEKEND.get(day.weekday())"
           "\n        if row.kind == DayKind.WORKING_SATURDAY:\n            return WEEKEND[5]"),
    Mutant("a year that is not announced is not doubted", DAYS,
           'if day.confidence == "projected"', 'if day.confidence == "proposed"'),
    # The count.
    Mutant("the day of the starting event is counted", LAW,
           "end = start + timedelta(days=sign * rule.amount)",
           "end = start + timedelta(days=sign * (rule.amount - 1))"),
    Mutant("working days begin on the starting day", LAW,
           "day, number, steps = start, 0, []", "day, number, steps = start - one, 0, []"),
    Mutant("extensions are forgotten", LAW,
           "sum(e.days for e in extended) + sum(p.days for p in paused)",
           "sum(p.days for p in paused)"),
    Mutant("pauses are counted", LAW,
           "sum(e.days for e in extended) + sum(p.days for p in paused)",
           "sum(e.days for e in extended)"),
    Mutant("only the longest pause is left out", LAW,
           "+ sum(p.days for p in paused))", "+ max((p.days for p in paused), default=0))"),
    Mutant("days off move a limit before it is lengthened, and again after", LAW,
           "    raw_end += timedelta(days=sum",
           "    raw_end = calendar.next_working(raw_end) if extended else raw_end\n"
           "    raw_end += timedelta(days=sum"),
    Mutant("a day off at the end does not move it", LAW,
           "due = calendar.next_working(raw_end) if after", "due = raw_end if after"),
    Mutant("an act before an event is moved forward", LAW,
           "else calendar.previous_working(raw_end)", "else calendar.next_working(raw_end)"),
    Mutant("limits are never counted back", LAW,
           "one = ONE_DAY if rule.direction == Direction.AFTER else -ONE_DAY", "one = ONE_DAY"),
    Mutant("months run into the next one", LAW,
           "return date(year, month, min(day.day, months.monthrange(year, month)[1]))",
           "return date(year, month, 1) + timedelta(days=day.day - 1)"),
    Mutant("a month has thirty days", LAW,
           "end = _months_later(start, sign * rule.amount)",
           "end = start + timedelta(days=30 * sign * rule.amount)"),
    Mutant("a matter that is suspended still has a due date", LAW,
           "if paused and paused[-1].to_on is None:", "if False:"),
    # Suspensions, assessments, extensions.
    Mutant("the day of the decision to continue is not counted either", PAUSES,
           "return (self.to_on - self.from_on).days if self.to_on else 0",
           "return (self.to_on - self.from_on).days + 1 if self.to_on else 0"),
    Mutant("a pause may begin on the starting day", PAUSES,
           "first = start + timedelta(days=1)", "first = start"),
    Mutant("a pause may begin a day late", PAUSES,
           "if pause.from_on > last:", "if pause.from_on > last + timedelta(days=1):"),
    Mutant("pauses may overlap", PAUSES,
           "pause.from_on < other.to_on for other", "other.days < 0 for other"),
    Mutant("a pause may not follow at once", PAUSES,
           "pause.from_on < other.to_on for other", "pause.from_on <= other.to_on for other"),
    Mutant("an earlier pause does not make room for a later one", PAUSES,
           "paused += pause.days", "paused += 0"),
    Mutant("assessments are left out in complaints too", PAUSES,
           'if rule.code != "DEN_RESOLVE":\n            raise _no(NO_ASSESSMENT,',
           'if not rule.settling:\n            raise _no(NO_ASSESSMENT,'),
    Mutant("assessments are left out since the law, not since the decree", PAUSES,
           "ASSESSMENT_FROM = date(2019, 5, 28)", "ASSESSMENT_FROM = date(2019, 1, 1)"),
    Mutant("an extension of 31 days", PAUSES, "LONGEST_EXTENSION = 30", "LONGEST_EXTENSION = 31"),
    Mutant("one extension too many", PAUSES,
           "if asked > rule.extensions:", "if asked > rule.extensions + 1:"),
    Mutant("an extension after the end", PAUSES,
           "if decided > last:", "if decided - timedelta(days=2) > last:"),
    Mutant("an extension while suspended", PAUSES,
           "if pause.kind == SUSPENSION and", "if pause.kind == EXPERT_ASSESSMENT and"),
    Mutant("an extension while experts assess is too late", PAUSES,
           "stands_still = any(p.to_on is None for p in earlier)", "stands_still = False"),
    # The rows and their versions.
    Mutant("complaints could be suspended a day earlier", RULE,
           '"CMP_RESOLVE_2": date(2026, 7, 1)', '"CMP_RESOLVE_2": date(2026, 6, 30)'),
    Mutant("an especially complex matter is extended once", RULE,
           '("DEN_RESOLVE", "especially_complex"): 2', '("DEN_RESOLVE", "especially_complex"): 1'),
    Mutant("the last day in force is not in force", RULE,
           "or on <= self.in_force_to)", "or on < self.in_force_to)"),
    Mutant("the decree prevails over the law", LAW,
           "steps = [_start(rule, start), _version(start, choice), *counted, *decided]",
           "due = max([due, *[s.on for s in others]])\n"
           "    steps = [_start(rule, start), _version(start, choice), *counted, *decided]"),
    Mutant("the new text is not shown beside the old one", READINGS,
           "if rule.code in reading.codes",
           "if rule.code in reading.codes and not reading.if_running_on"),
    Mutant("a running denunciation keeps the old text", CHANGE,
           "and began_on < change <= on", "and began_on < change <= on and clause.kinds != _D"),
    Mutant("what began on the day of the change is called running", CHANGE,
           "and began_on < change <= on", "and began_on <= change <= on"),
)  # fmt: skip


def test_the_engine_as_it_is_has_no_fault():
    assert faults(engine()) == []


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.mistake)
def test_this_mistake_would_be_noticed(mutant):
    assert faults(engine(mutant)), f"nobody notices that {mutant.mistake}"


def test_a_mutant_leaves_the_engine_of_the_program_alone():
    real = __import__("cases.law.days", fromlist=["SATURDAY"])
    mutated = engine(MUTANTS[3])["days"]
    assert (real.SATURDAY, mutated.SATURDAY) == (5, 6)
    assert __import__("cases.law.days", fromlist=["SATURDAY"]) is real
