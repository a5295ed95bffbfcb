"""Limits of handling petitions that have no limit of their own.

Thông tư 05/2021/TT-TTCP Điều 28; Nghị định 154/2026/NĐ-CP Điều 41. No law limits the handling of a
petition in general: `PET_PROCESS` is an office rule, to be confirmed.
"""

from datetime import date

from cases.law.limits.rule import AFTER, CALENDAR_DAYS, MONTHS, ND154, NO_LAW, TT05, Rule
from cases.law.words import gettext_noop

# fmt: off
PETITION = (
    Rule("PET_ARCHIVE", "any", 12, MONTHS, AFTER,
         law=TT05, article="28", clause="2", in_force_from=date(2021, 11, 15),
         starts_from=gettext_noop("day of filing (lưu đơn)"),
         ends_with="decision on destruction",
         what_en=gettext_noop(
             "Keep a filed (not processed) petition 1 year, then the head decides on "
             "destruction"
         ),
         what_vi="Thời hạn lưu đơn 01 năm",
         notes="start day not defined in the text; use the day of the filing decision"),
    Rule("PET_PROCESS", "any", 10, CALENDAR_DAYS, AFTER,
         law=NO_LAW, article="", clause="", in_force_from=date(2021, 11, 15),
         starts_from=gettext_noop("receipt of the petition"),
         ends_with="disposal letter or filing",
         what_en=gettext_noop(
             "Processing a petition that has no special limit (published administrative "
             "procedure)"
         ),
         what_vi=(
             "Thời hạn xử lý đơn theo thủ tục hành chính công bố: 10 ngày kể từ ngày nhận "
             "được đơn"
         ),
         confidence="secondary",
         notes=(
             "No day limit stands in the articles of TT 05/2021 that could be read; the "
             "national portal says 10 ngày (calendar). Complaints follow CMP_ACCEPT, "
             "denunciations DEN_PROCESS / DEN_FORWARD; at reception RCP_ANSWER"
         )),
    Rule("PET_STALE_DISC", "any", 45, CALENDAR_DAYS, AFTER,
         law=ND154, article="41", clause="3 điểm b", in_force_from=date(2026, 7, 1),
         starts_from=gettext_noop("receipt of the petition"),
         ends_with="any processing",
         what_en=gettext_noop(
             "Unprocessed for 45 days without good reason = ground of dismissal for a handler "
             "in a leading post"
         ),
         what_vi=(
             "Không xử lý đơn sau 45 ngày kể từ ngày tiếp nhận mà không có lý do chính đáng: "
             "cách chức/bãi nhiệm"
         ),
         notes="use as the hardest alarm, not as a working limit"),
)
# fmt: on
