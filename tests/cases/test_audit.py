"""Each action leaves one entry in the audit, bound to the one before it."""

import hashlib
from datetime import date, datetime

import pytest
from django.apps import apps
from django.db import IntegrityError, transaction
from django.utils import timezone

from cases.law.words import Kind
from cases.models import AuditEntry, AuditHead, Case, Event, Officer
from cases.models.kept import NOT_COVERED, NothingIsDeleted
from cases.services import audit, setup, verify
from cases.services.opening import add_person
from complaints.models import Petition
from tests.cases import acts


def test_furnishing_an_office_is_audited_from_the_first_row(office):
    first = AuditEntry.objects.order_by("seq").first()
    assert (first.seq, first.action, first.prev_hash) == (1, "enter_office", "0" * 64)
    assert set(AuditEntry.objects.values_list("action", flat=True)) == {
        "enter_office", "enter_officer", "enter_post", "enter_day", "set_office_rule",
        "open_register", "confirm_registers",
    }  # fmt: skip


def test_each_entry_is_bound_to_the_one_before(cast, today):
    acts.accepted(cast, today)
    entries = list(AuditEntry.objects.order_by("seq"))
    assert [entry.seq for entry in entries] == list(range(1, len(entries) + 1))
    for before, entry in zip(entries, entries[1:], strict=False):
        assert entry.prev_hash == before.hash
        assert audit.entry_hash(entry) == entry.hash
    head = AuditHead.objects.get()
    assert (head.seq, head.hash) == (entries[-1].seq, entries[-1].hash)


def test_a_hash_can_be_computed_by_hand(cast, today):
    """What an auditor does who trusts nothing but SHA-256."""
    entry = AuditEntry.objects.latest("seq")
    body = audit.canonical([
        entry.seq, entry.recorded_at, entry.actor_id, entry.action, entry.dossier_id, entry.on,
        entry.key, entry.rows, entry.details,
    ])  # fmt: skip
    assert hashlib.sha256(entry.prev_hash.encode() + body).hexdigest() == entry.hash


def test_one_value_has_one_form():
    moment = datetime(2026, 9, 16, 9, tzinfo=timezone.get_default_timezone())
    value = {"b": date(2026, 9, 16), "a": moment, "đ": ["Tám", None, 1, True]}
    assert audit.canonical(value).decode() == (
        '{"a":"2026-09-16T02:00:00.000000+00:00","b":"2026-09-16","đ":["Tám",null,1,true]}'
    )
    with pytest.raises(TypeError):
        audit.canonical({1.5j})


def test_every_row_that_an_action_writes_is_in_its_entry(cast, today):
    case = acts.accepted(cast, today)
    told = {
        (row["model"], row["pk"]) for rows in AuditEntry.objects.values_list("rows", flat=True)
        for row in rows
    }  # fmt: skip
    for model in verify.covered_models():
        for row in model._base_manager.all():
            assert (model._meta.label_lower, row.pk) in told
    assert ("cases.case", case.pk) in told


def test_an_entry_keeps_what_a_row_held_then(cast, today):
    case = acts.assigned(acts.accepted(cast, today), cast, today)
    rows = AuditEntry.objects.latest("seq").rows
    kept = next(row["content"] for row in rows if row["model"] == "cases.case")
    assert (kept["state"], kept["handler"], kept["version"]) == ("assigned", cast.minh.pk, 2)
    assert kept["accepted_on"] == "2026-09-16"
    assert kept["number"] == case.number


@pytest.mark.parametrize(
    "model", [m for m in verify.covered_models() if getattr(m, "sensitive", ())],
    ids=lambda m: m._meta.label_lower,
)  # fmt: skip
def test_sensitive_columns_are_columns_and_enter_as_a_keyed_hash(model):
    row = model()
    for name in model.sensitive:
        field = model._meta.get_field(name)
        assert len(audit.content(row)[field.name]) == 64


def test_a_keyed_hash_tells_equal_from_other_and_nothing_more(settings):
    first, same, other = (audit.keyed_hash(text) for text in ("Tám", "Tám", "Sáu"))
    assert first == same != other
    settings.AUDIT_KEY = "another installation"
    assert audit.keyed_hash("Tám") != first
    assert hashlib.sha256(audit.canonical("Tám")).hexdigest() != first


def test_no_name_and_no_content_stands_in_the_audit(cast, today):
    person = add_person(
        actor=cast.lan, on=today, full_name="Nguyễn Thị Riêng", address="ngõ Riêng",
        id_number="038099887766", phone="0912345678",
    )  # fmt: skip
    case = acts.accepted(cast, today, people=[person], subject="Chuyện Riêng", against="Ông Riêng",
                         content="Nội dung Riêng")  # fmt: skip
    acts.do(case, "assign", cast.binh, today, handler=cast.minh.pk, reason="Lý do Riêng")
    told = str(list(AuditEntry.objects.values_list("rows", "details", "action", "key")))
    for secret in ("Riêng", "rieng", "038099887766", "0912345678"):
        assert secret not in told


def test_no_password_stands_in_the_audit(cast, today):
    setup.set_password(actor=cast.minh, on=today, officer=cast.minh, password="mật khẩu rất dài")
    hashed = Officer.objects.get(pk=cast.minh.pk).password
    told = str(list(AuditEntry.objects.values_list("rows", flat=True)))
    assert hashed not in told
    assert "mật khẩu" not in told
    assert AuditEntry.objects.latest("seq").action == "set_password"
    assert list(verify.problems()) == []


def test_a_key_makes_an_entry_unique_for_ever(cast, today):
    with transaction.atomic():
        audit.record("replay", actor=cast.minh, on=today, key="abc:1")
    count = AuditEntry.objects.count()
    with pytest.raises(IntegrityError), transaction.atomic():
        audit.record("replay", actor=cast.minh, on=today, key="abc:1")
    assert AuditEntry.objects.count() == count
    assert list(verify.chain_problems()) == []


def test_what_is_rolled_back_leaves_no_entry(cast, today):
    before = AuditHead.objects.get()

    class PowerCut(Exception):
        pass

    with pytest.raises(PowerCut), transaction.atomic():
        acts.accepted(cast, today)
        raise PowerCut
    after = AuditHead.objects.get()
    assert (after.seq, after.hash) == (before.seq, before.hash)
    assert not Case.objects.exists()
    assert not Event.objects.exists()


# A fault when it was written: Officer.objects deletes like any Django manager.
@pytest.mark.parametrize(
    "model", [m for m in apps.get_models() if m._meta.app_label in verify.OUR_APPS
              and not m._meta.proxy], ids=lambda m: m._meta.label_lower,
)  # fmt: skip
def test_nothing_with_legal_meaning_is_deleted(model, cast, today):
    acts.accepted(cast, today)
    row = model._base_manager.first() or model(pk=1)
    with pytest.raises(NothingIsDeleted):
        row.delete()
    with pytest.raises((NothingIsDeleted, AttributeError, TypeError)):
        model._default_manager.all().delete()


# A fault when it was written: the same, for officers.
@pytest.mark.parametrize("model", [Petition, Case, Event, AuditEntry, Officer])
def test_a_bulk_deletion_is_refused(model, cast, today):
    acts.accepted(cast, today)
    count = model._base_manager.count()
    with pytest.raises(NothingIsDeleted), transaction.atomic():
        model.objects.filter(pk__gt=0).delete()
    assert model._base_manager.count() == count


def test_the_exceptions_of_the_audit_are_few(db):
    models = {name.rsplit(".", 1)[0] for name in NOT_COVERED}
    assert models == {
        "cases.officer",
        "cases.audithead",
        "cases.auditentry",
        "cases.job",
        "reception.lookupcount",
    }


def test_every_kind_of_matter_is_clean_after_its_whole_way(cast, today):
    for kind in Kind:
        case = acts.assigned(acts.accepted(cast, today, kind), cast, today)
        if kind in (Kind.COMPLAINT, Kind.DENUNCIATION):
            acts.verified(case, cast, today)
    assert list(verify.problems()) == []
