"""Duties without a number: the table, row by row, and the targets that an office makes of them."""

import csv
from datetime import date
from pathlib import Path

import pytest

from cases.law.clocks import CLOCKS, SENDINGS
from cases.law.clocks.titles import SHORT_TITLES
from cases.law.days import EMPTY
from cases.law.duties import DUTIES, DutyKind, duty_for
from cases.law.limits import Rule
from cases.law.targets import target_of

TABLE = Path(__file__).with_name("duties.csv")
with TABLE.open(encoding="utf-8", newline="") as file:
    ROWS = list(csv.DictReader(file))
COLUMNS = (
    "code", "variant", "unit", "direction", "starts_from", "what_vi", "what_en", "law", "article",
    "clause", "confidence",
)  # fmt: skip


def written(duty):
    days = (duty.in_force_from, duty.in_force_to)
    return (
        *(getattr(duty, name) for name in COLUMNS),
        "" if duty.amount is None else str(duty.amount),
        *("" if day is None else day.isoformat() for day in days),
    )


def read(row):
    return (*(row[name] for name in COLUMNS), row["amount"], row["in_force_from"],
            row["in_force_to"])  # fmt: skip


def test_the_table_in_code_is_the_table_of_the_law_row_by_row():
    assert [written(duty) for duty in DUTIES] == [read(row) for row in ROWS]


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("FREQ_CHAIR_COMMUNE", DutyKind.FREQUENCY),
        ("RPT_COUNCIL_YEAR", DutyKind.FREQUENCY),
        ("RCP_ONLINE_CONNECT", DutyKind.HOURS),
        ("CMP_ACCEPT_N124", DutyKind.OTHER_READING),
        ("CMP_PUBLISH_POST_MIN", DutyKind.MINIMUM_DURATION),
        ("DEN_REFUSE_NOTICE", DutyKind.AT_ONCE),
        ("DEN_CRIME_TRANSFER", DutyKind.AT_ONCE),
        ("DEN_RESUME", DutyKind.AT_ONCE),
        ("DEN_RESOLVE_VPHC_CAP", DutyKind.CAP),
        ("FBK_ANSWER", DutyKind.OFFICE_RULE),
        ("FBK_VOTER", DutyKind.OTHER_PROCEDURE),
        ("RET_DEN_OTHER", DutyKind.RETENTION),
        ("DEN_EXPERT_NOT_COUNTED", DutyKind.NOT_COUNTED),
    ],
)
def test_each_duty_says_what_the_law_has_instead_of_a_number_of_days(code, kind):
    assert {duty.kind for duty in DUTIES if duty.code == code} == {kind}


def test_the_monthly_report_on_execution_became_a_rule_of_the_office_in_july_2026():
    kinds = [duty.kind for duty in DUTIES if duty.code == "DEN_EXEC_REPORT"]
    assert kinds == [DutyKind.FREQUENCY, DutyKind.OFFICE_RULE]


def test_every_duty_at_once_names_the_act_that_starts_it():
    at_once = [duty for duty in DUTIES if duty.kind == DutyKind.AT_ONCE]
    assert len(at_once) == 7
    assert all(duty.started_by for duty in at_once)
    started = {clock.code: clock.starts for clock in CLOCKS if clock.target}
    assert started == {"DEN_REFUSE_NOTICE": "decline", "DEN_RESUME": "record_ground_ended",
                       "DEN_CRIME_TRANSFER": "classify"}  # fmt: skip
    for duty in at_once:
        assert (duty.started_by == started.get(duty.code)) == (duty.code in started)


@pytest.mark.parametrize(
    ("code", "on", "known"),
    [
        ("DEN_RESUME", date(2018, 12, 31), False),
        ("DEN_RESUME", date(2019, 1, 1), True),
        ("RCP_HEAD_CONCLUSION", date(2026, 6, 30), False),
        ("RCP_HEAD_CONCLUSION", date(2026, 7, 1), True),
        ("FREQ_HEAD_OFFICE", date(2026, 7, 1), False),  # a frequency is no target
    ],
)
def test_a_target_exists_while_its_law_is_in_force(code, on, known):
    assert (duty_for(code, on) is not None) is known


def test_at_once_aims_at_the_same_day_even_when_that_is_a_saturday():
    saturday = date(2026, 9, 19)
    aimed = target_of(duty_for("DEN_RESUME", saturday), saturday, EMPTY)
    assert aimed.due_on == saturday
    assert "at once" in aimed.steps[0].reason.english()
    assert "not a limit of the law" in aimed.steps[-1].reason.english()
    assert aimed.article == "Luật Tố cáo 25/2018/QH14 Điều 34 khoản 2"


def test_the_office_may_set_a_number_of_its_own_and_the_article_stays_that_of_the_law():
    on = date(2026, 9, 16)
    own = Rule(
        code="DEN_RESUME", variant="any", amount=2, unit="working_days", direction="after",
        starts_from="", ends_with="", what_en="", what_vi="", law="Quy chế của phường",
        article="", clause="", in_force_from=on, confidence="office rule",
    )  # fmt: skip
    aimed = target_of(duty_for("DEN_RESUME", on), on, EMPTY, [own])
    assert aimed.due_on == date(2026, 9, 18)
    assert aimed.article == "Luật Tố cáo 25/2018/QH14 Điều 34 khoản 2"
    assert "Quy chế của phường" in aimed.steps[1].reason.english()


def test_every_clock_has_a_short_name_for_the_row():
    assert {clock.code for clock in CLOCKS} == set(SHORT_TITLES)


def test_a_target_is_not_met_by_recording_a_sending():
    assert not {clock.code for clock in CLOCKS if clock.target} & set(SENDINGS)
