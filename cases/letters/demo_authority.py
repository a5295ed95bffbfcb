"""A certificate authority for demonstration and tests, which refuses to be taken for a real one.

Luật Giao dịch điện tử 2023 knows only licensed and official authorities; the names here say
DEMO, and an office in service trusts its own roots instead. Certificates reach from 1990 to 2040
because a demonstration replays letters at past days.
"""

import os
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
    pkcs12,
)
from cryptography.x509.oid import NameOID

from cases.letters import pictures
from cases.letters.sign import Signer

FIRST_DAY, LAST_DAY = datetime(1990, 1, 1, tzinfo=UTC), datetime(2040, 1, 1, tzinfo=UTC)
AUTHORITY = "Tiep Dan DEMO Root - not for official use"
ROOT, ROOT_KEY, CRL = "demo-root.pem", "demo-root.key", "demo.crl"
#: Protects nothing but against a careless copy: it stands in a public repository.
PASSPHRASE = b"tiep-dan-demo"


def make(folder: Path, leaders: Mapping[str, str], offices: Mapping[str, str]) -> None:
    """Create what is not there yet: root, revocation list, a PKCS#12 and a picture for each."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    if not (folder / ROOT).exists():
        _make_root(folder)
    for names, draw in ((leaders, pictures.scribble), (offices, pictures.seal)):
        for file, name in names.items():
            if not (folder / f"{file}.p12").exists():
                _write(folder / f"{file}.png", draw(name))
                _write(folder / f"{file}.p12", _certificate(folder, name))
    if not (folder / CRL).exists():
        revoke(folder, ())


def load(folder: Path, name: str, passphrase: bytes = PASSPHRASE) -> Signer:
    """The signer of that file name, with its picture."""
    return Signer.from_pkcs12(folder / f"{name}.p12", passphrase,
                              (folder / f"{name}.png").read_bytes())  # fmt: skip


def roots(folder: Path) -> list[bytes]:
    """What verification of demo letters trusts, and nothing else."""
    return [(folder / ROOT).read_bytes()]


def crls(folder: Path) -> list[bytes]:
    """The revocation list of the demo authority."""
    return [(folder / CRL).read_bytes()]


def revoke(folder: Path, serials: Iterable[int], on: datetime = FIRST_DAY) -> None:
    """Publish the revocation list, naming these certificates."""
    root, key = _root(folder)
    builder = (
        x509.CertificateRevocationListBuilder()
        .issuer_name(root.subject).last_update(FIRST_DAY).next_update(LAST_DAY)
        .add_extension(x509.CRLNumber(1), critical=False)
        .add_extension(_key_identifier(root), critical=False)
    )  # fmt: skip
    for serial in serials:
        builder = builder.add_revoked_certificate(
            x509.RevokedCertificateBuilder().serial_number(serial).revocation_date(on).build()
        )
    _write(folder / CRL, builder.sign(key, hashes.SHA256()).public_bytes(Encoding.DER))


def _new_key() -> rsa.RSAPrivateKey:
    """RSA, as the authorities of the country issue; with elliptic curves the library would raise
    the version of the file above that of PDF/A-3."""
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


def _write(path: Path, data: bytes) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(data)


def _make_root(folder: Path) -> None:
    key = _new_key()
    name = _name(AUTHORITY)
    root = (
        _builder(name, name, key)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_usage(authority=True), critical=True)
        .sign(key, hashes.SHA256())
    )
    _write(folder / ROOT_KEY,
           key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))  # fmt: skip
    _write(folder / ROOT, root.public_bytes(Encoding.PEM))


def _root(folder: Path) -> tuple[x509.Certificate, rsa.RSAPrivateKey]:
    key = load_pem_private_key((folder / ROOT_KEY).read_bytes(), None)
    return x509.load_pem_x509_certificate((folder / ROOT).read_bytes()), key  # type: ignore[return-value]


def _certificate(folder: Path, name: str) -> bytes:
    """A key and its certificate as PKCS#12.

    Without the root: a copy of it in a signature would be covered by no digest.
    """
    root, root_key = _root(folder)
    key = _new_key()
    certificate = (
        _builder(_name(name), root.subject, key)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_usage(authority=False), critical=True)
        .add_extension(_key_identifier(root), critical=False)
        .sign(root_key, hashes.SHA256())
    )
    return pkcs12.serialize_key_and_certificates(
        name.encode(), key, certificate, None, BestAvailableEncryption(PASSPHRASE)
    )


def _builder(
    subject: x509.Name, issuer: x509.Name, key: rsa.RSAPrivateKey
) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .subject_name(subject).issuer_name(issuer).public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(FIRST_DAY).not_valid_after(LAST_DAY)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
    )  # fmt: skip


def _name(common: str) -> x509.Name:
    return x509.Name([
        x509.NameAttribute(NameOID.COUNTRY_NAME, "VN"),
        x509.NameAttribute(NameOID.ORGANIZATION_NAME, "Tiep Dan DEMO"),
        x509.NameAttribute(NameOID.COMMON_NAME, common),
    ])  # fmt: skip


def _key_identifier(root: x509.Certificate) -> x509.AuthorityKeyIdentifier:
    return x509.AuthorityKeyIdentifier.from_issuer_public_key(root.public_key())  # type: ignore[arg-type]


def _usage(*, authority: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not authority, content_commitment=not authority,
        key_encipherment=False, data_encipherment=False, key_agreement=False,
        key_cert_sign=authority, crl_sign=authority, encipher_only=False, decipher_only=False,
    )  # fmt: skip
