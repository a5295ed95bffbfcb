"""Good files of every kind that an office meets: none of them may be called invalid."""

import pytest
from pyhanko.sign import fields as sig_fields
from pyhanko.sign import timestamps

from cases.letters import reasons
from tests.letters import paper
from tests.letters.attacks import bad, pki
from tests.letters.conftest import AFTERNOON, MORNING, numbered


def good(verdict):
    assert (verdict.status, verdict.reasons) == ("valid", ())


def any_key(ask, pdf, **more):
    return ask(pdf, **{"certificates": {}, **more})


@pytest.mark.parametrize("leader, office", [("ec", "rsa"), ("rsa", "ec"), ("ec", "ec")])
def test_keys_on_elliptic_curves(ask, house, whole_round, leader, office):
    keys = {"rsa": lambda which: None, "ec": pki.ec_key}
    pdf = whole_round(
        leader=house.root.issue("Lê Văn Bình", key=keys[leader]("binh")),
        office=house.root.issue("UBND", key=keys[office]("office")),
    )
    good(any_key(ask, pdf))


def test_an_authority_between(ask, house, whole_round):
    middle = house.root.issue("Authority between", ca=True)
    lower = middle.issue("Authority below", ca=True)
    pdf = whole_round(leader=lower.issue("Lê Văn Bình"), office=middle.issue("UBND"))
    good(any_key(ask, pdf, crls=[house.crl, middle.crl(), lower.crl()]))
    doubt = any_key(ask, pdf, crls=[house.crl, middle.crl()])
    assert (doubt.status, doubt.reasons) == ("unverifiable", (reasons.NO_LIST,))


def test_the_root_may_travel_with_the_signature(ask, house, whole_round):
    binh = pki.Holder(house.binh.key, house.binh.certificate, (house.root.certificate,))
    good(ask(whole_round(leader=binh)))


@pytest.mark.parametrize("certify", [True, False])
@pytest.mark.parametrize("subfilter", sig_fields.SigSeedSubFilter.__members__.values())
@pytest.mark.parametrize("digest", ["sha256", "sha512"])
def test_signatures_as_other_tools_make_them(ask, house, steps, certify, subfilter, digest):
    if subfilter is sig_fields.SigSeedSubFilter.ETSI_RFC3161:
        return  # a stamp of time, no signature
    how = {"digest": digest, "subfilter": subfilter}
    pdf = bad.signed_by(steps.draft, house.binh.simple(), "KyLanhDao", MORNING, certify=certify,
                        **how)  # fmt: skip
    good(ask(bad.signed_by(numbered(pdf), house.office.simple(), "KyCoQuan", AFTERNOON, **how)))


def test_a_signature_with_padding_by_probability(ask, house, steps, seal):
    key = house.binh.simple()
    key.prefer_pss = True
    pdf = bad.signed_by(steps.draft, key, "KyLanhDao", MORNING)
    good(ask(seal(numbered(pdf))))


@pytest.mark.parametrize("trusted", [True, False])
def test_a_time_stamp_trusted_or_not(ask, house, steps, seal, trusted):
    authority = house.root if trusted else pki.root("Stamps of somebody")
    stamps = authority.issue("Stamps", extended=pki.STAMPS)
    stamper = timestamps.DummyTimeStamper(
        stamps.simple().signing_cert, stamps.simple().signing_key, fixed_dt=MORNING
    )
    pdf = bad.signed_by(steps.draft, house.binh.simple(), "KyLanhDao", MORNING, stamper=stamper)
    pdf = seal(numbered(pdf))
    good(ask(pdf))
    revoked = house.root.crl({house.binh.certificate.serial_number: AFTERNOON})
    verdict = ask(pdf, crls=[revoked])
    if trusted:
        good(verdict)
    else:
        assert (verdict.status, verdict.reasons) == ("unverifiable", (reasons.REVOKED_SINCE,))


@pytest.mark.parametrize("code", ["KN-15", "TC-04", "XLD-02", "XLD-11"])
def test_other_forms(ask, whole_round, code):
    good(ask(whole_round(draft=paper.sample(code))))


def test_a_number_given_twice_before_the_seal_is_the_last_one(ask, steps, seal):
    """The file alone is whole; that the register knows another number is asked elsewhere."""
    verdict = ask(seal(numbered(steps.filled, "08/TB-UBND")))
    good(verdict)
    assert verdict.number == "08/TB-UBND"
