"""Minh completes what is known of a citizen, so that his letter lacks nothing."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse

from cases.law.refusal import Refused
from cases.law.words import Kind, Tie
from cases.models import AuditEntry, Dossier, Person
from cases.services import concerns, verify
from cases.services.opening import add_person
from cases.services.people import correct_person, people_of
from tests.cases import acts

WHY = "Căn cước xuất trình ngày 16/09/2026"


@pytest.fixture
def tam(cast, today):
    """A citizen who left no address."""
    return add_person(actor=cast.lan, on=today, full_name="Nguyễn Văn Tám")


@pytest.fixture
def case(cast, today, tam):
    return acts.assigned(acts.accepted(cast, today, people=[tam]), cast, today)


def page_of(row):
    return reverse(f"admin:{row._meta.app_label}_{row._meta.concrete_model._meta.model_name}"
                   "_correct_person", args=[row.pk])  # fmt: skip


def correct(case, cast, today, tam, told, who="minh", reason=WHY):
    return correct_person(case, actor=getattr(cast, who), on=today, person=tam, told=told,
                          reason=reason)  # fmt: skip


def test_what_was_lacking_is_completed_and_what_stood_there_stays_in_the_event(
    case, cast, today, tam
):
    told = {"full_name": "Nguyễn Văn Tâm", "address": "12 phố Đình Hương", "phone": "",
            "id_issued_on": today}  # fmt: skip
    case = correct(case, cast, today, tam, told)
    tam.refresh_from_db()
    assert (tam.full_name, tam.name_key) == ("Nguyễn Văn Tâm", "nguyen van tam")
    assert (tam.address, tam.id_issued_on) == ("12 phố Đình Hương", today)
    event = case.dossier.events.latest("number")
    assert (event.verb, event.before, event.after) == ("correct_person", "assigned", "assigned")
    assert event.reason == WHY and event.facts == {"person": tam.pk, "before": {
        "full_name": "Nguyễn Văn Tám", "address": "", "id_issued_on": "",
    }}  # fmt: skip
    assert AuditEntry.objects.latest("seq").action == "correct_person"
    assert list(verify.problems()) == []


def test_a_letter_names_the_missing_address_and_the_way_to_enter_it(case, cast, client, today, tam):
    client.force_login(cast.minh)
    compose = reverse("admin:cases_case_compose", args=[case.pk, "KN-03"])
    page = client.get(compose)
    told = {one["text"]: one["url"] for one in page.context["lacking"]}
    assert page_of(case) in told.values(), told
    sent = {"on": f"{today:%d/%m/%Y}", "person": tam.pk, "address": "12 phố Đình Hương",
            "reason": WHY}  # fmt: skip
    assert client.post(page_of(case), sent).status_code == 302
    lacking = client.get(compose).context["lacking"]
    assert page_of(case) not in [one["url"] for one in lacking]
    assert any(url == page_of(case) for _, url in client.get(
        reverse("admin:cases_case_change", args=[case.pk])).context["links"])  # fmt: skip


def test_the_page_shows_what_is_known_and_names_each_missing_answer(case, cast, client, tam):
    client.force_login(cast.minh)
    page = client.get(page_of(case))
    assert page.context["form"]["full_name"].value() == "Nguyễn Văn Tám"
    wrong = {"on": "31/02/2026", "person": "", "id_number": "?", "reason": "", "address": "đã gõ"}
    page = client.post(page_of(case), wrong)
    assert page.status_code == 422 and "đã gõ" in page.content.decode()
    assert set(page.context["form"].errors) == {"on", "person", "id_number", "reason"}


def test_the_petition_it_came_with_names_the_same_citizen(cast, today, tam):
    petition = acts.enter(cast, today, people=[tam])
    assert list(people_of(petition)) == [tam]
    correct(petition, cast, today, tam, {"address": "phố Bà Triệu"}, who="lan")
    tam.refresh_from_db()
    assert tam.address == "phố Bà Triệu"


@pytest.mark.parametrize("reason", ["", "  "])
def test_nothing_is_changed_without_saying_from_where_it_is_known(
    case, cast, today, tam, refused, reason
):
    with refused(ValidationError, says="from where you know it"):
        correct(case, cast, today, tam, {"address": "x"}, reason=reason)


def test_what_stands_there_already_is_no_change(case, cast, today, tam, refused):
    with refused(ValidationError, says="stands there already"):
        correct(case, cast, today, tam, {"full_name": "Nguyễn Văn Tám", "address": ""})


@pytest.mark.parametrize("who", ["thu", "quan", "son", "quantri"])
def test_only_who_drafts_on_the_matter_corrects_it(case, cast, today, tam, refused, who):
    with refused(PermissionDenied):
        correct(case, cast, today, tam, {"address": "x"}, who=who)


def test_who_is_complained_about_does_not_correct_the_complainant(case, cast, today, tam, refused):
    concerns.declare_concern(case, actor=cast.binh, on=today, officer=cast.minh, how=Tie.RELATIVE)
    with refused((Refused, PermissionDenied)):
        correct(case, cast, today, tam, {"address": "x"})


def test_a_citizen_of_another_matter_is_not_reached_from_here(case, cast, today, refused):
    other = add_person(actor=cast.lan, on=today, full_name="Lê Thị Chín")
    with refused(PermissionDenied):
        correct(case, cast, today, other, {"address": "x"})


def test_a_denunciation_names_nobody_so_it_has_no_such_page(cast, client, today, refused):
    case = acts.assigned(acts.accepted(cast, today, Kind.DENUNCIATION), cast, today)
    client.force_login(cast.minh)
    assert not people_of(case).exists()
    assert client.get(page_of(case)).status_code == 404
    stranger = Person.objects.first() or add_person(actor=cast.lan, on=today, full_name="Ai")
    with refused(PermissionDenied):
        correct(case, cast, today, stranger, {"address": "x"})


def test_of_a_confidential_matter_nobody_is_shown_even_if_somebody_is_named(
    cast, client, today, tam, refused
):
    petition = acts.enter(cast, today, people=[tam])
    client.force_login(cast.lan)
    assert client.get(page_of(petition)).status_code == 200
    Dossier.objects.filter(pk=petition.dossier_id).update(confidential=True)
    answer = client.get(page_of(petition))
    assert answer.status_code == 404 and tam.full_name not in answer.content.decode()
    change = client.get(reverse("admin:complaints_petition_change", args=[petition.pk]))
    assert page_of(petition) not in change.content.decode()
    with refused(PermissionDenied):
        correct(petition, cast, today, tam, {"address": "x"}, who="lan")


def test_the_day_of_an_identity_paper_has_come(case, cast, client, today, tam):
    client.force_login(cast.minh)
    sent = {"on": f"{today:%d/%m/%Y}", "person": tam.pk, "reason": WHY,
            "id_issued_on": f"{today + timedelta(days=1):%d/%m/%Y}"}  # fmt: skip
    page = client.post(page_of(case), sent)
    assert page.status_code == 422 and set(page.context["form"].errors) == {"id_issued_on"}


def test_whose_matter_it_is_not_gets_the_answer_of_one_that_does_not_exist(case, cast, client):
    client.force_login(cast.son)
    gone = page_of(case).replace(f"/{case.pk}/", "/999999/")
    assert client.get(page_of(case)).status_code == client.get(gone).status_code == 404
