"""Every limit of a denunciation or proposal is started and met by an act, or explained."""

import pytest

from cases.law.clocks import CLOCKS
from cases.law.clocks.denunciation import INFORMATION_ONLY
from cases.law.denunciation import complexity_of, handling_fits, may_order_assessment
from cases.law.grounds import grounds_for
from cases.law.limits.denunciation import DENUNCIATION
from cases.law.limits.feedback import FEEDBACK
from cases.law.words import Role
from tests.law.tables import day


@pytest.mark.parametrize("code", sorted({rule.code for rule in (*DENUNCIATION, *FEEDBACK)}))
def test_a_limit_is_started_by_an_act_or_is_for_information(code):
    started = [clock for clock in CLOCKS if clock.code == code]
    assert bool(started) != (code in INFORMATION_ONLY)
    assert all(clock.ends for clock in started), "an act meets it"


def test_what_is_for_information_says_why_with_its_article():
    for reason in INFORMATION_ONLY.values():
        assert "Điều" in reason


@pytest.mark.parametrize(("criteria", "degree"), [
    ([], "ordinary"), (["a"], "complex"), (["a", "a"], "complex"),
    (["a", "b"], "especially_complex"), (["a", "b", "c"], "especially_complex"),
])  # fmt: skip
def test_the_number_of_criteria_makes_the_degree(criteria, degree):
    assert complexity_of(criteria) == degree


def test_seven_criteria_make_a_matter_complex():
    assert len(grounds_for("denunciation_complexity", day("28/05/2019"))) == 7
    assert grounds_for("denunciation_complexity", day("27/05/2019")) == ()


@pytest.mark.parametrize(("name", "june", "july"), [
    ("denunciation_withdrawal_signed", ["EACH", "REPRESENTATIVE"], ["EACH"]),
    ("denunciation_withdrawal_paper", ["LETTER", "MINUTES_RECEIVER"],
     ["LETTER", "MINUTES_RECEIVER", "MINUTES_RESOLVER", "MINUTES_CHECKER", "MINUTES_VERIFIER"]),
    ("denunciation_follow_up", ["RESOLVER", "INSPECTORATE_MONTHLY"],
     ["RESOLVER", "INSPECTORATE", "ADVISORY_UNIT"]),
    ("denunciation_protection_end", ["LTC_54_2A", "LTC_54_2B_GROUND", "LTC_54_2B_ASKED"],
     ["LTC_54_2A", "LTC_54_2B_GROUND", "LTC_54_2B_ASKED", "LTC_54_2C"]),
])  # fmt: skip
def test_what_changed_on_1_july_2026(name, june, july):
    assert [ground.code for ground in grounds_for(name, day("30/06/2026"))] == june
    assert [ground.code for ground in grounds_for(name, day("01/07/2026"))] == july


def test_a_forced_withdrawal_is_named_since_july_2026():
    texts = {
        on: next(g.text_vi for g in grounds_for("denunciation_goes_on", day(on))
                 if g.code == "LTC_33_3_FORCED")
        for on in ("30/06/2026", "01/07/2026")
    }  # fmt: skip
    assert "ép buộc" not in texts["30/06/2026"] and "ép buộc" in texts["01/07/2026"]


@pytest.mark.parametrize(("role", "on", "delegated", "allowed"), [
    (Role.LEADER, "28/05/2019", False, True),
    (Role.INSPECTOR, "28/05/2019", True, True),
    (Role.INSPECTOR, "01/08/2026", False, False),
    (Role.HANDLER, "30/06/2026", True, False),
    (Role.HANDLER, "01/07/2026", True, True),
    (Role.CLERK, "01/08/2026", True, False),
])  # fmt: skip
def test_who_may_order_an_assessment(role, on, delegated, allowed):
    assert may_order_assessment(role, day(on), delegated) is allowed


@pytest.mark.parametrize(("outcome", "handling", "fits"), [
    ("upheld", ["LTC_36_1A_FALSE"], False), ("rejected", ["LTC_36_2"], False),
    ("partly", ["LTC_36_1A_RESTORE", "LTC_36_2"], True), ("", ["LTC_36_1B_OWN"], True),
])  # fmt: skip
def test_measures_and_outcome(outcome, handling, fits):
    assert handling_fits(outcome, handling) is fits
