"""What the law asks once a complaint is decided: publication, second complaint, court, execution.

Luật Khiếu nại Điều 13, 14, 33, 34, 41, 44-46, 48, 57, 58; Nghị định 124/2020/NĐ-CP Điều 29, 31-36.
"""

from datetime import date

from cases.law import complaint as law
from cases.law import deadline
from cases.law.grounds import grounds_for
from cases.law.limits import rule_for, variant_of
from cases.law.refusal import Refused
from cases.law.words import Level, Message, gettext_noop
from cases.models import Case
from cases.models.act import condition
from cases.procedures.asking import calendar_of, last, must_precede, settling_limit, told

LKN, ND124 = "Luật Khiếu nại Điều", "NĐ 124/2020/NĐ-CP Điều"


# Publication -------------------------------------------------------------------------------------


@condition(
    gettext_noop("The day of the meeting is missing or lies before its notice."),
    f"{ND124} 29 khoản 3 điểm a",
    gettext_noop("Give the day of the meeting, three days ahead."),
)
def meeting_is_called_in_time(case: Case) -> bool:
    planned = told(case, "meeting_on")
    return planned is not None and must_precede(case, "CMP_PUBLISH_MEETING_NOTICE", planned)


@condition(
    gettext_noop("This publication is shorter than the law asks, or its meeting was not called."),
    f"{LKN} 41; {ND124} 29 khoản 3",
    gettext_noop("Post it for 15 days, broadcast it twice, or call the meeting three days ahead."),
)
def publication_is_long_enough(case: Case) -> bool:
    facts = case.act.facts
    called = {e.facts.get("meeting_on") for e in case.dossier.events.filter(
        verb="call_publication_meeting")}  # fmt: skip
    until = told(case, "until")
    for code in facts.get("manners", ()):
        manner = law.manner_of(code)
        if manner.notice and case.act.on.isoformat() not in called:
            return False
        if manner.minimum_days and (
            until is None or (until - case.act.on).days < manner.minimum_days
        ):
            return False
        if int(facts.get("times") or 0) < manner.minimum_times:
            return False
    return True


@condition(
    gettext_noop("This office has a portal: the decision must be published there."),
    f"{ND124} 29 khoản 3 điểm c",
    gettext_noop("Choose the portal, alone or beside another way."),
)
def portal_is_used(case: Case) -> bool:
    manners = case.act.facts.get("manners")
    return not manners or not case.authority.portal or law.PORTAL in manners


# Complaining again, court, execution -------------------------------------------------------------


@condition(
    gettext_noop("The day of the receipt is missing, lies outside the time since the decision, or "
                 "is recorded already."),
    f"{LKN} 33, 48",
    gettext_noop("Give the day on which this complainant received the decision."),
)  # fmt: skip
def receipt_is_new(case: Case) -> bool:
    received = told(case, "received_on")
    earlier = case.dossier.events.filter(verb="record_receipt")
    known = {event.facts.get("person") for event in earlier}
    return (
        received is not None
        and (case.settled_on or received) <= received <= case.act.on
        and case.act.facts.get("person") not in known
    )


AGAIN = ("CMP_SECOND", "CMP_LIMIT_DISC_2", "CMP_LIMIT_DISC_2_DISMISSAL")


def again_until(case: Case) -> date | None:
    """Until when the complainant may complain again: the latest of several receipts."""
    limits = case.dossier.deadlines.filter(code__in=AGAIN, due_on__isnull=False)
    return max((limit.due_on for limit in limits), default=None)


@condition(
    gettext_noop("A decision of the second level cannot be complained about again."),
    f"{LKN} 11 khoản 7, 42",
    gettext_noop("The complainant may sue; record what the court does."),
)
def can_be_complained_about_again(case: Case) -> bool:
    return case.level == Level.FIRST


def silent_since(case: Case, on: date) -> date | None:
    """The day on which the time for settling ended without a decision (Điều 33 khoản 1)."""
    limit = settling_limit(case)
    runs = limit is not None and limit.met_on is None and limit.stopped_on is None
    return limit.due_on if runs and limit.due_on and limit.due_on < on else None


def again_after_silence(case: Case, on: date) -> date | None:
    """Until when a complainant whom nobody answered may turn to the second level.

    Of discipline Điều 48 names a time from the receipt of a decision alone.
    """
    since = silent_since(case, on)
    if since is None or case.level == Level.SECOND or case.discipline:
        return None
    rule = rule_for("CMP_SECOND", variant_of("CMP_SECOND", remote=case.remote), since)
    return deadline.compute(rule, since, calendar_of(case)).due_on


@condition(
    gettext_noop("The time for settling still runs: there is nothing to complain about again."),
    f"{LKN} 28, 33 khoản 1; {ND124} 4",
    gettext_noop("Settle the complaint within its limit."),
)
def the_first_level_is_done_or_silent(case: Case) -> bool:
    return case.settled_on is not None or silent_since(case, case.act.on) is not None


@condition(
    gettext_noop("What became of the second complaint is not said."),
    f"{LKN} 36, 40, 41, 44",
    gettext_noop("Say whether it was settled, or not accepted or terminated."),
)
def second_outcome_is_told(case: Case) -> bool:
    """A first level that never decided has no decision that could stand."""
    told = case.act.facts.get("second_outcome")
    return told == law.SECOND_SETTLED or (told == law.FIRST_STANDS and case.settled_on is not None)


@condition(
    gettext_noop("The day on which he complained again is missing or lies before the decision."),
    f"{LKN} 33, 48",
    gettext_noop("Give the day of the second complaint."),
)
def second_complaint_is_in_time(case: Case) -> bool:
    """Without a recorded receipt the time has not begun to run (Điều 33 khoản 1)."""
    lodged, until = told(case, "lodged_on"), again_until(case)
    until = until or again_after_silence(case, case.act.on)
    if lodged is None or lodged > case.act.on or lodged < (case.settled_on or lodged):
        return False
    excused = str(case.act.facts.get("obstacle", "")).strip()
    if until is None or lodged <= until or excused:
        return True
    raise Refused(
        message=Message(
            gettext_noop("He complained again on %(lodged)s; the time for it ended on %(until)s."),
            {"lodged": lodged, "until": until},
        ),
        article=f"{LKN} 11 khoản 6, 33, 48",
        next=Message(gettext_noop("Record the obstacle that kept him, or go on executing.")),
    )


@condition(
    gettext_noop("Nobody has asked for the file."),
    f"{LKN} 13, 14, 34",
    gettext_noop("Record first who asked for it, and on which day."),
)
def file_was_asked_for(case: Case) -> bool:
    newest = last(case, "record_file_request", "hand_over_file")
    return newest is not None and newest.verb == "record_file_request"


@condition(
    gettext_noop("The decision is not in force yet: the time to complain again still runs."),
    f"{LKN} 44, 57",
    gettext_noop("Wait until the day after the waiting period, shown among the deadlines."),
)
def decision_is_in_force(case: Case) -> bool:
    waiting = case.dossier.deadlines.filter(code__startswith="CMP_EFFECT").first()
    return waiting is not None and waiting.due_on is not None and case.act.on > waiting.due_on


@condition(
    gettext_noop("This measure of execution is not in the list of the law."),
    f"{ND124} 32-36; {LKN} 58",
    gettext_noop("Choose who executes what from the list."),
)
def measure_is_known(case: Case) -> bool:
    known = {row.code for row in grounds_for("complaint_execution", case.act.on)}
    return not case.act.ground or case.act.ground in known
