"""Which key signs for an officer or an office, and whom verification trusts.

A `SigningKey` row says from where an officer or an office signs. Without one the keys of the demo
authority serve, but only until a real authority is installed under `KEYS_DIR/trusted`: then
nothing of the demonstration signs or is trusted any more.
"""

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509 import load_der_x509_certificate, load_der_x509_crl
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from cases.law.refusal import Refused
from cases.law.words import Message, gettext_noop
from cases.letters import demo_authority, sign, widgets
from cases.letters.keys import KeyFault, KeyPlace
from cases.letters.trust import der
from cases.models import Document, Office, Officer, SigningKey

ARTICLE = "Nghị định 30/2020/NĐ-CP Điều 13, Phụ lục I phần II"
KEY_ARTICLE = "Luật Giao dịch điện tử 2023 Điều 22"
logger = logging.getLogger(__name__)

ASK = gettext_noop("Ask the administrator to look at the page of the signing keys.")
AGAIN = gettext_noop("Try again; if it stays so, ask the administrator.")
#: What went wrong with a key → what is said, and what to do next.
FAULTS = {
    "WRONG_PIN": (gettext_noop("The PIN or pass phrase is wrong; nothing was signed."),
                  gettext_noop("Type it again with care: a token locks after a few attempts.")),
    "PIN_LOCKED": (gettext_noop("The PIN of the token is locked or was never set."),
                   gettext_noop("Have it unlocked by the authority that issued the token.")),
    "NO_TOKEN": (gettext_noop("The token is not there."),
                 gettext_noop("Plug it in, then sign again.")),
    "TOKEN_REMOVED": (gettext_noop("The token was removed while it signed; nothing was signed."),
                      gettext_noop("Plug it in, then sign again.")),
    "NO_KEY": (gettext_noop("The token holds no such key."), ASK),
    "NO_FILE": (gettext_noop("The file of the key is not on the server."), ASK),
    "NO_MODULE": (gettext_noop("The driver of the token is not installed on the server."), ASK),
    "OTHER_CERTIFICATE": (gettext_noop("The key there has the certificate of somebody else."), ASK),
    "KEY_MISMATCH": (gettext_noop("The key does not belong to its certificate."), ASK),
    "EXPIRED": (gettext_noop("The certificate is not in force on this day."),
                gettext_noop("Ask for a new certificate, then sign again.")),
    "TIMED_OUT": (gettext_noop("The key did not answer in time; nothing was signed."), AGAIN),
    "FAILED": (gettext_noop("The key could not be used; nothing was signed."), AGAIN),
}  # fmt: skip


@dataclass(frozen=True)
class Trusted:
    """Roots and revocation lists, and whether they are those of the demonstration."""

    roots: tuple[bytes, ...]
    crls: tuple[bytes, ...]
    demo: bool


def folder() -> Path:
    """Where the keys of the demonstration, and PKCS#12 files of the office, lie."""
    return Path(settings.KEYS_DIR) / "certificates"


def picture_path(sha256: str) -> Path:
    """Where the picture of a signature or a seal lies, under the hash of its content."""
    return Path(settings.KEYS_DIR) / "pictures" / f"{sha256}.png"


def trusted() -> Trusted:
    """The authorities of the office; before there are any, that of the demonstration."""
    roots = tuple(one for one in _files("trusted") if not is_demo(one))
    if roots:
        return Trusted(roots, tuple(_files("crls")), demo=False)
    if not (folder() / demo_authority.ROOT).exists():
        return Trusted((), (), demo=True)
    return Trusted(tuple(demo_authority.roots(folder())), tuple(demo_authority.crls(folder())),
                   demo=True)  # fmt: skip


def _files(name: str) -> list[bytes]:
    place = Path(settings.KEYS_DIR) / name
    files = sorted(place.iterdir()) if place.is_dir() else []
    return [one.read_bytes() for one in files if one.suffix in (".pem", ".crt", ".cer", ".crl")]


def is_demo(certificate: bytes) -> bool:
    """Whether a root is that of the demonstration, which is never trusted in service."""
    try:
        loaded = load_der_x509_certificate(der(certificate))
    except ValueError:  # no certificate: trusting it would break every check
        return True
    return "not for official use" in loaded.subject.rfc4514_string()


def of_officer(officer: Officer, *, on: date, pin: str = "") -> sign.Pen:
    """What signs for an officer; Refused when there is nothing, or the tool is outside."""
    row = SigningKey.objects.held_on(on).filter(officer=officer).first()
    return _pen(row, f"officer-{officer.username}", officer.full_name, pin)


def of_office(office: Office, *, on: date, pin: str = "") -> sign.Pen:
    """What seals for an office."""
    row = SigningKey.objects.held_on(on).filter(office=office).first()
    return _pen(row, f"office-{office.code}", office.name, pin)


def needs_pin(row: SigningKey | None) -> bool:
    """Whether a PIN must be typed; that of the demonstration is known to everybody."""
    return row is not None and row.source != SigningKey.Source.OUTSIDE


def row_of(document: Document, field: str, on: date) -> SigningKey | None:
    """The key by which a field of a letter is to be signed on a day."""
    whose = {"officer": document.signer.officer} if field == widgets.LEADER else {
        "office": document.office}  # fmt: skip
    return SigningKey.objects.held_on(on).filter(**whose).first()


def _pen(row: SigningKey | None, demo: str, whose: str, pin: str) -> sign.Pen:
    if row is None:
        return _demo_place(demo, whose)
    if row.source == SigningKey.Source.OUTSIDE:
        raise Refused(
            message=Message(gettext_noop("%(whose)s signs outside, with the tool of the "
                                         "government."), {"whose": whose}),
            article=ARTICLE,
            next=Message(gettext_noop("Export the letter, sign it there, and bring it back.")),
        )  # fmt: skip
    if not pin:
        raise ValidationError({"pin": _("Type the PIN: it is asked for every signature.")})
    picture = picture_path(row.picture_sha256).read_bytes()
    return KeyPlace(
        row.source, row.certificate_sha256, picture, pin, token=row.token, key_id=row.key_id,
        file=str(folder() / row.file) if row.file else "", module=settings.PKCS11_MODULE,
    )  # fmt: skip


def _demo_place(name: str, whose: str) -> KeyPlace:
    path = folder() / f"{name}.p12"
    if not path.exists() or not trusted().demo:
        raise Refused(
            message=Message(gettext_noop("There is no certificate of %(whose)s."),
                            {"whose": whose}),
            article=ARTICLE,
            next=Message(gettext_noop("Ask the administrator to install the certificate."), {}),
        )  # fmt: skip
    return KeyPlace(
        "pkcs12", demo_sha256(path, path.stat().st_mtime_ns),
        path.with_suffix(".png").read_bytes(), demo_authority.PASSPHRASE.decode(), file=str(path),
    )  # fmt: skip


@lru_cache(maxsize=64)
def demo_sha256(path: Path, changed: int) -> str:
    """The certificate in a file of the demonstration, as long as it is not changed."""
    _key, certificate, _more = pkcs12.load_key_and_certificates(
        path.read_bytes(), demo_authority.PASSPHRASE
    )
    return certificate.fingerprint(SHA256()).hex() if certificate else ""


def allowed(document: Document, on: date) -> dict[str, list[str]]:
    """For each field of a letter the certificates that could sign it on its day."""
    leader = document.signer.officer
    names = {widgets.LEADER: f"officer-{leader.username}",
             widgets.OFFICE: f"office-{document.office.code}"}  # fmt: skip
    found = {}
    for field, demo in names.items():
        whose = {"officer": leader} if field == widgets.LEADER else {"office": document.office}
        rows = SigningKey.objects.held_on(on).filter(**whose)
        found[field] = list(rows.values_list("certificate_sha256", flat=True))
        path = folder() / f"{demo}.p12"
        if not found[field] and trusted().demo and path.exists():
            found[field] = [demo_sha256(path, path.stat().st_mtime_ns)]
    return found


def signed(work: Callable[[], bytes]) -> bytes:
    """What a key signs; Refused in words when it does not, and the log says of what kind."""
    try:
        return work()
    except KeyFault as fault:
        logger.warning("nothing was signed: %s", fault)
        what, then = FAULTS.get(fault.code, FAULTS["FAILED"])
        raise Refused(message=Message(what), article=KEY_ARTICLE, next=Message(then)) from None
    except sign.CannotSign as error:
        logger.warning("nothing was signed: %s", error)
        raise Refused(
            message=Message(gettext_noop("The file of the letter cannot take this signature; "
                                         "nothing was signed.")),
            article=KEY_ARTICLE,
            next=Message(gettext_noop("Ask the administrator: the log of the site says what is "
                                      "wrong with the file.")),
        ) from None  # fmt: skip


def sources(on: date, posts: Any) -> list[Mapping[str, Any]]:
    """For every leader and office: from where it signs, for the page of the administrator."""
    seen, found = set(), []
    for post in posts:
        for whose, name in ((post.officer, f"officer-{post.officer.username}"),
                            (post.office, f"office-{post.office.code}")):  # fmt: skip
            if name in seen:
                continue
            seen.add(name)
            row = next(iter(whose.signing_keys.held_on(on)), None)
            demo = row is None and trusted().demo and (folder() / f"{name}.p12").exists()
            found.append({"whose": whose, "row": row, "demo": demo})
    return found


def told(known: Trusted) -> dict[str, Any]:
    """The names of the authorities and how long their lists are in force, for a page."""
    lists = [load_der_x509_crl(der(one)) for one in known.crls]
    return {
        "roots": [load_der_x509_certificate(der(one)).subject.rfc4514_string()
                  for one in known.roots],
        "crls": [(one.issuer.rfc4514_string(), one.next_update_utc) for one in lists],
    }  # fmt: skip
