"""The round of a document: draft, submit, approve, sign, number, seal, issue, deliver, replace.

Nghị định 30/2020/NĐ-CP Điều 10 to 18, 25 to 27. One room for each part of the round; this is its
front.
"""

from cases.services.paper.by_hand import confirm_by_hand, issue_on_paper
from cases.services.paper.copying import make_copy
from cases.services.paper.delivery import deliver, record_failure, record_proof
from cases.services.paper.drafting import (
    approve,
    preview,
    redraft,
    send_back,
    submit,
    take_version,
    void,
)
from cases.services.paper.files import keep_file, path_of, read_file
from cases.services.paper.filing import file_paper, keep_scan
from cases.services.paper.issuing import hand_over, issue
from cases.services.paper.lending import lend_copy, take_back_copy
from cases.services.paper.numbers import give_number
from cases.services.paper.outside import export_to_sign, take_sealed, take_signed
from cases.services.paper.replacing import (
    correct,
    mark_recalled,
    mark_replaced,
    recall,
    replace,
)
from cases.services.paper.scans import scan_of
from cases.services.paper.shown import count_pages, page_image, shown_file
from cases.services.paper.signing import seal, sign_document
from cases.services.paper.word_processor import export_docx, return_docx

__all__ = [
    "approve",
    "correct",
    "deliver",
    "export_docx",
    "file_paper",
    "confirm_by_hand",
    "count_pages",
    "export_to_sign",
    "give_number",
    "hand_over",
    "issue",
    "issue_on_paper",
    "keep_file",
    "keep_scan",
    "lend_copy",
    "make_copy",
    "mark_recalled",
    "mark_replaced",
    "page_image",
    "path_of",
    "preview",
    "read_file",
    "recall",
    "record_failure",
    "record_proof",
    "redraft",
    "replace",
    "return_docx",
    "scan_of",
    "seal",
    "send_back",
    "shown_file",
    "sign_document",
    "submit",
    "take_back_copy",
    "take_version",
    "take_sealed",
    "take_signed",
    "void",
]
