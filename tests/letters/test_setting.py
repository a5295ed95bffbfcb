"""How a letter is set: each object written once, one letter at a time, the same bytes always."""

import gc
import os
from concurrent.futures import ThreadPoolExecutor

import pytest

from cases.letters import pool, render, typeface, widgets
from cases.services.paper import files
from tests.letters import paper
from tests.letters.samples import SAMPLES


@pytest.mark.parametrize("code", ["KN-03", "TCD-02"])
def test_what_is_written_once_is_what_the_engine_would_write(code, monkeypatch):
    monkeypatch.setattr(widgets, "write_down", lambda pdf: None)
    assert render.render(code, SAMPLES[code]) == paper.sample(code)


def test_each_object_is_asked_for_its_bytes_once(monkeypatch):
    asked = []
    streams = widgets.pydyf.Stream.data
    monkeypatch.setattr(
        widgets.pydyf.Stream, "data",
        property(lambda self: asked.append(id(self)) or streams.fget(self)),
    )  # fmt: skip
    render.render("KN-03", SAMPLES["KN-03"])
    # the engine's own object stream and index are made after ours, and asked for twice
    assert len(asked) - len(set(asked)) <= 2


def test_the_faces_of_the_fields_are_compressed_once_in_a_process():
    before = widgets.drawn_up("regular")
    render.render("KN-03", SAMPLES["KN-03"])
    assert widgets.drawn_up("regular") is before
    assert widgets.drawn_up("italic") is not before


def test_a_letter_is_the_same_whatever_was_set_before_it():
    render.render("KN-15", SAMPLES["KN-15"])
    render.by_pen("TCD-02", SAMPLES["TCD-02"], large=True)
    assert render.render("KN-03", SAMPLES["KN-03"]) == paper.sample("KN-03")


def test_letters_asked_for_at_once_are_set_one_after_the_other():
    codes = ["KN-03", "KN-04"] * 2
    with ThreadPoolExecutor(4) as threads:
        made = list(threads.map(lambda code: render.render(code, SAMPLES[code]), codes))
    assert made == [paper.sample(code) for code in codes]


def test_the_search_for_unreachable_objects_waits_for_the_end_of_a_letter(monkeypatch):
    seen, lay_out = [], render.lay_out
    monkeypatch.setattr(render, "lay_out",
                        lambda html: seen.append(gc.isenabled()) or lay_out(html))  # fmt: skip
    render.render("KN-03", SAMPLES["KN-03"])
    assert seen == [False] and gc.isenabled()


def test_it_goes_on_after_a_letter_that_is_refused():
    with pytest.raises(render.OutsideRefused, match="refused"):
        render.to_pdf('<html lang="vi"><title>x</title><img src="https://a.vn/b"></html>', {})
    assert gc.isenabled()


def test_who_does_without_it_is_left_alone():
    gc.disable()
    try:
        render.render("KN-03", SAMPLES["KN-03"])
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_a_line_is_as_wide_as_its_letters():
    assert typeface.width("", "bold") == 0
    assert typeface.width("MM", "bold") == 2 * typeface.width("M", "bold") > 1.8
    assert typeface.width("\ue000", "bold") == 0


def test_the_pool_sets_letters_in_their_order_and_hands_back_what_failed():
    orders = [("KN-03", SAMPLES["KN-03"]), ("KN-03", {}), ("KN-04", SAMPLES["KN-04"])]
    first, failed, last = pool.rendered(orders, workers=1)
    assert (first, last) == (paper.sample("KN-03"), paper.sample("KN-04"))
    assert isinstance(failed, Exception)


def test_a_page_that_could_not_be_written_whole_is_not_there(tmp_path, monkeypatch):
    def full(descriptor):
        raise OSError("no space left")

    place = tmp_path / "ab" / "page.pdf"
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="no space"):
        files.put(place, b"%PDF")
    assert not place.exists()
    monkeypatch.undo()
    files.put(place, b"%PDF")
    assert place.read_bytes() == b"%PDF"
