"""A draft goes to a word processor and comes back: only the words of people may have changed."""

import io
import zipfile

import pytest
from docx import Document
from docx.oxml.ns import qn

from cases.letters import docx
from cases.letters.docx import marks
from tests.letters import paper
from tests.letters.samples import SAMPLES

WRITTEN = (
    "ground.detail", "decision", "conclusion", "measures", "dialogue.result", "explanation",
    "contact", "contents[0].finding", "contents[1].finding", "contents[0].answer",
)  # fmt: skip


#: Letters in which two open texts follow each other with no prescribed word between them.
TOUCHING = ("XLD-11",)


def written(code):
    return [path for path, _text in marks.texts_of(code, SAMPLES[code]) if path in WRITTEN]


def out(code):
    return docx.to_docx(code, SAMPLES[code], written(code))


def back(code, file):
    return docx.returned(code, SAMPLES[code], written(code), file)


def text_of(file):
    """Every word of the file, with single spaces."""
    body = Document(io.BytesIO(file)).element.body
    lines = ("".join(t.text or "" for t in p.iter(qn("w:t"))) for p in body.iter(qn("w:p")))
    return " ".join(" ".join(lines).split())


def edited(file, *, old="", new="", without_controls=False, struck=""):
    """The file as an officer saves it: words replaced, controls lost, words struck out."""
    opened = Document(io.BytesIO(file))
    body = opened.element.body
    for node in list(body.iter(qn("w:t"))):
        if old and old in (node.text or ""):
            node.text = node.text.replace(old, new)
        box = next(node.iterancestors(qn("w:sdt")), None)
        if (
            struck
            and box is not None
            and box.find(f".//{qn('w:alias')}").get(qn("w:val")) == struck
        ):
            node.tag = qn("w:delText")
    if without_controls:
        for box in list(body.iter(qn("w:sdt"))):
            for inner in list(box.find(qn("w:sdtContent"))):
                box.addprevious(inner)
            box.getparent().remove(box)
    saved = io.BytesIO()
    opened.save(saved)
    return saved.getvalue()


@pytest.mark.parametrize("code", SAMPLES)
def test_every_letter_returns_as_it_went(code):
    texts = dict(marks.texts_of(code, SAMPLES[code]))
    files = (
        [out(code)] if code in TOUCHING else [out(code), edited(out(code), without_controls=True)]
    )
    for file in files:
        words = back(code, file)
        assert set(words) == set(written(code))
        for path, text in words.items():
            assert text.rstrip(".;") == texts[path].strip().rstrip(".;"), path


@pytest.mark.parametrize("code", TOUCHING)
def test_without_controls_nobody_guesses_where_one_open_text_ends(code):
    with pytest.raises(docx.NotReturned) as refused:
        back(code, edited(out(code), without_controls=True))
    assert refused.value.near


@pytest.mark.parametrize("code", SAMPLES)
def test_the_file_says_what_the_page_says(code):
    said = text_of(out(code)).replace(" ", "").casefold()
    for paragraph in paper.source_of(code, SAMPLES[code]):
        assert paragraph.replace(" ", "").casefold() in said


@pytest.mark.parametrize("without_controls", [False, True])
def test_new_words_come_back(without_controls):
    file = edited(out("KN-15"), old="Giữ nguyên diện tích thu hồi",
                  new="Đo đạc lại toàn bộ diện tích thu hồi",
                  without_controls=without_controls)  # fmt: skip
    assert back("KN-15", file)["measures"].startswith("Đo đạc lại toàn bộ diện tích thu hồi 126,4")


def test_words_struck_out_with_changes_tracked_are_gone():
    file = edited(out("XLD-11"), struck="contents[0].answer")
    assert back("XLD-11", file)["contents[0].answer"] == ""


@pytest.mark.parametrize("without_controls", [False, True])
@pytest.mark.parametrize(
    ("code", "old", "new", "named"),
    [
        ("KN-15", "Nguyễn Quỳnh Ngoãn", "Nguyễn Quỳnh Ngoan", "petitioner.name"),
        ("KN-15", "07/TB-UBND", "70/TB-UBND", "acceptance.number"),
        ("KN-15", "03/BC-TXM", "04/BC-TXM", "report.number"),
        ("TC-12", "Trần Văn Chín", "Trần Văn Mười", "accused.name"),
    ],
)
def test_a_fact_of_the_case_that_was_changed_is_named(code, old, new, named, without_controls):
    file = edited(out(code), old=old, new=new, without_controls=without_controls)
    with pytest.raises(docx.NotReturned) as refused:
        back(code, file)
    assert named in refused.value.changed


def test_a_day_that_was_changed_is_named():
    file = edited(out("KN-15"), old=" 10", new=" 11")
    with pytest.raises(docx.NotReturned) as refused:
        back("KN-15", file)
    assert "acceptance.on" in refused.value.changed


@pytest.mark.parametrize("without_controls", [False, True])
def test_the_wording_of_the_form_is_not_changed(without_controls):
    file = edited(out("KN-15"), old="có quyền", new="không có quyền",
                  without_controls=without_controls)  # fmt: skip
    with pytest.raises(docx.NotReturned) as refused:
        back("KN-15", file)
    assert "có quyền" in refused.value.near or refused.value.changed


def test_nothing_is_added_behind_the_end():
    opened = Document(io.BytesIO(out("KN-03")))
    opened.add_paragraph("Thêm một dòng.")
    saved = io.BytesIO()
    opened.save(saved)
    with pytest.raises(docx.NotReturned) as refused:
        back("KN-03", saved.getvalue())
    assert "Thêm một dòng" in refused.value.near


def bomb():
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("word/document.xml", b"0" * 60_000_000)
    return packed.getvalue()


@pytest.mark.parametrize(
    "file", [b"", b"%PDF-1.7", b"PK\x03\x04 broken", b"x" * 5_000_001, bomb()],
    ids=["empty", "pdf", "broken", "too large", "unpacks to too much"],
)  # fmt: skip
def test_what_is_no_return_of_a_draft_is_refused(file):
    with pytest.raises(docx.NotReturned):
        back("KN-03", file)
