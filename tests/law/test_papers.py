"""The list of papers is the list of the catalogue, row for row, and each is drafted or printed."""

import csv
import re
from datetime import date
from pathlib import Path

import pytest

from cases.law.papers import LAW_OF_2026, PAPERS, Course, Owner, Signatory, name_of, offered
from cases.law.words import Kind
from cases.letters.catalogue import FORMS

ROWS = list(csv.DictReader(
    (Path(__file__).parent / "list_of_forms.csv").read_text(encoding="utf-8").splitlines()
))  # fmt: skip
CATALOGUE = Path(__file__).parents[3] / "shared" / "forms" / "forms.md"


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["code"])
def test_every_form_of_the_list_is_a_paper_with_its_abbreviation(row):
    paper = PAPERS[row["code"]]
    shown = paper.abbreviation or ("CV" if paper.course is Course.ROUND else "-")
    assert shown in row["abbreviation"].split("|")
    assert paper.name and paper.heading and re.search(r"Điều|Mẫu|TT-TTCP", paper.basis)


def test_what_the_list_has_not_is_a_variant_of_it_or_of_the_house():
    listed = {row["code"] for row in ROWS}
    for code in PAPERS.keys() - listed:
        known = re.fullmatch(r"(.+-\d\d)[a-z]", code)
        assert (known and known[1] in listed) or code.startswith("NB-"), code


@pytest.mark.skipif(not CATALOGUE.exists(), reason="the catalogue is not at hand")
def test_the_copy_of_the_list_is_complete():
    text = CATALOGUE.read_text(encoding="utf-8")
    named = set(
        re.findall(r"^(?:\| |### |\*\*)(?:\*\*)?((?:TCD|XLD|KN|TC)-\d\d[ab]?)\b", text, re.M)
    )
    assert named <= {row["code"] for row in ROWS}


def test_every_paper_but_the_book_has_its_letter():
    assert PAPERS.keys() - FORMS.keys() == {"TCD-03"}
    assert FORMS.keys() <= PAPERS.keys()


@pytest.mark.parametrize("paper", PAPERS.values(), ids=lambda paper: paper.code)
def test_a_paper_goes_one_way_and_is_signed_accordingly(paper):
    if paper.course is Course.BLANK:
        assert paper.signatory is Signatory.CITIZEN
        assert paper.incoming, "the office receives it: the incoming paper is recorded"
    if paper.course is Course.ROUND:
        assert paper.signatory in (Signatory.HEAD, Signatory.COLLECTIVE)
    assert paper.since <= paper.until


@pytest.mark.parametrize(
    ("owner", "kind", "has", "has_not"),
    [
        (Owner.CASE, Kind.COMPLAINT, "KN-15", "TC-12"),
        (Owner.CASE, Kind.DENUNCIATION, "TC-12", "KN-15"),
        (Owner.CASE, Kind.PROPOSAL, "XLD-11", "KN-03"),
        (Owner.PETITION, Kind.DENUNCIATION, "XLD-03", "XLD-11"),
        (Owner.VISIT, Kind.COMPLAINT, "TCD-02", "TC-20"),
        (Owner.VISIT, Kind.DENUNCIATION, "TC-20", "KN-01"),
    ],
)
def test_a_dossier_offers_the_papers_of_its_kind(owner, kind, has, has_not):
    codes = {paper.code for paper in offered(owner, kind, date(2026, 8, 3))}
    assert has in codes and has_not not in codes


def test_a_form_of_2026_is_not_offered_the_day_before():
    day_before = date(2026, 6, 30)
    for day, there in ((day_before, False), (LAW_OF_2026, True)):
        codes = {paper.code for paper in offered(Owner.CASE, Kind.COMPLAINT, day)}
        assert ("KN-14a" in codes) is there


def test_an_unknown_code_is_called_by_itself():
    assert name_of("XX-99") == "XX-99"
