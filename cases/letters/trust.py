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
from typing import Literal

from asn1crypto import crl as asn1_crl
from asn1crypto import pem, x509
from cryptography import x509 as pyca
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from pyhanko.sign.validation import (
    KeyUsageConstraints,
    PdfSignatureStatus,
    validate_pdf_signature,
)
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko.sign.validation.status import TimestampSignatureStatus
from pyhanko_certvalidator import ValidationContext

from cases.letters import reasons

#: Purposes that are not signing a document; a certificate only for these signs no letter.
OTHER_PURPOSES = frozenset({"server_auth", "code_signing", "time_stamping", "ocsp_signing"})
#: A purpose that a signing certificate may have too, but that does not excuse those above.
BESIDE = frozenset({"client_auth"})
ANY_USAGE = KeyUsageConstraints(key_usage=set())
SMALLEST = {"rsa": 2048, "rsassa_pss": 2048, "ec": 256}
Standing = Literal["known", "impostor", "own", "unknown"]


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
        proven_at: datetime | None = None, carried: Sequence[x509.Certificate] = (),
        old_lists: Sequence[bytes] = (),
    ) -> None:  # fmt: skip
        self.roots = [x509.Certificate.load(der(one)) for one in roots]
        self.lists = [one for one in map(_list, lists) if one is not None]
        #: Lists that the file itself brings: who is named there is revoked, who is not may be.
        self.old = [one for one in map(_list, old_lists) if one is not None]
        #: Certificates that the file itself brings: a way to a root, never one themselves.
        self.carried = list(carried)
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
            trust_roots=self.roots, other_certs=self.carried, crls=lists or (), moment=moment,
            allow_fetching=False,
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
        return self.stood(found, signature, status, stated)

    def stood(
        self, found: Findings, signature: EmbeddedPdfSignature, status: PdfSignatureStatus,
        stated: datetime, proofs: Iterable[datetime] = (),
    ) -> Findings:  # fmt: skip
        """What the revocation lists say of a chain that leads to a root."""
        if self._named(status, stated) or self._ask(signature, stated, self.lists).revoked:
            found.faults.append(reasons.REVOKED)
        elif not self._ask(signature, stated, self.current).trusted:
            found.doubts.append(reasons.NO_LIST)
        if not found.faults:
            found.doubts += self._since(signature, status, proofs)
        return found

    def standing(self, signature: EmbeddedPdfSignature) -> Standing:
        """Of whom a certificate comes: a root, its name alone, nobody, or somebody unknown."""
        carried = [*signature.other_embedded_certs, *self.carried]
        current, seen = signature.signer_cert, set()
        while True:
            if any(_issued(current, root) for root in self.roots):
                return "known"
            if any(root.subject == current.issuer for root in self.roots):
                return "impostor"
            if current.issuer == current.subject:
                return "unknown" if seen else "own"
            seen.add(current.sha256)
            above = [one for one in carried if one.sha256 not in seen and _issued(current, one)]
            if not above:
                return "unknown"
            current = above[0]

    def _named(self, status: PdfSignatureStatus, moment: datetime) -> bool:
        """Whether any list of its own authority names a certificate of the chain by then.

        The library lets a newer list speak for an older one; who is named once stays named.
        """
        chain = list(status.validation_path.iter_certs(include_root=True))
        return any(
            _names(one, certificate, issuer, moment)
            for issuer, certificate in zip(chain, chain[1:], strict=False)
            for one in [*self.lists, *self.old]
        )

    def _ask(
        self, signature: EmbeddedPdfSignature, moment: datetime,
        lists: Sequence[asn1_crl.CertificateList] | None = None,
    ) -> PdfSignatureStatus:  # fmt: skip
        """Chain at a moment; with lists, every certificate of it must stand in none of them."""
        return validate_pdf_signature(
            signature, self.context(moment, lists), key_usage_settings=ANY_USAGE, skip_diff=True
        )

    def _since(
        self, signature: EmbeddedPdfSignature, status: PdfSignatureStatus,
        more: Iterable[datetime] = (),
    ) -> Iterator[str]:  # fmt: skip
        """A certificate revoked or run out after the stated time, and nothing that proves it."""
        proofs = [*more, *self.stamped(status.timestamp_validity)]
        known = min([*proofs, self.proven_at] if self.proven_at else proofs, default=self.moment)
        if self._named(status, known) or self._ask(signature, known, self.lists).revoked:
            yield reasons.REVOKED_SINCE
        elif not self._ask(signature, known).trusted:
            yield reasons.EXPIRED_SINCE

    def stamped(self, stamp: TimestampSignatureStatus | None) -> list[datetime]:
        """The time of a stamp by an authority that is trusted and was never revoked."""
        if stamp is None or not (stamp.intact and stamp.valid and stamp.trusted):
            return []
        return [] if self._named(stamp, self.moment) else [stamp.timestamp]

    def weak(self, signature: EmbeddedPdfSignature) -> Iterator[str]:
        """A key that is too short, or a certificate signed with a broken digest."""
        certificate = signature.signer_cert
        key = certificate.public_key
        if key.algorithm == "dsa" or key.bit_size < SMALLEST.get(key.algorithm, 0):
            yield reasons.WEAK_KEY
        if _digest_of(certificate["signature_algorithm"]) in ("md2", "md5", "sha1"):
            yield reasons.WEAK_KEY

    def purpose(self, signature: EmbeddedPdfSignature, *, said: bool = True) -> Iterator[str]:
        """Non-repudiation, no authority, and no certificate of a server or of a time stamp.

        `said`: also a certificate that says nothing of its purpose is refused.
        """
        certificate = signature.signer_cert
        usage = certificate.key_usage_value
        extended = certificate.extended_key_usage_value
        ends = set() if extended is None else set(extended.native)
        if (
            certificate.ca
            or (said if usage is None else "non_repudiation" not in usage.native)
            or (ends & OTHER_PURPOSES and ends <= OTHER_PURPOSES | BESIDE)
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
    except (ValueError, TypeError, InvalidSignature, UnsupportedAlgorithm):
        return False
    return True


def _names(
    one: asn1_crl.CertificateList, certificate: x509.Certificate, issuer: x509.Certificate,
    moment: datetime,
) -> bool:  # fmt: skip
    """Whether a list, signed by the issuer, revokes the certificate by that moment."""
    if one.issuer != issuer.subject:
        return False
    try:
        loaded = pyca.load_der_x509_crl(one.dump())
        above = pyca.load_der_x509_certificate(issuer.dump())
        entry = loaded.get_revoked_certificate_by_serial_number(certificate.serial_number)
        signed = loaded.is_signature_valid(above.public_key())  # type: ignore[arg-type]
    except (ValueError, TypeError, UnsupportedAlgorithm):
        return False
    return bool(signed and entry is not None and entry.revocation_date_utc <= moment)


def _digest_of(algorithm: object) -> str:
    try:
        return str(algorithm.hash_algo)  # type: ignore[attr-defined]
    except ValueError:  # an algorithm with a digest of its own, such as Ed25519
        return ""
