"""The page itself and what stands in its margins: number, components 13 and 14; lengths."""

import re

import pytest

from cases.checks import letter_measures
from cases.letters import measures, render
from tests.letters import paper
from tests.letters.paper import LEFT, MIDDLE, MM, RIGHT
from tests.letters.samples import SAMPLES, stress

BLACK, RED = (0.0, 0.0, 0.0), (1.0, 0.0, 0.0)


def near(value):
    return pytest.approx(value, abs=1.0)


@pytest.fixture(scope="module")
def full():
    return render.render("KN-03", stress.FULL)


def test_the_address_stands_at_the_foot_of_page_one_under_a_rule_of_full_width(full):
    pages = paper.pages(full)
    for text in stress.CONTACT:
        line = paper.line(pages[0], text[:30])
        assert (line.size, line.face, line.middle) == (11, "TDSerif", near(MIDDLE))
        assert 841.89 - 20 * MM < line.top < 841.89 - 5 * MM
        assert all(text[:30] not in one.text for page in pages[1:] for one in page)
    rule = paper.rules(full)[-1]
    assert (rule[0], rule[1]) == (near(LEFT), near(RIGHT))


def test_the_line_of_a_copy_stands_at_the_head_of_page_one_on_the_right(full):
    pages = paper.pages(full)
    line = paper.line(pages[0], "SAO Y; Ủy ban nhân dân phường Hàm Rồng; 24-11-2026")
    assert (line.size, line.face, line.x1) == (10, "TDSerif", near(RIGHT))
    assert line.top + 10 < 20 * MM
    assert not any("SAO Y" in one.text for page in pages[1:] for one in page)


def test_nothing_but_the_urgency_has_a_colour(full):
    assert paper.colours(full, 0) == {BLACK, RED}
    for page in range(1, len(paper.pages(full))):
        assert paper.colours(full, page) == {BLACK}


@pytest.mark.parametrize("code", SAMPLES)
def test_every_form_is_black(code):
    assert paper.colours(paper.sample(code)) <= {BLACK}


@pytest.mark.parametrize(("paragraphs", "least", "most"), [(0, 1, 1), (20, 2, 2), (250, 9, 11)])
def test_a_letter_of_one_of_two_and_of_ten_pages(paragraphs, least, most):
    pdf = render.render("KN-04", stress.of_lines(paragraphs))
    pages = paper.pages(pdf)
    assert least <= len(pages) <= most
    assert not any(line.text.isdigit() for line in pages[0])
    for number, page in enumerate(pages[1:], start=2):
        head = page[0]
        assert (head.text, head.middle) == (str(number), near(MIDDLE))
        assert pytest.approx(head.top + 13 * 0.55, abs=3) == 20 * MM / 2  # amid the top margin
    printed = re.sub(r" ?\d* ?\f ?", " ", paper.text_of(pdf))
    assert printed.count("Một dòng.") == paragraphs
    for text in paper.source_of("KN-04", stress.of_lines(paragraphs)):
        assert text.upper() in printed.upper()


def test_all_components_can_be_copied_and_are_composed(full):
    decomposed = render.render("KN-03", paper.decomposed(stress.FULL))
    assert decomposed == full
    printed = paper.text_of(full)
    for text in ("THƯỢNG KHẨN", "LƯU HÀNH NỘI BỘ", "PL.(300)", stress.COPIED, *stress.CONTACT):
        assert text in printed


def test_a_full_letter_is_pdf_a_with_our_typeface_alone_and_no_name_in_its_metadata(full):
    assert all("+TDSerif" in row.split()[0] for row in paper.faces(full))
    pdf = paper.opened(full)
    with pdf.open_metadata() as metadata:
        assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("3", "A")
        assert "Ngoãn" not in str(metadata)
    assert set(pdf.docinfo.keys()) == {"/Title", "/Producer"}


@pytest.mark.parametrize("code", [code for code in SAMPLES if code.startswith("TC-")])
def test_the_metadata_of_a_denunciation_names_nobody_and_no_envelope(code):
    pdf = paper.opened(paper.sample(code))
    with pdf.open_metadata() as metadata:
        kept = str(metadata) + "".join(str(value) for value in pdf.docinfo.values())
    assert "NTC-" not in kept and "Chín" not in kept


ATTACKS = [
    '<link rel="attachment" href="file:///etc/passwd">',
    '<img src="http://127.0.0.1:9/x.png">',
    '</style><style>@import url("file:///etc/passwd");</style>',
    '"><svg><image href="file:///etc/passwd"/></svg>',
    "{% include '/etc/passwd' %} {{ office }}",
]
PLACES = ["to", "recipients", "contact_line", "copied", "typist", "subject", "signer"]


@pytest.mark.parametrize("attack", ATTACKS)
@pytest.mark.parametrize("place", PLACES)
def test_markup_in_any_free_text_is_printed_not_obeyed(place, attack):
    facts = stress.of("XLD-02")
    if place == "subject":
        facts["petition"] = {**facts["petition"], "subject": attack}
    elif place == "signer":
        facts["signer"] = {"lines": ["CHỦ TỊCH"], "name": attack}
    else:
        facts[place] = [attack] if place in ("to", "recipients", "contact_line") else attack
    pdf = render.render("XLD-02", facts)
    printed = paper.text_of(pdf).replace(" ", "")
    assert attack.rstrip(".;, ").replace(" ", "") in printed
    assert "/EmbeddedFiles" not in paper.opened(pdf).Root.get("/Names", {})


def test_every_starting_value_lies_within_its_range():
    for name, one in measures.MEASURES.items():
        assert one.least <= one.value <= one.most, name
        assert "30/2020" in one.article


@pytest.mark.parametrize("name", measures.MEASURES)
def test_a_value_outside_the_range_of_the_decree_is_refused(name):
    one = measures.MEASURES[name]
    for value in (one.least - 0.5, one.most + 0.5):
        with pytest.raises(measures.OutsideTheDecree, match=name):
            measures.allowed({name: value})
    for value in (one.least, one.most):
        assert measures.allowed({name: value})[name] == value


def test_a_measure_that_the_decree_does_not_know_is_refused():
    with pytest.raises(measures.OutsideTheDecree, match="gutter"):
        measures.allowed({"gutter": 3})


def test_an_office_with_other_margins_gets_them(settings):
    settings.LETTER_MEASURES = {"left": 35, "right": 20, "top": 25, "bottom": 25, "body": 13}
    page = paper.pages(render.render("KN-03", SAMPLES["KN-03"]))[0]
    body = [line for line in page if line.size == 13 and line.face == "TDSerif"]
    assert min(line.x0 for line in page) == near(35 * MM)
    assert max(line.x1 for line in body) == near(595.28 - 20 * MM)
    assert min(line.top for line in page) >= 25 * MM - 1


def test_a_program_with_a_value_outside_the_range_does_not_start(settings):
    assert letter_measures(None) == []
    settings.LETTER_MEASURES = {"left": 20}
    [error] = letter_measures(None)
    assert error.id == "tiepdan.E001" and "left: 20mm is not between 30 and 35" in error.msg
