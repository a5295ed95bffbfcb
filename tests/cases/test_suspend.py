"""Bình suspends the settling of a matter and resumes it; the time between is not counted."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from cases.law.refusal import Refused
from cases.law.words import Kind
from cases.models import AuditEntry
from cases.services.trace import Conflict
from tests.cases import acts

GROUND = {Kind.COMPLAINT: "LKN_11A_1A", Kind.DENUNCIATION: "LTC_34_1A"}
KINDS = list(GROUND)
LATE = {"reason": "nhập bổ sung"}


def day(text):
    return date(int(text[6:]), int(text[3:5]), int(text[:2]))


def suspend(case, actor, on, **more):
    return acts.do(case, "suspend", actor, on, **{"ground": GROUND[Kind(case.kind)], **more})


def settling(case):
    return case.dossier.deadlines.get(code__contains="RESOLVE")


@pytest.fixture
def case(cast, today):
    return acts.assigned(acts.accepted(cast, today - timedelta(days=14)), cast,
                         today - timedelta(days=14))  # fmt: skip


# It works ----------------------------------------------------------------------------------------


def test_accepted_before_july_suspended_and_resumed_in_july(cast):
    """Accepted 10/06/2026, suspended 02/07, resumed 14/07: thirty days and twelve, 22/07/2026."""
    case = acts.accepted(cast, day("10/06/2026"))
    assert settling(case).due_on == day("10/07/2026")
    case = suspend(case, cast.binh, day("02/07/2026"), **LATE)
    assert (case.state, settling(case).due_on) == ("suspended", None)
    case = acts.do(case, "resume", cast.binh, day("14/07/2026"), **LATE)
    assert (case.state, settling(case).due_on) == ("accepted", day("22/07/2026"))


PAUSES = [
    # accepted, suspended, resumed, due
    ("06/07/2026", "07/07/2026", "08/07/2026", "06/08/2026"),
    ("06/07/2026", "10/07/2026", "10/07/2026", "05/08/2026"),
    ("06/07/2026", "10/07/2026", "11/07/2026", "06/08/2026"),
    ("06/07/2026", "05/08/2026", "17/08/2026", "17/08/2026"),
    ("01/06/2026", "01/07/2026", "15/07/2026", "15/07/2026"),
]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("accepted", "suspended", "resumed", "due"), PAUSES)
def test_the_days_between_are_added(cast, kind, accepted, suspended, resumed, due):
    case = acts.accepted(cast, day(accepted), kind)
    case = suspend(case, cast.binh, day(suspended), **LATE)
    case = acts.do(case, "resume", cast.binh, day(resumed), **LATE)
    assert settling(case).due_on == day(due)


def test_two_suspensions_are_added_up(cast):
    case = acts.accepted(cast, day("06/07/2026"))
    for begins, ends in (("10/07/2026", "15/07/2026"), ("27/07/2026", "03/08/2026")):
        case = suspend(case, cast.binh, day(begins), **LATE)
        case = acts.do(case, "resume", cast.binh, day(ends), **LATE)
    assert settling(case).due_on == day("17/08/2026")


@pytest.mark.parametrize("state", ["accepted", "assigned", "verifying", "verified"])
@pytest.mark.parametrize("kind", KINDS)
def test_it_goes_on_where_it_stopped(cast, today, kind, state):
    begun = today - timedelta(days=14)
    case = acts.accepted(cast, begun, kind)
    if state != "accepted":
        case = acts.assigned(case, cast, begun)
    if state in ("verifying", "verified"):
        case = acts.planned(case, cast, begun)
    if state == "verified":
        case = acts.do(case, "report_verification", cast.minh, begun, **LATE)
    assert case.state == state
    suspended = suspend(case, cast.binh, today)
    assert acts.do(suspended, "resume", cast.binh, today).state == state


def test_a_suspended_case_is_never_overdue(case, cast, today):
    late = type(case).objects.overdue(on=date(2027, 1, 4))
    assert late.filter(pk=case.pk).exists()
    suspended = suspend(case, cast.binh, today)
    codes = suspended.dossier.deadlines.overdue(on=date(2027, 1, 4)).values_list("code", flat=True)
    assert "CMP_RESOLVE_1" not in codes


def test_the_letter_of_a_complaint_is_drafted(case, cast, today):
    suspended = suspend(case, cast.binh, today)
    letter = acts.letter(suspended, "KN-14a")
    assert letter.facts["stop"] == "suspend"
    assert letter.facts["ground"]["article"] == "Luật Khiếu nại Điều 11a khoản 1 điểm a"
    assert suspended.dossier.deadlines.get(code="CMP_SUSPEND_SEND").due_on == date(2026, 9, 21)


# It leaves a trace -------------------------------------------------------------------------------


def test_both_leave_an_event_and_an_audit_entry(case, cast, today):
    suspended = suspend(case, cast.binh, today)
    event = suspended.dossier.events.get(verb="suspend")
    assert (event.before, event.after, event.ground) == ("assigned", "suspended", "LKN_11A_1A")
    acts.do(suspended, "resume", cast.binh, today)
    event = suspended.dossier.events.get(verb="resume")
    assert (event.before, event.after) == ("suspended", "assigned")
    assert AuditEntry.objects.exclude(action="draft").latest("seq").action == "resume"


# It is refused -----------------------------------------------------------------------------------


@pytest.mark.parametrize("on", ["20/06/2026", "30/06/2026"])
def test_a_complaint_is_not_suspended_before_july_2026(cast, refused, on):
    case = acts.accepted(cast, day("10/06/2026"))
    with refused(Refused):
        suspend(case, cast.binh, day(on), **LATE)


def test_a_denunciation_is_suspended_in_june_2026(cast):
    case = acts.accepted(cast, day("10/06/2026"), Kind.DENUNCIATION)
    assert suspend(case, cast.binh, day("20/06/2026"), **LATE).state == "suspended"


def test_it_is_refused_on_the_day_of_the_acceptance(cast, today, refused):
    case = acts.accepted(cast, today)
    with refused(Refused, says="before the limit runs"):
        suspend(case, cast.binh, today)


def test_it_is_refused_after_the_limit_has_ended(cast, refused):
    case = acts.accepted(cast, day("06/07/2026"))
    with refused(Refused, says="after the limit has ended"):
        suspend(case, cast.binh, day("06/08/2026"), **LATE)


def test_it_is_refused_while_suspended_and_resuming_while_not(case, cast, today, refused):
    with refused(Refused):
        acts.do(case, "resume", cast.binh, today)
    suspended = suspend(case, cast.binh, today)
    with refused(Refused):
        suspend(suspended, cast.binh, today)


@pytest.mark.parametrize("kind", [Kind.PROPOSAL, Kind.FEEDBACK])
def test_a_proposal_is_not_suspended(cast, today, refused, kind):
    case = acts.accepted(cast, today, kind)
    with refused(Refused):
        acts.do(case, "suspend", cast.binh, today, ground="LKN_11A_1A")


@pytest.mark.parametrize("name", ["lan", "minh", "thu", "quan", "quantri", "son"])
def test_both_are_refused_to_others(case, cast, today, refused, name):
    with refused(PermissionDenied):
        suspend(case, getattr(cast, name), today)
    suspended = suspend(case, cast.binh, today)
    with refused(PermissionDenied):
        acts.do(suspended, "resume", getattr(cast, name), today)


def test_it_is_refused_without_a_ground(case, cast, today, refused):
    with refused(Refused, says="ground is not chosen"):
        suspend(case, cast.binh, today, ground="")


# A fault when it was written: only the form knows the list of grounds.
@pytest.mark.parametrize("ground", ["LTC_34_1A", "LKN_11A_2A", "bận"])
def test_it_is_refused_on_a_ground_that_is_not_in_the_list(case, cast, today, refused, ground):
    with refused(Refused):
        suspend(case, cast.binh, today, ground=ground)


def test_resuming_before_the_suspension_is_refused(case, cast, today, yesterday, refused):
    suspended = suspend(case, cast.binh, today)
    with refused(Refused, says="before the last act"):
        acts.do(suspended, "resume", cast.binh, yesterday)


def test_both_are_refused_in_the_future_or_on_an_old_page(case, cast, today, refused):
    with refused(Refused, says="future"):
        suspend(case, cast.binh, today + timedelta(days=1))
    with refused(Conflict):
        suspend(case, cast.binh, today, version=1)


def test_it_is_refused_late_without_a_reason(case, cast, today, refused):
    with refused(ValidationError):
        suspend(case, cast.binh, today - timedelta(days=5))
