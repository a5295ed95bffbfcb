"""Certificates that nobody should trust, and those of which nothing can be said now."""

from datetime import UTC, datetime, timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding

from cases.letters import demo_authority, reasons, sign
from tests.letters import paper
from tests.letters.attacks import bad, pki
from tests.letters.conftest import AFTERNOON, LATER, MORNING, make_keys, numbered

BEFORE, SINCE = MORNING - timedelta(days=30), AFTERNOON + timedelta(days=30)


def free(ask, pdf, **more):
    """The verdict where any certificate may sign, so that only its own faults count."""
    return ask(pdf, **{"certificates": {}, **more})


def test_the_signature_of_another_leader_is_found(ask, house, whole_round):
    son = house.root.issue("Ngô Đức Sơn")
    verdict = ask(whole_round(leader=son))
    assert (verdict.status, verdict.reasons) == ("invalid", (reasons.WRONG_LEADER,))
    assert [one.name for one in verdict.signers] == ["Ngô Đức Sơn", "UBND phường Hàm Rồng"]


def test_the_seal_of_another_office_is_found(ask, house, whole_round):
    verdict = ask(whole_round(office=house.root.issue("UBND phường Hạc Thành")))
    assert (verdict.status, verdict.reasons) == ("invalid", (reasons.WRONG_OFFICE,))


def test_a_certificate_that_signed_itself_is_found(ask, whole_round):
    key = pki.rsa_key("self")
    own = pki.Holder(key, pki.certificate(pki.named("Lê Văn Bình"), pki.named("Lê Văn Bình"),
                                          key, key, ca=False))  # fmt: skip
    verdict = free(ask, whole_round(leader=own))
    assert verdict.status == "invalid" and reasons.UNTRUSTED in verdict.reasons


def test_an_authority_that_took_the_name_of_ours_is_found(ask, whole_round):
    false = pki.root("Co quan chung thuc", pki.rsa_key("false root"))
    verdict = free(ask, whole_round(leader=false.issue("Lê Văn Bình")))
    assert verdict.status == "invalid" and reasons.UNTRUSTED in verdict.reasons


def test_an_authority_sent_along_is_not_trusted_for_that(ask, whole_round):
    false = pki.root("Root of somebody")
    middle = false.issue("Authority of somebody", ca=True)
    above = pki.Holder(middle.key, middle.certificate, (false.certificate,))
    verdict = free(ask, whole_round(leader=above.issue("Lê Văn Bình")))
    assert verdict.status == "invalid" and reasons.UNTRUSTED in verdict.reasons


def test_an_officer_is_no_authority(ask, house, whole_round):
    under = pki.Holder(house.binh.key, house.binh.certificate, (house.binh.certificate,))
    verdict = free(ask, whole_round(leader=under.issue("Ngô Đức Sơn")))
    assert verdict.status == "invalid" and reasons.UNTRUSTED in verdict.reasons


def test_the_demonstration_is_not_trusted_by_an_office_in_service(ask, tmp_path):
    demo = make_keys(tmp_path)
    pdf = sign.certify(paper.sample("KN-03"), demo.binh, at=MORNING)
    verdict = free(ask, sign.seal(numbered(pdf), demo.office, at=AFTERNOON))
    assert (verdict.status, verdict.reasons) == ("invalid", (reasons.UNTRUSTED,))
    assert "not for official use" in demo_authority.AUTHORITY


@pytest.mark.parametrize("wrong", [
    {"usage": False}, {"extended": pki.SERVER}, {"extended": pki.STAMPS}, {"ca": True},
], ids=str)  # fmt: skip
def test_a_certificate_for_other_ends_is_refused(ask, house, whole_round, wrong):
    verdict = free(ask, whole_round(leader=house.root.issue("Máy chủ", **wrong)))
    assert verdict.status == "invalid" and reasons.WRONG_PURPOSE in verdict.reasons


def test_a_certificate_revoked_before_it_signed_is_found(ask, house, steps):
    for who in (house.binh, house.office):
        crl = house.root.crl({who.certificate.serial_number: BEFORE})
        verdict = ask(steps.sealed, crls=[crl])
        assert (verdict.status, verdict.reasons) == ("invalid", (reasons.REVOKED,))


def test_a_certificate_revoked_later_leaves_a_doubt_that_an_earlier_check_removes(
    ask, house, steps
):
    crl = house.root.crl({house.binh.certificate.serial_number: SINCE})
    verdict = ask(steps.sealed, crls=[crl])
    assert (verdict.status, verdict.reasons) == ("unverifiable", (reasons.REVOKED_SINCE,))
    known = ask(steps.sealed, crls=[crl], proven_at=SINCE - timedelta(days=1))
    assert (known.status, known.reasons) == ("valid", ())
    late = ask(steps.sealed, crls=[crl], proven_at=SINCE + timedelta(days=1))
    assert late.status == "unverifiable"


def test_a_revoked_authority_takes_its_certificates_along(ask, house, whole_round):
    middle = house.root.issue("Authority between", ca=True)
    pdf = whole_round(leader=middle.issue("Lê Văn Bình"))
    crl = house.root.crl({middle.certificate.serial_number: BEFORE})
    verdict = free(ask, pdf, crls=[crl, middle.crl()])
    assert (verdict.status, verdict.reasons) == ("invalid", (reasons.REVOKED,))


def test_an_old_list_that_names_it_is_enough_to_refuse(ask, house, steps):
    crl = house.root.crl({house.binh.certificate.serial_number: BEFORE}, until=SINCE)
    assert ask(steps.sealed, crls=[crl]).reasons == (reasons.REVOKED,)


@pytest.mark.parametrize("lists", ["none", "run out", "not yet", "of another", "forged", "junk"])
def test_without_a_list_of_its_authority_in_force_it_cannot_be_said(ask, house, steps, lists):
    crls = {
        "none": [],
        "run out": [house.root.crl(until=SINCE)],
        "not yet": [house.root.crl(this=LATER + timedelta(days=1))],
        "of another": [pki.root("Another").crl()],
        "forged": [house.root.crl(key=pki.rsa_key("forger"))],
        "junk": [b"\x30\x03abc"],
    }[lists]
    verdict = ask(steps.sealed, crls=crls)
    assert (verdict.status, verdict.reasons) == ("unverifiable", (reasons.NO_LIST,))


def test_a_bad_file_is_invalid_whatever_cannot_be_said(ask, steps):
    verdict = ask(bad.updated(steps.sealed, bad.replace_page), crls=[])
    assert verdict.status == "invalid" and reasons.NO_LIST not in verdict.reasons


def test_without_a_root_nothing_can_be_said(ask, steps):
    assert ask(steps.sealed, roots=[]).reasons == (reasons.NO_ROOT,)


def test_a_certificate_that_had_run_out_signs_nothing(ask, house, whole_round):
    old = house.root.issue("Lê Văn Bình", last=MORNING - timedelta(days=1))
    verdict = free(ask, whole_round(leader=old))
    assert (verdict.status, verdict.reasons) == ("invalid", (reasons.OUT_OF_DATE,))


def test_a_certificate_of_next_week_signs_nothing(ask, house, whole_round):
    early = house.root.issue("Lê Văn Bình", first=MORNING + timedelta(days=7))
    verdict = free(ask, whole_round(leader=early))
    assert (verdict.status, verdict.reasons) == ("invalid", (reasons.OUT_OF_DATE,))


def test_a_certificate_run_out_since_leaves_a_doubt_that_an_earlier_check_removes(
    ask, house, whole_round
):
    short = house.root.issue("Lê Văn Bình", last=SINCE)
    pdf = whole_round(leader=short)
    assert free(ask, pdf).reasons == (reasons.EXPIRED_SINCE,)
    assert free(ask, pdf).status == "unverifiable"
    assert free(ask, pdf, proven_at=AFTERNOON).status == "valid"


def test_a_signature_of_tomorrow_is_found(ask, whole_round):
    tomorrow = LATER + timedelta(days=1)
    verdict = ask(whole_round(at=tomorrow, then=tomorrow))
    assert (verdict.status, verdict.reasons) == ("invalid", (reasons.OUT_OF_DATE,))


def test_a_signature_dated_back_before_the_certificate_is_found(ask, whole_round):
    verdict = ask(whole_round(at=datetime(2019, 5, 5, tzinfo=UTC)))
    assert (verdict.status, verdict.reasons) == ("invalid", (reasons.OUT_OF_DATE,))


def test_a_weak_digest_is_found(ask, house, steps, seal):
    pdf = bad.signed_by(steps.draft, house.binh.simple(), "KyLanhDao", MORNING, digest="sha1")
    verdict = ask(seal(numbered(pdf)))
    assert (verdict.status, verdict.reasons) == ("invalid", (reasons.WEAK,))


def test_a_key_that_is_too_short_is_found(ask, house, whole_round):
    short = house.root.issue("Lê Văn Bình", key=pki.rsa_key("short", 1024))
    verdict = free(ask, whole_round(leader=short))
    assert verdict.status == "invalid" and reasons.WEAK_KEY in verdict.reasons


def test_a_certificate_that_says_it_is_signed_with_a_broken_digest_is_found(
    ask, whole_round, house
):
    sha256, sha1 = b"\x2a\x86\x48\x86\xf7\x0d\x01\x01\x0b", b"\x2a\x86\x48\x86\xf7\x0d\x01\x01\x05"
    content = house.binh.certificate.public_bytes(Encoding.DER).replace(sha256, sha1)
    weak = pki.Holder(house.binh.key, x509.load_der_x509_certificate(content))
    verdict = free(ask, whole_round(leader=weak))
    assert verdict.status == "invalid" and reasons.WEAK_KEY in verdict.reasons
