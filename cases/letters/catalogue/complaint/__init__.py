"""Letters of a complaint: Nghị định 124/2020/NĐ-CP as amended by Nghị định 155/2026/NĐ-CP.

One room for each part of the procedure; those from KN-20 on are of the house, on a trigger of the
law.
"""

from cases.letters.catalogue.complaint.execution import EXECUTION
from cases.letters.catalogue.complaint.lodging import LODGING
from cases.letters.catalogue.complaint.settling import SETTLING
from cases.letters.catalogue.complaint.verifying import VERIFYING

__all__ = ["COMPLAINT"]

COMPLAINT = (*LODGING, *VERIFYING, *SETTLING, *EXECUTION)
