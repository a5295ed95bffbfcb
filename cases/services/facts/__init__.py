"""What a letter says, gathered from the rows: the keys are those of `letters/catalogue`."""

from cases.services.facts.case import of_case, of_step
from cases.services.facts.common import (
    common,
    ground,
    merged,
    named_in,
    office_head,
    office_in_text,
    person,
    post_at,
    said,
)
from cases.services.facts.complaint import authors_of

__all__ = [
    "authors_of", "common", "ground", "merged", "named_in", "of_case", "of_step", "office_head",
    "office_in_text", "person", "post_at", "said",
]  # fmt: skip
