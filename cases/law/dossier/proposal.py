"""The file of a proposal or feedback. No law lists it: Nghị định 30/2020/NĐ-CP Điều 29 demands that
the papers of one matter be filed together; Luật Tiếp công dân Điều 26, 28 name them."""

from cases.law.dossier.item import Item, online
from cases.law.words import Kind

_ND30, _LTCD = "NĐ 30/2020/NĐ-CP Điều 29", "Luật Tiếp công dân Điều"
_BOTH = (Kind.PROPOSAL, Kind.FEEDBACK)

PROPOSAL = (
    Item("KNPA:don", "Đơn kiến nghị, phản ánh hoặc bản ghi nội dung trình bày",
         f"{_LTCD} 25; {_ND30}", _BOTH, ("in:petition", "TCD-12"), explainable=True),
    Item("KNPA:tra_loi", "Văn bản trả lời kiến nghị, phản ánh", f"{_LTCD} 28; {_ND30}", _BOTH,
         ("XLD-11",), ("act:answer",), page="answer"),
    Item("KNPA:chuyen", "Phiếu chuyển đơn kiến nghị, phản ánh", f"{_LTCD} 26; {_ND30}", _BOTH,
         ("XLD-04",), ("act:forward_onward",), page="forward_onward"),
    online("KNPA", _BOTH),
)  # fmt: skip
