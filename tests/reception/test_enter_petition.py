"""A petition is entered from a visit: what the visit knows is not asked again."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied

from cases.law.refusal import Refused
from cases.law.words import Kind
from cases.models import AuditEntry
from cases.services.trace import Conflict
from complaints.models import Petition
from complaints.services import Paper
from reception import services as door
from reception.services import Arrival


def received(cast, today, person, kind=Kind.COMPLAINT):
    arrival = Arrival(kind=kind, summary="Thu hồi đất mở rộng đường")
    return door.receive(
        actor=cast.lan, on=today, office=cast.office, arrival=arrival, person=person
    )


def paper(today, kind=Kind.COMPLAINT, **more):
    return Paper(kind=kind, received_on=today, subject="Thu hồi đất", **more)


@pytest.fixture
def visit(cast, today, ong_tam):
    return received(cast, today, ong_tam)


def test_the_person_is_taken_over_and_the_visit_leads_to_the_petition(visit, cast, today, ong_tam):
    petition = door.enter_petition(visit, actor=cast.lan, on=today, paper=paper(today))
    assert [one.person for one in petition.petitioners.all()] == [ong_tam]
    visit.refresh_from_db()
    assert (visit.state, visit.petition) == ("petition_entered", petition)
    assert (petition.state, petition.number) == ("registered", "01/2026/ĐT")


def test_the_envelope_of_a_denunciation_is_taken_over(cast, today):
    visit = received(cast, today, None, Kind.DENUNCIATION)
    petition = door.enter_petition(
        visit, actor=cast.lan, on=today, paper=paper(today, Kind.DENUNCIATION)
    )
    assert petition.envelope == visit.envelope
    assert petition.dossier.confidential


def test_the_answer_to_the_visitor_runs_from_the_visit(visit, cast, today):
    petition = door.enter_petition(visit, actor=cast.lan, on=today, paper=paper(today))
    limits = dict(petition.dossier.deadlines.values_list("code", "due_on"))
    assert limits == {"RCP_ANSWER": date(2026, 9, 30), "CMP_ACCEPT": date(2026, 9, 25)}
    visit.refresh_from_db()
    assert visit.dossier.deadlines.get().met_on == today


def test_both_dossiers_have_their_trace(visit, cast, today):
    petition = door.enter_petition(visit, actor=cast.lan, on=today, paper=paper(today))
    assert petition.dossier.events.get().verb == "enter"
    event = visit.dossier.events.latest("number")
    assert (event.verb, event.facts) == ("enter_petition", {"petition": petition.pk})
    assert list(AuditEntry.objects.order_by("-seq").values_list("action", flat=True)[:2]) == [
        "enter_petition", "enter",
    ]  # fmt: skip


def test_it_is_refused_a_second_time_and_no_petition_is_left(visit, cast, today, refused):
    door.enter_petition(visit, actor=cast.lan, on=today, paper=paper(today))
    with refused(Refused):
        door.enter_petition(visit, actor=cast.lan, on=today, paper=paper(today))
    assert Petition.objects.count() == 1


@pytest.mark.parametrize("name", ["minh", "binh", "thu", "quan", "quantri", "nga"])
def test_it_is_refused_to_others(visit, cast, today, refused, name):
    with refused(PermissionDenied):
        door.enter_petition(visit, actor=getattr(cast, name), on=today, paper=paper(today))


def test_a_denunciation_does_not_follow_from_a_visit_whose_visitor_is_named(
    visit, cast, today, refused
):
    with refused(Refused, says="denouncer"):
        door.enter_petition(visit, actor=cast.lan, on=today, paper=paper(today, Kind.DENUNCIATION))


# A fault when it was written: only the form looks at the kind of the visit.
def test_a_denunciation_does_not_follow_from_a_named_visitor_even_when_people_are_left_out(
    visit, cast, today, refused
):
    """The visit is tied to the petition: through it everybody would know who denounced."""
    with refused(Refused):
        door.enter_petition(visit, actor=cast.lan, on=today, people=[],
                            paper=paper(today, Kind.DENUNCIATION))  # fmt: skip


def test_it_is_refused_on_a_day_before_the_visit_or_in_the_future(visit, cast, today, refused):
    for days in (-1, 1):
        on = today + timedelta(days=days)
        with refused(Refused):
            door.enter_petition(visit, actor=cast.lan, on=on, paper=paper(on))


def test_it_is_refused_on_an_old_page(visit, cast, today, refused):
    with refused(Conflict):
        door.enter_petition(visit, actor=cast.lan, on=today, paper=paper(today), version=9)
