"""What the law demands in the file of a matter, how long the file is kept, what describes it.

Luật Khiếu nại Điều 34, 43; Luật Tố cáo Điều 39, 55; Nghị định 30/2020/NĐ-CP Điều 28-31,
Phụ lục V, VI; Luật Lưu trữ 33/2024/QH15.
"""

from collections.abc import Iterator

from cases.law.dossier.complaint import COMPLAINT
from cases.law.dossier.denunciation import DENUNCIATION, PROTECTION
from cases.law.dossier.item import Found, Happened, Item, Matter, Standing
from cases.law.dossier.nature import NATURE_LABELS, Nature
from cases.law.dossier.proposal import PROPOSAL
from cases.law.dossier.volume import VOLUME_LABELS, Volume, volume_of

ITEMS: dict[str, Item] = {
    item.code: item for item in (*COMPLAINT, *DENUNCIATION, *PROTECTION, *PROPOSAL)
}

__all__ = [
    "ITEMS",
    "NATURE_LABELS",
    "PROTECTION",
    "VOLUME_LABELS",
    "Found",
    "Happened",
    "Item",
    "Matter",
    "Nature",
    "Standing",
    "Volume",
    "checklist",
    "volume_of",
]


def checklist(matter: Matter) -> Iterator[Found]:
    """Every item that concerns a matter of this kind and level, and how it stands."""
    for item in ITEMS.values():
        if item.concerns(matter):
            yield item.look(matter)
