"""Copies: numbered in one series, the original's pages as they are, nothing of who denounced."""

import io
import re

import pdfplumber
import pikepdf
import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse
from django.utils import timezone

from cases.law.copies import COPIES, SERIES, CopyForm
from cases.law.refusal import Refused
from cases.law.words import Kind
from cases.letters import demo_authority, reasons
from cases.letters.copies import NotAPdf, appended, marked
from cases.models import Copy, Document, RegisterEntry
from cases.services import certificates, paper, verify
from cases.services.paper import checks, copying, path_of, scans
from reception import services as door
from reception.services import Arrival
from tests.cases import acts, filed
from tests.letters.paper import lines_of, pages, text_of


@pytest.fixture
def issued(cast, case, today) -> Document:
    """The notice of acceptance, really rendered, signed and sealed."""
    return acts.round_of(acts.letter(case, "KN-03"), cast, today)


@pytest.fixture
def leader(cast):
    return cast.binh.posts.get(role="leader")


@pytest.fixture
def copy(cast, leader, today):
    """Thu makes a copy; Bình signs it."""

    def make(document, form=CopyForm.FULL, **more):
        said = {"recipients": "Thanh tra tỉnh", "reason": "Theo đề nghị", **more}
        paper.make_copy(document, actor=said.pop("actor", cast.thu), on=today, form=form.value,
                        signer=said.pop("signer", leader), **said)  # fmt: skip
        return Copy.objects.latest("pk")

    return make


def file_of(made):
    return path_of(made.sha256).read_bytes()


@pytest.fixture
def receipt(cast, today, ong_tam):
    """A slip signed by pen, with the scan of the signed sheet."""
    visit = door.receive(
        actor=cast.lan, on=today, office=cast.office, person=ong_tam,
        arrival=Arrival(kind=Kind.COMPLAINT, summary="Thu hồi đất", papers="Quyết định số 12"),
    )  # fmt: skip
    return acts.letter(visit, "TCD-02")


# What a copy looks like --------------------------------------------------------------------------


def test_a_full_copy_stands_on_the_page_of_the_original_under_a_line(cast, issued, copy, today):
    made = copy(issued)
    assert made.number == "01/SY-UBND" and made.entry.register.kind == SERIES
    pdf = file_of(made)
    [lines] = pages(pdf)
    text = text_of(pdf)
    assert "Số: 01/TB-UBND" in text and "Lê Văn Bình" in text, "what the fields showed is there"
    head = next(line for line in lines if line.text == "SAO Y")
    end = max(line.top for line in pages(path_of(issued.sha256).read_bytes())[0])
    assert head.top > end and head.size == 14 and head.face.endswith("Bold")
    assert "Số: 01/SY-UBND" in text and "Thanh tra tỉnh" in text and "Lưu: VT" in text
    with pdfplumber.open(io.BytesIO(pdf)) as opened:
        line = max(opened.pages[0].rects, key=lambda rect: rect["width"])
    assert line["width"] > 460 and end < line["top"] < head.top, "full width, after the end"
    assert list(verify.problems()) == []


def test_a_copy_bears_no_signature_of_the_original(issued, copy):
    with pikepdf.open(io.BytesIO(file_of(copy(issued)))) as opened:
        assert "/AcroForm" not in opened.Root
        assert all("/Annots" not in page for page in opened.pages)


def test_where_no_room_is_left_the_head_stands_on_a_page_of_its_own(issued, copy):
    many = "\n".join(f"Cơ quan số {number}" for number in range(1, 21))
    [first, second] = pages(file_of(copy(issued, recipients=many)))
    assert not any(line.text == "SAO Y" for line in first)
    assert any(line.text == "SAO Y" for line in second)
    assert any("Cơ quan số 20" in line.text for line in second)


def test_a_copy_of_a_copy_shows_both_heads(issued, copy, refused):
    with refused(Refused, says="There is no full copy"):
        copy(issued, CopyForm.OF_A_COPY)
    first = copy(issued)
    second = copy(issued, CopyForm.OF_A_COPY)
    assert (second.number, second.of_copy) == ("02/SL-UBND", first)
    text = text_of(file_of(second))
    assert "SAO Y" in text and "SAO LỤC" in text and "Số: 02/SL-UBND" in text


def test_an_extract_repeats_the_chosen_passages_in_the_full_format(issued, copy):
    passages = copying.passages_of(issued)
    made = copy(issued, CopyForm.EXTRACT, passages=[1])
    text = text_of(file_of(made))
    assert made.passages == passages[:1] and made.number == "01/TrS-UBND"
    assert passages[0] in text and passages[-1] not in text
    for said in ("THÔNG BÁO", "Số: 01/TB-UBND", "(Đã ký)", "TRÍCH SAO", "Độc lập - Tự do"):
        assert said in text


def test_all_forms_share_one_series_of_the_year(cast, issued, copy, today):
    forms = (CopyForm.FULL, CopyForm.EXTRACT, CopyForm.OF_A_COPY)
    numbers = [copy(issued, form, passages=[1]).number for form in forms]
    assert numbers == ["01/SY-UBND", "02/TrS-UBND", "03/SL-UBND"]
    assert RegisterEntry.objects.filter(register__kind=SERIES).count() == 3
    assert set(COPIES) == set(CopyForm)


def test_the_scan_of_a_signed_sheet_becomes_an_electronic_copy(cast, receipt, issued, copy, today):
    scan = path_of(issued.sha256).read_bytes()
    done = paper.hand_over(receipt, actor=cast.lan, on=today, scan=scan)
    pdf = file_of(copy(done, CopyForm.ELECTRONIC))
    with pdfplumber.open(io.BytesIO(pdf)) as opened:
        first = [line for line in lines_of(opened.pages[0]) if line.text.startswith("SAO Y;")]
    assert len(first) == 1 and first[0].size == 10 and first[0].x1 > 540 and first[0].top < 60
    assert re.fullmatch(
        r"SAO Y; .+; 16-09-2026 09:\d\d:\d\d \+07:00", first[0].text
    ), first[0].text  # fmt: skip
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        fields = [str(one["/T"]) for one in opened.Root.AcroForm.Fields]
    assert fields == ["KyCoQuan"] and demo_authority.roots(certificates.folder())


def test_an_electronic_copy_is_known_and_bears_the_signature_of_the_office(
    cast, receipt, issued, copy, today, monkeypatch
):
    done = paper.hand_over(receipt, actor=cast.lan, on=today,
                           scan=path_of(issued.sha256).read_bytes())  # fmt: skip
    made = copy(done, CopyForm.ELECTRONIC)
    known = checks.examine(file_of(made), timezone.now())
    assert (known.verdict.status, known.verdict.kind) == ("valid", "other")
    assert (known.copy, known.document) == (made, done)
    changed = checks.examine(file_of(made) + b"x", timezone.now())
    assert (changed.verdict.status, changed.copy) == ("invalid", None)
    monkeypatch.setattr(certificates, "allowed", lambda document, on: {"KyCoQuan": ["0" * 64]})
    strange = checks.examine(file_of(made), timezone.now()).verdict
    assert (strange.status, strange.reasons) == ("invalid", (reasons.WRONG_OFFICE,))


def test_a_paper_signed_by_pen_is_copied_from_its_scan(cast, receipt, issued, copy, today, refused):
    done = paper.hand_over(receipt, actor=cast.lan, on=today)
    for form in (CopyForm.FULL, CopyForm.ELECTRONIC):
        with refused(Refused, says="No scan of the signed sheet"):
            copy(done, form)
    kept = paper.keep_scan(done, actor=cast.lan, on=today, scan=path_of(issued.sha256).read_bytes())
    text = text_of(file_of(copy(kept)))
    assert "SAO Y" in text and "01/TB-UBND" in text


def test_a_scan_that_is_broken_is_refused(cast, receipt, copy, today, refused):
    with refused(ValidationError, says="no readable PDF"):
        paper.hand_over(receipt, actor=cast.lan, on=today, scan=b"%PDF-1.4 broken")
    own = filed.pdf(mark="of this test alone")  # others read the same store
    done = paper.hand_over(receipt, actor=cast.lan, on=today, scan=own)
    scans.path_of(done.scan_sha256).write_bytes(b"%PDF-1.4 broken")
    with refused(Refused, says="cannot be read as a PDF"):
        copy(done, CopyForm.ELECTRONIC)


@pytest.mark.parametrize("broken", [b"", b"%PDF-1.7", b"%PDF-1.4\ntrailer <<>>\n%%EOF", b"x" * 99])
def test_what_is_no_pdf_is_not_copied(broken):
    with pytest.raises(NotAPdf):
        marked(broken, "SAO Y")
    with pytest.raises(NotAPdf):
        appended(broken, {})


# Who and what is refused -------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["minh", "lan", "binh", "quan", "quantri", "mai"])
def test_only_the_clerk_makes_copies(cast, issued, copy, refused, name):
    with refused(PermissionDenied):
        copy(issued, actor=getattr(cast, name))


@pytest.mark.parametrize("until", ["submit", "approve", "sign_document", "seal"])
def test_only_what_was_issued_is_copied(cast, case, copy, today, refused, until):
    document = acts.round_of(acts.letter(case, "KN-03"), cast, today, until=until)
    with refused(Refused, says="does not start in the state"):
        copy(document)


def test_a_copy_is_signed_by_a_leader_of_the_office_and_made_for_somebody(
    cast, issued, copy, refused
):
    with refused(ValidationError):
        copy(issued, signer=cast.minh.posts.first())
    with refused(ValidationError):
        copy(issued, signer=cast.son.posts.get())
    with refused(ValidationError):
        copy(issued, recipients=" \n ")
    with refused(ValidationError):
        copy(issued, recipients="\n".join(f"số {n}" for n in range(21)))


@pytest.mark.parametrize("passages", [[], [0], [99]])
def test_an_extract_has_passages_of_the_letter(issued, copy, refused, passages):
    with refused(ValidationError):
        copy(issued, CopyForm.EXTRACT, passages=passages)


def test_an_extract_in_a_denunciation_says_nothing_of_its_author(cast, copy, today, refused):
    case = acts.accepted(cast, today, Kind.DENUNCIATION)
    acts.round_of(acts.letter(case, "TC-04"), cast, today)
    letter = acts.round_of(acts.letter(case, "TC-05"), cast, today)
    passages = copying.passages_of(letter)
    told = [n for n, one in enumerate(passages, 1) if copying.tells_of_author(letter, one)]
    assert case.envelope in passages[0] and 1 in told and len(told) < len(passages)
    for number in told:
        with refused(Refused, says="speaks of whoever denounced"):
            copy(letter, CopyForm.EXTRACT, passages=[number])
    harmless = next(n for n in range(1, len(passages) + 1) if n not in told)
    text = text_of(file_of(copy(letter, CopyForm.EXTRACT, passages=[harmless])))
    assert case.envelope not in text and "người tố cáo" not in text.lower()


def test_a_register_that_is_not_open_gives_no_number_and_leaves_no_copy(
    cast, issued, copy, refused, monkeypatch
):
    monkeypatch.setattr(copying, "SERIES", "SAO-X")
    with refused(Refused, says="No register"):
        copy(issued)


# Pages -------------------------------------------------------------------------------------------


def test_the_clerk_makes_a_copy_on_its_page_and_fetches_it(cast, client, issued, leader, today):
    client.force_login(cast.thu)
    address = reverse("admin:cases_document_do", args=[issued.pk, "make_copy"])
    assert client.get(address).status_code == 200
    sent = {"on": f"{today:%d/%m/%Y}", "form": "full", "signer": leader.pk,
            "recipients": "Thanh tra tỉnh"}  # fmt: skip
    assert client.post(address, {**sent, "recipients": ""}).status_code == 422
    assert client.post(address, {**sent, "form": "extract"}).status_code == 422
    assert client.post(address, sent).status_code == 302
    page = client.get(reverse("admin:cases_document_change", args=[issued.pk]))
    [told] = page.context["copies"]
    assert told["number"] == "01/SY-UBND"
    got = client.get(told["url"])
    assert b"".join(got.streaming_content).startswith(b"%PDF")
    client.force_login(cast.nga)
    assert client.get(told["url"]).status_code in (403, 404)
