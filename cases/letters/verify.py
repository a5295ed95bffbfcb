"""Is this letter whole, signed by its leader and sealed by its office? Three answers, never two.

Luật Giao dịch điện tử 2023 Điều 22, 25; Nghị định 30/2020/NĐ-CP Điều 13. Only the roots given
are trusted, only the revocation lists given are asked, nothing is fetched. The single flags of
the library mislead (a page swapped by an incremental update leaves "intact", "valid" and
"trusted" true), so everything is demanded at once: exactly our four fields, both signatures, the
last over the entire file, after the first no more than form filling.
"""

import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from asn1crypto import crl as asn1_crl
from asn1crypto import parser, pem, x509
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import ModificationLevel
from pyhanko.sign.validation import (
    KeyUsageConstraints,
    PdfSignatureStatus,
    SignatureCoverageLevel,
    validate_pdf_signature,
)
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko_certvalidator import ValidationContext

from cases.law.words import gettext_noop
from cases.letters import fields, formats, widgets

DIGESTS = frozenset({"sha256", "sha384", "sha512", "sha3_256", "sha3_384", "sha3_512"})
USAGE = KeyUsageConstraints(key_usage={"non_repudiation"})
ORDER = (widgets.LEADER, widgets.OFFICE)

UNREADABLE = gettext_noop("The file cannot be read as a letter.")
OTHER_FIELDS = gettext_noop("The file has not exactly the fields of a letter.")
NO_LEADER = gettext_noop("The leader's signature is missing.")
NO_SEAL = gettext_noop("The seal of the office is missing.")
NO_NUMBER = gettext_noop("The letter has no number or no date.")
OTHER_LINE = gettext_noop("The number or date shown is not the one kept in the file.")
ALTERED = gettext_noop("The content is not what was signed.")
AFTER_SEAL = gettext_noop("Something was changed or added after the seal.")
AFTER_LEADER = gettext_noop("More than number and date changed after the leader's signature.")
WEAK = gettext_noop("The signature uses a digest weaker than SHA-256.")
REVOKED = gettext_noop("The certificate was revoked.")
UNTRUSTED = gettext_noop("The certificate does not come from a trusted authority.")
OUT_OF_DATE = gettext_noop("The certificate was not valid at the time of the signature.")
NO_LIST = gettext_noop("No current revocation list is at hand; it cannot be checked now.")
NO_ROOT = gettext_noop("No trusted authority is configured; it cannot be checked now.")


Status = Literal["valid", "invalid", "unverifiable"]


@dataclass(frozen=True)
class Signature:
    """Who signed in which field, with which certificate, at what time by his own statement."""

    field: str
    name: str
    certificate_sha256: str
    at: datetime | None


@dataclass(frozen=True)
class Verdict:
    """The answer with its reasons (message ids), and what the letter says of itself."""

    status: Status
    reasons: tuple[str, ...] = ()
    signers: tuple[Signature, ...] = ()
    number: str | None = None
    issued_on: date | None = None


def verify(
    pdf: bytes, *, roots: Sequence[bytes], crls: Sequence[bytes], at: datetime | None = None
) -> Verdict:
    """Verify at a moment (without one: now); a hostile file is invalid, never an error."""
    if not roots:
        return Verdict("unverifiable", (NO_ROOT,))
    try:
        return _verify(pdf, roots, crls, at)
    except Exception:  # whatever a hostile file breaks in the parsers
        return Verdict("invalid", (UNREADABLE,))


def _verify(
    pdf: bytes, roots: Iterable[bytes], crls: Iterable[bytes], at: datetime | None
) -> Verdict:
    reader = PdfFileReader(io.BytesIO(pdf))
    if _field_names(reader) != sorted((*widgets.TEXT_FIELDS, *widgets.SIGNATURE_FIELDS)):
        return Verdict("invalid", (OTHER_FIELDS,))
    signed = {one.field_name: one for one in reader.embedded_signatures}
    lists = [asn1_crl.CertificateList.load(_der(one)) for one in crls]
    context, current = _context(roots, lists, at)
    reasons = [*_absent(signed), *_lines(pdf)]
    for name, signature in signed.items():
        reasons += _faults(signature, context, last=name == widgets.OFFICE)
    status: Status = "invalid" if reasons else "valid"
    if not (current or reasons):
        status, reasons = "unverifiable", [NO_LIST]
    lines = fields.values(pdf)
    return Verdict(
        status,
        tuple(dict.fromkeys(reasons)),
        tuple(_described(signed[name]) for name in ORDER if name in signed),
        formats.read_number(lines[widgets.NUMBER]),
        formats.read_date(lines[widgets.DATE]),
    )


def _der(data: bytes) -> bytes:
    return pem.unarmor(data)[2] if pem.detect(data) else data


def _context(
    roots: Iterable[bytes], lists: list[asn1_crl.CertificateList], at: datetime | None
) -> tuple[ValidationContext, bool]:
    """Whom to trust, and whether revocation can be asked: if not, only the rest is judged."""
    trusted = [x509.Certificate.load(_der(one)) for one in roots]
    moment = ValidationContext(trust_roots=trusted, moment=at).moment
    current = any(
        one["tbs_cert_list"]["this_update"].native <= moment
        and moment < one["tbs_cert_list"]["next_update"].native
        for one in lists
    )
    context = ValidationContext(
        trust_roots=trusted,
        crls=lists if current else (),
        allow_fetching=False,
        revocation_mode="require" if current else "soft-fail",
        moment=at,
    )
    return context, current


def _field_names(reader: PdfFileReader) -> list[str]:
    form = reader.root.get("/AcroForm", {})
    return sorted(str(one.get_object().get("/T", "")) for one in form.get("/Fields", ()))


def _absent(signed: dict[str, EmbeddedPdfSignature]) -> Iterator[str]:
    if widgets.LEADER not in signed:
        yield NO_LEADER
    if widgets.OFFICE not in signed:
        yield NO_SEAL
    if len(signed) == 2 and tuple(signed) != ORDER:
        yield AFTER_SEAL


def _lines(pdf: bytes) -> Iterator[str]:
    kept, shown = fields.values(pdf), fields.shown(pdf)
    if kept != shown:
        yield OTHER_LINE
    number = formats.read_number(kept[widgets.NUMBER])
    if number is None or number.startswith("/") or formats.read_date(kept[widgets.DATE]) is None:
        yield NO_NUMBER


def _faults(
    signature: EmbeddedPdfSignature, context: ValidationContext, *, last: bool
) -> Iterator[str]:
    """What is wrong with one signature."""
    if _digest(signature) not in DIGESTS:
        yield WEAK
    if not _in_time(signature, context.moment):
        yield OUT_OF_DATE
    if _padding(signature).strip(b"\0"):
        yield ALTERED
    status = validate_pdf_signature(signature, context, key_usage_settings=USAGE)
    if not (status.intact and status.valid):
        yield ALTERED
        return
    yield from _changes(status, last)
    if status.revoked:
        yield REVOKED
    elif not status.trusted:
        yield UNTRUSTED
    elif not status.bottom_line:
        yield AFTER_SEAL if last else AFTER_LEADER


def _changes(status: PdfSignatureStatus, last: bool) -> Iterator[str]:
    if last:
        if status.coverage != SignatureCoverageLevel.ENTIRE_FILE:
            yield AFTER_SEAL
        return
    level = status.modification_level
    whole = status.coverage in (SignatureCoverageLevel.ENTIRE_FILE,
                                SignatureCoverageLevel.ENTIRE_REVISION)  # fmt: skip
    if not whole or level is None or level > ModificationLevel.FORM_FILLING:
        yield AFTER_LEADER


def _padding(signature: EmbeddedPdfSignature) -> bytes:
    """The room behind the signature itself: no digest covers it, so it must be empty."""
    held = signature.pkcs7_content
    return held[sum(map(len, parser.parse(held)[3:])) :]


def _digest(signature: EmbeddedPdfSignature) -> str:
    return str(signature.signer_info["digest_algorithm"]["algorithm"].native)


def _in_time(signature: EmbeddedPdfSignature, moment: datetime) -> bool:
    """The time stated lies within the certificate's and not after the moment of asking."""
    stated, certificate = signature.self_reported_timestamp, signature.signer_cert
    if stated is None:
        return False
    return certificate.not_valid_before <= stated <= min(certificate.not_valid_after, moment)


def _described(signature: EmbeddedPdfSignature) -> Signature:
    certificate = signature.signer_cert
    return Signature(
        field=signature.field_name,
        name=str(certificate.subject.native.get("common_name", "")),
        certificate_sha256=certificate.sha256.hex(),
        at=signature.self_reported_timestamp,
    )
