"""Thu and Huy keep the calendar; Bình agrees before a day moves due dates of the office."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.test import Client
from django.urls import reverse

from cases.law.refusal import Refused
from cases.law.words import Kind
from cases.models import AuditEntry, CalendarAgreement, CalendarDay, Event
from cases.services import calendar, clock, verify
from config import desk
from tests.cases import acts

THURSDAY = date(2026, 9, 24)
TOLD = {"kind": "holiday", "name": "Quốc tang", "basis": "Thông báo 1/TB-VPCP",
        "confidence": "secondary"}  # fmt: skip


def enter_day(cast, today, on=THURSDAY, actor=None, **more):
    actor = actor or cast.quantri
    return calendar.enter_day(actor=actor, on=today, day=on, **{**TOLD, **more})


def correct(cast, today, row, **more):
    said = {**TOLD, "reason": "Đã có quyết định", **more}
    return calendar.correct_day(row, actor=cast.thu, on=today, **said)


def withdraw(cast, today, row, reason="Nhập nhầm"):
    return calendar.withdraw_day(row, actor=cast.thu, on=today, reason=reason)


def waiting():
    return CalendarAgreement.objects.waiting()


@pytest.fixture
def limit(cast, today):
    """Seven working days from 16/09 end on 25/09/2026, over the Thursday."""
    limit = acts.enter(cast, today).dossier.deadlines.get()
    assert limit.due_on == date(2026, 9, 25)
    return limit


@pytest.fixture
def agreement(cast, today, limit):
    enter_day(cast, today)
    return waiting().get()


def due(limit):
    limit.refresh_from_db()
    return limit.due_on


# Who keeps the calendar --------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["thu", "quantri"])
def test_the_clerk_and_the_administrator_enter_a_day(cast, today, name):
    row = enter_day(cast, today, actor=getattr(cast, name), reason="Công văn đến hôm nay")
    entry = AuditEntry.objects.latest("seq")
    assert (entry.action, entry.actor, entry.rows[0]["pk"]) == (
        "enter_day", getattr(cast, name), row.pk,
    )  # fmt: skip
    assert entry.details == {"reason": "Công văn đến hôm nay"}
    assert list(verify.problems()) == []


@pytest.mark.parametrize("name", ["lan", "minh", "binh", "quan", "son"])
def test_nobody_else_enters_corrects_or_withdraws_a_day(cast, today, refused, name):
    row = enter_day(cast, today)
    actor = getattr(cast, name)
    with refused(PermissionDenied):
        enter_day(cast, today, on=date(2026, 10, 9), actor=actor)
    with refused(PermissionDenied):
        calendar.correct_day(row, actor=actor, on=today, reason="x", **TOLD)
    with refused(PermissionDenied):
        calendar.withdraw_day(row, actor=actor, on=today, reason="x")


def test_a_day_that_stands_there_is_corrected_and_not_entered_over(cast, today, refused):
    enter_day(cast, today)
    with refused(Refused, says="stands in the calendar already: Quốc tang"):
        enter_day(cast, today, name="Ngày khác")


@pytest.mark.parametrize("lacking", ["name", "basis", "kind", "confidence"])
def test_a_day_without_name_basis_kind_or_confidence_is_refused(cast, today, refused, lacking):
    with refused(ValidationError):
        enter_day(cast, today, **{lacking: ""})


def test_a_change_without_its_reason_is_refused(cast, today, refused):
    row = enter_day(cast, today)
    with refused(ValidationError):
        correct(cast, today, row, reason=" ")
    with refused(ValidationError):
        withdraw(cast, today, row, reason="")


def test_a_day_entered_as_of_tomorrow_is_refused(cast, today, refused):
    with refused(Refused, says="in the future"):
        enter_day(cast, date(2099, 1, 1))


# A withdrawn day ---------------------------------------------------------------------------------


def test_a_withdrawn_day_is_kept_and_not_counted(cast, today):
    row = withdraw(cast, today, enter_day(cast, today))
    assert CalendarDay.objects.get(pk=row.pk).withdrawn_on == today
    assert clock.load_calendar().is_working(THURSDAY)
    assert list(verify.problems()) == []


def test_a_withdrawn_day_is_neither_corrected_nor_withdrawn_again(cast, today, refused):
    row = withdraw(cast, today, enter_day(cast, today))
    with refused(Refused, says="was withdrawn on 16/09/2026"):
        correct(cast, today, row)
    with refused(Refused, says="was withdrawn"):
        withdraw(cast, today, row)


def test_a_withdrawn_day_is_entered_again(cast, today):
    row = withdraw(cast, today, enter_day(cast, today))
    assert enter_day(cast, today).pk == row.pk
    assert not clock.load_calendar().is_working(THURSDAY)


def test_withdrawing_a_day_that_was_counted_waits_for_the_leader_too(cast, today):
    row = enter_day(cast, today)
    limit = acts.enter(cast, today).dossier.deadlines.get()
    assert limit.due_on == date(2026, 9, 28)
    withdraw(cast, today, row)
    assert (due(limit), waiting().get().was_kind) == (date(2026, 9, 28), "holiday")
    assert not clock.load_calendar(cast.office).is_working(THURSDAY)
    calendar.agree(waiting().get(), actor=cast.binh, on=today)
    assert due(limit) == date(2026, 9, 25)
    assert list(verify.problems()) == []


# A proposal --------------------------------------------------------------------------------------


def test_a_proposal_is_kept_and_never_counted_and_the_due_date_names_it(cast, today, limit):
    enter_day(cast, today, confidence="unconfirmed")
    assert (due(limit), waiting().count()) == (date(2026, 9, 25), 0)
    (warning,) = limit.warnings
    assert warning["params"]["day"] == {"on": "2026-09-24"}
    assert clock.load_calendar(cast.office).is_working(THURSDAY)
    assert list(verify.problems()) == []


def test_what_a_proposal_would_move_is_known_before_it_is_decided(cast, today, limit):
    row = enter_day(cast, today, confidence="unconfirmed")
    (moved,) = calendar.moved_by(row, cast.office)
    assert (moved.limit, moved.old, moved.new) == (limit, date(2026, 9, 25), date(2026, 9, 28))


def test_a_proposal_that_is_decided_moves_due_dates_once_the_leader_agrees(cast, today, limit):
    row = enter_day(cast, today, confidence="unconfirmed")
    correct(cast, today, row, confidence="text seen")
    assert due(limit) == date(2026, 9, 25)
    calendar.agree(waiting().get(), actor=cast.binh, on=today)
    assert due(limit) == date(2026, 9, 28)
    assert limit.warnings == []
    assert list(verify.problems()) == []


def test_the_proposals_of_the_demo_are_shown_and_not_counted(cast):
    rows = CalendarDay.objects.filter(confidence="unconfirmed")
    assert [row.on for row in rows] == [date(2026, 11, 23), date(2026, 11, 28)]
    days = clock.load_calendar(cast.office)
    assert days.is_working(date(2026, 11, 23)) and not days.is_working(date(2026, 11, 28))


# The leader agrees -------------------------------------------------------------------------------


def test_until_the_leader_agrees_the_day_counts_elsewhere_but_not_in_this_office(
    cast, today, agreement
):
    province = cast.son.posts.get().office
    assert clock.load_calendar(cast.office).is_working(THURSDAY)
    assert not clock.load_calendar(province).is_working(THURSDAY)
    assert agreement.office == cast.office
    assert list(verify.problems()) == []


def test_the_leader_agrees_and_each_dossier_keeps_the_old_and_the_new_date(
    cast, today, agreement, limit
):
    calendar.agree(agreement, actor=cast.binh, on=today, reason="Theo thông báo")
    event = Event.objects.latest("pk")
    assert (event.verb, event.article, event.actor) == (
        "count_again", "Bộ luật Dân sự Điều 148", cast.binh,
    )  # fmt: skip
    assert event.facts["moved"] == [
        {"code": "CMP_ACCEPT", "old": "2026-09-25", "new": "2026-09-28"}
    ]
    assert event.facts["day"] == "2026-09-24"
    assert event.before == event.after == "registered"
    agreement.refresh_from_db()
    assert (agreement.leader, agreement.agreed_on) == (cast.binh, today)
    assert due(limit) == date(2026, 9, 28)
    assert {entry.action for entry in AuditEntry.objects.order_by("-seq")[:2]} == {
        "agree", "count_again",
    }  # fmt: skip
    assert list(verify.problems()) == []


def test_a_matter_whose_dates_do_not_move_gets_no_event(cast, today):
    other = acts.enter(cast, date(2026, 8, 3))
    count = other.dossier.events.count()
    acts.enter(cast, today)
    enter_day(cast, today)
    calendar.agree(waiting().get(), actor=cast.binh, on=today)
    assert other.dossier.events.count() == count
    assert list(verify.problems()) == []


@pytest.mark.parametrize("name", ["lan", "minh", "thu", "quan", "quantri", "son"])
def test_nobody_but_a_leader_of_the_office_agrees(cast, today, agreement, refused, name):
    with refused(PermissionDenied):
        calendar.agree(agreement, actor=getattr(cast, name), on=today)


def test_one_agrees_once(cast, today, agreement, refused):
    calendar.agree(agreement, actor=cast.binh, on=today)
    with refused(Refused, says="Nothing waits"):
        calendar.agree(agreement, actor=cast.binh, on=today)


def test_an_agreement_before_the_last_act_of_a_file_is_refused(cast, today, agreement, refused):
    with refused(Refused, says="before the last act"):
        calendar.agree(agreement, actor=cast.binh, on=date(2026, 9, 15))


def test_a_day_withdrawn_before_the_leader_agreed_needs_no_agreement(
    cast, today, agreement, refused, limit
):
    withdraw(cast, today, agreement.day)
    agreement.refresh_from_db()
    assert (agreement.lapsed_on, waiting().count(), due(limit)) == (
        today, 0, date(2026, 9, 25),
    )  # fmt: skip
    with refused(Refused, says="Nothing waits"):
        calendar.agree(agreement, actor=cast.binh, on=today)
    assert list(verify.problems()) == []


def test_two_days_wait_and_are_agreed_to_one_after_the_other(cast, today, agreement, limit):
    enter_day(cast, today, on=date(2026, 9, 23), name="Nghỉ thêm")
    assert waiting().count() == 2
    for one, expected in zip(list(waiting()), (date(2026, 9, 28), date(2026, 9, 29)), strict=True):
        calendar.agree(one, actor=cast.binh, on=today)
        assert due(limit) == expected
        assert list(verify.problems()) == []


def test_a_limit_that_starts_when_another_ends_moves_with_it(cast, today):
    """The decision takes effect after thirty days; its execution is directed from then on."""
    case = acts.do(
        acts.ready(cast, today), "decide", cast.binh, today, findings_agree=True, **acts.DECIDED
    )
    effect = case.dossier.deadlines.get(code="CMP_EFFECT_1")
    direct = case.dossier.deadlines.get(code="CMP_EXECUTE_DIRECT")
    assert (effect.due_on, direct.started_on) == (date(2026, 10, 16), date(2026, 10, 17))
    enter_day(cast, today, on=date(2026, 10, 16))
    calendar.agree(waiting().get(), actor=cast.binh, on=today)
    direct.refresh_from_db()
    assert (due(effect), direct.started_on) == (date(2026, 10, 19), date(2026, 10, 20))
    assert list(verify.problems()) == []


# Next year ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("on", "warned"),
    [(date(2026, 9, 30), False), (date(2026, 10, 1), True), (date(2026, 12, 31), True),
     (date(2025, 11, 1), False)],
)  # fmt: skip
def test_from_october_on_the_next_year_must_be_announced(cast, on, warned):
    """2027 has projected days only for Tết; the fourteen decided days of 2026 suffice."""
    found = calendar.next_year_unknown(cast.binh, on)
    assert (found is not None) is warned
    if found:
        assert "2027" in found.english() and "Điều 112" in found.english()


@pytest.mark.parametrize("name", ["lan", "minh", "quan"])
def test_who_neither_leads_nor_keeps_the_calendar_is_not_warned(cast, name):
    assert calendar.next_year_unknown(getattr(cast, name), date(2026, 11, 1)) is None


# Pages -------------------------------------------------------------------------------------------


def opened(officer):
    client = Client(raise_request_exception=True)
    client.force_login(officer)
    return client


def page(row, verb=""):
    name = f"admin:cases_{row._meta.model_name}"
    if verb:
        return reverse(f"{name}_do", args=[row.pk, verb])
    return reverse(f"{name}_change", args=[row.pk])


POSTED = {"day": "24/09/2026", "on": "16/09/2026", "confirm": "1", **TOLD}


def test_thu_enters_a_day_on_its_page_and_sees_first_what_it_moves(cast, fixed_day, limit):
    client, address = opened(cast.thu), reverse("admin:cases_calendarday_add")
    shown = client.post(address, {**POSTED, "preview": "1"}).content.decode()
    assert "25/09/2026" in shown and "28/09/2026" in shown
    assert not CalendarDay.objects.filter(on=THURSDAY).exists()
    assert client.post(address, POSTED).status_code == 302
    assert waiting().get().day.on == THURSDAY


@pytest.mark.parametrize(
    ("field", "value"),
    [("day", ""), ("day", "31/02/2026"), ("kind", "party"), ("name", ""), ("basis", "x" * 251),
     ("confidence", "sure"), ("on", "gestern")],
)  # fmt: skip
def test_a_wrong_answer_stands_beside_its_field(cast, fixed_day, field, value):
    answer = opened(cast.thu).post(reverse("admin:cases_calendarday_add"), {**POSTED, field: value})
    assert answer.status_code == 422
    assert field in answer.context["form"].errors
    assert not CalendarDay.objects.filter(on=THURSDAY).exists()


def test_the_leader_sees_on_his_desk_what_waits_and_agrees_on_its_page(
    cast, fixed_day, agreement, limit
):
    client = opened(cast.binh)
    assert page(agreement) in client.get(reverse("admin:index")).content.decode()
    shown = client.get(page(agreement)).content.decode()
    assert "25/09/2026" in shown and "28/09/2026" in shown
    asked = client.get(page(agreement, "agree")).content.decode()
    assert "28/09/2026" in asked and due(limit) == date(2026, 9, 25)
    answer = client.post(page(agreement, "agree"), {"on": "16/09/2026", "confirm": "1"})
    assert answer.status_code == 302
    assert due(limit) == date(2026, 9, 28)
    assert page(agreement) not in client.get(reverse("admin:index")).content.decode()


@pytest.mark.parametrize(("name", "status"), [("thu", 403), ("quantri", 403), ("lan", 403)])
def test_the_page_of_the_agreement_is_the_leaders(cast, fixed_day, agreement, name, status):
    answer = opened(getattr(cast, name)).post(
        page(agreement, "agree"), {"on": "16/09/2026", "confirm": "1"}
    )
    assert answer.status_code in (302, status)
    assert waiting().count() == 1


def test_a_matter_that_one_may_not_see_is_a_number_in_the_list(cast, fixed_day):
    petition = acts.enter(cast, fixed_day, Kind.DENUNCIATION)
    enter_day(cast, fixed_day)
    leader = opened(cast.binh).get(page(waiting().get())).content.decode()
    assert petition.number in leader
    administrator = opened(cast.quantri).get(page(waiting().get())).content.decode()
    assert petition.number not in administrator


def test_a_day_is_corrected_and_withdrawn_on_its_pages(cast, fixed_day):
    row = enter_day(cast, fixed_day)
    client = opened(cast.thu)
    sent = {**TOLD, "on": "16/09/2026", "confirm": "1"}
    assert client.post(page(row, "correct_day"), {**sent, "name": "Nghỉ"}).status_code == 422
    sent |= {"reason": "Sai tên"}
    assert client.post(page(row, "correct_day"), {**sent, "name": "Nghỉ"}).status_code == 302
    row.refresh_from_db()
    assert row.name == "Nghỉ"
    assert client.get(page(row)).status_code == 200
    assert client.post(page(row, "withdraw_day"), sent).status_code == 302
    row.refresh_from_db()
    assert row.withdrawn_on == fixed_day
    assert client.post(page(row, "withdraw_day"), sent).status_code == 422


def test_a_verb_that_a_day_has_not_is_no_page(cast, fixed_day):
    row = enter_day(cast, fixed_day)
    assert opened(cast.thu).get(page(row, "delete")).status_code == 404
    assert opened(cast.lan).get(page(row, "withdraw_day")).status_code == 403


def test_the_desk_warns_who_keeps_the_calendar(cast):
    assert desk.notices(cast.thu, date(2026, 10, 1))
    assert desk.notices(cast.thu, date(2026, 9, 30)) == []
    assert desk.notices(cast.lan, date(2026, 10, 1)) == []
