"""Letters of a denunciation: Nghị định 31/2019/NĐ-CP as amended by 156/2026/NĐ-CP, and those of
the house on a trigger of Luật Tố cáo.

No form has a slot for the denouncer: the code of the sealed envelope stands for him, and stands
only in what goes to him or into the sealed file (Luật Tố cáo Điều 8, 56).
"""

from cases.letters.catalogue.denunciation.acceptance import ACCEPTANCE
from cases.letters.catalogue.denunciation.conclusion import CONCLUSION
from cases.letters.catalogue.denunciation.course import COURSE
from cases.letters.catalogue.denunciation.protection import PROTECTION
from cases.letters.catalogue.denunciation.publication import PUBLICATION
from cases.letters.catalogue.denunciation.verification import VERIFICATION

DENUNCIATION = (
    *ACCEPTANCE, *COURSE, *VERIFICATION, *CONCLUSION, *PUBLICATION, *PROTECTION,
)  # fmt: skip
