"""Thu registers what comes in: letters, petitions, evidence, with a scan that was really read."""

import io
from datetime import timedelta

import pikepdf
import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from pikepdf import Array, Dictionary, Name, String
from PIL import Image

from cases import access
from cases.law.refusal import Refused
from cases.law.words import Kind
from cases.models import AuditEntry, IncomingPaper
from cases.services import verify
from cases.services.dossier import incoming
from cases.services.paper import scans
from cases.services.trace import owner_of
from tests.cases import acts, filed


def test_a_paper_gets_the_next_arrival_number_and_its_place_in_the_matter(cast, case, today):
    first = filed.paper(cast, case, today, "evidence", title="Sổ đỏ", pages=4, condition="rách")
    second = filed.paper(cast, None, today, "letter", author="Sở Tài chính", title="Công văn")
    assert (first.arrival_number, second.arrival_number) == ("01", "02")
    assert (first.dossier, second.dossier) == (case.dossier, None)
    assert first.entry.register.kind == "incoming papers"
    second.entry.register.refresh_from_db()
    assert second.entry.register.value == 2
    event = case.dossier.events.latest("number")
    assert (event.verb, event.facts, event.role) == ("receive_paper", {"paper": first.pk}, "clerk")
    assert list(verify.problems()) == []


@pytest.mark.parametrize("who", ["thu", "lan", "minh"])
def test_clerk_reception_and_handler_take_papers_in(cast, case, today, who):
    assert filed.paper(cast, case, today, "evidence", who=who).recorded_by == getattr(cast, who)


@pytest.mark.parametrize("who", ["binh", "quan", "quantri", "hoa", "nga"])
def test_others_do_not(cast, case, today, refused, who):
    with refused(PermissionDenied):
        filed.paper(cast, case, today, "evidence", who=who)


def test_a_paper_comes_in_on_a_visit_and_on_a_petition_too(cast, complaint, today):
    paper = filed.paper(cast, complaint, today, "petition", form="KN-01", who="lan")
    assert owner_of(paper.dossier).pk == complaint.pk
    assert paper.kind_of_paper() == "Đơn khiếu nại"


def test_only_forms_that_come_in_are_offered():
    known = incoming.receivable(Kind.COMPLAINT)
    assert {"KN-01", "KN-02", "KN-14", "KN-20", "TCD-14"} <= set(known)
    assert not {"KN-15", "KN-03", "TC-02"} & set(known)
    assert {"TC-02", "TC-27"} <= set(incoming.receivable(Kind.DENUNCIATION))


# Days --------------------------------------------------------------------------------------------


def test_a_paper_is_not_dated_after_it_arrived(cast, case, today, refused):
    filed.paper(cast, case, today, "evidence", dated=today)
    with refused(ValidationError, says="not dated after"):
        filed.paper(cast, case, today, "evidence", dated=filed.day_after(today))


def test_it_is_not_handed_on_before_it_arrived(cast, case, today, refused):
    with refused(ValidationError, says="not handed on before"):
        filed.paper(cast, case, today, "evidence", handed_on_on=today - timedelta(days=1))


def test_the_day_of_arrival_is_not_of_the_future_and_not_late_in_silence(
    cast, case, today, refused
):
    with refused(Refused, says="in the future"):
        filed.paper(cast, case, filed.day_after(today), "evidence")
    with refused(Refused, says="before the last act"):
        filed.paper(cast, case, today - timedelta(days=1), "evidence")


# The scan ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(("content", "media"), [
    (filed.pdf(2), "pdf"), (filed.picture("PNG"), "png"), (filed.picture("JPEG"), "jpg"),
])  # fmt: skip
def test_a_scan_is_kept_byte_for_byte_under_its_hash(cast, case, today, content, media):
    paper = filed.paper(cast, case, today, "evidence", scan=content)
    assert (paper.media, scans.read(paper.sha256)) == (media, content)
    assert scans.path_of(paper.sha256).stat().st_mode & 0o777 == 0o600
    assert list(verify.problems()) == []
    entry = AuditEntry.objects.filter(action="receive_paper").latest("seq")
    assert paper.sha256 not in str(entry.rows), "the hash of evidence is kept as a keyed hash"


def locked() -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(filed.pdf())) as pdf:
        pdf.save(out, encryption=pikepdf.Encryption(owner="a", user="b"))
    return out.getvalue()


def locked_for_the_owner() -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(filed.pdf())) as pdf:
        pdf.save(out, encryption=pikepdf.Encryption(owner="a", user=""))
    return out.getvalue()


def with_a_file_inside() -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(filed.pdf())) as pdf:
        pdf.attachments["a.txt"] = pikepdf.AttachedFileSpec(pdf, b"x", filename="a.txt")
        pdf.save(out)
    return out.getvalue()


def with_a_link_that_launches() -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(filed.pdf())) as pdf:
        action = Dictionary(S=Name.Launch, F=String("cmd.exe"))
        note = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([0, 0, 9, 9]), A=action)
        pdf.pages[0].obj.Annots = Array([note])
        pdf.save(out)
    return out.getvalue()


SCRIPT = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))


@pytest.mark.parametrize(("content", "says"), [
    (b"%PDF-1.7 nothing", "no readable PDF"),
    (b"MZ\x90 a program", "no readable PDF"),
    (filed.picture("GIF"), "no readable PDF"),
    (filed.picture("PNG")[:48], "no readable PDF"),
    (filed.picture("JPEG")[:-40], "no readable PDF"),
    (locked(), "locked"),
    (locked_for_the_owner(), "locked"),
    (filed.pdf(OpenAction=SCRIPT), "carries a program"),
    (filed.pdf(Names=Dictionary(JavaScript=Dictionary())), "carries a program"),
    (filed.pdf(AcroForm=Dictionary(XFA=String("x"))), "carries a program"),
    (with_a_file_inside(), "carries a program"),
    (with_a_link_that_launches(), "carries a program"),
    (filed.pdf(501), "1 to 500 pages"),
    (filed.picture("PNG", (8000, 5001)), "40 million dots"),
    (b"%PDF-" + b"0" * scans.MOST_BYTES, "larger than 20 MB"),
], ids=lambda value: value if isinstance(value, str) else "")  # fmt: skip
def test_what_is_no_plain_scan_is_refused_beside_its_field(
    cast, case, today, refused, content, says
):
    with refused(ValidationError, says=says) as caught:
        filed.paper(cast, case, today, "evidence", scan=content)
    assert list(caught.value.error_dict) == ["scan"]


def test_a_bomb_of_a_picture_is_not_decoded(cast, case, today, refused, monkeypatch):
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 10)
    with refused(ValidationError, says="no readable"):
        filed.paper(cast, case, today, "evidence", scan=filed.picture("PNG"))


# A denunciation ----------------------------------------------------------------------------------


@pytest.fixture
def secret(cast, today):
    return acts.assigned(acts.accepted(cast, today, Kind.DENUNCIATION), cast, today)


@pytest.mark.parametrize("told", [{"nature": "petition"}, {"nature": "letter", "form": "TC-02"},
                                  {"nature": "letter", "form": "TC-27"}])  # fmt: skip
def test_what_the_denouncer_wrote_is_never_scanned(cast, secret, today, refused, told):
    with refused(Refused, says="tells who denounced"):
        filed.paper(cast, secret, today, scan=filed.pdf(), author="", redacted=True, **told)


@pytest.mark.parametrize("form", ["", "TC-02", "TC-27"])
def test_the_envelope_stands_for_its_author(cast, secret, today, refused, form):
    with refused(ValidationError, says="Leave it empty"):
        filed.paper(cast, secret, today, form=form)
    paper = filed.paper(cast, secret, today, form=form, author="", title="Đơn")
    assert paper.author == f"Người tố cáo (phong bì {secret.envelope})"


def test_other_evidence_is_scanned_as_a_redacted_extract_alone(cast, secret, today, refused):
    with refused(ValidationError, says="Confirm that the scan is an extract"):
        filed.paper(cast, secret, today, "evidence", scan=filed.pdf(), author="Phòng Kinh tế")
    paper = filed.paper(
        cast, secret, today, "evidence", scan=filed.pdf(), author="Phòng Kinh tế", redacted=True
    )
    assert paper.redacted and paper.sha256


def test_nobody_sees_the_paper_who_may_not_see_the_denunciation(cast, secret, today, client):
    paper = filed.paper(cast, secret, today, "evidence", scan=filed.pdf(), redacted=True)
    seen = access.visible(IncomingPaper.objects.all(), cast.hoa, today)
    assert not seen.exists()
    client.force_login(cast.hoa)
    assert client.get(f"/cases/incomingpaper/{paper.pk}/scan/").status_code == 404


# What arrived for the office ---------------------------------------------------------------------


def test_a_paper_without_a_matter_is_given_to_it_later(cast, case, today):
    loose = filed.paper(cast, None, today, "letter", author="Sở Tài chính")
    assert list(IncomingPaper.objects.unassigned()) == [loose]
    given = incoming.assign_paper(loose, actor=cast.thu, on=today, row=case)
    assert (given.dossier, given.entry.dossier) == (case.dossier, case.dossier)
    assert case.dossier.events.latest("number").verb == "assign_paper"
    assert list(verify.problems()) == []


def test_it_is_given_once_by_the_clerk_and_within_its_office(cast, case, today, refused):
    loose = filed.paper(cast, None, today, "letter", author="Sở Tài chính")
    with refused(PermissionDenied):
        incoming.assign_paper(loose, actor=cast.minh, on=today, row=case)
    incoming.assign_paper(loose, actor=cast.thu, on=today, row=case)
    with refused(Refused, says="belongs to a matter already"):
        incoming.assign_paper(loose, actor=cast.thu, on=today, row=case)


def test_a_scan_that_was_not_redacted_does_not_get_into_a_denunciation(
    cast, secret, today, refused
):
    loose = filed.paper(cast, None, today, "letter", author="Sở Tài chính", scan=filed.pdf())
    with refused(Refused, says="not scanned into the file"):
        incoming.assign_paper(loose, actor=cast.thu, on=today, row=secret)


def test_an_altered_scan_is_found(cast, case, today):
    paper = filed.paper(cast, case, today, "evidence", scan=filed.pdf(1, "z"))
    scans.path_of(paper.sha256).write_bytes(b"other")
    assert list(verify.problems()) == [f"incoming paper {paper.pk}: its file was altered"]
    scans.path_of(paper.sha256).unlink()
    assert list(verify.problems()) == [f"incoming paper {paper.pk}: its file is missing"]
