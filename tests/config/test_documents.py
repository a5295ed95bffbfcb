"""What is generated for the documentation is what the code says today."""

from django.conf import settings
from django.utils.translation import override

from config import diagrams


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
