"""One row of the law: how long a time limit is, from which day, by which article, in force when."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Unit(StrEnum):
    """`ngày`, `ngày làm việc`, `tháng`."""

    CALENDAR_DAYS = "calendar_days"
    WORKING_DAYS = "working_days"
    MONTHS = "months"


class Direction(StrEnum):
    """Counted after the starting event, or back from the event that must be prepared."""

    AFTER = "after"
    BEFORE = "before"


CALENDAR_DAYS, WORKING_DAYS, MONTHS = Unit.CALENDAR_DAYS, Unit.WORKING_DAYS, Unit.MONTHS
AFTER, BEFORE = Direction.AFTER, Direction.BEFORE

LKN = "Luật Khiếu nại 02/2011/QH13"
LKN_2026 = "Luật Khiếu nại 02/2011/QH13 (sđ Luật 136/2025/QH15)"
LTC = "Luật Tố cáo 25/2018/QH14"
LTC_ND31 = "Luật Tố cáo 25/2018/QH14; Nghị định 31/2019/NĐ-CP"
ND20 = "Nghị định 20/2008/NĐ-CP (as amended by 48/2013, 92/2017)"
ND124 = "NĐ 124/2020/NĐ-CP"
ND124_2026 = "NĐ 124/2020/NĐ-CP (sđ NĐ 155/2026/NĐ-CP)"
ND154 = "NĐ 154/2026/NĐ-CP"
LKN_ND124_2026 = f"{LKN_2026}; {ND124_2026}"
TCD = "Luật Tiếp công dân 42/2013/QH13"
TT05 = "TT 05/2021/TT-TTCP"
TTHC = "Luật Tố tụng hành chính 93/2015/QH13"
NO_LAW = "none: office rule (published procedure, to be confirmed)"

#: Rows with this confidence were read in the text of the law: no office may replace them.
TEXT_SEEN = "text seen"

#: From which day the settling of a matter may be suspended (Luật Khiếu nại Điều 11a with Nghị định
#: 155/2026/NĐ-CP Điều 22 khoản 1; Luật Tố cáo Điều 34). Discipline: Điều 11a by analogy.
SUSPENDABLE_FROM = {
    "CMP_RESOLVE_1": date(2026, 7, 1),
    "CMP_RESOLVE_2": date(2026, 7, 1),
    "CMP_RESOLVE_DISC": date(2026, 7, 1),
    "DEN_RESOLVE": date(2019, 1, 1),
}
#: How often a limit may be extended (Luật Tố cáo Điều 30 khoản 2, 3). No other limit may.
EXTENSIONS = {("DEN_RESOLVE", "complex"): 1, ("DEN_RESOLVE", "especially_complex"): 2}


@dataclass(frozen=True)
class Rule:
    """A time limit in one version of the law.

    `amount` counts in `unit`. `in_force_to` is the last day in force, None while it still is.
    `extension` quotes the law on extensions. `confidence` says how the row was read; what is not
    "text seen" is to be confirmed and an office may replace it.
    """

    code: str
    variant: str
    amount: int
    unit: str
    direction: str
    starts_from: str
    ends_with: str
    what_en: str
    what_vi: str
    law: str
    article: str
    clause: str
    in_force_from: date
    in_force_to: date | None = None
    confidence: str = TEXT_SEEN
    extension: str = "none"
    notes: str = ""

    def covers(self, on: date) -> bool:
        """Whether this version is in force on that day."""
        return self.in_force_from <= on and (self.in_force_to is None or on <= self.in_force_to)

    @property
    def settling(self) -> bool:
        """Whether this is the time for settling a matter, which alone can be suspended."""
        return self.code in SUSPENDABLE_FROM

    @property
    def suspendable_from(self) -> date | None:
        """The first day on which a suspension could begin; None: never."""
        return SUSPENDABLE_FROM.get(self.code)

    @property
    def extensions(self) -> int:
        """How many extensions the law allows."""
        return EXTENSIONS.get((self.code, self.variant), 0)


_ALSO = re.compile(r"(?P<article>.+) \(NĐ 124 Đ\.(?P<also>.+)\)")


def article_of(rule: Rule) -> str:
    """The legal basis in one line: "Luật Khiếu nại 02/2011/QH13 Điều 28 đoạn 1"."""
    if rule.law == NO_LAW:
        return "Thủ tục hành chính đã công bố (quy định nội bộ, cần xác nhận)"
    laws = rule.law.replace("as amended by", "sđ").split("; ")
    also = _ALSO.fullmatch(rule.article)
    if len(laws) == 1:
        return _cited(laws[0], rule.article, rule.clause)
    articles = [also["article"], also["also"]] if also else rule.article.split("; ")
    clauses = [*rule.clause.split("; "), ""]
    return "; ".join(map(_cited, laws, articles, clauses))


def _cited(law: str, article: str, clause: str) -> str:
    if clause and not clause.startswith("đoạn"):
        clause = f"khoản {clause}"
    return " ".join(filter(None, [law, article and f"Điều {article}", clause]))
