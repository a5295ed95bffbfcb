"""What a letter says, gathered from the rows: the keys are those of `letters/catalogue`."""

from cases.services.facts.case import of_case
from cases.services.facts.common import common, ground, merged, office_head, person, said

__all__ = ["common", "ground", "merged", "of_case", "office_head", "person", "said"]
