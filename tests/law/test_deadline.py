"""Due dates that a clerk can check with a wall calendar."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from cases.law.days import EMPTY, Calendar, CalendarDay, DayKind
from cases.law.deadline import Deadline, Extension, Pause, compute
from cases.law.limits import rule_for
from cases.law.refusal import Refused
from cases.law.words import Message
from tests.law.tables import CALENDAR, DAYS, EXAMPLES, day


def due(code, variant, start, *, suspend=(), extend=(), calendar=CALENDAR) -> Deadline:
    pauses = [Pause(*(day(d) if d else None for d in pair.split("–"))) for pair in suspend]
    rule = rule_for(code, variant, day(start))
    return compute(
        rule, day(start), calendar, pauses=pauses, extensions=[Extension(n) for n in extend]
    )


def iso_pauses(text):
    pairs = [pair.split(":") for pair in text.split(";") if pair]
    return [Pause(date.fromisoformat(first), date.fromisoformat(last)) for first, last in pairs]


@pytest.mark.parametrize("row", EXAMPLES, ids=lambda row: row["id"])
def test_the_worked_examples(row):
    start = date.fromisoformat(row["from"])
    extensions = [Extension(int(n)) for n in row["extend"].split(";") if n]

    def answer():
        rule = rule_for(row["code"], row["variant"], start)
        pauses = iso_pauses(row["suspend"])
        return compute(rule, start, CALENDAR, pauses=pauses, extensions=extensions)

    if row["due_on"] == "REFUSED":
        with pytest.raises(Refused) as refused:
            answer()
        assert refused.value.article
    else:
        assert answer().due_on.isoformat() == row["due_on"]


@pytest.mark.parametrize(
    ("code", "start", "expected"),
    [
        # The last day falls before, on and after National Day.
        ("CMP_EVIDENCE", "24/08/2026", "03/09/2026"),
        ("CMP_EVIDENCE", "25/08/2026", "03/09/2026"),
        ("CMP_EVIDENCE", "27/08/2026", "03/09/2026"),
        # The last day falls on Friday, on a worked Saturday, on Sunday.
        ("CMP_EVIDENCE", "14/08/2026", "21/08/2026"),
        ("CMP_EVIDENCE", "15/08/2026", "22/08/2026"),
        ("CMP_EVIDENCE", "16/08/2026", "24/08/2026"),
        # Working days, started before, on and after a worked Saturday.
        ("CMP_SEND_1", "21/08/2026", "25/08/2026"),
        ("CMP_SEND_1", "22/08/2026", "26/08/2026"),
        ("CMP_SEND_1", "23/08/2026", "26/08/2026"),
        # Received on the last day of the old text, on the first of the new one, a day later.
        ("CMP_ACCEPT", "30/06/2026", "10/07/2026"),
        ("CMP_ACCEPT", "01/07/2026", "10/07/2026"),
        ("CMP_ACCEPT", "02/07/2026", "13/07/2026"),
        # Backwards: the dialogue on a Thursday, a Friday, a Saturday.
        ("CMP_DIALOGUE_NOTICE", "13/08/2026", "07/08/2026"),
        ("CMP_DIALOGUE_NOTICE", "14/08/2026", "07/08/2026"),
        ("CMP_DIALOGUE_NOTICE", "15/08/2026", "10/08/2026"),
        # A year, over a leap day.
        ("CMP_SUE", "28/02/2024", "28/02/2025"),
        ("CMP_SUE", "29/02/2024", "28/02/2025"),
        ("CMP_SUE", "01/03/2024", "03/03/2025"),
    ],
)
def test_the_day_before_the_day_and_the_day_after(code, start, expected):
    assert due(code, "any", start).due_on == day(expected)


def test_every_counted_and_every_skipped_day_is_named():
    counted = due("DEN_PROCESS", "ordinary", "21/08/2026")
    assert counted.due_on == counted.raw_end_on == day("03/09/2026")
    kinds = [(f"{s.on:%d/%m}", s.kind) for s in counted.steps]
    assert kinds == [
        ("21/08", "start"),
        ("21/08", "version"),
        ("22/08", "counted"),
        ("23/08", "skipped"),
        ("24/08", "counted"),
        ("25/08", "counted"),
        ("26/08", "counted"),
        ("27/08", "counted"),
        ("28/08", "counted"),
        ("29/08", "skipped"),
        ("30/08", "skipped"),
        ("31/08", "skipped"),
        ("01/09", "skipped"),
        ("02/09", "skipped"),
        ("03/09", "counted"),
        ("03/09", "raw_end"),
        ("03/09", "due"),
    ]
    assert sum(s.days for s in counted.steps) == 7


def test_days_off_at_the_end_of_a_calendar_limit_are_named_and_rolled_over_once():
    counted = due("CMP_RESOLVE_1", "ordinary", "01/08/2026")
    assert counted.raw_end_on == day("31/08/2026")
    assert counted.due_on == day("03/09/2026")
    skipped = [s for s in counted.steps if s.kind == "skipped"]
    assert [s.on for s in skipped] == [day("31/08/2026"), day("01/09/2026"), day("02/09/2026")]
    (rolled,) = [s for s in counted.steps if s.kind == "rolled"]
    assert (rolled.on, rolled.days) == (day("03/09/2026"), 3)


def test_a_backward_limit_on_a_day_off_moves_to_the_working_day_before():
    counted = due("CMP_DIALOGUE_NOTICE", "any", "14/08/2026")
    assert counted.raw_end_on == day("09/08/2026")  # a Sunday
    assert counted.due_on == day("07/08/2026")
    assert [s.on for s in counted.steps if s.kind == "skipped"] == [
        day("09/08/2026"),
        day("08/08/2026"),
    ]


def test_a_suspension_leaves_out_its_days_up_to_the_decision_to_continue():
    counted = due("DEN_RESOLVE", "ordinary", "01/06/2026", suspend=["22/06/2026–20/07/2026"])
    assert counted.due_on == day("29/07/2026")
    (pause,) = [s for s in counted.steps if s.kind == "pause"]
    assert (pause.on, pause.days) == (day("22/06/2026"), 28)


def test_a_matter_resumed_on_the_day_of_its_suspension_lost_no_day():
    assert due(
        "DEN_RESOLVE", "ordinary", "10/06/2026", suspend=["15/06/2026–15/06/2026"]
    ).due_on == day("10/07/2026")


def test_a_matter_that_is_suspended_has_no_due_date():
    counted = due("DEN_RESOLVE", "ordinary", "10/06/2026", suspend=["15/06/2026–"])
    assert counted.due_on is None and counted.raw_end_on is None
    assert counted.steps[-1].kind == "pause"
    assert not counted.warnings


def test_a_suspension_may_begin_on_the_day_on_which_the_last_one_ended():
    counted = due(
        "CMP_RESOLVE_1", "ordinary", "01/07/2026",
        suspend=["20/07/2026–25/07/2026", "10/07/2026–20/07/2026"],
    )  # fmt: skip
    assert counted.raw_end_on == day("15/08/2026")


def test_an_extension_lengthens_the_whole_limit_and_days_off_move_it_once():
    # 30 days end on Sunday 12/07; 60 days are counted from the start, not from Monday.
    counted = due("DEN_RESOLVE", "complex", "12/06/2026", extend=[30])
    assert counted.raw_end_on == day("11/08/2026")
    assert counted.due_on == day("11/08/2026")


def test_an_expert_assessment_in_a_denunciation_is_left_out_of_the_count():
    rule = rule_for("DEN_RESOLVE", "ordinary", day("10/06/2026"))
    assessed = Pause(day("20/06/2026"), day("25/06/2026"), "expert_assessment")
    counted = compute(rule, day("10/06/2026"), CALENDAR, pauses=[assessed])
    assert counted.due_on == day("15/07/2026")
    assert "15 khoản 4" in str([s.reason.english() for s in counted.steps])


def test_the_result_names_rule_article_and_code():
    counted = due("CMP_RESOLVE_1", "complex_remote", "01/07/2026")
    assert (counted.code, counted.variant) == ("CMP_RESOLVE_1", "complex_remote")
    assert counted.article == "Luật Khiếu nại 02/2011/QH13 Điều 28 đoạn 2"
    assert counted.rule.amount == 60


def test_a_date_in_a_year_that_is_not_announced_comes_with_a_warning():
    assert not due("CMP_EVIDENCE", "any", "24/12/2026").warnings
    (warning,) = due("CMP_EVIDENCE", "any", "25/12/2026").warnings
    assert "2027" in warning.english()
    (warning,) = due("CMP_EVIDENCE", "any", "25/12/2027").warnings
    assert "2028" in warning.english() and "weekends alone" in warning.english()


def test_a_proposed_day_off_is_not_counted_but_the_date_says_that_it_may_move():
    proposed = CalendarDay(
        day("23/11/2026"), DayKind.COMPENSATORY_OFF, "Nghỉ hoán đổi", "đề xuất", "unconfirmed"
    )
    calendar = Calendar([*DAYS, proposed])
    counted = due("CMP_SEND_1", "any", "20/11/2026", calendar=calendar)
    assert counted.due_on == day("26/11/2026")
    (warning,) = counted.warnings
    assert "23/11/2026" in warning.english()
    assert not due("CMP_SEND_1", "any", "24/11/2026", calendar=calendar).warnings


def test_without_a_calendar_the_date_counts_weekends_and_says_so():
    counted = due("CMP_RESOLVE_1", "ordinary", "03/08/2026", calendar=EMPTY)
    assert counted.due_on == day("02/09/2026")
    assert counted.warnings


def test_a_holiday_announced_late_moves_the_date():
    late = CalendarDay(day("03/09/2026"), DayKind.HOLIDAY, "Quốc tang", "thông báo", "secondary")
    assert due("CMP_RESOLVE_1", "ordinary", "03/08/2026").due_on == day("03/09/2026")
    moved = due("CMP_RESOLVE_1", "ordinary", "03/08/2026", calendar=Calendar([*DAYS, late]))
    assert moved.due_on == day("04/09/2026")


def test_where_law_and_decree_differ_the_law_prevails_and_both_are_shown():
    counted = due("CMP_SEND_2", "any", "20/04/2026")
    assert counted.due_on == day("28/04/2026")
    (other,) = [s for s in counted.steps if s.kind == "other_reading"]
    assert other.on > counted.due_on
    assert not counted.warnings


@pytest.mark.parametrize(
    ("received", "expected", "new_text", "warned"),
    [
        ("19/06/2026", "29/06/2026", None, False),  # ended before the new text
        ("21/06/2026", "01/07/2026", None, False),  # by the new text it ended on 30/06
        ("22/06/2026", "02/07/2026", "01/07/2026", True),
        ("25/06/2026", "06/07/2026", "06/07/2026", False),
        ("30/06/2026", "10/07/2026", "09/07/2026", True),
    ],
)
def test_a_complaint_not_yet_accepted_on_1_july_keeps_ten_days_and_shows_the_new_text(
    received, expected, new_text, warned
):
    counted = due("CMP_ACCEPT", "any", received)
    assert counted.due_on == day(expected)
    shown = [s.on for s in counted.steps if "136/2025" in s.reason.english()]
    assert shown == ([day(new_text)] if new_text else [])
    assert bool(counted.warnings) is warned


def test_counting_the_office_rule_needs_no_name_of_its_start():
    rule = replace(rule_for("PET_PROCESS", "any", day("10/07/2026")), starts_from="", amount=20)
    assert compute(rule, day("10/07/2026"), CALENDAR).due_on == day("30/07/2026")


def test_a_deadline_becomes_plain_values_for_programs():
    counted = due("DEN_RESOLVE", "complex", "10/06/2026", extend=[30])
    plain = counted.as_dict(Message.english)
    assert list(plain) == [
        "code", "variant", "due_on", "raw_end_on", "rule", "article", "in_force", "steps",
        "warnings",
    ]  # fmt: skip
    assert plain["due_on"] == "2026-08-10" and plain["raw_end_on"] == "2026-08-09"
    assert plain["rule"] == {"amount": 30, "unit": "calendar_days", "direction": "after"}
    assert plain["in_force"] == {"from": "2019-01-01", "to": None}
    assert all(list(step) == ["on", "kind", "days", "reason"] for step in plain["steps"])
    assert [s["on"] for s in plain["steps"] if s["kind"] == "extension"] == [None]


def test_the_count_begins_on_the_day_after_the_event():
    one = replace(rule_for("CMP_SEND_1", "any", day("03/08/2026")), amount=1)
    assert compute(one, day("03/08/2026"), CALENDAR).due_on - day("03/08/2026") == timedelta(1)
