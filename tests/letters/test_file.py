"""The file of a letter: PDF/A-3a as far as we can see, our typeface, nothing from outside."""

import pikepdf
import pytest

from cases.letters import render, typeface, widgets
from cases.letters.catalogue import FORMS
from tests.letters import paper
from tests.letters.samples import SAMPLES

LINES = {widgets.NUMBER: "Số: 01/TB-UBND", widgets.DATE: "Hàm Rồng, ngày 01 tháng 01 năm 2026"}


@pytest.mark.parametrize("code", SAMPLES)
def test_only_our_typeface_is_in_the_file_embedded_as_subsets(code):
    found = paper.faces(paper.sample(code))
    assert found
    for row in found:
        assert "+TDSerif" in row.split()[0]
        assert row.split()[-5:-2] == ["yes", "yes", "yes"]  # embedded, subset, to Unicode


@pytest.mark.parametrize("code", SAMPLES)
def test_the_same_facts_give_the_same_bytes(code):
    assert render.render(code, SAMPLES[code]) == paper.sample(code)


def test_accents_typed_apart_give_the_same_letter():
    assert render.render("KN-15", paper.decomposed(SAMPLES["KN-15"])) == paper.sample("KN-15")


@pytest.mark.parametrize("code", SAMPLES)
def test_every_form_claims_pdf_a_3a_and_is_tagged(code):
    pdf = paper.opened(paper.sample(code))
    with pdf.open_metadata() as metadata:
        assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("3", "A")
    assert pdf.Root.MarkInfo.Marked and pdf.Root.Lang == "vi"
    assert pdf.Root.OutputIntents[0].S == "/GTS_PDFA1"
    assert "/ID" in pdf.trailer


def test_no_name_and_no_clock_in_the_metadata():
    pdf = paper.opened(paper.sample("KN-15"))
    info = pdf.docinfo
    assert str(info["/Title"]) == "Quyết định về việc giải quyết khiếu nại (lần đầu)"
    assert set(info.keys()) == {"/Title", "/Producer"}


@pytest.mark.parametrize("code", [code for code in SAMPLES if FORMS[code].numbered])
def test_a_numbered_letter_has_exactly_four_fields(code):
    pdf = paper.opened(paper.sample(code))
    form = pdf.Root.AcroForm
    kinds = {str(field.T): str(field.FT) for field in form.Fields}
    assert kinds == {"so_van_ban": "/Tx", "ngay_ban_hanh": "/Tx",
                     "KyLanhDao": "/Sig", "KyCoQuan": "/Sig"}  # fmt: skip
    assert "/NeedAppearances" not in form


def test_a_receipt_signed_by_hand_has_no_field_and_its_date_in_print():
    pdf = paper.sample("TCD-02")
    opened = paper.opened(pdf)
    assert "/AcroForm" not in opened.Root
    assert "Hàm Rồng, ngày 03 tháng 8 năm 2026" in paper.text_of(pdf)


def test_each_field_is_printed_drawn_and_tagged():
    pdf = paper.opened(paper.sample("KN-03"))
    tagged = [item.Obj.objgen for item in tagged_widgets(pdf.Root.StructTreeRoot)]
    for field in pdf.Root.AcroForm.Fields:
        assert int(field.F) == 4
        assert list(field.AP.keys()) == ["/N"]
        assert isinstance(field.AP.N, pikepdf.Stream)
        assert str(field.TU)
        assert field.objgen in tagged
        assert int(field.StructParent) in [
            int(n) for n in pdf.Root.StructTreeRoot.ParentTree.Nums[::2]
        ]
    locked = next(f for f in pdf.Root.AcroForm.Fields if f.T == "KyCoQuan").Lock
    assert (locked.Action, int(locked.P)) == ("/All", 1)


def tagged_widgets(element):
    kids = element.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary):
            if kid.get("/Type") == "/OBJR":
                yield kid
            else:
                yield from tagged_widgets(kid)


@pytest.mark.parametrize("style", ["regular", "italic"])
def test_the_field_faces_have_every_vietnamese_letter(style):
    face = typeface.form_face(style)
    assert set(typeface.alphabet()) == set(face.glyphs)
    assert typeface.read_to_unicode(face.to_unicode()) == face.glyphs
    for text in ("Ỷ Ỹ ỵ Ặ ằ Ễ ỡ Ự Đ đ", "Số: 168a/QĐ-CTUBND", "Đắk Lắk, ngày 01 tháng 02 năm 2026"):
        assert widgets.encode(text, face.glyphs)
    with pytest.raises(ValueError, match="Ж"):
        widgets.encode("Ж", face.glyphs)


@pytest.mark.parametrize("address", ["file:///etc/passwd", "http://127.0.0.1:9/x", "https://a.vn/b",
                                     "tdserif:../../settings", "data:text/plain,x"])  # fmt: skip
@pytest.mark.parametrize("how", ['<link rel="attachment" href="{}">', '<img src="{}">',
                                 '<link rel="stylesheet" href="{}">',
                                 '<style>@import url("{}");</style>'])  # fmt: skip
def test_nothing_is_fetched_from_outside(address, how):
    page = (
        f'<html lang="vi"><head><title>x</title>{how.format(address)}</head><body>x</body></html>'
    )
    with pytest.raises(render.OutsideRefused):
        render.to_pdf(page, LINES)


def test_markup_typed_by_a_citizen_is_printed_not_obeyed():
    subject = '<img src="file:///etc/passwd"> <b>đậm</b> & {{ office.name }}'
    facts = {**SAMPLES["KN-03"], "petition": {**SAMPLES["KN-03"]["petition"], "subject": subject}}
    assert subject in paper.text_of(render.render("KN-03", facts))
