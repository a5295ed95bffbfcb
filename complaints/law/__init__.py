"""The law of petitions: pure tables. Thông tư 05/2021/TT-TTCP; Luật Khiếu nại; Luật Tố cáo."""

from complaints.law.channel import (
    ANONYMOUS,
    CHANNEL_LABELS,
    DECLINING_GROUNDS,
    DECLINING_LETTER,
    Channel,
)
from complaints.law.disposals import DISPOSALS
from complaints.law.dispose import Disposal, dispose
from complaints.law.facts import FACTS, UnusableFacts

__all__ = [
    "ANONYMOUS",
    "CHANNEL_LABELS",
    "DECLINING_GROUNDS",
    "DECLINING_LETTER",
    "DISPOSALS",
    "FACTS",
    "Channel",
    "Disposal",
    "UnusableFacts",
    "dispose",
]
