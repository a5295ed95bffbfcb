"""The tables of the later steps of a letter: ways, receipts, routine notices, forms of a copy."""

import pytest

from cases.law.copies import COPIES, SERIES, CopyForm
from cases.law.delivery import PROOF_LABELS, RECEIPTS, WAYS, Proof, Way, proofs_of
from cases.law.papers import PAPERS, Course, Owner, Signatory, offered
from cases.law.routine import MOST, ROUTINE
from cases.law.words import Kind


@pytest.mark.parametrize(
    ("way", "proofs", "personal", "open_"),
    [
        (Way.POST, {Proof.POST_SLIP, Proof.SIGNED_SLIP}, True, False),
        (Way.BY_HAND, {Proof.SIGNED_SLIP}, True, False),
        (Way.POSTING, {Proof.POSTING_MINUTES}, False, True),
        (Way.PORTAL, {Proof.PORTAL_RECORD}, True, True),
    ],
)
def test_each_way_has_its_proofs_and_says_who_reads_it(way, proofs, personal, open_):
    row = WAYS[way]
    assert (set(row.proofs), row.personal, row.open) == (proofs, personal, open_)
    assert set(proofs_of(way.value)) == proofs
    assert "Điều 18" in row.article and row.label and row.reference


def test_every_proof_has_a_word():
    assert set(PROOF_LABELS) == set(Proof)


def test_an_unknown_way_proves_nothing():
    with pytest.raises(ValueError):
        proofs_of("bồ câu")


@pytest.mark.parametrize("code", RECEIPTS)
def test_limits_run_from_the_receipt_of_settlement_decisions_of_complaints_alone(code):
    assert PAPERS[code].kinds == (Kind.COMPLAINT,) and PAPERS[code].abbreviation == "QĐ"
    assert RECEIPTS[code].article.startswith("Luật Khiếu nại Điều")


@pytest.mark.parametrize("code", ROUTINE)
def test_a_routine_notice_is_signed_by_the_head_and_decides_nothing(code):
    paper = PAPERS[code]
    assert (paper.course, paper.signatory) == (Course.ROUND, Signatory.HEAD)
    assert "QUYẾT ĐỊNH" not in paper.heading and "KẾT LUẬN" not in paper.heading
    assert "không thụ lý" not in paper.name or ROUTINE[code].unless


def test_a_run_is_as_long_as_a_page():
    assert MOST == 20


@pytest.mark.parametrize(
    ("form", "heading", "abbreviation"),
    [(CopyForm.FULL, "SAO Y", "SY"), (CopyForm.OF_A_COPY, "SAO LỤC", "SL"),
     (CopyForm.EXTRACT, "TRÍCH SAO", "TrS"), (CopyForm.ELECTRONIC, "SAO Y", "SY")],
)  # fmt: skip
def test_each_form_of_copy_is_headed_as_the_decree_has_it(form, heading, abbreviation):
    assert (COPIES[form].heading, COPIES[form].abbreviation) == (heading, abbreviation)
    assert "Điều 25" in COPIES[form].article and SERIES == "SAO"


@pytest.mark.parametrize("code", ["NB-01", "NB-02"])
def test_a_letter_about_a_letter_is_drafted_by_that_letter_alone(code):
    paper = PAPERS[code]
    assert paper.owners == (Owner.OFFICE,) and "Điều 18" in paper.basis
    for owner in (Owner.VISIT, Owner.PETITION, Owner.CASE, Owner.SESSION):
        for kind in Kind:
            assert code not in {one.code for one in offered(owner, kind, paper.since)}
