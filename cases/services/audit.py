"""Append to the audit chain; the canonical content of a row.

Luật Khiếu nại Điều 34, Luật Tố cáo Điều 39: a file must show what was done, in its order.
"""

import hashlib
import hmac
import json
from collections.abc import Iterable
from datetime import date, datetime, time
from typing import Any

from django.conf import settings
from django.db import models, transaction
from django.utils import timezone

from cases.models import AuditEntry, AuditHead, Dossier
from cases.models.kept import NOT_COVERED


def canonical(value: Any) -> bytes:
    """One byte string for one value, on every database and in every process."""
    return json.dumps(
        value, sort_keys=True, ensure_ascii=False, separators=(",", ":"), default=_plain
    ).encode()


def _plain(value: Any) -> str:
    if isinstance(value, datetime):
        return value.astimezone(timezone.get_fixed_timezone(0)).isoformat(timespec="microseconds")
    if isinstance(value, date | time):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no canonical form")


def keyed_hash(value: Any) -> str:
    """What stands in the audit for a sensitive value: equal values, equal hashes, no way back."""
    return hmac.new(settings.AUDIT_KEY.encode(), canonical(value), hashlib.sha256).hexdigest()


def content(row: models.Model) -> dict[str, Any]:
    """Every covered column of a row, in the form that is kept and compared."""
    meta = row._meta.concrete_model._meta
    kept = {}
    for field in meta.concrete_fields:
        if f"{meta.label_lower}.{field.name}" in NOT_COVERED:
            continue
        value = field.value_from_object(row)
        if field.name in getattr(row, "sensitive", ()):
            value = keyed_hash(value)
        kept[field.name] = json.loads(canonical(value))
    return kept


def entry_hash(entry: AuditEntry) -> str:
    """SHA-256 over the hash before and every other column of the entry."""
    body = [
        entry.seq, entry.recorded_at, entry.actor_id, entry.action, entry.dossier_id,
        entry.on, entry.key, entry.rows, entry.details,
    ]  # fmt: skip
    return hashlib.sha256(entry.prev_hash.encode() + canonical(body)).hexdigest()


def record(
    action: str,
    *,
    actor: models.Model | None,
    on: date | None,
    dossier: Dossier | None = None,
    rows: Iterable[models.Model] = (),
    key: str | None = None,
    details: dict[str, Any] | None = None,
) -> AuditEntry:
    """Append one entry; call it inside the transaction that wrote the rows.

    `actor` is None only while the first officers of an installation are being entered.
    """
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("an audit entry belongs to the transaction of what it records")
    # One entry after the other: the head is locked here on PostgreSQL, on SQLite by IMMEDIATE.
    head, _ = AuditHead.objects.select_for_update().get_or_create(pk=1)
    entry = AuditEntry(
        pk=head.seq + 1,  # the key is the sequence: it cannot be altered unseen either
        seq=head.seq + 1,
        recorded_at=timezone.now(),
        actor=actor,
        action=action,
        dossier=dossier,
        on=on,
        key=key,
        details=details or {},
        rows=[
            {"model": row._meta.concrete_model._meta.label_lower, "pk": row.pk,
             "content": content(row)}
            for row in rows
        ],
        prev_hash=head.hash,
    )  # fmt: skip
    entry.hash = entry_hash(entry)
    entry.save(force_insert=True)
    head.seq, head.hash = entry.seq, entry.hash
    head.save(update_fields=["seq", "hash"])
    return entry
