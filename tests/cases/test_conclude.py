"""Bình concludes on a denunciation (Luật Tố cáo Điều 35)."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied

from cases.law.refusal import Refused
from cases.law.words import Kind, Outcome
from cases.models import AuditEntry
from cases.services.trace import Conflict
from tests.cases import acts

CONCLUDED = {**acts.DECIDED, "explanation": "Ông Chín giải trình đã nộp lại tiền."}


@pytest.fixture
def case(cast, today):
    return acts.ready(cast, today, Kind.DENUNCIATION, against="ông Chín")


def conclude(case, actor, on, **more):
    return acts.do(case, "conclude", actor, on, **{**CONCLUDED, **more})


@pytest.mark.parametrize("outcome", list(Outcome))
def test_the_outcome_and_its_day_are_kept(case, cast, today, outcome):
    done = conclude(case, cast.binh, today, outcome=outcome)
    assert (done.state, done.outcome, done.settled_on) == ("concluded", outcome, today)


def test_it_meets_the_limit_and_starts_those_that_follow(case, cast, today):
    done = conclude(case, cast.binh, today)
    limits = {limit.code: limit for limit in done.dossier.deadlines.all()}
    assert limits["DEN_RESOLVE"].met_on == today
    assert limits["DEN_CONCLUSION_SEND"].due_on == date(2026, 9, 23)
    assert limits["DEN_HANDLE"].due_on == limits["DEN_PUBLISH"].due_on == date(2026, 9, 25)


def test_its_letter_lacks_the_number_of_the_acceptance_and_who_manages_the_accused(
    case, cast, today
):
    done = conclude(case, cast.binh, today)
    letter = acts.letter(done, "TC-12")
    assert letter.missing == ["number of the acceptance", "day of the acceptance",
                              "body that manages the accused"]  # fmt: skip
    assert letter.facts["accused"] == {"title": "Ông", "name": "Chín"}


def test_its_letter_has_no_slot_for_whoever_denounced(case, cast, today):
    facts = str(acts.letter(conclude(case, cast.binh, today), "TC-12").facts)
    for word in ("petitioner", "denouncer", "id_no", "phone", "address", case.envelope):
        assert word not in facts


def test_it_leaves_an_event_and_an_audit_entry(case, cast, today):
    conclude(case, cast.binh, today)
    event = case.dossier.events.filter(document=None).latest("number")
    assert (event.verb, event.before, event.after) == ("conclude", "verified", "concluded")
    assert "conclude" in AuditEntry.objects.order_by("-seq").values_list("action", flat=True)[:2]


def test_it_is_refused_without_an_outcome(case, cast, today, refused):
    with refused(Refused, says="outcome is not chosen"):
        conclude(case, cast.binh, today, outcome="")


def test_it_is_refused_before_the_verification_is_reported(cast, today, refused):
    case = acts.assigned(acts.accepted(cast, today, Kind.DENUNCIATION), cast, today)
    with refused(Refused):
        conclude(case, cast.binh, today)


def test_it_is_refused_a_second_time(case, cast, today, refused):
    done = conclude(case, cast.binh, today)
    with refused(Refused):
        conclude(done, cast.binh, today)


def test_a_complaint_is_not_concluded(cast, today, refused):
    case = acts.ready(cast, today)
    with refused(Refused):
        conclude(case, cast.binh, today)


@pytest.mark.parametrize("name", ["lan", "minh", "thu", "quan", "quantri", "son"])
def test_it_is_refused_to_others(case, cast, today, refused, name):
    with refused(PermissionDenied):
        conclude(case, getattr(cast, name), today)


def test_it_is_refused_on_a_wrong_day_or_an_old_page(case, cast, today, refused):
    for days in (-1, 1):
        with refused(Refused):
            conclude(case, cast.binh, today + timedelta(days=days))
    with refused(Conflict):
        conclude(case, cast.binh, today, version=1)
