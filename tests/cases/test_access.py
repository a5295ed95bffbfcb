"""Who sees which matter: her office, her role, and of confidential ones only what she must know."""

from datetime import timedelta
from types import SimpleNamespace

import pytest
from django.core.exceptions import PermissionDenied

from cases import access
from cases.law.words import Kind, Role
from cases.models import Case, Deadline, Document, Dossier
from cases.services import paper, setup
from cases.services.move import procedure_of, procedure_verbs
from complaints.models import Petition
from reception import services as door
from reception.models import Visit
from reception.services import Arrival
from tests.cases import acts

EVERYBODY = ["lan", "minh", "hoa", "binh", "thu", "quan", "quantri", "nga", "dung", "son", "mai"]


@pytest.fixture
def matters(cast, today):
    """A complaint and a denunciation of the ward, both Minh's; a complaint of the province."""
    complaint = acts.assigned(acts.accepted(cast, today), cast, today)
    secret = acts.assigned(acts.accepted(cast, today, Kind.DENUNCIATION), cast, today)
    province = SimpleNamespace(
        office=cast.son.posts.get().office, lan=cast.nga, minh=cast.dung, binh=cast.son
    )
    above = acts.assigned(acts.accepted(province, today), province, today)
    return SimpleNamespace(complaint=complaint, secret=secret, above=above)


SEEN = {
    # name: complaint, denunciation, the province's complaint
    "lan": (True, False, False),
    "minh": (True, True, False),
    "hoa": (True, False, False),
    "binh": (True, True, False),
    "thu": (True, True, False),
    "quan": (True, True, False),
    "quantri": (False, False, False),
    "nga": (False, False, True),
    "dung": (False, False, True),
    "son": (False, False, True),
    "mai": (False, False, True),
}


@pytest.mark.parametrize(("name", "seen"), SEEN.items(), ids=SEEN)
def test_each_sees_the_cases_of_her_office_and_role(cast, matters, today, name, seen):
    officer = getattr(cast, name)
    cases = (matters.complaint, matters.secret, matters.above)
    assert tuple(access.may_see(officer, case.dossier, today) for case in cases) == seen
    found = access.visible(Case.objects.all(), officer, today)
    assert {case.pk for case in found} == {
        case.pk for case, visible in zip(cases, seen, strict=True) if visible
    }


@pytest.mark.parametrize("name", EVERYBODY)
def test_lists_of_every_model_agree_with_the_dossiers(cast, matters, today, name):
    officer = getattr(cast, name)
    dossiers = set(access.visible_dossiers(officer, today).values_list("pk", flat=True))
    for model in (Petition, Case, Document, Deadline):
        shown = set(access.visible(model.objects.all(), officer, today).values_list(
            "dossier", flat=True))  # fmt: skip
        assert shown == set(
            model.objects.filter(dossier__in=dossiers).values_list("dossier", flat=True)
        )


def test_no_row_is_shown_twice(cast, matters, today):
    rows = list(access.visible(Case.objects.all(), cast.minh, today))
    assert len(rows) == len({row.pk for row in rows})


def test_lan_sees_the_denunciation_that_she_entered_and_no_other(cast, today):
    hers = acts.enter(cast, today, Kind.DENUNCIATION)
    other = setup.enter_officer(actor=cast.quantri, on=today, username="lan2", full_name="Lan Hai")
    setup.enter_post(
        actor=cast.quantri,
        on=today,
        officer=other,
        office=cast.office,
        role="reception_officer",
        from_on=today,
        title="Cán bộ tiếp công dân",
    )
    assert access.may_see(cast.lan, hers.dossier, today)
    assert not access.may_see(other, hers.dossier, today)


def test_lan_sees_the_visit_of_a_denouncer_that_she_received_and_the_petition_from_it(cast, today):
    visit = door.receive(
        actor=cast.lan, on=today, office=cast.office,
        arrival=Arrival(kind=Kind.DENUNCIATION, summary="Lạm thu"),
    )  # fmt: skip
    assert access.may_see(cast.lan, visit.dossier, today)
    assert not access.may_see(cast.hoa, visit.dossier, today)


def test_a_handler_who_hands_a_confidential_case_on_no_longer_sees_it(cast, matters, today):
    acts.do(matters.secret, "assign", cast.binh, today, handler=cast.hoa.pk)
    assert access.may_see(cast.hoa, matters.secret.dossier, today)
    assert not access.may_see(cast.minh, matters.secret.dossier, today)


# A fault when it was written: access.visible_dossiers gives a handler the case, not its petition.
def test_the_petition_of_a_confidential_case_is_seen_by_its_handler_alone(cast, matters, today):
    """She must read what is denounced; her colleague must not."""
    petition = matters.secret.petitions.get()
    assert access.may_see(cast.minh, petition.dossier, today)
    assert not access.may_see(cast.hoa, petition.dossier, today)


def test_being_superuser_shows_no_matter(cast, matters, today):
    root = type(cast.lan).objects.create_superuser(username="root", full_name="Root")
    assert not access.visible_dossiers(root, today).exists()
    assert not access.offices_of(root, today).exists()
    with pytest.raises(PermissionDenied):
        access.role_for(root, list(Role), cast.office, today)


def test_an_administrator_with_the_superuser_flag_sees_no_matter_either(cast, matters, today):
    type(cast.lan).objects.filter(pk=cast.quantri.pk).update(is_superuser=True)
    cast.quantri.refresh_from_db()
    assert not access.visible_dossiers(cast.quantri, today).exists()


def test_a_closed_account_sees_nothing(cast, matters, today):
    type(cast.lan).objects.filter(pk=cast.binh.pk).update(is_active=False)
    cast.binh.refresh_from_db()
    assert not access.visible_dossiers(cast.binh, today).exists()
    assert access.roles_of(cast.binh, cast.office, today) == set()


@pytest.mark.parametrize(("days", "sees"), [(-1, False), (0, True), (1, True)])
def test_a_post_gives_sight_from_its_first_to_its_last_day(cast, matters, today, days, sees):
    cast.hoa.posts.update(to_on=today + timedelta(days=days))
    assert access.may_see(cast.hoa, matters.complaint.dossier, today) is sees
    cast.hoa.posts.update(to_on=None, from_on=today - timedelta(days=days))
    assert access.may_see(cast.hoa, matters.complaint.dossier, today) is (days >= 0)


def test_two_posts_in_two_offices_show_both(cast, matters, today):
    setup.enter_post(
        actor=cast.quantri, on=today, officer=cast.hoa, role="handler", from_on=today,
        office=cast.son.posts.get().office, title="Biệt phái",
    )  # fmt: skip
    seen = access.visible(Case.objects.all(), cast.hoa, today)
    assert {case.pk for case in seen} == {matters.complaint.pk, matters.above.pk}


def test_a_part_of_an_office_shows_nothing_of_the_whole(cast, matters, today):
    part = cast.office.parts.first()
    chief = setup.enter_officer(actor=cast.quantri, on=today, username="tp", full_name="Trưởng")
    setup.enter_post(
        actor=cast.quantri,
        on=today,
        officer=chief,
        office=part,
        role="leader",
        from_on=today,
        title="Trưởng phòng",
    )
    assert not access.visible_dossiers(chief, today).exists()


def test_visible_dossiers_are_those_of_the_house(cast, matters, today):
    seen = access.visible_dossiers(cast.binh, today)
    assert set(seen) == set(Dossier.objects.filter(office=cast.office))
    assert not Visit.objects.exists()


# Acting is asked anew, whatever is seen ----------------------------------------------------------


@pytest.mark.parametrize("kind", [Kind.COMPLAINT, Kind.DENUNCIATION])
def test_a_handler_does_not_act_on_a_colleagues_case(cast, matters, today, refused, kind):
    case = matters.complaint if kind == Kind.COMPLAINT else matters.secret
    with refused(PermissionDenied):
        acts.do(case, "plan_verification", cast.hoa, today)


def test_a_handler_does_not_submit_a_colleagues_letter(cast, matters, today, refused):
    letter = acts.letter(matters.complaint, "KN-03")
    with refused(PermissionDenied):
        paper.submit(letter, actor=cast.hoa, on=today)


def test_a_leader_of_another_office_decides_nothing_here(cast, matters, today, refused):
    for verb, said in (("suspend", {"ground": "LKN_11A_1A"}), ("terminate", {"ground": "x"})):
        with refused(PermissionDenied):
            acts.do(matters.complaint, verb, cast.son, today, **said)


@pytest.mark.parametrize("name", ["quan", "quantri"])
def test_whoever_inspects_or_keeps_accounts_moves_nothing(cast, matters, today, refused, name):
    for case in (matters.complaint, matters.secret):
        for verb in procedure_verbs(procedure_of(case)):
            with refused(PermissionDenied):
                acts.do(case, verb, getattr(cast, name), today, reason="thử", ground="x")


def test_the_day_of_the_act_asks_for_the_post_of_that_day(cast, matters, today, refused):
    """Whoever became leader today did not lead last week."""
    cast.binh.posts.update(from_on=today)
    with refused(PermissionDenied):
        acts.do(
            matters.complaint,
            "assign",
            cast.binh,
            today - timedelta(days=1),
            handler=cast.minh.pk,
            reason="thử",
        )
