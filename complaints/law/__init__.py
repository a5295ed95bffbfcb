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
from complaints.law.competence import COMPETENCE, OWN_DECIDER, decider_name, who_decides
from complaints.law.disposals import DISPOSALS
from complaints.law.dispose import Disposal, dispose
from complaints.law.facts import FACTS, UnusableFacts
from complaints.law.subject import (
    DECIDER_LABELS,
    SUBJECT_LABELS,
    Competence,
    Decider,
    Subject,
    facts_of,
)

__all__ = [
    "COMPETENCE",
    "DECIDER_LABELS",
    "OWN_DECIDER",
    "SUBJECT_LABELS",
    "Competence",
    "Decider",
    "Subject",
    "decider_name",
    "facts_of",
    "who_decides",
    "ANONYMOUS",
    "CHANNEL_LABELS",
    "DECLINING_GROUNDS",
    "DECLINING_LETTER",
    "DISPOSALS",
    "FACTS",
    "FORWARDER_LABELS",
    "Channel",
    "Disposal",
    "Forwarder",
    "UnusableFacts",
    "dispose",
]
