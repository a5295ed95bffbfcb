"""A visitor is not received, on a ground of the law (Luật Tiếp công dân Điều 9)."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied

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
        arrival=Arrival(kind=Kind.FEEDBACK, summary="Nói về giá xăng"),
    )  # fmt: skip


def test_a_ground_of_the_law_ends_the_visit_and_meets_its_limit(visit, cast, today):
    done = door.refuse_visit(visit, actor=cast.lan, on=today, ground="ND154_4_1G",
                             explained=True)  # fmt: skip
    assert done.state == "refused"
    assert done.dossier.deadlines.get(code="RCP_ANSWER").met_on == today


def test_it_leaves_an_event_with_its_ground_and_an_audit_entry(visit, cast, today):
    door.refuse_visit(visit, actor=cast.binh, on=today, ground="TCD_9_2", reason="Chửi bới.",
                      explained=True)  # fmt: skip
    event = visit.dossier.events.latest("number")
    assert (event.verb, event.ground, event.role) == ("refuse_visit", "TCD_9_2", "leader")
    assert "Điều 9" in event.article
    assert AuditEntry.objects.latest("seq").action == "refuse_visit"


def test_it_is_refused_once_the_visitor_was_answered(visit, cast, today, refused):
    done = door.answer(visit, actor=cast.lan, on=today, reason="Đã trả lời.")
    with refused(Refused):
        door.refuse_visit(done, actor=cast.lan, on=today, ground="TCD_9_1")


@pytest.mark.parametrize("name", ["minh", "thu", "quan", "quantri", "nga"])
def test_it_is_refused_to_others(visit, cast, today, refused, name):
    with refused(PermissionDenied):
        door.refuse_visit(visit, actor=getattr(cast, name), on=today, ground="TCD_9_1")


def test_it_is_refused_without_a_ground(visit, cast, today, refused):
    with refused(Refused, says="ground of refusal is not chosen"):
        door.refuse_visit(visit, actor=cast.lan, on=today, ground="")


# A fault when it was written: only the form knows the list of grounds.
@pytest.mark.parametrize("ground", ["không thích", "LKN_11A_1A", "TCD_9_99"])
def test_it_is_refused_on_a_ground_that_the_list_of_the_law_does_not_know(
    visit, cast, today, refused, ground
):
    with refused(Refused):
        door.refuse_visit(visit, actor=cast.lan, on=today, ground=ground)


def test_it_is_refused_on_a_day_before_the_visit_or_in_the_future(visit, cast, today, refused):
    for days in (-1, 1):
        with refused(Refused):
            door.refuse_visit(visit, actor=cast.lan, on=today + timedelta(days=days),
                              ground="TCD_9_1")  # fmt: skip


def test_it_is_refused_on_an_old_page(visit, cast, today, refused):
    with refused(Conflict):
        door.refuse_visit(visit, actor=cast.lan, on=today, ground="TCD_9_1", version=0)
