"""Signed PDFs of other agencies: each signature by itself, then the file; three answers."""

import io
from datetime import UTC, datetime, timedelta

import pikepdf
import pytest
from pyhanko.sign import fields as sig_fields

from cases.letters import brought, reasons
from tests.letters import paper
from tests.letters.attacks import bad, foreign, pki, wrapping
from tests.letters.conftest import AFTERNOON, LATER, MORNING

VALID, SINCE = ("valid", ()), AFTERNOON + timedelta(days=30)


@pytest.fixture(scope="module")
def agency(house):
    """The chairman and the seal of a province, a stamp authority, and pages they signed."""
    chairman, office = house.root.issue("Chủ tịch tỉnh"), house.root.issue("UBND tỉnh")
    page = foreign.page()
    once = foreign.sign(page, chairman)
    return {
        "chairman": chairman, "office": office, "page": page, "once": once,
        "stamps": house.root.issue("Stamps", extended=pki.STAMPS),
        "twice": foreign.sign(once, office, "Signature2", AFTERNOON),
    }  # fmt: skip


@pytest.fixture
def judged(house):
    """What is said of any file on 24 November 2026."""

    def look(pdf, **more):
        known = {"roots": [house.root.pem], "crls": [house.crl], "at": LATER, **more}
        return brought.examine(pdf, **known)

    return look


@pytest.fixture
def say(judged):
    def look(pdf, **more):
        verdict = judged(pdf, **more)
        return verdict.status, verdict.reasons

    return look


def invalid(*why):
    return "invalid", why


def doubt(*why):
    return "unverifiable", why


def test_each_signature_is_told_with_its_own_answer(judged, agency):
    verdict = judged(agency["twice"])
    assert (verdict.status, verdict.reasons, verdict.kind) == ("valid", (), "other")
    told = [(one.field, one.name, one.issuer, one.at, one.whole, one.status)
            for one in verdict.signers]  # fmt: skip
    assert told == [
        ("Signature1", "Chủ tịch tỉnh", "Co quan chung thuc", MORNING, False, "valid"),
        ("Signature2", "UBND tỉnh", "Co quan chung thuc", AFTERNOON, True, "valid"),
    ]
    assert verdict.number is None and verdict.cautions == ()


@pytest.mark.parametrize("how", [
    {"box": None}, {"pss": True}, {"digest": "sha512"}, {"certify": True},
    {"kind": sig_fields.SigSeedSubFilter.ADOBE_PKCS7_DETACHED}, {"reason": "Ký ban hành"},
    {"certify": True, "level": sig_fields.MDPPerm.NO_CHANGES},
    {"certify": True, "level": sig_fields.MDPPerm.ANNOTATE},
], ids=str)  # fmt: skip
def test_good_signatures_of_every_kind(say, agency, how):
    assert say(foreign.sign(agency["page"], agency["chairman"], **how)) == VALID


def test_keys_on_a_curve_and_files_with_packed_objects(say, agency, house):
    assert say(foreign.sign(agency["page"], house.root.issue("E", key=pki.ec_key("e")))) == VALID
    assert say(foreign.sign(foreign.page(streams="generate"), agency["chairman"])) == VALID


def test_lines_filled_in_between_two_signatures_are_seen_by_the_second(say, agency):
    once = foreign.sign(foreign.page(boxes=2), agency["chairman"])
    filled = bad.updated(once, foreign.fill("12/QĐ-UBND"))
    assert say(foreign.sign(filled, agency["office"], "S2", AFTERNOON)) == VALID
    assert say(filled) == invalid(reasons.AFTER_LAST)


def test_a_stranger_who_signs_behind_the_others_adds_a_doubt(judged, agency):
    verdict = judged(foreign.sign(agency["twice"], pki.root("Any").issue("X"), "S3", AFTERNOON,
                                  box=None))  # fmt: skip
    assert (verdict.status, verdict.reasons) == doubt(reasons.UNKNOWN_ROOT)
    assert [one.status for one in verdict.signers] == ["valid", "valid", "unverifiable"]


def test_what_keeps_a_signature_provable_may_follow_it(judged, agency, house):
    kept = foreign.with_proofs(agency["once"], [agency["chairman"]], [house.crl])
    long = foreign.stamped(kept, agency["stamps"], AFTERNOON)
    for pdf in (kept, long):
        verdict = judged(pdf)
        assert (verdict.status, verdict.reasons) == VALID
        assert verdict.cautions == (reasons.BEWARE_ADDED,)
    assert judged(long).signers[0].stamped_at == AFTERNOON


def test_a_trusted_stamp_proves_that_a_signature_is_older(say, agency, house):
    gone = house.root.crl({agency["chairman"].certificate.serial_number: SINCE})
    inside = foreign.sign(agency["page"], agency["chairman"],
                          stamper=foreign.stamper(agency["stamps"]))  # fmt: skip
    over = foreign.stamped(agency["once"], agency["stamps"], AFTERNOON)
    assert say(inside, crls=[gone]) == say(over, crls=[gone]) == VALID
    assert say(agency["once"], crls=[gone]) == doubt(reasons.REVOKED_SINCE)
    somebody = pki.root("Stamps of somebody").issue("S", extended=pki.STAMPS)
    for pdf in (foreign.stamped(agency["once"], somebody, AFTERNOON),
                foreign.sign(agency["page"], agency["chairman"],
                             stamper=foreign.stamper(somebody))):  # fmt: skip
        assert say(pdf) == VALID and say(pdf, crls=[gone]) == doubt(reasons.REVOKED_SINCE)


def test_a_stamp_of_an_authority_that_was_revoked_proves_nothing(say, agency, house):
    serials = {agency["chairman"].certificate.serial_number: SINCE,
               agency["stamps"].certificate.serial_number: pki.FIRST}  # fmt: skip
    pdf = foreign.sign(agency["page"], agency["chairman"],
                       stamper=foreign.stamper(agency["stamps"]))  # fmt: skip
    assert say(pdf, crls=[house.root.crl(serials)]) == doubt(reasons.REVOKED_SINCE)


def test_nobody_signed(judged, agency):
    for pdf, why in (
        (agency["page"], reasons.UNSIGNED),
        (foreign.page(boxes=1), reasons.UNSIGNED),
        (paper.sample("TCD-02"), reasons.UNSIGNED),
        (foreign.stamped(agency["page"], agency["stamps"]), reasons.ONLY_STAMPED),
    ):
        verdict = judged(pdf)
        assert (verdict.status, verdict.reasons, verdict.kind) == ("invalid", (why,), "unsigned")


def test_whose_authority_is_not_known_cannot_be_checked_now(say, agency):
    somebody = pki.root("Authority of a province")
    below = somebody.issue("Authority below", ca=True)
    for holder in (somebody.issue("X"), below.issue("X")):
        assert say(foreign.sign(agency["page"], holder)) == doubt(reasons.UNKNOWN_ROOT)
    assert say(agency["once"], roots=[]) == doubt(reasons.UNKNOWN_ROOT)
    pdf = foreign.sign(agency["page"], below.issue("X"))
    assert say(pdf, roots=[somebody.pem], crls=[somebody.crl(), below.crl()]) == VALID


def test_an_authority_between_may_lie_beside_the_signature(say, agency, house):
    between = house.root.issue("Authority between", ca=True)
    bare = pki.Holder(pki.rsa_key("bare"), between.issue("X", key=pki.rsa_key("bare")).certificate)
    pdf = foreign.sign(agency["page"], bare)
    lists = {"crls": [house.crl, between.crl()]}
    assert say(pdf, **lists) == doubt(reasons.UNKNOWN_ROOT)
    assert say(foreign.with_proofs(pdf, [between]), **lists) == VALID


@pytest.mark.parametrize("lists", ["none", "run out", "of another", "forged", "in the file alone"])
def test_without_a_list_in_force_it_cannot_be_said(say, agency, house, lists):
    pdf, crls = agency["once"], {
        "none": [], "run out": [house.root.crl(until=SINCE)],
        "of another": [pki.root("Another").crl()],
        "forged": [house.root.crl(key=pki.rsa_key("forger"))], "in the file alone": [],
    }[lists]  # fmt: skip
    if lists == "in the file alone":
        pdf = foreign.with_proofs(pdf, [], [house.crl])
    assert say(pdf, crls=crls) == doubt(reasons.NO_LIST)


def test_a_revoked_certificate_is_found_in_any_list(say, agency, house):
    serial = agency["chairman"].certificate.serial_number
    gone = house.root.crl({serial: pki.FIRST}, until=SINCE)
    assert say(agency["once"], crls=[gone]) == invalid(reasons.REVOKED)
    assert say(agency["once"], crls=[house.crl, gone]) == invalid(reasons.REVOKED)
    assert say(agency["once"], crls=[gone, house.crl]) == invalid(reasons.REVOKED)
    assert say(foreign.with_proofs(agency["once"], [], [gone])) == invalid(reasons.REVOKED)
    forged = house.root.crl({serial: pki.FIRST}, key=pki.rsa_key("forger"))
    assert say(agency["once"], crls=[house.crl, forged]) == VALID


def test_certificates_that_nobody_can_trust(say, agency, house):
    key = pki.rsa_key("self")
    own = pki.Holder(key, pki.certificate(pki.named("Me"), pki.named("Me"), key, key, ca=False))
    false = pki.root("Co quan chung thuc", pki.rsa_key("false root"))
    officer = pki.Holder(house.binh.key, house.binh.certificate, (house.binh.certificate,))
    for holder, why in (
        (own, reasons.OWN_ISSUER), (false.issue("X"), reasons.IMPOSTOR),
        (officer.issue("X"), reasons.UNTRUSTED), (house.root, reasons.WRONG_PURPOSE),
        (house.root.issue("X", ca=True), reasons.WRONG_PURPOSE),
        (house.root.issue("X", usage=False), reasons.WRONG_PURPOSE),
        (house.root.issue("X", extended=pki.SERVER), reasons.WRONG_PURPOSE),
        (house.root.issue("X", extended=[*pki.SERVER, pki.CLIENT]), reasons.WRONG_PURPOSE),
        (house.root.issue("X", key=pki.rsa_key("short", 1024)), reasons.WEAK_KEY),
        (house.root.issue("X", key=pki.small_curve()), reasons.WEAK_KEY),
        (house.root.issue("X", last=MORNING - timedelta(days=1)), reasons.OUT_OF_DATE),
        (house.root.issue("X", first=SINCE), reasons.OUT_OF_DATE),
    ):  # fmt: skip
        status, told = say(foreign.sign(agency["page"], holder))
        assert status == "invalid" and why in told, (holder.certificate.subject, told)
    assert say(foreign.sign(agency["page"], house.root.issue("X", extended=[pki.CLIENT]))) == VALID


def test_a_certificate_run_out_since_leaves_a_doubt(say, agency, house):
    pdf = foreign.sign(agency["page"], house.root.issue("X", last=SINCE))
    assert say(pdf) == doubt(reasons.EXPIRED_SINCE)
    assert say(pdf, at=AFTERNOON) == VALID


def test_the_time_of_a_signature(say, agency):
    soon = foreign.sign(agency["page"], agency["chairman"], at=LATER + timedelta(minutes=5))
    assert say(soon) == VALID  # the clock of another agency may be a little ahead
    late = foreign.sign(agency["page"], agency["chairman"], at=LATER + timedelta(hours=1))
    assert say(late) == invalid(reasons.NOT_YET)
    old = foreign.sign(agency["page"], agency["chairman"], at=datetime(2019, 5, 5, tzinfo=UTC))
    assert say(old) == invalid(reasons.OUT_OF_DATE)


@pytest.mark.parametrize("digest", ["sha1", "md5"])
def test_broken_digests_protect_nothing(say, agency, digest):
    pdf = foreign.sign(agency["page"], agency["chairman"], digest=digest)
    assert say(pdf) == invalid(reasons.WEAK)


@pytest.mark.parametrize("kind, told", [
    (b"/adbe.pkcs7.sha1", invalid(reasons.WEAK)), (b"/adbe.x509.rsa_sha1", invalid(reasons.WEAK)),
    (b"/Somebody.signs", doubt(reasons.UNKNOWN_KIND)),
])  # fmt: skip
def test_kinds_of_signatures_that_are_old_or_unknown(say, agency, kind, told):
    assert say(foreign.retold(agency["once"], b"/ETSI.CAdES.detached", kind)) == told


CHANGED = {
    "page replaced": bad.replace_page,
    "page hidden": bad.hide_page,
    "page added": bad.another_page,
    "note laid over": bad.annotate("/FreeText"),
    "link added": bad.annotate("/Link"),
    "script at opening": bad.catalogue(OpenAction=bad.SCRIPT),
    "layers": bad.catalogue(OCProperties=bad.LAYERS),
    "attachment": bad.catalogue(Names=bad.ATTACHED),
    "field added": bad.new_field(),
}


@pytest.mark.parametrize("what", CHANGED)
def test_what_the_file_shows_must_be_what_was_signed(say, agency, what):
    for pdf in (agency["once"], agency["twice"]):
        status, why = say(bad.updated(pdf, CHANGED[what]))
        assert status == "invalid" and reasons.AFTER_LAST in why
    between = bad.updated(agency["once"], CHANGED[what])
    signed = foreign.sign(between, agency["office"], "Signature2", AFTERNOON)
    assert say(signed) == invalid(reasons.BETWEEN)


@pytest.mark.parametrize("level", [sig_fields.MDPPerm.NO_CHANGES, sig_fields.MDPPerm.FILL_FORMS])
def test_a_certified_file_allows_what_it_says_and_no_more(say, agency, level):
    first = foreign.sign(foreign.page(boxes=2), agency["chairman"], certify=True, level=level)
    filled = bad.updated(first, foreign.fill("x"))
    assert say(filled) == invalid(reasons.AFTER_LAST)
    signed = foreign.sign(filled, agency["office"], "S2", AFTERNOON)
    assert say(signed) == invalid(reasons.BETWEEN), "a field for a signature was added as well"


def test_a_second_text_in_the_place_of_the_signature_is_found(judged, agency):
    """The library takes this file for whole and valid, though its page says something else."""
    pdf = wrapping.wrapped(agency["once"], b"BT /F1 20 Tf 90 700 Td (QUYET DINH 99) Tj ET")
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        assert b"QUYET DINH 99" in opened.pages[0].Contents.read_bytes()
    verdict = judged(pdf)
    assert (verdict.status, verdict.reasons) == invalid(reasons.LEFT_OUT)


@pytest.mark.parametrize("slot", range(4))
@pytest.mark.parametrize("by", [-8, 8, -100_000])
def test_a_range_that_leaves_something_out_is_found(say, agency, slot, by):
    pdf = agency["once"]
    inside = pdf[pdf.rindex(b"/ByteRange [") :].split(b"]")[0]
    numbers = list(map(int, inside.split(b"[")[1].split()))
    numbers[slot] += by
    changed = b"/ByteRange [" + b" ".join(b"%d" % one for one in numbers)
    if len(changed) <= len(inside):
        told = say(foreign.retold(pdf, inside, changed))
        assert told in (invalid(reasons.LEFT_OUT), invalid(reasons.ALTERED))


@pytest.mark.parametrize("numbers", [b"0 0 0 0", b"0 900", b"", b"0 9 9 9 9 9", b"0 50 20 9",
                                     b"x y z w", b"0 99999999 0 99999999"])  # fmt: skip
def test_a_range_that_is_none_is_found(say, agency, numbers):
    inside = agency["once"][agency["once"].rindex(b"/ByteRange [") :].split(b"]")[0]
    pdf = foreign.retold(agency["once"], inside, b"/ByteRange [" + numbers)
    assert say(pdf)[0] == "invalid"


def test_a_signature_of_another_file_proves_nothing(say, agency):
    donor = foreign.sign(foreign.page(boxes=1), agency["chairman"])
    assert say(bad.transplanted(agency["once"], donor)) == invalid(reasons.ALTERED)


def test_signatures_that_changed_places_prove_nothing(say, agency):
    first, second = bad.contents(agency["twice"])
    pdf = agency["twice"].replace(first, b"@" * len(first))
    pdf = pdf.replace(second, first.ljust(len(second), b"0")[: len(second)])
    pdf = pdf.replace(b"@" * len(first), second.ljust(len(first), b"0")[: len(first)])
    assert say(pdf)[0] == "invalid" and reasons.ALTERED in say(pdf)[1]


def test_room_behind_the_signature_that_is_filled_is_found(say, agency):
    [held] = bad.contents(agency["once"])
    assert held.endswith(b"00" * 8)
    pdf = agency["once"].replace(held, held[:-16] + b"deadbeefdeadbeef")
    assert say(pdf) == invalid(reasons.ALTERED)


@pytest.mark.parametrize("where", range(1, 20))
def test_a_flipped_bit_is_never_valid(say, agency, where):
    pdf = agency["once"]
    at = len(pdf) * where // 20
    assert say(pdf[:at] + bytes([pdf[at] ^ 1]) + pdf[at + 1 :])[0] == "invalid"


@pytest.mark.parametrize("tail, told", [
    (b"\r\n", VALID), (b"<script>", invalid(reasons.AFTER_LAST)),
    (b"\0" * 40 + b"x", invalid(reasons.AFTER_LAST)),
])  # fmt: skip
def test_bytes_behind_the_end(say, agency, tail, told):
    assert say(agency["once"] + tail) == told


@pytest.mark.parametrize(
    "junk", [b"", b"%PDF-1.7\n", b"\x89PNG\r\n\x1a\n" + b"\0" * 400, b"<html>"]
)
def test_what_is_no_pdf(judged, junk):
    assert (judged(junk).status, judged(junk).reasons) == invalid(reasons.NO_PDF)


@pytest.mark.parametrize("part", [0.2, 0.6, 0.95])
def test_a_file_cut_off_is_not_valid(say, agency, part):
    assert say(agency["twice"][: int(len(agency["twice"]) * part)])[0] == "invalid"


def test_a_file_that_needs_a_password_cannot_be_checked(say, agency):
    locked = foreign.page(encryption=pikepdf.Encryption(owner="o", user="u", R=6))
    pdf = foreign.sign(locked, agency["chairman"], password=b"o")
    assert say(pdf) == doubt(reasons.LOCKED_FILE)
    free = foreign.page(encryption=pikepdf.Encryption(owner="o", user="", R=6))
    assert say(foreign.sign(free, agency["chairman"], password=b"o")) == VALID


def test_a_file_against_the_rules_is_not_called_valid_and_not_invalid(say, agency):
    pdf = foreign.sign(foreign.hybrid(), agency["chairman"], strict=False)
    assert say(pdf) == doubt(reasons.ODD)
    assert say(pdf.replace(b"842", b"849", 1)) == invalid(reasons.ALTERED)


def test_a_reader_is_warned_of_what_acts(judged, agency):
    script = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")
    layers = pikepdf.Dictionary(OCGs=[])
    for entries, warned in (({"OpenAction": script}, reasons.BEWARE_ACTING),
                            ({"OCProperties": layers}, reasons.BEWARE_LAYERS)):  # fmt: skip
        verdict = judged(foreign.sign(foreign.page(catalogue=entries), agency["chairman"]))
        assert (verdict.status, verdict.cautions) == ("valid", (warned,))
    turning = {"OpenAction": pikepdf.Dictionary(S=pikepdf.Name.GoTo, D="1")}
    assert judged(foreign.sign(foreign.page(catalogue=turning), agency["chairman"])).cautions == ()


def test_a_file_with_the_fields_of_a_letter_is_judged_as_one(judged, steps):
    assert (judged(steps.sealed).kind, judged(steps.sealed).status) == ("letter", "valid")
    assert judged(bad.updated(steps.sealed, bad.without_field)).reasons == (reasons.OTHER_FIELDS,)
    assert judged(steps.filled).reasons == (reasons.NO_SEAL,)
