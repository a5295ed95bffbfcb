"""A draft as a DOCX file for offices that edit in a word processor, and its return.

Nghị định 30/2020/NĐ-CP Điều 10. What people may write comes back as the words of a new version;
what the case knows and what the form prescribes must come back as it went.
"""

from cases.letters.docx.read import NotReturned, returned
from cases.letters.docx.write import to_docx

__all__ = ["NotReturned", "returned", "to_docx"]
