"""Petitions come in from a spreadsheet, tried first and entered once; lists go out as shown."""

import io
from datetime import datetime

import pytest
import tablib
from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import Workbook, load_workbook

from cases.law.words import Kind
from cases.models import AuditEntry, Person
from cases.services import verify
from complaints.models import Petition
from complaints.resources import PetitionResource

COLUMNS = PetitionResource.Meta.fields
SOUND = {
    "source_ref": "A1", "kind": "complaint", "received_on": "05/08/2026", "subject": "Thu hồi đất",
    "full_name": "Lê Thị Đào", "address": "thôn Đông Sơn", "id_number": "038075000123",
}  # fmt: skip
PETITIONS = "/complaints/petition/"


def csv_of(*rows):
    data = tablib.Dataset(headers=COLUMNS)
    for row in rows:
        data.append([row.get(name, "") for name in COLUMNS])
    return SimpleUploadedFile("petitions.csv", data.export("csv").encode())


def upload(client, file, form="0"):
    return client.post(f"{PETITIONS}import/", {"import_file": file, "format": form})


def confirm(client, shown):
    return client.post(f"{PETITIONS}process_import/", shown.context["confirm_form"].initial)


def reasons(shown):
    return [text for row in shown.context["result"].invalid_rows for text in row.error.messages]


@pytest.fixture
def lan(client, cast):
    client.force_login(cast.lan)
    return client


def test_a_file_is_tried_then_entered_once(lan, cast):
    shown = upload(lan, csv_of(SOUND, {**SOUND, "source_ref": "A2", "kind": "feedback"}))
    assert shown.context["result"].totals["new"] == 2
    assert Petition.objects.count() == 0  # the dry run wrote nothing
    assert confirm(lan, shown).status_code == 302
    first = Petition.objects.get(source_ref="A1")
    assert (first.received_on.day, first.received_on.month) == (5, 8)  # day first
    assert first.petitioners.get().person.full_name == "Lê Thị Đào"
    assert first.dossier.deadlines.filter(code="CMP_ACCEPT").exists()
    assert AuditEntry.objects.filter(action="import", actor=cast.lan).count() == 1
    again = upload(lan, csv_of(SOUND, {**SOUND, "source_ref": "A2", "kind": "feedback"}))
    assert again.context["result"].totals["skip"] == 2
    confirm(lan, again)
    assert (Petition.objects.count(), Person.objects.count()) == (2, 2)
    assert list(verify.problems()) == []


WRONG = [
    ({"received_on": "2026-08-05"}, "05/08/2026"),
    ({"received_on": "31/02/2026"}, "05/08/2026"),
    ({"received_on": ""}, "Hãy"),
    ({"kind": "petition"}, "complaint, denunciation"),
    ({"topic": "sea"}, "land"),
    ({"subject": ""}, "Hãy"),
    ({"id_number": "38075000123"}, "12"),
    ({"kind": "denunciation"}, "Luật Tố cáo Điều 8, 56"),
    ({"source_ref": ""}, "Hãy"),
    ({"received_on": "05/08/2099"}, "05/08/2099"),
]


@pytest.mark.parametrize(("cells", "says"), WRONG)
def test_a_row_is_refused_with_its_reason_and_nothing_comes_in(lan, cells, says):
    shown = upload(lan, csv_of({**SOUND, **cells}))
    told = reasons(shown) + [str(e.error) for _, es in shown.context["result"].row_errors()
                             for e in es]  # fmt: skip
    assert any(says in text for text in told), told
    assert "confirm_form" not in shown.context
    assert Petition.objects.count() == 0


def test_a_reference_that_stands_twice_is_refused(lan):
    shown = upload(lan, csv_of(SOUND, SOUND))
    assert "A1" in str(shown.context["result"].base_errors[0].error)


def test_a_workbook_with_real_dates_is_read(lan):
    book = Workbook()
    book.active.append(COLUMNS)
    real = {**SOUND, "received_on": datetime(2026, 8, 5)}
    book.active.append([real.get(name) for name in COLUMNS])
    out = io.BytesIO()
    book.save(out)
    shown = upload(lan, SimpleUploadedFile("petitions.xlsx", out.getvalue()), form="1")
    assert shown.context["result"].totals["new"] == 1, (
        reasons(shown),
        [str(e.error) for _, es in shown.context["result"].row_errors() for e in es],
    )


def test_a_file_that_is_no_workbook_is_told_so(lan):
    shown = upload(lan, SimpleUploadedFile("petitions.xlsx", b"no zip"), form="1")
    assert shown.status_code == 200
    assert shown.context["form"].errors


@pytest.mark.parametrize("who", ["minh", "binh", "thu", "quan", "quantri"])
def test_nobody_but_a_reception_officer_imports(client, cast, who):
    client.force_login(getattr(cast, who))
    assert client.get(f"{PETITIONS}import/").status_code == 403


def test_a_list_goes_out_as_it_is_shown(lan, enter, cast):
    enter()
    enter(kind=Kind.FEEDBACK)
    answer = lan.get(f"{PETITIONS}export/csv/?kind=complaint")
    lines = answer.content.decode("utf-8-sig").splitlines()
    assert len(lines) == 2
    entry = AuditEntry.objects.get(action="export")
    assert entry.details == {"list": "complaints.petition", "rows": 1, "format": "csv"}


@pytest.mark.parametrize("text", ["=1+1", "+84912", "-1", "@SUM(A1)", "\t=1", "＝1"])
def test_no_cell_that_goes_out_is_a_formula(lan, enter, cast, text):
    petition = enter()
    Petition.objects.filter(pk=petition.pk).update(subject=text)
    line = lan.get(f"{PETITIONS}export/csv/").content.decode("utf-8-sig").splitlines()[1]
    assert f"'{text.strip()}" in line or f"'{text}" in line
    book = load_workbook(io.BytesIO(lan.get(f"{PETITIONS}export/xlsx/").content))
    assert all(cell.data_type == "s" for row in book.active for cell in row)


def test_an_export_of_another_form_or_person_is_no_page(lan, client, cast):
    assert lan.get(f"{PETITIONS}export/html/").status_code == 404
    client.force_login(cast.quantri)
    assert client.get(f"{PETITIONS}export/csv/").status_code == 404


def test_a_denunciation_that_names_an_officer_is_entered_by_hand(lan, cast):
    """A row cannot say whom it concerns; without it the accused would find the petition."""
    row = {**SOUND, "kind": "denunciation", "full_name": "", "address": "", "id_number": "",
           "against": "ong Le Van BINH"}  # fmt: skip
    shown = upload(lan, csv_of(row, {**row, "source_ref": "A2", "against": "Phòng Kinh tế"}))
    assert len(reasons(shown)) == 1
    assert "Luật Tố cáo Điều 8" in reasons(shown)[0]
    assert shown.context["result"].totals["new"] == 1
