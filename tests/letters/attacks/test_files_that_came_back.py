"""The file that was exported, signed outside and brought back: exactly that one, or none."""

import pytest
from pyhanko.sign import fields as sig_fields

from cases.letters import reasons, sign, verify
from tests.letters import paper
from tests.letters.attacks import bad, pki
from tests.letters.conftest import AFTERNOON, LATER, MORNING, numbered


@pytest.fixture
def took(house, steps):
    """What is said of a file brought back for the leader's place."""

    def back(pdf, *, exported=steps.draft, field="KyLanhDao", **more):
        allowed = {"KyLanhDao": [house.binh.sha256], "KyCoQuan": [house.office.sha256]}
        known = {"roots": [house.root.pem], "crls": [house.crl], "at": LATER,
                 "certificates": allowed, **more}  # fmt: skip
        return verify.returned(pdf, exported, field, **known)

    return back


def by_tool(pdf, key, slot="KyLanhDao", at=MORNING, **more):
    return bad.signed_by(pdf, key.simple(), slot, at, **more)


@pytest.mark.parametrize("certify", [True, False])
def test_the_exported_file_with_one_signature_is_taken(took, house, steps, certify):
    assert took(by_tool(steps.draft, house.binh, certify=certify)).status == "valid"


def test_the_sealed_file_is_taken_in_its_turn(took, house, steps):
    pdf = by_tool(steps.filled, house.office, "KyCoQuan", AFTERNOON)
    verdict = took(pdf, exported=steps.filled, field="KyCoQuan")
    assert (verdict.status, verdict.number) == ("valid", "07/TB-UBND")


def test_a_file_that_nobody_signed_is_named(took, steps):
    assert took(steps.draft).reasons == (reasons.NOT_SIGNED,)


def test_another_file_is_named_however_well_it_is_signed(took, house, whole_round):
    other = by_tool(paper.sample("KN-04"), house.binh)
    assert took(other).reasons == (reasons.NOT_THE_BYTES,)


def test_somebody_else_signed(took, house, steps):
    verdict = took(by_tool(steps.draft, house.root.issue("Ngô Đức Sơn")))
    assert (verdict.status, verdict.reasons) == ("invalid", (reasons.WRONG_LEADER,))


def test_the_wrong_place_was_signed(took, house, steps):
    verdict = took(by_tool(steps.draft, house.office, "KyCoQuan"))
    assert {reasons.NO_LEADER, reasons.OTHER_FIELD} <= set(verdict.reasons)


def test_both_places_were_signed(took, house, steps):
    pdf = by_tool(by_tool(steps.draft, house.binh), house.office, "KyCoQuan", AFTERNOON)
    verdict = took(pdf)
    assert verdict.status == "invalid" and reasons.OTHER_FIELD in verdict.reasons


@pytest.mark.parametrize("change", [bad.replace_page, bad.hide_page, bad.another_page,
                                    bad.moved, bad.catalogue(Lang=bad.SCRIPT)])  # fmt: skip
def test_more_was_changed_before_it_was_signed(took, house, steps, change):
    verdict = took(by_tool(bad.updated(steps.draft, change), house.binh))
    assert verdict.status == "invalid" and reasons.MORE_CHANGED in verdict.reasons


def test_a_number_was_filled_in_before_it_was_signed(took, house, steps):
    verdict = took(by_tool(numbered(steps.draft), house.binh))
    assert {reasons.NUMBER_EARLY, reasons.MORE_CHANGED} <= set(verdict.reasons)


def test_something_was_added_after_the_signature(took, house, steps):
    verdict = took(bad.updated(by_tool(steps.draft, house.binh), bad.empty_object))
    assert verdict.status == "invalid" and reasons.AFTER_SEAL in verdict.reasons


def test_a_signature_that_locks_the_letter_leaves_no_room_for_a_number(took, house, steps):
    pdf = by_tool(steps.draft, house.binh, certify=True, level=sig_fields.MDPPerm.NO_CHANGES)
    assert took(pdf).reasons == (reasons.LOCKED,)


def test_a_revoked_or_unknown_certificate_is_not_taken(took, house, steps):
    pdf = by_tool(steps.draft, house.binh)
    crl = house.root.crl({house.binh.certificate.serial_number: pki.FIRST})
    assert took(pdf, crls=[crl]).reasons == (reasons.REVOKED,)
    assert took(pdf, crls=[]).status == "unverifiable"
    assert took(pdf, roots=[]).reasons == (reasons.NO_ROOT,)


@pytest.mark.parametrize("junk", [b"", b"%PDF-1.7", b"\0" * 1000])
def test_junk_is_not_taken(took, steps, junk):
    assert took(junk).reasons == (reasons.NOT_THE_BYTES,)
    verdict = took(steps.draft + junk + b" ")
    assert verdict.status == "invalid"


def test_our_own_pen_makes_what_is_taken(took, house, steps):
    assert took(sign.certify(steps.draft, house.binh.pen(), at=MORNING)).status == "valid"
