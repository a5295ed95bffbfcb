"""Bình accepts a petition: the case, its number, its clock and its notices, or nothing at all."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from cases.law.refusal import Refused
from cases.law.words import Kind, Level
from cases.models import AuditEntry, Case
from cases.procedures import PROCEDURES
from cases.services.trace import Conflict
from complaints import services as hall
from tests.cases import acts


@pytest.fixture
def classified(cast, today, ong_tam):
    return acts.classified(acts.enter(cast, today, people=[ong_tam]), cast, today)


@pytest.mark.parametrize("kind", list(Kind))
def test_a_case_of_its_kind_opens(cast, today, kind):
    petition = acts.classified(acts.enter(cast, today, kind), cast, today)
    case = hall.accept(petition, actor=cast.binh, on=today)
    petition.refresh_from_db()
    assert (petition.state, petition.case_id) == ("accepted", case.pk)
    assert (case.state, case.number, case.kind) == ("accepted", "01/2026/VV", kind)
    assert isinstance(case, PROCEDURES[kind])
    assert case.dossier.confidential == (kind == Kind.DENUNCIATION)
    assert (case.received_on, case.accepted_on) == (today, today)


def test_the_case_takes_over_what_the_petition_says(classified, cast, today, ong_tam):
    case = hall.accept(classified, actor=cast.binh, on=today)
    assert (case.subject, case.against) == (classified.subject, classified.against)
    assert [(one.person, one.role) for one in case.parties.all()] == [(ong_tam, "complainant")]


def test_a_denouncer_is_no_party(cast, today):
    petition = acts.classified(acts.enter(cast, today, Kind.DENUNCIATION), cast, today)
    case = hall.accept(petition, actor=cast.binh, on=today)
    assert not case.parties.exists()
    assert case.envelope == petition.envelope


DUE = [
    (Kind.COMPLAINT, {}, "CMP_RESOLVE_1", date(2026, 10, 16)),
    (Kind.COMPLAINT, {"complexity": "complex"}, "CMP_RESOLVE_1", date(2026, 11, 2)),  # 31/10 Sat
    (Kind.COMPLAINT, {"remote": True}, "CMP_RESOLVE_1", date(2026, 11, 2)),
    (Kind.COMPLAINT, {"complexity": "complex", "remote": True}, "CMP_RESOLVE_1",
     date(2026, 11, 16)),  # 15/11 is a Sunday
    (Kind.COMPLAINT, {"level": Level.SECOND}, "CMP_RESOLVE_2", date(2026, 11, 2)),
    (Kind.DENUNCIATION, {}, "DEN_RESOLVE", date(2026, 10, 16)),
    (Kind.DENUNCIATION, {"remote": True}, "DEN_RESOLVE", date(2026, 10, 16)),
    (Kind.DENUNCIATION, {}, "DEN_ACCEPT_NOTICE", date(2026, 9, 23)),
    (Kind.PROPOSAL, {}, "FBK_ANSWER", date(2026, 10, 14)),  # the office's own rule
    (Kind.FEEDBACK, {}, "FBK_ANSWER", date(2026, 10, 14)),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "about", "code", "due"), DUE)
def test_its_limit_runs_from_the_acceptance(cast, today, kind, about, code, due):
    case = acts.accepted(cast, today, kind, **about)
    assert case.dossier.deadlines.get(code=code).due_on == due


def test_the_limit_of_the_acceptance_is_met(classified, cast, today):
    hall.accept(classified, actor=cast.binh, on=today)
    assert classified.dossier.deadlines.get(code="CMP_ACCEPT").met_on == today


def test_an_acceptance_whose_day_is_not_known_starts_no_settling_limit(classified, cast, today):
    case = hall.accept(classified, actor=cast.binh, on=today, stated=False)
    assert not case.dossier.deadlines.filter(code__contains="RESOLVE").exists()


def test_its_letters_are_drafted_for_the_leader(classified, cast, today):
    case = hall.accept(classified, actor=cast.binh, on=today)
    letter = case.dossier.documents.get()
    assert (letter.form, letter.state, letter.missing) == ("KN-03", "drafted", [])
    assert letter.signer.officer == cast.binh
    assert letter.facts["petitioner"]["name"] == "Nguyễn Văn Tám"


def test_both_dossiers_have_their_event_and_their_audit_entry(classified, cast, today):
    case = hall.accept(classified, actor=cast.binh, on=today)
    own = case.dossier.events.filter(document=None).get()
    assert (own.number, own.verb, own.facts) == (1, "accept", {"accepted_on": "2026-09-16"})
    event = classified.dossier.events.filter(document=None).latest("number")
    assert (event.verb, event.after, event.facts) == ("accept", "accepted", {"case": case.pk})
    actions = list(AuditEntry.objects.order_by("-seq").values_list("action", flat=True)[:3])
    assert actions == ["accept", "draft", "accept"]


def test_it_is_refused_before_the_petition_is_classified(cast, today, refused):
    petition = acts.enter(cast, today)
    with refused(Refused, says="does not start in the state"):
        hall.accept(petition, actor=cast.binh, on=today)


def test_it_is_refused_a_second_time(classified, cast, today, refused):
    hall.accept(classified, actor=cast.binh, on=today)
    with refused(Refused):
        hall.accept(classified, actor=cast.binh, on=today)
    assert Case.objects.count() == 1


@pytest.mark.parametrize("name", ["lan", "minh", "thu", "quan", "quantri", "son"])
def test_it_is_refused_to_others(classified, cast, today, refused, name):
    with refused(PermissionDenied):
        hall.accept(classified, actor=getattr(cast, name), on=today)


@pytest.mark.parametrize("checks", [{"competent": False}, {"admissible": False}])
def test_it_is_refused_when_a_check_says_no(cast, today, refused, checks):
    petition = acts.classified(acts.enter(cast, today), cast, today, **checks)
    with refused(Refused, says="checks are not done"):
        hall.accept(petition, actor=cast.binh, on=today)


@pytest.mark.parametrize("kind", list(Kind))
def test_an_anonymous_petition_is_not_accepted(cast, today, refused, kind):
    petition = acts.classified(acts.enter(cast, today, kind, anonymous=True), cast, today)
    with refused(Refused, says="bears no name"):
        hall.accept(petition, actor=cast.binh, on=today)


# A fault when it was written: the constraint of the row answers before the door does.
def test_it_is_refused_on_a_wrong_day(classified, cast, today, refused):
    with refused(Refused, says="before the last act"):
        hall.accept(classified, actor=cast.binh, on=today - timedelta(days=1))
    with refused(Refused, says="future"):
        hall.accept(classified, actor=cast.binh, on=today + timedelta(days=1))


# A fault when it was written: the constraint of the row answers, with IntegrityError.
def test_it_is_refused_when_its_own_day_lies_before_the_receipt(classified, cast, today, refused):
    with refused(Refused):
        hall.accept(classified, actor=cast.binh, on=today,
                    accepted_on=today - timedelta(days=1))  # fmt: skip


def test_it_is_refused_late_without_a_reason(cast, today, refused):
    day = today - timedelta(days=5)
    petition = acts.classified(acts.enter(cast, day), cast, day)
    with refused(ValidationError):
        hall.accept(petition, actor=cast.binh, on=day)


def test_it_is_refused_on_an_old_page(classified, cast, today, refused):
    with refused(Conflict):
        hall.accept(classified, actor=cast.binh, on=today, version=1)


def test_it_is_refused_when_nobody_can_sign_the_notice(classified, cast, today, refused):
    cast.binh.posts.update(signs_as="")
    with refused(Refused, says="No leader of this office can sign"):
        hall.accept(classified, actor=cast.binh, on=today)
