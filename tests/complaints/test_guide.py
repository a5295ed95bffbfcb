"""A sender is guided to the body that must decide; for a complaint with a slip."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied

from cases.law.refusal import Refused
from cases.law.words import Kind
from cases.models import AuditEntry
from cases.services.trace import Conflict
from complaints import services as hall
from tests.cases import acts

BODY = "Chủ tịch Ủy ban nhân dân phường Hạc Thành"


@pytest.fixture
def petition(cast, today, ong_tam):
    return acts.classified(acts.enter(cast, today, people=[ong_tam]), cast, today, competent=False)


@pytest.mark.parametrize("name", ["lan", "minh", "binh"])
def test_it_ends_the_petition_with_a_slip_that_lacks_nothing(petition, cast, today, name):
    done = hall.guide(petition, actor=getattr(cast, name), on=today, competent_body=BODY)
    assert (done.state, done.competent_body) == ("guided", BODY)
    slip = done.dossier.documents.get()
    assert (slip.form, slip.missing) == ("XLD-02", [])
    assert slip.facts["competent"] == BODY


def test_a_denunciation_is_guided_without_a_slip(cast, today):
    petition = acts.enter(cast, today, Kind.DENUNCIATION)
    petition = acts.classified(petition, cast, today, competent=False)
    done = hall.guide(petition, actor=cast.lan, on=today, competent_body=BODY)
    assert done.state == "guided"
    assert not done.dossier.documents.exists()


def test_it_leaves_an_event_and_an_audit_entry(petition, cast, today):
    hall.guide(petition, actor=cast.lan, on=today, competent_body=BODY)
    event = petition.dossier.events.filter(document=None).latest("number")
    assert (event.verb, event.role) == ("guide", "reception_officer")
    assert list(AuditEntry.objects.order_by("-seq").values_list("action", flat=True)[:2]) == [
        "draft", "guide",
    ]  # fmt: skip


def test_it_is_refused_for_a_matter_of_this_office(cast, today, refused):
    ours = acts.classified(acts.enter(cast, today), cast, today)
    with refused(Refused, says="classified as one of this office"):
        hall.guide(ours, actor=cast.lan, on=today, competent_body=BODY)


def test_it_is_refused_for_an_anonymous_petition(cast, today, refused):
    nameless = acts.enter(cast, today, anonymous=True)
    nameless = acts.classified(nameless, cast, today, competent=False)
    with refused(Refused, says="bears no name"):
        hall.guide(nameless, actor=cast.lan, on=today, competent_body=BODY)


@pytest.mark.parametrize("name", ["thu", "quan", "quantri", "nga"])
def test_it_is_refused_to_others(petition, cast, today, refused, name):
    with refused(PermissionDenied):
        hall.guide(petition, actor=getattr(cast, name), on=today, competent_body=BODY)


def test_it_is_refused_while_the_body_is_not_named(petition, cast, today, refused):
    with refused(Refused, says="not named"):
        hall.guide(petition, actor=cast.lan, on=today, competent_body="")


def test_it_is_refused_a_second_time(petition, cast, today, refused):
    done = hall.guide(petition, actor=cast.lan, on=today, competent_body=BODY)
    with refused(Refused):
        hall.guide(done, actor=cast.lan, on=today, competent_body=BODY)


def test_it_is_refused_on_a_wrong_day_or_an_old_page(petition, cast, today, refused):
    for days in (-1, 1):
        with refused(Refused):
            hall.guide(petition, actor=cast.lan, on=today + timedelta(days=days),
                       competent_body=BODY)  # fmt: skip
    with refused(Conflict):
        hall.guide(petition, actor=cast.lan, on=today, competent_body=BODY, version=1)
