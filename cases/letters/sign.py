"""The two signatures of a letter: the leader's first, the office's seal last.

Nghị định 30/2020/NĐ-CP Điều 13, Phụ lục I phần II mục 7 and 8: the signature in blue between
post and name, the seal in red and in real size over a third of it; no other text in them. The
leader certifies with form filling allowed, so that number and date can follow; the seal locks
all fields and forbids every later change.
"""

import io
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol

from PIL import Image
from pyhanko import stamp
from pyhanko.pdf_utils import images, layout
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.sign import fields as sig_fields
from pyhanko.sign import signers
from pyhanko.sign.general import SigningError

from cases.letters import widgets


class CannotSign(ValueError):
    """The key cannot be used, or the letter is not in the state for this signature."""


@dataclass(frozen=True)
class Signer:
    """A key with its certificate, and the picture that shows it on the page.

    `key` is any signer of pyHanko, from a PKCS#12 file or on a PKCS#11 token; in service it is
    opened only in the short-lived process of one signature (`letters/keys.py`).
    """

    key: signers.Signer
    picture: bytes

    @classmethod
    def from_pkcs12(cls, path: Path, passphrase: bytes, picture: bytes) -> "Signer":
        """Open a PKCS#12 file; CannotSign when the pass phrase is wrong."""
        try:
            key = signers.SimpleSigner.load_pkcs12_data(path.read_bytes(), (), passphrase)
        except ValueError:
            key = None  # what other versions of pyHanko return instead of raising
        if key is None:
            raise CannotSign(f"{path.name}: wrong pass phrase, or no PKCS#12 file")
        return cls(key, picture)

    @property
    def name(self) -> str:
        """Whose certificate it is."""
        return self.key.signing_cert.subject.native.get("common_name", "")

    def put(self, pdf: bytes, slot: str, at: datetime, reason: str | None = None) -> bytes:
        """Sign with the key that is open in this process."""
        return put(pdf, self, slot, at, reason)


class Pen(Protocol):
    """What signs: an open key, or the place of one that a process of its own will open."""

    def put(self, pdf: bytes, slot: str, at: datetime, reason: str | None = None) -> bytes:
        """The file with the signature in that field."""


class _PdfSigner(signers.PdfSigner):
    """Signs at the moment it is told, not at the one of the machine."""

    def __init__(self, *args: Any, at: datetime, **more: Any) -> None:
        super().__init__(*args, **more)
        self.at = at

    def init_signing_session(self, *args: Any, **more: Any) -> Any:
        """The session of pyHanko, with our moment."""
        session = super().init_signing_session(*args, **more)
        session.system_time = self.at
        return session


def certify(pdf: bytes, signer: Pen, *, at: datetime, reason: str | None = None) -> bytes:
    """The leader signs: from here on only fields may be filled."""
    return signer.put(pdf, widgets.LEADER, at, reason)


def seal(pdf: bytes, signer: Pen, *, at: datetime, reason: str | None = None) -> bytes:
    """The office seals: from here on not one byte may change."""
    return signer.put(pdf, widgets.OFFICE, at, reason)


def put(pdf: bytes, signer: Signer, slot: str, at: datetime, reason: str | None = None) -> bytes:
    """Sign in this process: the leader certifies, the office locks."""
    if slot == COPY:
        return _put_on_copy(pdf, signer, at)
    leader = slot == widgets.LEADER
    writer = _opened(pdf)
    _must_be_empty(writer, slot)
    metadata = signers.PdfSignatureMetadata(
        field_name=slot, md_algorithm="sha256", subfilter=sig_fields.SigSeedSubFilter.PADES,
        certify=leader, reason=reason,
        docmdp_permissions=sig_fields.MDPPerm.FILL_FORMS if leader
        else sig_fields.MDPPerm.NO_CHANGES,
    )  # fmt: skip
    pen = _PdfSigner(metadata, signer.key, stamp_style=_picture(signer.picture), at=at)
    try:
        return pen.sign_pdf(writer, existing_fields_only=True).getvalue()
    except SigningError as error:
        raise CannotSign(str(error)) from error


def _opened(pdf: bytes) -> IncrementalPdfFileWriter:
    try:
        return IncrementalPdfFileWriter(io.BytesIO(pdf))
    except PdfError as error:
        raise CannotSign(f"the file cannot be read: {type(error).__name__}") from error


def _must_be_empty(writer: IncrementalPdfFileWriter, field: str) -> None:
    """One signature in each place; the seal only over the leader's."""
    filled = {name: value is not None for name, value, _ in
              sig_fields.enumerate_sig_fields(writer.prev)}  # fmt: skip
    if field not in filled:
        raise CannotSign(f"the letter has no field {field}")
    if filled[field]:
        raise CannotSign(f"the field {field} is signed already")
    if field == widgets.OFFICE and not filled[widgets.LEADER]:
        raise CannotSign("the leader has not signed")


def _picture(data: bytes) -> stamp.StaticStampStyle:
    """The picture alone: no frame, no text, the whole box."""
    with Image.open(io.BytesIO(data)) as opened:
        picture = opened.convert("RGBA")
    return stamp.StaticStampStyle(
        border_width=0,
        background=images.PdfImage(picture),
        background_opacity=1.0,
        background_layout=layout.SimpleBoxLayoutRule(
            x_align=layout.AxisAlignment.ALIGN_MID,
            y_align=layout.AxisAlignment.ALIGN_MID,
            margins=layout.Margins.uniform(0),
        ),
    )


#: The place of the office's signature on an electronic copy: it has no picture.
COPY = "copy"


def seal_copy(pdf: bytes, signer: Pen, *, at: datetime) -> bytes:
    """The office signs an electronic copy: without a picture (NĐ 30/2020 Phụ lục I phần II)."""
    return signer.put(pdf, COPY, at)


def _put_on_copy(pdf: bytes, signer: Signer, at: datetime) -> bytes:
    writer = _opened(pdf)
    metadata = signers.PdfSignatureMetadata(
        field_name=widgets.OFFICE, md_algorithm="sha256",
        subfilter=sig_fields.SigSeedSubFilter.PADES, certify=True,
        docmdp_permissions=sig_fields.MDPPerm.NO_CHANGES,
    )  # fmt: skip
    try:
        return _PdfSigner(metadata, signer.key, at=at).sign_pdf(writer).getvalue()
    except SigningError as error:
        raise CannotSign(str(error)) from error
