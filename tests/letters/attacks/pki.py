"""Authorities, certificates and revocation lists of every kind, good and bad, made for one test."""

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, pkcs12
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
from pyhanko.sign import signers

from cases.letters import pictures, sign

FIRST, LAST = datetime(2020, 1, 1, tzinfo=UTC), datetime(2030, 1, 1, tzinfo=UTC)
SERVER, STAMPS = [ExtendedKeyUsageOID.SERVER_AUTH], [ExtendedKeyUsageOID.TIME_STAMPING]
CLIENT = ExtendedKeyUsageOID.CLIENT_AUTH


@cache
def rsa_key(which: str, bits: int = 2048) -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(65537, bits)


@cache
def ec_key(which: str) -> ec.EllipticCurvePrivateKey:
    return ec.generate_private_key(ec.SECP256R1())


@cache
def small_curve() -> ec.EllipticCurvePrivateKey:
    return ec.generate_private_key(ec.SECP192R1())


def named(common: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, common)])


@dataclass(frozen=True)
class Holder:
    """A key with its certificate, and the authorities above it."""

    key: object
    certificate: x509.Certificate
    above: tuple[x509.Certificate, ...] = ()

    @property
    def pem(self) -> bytes:
        return self.certificate.public_bytes(Encoding.PEM)

    @property
    def sha256(self) -> str:
        return self.certificate.fingerprint(hashes.SHA256()).hex()

    def simple(self) -> signers.SimpleSigner:
        """The key as the library signs with it."""
        content = pkcs12.serialize_key_and_certificates(
            b"key", self.key, self.certificate, list(self.above) or None, NoEncryption()
        )
        return signers.SimpleSigner.load_pkcs12_data(content, (), None)

    def pen(self, picture: bytes = b"") -> sign.Signer:
        """The key with a picture."""
        return sign.Signer(self.simple(), picture or pictures.scribble("x"))

    def issue(
        self, common: str, *, key: object = None, ca: bool = False, first: datetime = FIRST,
        last: datetime = LAST, usage: bool = True, extended: list | None = None,
    ) -> "Holder":  # fmt: skip
        """A certificate signed by this one."""
        key = key or rsa_key(common)
        above = (self.certificate, *self.above) if self.above or self.issued else ()
        made = certificate(named(common), self.certificate.subject, key, self.key, ca=ca,
                           first=first, last=last, usage=usage, extended=extended)  # fmt: skip
        return Holder(key, made, above)

    @property
    def issued(self) -> bool:
        """Whether another authority stands above it; roots travel with no signature."""
        return self.certificate.subject != self.certificate.issuer

    def crl(
        self, revoked: dict[int, datetime] | None = None, *, this: datetime = FIRST,
        until: datetime = LAST, key: object = None,
    ) -> bytes:  # fmt: skip
        """Its revocation list."""
        builder = (
            x509.CertificateRevocationListBuilder().issuer_name(self.certificate.subject)
            .last_update(this).next_update(until)
            .add_extension(x509.CRLNumber(1), critical=False)
            .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(
                self.key.public_key()), critical=False)
        )  # fmt: skip
        for serial, on in (revoked or {}).items():
            builder = builder.add_revoked_certificate(
                x509.RevokedCertificateBuilder().serial_number(serial).revocation_date(on).build()
            )
        return builder.sign(key or self.key, hashes.SHA256()).public_bytes(Encoding.DER)


def certificate(
    subject: x509.Name, issuer: x509.Name, key: object, by: object, *, ca: bool,
    first: datetime = FIRST, last: datetime = LAST, usage: bool = True,
    extended: list | None = None,
) -> x509.Certificate:  # fmt: skip
    builder = (
        x509.CertificateBuilder().subject_name(subject).issuer_name(issuer)
        .public_key(key.public_key()).serial_number(x509.random_serial_number())
        .not_valid_before(first).not_valid_after(last)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(by.public_key()),
                       critical=False)
        .add_extension(x509.BasicConstraints(ca, None), critical=True)
        .add_extension(x509.KeyUsage(not ca, usage and not ca, False, False, False, ca, ca,
                                     False, False), critical=True)
    )  # fmt: skip
    if extended:
        builder = builder.add_extension(x509.ExtendedKeyUsage(extended), critical=False)
    return builder.sign(by, hashes.SHA256())


def root(common: str = "Root", key: object = None) -> Holder:
    key = key or rsa_key(common)
    return Holder(key, certificate(named(common), named(common), key, key, ca=True))
