"""Limits of denunciations. Luật 136/2025/QH15 changed none of them.

Luật Tố cáo 25/2018/QH14 Điều 24, 26, 29, 30, 34-38, 40; Nghị định 31/2019/NĐ-CP Điều 3, 9, 15.
"""

from datetime import date

from cases.law.limits.rule import AFTER, CALENDAR_DAYS, LTC, LTC_ND31, WORKING_DAYS, Rule
from cases.law.words import gettext_noop

# fmt: off
DENUNCIATION = (
    # First handling, forwarding: Điều 24, 26.
    Rule("DEN_FORWARD", "any", 5, WORKING_DAYS, AFTER,
         law=LTC, article="24", clause="2", in_force_from=date(2019, 1, 1),
         starts_from=gettext_noop("receipt of the denunciation"),
         ends_with="phiếu chuyển (Mẫu 03 TT 05/2021) + notice",
         what_en=gettext_noop("Forward a denunciation outside competence and tell the denouncer"),
         what_vi="Chuyển tố cáo không thuộc thẩm quyền và thông báo người tố cáo: 05 ngày làm việc",
         notes="in person: guide instead of forward"),
    Rule("DEN_PRESS_REPLY", "any", 20, CALENDAR_DAYS, AFTER,
         law=LTC, article="26", clause="2", in_force_from=date(2019, 1, 1),
         starts_from=gettext_noop("receipt of the denunciation"),
         ends_with="written notice",
         what_en=gettext_noop("Written reply to press or body that forwarded a denunciation"),
         what_vi="Thông báo kết quả xử lý cho cơ quan báo chí, cơ quan đã chuyển tố cáo: 20 ngày"),
    Rule("DEN_PROCESS", "complex", 10, WORKING_DAYS, AFTER,
         law=LTC, article="24", clause="1", in_force_from=date(2019, 1, 1),
         starts_from=gettext_noop("receipt of the denunciation"),
         ends_with="decision to accept / notice of non-acceptance",
         what_en=gettext_noop("First processing with several places or delegated check"),
         what_vi="… kiểm tra tại nhiều địa điểm hoặc phải ủy quyền: không quá 10 ngày làm việc",
         notes="total, not on top of 7"),
    Rule("DEN_PROCESS", "ordinary", 7, WORKING_DAYS, AFTER,
         law=LTC, article="24", clause="1", in_force_from=date(2019, 1, 1),
         starts_from=gettext_noop("receipt of the denunciation"),
         ends_with="decision to accept / notice of non-acceptance",
         what_en=gettext_noop("First processing of a denunciation"),
         what_vi="Vào sổ, phân loại, kiểm tra điều kiện thụ lý tố cáo: 07 ngày làm việc"),
    # Acceptance and settling: Điều 29, 30, 34.
    Rule("DEN_ACCEPT_NOTICE", "any", 5, WORKING_DAYS, AFTER,
         law=LTC, article="29", clause="3", in_force_from=date(2019, 1, 1),
         starts_from=gettext_noop("date of the acceptance decision"),
         ends_with="notices sent",
         what_en=gettext_noop("Notice of acceptance to denouncer and accused"),
         what_vi="Thông báo thụ lý cho người tố cáo và người bị tố cáo: 05 ngày làm việc"),
    Rule("DEN_ACCUSED_NOTICE", "any", 5, WORKING_DAYS, AFTER,
         law=LTC_ND31, article="29; 9", clause="3; 2", in_force_from=date(2019, 1, 1),
         starts_from=gettext_noop("date of the decision to accept"),
         ends_with="notice sent (Mẫu 06), identity of the denouncer left out",
         what_en=gettext_noop("Notice of the content to the accused"),
         what_vi="Thông báo nội dung tố cáo cho người bị tố cáo",
         notes="Law 136/2025 does not touch this limit: same figure before and after 2026-07-01."),
    Rule("DEN_RESOLVE", "ordinary", 30, CALENDAR_DAYS, AFTER,
         law=LTC, article="30", clause="1", in_force_from=date(2019, 1, 1),
         starts_from=gettext_noop(
             "date of acceptance (ngày thụ lý = date of the decision to accept)"
         ),
         ends_with="conclusion on the content (kết luận nội dung tố cáo) issued",
         what_en=gettext_noop("Settle the denunciation"),
         what_vi="Thời hạn giải quyết tố cáo",
         notes=(
             '"không quá 30 ngày" = calendar days. No remote-area variant exists for '
             "denunciations (unlike complaints). Law 136/2025 does not touch this limit: same "
             "figure before and after 2026-07-01."
         )),
    Rule("DEN_RESOLVE", "complex", 30, CALENDAR_DAYS, AFTER,
         law=LTC, article="30", clause="1, 2", in_force_from=date(2019, 1, 1),
         starts_from=gettext_noop(
             "date of acceptance (ngày thụ lý = date of the decision to accept)"
         ),
         ends_with="conclusion on the content (kết luận nội dung tố cáo) issued",
         what_en=gettext_noop("Settle the denunciation (complex matter)"),
         what_vi="Thời hạn giải quyết tố cáo",
         extension=(
             "once, at most 30 days (Luật Tố cáo 30.2; NĐ 31/2019 3.2: one of seven criteria)"
         ),
         notes=(
             "30 days until an extension decision is issued; the time of an expert assessment "
             "is not counted (NĐ 31/2019 15.4)"
         )),
    Rule("DEN_RESOLVE", "especially_complex", 30, CALENDAR_DAYS, AFTER,
         law=LTC, article="30", clause="1, 3", in_force_from=date(2019, 1, 1),
         starts_from=gettext_noop(
             "date of acceptance (ngày thụ lý = date of the decision to accept)"
         ),
         ends_with="conclusion on the content (kết luận nội dung tố cáo) issued",
         what_en=gettext_noop("Settle the denunciation (especially complex matter)"),
         what_vi="Thời hạn giải quyết tố cáo",
         extension=(
             "twice, each at most 30 days (Luật Tố cáo 30.3; NĐ 31/2019 3.3: two criteria or "
             "more)"
         ),
         notes=(
             "30 days until an extension decision is issued; the time of an expert assessment "
             "is not counted (NĐ 31/2019 15.4)"
         )),
    Rule("DEN_SUSPEND_NOTICE", "any", 5, WORKING_DAYS, AFTER,
         law=LTC, article="34", clause="4", in_force_from=date(2019, 1, 1),
         starts_from=gettext_noop("date of the decision"),
         ends_with="sent to denouncer and accused",
         what_en=gettext_noop("Send the decision to suspend or terminate"),
         what_vi="Gửi quyết định tạm đình chỉ, đình chỉ cho người tố cáo, người bị tố cáo",
         notes="Law 136 does not amend art. 34."),
    # Conclusion and what follows from it: Điều 35, 36, 40.
    Rule("DEN_CONCLUSION_SEND", "any", 5, WORKING_DAYS, AFTER,
         law=LTC, article="35", clause="3", in_force_from=date(2019, 1, 1),
         starts_from=gettext_noop("date the conclusion is issued"),
         ends_with="sent",
         what_en=gettext_noop(
             "Send the conclusion to the accused and the managing body; notify the denouncer "
             "of it"
         ),
         what_vi=(
             "Gửi kết luận cho người bị tố cáo, cơ quan quản lý; thông báo kết luận cho người "
             "tố cáo"
         ),
         notes=(
             '"Chậm nhất là 05 ngày làm việc". Law 136/2025 does not touch this limit: same '
             "figure before and after 2026-07-01."
         )),
    Rule("DEN_HANDLE", "any", 7, WORKING_DAYS, AFTER,
         law=LTC, article="36", clause="1", in_force_from=date(2019, 1, 1),
         starts_from=gettext_noop("date the conclusion is issued"),
         ends_with="handling decision or recommendation",
         what_en=gettext_noop("Act on the conclusion (restore rights / sanction / recommend)"),
         what_vi="Người giải quyết xử lý kết luận nội dung tố cáo",
         notes="Law 136/2025 does not touch this limit: same figure before and after 2026-07-01."),
    Rule("DEN_HANDLE_REPORT", "any", 5, WORKING_DAYS, AFTER,
         law=LTC, article="36", clause="3", in_force_from=date(2019, 1, 1),
         starts_from=gettext_noop("date the result exists"),
         ends_with="written notice to the resolver",
         what_en=gettext_noop("The body that acted on the recommendation reports back"),
         what_vi="Cơ quan xử lý kiến nghị thông báo kết quả cho người giải quyết tố cáo",
         notes="Law 136/2025 does not touch this limit: same figure before and after 2026-07-01."),
    Rule("DEN_PUBLISH", "any", 7, WORKING_DAYS, AFTER,
         law=LTC, article="40", clause="1", in_force_from=date(2019, 1, 1),
         starts_from=gettext_noop("date of the conclusion / of the sanction decision"),
         ends_with="publication by one of the four forms",
         what_en=gettext_noop("Publish the conclusion and the sanction decision"),
         what_vi="Công khai kết luận nội dung tố cáo, quyết định xử lý hành vi vi phạm",
         notes=(
             "Without the identity of the denouncer and without state secrets (40.3; Decree "
             "31 art. 6.1)."
         )),
    # Denounced again, or not settled in time: Điều 37, 38.
    Rule("DEN_AGAIN_REVIEW", "any", 20, CALENDAR_DAYS, AFTER,
         law=LTC, article="37", clause="2", in_force_from=date(2019, 1, 1),
         starts_from=gettext_noop("date the continued denunciation is received"),
         ends_with="decision: not re-settle (written, reasons) / settle by competence / re-settle",
         what_en=gettext_noop("The superior reviews a continued denunciation"),
         what_vi="Cấp trên trực tiếp xem xét tố cáo tiếp",
         notes="Re-settlement then runs by Chapter III (DEN_RESOLVE from a new acceptance)."),
    Rule("DEN_OVERDUE_REPORT", "any", 5, WORKING_DAYS, AFTER,
         law=LTC, article="38", clause="3", in_force_from=date(2019, 1, 1),
         starts_from=gettext_noop("date the demand is received"),
         ends_with="report sent",
         what_en=gettext_noop("The resolver reports progress and reasons"),
         what_vi="Người giải quyết báo cáo quá trình và lý do chậm",
         notes="Law 136/2025 does not touch this limit: same figure before and after 2026-07-01."),
    Rule("DEN_OVERDUE_REQUEST", "any", 5, WORKING_DAYS, AFTER,
         law=LTC, article="38", clause="2", in_force_from=date(2019, 1, 1),
         starts_from=gettext_noop("date the continued denunciation is received"),
         ends_with="written demand",
         what_en=gettext_noop("The superior demands a report on an overdue denunciation"),
         what_vi="Cấp trên yêu cầu báo cáo khi quá thời hạn mà chưa giải quyết",
         notes="Law 136/2025 does not touch this limit: same figure before and after 2026-07-01."),
)
# fmt: on
