"""Bình extends the limit of a denunciation (Luật Tố cáo Điều 30); Bình declares a complaint
complex (Nghị định 124/2020 Điều 3a)."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from cases.law.refusal import Refused
from cases.law.words import Complexity, Kind
from cases.models import AuditEntry
from cases.services.trace import Conflict
from tests.cases import acts

COMPLEX, ESPECIALLY = Complexity.COMPLEX.value, Complexity.ESPECIALLY_COMPLEX.value


@pytest.fixture
def case(cast, today):
    return acts.assigned(acts.accepted(cast, today, Kind.DENUNCIATION), cast, today)


def extend(case, actor, on, **more):
    said = {"days": 30, "complexity": COMPLEX, "reason": "Nhiều người liên quan.", **more}
    said.setdefault("criteria", ["ND31_3_2C", "ND31_3_2G"][: 2 if said["complexity"] == ESPECIALLY
                                                            else 1])  # fmt: skip
    return acts.do(case, "extend", actor, on, **said)


def due(case):
    return case.dossier.deadlines.get(code="DEN_RESOLVE").due_on


def test_thirty_days_are_added(case, cast, today):
    assert due(case) == date(2026, 10, 16)
    done = extend(case, cast.binh, today)
    assert (done.state, done.complexity, due(done)) == ("assigned", COMPLEX, date(2026, 11, 16))


@pytest.mark.parametrize(
    ("days", "expected"),
    [(1, date(2026, 10, 19)), (3, date(2026, 10, 19)), (4, date(2026, 10, 20)),
     (29, date(2026, 11, 16)), (30, date(2026, 11, 16))],
)  # fmt: skip
def test_the_days_asked_for_are_added_and_a_day_off_moves_the_end(
    case, cast, today, days, expected
):
    """15/11/2026 is a Sunday, 17/10 a Saturday."""
    assert due(extend(case, cast.binh, today, days=days)) == expected


def test_an_especially_complex_matter_is_extended_twice(case, cast, today):
    case = extend(case, cast.binh, today, complexity=ESPECIALLY)
    case = extend(case, cast.binh, today, complexity=ESPECIALLY)
    assert due(case) == date(2026, 12, 15)


@pytest.mark.parametrize("days", [14, 15])
def test_it_can_be_decided_until_the_limit_ends(cast, days):
    """Accepted 06/07/2026, the limit ends on 05/08."""
    case = acts.accepted(cast, date(2026, 7, 6), Kind.DENUNCIATION)
    done = extend(case, cast.binh, date(2026, 7, 22) + timedelta(days=days - 1))
    assert due(done) == date(2026, 9, 4)


def test_it_leaves_an_event_and_an_audit_entry(case, cast, today):
    extend(case, cast.binh, today)
    event = case.dossier.events.filter(document=None).latest("number")
    assert (event.verb, event.before, event.after) == ("extend", "assigned", "assigned")
    assert event.facts == {"days": 30, "complexity": COMPLEX, "criteria": ["ND31_3_2C"]}
    assert AuditEntry.objects.exclude(action="draft").latest("seq").action == "extend"


def test_a_third_extension_is_refused(case, cast, today, refused):
    case = extend(case, cast.binh, today, complexity=ESPECIALLY)
    case = extend(case, cast.binh, today, complexity=ESPECIALLY)
    with refused(Refused, says="2 extension"):
        extend(case, cast.binh, today, complexity=ESPECIALLY)


def test_a_second_extension_of_a_complex_matter_is_refused(case, cast, today, refused):
    case = extend(case, cast.binh, today)
    with refused(Refused, says="1 extension"):
        extend(case, cast.binh, today)


def test_an_extension_after_the_limit_ended_is_refused(cast, refused):
    case = acts.accepted(cast, date(2026, 7, 6), Kind.DENUNCIATION)
    with refused(Refused, says="after the limit had ended"):
        extend(case, cast.binh, date(2026, 8, 6))


def test_an_extension_while_suspended_is_refused(cast, today, refused):
    case = acts.accepted(cast, today - timedelta(days=7), Kind.DENUNCIATION)
    case = acts.do(case, "suspend", cast.binh, today, ground="LTC_34_1A")
    with refused(Refused):
        extend(case, cast.binh, today)


@pytest.mark.parametrize("days", [0, 31, -1, None, ""])
def test_another_length_than_1_to_30_days_is_refused(case, cast, today, refused, days):
    with refused(Refused):
        extend(case, cast.binh, today, days=days)


@pytest.mark.parametrize("complexity", ["ordinary", "", None, "very"])
def test_an_ordinary_matter_is_not_extended(case, cast, today, refused, complexity):
    with refused(Refused):
        extend(case, cast.binh, today, complexity=complexity)


@pytest.mark.parametrize(
    ("complexity", "criteria"),
    [(COMPLEX, []), (COMPLEX, ["x"]), (ESPECIALLY, ["ND31_3_2A"]),
     (ESPECIALLY, ["ND31_3_2A", "ND31_3_2A"]), (COMPLEX, ["ND31_3_2A", "ND31_3_2B"])],
)  # fmt: skip
def test_it_is_not_more_complex_than_its_criteria(case, cast, today, refused, complexity, criteria):
    with refused(Refused, says="one makes it complex"):
        extend(case, cast.binh, today, complexity=complexity, criteria=criteria)


@pytest.mark.parametrize("kind", [Kind.COMPLAINT, Kind.PROPOSAL, Kind.FEEDBACK])
def test_other_kinds_are_not_extended(cast, today, refused, kind):
    case = acts.assigned(acts.accepted(cast, today, kind), cast, today)
    with refused(Refused):
        extend(case, cast.binh, today)


@pytest.mark.parametrize("name", ["lan", "minh", "thu", "quan", "quantri", "son"])
def test_it_is_refused_to_others(case, cast, today, refused, name):
    with refused(PermissionDenied):
        extend(case, getattr(cast, name), today)


def test_it_is_refused_without_a_reason(case, cast, today, refused):
    with refused(ValidationError):
        extend(case, cast.binh, today, reason="")


def test_it_is_refused_on_a_wrong_day_or_an_old_page(case, cast, today, refused):
    for days in (-1, 1):
        with refused(Refused):
            extend(case, cast.binh, today + timedelta(days=days))
    with refused(Conflict):
        extend(case, cast.binh, today, version=1)


# A complaint is declared complex -----------------------------------------------------------------


def test_a_complex_complaint_has_45_days_from_its_acceptance(cast, today):
    case = acts.accepted(cast, today)
    done = acts.do(case, "declare_complex", cast.binh, today, ground="ND124_3A_1C",
                   reason="Tiêu chí 3a.1: 30 hộ.")  # fmt: skip
    assert (done.state, done.complexity) == ("accepted", COMPLEX)
    limits = done.dossier.deadlines.filter(code="CMP_RESOLVE_1")
    assert [(limit.variant, limit.due_on) for limit in limits] == [("complex", date(2026, 11, 2))]
    assert (
        done.dossier.events.filter(document=None).latest("number").reason == "Tiêu chí 3a.1: 30 hộ."
    )


def test_it_is_refused_while_the_criterion_is_not_named(cast, today, refused):
    case = acts.accepted(cast, today)
    with refused((Refused, ValidationError)):
        acts.do(case, "declare_complex", cast.binh, today, reason="")


@pytest.mark.parametrize("name", ["lan", "minh", "thu", "quan", "son"])
def test_only_a_leader_declares_it(cast, today, refused, name):
    case = acts.assigned(acts.accepted(cast, today), cast, today)
    with refused(PermissionDenied):
        acts.do(case, "declare_complex", getattr(cast, name), today, reason="Phức tạp.")


def test_a_denunciation_is_not_declared_complex_but_extended(cast, today, refused):
    case = acts.accepted(cast, today, Kind.DENUNCIATION)
    with refused(Refused):
        acts.do(case, "declare_complex", cast.binh, today, reason="Phức tạp.")
