"""`manage.py register_verify`: every register is proved, and what SQL broke is named.

One office works once for the whole module; each test breaks one thing inside a savepoint.
"""

from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import pytest
from django.core.management import call_command
from django.db import transaction

from cases.models import Document, NumberRegister, Officer, RegisterClosing, RegisterEntry
from cases.services import paper, registers
from cases.services.paper import keep_file, path_of
from tests.cases import acts
from tests.cases.test_verify_all import loosen_postgres, loosen_sqlite, sql
from tests.conftest import FIXED_DAY, at, furnish

OCTOBER = FIXED_DAY.replace(month=10, day=2)


@pytest.fixture(scope="module", autouse=True)
def office_at_work(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """Two notices in September, one issued, one void after its seal; the month is closed."""
    with django_db_blocker.unblock(), at(OCTOBER), transaction.atomic():
        if not Officer.objects.exists():
            furnish()
        people = {officer.username: officer for officer in Officer.objects.all()}
        cast = SimpleNamespace(office=people["binh"].posts.get().office, **people)
        on = FIXED_DAY
        for until in ("issue", "seal"):
            somebody = acts.add_person(actor=cast.lan, on=on, full_name="Lê Thị Hạnh",
                                       address="phố Đông")  # fmt: skip
            case = acts.assigned(acts.accepted(cast, on, people=[somebody]), cast, on)
            letter = acts.round_of(acts.letter(case, "KN-03"), cast, on, until=until)
        paper.void(letter, actor=cast.binh, on=on, reason="Ghi sai.")
        registers.close_month(actor=cast.thu, on=OCTOBER, office=cast.office, year=2026, month=9)
        loosen_postgres()
        yield
        transaction.set_rollback(True)


@pytest.fixture(autouse=True)
def taken_back(office_at_work: None, db: None) -> Iterator[None]:
    loosen_sqlite("ON")
    with transaction.atomic():
        yield
        transaction.set_rollback(True)
    loosen_sqlite("OFF")


def notices() -> NumberRegister:
    return NumberRegister.objects.get(kind="TB", office__code="ham-rong", year=2026)


def entry(number: int) -> RegisterEntry:
    return notices().entries.get(number=number)


@pytest.fixture
def said(capsys):
    """Run the command: what it says is broken, and its exit code."""

    def run(*words: str) -> tuple[int, str]:
        try:
            call_command("register_verify", *words)
        except SystemExit as end:
            return int(end.code), capsys.readouterr().err
        return 0, capsys.readouterr().out

    return run


def test_whole_registers_are_proved_with_a_line_each(said):
    code, lines = said()
    assert code == 0
    assert ("verified: ham-rong, register TB 2026: 1 to 2, 1 void, closed up to 2026-09-30"
            in lines.splitlines())  # fmt: skip
    used = NumberRegister.objects.filter(value__gt=0).count()
    assert len(lines.splitlines()) == used == 3


def test_one_office_or_one_year_is_asked_alone(said):
    assert said("--office", "thanh-hoa") == (0, "")
    assert said("--year", "2025") == (0, "")
    assert len(said("--office", "ham-rong", "--year", "2026")[1].splitlines()) == 3


BROKEN = {
    "a number is taken out": (
        "DELETE FROM cases_registerentry WHERE id = {one}", "its numbers are not 1 to 2"),
    "a number is made another": (
        "UPDATE cases_registerentry SET number = 7 WHERE id = {two}", "its numbers are not 1 to"),
    "the counter is put back": (
        "UPDATE cases_numberregister SET value = 1 WHERE id = {register}",
        "its numbers are not 1 to 1"),
    "paper numbers are invented": (
        "UPDATE cases_numberregister SET legacy_to = 1 WHERE id = {register}",
        "its numbers are not 2 to 2"),
    "a day is put back": (
        "UPDATE cases_registerentry SET \"on\" = '2026-09-01' WHERE id = {two}",
        "its days go back"),
    "the last day is another": (
        "UPDATE cases_numberregister SET last_on = '2026-09-20' WHERE id = {register}",
        "its days go back"),
    "a day is of another year": (
        "UPDATE cases_registerentry SET \"on\" = '2025-09-16' WHERE id = {one}",
        "its days are not all of 2026"),
    "a letter is taken from its number": (
        "UPDATE cases_registerentry SET document_id = NULL WHERE id = {one}",
        "number 1 stands for no letter"),
    "a number is given to another file": (
        "UPDATE cases_registerentry SET dossier_id = dossier_id - 1 WHERE id = {one}",
        "number 1 stands for a letter of another file"),
    "the letter bears another number": (
        "UPDATE cases_document SET number = '12/TB-UBND' WHERE id = {letter}",
        "number 1 stands for a letter that bears “12/TB-UBND”"),
    "the letter bears another type": (
        "UPDATE cases_document SET number = '01/QĐ-UBND' WHERE id = {letter}",
        "number 1 stands for a letter that bears “01/QĐ-UBND”"),
    "the letter has another day": (
        "UPDATE cases_document SET numbered_on = '2026-09-15' WHERE id = {letter}",
        "number 1 is of 2026-09-16, its letter of 2026-09-15"),
    "number and letter are renamed together": (
        "UPDATE cases_document SET number = '01/TB-HĐND' WHERE id = {letter}",
        "its file says “01/TB-UBND” of 2026-09-16"),
    "a letter has a number that no register gave": (
        "UPDATE cases_document SET number = '09/TB-UBND', numbered_on = '2026-09-16'"
        " WHERE id = {draft}", "its number “09/TB-UBND” stands in no register"),
    "a letter is put under the number of another": (
        "UPDATE cases_document SET number = '01/TB-UBND' WHERE id = {void_letter}",
        "number 01/TB-UBND of 2026: two letters bear it"),
    "a void number is in use again": (
        "UPDATE cases_registerentry SET voided_on = NULL, voided_by_id = NULL, void_reason = ''"
        " WHERE id = {two}", "number 2 and its letter do not agree on whether it is void"),
    "an issued letter's number is void": (
        "UPDATE cases_registerentry SET voided_on = '2026-09-16', voided_by_id = {leader},"
        " void_reason = 'x' WHERE id = {one}", "number 1 is void, but its letter was issued"),
    "the reason of a void number is gone": (
        "UPDATE cases_registerentry SET void_reason = '  ' WHERE id = {two}",
        "number 2 is void without a reason, a day or a leader"),
    "a void number was approved by the clerk": (
        "UPDATE cases_registerentry SET voided_by_id = {clerk} WHERE id = {two}",
        "number 2 is void without a reason, a day or a leader"),
    "a closed number was given by another": (
        "UPDATE cases_registerentry SET clerk_id = {leader} WHERE id = {two}",
        "what was closed up to 2026-09-30 is not what stands there now"),
    "the digest of a closing is another": (
        "UPDATE cases_registerclosing SET digest = 'x' WHERE register_id = {register}",
        "what was closed up to 2026-09-30 is not what stands there now"),
    "a closing is taken out": (
        "DELETE FROM cases_registerclosing WHERE register_id = {register}",
        "number 1 lies in a closed month and was not closed with it"),
    "a closed month is opened again": (
        "UPDATE cases_numberregister SET closed_through = NULL WHERE id = {register}",
        "it is closed up to 2026-09-30, but its column says otherwise"),
    "a number is slipped into a closed month": (
        "UPDATE cases_registerclosing SET last_number = 1 WHERE register_id = {register}",
        "number 2 lies in a closed month and was not closed with it"),
    "a year is closed before its months": (
        "UPDATE cases_numberregister SET closed_on = '2026-10-02', closed_by_id = {leader}"
        " WHERE id = {register}", "its year is closed, its months only up to 2026-09-30"),
}  # fmt: skip


@pytest.mark.parametrize("what", BROKEN)
def test_what_sql_broke_is_named(what, said):
    statement, problem = BROKEN[what]
    one, two, register = entry(1), entry(2), notices()
    loose = Document.objects.filter(number="").first()
    if "{draft}" in statement and loose is None:
        loose = draft_of_its_own(one.document)
    sql(statement.format(
        one=one.pk, two=two.pk, register=register.pk, letter=one.document_id,
        void_letter=two.document_id, draft=loose.pk if loose else 0,
        leader=two.voided_by_id, clerk=one.clerk_id,
    ))  # fmt: skip
    code, lines = said()
    assert code == 1
    assert problem in lines


def draft_of_its_own(letter: Document) -> Document:
    """A second, unnumbered letter beside a numbered one."""
    return Document.objects.create(
        dossier=letter.dossier, office=letter.office, form="KN-03", signer=letter.signer,
        drafted_by=letter.drafted_by, drafted_on=letter.drafted_on,
    )  # fmt: skip


def test_a_file_that_is_gone_or_altered_is_named(said):
    path = path_of(entry(1).document.sha256)
    kept = path.read_bytes()
    path.unlink()
    assert said()[1] == "BROKEN: ham-rong, register TB 2026: number 1: its file is missing\n"
    path.write_bytes(kept + b" ")
    assert "number 1: its file was altered" in said()[1]
    path.write_bytes(kept)
    assert said()[0] == 0


def test_two_letters_whose_files_are_swapped_are_named(said):
    one, two = entry(1).document, entry(2).document
    for row, other in ((one, two), (two, one)):
        sql("UPDATE cases_document SET sha256 = %s WHERE id = %s", other.sha256, row.pk)
    lines = said()[1]
    assert "number 1: its file says “02/TB-UBND”" in lines
    assert "number 2: its file says “01/TB-UBND”" in lines


def test_a_file_changed_after_the_seal_is_named(said):
    letter = entry(1).document
    altered = keep_file(path_of(letter.sha256).read_bytes() + b"\n% later\n")
    sql("UPDATE cases_document SET sha256 = %s WHERE id = %s", altered, letter.pk)
    assert "number 1: its file is not as it was signed and sealed" in said()[1]


def test_a_register_that_cannot_be_read_stops_nothing(said):
    sql("UPDATE cases_registerentry SET voided_by_id = 999999, document_id = 999999"
        " WHERE id = %s", entry(1).pk)  # fmt: skip
    code, lines = said()
    assert code == 1
    assert "register TB 2026: " in lines


def test_verify_all_asks_the_same_questions(capsys):
    sql("DELETE FROM cases_registerclosing WHERE register_id = %s", notices().pk)
    with pytest.raises(SystemExit):
        call_command("verify_all", "--all")
    said = capsys.readouterr().err
    assert "register TB 2026: number 1 lies in a closed month" in said
    assert RegisterClosing.objects.exists()


def test_verify_all_reads_the_signed_files(capsys):
    letter = entry(1).document
    altered = keep_file(path_of(letter.sha256).read_bytes() + b"\n% later\n")
    sql("UPDATE cases_document SET sha256 = %s WHERE id = %s", altered, letter.pk)
    with pytest.raises(SystemExit):
        call_command("verify_all", "--all")
    assert f"document {letter.pk}: its file is not as it was signed" in capsys.readouterr().err
