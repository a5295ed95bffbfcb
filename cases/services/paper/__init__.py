"""The round of a document: draft, submit, approve, sign, number, seal, issue.

Nghị định 30/2020/NĐ-CP Điều 10 to 18. One room for each part of the round; this is its front.
"""

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
from cases.services.paper.issuing import hand_over, issue
from cases.services.paper.numbers import give_number
from cases.services.paper.signing import seal, sign_document
from cases.services.paper.word_processor import export_docx, return_docx

__all__ = [
    "approve",
    "export_docx",
    "give_number",
    "hand_over",
    "issue",
    "keep_file",
    "path_of",
    "preview",
    "read_file",
    "redraft",
    "return_docx",
    "seal",
    "send_back",
    "sign_document",
    "submit",
    "take_version",
    "void",
]
