"""How a petition came and what refuses it: pure tables.

Thông tư 05/2021/TT-TTCP Điều 6, 28; Luật Khiếu nại Điều 11, 27; Luật Tố cáo Điều 22-25.
"""

from enum import StrEnum

from cases.law.words import Kind, gettext_noop


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


class Forwarder(StrEnum):
    """Who forwarded a petition and must hear its result: Luật Tiếp công dân Điều 27 khoản 2."""

    ASSEMBLY_BODY = "assembly_body"
    ASSEMBLY_DEPUTY = "assembly_deputy"
    COUNCIL_DEPUTY = "council_deputy"
    RECEPTION_BOARD = "reception_board"


FORWARDER_LABELS = {
    Forwarder.ASSEMBLY_BODY: gettext_noop("body of the National Assembly"),
    Forwarder.ASSEMBLY_DEPUTY: gettext_noop("deputy of the National Assembly"),
    Forwarder.COUNCIL_DEPUTY: gettext_noop("deputy of a People's Council"),
    Forwarder.RECEPTION_BOARD: gettext_noop("reception board"),
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
