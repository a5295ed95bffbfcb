"""The closed lists of the complaint procedure, and that no limit of a complaint is forgotten."""

from datetime import date

import pytest

from cases.law import complaint as law
from cases.law.clocks import CLOCKS, FOR_THE_CITIZEN, SENDINGS, clocks_for
from cases.law.grounds import grounds_for
from cases.law.limits import CODES
from cases.law.words import Kind, Level

LISTS = {
    "recheck": law.RECHECK, "evidence": law.EVIDENCE_FROM, "work": law.WORK,
    "absence": law.ABSENCE, "withdrawal": law.WITHDRAWAL, "opinions": law.OPINIONS,
    "court": law.COURT, "file": law.FILE_ASKED_BY, "passed on": law.PASSED_ON_BY,
    "publication": law.PUBLICATION, "second": law.SECOND_OUTCOME,
}  # fmt: skip


@pytest.mark.parametrize("name", LISTS)
def test_every_row_has_a_label_and_an_article_and_stands_once(name):
    rows = LISTS[name]
    assert len({row.code for row in rows}) == len(rows)
    for row in rows:
        assert row.label_en.isascii()
        assert row.article.startswith(("Luật", "Nghị định"))


def test_seven_criteria_make_a_matter_complex_since_1_july_2026():
    assert grounds_for("complaint_complexity", date(2026, 6, 30)) == ()
    points = [g.article[-1] for g in grounds_for("complaint_complexity", date(2026, 7, 1))]
    assert points == list("abcdđeg")


@pytest.mark.parametrize(
    ("code", "days", "times", "notice"),
    [
        ("meeting", 0, 0, "CMP_PUBLISH_MEETING_NOTICE"), ("posting", 15, 0, ""),
        ("portal", 15, 0, ""), ("online_paper", 15, 0, ""), ("radio", 0, 2, ""),
        ("television", 0, 2, ""), ("print", 0, 2, ""), ("staff", 0, 0, ""),
    ],
)  # fmt: skip
def test_how_long_and_how_often_a_decision_is_published(code, days, times, notice):
    """Nghị định 124/2020/NĐ-CP Điều 29 khoản 3; Luật Khiếu nại Điều 58."""
    manner = law.manner_of(code)
    assert (manner.minimum_days, manner.minimum_times, manner.notice) == (days, times, notice)


def test_what_is_new_is_not_offered_before_its_day():
    before, since = date(2026, 6, 30), date(2026, 7, 1)
    assert law.MINUTES not in {o.code for o in law.options_on(law.WITHDRAWAL, before)}
    assert law.MINUTES in {o.code for o in law.options_on(law.WITHDRAWAL, since)}
    assert [o.code for o in law.options_on(law.ABSENCE, before)] == [""]


def test_every_limit_of_a_complaint_runs_on_a_clock_or_is_the_citizens_own():
    ours = {code for code in CODES if code.startswith("CMP_")}
    running = {clock.code for clock in CLOCKS}
    assert sorted(ours - running) == sorted(FOR_THE_CITIZEN)


@pytest.mark.parametrize(
    ("level", "discipline", "settling", "sending", "effect"),
    [
        (Level.FIRST, False, "CMP_RESOLVE_1", "CMP_SEND_1", "CMP_EFFECT_1"),
        (Level.SECOND, False, "CMP_RESOLVE_2", "CMP_SEND_2", "CMP_EFFECT_2"),
        (Level.FIRST, True, "CMP_RESOLVE_DISC", "CMP_SEND_DISC_1", "CMP_EFFECT_DISC"),
        (Level.SECOND, True, "CMP_RESOLVE_DISC", "CMP_SEND_DISC_2", "CMP_EFFECT_DISC"),
    ],
)
def test_level_and_discipline_choose_the_limits(level, discipline, settling, sending, effect):
    codes = [c.code for c in clocks_for("case", Kind.COMPLAINT, level, discipline)]
    assert [c for c in codes if c.startswith("CMP_RESOLVE")] == [settling]
    assert [c for c in codes if c.startswith("CMP_SEND")] == [sending]
    assert [c for c in codes if c.startswith("CMP_EFFECT")] == [effect]
    executing = [c for c in clocks_for("case", Kind.COMPLAINT, level, discipline)
                 if c.code == "CMP_EXECUTE_DIRECT" and c.starts == "decide"]  # fmt: skip
    assert [c.after for c in executing] == [effect]


@pytest.mark.parametrize(
    ("level", "discipline", "code"),
    [
        (Level.FIRST, False, "CMP_ACCEPT"), (Level.SECOND, False, "CMP_ACCEPT_2"),
        (Level.FIRST, True, "CMP_ACCEPT_DISC"), (Level.SECOND, True, "CMP_ACCEPT_DISC"),
    ],
)  # fmt: skip
def test_a_petition_has_one_limit_of_acceptance(level, discipline, code):
    clocks = clocks_for("petition", Kind.COMPLAINT, level, discipline)
    assert [c.code for c in clocks if c.code.startswith("CMP_")] == [code]


def test_what_is_sent_can_be_recorded_as_sent():
    assert set(SENDINGS) >= {
        "CMP_DIALOGUE_NOTICE", "CMP_SUSPEND_SEND", "CMP_CONTINUE_SEND", "CMP_TERMINATE_SEND",
        "CMP_SEND_1", "CMP_SEND_2", "CMP_SEND_DISC_1", "CMP_SEND_DISC_2", "CMP_RESULT_TO_FRONT",
        "RCP_RESULT_TO_FORWARDER", "CMP_PUBLISH_MEETING_NOTICE",
    }  # fmt: skip
    assert "CMP_EVIDENCE" not in SENDINGS
