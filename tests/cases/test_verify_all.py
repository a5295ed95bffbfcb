"""What somebody changes behind the program's back is found, and the broken place is named.

The database is furnished and used once for the whole module; each test breaks one thing by raw
SQL inside a savepoint, asks, and takes it back.
"""

import json
from collections.abc import Iterator
from contextlib import closing
from datetime import date, time, timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from cryptography.hazmat.primitives.serialization import Encoding
from django.core.management import call_command
from django.db import connection, models, transaction
from django.utils import timezone

from cases.law.grounds import grounds_for
from cases.law.words import Kind, Tie
from cases.models import (
    AuditEntry,
    AuditHead,
    Case,
    Deadline,
    Document,
    Dossier,
    Event,
    LimitOverride,
    NumberRegister,
    Officer,
    RegisterEntry,
)
from cases.models.kept import NOT_COVERED
from cases.services import (
    audit,
    calendar,
    concerns,
    draft,
    numbering,
    registers,
    signing_keys,
    verify,
)
from cases.services import paper as letters
from cases.services.dossier import filing
from cases.services.opening import add_person
from cases.services.paper import path_of
from complaints import services as hall
from complaints.models import Petition, Petitioner
from reception import services as door
from reception.law import Mode
from reception.models import Visit
from reception.services import Arrival, Sitting, Task, slips
from reception.services.office import open_office_file
from tests.cases import acts, filed
from tests.conftest import FIXED_DAY, at, furnish
from tests.letters.attacks import pki


@pytest.fixture(scope="module", autouse=True)
def office_at_work(django_db_setup: None, django_db_blocker: Any) -> Iterator[SimpleNamespace]:
    """A visit, a petition and a case of a complaint and of a denunciation, and an issued
    letter; a day off that waits for the leader."""
    with django_db_blocker.unblock(), at(FIXED_DAY), transaction.atomic():
        if not Officer.objects.exists():
            furnish()
        people = {officer.username: officer for officer in Officer.objects.all()}
        office = Officer.objects.get(username="binh").posts.get().office
        cast = SimpleNamespace(office=office, **people)
        on = FIXED_DAY
        person = add_person(actor=cast.lan, on=on, full_name="Nguyễn Văn Tám", address="phố Đông")
        for kind, somebody in ((Kind.COMPLAINT, person), (Kind.DENUNCIATION, None)):
            arrival = Arrival(kind=kind, summary="Thu hồi đất mở rộng đường", papers="Đơn")
            visit = door.receive(
                actor=cast.lan, on=on, office=office, arrival=arrival, person=somebody
            )
            slips.print_slip(visit, actor=cast.lan, on=on, code="TCD-02", address="http://x.vn/")
            paper = hall.Paper(kind=kind, received_on=on, subject="Thu hồi đất", against="Phòng")
            petition = door.enter_petition(visit, actor=cast.lan, on=on, paper=paper)
            petition = acts.classified(petition, cast, on)
            case = hall.accept(petition, actor=cast.binh, on=on)
            case = acts.assigned(case, cast, on)
        acts.do(case, "form_team", cast.binh, on, members=[cast.hoa.pk, cast.minh.pk],
                head=cast.minh.pk)  # fmt: skip
        complaint = Case.objects.get(kind=Kind.COMPLAINT)
        acts.round_of(acts.letter(complaint, "KN-03"), cast, on)
        concerns.declare_concern(
            complaint, actor=cast.binh, on=on, officer=cast.hoa, how=Tie.RELATIVE, reason="là em"
        )
        represented(cast, on)
        concluded(cast, on)
        closed_month(cast, on)
        documented(cast, on)
        calendar.enter_day(
            actor=cast.thu, on=on, day=date(2026, 9, 22), kind="holiday", name="Nghỉ thêm",
            basis="Thông báo", confidence="secondary",
        )  # fmt: skip
        loosen_postgres()
        yield cast
        transaction.set_rollback(True)


def documented(cast: SimpleNamespace, on: date) -> None:
    """Letters of every way and a file ready to be closed: rows of each model of documents."""
    case = filed.complete(cast, on)
    filing.enter_decision(
        actor=cast.thu, on=on, office=cast.office, kind="proposal", gravity="other", years=10,
        decision="05/QĐ-UBND", in_force_from=on,
    )  # fmt: skip
    issued = case.dossier.documents.get(form="XLD-11")
    signer = cast.binh.posts.get(role="leader")
    letters.make_copy(issued, actor=cast.thu, on=on, form="full", signer=signer,
                      recipients="Ông Tám")  # fmt: skip
    lent = letters.lend_copy(issued, actor=cast.thu, on=on, permitted_by=signer,
                             officer=cast.minh, purpose="đối chiếu")  # fmt: skip
    letters.take_back_copy(lent, actor=cast.thu, on=on, note="nguyên vẹn")
    outside, ink = (approved(case, cast, on, text) for text in ("Trả lời thêm", "Trả lời nữa"))
    letters.export_to_sign(outside, actor=cast.binh, on=on, at=timezone.now())
    letters.confirm_by_hand(ink, actor=cast.thu, on=on, scan=filed.pdf(), signed_on=on,
                            kept_at="Tủ số 1")  # fmt: skip
    key = pki.root("Co quan chung thuc").issue("Lê Văn Bình").certificate
    signing_keys.enter_signing_key(
        actor=cast.quantri, on=on, place=signing_keys.Place("outside"), from_on=on,
        certificate=key.public_bytes(Encoding.DER), officer=cast.binh,
    )  # fmt: skip
    open_office_file(actor=cast.lan, on=on, office=cast.office, year=on.year)


def approved(case: Case, cast: SimpleNamespace, on: date, text: str) -> Document:
    """Another answer, whose words were changed once, approved."""
    letter = draft.compose(case, "XLD-11", actor=cast.minh, on=on)
    words = {"contents[0].answer": text}
    letter = letters.redraft(letter, actor=cast.minh, on=on, words=words)
    return acts.round_of(letter, cast, on, until="approve")


def represented(cast: SimpleNamespace, on: date) -> None:
    """A group of five that proposes something, and who speaks for it."""
    person = add_person(actor=cast.lan, on=on, full_name="Lê Thị Năm", address="phố Tây")
    petition = acts.enter(cast, on, Kind.PROPOSAL, head_count=5, people=[person])
    hall.name_representatives(
        petition, actor=cast.lan, on=on, appointed_on=on, signed_by_all=True, scope="toàn bộ",
        people=[person],
    )  # fmt: skip


def closed_month(cast: SimpleNamespace, on: date) -> None:
    """A rule about the numbers, and a month of the book of incoming papers that is closed."""
    registers.set_numbering_rule(
        actor=cast.binh, on=on, office=cast.office, from_year=2027, common=True, secret=False,
        decision="12/QĐ-UBND", decided_on=on,
    )  # fmt: skip
    acts.opened(cast, on, numbering.INCOMING, 2025)
    entry, register = numbering.next_number(
        actor=cast.thu, on=date(2025, 12, 30), office=cast.office, kind=numbering.INCOMING,
        series="", dossier=None,
    )  # fmt: skip
    audit.record("receive_paper", actor=cast.thu, on=on, rows=[entry, register])
    registers.close_month(actor=cast.thu, on=on, office=cast.office, year=2025, month=12)


def concluded(cast: SimpleNamespace, on: date) -> None:
    """An unscheduled session of the head, held and concluded with a task."""
    sitting = Sitting(
        planned_for=on, from_time=time(7, 30), to_time=time(11, 30), place="Phòng Tiếp công dân",
        chaired_by=cast.binh, mode=Mode.IRREGULAR,
        ground=grounds_for("unscheduled_session", on)[0].code,
    )  # fmt: skip
    session = door.plan_session(actor=cast.lan, on=on, office=cast.office, sitting=sitting)
    session = door.hold_session(session, actor=cast.lan, on=on, reason="đã tiếp")
    door.conclude_session(
        session, actor=cast.binh, on=on, conclusion="Kiểm tra mốc giới.",
        tasks=[Task("Phòng Kinh tế", "đo lại mốc", on)],
    )  # fmt: skip


@pytest.fixture(autouse=True)
def taken_back(office_at_work: SimpleNamespace, db: None) -> Iterator[None]:
    """Whatever a test breaks is whole again after it, even what no constraint would allow."""
    loosen_sqlite("ON")
    with transaction.atomic():
        yield
        transaction.set_rollback(True)
    loosen_sqlite("OFF")


def loosen_sqlite(switch: str) -> None:
    """A technician with the file can switch CHECK off."""
    if connection.vendor == "sqlite":
        sql(f"PRAGMA ignore_check_constraints = {switch}")


def loosen_postgres() -> None:
    """A technician who owns the tables can drop their constraints; taken back at the end."""
    if connection.vendor != "postgresql":
        return
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute(
            "select conrelid::regclass::text, conname from pg_constraint"
            " where contype in ('c', 'f') and connamespace = 'public'::regnamespace"
        )
        for table, name in cursor.fetchall():
            cursor.execute(f'ALTER TABLE {table} DROP CONSTRAINT "{name}"')


def sql(statement: str, *values: Any) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)


def columns() -> list[Any]:
    """Every covered column of every concrete model, as one parameter each."""
    return [
        pytest.param(model, field, id=f"{model._meta.label_lower}.{field.name}")
        for model in verify.covered_models()
        for field in model._meta.concrete_fields
        if f"{model._meta.label_lower}.{field.name}" not in NOT_COVERED
    ]


def another_value(model: type[models.Model], field: models.Field, row: models.Model) -> Any:
    """A value of the same type that is not the one that stands there."""
    old = getattr(row, field.attname)
    if isinstance(field, models.ForeignKey):
        others = field.related_model._base_manager.exclude(pk=old)
        if together := partners(model, field):
            taken = model._base_manager.filter(**{name: getattr(row, name) for name in together})
            others = others.exclude(pk__in=taken.values(field.attname))
        elif field.unique:
            others = others.exclude(pk__in=model._base_manager.values(field.attname))
        return others.values_list("pk", flat=True).last() or (old or 0) + 1000
    if isinstance(field, models.JSONField):
        return json.dumps(["altered"])
    if isinstance(field, models.BooleanField):
        return not old
    if isinstance(field, models.DateField):
        return old + timedelta(days=1) if old else "2026-01-05"
    if isinstance(field, models.TimeField):
        return "05:05:00"
    if isinstance(field, models.IntegerField):
        return (old or 0) + 1000
    longer = f"{old or ''}x"
    fits = field.max_length is None or len(longer) <= field.max_length
    return longer if fits else f"{'y' if longer[0] == 'x' else 'x'}{longer[1:-1]}"


def partners(model: type[models.Model], field: models.Field) -> list[str]:
    """The columns with which this one may not stand twice."""
    return [
        name
        for constraint in model._meta.constraints
        if isinstance(constraint, models.UniqueConstraint) and field.name in constraint.fields
        for name in constraint.fields
        if name != field.name
    ]


def row_of(model: type[models.Model]) -> models.Model:
    row = model._base_manager.order_by("-pk").first()
    assert row is not None, f"the module's office has no row of {model._meta.label}"
    return row


def broken() -> list[str]:
    return list(verify.problems())


def first_of(places: Iterator[str]) -> str:
    """The first broken place; the search is ended, so that no cursor stays open."""
    with closing(places):
        return next(places)


def test_an_office_at_work_is_clean():
    assert broken() == []
    assert verify.uncovered_columns() == []


def test_the_command_says_so_and_ends_well(capsys):
    call_command("verify_all")
    said = capsys.readouterr().out
    assert said.startswith(f"verified: {AuditEntry.objects.count()} audit entries")
    assert "registers and files agree" in said


@pytest.mark.parametrize(("model", "field"), columns())
def test_a_column_changed_by_sql_is_found_and_its_table_named(model, field):
    row = row_of(model)
    value = another_value(model, field, row)
    table, key = model._meta.db_table, model._meta.pk.column
    sql(f'UPDATE "{table}" SET "{field.column}" = %s WHERE "{key}" = %s', value, row.pk)
    label = f"{model._meta.label_lower} "
    first = broken()[0]  # every broken place is looked for: none of them may stop the search
    assert first.startswith(label), f"the first broken place is told as: {first}"
    if not field.primary_key:
        assert f"{row.pk}: column {field.name} differs" in first


@pytest.fixture
def entries_of_an_earlier_version(monkeypatch):
    """The audit as a version of the program wrote it whose offices had no portal yet."""
    whole = verify.last_contents

    def contents():
        return {
            (label, pk): {name: value for name, value in row.items() if name != "portal"}
            for (label, pk), row in whole().items()
        }

    monkeypatch.setattr(verify, "last_contents", contents)


def test_a_column_added_by_an_upgrade_holds_its_default(entries_of_an_earlier_version):
    assert list(verify.row_problems()) == []
    sql("UPDATE cases_office SET portal = 'https://gia.vn' WHERE code = 'ham-rong'")
    [found] = verify.row_problems()
    assert "column portal differs from the audit" in found


@pytest.mark.parametrize("model", verify.covered_models(), ids=lambda m: m._meta.label_lower)
def test_a_row_deleted_by_sql_is_missed(model):
    row = row_of(model)
    sql(f'DELETE FROM "{model._meta.db_table}" WHERE "{model._meta.pk.column}" = %s', row.pk)
    expected = f"{model._meta.label_lower} {row.pk}: the audit tells of this row, but it is gone"
    assert expected in list(verify.row_problems())


@pytest.mark.parametrize("model", verify.covered_models(), ids=lambda m: m._meta.label_lower)
def test_a_row_inserted_by_sql_is_a_stranger(model):
    row = row_of(model)
    names = [field.column for field in model._meta.concrete_fields if not field.primary_key]
    unique = {f.column for f in model._meta.concrete_fields if f.unique}
    together = {
        model._meta.get_field(name).column
        for constraint in model._meta.constraints
        if isinstance(constraint, models.UniqueConstraint)
        for name in constraint.fields
    }
    chosen = []
    for field in model._meta.concrete_fields:
        if field.primary_key:
            continue
        name = f'"{field.column}"'
        if field.column not in unique | together:
            chosen.append(name)
        elif isinstance(field, models.DateField):
            chosen.append("'1999-01-01'")
        elif isinstance(field, models.CharField):
            chosen.append(f"substr({name}, 1, 8) || 'x'")
        else:
            chosen.append(f"{name} + 1000")
    listed = ", ".join(f'"{name}"' for name in names)
    table = model._meta.db_table
    sql(f'INSERT INTO "{table}" ({listed}) SELECT {", ".join(chosen)} FROM "{table}" '
        f'WHERE "{model._meta.pk.column}" = %s', row.pk)  # fmt: skip
    stranger = model._base_manager.order_by("-pk").first()
    expected = f"{model._meta.label_lower} {stranger.pk}: no audit entry tells of this row"
    assert stranger.pk > row.pk
    assert expected in list(verify.row_problems())


@pytest.mark.parametrize("field", AuditEntry._meta.concrete_fields, ids=lambda f: f.name)
def test_an_altered_audit_entry_breaks_the_chain_there(field):
    entry = AuditEntry.objects.order_by("seq")[20]
    value = another_value(AuditEntry, field, entry)
    sql(f'UPDATE cases_auditentry SET "{field.column}" = %s WHERE id = %s', value, entry.pk)
    first = first_of(verify.problems())
    assert first.startswith("audit entry ")
    assert str(entry.seq) in first


def test_a_missing_audit_entry_is_named():
    entry = AuditEntry.objects.order_by("seq")[20]
    sql("DELETE FROM cases_auditentry WHERE id = %s", entry.pk)
    assert first_of(verify.problems()).startswith(f"audit entry {entry.seq}: missing")


def test_a_shortened_audit_no_longer_ends_at_its_head():
    last = AuditEntry.objects.latest("seq")
    sql("DELETE FROM cases_auditentry WHERE id = %s", last.pk)
    assert first_of(verify.problems()) == (
        f"audit: the chain ends at {last.seq - 1}, but its head says {last.seq}"
    )


def test_an_emptied_audit_is_found():
    sql("DELETE FROM cases_auditentry")
    assert first_of(verify.problems()).startswith("audit: the chain ends at 0")


def test_a_missing_head_is_found():
    sql("DELETE FROM cases_audithead")
    assert first_of(verify.problems()) == "audit: the head of the chain is missing"


def test_an_emptied_audit_with_its_head_leaves_rows_that_nobody_entered():
    sql("DELETE FROM cases_auditentry")
    sql("DELETE FROM cases_audithead")
    assert "no audit entry tells of this row" in first_of(verify.problems())


@pytest.mark.parametrize("column", ["seq", "hash"])
def test_an_altered_head_is_found(column):
    value = AuditHead.objects.get().seq + 1 if column == "seq" else "f" * 64
    sql(f"UPDATE cases_audithead SET {column} = %s", value)
    assert first_of(verify.problems()).startswith("audit: the chain ends at")


def test_an_appended_entry_that_nobody_hashed_is_found():
    last = AuditEntry.objects.latest("seq")
    names = ", ".join(f'"{f.column}"' for f in AuditEntry._meta.concrete_fields if f.name not in
                      ("id", "seq", "key"))  # fmt: skip
    sql(f"INSERT INTO cases_auditentry (id, seq, {names}) SELECT id + 1, seq + 1, {names} "
        f"FROM cases_auditentry WHERE id = %s", last.pk)  # fmt: skip
    assert first_of(verify.problems()).startswith(f"audit entry {last.seq + 1} of")


def test_two_audit_entries_cannot_change_places():
    first, second = AuditEntry.objects.order_by("seq")[20:22]
    sql("UPDATE cases_auditentry SET seq = -1 WHERE id = %s", first.pk)
    sql("UPDATE cases_auditentry SET seq = %s WHERE id = %s", first.seq, second.pk)
    sql("UPDATE cases_auditentry SET seq = %s WHERE id = %s", second.seq, first.pk)
    assert first_of(verify.problems()).startswith(f"audit entry {first.seq} of")


@pytest.fixture
def letter() -> Iterator[Document]:
    """An issued letter; its file is put back as it was."""
    document = Document.objects.filter(state="issued").earliest("pk")
    path = path_of(document.sha256)
    kept = path.read_bytes()
    yield document
    path.write_bytes(kept)


def test_an_altered_file_is_found(letter):
    path = path_of(letter.sha256)
    path.write_bytes(path.read_bytes() + b" ")
    assert broken() == [f"document {letter.pk}: its file was altered"]


def test_one_flipped_bit_of_a_file_is_found(letter):
    path = path_of(letter.sha256)
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(bytes(data))
    assert broken() == [f"document {letter.pk}: its file was altered"]


def test_a_lost_file_is_found(letter):
    path_of(letter.sha256).unlink()
    assert broken() == [f"document {letter.pk}: its file is missing"]


def test_the_command_names_the_first_broken_place_and_ends_with_1(letter, capsys):
    path_of(letter.sha256).unlink()
    with pytest.raises(SystemExit) as ended:
        call_command("verify_all")
    assert ended.value.code == 1
    assert capsys.readouterr().err == f"BROKEN: document {letter.pk}: its file is missing\n"


def test_the_command_lists_all_broken_places_when_asked(letter, capsys):
    path_of(letter.sha256).unlink()
    sql("UPDATE cases_case SET version = version + 1")
    with pytest.raises(SystemExit):
        call_command("verify_all", "--all")
    said = capsys.readouterr().err.splitlines()
    assert len(said) == 2 * Case.objects.count() + 1
    assert said[0].startswith("BROKEN: cases.case ")


# Rows rewritten together with the row that would betray them: the history is added up again ------


def test_a_state_that_the_events_do_not_lead_to_is_found_by_adding_them_up():
    case = Case.objects.get(kind=Kind.COMPLAINT)
    sql("UPDATE cases_case SET state = 'verified' WHERE id = %s", case.pk)
    found = list(verify.history_problems())
    assert found == [
        f"cases.case {case.pk}: its state is “verified”, its events lead to “assigned”"
    ]


def test_an_event_taken_out_leaves_a_gap_in_the_history():
    event = Event.objects.filter(verb="classify").first()
    sql("DELETE FROM cases_event WHERE id = %s", event.pk)
    found = list(verify.history_problems())
    assert any("its events are not numbered" in one for one in found)
    assert any("starts in “classified”, not in “registered”" in one for one in found)


def test_a_due_date_is_computed_again():
    limit = Deadline.objects.get(code="CMP_RESOLVE_1")
    sql("UPDATE cases_deadline SET due_on = '2027-01-04' WHERE id = %s", limit.pk)
    found = list(verify.history_problems())
    assert found == [
        f"dossier {limit.dossier_id}: CMP_RESOLVE_1 is due on 2027-01-04, computed {limit.due_on}"
    ]


def test_a_limit_taken_away_is_missed():
    limit = Deadline.objects.get(code="CMP_RESOLVE_1")
    sql("DELETE FROM cases_deadline WHERE id = %s", limit.pk)
    assert list(verify.history_problems()) == [
        f"dossier {limit.dossier_id}: the limit CMP_RESOLVE_1 is missing"
    ]


def test_a_limit_that_no_event_starts_is_found():
    limit = Deadline.objects.get(code="CMP_RESOLVE_1")
    sql("UPDATE cases_deadline SET code = 'CMP_SEND_1' WHERE id = %s", limit.pk)
    found = list(verify.history_problems())
    assert f"dossier {limit.dossier_id}: no event starts the limit CMP_SEND_1" in found


def test_a_dossier_that_belongs_to_nothing_is_found():
    dossier = Petition.objects.get(kind=Kind.COMPLAINT).dossier
    petition = Petition.objects.get(kind=Kind.COMPLAINT)
    sql("DELETE FROM complaints_petitioner WHERE petition_id = %s", petition.pk)
    sql("DELETE FROM complaints_petition WHERE id = %s", petition.pk)
    assert f"dossier {dossier.pk}: it belongs to nothing" in list(verify.history_problems())


def test_a_calendar_changed_behind_the_back_moves_a_due_date_and_is_found():
    limit = Deadline.objects.get(code="CMP_ACCEPT")
    sql("DELETE FROM cases_calendarday WHERE \"on\" = '2026-11-24'")
    sql("INSERT INTO cases_calendarday (\"on\", kind, name, basis, confidence) "
        "VALUES (%s, 'holiday', 'x', 'x', 'text seen')", str(limit.due_on))  # fmt: skip
    assert any(f"dossier {limit.dossier_id}: CMP_ACCEPT is due on" in one
               for one in verify.history_problems())  # fmt: skip


def test_an_office_rule_changed_behind_the_back_is_found():
    rule = LimitOverride.objects.get()
    sql("UPDATE cases_limitoverride SET amount = 200 WHERE id = %s", rule.pk)
    assert f"cases.limitoverride {rule.pk}: column amount differs from the audit" in broken()


# Registers ---------------------------------------------------------------------------------------


def register(kind: str) -> NumberRegister:
    return NumberRegister.objects.get(kind=kind, office__code="ham-rong", year=2026)


def test_a_number_taken_out_of_a_register_leaves_a_gap():
    petitions = register("petitions")
    sql("DELETE FROM cases_registerentry WHERE register_id = %s AND number = 1", petitions.pk)
    assert list(verify.register_problems()) == [
        f"register {petitions}: its numbers are not 1 to {petitions.value}"
    ]


def test_a_counter_put_back_is_found():
    petitions = register("petitions")
    sql("UPDATE cases_numberregister SET value = value - 1 WHERE id = %s", petitions.pk)
    assert "its numbers are not 1 to" in first_of(verify.register_problems())


def test_a_day_put_back_in_a_register_is_found():
    petitions = register("petitions")
    last = RegisterEntry.objects.filter(register=petitions).latest("number")
    sql("UPDATE cases_registerentry SET \"on\" = '2026-09-01' WHERE id = %s", last.pk)
    assert list(verify.register_problems()) == [f"register {petitions}: its days go back"]


# Rows that point into nothing --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("model", "column"),
    [(Event, "actor_id"), (Event, "document_id"), (Case, "handler_id"), (Case, "dossier_id"),
     (Visit, "petition_id"), (Petition, "case_id"), (Petitioner, "person_id"),
     (Document, "signer_id"), (Document, "dossier_id"), (Dossier, "office_id"),
     (RegisterEntry, "register_id")],
    ids=lambda one: one if isinstance(one, str) else one.__name__,
)  # fmt: skip
def test_a_row_that_points_into_nothing_is_found_and_stops_nothing(model, column):
    row = row_of(model)
    sql(f'UPDATE "{model._meta.db_table}" SET {column} = 999999 WHERE id = %s', row.pk)
    found = broken()
    assert any(one.startswith(f"{model._meta.label_lower} {row.pk}: column") for one in found)
