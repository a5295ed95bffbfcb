"""The lines over a signature: which formulas may stand, and in which order."""

import pytest

from cases.law.authority import FORMULAS, MEANINGS, STACKS, fault

MAY_STAND = [
    ["CHỦ TỊCH"],
    ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"],
    ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
    ["TM. ỦY BAN NHÂN DÂN", "Q. CHỦ TỊCH"],
    ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
    ["Q. CHỦ TỊCH"],
    ["TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"],
    ["TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"],
    ["TUQ. CHỦ TỊCH", "TRƯỞNG PHÒNG KINH TẾ, HẠ TẦNG VÀ ĐÔ THỊ"],
    ["TRƯỞNG PHÒNG KINH TẾ,", "HẠ TẦNG VÀ ĐÔ THỊ"],
]


@pytest.mark.parametrize("lines", MAY_STAND, ids=" / ".join)
def test_the_formulas_of_the_decree_may_stand(lines):
    assert fault(lines) is None


@pytest.mark.parametrize(
    ("lines", "says"),
    [
        ([], "missing"),
        (["KT. CHỦ TỊCH", " "], "missing"),
        (["Chủ tịch"], "capitals"),
        (["T/M ỦY BAN NHÂN DÂN", "CHỦ TỊCH"], "TM., KT., Q., TL. and TUQ."),
        (["K/T CHỦ TỊCH", "PHÓ CHỦ TỊCH"], "TM., KT., Q., TL. and TUQ."),
        (["KT CHỦ TỊCH", "PHÓ CHỦ TỊCH"], "TM., KT., Q., TL. and TUQ."),
        (["QUYỀN CHỦ TỊCH"], "TM., KT., Q., TL. and TUQ."),
        (["TUQ. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"], "order"),
        (["KT. CHỦ TỊCH", "TM. ỦY BAN NHÂN DÂN"], "order"),
        (["TL. CHỦ TỊCH", "TL. CHÁNH VĂN PHÒNG", "CHUYÊN VIÊN"], "order"),
        (["KT. CHỦ TỊCH"], "is missing"),
        (["TM. ỦY BAN NHÂN DÂN"], "is missing"),
        (["TL. CHỦ TỊCH"], "is missing"),
    ],
)
def test_what_the_decree_does_not_know_is_named(lines, says):
    assert says in fault(lines).english()


def test_every_formula_has_its_article_and_a_place_in_some_order():
    assert {formula for stack in STACKS for formula in stack} == set(FORMULAS)
    assert set(MEANINGS) == set(FORMULAS)
    assert all("30/2020" in article for article in FORMULAS.values())
