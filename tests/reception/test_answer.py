"""A visitor is answered on the spot."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from cases.law.refusal import Refused
from cases.law.words import Kind
from cases.models import AuditEntry
from cases.services.trace import Conflict
from reception import services as door
from reception.services import Arrival


@pytest.fixture
def visit(cast, today, ong_tam):
    return door.receive(
        actor=cast.lan, on=today, office=cast.office, person=ong_tam,
        arrival=Arrival(kind=Kind.PROPOSAL, summary="Lắp đèn đường"),
    )  # fmt: skip


@pytest.mark.parametrize("name", ["lan", "binh"])
def test_an_answer_ends_the_visit_and_meets_its_limit(visit, cast, today, name):
    done = door.answer(visit, actor=getattr(cast, name), on=today, reason="Đã có kế hoạch lắp.")
    assert done.state == "answered"
    limit = done.dossier.deadlines.get(code="RCP_ANSWER")
    assert (limit.due_on, limit.met_on) == (date(2026, 9, 30), today)


def test_it_leaves_an_event_and_an_audit_entry(visit, cast, today):
    door.answer(visit, actor=cast.lan, on=today, reason="Đã có kế hoạch lắp.")
    event = visit.dossier.events.latest("number")
    assert (event.verb, event.before, event.after) == ("answer", "received", "answered")
    assert event.reason == "Đã có kế hoạch lắp."
    entry = AuditEntry.objects.latest("seq")
    assert (entry.action, entry.actor) == ("answer", cast.lan)


def test_it_is_refused_a_second_time(visit, cast, today, refused):
    done = door.answer(visit, actor=cast.lan, on=today, reason="Đã có kế hoạch lắp.")
    with refused(Refused, says="does not start in the state"):
        door.answer(done, actor=cast.lan, on=today, reason="Lần nữa.")


@pytest.mark.parametrize("name", ["minh", "thu", "quan", "quantri", "nga", "son"])
def test_it_is_refused_to_others(visit, cast, today, refused, name):
    with refused(PermissionDenied):
        door.answer(visit, actor=getattr(cast, name), on=today, reason="Đã trả lời.")


@pytest.mark.parametrize("reason", ["", "   "])
def test_it_is_refused_without_the_answer_that_stays_in_the_file(
    visit, cast, today, refused, reason
):
    with refused(ValidationError):
        door.answer(visit, actor=cast.lan, on=today, reason=reason)


def test_it_is_refused_on_a_day_before_the_visit_or_in_the_future(visit, cast, today, refused):
    with refused(Refused, says="before the last act"):
        door.answer(visit, actor=cast.lan, on=today - timedelta(days=1), reason="Đã trả lời.")
    with refused(Refused, says="future"):
        door.answer(visit, actor=cast.lan, on=today + timedelta(days=1), reason="Đã trả lời.")


def test_it_is_refused_on_an_old_page(visit, cast, today, refused):
    with refused(Conflict):
        door.answer(visit, actor=cast.lan, on=today, reason="Đã trả lời.", version=7)
