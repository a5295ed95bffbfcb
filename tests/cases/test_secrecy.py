"""Whoever denounces is named nowhere (Luật Tố cáo Điều 8, 56): not in a field, not in a page.

"Canary" is a name that somebody types where no name belongs. After each attempt the whole
database, what was logged, the audit and the pages are searched for it.
"""

import io
import logging
from datetime import timedelta

import pytest
from django.apps import apps
from django.contrib.admin.models import LogEntry
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.urls import reverse

from cases.law.refusal import Refused
from cases.law.words import Kind
from cases.letters.catalogue import FORMS, IDENTITY, refuse_identity
from cases.models import Case, Document, Party
from cases.services import draft
from complaints import services as hall
from complaints.models import Petition, Petitioner
from reception import services as door
from reception.models import Visit
from reception.services import Arrival
from tests.cases import acts

PEOPLE = ["lan", "minh", "hoa", "binh", "thu", "quan", "quantri", "nga", "son"]
CANARY = {"full_name": "Canary Thị Sáu", "address": "ngõ Canary", "id_number": "CANARY038075",
          "phone": "0912Canary"}  # fmt: skip


@pytest.fixture
def desk(cast):
    def open_desk(name):
        client = Client()
        client.force_login(getattr(cast, name))
        return client

    return open_desk


@pytest.fixture
def logged(caplog):
    caplog.set_level(logging.DEBUG)
    return caplog


def every_cell():
    """Every row of every table of the database, sessions and content types included."""
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')
            for row in cursor.fetchall():
                yield f"{table}: {row}"


def assert_nowhere(word, logged):
    found = [cell[:200] for cell in every_cell() if word.casefold() in cell.casefold()]
    assert found == []
    assert word.casefold() not in logged.text.casefold()


@pytest.fixture
def denounced(cast, today):
    """A denunciation on its whole way: the visit, the petition, the case in the hands of Minh."""
    visit = door.receive(
        actor=cast.lan, on=today, office=cast.office,
        arrival=Arrival(kind=Kind.DENUNCIATION, summary="Lạm thu", papers="Đơn"),
    )  # fmt: skip
    paper = hall.Paper(kind=Kind.DENUNCIATION, received_on=today, subject="Lạm thu",
                       against="ông Chín")  # fmt: skip
    petition = door.enter_petition(visit, actor=cast.lan, on=today, paper=paper)
    petition = acts.classified(petition, cast, today)
    case = acts.assigned(hall.accept(petition, actor=cast.binh, on=today), cast, today)
    visit.refresh_from_db()
    return visit, petition, case


# No field ----------------------------------------------------------------------------------------


def test_a_denunciation_leads_to_no_person_by_any_column(denounced):
    for row in denounced:
        for field in row._meta.concrete_fields:
            related = getattr(field, "related_model", None)
            if related and related._meta.label == "cases.Person":
                assert getattr(row, field.attname) is None
    assert not Petitioner.objects.exists()
    assert not Party.objects.exists()


def test_the_database_itself_refuses_a_named_denouncer(denounced, ong_tam):
    visit, _, case = denounced
    with pytest.raises(IntegrityError), transaction.atomic():
        Visit.objects.filter(pk=visit.pk).update(person=ong_tam)
    with pytest.raises(IntegrityError), transaction.atomic():
        Party.objects.create(case=case, person=ong_tam, role="denouncer")


def test_the_database_itself_refuses_a_denunciation_without_an_envelope(denounced):
    _, petition, case = denounced
    for model, row in ((Petition, petition), (Case, case)):
        with pytest.raises(IntegrityError), transaction.atomic():
            model.objects.filter(pk=row.pk).update(envelope="")


def test_an_envelope_tells_nothing(cast, today):
    codes = [acts.enter(cast, today, Kind.DENUNCIATION).envelope for _ in range(10)]
    assert len(set(codes)) == 10
    for code in codes:
        assert code.startswith("NTC-")
        assert len(code) == len("NTC-ABCD-EFGH-JKLM")
        assert not set(code[4:]) & set("01IO"), "no letter that looks like another"


@pytest.mark.parametrize("form", [code for code in FORMS if code.startswith("TC-")])
def test_no_letter_of_a_denunciation_has_a_slot_for_its_author(form):
    for fact in (*FORMS[form].needs, *FORMS[form].takes):
        assert not IDENTITY.search(fact.name)
    for key in ("petitioner", "denouncer_name", "phone", "email", "id_no"):
        with pytest.raises(ValueError, match="takes no fact"):
            refuse_identity(form, {key: "Canary"})


def test_the_letters_that_are_drafted_hold_the_envelope_at_most(denounced, cast, today):
    _, petition, case = denounced
    notice = acts.letter(case, "TC-05")
    assert notice.facts["envelope"] == case.envelope
    assert "envelope" not in acts.letter(case, "TC-04").facts
    for document in Document.objects.filter(dossier=case.dossier):
        refuse_identity(document.form, document.facts)
        draft.fill(document, today)
        refuse_identity(document.form, document.facts)


# Typed where it does not belong ------------------------------------------------------------------


def filled(page, cast, **more):
    known = {
        "reception_visit": {"kind": "denunciation", "summary": "Lạm thu", "mode": "regular",
                            "head_count": "1", "on": "16/09/2026"},
        "complaints_petition": {"kind": "denunciation", "subject": "Lạm thu", "channel": "post",
                                "received_on": "16/09/2026", "topic": "corruption",
                                "level": "first", "on": "16/09/2026"},
    }  # fmt: skip
    return {**known[page], "office": cast.office.pk, **more}


@pytest.mark.parametrize("field", CANARY)
@pytest.mark.parametrize("page", ["reception_visit", "complaints_petition"])
def test_a_name_typed_for_a_denunciation_is_refused_beside_its_field(
    desk, cast, logged, page, field
):
    answer = desk("lan").post(
        reverse(f"admin:{page}_add"), filled(page, cast, **{field: CANARY[field]})
    )
    assert answer.status_code == 422
    assert set(answer.context["form"].errors) == {field}
    assert "Điều 8, 56" in str(answer.context["form"].errors[field])
    assert f'id="id_{field}_error"' in answer.content.decode()
    assert not Petition.objects.exists()
    assert not Visit.objects.exists()
    assert_nowhere("canary", logged)


@pytest.mark.parametrize("page", ["reception_visit", "complaints_petition"])
def test_with_everything_else_wrong_it_is_still_not_kept(desk, cast, logged, page):
    for more in ({**CANARY, "on": "31/02/2026"}, {**CANARY, "kind": ""}, {**CANARY, "office": ""}):
        answer = desk("lan").post(reverse(f"admin:{page}_add"), filled(page, cast, **more))
        assert answer.status_code == 422
    for preview in ({**CANARY, "preview": "1"},):
        desk("lan").post(reverse(f"admin:{page}_add"), filled(page, cast, **preview))
    assert_nowhere("canary", logged)


@pytest.mark.parametrize("page", ["reception_visit", "complaints_petition"])
def test_without_a_name_it_is_entered_and_the_envelope_is_shown(desk, cast, page):
    lan = desk("lan")
    answer = lan.post(reverse(f"admin:{page}_add"), filled(page, cast))
    assert answer.status_code == 302
    shown = lan.get(answer.headers["Location"]).content.decode()
    row = Visit.objects.first() or Petition.objects.first()
    assert row.envelope in shown


def test_from_the_visit_of_a_denouncer_no_name_can_be_typed(desk, cast, today, logged):
    visit = door.receive(
        actor=cast.lan, on=today, office=cast.office,
        arrival=Arrival(kind=Kind.DENUNCIATION, summary="Lạm thu"),
    )  # fmt: skip
    lan, address = (
        desk("lan"),
        reverse("admin:reception_visit_do", args=[visit.pk, "enter_petition"]),
    )
    form = lan.get(address).context["form"]
    assert not set(form.fields) & set(CANARY)
    assert [value for value, _ in form.fields["kind"].choices] == ["denunciation"]
    answer = lan.post(address, filled("complaints_petition", cast, version="1", **CANARY))
    assert answer.status_code == 302
    assert_nowhere("canary", logged)


def test_from_the_visit_of_somebody_who_is_named_no_denunciation_follows(
    desk, cast, today, ong_tam
):
    visit = door.receive(
        actor=cast.lan, on=today, office=cast.office, person=ong_tam,
        arrival=Arrival(kind=Kind.COMPLAINT, summary="Lạm thu"),
    )  # fmt: skip
    answer = desk("lan").post(
        reverse("admin:reception_visit_do", args=[visit.pk, "enter_petition"]),
        filled("complaints_petition", cast, version="1"),
    )
    assert answer.status_code == 422
    assert set(answer.context["form"].errors) == {"kind"}
    assert not Petition.objects.exists()


def test_a_service_that_is_called_with_people_refuses_too(cast, today, ong_tam, refused):
    with refused(Refused, says="denouncer"):
        acts.enter(cast, today, Kind.DENUNCIATION, people=[ong_tam])


@pytest.mark.parametrize("page", ["reception_visit", "complaints_petition"])
def test_a_sheet_that_names_a_denouncer_is_refused_and_leaves_nothing(desk, cast, logged, page):
    columns = {
        "complaints_petition": "source_ref,kind,received_on,subject,content,against,topic,channel,"
                               "level,full_name,address,id_number,phone",
        "reception_visit": "source_ref,kind,received_on,summary,mode,head_count,full_name,address,"
                           "id_number,phone",
    }[page]  # fmt: skip
    values = {"source_ref": "TT-1", "kind": "denunciation", "received_on": "16/09/2026",
              "subject": "Lạm thu", "summary": "Lạm thu", "full_name": "Canary Thị Sáu",
              "address": "ngõ Canary"}  # fmt: skip
    line = ",".join(values.get(name, "") for name in columns.split(","))
    sheet = SimpleUploadedFile("don.csv", f"{columns}\n{line}\n".encode(), "text/csv")
    answer = desk("lan").post(
        reverse(f"admin:{page}_import"), {"format": "0", "import_file": sheet, "resource": ""}
    )
    assert answer.status_code == 200
    assert not Petition.objects.exists()
    assert not Visit.objects.exists()
    assert_nowhere("canary", logged)


# What the pages tell -----------------------------------------------------------------------------


@pytest.mark.parametrize("name", PEOPLE)
def test_no_page_of_a_denunciation_asks_for_or_tells_a_name(desk, denounced, name):
    client = desk(name)
    for row in denounced:
        meta = row._meta.concrete_model._meta
        answer = client.get(
            reverse(f"admin:{meta.app_label}_{meta.model_name}_change", args=[row.pk])
        )
        if answer.status_code == 200:
            html = answer.content.decode()
            assert row.envelope in html
            assert "full_name" not in html


def test_lists_show_a_confidential_matter_to_nobody_else(desk, denounced):
    _, petition, case = denounced
    for name, row, page, sees in (
        ("hoa", petition, "complaints_petition", False), ("hoa", case, "cases_case", False),
        ("nga", petition, "complaints_petition", False), ("son", case, "cases_case", False),
        ("binh", petition, "complaints_petition", True), ("binh", case, "cases_case", True),
        ("minh", case, "cases_case", True), ("lan", petition, "complaints_petition", True),
    ):  # fmt: skip
        client = desk(name)
        for query in ({}, {"q": row.number}, {"q": "Lạm thu"}, {"kind__exact": "denunciation"}):
            html = client.get(reverse(f"admin:{page}_changelist"), query).content.decode()
            assert (f">{row.number}<" in html) is sees, (name, query)
        export = client.get(reverse(f"admin:{page}_export", args=["csv"])).content.decode()
        assert (row.number in export) is sees


def test_the_desk_tells_nobody_else_of_a_confidential_matter(desk, denounced):
    _, petition, case = denounced
    for name in ("hoa", "nga", "son", "quantri"):
        client = desk(name)
        for address in (
            reverse("admin:index"),
            *[reverse("admin:desk_list", args=[which])
              for which in ("mine", "due-soon", "overdue", "to-sign")],
        ):  # fmt: skip
            html = client.get(address).content.decode()
            assert petition.number not in html
            assert case.number not in html
            assert "Lạm thu" not in html


HIDDEN = {
    "complaints_petition": [
        "subject__startswith", "content__contains", "envelope__startswith", "against__contains",
        "petitioners__person__full_name__startswith", "petitioners__person__id_number__startswith",
        "dossier__confidential__exact", "dossier__events__reason__contains",
        "case__subject__startswith", "visits__person__name_key__startswith",
    ],
    "cases_case": [
        "subject__startswith", "content__contains", "envelope__startswith",
        "handler__password__startswith", "parties__person__full_name__startswith",
        "authority__posts__officer__password__startswith", "dossier__events__reason__contains",
        "petitions__petitioners__person__phone__startswith",
    ],
    "reception_visit": [
        "summary__startswith", "person__full_name__startswith", "envelope__startswith",
        "petition__subject__startswith",
    ],
    "cases_document": [
        "facts__contains", "given__contains", "signer__officer__password__startswith",
        "dossier__petition__subject__startswith",
    ],
    "cases_numberregister": [
        "opened_by__password__startswith", "entries__dossier__petition__subject__startswith",
        "office__dossier__petition__subject__startswith",
        "office__posts__officer__password__startswith",
    ],
    "cases_post": [
        "officer__password__startswith", "office__dossier__petition__subject__startswith",
        "office__dossier__case__envelope__startswith",
        "office__posts__officer__password__startswith",
    ],
    "cases_officer": ["password__startswith", "posts__office__dossier__case__subject__startswith"],
    "cases_office": ["dossier__petition__subject__startswith",
                     "posts__officer__password__startswith"],
    "cases_auditentry": ["rows__contains", "details__contains",
                         "dossier__case__subject__startswith",
                         "actor__password__startswith"],
}  # fmt: skip


# A fault when it was written: lookup_allowed looks at the first part of a path alone.
@pytest.mark.parametrize(
    ("page", "lookup"), [(page, lookup) for page, all_of in HIDDEN.items() for lookup in all_of]
)
def test_a_hidden_column_cannot_be_guessed_by_filtering(desk, denounced, page, lookup):
    """A list that grows and shrinks with `?subject__startswith=` tells the subject letter by
    letter to somebody who may not read it: such a question gets no answer at all."""
    for name in ("binh", "quan", "quantri"):
        client = desk(name)
        plain = client.get(reverse(f"admin:{page}_changelist"))
        if plain.status_code == 403:
            continue
        answers = {
            value: client.get(reverse(f"admin:{page}_changelist"), {lookup: value})
            for value in ("L", "zzz")
        }
        assert {answer.status_code for answer in answers.values()} == {400}, name


@pytest.mark.parametrize("page", HIDDEN)
def test_an_order_in_the_address_bar_is_one_of_the_columns_shown(desk, denounced, page):
    client = desk("quan") if page != "cases_case" else desk("binh")
    for order in ("99", "-99", "x", "1.99", "subject"):
        answer = client.get(reverse(f"admin:{page}_changelist"), {"o": order})
        assert answer.status_code in (200, 302, 403)


def test_no_row_names_anybody_when_it_is_printed(denounced, ong_tam):
    """`__str__` goes into messages, breadcrumbs, titles and logs."""
    for row in (*denounced, ong_tam, *Document.objects.all()):
        assert "Tám" not in str(row)
        assert "Lạm thu" not in str(row)


def test_the_log_of_the_admin_keeps_nothing(desk, cast, denounced):
    lan = desk("lan")
    lan.post(reverse("admin:complaints_petition_add"), filled("complaints_petition", cast))
    assert not LogEntry.objects.exists()


def test_addresses_and_file_names_hold_no_word_of_a_matter(desk, denounced):
    html = desk("binh").get(
        reverse("admin:cases_case_change", args=[denounced[2].pk])
    ).content.decode()  # fmt: skip
    for part in html.split('href="')[1:]:
        assert "NTC-" not in part.split('"')[0]


def test_nobody_but_the_services_reaches_a_person_of_a_denunciation(denounced):
    """Each relation to `Person` in the three apps is one of those that a denunciation leaves
    empty: a new one must be looked at here before it is used."""
    found = {
        f"{model._meta.label}.{field.name}"
        for model in apps.get_models()
        if model._meta.app_label in ("cases", "complaints", "reception")
        for field in model._meta.concrete_fields
        if getattr(field.related_model, "_meta", None) and
        field.related_model._meta.label == "cases.Person"
    }  # fmt: skip
    assert found == {
        "cases.Party.person", "complaints.Petitioner.person", "reception.Visit.person",
        "complaints.Representative.person",  # of a denunciation only the number is kept
    }  # fmt: skip


def test_an_export_of_confidential_rows_shows_the_code_at_most(desk, denounced, ong_tam):
    for page in ("complaints_petition", "cases_case", "reception_visit", "cases_document"):
        for form in ("csv", "xlsx"):
            answer = desk("binh").get(reverse(f"admin:{page}_export", args=[form]))
            data = io.BytesIO(answer.content).read()
            assert b"038075000123" not in data
            assert "Nguyễn Văn Tám".encode() not in data


def test_an_old_envelope_is_not_reused_after_a_day(cast, today):
    first = acts.enter(cast, today - timedelta(days=1), Kind.DENUNCIATION)
    assert acts.enter(cast, today, Kind.DENUNCIATION).envelope != first.envelope
