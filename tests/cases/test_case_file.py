"""Thu takes the whole file of a matter away: one PDF, one folder, and the hashes of everything."""

import hashlib
import io
import json
import zipfile
from datetime import date, timedelta
from xml.etree.ElementTree import fromstring

import pikepdf
import pytest

from cases.law.refusal import Refused
from cases.law.words import Kind
from cases.letters import demo_authority, verify
from cases.models import AuditEntry, Office
from cases.services import certificates
from cases.services.dossier import exports, filing
from cases.services.dossier.contents import entries, is_hers, plain
from cases.services.opening import add_person
from cases.services.paper import read_file
from tests.cases import acts, filed
from tests.letters.paper import text_of


@pytest.fixture
def quick(monkeypatch):
    filed.make_quick(monkeypatch)


@pytest.fixture
def complete(cast, today, quick):
    """A proposal with petition (3 pages), answer (2 pages), a photograph, and evidence on paper."""
    case = filed.answered(cast, today)
    filed.paper(cast, case, today, scan=filed.pdf(3, "don"), pages=3, dated=date(2026, 9, 1))
    filed.paper(cast, case, today, "evidence", title="Ảnh mặt đường", scan=filed.picture("JPEG"))
    filed.paper(cast, case, today, "evidence", title="Mẫu đất", pages=1)
    filing.number_sheets(case, actor=cast.thu, on=today)
    filing.set_retention(case, actor=cast.thu, on=today, gravity="other")
    return filed.current(case)


def take(case, what, cast, on):
    return exports.export(case, what, actor=cast.thu, on=on)


def unzip(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


# One PDF -----------------------------------------------------------------------------------------


def test_the_book_has_bookmarks_labels_and_the_originals(cast, complete, today):
    with pikepdf.open(io.BytesIO(take(complete, "pdf", cast, today))) as book:
        with book.open_outline() as outline:
            titles = [one.title for one in outline.root]
        assert titles == [
            "Bìa hồ sơ", "Mục lục văn bản, tài liệu",
            "01. Đơn: Đơn đề nghị sửa đường (tờ 01-03)",
            "02. Tài liệu, chứng cứ: Ảnh mặt đường (tờ 04)",
            "04. 01/UBND-VP Văn bản trả lời kiến nghị, phản ánh (tờ 06-07)",
            "Diễn biến pháp lý", "Chứng từ kết thúc",
        ]  # fmt: skip
        labels = [page.label for page in book.pages]
        assert labels[:8] == ["i", "ii", "1", "2", "3", "4", "6", "7"]
        assert (labels[8], labels[-1]) == ("DB-1", "KT-1")
        (name,) = book.attachments
        letter = acts.letter(complete, "XLD-11")
        assert book.attachments[name].get_file().read_bytes() == read_file(letter)
        assert book.attachments[name].obj.AFRelationship == "/Source"
        assert book.Root.Lang == "vi" and len(book.Root.AF) == 1
        assert "/Author" not in book.docinfo and "/CreationDate" not in book.docinfo


def test_the_photograph_keeps_its_own_bytes(cast, complete, today):
    with pikepdf.open(io.BytesIO(take(complete, "pdf", cast, today))) as book:
        image = book.pages[5].obj.Resources.XObject.Im0
        assert image.read_raw_bytes() == filed.picture("JPEG")


@pytest.mark.parametrize(("kind", "mode"), [("PNG", "RGBA"), ("PNG", "L"), ("JPEG", "L"),
                                            ("JPEG", "CMYK")])  # fmt: skip
def test_pictures_of_every_kind_become_a_page(cast, today, quick, kind, mode):
    case = filed.answered(cast, today)
    filed.paper(cast, case, today, "evidence", scan=filed.picture(kind, mode=mode))
    with pikepdf.open(io.BytesIO(take(case, "pdf", cast, today))) as book:
        with book.open_outline() as outline:
            assert any("Tài liệu, chứng cứ" in one.title for one in outline.root)
        assert [page.label for page in book.pages][3] in ("VB1-1", "VB2-1")


def test_the_index_has_the_seven_columns_of_annex_five(cast, complete, today):
    text = " ".join(text_of(take(complete, "index", cast, today)).split())
    for heading in ("STT", "Số, ký hiệu", "Ngày tháng", "Tên loại và trích yếu", "Tác giả", "Tờ số",
                    "Ghi chú"):  # fmt: skip
        assert heading in text
    assert "01/UBND-VP" in text and "06-07" in text
    assert "không có bản quét" in text, "what lies on paper alone is told"


def test_cover_and_end_sheet_count_the_sheets(cast, complete, today):
    cover = " ".join(text_of(take(complete, "cover", cast, today)).split())
    assert "HỒ SƠ" in cover and "15 năm" in cover and "đang giải quyết" in cover
    done = acts.do(complete, "close_file", cast.thu, today)
    end = " ".join(text_of(take(done, "end", cast, today)).split())
    assert "gồm có: 07 tờ, được đánh số từ số 01 đến số 07" in end
    assert "Vũ Thị Thu" in end and "ngày 16 tháng 9 năm 2026" in end


def test_the_real_letter_in_the_book_is_still_validly_signed(cast, today):
    case = filed.answered(cast, today)
    with pikepdf.open(io.BytesIO(take(case, "pdf", cast, today))) as book:
        (name,) = book.attachments
        original = book.attachments[name].get_file().read_bytes()
        assert not any("/Annots" in page.obj for page in book.pages), "fields are part of the page"
    folder = certificates.folder()
    verdict = verify.verify(
        original, roots=demo_authority.roots(folder), crls=demo_authority.crls(folder)
    )
    assert verdict.status == "valid", verdict.reasons
    text = text_of(take(case, "pdf", cast, today))
    assert "01/UBND-VP" in text, "number and date survive as part of the page"


# The folder --------------------------------------------------------------------------------------


def test_the_folder_holds_every_paper_as_it_is_and_its_description(cast, complete, today):
    files = unzip(take(complete, "zip", cast, today))
    papers = entries(complete)
    for one in papers:
        if one.path:
            assert files[one.path] == one.content
    assert {"ho-so.pdf", "ho-so.xml", "bang-ke.json", "bang-ke.pdf"} < set(files)
    whole = fromstring(files["ho-so.xml"])
    told = {one.tag: one.text for one in whole}
    assert (told["FileNotation"], told["DocTotal"], told["PageTotal"]) == ("01/2026/VV", "4", "7")
    assert told["Maintenance"] == "15 năm"
    letter = fromstring(files["van-ban/004-01-UBND-VP.xml"])
    assert letter.tag == "Outgoing"
    told = {one.tag: one.text for one in letter}
    assert (told["CodeNumber"], told["CodeNotation"]) == ("01", "UBND-VP")
    assert (told["FullName"], told["PageAmount"]) == ("Lê Văn Bình", "2")
    arrived = fromstring(files["van-ban/001-don.xml"])
    assert {one.tag: one.text for one in arrived}["ArrivalNumber"] == "01"


def test_the_manifest_names_the_hash_of_every_file(cast, complete, today):
    files = unzip(take(complete, "zip", cast, today))
    told = json.loads(files.pop("bang-ke.json"))
    files.pop("bang-ke.pdf")
    assert {one["path"]: one["sha256"] for one in told["files"]} == {
        path: hashlib.sha256(content).hexdigest() for path, content in files.items()
    }
    assert json.loads(take(complete, "manifest", cast, today)) == told
    printed = text_of(take(complete, "hashes", cast, today)).replace("\n", "")
    assert told["files"][0]["sha256"] in printed


def test_the_same_file_gives_the_same_bytes_on_another_day(cast, complete, today):
    later = today + timedelta(days=1)
    for what in ("pdf", "cover", "index"):
        assert take(complete, what, cast, today) == take(complete, what, cast, later)
    assert take(complete, "zip", cast, today) == take(complete, "zip", cast, today)
    one = json.loads(take(complete, "manifest", cast, today))
    two = json.loads(take(complete, "manifest", cast, later))
    assert one.pop("made_on") != two.pop("made_on")
    assert one == two


def test_the_code_of_an_office_that_is_too_long_for_the_archive_is_told(
    cast, complete, today, refused
):
    Office.objects.filter(pk=cast.office.pk).update(code="phuong-ham-rong-x")
    case = filed.current(complete)
    with refused(Refused, says="“OrganId” is longer than the archive takes"):
        take(case, "zip", cast, today)


def test_every_copy_is_logged_with_its_hash(cast, complete, today):
    content = take(complete, "pdf", cast, today)
    entry = AuditEntry.objects.latest("seq")
    assert (entry.action, entry.actor, entry.dossier) == ("export_file", cast.thu, complete.dossier)
    assert entry.details == {"what": "pdf", "sha256": hashlib.sha256(content).hexdigest()}


@pytest.mark.parametrize(("text", "name"), [
    ("01/QĐ-UBND", "01-QD-UBND"), ("../../etc", "etc"), ("Đơn khiếu nại", "Don-khieu-nai"),
    ("", ""), ("a" * 60, "a" * 40),
])  # fmt: skip
def test_names_of_files_are_plain(text, name):
    assert plain(text) == name


# A denunciation ----------------------------------------------------------------------------------

NAME, PLACE, ID = "Đặng Thị Sáu", "ngõ 47 Nguyễn Chí Thanh", "038188000777"


@pytest.fixture
def secret(cast, today, quick):
    """A denunciation with what its author wrote, evidence and an explanation, in one file."""
    add_person(actor=cast.lan, on=today, full_name=NAME, address=PLACE, id_number=ID)
    case = acts.ready(cast, today, Kind.DENUNCIATION)
    filed.paper(cast, case, today, author="", title="Đơn tố cáo", pages=2)
    filed.paper(cast, case, today, "evidence", author="Phòng Kinh tế", title="Sổ chi",
                scan=filed.pdf(), redacted=True)  # fmt: skip
    filing.number_sheets(case, actor=cast.minh, on=today)
    return case


def test_the_file_of_a_denunciation_carries_nothing_of_its_author(cast, secret, today):
    files = unzip(exports.export(secret, "zip", actor=cast.minh, on=today))
    text = text_of(files["ho-so.pdf"]) + text_of(files["bang-ke.pdf"])
    rest = b"".join(content for path, content in files.items() if not path.endswith(".pdf"))
    for word in (NAME, PLACE, ID, "Sáu"):
        assert word not in text and word.encode() not in rest
    assert secret.envelope in text
    assert secret.subject not in text_of(exports.export(secret, "cover", actor=cast.thu, on=today))


@pytest.mark.parametrize(("who", "hers"), [
    ("minh", True), ("thu", True), ("binh", True), ("quan", True), ("hoa", True), ("lan", False),
    ("quantri", False), ("nga", False),
])  # fmt: skip
def test_the_file_is_given_to_those_alone_who_may_read_all_of_it(cast, secret, today, who, hers):
    assert is_hers(secret, getattr(cast, who), today) is hers
