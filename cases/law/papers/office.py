"""The papers of the house about its own letters: Nghị định 30/2020/NĐ-CP Điều 18.

Each is drafted by a verb of the letter that it is about, so that none stands among the papers
offered on a matter.
"""

from cases.law.papers.paper import Owner, Paper

_ND30 = "Nghị định 30/2020/NĐ-CP"
_HERE = (Owner.OFFICE,)

OFFICE = (
    Paper("NB-01", "Công văn đính chính văn bản", "CÔNG VĂN", "", f"{_ND30} Điều 18 khoản 3",
          owners=_HERE),
    Paper("NB-02", "Thông báo thu hồi văn bản", "THÔNG BÁO", "TB", f"{_ND30} Điều 18 khoản 4",
          owners=_HERE),
)  # fmt: skip
