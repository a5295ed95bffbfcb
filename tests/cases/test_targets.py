"""What the law wants at once is a target of the office: met or missed, never overdue."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.test import Client
from django.urls import reverse
from django.utils import translation

from cases.clock_rows import clock_cell, clock_row, days_left
from cases.law.refusal import Refused
from cases.law.words import Kind
from cases.models import Deadline
from cases.services import setup, verify
from complaints import services as hall
from config import desk
from tests.cases import acts

MONDAY = date(2026, 9, 14)


@pytest.fixture(autouse=True)
def english():
    with translation.override("en"):
        yield


@pytest.fixture
def declined(cast, today):
    """A denunciation that was declined on Monday; its notice is still a draft."""
    petition = acts.classified(
        acts.enter(cast, MONDAY, Kind.DENUNCIATION), cast, MONDAY, admissible=False
    )
    return hall.decline(
        petition, actor=cast.binh, on=MONDAY, ground="LTC_29_1A", reason="nhập bổ sung"
    )


@pytest.fixture
def suspended(cast, today):
    case = acts.assigned(acts.accepted(cast, MONDAY, Kind.DENUNCIATION), cast, MONDAY)
    return acts.do(case, "suspend", cast.binh, today, ground="LTC_34_1A")


def target(row, code):
    return row.dossier.deadlines.get(code=code)


def ended(case, cast, on, actor=None):
    actor = actor or cast.minh
    return acts.do(case, "record_ground_ended", actor, on, reason="Có kết luận của cơ quan khác")


# It works ----------------------------------------------------------------------------------------


def test_declining_a_denunciation_aims_at_telling_the_denouncer_the_same_day(declined):
    row = target(declined, "DEN_REFUSE_NOTICE")
    assert (row.target, row.started_on, row.due_on) == (True, MONDAY, MONDAY)
    assert row.article == "Luật Tố cáo 25/2018/QH14 Điều 24 khoản 1"
    assert list(verify.problems()) == []


def test_minh_records_that_the_ground_ended_and_the_decision_to_continue_is_due_at_once(
    cast, today, suspended
):
    case = ended(suspended, cast, today)
    row = target(case, "DEN_RESUME")
    assert (case.state, row.target, row.due_on) == ("suspended", True, today)
    case = acts.do(case, "resume", cast.binh, today)
    assert target(case, "DEN_RESUME").met_on == today
    assert list(verify.problems()) == []


def test_the_time_between_the_end_of_the_ground_and_the_decision_stays_suspended(
    cast, today, suspended
):
    """Luật Tố cáo Điều 34 khoản 2: not counted until the decision to continue."""
    case = ended(suspended, cast, today)
    assert target(case, "DEN_RESOLVE").due_on is None


def test_the_office_sets_a_number_of_its_own(cast, today, suspended):
    setup.set_office_rule(
        actor=cast.binh, on=today, office=cast.office, code="DEN_RESUME", amount=2,
        unit="working_days", title="Tiếp tục giải quyết", basis="Quy chế của phường",
        reason="Cần hai ngày để soạn quyết định", in_force_from=today,
    )  # fmt: skip
    case = ended(suspended, cast, today)
    row = target(case, "DEN_RESUME")
    assert (row.target, row.due_on) == (True, date(2026, 9, 18))
    assert list(verify.problems()) == []


# Never overdue -----------------------------------------------------------------------------------


def test_a_missed_target_is_never_overdue(cast, today, declined):
    row = target(declined, "DEN_REFUSE_NOTICE")
    assert row not in Deadline.objects.overdue(on=today)
    told = clock_row(row, today)
    assert (told["word"], told["late"], told["tone"]) == ("target missed", False, "paused")
    assert declined.dossier not in desk.overdue(cast.binh, today)


def test_a_target_done_late_is_missed_and_not_late(cast, today, declined):
    Deadline.objects.filter(dossier=declined.dossier, target=True).update(met_on=today)
    told = clock_row(target(declined, "DEN_REFUSE_NOTICE"), today)
    assert told["word"] == "target missed, done on 16/09/2026"
    assert told["missed"] is False


# Refused -----------------------------------------------------------------------------------------


def test_only_a_suspended_denunciation_has_a_ground_that_can_end(cast, today, refused):
    case = acts.assigned(acts.accepted(cast, today, Kind.DENUNCIATION), cast, today)
    with refused(Refused, says="does not start in the state"):
        ended(case, cast, today)


@pytest.mark.parametrize("name", ["lan", "hoa", "thu", "quan", "quantri", "son"])
def test_only_the_handler_and_the_leader_record_it(cast, today, suspended, refused, name):
    with refused(PermissionDenied):
        ended(suspended, cast, today, actor=getattr(cast, name))


def test_it_is_refused_without_saying_why(cast, today, suspended, refused):
    with refused(ValidationError):
        acts.do(suspended, "record_ground_ended", cast.minh, today)


def test_it_is_refused_before_the_suspension(cast, today, suspended, refused):
    with refused(Refused, says="before the last act"):
        ended(suspended, cast, today - timedelta(days=1))


# The row -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("days", "words"),
    [(-2, "2 days over"), (-1, "1 day over"), (0, "today"), (1, "1 day left"), (5, "5 days left")],
)
def test_how_far_away_a_day_is(today, days, words):
    assert days_left(today + timedelta(days=days), today) == words


def test_a_suspended_limit_has_no_days_left(today):
    assert days_left(None, today) == ""


def test_all_running_clocks_stand_in_one_row_by_due_date(cast, today):
    case = acts.accepted(cast, today, Kind.DENUNCIATION)
    limits = list(case.dossier.deadlines.all())
    assert len(limits) > 1
    cell = clock_cell(reversed(limits), today)
    days = [day for day in ("23/09/2026", "16/10/2026") if day in cell]
    assert days == ["23/09/2026", "16/10/2026"]
    assert cell.index(days[0]) < cell.index(days[1])
    assert "settle the matter" in cell and "running" in cell


def test_a_met_limit_is_not_in_the_row(cast, today):
    petition = acts.classified(acts.enter(cast, today), cast, today)
    hall.accept(petition, actor=cast.binh, on=today)
    assert clock_cell(petition.dossier.deadlines.all(), today) == "–\n"


def test_the_list_the_dossier_and_the_desk_show_the_row_and_mark_the_target(
    cast, fixed_day, declined, suspended
):
    client = Client()
    client.force_login(cast.binh)
    for address in (
        reverse("admin:complaints_petition_changelist"),
        reverse("admin:complaints_petition_change", args=[declined.pk]),
    ):
        page = client.get(address, headers={"accept-language": "en"}).content.decode()
        assert "office target, not a limit of the law" in page, address
        assert "target missed" in page, address
    for address in (reverse("admin:cases_case_changelist"), reverse("admin:index")):
        assert 'class="clocks"' in client.get(address).content.decode(), address
