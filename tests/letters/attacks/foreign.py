"""Signed PDFs as other agencies make them: with other tools, other fields, other roots."""

import io

import pikepdf
from asn1crypto import crl as asn1_crl
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import fields as sig_fields
from pyhanko.sign import signers, timestamps
from pyhanko.sign.validation import DocumentSecurityStore

from tests.letters.conftest import MORNING

PADES = sig_fields.SigSeedSubFilter.PADES


def page(*, streams: str = "disable", encryption: object = None, catalogue: dict | None = None,
         boxes: int = 0) -> bytes:  # fmt: skip
    """One page of a decision of a province; `boxes`: lines that can be filled in."""
    pdf = pikepdf.new()
    pdf.add_blank_page(page_size=(595, 842))
    face = pdf.make_indirect(
        pikepdf.Dictionary(
            Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
        )
    )
    pdf.pages[0].Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=face))
    pdf.pages[0].Contents = pdf.make_stream(b"BT /F1 20 Tf 90 700 Td (QUYET DINH 12) Tj ET")
    if boxes:
        _boxes(pdf, boxes)
    for key, value in (catalogue or {}).items():
        pdf.Root["/" + key] = value
    output = io.BytesIO()
    pdf.save(output, object_stream_mode=getattr(pikepdf.ObjectStreamMode, streams),
             encryption=encryption)  # fmt: skip
    return output.getvalue()


def _boxes(pdf: pikepdf.Pdf, boxes: int) -> None:
    drawn = pdf.make_stream(b"")
    drawn.Type, drawn.Subtype = pikepdf.Name.XObject, pikepdf.Name.Form
    drawn.BBox = [0, 0, 100, 20]
    lines = [
        pdf.make_indirect(pikepdf.Dictionary(
            Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Widget, FT=pikepdf.Name.Tx,
            T=f"line{one}", V="", Rect=[90, 600 - 30 * one, 190, 620 - 30 * one], F=4,
            P=pdf.pages[0].obj, AP=pikepdf.Dictionary(N=drawn)))
        for one in range(boxes)
    ]  # fmt: skip
    pdf.pages[0].Annots = pikepdf.Array(lines)
    pdf.Root.AcroForm = pikepdf.Dictionary(Fields=pikepdf.Array(lines))


def fill(value: str, which: int = 0):
    """Fill in one of the lines."""

    def change(writer):
        field = writer.root["/AcroForm"]["/Fields"][which].get_object()
        field["/V"] = generic.pdf_string(value)
        writer.update_container(field)

    return change


def sign(pdf: bytes, holder, slot: str = "Signature1", at=MORNING, *, certify=False, level=None,
         digest="sha256", kind=PADES, stamper=None, box=(90, 90, 250, 150), strict=True,
         pss=False, password=None, **more) -> bytes:  # fmt: skip
    """A signature in a field of its own, made by a common tool; `at` None: without a time."""
    writer = IncrementalPdfFileWriter(io.BytesIO(pdf), strict=strict)
    if password is not None:
        writer.encrypt(password)
    meta = signers.PdfSignatureMetadata(
        field_name=slot, md_algorithm=digest, subfilter=kind, certify=certify,
        docmdp_permissions=level or sig_fields.MDPPerm.FILL_FORMS, **more,
    )  # fmt: skip
    key = holder.simple()
    key.prefer_pss = pss
    pen = signers.PdfSigner(meta, key, timestamper=stamper,
                            new_field_spec=sig_fields.SigFieldSpec(slot, box=box))  # fmt: skip
    pen._enforce_certification_constraints = lambda reader: None  # a careless tool asks nothing
    real = pen.init_signing_session

    def at_that_time(*args, **kept):
        session = real(*args, **kept)
        session.system_time = at or MORNING
        return session

    pen.init_signing_session = at_that_time
    return pen.sign_pdf(writer).getvalue()


def stamper(holder, at=MORNING) -> timestamps.DummyTimeStamper:
    """An authority of time stamps."""
    key = holder.simple()
    return timestamps.DummyTimeStamper(key.signing_cert, key.signing_key, fixed_dt=at)


def stamped(pdf: bytes, holder, at=MORNING) -> bytes:
    """A time stamp over the whole file, as for long keeping."""
    writer = IncrementalPdfFileWriter(io.BytesIO(pdf))
    return signers.PdfTimeStamper(stamper(holder, at)).timestamp_pdf(writer, "sha256").getvalue()


def with_proofs(pdf: bytes, certificates=(), lists=()) -> bytes:
    """Certificates and revocation lists put beside the signature, as for long keeping."""
    writer = IncrementalPdfFileWriter(io.BytesIO(pdf))
    DocumentSecurityStore.supply_dss_in_writer(
        writer, None, certs=[one.simple().signing_cert for one in certificates],
        crls=[asn1_crl.CertificateList.load(one) for one in lists],
    )  # fmt: skip
    output = io.BytesIO()
    writer.write(output)
    return output.getvalue()


def retold(signed: bytes, old: bytes, new: bytes) -> bytes:
    """Something of the same length written in the place of something else, at its last place."""
    at = signed.rindex(old)
    return signed[:at] + new.ljust(len(old))[: len(old)] + signed[at + len(old) :]


def hybrid() -> bytes:
    """A page with a table of objects for old readers, and a second one for new readers."""
    parts, places = [b"%PDF-1.7\n"], []
    for number, content in enumerate((
        b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>",
        b"<</Type/XRef/Size 6/W[1 2 1]/Index[5 1]/Length 4>>stream\n\1\0\x09\0\nendstream",
    ), 1):  # fmt: skip
        places.append(sum(map(len, parts)))
        parts.append(b"%d 0 obj\n%b\nendobj\n" % (number, content))
    table = sum(map(len, parts))
    rows = b"".join(b"%010d 00000 n \n" % one for one in places)
    return b"".join([*parts, b"xref\n0 5\n0000000000 65535 f \n", rows,
                     b"trailer\n<</Size 6/Root 1 0 R/XRefStm %d>>\nstartxref\n%d\n%%%%EOF\n"
                     % (places[-1], table)])  # fmt: skip
