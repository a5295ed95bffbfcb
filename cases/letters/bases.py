"""The legal bases a letter cites, with the days on which each was in force.

A letter of June 2026 cites the law of June 2026. Luật 136/2025/QH15 and Nghị định 154, 155 and
156/2026/NĐ-CP are in force from 1 July 2026; Nghị định 124/2020/NĐ-CP took the place of 75/2012
on 10 December 2020, Luật Tố cáo 2018 that of the law of 2011 on 1 January 2019.
"""

from dataclasses import dataclass
from datetime import date

from cases.law.papers import LAW_OF_2026, OPEN
from cases.letters import articles

COMPLAINT = (
    "KN-05", "KN-05b", "KN-09", "KN-11", "KN-12", "KN-14a", "KN-14b", "KN-15", "KN-16", "KN-21",
    "KN-22", "KN-23", "KN-24", "KN-27",
)  # fmt: skip
#: A form that is written of every kind of matter is named with its kind: "XLD-02:complaint".
_OF_EVERY_KIND = ("XLD-02", "XLD-06", "XLD-07")
GUIDE = tuple(f"{code}:complaint" for code in _OF_EVERY_KIND)
DENUNCIATION = articles.ALL
PASS_ON_DENUNCIATION = (
    "XLD-03", "XLD-06b", "XLD-09", "XLD-10", "XLD-12",
    *(f"{code}:denunciation" for code in _OF_EVERY_KIND),
)  # fmt: skip
#: Petitions that follow the law of reception, and the circular on the handling of petitions.
PASS_ON = (
    "XLD-04", "XLD-05",
    *(f"{code}:{kind}" for code in _OF_EVERY_KIND for kind in ("proposal", "feedback")),
)  # fmt: skip
RECEIVE = ("TCD-10", "TCD-11", "TCD-16", "TCD-17", "TCD-18", "TCD-19")
ANSWER = ("XLD-11", *RECEIVE, *PASS_ON)
HANDLE = (*GUIDE, *PASS_ON_DENUNCIATION, *PASS_ON)
#: Decisions name the text on the functions, duties and powers of the office.
DECIDE = (*COMPLAINT, *articles.DECISIONS, "TCD-19")

_AMENDING_LAW = (
    "Luật sửa đổi, bổ sung một số điều của Luật Tiếp công dân, Luật Khiếu nại, Luật Tố cáo "
    "số 136/2025/QH15 ngày 10 tháng 12 năm 2025"
)
_DECREE_124 = (
    "Nghị định số 124/2020/NĐ-CP ngày 19 tháng 10 năm 2020 của Chính phủ quy định chi tiết "
    "một số điều và biện pháp thi hành Luật Khiếu nại"
)
_DECREE_31 = (
    "Nghị định số 31/2019/NĐ-CP ngày 10 tháng 4 năm 2019 của Chính phủ quy định chi tiết "
    "một số điều và biện pháp tổ chức thi hành Luật Tố cáo"
)


def _amended(decree: str, number: str) -> str:
    return (
        f"{decree}, được sửa đổi, bổ sung bởi Nghị định số {number}/2026/NĐ-CP "
        "ngày 15 tháng 5 năm 2026 của Chính phủ"
    )


@dataclass(frozen=True)
class Basis:
    """One text, cited in these forms while it is in force: first day, last day."""

    text: str
    forms: tuple[str, ...]
    since: date
    until: date = OPEN


BASES: tuple[Basis, ...] = (
    # Complaints
    Basis("Luật Khiếu nại, tố cáo ngày 02 tháng 12 năm 1998",
          (*COMPLAINT, *GUIDE, *DENUNCIATION), date(1999, 1, 1), date(2012, 6, 30)),
    Basis("Luật Khiếu nại ngày 11 tháng 11 năm 2011", (*COMPLAINT, *GUIDE), date(2012, 7, 1)),
    Basis("Nghị định số 75/2012/NĐ-CP ngày 03 tháng 10 năm 2012 của Chính phủ quy định chi tiết "
          "một số điều của Luật Khiếu nại",
          (*COMPLAINT, *GUIDE), date(2012, 11, 20), date(2020, 12, 9)),
    # Denunciations; each form cites its own article
    Basis("Luật Tố cáo ngày 11 tháng 11 năm 2011", (*DENUNCIATION, *PASS_ON_DENUNCIATION),
          date(2012, 7, 1), date(2018, 12, 31)),
    Basis("Nghị định số 76/2012/NĐ-CP ngày 03 tháng 10 năm 2012 của Chính phủ quy định chi tiết "
          "thi hành một số điều của Luật Tố cáo",
          (*DENUNCIATION, *PASS_ON_DENUNCIATION), date(2012, 11, 20), date(2018, 12, 31)),
    *(Basis(f"{article}Luật Tố cáo ngày 12 tháng 6 năm 2018", forms, date(2019, 1, 1))
      for article, forms in articles.citing_law()),
    # The same law on what becomes of a denunciation before it is accepted
    Basis("Luật Tố cáo ngày 12 tháng 6 năm 2018", PASS_ON_DENUNCIATION, date(2019, 1, 1)),
    # Reception and answers to proposals
    Basis("Luật Tiếp công dân ngày 25 tháng 11 năm 2013", ANSWER, date(2014, 7, 1)),
    # The law that amends all three stands after them, before the decrees
    Basis(_AMENDING_LAW, (*COMPLAINT, *GUIDE, *DENUNCIATION, *PASS_ON_DENUNCIATION, *ANSWER),
          LAW_OF_2026),
    Basis(_DECREE_124, (*COMPLAINT, *GUIDE), date(2020, 12, 10), date(2026, 6, 30)),
    Basis(_amended(_DECREE_124, "155"), (*COMPLAINT, *GUIDE), LAW_OF_2026),
    *(Basis(f"{article}{_DECREE_31}", forms, date(2019, 5, 28), date(2026, 6, 30))
      for article, forms in articles.citing_decree()),
    *(Basis(f"{article}{_amended(_DECREE_31, '156')}", forms, LAW_OF_2026)
      for article, forms in articles.citing_decree()),
    Basis(_DECREE_31, PASS_ON_DENUNCIATION, date(2019, 5, 28), date(2026, 6, 30)),
    Basis(_amended(_DECREE_31, "156"), PASS_ON_DENUNCIATION, LAW_OF_2026),
    Basis("Nghị định số 64/2014/NĐ-CP ngày 26 tháng 6 năm 2014 của Chính phủ quy định chi tiết "
          "thi hành một số điều của Luật Tiếp công dân",
          ANSWER, date(2014, 8, 15), date(2026, 6, 30)),
    Basis("Nghị định số 154/2026/NĐ-CP ngày 15 tháng 5 năm 2026 của Chính phủ quy định chi tiết "
          "một số điều và biện pháp tổ chức thi hành Luật Tiếp công dân", ANSWER, LAW_OF_2026),
    Basis("Thông tư số 07/2014/TT-TTCP ngày 31 tháng 10 năm 2014 của Thanh tra Chính phủ quy định "
          "quy trình xử lý đơn khiếu nại, đơn tố cáo, đơn kiến nghị, phản ánh",
          HANDLE, date(2014, 12, 20), date(2021, 11, 14)),
    Basis("Thông tư số 05/2021/TT-TTCP ngày 01 tháng 10 năm 2021 của Tổng Thanh tra Chính phủ "
          "quy định quy trình xử lý đơn khiếu nại, đơn tố cáo, đơn kiến nghị, phản ánh",
          HANDLE, date(2021, 11, 15)),
    # The text on the functions, duties and powers of the office
    Basis("Luật Tổ chức Hội đồng nhân dân và Ủy ban nhân dân ngày 26 tháng 11 năm 2003",
          DECIDE, date(2003, 12, 10), date(2015, 12, 31)),
    Basis("Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015",
          DECIDE, date(2016, 1, 1), date(2025, 2, 28)),
    Basis("Luật Tổ chức chính quyền địa phương ngày 19 tháng 02 năm 2025",
          DECIDE, date(2025, 3, 1), date(2025, 6, 15)),
    Basis("Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025",
          DECIDE, date(2025, 6, 16)),
)  # fmt: skip


def bases(code: str, on: date, kind: str = "") -> tuple[str, ...]:
    """What a letter of that form, about a matter of that kind, cites on a day."""
    names = {code, f"{code}:{kind}"}
    return tuple(
        one.text for one in BASES if names & set(one.forms) and one.since <= on <= one.until
    )
