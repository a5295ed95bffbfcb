"""What is generated for the documentation is what the code says today."""

from django.conf import settings
from django.utils.translation import override

from config import diagrams
from tests import articles


def test_the_drawn_procedures_are_those_of_the_code():
    with override("en"):
        drawn = diagrams.page()
    assert (settings.BASE_DIR / "docs" / "procedures.md").read_text(encoding="utf-8") == drawn, (
        "run `make diagrams`"
    )


def test_every_verb_is_drawn():
    drawn = (settings.BASE_DIR / "docs" / "procedures.md").read_text(encoding="utf-8")
    for _heading, model, _owner, _kinds in diagrams.PROCEDURES:
        for verb in diagrams.procedure_verbs(model):
            assert f"| `{verb}` |" in drawn


def test_every_rule_has_its_article_its_row_its_page_and_its_test():
    assert articles.lacking() == []


def test_the_list_of_articles_is_that_of_the_code():
    assert articles.DOCUMENT.read_text(encoding="utf-8") == articles.document(), (
        "run `make articles`"
    )
