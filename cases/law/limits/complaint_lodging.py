"""Limits on whoever complains: to lodge, to complain again, to sue, to supply evidence.

Luật Khiếu nại 02/2011/QH13 Điều 9, 11, 12-15, 33, 48; Luật Tố tụng hành chính Điều 116.
"""

from datetime import date

from cases.law.limits.rule import AFTER, CALENDAR_DAYS, LKN, LKN_2026, MONTHS, TTHC, Rule
from cases.law.words import gettext_noop

# fmt: off
COMPLAINT_LODGING = (
    # Lodging a complaint: Điều 9, 48.
    Rule("CMP_LIMIT", "any", 90, CALENDAR_DAYS, AFTER,
         law=LKN, article="9", clause="", in_force_from=date(2012, 7, 1),
         starts_from=gettext_noop("day the decision was received or the decision/act became known"),
         ends_with="complaint lodged",
         what_en=gettext_noop("Limitation for a first complaint"),
         what_vi="Thời hiệu khiếu nại 90 ngày",
         notes=(
             "unchanged by Luật 136; the expired limit bars only 'không có lý do chính đáng' "
             "(Đ.11.6)"
         )),
    Rule("CMP_LIMIT_DISC", "any", 15, CALENDAR_DAYS, AFTER,
         law=LKN, article="48", clause="đoạn 1", in_force_from=date(2012, 7, 1),
         starts_from=gettext_noop("receipt of the disciplinary decision"),
         ends_with="complaint lodged",
         what_en=gettext_noop("Limitation, first complaint about a disciplinary decision"),
         what_vi="Thời hiệu khiếu nại lần đầu quyết định kỷ luật: 15 ngày"),
    Rule("CMP_LIMIT_DISC_2", "ordinary", 10, CALENDAR_DAYS, AFTER,
         law=LKN, article="48", clause="đoạn 2", in_force_from=date(2012, 7, 1),
         starts_from=gettext_noop("receipt of the first resolution"),
         ends_with="second complaint lodged",
         what_en=gettext_noop("Second complaint about a disciplinary decision"),
         what_vi="Thời hiệu khiếu nại lần hai quyết định kỷ luật: 10 ngày"),
    Rule("CMP_LIMIT_DISC_2_DISMISSAL", "ordinary", 30, CALENDAR_DAYS, AFTER,
         law=LKN, article="48", clause="đoạn 2", in_force_from=date(2012, 7, 1),
         starts_from=gettext_noop("receipt of the first resolution"),
         ends_with="second complaint lodged",
         what_en=gettext_noop("Second complaint when the discipline is dismissal"),
         what_vi="… đối với quyết định buộc thôi việc: 30 ngày"),
    # Complaining again or suing: Điều 11, 33; Luật Tố tụng hành chính Điều 116.
    Rule("CMP_RESTART_BAR", "any", 30, CALENDAR_DAYS, AFTER,
         law=LKN, article="11", clause="8", in_force_from=date(2012, 7, 1),
         starts_from=gettext_noop("termination notice"),
         ends_with="new complaint",
         what_en=gettext_noop(
             "After a termination notice a new complaint is barred unless made within 30 days"
         ),
         what_vi=(
             "Có văn bản thông báo đình chỉ mà sau 30 ngày người khiếu nại không tiếp tục "
             "khiếu nại thì không thụ lý"
         ),
         notes=(
             "still in the text after Luật 136, but Đ.10.3 new bars withdrawn content at once "
             "except coercion/threat: apply Đ.10.3 to withdrawals from 2026-07-01 start: day "
             "the complainant received the notice or decision; if unknown, day of issue"
         )),
    Rule("CMP_SECOND", "ordinary", 30, CALENDAR_DAYS, AFTER,
         law=LKN, article="33", clause="1",
         in_force_from=date(2012, 7, 1), in_force_to=date(2026, 6, 30),
         starts_from=gettext_noop(
             "receipt of the first resolution OR expiry of the first resolution limit (Đ.28)"
         ),
         ends_with="second complaint lodged",
         what_en=gettext_noop("Right to complain a second time"),
         what_vi="Thời hạn khiếu nại lần hai: 30 ngày",
         notes=(
             "'có thể kéo dài hơn nhưng không quá 45 ngày' in remote areas; first resolution "
             "must be enclosed"
         )),
    Rule("CMP_SECOND", "remote", 45, CALENDAR_DAYS, AFTER,
         law=LKN, article="33", clause="1",
         in_force_from=date(2012, 7, 1), in_force_to=date(2026, 6, 30),
         starts_from=gettext_noop(
             "receipt of the first resolution OR expiry of the first resolution limit (Đ.28)"
         ),
         ends_with="second complaint lodged",
         what_en=gettext_noop("Right to complain a second time"),
         what_vi="Thời hạn khiếu nại lần hai: 45 ngày",
         notes=(
             "'có thể kéo dài hơn nhưng không quá 45 ngày' in remote areas; first resolution "
             "must be enclosed"
         )),
    Rule("CMP_SECOND", "ordinary", 30, CALENDAR_DAYS, AFTER,
         law=LKN_2026, article="33", clause="1", in_force_from=date(2026, 7, 1),
         starts_from=gettext_noop(
             "receipt of the first resolution OR expiry of the first resolution limit (Đ.28)"
         ),
         ends_with="second complaint lodged",
         what_en=gettext_noop("Right to complain a second time"),
         what_vi="Thời hạn khiếu nại lần hai: 30 ngày",
         notes="same days; first resolution enclosed only 'nếu có'"),
    Rule("CMP_SECOND", "remote", 45, CALENDAR_DAYS, AFTER,
         law=LKN_2026, article="33", clause="1", in_force_from=date(2026, 7, 1),
         starts_from=gettext_noop(
             "receipt of the first resolution OR expiry of the first resolution limit (Đ.28)"
         ),
         ends_with="second complaint lodged",
         what_en=gettext_noop("Right to complain a second time"),
         what_vi="Thời hạn khiếu nại lần hai: 45 ngày",
         notes="same days; first resolution enclosed only 'nếu có'"),
    Rule("CMP_SUE", "any", 12, MONTHS, AFTER,
         law=TTHC, article="116", clause="2, 3", in_force_from=date(2016, 7, 1),
         starts_from=gettext_noop(
             "receipt/knowledge of the decision or of the first/second resolution; or expiry "
             "of the resolution limit without answer"
         ),
         ends_with="lawsuit filed",
         what_en=gettext_noop("Sue in court"),
         what_vi="Thời hiệu khởi kiện vụ án hành chính: 01 năm",
         confidence="secondary",
         notes=(
             "pháp điển text before the 2025 court reform (Luật 81/2025/QH15); check for "
             "later amendment discipline: only dismissal (Luật Khiếu nại 54.1k, 57.3)"
         )),
    # Supplying documents: Điều 12-15.
    Rule("CMP_EVIDENCE", "any", 7, CALENDAR_DAYS, AFTER,
         law=LKN, article="12.1đ; 13.1c; 13.2c; 14.1a; 15.1a", clause="",
         in_force_from=date(2012, 7, 1),
         starts_from=gettext_noop("day of the request"),
         ends_with="documents delivered",
         what_en=gettext_noop(
             "Supply documents or explanation on request (complainant, respondent, third "
             "bodies)"
         ),
         what_vi="Cung cấp thông tin, tài liệu, chứng cứ trong 07 ngày kể từ ngày có yêu cầu"),
)
# fmt: on
