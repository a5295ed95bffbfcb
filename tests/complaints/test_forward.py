"""Bình forwards a matter that belongs to another body."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied

from cases.law.refusal import Refused
from cases.law.words import Kind
from cases.models import AuditEntry
from cases.services import paper
from cases.services.trace import Conflict
from complaints import services as hall
from tests.cases import acts

BODY = "Thanh tra tỉnh Thanh Hóa"


@pytest.fixture
def petition(cast, today):
    entered = acts.enter(cast, today, Kind.DENUNCIATION)
    return acts.classified(entered, cast, today, competent=False)


def test_it_ends_the_petition_and_the_slip_meets_its_limit_when_it_is_issued(petition, cast, today):
    """Luật Tố cáo Điều 24 khoản 2: within five working days it must have been passed on."""
    done = hall.forward(petition, actor=cast.binh, on=today, competent_body=BODY)
    assert (done.state, done.competent_body) == ("forwarded", BODY)
    met = dict(done.dossier.deadlines.values_list("code", "met_on"))
    assert met == {"DEN_PROCESS": today, "DEN_FORWARD": None}
    slip = acts.letter(done, "XLD-03")
    assert (slip.missing, slip.facts["to"], slip.facts["envelope"]) == (
        [], BODY, petition.envelope,
    )  # fmt: skip
    paper.submit(slip, actor=cast.lan, on=today)
    slip.refresh_from_db()
    slip = paper.approve(slip, actor=cast.binh, on=today)
    for verb, actor in (("sign_document", cast.binh), ("give_number", cast.thu),
                        ("seal", cast.thu), ("issue", cast.thu)):  # fmt: skip
        slip = getattr(paper, verb)(slip, actor=actor, on=today)
    assert slip.number.endswith("/PC-UBND")
    assert done.dossier.deadlines.get(code="DEN_FORWARD").met_on == today


def test_it_leaves_an_event_and_an_audit_entry(petition, cast, today):
    hall.forward(petition, actor=cast.binh, on=today, competent_body=BODY)
    event = petition.dossier.events.filter(document=None).latest("number")
    assert (event.verb, event.after, event.facts) == (
        "forward", "forwarded", {"competent_body": BODY},
    )  # fmt: skip
    entries = AuditEntry.objects.order_by("-seq").values_list("action", flat=True)
    assert list(entries[:2]) == ["draft", "forward"]


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
