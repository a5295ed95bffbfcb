"""The closed lists everybody shares, and sentences in the reader's language."""

import ast
from pathlib import Path

import pytest
from django.utils import translation

from cases.law import words
from cases.law.refusal import Refused
from cases.law.words import Message
from cases.wording import refusal_sentence, translate
from tests.law.tables import HERE, day

LABELLED = [
    (words.Kind, words.KIND_LABELS),
    (words.Role, words.ROLE_LABELS),
    (words.Level, words.LEVEL_LABELS),
    (words.Complexity, words.COMPLEXITY_LABELS),
    (words.Outcome, words.OUTCOME_LABELS),
    (words.PartyRole, words.PARTY_ROLE_LABELS),
]
LAW = sorted((HERE.parents[1] / "cases" / "law").rglob("*.py"))


@pytest.mark.parametrize(("enum", "labels"), LABELLED, ids=lambda x: getattr(x, "__name__", ""))
def test_every_member_is_lower_case_and_has_a_label(enum, labels):
    assert set(labels) == set(enum)
    assert all(member.value == member.value.lower() for member in enum)


def test_a_sentence_shows_dates_day_first_and_translates_what_it_contains():
    message = Message("%(what)s, %(day)s", {"what": Message("Sunday"), "day": day("05/08/2026")})
    with translation.override("en"):
        assert translate(message) == "Sunday, 05/08/2026"
    with translation.override("vi"):
        assert translate(message) == "Chủ nhật, 05/08/2026"


def test_an_empty_or_plain_message_is_left_as_it_is():
    assert translate(Message("")) == ""
    assert translate(Message("Trả lời 100% kiến nghị")) == "Trả lời 100% kiến nghị"


def test_a_refusal_says_what_why_and_what_next():
    refused = Refused(message=Message("No."), article="Luật Tố cáo Điều 30", next=Message("Do it."))
    with translation.override("en"):
        assert refusal_sentence(refused) == "No (Luật Tố cáo Điều 30). Do it."
    refused.article = ""
    assert refusal_sentence(refused) == "No. Do it."


@pytest.mark.parametrize("path", LAW, ids=lambda path: path.stem)
def test_the_law_imports_the_standard_library_and_itself_alone(path: Path):
    allowed = {"cases", "calendar", "collections", "dataclasses", "datetime", "enum", "re",
               "types", "typing"}  # fmt: skip
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names = [node.module or ""] if isinstance(node, ast.ImportFrom) else []
        names += [a.name for a in node.names] if isinstance(node, ast.Import) else []
        for name in names:
            assert name.split(".")[0] in allowed, name
            assert not name.startswith("cases") or name.startswith("cases.law"), name


@pytest.mark.parametrize("path", LAW, ids=lambda path: path.stem)
def test_the_law_never_asks_a_clock(path: Path):
    text = path.read_text(encoding="utf-8")
    assert "today(" not in text and "now(" not in text
