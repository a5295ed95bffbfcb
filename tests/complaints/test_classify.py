"""Whoever works with a petition classifies it: is it ours, and are the conditions met?"""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from cases.law.refusal import Refused
from cases.law.words import Kind
from cases.models import AuditEntry
from cases.services.trace import Conflict
from complaints import services as hall
from tests.cases import acts


@pytest.fixture
def petition(cast, today, ong_tam):
    return acts.enter(cast, today, people=[ong_tam])


def classify(petition, actor, on, **more):
    return hall.classify(
        petition, actor=actor, on=on, **{"competent": True, "admissible": True, **more}
    )


@pytest.mark.parametrize("name", ["lan", "minh", "hoa", "binh"])
@pytest.mark.parametrize(("competent", "admissible"), [(True, True), (True, False), (False, True)])
def test_both_answers_are_kept(petition, cast, today, name, competent, admissible):
    done = classify(petition, getattr(cast, name), today, competent=competent,
                    admissible=admissible)  # fmt: skip
    assert (done.state, done.competent, done.admissible) == ("classified", competent, admissible)


def test_it_can_be_classified_again_while_nothing_was_decided(petition, cast, today):
    done = classify(petition, cast.lan, today, competent=False)
    again = classify(done, cast.minh, today)
    assert (again.competent, again.version) == (True, 3)
    assert [event.facts["competent"] for event in again.dossier.events.filter(verb="classify")] == [
        False, True,
    ]  # fmt: skip


def test_it_leaves_an_event_and_an_audit_entry(petition, cast, today):
    classify(petition, cast.minh, today)
    event = petition.dossier.events.filter(document=None).latest("number")
    assert (event.verb, event.before, event.after) == ("classify", "registered", "classified")
    assert (event.actor, event.role) == (cast.minh, "handler")
    assert AuditEntry.objects.filter(action="classify").exists()
    assert AuditEntry.objects.latest("seq").action == "draft", "the proposal to accept (XLD-01)"


def test_a_denunciation_of_another_body_must_be_forwarded_in_five_working_days(cast, today):
    petition = acts.enter(cast, today, Kind.DENUNCIATION)
    classify(petition, cast.minh, today, competent=False)
    limit = petition.dossier.deadlines.get(code="DEN_FORWARD")
    assert (limit.started_on, limit.due_on) == (today, date(2026, 9, 23))


# A fault when it was written: the clock of the first classification goes on.
def test_a_denunciation_found_to_be_ours_after_all_need_not_be_forwarded(cast, today):
    petition = acts.enter(cast, today, Kind.DENUNCIATION)
    petition = classify(petition, cast.minh, today, competent=False)
    classify(petition, cast.minh, today, competent=True)
    open_limits = petition.dossier.deadlines.open().values_list("code", flat=True)
    assert "DEN_FORWARD" not in open_limits


def test_it_is_refused_once_the_petition_is_disposed_of(petition, cast, today, refused):
    done = acts.classified(petition, cast, today)
    hall.accept(done, actor=cast.binh, on=today)
    with refused(Refused):
        classify(petition, cast.minh, today)


@pytest.mark.parametrize("name", ["thu", "quan", "quantri", "dung", "son"])
def test_it_is_refused_to_others(petition, cast, today, refused, name):
    with refused(PermissionDenied):
        classify(petition, getattr(cast, name), today)


def test_it_is_refused_on_a_wrong_day(petition, cast, today, refused):
    with refused(Refused, says="before the last act"):
        classify(petition, cast.minh, today - timedelta(days=1))
    with refused(Refused, says="future"):
        classify(petition, cast.minh, today + timedelta(days=1))


def test_it_is_refused_late_without_a_reason(cast, today, refused):
    petition = acts.enter(cast, today - timedelta(days=9))
    with refused(ValidationError):
        classify(petition, cast.minh, today - timedelta(days=2))
    assert classify(petition, cast.minh, today - timedelta(days=2), reason="Nghỉ ốm.")


def test_it_is_refused_on_an_old_page(petition, cast, today, refused):
    with refused(Conflict):
        classify(petition, cast.minh, today, version=5)
