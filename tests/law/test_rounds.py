"""The page asks only what still matters, in the order of the circular."""

import pytest

from complaints.law.facts import FACTS, GROUP_RANK
from complaints.law.rounds import matters, next_questions

LETTER = {"channel": "post", "law_version": "from_2026-07-01", "accepted": "no"}


def names(kind, **answers):
    return [fact.name for fact in next_questions(kind, {**LETTER, **answers})]


def test_it_begins_with_whether_the_petition_is_fit_to_be_handled():
    asked = names("complaint")
    assert {"legible", "signed", "dated", "sender_address"} <= set(asked)
    assert {FACTS[name].group for name in asked} == {"eligibility"}


@pytest.mark.parametrize(
    ("kind", "answers", "name", "asked"),
    [
        ("complaint", {}, "fingerprint", False),
        ("complaint", {"signed": "no"}, "fingerprint", True),
        ("complaint", {}, "certified_translation", False),
        ("complaint", {"language": "foreign"}, "certified_translation", True),
        ("complaint", {}, "obstacle", False),
        ("complaint", {"limitation": "in_time"}, "obstacle", False),
        ("complaint", {"limitation": "expired"}, "obstacle", True),
        ("complaint", {"competence": "other"}, "art11_ground", False),
        ("complaint", {"competence": "own"}, "art11_ground", True),
        ("complaint", {}, "accused", False),
        ("denunciation", {}, "accused", True),
        ("denunciation", {}, "target", False),
        ("complaint", {}, "visitor", False),
        ("complaint", {"channel": "reception"}, "visitor", True),
        ("complaint", {"suspended": "no", "enforcement_suspended": "no"}, "ground_gone", False),
    ],
)
def test_a_question_is_asked_when_its_answer_can_change_the_outcome(kind, answers, name, asked):
    assert matters(kind, {**LETTER, **answers}, FACTS[name]) is asked


@pytest.mark.parametrize("kind", ["complaint", "denunciation", "proposal"])
def test_the_rounds_follow_the_order_of_the_circular_and_end(kind):
    answers, groups = dict(LETTER), []
    while asked := next_questions(kind, answers):
        groups.append(GROUP_RANK[asked[0].group])
        answers |= {fact.name: fact.default for fact in asked}
    assert groups == sorted(groups)
    assert len(groups) <= 2 * len(GROUP_RANK)
