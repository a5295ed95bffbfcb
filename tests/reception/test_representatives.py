"""Several people with one content: who speaks for them (Luật Tiếp công dân Điều 29)."""

from datetime import date, timedelta
from io import StringIO
from pathlib import Path

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.management import call_command

from cases.law.refusal import Refused
from cases.law.words import Kind
from cases.services.opening import add_person
from complaints import services as hall
from complaints.models import Petition, Petitioner, Representative, group_is_complete
from complaints.services import Paper
from reception import services as door
from reception.services import Arrival
from tests.cases import acts

SIGNED = {"signed_by_all": True, "scope": "Thu hồi đất; trình bày và ký biên bản"}


@pytest.fixture
def neighbours(cast, today):
    return [add_person(actor=cast.lan, on=today, full_name=f"Lê Thị {name}", address="phố Nam Ngạn")
            for name in ("Ba", "Tư", "Năm", "Sáu", "Bảy", "Tám")]  # fmt: skip


@pytest.fixture
def group(cast, today, ong_tam):
    """A group at the door, of so many people."""

    def receive(head_count=8, kind=Kind.COMPLAINT):
        return door.receive(
            actor=cast.lan, on=today, office=cast.office,
            person=None if kind == Kind.DENUNCIATION else ong_tam,
            arrival=Arrival(kind=kind, summary="Thu hồi đất", head_count=head_count),
        )  # fmt: skip

    return receive


def name(row, cast, today, people=(), **more):
    said = {"appointed_on": today, **SIGNED, **more}
    return hall.name_representatives(row, actor=cast.lan, on=today, people=people, **said)


def test_they_are_named_at_the_door_and_go_with_the_petition(group, cast, today, ong_tam,
                                                             neighbours):  # fmt: skip
    visit = name(group(), cast, today, [ong_tam, neighbours[0]])
    assert (visit.state, visit.appointed_on, visit.signed_by_all) == ("received", today, True)
    paper = Paper(kind=Kind.COMPLAINT, received_on=today, subject="Thu hồi đất",
                  against="Phòng Kinh tế")  # fmt: skip
    petition = door.enter_petition(visit, actor=cast.lan, on=today, paper=paper)
    assert (petition.head_count, petition.appointed_on) == (8, today)
    speak = Representative.objects.filter(dossier=petition.dossier, until=None)
    assert {one.person for one in speak} == {ong_tam, neighbours[0]}
    assert petition.petitioners.count() == 2


def test_a_group_complaint_is_accepted_once_all_signed_and_appointed(cast, today, ong_tam):
    petition = acts.classified(acts.enter(cast, today, people=[ong_tam], head_count=8), cast, today)
    petition = name(petition, cast, today, [ong_tam])
    assert hall.accept(petition, actor=cast.binh, on=today).state == "accepted"


@pytest.mark.parametrize("head_count", [2, 8, 30])
def test_a_group_complaint_is_not_accepted_before(cast, today, ong_tam, refused, head_count):
    petition = acts.classified(
        acts.enter(cast, today, people=[ong_tam], head_count=head_count), cast, today
    )
    with refused(Refused, says="appointment of who speaks"):
        hall.accept(petition, actor=cast.binh, on=today)


def test_a_proposal_of_many_needs_no_appointment_to_be_taken_up(cast, today, ong_tam):
    petition = acts.classified(
        acts.enter(cast, today, Kind.PROPOSAL, people=[ong_tam], head_count=12), cast, today
    )
    assert hall.accept(petition, actor=cast.binh, on=today)


@pytest.mark.parametrize(("head_count", "number"), [(5, 3), (10, 3), (11, 6), (3, 4)])
def test_more_than_the_law_allows_is_refused(group, cast, today, neighbours, refused, head_count,
                                             number):  # fmt: skip
    visit = group(head_count)
    with refused(Refused, says="does not allow"):
        name(visit, cast, today, neighbours[:number])


def test_nobody_at_all_is_refused(group, cast, today, refused):
    visit = group()
    with refused(Refused, says="does not allow"):
        name(visit, cast, today)


def test_one_person_alone_needs_none(group, cast, today, neighbours, refused):
    visit = group(1)
    with refused(Refused, says="alone needs no representative"):
        name(visit, cast, today, neighbours[:1])


def test_an_appointment_that_not_all_signed_is_refused(group, cast, today, neighbours, refused):
    visit = group()
    with refused(Refused, says="not signed by everybody"):
        name(visit, cast, today, neighbours[:1], signed_by_all=False)


def test_an_appointment_of_tomorrow_is_refused(group, cast, today, neighbours, refused):
    visit = group()
    with refused(ValidationError):
        name(visit, cast, today, neighbours[:1], appointed_on=today + timedelta(days=1))


def test_others_do_not_name_them(group, cast, today, neighbours, refused):
    visit = group()
    for officer in (cast.minh, cast.thu, cast.nga):
        with refused(PermissionDenied):
            hall.name_representatives(visit, actor=officer, on=today, people=neighbours[:1],
                                      appointed_on=today, **SIGNED)  # fmt: skip


def test_of_a_denunciation_only_the_number_is_kept(group, cast, today, neighbours, refused):
    visit = group(kind=Kind.DENUNCIATION)
    with refused(Refused, says="not kept here"):
        name(visit, cast, today, neighbours[:1])
    visit = name(visit, cast, today, number=2)
    assert visit.appointed_on == today
    assert not Representative.objects.exists() and not Petitioner.objects.exists()


def test_a_new_appointment_takes_the_place_of_the_old_one(group, cast, today, neighbours):
    visit = name(group(), cast, today, neighbours[:2])
    visit = name(visit, cast, today, neighbours[1:3])
    speak = visit.dossier.representatives.filter(until=None)
    assert {one.person for one in speak} == set(neighbours[1:3])
    assert visit.dossier.representatives.filter(until=today).count() == 2


def test_before_december_2020_a_group_was_accepted_without(cast, ong_tam):
    petition = acts.enter(cast, date(2026, 9, 1), people=[ong_tam], head_count=8)
    petition.act = type("Act", (), {"on": date(2020, 12, 9)})
    assert group_is_complete(petition)
    petition.act = type("Act", (), {"on": date(2020, 12, 10)})
    assert not group_is_complete(petition)


def test_a_replayed_group_complaint_is_accepted_with_the_one_petitioner_it_names(office, tmp_path):
    source = Path(__file__).parents[1] / "main_job" / "matters.csv"
    lines = source.read_text(encoding="utf-8").splitlines()
    chosen = [lines[0], *(line for line in lines if line.startswith("KN-complex-remote,"))]
    (tmp_path / "in.csv").write_text("\n".join(chosen), encoding="utf-8")
    call_command("main_job", input=tmp_path / "in.csv", out=tmp_path / "out", stdout=StringIO())
    petition = Petition.objects.get()
    assert (petition.state, petition.head_count) == ("accepted", 12)
    assert petition.dossier.representatives.count() == 1
