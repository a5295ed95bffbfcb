"""The grounds that officers pick, in the wording of the day."""

import unicodedata

import pytest

from cases.law.grounds import LISTS, NOTICE_DUE, ground_text, grounds_for, grounds_known
from tests.law.tables import day


def codes(name, on):
    return [ground.code for ground in grounds_for(name, day(on))]


@pytest.mark.parametrize("name", LISTS)
def test_every_ground_has_wording_label_and_article(name):
    for ground in LISTS[name]:
        assert ground.article.startswith(("Luật", "Nghị định"))
        assert ground.label_en.isascii() and not ground.label_en.endswith(".")
        assert unicodedata.is_normalized("NFC", ground.text_vi)
        assert not ground.text_vi.endswith((".", ";", " ")) and "  " not in ground.text_vi
        assert len(ground.code) <= 60


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("on", ["30/06/2026", "01/07/2026"])
def test_a_list_names_each_ground_once_on_a_day(name, on):
    found = codes(name, on)
    assert len(found) == len(set(found))


def test_a_complaint_is_not_accepted_on_the_nine_grounds_of_the_law():
    nine = [f"LKN_11_{number}" for number in range(1, 10)]
    assert codes("complaint_not_accepted", "30/06/2026") == nine


def test_since_1_july_2026_a_withdrawn_complaint_is_not_accepted_again():
    assert codes("complaint_not_accepted", "01/07/2026")[-1] == "LKN_10_3"


@pytest.mark.parametrize(
    ("on", "wording"),
    [
        ("30/06/2026", "trong nội bộ cơ quan"),
        ("01/07/2026", "mang tính nội bộ của cơ quan"),
        ("02/07/2026", "mang tính nội bộ của cơ quan"),
    ],
)
def test_the_first_ground_changed_its_wording_on_1_july_2026(on, wording):
    assert wording in grounds_for("complaint_not_accepted", day(on))[0].text_vi
    assert wording in ground_text("LKN_11_1", day(on))[0]


@pytest.mark.parametrize(
    ("on", "suspension", "termination"),
    [
        ("30/06/2026", [], ["LKN_10"]),
        (
            "01/07/2026",
            ["LKN_11A_1A", "LKN_11A_1B"],
            ["LKN_11A_2A", "LKN_11A_2B", "LKN_11A_2C", "LKN_11A_2D"],
        ),
    ],
)
def test_before_1_july_2026_a_complaint_ended_only_by_withdrawal(on, suspension, termination):
    assert codes("complaint_suspension", on) == suspension
    assert codes("complaint_termination", on) == termination


def test_the_grounds_of_a_denunciation_did_not_change():
    for name in ("not_accepted", "suspension", "termination"):
        before = codes(f"denunciation_{name}", "30/06/2026")
        assert before == codes(f"denunciation_{name}", "01/07/2026") != []


def test_visitors_are_refused_on_three_grounds_and_since_july_2026_on_thirteen():
    assert codes("refuse_visit", "30/06/2026") == ["TCD_9_1", "TCD_9_2", "TCD_9_3"]
    assert len(codes("refuse_visit", "01/07/2026")) == 13
    assert set(codes("refuse_visit", "01/07/2026")) > NOTICE_DUE


def test_a_letter_prints_the_newest_wording_and_free_text_as_it_is():
    text, article = ground_text("LKN_11A_2C")
    assert text == "vụ việc khiếu nại không còn đối tượng hoặc nội dung để giải quyết"
    assert article == "Luật Khiếu nại Điều 11a khoản 2 điểm c"
    assert "mang tính nội bộ" in ground_text("LKN_11_1")[0]
    assert ground_text("đã trả lời bằng lời") == ("đã trả lời bằng lời", "")


def test_an_unknown_list_is_a_mistake():
    with pytest.raises(KeyError):
        grounds_for("no_such_list", day("01/07/2026"))


@pytest.mark.parametrize(
    ("name", "on", "known"),
    [
        # An older matter is entered as it was: any ground of the list.
        ("complaint_termination", "30/06/2012", 5),
        ("complaint_termination", "01/07/2012", 1),
        ("denunciation_suspension", "31/12/2018", 2),
        # But nobody could suspend a complaint before the law of 2025.
        ("complaint_suspension", "30/06/2012", 0),
        ("complaint_suspension", "30/06/2026", 0),
        ("complaint_suspension", "01/07/2026", 2),
    ],
)
def test_the_law_of_a_day_knows_so_many_grounds(name, on, known):
    assert len(grounds_known(name, day(on))) == known
