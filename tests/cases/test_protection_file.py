"""The papers on a protection are a file of their own beside that of the denunciation (Điều 55)."""

import io

import pikepdf
import pytest

from cases.law.dossier import Volume, volume_of
from cases.law.papers import PAPERS
from cases.law.words import Kind
from cases.models import FiledPaper
from cases.services import verify
from cases.services.dossier import exports, filing, leaves
from cases.services.dossier.contents import about, entries
from cases.services.dossier.folder import files_of
from cases.services.story import story_of
from tests.cases import acts, filed


@pytest.fixture
def case(cast, today, monkeypatch):
    """A denunciation in hand, with a letter from outside and the result of an inquiry."""
    filed.make_quick(monkeypatch)
    case = acts.assigned(acts.accepted(cast, today, Kind.DENUNCIATION), cast, today)
    told = {"author": "Phòng Nội vụ", "title": "Văn bản", "pages": 2}
    filed.paper(cast, case, today, "letter", **told)
    filed.paper(cast, case, today, "inquiry", scan=filed.pdf(2, "kq"), redacted=True, **told)
    return filed.current(case)


def titles(rows):
    return [one.kind for one in rows]


@pytest.mark.parametrize("code", PAPERS)
def test_only_the_request_and_the_decisions_on_it_belong_to_the_protection(code):
    about_it = "bảo vệ" in PAPERS[code].name
    assert (volume_of(code) is Volume.PROTECTION) is about_it, PAPERS[code].name


def test_each_file_has_its_papers_and_counts_its_own_sheets(cast, case, today):
    assert titles(entries(case)) == ["van-ban-den"]
    assert titles(entries(case, Volume.PROTECTION)) == ["ket-qua-xac-minh-ve-bao-ve"]
    filing.number_sheets(case, actor=cast.minh, on=today)
    rows = FiledPaper.objects.filter(case=case)
    assert {(one.volume, str(one)) for one in rows} == {
        ("matter", "01-02"),
        ("protection", "01-02"),
    }
    event = case.dossier.events.get(verb="number_sheets")
    assert event.facts == {"sheets": 2, "protection": 2}
    filed.paper(cast, case, today, "inquiry", author="Công an", title="Kết quả", pages=1)
    filing.number_sheets(case, actor=cast.minh, on=today)
    assert [one.sheets for one in entries(case, Volume.PROTECTION)] == ["01-02", "03"]
    assert (about(case)["sheets"], about(case, Volume.PROTECTION)["sheets"]) == ("02", "03")
    assert list(verify.problems()) == []


def test_the_book_of_the_matter_tells_nothing_of_the_protection(cast, case, today):
    filing.number_sheets(case, actor=cast.minh, on=today)
    files, _titles = files_of(case, actor=cast.minh)
    with pikepdf.open(io.BytesIO(files["ho-so.pdf"])) as book, book.open_outline() as outline:
        assert not [one.title for one in outline.root if "bảo vệ" in one.title.lower()]
    assert not [path for path in files if "inquiry" in path]
    assert "ho-so-bao-ve.pdf" in files, "the archive gets both"


def test_the_story_in_the_book_leaves_the_acts_on_a_protection_to_their_file(
    cast, case, today, monkeypatch
):
    told = {}
    monkeypatch.setattr(leaves, "sheet", lambda name, facts: told.setdefault(name, facts))
    case = acts.do(case, "protect", cast.binh, today, measures=["LTC_58"], origin="own",
                   reason="Có căn cứ.")  # fmt: skip
    leaves.told(case, cast.minh)
    lines = [act for part in told["file_story"]["parts"] for act in part["acts"]]
    assert lines and not [act for act in lines if "TC-28" in act["what"]]
    assert not [act for act in lines if act["article"].startswith("Luật Tố cáo Điều 47")]
    whole = [act for part in story_of(case, today).parts for act in part.acts]
    assert [act for act in whole if act.volume is Volume.PROTECTION], "the page shows them"


def test_the_protection_is_taken_away_as_a_book_of_its_own(cast, case, today):
    assert "protection" in exports.offered(case)
    content = exports.export(case, "protection", actor=cast.minh, on=today)
    with pikepdf.open(io.BytesIO(content)) as book, book.open_outline() as outline:
        found = [one.title for one in outline.root]
    assert found[0] == "Bìa hồ sơ" and len(found) == 3 and "Văn bản" in found[2]


def test_without_such_papers_there_is_no_such_file(cast, today, client):
    case = acts.assigned(acts.accepted(cast, today, Kind.DENUNCIATION), cast, today)
    assert "protection" not in exports.offered(case)
    client.force_login(cast.minh)
    assert client.get(f"/cases/case/{case.pk}/file/copy/protection/").status_code == 404
    page = client.get(f"/cases/case/{case.pk}/file/")
    assert page.context["protected"] == []


def test_who_may_not_see_the_denunciation_gets_neither_file(cast, case, client):
    client.force_login(cast.minh)
    page = client.get(f"/cases/case/{case.pk}/file/")
    assert titles(page.context["protected"]) == ["ket-qua-xac-minh-ve-bao-ve"]
    assert client.get(f"/cases/case/{case.pk}/file/copy/protection/").status_code == 200
    client.force_login(cast.hoa)
    assert client.get(f"/cases/case/{case.pk}/file/copy/protection/").status_code in (302, 404)
