"""Signatures are checked at issue and every night; the answer is kept with its reasons."""

from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.utils import timezone

from cases.letters import apart, demo_authority, fields, reasons, sign
from cases.letters.verify import Verdict
from cases.models import AuditEntry, Document, SignatureCheck
from cases.services import certificates, paper
from cases.services.paper import checks, keep_file
from tests.cases import acts

pytestmark = pytest.mark.usefixtures("fixed_day")


@pytest.fixture
def sealed(cast, case, today):
    return acts.round_of(acts.letter(case, "KN-03"), cast, today, until="seal")


def swap_file(document, pdf):
    """What somebody with access to the database could do."""
    Document.objects.filter(pk=document.pk).update(sha256=keep_file(pdf))
    return Document.objects.get(pk=document.pk)


def otherwise(document, number="09/TB-UBND"):
    """The same letter, well signed by the right people, under another number."""
    key = demo_authority.load(certificates.folder(), "office-ham-rong")
    signed = acts_file(document)
    filled = fields.fill(signed, number_line=f"Số: {number}", date_line=fields.date_text(
        document.office.place, document.numbered_on))  # fmt: skip
    return sign.seal(filled, key, at=timezone.now())


def acts_file(document):
    """The file as the leader signed it."""
    event = document.events.get(verb="sign")
    return paper.path_of(event.facts["sha256"]).read_bytes()


def test_a_letter_is_checked_when_it_is_issued(cast, sealed, today):
    issued = paper.issue(sealed, actor=cast.thu, on=today)
    check = issued.signature_checks.get()
    assert (check.status, check.reasons, check.sha256) == ("valid", [], issued.sha256)
    assert len(check.lists) == 1, "the revocation list that was asked"


def test_a_letter_under_another_number_than_the_register_knows_is_not_issued(
    cast, sealed, today, refused
):
    changed = swap_file(sealed, otherwise(sealed))
    with refused(says=reasons.OTHER_NUMBER.rstrip(".")):
        paper.issue(changed, actor=cast.thu, on=today)


def test_a_letter_signed_by_another_leader_is_not_issued(cast, sealed, today, refused):
    folder = certificates.folder()
    demo_authority.make(folder, {"officer-khac": "Người khác"}, {})
    approved = paper.path_of(sealed.events.get(verb="approve").facts["sha256"]).read_bytes()
    stranger = sign.certify(approved, demo_authority.load(folder, "officer-khac"),
                            at=timezone.now())  # fmt: skip
    filled = fields.fill(
        stranger,
        number_line=fields.number_line(sealed.number),
        date_line=fields.date_text(sealed.office.place, sealed.numbered_on),
    )
    pdf = sign.seal(filled, demo_authority.load(folder, "office-ham-rong"), at=timezone.now())
    changed = swap_file(sealed, pdf)
    with refused(says=reasons.WRONG_LEADER.rstrip(".")):
        paper.issue(changed, actor=cast.thu, on=today)


def test_what_cannot_be_checked_now_is_issued_and_remembered(cast, sealed, today, monkeypatch):
    """The letter must leave on its day; that nobody could ask stands on its page."""
    doubt = Verdict("unverifiable", (reasons.NO_LIST,))
    monkeypatch.setattr(checks, "judge", lambda *a: doubt)
    issued = paper.issue(sealed, actor=cast.thu, on=today)
    assert issued.signature_checks.get().status == "unverifiable"


def test_every_night_only_what_is_new_is_kept(cast, sealed, today):
    paper.issue(sealed, actor=cast.thu, on=today)
    out = StringIO()
    for _night in range(2):
        call_command("verify_signatures", stdout=out)
    assert "valid 1" in out.getvalue()
    assert SignatureCheck.objects.count() == 1


def test_a_file_exchanged_on_the_disk_is_found_at_night(cast, sealed, today):
    issued = paper.issue(sealed, actor=cast.thu, on=today)
    swap_file(issued, otherwise(issued))
    err = StringIO()
    with pytest.raises(SystemExit):
        call_command("verify_signatures", stdout=StringIO(), stderr=err)
    assert SignatureCheck.objects.first().status == "invalid"
    assert AuditEntry.objects.filter(action="check_signatures").exists()
    assert err.getvalue()


def test_a_certificate_revoked_later_harms_no_letter_checked_before(
    cast, sealed, today, monkeypatch
):
    issued = paper.issue(sealed, actor=cast.thu, on=today)
    asked = {}
    real = apart.verify

    def watched(pdf, **more):
        asked.update(more)
        return real(pdf, **more)

    monkeypatch.setattr(apart, "verify", watched)
    checks.answer(issued, timezone.now() + timedelta(days=400))
    assert asked["proven_at"] == issued.signature_checks.get().checked_at


def test_any_file_is_known_by_its_content_or_its_number(cast, sealed, today):
    issued = paper.issue(sealed, actor=cast.thu, on=today)
    mine = checks.examine(paper.read_file(issued), timezone.now())
    assert (mine.verdict.status, mine.document) == ("valid", issued)
    other = checks.examine(otherwise(issued, issued.number), timezone.now())
    assert other.document is None
    assert other.verdict.reasons == (reasons.OTHER_FILE,)
    unknown = checks.examine(b"%PDF-1.7 nothing", timezone.now())
    assert (unknown.verdict.status, unknown.document) == ("invalid", None)
