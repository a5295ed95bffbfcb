"""Limits of accepting and settling a complaint.

Luật Khiếu nại 02/2011/QH13 Điều 27, 28, 36, 37, 50; Nghị định 124/2020/NĐ-CP Điều 28, 28b.
"""

from datetime import date

from cases.law.limits.rule import (
    AFTER,
    BEFORE,
    CALENDAR_DAYS,
    LKN,
    LKN_ND124_2026,
    ND124_2026,
    WORKING_DAYS,
    Rule,
)
from cases.law.words import gettext_noop

# fmt: off
COMPLAINT_SETTLING = (
    # Acceptance: ten days, since 01/07/2026 seven working days (Điều 27, 36, 50).
    Rule("CMP_ACCEPT", "any", 10, CALENDAR_DAYS, AFTER,
         law=LKN, article="27", clause="",
         in_force_from=date(2012, 7, 1), in_force_to=date(2026, 6, 30),
         starts_from=gettext_noop("receipt of the complaint"),
         ends_with="notice of acceptance (Mẫu 03) or non-acceptance (Mẫu 04)",
         what_en=gettext_noop(
             "Accept or refuse a first complaint and tell the complainant, forwarder and "
             "same-level inspectorate"
         ),
         what_vi="Thụ lý giải quyết khiếu nại lần đầu: 10 ngày",
         notes=(
             "CONFLICT: the decree said 10 ngày LÀM VIỆC; the law prevails, so the shorter "
             "calendar count is the safe date"
         )),
    Rule("CMP_ACCEPT", "any", 7, WORKING_DAYS, AFTER,
         law=LKN_ND124_2026, article="27 (NĐ 124 Đ.16)", clause="", in_force_from=date(2026, 7, 1),
         starts_from=gettext_noop("receipt of the complaint"),
         ends_with="notice of acceptance (Mẫu 03) or non-acceptance (Mẫu 04)",
         what_en=gettext_noop(
             "Accept or refuse a first complaint and tell the complainant, forwarder and "
             "same-level inspectorate"
         ),
         what_vi="Thụ lý giải quyết khiếu nại lần đầu: 07 ngày làm việc",
         notes=(
             "Luật 136 Đ.2 khoản 15 điểm b; NĐ 155 Đ.10. Group complaint: only when all have "
             "signed and the written appointment of representatives is there"
         )),
    Rule("CMP_ACCEPT_2", "any", 10, CALENDAR_DAYS, AFTER,
         law=LKN, article="36", clause="1",
         in_force_from=date(2012, 7, 1), in_force_to=date(2026, 6, 30),
         starts_from=gettext_noop("receipt of the complaint"),
         ends_with="notice of acceptance (Mẫu 03) or non-acceptance (Mẫu 04)",
         what_en=gettext_noop("Accept or refuse a second complaint"),
         what_vi="Thụ lý giải quyết khiếu nại lần hai: 10 ngày",
         notes=(
             "CONFLICT: the decree said 10 ngày LÀM VIỆC; the law prevails, so the shorter "
             "calendar count is the safe date"
         )),
    Rule("CMP_ACCEPT_2", "any", 7, WORKING_DAYS, AFTER,
         law=LKN_ND124_2026, article="36 (NĐ 124 Đ.16)", clause="1", in_force_from=date(2026, 7, 1),
         starts_from=gettext_noop("receipt of the complaint"),
         ends_with="notice of acceptance (Mẫu 03) or non-acceptance (Mẫu 04)",
         what_en=gettext_noop("Accept or refuse a second complaint"),
         what_vi="Thụ lý giải quyết khiếu nại lần hai: 07 ngày làm việc",
         notes=(
             "Luật 136 Đ.2 khoản 15 điểm b; NĐ 155 Đ.10. Group complaint: only when all have "
             "signed and the written appointment of representatives is there"
         )),
    Rule("CMP_ACCEPT_DISC", "any", 10, CALENDAR_DAYS, AFTER,
         law=LKN, article="50", clause="đoạn 1",
         in_force_from=date(2012, 7, 1), in_force_to=date(2026, 6, 30),
         starts_from=gettext_noop("receipt of the complaint"),
         ends_with=(
             "notice of acceptance (Mẫu 03) or non-acceptance (Mẫu 04), to the complainant "
             "only (NĐ 124/2020 16.2)"
         ),
         what_en=gettext_noop("Accept a complaint about a disciplinary decision"),
         what_vi="Thụ lý khiếu nại quyết định kỷ luật: 10 ngày",
         notes=(
             "CONFLICT: the decree said 10 ngày LÀM VIỆC; the law prevails, so the shorter "
             "calendar count is the safe date"
         )),
    Rule("CMP_ACCEPT_DISC", "any", 7, WORKING_DAYS, AFTER,
         law=LKN_ND124_2026, article="50 (NĐ 124 Đ.16)", clause="đoạn 1",
         in_force_from=date(2026, 7, 1),
         starts_from=gettext_noop("receipt of the complaint"),
         ends_with=(
             "notice of acceptance (Mẫu 03) or non-acceptance (Mẫu 04), to the complainant "
             "only (NĐ 124/2020 16.2)"
         ),
         what_en=gettext_noop("Accept a complaint about a disciplinary decision"),
         what_vi="Thụ lý khiếu nại quyết định kỷ luật: 07 ngày làm việc",
         notes=(
             "Luật 136 Đ.2 khoản 15 điểm b; NĐ 155 Đ.10. Group complaint: only when all have "
             "signed and the written appointment of representatives is there"
         )),
    # Settling: Điều 28, 37, 50.
    Rule("CMP_RESOLVE_1", "ordinary", 30, CALENDAR_DAYS, AFTER,
         law=LKN, article="28", clause="đoạn 1", in_force_from=date(2012, 7, 1),
         starts_from=gettext_noop("day of acceptance (ngày thụ lý)"),
         ends_with="resolution decision issued",
         what_en=gettext_noop("Resolve the first complaint"),
         what_vi="Thời hạn giải quyết khiếu nại lần đầu: không quá 30 ngày",
         notes=(
             "not changed by Luật 136; time of suspension (tạm đình chỉ, Đ.11a) is not "
             "counted from 2026-07-01"
         )),
    Rule("CMP_RESOLVE_1", "complex", 45, CALENDAR_DAYS, AFTER,
         law=LKN, article="28", clause="đoạn 1", in_force_from=date(2012, 7, 1),
         starts_from=gettext_noop("day of acceptance (ngày thụ lý)"),
         ends_with="resolution decision issued",
         what_en=gettext_noop("Resolve the first complaint"),
         what_vi="Thời hạn giải quyết khiếu nại lần đầu: không quá 45 ngày (vụ việc phức tạp)",
         notes=(
             "not changed by Luật 136; time of suspension (tạm đình chỉ, Đ.11a) is not "
             "counted from 2026-07-01; there is no separate extension decision form"
         )),
    Rule("CMP_RESOLVE_1", "remote", 45, CALENDAR_DAYS, AFTER,
         law=LKN, article="28", clause="đoạn 2", in_force_from=date(2012, 7, 1),
         starts_from=gettext_noop("day of acceptance (ngày thụ lý)"),
         ends_with="resolution decision issued",
         what_en=gettext_noop("Resolve the first complaint"),
         what_vi=(
             "Thời hạn giải quyết khiếu nại lần đầu: không quá 45 ngày (vùng sâu, vùng xa đi "
             "lại khó khăn)"
         ),
         notes=(
             "not changed by Luật 136; time of suspension (tạm đình chỉ, Đ.11a) is not "
             "counted from 2026-07-01"
         )),
    Rule("CMP_RESOLVE_1", "complex_remote", 60, CALENDAR_DAYS, AFTER,
         law=LKN, article="28", clause="đoạn 2", in_force_from=date(2012, 7, 1),
         starts_from=gettext_noop("day of acceptance (ngày thụ lý)"),
         ends_with="resolution decision issued",
         what_en=gettext_noop("Resolve the first complaint"),
         what_vi=(
             "Thời hạn giải quyết khiếu nại lần đầu: không quá 60 ngày (vùng sâu, vùng xa, vụ "
             "việc phức tạp)"
         ),
         notes=(
             "not changed by Luật 136; time of suspension (tạm đình chỉ, Đ.11a) is not "
             "counted from 2026-07-01; there is no separate extension decision form"
         )),
    Rule("CMP_RESOLVE_2", "ordinary", 45, CALENDAR_DAYS, AFTER,
         law=LKN, article="37", clause="đoạn 1", in_force_from=date(2012, 7, 1),
         starts_from=gettext_noop("day of acceptance (ngày thụ lý)"),
         ends_with="resolution decision issued",
         what_en=gettext_noop("Resolve the second complaint"),
         what_vi="Thời hạn giải quyết khiếu nại lần hai: không quá 45 ngày",
         notes=(
             "not changed by Luật 136; time of suspension (tạm đình chỉ, Đ.11a) is not "
             "counted from 2026-07-01"
         )),
    Rule("CMP_RESOLVE_2", "complex", 60, CALENDAR_DAYS, AFTER,
         law=LKN, article="37", clause="đoạn 1", in_force_from=date(2012, 7, 1),
         starts_from=gettext_noop("day of acceptance (ngày thụ lý)"),
         ends_with="resolution decision issued",
         what_en=gettext_noop("Resolve the second complaint"),
         what_vi="Thời hạn giải quyết khiếu nại lần hai: không quá 60 ngày (vụ việc phức tạp)",
         notes=(
             "not changed by Luật 136; time of suspension (tạm đình chỉ, Đ.11a) is not "
             "counted from 2026-07-01; there is no separate extension decision form"
         )),
    Rule("CMP_RESOLVE_2", "remote", 60, CALENDAR_DAYS, AFTER,
         law=LKN, article="37", clause="đoạn 2", in_force_from=date(2012, 7, 1),
         starts_from=gettext_noop("day of acceptance (ngày thụ lý)"),
         ends_with="resolution decision issued",
         what_en=gettext_noop("Resolve the second complaint"),
         what_vi=(
             "Thời hạn giải quyết khiếu nại lần hai: không quá 60 ngày (vùng sâu, vùng xa đi "
             "lại khó khăn)"
         ),
         notes=(
             "not changed by Luật 136; time of suspension (tạm đình chỉ, Đ.11a) is not "
             "counted from 2026-07-01"
         )),
    Rule("CMP_RESOLVE_2", "complex_remote", 70, CALENDAR_DAYS, AFTER,
         law=LKN, article="37", clause="đoạn 2", in_force_from=date(2012, 7, 1),
         starts_from=gettext_noop("day of acceptance (ngày thụ lý)"),
         ends_with="resolution decision issued",
         what_en=gettext_noop("Resolve the second complaint"),
         what_vi=(
             "Thời hạn giải quyết khiếu nại lần hai: không quá 70 ngày (vùng sâu, vùng xa, vụ "
             "việc phức tạp)"
         ),
         notes=(
             "not changed by Luật 136; time of suspension (tạm đình chỉ, Đ.11a) is not "
             "counted from 2026-07-01; there is no separate extension decision form"
         )),
    Rule("CMP_RESOLVE_DISC", "ordinary", 30, CALENDAR_DAYS, AFTER,
         law=LKN, article="50", clause="đoạn 2", in_force_from=date(2012, 7, 1),
         starts_from=gettext_noop("day of acceptance"),
         ends_with="resolution decision issued",
         what_en=gettext_noop(
             "Resolve a complaint about a disciplinary decision (either instance)"
         ),
         what_vi=(
             "Thời hạn giải quyết khiếu nại quyết định kỷ luật (lần đầu, lần hai): không quá "
             "30 ngày"
         ),
         notes="no remote variant in Đ.50 suspension by 11a applied by analogy [I]"),
    Rule("CMP_RESOLVE_DISC", "complex", 45, CALENDAR_DAYS, AFTER,
         law=LKN, article="50", clause="đoạn 2", in_force_from=date(2012, 7, 1),
         starts_from=gettext_noop("day of acceptance"),
         ends_with="resolution decision issued",
         what_en=gettext_noop(
             "Resolve a complaint about a disciplinary decision (either instance)"
         ),
         what_vi=(
             "Thời hạn giải quyết khiếu nại quyết định kỷ luật (lần đầu, lần hai): không quá "
             "45 ngày"
         ),
         notes="no remote variant in Đ.50 suspension by 11a applied by analogy [I]"),
    # Dialogue: Nghị định 124/2020 Điều 28.
    Rule("CMP_DIALOGUE_NOTICE", "any", 5, CALENDAR_DAYS, BEFORE,
         law=ND124_2026, article="28", clause="1", in_force_from=date(2026, 7, 1),
         starts_from=gettext_noop("dialogue day"),
         ends_with="notice sent",
         what_en=gettext_noop("Send the invitation to the dialogue"),
         what_vi="Gửi thông báo đối thoại trước ngày đối thoại ít nhất 05 ngày",
         notes=(
             "BACKWARD count; applies to both instances and (NĐ 155 Đ.22.1) to cases accepted "
             "before 2026-07-01 and not yet decided; before: written notice without a number "
             "of days (Luật KN Đ.30.2)"
         )),
    # Suspending, continuing, terminating: Nghị định 124/2020 Điều 28b.
    Rule("CMP_CONTINUE_SEND", "any", 3, WORKING_DAYS, AFTER,
         law=ND124_2026, article="28b", clause="2", in_force_from=date(2026, 7, 1),
         starts_from=gettext_noop("date of the decision"),
         ends_with="sent",
         what_en=gettext_noop("Send the decision to continue"),
         what_vi="Gửi quyết định tiếp tục giải quyết khiếu nại: 03 ngày làm việc",
         notes="Mẫu 14b; the resolution clock runs on from the day this decision is issued"),
    Rule("CMP_SUSPEND_SEND", "any", 3, WORKING_DAYS, AFTER,
         law=ND124_2026, article="28b", clause="1", in_force_from=date(2026, 7, 1),
         starts_from=gettext_noop("date of the decision"),
         ends_with="sent to complainant, representative, respondent, related persons",
         what_en=gettext_noop("Send the decision suspending the resolution"),
         what_vi="Gửi quyết định tạm đình chỉ giải quyết khiếu nại: 03 ngày làm việc",
         notes="Mẫu 14a; to be issued 'ngay' when the ground is there"),
    Rule("CMP_TERMINATE_SEND", "any", 3, WORKING_DAYS, AFTER,
         law=ND124_2026, article="28b", clause="1", in_force_from=date(2026, 7, 1),
         starts_from=gettext_noop("date of the decision"),
         ends_with="sent",
         what_en=gettext_noop("Send the decision terminating the resolution"),
         what_vi="Gửi quyết định đình chỉ giải quyết khiếu nại: 03 ngày làm việc",
         notes=(
             "Mẫu 14a; deceased/dissolved complainant: send to the UBND cấp xã of last "
             "residence / last head office"
         )),
)
# fmt: on
