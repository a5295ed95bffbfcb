"""Whom verification trusts, and whether a certificate stood when it signed.

Luật Giao dịch điện tử 2023 Điều 22 khoản 3: the certificate must be in force when the signature is
made. Chain, purpose and revocation are asked for the time that the signature states; a
certificate revoked or run out *since* leaves a doubt, until a trusted time stamp or a check kept
by this office proves that the signature is older.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from hashlib import sha256

from asn1crypto import crl as asn1_crl
from asn1crypto import pem, x509
from cryptography import x509 as pyca
from cryptography.exceptions import InvalidSignature
from pyhanko.sign.validation import (
    KeyUsageConstraints,
    PdfSignatureStatus,
    validate_pdf_signature,
)
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko_certvalidator import ValidationContext

from cases.letters import reasons

#: Purposes that are not signing a document; a certificate only for these signs no letter.
OTHER_PURPOSES = frozenset({"server_auth", "code_signing", "time_stamping", "ocsp_signing"})
ANY_USAGE = KeyUsageConstraints(key_usage=set())
SMALLEST_RSA = 2048


@dataclass
class Findings:
    """What speaks against a signature, and what leaves it open."""

    faults: list[str] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)


def der(data: bytes) -> bytes:
    """The content of a file that may be PEM."""
    return pem.unarmor(data)[2] if pem.detect(data) else data


def _list(data: bytes) -> asn1_crl.CertificateList | None:
    """A revocation list; a damaged one is no list."""
    try:
        found = asn1_crl.CertificateList.load(der(data))
        found["tbs_cert_list"]["next_update"].native  # noqa: B018 - parsed only when asked
        found["tbs_cert_list"]["this_update"].native  # noqa: B018
    except (ValueError, TypeError, KeyError):
        return None
    return found


class Trust:
    """Roots and revocation lists as they are at one moment; nothing is fetched."""

    def __init__(
        self, roots: Iterable[bytes], lists: Iterable[bytes], at: datetime | None,
        proven_at: datetime | None = None,
    ) -> None:  # fmt: skip
        self.roots = [x509.Certificate.load(der(one)) for one in roots]
        self.lists = [one for one in map(_list, lists) if one is not None]
        self.moment = ValidationContext(trust_roots=self.roots, moment=at).moment
        self.proven_at = proven_at

    @cached_property
    def current(self) -> list[asn1_crl.CertificateList]:
        """The lists that are in force at the moment of asking."""
        return [
            one for one in self.lists
            if one["tbs_cert_list"]["this_update"].native <= self.moment
            and one["tbs_cert_list"]["next_update"].native is not None
            and self.moment < one["tbs_cert_list"]["next_update"].native
        ]  # fmt: skip

    def lists_used(self) -> tuple[str, ...]:
        """The hashes of the lists asked, for the record of the check."""
        return tuple(sorted(sha256(one.dump()).hexdigest() for one in self.current))

    def context(
        self, moment: datetime, lists: Sequence[asn1_crl.CertificateList] | None = None
    ) -> ValidationContext:
        """What the library needs to know; without lists, revocation is no question."""
        return ValidationContext(
            trust_roots=self.roots, crls=lists or (), moment=moment, allow_fetching=False,
            revocation_mode="soft-fail" if lists is None else "require",
            retroactive_revinfo=moment != self.moment,
        )  # fmt: skip

    def whole(self, signature: EmbeddedPdfSignature, stated: datetime) -> PdfSignatureStatus:
        """Content, changes and chain at the time stated; revocation is asked apart."""
        return validate_pdf_signature(signature, self.context(stated), key_usage_settings=ANY_USAGE)

    def judge(
        self, signature: EmbeddedPdfSignature, status: PdfSignatureStatus, stated: datetime
    ) -> Findings:
        """Whether the certificate stood when it signed, as far as can be said now."""
        found = Findings([*self.weak(signature), *self.purpose(signature),
                          *self.loose(signature)])  # fmt: skip
        if not status.trusted:
            found.faults.append(reasons.UNTRUSTED)
            return found
        if self._ask(signature, stated, self.lists).revoked:
            found.faults.append(reasons.REVOKED)
        elif not self._ask(signature, stated, self.current).trusted:
            found.doubts.append(reasons.NO_LIST)
        if not found.faults:
            found.doubts += self._since(signature, status)
        return found

    def _ask(
        self, signature: EmbeddedPdfSignature, moment: datetime,
        lists: Sequence[asn1_crl.CertificateList] | None = None,
    ) -> PdfSignatureStatus:  # fmt: skip
        """Chain at a moment; with lists, every certificate of it must stand in none of them."""
        return validate_pdf_signature(
            signature, self.context(moment, lists), key_usage_settings=ANY_USAGE, skip_diff=True
        )

    def _since(self, signature: EmbeddedPdfSignature, status: PdfSignatureStatus) -> Iterator[str]:
        """A certificate revoked or run out after the stated time, and nothing that proves it."""
        proofs = [self.proven_at] if self.proven_at else []
        stamp = status.timestamp_validity
        if stamp is not None and stamp.intact and stamp.valid and stamp.trusted:
            proofs.append(stamp.timestamp)
        known = min(proofs, default=self.moment)
        if self._ask(signature, known, self.lists).revoked:
            yield reasons.REVOKED_SINCE
        elif not self._ask(signature, known).trusted:
            yield reasons.EXPIRED_SINCE

    def weak(self, signature: EmbeddedPdfSignature) -> Iterator[str]:
        """A key that is too short, or a certificate signed with a broken digest."""
        certificate = signature.signer_cert
        key = certificate.public_key
        if key.algorithm == "rsa" and key.bit_size < SMALLEST_RSA:
            yield reasons.WEAK_KEY
        if _digest_of(certificate["signature_algorithm"]) in ("md2", "md5", "sha1"):
            yield reasons.WEAK_KEY

    def purpose(self, signature: EmbeddedPdfSignature) -> Iterator[str]:
        """Non-repudiation, no authority, and no certificate of a server or of a time stamp."""
        certificate = signature.signer_cert
        usage = certificate.key_usage_value
        extended = certificate.extended_key_usage_value
        for_other_ends = extended is not None and set(extended.native) <= OTHER_PURPOSES
        if (
            certificate.ca
            or usage is None
            or "non_repudiation" not in usage.native
            or for_other_ends
        ):
            yield reasons.WRONG_PURPOSE

    def loose(self, signature: EmbeddedPdfSignature) -> Iterator[str]:
        """Certificates carried along are covered by no digest: each must prove itself."""
        carried = signature.other_embedded_certs
        issuers = [*carried, *self.roots]
        if not all(any(_issued(one, by) for by in issuers) for one in carried):
            yield reasons.ALTERED


def _issued(certificate: x509.Certificate, issuer: x509.Certificate) -> bool:
    try:
        loaded = pyca.load_der_x509_certificate(certificate.dump())
        loaded.verify_directly_issued_by(pyca.load_der_x509_certificate(issuer.dump()))
    except (ValueError, TypeError, InvalidSignature):
        return False
    return True


def _digest_of(algorithm: object) -> str:
    try:
        return str(algorithm.hash_algo)  # type: ignore[attr-defined]
    except ValueError:  # an algorithm with a digest of its own, such as Ed25519
        return ""
