"""Signing and verifying, as the child does them: plain values in, plain values out."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from cases.letters import brought, keys, widgets
from cases.letters import sign as pen
from cases.letters import verify as judge
from cases.letters.apart import pack, unpack


def sign(order: Mapping[str, Any]) -> dict[str, Any]:
    """Open the key, ask whose it is, sign, and let go of it."""
    at = datetime.fromisoformat(order["at"])
    try:
        signer = keys.open_key(order["key"], unpack(order["picture"]), at)
        pdf = pen.put(unpack(order["pdf"]), signer, order["field"], at, order["reason"])
        place = widgets.OFFICE if order["field"] == pen.COPY else order["field"]
        if not judge.fits(pdf, place):
            return {"fault": "KEY_MISMATCH"}
    except keys.KeyFault as fault:
        return {"fault": fault.code}
    except pen.CannotSign as error:
        return {"refused": str(error)}
    except Exception as error:  # what a token says in the middle of a signature
        name = type(error).__name__
        return {"fault": keys.CODES.get(name, "FAILED"), "error": name}
    return {"pdf": pack(pdf)}


def verify(order: Mapping[str, Any]) -> dict[str, Any]:
    """Three answers."""
    return judge.verify(
        unpack(order["pdf"]), **_trusted(order), certificates=order["certificates"],
        proven_at=_moment(order["proven_at"]),
    ).plain()  # fmt: skip


def returned(order: Mapping[str, Any]) -> dict[str, Any]:
    """What came back from outside."""
    return judge.returned(
        unpack(order["pdf"]), unpack(order["exported"]), order["field"], **_trusted(order),
        certificates=order["certificates"],
    ).plain()  # fmt: skip


def examine(order: Mapping[str, Any]) -> dict[str, Any]:
    """What somebody brings."""
    return brought.examine(unpack(order["pdf"]), **_trusted(order)).plain()


def _trusted(order: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "roots": [unpack(one) for one in order["roots"]],
        "crls": [unpack(one) for one in order["crls"]],
        "at": _moment(order["at"]),
    }


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
