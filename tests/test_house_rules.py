"""The house tests the house: a convention that is not tested here is not written down."""

import ast
import re
from pathlib import Path

import polib
import pytest
from django.apps import apps

from cases.law.words import Kind, Role
from cases.letters.catalogue import FORMS
from cases.models import Document
from cases.models.kept import NOT_COVERED
from cases.models.states import STATES, VERBS
from cases.procedures import PROCEDURES
from cases.services import verify
from cases.services.move import procedure_verbs
from complaints.models import Petition
from reception.models import ReceptionSession, Visit
from tests.measure_house import APPS, ROOT, functions, length, sources

CODE = sources(*APPS)
WITH_STATES = [*dict.fromkeys(PROCEDURES.values()), Petition, Visit, ReceptionSession, Document]


def trees():
    for path in CODE:
        yield path, ast.parse(path.read_text(encoding="utf-8"))


def test_no_function_is_longer_than_50_lines_and_no_file_than_400():
    long = [f"{p}:{n.name}" for p in CODE for n in functions(p) if length(n) > 50]
    big = [str(p) for p in CODE if len(p.read_text(encoding="utf-8").splitlines()) > 400]
    assert (long, big) == ([], [])


def test_every_module_says_what_lives_there():
    bare = [
        str(path)
        for path, tree in trees()
        if tree.body and not ast.get_docstring(tree) and path.name != "__init__.py"
    ]
    assert bare == []


def test_nobody_asks_the_machine_for_the_day():
    banned = {("date", "today"), ("datetime", "now"), ("datetime", "today"), ("datetime", "utcnow")}
    found = [
        f"{path}:{node.lineno}"
        for path, tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and (node.value.id, node.attr) in banned
    ]
    assert found == []


def test_state_and_due_day_are_assigned_nowhere_but_in_services():
    found = []
    for path, tree in trees():
        if "services" in path.parts or path.name == "services.py":
            continue
        for node in ast.walk(tree):
            targets = node.targets if isinstance(node, ast.Assign) else []
            found += [
                f"{path}:{node.lineno}"
                for target in targets
                if isinstance(target, ast.Attribute) and target.attr in ("state", "due_on")
            ]
    assert found == []


def test_no_query_writes_a_state():
    found = [
        f"{path}:{node.lineno}"
        for path, tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in ("update", "bulk_update")
        and any(keyword.arg == "state" for keyword in node.keywords)
    ]
    assert found == []


def test_no_signal_receiver():
    assert [str(p) for p in CODE if "@receiver" in p.read_text(encoding="utf-8")] == []


def test_imports_stand_at_the_top():
    inside = [
        f"{path}:{node.lineno}"
        for path, tree in trees()
        for outer in ast.walk(tree)
        if isinstance(outer, ast.FunctionDef) and outer.name != "ready"
        for node in ast.walk(outer)
        if isinstance(node, ast.Import | ast.ImportFrom)
    ]
    assert inside == []


def public_functions(path: Path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return [n for n in tree.body if isinstance(n, ast.FunctionDef) and not n.name.startswith("_")]


ROUND = [f"cases/services/paper/{p.name}" for p in (ROOT / "cases/services/paper").glob("*.py")]


@pytest.mark.parametrize("path", [*ROUND, "cases/services/numbering.py",
                                  "cases/services/opening.py", "cases/services/setup.py",
                                  "cases/services/calendar.py", "cases/services/concerns.py",
                                  "complaints/services/deciding.py",
                                  "complaints/services/denunciation.py",
                                  "complaints/services/disposing.py",
                                  "complaints/services/entering.py",
                                  "complaints/services/following.py",
                                  "complaints/services/group.py",
                                  "reception/services/visits.py",
                                  "reception/services/sessions.py"])  # fmt: skip
def test_who_acts_and_on_which_day_are_keywords(path):
    for node in public_functions(ROOT / path):
        positional = {a.arg for a in node.args.args}
        assert not positional & {"actor"}, f"{path}: {node.name}"
        keywords = {a.arg for a in node.args.kwonlyargs}
        assert ("actor" in keywords) <= ("on" in keywords), f"{path}: {node.name}"


def test_the_law_knows_no_framework_and_no_clock():
    for path in sources("cases/law", "complaints/law", "reception/law"):
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"^(from|import) (django|time|os)\b", text, re.M), path


@pytest.mark.parametrize("model", WITH_STATES, ids=lambda m: m.__name__)
def test_every_transition_names_role_article_and_label(model):
    for verb in procedure_verbs(model):
        for taken in getattr(model, verb)._django_fsm.transitions.values():
            assert taken.custom["role"], verb
            assert all(isinstance(role, Role) for role in taken.custom["role"])
            assert taken.custom["article"], verb
            assert taken.custom["label"], verb
            for predicate in taken.conditions:
                assert predicate.message.id and predicate.article and predicate.then.id


@pytest.mark.parametrize("model", WITH_STATES, ids=lambda m: m.__name__)
def test_every_state_and_verb_has_a_word(model):
    for verb in procedure_verbs(model):
        assert verb in VERBS
        for taken in getattr(model, verb)._django_fsm.transitions.values():
            assert taken.source in STATES


def test_every_letter_has_a_template_and_stands_in_the_list_of_papers():
    for form in FORMS.values():
        assert (ROOT / "templates" / "letters" / form.template).exists(), form.code
        assert form.paper.name and form.paper.basis


def test_no_template_is_unused():
    names = {str(p.relative_to(ROOT / "templates")) for p in (ROOT / "templates").rglob("*.html")}
    text = "".join(p.read_text(encoding="utf-8") for p in CODE) + "".join(
        p.read_text(encoding="utf-8") for p in (ROOT / "templates").rglob("*.html")
    )
    letters = {f"letters/{form.template}" for form in FORMS.values()}
    unused = [n for n in names - letters if n not in text and Path(n).name not in text]
    by_django = {"admin/base_site.html", "403.html", "403_csrf.html", "404.html", "500.html"}
    assert sorted(set(unused) - by_django) == []


def test_templates_hold_no_inline_script_or_style():
    for path in (ROOT / "templates" / "admin").rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"<style|style=|<script(?![^>]*src=)| on\w+=", text), path
        assert "|safe" not in text


def test_every_kind_has_a_procedure():
    assert set(PROCEDURES) == set(Kind)


def test_every_column_is_covered_by_the_audit_or_named_as_an_exception():
    assert verify.uncovered_columns() == []


def test_every_exception_of_the_audit_is_a_column_and_has_its_reason():
    for name, reason in NOT_COVERED.items():
        label, column = name.rsplit(".", 1)
        assert apps.get_model(label)._meta.get_field(column)
        assert len(reason) > 10


def test_the_readme_names_commands_that_exist():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    targets = re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M)
    for command in re.findall(r"`make (\w+)", readme):
        assert command in targets
    for command in re.findall(r"manage\.py (\w+)", readme):
        found = list(ROOT.glob(f"*/management/commands/{command}.py"))
        assert found, command


def test_the_lock_holds_every_dependency_and_no_address():
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert "://" not in lock
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    block = project.split("[project]")[1].split("[tool")[0]
    for name in re.findall(r'^\s+"([a-zA-Z0-9-]+)', block, re.M):
        assert re.search(rf"^{name.lower()}(\[|==)", lock, re.M), name
    assert not re.search(r"^django-fsm==", lock, re.M)


CATALOGUES = sorted(ROOT.glob("*/locale/vi/LC_MESSAGES/django.po"))


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda p: p.parts[-5])
def test_the_vietnamese_catalogue_is_complete_and_compiled(path):
    source = polib.pofile(str(path))
    assert [e.msgid for e in source if not e.translated() and not e.obsolete] == []
    compiled = {(e.msgctxt, e.msgid): e.msgstr or e.msgstr_plural for e in polib.mofile(
        str(path.with_suffix(".mo")))}  # fmt: skip
    for entry in source:
        if not entry.obsolete:
            value = entry.msgstr or entry.msgstr_plural
            assert compiled[(entry.msgctxt, entry.msgid)] == value


def messages_in_code():
    """Every message marked for translation in Python code and templates."""
    names = {"_", "gettext", "gettext_lazy", "gettext_noop"}
    for _path, tree in trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and node.args:
                called = getattr(node.func, "id", getattr(node.func, "attr", ""))
                first = node.args[0]
                if called in names and isinstance(first, ast.Constant):
                    yield first.value
    for path in (ROOT / "templates").rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        yield from re.findall(r"{% translate [\"']([^\"']+)[\"']", text)


def test_every_message_of_the_program_is_in_a_catalogue():
    known = {e.msgid for path in CATALOGUES for e in polib.pofile(str(path))}
    missing = sorted({m for m in messages_in_code() if m and m not in known})
    assert missing == []


def test_project_files_speak_of_the_project_alone():
    words = re.compile(r"/work/|\bpypi\b|helper session|/root/", re.I)
    for path in ROOT.rglob("*"):
        if path.suffix in {".py", ".md", ".toml", ".html", ".sh", ".css"} and not any(
            part.startswith(".") or part == "var" for part in path.relative_to(ROOT).parts
        ):
            if path.name == "test_house_rules.py":
                continue
            assert not words.search(path.read_text(encoding="utf-8")), path


GLOSSARY = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
IN_CODE = {
    word
    for line in GLOSSARY.splitlines()
    if line.startswith("|")
    for word in re.findall(r"\w+", line.split("|")[2])
}


def test_every_concept_in_code_stands_in_the_glossary():
    models = {
        model.__name__
        for model in apps.get_models()
        if model._meta.app_label in ("cases", "complaints", "reception")
    }
    words = {kind.name for kind in Kind} | models | set(VERBS)
    words |= {word for role in Role for word in role.value.split("_")}
    assert sorted(words - IN_CODE) == []


def test_every_state_stands_in_the_glossary():
    assert sorted(set(STATES) - set(re.findall(r"\w+", GLOSSARY))) == []


def test_no_name_uses_a_word_that_the_glossary_forbids():
    forbidden = {"data", "info", "utils", "util", "misc", "helper", "petitionee", "cancel"}
    found = [
        f"{path}:{node.name}"
        for path, tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.ClassDef)
        and forbidden & set(re.findall(r"[a-z]+", re.sub(r"([A-Z])", r"_\1", node.name).lower()))
        and node.name
        not in {"create_dataset", "export_data", "handle_data"}  # names of the library's own hooks
    ]
    assert found == []
