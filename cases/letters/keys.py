"""Where a key lies and how it is used: a PKCS#12 file, or a token spoken to by PKCS#11.

Nghị định 30/2020/NĐ-CP Điều 13; Luật Giao dịch điện tử 2023 Điều 22: the key is under the sole
control of its owner, so the PIN is typed for every signature and kept nowhere. `KeyPlace` is what
the site knows; the key itself is opened only in the child process that signs once with it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Literal

import pkcs11
from asn1crypto import x509
from pkcs11 import Attribute, ObjectClass
from pyhanko.sign import signers
from pyhanko.sign.pkcs11 import PKCS11Signer

from cases.letters import apart, sign
from cases.letters.apart import pack

__all__ = ["CODES", "KeyFault", "KeyPlace", "open_key", "pack"]

#: What the module of a token says → what it means for the officer.
CODES = {
    "PinIncorrect": "WRONG_PIN",
    "PinInvalid": "WRONG_PIN",
    "PinLenRange": "WRONG_PIN",
    "PinLocked": "PIN_LOCKED",
    "PinExpired": "PIN_LOCKED",
    "UserPinNotInitialized": "PIN_LOCKED",
    "NoSuchToken": "NO_TOKEN",
    "TokenNotPresent": "NO_TOKEN",
    "TokenNotRecognised": "NO_TOKEN",
    "SlotIDInvalid": "NO_TOKEN",
    "MultipleTokensReturned": "NO_TOKEN",
    "DeviceRemoved": "TOKEN_REMOVED",
    "DeviceError": "TOKEN_REMOVED",
    "SessionHandleInvalid": "TOKEN_REMOVED",
    "NoSuchKey": "NO_KEY",
    "MultipleObjectsReturned": "NO_KEY",
}


class KeyFault(Exception):
    """A key could not be used; the code says why, the service says it in words.

    `kind` is the name of the error behind it, for the log; never its text, which may hold a PIN.
    """

    def __init__(self, code: str, kind: str = "") -> None:
        self.code = code
        super().__init__(f"{code} {kind}".strip())


@dataclass(frozen=True)
class KeyPlace:
    """A key by its place, with the certificate that it must have and the picture it shows.

    `pin` opens it and is never shown, not even where the place itself is printed.
    """

    kind: Literal["pkcs12", "pkcs11"]
    certificate_sha256: str
    picture: bytes = field(repr=False)
    pin: str = field(repr=False, default="")
    file: str = ""
    module: str = ""
    token: str = ""
    key_id: str = ""

    def put(self, pdf: bytes, slot: str, at: datetime, reason: str | None = None) -> bytes:
        """Sign in a process of its own; KeyFault or CannotSign when it does not."""
        order = {
            "pdf": pack(pdf), "field": slot, "at": at.isoformat(), "reason": reason,
            "picture": pack(self.picture),
            "key": {"kind": self.kind, "certificate_sha256": self.certificate_sha256,
                    "pin": self.pin, "file": self.file, "module": self.module,
                    "token": self.token, "key_id": self.key_id},
        }  # fmt: skip
        try:
            answer = apart.run("sign", order)
        except apart.Failed as failed:
            why = str(failed)
            raise KeyFault("TIMED_OUT" if why == "timeout" else "FAILED", why) from None
        if "pdf" in answer:
            return apart.unpack(answer["pdf"])
        if "refused" in answer:
            raise sign.CannotSign(answer["refused"])
        raise KeyFault(answer.get("fault", "FAILED"), answer.get("error", ""))


def open_key(place: Mapping[str, str], picture: bytes, at: datetime) -> sign.Signer:
    """The key ready to sign; only in the process that then ends. KeyFault says why not."""
    try:
        key = _from_file(place) if place["kind"] == "pkcs12" else _from_token(place)
    except pkcs11.PKCS11Error as error:
        raise KeyFault(CODES.get(type(error).__name__, "FAILED")) from None
    certificate = key.signing_cert
    if certificate.sha256.hex() != place["certificate_sha256"]:
        raise KeyFault("OTHER_CERTIFICATE")
    if not certificate.not_valid_before <= at <= certificate.not_valid_after:
        raise KeyFault("EXPIRED")
    return sign.Signer(key, picture)


def _from_file(place: Mapping[str, str]) -> signers.Signer:
    try:
        content = Path(place["file"]).read_bytes()
    except OSError:
        raise KeyFault("NO_FILE") from None
    try:
        key = signers.SimpleSigner.load_pkcs12_data(content, (), place["pin"].encode())
    except ValueError:
        key = None
    if key is None:
        raise KeyFault("WRONG_PIN")
    return key


def _from_token(place: Mapping[str, str]) -> signers.Signer:
    if not Path(place["module"]).exists():
        raise KeyFault("NO_MODULE")
    library = pkcs11.lib(place["module"])
    token = library.get_token(token_label=place["token"])
    session = token.open(user_pin=place["pin"])
    found = [
        x509.Certificate.load(one[Attribute.VALUE])
        for one in session.get_objects({Attribute.CLASS: ObjectClass.CERTIFICATE})
    ]
    mine = [one for one in found if one.sha256.hex() == place["certificate_sha256"]]
    if not mine:
        raise KeyFault("OTHER_CERTIFICATE" if found else "NO_KEY")
    key_id = bytes.fromhex(place["key_id"])
    session.get_key(object_class=ObjectClass.PRIVATE_KEY, id=key_id)
    return PKCS11Signer(
        session, signing_cert=mine[0], key_id=key_id, ca_chain=_chain(mine[0], found),
        embed_roots=False, other_certs_to_pull=(),
        use_raw_mechanism=mine[0].public_key.algorithm == "ec",  # few tokens digest for curves
    )  # fmt: skip


def _chain(certificate: x509.Certificate, found: list[x509.Certificate]) -> list[x509.Certificate]:
    """The authorities above it that the token holds, without the root."""
    chain: list[x509.Certificate] = []
    current = certificate
    while True:
        above = [one for one in found if one.subject == current.issuer and one.ca
                 and one.issuer != one.subject and one not in chain]  # fmt: skip
        if not above:
            return chain
        current = above[0]
        chain.append(current)
