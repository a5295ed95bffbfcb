"""A letter signed with ink: the clerk who saw it confirms it; it goes on, and is never "valid"."""

import io
from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from PIL import Image

from cases.law.words import Message
from cases.models import HandSignature
from cases.services import paper, setup
from cases.services import verify as everything
from cases.services.paper import checks, scans
from cases.wording import translate
from tests.cases import acts, filed

pytestmark = pytest.mark.usefixtures("fixed_day")


@pytest.fixture
def approved(cast, case, today):
    return acts.round_of(acts.letter(case, "KN-03"), cast, today, until="approve")


@pytest.fixture(scope="module")
def scan():
    """A page as the machine at the counter scans it."""
    output = io.BytesIO()
    Image.new("L", (1654, 2339), 255).save(output, "JPEG")
    return output.getvalue()


def confirm(document, cast, today, scan, **more):
    said = {"actor": cast.thu, "on": today, "scan": scan, "signed_on": today,
            "kept_at": "Tủ 3, hồ sơ 12", **more}  # fmt: skip
    return paper.confirm_by_hand(document, **said)


def test_it_is_numbered_and_issued_on_paper(cast, approved, today, scan):
    signed = confirm(approved, cast, today, scan)
    assert (signed.state, signed.signed_on, signed.sha256) == ("signed", today, approved.sha256)
    ink = HandSignature.objects.get(document=signed)
    assert (ink.confirmed_by, ink.seen_on, ink.scan_kind) == (cast.thu, today, "jpg")
    assert scans.read(ink.scan_sha256) == scan
    numbered = paper.give_number(signed, actor=cast.thu, on=today)
    issued = paper.issue_on_paper(numbered, actor=cast.thu, on=today)
    assert (issued.state, issued.number, issued.issued_on) == ("issued", "01/TB-UBND", today)
    assert list(everything.problems()) == []


def test_a_check_says_by_hand_and_by_whom_and_never_valid(cast, approved, today, scan):
    signed = confirm(approved, cast, today, scan)
    check = checks.answer(signed, today)
    assert check.status == "by_hand"
    said = translate(Message.from_json(check.reasons[0]))
    assert cast.thu.full_name in said and "16/09/2026" in said


def test_it_is_not_sealed_electronically(cast, approved, today, scan, refused):
    numbered = paper.give_number(confirm(approved, cast, today, scan), actor=cast.thu, on=today)
    with refused(says="sealed on paper"):
        paper.seal(numbered, actor=cast.thu, on=today)
    with refused(says="does not start"):
        paper.export_to_sign(numbered, actor=cast.thu, on=today, at=today)


def test_what_was_signed_electronically_is_not_issued_on_paper(cast, case, today, refused):
    numbered = acts.round_of(acts.letter(case, "KN-03"), cast, today, until="give_number")
    with refused(says="electronic seal"):
        paper.issue_on_paper(numbered, actor=cast.thu, on=today)


def test_only_a_clerk_confirms_and_never_the_signer_himself(cast, approved, today, scan, refused):
    for who in (cast.binh, cast.minh, cast.lan):
        with refused(PermissionDenied):
            confirm(approved, cast, today, scan, actor=who)
    setup.enter_post(actor=cast.quantri, on=today, officer=cast.binh, office=cast.office,
                     role="clerk", from_on=today, title="Văn thư")  # fmt: skip
    with refused(says="his own signature"):
        confirm(approved, cast, today, scan, actor=cast.binh)


def test_days_and_place_must_make_sense(cast, approved, today, scan, refused):
    with refused(ValidationError, "after its approval"):
        confirm(approved, cast, today, scan, signed_on=today - timedelta(days=1))
    with refused(ValidationError, "after its approval"):
        confirm(approved, cast, today, scan, signed_on=today + timedelta(days=1))
    with refused(ValidationError, "original is kept"):
        confirm(approved, cast, today, scan, kept_at="  ")


@pytest.mark.parametrize("content, said", [
    (b"GIF89a", "no readable"), (b"%PDF-1.7 broken", "no readable"), (b"", "empty"),
    (filed.picture("PNG", (700, 900)), "too small"),
    (b"0" * (20 * 1024 * 1024 + 1), "20 MB"),
])  # fmt: skip
def test_what_is_no_scan_is_refused(cast, approved, today, refused, content, said):
    with refused(ValidationError, said):
        confirm(approved, cast, today, content)


def test_a_draft_is_not_confirmed(cast, case, today, scan, refused):
    with refused(says="does not start"):
        confirm(acts.letter(case, "KN-03"), cast, today, scan)
