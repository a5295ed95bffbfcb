"""Bình terminates the settling of a matter: final, on a ground of the law."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from cases.law.refusal import Refused
from cases.law.words import Kind
from cases.models import AuditEntry, Case
from cases.services.trace import Conflict
from tests.cases import acts

GROUND = {Kind.COMPLAINT: "LKN_11A_2A", Kind.DENUNCIATION: "LTC_34_3A"}


def terminate(case, actor, on, **more):
    said = {"ground": GROUND.get(Kind(case.kind), ""), "reason": "Công dân rút đơn.", **more}
    return acts.do(case, "terminate", actor, on, **said)


def end(case, cast, on):
    """It ends; of a denunciation the withdrawal is recorded before."""
    if case.kind == Kind.DENUNCIATION:
        case = acts.withdrawn(case, cast, on)
    return terminate(case, cast.binh, on)


@pytest.mark.parametrize("kind", list(Kind))
def test_the_matter_is_over_and_nothing_is_overdue_any_more(cast, today, kind):
    case = acts.assigned(acts.accepted(cast, today, kind), cast, today)
    done = end(case, cast, today)
    assert (done.state, done.settled_on, done.outcome) == ("terminated", today, "")
    assert not Case.objects.open().filter(pk=case.pk).exists()
    assert (
        not done.dossier.deadlines.exclude(code__endswith="_SEND")
        .exclude(code__endswith="_NOTICE")
        .overdue(on=date(2027, 6, 1))
        .exists()
    )


@pytest.mark.parametrize("kind", list(GROUND))
@pytest.mark.parametrize("state", ["accepted", "assigned", "verifying", "verified", "suspended"])
def test_it_can_end_a_matter_at_any_time_of_its_settling(cast, today, kind, state):
    begun = today - timedelta(days=7)
    case = acts.accepted(cast, begun, kind)
    if state != "accepted":
        case = acts.assigned(case, cast, begun)
    if state in ("verifying", "verified"):
        case = acts.planned(case, cast, today)
    if state == "verified":
        case = acts.do(case, "report_verification", cast.minh, today)
    if state == "suspended":
        ground = "LKN_11A_1A" if kind == Kind.COMPLAINT else "LTC_34_1A"
        case = acts.do(case, "suspend", cast.binh, today, ground=ground)
    assert case.state == state
    assert end(case, cast, today).state == "terminated"


def test_the_letter_of_a_complaint_is_drafted_and_must_be_sent(cast, today, ong_tam):
    done = terminate(acts.accepted(cast, today, people=[ong_tam]), cast.binh, today)
    letter = acts.letter(done, "KN-14a")
    assert letter.facts["stop"] == "terminate"
    assert letter.facts["ground"]["article"] == "Luật Khiếu nại Điều 11a khoản 2 điểm a"
    assert done.dossier.deadlines.get(code="CMP_TERMINATE_SEND").due_on == date(2026, 9, 21)


def test_it_leaves_an_event_and_an_audit_entry(cast, today):
    done = end(acts.accepted(cast, today, Kind.DENUNCIATION), cast, today)
    event = done.dossier.events.filter(document=None).latest("number")
    assert (event.verb, event.after, event.ground) == ("terminate", "terminated", "LTC_34_3A")
    assert AuditEntry.objects.exclude(action="draft").latest("seq").action == "terminate"


@pytest.mark.parametrize("kind", list(Kind))
def test_it_is_refused_a_second_time(cast, today, refused, kind):
    done = end(acts.accepted(cast, today, kind), cast, today)
    with refused(Refused):
        terminate(done, cast.binh, today)


def test_it_is_refused_once_the_matter_is_decided(cast, today, refused):
    case = acts.ready(cast, today)
    case = acts.do(case, "decide", cast.binh, today, findings_agree=True, **acts.DECIDED)
    with refused(Refused):
        terminate(case, cast.binh, today)


@pytest.mark.parametrize("kind", list(Kind))
@pytest.mark.parametrize("name", ["lan", "minh", "thu", "quan", "quantri", "son"])
def test_it_is_refused_to_others(cast, today, refused, kind, name):
    case = acts.assigned(acts.accepted(cast, today, kind), cast, today)
    with refused(PermissionDenied):
        terminate(case, getattr(cast, name), today)


@pytest.mark.parametrize("kind", list(GROUND))
def test_it_is_refused_without_a_ground(cast, today, refused, kind):
    case = acts.accepted(cast, today, kind)
    with refused(Refused, says="ground is not chosen"):
        terminate(case, cast.binh, today, ground="")


# A fault when it was written: only the form knows the list of grounds.
@pytest.mark.parametrize("ground", ["LKN_11A_1A", "LKN_10", "xong"])
def test_it_is_refused_on_a_ground_that_is_not_in_the_list_of_the_day(cast, today, refused, ground):
    """LKN_10 was the ground until 30/06/2026; the other one is a ground of suspending."""
    case = acts.accepted(cast, today)
    with refused(Refused):
        terminate(case, cast.binh, today, ground=ground)


def test_before_july_2026_a_withdrawal_was_the_ground(cast):
    june = date(2026, 6, 10)
    case = acts.accepted(cast, june)
    done = terminate(case, cast.binh, june, ground="LKN_10")
    assert done.state == "terminated"


def test_a_proposal_is_closed_with_a_reason_and_not_in_silence(cast, today, refused):
    case = acts.accepted(cast, today, Kind.PROPOSAL)
    with refused(ValidationError):
        terminate(case, cast.binh, today, reason=" ")


def test_it_is_refused_on_a_wrong_day_or_an_old_page(cast, today, refused):
    case = acts.accepted(cast, today)
    for days in (-1, 1):
        with refused(Refused):
            terminate(case, cast.binh, today + timedelta(days=days))
    with refused(Conflict):
        terminate(case, cast.binh, today, version=7)
