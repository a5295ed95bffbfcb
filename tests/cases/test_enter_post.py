"""A post is entered with the lines over its signature: only those that the decree knows."""

import pytest
from django.core.exceptions import ValidationError

from cases.law.words import Role
from cases.services import setup


def enter(cast, today, signs_as):
    return setup.enter_post(
        actor=cast.quantri, on=today, officer=cast.hoa, office=cast.office,
        role=Role.LEADER.value, from_on=today, title="Phó Chủ tịch", signs_as=signs_as,
    )  # fmt: skip


def test_a_deputy_signs_in_the_place_of_the_chairman(cast, today):
    post = enter(cast, today, "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH")
    assert post.signs_as.splitlines() == ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]


def test_a_post_that_signs_nothing_needs_no_lines(cast, today):
    assert enter(cast, today, "").signs_as == ""


@pytest.mark.parametrize(
    "lines",
    ["K/T CHỦ TỊCH\nPHÓ CHỦ TỊCH", "KT. CHỦ TỊCH", "Phó Chủ tịch", "TUQ. CHỦ TỊCH\nKT. A\nB"],
)
def test_lines_that_the_decree_does_not_know_are_refused(cast, today, refused, lines):
    with refused(ValidationError, says="signs_as"):
        enter(cast, today, lines)
