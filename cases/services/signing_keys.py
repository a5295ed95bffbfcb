"""The administrator says from where an officer or an office signs; no key is ever sent here.

Nghị định 30/2020/NĐ-CP Phụ lục I phần II mục 7d, 8a: the picture of a signature is blue, that of a
seal red and in real size, PNG on a transparent ground. No private key is ever sent to the site: a
PKCS#12 file is laid into its folder on the server by hand.
"""

from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509 import Certificate, load_der_x509_certificate
from cryptography.x509.oid import NameOID
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cases import access
from cases.law.words import Role
from cases.letters import apart
from cases.letters.trust import der
from cases.models import Office, Officer, Post, SigningKey
from cases.services import audit, certificates
from cases.services.paper.files import write_once

LARGEST_PICTURE = 2 * 1024 * 1024


@dataclass(frozen=True)
class Place:
    """Where a key lies: a file, or a token with the identifier of the key on it."""

    source: str
    file: str = ""
    token: str = ""
    key_id: str = ""


def enter_signing_key(
    *, actor: Officer, on: date, place: Place, certificate: bytes, from_on: date,
    officer: Officer | None = None, office: Office | None = None, picture: bytes = b"",
) -> SigningKey:  # fmt: skip
    """Nhập nguồn ký số: by an administrator; the key before it ends the day before."""
    _only_an_administrator(actor, officer, office, on)
    _complete(place, officer, office)
    loaded = _certificate(certificate)
    outside = place.source == SigningKey.Source.OUTSIDE
    drawn = None if outside else checked_picture(picture, "office" if office else "leader")
    row = SigningKey(
        officer=officer, office=office, source=place.source, file=place.file, token=place.token,
        key_id=place.key_id.lower(), certificate=loaded.public_bytes(Encoding.PEM).decode(),
        certificate_sha256=loaded.fingerprint(SHA256()).hex(), certificate_name=_name(loaded),
        certificate_until=timezone.localdate(loaded.not_valid_after_utc), from_on=from_on,
        picture_sha256=keep_picture(drawn) if drawn else "",
    )  # fmt: skip
    row.full_clean()
    with transaction.atomic():
        rows = [_ended(one, from_on) for one in _held(officer, office, from_on)]
        row.save()
        row.refresh_from_db()
        audit.record("enter_signing_key", actor=actor, on=on, rows=[row, *rows])
    return row


def end_signing_key(row: SigningKey, *, actor: Officer, on: date, to_on: date) -> SigningKey:
    """Chấm dứt: lost, withdrawn, or its owner has left the post."""
    _only_an_administrator(actor, row.officer, row.office, on)
    if to_on < row.from_on:
        raise ValidationError({"to_on": _("A key cannot end before it begins.")})
    with transaction.atomic():
        row = SigningKey.objects.select_for_update().get(pk=row.pk)
        row.to_on = to_on
        row.save()
        row.refresh_from_db()
        audit.record("end_signing_key", actor=actor, on=on, rows=[row])
    return row


def _only_an_administrator(
    actor: Officer, officer: Officer | None, office: Office | None, on: date
) -> None:
    """Of the office, or of one in which the officer holds a post; and nobody enters his own key."""
    offices = [office] if office else [
        post.office for post in Post.objects.held_on(on).of(officer).select_related("office")
    ]  # fmt: skip
    if not offices:
        raise ValidationError({"officer": _("This officer holds no post; give the role first.")})
    mine = access.offices_of(actor, on, [Role.ADMINISTRATOR])
    if not mine.filter(pk__in=[one.pk for one in offices]).exists():
        access.role_for(actor, [Role.ADMINISTRATOR], offices[0], on)
    if officer is not None and officer.pk == actor.pk:
        raise ValidationError({"officer": _("Another administrator enters the key of this one.")})


def _complete(place: Place, officer: Officer | None, office: Office | None) -> None:
    wrong = {}
    if (officer is None) == (office is None):
        wrong["officer"] = _("A key belongs to an officer or to an office.")
    if place.source == SigningKey.Source.PKCS12:
        path = certificates.folder() / place.file
        if not place.file or path.parent != certificates.folder() or not path.is_file():
            wrong["file"] = _("Lay the file into the folder of the certificates on the server, "
                              "then write its name here.")  # fmt: skip
    if place.source == SigningKey.Source.PKCS11:
        if not place.token:
            wrong["token"] = _("Write the label of the token.")
        try:
            bytes.fromhex(place.key_id or "-")
        except ValueError:
            wrong["key_id"] = _("Write the identifier of the key as hexadecimal digits.")
    if wrong:
        raise ValidationError(wrong)


def _certificate(content: bytes) -> Certificate:
    """The certificate in a file; ValidationError when it is none, or that of the demonstration."""
    try:
        loaded = load_der_x509_certificate(der(content))
    except ValueError:
        raise ValidationError({"certificate": _("This is no certificate (.cer, .crt, .pem).")}) \
            from None  # fmt: skip
    if "not for official use" in loaded.issuer.rfc4514_string():
        raise ValidationError({"certificate": _("This is a certificate of the demonstration.")})
    return loaded


def _name(certificate: Certificate) -> str:
    named = certificate.subject.get_attributes_for_oid(NameOID.COMMON_NAME)
    return str(named[0].value)[:200] if named else "–"


def _held(officer: Officer | None, office: Office | None, on: date) -> list[SigningKey]:
    rows = SigningKey.objects.select_for_update().held_on(on)
    return list(rows.filter(officer=officer, office=office, from_on__lt=on))


def _ended(row: SigningKey, from_on: date) -> SigningKey:
    row.to_on = date.fromordinal(from_on.toordinal() - 1)
    row.save()
    row.refresh_from_db()
    return row


def checked_picture(content: bytes, whose: str) -> bytes:
    """The picture written anew, in a process of its own; ValidationError says what is wrong."""
    said = {
        "NO_PNG": _("This is no PNG picture."),
        "NOT_TRANSPARENT": _("The ground of the picture must be transparent."),
        "NOT_BLUE": _("A signature is blue (Nghị định 30/2020/NĐ-CP, Phụ lục I)."),
        "NOT_RED": _("A seal is red (Nghị định 30/2020/NĐ-CP, Phụ lục I)."),
        "NOT_ROUND": _("The picture of a seal is as wide as it is high."),
        "EMPTY": _("There is hardly anything on this picture."),
        "SIZE": _("The picture has the wrong size: 300 dots an inch, a signature 17 to 200 mm "
                  "wide, a seal 25 to 85 mm."),
    }  # fmt: skip
    if not content:
        raise ValidationError({"picture": _("Please fill in this field.")})
    if len(content) > LARGEST_PICTURE:
        raise ValidationError({"picture": _("The picture is larger than 2 MB.")})
    try:
        found = apart.run("picture", {"content": apart.pack(content), "whose": whose})
    except apart.Failed:
        found = {}
    if "picture" not in found:
        raise ValidationError({"picture": said.get(found.get("wrong", ""), said["NO_PNG"])})
    return apart.unpack(found["picture"])


def keep_picture(content: bytes) -> str:
    """Lay a picture under the hash of its content, readable by its owner alone."""
    digest = sha256(content).hexdigest()
    path = certificates.picture_path(digest)
    write_once(path, content)
    return digest
