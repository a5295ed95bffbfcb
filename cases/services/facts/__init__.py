"""What a letter says, gathered from the rows: the keys are those of `letters/catalogue`."""

from cases.services.facts.case import of_case, of_step
from cases.services.facts.common import (
    body_of,
    common,
    ground,
    merged,
    office_head,
    person,
    post_at,
    said,
)
from cases.services.facts.complaint import authors_of

__all__ = [
    "authors_of", "body_of", "common", "ground", "merged", "of_case", "of_step", "office_head",
    "person", "post_at", "said",
]  # fmt: skip
