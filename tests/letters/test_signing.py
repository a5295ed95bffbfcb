"""The round of a letter: Bình signs, Thu gives number and date, Thu seals."""

import stat
from datetime import date, datetime, timedelta

import pytest
from cryptography import x509

from cases.letters import demo_authority, fields, pictures, sign, typeface, widgets
from tests.letters import paper
from tests.letters.conftest import AFTERNOON, HANOI, MORNING, make_keys, numbered


def test_each_step_is_an_incremental_update_of_the_one_before(signed, filled, sealed):
    draft = paper.sample("KN-03")
    for before, after in ((draft, signed), (signed, filled), (filled, sealed)):
        assert after.startswith(before)
        assert len(after) > len(before)


def test_number_and_date_are_read_with_the_page(sealed):
    printed = paper.text_of(sealed)
    assert "Số: 07/TB-UBND" in printed
    assert "Hàm Rồng, ngày 10 tháng 8 năm 2026" in printed
    assert fields.values(sealed) == fields.shown(sealed)


@pytest.mark.parametrize("line", ["Số: 07/TB-UBND", "Số: 1168a/TB-UBND", "Số: 01/TB-UBND"])
def test_the_number_is_centred_in_its_place_at_13_points(signed, line):
    pdf = fields.fill(signed, number_line=line, date_line="Hàm Rồng, ngày 10 tháng 8 năm 2026")
    opened = paper.opened(pdf)
    for field, style in ((opened.Root.AcroForm.Fields[0], "regular"),
                         (opened.Root.AcroForm.Fields[1], "italic")):  # fmt: skip
        face = typeface.form_face(style)
        words = field.AP.N.read_bytes().split()
        assert words[words.index(b"Tf") - 1] == b"13"
        left = float(words[words.index(b"Td") - 2])
        width = sum(face.widths[face.glyphs[char]] for char in str(field.V)) * 13 / 1000
        assert 2 * left + width == pytest.approx(float(field.AP.N.BBox[2]), abs=0.01)


def test_filling_changes_nothing_but_the_two_fields(signed, filled):
    before, after = paper.opened(signed), paper.opened(filled)
    assert len(after.Root.AcroForm.Fields) == 4
    page, filled_page = before.pages[0], after.pages[0]
    assert page.Contents.read_bytes() == filled_page.Contents.read_bytes()
    assert paper.boxes(signed) == paper.boxes(filled)
    assert "/NeedAppearances" not in after.Root.AcroForm


def test_a_letter_of_any_place_can_be_dated(signed):
    for place in ("Đắk Lắk", "Bà Rịa - Vũng Tàu", "Ỷ La", "Thừa Thiên Huế"):
        day = fields.date_text(place, date(2026, 9, 2))
        assert place in paper.text_of(fields.fill(signed, number_line="Số: 1", date_line=day))


def test_a_number_too_long_or_in_foreign_letters_is_refused(signed):
    with pytest.raises(widgets.LineTooLong):
        numbered(signed, "7" * 60)
    with pytest.raises(ValueError, match="Ж"):
        numbered(signed, "07/Ж")


def test_a_receipt_without_fields_cannot_be_numbered():
    with pytest.raises(fields.NotALetter):
        numbered(paper.sample("TCD-02"))


def test_all_faces_of_a_sealed_letter_are_ours(sealed):
    assert all("+TDSerif" in row.split()[0] for row in paper.faces(sealed))


def test_signature_and_seal_are_pictures_without_text(sealed):
    opened = paper.opened(sealed)
    for field in opened.Root.AcroForm.Fields:
        if str(field.FT) == "/Sig":
            drawing = field.AP.N
            assert "/Font" not in drawing.Resources
            [picture] = drawing.Resources.XObject.values()
            assert picture.Subtype == "/Image" and "/SMask" in picture


def test_the_leader_allows_filling_and_the_seal_forbids_everything(sealed):
    opened = paper.opened(sealed)
    leader, office = [f.V for f in opened.Root.AcroForm.Fields if str(f.FT) == "/Sig"]
    methods = {str(r.TransformMethod): r.TransformParams for r in leader.Reference}
    assert int(methods["/DocMDP"].P) == 2
    locks = {str(r.TransformMethod): r.TransformParams for r in office.Reference}
    assert str(locks["/FieldMDP"].Action) == "/All"
    assert int(locks["/FieldMDP"].P if "/P" in locks["/FieldMDP"] else 1) == 1
    assert "/Name" not in leader and "/Location" not in leader


def test_signing_keeps_the_version_that_pdf_a_3_demands(sealed):
    assert sealed.startswith(b"%PDF-1.7")
    opened = paper.opened(sealed)
    assert "/Version" not in opened.Root
    with opened.open_metadata() as metadata:
        assert metadata["pdfaid:part"] == "3"
    for reference in opened.Root.Perms.DocMDP.Reference:
        assert not {"/DigestMethod", "/DigestValue", "/DigestLocation"} & set(reference.keys())


def test_a_reason_may_be_given(keys):
    pdf = sign.certify(paper.sample("KN-04"), keys.binh, at=MORNING, reason="Ký ban hành")
    opened = paper.opened(pdf)
    [leader] = [f.V for f in opened.Root.AcroForm.Fields if "/V" in f and str(f.FT) == "/Sig"]
    assert str(leader.Reason) == "Ký ban hành"


def test_the_stated_time_is_the_one_given(sealed):
    opened = paper.opened(sealed)
    times = [str(f.V.M) for f in opened.Root.AcroForm.Fields if str(f.FT) == "/Sig"]
    assert times == ["D:20260810090000+07'00'", "D:20260810150000+07'00'"]


def test_nobody_signs_twice_and_the_seal_waits_for_the_leader(keys, signed, sealed):
    with pytest.raises(sign.CannotSign, match="already"):
        sign.certify(signed, keys.binh, at=AFTERNOON)
    with pytest.raises(sign.CannotSign, match="already"):
        sign.seal(sealed, keys.office, at=AFTERNOON)
    with pytest.raises(sign.CannotSign, match="leader has not signed"):
        sign.seal(paper.sample("KN-03"), keys.office, at=AFTERNOON)
    with pytest.raises(sign.CannotSign, match="no field"):
        sign.certify(paper.sample("TCD-02"), keys.binh, at=MORNING)


def test_a_wrong_pass_phrase_is_said_plainly(keys):
    with pytest.raises(sign.CannotSign, match="wrong pass phrase"):
        demo_authority.load(keys.folder, "officer-binh", b"no")


def test_the_demo_authority_says_what_it_is_and_keeps_its_files_to_itself(keys):
    root = x509.load_pem_x509_certificate(keys.roots[0])
    assert "DEMO" in root.subject.rfc4514_string() and "not for official use" in str(root.subject)
    for path in keys.folder.iterdir():
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert keys.binh.name == "Lê Văn Bình"


def test_making_the_demo_authority_again_changes_nothing(keys):
    before = {path.name: path.read_bytes() for path in keys.folder.iterdir()}
    make_keys(keys.folder)
    assert {path.name: path.read_bytes() for path in keys.folder.iterdir()} == before


def test_a_certificate_may_only_sign(keys):
    certificate = keys.binh.key.signing_cert
    assert certificate.key_usage_value.native == {"digital_signature", "non_repudiation"}
    assert certificate.not_valid_before <= datetime(2010, 1, 2, tzinfo=HANOI)
    assert certificate.not_valid_after - timedelta(days=1) < datetime(2040, 1, 1, tzinfo=HANOI)


def test_the_pictures_are_the_same_for_the_same_name():
    assert pictures.scribble("Lê Văn Bình") == pictures.scribble("Lê Văn Bình")
    assert pictures.scribble("Lê Văn Bình") != pictures.scribble("Ngô Đức Sơn")
    assert pictures.seal("Ủy ban") == pictures.seal("Ủy ban")
