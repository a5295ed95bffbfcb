"""The pages of the file: Minh receives, Bình explains, Thu numbers, closes and hands over."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from cases.law.words import Kind
from cases.models import AuditEntry, IncomingPaper, RetentionDecision
from cases.services.dossier import filing
from tests.cases import acts, filed

ON = "16/09/2026"


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    filed.make_quick(monkeypatch)


def page(client, who, name, *args, **asked):
    client.force_login(who)
    return client.get(reverse(f"admin:{name}", args=args), asked)


def send(client, who, name, *args, **told):
    client.force_login(who)
    return client.post(reverse(f"admin:{name}", args=args), {"on": ON, "reason": "", **told})


PAPER = {"nature": "evidence", "title": "Ảnh", "author": "Nguyễn Văn Tám", "pages": "2",
         "made_as": "photocopy"}  # fmt: skip


def scan(content=None, name="a.pdf"):
    return SimpleUploadedFile(name, filed.pdf(2) if content is None else content)


# Receiving ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("which", ["case", "petition"])
def test_a_paper_is_received_on_the_page_of_its_matter(client, cast, case, which):
    row = case if which == "case" else case.petitions.get()
    name = "cases_case" if which == "case" else "complaints_petition"
    shown = page(client, cast.minh, f"{name}_receive_paper", row.pk, nature="evidence")
    assert 'enctype="multipart/form-data"' in shown.content.decode()
    assert shown.context["form"]["nature"].initial == "evidence"
    done = send(client, cast.minh, f"{name}_receive_paper", row.pk, scan=scan(), **PAPER)
    assert done.status_code == 302
    paper = IncomingPaper.objects.get()
    assert (paper.dossier, paper.pages, paper.media) == (row.dossier, 2, "pdf")
    told = page(client, cast.minh, f"{name}_change", row.pk).content.decode()
    assert reverse("admin:cases_incomingpaper_change", args=[paper.pk]) in told


@pytest.mark.parametrize(("wrong", "field"), [
    ({"nature": ""}, "nature"), ({"nature": "x"}, "nature"), ({"title": ""}, "title"),
    ({"pages": "0"}, "pages"), ({"pages": "many"}, "pages"), ({"dated": "31/02/2026"}, "dated"),
    ({"dated": "17/09/2026"}, "dated"), ({"form": "KN-15"}, "form"), ({"made_as": "x"}, "made_as"),
    ({"handed_on_on": "15/09/2026"}, "handed_on_on"), ({"on": "x"}, "on"),
])  # fmt: skip
def test_bad_input_is_told_beside_its_field(client, cast, case, wrong, field):
    shown = send(client, cast.thu, "cases_case_receive_paper", case.pk, **{**PAPER, **wrong})
    assert shown.status_code == 422
    assert list(shown.context["form"].errors) == [field]
    assert not IncomingPaper.objects.exists()


@pytest.mark.parametrize("content", [b"", b"no scan", b"%PDF-1.7"])
def test_a_bad_scan_is_told_beside_its_field(client, cast, case, content):
    told = {**PAPER, "scan": scan(content)}
    shown = send(client, cast.thu, "cases_case_receive_paper", case.pk, **told)
    assert shown.status_code == 422 and list(shown.context["form"].errors) == ["scan"]


def test_a_scan_that_is_too_large_is_not_even_read(client, cast, case, monkeypatch):
    monkeypatch.setattr("cases.forms.uploads.MOST_BYTES", 10)
    shown = send(client, cast.thu, "cases_case_receive_paper", case.pk, **PAPER, scan=scan())
    assert "20 MB" in str(shown.context["form"].errors["scan"])


def test_the_page_of_a_denunciation_asks_for_the_extract(client, cast, today):
    case = acts.assigned(acts.accepted(cast, today, Kind.DENUNCIATION), cast, today)
    told = {**PAPER, "scan": scan()}
    shown = send(client, cast.minh, "cases_case_receive_paper", case.pk, **told)
    assert list(shown.context["form"].errors) == ["redacted"]
    done = send(client, cast.minh, "cases_case_receive_paper", case.pk,
                **{**told, "scan": scan(), "redacted": "on"})  # fmt: skip
    assert done.status_code == 302
    refused = send(client, cast.minh, "cases_case_receive_paper", case.pk,
                   **{**PAPER, "nature": "petition", "author": "", "scan": scan()})  # fmt: skip
    assert refused.status_code == 422 and "phong bì niêm phong" in refused.context["refusal"]


@pytest.mark.parametrize("who", ["binh", "quan", "hoa", "quantri", "nga"])
def test_others_find_no_such_page(client, cast, case, who):
    found = page(client, getattr(cast, who), "cases_case_receive_paper", case.pk)
    assert found.status_code in (302, 403, 404) or who == "hoa"
    if who == "hoa":
        assert (
            send(client, cast.hoa, "cases_case_receive_paper", case.pk, **PAPER).status_code == 403
        )
    assert not IncomingPaper.objects.exists()


def test_a_paper_of_the_office_is_given_to_its_matter(client, cast, case):
    done = send(client, cast.thu, "cases_incomingpaper_add", **{**PAPER, "at": cast.office.pk})
    assert done.status_code == 302
    paper = IncomingPaper.objects.get()
    shown = page(client, cast.thu, "cases_incomingpaper_change", paper.pk).content.decode()
    assert "/do/assign_paper/" in shown
    wrong = send(
        client, cast.thu, "cases_incomingpaper_do", paper.pk, "assign_paper", case="99/2026"
    )
    assert list(wrong.context["form"].errors) == ["case"]
    done = send(
        client, cast.thu, "cases_incomingpaper_do", paper.pk, "assign_paper", case=case.number
    )
    assert done.status_code == 302
    paper.refresh_from_db()
    assert paper.dossier == case.dossier


def test_the_scan_is_fetched_by_those_who_see_its_matter(client, cast, case, today):
    paper = filed.paper(cast, case, today, "evidence", scan=filed.pdf())
    found = page(client, cast.binh, "cases_incomingpaper_scan", paper.pk)
    assert b"".join(found.streaming_content) == filed.pdf()
    assert found["Content-Disposition"].startswith("attachment")
    assert found["X-Content-Type-Options"] == "nosniff" and "no-store" in found["Cache-Control"]
    for who in (cast.nga, cast.quantri):
        assert page(client, who, "cases_incomingpaper_scan", paper.pk).status_code in (
            302,
            403,
            404,
        )
    bare = filed.paper(cast, case, today, "evidence")
    assert page(client, cast.binh, "cases_incomingpaper_scan", bare.pk).status_code == 404


# The file ----------------------------------------------------------------------------------------


def test_the_checklist_links_each_missing_paper_to_where_it_is_made(client, cast, today):
    case = acts.ready(cast, today)
    shown = page(client, cast.minh, "cases_case_file", case.pk)
    rows = {row["name"]: row for row in shown.context["items"]}
    petition = rows["Đơn khiếu nại hoặc bản ghi lời khiếu nại"]
    assert petition["url"].endswith(f"/{case.pk}/paper/?nature=petition")
    report = rows["Báo cáo kết quả xác minh"]
    assert "/document/" in report["url"] or report["url"].endswith("/do/report_verification/")
    evidence = rows["Tài liệu, chứng cứ do các bên cung cấp"]
    assert evidence["explain"].endswith("/file/explain/?item=KN:chung_cu")
    dialogue = rows["Biên bản tổ chức đối thoại"]
    assert dialogue["url"] == "" and "đã tổ chức đối thoại" in dialogue["why"]
    told = page(client, cast.minh, "cases_case_change", case.pk).content.decode()
    assert "Hồ sơ còn thiếu" in told and "Báo cáo kết quả xác minh" in told


def test_every_link_of_the_checklist_opens(client, cast, today):
    for kind in (Kind.COMPLAINT, Kind.DENUNCIATION):
        case = acts.ready(cast, today, kind)
        shown = page(client, cast.minh, "cases_case_file", case.pk)
        for row in shown.context["items"]:
            if row["url"]:
                assert client.get(row["url"]).status_code in (200, 403, 422), row


def test_bình_explains_on_the_page(client, cast, case):
    shown = page(client, cast.binh, "cases_case_file_act", case.pk, "explain", item="KN:chung_cu")
    assert shown.context["form"]["item"].initial == "KN:chung_cu"
    empty = send(client, cast.binh, "cases_case_file_act", case.pk, "explain", item="KN:chung_cu")
    assert list(empty.context["form"].errors) == ["reason"]
    done = send(client, cast.binh, "cases_case_file_act", case.pk, "explain", item="KN:chung_cu",
                reason="Các bên không cung cấp.")  # fmt: skip
    assert done.status_code == 302
    assert (
        "Các bên không cung cấp."
        in page(client, cast.binh, "cases_case_file", case.pk).content.decode()
    )


def test_thu_numbers_sets_the_keeping_closes_and_hands_over(client, cast, today):
    case = filed.answered(cast, today)
    filed.paper(cast, case, today)
    assert send(client, cast.thu, "cases_case_file_act", case.pk, "number").status_code == 302
    again = send(client, cast.thu, "cases_case_file_act", case.pk, "number")
    assert again.status_code == 422 and "đánh số tờ" in again.context["refusal"]
    wrong = send(client, cast.thu, "cases_case_file_act", case.pk, "retention", gravity="x")
    assert list(wrong.context["form"].errors) == ["gravity"]
    done = send(client, cast.thu, "cases_case_file_act", case.pk, "retention", gravity="other")
    assert done.status_code == 302
    assert send(client, cast.thu, "cases_case_do", case.pk, "close_file").status_code == 302
    wrong = send(client, cast.thu, "cases_case_do", case.pk, "hand_to_archive", receiver="")
    assert list(wrong.context["form"].errors) == ["receiver"]
    done = send(client, cast.thu, "cases_case_do", case.pk, "hand_to_archive", receiver="Hà Lưu")
    assert done.status_code == 302
    shown = page(client, cast.thu, "cases_case_file", case.pk)
    assert shown.context["acts"] == []
    assert "Hà Lưu" in shown.content.decode()
    assert len(shown.context["copies"]) == 8


def test_an_incomplete_file_is_refused_on_its_page_before_the_button(client, cast, today):
    case = filed.answered(cast, today)
    shown = page(client, cast.thu, "cases_case_do", case.pk, "close_file")
    assert "Đơn kiến nghị, phản ánh" in shown.context["refusal"]


@pytest.mark.parametrize(("act", "who"), [
    ("number", "binh"), ("explain", "thu"), ("retention", "lan"), ("nothing", "thu"),
])  # fmt: skip
def test_acts_of_others_are_no_pages(client, cast, case, act, who):
    found = page(client, getattr(cast, who), "cases_case_file_act", case.pk, act)
    assert found.status_code in (302, 403, 404)


@pytest.mark.parametrize(("what", "media"), [
    ("pdf", "application/pdf"), ("zip", "application/zip"), ("manifest", "application/json"),
    ("hashes", "application/pdf"), ("cover", "application/pdf"), ("index", "application/pdf"),
])  # fmt: skip
def test_a_copy_is_taken_away_and_logged(client, cast, today, what, media):
    case = filed.complete(cast, today)
    found = page(client, cast.thu, "cases_case_file_copy", case.pk, what)
    assert (found.status_code, found["Content-Type"]) == (200, media)
    assert "no-store" in found["Cache-Control"]
    assert AuditEntry.objects.latest("seq").details["what"] == what


@pytest.mark.parametrize("what", ["end", "minutes", "nothing"])
def test_what_is_not_made_yet_is_no_page(client, cast, case, what):
    assert page(client, cast.thu, "cases_case_file_copy", case.pk, what).status_code == 404


@pytest.mark.parametrize("who", ["hoa", "lan", "nga", "quantri"])
def test_the_file_of_a_denunciation_is_not_there_for_others(client, cast, today, who):
    case = acts.assigned(acts.accepted(cast, today, Kind.DENUNCIATION), cast, today)
    for name, args in (("cases_case_file", [case.pk]), ("cases_case_file_copy", [case.pk, "pdf"])):
        assert page(client, getattr(cast, who), name, *args).status_code == 404
    assert not AuditEntry.objects.filter(action="export_file").exists()


# The archive -------------------------------------------------------------------------------------


def test_a_length_of_keeping_is_entered_by_the_clerk(client, cast):
    told = {"office": cast.office.pk, "kind": "complaint", "gravity": "other", "years": "20",
            "decision": "QĐ 12/QĐ-UBND", "in_force_from": ON}  # fmt: skip
    assert page(client, cast.binh, "cases_retentiondecision_add").status_code == 403
    wrong = send(client, cast.thu, "cases_retentiondecision_add", **{**told, "years": "-1"})
    assert list(wrong.context["form"].errors) == ["years"]
    assert send(client, cast.thu, "cases_retentiondecision_add", **told).status_code == 302
    assert RetentionDecision.objects.get().years == 20
    assert (
        "QĐ 12/QĐ-UBND"
        in page(client, cast.binh, "cases_retentiondecision_changelist").content.decode()
    )


def test_the_lists_of_the_archive_follow_the_file_to_its_end(client, cast, today):
    def counts():
        shown = page(client, cast.thu, "cases_case_archive")
        return [len(rows) for _title, rows in shown.context["lists"]]

    case = filed.closed(cast, today)
    assert counts() == [1, 0, 0, 0]
    send(client, cast.thu, "cases_case_do", case.pk, "hand_to_archive", receiver="Hà Lưu")
    assert counts() == [0, 0, 0, 0]
    with filed.after_keeping():
        on = f"{filed.AFTER_KEEPING:%d/%m/%Y}"
        assert counts() == [0, 1, 0, 0]
        send(
            client, cast.thu, "cases_case_do", case.pk, "propose_disposal", on=on, reason="Hết hạn"
        )
        assert counts() == [0, 0, 1, 0]
        wrong = send(
            client, cast.binh, "cases_case_do", case.pk, "decide_disposal", on=on, reason="x"
        )
        assert list(wrong.context["form"].errors) == ["sure"]
        done = send(client, cast.binh, "cases_case_do", case.pk, "decide_disposal", on=on,
                    reason="Đồng ý", sure="on")  # fmt: skip
        assert done.status_code == 302
        assert counts() == [0, 0, 0, 1]
        stub = page(client, cast.binh, "cases_case_change", case.pk)
        assert stub.status_code == 302 and stub.url.endswith("/file/")
        shown = page(client, cast.binh, "cases_case_file", case.pk)
        assert "letters: 1" in shown.content.decode() and shown.context["copies"] == []
        assert page(client, cast.binh, "cases_case_file_copy", case.pk, "pdf").status_code == 404
        assert page(client, cast.binh, "cases_case_story", case.pk).status_code == 200
        petition = case.petitions.get()
        assert page(client, cast.binh, "complaints_petition_change", petition.pk).status_code == 200
        letter = case.dossier.documents.get()
        assert page(client, cast.binh, "cases_document_change", letter.pk).status_code == 200


def test_the_start_page_tells_the_clerk_what_must_go_to_the_archive(client, cast, today):
    case = filed.closed(cast, today)
    assert "must go to the archive" not in page(client, cast.thu, "index").content.decode()
    type(case.archive_record).objects.update(ended_on="2025-03-01")
    shown = page(client, cast.thu, "index").content.decode()
    assert "must go to the archive within 30 days, or are late: 0" not in shown
    with filed.after_keeping():
        assert "hoặc đã quá hạn: 1" in page(client, cast.thu, "index").content.decode()


def test_others_do_not_open_the_archive(client, cast, today):
    filed.closed(cast, today)
    for who in (cast.nga, cast.quantri):
        assert page(client, who, "cases_case_archive").status_code in (302, 403, 404)


def test_the_form_offers_to_explain_only_what_may_be_explained(client, cast, case):
    shown = page(client, cast.binh, "cases_case_file_act", case.pk, "explain")
    offered = [code for code, _label in shown.context["form"].fields["item"].choices]
    assert offered == ["", "KN:chung_cu"]
    assert filing.KEEPERS, "those who keep the file do not explain what it lacks"
