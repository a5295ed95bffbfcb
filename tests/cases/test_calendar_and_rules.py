"""The calendar and the rules of the office: entered with a trace, and what they move."""

from datetime import date, timedelta
from types import SimpleNamespace

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from cases.law.limits import may_replace
from cases.law.refusal import Refused
from cases.law.words import Kind
from cases.models import AuditEntry, CalendarAgreement, CalendarDay, Deadline, LimitOverride
from cases.services import calendar, clock, setup, verify
from complaints import services as hall
from tests.cases import acts


def day_off(cast, today, on, kind="holiday", **more):
    told = {"name": "Ngày nghỉ", "basis": "Thông báo", "confidence": "text seen", **more}
    return calendar.enter_day(actor=cast.quantri, on=today, day=on, kind=kind, **told)


def set_rule(cast, today, actor=None, **more):
    told = {
        "code": "FBK_ANSWER", "amount": 15, "unit": "working_days", "title": "Trả lời",
        "basis": "Quy chế", "reason": "Dân chờ lâu", "in_force_from": today, **more,
    }  # fmt: skip
    return setup.set_office_rule(actor=actor or cast.binh, on=today, office=cast.office, **told)


# The calendar ------------------------------------------------------------------------------------


def test_the_calendar_of_the_demo_is_read(cast):
    days = clock.load_calendar()
    assert not days.is_working(date(2026, 9, 2))
    assert days.is_working(date(2026, 8, 22)), "a worked Saturday"
    assert not days.is_working(date(2026, 8, 31)), "a compensatory day off"
    assert not days.is_working(date(2026, 9, 19)), "a Saturday"


def test_a_new_day_off_is_entered_with_its_audit_entry(cast, today):
    row = day_off(cast, today, date(2026, 10, 9))
    assert not clock.load_calendar().is_working(date(2026, 10, 9))
    entry = AuditEntry.objects.latest("seq")
    assert (entry.action, entry.actor) == ("enter_day", cast.quantri)
    assert entry.rows[0]["pk"] == row.pk


def test_the_same_day_again_changes_nothing(cast, today):
    day_off(cast, today, date(2026, 10, 9))
    count = AuditEntry.objects.count()
    day_off(cast, today, date(2026, 10, 9))
    assert AuditEntry.objects.count() == count


@pytest.mark.parametrize("kind", ["", "party"])
def test_an_unknown_kind_of_day_is_refused(cast, today, refused, kind):
    with refused(ValidationError):
        day_off(cast, today, date(2026, 10, 9), kind=kind)


def test_a_day_stands_once_in_the_calendar(cast):
    days = list(CalendarDay.objects.values_list("on", flat=True))
    assert len(days) == len(set(days)) > 40


def test_limits_that_begin_afterwards_are_counted_over_it(cast, today):
    """RCP_ANSWER would end on 30/09; one more day off moves it."""
    day_off(cast, today, date(2026, 9, 21))
    petition = acts.enter(cast, today, visited_on=today)
    assert petition.dossier.deadlines.get(code="RCP_ANSWER").due_on == date(2026, 10, 1)


def test_a_holiday_that_is_announced_late_moves_no_running_limit_in_silence(cast, today):
    """It is entered but waits for a leader of the office, and the due date stays as it was."""
    limit = acts.enter(cast, today).dossier.deadlines.get()
    assert limit.due_on == date(2026, 9, 25)
    day_off(cast, today, date(2026, 9, 24))
    limit.refresh_from_db()
    assert limit.due_on == date(2026, 9, 25)
    assert CalendarAgreement.objects.waiting().get().office == cast.office
    assert list(verify.problems()) == []


def test_a_holiday_over_which_no_limit_runs_is_entered_at_any_time(cast, today):
    acts.enter(cast, today)
    assert day_off(cast, today, date(2026, 11, 20))
    assert list(verify.problems()) == []


def test_a_limit_in_calendar_days_is_moved_by_a_day_off_only_when_it_ends_there(cast, today):
    """Thirty days from 16/09 end on 16/10; a day off in between changes nothing."""
    day_off(cast, today, date(2026, 10, 16))
    day_off(cast, today, date(2026, 10, 8))
    case = acts.accepted(cast, today)
    assert case.dossier.deadlines.get(code="CMP_RESOLVE_1").due_on == date(2026, 10, 19)


# Rules of the office -----------------------------------------------------------------------------


def test_the_office_has_a_rule_where_the_law_has_none(cast, today):
    case = acts.accepted(cast, today, Kind.FEEDBACK)
    limit = case.dossier.deadlines.get(code="FBK_ANSWER")
    assert limit.due_on == date(2026, 10, 14)  # twenty working days
    assert "Quy chế" in limit.article


def test_before_the_rule_there_is_no_limit(cast):
    case = acts.accepted(cast, date(2026, 6, 30), Kind.FEEDBACK)
    assert not case.dossier.deadlines.exists()


def test_another_office_is_not_bound_by_it(cast, today):
    province = SimpleNamespace(
        office=cast.son.posts.get().office, lan=cast.nga, minh=cast.dung, binh=cast.son
    )
    case = acts.accepted(province, today, Kind.FEEDBACK)
    assert not case.dossier.deadlines.exists()


def test_a_leader_sets_a_rule_with_its_reason_and_its_audit_entry(cast, today):
    old = LimitOverride.objects.get()
    rule = set_rule(cast, today)
    assert (rule.leader, rule.reason) == (cast.binh, "Dân chờ lâu")
    entry = AuditEntry.objects.latest("seq")
    assert (entry.action, entry.actor) == ("set_office_rule", cast.binh)
    assert old.pk != rule.pk


@pytest.mark.parametrize("name", ["lan", "minh", "thu", "quan", "quantri", "son"])
def test_nobody_else_sets_a_rule(cast, today, refused, name):
    with refused(PermissionDenied):
        set_rule(cast, today, actor=getattr(cast, name))


@pytest.mark.parametrize("lacking", ["basis", "reason", "title"])
def test_a_rule_without_its_reason_or_basis_is_refused(cast, today, refused, lacking):
    with refused(ValidationError):
        set_rule(cast, today, **{lacking: ""})


@pytest.mark.parametrize("code", ["CMP_RESOLVE_1", "DEN_RESOLVE", "CMP_ACCEPT", "RCP_ANSWER"])
def test_what_the_law_settles_no_office_sets(cast, today, code):
    """Whatever is entered, the length of the law is counted."""
    assert not may_replace(code, "any" if code in ("CMP_ACCEPT", "RCP_ANSWER") else "ordinary")
    variant = "ordinary" if "RESOLVE" in code else "any"
    before = {
        limit.code: limit.due_on
        for row in (acts.accepted(cast, today), acts.accepted(cast, today, Kind.DENUNCIATION))
        for limit in Deadline.objects.filter(dossier=row.dossier)
    }
    set_rule(cast, today, code=code, variant=variant, amount=200, unit="calendar_days")
    after = {
        limit.code: limit.due_on
        for row in (acts.accepted(cast, today), acts.accepted(cast, today, Kind.DENUNCIATION))
        for limit in Deadline.objects.filter(dossier=row.dossier)
    }
    assert after == before


def test_a_rule_that_ends_before_it_begins_is_refused(cast, today, refused):
    with refused(ValidationError):
        set_rule(cast, today, in_force_to=today - timedelta(days=1))


def test_a_new_rule_moves_no_running_limit_in_silence(cast, today, refused):
    acts.accepted(cast, today, Kind.PROPOSAL)
    with refused(Refused, says="would move"):
        set_rule(cast, today, amount=5, in_force_from=date(2026, 7, 1))
    assert list(verify.problems()) == []


# Due dates ---------------------------------------------------------------------------------------


def test_overdue_begins_the_day_after(cast, today):
    limit = acts.enter(cast, today).dossier.deadlines.get()
    for days, late in ((-1, False), (0, False), (1, True)):
        on = limit.due_on + timedelta(days=days)
        assert Deadline.objects.overdue(on=on).filter(pk=limit.pk).exists() is late


def test_due_soon_holds_today_and_the_last_day(cast, today):
    limit = acts.enter(cast, today).dossier.deadlines.get()
    soon = Deadline.objects.due_within(limit.due_on, on=limit.due_on)
    assert soon.filter(pk=limit.pk).exists()
    assert not Deadline.objects.due_within(
        limit.due_on - timedelta(days=1), on=today).filter(pk=limit.pk).exists()  # fmt: skip


def test_a_limit_that_was_met_is_never_overdue(cast, today):
    petition = acts.classified(acts.enter(cast, today, anonymous=True), cast, today)
    hall.keep_on_file(petition, actor=cast.binh, on=today, reason="Đơn nặc danh.")
    assert not Deadline.objects.overdue(on=date(2030, 1, 1)).filter(
        dossier=petition.dossier).exists()  # fmt: skip


def test_each_due_date_is_explained_step_by_step(cast, today):
    limit = acts.accepted(cast, today).dossier.deadlines.get(code="CMP_RESOLVE_1")
    kinds = [step["kind"] for step in limit.explanation]
    assert kinds[0] == "start"
    assert kinds[-1] in ("due", "other_reading")
    assert "Luật Khiếu nại" in limit.article


def test_a_year_that_is_not_announced_gives_a_warning(cast, today):
    day = date(2023, 3, 1)
    for kind in ("petitions", "cases"):
        acts.opened(cast, today, kind, 2023)
    limit = acts.accepted(cast, day).dossier.deadlines.get(code="CMP_RESOLVE_1")
    assert limit.warnings
