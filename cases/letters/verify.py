"""Is this letter whole, signed by its leader and sealed by its office? Three answers, never two.

Luật Giao dịch điện tử 2023 Điều 22, 25; Nghị định 30/2020/NĐ-CP Điều 13. Only the roots given
are trusted, only the revocation lists given are asked, nothing is fetched. The single flags of
the library mislead (a page swapped by an incremental update leaves "intact", "valid" and
"trusted" true), so everything is demanded at once: exactly our four fields, both signatures, the
last over the entire file, after the first no more than form filling.
"""

import contextlib
import io
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from asn1crypto import parser
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import (
    DEFAULT_DIFF_POLICY,
    CatalogModificationRule,
    ModificationLevel,
    StandardDiffPolicy,
    SuspiciousModification,
)
from pyhanko.sign.diff_analysis.constants import ROOT_EXEMPT_STRICT_COMPARISON
from pyhanko.sign.fields import MDPPerm
from pyhanko.sign.validation import (
    PdfSignatureStatus,
    SignatureCoverageLevel,
    validate_pdf_signature,
)
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko_certvalidator import ValidationContext

from cases.letters import coverage, fields, formats, structure, widgets
from cases.letters.reasons import (
    ACTIVE,
    AFTER_LEADER,
    AFTER_SEAL,
    ALTERED,
    ENCRYPTED,
    EXPIRED_SINCE,
    LOCKED,
    MORE_CHANGED,
    NO_LEADER,
    NO_LIST,
    NO_NUMBER,
    NO_ROOT,
    NO_SEAL,
    NOT_SIGNED,
    NOT_THE_BYTES,
    NUMBER_EARLY,
    ONE_KEY,
    OTHER_FIELD,
    OTHER_FIELDS,
    OTHER_LINE,
    OUT_OF_DATE,
    REVOKED,
    REVOKED_SINCE,
    UNREADABLE,
    UNTRUSTED,
    WEAK,
    WRONG_LEADER,
    WRONG_OFFICE,
    WRONG_PURPOSE,
)
from cases.letters.trust import Trust
from cases.letters.verdict import Signature, Status, Verdict

__all__ = [
    "ACTIVE", "AFTER_LEADER", "AFTER_SEAL", "ALTERED", "DIGESTS", "ENCRYPTED", "EXPIRED_SINCE",
    "LOCKED", "MORE_CHANGED", "NOT_SIGNED", "NOT_THE_BYTES", "NO_LEADER", "NO_LIST", "NO_NUMBER",
    "NO_ROOT", "NO_SEAL", "NUMBER_EARLY", "ONE_KEY", "OTHER_FIELD", "OTHER_FIELDS", "OTHER_LINE",
    "OUT_OF_DATE", "REVOKED", "REVOKED_SINCE", "Signature", "UNREADABLE", "UNTRUSTED", "Verdict",
    "WEAK", "WRONG_LEADER", "WRONG_OFFICE", "WRONG_PURPOSE", "returned", "verify",
]  # fmt: skip

DIGESTS = frozenset({"sha256", "sha384", "sha512", "sha3_256", "sha3_384", "sha3_512"})
ORDER = (widgets.LEADER, widgets.OFFICE)
ABSENT = {widgets.LEADER: NO_LEADER, widgets.OFFICE: NO_SEAL}
STRANGER = {widgets.LEADER: WRONG_LEADER, widgets.OFFICE: WRONG_OFFICE}
CMS_VERSIONS = ("v1", "v3")
#: What may follow an export: one signature, and with a certifying one the entry that names it.
ONE_SIGNATURE = StandardDiffPolicy(
    global_rules=[
        CatalogModificationRule(ROOT_EXEMPT_STRICT_COMPARISON | {"/Perms"}),
        *DEFAULT_DIFF_POLICY.global_rules[1:],
    ],
    form_rule=DEFAULT_DIFF_POLICY.form_rule,
)


def verify(
    pdf: bytes, *, roots: Sequence[bytes], crls: Sequence[bytes], at: datetime | None = None,
    expected: Sequence[str] = ORDER, certificates: Mapping[str, Collection[str]] | None = None,
    proven_at: datetime | None = None,
) -> Verdict:  # fmt: skip
    """Verify at a moment (without one: now); a hostile file is invalid, never an error.

    `certificates` names for each field the SHA-256 of those that may sign there; `proven_at` is
    when this office knew exactly these bytes, by a check that it kept.
    """
    if not roots:
        return Verdict("unverifiable", (NO_ROOT,))
    trust = Trust(roots, crls, at, proven_at)
    try:
        return _verify(pdf, trust, expected, certificates or {})
    except Exception:  # whatever a hostile file breaks in the parsers
        return Verdict("invalid", (UNREADABLE,))


def returned(
    pdf: bytes, exported: bytes, field: str, *, roots: Sequence[bytes], crls: Sequence[bytes],
    at: datetime | None = None, certificates: Mapping[str, Collection[str]] | None = None,
) -> Verdict:  # fmt: skip
    """Whether a file that was signed outside is the exported one with this one signature."""
    if pdf == exported:
        return Verdict("invalid", (NOT_SIGNED,))
    if not pdf.startswith(exported):
        return Verdict("invalid", (NOT_THE_BYTES,))
    expected = ORDER[: ORDER.index(field) + 1]
    verdict = verify(pdf, roots=roots, crls=crls, at=at, expected=expected,
                     certificates=certificates)  # fmt: skip
    try:
        faults = list(_added(pdf, exported, field))
    except Exception:  # as above
        faults = [UNREADABLE]
    return verdict.and_also(faults)


def fits(pdf: bytes, field: str) -> bool:
    """Whether the signature in a field was made by the key of its own certificate."""
    reader = PdfFileReader(io.BytesIO(pdf))
    [signature] = [one for one in reader.embedded_signatures if one.field_name == field]
    nobody = ValidationContext(trust_roots=[])
    status = validate_pdf_signature(signature, nobody, skip_diff=True)
    return status.intact and status.valid


def _verify(
    pdf: bytes, trust: Trust, expected: Sequence[str], certificates: Mapping[str, Collection[str]]
) -> Verdict:
    if not pdf.startswith(b"%PDF-"):
        return Verdict("invalid", (UNREADABLE,))
    reader = PdfFileReader(io.BytesIO(pdf))
    if reader.encrypted:
        return Verdict("invalid", (ENCRYPTED,))
    if structure.field_names(reader) != sorted((*widgets.TEXT_FIELDS, *widgets.SIGNATURE_FIELDS)):
        return Verdict("invalid", (OTHER_FIELDS,))
    found = list(reader.embedded_regular_signatures)  # a time stamp is the signature of nobody
    signed = {one.field_name: one for one in found}
    lines = fields.values(pdf)
    faults = [*_absent(signed, expected), *structure.acting(reader), *structure.lines(reader),
              *_numbers(lines, expected), *_strangers(signed, certificates)]  # fmt: skip
    doubts: list[str] = []
    for signature in found:
        wrong, open_questions = _judge(signature, trust, last=signature.field_name == expected[-1])
        faults += wrong
        doubts += open_questions
    status: Status = "invalid" if faults else "unverifiable" if doubts else "valid"
    return Verdict(
        status,
        tuple(dict.fromkeys(faults or doubts)),
        tuple(_described(signed[name]) for name in ORDER if name in signed),
        formats.read_number(lines[widgets.NUMBER]),
        formats.read_date(lines[widgets.DATE]),
        trust.lists_used(),
    )


def _absent(signed: Mapping[str, Any], expected: Sequence[str]) -> Iterator[str]:
    for field in expected:
        if field not in signed:
            yield ABSENT[field]
    if set(signed) - set(expected):
        yield OTHER_FIELD
    if len(signed) == 2 and tuple(signed) != ORDER:
        yield AFTER_SEAL


def _numbers(lines: dict[str, str], expected: Sequence[str]) -> Iterator[str]:
    """A sealed letter has number and date; one that only its leader signed has not yet."""
    if widgets.OFFICE in expected:
        if not structure.numbered(lines):
            yield NO_NUMBER
    elif formats.read_date(lines[widgets.DATE]) is not None:
        yield NUMBER_EARLY


def _strangers(
    signed: Mapping[str, EmbeddedPdfSignature], certificates: Mapping[str, Collection[str]]
) -> Iterator[str]:
    """Each field signed by one of those who may; leader and office never by one key."""
    prints = {name: one.signer_cert.sha256.hex() for name, one in signed.items()}
    for name, own in prints.items():
        if name in certificates and own not in certificates[name]:
            yield STRANGER[name]
    if len(prints) > len(set(prints.values())):
        yield ONE_KEY


def _judge(
    signature: EmbeddedPdfSignature, trust: Trust, *, last: bool
) -> tuple[list[str], list[str]]:
    """What is wrong with one signature, and what cannot be said of it now."""
    faults = [*_careless(signature)]
    stated = signature.self_reported_timestamp
    if not _in_time(signature, trust.moment):
        return [*faults, OUT_OF_DATE], []
    status = trust.whole(signature, stated)
    if WEAK in faults:  # what such a signature says of itself proves nothing
        return faults, []
    if not (status.intact and status.valid):
        return [*faults, ALTERED], []
    found = trust.judge(signature, status, stated)
    return [*faults, *_changes(status, last), *found.faults], found.doubts


def _careless(signature: EmbeddedPdfSignature) -> Iterator[str]:
    """What the mathematics of a signature do not cover, and digests that protect nothing."""
    if digests(signature) - DIGESTS:
        yield WEAK
    if padding(signature).strip(b"\0") or not coverage.gap_is_own(signature):
        yield ALTERED
    if signature.signed_data["version"].native not in CMS_VERSIONS:
        yield ALTERED


def _changes(status: PdfSignatureStatus, last: bool) -> Iterator[str]:
    whole = status.coverage in (SignatureCoverageLevel.ENTIRE_FILE,
                                SignatureCoverageLevel.ENTIRE_REVISION)  # fmt: skip
    if last:
        if status.coverage != SignatureCoverageLevel.ENTIRE_FILE:
            yield AFTER_SEAL
        return
    level = status.modification_level
    if not whole or level is None or level > ModificationLevel.FORM_FILLING or not status.docmdp_ok:
        yield AFTER_LEADER


def padding(signature: EmbeddedPdfSignature) -> bytes:
    """The room behind the signature itself: no digest covers it, so it must be empty."""
    held = signature.pkcs7_content
    return held[sum(map(len, parser.parse(held)[3:])) :]


def digests(signature: EmbeddedPdfSignature) -> set[str]:
    """The digest of the content and that of the signature itself."""
    info = signature.signer_info
    found = {str(info["digest_algorithm"]["algorithm"].native)}
    with contextlib.suppress(ValueError):  # plain RSA, or an algorithm with a digest of its own
        found.add(str(info["signature_algorithm"].hash_algo))
    return found


def _in_time(signature: EmbeddedPdfSignature, moment: datetime) -> bool:
    """The time stated lies within the certificate's and not after the moment of asking."""
    stated, certificate = signature.self_reported_timestamp, signature.signer_cert
    if stated is None or stated.tzinfo is None:
        return False
    return certificate.not_valid_before <= stated <= min(certificate.not_valid_after, moment)


def _added(pdf: bytes, exported: bytes, field: str) -> Iterator[str]:
    """Between the exported bytes and the returned ones nothing but one signature was added."""
    reader = PdfFileReader(io.BytesIO(pdf))
    revision = PdfFileReader(io.BytesIO(exported)).xrefs.total_revisions - 1
    review = ONE_SIGNATURE.review_file(reader, revision, doc_mdp=MDPPerm.FILL_FORMS)
    if isinstance(review, SuspiciousModification) or fields.values(pdf) != fields.values(exported):
        yield MORE_CHANGED
    if field != widgets.LEADER:
        return
    for signature in reader.embedded_signatures:
        level, lock = signature.docmdp_level, signature.fieldmdp
        locked = lock is not None and any(lock.is_locked(name) for name in widgets.TEXT_FIELDS)
        if locked or (level is not None and level < MDPPerm.FILL_FORMS):
            yield LOCKED


def _described(signature: EmbeddedPdfSignature) -> Signature:
    certificate = signature.signer_cert
    return Signature(
        field=signature.field_name,
        name=str(certificate.subject.native.get("common_name", "")),
        certificate_sha256=certificate.sha256.hex(),
        at=signature.self_reported_timestamp,
        issuer=str(certificate.issuer.native.get("common_name", "")),
        whole=coverage.is_whole(signature),
    )
