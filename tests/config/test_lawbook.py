"""The law book: whoever works here finds a rule by its article, its code or a word."""

import pytest
from django.urls import reverse

from cases.law.authority import FORMULAS
from cases.law.dossier import ITEMS
from cases.law.papers import PAPERS
from cases.law.routine import ROUTINE
from config import lawbook


def found(question: str) -> set[str]:
    return {entry.key for entry in lawbook.search(question, lawbook.entries())}


@pytest.mark.parametrize(
    ("question", "rule"),
    [
        ("khieu nai 28", "CMP_RESOLVE_1/complex_remote"),
        ("Luật Khiếu nại Điều 11a", "LKN_11A_1B"),
        ("to cao 30", "DEN_RESOLVE/especially_complex"),
        ("nghị định 154 4", "ND154_4_1K"),
        ("RCP_ANSWER", "RCP_ANSWER/any"),
        ("tiep cong dan 28", "Visit.answer"),
        ("quyet dinh giai quyet khieu nai lan hai", "KN-16"),
        ("khieu nai 34 doi thoai", "KN:doi_thoai"),
        ("nghi dinh 30 dieu 13 khoan 1", "KT."),
        ("trich sao", "extract"),
        ("KN-03", "KN-03"),
    ],
)
def test_a_rule_is_found_with_and_without_accents(question, rule):
    assert rule in found(question)


def test_article_28_is_not_found_by_2_or_by_128():
    assert "CMP_RESOLVE_1/ordinary" not in found("khieu nai dieu 2 128")


def test_every_rule_has_article_page_and_a_table_with_a_name():
    for entry in lawbook.entries():
        assert entry.article and entry.pages and entry.table_word, entry


@pytest.mark.parametrize("who", ["lan", "minh", "binh", "thu", "quan", "quantri"])
def test_everybody_who_works_here_reads_the_law(who, cast, client):
    client.force_login(getattr(cast, who))
    page = client.get(reverse("admin:law"), {"q": "to cao 34"})
    assert page.status_code == 200
    assert 'id="ground-LTC_34_1A-2019"' in page.content.decode()


def test_a_stranger_does_not(client, db):
    assert client.get(reverse("admin:law")).status_code == 302


@pytest.mark.parametrize("question", ["không có luật này", "\x00", "%", "x" * 5000, "'; --"])
def test_whatever_is_asked_there_is_an_answer(question, cast, client):
    client.force_login(cast.lan)
    page = client.get(reverse("admin:law"), {"q": question, "page": "zzz"})
    assert page.status_code == 200


def test_the_pages_of_the_book_lead_on(cast, client):
    client.force_login(cast.lan)
    page = client.get(reverse("admin:law"), {"page": "2"}).content.decode()
    assert "page=1" in page


def test_every_page_of_the_book_is_an_address_of_the_site():
    for page in {page for entry in lawbook.entries() for page in entry.pages}:
        site, name, *verb = page.split(":")
        keys = [1, *verb] if verb or name.endswith(("_change", "_concern", "_file")) else []
        assert reverse(f"{site}:{name}", args=keys).startswith("/"), page


@pytest.mark.parametrize(("table", "rows"), [
    ("paper", PAPERS), ("file", ITEMS), ("formula", FORMULAS), ("routine", ROUTINE),
])  # fmt: skip
def test_no_row_of_the_tables_of_papers_is_left_out(table, rows):
    assert {entry.key for entry in lawbook.entries() if entry.table == table} == set(rows)
