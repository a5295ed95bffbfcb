"""Lan enters a petition: its number, its dossier, and the limits that begin with its receipt."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction

from cases.law.refusal import Refused
from cases.law.words import Kind, Level
from cases.models import AuditEntry
from cases.services.opening import add_person
from complaints import services as hall
from complaints.models import Petition
from complaints.services import Paper


@pytest.fixture
def send_in(cast, today):
    """Enter a petition as Lan does; anything can be told otherwise."""

    def send(kind=Kind.COMPLAINT, actor=None, on=None, office=None, people=(), reason="", **more):
        on = on or today
        words = {"received_on": on, "subject": "Thu hồi đất", **more}
        return hall.enter(
            actor=actor or cast.lan, on=on, office=office or cast.office, people=people,
            reason=reason, paper=Paper(kind=kind, **words),
        )  # fmt: skip

    return send


# It works ----------------------------------------------------------------------------------------


def test_a_petition_is_numbered_and_registered(send_in, ong_tam, today):
    petition = send_in(people=[ong_tam])
    assert (petition.number, petition.state) == ("01/2026/ĐT", "registered")
    assert petition.received_on == today
    assert petition.petitioners.get().person == ong_tam


DUE = [
    # kind, level, received on, limit, due on
    (Kind.COMPLAINT, Level.FIRST, "2026-06-30", "CMP_ACCEPT", "2026-07-10"),  # ten days
    (Kind.COMPLAINT, Level.FIRST, "2026-07-01", "CMP_ACCEPT", "2026-07-10"),  # 7 working days
    (Kind.COMPLAINT, Level.FIRST, "2026-07-02", "CMP_ACCEPT", "2026-07-13"),
    (Kind.COMPLAINT, Level.SECOND, "2026-09-16", "CMP_ACCEPT_2", "2026-09-25"),
    (Kind.DENUNCIATION, Level.FIRST, "2026-09-16", "DEN_PROCESS", "2026-09-25"),
    (Kind.PROPOSAL, Level.FIRST, "2026-09-16", "PET_PROCESS", "2026-09-28"),  # Saturday, Sunday
    (Kind.FEEDBACK, Level.FIRST, "2026-09-16", "PET_PROCESS", "2026-09-28"),
]


@pytest.mark.parametrize(("kind", "level", "received", "code", "due"), DUE)
def test_its_first_limit_runs_from_the_receipt(cast, send_in, kind, level, received, code, due):
    received = date.fromisoformat(received)
    petition = send_in(kind, on=received, level=level, reason="nhập bổ sung")
    limit = petition.dossier.deadlines.get()
    assert (limit.code, str(limit.due_on)) == (code, due)


def test_what_came_by_post_last_week_runs_from_its_receipt_though_it_is_entered_today(
    send_in, today
):
    petition = send_in(received_on=today - timedelta(days=7))
    limit = petition.dossier.deadlines.get()
    assert limit.started_on == today - timedelta(days=7)
    assert limit.due_on == date(2026, 9, 18)


def test_a_denunciation_has_an_envelope_a_confidential_dossier_and_nobody(send_in):
    petition = send_in(Kind.DENUNCIATION)
    assert petition.envelope.startswith("NTC-")
    assert petition.dossier.confidential
    assert not petition.petitioners.exists()


def test_a_complaint_has_no_envelope_and_an_open_dossier(send_in):
    petition = send_in()
    assert petition.envelope == ""
    assert not petition.dossier.confidential


def test_several_people_sign_one_petition(send_in, cast, today, ong_tam):
    other = add_person(actor=cast.lan, on=today, full_name="Lê Thị Hạnh", address="phố Đông")
    assert send_in(people=[ong_tam, other]).petitioners.count() == 2


# It leaves a trace -------------------------------------------------------------------------------


def test_it_leaves_an_event_and_an_audit_entry_that_covers_every_row(send_in, cast, ong_tam, today):
    petition = send_in(people=[ong_tam])
    event = petition.dossier.events.get()
    assert (event.verb, event.before, event.after) == ("enter", "", "registered")
    assert (event.actor, event.role, event.on) == (cast.lan, "reception_officer", today)
    assert event.facts == {"received_on": "2026-09-16"}
    entry = AuditEntry.objects.latest("seq")
    assert entry.action == "enter"
    assert {row["model"] for row in entry.rows} == {
        "complaints.petition", "complaints.petitioner", "cases.dossier", "cases.event",
        "cases.deadline", "cases.registerentry", "cases.numberregister",
    }  # fmt: skip


def test_what_a_petition_says_stands_in_the_audit_as_a_keyed_hash_only(send_in):
    petition = send_in(subject="Một chuyện riêng", against="Ông X")
    told = str(AuditEntry.objects.latest("seq").rows)
    assert "Một chuyện riêng" not in told
    assert "Ông X" not in told
    assert petition.number in told


# It is refused -----------------------------------------------------------------------------------


def test_a_name_for_a_denunciation_is_refused(send_in, ong_tam, refused):
    with refused(Refused, says="denouncer"):
        send_in(Kind.DENUNCIATION, people=[ong_tam])


@pytest.mark.parametrize("name", ["minh", "binh", "thu", "quan", "quantri", "nga"])
def test_only_the_reception_officer_of_the_office_enters(send_in, cast, refused, name):
    with refused(PermissionDenied):
        send_in(actor=getattr(cast, name))


def test_tomorrow_is_refused(send_in, refused, today):
    with refused(Refused, says="future"):
        send_in(on=today + timedelta(days=1))


# A fault when it was written: only the form compares both days.
def test_a_receipt_after_the_day_on_which_it_is_entered_is_refused(send_in, refused, today):
    with refused(Refused):
        send_in(on=today, received_on=today + timedelta(days=1))


def test_a_day_entered_late_without_a_reason_is_refused(send_in, refused, today):
    with refused(ValidationError):
        send_in(on=today - timedelta(days=2))


# A fault when it was written: only the form asks for the subject.
@pytest.mark.parametrize("subject", ["", "   "])
def test_a_petition_about_nothing_is_refused(send_in, refused, subject):
    with refused((Refused, ValidationError)):
        send_in(subject=subject)


def test_a_reference_of_the_same_source_is_entered_once(send_in):
    send_in(source_ref="TT-1")
    with pytest.raises(IntegrityError), transaction.atomic():
        send_in(source_ref="TT-1")
    assert Petition.objects.count() == 1


def test_numbers_follow_one_another_when_one_was_refused(send_in, refused, today):
    assert send_in().number == "01/2026/ĐT"
    with refused(Refused):
        send_in(on=today + timedelta(days=1))
    assert send_in().number == "02/2026/ĐT"
