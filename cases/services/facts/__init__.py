"""What a letter says, gathered from the rows: the keys are those of `letters/catalogue`."""

from cases.services.facts.case import of_case, of_step
from cases.services.facts.common import common, ground, merged, person, said

__all__ = ["common", "ground", "merged", "of_case", "of_step", "person", "said"]
