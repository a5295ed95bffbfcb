"""Whoever was received online: the file of the matter asks for the recording until it is named."""

from datetime import date, time

import pytest

from cases.law.dossier import Standing
from cases.law.refusal import Refused
from cases.law.words import Kind
from cases.procedures import checklist
from cases.services import verify
from complaints import services as hall
from complaints.services import Paper
from reception import services as door
from reception.law import Mode
from reception.services import Arrival, Sitting
from tests.conftest import at

DAY = date(2026, 9, 30)
WHERE = "Ổ đĩa lưu trữ số 3, tệp 2026-09-30"


@pytest.fixture
def session(cast, today):
    """A reception online, agreed, announced and tested."""
    sitting = Sitting(planned_for=DAY, from_time=time(7, 30), to_time=time(11, 30),
                      place="Phòng Tiếp công dân", chaired_by=cast.binh, mode=Mode.REGULAR,
                      kind="complaint", online_ground="ND154_20_2")  # fmt: skip
    asked = door.request_online(actor=cast.lan, on=today, office=cast.office, sitting=sitting)
    agreed = door.agree_online(asked, actor=cast.binh, on=today)
    return door.test_connection(door.give_notice(agreed, actor=cast.lan, on=today),
                                actor=cast.lan, on=today)  # fmt: skip


def came(cast, person, session):
    return door.receive(
        actor=cast.lan, on=DAY, office=cast.office, person=person,
        arrival=Arrival(kind=Kind.COMPLAINT, summary="Thu hồi đất", session=session),
    )  # fmt: skip


def held(session, cast, **more):
    said = {"connected_at": "06:20", "recording": WHERE, **more}
    return door.hold_session(session, actor=cast.lan, on=DAY, **said)


def file_of(visit, cast):
    """How the recording stands in the file of the matter that the visit became."""
    paper = Paper(kind=Kind.COMPLAINT, received_on=DAY, subject="Thu hồi đất", against="Phòng")
    visit.refresh_from_db()
    petition = door.enter_petition(visit, actor=cast.lan, on=DAY, paper=paper)
    petition = hall.classify(petition, actor=cast.minh, on=DAY, competent=True, admissible=True)
    case = hall.accept(petition, actor=cast.binh, on=DAY)

    def now():
        found = {one.item.code: one.standing for one in checklist.look(case)}
        return found["KN:truc_tuyen"]

    return now


def test_the_recording_is_missing_until_the_session_is_held_with_it(cast, session, ong_tam):
    with at(DAY):
        visit = came(cast, ong_tam, session)
        standing = file_of(visit, cast)
        assert standing() is Standing.MISSING
        held(session, cast)
        assert standing() is Standing.PRESENT
        event = visit.dossier.events.get(verb="record_online")
        assert (event.facts["recording"], event.role) == (WHERE, "reception_officer")
        assert list(verify.problems()) == []


def test_whoever_is_entered_after_the_session_was_held_has_it_at_once(cast, session, ong_tam):
    with at(DAY):
        visit = came(cast, ong_tam, held(session, cast))
        assert file_of(visit, cast)() is Standing.PRESENT


def test_a_session_without_its_recording_is_not_held_and_leaves_no_line(
    cast, session, ong_tam, refused
):
    with at(DAY):
        visit = came(cast, ong_tam, session)
        with refused(Refused, says="recording of the online reception is not named"):
            held(session, cast, recording=" ")
        assert not visit.dossier.events.filter(verb="record_online").exists()


def test_a_visit_in_the_room_asks_for_no_recording(cast, ong_tam):
    with at(DAY):
        visit = came(cast, ong_tam, None)
        assert file_of(visit, cast)() is Standing.NOT_DEMANDED
        verbs = set(visit.dossier.events.values_list("verb", flat=True))
    assert not verbs & {"receive_online", "record_online"}
