"""`manage.py deadline`: what a clerk types, what she reads, and with which status it ends."""

import json
import subprocess
import sys

import pytest
from django.core.management import call_command
from django.db import DatabaseError
from django.utils import translation

from cases.management.commands.deadline import Command, load_calendar
from cases.services import clock
from tests.law.tables import CALENDAR, EXAMPLES, HERE, day

ROOT = HERE.parents[1]


def run(*words: str):
    """Run the command in this process; returns its exit status."""
    try:
        Command().run_from_argv(["manage.py", "deadline", *words])
    except SystemExit as stop:
        return stop.code or 0
    return 0


@pytest.fixture(autouse=True)
def no_database(monkeypatch):
    """As on a machine where nothing was migrated yet: the command needs no database."""

    def out_of_reach():
        raise DatabaseError

    monkeypatch.setattr(clock, "load_calendar", out_of_reach)


@pytest.fixture
def ask(capsys):
    def _ask(line: str):
        with translation.override("en"):
            status = run(*line.split())
        said = capsys.readouterr()
        return status, said.out, said.err

    return _ask


@pytest.mark.parametrize("row", EXAMPLES, ids=lambda row: row["id"])
def test_the_worked_examples_come_out_of_the_command(row, ask):
    line = f"{row['code']} --from {row['from']} --json"
    flags = {
        "complex": " --complex", "remote": " --remote", "complex_remote": " --complex --remote",
        "especially_complex": " --especially-complex",
    }  # fmt: skip
    line += flags.get(row["variant"], "")
    line += "".join(f" --suspend {pair}" for pair in row["suspend"].split(";") if pair)
    line += "".join(f" --extend {days}" for days in row["extend"].split(";") if days)
    status, out, _ = ask(line)
    answer = json.loads(out)
    if row["due_on"] == "REFUSED":
        assert status == 2 and answer["refused"] is True
        assert list(answer) == ["code", "refused", "article", "reason", "next"]
    else:
        assert status == 0
        assert (answer["due_on"], answer["variant"]) == (row["due_on"], row["variant"])


def test_the_answer_for_programs_has_exactly_these_parts(ask):
    status, out, err = ask("DEN_PROCESS --from 2026-08-21 --json")
    answer = json.loads(out)
    assert (status, err) == (0, "")
    assert list(answer) == [
        "code", "variant", "due_on", "raw_end_on", "rule", "article", "in_force", "steps",
        "warnings",
    ]  # fmt: skip
    assert answer["rule"] == {"amount": 7, "unit": "working_days", "direction": "after"}
    assert answer["in_force"] == {"from": "2019-01-01", "to": None}
    assert "Luật Tố cáo" in out  # letters stand as they are, not as escapes


def test_a_person_reads_why_it_is_that_day(ask):
    status, out, _ = ask(
        "DEN_RESOLVE --from 2026-06-10 --complex --extend 30 --suspend 2026-06-15:2026-06-17"
    )
    assert status == 0
    for piece in (
        "Due date: 11/08/2026", "Luật Tố cáo 25/2018/QH14 Điều 30", "Extension no. 1",
        "Suspended until", "complex matter", "30 days",
    ):  # fmt: skip
        assert piece in out


def test_a_warning_stands_under_a_date_that_may_change(ask):
    _, out, _ = ask("CMP_RESOLVE_1 --from 2026-12-20")
    assert "Warning:" in out and "2027" in out


def test_a_suspended_matter_has_no_due_date(ask):
    status, out, _ = ask("DEN_RESOLVE --from 2026-06-10 --suspend 2026-06-15: --json")
    answer = json.loads(out)
    assert (status, answer["due_on"], answer["raw_end_on"]) == (0, None, None)
    _, out, _ = ask("DEN_RESOLVE --from 2026-06-10 --suspend 2026-06-15:")
    assert "none while suspended" in out


def test_several_suspensions_may_follow_one_option_or_several(ask):
    one = ask("CMP_RESOLVE_1 --from 2026-07-01 --json "
              "--suspend 2026-07-05:2026-07-08 2026-07-10:2026-07-12")  # fmt: skip
    two = ask("CMP_RESOLVE_1 --from 2026-07-01 --json "
              "--suspend 2026-07-10:2026-07-12 --suspend 2026-07-05:2026-07-08")  # fmt: skip
    assert one == two and one[0] == 0


@pytest.mark.parametrize(
    ("options", "due_on", "raw_end_on"),
    [
        # Thirty days from 10/06 end on 10/07; what is left out is added.
        ("--assessment 2026-06-20:2026-06-25", "2026-07-15", "2026-07-15"),
        ("--assessment 2026-06-11:2026-06-12", "2026-07-13", "2026-07-11"),
        ("--assessment 2026-07-10:2026-07-31", "2026-07-31", "2026-07-31"),
        ("--assessment 2026-06-20:2026-06-20", "2026-07-10", "2026-07-10"),
        ("--assessment 2026-06-15:2026-06-18 --assessment 2026-06-22:2026-06-24",
         "2026-07-15", "2026-07-15"),
        ("--suspend 2026-06-15:2026-06-20 --assessment 2026-06-20:2026-06-25",
         "2026-07-20", "2026-07-20"),
        ("--complex --extend 30 --assessment 2026-06-20:2026-06-25", "2026-08-14", "2026-08-14"),
        ("--complex --extend 30 --assessment 2026-08-09:2026-08-14", "2026-08-14", "2026-08-14"),
        ("--especially-complex --extend 30 --extend 10 --suspend 2026-06-15:2026-06-20 "
         "--assessment 2026-06-25:2026-06-28", "2026-08-27", "2026-08-27"),
        ("--assessment 2026-06-20:", None, None),
        ("--complex --extend 30 --assessment 2026-08-09:", None, None),
    ],
)  # fmt: skip
def test_the_time_of_an_expert_assessment_is_left_out(options, due_on, raw_end_on, ask):
    status, out, _ = ask(f"DEN_RESOLVE --from 2026-06-10 {options} --json")
    answer = json.loads(out)
    assert (status, answer["due_on"], answer["raw_end_on"]) == (0, due_on, raw_end_on)
    assert "Nghị định 31/2019/NĐ-CP Điều 15 khoản 4" in out


def test_a_person_reads_that_the_result_of_the_experts_is_awaited(ask):
    _, out, _ = ask("DEN_RESOLVE --from 2026-06-10 --assessment 2026-06-15:")
    assert "none until the result of the expert assessment" in out
    assert "there is no due date until its result is received" in out


@pytest.mark.parametrize(
    ("line", "article"),
    [
        ("CMP_RESOLVE_1 --from 2026-07-01 --assessment 2026-07-05:2026-07-08",
         "Nghị định 31/2019/NĐ-CP Điều 15 khoản 4"),
        ("DEN_RESOLVE --from 2026-06-10 --remote", "Luật Tố cáo 25/2018/QH14 Điều 30 khoản 1"),
        ("CMP_ACCEPT --from 2026-06-25 --complex", "Luật Khiếu nại 02/2011/QH13 Điều 27"),
        ("CMP_RESOLVE_DISC --from 2026-07-01 --remote",
         "Luật Khiếu nại 02/2011/QH13 Điều 50 đoạn 2"),
        ("CMP_SUSPEND_SEND --from 2026-06-30",
         "NĐ 124/2020/NĐ-CP (sđ NĐ 155/2026/NĐ-CP) Điều 28b khoản 1"),
        ("RCP_REFUSE_NOTICE --from 2026-06-30", "NĐ 154/2026/NĐ-CP Điều 4 khoản 3"),
        ("DEN_RESOLVE --from 2018-12-31", "Luật Tố cáo 25/2018/QH14 Điều 30 khoản 1"),
        ("CMP_RESOLVE_1 --from 2026-06-01 --suspend 2026-06-30:2026-07-02",
         "Luật Khiếu nại Điều 11a; Nghị định 155/2026/NĐ-CP Điều 22 khoản 1"),
        ("DEN_RESOLVE --from 2026-06-10 --extend 30",
         "Luật Tố cáo Điều 30 khoản 2, 3; Nghị định 31/2019/NĐ-CP Điều 3"),
        ("CMP_RESOLVE_2 --from 2026-07-01 --extend 15", "Luật Khiếu nại Điều 28, 37, 50"),
        ("DEN_FORWARD --from 2026-07-01 --extend 1", "Luật Tố cáo 25/2018/QH14 Điều 24 khoản 2"),
    ],
)  # fmt: skip
def test_a_refusal_names_the_article_that_says_no(line, article, ask):
    status, out, _ = ask(f"{line} --json")
    assert (status, json.loads(out)["article"]) == (2, article)


def test_the_explanation_says_which_text_was_chosen_and_why(ask):
    _, out, _ = ask("CMP_ACCEPT --from 2026-06-25 --json")
    (step,) = [one for one in json.loads(out)["steps"] if one["kind"] == "version"]
    assert step["on"] == "2026-06-25" and step["days"] == 0
    assert "keeps the text under which it began to run" in step["reason"]
    _, out, _ = ask("DEN_RESOLVE --from 2026-06-10")
    assert "Nghị định 156/2026/NĐ-CP Điều 10 khoản 1" in out


@pytest.mark.parametrize(
    "line",
    [
        "CMP_ACCEPT --from 2026-07-01 --complex",
        "CMP_RESOLVE_1 --from 2026-07-01 --especially-complex",
        "DEN_RESOLVE --from 2026-07-01 --remote",
        "CMP_SUSPEND_SEND --from 2026-06-30",
        "CMP_RESOLVE_1 --from 2026-06-01 --suspend 2026-06-10:2026-06-22",
        "CMP_RESOLVE_1 --from 2026-07-01 --complex --extend 30",
        "DEN_RESOLVE --from 2026-06-10 --extend 30",
        "DEN_RESOLVE --from 2026-06-10 --complex --extend 30 --extend 30",
        "DEN_RESOLVE --from 2026-06-10 --complex --extend 0",
        "DEN_RESOLVE --from 2026-06-10 --complex --extend 31",
        "DEN_RESOLVE --from 2026-06-10 --complex --extend -5",
        "DEN_RESOLVE --from 2026-06-10 --suspend 2026-06-20:2026-06-15",
        "DEN_RESOLVE --from 2026-06-10 --suspend 2026-07-11:2026-07-20",
        "DEN_PROCESS --from 2026-06-10 --suspend 2026-06-11:2026-06-12",
        "CMP_RESOLVE_1 --from 2026-07-01 --assessment 2026-07-05:2026-07-08",
        "CMP_RESOLVE_2 --from 2026-07-01 --assessment 2026-07-05:",
        "DEN_PROCESS --from 2026-06-10 --assessment 2026-06-11:2026-06-12",
        "DEN_RESOLVE --from 2019-05-20 --assessment 2019-05-27:2019-06-05",
        "DEN_RESOLVE --from 2026-06-10 --assessment 2026-06-10:2026-06-12",
        "DEN_RESOLVE --from 2026-06-10 --assessment 2026-07-11:2026-07-12",
        "DEN_RESOLVE --from 2026-06-10 --assessment 2026-06-20:2026-06-15",
        "DEN_RESOLVE --from 2026-06-10 --assessment 2026-06-20: --suspend 2026-06-25:2026-06-28",
        "DEN_RESOLVE --from 2026-06-10 --suspend 2026-06-20:2026-06-25 "
        "--assessment 2026-06-24:2026-06-28",
    ],
)
def test_what_the_law_does_not_allow_ends_with_status_2(line, ask):
    status, out, err = ask(line)
    assert (status, err) == (2, "")
    assert out.strip().count("\n") == 0 and "Điều" in out
    status, out, _ = ask(f"{line} --json")
    answer = json.loads(out)
    assert status == 2 and answer["refused"] and answer["reason"] and answer["next"]


@pytest.mark.parametrize(
    "line",
    [
        "",
        "CMP_ACCEPT",
        "NO_SUCH_CODE --from 2026-07-01",
        "cmp_accept --from 2026-07-01",
        "CMP_ACCEPT --from 2026-02-30",
        "CMP_ACCEPT --from 20260701",
        "CMP_ACCEPT --from 01/07/2026",
        "CMP_ACCEPT --from 9999-12-31",
        "CMP_ACCEPT --from 2026-07-01 --complex --especially-complex",
        "CMP_ACCEPT --from 2026-07-01 --hurry",
        "DEN_RESOLVE --from 2026-06-10 --suspend 2026-13-01:x",
        "DEN_RESOLVE --from 2026-06-10 --suspend 2026-06-15",
        "DEN_RESOLVE --from 2026-06-10 --suspend :2026-06-15",
        "DEN_RESOLVE --from 2026-06-10 --suspend",
        "DEN_RESOLVE --from 2026-06-10 --assessment",
        "DEN_RESOLVE --from 2026-06-10 --assessment 2026-06-15",
        "DEN_RESOLVE --from 2026-06-10 --assessment 2026-02-30:2026-06-15",
        "DEN_RESOLVE --from 2026-06-10 --complex --extend ten",
        "DEN_RESOLVE --from 2026-06-10 --complex --extend 1.5",
    ],
)
def test_a_wrong_command_line_ends_with_status_64_and_the_usage(line, ask):
    status, out, err = ask(line)
    assert (status, out) == (64, "")
    assert "usage:" in err


def test_a_mistyped_code_is_answered_with_the_nearest_ones(ask):
    assert "CMP_RESOLVE_1" in ask("CMP_RESOLV_1 --from 2026-07-01")[2]


def test_help_is_no_mistake(ask):
    status, out, _ = ask("--help")
    assert status == 0 and "--suspend" in out


def test_the_process_itself_ends_with_these_statuses():
    for words, status in (
        (["CMP_ACCEPT", "--from", "2026-07-01"], 0),
        (["CMP_ACCEPT", "--from", "2026-07-01", "--remote"], 2),
        (["CMP_ACCEPT", "--from", "yesterday"], 64),
    ):
        ended = subprocess.run(
            [sys.executable, "manage.py", "deadline", *words], cwd=ROOT, capture_output=True
        )
        assert ended.returncode == status, ended.stderr


def test_another_program_that_calls_the_command_gets_status_2_too(capsys):
    with pytest.raises(SystemExit) as stop:
        call_command("deadline", "CMP_ACCEPT", "--from", "2026-07-01", "--remote")
    assert stop.value.code == 2


def test_the_command_counts_on_the_calendar_of_the_fixtures():
    assert load_calendar().why_off(day("02/09/2026")) == CALENDAR.why_off(day("02/09/2026"))
