"""The head of the office decides: one series a kind or one for all; secret series apart."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.management import call_command
from django.test import Client
from django.urls import reverse

from cases import access
from cases.law.words import Kind, Tie
from cases.letters import fields, widgets
from cases.models import Document, NumberingRule, NumberRegister, RegisterEntry
from cases.services import numbering, registers
from cases.services import verify as everything
from cases.services.concerns import Tied
from complaints.models import Petition
from config import desk
from tests.cases import acts
from tests.cases.test_conflict import client_of, denounce
from tests.conftest import at

JANUARY = date(2027, 1, 5)


def decide(cast, on, actor=None, **said):
    said = {"from_year": 2026, "common": False, "secret": False, "decision": "12/QĐ-UBND",
            "decided_on": on, **said}  # fmt: skip
    return registers.set_numbering_rule(
        actor=actor or cast.binh, on=on, office=cast.office, **said
    )  # fmt: skip


def with_secret_series(cast, on, count=8):
    decide(cast, on, secret=True)
    registers.open_secret_series(
        actor=cast.thu, on=on, office=cast.office, year=on.year, count=count
    )
    numbering.confirm_registers(actor=cast.binh, on=on, office=cast.office, year=on.year)


def a_notice(cast, on, until="give_number"):
    person = acts.add_person(actor=cast.lan, on=on, full_name="Lê Thị Hạnh", address="phố Đông")
    case = acts.assigned(acts.accepted(cast, on, people=[person]), cast, on)
    return acts.round_of(acts.letter(case, "KN-03"), cast, on, until=until)


# One common series -------------------------------------------------------------------------------


def test_one_common_series_begins_with_the_year_whose_registers_have_not_begun(cast, today, quick):
    assert a_notice(cast, today).entry.register.kind == "TB"
    decide(cast, today, from_year=2027, common=True)
    numbering.open_year(actor=cast.thu, on=today, office=cast.office, year=2027)
    numbering.confirm_registers(actor=cast.binh, on=today, office=cast.office, year=2027)
    opened = NumberRegister.objects.filter(office=cast.office, year=2027)
    assert set(opened.values_list("kind", flat=True)) == {
        "visits", "petitions", "cases", "incoming papers", "SAO", "VB",
    }  # fmt: skip
    with at(JANUARY):
        notice, other = a_notice(cast, JANUARY), a_notice(cast, JANUARY)
        assert (notice.number, notice.entry.register.kind) == ("01/TB-UBND", "VB")
        assert other.number == "02/TB-UBND"
        assert list(everything.problems()) == []


def test_a_series_does_not_change_in_a_year_that_has_numbers(cast, today, quick, refused):
    a_notice(cast, today)
    with refused(says="already have numbers") as caught:
        decide(cast, today, common=True)
    assert "Điều 15" in caught.value.article
    assert "next year" in caught.value.next.english()


def test_a_series_may_change_in_a_year_without_numbers(cast, today, quick):
    decide(cast, today, common=True)
    numbering.open_year(actor=cast.thu, on=today, office=cast.office, year=2026)
    numbering.confirm_registers(actor=cast.binh, on=today, office=cast.office, year=2026)
    assert a_notice(cast, today).entry.register.kind == "VB"


def test_a_year_that_is_over_is_not_decided_anew(cast, today, refused):
    with refused(says="already have numbers"):
        decide(cast, today, from_year=2025)


def test_a_decision_has_its_number_and_its_day(cast, today, refused):
    with refused(ValidationError, says="number of the decision"):
        decide(cast, today, decision=" ")
    with refused(ValidationError, says="later day"):
        decide(cast, today, decided_on=date(2026, 9, 17))


@pytest.mark.parametrize("name", ["lan", "minh", "thu", "quan", "quantri", "dung"])
def test_nobody_but_a_leader_of_the_office_decides(cast, today, refused, name):
    with refused(PermissionDenied):
        decide(cast, today, actor=getattr(cast, name))


# Secret series -----------------------------------------------------------------------------------


def test_a_confidential_file_counts_in_a_series_of_its_own(cast, today, quick):
    with_secret_series(cast, today)
    case = acts.accepted(cast, today, Kind.DENUNCIATION)
    letters = [acts.round_of(acts.letter(case, form), cast, today, until="give_number")
               for form in ("TC-04", "TC-05")]  # fmt: skip
    code = letters[0].entry.register.series
    assert [one.number for one in letters] == [f"01/QĐ-UBND-{code}", f"02/TB-UBND-{code}"]
    assert {one.entry.register.kind for one in letters} == {numbering.SECRET}
    petition = case.petitions.get()
    assert petition.number.startswith("01/2026/ĐT-")
    assert case.number.startswith("01/2026/VV-")
    assert acts.enter(cast, today).number == "01/2026/ĐT"
    assert list(everything.problems()) == []


def test_a_letter_of_a_secret_series_bears_its_code_on_the_sealed_page(cast, today, capsys):
    with_secret_series(cast, today)
    case = acts.accepted(cast, today, Kind.DENUNCIATION)
    letter = acts.round_of(acts.letter(case, "TC-04"), cast, today)
    line = fields.shown(acts.paper.read_file(letter))[widgets.NUMBER]
    assert line == f"Số: {letter.number}"
    assert letter.number == f"01/QĐ-UBND-{letter.entry.register.series}"
    call_command("register_verify")
    assert f"register {letter.entry.register}: 1 to 1, 0 void" in capsys.readouterr().out


def test_two_confidential_files_never_share_a_series(cast, today):
    with_secret_series(cast, today)
    petitions = [acts.enter(cast, today, Kind.DENUNCIATION) for _ in range(4)]
    series = [RegisterEntry.objects.get(dossier=one.dossier).register for one in petitions]
    assert len({one.series for one in series}) == 4
    assert {one.value for one in series} == {1}


def test_a_leader_whom_a_denunciation_concerns_finds_no_gap(cast, today):
    with_secret_series(cast, today)
    numbers = []
    for tied in ((), (Tied(cast.binh, Tie.ACCUSED),), ()):
        denounce(cast, today, *tied)
        numbers.append(acts.enter(cast, today).number)
    assert numbers == ["01/2026/ĐT", "02/2026/ĐT", "03/2026/ĐT"], "no gap in the common book"
    seen = access.visible(Petition.objects.all(), cast.binh, today)
    for petition in seen.filter(kind=Kind.DENUNCIATION):
        assert petition.number.startswith("01/"), "each series that he sees begins with 01"
    assert seen.count() == 5 and Petition.objects.count() == 6


def test_how_far_a_secret_series_came_is_not_shown_to_whom_it_concerns(cast, today):
    with_secret_series(cast, today)
    _, petition = denounce(cast, today, Tied(cast.binh, Tie.ACCUSED))
    used = RegisterEntry.objects.get(dossier=petition.dossier).register
    address = reverse("admin:cases_numberregister_change", args=[used.pk])
    unused = NumberRegister.objects.filter(secret=True, kind=used.kind, value=0).first()
    other = reverse("admin:cases_numberregister_change", args=[unused.pk])

    def shown(client: Client, page: str) -> str:
        text = client.get(page).content.decode()
        return text[text.index("<fieldset") : text.rindex("</fieldset>")]

    him = client_of(cast.binh)
    assert shown(him, address).replace(used.series, "X") == shown(him, other).replace(
        unused.series, "X"
    )
    inspector = client_of(cast.quan)
    assert shown(inspector, address).replace(used.series, "X") != shown(inspector, other).replace(
        unused.series, "X"
    )


def test_without_a_free_secret_series_nothing_is_numbered(cast, today, refused):
    with_secret_series(cast, today, count=2)
    for _ in range(2):
        acts.enter(cast, today, Kind.DENUNCIATION)
    with refused(says="No secret series") as caught:
        acts.enter(cast, today, Kind.DENUNCIATION)
    assert "Điều 15" in caught.value.article


def test_a_secret_series_is_confirmed_before_its_first_number(cast, today, refused):
    decide(cast, today, secret=True)
    registers.open_secret_series(
        actor=cast.thu, on=today, office=cast.office, year=2026, count=5
    )  # fmt: skip
    with refused(says="No secret series"):
        acts.enter(cast, today, Kind.DENUNCIATION)


def test_a_closed_secret_series_takes_no_more_of_that_month(cast, quick, refused):
    august = date(2026, 8, 20)
    with_secret_series(cast, august)
    case = acts.accepted(cast, august, Kind.DENUNCIATION)
    acts.round_of(acts.letter(case, "TC-04"), cast, august)
    letter = acts.round_of(acts.letter(case, "TC-05"), cast, august, until="sign_document")
    with at(date(2026, 10, 1)):
        registers.close_month(
            actor=cast.thu, on=date(2026, 10, 1), office=cast.office, year=2026, month=8
        )
        with refused(says="closed up to"):
            acts.paper.give_number(letter, actor=cast.thu, on=date(2026, 8, 31), reason="muộn")
        assert list(everything.problems()) == []


def test_secret_series_are_opened_after_the_office_decided_so(cast, today, refused):
    with refused(says="has not decided"):
        registers.open_secret_series(
            actor=cast.thu, on=today, office=cast.office, year=2026, count=5
        )


@pytest.mark.parametrize("name", ["lan", "minh", "binh", "quan", "quantri", "mai"])
def test_nobody_but_the_clerk_opens_secret_series(cast, today, refused, name):
    decide(cast, today, secret=True)
    with refused(PermissionDenied):
        registers.open_secret_series(
            actor=getattr(cast, name), on=today, office=cast.office, year=2026, count=5
        )


# What waits --------------------------------------------------------------------------------------


def test_the_desk_says_when_a_year_is_to_be_opened_and_confirmed(cast, today):
    def told(officer, on):
        return [one["url"] for one in desk.register_notices(officer, on)]

    opening = reverse("admin:cases_numberregister_open_year")
    confirming = reverse("admin:cases_numberregister_confirm_registers")
    december = date(2026, 12, 1)
    assert told(cast.thu, date(2026, 11, 30)) == []
    assert told(cast.thu, december) == [opening]
    assert told(cast.binh, december) == []
    numbering.open_year(actor=cast.thu, on=today, office=cast.office, year=2027)
    assert told(cast.thu, december) == []
    assert told(cast.binh, december) == [confirming]
    numbering.confirm_registers(actor=cast.binh, on=today, office=cast.office, year=2027)
    assert told(cast.binh, december) == []
    assert told(cast.lan, december) == []


@pytest.mark.parametrize("name", ["lan", "minh", "thu", "binh", "quan", "quantri"])
def test_the_books_are_one_step_from_the_desk_for_who_may_read_one(cast, today, name):
    officer = getattr(cast, name)
    links = [one["url"] for one in desk.shortcuts(officer, today)]
    assert (reverse("admin:books") in links) == (name != "quantri")
    assert client_of(officer).get(reverse("admin:books")).status_code == (
        403 if name == "quantri" else 200
    )


# Pages -------------------------------------------------------------------------------------------


def ask(client, name, cast, **said):
    said = {"office": cast.office.pk, "year": 2026, "on": "16/09/2026", "confirm": "on", **said}
    return client.post(reverse(f"admin:cases_numberregister_{name}"), said)


def test_clerk_and_leader_go_through_a_year_on_their_pages(cast, today):
    clerk, leader = client_of(cast.thu), client_of(cast.binh)
    rule = {"office": cast.office.pk, "year": 2026, "secret": "on", "decision": "12/QĐ-UBND",
            "decided_on": "15/09/2026", "on": "16/09/2026"}  # fmt: skip
    assert leader.post(reverse("admin:cases_numberingrule_add"), rule).status_code == 302
    assert NumberingRule.objects.get().decided_by == cast.binh
    assert ask(clerk, "open_secret_series", cast, count=6).status_code == 302
    assert ask(clerk, "open_year", cast, year=2027).status_code == 302
    assert ask(leader, "confirm_registers", cast, year=2027).status_code == 302
    assert ask(leader, "confirm_registers", cast).status_code == 302
    acts.enter(cast, date(2026, 8, 20))
    assert ask(clerk, "close_month", cast, month=8).status_code == 302
    assert NumberRegister.objects.get(
        office=cast.office, kind="petitions", year=2026, series=""
    ).closed_through == date(2026, 8, 31)  # fmt: skip
    acts.opened(cast, today, "TB", 2025)
    assert ask(leader, "close_year", cast, year=2025).status_code == 302
    assert NumberRegister.objects.get(kind="TB", year=2025).closed_by == cast.binh
    assert list(everything.problems()) == []


def test_a_page_says_beside_the_field_or_in_words_what_is_wrong(cast, today):
    clerk, leader = client_of(cast.thu), client_of(cast.binh)
    for said in ({"year": "x"}, {"year": 1}, {"month": 13}, {"confirm": ""}, {"office": "99"},
                 {"on": "31/02/2026"}):  # fmt: skip
        page = ask(clerk, "close_month", cast, **{"month": 8, **said})
        assert page.status_code == 422
        assert page.context["form"].errors.keys() == said.keys()
    page = ask(clerk, "close_month", cast, month=9)
    assert page.status_code == 422 and "30/09/2026" in page.content.decode()
    page = ask(leader, "confirm_registers", cast, year=2031)
    assert page.context["form"].errors.keys() == {"year"}
    page = ask(leader, "close_year", cast, year=2026)
    assert page.status_code == 422 and "31/12/2026" in page.content.decode()
    page = clerk.post(reverse("admin:cases_numberregister_add"), {
        "office": cast.office.pk, "kind": "TB", "year": 2025, "on": "16/09/2026", "legacy_to": 4,
    })  # fmt: skip
    assert page.context["form"].errors.keys() == {"legacy_on"}


@pytest.mark.parametrize("name", ["lan", "minh", "thu", "binh", "quan", "quantri"])
def test_each_page_is_open_to_its_role_alone(cast, name):
    client = client_of(getattr(cast, name))
    for page, role in {"open_year": "thu", "open_secret_series": "thu", "close_month": "thu",
                       "confirm_registers": "binh", "close_year": "binh"}.items():  # fmt: skip
        answer = client.get(reverse(f"admin:cases_numberregister_{page}"))
        assert answer.status_code == (200 if name == role else 403)
    added = client.get(reverse("admin:cases_numberingrule_add"))
    assert added.status_code == (200 if name == "binh" else 403)


def test_the_clerk_says_how_many_copies_go_out(cast, today, quick):
    letter = a_notice(cast, today, until="sign_document")
    address = reverse("admin:cases_document_do", args=[letter.pk, "give_number"])
    client = client_of(cast.thu)
    wrong = client.post(address, {"on": "16/09/2026", "copies": "0"})
    assert wrong.context["form"].errors.keys() == {"copies"}
    client.post(address, {"on": "16/09/2026", "copies": "5", "note": "Gửi kèm đĩa"})
    entry = Document.objects.get(pk=letter.pk).entry
    assert (entry.number, entry.copies, entry.note) == (1, 5, "Gửi kèm đĩa")


def test_a_leader_voids_a_number_on_its_page(cast, today, quick):
    letter = a_notice(cast, today)
    address = reverse("admin:cases_document_do", args=[letter.pk, "void"])
    assert client_of(cast.thu).get(address).status_code == 403
    leader = client_of(cast.binh)
    wrong = leader.post(address, {"on": "16/09/2026", "reason": ""})
    assert wrong.status_code == 422 and "reason" in wrong.context["form"].errors
    leader.post(address, {"on": "16/09/2026", "reason": "Sai tên"})
    assert Document.objects.get(pk=letter.pk).state == "void"
