"""The registers of an office: opened ahead, one of each kind, each letter in its own."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from cases.law.words import Kind
from cases.letters.catalogue import FORMS
from cases.models import NumberRegister, RegisterEntry
from cases.models.kept import NothingIsDeleted
from cases.services import numbering, verify
from reception import services as door
from reception.services import Arrival
from tests.cases import acts


def test_every_office_with_a_clerk_begins_its_year_with_every_register_it_needs(cast, today):
    needed = {form.abbreviation or "CV" for form in FORMS.values() if form.numbered}
    needed |= {numbering.VISITS, numbering.PETITIONS, numbering.CASES}
    needed |= {numbering.INCOMING, numbering.COPIES}
    for name in ("thu", "mai"):
        office = getattr(cast, name).posts.get().office
        registers = NumberRegister.objects.filter(office=office, year=today.year, series="")
        assert set(registers.values_list("kind", flat=True)) == needed
        assert set(registers.values_list("value", "last_on")) == {(0, None)}
        assert {register.opened_by for register in registers} == {getattr(cast, name)}
        assert {register.confirmed_by.posts.get().role for register in registers} == {"leader"}


def test_a_visit_a_petition_and_a_case_stand_each_in_their_own_register(cast, today, ong_tam):
    visit = door.receive(
        actor=cast.lan, on=today, office=cast.office, person=ong_tam,
        arrival=Arrival(kind=Kind.COMPLAINT, summary="Thu hồi đất"),
    )  # fmt: skip
    case = acts.accepted(cast, today)
    petition = case.petitions.get()
    for row, kind in ((visit, "visits"), (petition, "petitions"), (case, "cases")):
        entry = RegisterEntry.objects.get(dossier=row.dossier)
        assert (entry.register.kind, entry.number, entry.on) == (kind, 1, today)


def test_each_number_names_who_gave_it(cast, today):
    case = acts.accepted(cast, today)
    assert RegisterEntry.objects.get(dossier=case.petitions.get().dossier).clerk == cast.lan
    assert RegisterEntry.objects.get(dossier=case.dossier).clerk == cast.binh


def test_a_register_exists_once(cast, today):
    values = {"office": cast.office, "kind": "TB", "year": today.year, "opened_on": today,
              "opened_by": cast.thu}  # fmt: skip
    with pytest.raises(IntegrityError), transaction.atomic():
        NumberRegister.objects.create(**values)


def test_nothing_in_a_register_is_deleted(cast, today):
    acts.enter(cast, today)
    entry = RegisterEntry.objects.get()
    for attempt in (entry.delete, RegisterEntry.objects.all().delete, entry.register.delete,
                    NumberRegister.objects.all().delete):  # fmt: skip
        with pytest.raises(NothingIsDeleted):
            attempt()
    assert RegisterEntry.objects.count() == 1


def test_registers_of_an_office_at_work_are_whole(cast, today):
    for _ in range(3):
        acts.accepted(cast, today)
    acts.accepted(cast, today, Kind.DENUNCIATION)
    assert list(verify.register_problems()) == []


def test_a_register_of_a_past_year_takes_the_days_of_that_year_alone(cast):
    december = date(2025, 12, 31)
    for kind in (numbering.PETITIONS, numbering.CASES):
        acts.opened(cast, date(2026, 9, 16), kind, 2025)
    petition = acts.enter(cast, december)
    assert petition.number == "01/2025/ĐT"
    assert RegisterEntry.objects.get(dossier=petition.dossier).register.year == 2025
