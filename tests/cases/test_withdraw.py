"""A complaint is withdrawn in part, or an heir goes on (Luật Khiếu nại 10; NĐ 124/2020 5, 7a)."""

import pytest
from django.core.exceptions import PermissionDenied

from cases.law.refusal import Refused
from cases.models import AuditEntry
from cases.procedures.complaint_rules import withdrawn_people
from cases.services import parties, verify
from cases.services.opening import add_person
from tests.cases import acts


@pytest.fixture
def people(cast, today, ong_tam):
    other = add_person(actor=cast.lan, on=today, full_name="Trần Thị Mười", address="phố Quang")
    return [ong_tam, other]


@pytest.fixture
def case(cast, today, people):
    return acts.assigned(acts.accepted(cast, today, people=people), cast, today)


def withdraw(case, actor, on, **said):
    return acts.do(case, "withdraw_part", actor, on, withdrawn_by="minutes", **said)


def test_the_rest_goes_on_in_the_same_state_and_time(case, cast, today):
    before = case.dossier.deadlines.get(code="CMP_RESOLVE_1").due_on
    done = withdraw(case, cast.minh, today, withdrawn="Về giá bồi thường.")
    assert done.state == "assigned"
    assert done.dossier.deadlines.get(code="CMP_RESOLVE_1").due_on == before
    assert AuditEntry.objects.exclude(action="draft").latest("seq").action == "withdraw_part"


def test_one_of_several_leaves_and_the_others_go_on(case, cast, today, people, refused):
    done = withdraw(case, cast.minh, today, person=people[0].pk)
    assert withdrawn_people(done) == [people[0].pk]
    with refused(Refused, says="every complainant"):
        withdraw(done, cast.minh, today, person=people[1].pk)


@pytest.mark.parametrize("said", [{}, {"withdrawn": "  "}, {"person": None}])
def test_it_is_refused_while_nothing_is_named(case, cast, today, refused, said):
    with refused(Refused, says="not said"):
        withdraw(case, cast.minh, today, **said)


@pytest.mark.parametrize(("on", "allowed"), [("30/06/2026", False), ("01/07/2026", True),
                                             ("02/07/2026", True)])  # fmt: skip
def test_it_is_known_since_july_2026_also_in_running_cases(cast, refused, on, allowed):
    case = acts.accepted(cast, acts.day("22/06/2026"))
    said = {"withdrawn": "Giá.", "reason": "nhập bổ sung"}
    if allowed:
        assert withdraw(case, cast.minh, acts.day(on), **said).state == "accepted"
        return
    with refused(Refused, says="only since 01/07/2026"):
        withdraw(case, cast.minh, acts.day(on), **said)


def test_it_is_refused_once_the_complaint_is_decided(cast, today, refused):
    case = acts.ready(cast, today)
    case = acts.do(case, "decide", cast.binh, today, findings_agree=True, **acts.DECIDED)
    with refused(Refused):
        withdraw(case, cast.minh, today, withdrawn="Giá.")


@pytest.mark.parametrize("name", ["lan", "hoa", "thu", "quan", "son"])
def test_it_is_refused_to_others(case, cast, today, refused, name):
    with refused(PermissionDenied):
        withdraw(case, getattr(cast, name), today, withdrawn="Giá.")


# All of it ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("on", "ground", "shown_by", "allowed"),
    [
        ("30/06/2026", "LKN_10", "petition", True), ("30/06/2026", "LKN_10", "minutes", False),
        ("01/07/2026", "LKN_11A_2A", "petition", True),
        ("01/07/2026", "LKN_11A_2A", "minutes", True),
    ],
)  # fmt: skip
def test_the_whole_is_withdrawn_by_petition_or_since_july_2026_by_minutes(
    cast, refused, on, ground, shown_by, allowed
):
    case = acts.accepted(cast, acts.day("22/06/2026"))
    said = {"ground": ground, "withdrawn_by": shown_by}
    if allowed:
        done = acts.late(case, "terminate", cast.binh, acts.day(on), **said)
        assert done.state == "terminated"
        return
    with refused(Refused, says="signed petition"):
        acts.late(case, "terminate", cast.binh, acts.day(on), **said)


# A successor -------------------------------------------------------------------------------------

HEIR = {"full_name": "Nguyễn Thị Lựu", "address": "phố Đình Hương"}


def test_an_heir_becomes_a_complainant(case, cast, today, people):
    done = parties.succeed(case, actor=cast.minh, on=today, person=HEIR, proof="Giấy khai tử 12",
                           predecessor=people[0].pk)  # fmt: skip
    assert [p.person.full_name for p in done.parties.order_by("pk")][-1] == "Nguyễn Thị Lựu"
    event = done.dossier.events.latest("number")
    assert (event.verb, event.facts["proof"]) == ("succeed", "Giấy khai tử 12")
    assert list(verify.problems()) == []


@pytest.mark.parametrize("name", ["lan", "binh", "hoa", "thu", "quan", "son"])
def test_a_successor_is_recorded_by_the_handler_alone(case, cast, today, refused, name):
    with refused(PermissionDenied):
        parties.succeed(case, actor=getattr(cast, name), on=today, person=HEIR, proof="Giấy")
