"""A denouncer withdraws; whether that ends the matter (Luật Tố cáo Điều 33, 34)."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied

from cases.law.refusal import Refused
from cases.law.words import Kind
from tests.cases import acts

JUNE, JULY = date(2026, 6, 30), date(2026, 7, 1)
LATE = {"reason": "nhập bổ sung"}


@pytest.fixture
def case(cast, today):
    return acts.assigned(acts.accepted(cast, today, Kind.DENUNCIATION), cast, today)


def terminate(case, cast, on, **more):
    return acts.do(case, "terminate", cast.binh, on, ground="LTC_34_3A", **LATE, **more)


def test_it_does_not_end_the_matter_by_itself(case, cast, today):
    done = acts.withdrawn(case, cast, today)
    assert done.state == "assigned"
    assert done.dossier.deadlines.get(code="DEN_RESOLVE").met_on is None
    assert terminate(done, cast, today).state == "terminated"


def test_without_a_recorded_withdrawal_nothing_is_terminated_on_it(case, cast, today, refused):
    with refused(Refused, says="No withdrawal is recorded that ends the matter") as caught:
        terminate(case, cast, today)
    assert "34 khoản 3 điểm a" in caught.value.article


@pytest.mark.parametrize("said", [
    {"scope": "part"}, {"everybody": False}, {"goes_on": "LTC_33_3_BREACH"},
    {"goes_on": "LTC_33_3_FORCED"}, {"goes_on": "LTC_33_3_ABUSE"},
])  # fmt: skip
def test_a_matter_that_must_go_on_is_not_terminated(case, cast, today, refused, said):
    done = acts.withdrawn(case, cast, today, **said)
    with refused(Refused, says="nothing demands to go on"):
        terminate(done, cast, today)


def test_a_reason_to_go_on_that_is_found_later_counts_too(case, cast, today, refused):
    done = acts.withdrawn(case, cast, today)
    done = acts.withdrawn(done, cast, today, goes_on="LTC_33_3_FORCED")
    with refused(Refused):
        terminate(done, cast, today)


@pytest.mark.parametrize(("on", "paper", "signed", "everybody", "allowed"), [
    (JUNE, "LETTER", "REPRESENTATIVE", True, True),
    (JUNE, "LETTER", "REPRESENTATIVE", False, False),  # only when all withdraw
    (JULY, "LETTER", "REPRESENTATIVE", True, False),  # since then each signs himself
    (JULY, "LETTER", "EACH", True, True),
    (JUNE, "MINUTES_RECEIVER", "EACH", True, True),
    (JUNE, "MINUTES_VERIFIER", "EACH", True, False),
    (JULY, "MINUTES_VERIFIER", "EACH", True, True),
    (JULY, "MINUTES_CHECKER", "EACH", True, True),
    (JULY, "", "EACH", True, False),
    (JULY, "LETTER", "", True, False),
])  # fmt: skip
def test_paper_and_signature_follow_the_law_of_the_day(cast, on, paper, signed, everybody, allowed):
    case = acts.accepted(cast, date(2026, 6, 15), Kind.DENUNCIATION)
    said = {"paper": paper, "signed": signed, "everybody": everybody}
    if allowed:
        done = acts.withdrawn(case, cast, on, **said)
        assert done.dossier.events.filter(verb="record_withdrawal").exists()
        return
    with pytest.raises(Refused, match="signed as the law|letter or in minutes"):
        acts.withdrawn(case, cast, on, **said)


def test_other_grounds_need_no_withdrawal(case, cast, today):
    done = acts.do(case, "terminate", cast.binh, today, ground="LTC_34_3B")
    assert done.state == "terminated"


def test_after_the_conclusion_nothing_is_withdrawn(cast, today, refused):
    case = acts.ready(cast, today, Kind.DENUNCIATION)
    done = acts.do(case, "conclude", cast.binh, today, **acts.DECIDED)
    with refused(Refused):
        acts.withdrawn(done, cast, today)


@pytest.mark.parametrize("name", ["lan", "hoa", "thu", "quan", "quantri", "son"])
def test_it_is_refused_to_others(case, cast, today, refused, name):
    with refused(PermissionDenied):
        acts.do(case, "record_withdrawal", getattr(cast, name), today, scope="all", everybody=True,
                paper="LETTER", signed="EACH")  # fmt: skip


def test_a_reason_to_go_on_stands_in_the_law(case, cast, today, refused):
    with refused(Refused, says="does not stand in the law"):
        acts.withdrawn(case, cast, today, goes_on="x")
