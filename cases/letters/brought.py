"""Any PDF that somebody brings: judged as a letter when it is one, else by its signatures.

Luật Giao dịch điện tử 2023 Điều 22, 23, 25; Nghị định 30/2020/NĐ-CP Điều 5: a document signed by
another agency is as good as its original, if each signature holds. What was signed must be what
the file shows: after the last signature nothing may follow but what keeps it provable (lists and
time stamps). Whose root or list is not known here leaves a doubt, never an answer.
"""

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone

from asn1crypto import x509
from pyhanko.pdf_utils.crypt import AuthStatus
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import ModificationLevel
from pyhanko.sign.fields import SigSeedSubFilter, enumerate_sig_fields
from pyhanko.sign.validation import (
    DocumentSecurityStore,
    DocumentTimestampStatus,
    PdfSignatureStatus,
    validate_pdf_timestamp,
)
from pyhanko.sign.validation.errors import NoDSSFoundError
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature

from cases.letters import coverage, reasons, structure, verify, widgets
from cases.letters.objects import held
from cases.letters.trust import Findings, Trust
from cases.letters.verdict import Signature, Verdict

#: As many fields of ours make a file a letter, which is then judged as one and nothing less.
ENOUGH_FIELDS = 2
#: The time of a signature without a time zone is that of the country.
HANOI = timezone(timedelta(hours=7))
#: How much the clock of another agency may be ahead of ours.
AHEAD = timedelta(minutes=10)
#: Kinds whose digest is SHA-1 whatever they say.
OLD_KINDS = ("/adbe.pkcs7.sha1", "/adbe.x509.rsa_sha1")
KINDS = frozenset(one.value for one in SigSeedSubFilter)
STRANGERS = {"impostor": reasons.IMPOSTOR, "own": reasons.OWN_ISSUER, "known": reasons.UNTRUSTED}


@dataclass(frozen=True)
class File:
    """A file that is opened, with the signatures and time stamps in it."""

    reader: PdfFileReader
    trust: Trust
    signatures: list[EmbeddedPdfSignature]
    stamps: list[EmbeddedPdfSignature]
    #: Read by the letter of the rules; else nothing of it can be called valid.
    strict: bool
    #: What was found of the fields that hold no signature that can be read.
    odd: Findings

    def proofs(self, signature: EmbeddedPdfSignature) -> list[datetime]:
        """When trusted time stamps of the file, put over this signature, saw it."""
        return [
            at for stamp in self.stamps if stamp.signed_revision >= signature.signed_revision
            for at in self.trust.stamped(_stamp_status(stamp, self.trust))
        ]  # fmt: skip


def examine(
    pdf: bytes, *, roots: Sequence[bytes], crls: Sequence[bytes], at: datetime | None = None
) -> Verdict:
    """Three answers about any file; a hostile one is never an error."""
    for strict in (True, False):
        try:
            reader = PdfFileReader(io.BytesIO(pdf), strict=strict)
            if reader.encrypted and not _opened(reader):
                return Verdict("unverifiable", (reasons.LOCKED_FILE,), kind="other")
            if _is_letter(reader):
                return verify.verify(pdf, roots=roots, crls=crls, at=at)
            return _judge(_read(reader, roots, crls, at, strict=strict))
        except Exception:  # noqa: S112 - whatever a hostile or careless file breaks in the parsers
            continue
    return Verdict("invalid", (reasons.NO_PDF,), kind="other")


def _opened(reader: PdfFileReader) -> bool:
    """Whether an encrypted file opens without a password, as one does that forbids only copying."""
    try:
        return reader.decrypt(b"").status != AuthStatus.FAILED
    except Exception:  # a key of somebody is needed, or a handler that nobody knows
        return False


def _is_letter(reader: PdfFileReader) -> bool:
    names = set(structure.field_names(reader))
    return len(names & {*widgets.TEXT_FIELDS, *widgets.SIGNATURE_FIELDS}) >= ENOUGH_FIELDS


def _read(
    reader: PdfFileReader, roots: Sequence[bytes], crls: Sequence[bytes], at: datetime | None,
    *, strict: bool,
) -> File:  # fmt: skip
    certificates, lists = _store(reader)
    trust = Trust(roots, crls, at, carried=certificates, old_lists=lists)
    found: list[EmbeddedPdfSignature] = []
    odd = Findings()
    for name, value, field in enumerate_sig_fields(reader, filled_status=True):
        kind = str(held(value.get_object(), "/SubFilter", ""))
        if kind in OLD_KINDS:
            odd.faults.append(reasons.WEAK)
        elif kind not in KINDS:
            odd.doubts.append(reasons.UNKNOWN_KIND)
        else:
            try:
                found.append(EmbeddedPdfSignature(reader, field, name))
            except Exception:
                if strict:
                    raise
                odd.faults.append(reasons.NO_FORM)
    found.sort(key=lambda one: one.signed_revision)
    stamps = [one for one in found if one.sig_object_type == "/DocTimeStamp"]
    return File(reader, trust, [one for one in found if one not in stamps], stamps, strict, odd)


def _store(reader: PdfFileReader) -> tuple[list[x509.Certificate], list[bytes]]:
    """Certificates and revocation lists that the file carries for its own signatures."""
    try:
        store = DocumentSecurityStore.read_dss(reader)
    except NoDSSFoundError:
        return [], []
    return list(store.load_certs()), [one.get_object().data for one in store.crls]


def _judge(file: File) -> Verdict:
    cautions = tuple(structure.cautions(file.reader))
    odd = file.odd
    if not file.signatures and not odd.faults and not odd.doubts:
        why = reasons.ONLY_STAMPED if file.stamps else reasons.UNSIGNED
        return Verdict("invalid", (why,), kind="unsigned", cautions=cautions)
    last = file.signatures[-1] if file.signatures else None
    signers = tuple(_told(one, file, last=one is last) for one in file.signatures)
    faults = [*odd.faults, *(why for one in signers if one.status == "invalid"
                             for why in one.reasons)]  # fmt: skip
    if last is not None and not faults and not signers[-1].whole:
        cautions = (*cautions, reasons.BEWARE_ADDED)
    doubts = [*odd.doubts, *(why for one in signers for why in one.reasons)]
    if not file.strict:
        doubts.append(reasons.ODD)
    return Verdict(
        "invalid" if faults else "unverifiable" if doubts else "valid",
        tuple(dict.fromkeys(faults or doubts)), signers, lists=file.trust.lists_used(),
        kind="other", cautions=cautions,
    )  # fmt: skip


def _told(signature: EmbeddedPdfSignature, file: File, *, last: bool) -> Signature:
    """One signature with the answer for it alone."""
    certificate = signature.signer_cert
    try:
        found, stamped = _find(signature, file, last=last)
    except Exception:
        if file.strict:
            raise
        found, stamped = Findings([reasons.NO_FORM]), None
    return Signature(
        field=signature.field_name, name=_name(certificate.subject),
        certificate_sha256=certificate.sha256.hex(), at=_stated(signature),
        issuer=_name(certificate.issuer), stamped_at=stamped, whole=coverage.is_whole(signature),
        status="invalid" if found.faults else "unverifiable" if found.doubts else "valid",
        reasons=tuple(dict.fromkeys(found.faults or found.doubts)),
    )  # fmt: skip


def _find(
    signature: EmbeddedPdfSignature, file: File, *, last: bool
) -> tuple[Findings, datetime | None]:
    trust = file.trust
    if not coverage.gap_is_own(signature):
        return Findings([reasons.LEFT_OUT]), None
    if verify.digests(signature) - verify.DIGESTS:
        return Findings([reasons.WEAK]), None
    proofs = file.proofs(signature)
    stated = _stated(signature) or min(proofs, default=trust.moment)
    status = trust.whole(signature, min(stated, trust.moment))
    if not (status.intact and status.valid) or verify.padding(signature).strip(b"\0"):
        return Findings([reasons.ALTERED]), None
    found = Findings([*_time(signature, stated, trust.moment), *_changes(signature, status, last),
                      *trust.weak(signature), *trust.purpose(signature, said=False)])  # fmt: skip
    stamps = [*trust.stamped(status.timestamp_validity), *proofs]
    if status.trusted:
        trust.stood(found, signature, status, stated, proofs)
    elif reasons.OUT_OF_DATE not in found.faults:
        standing = trust.standing(signature)
        if standing in STRANGERS:
            found.faults.append(STRANGERS[standing])
        else:
            found.doubts.append(reasons.UNKNOWN_ROOT)
    return found, min(stamps, default=None)


def _stated(signature: EmbeddedPdfSignature) -> datetime | None:
    stated = signature.self_reported_timestamp
    return stated.replace(tzinfo=HANOI) if stated and stated.tzinfo is None else stated


def _time(signature: EmbeddedPdfSignature, stated: datetime, moment: datetime) -> Iterator[str]:
    certificate = signature.signer_cert
    if not certificate.not_valid_before <= stated <= certificate.not_valid_after:
        yield reasons.OUT_OF_DATE
    if stated > moment + AHEAD:
        yield reasons.NOT_YET


def _changes(
    signature: EmbeddedPdfSignature, status: PdfSignatureStatus, last: bool
) -> Iterator[str]:
    """After the last signature only what keeps it provable; before it what each one allows."""
    if coverage.is_whole(signature):
        return
    level = status.modification_level
    if last and (level is None or level > ModificationLevel.LTA_UPDATES or _tail(signature)):
        yield reasons.AFTER_LAST
    elif level is None or level > ModificationLevel.FORM_FILLING or not status.docmdp_ok:
        yield reasons.BETWEEN


def _tail(signature: EmbeddedPdfSignature) -> bool:
    """Whether bytes follow that belong to no revision; white space is added by many a mail."""
    reader = signature.reader
    if signature.signed_revision < reader.xrefs.total_revisions - 1:
        return False
    *_before, again, behind = map(int, signature.byte_range)
    reader.stream.seek(again + behind)
    return bool(reader.stream.read().strip())


def _stamp_status(stamp: EmbeddedPdfSignature, trust: Trust) -> DocumentTimestampStatus | None:
    try:
        return validate_pdf_timestamp(stamp, trust.context(trust.moment), skip_diff=True)
    except Exception:  # a stamp that cannot be read proves nothing
        return None


def _name(name: x509.Name) -> str:
    """The common name, else the whole name."""
    found = name.native.get("common_name") or name.human_friendly
    return str(found[0] if isinstance(found, list) else found)
