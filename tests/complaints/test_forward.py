"""Bình forwards a matter that belongs to another body."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied

from cases.law.refusal import Refused
from cases.law.words import Kind
from cases.models import AuditEntry
from cases.services.trace import Conflict
from complaints import services as hall
from tests.cases import acts

BODY = "Thanh tra tỉnh Thanh Hóa"


@pytest.fixture
def petition(cast, today):
    entered = acts.enter(cast, today, Kind.DENUNCIATION)
    return acts.classified(entered, cast, today, competent=False)


def test_it_ends_the_petition_and_meets_its_limits(petition, cast, today):
    done = hall.forward(petition, actor=cast.binh, on=today, competent_body=BODY)
    assert (done.state, done.competent_body) == ("forwarded", BODY)
    limits = done.dossier.deadlines.all()
    assert {limit.code for limit in limits} == {"DEN_PROCESS", "DEN_FORWARD"}
    assert {limit.met_on for limit in limits} == {today}


def test_it_leaves_an_event_and_an_audit_entry(petition, cast, today):
    hall.forward(petition, actor=cast.binh, on=today, competent_body=BODY)
    event = petition.dossier.events.latest("number")
    assert (event.verb, event.after, event.facts) == (
        "forward", "forwarded", {"competent_body": BODY},
    )  # fmt: skip
    assert AuditEntry.objects.latest("seq").action == "forward"


def test_it_is_refused_for_a_matter_of_this_office(cast, today, refused):
    ours = acts.classified(acts.enter(cast, today, Kind.DENUNCIATION), cast, today)
    with refused(Refused, says="classified as one of this office"):
        hall.forward(ours, actor=cast.binh, on=today, competent_body=BODY)


def test_it_is_refused_before_the_petition_is_classified(cast, today, refused):
    petition = acts.enter(cast, today)
    with refused(Refused):
        hall.forward(petition, actor=cast.binh, on=today, competent_body=BODY)


@pytest.mark.parametrize("name", ["lan", "minh", "thu", "quan", "quantri", "son"])
def test_it_is_refused_to_others(petition, cast, today, refused, name):
    with refused(PermissionDenied):
        hall.forward(petition, actor=getattr(cast, name), on=today, competent_body=BODY)


# A fault when it was written: blanks count as a name.
@pytest.mark.parametrize("body", ["", "  "])
def test_it_is_refused_while_the_body_is_not_named(petition, cast, today, refused, body):
    with refused(Refused, says="not named"):
        hall.forward(petition, actor=cast.binh, on=today, competent_body=body)


def test_it_is_refused_on_a_wrong_day_or_an_old_page(petition, cast, today, refused):
    for days in (-1, 1):
        with refused(Refused):
            hall.forward(petition, actor=cast.binh, on=today + timedelta(days=days),
                         competent_body=BODY)  # fmt: skip
    with refused(Conflict):
        hall.forward(petition, actor=cast.binh, on=today, competent_body=BODY, version=1)
