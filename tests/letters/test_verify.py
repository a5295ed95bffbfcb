"""A good letter is valid; every way in which somebody could cheat is not."""

import io
import re
from datetime import UTC, date, datetime, timedelta

import pytest
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

from cases.letters import demo_authority, fields, render, sign, verify
from cases.letters.catalogue import FORMS
from tests.letters import paper
from tests.letters.conftest import AFTERNOON, LATER, MORNING, make_keys, numbered
from tests.letters.samples import SAMPLES


@pytest.fixture
def ask(keys):
    """Verify as on 24 November 2026."""

    def ask_about(pdf, *, at=LATER, **more):
        return verify.verify(pdf, **{"roots": keys.roots, "crls": keys.crls, "at": at, **more})

    return ask_about


def changed(pdf, change):
    """The file with something changed by an incremental update."""
    writer = IncrementalPdfFileWriter(io.BytesIO(pdf))
    change(writer)
    output = io.BytesIO()
    writer.write(output)
    return output.getvalue()


def swap_text(writer):
    page = writer.root["/Pages"]["/Kids"][0].get_object()
    page["/Contents"] = writer.add_object(generic.StreamObject(stream_data=b"BT ET"))
    writer.update_container(page)


def add_object(writer):
    writer.add_object(generic.StreamObject(stream_data=b"nothing"))


def add_note(writer):
    page = writer.root["/Pages"]["/Kids"][0].get_object()
    note = generic.DictionaryObject({
        generic.pdf_name("/Type"): generic.pdf_name("/Annot"),
        generic.pdf_name("/Subtype"): generic.pdf_name("/Text"),
        generic.pdf_name("/Rect"): generic.ArrayObject(map(generic.NumberObject, (9, 9, 99, 99))),
        generic.pdf_name("/Contents"): generic.pdf_string("HỦY"),
    })  # fmt: skip
    page["/Annots"].append(writer.add_object(note))
    writer.update_container(page["/Annots"])
    writer.update_container(page)


def add_field(writer):
    form = writer.root["/AcroForm"]
    more = generic.DictionaryObject({
        generic.pdf_name("/T"): generic.pdf_string("khac"),
        generic.pdf_name("/FT"): generic.pdf_name("/Tx"),
    })  # fmt: skip
    form["/Fields"].append(writer.add_object(more))
    writer.update_root()


def show_another_number(writer):
    field = writer.root["/AcroForm"]["/Fields"][0].get_object()
    field["/V"] = generic.pdf_string("Số: 17/TB-UBND")
    writer.update_container(field)


def test_a_sealed_letter_is_valid_and_says_who_signed_it(ask, sealed):
    verdict = ask(sealed)
    assert (verdict.status, verdict.reasons) == ("valid", ())
    assert [(one.field, one.name, one.at) for one in verdict.signers] == [
        ("KyLanhDao", "Lê Văn Bình", MORNING),
        ("KyCoQuan", "Ủy ban nhân dân phường Hàm Rồng", AFTERNOON),
    ]
    assert (verdict.number, verdict.issued_on) == ("07/TB-UBND", date(2026, 8, 10))


def test_without_a_moment_it_is_verified_now(ask, keys):
    stamp = datetime(2020, 5, 5, tzinfo=UTC)
    pdf = sign.certify(paper.sample("KN-03"), keys.binh, at=stamp)
    assert ask(sign.seal(numbered(pdf), keys.office, at=stamp), at=None).status == "valid"


@pytest.mark.parametrize(
    "code", [code for code in SAMPLES if FORMS[code].numbered and code != "KN-03"]
)
def test_every_numbered_form_goes_the_whole_round(ask, keys, code):
    pdf = sign.certify(paper.sample(code), keys.binh, at=MORNING)
    assert ask(sign.seal(numbered(pdf), keys.office, at=AFTERNOON)).status == "valid"


@pytest.mark.parametrize("where", range(1, 20))
def test_a_flipped_byte_is_found(ask, sealed, where):
    at = len(sealed) * where // 20
    broken = sealed[:at] + bytes([sealed[at] ^ 1]) + sealed[at + 1 :]
    assert ask(broken).status == "invalid"


def test_a_number_changed_after_the_seal_is_found(ask, sealed):
    verdict = ask(numbered(sealed, "08/TB-UBND"))
    assert verdict.status == "invalid" and verify.AFTER_SEAL in verdict.reasons


@pytest.mark.parametrize("change", [swap_text, add_object, add_note, show_another_number])
def test_an_update_after_the_seal_is_found(ask, sealed, change):
    verdict = ask(changed(sealed, change))
    assert verdict.status == "invalid" and verify.AFTER_SEAL in verdict.reasons


@pytest.mark.parametrize("tail", [b"\n", b"%%EOF\n", b"\x00" * 40, b"<script>"])
def test_bytes_behind_the_end_are_found(ask, sealed, tail):
    assert ask(sealed + tail).status == "invalid"


def test_a_cut_off_end_is_found(ask, sealed, filled):
    assert ask(sealed[:-30]).status == "invalid"
    assert ask(sealed[: len(filled)]).status == "invalid"


@pytest.mark.parametrize("change", [swap_text, add_note])
def test_a_text_swapped_between_signature_and_seal_is_found(ask, keys, filled, change):
    pdf = sign.seal(changed(filled, change), keys.office, at=AFTERNOON)
    verdict = ask(pdf)
    assert verdict.status == "invalid" and verify.AFTER_LEADER in verdict.reasons


def test_a_field_too_many_is_found(ask, sealed):
    assert ask(changed(sealed, add_field)).reasons == (verify.OTHER_FIELDS,)


def test_a_number_shown_otherwise_than_kept_is_found(ask, keys, filled):
    pdf = sign.seal(changed(filled, show_another_number), keys.office, at=AFTERNOON)
    assert verify.OTHER_LINE in ask(pdf).reasons


def test_a_signature_taken_from_another_letter_is_found(ask, keys, signed):
    other = sign.certify(paper.sample("KN-04"), keys.binh, at=MORNING)
    taken = contents(other)
    mine = contents(signed)
    size = max(len(taken), len(mine))
    pdf = signed.replace(mine, taken.rstrip(b"0").ljust(len(mine), b"0")[:size])
    assert len(pdf) == len(signed)
    verdict = ask(sign.seal(numbered(pdf), keys.office, at=AFTERNOON))
    assert verdict.status == "invalid" and verify.ALTERED in verdict.reasons


def contents(pdf):
    [found] = re.findall(rb"/Contents ?<([0-9a-fA-F]{2000,})>", pdf)
    return found


def test_an_authority_of_ones_own_is_found(ask, tmp_path, filled, keys):
    mine = make_keys(tmp_path)
    for leader, office in ((mine.binh, mine.office), (keys.binh, mine.office)):
        pdf = sign.certify(paper.sample("KN-03"), leader, at=MORNING)
        verdict = ask(sign.seal(numbered(pdf), office, at=AFTERNOON))
        assert verdict.status == "invalid" and verify.UNTRUSTED in verdict.reasons


def test_a_foreign_authority_is_found_even_without_a_revocation_list(ask, tmp_path):
    mine = make_keys(tmp_path)
    pdf = sign.certify(paper.sample("KN-03"), mine.binh, at=MORNING)
    verdict = ask(sign.seal(numbered(pdf), mine.office, at=AFTERNOON), crls=[])
    assert verdict.status == "invalid"


@pytest.mark.parametrize("whose", ["binh", "office"])
def test_a_revoked_certificate_is_found(ask, tmp_path, whose):
    mine = make_keys(tmp_path)
    pdf = sign.certify(paper.sample("KN-03"), mine.binh, at=MORNING)
    pdf = sign.seal(numbered(pdf), mine.office, at=AFTERNOON)
    assert ask(pdf, roots=mine.roots, crls=mine.crls).status == "valid"
    serial = getattr(mine, whose).key.signing_cert.serial_number
    demo_authority.revoke(tmp_path, [serial], MORNING - timedelta(days=30))
    verdict = ask(pdf, roots=mine.roots, crls=mine.crls)
    assert (verdict.status, verdict.reasons) == ("invalid", (verify.REVOKED,))


def test_a_certificate_that_had_run_out_is_found(ask, tmp_path, monkeypatch):
    monkeypatch.setattr(demo_authority, "LAST_DAY", datetime(2027, 1, 1, tzinfo=UTC))
    mine = make_keys(tmp_path)
    late = datetime(2027, 1, 2, tzinfo=UTC)
    pdf = sign.certify(paper.sample("KN-03"), mine.binh, at=late)
    verdict = ask(sign.seal(numbered(pdf), mine.office, at=late), roots=mine.roots,
                  crls=mine.crls, at=late + timedelta(days=1))  # fmt: skip
    assert verdict.status == "invalid" and verify.OUT_OF_DATE in verdict.reasons


def test_a_signature_of_tomorrow_is_found(ask, keys):
    tomorrow = LATER + timedelta(days=1)
    pdf = sign.certify(paper.sample("KN-03"), keys.binh, at=tomorrow)
    verdict = ask(sign.seal(numbered(pdf), keys.office, at=tomorrow))
    assert verify.OUT_OF_DATE in verdict.reasons


def test_a_letter_not_sealed_or_not_signed_is_not_valid(ask, filled):
    assert ask(filled).reasons == (verify.NO_SEAL,)
    draft = ask(paper.sample("KN-03"))
    assert set(draft.reasons) == {verify.NO_LEADER, verify.NO_SEAL, verify.NO_NUMBER}


def test_a_letter_sealed_without_a_number_is_not_valid(ask, keys, signed):
    assert ask(sign.seal(signed, keys.office, at=AFTERNOON)).reasons == (verify.NO_NUMBER,)


def test_a_weak_digest_is_found(ask, keys, monkeypatch):
    monkeypatch.setattr(verify, "DIGESTS", frozenset({"sha512"}))
    pdf = sign.certify(paper.sample("KN-03"), keys.binh, at=MORNING)
    assert verify.WEAK in ask(sign.seal(numbered(pdf), keys.office, at=AFTERNOON)).reasons


def test_without_a_current_revocation_list_it_cannot_be_said(ask, sealed):
    verdict = ask(sealed, crls=[])
    assert (verdict.status, verdict.reasons) == ("unverifiable", (verify.NO_LIST,))
    assert ask(sealed, roots=[]).status == "unverifiable"


def test_what_is_broken_is_invalid_even_without_a_revocation_list(ask, sealed):
    assert ask(changed(sealed, swap_text), crls=[]).status == "invalid"


@pytest.mark.parametrize("junk", [b"", b"%PDF-1.7\n", b"<html>", b"%PDF-1.7\n%%EOF" * 50])
def test_what_is_no_letter_is_invalid_and_no_error(ask, junk):
    verdict = ask(junk)
    assert (verdict.status, verdict.reasons) == ("invalid", (verify.UNREADABLE,))


def test_a_receipt_without_fields_is_no_sealed_letter(ask):
    assert ask(render.render("TCD-02", SAMPLES["TCD-02"])).reasons == (verify.OTHER_FIELDS,)


def test_fields_of_a_letter_can_be_read_without_verifying(sealed):
    assert fields.values(sealed)["so_van_ban"] == "Số: 07/TB-UBND"
