"""Work that must not share a process with the site: signing with a key, and hostile files.

The login at a token belongs to the process, so each signature has one of its own, which ends with
it; a file from outside may hang or break its parser, so it is examined under limits of time and
memory, where it can write nothing and, where the system allows, reaches no network. What goes in
and out is one text of JSON: the PIN comes by that line, never by an argument, an environment
variable or a log, and the nursery (`nursery`) from which the child is split off never reads it.
"""

import base64
import json
import time
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from cases.letters import reasons
from cases.letters.apart.nursery import NURSERY, Failed
from cases.letters.verdict import Verdict

__all__ = ["Failed", "examine", "pack", "returned", "run", "unpack", "verify"]

#: Seconds on the clock until a child is ended.
PATIENCE = {
    "sign": 60,
    "verify": 30,
    "returned": 30,
    "examine": 30,
    "picture": 15,
    "scan": 15,
    "pages": 30,
}


def run(task: str, order: Mapping[str, Any]) -> dict[str, Any]:
    """Let a child of its own do one task; raises Failed when it gave no answer."""
    patience = PATIENCE[task]
    began = time.monotonic()
    try:
        return json.loads(NURSERY.ask(task, json.dumps(order).encode(), patience))
    except ValueError:  # nothing, or a part of an answer
        late = time.monotonic() - began >= patience
        raise Failed("timeout" if late else "no answer") from None


def pack(content: bytes) -> str:
    return base64.b64encode(content).decode("ascii")


def unpack(text: str) -> bytes:
    return base64.b64decode(text)


def _moment(at: datetime | None) -> str | None:
    return at.isoformat() if at else None


def verify(
    pdf: bytes, *, roots: Sequence[bytes], crls: Sequence[bytes], at: datetime,
    certificates: Mapping[str, Collection[str]] | None = None,
    proven_at: datetime | None = None,
) -> Verdict:  # fmt: skip
    """`letters.verify.verify`, apart: a file that breaks or hangs it is invalid, no error."""
    return _judge("verify", {
        "pdf": pack(pdf), "roots": [pack(one) for one in roots],
        "crls": [pack(one) for one in crls], "at": _moment(at),
        "proven_at": _moment(proven_at), "certificates": _plain(certificates),
    })  # fmt: skip


def returned(
    pdf: bytes, exported: bytes, field: str, *, roots: Sequence[bytes], crls: Sequence[bytes],
    at: datetime, certificates: Mapping[str, Collection[str]] | None = None,
) -> Verdict:  # fmt: skip
    """`letters.verify.returned`, apart."""
    return _judge("returned", {
        "pdf": pack(pdf), "exported": pack(exported), "field": field, "at": _moment(at),
        "roots": [pack(one) for one in roots], "crls": [pack(one) for one in crls],
        "certificates": _plain(certificates),
    })  # fmt: skip


def examine(pdf: bytes, *, roots: Sequence[bytes], crls: Sequence[bytes], at: datetime) -> Verdict:
    """`letters.brought.examine`, apart: what is too much for a child cannot be checked now."""
    return _judge("examine", {
        "pdf": pack(pdf), "roots": [pack(one) for one in roots],
        "crls": [pack(one) for one in crls], "at": _moment(at),
    }, Verdict("unverifiable", (reasons.TOO_MUCH,), kind="other"))  # fmt: skip


def _plain(certificates: Mapping[str, Collection[str]] | None) -> dict[str, list[str]]:
    return {name: sorted(allowed) for name, allowed in (certificates or {}).items()}


def _judge(
    task: str, order: Mapping[str, Any],
    broken: Verdict = Verdict("invalid", (reasons.TOO_SLOW,)),  # noqa: B008 - frozen
) -> Verdict:  # fmt: skip
    try:
        answer = run(task, order)
    except Failed:
        answer = {}
    if "status" not in answer:  # the child broke, for want of memory
        return broken
    return Verdict.from_plain(answer)
