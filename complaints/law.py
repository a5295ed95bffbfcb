"""What a petition is about and how it came: pure tables.

Thông tư 05/2021/TT-TTCP Điều 6, 28; Luật Khiếu nại Điều 11, 27; Luật Tố cáo Điều 22-25.
"""

from enum import StrEnum

from cases.law.words import Kind, gettext_noop


class Topic(StrEnum):
    """Lĩnh vực: the field of administration; it never selects a time limit."""

    LAND = "land"
    COMPENSATION = "compensation"
    CONSTRUCTION = "construction"
    ENVIRONMENT = "environment"
    SOCIAL_POLICY = "social_policy"
    ORDER = "order"
    DISCIPLINE = "discipline"
    CORRUPTION = "corruption"
    OTHER = "other"


TOPIC_LABELS = {
    Topic.LAND: gettext_noop("land"),
    Topic.COMPENSATION: gettext_noop("compensation and resettlement"),
    Topic.CONSTRUCTION: gettext_noop("construction"),
    Topic.ENVIRONMENT: gettext_noop("environment"),
    Topic.SOCIAL_POLICY: gettext_noop("social policy"),
    Topic.ORDER: gettext_noop("security and order"),
    Topic.DISCIPLINE: gettext_noop("officials and discipline"),
    Topic.CORRUPTION: gettext_noop("corruption"),
    Topic.OTHER: gettext_noop("other"),
}


class Channel(StrEnum):
    """Nguồn: how a petition reached the office."""

    IN_PERSON = "in_person"
    POST = "post"
    PORTAL = "portal"
    FORWARDED = "forwarded"


CHANNEL_LABELS = {
    Channel.IN_PERSON: gettext_noop("in person"),
    Channel.POST: gettext_noop("by post"),
    Channel.PORTAL: gettext_noop("through the portal"),
    Channel.FORWARDED: gettext_noop("forwarded by another body"),
}

#: The list of `cases/law/grounds.py` from which a refusal to accept takes its ground.
DECLINING_GROUNDS = {
    Kind.COMPLAINT: "complaint_not_accepted",
    Kind.DENUNCIATION: "denunciation_not_accepted",
}

#: The letter by which the sender learns that his petition is not accepted.
DECLINING_LETTER = {
    Kind.COMPLAINT: "KN-04",
    Kind.DENUNCIATION: "TC-05",
    Kind.PROPOSAL: "XLD-11",
    Kind.FEEDBACK: "XLD-11",
}

#: Why an anonymous petition is kept on file, by kind.
ANONYMOUS = {
    Kind.COMPLAINT: "Thông tư 05/2021/TT-TTCP Điều 6 khoản 2, Điều 28",
    Kind.DENUNCIATION: "Luật Tố cáo Điều 25",
    Kind.PROPOSAL: "Thông tư 05/2021/TT-TTCP Điều 6 khoản 2, Điều 28",
    Kind.FEEDBACK: "Thông tư 05/2021/TT-TTCP Điều 6 khoản 2, Điều 28",
}
