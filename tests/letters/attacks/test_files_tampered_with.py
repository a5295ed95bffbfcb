"""Bad files: what was changed, added, swapped, cut off; each with the reason that is given."""

import io
import re
from datetime import date

import pikepdf
import pytest
from pyhanko.sign import fields as sig_fields

from cases.letters import reasons, sign
from tests.letters import paper
from tests.letters.attacks import bad
from tests.letters.conftest import AFTERNOON, MORNING, numbered

ANY_CHANGE = {
    "page replaced": bad.replace_page,
    "page hidden": bad.hide_page,
    "page added": bad.another_page,
    "note added": bad.annotate("/Text"),
    "picture laid over": bad.annotate("/Stamp"),
    "text laid over": bad.annotate("/FreeText"),
    "link added": bad.annotate("/Link"),
    "number kept otherwise": bad.kept_otherwise(),
    "number drawn otherwise": bad.drawn_otherwise,
    "number in other signs": bad.other_glyphs,
    "number moved": bad.moved,
    "date hidden": bad.hidden,
    "script at opening": bad.catalogue(OpenAction=bad.SCRIPT),
    "layers": bad.catalogue(OCProperties=bad.LAYERS),
    "attachment": bad.catalogue(Names=bad.ATTACHED),
    "drawn by the reader": bad.needs_drawing,
    "permissions removed": bad.without_permissions,
    "empty object": bad.empty_object,
}


def test_the_letter_that_nobody_touched_is_valid(ask, steps):
    assert (ask(steps.sealed).status, ask(steps.sealed).reasons) == ("valid", ())


@pytest.mark.parametrize("change", ANY_CHANGE.values(), ids=ANY_CHANGE)
def test_nothing_is_changed_after_the_seal(ask, steps, change):
    verdict = ask(bad.updated(steps.sealed, change))
    assert verdict.status == "invalid" and reasons.AFTER_SEAL in verdict.reasons


BETWEEN = {
    "page replaced": reasons.AFTER_LEADER,
    "page hidden": reasons.AFTER_LEADER,
    "page added": reasons.AFTER_LEADER,
    "note added": reasons.ACTIVE,
    "picture laid over": reasons.ACTIVE,
    "text laid over": reasons.ACTIVE,
    "link added": reasons.ACTIVE,
    "number kept otherwise": reasons.OTHER_LINE,
    "number drawn otherwise": reasons.OTHER_LINE,
    "number in other signs": reasons.OTHER_LINE,
    "number moved": reasons.OTHER_LINE,
    "date hidden": reasons.ACTIVE,
    "script at opening": reasons.ACTIVE,
    "layers": reasons.ACTIVE,
    "attachment": reasons.ACTIVE,
    "permissions removed": reasons.AFTER_LEADER,
}


@pytest.mark.parametrize("what", BETWEEN)
def test_between_signature_and_seal_only_number_and_date_are_given(ask, steps, seal, what):
    verdict = ask(seal(bad.updated(steps.filled, ANY_CHANGE[what])))
    assert verdict.status == "invalid" and BETWEEN[what] in verdict.reasons


def test_a_file_that_lets_the_reader_draw_its_fields_is_refused(ask, steps):
    """Sealing takes the wish away; a file that still has it was tampered with."""
    verdict = ask(bad.updated(steps.filled, bad.needs_drawing))
    assert reasons.ACTIVE in verdict.reasons


@pytest.mark.parametrize("what", ["note added", "script at opening", "layers", "attachment"])
def test_what_acts_is_refused_even_when_the_leader_signed_it(ask, steps, whole_round, what):
    verdict = ask(whole_round(draft=bad.updated(steps.draft, ANY_CHANGE[what])))
    assert (verdict.status, verdict.reasons) == ("invalid", (reasons.ACTIVE,))


OTHER_FIELDS = [bad.new_field(), bad.new_field("/Sig", "KyThem"),
                bad.new_field("/Tx", "so_van_ban"), bad.without_field]  # fmt: skip


@pytest.mark.parametrize("change", OTHER_FIELDS)
def test_fields_are_exactly_four(ask, steps, change):
    assert ask(bad.updated(steps.sealed, change)).reasons == (reasons.OTHER_FIELDS,)


@pytest.mark.parametrize("line", ["08/TB-UBND", "07a/TB-UBND", "7/TB-UBND"])
def test_a_number_changed_after_the_seal_is_found(ask, steps, line):
    verdict = ask(numbered(steps.sealed, line))
    assert verdict.status == "invalid" and reasons.AFTER_SEAL in verdict.reasons


def test_a_day_changed_after_the_seal_is_found(ask, steps):
    verdict = ask(numbered(steps.sealed, day=date(2026, 8, 3)))
    assert verdict.status == "invalid" and reasons.AFTER_SEAL in verdict.reasons


@pytest.mark.parametrize("which", [0, -1], ids=["leader", "office"])
def test_a_signature_of_a_second_letter_proves_nothing(ask, steps, whole_round, which):
    donor = whole_round(draft=paper.sample("KN-04"))
    verdict = ask(bad.transplanted(steps.sealed, donor, which))
    assert verdict.status == "invalid" and reasons.ALTERED in verdict.reasons


def test_signatures_of_leader_and_office_cannot_be_exchanged(ask, steps):
    leader, office = bad.contents(steps.sealed)
    pdf = steps.sealed.replace(leader, b"@" * len(leader))
    pdf = pdf.replace(office, leader.ljust(len(office), b"0")[: len(office)])
    pdf = pdf.replace(b"@" * len(leader), office.ljust(len(leader), b"0")[: len(leader)])
    verdict = ask(pdf)
    assert verdict.status == "invalid" and reasons.ALTERED in verdict.reasons


@pytest.mark.parametrize("slot", range(4))
def test_a_range_that_leaves_something_out_is_found(ask, steps, slot):
    at = steps.sealed.rindex(b"/ByteRange")
    inside = steps.sealed[at:].split(b"]")[0]
    numbers = inside.split(b"[")[1].split()
    numbers[slot] = str(int(numbers[slot]) + (8 if slot < 3 else -8)).encode()
    changed = (b"/ByteRange [" + b" ".join(numbers)).ljust(len(inside))
    verdict = ask(steps.sealed[:at] + changed + steps.sealed[at + len(inside) :])
    assert verdict.status == "invalid"
    assert set(verdict.reasons) & {reasons.ALTERED, reasons.AFTER_SEAL, reasons.UNREADABLE}


@pytest.mark.parametrize("old, new", [
    (b"/Contents <", b"/Contemts <"), (b"/ByteRange [", b"/ByteRamge ["),
    (b"/ETSI.CAdES.detached", b"/ETSI.CAdES.detachee"), (b"/Type /Sig", b"/Type /Sog"),
])  # fmt: skip
def test_a_signature_without_its_parts_is_none(ask, steps, old, new):
    at = steps.sealed.rfind(old)
    assert at > 0, old
    verdict = ask(steps.sealed[:at] + new + steps.sealed[at + len(old) :])
    assert verdict.status == "invalid" and verdict.reasons


@pytest.mark.parametrize("tail", [b"\n", b"%%EOF\n", b"\0" * 40, b"<script>", b"%PDF-1.7\n"])
def test_bytes_behind_the_end_are_found(ask, steps, tail):
    assert ask(steps.sealed + tail).status == "invalid"


@pytest.mark.parametrize("head", [b"\n", b"MZ", b"<html>", b"%!PS\n"])
def test_bytes_before_the_beginning_are_found(ask, steps, head):
    assert ask(head + steps.sealed).reasons == (reasons.UNREADABLE,)


@pytest.mark.parametrize("part", [0.1, 0.5, 0.9, 0.99, 0.999])
def test_a_file_cut_off_is_found(ask, steps, part):
    verdict = ask(steps.sealed[: int(len(steps.sealed) * part)])
    assert verdict.status == "invalid"


def test_a_file_cut_back_to_an_earlier_step_says_what_it_lacks(ask, steps):
    cut = steps.sealed[: len(steps.filled)]
    assert ask(cut).reasons == (reasons.NO_SEAL,)
    assert reasons.NO_LEADER in ask(steps.sealed[: len(steps.draft)]).reasons


def test_a_broken_table_of_objects_is_found(ask, steps):
    at = steps.sealed.rindex(b"startxref")
    pdf = steps.sealed[:at] + b"startxref\n12\n%%EOF\n"
    assert ask(pdf).reasons == (reasons.UNREADABLE,)
    tables = [found.start() for found in re.finditer(rb"/Type ?/XRef|\bxref\b", steps.sealed)]
    for at in tables:
        swapped = steps.sealed[:at] + b"/Typo" + steps.sealed[at + 5 :]
        assert ask(swapped).status == "invalid"
    assert tables


def test_an_encrypted_file_is_found(ask, steps):
    output = io.BytesIO()
    with pikepdf.open(io.BytesIO(steps.sealed)) as opened:
        opened.save(output, encryption=pikepdf.Encryption(owner="o", user=""))
    assert ask(output.getvalue()).reasons == (reasons.ENCRYPTED,)


def test_a_file_written_anew_is_no_longer_what_was_signed(ask, steps):
    output = io.BytesIO()
    with pikepdf.open(io.BytesIO(steps.sealed)) as opened:
        opened.save(output)
    verdict = ask(output.getvalue())
    assert verdict.status == "invalid"


def test_the_office_does_not_seal_before_the_leader_signs(ask, house, steps):
    pdf = bad.signed_by(numbered(steps.draft), house.office.simple(), "KyCoQuan", MORNING)
    pdf = bad.signed_by(pdf, house.binh.simple(), "KyLanhDao", AFTERNOON)
    verdict = ask(pdf)
    assert verdict.status == "invalid" and reasons.AFTER_SEAL in verdict.reasons


def test_a_leader_who_forbids_every_change_leaves_no_room_for_a_number(ask, house, steps, seal):
    pdf = bad.signed_by(steps.draft, house.binh.simple(), "KyLanhDao", MORNING, certify=True,
                        level=sig_fields.MDPPerm.NO_CHANGES)  # fmt: skip
    verdict = ask(bad.signed_by(numbered(pdf), house.office.simple(), "KyCoQuan", AFTERNOON))
    assert verdict.status == "invalid" and reasons.AFTER_LEADER in verdict.reasons


@pytest.mark.parametrize("where", range(1, 40))
def test_a_flipped_bit_is_found_wherever_it_is(ask, steps, where):
    at = len(steps.sealed) * where // 40
    broken = steps.sealed[:at] + bytes([steps.sealed[at] ^ 1]) + steps.sealed[at + 1 :]
    assert ask(broken).status == "invalid"


def test_a_letter_signed_in_both_places_by_one_key_is_refused(ask, house):
    pdf = sign.certify(paper.sample("KN-03"), house.binh.pen(), at=MORNING)
    verdict = ask(sign.seal(numbered(pdf), house.binh.pen(), at=AFTERNOON))
    assert reasons.ONE_KEY in verdict.reasons and reasons.WRONG_OFFICE in verdict.reasons
