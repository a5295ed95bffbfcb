"""The round of a document: draft, submit, approve, sign, number, seal, issue.

Nghị định 30/2020/NĐ-CP Điều 10 to 18. One room for each part of the round; this is its front.
"""

from cases.services.paper.by_hand import confirm_by_hand, issue_on_paper
from cases.services.paper.drafting import (
    approve,
    preview,
    redraft,
    send_back,
    submit,
    void,
)
from cases.services.paper.files import keep_file, path_of, read_file
from cases.services.paper.issuing import hand_over, issue
from cases.services.paper.numbers import give_number
from cases.services.paper.outside import export_to_sign, take_sealed, take_signed
from cases.services.paper.shown import count_pages, page_image, shown_file
from cases.services.paper.signing import seal, sign_document

__all__ = [
    "approve",
    "confirm_by_hand",
    "count_pages",
    "export_to_sign",
    "give_number",
    "hand_over",
    "issue",
    "issue_on_paper",
    "keep_file",
    "page_image",
    "path_of",
    "preview",
    "read_file",
    "redraft",
    "seal",
    "send_back",
    "shown_file",
    "sign_document",
    "submit",
    "take_sealed",
    "take_signed",
    "void",
]
