"""Letters of ours with a signature too many, of another kind, or with other bytes under it."""

import io
import re

import pytest
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name as name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader

from cases.letters import reasons, sign
from tests.letters import paper
from tests.letters.attacks import bad, foreign, pki
from tests.letters.conftest import AFTERNOON, MORNING, numbered


def said(verdict):
    return verdict.status, verdict.reasons


def invalid(*why):
    return "invalid", why


@pytest.fixture(scope="module")
def stamps(house):
    return house.root.issue("Stamps", extended=pki.STAMPS)


def with_metadata(writer):
    """Another title, which no page shows."""
    writer.root["/Metadata"] = writer.add_object(generic.StreamObject(stream_data=b"<x:xmpmeta/>"))
    writer.update_root()


def test_not_even_what_no_page_shows_follows_the_seal(ask, house, steps):
    for pdf in (bad.updated(steps.sealed, with_metadata),
                foreign.with_proofs(steps.sealed, [house.binh], [house.crl])):  # fmt: skip
        assert said(ask(pdf)) == invalid(reasons.AFTER_SEAL)


def test_a_time_stamp_or_a_third_signature_behind_the_seal_is_one_field_too_many(
    ask, house, steps, stamps
):
    third = foreign.sign(steps.sealed, house.root.issue("Ngô Đức Sơn"), "Signature1", AFTERNOON,
                         box=None)  # fmt: skip
    for pdf in (foreign.stamped(steps.sealed, stamps, AFTERNOON), third):
        assert said(ask(pdf)) == invalid(reasons.OTHER_FIELDS)


def test_a_time_stamp_in_the_place_of_a_signature_is_none(ask, house, steps, stamps):
    writer = IncrementalPdfFileWriter(io.BytesIO(steps.draft))
    pen = foreign.signers.PdfTimeStamper(foreign.stamper(stamps), field_name="KyLanhDao")
    pdf = numbered(pen.timestamp_pdf(writer, "sha256").getvalue())
    verdict = ask(bad.signed_by(pdf, house.office.simple(), "KyCoQuan", AFTERNOON))
    assert said(verdict) == invalid(reasons.NO_LEADER)


def test_the_seal_alone_is_not_enough(ask, house, steps):
    pdf = bad.signed_by(numbered(steps.draft), house.office.simple(), "KyCoQuan", AFTERNOON)
    assert said(ask(pdf)) == invalid(reasons.NO_LEADER)


@pytest.mark.parametrize("which", [0, -1], ids=["leader", "office"])
@pytest.mark.parametrize("kind", [b"/adbe.pkcs7.sha1", b"/adbe.x509.rsa_sha1", b"/ETSI.RFC3161"])
def test_a_signature_of_an_old_kind_is_not_valid(ask, steps, which, kind):
    pdf = steps.sealed
    at = [one.start() for one in re.finditer(b"/ETSI.CAdES.detached", pdf)][which]
    changed = pdf[:at] + kind.ljust(20) + pdf[at + 20 :]
    assert ask(changed).status == "invalid" and ask(changed).reasons


def test_md5_protects_nothing(ask, house, steps, seal):
    pdf = bad.signed_by(steps.draft, house.binh.simple(), "KyLanhDao", MORNING, digest="md5")
    assert said(ask(seal(numbered(pdf)))) == invalid(reasons.WEAK)


def test_room_behind_a_signature_that_is_filled_is_found(ask, steps):
    for held in bad.contents(steps.sealed):
        pdf = steps.sealed.replace(held, held[:-16] + b"deadbeefdeadbeef")
        assert ask(pdf).status == "invalid" and reasons.ALTERED in ask(pdf).reasons


@pytest.mark.parametrize("entry", [b"/Contents <00> ", b"/ByteRange [0 1 2 3] ", b"/Type /Sig "])
def test_an_entry_that_stands_twice_is_found(ask, steps, entry):
    """Readers differ in which of the two they take."""
    at = steps.sealed.rindex(b"/ETSI.CAdES.detached") + len(b"/ETSI.CAdES.detached")
    pdf = steps.sealed[:at] + b" " + entry + steps.sealed[at:]
    assert ask(pdf).status == "invalid"


@pytest.mark.parametrize("gap", ["in a plain string", "with white space", "in capitals"])
def test_only_the_signature_itself_is_left_out(ask, house, steps, gap):
    """The library compares lengths; here what is left out must be the digits and nothing else."""
    held = bad.contents(steps.sealed)[-1]
    other = {
        "in a plain string": b"(" + b"x" * (len(held) // 2 - 1) + b")",
        "with white space": held[:-8] + b"    0000",
        "in capitals": held.upper(),
    }[gap]
    status = ask(steps.sealed.replace(held, other.ljust(len(held))[: len(held)])).status
    assert status == ("valid" if gap == "in capitals" else "invalid")


def wide(signed: bytes, more: int = 4000) -> bytes:
    """The gap of the seal made wider by something that a reader could be led to."""
    *_, before, again, behind = map(int, re.findall(rb"/ByteRange ?\[(.*?)\]", signed)[-1].split())
    return signed[:again] + b"9 0 obj <<>> endobj ".ljust(more) + signed[again:]


def test_a_gap_wider_than_the_signature_is_found(ask, steps):
    assert ask(wide(steps.sealed)).status == "invalid"


def test_a_lock_taken_from_the_seal_is_found(ask, steps):
    """Without the lock of all fields a number could follow; the lock is signed itself."""
    for old, new in ((b"/FieldMDP", b"/FieldMDQ"), (b"/All", b"/Non")):
        at = steps.sealed.rindex(old)
        pdf = steps.sealed[:at] + new + steps.sealed[at + len(old) :]
        assert ask(pdf).status == "invalid" and reasons.ALTERED in ask(pdf).reasons


def test_a_seal_without_a_lock_still_covers_every_byte(ask, house, steps):
    pdf = bad.signed_by(steps.filled, house.office.simple(), "KyCoQuan", AFTERNOON)
    assert said(ask(pdf)) == ("valid", ())
    later = ask(numbered(pdf, "08/TB-UBND"))
    assert later.status == "invalid" and reasons.AFTER_SEAL in later.reasons


def test_the_leader_may_certify_at_every_level_that_leaves_room_for_the_number(ask, house, steps):
    for level in (foreign.sig_fields.MDPPerm.FILL_FORMS, foreign.sig_fields.MDPPerm.ANNOTATE):
        pdf = bad.signed_by(steps.draft, house.binh.simple(), "KyLanhDao", MORNING, certify=True,
                            level=level)  # fmt: skip
        pdf = bad.signed_by(numbered(pdf), house.office.simple(), "KyCoQuan", AFTERNOON)
        assert said(ask(pdf)) == ("valid", ())


def orphaned(writer):
    """The field of the seal no longer leads to its signature, which stays in the file."""
    field = bad.field_of(writer, "KyCoQuan")
    del field["/V"]
    writer.update_container(field)


def test_a_signature_that_stands_in_no_field_is_none(ask, steps):
    verdict = ask(bad.updated(steps.sealed, orphaned))
    assert verdict.status == "invalid" and reasons.NO_SEAL in verdict.reasons


def both_one(writer):
    """Both fields lead to one and the same signature."""
    leader, office = (bad.field_of(writer, one) for one in ("KyLanhDao", "KyCoQuan"))
    leader["/V"] = office.raw_get("/V")
    writer.update_container(leader)


def test_one_signature_in_both_places_is_found(ask, steps):
    verdict = ask(bad.updated(steps.sealed, both_one))
    assert verdict.status == "invalid" and reasons.ONE_KEY in verdict.reasons


def without_widget(writer):
    """The place of the seal is taken from the page."""
    page = bad.page_of(writer)
    page["/Annots"] = generic.ArrayObject(list(page["/Annots"])[:-1])
    writer.update_container(page)


def test_a_place_that_is_not_on_the_page_is_found(ask, steps):
    verdict = ask(bad.updated(steps.sealed, without_widget))
    assert verdict.status == "invalid" and reasons.ACTIVE in verdict.reasons


def referred(writer):
    """The form stands in an object of its own, as some tools write it."""
    writer.root["/AcroForm"] = writer.add_object(writer.root["/AcroForm"])
    writer.update_root()


def test_a_form_in_an_object_of_its_own_is_read_too(ask, whole_round, steps):
    assert said(ask(whole_round(draft=bad.updated(steps.draft, referred)))) == ("valid", ())


def launching(writer):
    bad.page_of(writer)["/AA"] = generic.DictionaryObject({name("/O"): generic.DictionaryObject({
        name("/S"): name("/Launch"), name("/F"): generic.pdf_string("cmd.exe")})})  # fmt: skip
    writer.update_container(bad.page_of(writer))


def test_a_page_that_starts_a_program_is_refused(ask, whole_round, steps):
    pdf = whole_round(draft=bad.updated(steps.draft, launching))
    assert said(ask(pdf)) == invalid(reasons.ACTIVE)


def test_one_revoked_in_an_older_list_stays_revoked(ask, house, steps):
    """The library lets the newer list speak for the older one, which named the certificate."""
    gone = house.root.crl({house.binh.certificate.serial_number: pki.FIRST}, this=pki.FIRST)
    newer = house.root.crl(this=pki.FIRST.replace(year=2021))
    for lists in ([gone, newer], [newer, gone]):
        assert said(ask(steps.sealed, crls=lists)) == invalid(reasons.REVOKED)


@pytest.mark.parametrize("wrong, why", [
    ({"key": pki.small_curve()}, reasons.WEAK_KEY),
    ({"extended": [*pki.SERVER, pki.CLIENT]}, reasons.WRONG_PURPOSE),
])  # fmt: skip
def test_small_curves_and_certificates_of_servers_sign_no_letter(
    ask, house, whole_round, wrong, why
):
    verdict = ask(whole_round(leader=house.root.issue("X", **wrong)), certificates={})
    assert said(verdict) == invalid(why)


def test_the_root_itself_signs_no_letter(ask, house, whole_round):
    verdict = ask(whole_round(leader=house.root), certificates={})
    assert verdict.status == "invalid" and reasons.WRONG_PURPOSE in verdict.reasons


def test_our_own_pen_leaves_out_nothing_but_the_signature(house, steps):
    for one in PdfFileReader(io.BytesIO(steps.sealed)).embedded_signatures:
        assert len(list(one.byte_range)) == 4
    assert sign.seal(steps.filled, house.office.pen(), at=AFTERNOON).startswith(steps.filled)
    assert paper.sample("KN-03") == steps.draft
