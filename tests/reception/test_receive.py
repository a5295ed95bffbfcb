"""Lan receives a citizen: one line in the reception book."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from cases.law.refusal import Refused
from cases.law.words import Kind
from cases.models import AuditEntry, Event, RegisterEntry
from reception import services as door
from reception.law import Mode
from reception.models import Visit
from reception.services import Arrival


@pytest.fixture
def receive(cast, today, ong_tam):
    """Receive somebody as Lan does; anything can be told otherwise."""

    def receive_one(actor=None, on=None, office=None, person=ong_tam, reason="", **arrival):
        told = {"kind": Kind.COMPLAINT, "summary": "Thu hồi đất mở rộng đường", **arrival}
        return door.receive(
            actor=actor or cast.lan, on=on or today, office=office or cast.office,
            arrival=Arrival(**told), person=person, reason=reason,
        )  # fmt: skip

    return receive_one


# It works ----------------------------------------------------------------------------------------


def test_a_visitor_stands_in_the_book(receive, ong_tam, today):
    visit = receive(mode=Mode.PERIODIC, head_count=3)
    assert visit.number == "01/2026/TCD"
    assert (visit.state, visit.person, visit.received_on) == ("received", ong_tam, today)
    assert (visit.mode, visit.head_count) == ("periodic", 3)


def test_the_next_visitor_has_the_next_number(receive):
    assert [receive().number for _ in range(3)] == ["01/2026/TCD", "02/2026/TCD", "03/2026/TCD"]


def test_ten_working_days_to_answer_run_from_the_visit(receive):
    limit = receive().dossier.deadlines.get()
    assert (limit.code, limit.due_on) == ("RCP_ANSWER", date(2026, 9, 30))


def test_whoever_denounces_is_a_code_and_no_person(receive, ong_tam):
    visit = receive(kind=Kind.DENUNCIATION)
    assert visit.person is None
    assert visit.envelope.startswith("NTC-")
    assert visit.dossier.confidential


def test_envelopes_are_never_twice_the_same(receive):
    codes = {receive(kind=Kind.DENUNCIATION, person=None).envelope for _ in range(20)}
    assert len(codes) == 20


def test_papers_handed_over_are_receipted(receive):
    visit = receive(papers="Đơn khiếu nại\nQuyết định thu hồi đất")
    assert visit.dossier.documents.get().form == "TCD-02"


def test_without_papers_there_is_no_receipt(receive):
    assert not receive(papers=" \n ").dossier.documents.exists()


def test_a_visit_of_last_week_is_entered_with_the_reason(receive, today):
    visit = receive(on=today - timedelta(days=7), reason="Mất điện hôm đó.")
    assert visit.received_on == today - timedelta(days=7)


# It leaves a trace -------------------------------------------------------------------------------


def test_it_leaves_an_event_and_an_audit_entry(receive, cast, today):
    visit = receive()
    event = Event.objects.get(dossier=visit.dossier)
    assert (event.number, event.verb, event.before, event.after) == (1, "receive", "", "received")
    assert (event.actor, event.role, event.on) == (cast.lan, "reception_officer", today)
    assert event.article == "Luật Tiếp công dân Điều 8, 25"
    entry = AuditEntry.objects.latest("seq")
    assert (entry.action, entry.actor, entry.dossier) == ("receive", cast.lan, visit.dossier)
    assert {row["model"] for row in entry.rows} == {
        "reception.visit", "cases.dossier", "cases.event", "cases.deadline",
        "cases.registerentry", "cases.numberregister",
    }  # fmt: skip


# It is refused -----------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["minh", "binh", "thu", "quan", "quantri"])
def test_only_a_reception_officer_receives(receive, cast, refused, name):
    with refused(PermissionDenied):
        receive(actor=getattr(cast, name))


def test_the_reception_officer_of_another_office_does_not_receive_here(receive, cast, refused):
    with refused(PermissionDenied):
        receive(actor=cast.nga)


def test_a_post_that_ended_gives_no_right(receive, cast, refused, today):
    cast.lan.posts.update(to_on=today - timedelta(days=1))
    with refused(PermissionDenied):
        receive()


def test_an_account_that_is_closed_gives_no_right(receive, cast, refused):
    type(cast.lan).objects.filter(pk=cast.lan.pk).update(is_active=False)
    cast.lan.refresh_from_db()
    with refused(PermissionDenied):
        receive()


def test_tomorrow_is_refused(receive, refused, today):
    with refused(Refused, says="future"):
        receive(on=today + timedelta(days=1))


def test_two_working_days_late_need_a_reason_and_one_does_not(receive, refused, today):
    assert receive(on=today - timedelta(days=2), reason="Mất điện.")
    with refused(ValidationError):
        receive(on=today - timedelta(days=2))
    assert receive(on=today - timedelta(days=1)).received_on < today


def test_a_visit_before_the_last_number_is_refused(receive, refused, today):
    receive()
    with refused(Refused, says="an earlier day"):
        receive(on=today - timedelta(days=1))


def test_a_year_without_a_register_is_refused(receive, refused):
    with refused(Refused, says="No register"):
        receive(on=date(2025, 12, 30), reason="nhập bổ sung")


def test_a_refused_visit_consumes_no_number(receive, refused, today):
    with refused(Refused):
        receive(on=today + timedelta(days=1))
    assert receive().number == "01/2026/TCD"
    assert RegisterEntry.objects.filter(register__kind="visits").count() == 1
    assert Visit.objects.count() == 1
