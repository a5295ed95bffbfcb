"""The office looks again at its own decision before anybody verifies (Luật Khiếu nại Điều 29)."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied

from cases.law.refusal import Refused
from cases.law.words import Kind, Level, Tie
from cases.models import AuditEntry, Concern
from cases.services.trace import Conflict
from tests.cases import acts


@pytest.fixture
def case(cast, today):
    return acts.assigned(acts.accepted(cast, today), cast, today)


def recheck(case, actor, on, **said):
    return acts.do(case, "recheck", actor, on, **{"found": "right", **said})


@pytest.mark.parametrize("name", ["minh", "binh"])
@pytest.mark.parametrize(("found", "state"), [("right", "rechecked"), ("verify", "assigned")])
def test_the_complaint_is_right_or_must_be_verified(case, cast, today, name, found, state):
    assert recheck(case, getattr(cast, name), today, found=found).state == state


def test_a_right_complaint_is_decided_at_once_without_verification_or_dialogue(case, cast, today):
    case = recheck(case, cast.binh, today)
    said = {**acts.DECIDED, "outcome": "upheld"}
    assert acts.do(case, "decide", cast.binh, today, **said).state == "decided"


@pytest.mark.parametrize("outcome", ["partly", "rejected"])
def test_no_other_outcome_rests_on_the_recheck_alone(case, cast, today, refused, outcome):
    case = recheck(case, cast.binh, today)
    with refused(Refused, says="plan the verification"):
        acts.do(case, "decide", cast.binh, today, **{**acts.DECIDED, "outcome": outcome})


def test_what_was_thought_right_can_still_be_verified(case, cast, today):
    case = recheck(case, cast.binh, today)
    assert acts.do(case, "plan_verification", cast.minh, today).state == "verifying"


def test_it_leaves_an_event_and_an_audit_entry(case, cast, today):
    case = recheck(case, cast.minh, today, looked_at="Căn cứ, thẩm quyền, nội dung.")
    event = case.dossier.events.filter(document=None).latest("number")
    assert (event.verb, event.before, event.after) == ("recheck", "assigned", "rechecked")
    assert event.facts["looked_at"].startswith("Căn cứ")
    assert AuditEntry.objects.exclude(action="draft").latest("seq").action == "recheck"


@pytest.mark.parametrize("found", ["", None, "perhaps"])
def test_it_is_refused_while_its_result_is_not_said(case, cast, today, refused, found):
    with refused(Refused, says="re-check"):
        recheck(case, cast.binh, today, found=found)


def test_the_second_level_does_not_recheck_what_another_decided(cast, today, refused):
    case = acts.accepted(cast, today, level=Level.SECOND)
    with refused(Refused, says="second level"):
        recheck(case, cast.binh, today)


@pytest.mark.parametrize("state", ["verifying", "verified"])
def test_it_is_refused_once_the_verification_has_begun(case, cast, today, refused, state):
    case = acts.do(case, "plan_verification", cast.minh, today)
    if state == "verified":
        case = acts.do(case, "report_verification", cast.minh, today)
    with refused(Refused, says="does not start"):
        recheck(case, cast.binh, today)


@pytest.mark.parametrize("name", ["lan", "hoa", "thu", "quan", "quantri", "son"])
def test_it_is_refused_to_others(case, cast, today, refused, name):
    with refused(PermissionDenied):
        recheck(case, getattr(cast, name), today)


def test_it_is_refused_on_a_wrong_day_or_an_old_page(case, cast, today, refused):
    for days in (-1, 1):
        with refused(Refused):
            recheck(case, cast.binh, today + timedelta(days=days))
    with refused(Conflict):
        recheck(case, cast.binh, today, version=1)


def test_a_denunciation_knows_no_recheck(cast, today, refused):
    case = acts.accepted(cast, today, Kind.DENUNCIATION)
    with refused(Refused):
        recheck(case, cast.binh, today)


# Who verifies ------------------------------------------------------------------------------------


@pytest.mark.parametrize("named", [True, False])
def test_nobody_verifies_what_concerns_him(case, cast, today, refused, named):
    """Without a name the handler verifies; then he may not be concerned either."""
    who = cast.hoa if named else cast.minh
    Concern.objects.create(dossier=case.dossier, officer=who, how=Tie.RELATIVE, since=today)
    said = {"verifiers": [cast.minh.pk, cast.hoa.pk]} if named else {}
    says = "One of the verifiers" if named else "Nobody works on a matter that concerns himself"
    with refused(Refused, says=says):
        acts.do(case, "plan_verification", cast.minh, today, **said)
    if named:
        done = acts.do(case, "plan_verification", cast.minh, today, verifiers=[cast.minh.pk])
        assert done.state == "verifying"


# Complexity --------------------------------------------------------------------------------------


@pytest.mark.parametrize("ground", ["", "ND124_3A_1X", "LKN_11A_1A"])
def test_since_july_2026_a_criterion_of_the_list_is_named(case, cast, today, refused, ground):
    with refused(Refused, says="criterion"):
        acts.do(case, "declare_complex", cast.binh, today, ground=ground, reason="Phức tạp.")


def test_before_july_2026_a_written_reason_was_enough(cast):
    on = acts.day("22/06/2026")
    case = acts.accepted(cast, on)
    done = acts.late(case, "declare_complex", cast.binh, on, reason="Phải xác minh hai nơi.")
    assert done.complexity == "complex"


@pytest.mark.parametrize(("on", "allowed"), [("04/09/2026", True), ("07/09/2026", True),
                                             ("08/09/2026", False)])  # fmt: skip
def test_a_limit_that_has_ended_does_not_become_longer(cast, refused, on, allowed):
    """Accepted 06/08/2026: thirty days end on Saturday 05/09, therefore on Monday 07/09."""
    case = acts.accepted(cast, acts.day("06/08/2026"))
    said = {"ground": "ND124_3A_1G", "reason": "Tờ trình 12: chứng cứ mâu thuẫn."}
    if allowed:
        assert acts.do(case, "declare_complex", cast.binh, acts.day(on), **said).complexity
        return
    with refused(Refused, says="limit has ended"):
        acts.do(case, "declare_complex", cast.binh, acts.day(on), **said)
