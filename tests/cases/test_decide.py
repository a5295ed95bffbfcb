"""Bình decides a complaint, with the dialogue where the law asks for one."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied

from cases.law.refusal import Refused
from cases.law.words import Kind, Level, Outcome
from cases.models import AuditEntry
from cases.services.trace import Conflict
from tests.cases import acts


@pytest.fixture
def case(cast, today, ong_tam):
    case = acts.ready(cast, today, people=[ong_tam])
    return acts.do(case, "hold_dialogue", cast.binh, today, result="Không thống nhất.")


def decide(case, actor, on, **more):
    return acts.do(case, "decide", actor, on, **{**acts.DECIDED, **more})


@pytest.mark.parametrize("outcome", list(Outcome))
def test_the_outcome_and_its_day_are_kept(case, cast, today, outcome):
    done = decide(case, cast.binh, today, outcome=outcome)
    assert (done.state, done.outcome, done.settled_on) == ("decided", outcome, today)


def test_it_meets_the_settling_limit_and_starts_those_that_follow(case, cast, today):
    decide(case, cast.binh, today)
    limits = {limit.code: limit for limit in case.dossier.deadlines.all()}
    assert limits["CMP_RESOLVE_1"].met_on == today
    assert limits["CMP_SEND_1"].due_on == date(2026, 9, 21)
    assert limits["CMP_PUBLISH"].due_on == date(2026, 10, 1)
    assert limits["CMP_EFFECT_1"].due_on == date(2026, 10, 16)
    assert limits["CMP_EFFECT_1"].stopped_on == today, "nobody owes an act: it is never overdue"
    assert limits["CMP_EXECUTE_DIRECT"].started_on == date(2026, 10, 17)


@pytest.mark.parametrize(("level", "form"), [(Level.FIRST, "KN-15"), (Level.SECOND, "KN-16")])
def test_its_letter_is_drafted(cast, today, level, form):
    case = acts.ready(cast, today, level=level)
    case = acts.do(case, "hold_dialogue", cast.binh, today, result="Không thống nhất.")
    decide(case, cast.binh, today)
    letter = acts.letter(case, form)
    assert letter.facts["outcome"] == "partly"
    assert letter.facts["decision"] == acts.DECIDED["decision"]
    assert letter.facts["contents"][0]["finding"] == acts.DECIDED["findings"]


def test_its_letter_lacks_nothing_that_the_program_was_told(case, cast, today):
    """What still lacks is the number of the acceptance, which its own letter has not got yet."""
    decide(case, cast.binh, today)
    assert acts.letter(case, "KN-15").missing == [
        "number of the acceptance", "day of the acceptance",
    ]  # fmt: skip


def test_it_leaves_an_event_and_an_audit_entry(case, cast, today):
    decide(case, cast.binh, today)
    event = case.dossier.events.filter(document=None).latest("number")
    assert (event.verb, event.before, event.after) == ("decide", "verified", "decided")
    assert event.facts["outcome"] == "partly"
    assert "decide" in list(
        AuditEntry.objects.order_by("-seq").values_list("action", flat=True)[:2]
    )


def test_demand_and_findings_that_agree_need_no_dialogue_at_the_first_level(cast, today):
    done = decide(acts.ready(cast, today), cast.binh, today, findings_agree=True)
    assert done.state == "decided"


def test_it_is_refused_without_the_dialogue(cast, today, refused):
    case = acts.ready(cast, today)
    with refused(Refused, says="dialogue must be held"):
        decide(case, cast.binh, today)


def test_it_is_refused_without_the_dialogue_at_the_second_level_even_when_they_agree(
    cast, today, refused
):
    case = acts.ready(cast, today, level=Level.SECOND)
    with refused(Refused, says="dialogue must be held"):
        decide(case, cast.binh, today, findings_agree=True)


@pytest.mark.parametrize("outcome", ["", None])
def test_it_is_refused_without_an_outcome(case, cast, today, refused, outcome):
    with refused(Refused, says="outcome is not chosen"):
        decide(case, cast.binh, today, outcome=outcome)


# A fault when it was written: only the form knows the three outcomes.
def test_it_is_refused_with_an_outcome_that_the_law_does_not_know(case, cast, today, refused):
    with refused(Refused):
        decide(case, cast.binh, today, outcome="won")


@pytest.mark.parametrize("state", ["accepted", "assigned", "verifying"])
def test_it_is_refused_before_the_verification_is_reported(cast, today, refused, state):
    case = acts.accepted(cast, today)
    if state != "accepted":
        case = acts.assigned(case, cast, today)
    if state == "verifying":
        case = acts.do(case, "plan_verification", cast.minh, today)
    with refused(Refused, says="does not start in the state"):
        decide(case, cast.binh, today, findings_agree=True)


def test_it_is_refused_a_second_time(case, cast, today, refused):
    done = decide(case, cast.binh, today)
    with refused(Refused):
        decide(done, cast.binh, today)


@pytest.mark.parametrize("name", ["lan", "minh", "thu", "quan", "quantri", "son"])
def test_it_is_refused_to_others(case, cast, today, refused, name):
    with refused(PermissionDenied):
        decide(case, getattr(cast, name), today)


@pytest.mark.parametrize("kind", [Kind.DENUNCIATION, Kind.PROPOSAL])
def test_other_kinds_are_not_decided(cast, today, refused, kind):
    case = acts.assigned(acts.accepted(cast, today, kind), cast, today)
    with refused(Refused):
        decide(case, cast.binh, today)


def test_it_is_refused_on_a_wrong_day_or_an_old_page(case, cast, today, refused):
    for days in (-1, 1):
        with refused(Refused):
            decide(case, cast.binh, today + timedelta(days=days))
    with refused(Conflict):
        decide(case, cast.binh, today, version=1)
