"""Rows of the hall: petitions, who wrote them, who speaks for them."""

from complaints.models.conditions import group_is_complete
from complaints.models.petition import OPEN, Petition, Petitioner
from complaints.models.several import (
    OfSeveral,
    Representative,
    all_have_signed,
    is_a_group,
    number_is_allowed,
)

__all__ = [
    "OPEN",
    "OfSeveral",
    "Petition",
    "Petitioner",
    "Representative",
    "all_have_signed",
    "group_is_complete",
    "is_a_group",
    "number_is_allowed",
]
