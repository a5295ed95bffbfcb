"""Every limit against the words of the law: the sentence stands in the text, its number in the row.

`quotations.csv` was made with the texts open, without looking at the rows. What no text at hand
settles is named here and in `docs/law_readings.md`.
"""

import re
import unicodedata

import pytest

from cases.law.grounds import LISTS
from cases.law.limits import RULES
from tests.law.tables import HERE, rows

QUOTATIONS = rows(HERE / "quotations.csv")
#: The folder of law texts may lie beside the repository.
TEXTS = HERE.parents[2] / "shared" / "law" / "texts"
#: Limits whose text is not among those at hand: to be confirmed.
NOT_AT_HAND = {"PET_ARCHIVE", "PET_PROCESS", "CMP_SUE", "FBK_RULE_FORWARD"}
AMOUNT = re.compile(r"(\d+) (ngày làm việc|ngày|tháng)")
UNITS = {"ngày làm việc": "working_days", "ngày": "calendar_days", "tháng": "months"}


def key(row) -> tuple[str, str, str]:
    return row["code"], row["variant"], row["in_force_from"]


def folded(text: str) -> str:
    """Without marks, breaks and the like: a machine reading of a scan has wrong accents."""
    plain = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    letters = "".join(c for c in plain if not unicodedata.combining(c)).lower()
    return re.sub(r"\W+", " ", letters)


def test_every_limit_is_quoted_once_but_those_without_a_text():
    quoted = [key(row) for row in QUOTATIONS]
    assert len(quoted) == len(set(quoted))
    known = {
        (rule.code, rule.variant, rule.in_force_from.isoformat())
        for rule in RULES
        if rule.code not in NOT_AT_HAND
    }
    assert set(quoted) == known


@pytest.mark.parametrize("row", QUOTATIONS, ids=lambda row: " ".join(key(row)))
def test_the_row_has_the_number_and_the_unit_of_the_sentence(row):
    (rule,) = [
        rule
        for rule in RULES
        if (rule.code, rule.variant, rule.in_force_from.isoformat()) == key(row)
    ]
    (found,) = AMOUNT.findall(row["quotation"])
    assert (rule.amount, rule.unit) == (int(found[0]), UNITS[found[1]])
    said_before = bool(re.search(r"trước ngày|biết trước", row["quotation"]))
    assert (rule.direction == "before") is said_before


@pytest.mark.parametrize("row", QUOTATIONS, ids=lambda row: " ".join(key(row)))
def test_the_sentence_stands_in_the_text(row):
    if not TEXTS.exists():
        pytest.skip("the texts of the law are not on this machine")
    text = (TEXTS / row["text"]).read_text(encoding="utf-8")
    assert folded(row["quotation"]) in folded(text)


#: Lists whose wording a letter prints: they quote. Those of denunciations that are not accepted
#: turn the conditions of Điều 24, 25, 29 into reasons and cannot.
QUOTED = {
    "complaint_not_accepted": ("luat_khieu_nai_2011.md", "luat_136_2025.ocr.txt"),
    "complaint_suspension": ("luat_136_2025.ocr.txt",),
    "complaint_termination": ("luat_136_2025.ocr.txt",),
    "denunciation_suspension": ("luat_to_cao_2018.md",),
    "denunciation_termination": ("luat_to_cao_2018.md",),
    "refuse_visit": ("luat_tiep_cong_dan_2013.md", "nghi_dinh_154_2026.md"),
}
#: Sentences of ours: the clause is no enumeration, or the amendment replaces words in it.
OWN_WORDS = {"LKN_10", "LKN_10_3"}


@pytest.mark.parametrize(
    ("name", "ground"),
    [(name, ground) for name in QUOTED for ground in LISTS[name] if ground.code not in OWN_WORDS],
    ids=lambda value: getattr(value, "code", value),
)
def test_a_ground_has_the_words_of_the_law(name, ground):
    if not TEXTS.exists():
        pytest.skip("the texts of the law are not on this machine")
    texts = [folded((TEXTS / one).read_text(encoding="utf-8")) for one in QUOTED[name]]
    if ground.code == "LKN_11_1" and ground.in_force_to is None:
        texts = [text.replace("trong noi bo", "mang tinh noi bo cua", 1) for text in texts]
    assert any(folded(ground.text_vi).strip() in text for text in texts), ground.text_vi
