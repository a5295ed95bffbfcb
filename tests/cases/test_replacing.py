"""An issued letter that errs: replaced, corrected, recalled; papers signed by pen and filed."""

from dataclasses import replace as altered

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse

from cases.law.papers import PAPERS, Course
from cases.law.refusal import Refused
from cases.law.words import Kind
from cases.letters import render
from cases.models import Document, RegisterEntry
from cases.services import paper, verify
from cases.services.paper import numbers, scan_of
from reception import services as door
from reception.services import Arrival
from tests.cases import acts, filed

PDF = filed.pdf()
ERRS = [{"where": "phần Nơi nhận", "wrong": "Ban Tiếp dân", "right": "Ban Tiếp công dân"}]


@pytest.fixture
def issued(cast, case, today, quick) -> Document:
    return acts.round_of(acts.letter(case, "KN-03"), cast, today)


@pytest.fixture
def internal(cast, case, today, quick, monkeypatch) -> Document:
    """A paper of the office's own: approved, and waiting for the pen."""
    submitted = acts.round_of(acts.letter(case, "KN-03"), cast, today, until="submit")
    monkeypatch.setitem(PAPERS, "KN-03", altered(PAPERS["KN-03"], course=Course.INTERNAL))
    return paper.approve(submitted, actor=cast.binh, on=today)


@pytest.fixture
def receipt(cast, today, ong_tam, quick) -> Document:
    visit = door.receive(
        actor=cast.lan, on=today, office=cast.office, person=ong_tam,
        arrival=Arrival(kind=Kind.COMPLAINT, summary="Thu hồi đất", papers="Quyết định số 12"),
    )  # fmt: skip
    return acts.letter(visit, "TCD-02")


def again(document):
    return Document.objects.get(pk=document.pk)


def page(client, document):
    return client.get(reverse("admin:cases_document_change", args=[document.pk]))


# Replaced ----------------------------------------------------------------------------------------


def test_an_error_of_content_is_put_right_by_a_letter_of_equal_form(cast, issued, today):
    draft = paper.replace(issued, actor=cast.minh, on=today, reason="Sai tên người khiếu nại.")
    assert (draft.form, draft.state, draft.replaces) == ("KN-03", "drafted", issued)
    assert draft.facts["replaced"] == {
        "name": "Thông báo", "number": "01/TB-UBND", "on": today.isoformat()
    }  # fmt: skip
    assert draft.facts["petitioner"] == issued.facts["petitioner"] and draft.missing == []
    assert again(issued).state == "issued", "it stands until the other one is issued"
    new = acts.round_of(draft, cast, today)
    old = again(issued)
    assert (old.state, old.number, new.number) == ("replaced", "01/TB-UBND", "02/TB-UBND")
    assert old.events.get(verb="mark_replaced").facts == {"by": "02/TB-UBND"}
    assert RegisterEntry.objects.filter(document=old).exists(), "its number stays"
    assert list(verify.problems()) == []


def test_the_letter_names_what_it_replaces(cast, case, today, monkeypatch):
    letter = acts.letter(case, "KN-03")
    facts = {**letter.facts, "replaced": {"name": "Thông báo", "number": "01/TB-UBND",
                                          "on": "2026-09-16"}}  # fmt: skip
    html = render.markup(render.FORMS["KN-03"], render.nfc(facts))
    assert "(Thay thế Thông báo số" in html and "(Thay thế" not in render.markup(
        render.FORMS["KN-03"], render.nfc(letter.facts)
    )


def test_both_letters_say_so_on_their_pages(cast, client, issued, today):
    draft = paper.replace(issued, actor=cast.minh, on=today, reason="Sai tên.")
    acts.round_of(draft, cast, today)
    client.force_login(cast.binh)
    old, new = page(client, issued).content.decode(), page(client, draft).content.decode()
    assert reverse("admin:cases_document_change", args=[draft.pk]) in old
    assert reverse("admin:cases_document_change", args=[issued.pk]) in new
    assert "02/TB-UBND" in old and "01/TB-UBND" in new


def test_a_replacement_that_was_voided_leaves_room_for_another(cast, issued, today, refused):
    draft = paper.replace(issued, actor=cast.minh, on=today, reason="Sai tên.")
    with refused(Refused, says="already being written"):
        paper.replace(again(issued), actor=cast.minh, on=today, reason="Sai tên.")
    paper.void(draft, actor=cast.binh, on=today, reason="Lập nhầm.")
    assert paper.replace(again(issued), actor=cast.minh, on=today, reason="Sai tên.").pk != draft.pk


# Corrected ---------------------------------------------------------------------------------------


def test_an_error_of_form_is_put_right_by_a_dispatch_to_the_same_recipients(cast, issued, today):
    draft = paper.correct(issued, actor=cast.minh, on=today, corrections=ERRS)
    assert (draft.form, draft.about, draft.missing) == ("NB-01", issued, [])
    assert draft.facts["to"] == ["Ông Nguyễn Văn Tám"] and draft.facts["corrections"] == ERRS
    new = acts.round_of(draft, cast, today)
    assert (new.number, again(issued).state) == ("01/UBND-VP", "issued")
    assert [row.recipient for row in new.deliveries.all()] == ["Ông Nguyễn Văn Tám"]
    assert list(verify.problems()) == []


@pytest.mark.parametrize("rows", [[], [{**ERRS[0], "right": " "}]])
def test_a_correction_says_where_what_and_how(cast, issued, today, refused, rows):
    with refused(ValidationError):
        paper.correct(issued, actor=cast.minh, on=today, corrections=rows)


def test_the_correction_of_a_letter_to_a_denouncer_knows_only_the_envelope(cast, today, quick):
    case = acts.accepted(cast, today, Kind.DENUNCIATION)
    acts.round_of(acts.letter(case, "TC-04"), cast, today)
    letter = acts.round_of(acts.letter(case, "TC-05"), cast, today)
    draft = paper.correct(letter, actor=cast.thu, on=today, corrections=ERRS)
    assert draft.facts["to"] == [f"Người tố cáo (phong bì {case.envelope})"]
    assert "petitioner" not in draft.facts


# Recalled ----------------------------------------------------------------------------------------


def test_a_leader_recalls_a_letter_and_the_notice_marks_it(cast, issued, today):
    notice = paper.recall(issued, actor=cast.binh, on=today, reason="Ban hành nhầm vụ việc.")
    assert (notice.form, notice.about, notice.missing) == ("NB-02", issued, [])
    assert notice.facts["why"] == "Ban hành nhầm vụ việc."
    acts.round_of(notice, cast, today)
    assert again(issued).state == "recalled"
    assert list(verify.problems()) == []


def test_it_is_recalled_once(cast, issued, today, refused):
    paper.recall(issued, actor=cast.binh, on=today, reason="Nhầm.")
    with refused(Refused, says="already being written"):
        paper.recall(again(issued), actor=cast.binh, on=today, reason="Nhầm.")


# What is refused ---------------------------------------------------------------------------------

THREE = [("replace", "minh", {}), ("correct", "minh", {"corrections": ERRS}),
         ("recall", "binh", {})]  # fmt: skip


@pytest.mark.parametrize(("verb", "who", "more"), THREE, ids=[one[0] for one in THREE])
@pytest.mark.parametrize("until", ["submit", "sign_document", "seal"])
def test_only_an_issued_letter_errs_in_public(
    cast, case, today, quick, refused, verb, who, more, until
):
    document = acts.round_of(acts.letter(case, "KN-03"), cast, today, until=until)
    with refused(Refused, says="does not start in the state"):
        getattr(paper, verb)(document, actor=getattr(cast, who), on=today, reason="thử", **more)


@pytest.mark.parametrize(
    ("verb", "names", "more"),
    [("replace", ["thu", "quan", "quantri", "hoa", "dung"], {}),
     ("correct", ["quan", "quantri", "hoa", "dung"], {"corrections": ERRS}),
     ("recall", ["minh", "lan", "thu", "quan", "quantri", "son"], {})],
)  # fmt: skip
def test_each_way_belongs_to_its_roles(cast, issued, today, refused, verb, names, more):
    for name in names:
        with refused(PermissionDenied):
            getattr(paper, verb)(issued, actor=getattr(cast, name), on=today, reason="x", **more)


def test_nobody_replaces_or_recalls_in_silence(cast, issued, today, refused):
    with refused(ValidationError):
        paper.replace(issued, actor=cast.minh, on=today, reason=" ")
    with refused(ValidationError):
        paper.recall(issued, actor=cast.binh, on=today, reason="")


def test_a_letter_is_not_marked_before_the_other_one_is_issued(cast, issued, today, refused):
    with refused(Refused, says="replaces this one is not issued yet"):
        paper.mark_replaced(issued, actor=cast.thu, on=today)
    with refused(Refused, says="recalls this letter is not issued yet"):
        paper.mark_recalled(issued, actor=cast.thu, on=today)


def test_the_void_of_a_numbered_letter_reaches_the_register(cast, case, today, quick, monkeypatch):
    marked = []
    monkeypatch.setattr(numbers.numbering, "void_number",
                        lambda entry, **said: marked.append((entry.number, said["reason"])),
                        raising=False)  # fmt: skip
    document = acts.round_of(acts.letter(case, "KN-03"), cast, today, until="give_number")
    paper.void(document, actor=cast.binh, on=today, reason="Trùng vụ việc.")
    assert marked == [(1, "Trùng vụ việc.")]


# Signed by pen -----------------------------------------------------------------------------------


def test_an_internal_paper_is_approved_and_filed_with_its_scan(cast, internal, today):
    done = paper.file_paper(internal, actor=cast.minh, on=today, scan=PDF)
    assert (done.state, done.number) == ("filed", "")
    assert scan_of(done.scan_sha256)[0].read_bytes() == PDF
    assert list(verify.problems()) == []


def test_an_internal_paper_is_neither_signed_nor_handed_over(cast, internal, today, refused):
    with refused(Refused, says="bears no signature of the office's round"):
        paper.sign_document(internal, actor=cast.binh, on=today)


@pytest.mark.parametrize("name", ["binh", "quan", "quantri", "hoa"])
def test_who_files_an_internal_paper(cast, internal, today, refused, name):
    with refused(PermissionDenied):
        paper.file_paper(internal, actor=getattr(cast, name), on=today)


def test_a_letter_of_the_round_is_not_filed_instead_of_issued(cast, case, today, quick, refused):
    document = acts.round_of(acts.letter(case, "KN-03"), cast, today, until="approve")
    with refused(Refused, says="Only an internal paper"):
        paper.file_paper(document, actor=cast.minh, on=today)


def test_the_signed_sheet_is_kept_with_the_hand_over_or_afterwards(cast, receipt, today, refused):
    done = paper.hand_over(receipt, actor=cast.lan, on=today)
    assert (done.state, done.scan_sha256) == ("issued", "")
    assert not done.deliveries.exists(), "what is handed over is not sent"
    with refused(ValidationError):
        paper.keep_scan(done, actor=cast.lan, on=today, scan=b"")
    kept = paper.keep_scan(done, actor=cast.lan, on=today, scan=PDF)
    assert (kept.state, scan_of(kept.scan_sha256)[1]) == ("issued", "pdf")
    with refused(Refused, says="kept already"):
        paper.keep_scan(kept, actor=cast.lan, on=today, scan=PDF)


def test_a_receipt_is_handed_over_with_its_scan(cast, receipt, today):
    assert paper.hand_over(receipt, actor=cast.lan, on=today, scan=PDF).scan_sha256


def test_a_signed_letter_has_no_sheet_signed_by_pen(cast, issued, today, refused):
    with refused(Refused, says="no sheet signed by pen"):
        paper.keep_scan(issued, actor=cast.thu, on=today, scan=PDF)


def test_what_is_handed_over_is_not_sent_out(cast, receipt, today, refused):
    done = paper.hand_over(receipt, actor=cast.lan, on=today)
    with refused(Refused, says="bears no number of the office"):
        paper.deliver(done, actor=cast.lan, on=today, to=[1], way="post")


def test_an_altered_scan_is_found(cast, receipt, today):
    done = paper.hand_over(receipt, actor=cast.lan, on=today, scan=PDF)
    scan_of(done.scan_sha256)[0].write_bytes(b"%PDF-1.4 altered")
    assert any("scan" in one for one in verify.file_problems())
    scan_of(done.scan_sha256)[0].unlink()
    assert any("missing" in one for one in verify.file_problems())


# Pages -------------------------------------------------------------------------------------------


def test_a_correction_is_written_on_its_page(cast, client, issued, today):
    client.force_login(cast.minh)
    address = reverse("admin:cases_document_do", args=[issued.pk, "correct"])
    assert client.get(address).status_code == 200
    on = f"{today:%d/%m/%Y}"
    half = {"on": on, "where_1": "Nơi nhận", "wrong_1": "a", "right_1": "b", "where_2": "Điều 1"}
    answer = client.post(address, half)
    assert answer.status_code == 422
    assert answer.context["form"].errors.keys() == {"wrong_2", "right_2"}
    answer = client.post(address, {**half, "where_2": ""})
    draft = Document.objects.get(form="NB-01")
    assert answer.status_code == 302 and str(draft.pk) in answer["Location"]


def test_what_can_be_done_next_follows_from_the_paper(cast, client, issued, receipt):
    client.force_login(cast.lan)
    titles = {step["url"].rstrip("/").rsplit("/", 1)[1]
              for step in page(client, receipt).context["steps"]}  # fmt: skip
    assert "hand_over" in titles and "submit" not in titles
    shown = page(client, issued).context
    urls = [step["url"] for step in (*shown["steps"], *shown["more_steps"])]
    assert any("deliver" in url for url in urls)
    assert not any("mark_" in url or "keep_scan" in url or "record_proof" in url for url in urls)
