"""Which file a paper belongs to: that of the matter, or that of the protection beside it.

Luật Tố cáo Điều 55: the papers on the protection of whoever denounced are a file of their own, so
that a reader of the matter's file does not learn who is protected, and how.
"""

from enum import StrEnum

from cases.law.dossier.nature import Nature
from cases.law.words import gettext_noop

PROTECTION_ARTICLE = "Luật Tố cáo Điều 55"
#: The request for protection, and the decisions and letters about it.
PROTECTION_FORMS = frozenset({"TC-27", "TC-28", "TC-28b", "TC-28c", "TC-28d", "TC-28e"})

#: The acts on a protection: their line stands in its own file.
PROTECTION_ACTS = frozenset({"protect", "refuse_protection", "end_protection"})


class Volume(StrEnum):
    """Hồ sơ vụ việc, hồ sơ bảo vệ."""

    MATTER = "matter"
    PROTECTION = "protection"


VOLUME_LABELS = {
    Volume.MATTER: gettext_noop("file of the matter"),
    Volume.PROTECTION: gettext_noop("file of the protection"),
}


def volume_of(form: str, nature: str = "") -> Volume:
    """The file of a letter or an incoming paper."""
    if form in PROTECTION_FORMS or nature == Nature.INQUIRY:
        return Volume.PROTECTION
    return Volume.MATTER
