"""What the law does not allow: each refusal says why, by which article, and what to do next."""

import pickle

import pytest

from cases.law.deadline import Extension, Pause, compute
from cases.law.limits import RULES, rule_for
from cases.law.refusal import Refused
from cases.law.words import Message
from tests.law.tables import CALENDAR, day

ASSESSMENT = "expert_assessment"


def pause(first, last=None, kind="suspension"):
    return Pause(day(first), day(last) if last else None, kind)


def extension(days, decided=None):
    return Extension(days, day(decided) if decided else None)


def count(code, variant, start, pauses=(), extensions=()):
    rule = rule_for(code, variant, day(start))
    return compute(rule, day(start), CALENDAR, pauses=pauses, extensions=extensions)


def refusal(*args, **kwargs) -> Refused:
    with pytest.raises(Refused) as refused:
        count(*args, **kwargs)
    said = refused.value
    assert said.message.english() and said.article and said.next.english()
    assert "%(" not in str(said)
    return said


@pytest.mark.parametrize(
    ("first", "allowed"),
    [("30/06/2026", False), ("01/07/2026", True), ("02/07/2026", True)],
)
def test_complaints_can_be_suspended_from_1_july_2026_also_when_accepted_before(first, allowed):
    pauses = [pause(first, "05/07/2026")]
    for code in ("CMP_RESOLVE_1", "CMP_RESOLVE_2", "CMP_RESOLVE_DISC"):
        if allowed:
            assert count(code, "ordinary", "15/06/2026", pauses).due_on
        else:
            said = refusal(code, "ordinary", "15/06/2026", pauses)
            assert said.article == (
                "Luật Khiếu nại Điều 11a; Nghị định 155/2026/NĐ-CP Điều 22 khoản 1"
            )
            assert "01/07/2026" in said.next.english()


def test_denunciations_could_always_be_suspended_under_the_law_of_2018():
    pauses = [pause("10/01/2019", "15/01/2019")]
    assert count("DEN_RESOLVE", "ordinary", "01/01/2019", pauses).raw_end_on == day("05/02/2019")


OTHERS = [rule for rule in RULES if not rule.settling and not rule.in_force_to]


@pytest.mark.parametrize("rule", OTHERS, ids=lambda rule: f"{rule.code}-{rule.variant}")
def test_no_other_limit_can_be_suspended_or_extended(rule):
    start = day("03/08/2026")
    with pytest.raises(Refused, match="cannot be suspended"):
        compute(rule, start, CALENDAR, pauses=[pause("04/08/2026", "05/08/2026")])
    with pytest.raises(Refused, match="cannot be extended"):
        compute(rule, start, CALENDAR, extensions=[extension(10)])


@pytest.mark.parametrize(
    ("first", "allowed"),
    [("09/06/2026", False), ("10/06/2026", False), ("11/06/2026", True)],
)
def test_a_suspension_begins_at_the_earliest_on_the_day_after_the_start(first, allowed):
    pauses = [pause(first, "20/06/2026")]
    if allowed:
        assert count("DEN_RESOLVE", "ordinary", "10/06/2026", pauses).due_on
    else:
        assert "11/06/2026" in str(refusal("DEN_RESOLVE", "ordinary", "10/06/2026", pauses))


@pytest.mark.parametrize(
    ("first", "allowed"),
    # 30 days from 12/06 end on Sunday 12/07; Monday 13/07 is the due date, but too late here.
    [("11/07/2026", True), ("12/07/2026", True), ("13/07/2026", False)],
)
def test_a_suspension_begins_at_the_latest_on_the_last_day_before_days_off_move_it(first, allowed):
    pauses = [pause(first, "20/07/2026")]
    if allowed:
        assert count("DEN_RESOLVE", "ordinary", "12/06/2026", pauses).due_on
    else:
        assert "12/07/2026" in str(refusal("DEN_RESOLVE", "ordinary", "12/06/2026", pauses))


def test_an_earlier_suspension_makes_room_for_a_later_one():
    late = pause("15/07/2026", "20/07/2026")
    refusal("DEN_RESOLVE", "ordinary", "10/06/2026", [late])
    both = [late, pause("20/06/2026", "25/06/2026")]
    assert count("DEN_RESOLVE", "ordinary", "10/06/2026", both).raw_end_on == day("20/07/2026")


def test_an_extension_makes_room_for_a_suspension_once_it_is_decided():
    late = [pause("15/07/2026", "20/07/2026")]
    assert count("DEN_RESOLVE", "complex", "10/06/2026", late, [extension(30)]).due_on
    in_time = [extension(30, "10/07/2026")]
    assert count("DEN_RESOLVE", "complex", "10/06/2026", late, in_time).due_on
    refusal("DEN_RESOLVE", "complex", "10/06/2026", late, [extension(30, "16/07/2026")])


def test_an_extension_decided_after_a_late_suspension_does_not_save_it():
    # 30 days end on Saturday 14/02/2026, which Tết moves to Monday 23/02.
    late, decided = [pause("16/02/2026", "17/02/2026")], [extension(30, "23/02/2026")]
    said = refusal("DEN_RESOLVE", "complex", "15/01/2026", late, decided)
    assert "14/02/2026" in str(said)
    assert count("DEN_RESOLVE", "complex", "15/01/2026", (), decided).due_on


def test_a_later_suspension_does_not_save_an_extension_decided_too_late():
    later, decided = [pause("15/07/2026", "25/07/2026")], [extension(30, "12/07/2026")]
    said = refusal("DEN_RESOLVE", "complex", "10/06/2026", later, decided)
    assert "10/07/2026" in str(said)


def test_suspensions_that_overlap_are_refused():
    first = pause("15/06/2026", "25/06/2026")
    for second in (
        pause("24/06/2026", "30/06/2026"),
        pause("15/06/2026", "16/06/2026"),
        pause("20/06/2026"),
        pause("20/06/2026", "22/06/2026", ASSESSMENT),
    ):
        for pauses in ([first, second], [second, first]):
            said = refusal("DEN_RESOLVE", "ordinary", "10/06/2026", pauses)
            assert "still lasts" in str(said)


def test_a_suspension_cannot_follow_one_that_still_lasts():
    refusal("DEN_RESOLVE", "ordinary", "10/06/2026",
            [pause("15/06/2026"), pause("20/06/2026", "22/06/2026")])  # fmt: skip


def test_a_matter_cannot_be_resumed_before_it_was_suspended():
    said = refusal("DEN_RESOLVE", "ordinary", "10/06/2026", [pause("20/06/2026", "19/06/2026")])
    assert "19/06/2026" in str(said)


def test_the_time_of_an_expert_assessment_counts_in_a_complaint():
    assessed = [pause("10/07/2026", "12/07/2026", ASSESSMENT)]
    said = refusal("CMP_RESOLVE_1", "ordinary", "01/07/2026", assessed)
    assert said.article == "Nghị định 31/2019/NĐ-CP Điều 15 khoản 4"


@pytest.mark.parametrize(
    ("first", "allowed"),
    [("27/05/2019", False), ("28/05/2019", True), ("29/05/2019", True)],
)
def test_an_assessment_is_left_out_since_the_decree_of_2019_is_in_force(first, allowed):
    assessed = [pause(first, "05/06/2019", ASSESSMENT)]
    if allowed:
        assert count("DEN_RESOLVE", "ordinary", "20/05/2019", assessed).due_on
    else:
        refusal("DEN_RESOLVE", "ordinary", "20/05/2019", assessed)


@pytest.mark.parametrize(
    ("variant", "extensions", "allowed"),
    [
        ("ordinary", [1], False),
        ("complex", [30], True),
        ("complex", [15, 15], False),
        ("especially_complex", [30, 30], True),
        ("especially_complex", [10, 10, 10], False),
        ("complex", [0], False),
        ("complex", [1], True),
        ("complex", [30], True),
        ("complex", [31], False),
        ("complex", [-1], False),
    ],
)
def test_a_denunciation_is_extended_only_as_its_complexity_allows(variant, extensions, allowed):
    asked = [extension(days) for days in extensions]
    if allowed:
        counted = count("DEN_RESOLVE", variant, "10/06/2026", (), asked)
        assert (counted.raw_end_on - day("10/06/2026")).days == 30 + sum(extensions)
    else:
        said = refusal("DEN_RESOLVE", variant, "10/06/2026", (), asked)
        assert "Luật Tố cáo Điều 30" in said.article


@pytest.mark.parametrize("code", ["CMP_RESOLVE_1", "CMP_RESOLVE_2", "CMP_RESOLVE_DISC"])
def test_a_complaint_is_never_extended_but_may_be_recorded_as_complex(code):
    said = refusal(code, "complex", "01/07/2026", (), [extension(10)])
    assert said.article == "Luật Khiếu nại Điều 28, 37, 50"
    assert "Record in writing" in said.next.english()


@pytest.mark.parametrize(
    ("decided", "allowed"),
    [
        ("09/06/2026", False),
        ("10/06/2026", True),
        ("10/07/2026", True),  # the last day of the limit
        ("11/07/2026", False),
    ],
)
def test_an_extension_is_decided_while_the_limit_runs(decided, allowed):
    asked = [extension(30, decided)]
    if allowed:
        assert count("DEN_RESOLVE", "complex", "10/06/2026", (), asked).due_on
    else:
        refusal("DEN_RESOLVE", "complex", "10/06/2026", (), asked)


def test_an_extension_may_be_decided_on_the_day_to_which_a_day_off_moved_the_end():
    # 30 days from 12/06 end on Sunday 12/07, so by law at the end of Monday.
    asked = [extension(30, "13/07/2026")]
    assert count("DEN_RESOLVE", "complex", "12/06/2026", (), asked).raw_end_on == day("11/08/2026")
    refusal("DEN_RESOLVE", "complex", "12/06/2026", (), [extension(30, "14/07/2026")])


def test_the_second_extension_is_decided_within_the_first():
    asked = [extension(30, "07/08/2026"), extension(30, "08/07/2026")]
    assert count("DEN_RESOLVE", "especially_complex", "10/06/2026", (), asked).due_on
    late = [extension(30, "08/07/2026"), extension(30, "11/08/2026")]
    refusal("DEN_RESOLVE", "especially_complex", "10/06/2026", (), late)


@pytest.mark.parametrize(
    ("decided", "allowed"),
    [("15/06/2026", True), ("16/06/2026", False), ("24/06/2026", False), ("25/06/2026", True)],
)
def test_an_extension_is_not_decided_while_the_matter_is_suspended(decided, allowed):
    pauses = [pause("15/06/2026", "25/06/2026")]
    asked = [extension(30, decided)]
    if allowed:
        assert count("DEN_RESOLVE", "complex", "10/06/2026", pauses, asked).due_on
    else:
        said = refusal("DEN_RESOLVE", "complex", "10/06/2026", pauses, asked)
        assert "suspended" in str(said)


def test_an_extension_may_be_decided_while_experts_still_assess():
    pauses = [pause("15/06/2026", None, ASSESSMENT)]
    counted = count("DEN_RESOLVE", "complex", "10/06/2026", pauses, [extension(30, "20/06/2026")])
    assert counted.due_on is None


def test_a_suspension_makes_the_limit_in_which_an_extension_is_decided_longer():
    pauses = [pause("15/06/2026", "25/06/2026")]
    asked = [extension(30, "20/07/2026")]
    assert count("DEN_RESOLVE", "complex", "10/06/2026", pauses, asked).raw_end_on == day(
        "19/08/2026"
    )


def test_a_refusal_reads_as_one_sentence_and_travels_between_processes():
    said = Refused(
        message=Message("It ended on %(day)s.", {"day": day("05/08/2026")}),
        article="Luật Tố cáo Điều 30",
        next=Message("Settle it."),
    )
    assert str(said) == "It ended on 05/08/2026 (Luật Tố cáo Điều 30). Settle it."
    assert str(pickle.loads(pickle.dumps(said))) == str(said)


def test_a_message_survives_being_kept_as_json():
    message = Message(
        "%(what)s on %(day)s: %(all)s, %(n)s",
        {"what": Message("Sunday"), "day": day("05/08/2026"), "all": (Message("a"), "b"), "n": 3},
    )
    assert Message.from_json(message.as_json()) == message
    assert message.english() == "Sunday on 05/08/2026: a, b, 3"
