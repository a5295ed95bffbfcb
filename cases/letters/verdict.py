"""What is said of a signed file: one of three answers with its reasons, and who signed.

Luật Giao dịch điện tử 2023 Điều 22, 25. "Cannot be checked now" is an answer of its own, never a
weaker "valid" and never a softer "invalid".
"""

from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from typing import Any, Literal

Status = Literal["valid", "invalid", "unverifiable"]
#: What was judged: a letter of this form, any other signed file, or one that nobody signed.
Kind = Literal["letter", "other", "unsigned"]


@dataclass(frozen=True)
class Signature:
    """Who signed in which field, with which certificate, at what time by his own statement."""

    field: str
    name: str
    certificate_sha256: str
    at: datetime | None
    #: Who issued the certificate, and when a trusted time stamp saw the signature.
    issuer: str = ""
    stamped_at: datetime | None = None
    #: Whether every byte of the file stands under it; what comes later is told in the reasons.
    whole: bool = False
    #: Of a file of another agency: the answer for this signature alone.
    status: Status | Literal[""] = ""
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True)
class Verdict:
    """The answer with its reasons (message ids), and what the letter says of itself."""

    status: Status
    reasons: tuple[str, ...] = ()
    signers: tuple[Signature, ...] = ()
    number: str | None = None
    issued_on: date | None = None
    #: SHA-256 of the revocation lists that were asked.
    lists: tuple[str, ...] = ()
    kind: Kind = "letter"
    #: What does not speak against the signatures, but against trusting the look of the file.
    cautions: tuple[str, ...] = ()

    def and_also(self, faults: Collection[str]) -> "Verdict":
        """The verdict when more speaks against the file than its signatures show."""
        if not faults:
            return self
        kept = self.reasons if self.status == "invalid" else ()
        return replace(self, status="invalid", reasons=tuple(dict.fromkeys((*kept, *faults))))

    def plain(self) -> dict[str, Any]:
        """The verdict in values that travel as JSON."""
        return {
            **asdict(self),
            "issued_on": self.issued_on.isoformat() if self.issued_on else None,
            "signers": [
                {**asdict(one), "at": _iso(one.at), "stamped_at": _iso(one.stamped_at)}
                for one in self.signers
            ],
        }

    @classmethod
    def from_plain(cls, kept: Mapping[str, Any]) -> "Verdict":
        """The verdict that a child wrote."""
        day = kept["issued_on"]
        return cls(
            **{**_tupled(kept), "issued_on": date.fromisoformat(day) if day else None,
               "signers": tuple(_signature(one) for one in kept["signers"])}
        )  # fmt: skip


def _signature(kept: Mapping[str, Any]) -> Signature:
    moments = {name: datetime.fromisoformat(kept[name]) if kept[name] else None
               for name in ("at", "stamped_at")}  # fmt: skip
    return Signature(**{**_tupled(kept), **moments})


def _tupled(kept: Mapping[str, Any]) -> dict[str, Any]:
    return {name: tuple(one) if isinstance(one, list) else one for name, one in kept.items()}


def _iso(at: datetime | None) -> str | None:
    return at.isoformat() if at else None
