"""How somebody could tamper with the file of a letter: each way is one function."""

import io
import re
from collections.abc import Callable

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name as name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import fields as sig_fields
from pyhanko.sign import signers

from cases.letters import widgets

Change = Callable[[IncrementalPdfFileWriter], None]


def updated(pdf: bytes, *changes: Change) -> bytes:
    """The file with something changed by an incremental update."""
    writer = IncrementalPdfFileWriter(io.BytesIO(pdf))
    for change in changes:
        change(writer)
    output = io.BytesIO()
    writer.write(output)
    return output.getvalue()


def page_of(writer):
    return writer.root["/Pages"]["/Kids"][0].get_object()


def field_of(writer, wanted):
    [found] = [one.get_object() for one in writer.root["/AcroForm"]["/Fields"]
               if one.get_object()["/T"] == wanted]  # fmt: skip
    return found


def replace_page(writer):
    """The page shows another text: the "replace" of the shadow attacks."""
    page = page_of(writer)
    page["/Contents"] = writer.add_object(generic.StreamObject(stream_data=b"BT ET"))
    writer.update_container(page)


def hide_page(writer):
    """A white sheet over the page: the "hide" of the shadow attacks."""
    page = page_of(writer)
    sheet = generic.StreamObject(stream_data=b"1 1 1 rg 0 0 600 850 re f")
    page["/Contents"] = generic.ArrayObject([page.raw_get("/Contents"), writer.add_object(sheet)])
    writer.update_container(page)


def another_page(writer):
    """A second page behind the first."""
    tree = writer.root["/Pages"]
    page = generic.DictionaryObject({name("/Type"): name("/Page"), name("/Parent"):
                                     writer.root.raw_get("/Pages")})  # fmt: skip
    tree["/Kids"].append(writer.add_object(page))
    tree["/Count"] = generic.NumberObject(2)
    writer.update_container(tree)


def annotate(kind):
    def change(writer):
        page = page_of(writer)
        note = generic.DictionaryObject({
            name("/Type"): name("/Annot"), name("/Subtype"): name(kind),
            name("/Rect"): generic.ArrayObject(map(generic.NumberObject, (9, 9, 590, 840))),
            name("/Contents"): generic.pdf_string("HỦY"),
        })  # fmt: skip
        page["/Annots"].append(writer.add_object(note))
        writer.update_container(page["/Annots"])
        writer.update_container(page)

    return change


def kept_otherwise(line="Số: 17/TB-UBND"):
    """Another number kept than shown."""

    def change(writer):
        field = field_of(writer, widgets.NUMBER)
        field["/V"] = generic.pdf_string(line)
        writer.update_container(field)

    return change


def drawn_otherwise(writer):
    """Another drawing of the number, which leaves its value alone."""
    field = field_of(writer, widgets.NUMBER)
    old = field["/AP"]["/N"]
    new = generic.StreamObject(
        dict_data={key: old.raw_get(key) for key in ("/Type", "/Subtype", "/BBox", "/Resources")},
        stream_data=old.data.replace(b"Q\nEMC", b"0 0 100 9 re f\nQ\nEMC"),
    )
    field["/AP"] = generic.DictionaryObject({name("/N"): writer.add_object(new)})
    writer.update_container(field)


def other_glyphs(writer):
    """The same codes in a face whose signs look otherwise."""
    field = field_of(writer, widgets.NUMBER)
    old = field["/AP"]["/N"]
    [(label, font)] = old["/Resources"]["/Font"].items()
    font = font.get_object()
    swapped = generic.DictionaryObject(dict(font.items()))
    table = font["/ToUnicode"].data.replace(b"0037", b"0039")
    swapped["/ToUnicode"] = writer.add_object(generic.StreamObject(stream_data=table))
    inner = generic.DictionaryObject(dict(font["/DescendantFonts"][0].get_object().items()))
    inner["/CIDToGIDMap"] = writer.add_object(generic.StreamObject(stream_data=b"\0\1" * 900))
    swapped["/DescendantFonts"] = generic.ArrayObject([writer.add_object(inner)])
    new = generic.StreamObject(
        dict_data={
            **{key: old.raw_get(key) for key in ("/Type", "/Subtype", "/BBox")},
            name("/Resources"): generic.DictionaryObject({name("/Font"):
                generic.DictionaryObject({name(label): writer.add_object(swapped)})}),
        },
        stream_data=old.data,
    )  # fmt: skip
    field["/AP"] = generic.DictionaryObject({name("/N"): writer.add_object(new)})
    writer.update_container(field)


def moved(writer):
    """The number in another place of the page."""
    field = field_of(writer, widgets.NUMBER)
    field["/Rect"] = generic.ArrayObject(map(generic.FloatObject, (300, 300, 480, 320)))
    writer.update_container(field)


def hidden(writer):
    """The date hidden."""
    field = field_of(writer, widgets.DATE)
    field["/F"] = generic.NumberObject(2)
    writer.update_container(field)


def catalogue(**entries):
    """An entry of the catalogue that acts."""

    def change(writer):
        for key, value in entries.items():
            writer.root["/" + key] = value
        writer.update_root()

    return change


SCRIPT = generic.DictionaryObject({
    name("/S"): name("/JavaScript"), name("/JS"): generic.pdf_string("app.alert(1)"),
})  # fmt: skip
LAYERS = generic.DictionaryObject({name("/OCGs"): generic.ArrayObject()})
ATTACHED = generic.DictionaryObject({name("/EmbeddedFiles"): generic.DictionaryObject()})


def needs_drawing(writer):
    """Readers are asked to draw the fields as they like."""
    writer.root["/AcroForm"]["/NeedAppearances"] = generic.BooleanObject(True)
    writer.update_root()
    writer.update_container(writer.root["/AcroForm"])


def without_permissions(writer):
    """The entry that names the certifying signature is taken away."""
    del writer.root["/Perms"]
    writer.update_root()


def new_field(kind="/Tx", called="khac"):
    def change(writer):
        form = writer.root["/AcroForm"]
        more = generic.DictionaryObject({name("/T"): generic.pdf_string(called),
                                         name("/FT"): name(kind)})  # fmt: skip
        form["/Fields"].append(writer.add_object(more))
        writer.update_container(form["/Fields"])
        writer.update_container(form)
        writer.update_root()

    return change


def without_field(writer):
    """One field less."""
    form = writer.root["/AcroForm"]
    form["/Fields"] = generic.ArrayObject(list(form["/Fields"])[:3])
    writer.update_container(form)
    writer.update_root()


def empty_object(writer):
    writer.add_object(generic.StreamObject(stream_data=b"nothing"))


def contents(pdf: bytes) -> list[bytes]:
    """The hexadecimal signatures of a file."""
    return re.findall(rb"/Contents ?<([0-9a-fA-F]{2000,})>", pdf)


def transplanted(pdf: bytes, donor: bytes, which: int = -1) -> bytes:
    """A signature of another letter in the place of this one's."""
    mine, theirs = contents(pdf)[which], contents(donor)[which]
    return pdf.replace(mine, theirs.rstrip(b"0").ljust(len(mine), b"0")[: len(mine)])


def signed_by(pdf, key, slot, at, *, certify=False, digest="sha256",
              subfilter=sig_fields.SigSeedSubFilter.PADES, stamper=None, level=None):  # fmt: skip
    """A signature as a careless or foreign tool makes it."""
    writer = IncrementalPdfFileWriter(io.BytesIO(pdf))
    meta = signers.PdfSignatureMetadata(
        field_name=slot, md_algorithm=digest, subfilter=subfilter, certify=certify,
        docmdp_permissions=level or sig_fields.MDPPerm.FILL_FORMS,
    )  # fmt: skip
    pen = signers.PdfSigner(meta, key, timestamper=stamper)
    pen._enforce_certification_constraints = lambda reader: None  # a careless tool asks nothing
    real = pen.init_signing_session

    def at_that_time(*args, **more):
        session = real(*args, **more)
        session.system_time = at
        return session

    pen.init_signing_session = at_that_time
    return pen.sign_pdf(writer, existing_fields_only=True).getvalue()
