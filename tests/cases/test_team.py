"""Bình forms the verification team (Nghị định 31/2019/NĐ-CP Điều 10)."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from cases import access
from cases.law.refusal import Refused
from cases.law.words import Kind, Tie
from cases.models import AuditEntry, Concern
from cases.services import verify
from tests.cases import acts


@pytest.fixture
def case(cast, today):
    return acts.assigned(acts.accepted(cast, today, Kind.DENUNCIATION), cast, today)


def form(case, cast, on, verb="form_team", actor=None, **said):
    said = {"members": [cast.minh.pk, cast.hoa.pk], "head": cast.minh.pk, **said}
    return acts.do(case, verb, actor or cast.binh, on, **said)


def seats(case):
    return [(s.officer.username, s.head, s.to_on) for s in case.team.order_by("pk")]


def test_two_officers_are_a_team_and_one_is_its_head(case, cast, today):
    done = form(case, cast, today)
    assert done.state == "assigned"
    assert seats(done) == [("minh", True, None), ("hoa", False, None)]


def test_the_audit_covers_every_seat(case, cast, today):
    form(case, cast, today)
    kept = [one["model"] for one in AuditEntry.objects.filter(action="form_team").get().rows]
    assert kept.count("cases.teammember") == 2
    assert list(verify.problems()) == []


def test_a_member_sees_the_matter_and_acts_on_it(case, cast, today):
    assert not access.may_see(cast.hoa, case.dossier, today)
    done = form(case, cast, today)
    assert access.may_see(cast.hoa, case.dossier, today)
    assert acts.do(done, "plan_verification", cast.hoa, today).state == "verifying"


def test_who_leaves_the_team_sees_the_matter_no_more_and_keeps_the_seat(case, cast, today):
    done = form(case, cast, today)
    done = form(done, cast, today, "change_team", members=[cast.minh.pk, cast.quan.pk],
                reason="Bà Hoa nghỉ phép.")  # fmt: skip
    assert seats(done) == [("minh", True, None), ("hoa", False, today), ("quan", False, None)]
    assert not access.may_see(cast.hoa, case.dossier, today)


def test_the_head_changes(case, cast, today):
    done = form(form(case, cast, today), cast, today, "change_team", head=cast.hoa.pk, reason="Ốm")
    assert [s.officer for s in done.team.current().filter(head=True)] == [cast.hoa]


@pytest.mark.parametrize("said", [
    {"members": []}, {"members": None}, {"head": None}, {"head": 999999},
])  # fmt: skip
def test_a_team_of_less_than_two_or_without_a_head_is_refused(case, cast, today, refused, said):
    with refused(Refused, says="two officers or more"):
        form(case, cast, today, **said)


def test_one_officer_named_twice_is_no_team(case, cast, today, refused):
    with refused(Refused, says="two officers or more"):
        form(case, cast, today, members=[cast.minh.pk, cast.minh.pk])


@pytest.mark.parametrize("name", ["lan", "thu", "quantri", "son"])
def test_who_does_not_handle_matters_here_is_refused(case, cast, today, refused, name):
    with refused(Refused, says="does not handle or inspect"):
        form(case, cast, today, members=[cast.minh.pk, getattr(cast, name).pk])


@pytest.mark.parametrize("how", list(Tie))
def test_whom_the_matter_concerns_is_refused_and_not_told_why(case, cast, today, refused, how):
    Concern.objects.create(dossier=case.dossier, officer=cast.hoa, how=how.value, since=today)
    with refused(Refused, says="concerns him or his family (Nghị định 31/2019") as caught:
        form(case, cast, today)
    assert "Hoa" not in str(caught.value) and "relative" not in str(caught.value)


def test_a_second_team_and_a_change_of_none_are_refused(case, cast, today, refused):
    with refused(Refused, says="No team was formed"):
        form(case, cast, today, "change_team", reason="x")
    done = form(case, cast, today)
    with refused(Refused, says="stands already"):
        form(done, cast, today)
    with refused(ValidationError):
        form(done, cast, today, "change_team", reason="")


@pytest.mark.parametrize("name", ["lan", "minh", "thu", "quan", "quantri", "son"])
def test_only_the_leader_forms_it(case, cast, today, refused, name):
    with refused(PermissionDenied):
        form(case, cast, today, actor=getattr(cast, name))


def test_before_the_case_is_assigned_and_of_a_complaint_it_is_refused(cast, today, refused):
    fresh = acts.accepted(cast, today, Kind.DENUNCIATION)
    complaint = acts.assigned(acts.accepted(cast, today), cast, today)
    for case in (fresh, complaint):
        with refused(Refused):
            form(case, cast, today)


# Verifying ---------------------------------------------------------------------------------------


def test_one_officer_alone_does_not_verify(case, cast, today, refused):
    with refused(Refused, says="forms a team of two"):
        acts.do(case, "plan_verification", cast.minh, today)


def test_the_resolver_may_verify_himself(case, cast, today):
    assert acts.do(case, "plan_verification", cast.binh, today).state == "verifying"


def test_an_inspector_outside_the_team_does_not_verify(case, cast, today, refused):
    done = form(case, cast, today)
    with refused(PermissionDenied):
        acts.do(done, "plan_verification", cast.quan, today)


def test_the_head_reports_and_no_other_member(case, cast, today, refused):
    done = acts.planned(case, cast, today)
    with refused(Refused, says="Only the head"):
        acts.do(done, "report_verification", cast.hoa, today)
    assert acts.do(done, "report_verification", cast.minh, today).state == "verified"
