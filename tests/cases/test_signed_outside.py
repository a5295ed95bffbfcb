"""A letter is exported, signed with a tool outside, and brought back: once, by the right person."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone

from cases.letters import demo_authority, reasons, sign
from cases.models import SignatureRequest
from cases.services import certificates, paper
from cases.services import verify as everything
from cases.services.paper import outside, read_file
from cases.services.trace import Conflict
from tests.cases import acts

pytestmark = pytest.mark.usefixtures("fixed_day")


@pytest.fixture
def approved(cast, case, today):
    """The notice of acceptance, approved and waiting for Bình's signature."""
    return acts.round_of(acts.letter(case, "KN-03"), cast, today, until="approve")


def exported(document, actor, today):
    return paper.export_to_sign(document, actor=actor, on=today, at=timezone.now())


def by_tool(pdf, who="officer-binh", act=sign.certify):
    """Signed as the tool of the government does, with the key that its owner carries."""
    return act(pdf, demo_authority.load(certificates.folder(), who), at=timezone.now())


def test_leader_and_office_sign_outside_and_the_letter_is_issued(cast, approved, today):
    out = exported(approved, cast.thu, today)
    assert out.pdf == read_file(approved) and out.request.code in out.name
    signed = paper.take_signed(approved, actor=cast.thu, on=today, pdf=by_tool(out.pdf))
    assert (signed.state, signed.signed_on) == ("signed", today)
    numbered = paper.give_number(signed, actor=cast.thu, on=today)
    out = exported(numbered, cast.thu, today)
    pdf = by_tool(out.pdf, "office-ham-rong", sign.seal)
    sealed = paper.take_sealed(numbered, actor=cast.thu, on=today, pdf=pdf, code=out.request.code)
    assert (sealed.state, read_file(sealed)) == ("sealed", pdf)
    issued = paper.issue(sealed, actor=cast.thu, on=today)
    assert issued.signature_checks.get().status == "valid"
    assert list(everything.problems()) == []


def test_an_export_is_used_once_and_remembers_what_came_back(cast, approved, today):
    out = exported(approved, cast.thu, today)
    pdf = by_tool(out.pdf)
    signed = paper.take_signed(approved, actor=cast.thu, on=today, pdf=pdf)
    request = SignatureRequest.objects.get()
    assert (request.used_on, request.result) == (today, signed.sha256)
    assert (request.signer, request.asked_by) == (cast.binh, cast.thu)
    assert signed.events.get(verb="take_signed").facts["code"] == request.code


def test_a_code_that_was_used_takes_nothing_more(cast, approved, today, refused):
    out = exported(approved, cast.thu, today)
    SignatureRequest.objects.filter(pk=out.request.pk).update(used_on=today)
    with refused(says="taken in already"):
        paper.take_signed(approved, actor=cast.thu, on=today, pdf=by_tool(out.pdf))


@pytest.mark.parametrize("hours, open_still", [(71, True), (73, False)])
def test_an_export_lives_three_days(cast, approved, today, refused, hours, open_still):
    out = exported(approved, cast.thu, today)
    past = timezone.now() - timedelta(hours=hours)
    SignatureRequest.objects.filter(pk=out.request.pk).update(
        asked_at=past, expires_at=past + timedelta(hours=72)
    )
    pdf = by_tool(out.pdf)
    if open_still:
        assert paper.take_signed(approved, actor=cast.thu, on=today, pdf=pdf).state == "signed"
        return
    with refused(says="is over"):
        paper.take_signed(approved, actor=cast.thu, on=today, pdf=pdf)


def test_a_letter_changed_since_its_export_does_not_take_it(cast, approved, today, refused):
    out = exported(approved, cast.thu, today)
    back = paper.send_back(approved, actor=cast.binh, on=today, reason="Sửa căn cứ.")
    again = acts.round_of(back, cast, today, until="approve")
    with refused(says="changed after it was exported"):
        paper.take_signed(again, actor=cast.thu, on=today, pdf=by_tool(out.pdf))


def test_what_was_never_exported_is_not_taken(cast, approved, today, refused):
    with refused(says="not exported"):
        paper.take_signed(approved, actor=cast.thu, on=today, pdf=by_tool(read_file(approved)))
    exported(approved, cast.thu, today)
    with refused(says="not exported"):
        paper.take_signed(approved, actor=cast.thu, on=today, code="NOCODE",
                          pdf=by_tool(read_file(approved)))  # fmt: skip


def test_the_reason_of_a_mismatch_is_told(cast, approved, today, refused):
    out = exported(approved, cast.thu, today)
    with refused(says=reasons.NOT_SIGNED.rstrip(".")):
        paper.take_signed(approved, actor=cast.thu, on=today, pdf=out.pdf)
    with refused(says=reasons.WRONG_LEADER.rstrip(".")):
        paper.take_signed(approved, actor=cast.thu, on=today,
                          pdf=by_tool(out.pdf, "office-ham-rong"))  # fmt: skip
    with refused(says=reasons.NOT_THE_BYTES.rstrip(".")):
        paper.take_signed(approved, actor=cast.thu, on=today, code=out.request.code,
                          pdf=b"%PDF-1.7 something else")  # fmt: skip


def test_a_signature_dated_before_the_approval_is_not_taken(cast, approved, today, refused):
    out = exported(approved, cast.thu, today)
    key = demo_authority.load(certificates.folder(), "officer-binh")
    early = sign.certify(out.pdf, key, at=timezone.now() - timedelta(days=2))
    with refused(says="before the approval"):
        paper.take_signed(approved, actor=cast.thu, on=today, pdf=early)


def test_what_is_no_pdf_or_too_large_stands_beside_the_field(cast, approved, today, refused):
    exported(approved, cast.thu, today)
    with refused(ValidationError, "no PDF"):
        paper.take_signed(approved, actor=cast.thu, on=today, pdf=b"PK\x03\x04")
    with refused(ValidationError, "20 MB"):
        paper.take_signed(approved, actor=cast.thu, on=today,
                          pdf=b"%PDF-" + b"0" * outside.LARGEST)  # fmt: skip


def test_only_leader_and_clerk_export_and_take_in(cast, approved, today, refused):
    for who in (cast.minh, cast.lan, cast.quantri):
        with refused(PermissionDenied):
            exported(approved, who, today)
        with refused(PermissionDenied):
            paper.take_signed(approved, actor=who, on=today, pdf=b"%PDF-1.7")


def test_a_draft_is_not_exported(cast, case, today, refused):
    with refused(says="does not start"):
        exported(acts.letter(case, "KN-03"), cast.thu, today)


def test_a_stale_page_is_a_conflict(cast, approved, today, refused):
    out = exported(approved, cast.thu, today)
    with refused(Conflict):
        paper.take_signed(approved, actor=cast.thu, on=today, pdf=by_tool(out.pdf), version=1)
