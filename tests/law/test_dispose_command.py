"""`manage.py dispose`: what a clerk writes down, what she is told, with which status it ends."""

import json
import os
import subprocess
import sys

import pytest
from django.utils import translation

from complaints.management.commands.dispose import Command
from tests.law.tables import HERE

ROOT = HERE.parents[1]


@pytest.fixture
def ask(tmp_path, capsys):
    """Run the command on a file with these words; its status, its answer, its complaint."""

    def _ask(facts) -> tuple[int, str, str]:
        path = tmp_path / "facts.json"
        path.write_text(facts if isinstance(facts, str) else json.dumps(facts), encoding="utf-8")
        status = 0
        with translation.override("en"):
            try:
                Command().run_from_argv(["manage.py", "dispose", "--facts", str(path)])
            except SystemExit as stop:
                status = stop.code or 0
        said = capsys.readouterr()
        return status, said.out, said.err

    return _ask


def test_the_prescribed_disposal_comes_first_with_letter_limit_article_and_reason(ask):
    status, out, err = ask({"kind": "complaint", "competence": "other"})
    assert (status, err) == (0, "")
    (one,) = json.loads(out)["disposals"]
    assert list(one) == ["code", "letter", "limits", "article", "reason"]
    assert (one["code"], one["letter"], one["limits"]) == ("guide", "XLD-02", ["PET_PROCESS"])
    assert one["article"] == "TT 05/2021/TT-TTCP: 8.1"
    assert "Who is competent to settle it? another" in one["reason"]


def test_letters_stand_in_their_order(ask):
    _, out, _ = ask({"kind": "complaint"})
    assert json.loads(out)["disposals"][0]["letter"] == "XLD-01; KN-03"


def test_without_a_letter_the_letter_is_empty(ask):
    _, out, _ = ask({"kind": "feedback", "anonymous": "yes"})
    (one,) = json.loads(out)["disposals"]
    assert (one["code"], one["letter"], one["limits"]) == ("keep_on_file", "", ["PET_ARCHIVE"])


def test_what_goes_with_it_follows(ask):
    _, out, _ = ask({"kind": "complaint", "competence": "other", "originals_enclosed": "yes"})
    assert [one["code"] for one in json.loads(out)["disposals"]] == ["guide", "return_originals"]


@pytest.mark.parametrize("kind", ["complaint", "denunciation", "proposal", "feedback", "mixed",
                                  "not_a_petition"])  # fmt: skip
def test_every_kind_is_answered(ask, kind):
    status, out, _ = ask({"kind": kind})
    assert status == 0
    assert json.loads(out)["disposals"][0]["article"]


@pytest.mark.parametrize(
    ("facts", "says"),
    [
        ({"competence": "own"}, "kind: not given"),
        ({"kind": "letter"}, "none of complaint, denunciation, mixed"),
        ({"kind": "complaint", "weather": "fine"}, "weather: no such fact"),
        ({"kind": "complaint", "dated": "perhaps"}, "none of yes, no"),
        ({"kind": "complaint", "dated": None}, "none of yes, no"),
        ({"kind": "complaint", "accused": "party_member"}, "contradicts kind complaint"),
        ('{"kind": "complaint", "dated": "yes", "dated": "no"}', "dated: said twice"),
        ("[]", "not an object"),
        ("no JSON", "Expecting value"),
        ("[" * 100_000, "facts.json"),
    ],
    ids=lambda value: str(value)[:40],
)
def test_unusable_input_ends_with_64_and_says_what_is_wrong(ask, facts, says):
    status, out, err = ask(facts)
    assert (status, out) == (64, "")
    assert says in err


def test_a_wrong_command_line_or_a_missing_file_ends_with_64(capsys):
    for words in ([], ["--facts", "/nowhere.json"]):
        with pytest.raises(SystemExit) as stopped:
            Command().run_from_argv(["manage.py", "dispose", *words])
        assert stopped.value.code == 64
    assert capsys.readouterr().out == ""


def test_it_needs_no_database(tmp_path):
    env = {**os.environ, "DATA_DIR": str(tmp_path / "nothing"), "SECRET_KEY": "x" * 60,
           "AUDIT_KEY": "y" * 60, "DJANGO_SETTINGS_MODULE": "config.settings"}  # fmt: skip
    done = subprocess.run(
        [sys.executable, "manage.py", "dispose", "--facts", "-"], cwd=ROOT, env=env, text=True,
        input='{"kind": "denunciation", "anonymous": "yes"}', capture_output=True, check=True,
    )  # fmt: skip
    assert json.loads(done.stdout)["disposals"][0]["code"] == "keep_on_file"
