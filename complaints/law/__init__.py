"""The law of petitions: pure tables. Thông tư 05/2021/TT-TTCP; Luật Khiếu nại; Luật Tố cáo."""

from complaints.law.channel import (
    ANONYMOUS,
    CHANNEL_LABELS,
    DECLINING_GROUNDS,
    DECLINING_LETTER,
    FORWARDER_LABELS,
    Channel,
    Forwarder,
)

__all__ = [
    "ANONYMOUS",
    "CHANNEL_LABELS",
    "DECLINING_GROUNDS",
    "DECLINING_LETTER",
    "FORWARDER_LABELS",
    "Channel",
    "Forwarder",
]
