"""A proposal or feedback that asks for more, or belongs elsewhere after all (LTCD Điều 26)."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from cases.law.refusal import Refused
from cases.law.words import Kind
from cases.models import Case
from tests.cases import acts


@pytest.fixture
def case(cast, today):
    return acts.assigned(acts.accepted(cast, today, Kind.FEEDBACK), cast, today)


def test_more_is_asked_for_and_the_state_stays(case, cast, today):
    done = acts.do(case, "ask_for_more", cast.minh, today, body="Tổ dân phố 5", content="Bản đồ")
    assert done.state == "assigned"
    assert done.dossier.events.latest("number").facts["body"] == "Tổ dân phố 5"


@pytest.mark.parametrize("said", [{}, {"body": "Tổ dân phố"}, {"content": "Bản đồ"}])
def test_it_is_refused_while_it_is_not_said_what(case, cast, today, refused, said):
    with refused(Refused, says="whom the question goes to"):
        acts.do(case, "ask_for_more", cast.minh, today, **said)


def test_what_belongs_elsewhere_is_passed_on_and_over_here(case, cast, today):
    done = acts.do(case, "forward_onward", cast.binh, today, competent_body="Sở Xây dựng",
                   reason="Thuộc thẩm quyền của Sở.")  # fmt: skip
    assert (done.state, done.settled_on) == ("forwarded", today)
    assert done.dossier.deadlines.get(code="FBK_ANSWER").met_on == today
    assert not Case.objects.open().filter(pk=case.pk).exists()


def test_it_is_refused_without_the_body_or_the_reason(case, cast, today, refused):
    with refused(Refused, says="competent body is not named"):
        acts.do(case, "forward_onward", cast.binh, today, competent_body=" ", reason="x")
    with refused(ValidationError):
        acts.do(case, "forward_onward", cast.binh, today, competent_body="Sở Xây dựng")


@pytest.mark.parametrize("name", ["lan", "minh", "thu", "quan", "quantri", "son"])
def test_only_the_leader_passes_it_on(case, cast, today, refused, name):
    with refused(PermissionDenied):
        acts.do(case, "forward_onward", getattr(cast, name), today, competent_body="Sở", reason="x")


def test_it_is_refused_once_it_is_answered(case, cast, today, refused):
    done = acts.do(case, "answer", cast.binh, today, **acts.DECIDED)
    with refused(Refused):
        acts.do(done, "forward_onward", cast.binh, today, competent_body="Sở", reason="x")
