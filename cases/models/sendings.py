"""What the steps of a delivery or of a lending write: the sendings of the letter, the uses of its
kept copy, from the facts of the act.

Nghị định 30/2020/NĐ-CP Điều 18, 19. The service has checked the facts; each function returns the
rows that it wrote, for the audit.
"""

from datetime import date
from typing import Any


def send_out(document: Any) -> list[Any]:
    """The chosen recipients are sent the letter."""
    said, act = document.act.facts, document.act
    rows = list(document.deliveries.unsent().filter(line__in=said["to"]))
    for row in rows:
        row.way, row.reference = said["way"], said["reference"]
        row.sent_on, row.recorded_by = act.on, act.actor
        row.save()
    return rows


def arrive(document: Any) -> list[Any]:
    """One sending arrived, and this proves it."""
    said = document.act.facts
    row = document.deliveries.on_the_way().get(line=said["line"])
    row.received_on = date.fromisoformat(said["received_on"])
    row.proof, row.note, row.scan_sha256 = said["proof"], said["note"], said["scan"]
    row.recorded_by = document.act.actor
    row.save()
    return [row]


def come_back(document: Any) -> list[Any]:
    """One sending came back; the recipient waits for a further attempt."""
    row = document.deliveries.on_the_way().get(line=document.act.facts["line"])
    row.failed_on, row.failure = document.act.on, document.act.reason
    row.recorded_by = document.act.actor
    row.save()
    again = document.deliveries.create(
        line=row.line, recipient=row.recipient, attempt=row.attempt + 1
    )
    return [row, again]


def lend(document: Any) -> list[Any]:
    """The kept copy goes out."""
    said, act = document.act.facts, document.act
    use = document.uses.create(
        officer_id=said["officer"], used_by=said["used_by"], purpose=said["purpose"],
        permitted_by_id=said["permitted_by"], lent_on=act.on, lent_by=act.actor,
    )  # fmt: skip
    return [use]


def take_back(document: Any) -> list[Any]:
    """It comes back, in this state."""
    use = document.uses.out().get()
    use.returned_on, use.note = document.act.on, document.act.facts["note"]
    use.save()
    return [use]
