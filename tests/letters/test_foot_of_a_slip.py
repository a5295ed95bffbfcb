"""The foot of a slip, with the code of its bearer, never stands alone on a page."""

import copy

import pytest

from cases.letters import render
from tests.letters.paper import text_of
from tests.letters.samples import SAMPLES

FOOT = {"address": "https://hamrong.thanhhoa.gov.vn/tra-cuu/", "square": "", "code": "ABCD",
        "pin": "1234", "phone": ""}  # fmt: skip


def pages_of(pieces: int) -> list[str]:
    """The pages of a record to which so many papers were handed over."""
    facts = copy.deepcopy(SAMPLES["TCD-12"])
    facts["documents"] = [{"name": f"Tài liệu số {number}"} for number in range(pieces)]
    return [one.strip() for one in text_of(render.by_pen("TCD-12", facts, slip=FOOT)).split("\f")]


@pytest.mark.parametrize("pieces", [2, 3, 4, 5])
def test_the_page_with_the_foot_holds_something_signed_too(pieces):
    *_, last = [page for page in pages_of(pieces) if page]
    assert "Mã PIN: 1234" in last
    assert "NGƯỜI GHI" in last
