"""Limits of receiving citizens.

Luật Tiếp công dân 42/2013/QH13 Điều 24, 27, 28; Nghị định 154/2026/NĐ-CP Điều 4, 23.
"""

from datetime import date

from cases.law.limits.rule import AFTER, BEFORE, ND154, TCD, WORKING_DAYS, Rule
from cases.law.words import gettext_noop

# fmt: off
RECEPTION = (
    Rule("RCP_ANSWER", "any", 10, WORKING_DAYS, AFTER,
         law=TCD, article="28", clause="1", in_force_from=date(2014, 7, 1),
         starts_from=gettext_noop("receipt of the matter at reception"),
         ends_with="oral answer or written notice",
         what_en=gettext_noop(
             "Tell the visitor the result of processing (accepted / needs more time / refused "
             "/ forwarded)"
         ),
         what_vi=(
             "Thông báo kết quả xử lý khiếu nại, tố cáo, kiến nghị, phản ánh: 10 ngày làm "
             "việc kể từ ngày tiếp nhận"
         ),
         notes="unchanged by Luật 136; oral answer is enough"),
    Rule("RCP_ELECTED_TELL", "any", 5, WORKING_DAYS, AFTER,
         law=TCD, article="28", clause="2", in_force_from=date(2014, 7, 1),
         starts_from=gettext_noop("receipt of the notice under Đ.27.2"),
         ends_with="citizen told",
         what_en=gettext_noop(
             "Elected body/deputy/reception board passes the result on to the citizen"
         ),
         what_vi=(
             "Cơ quan/đại biểu dân cử, Ban tiếp công dân báo lại người khiếu nại, tố cáo "
             "trong 05 ngày làm việc"
         ),
         notes="only if the citizen had asked; not a duty of the UBND"),
    Rule("RCP_ONLINE_NOTICE", "any", 5, WORKING_DAYS, BEFORE,
         law=ND154, article="23", clause="1", in_force_from=date(2026, 7, 1),
         starts_from=gettext_noop("online reception day"),
         ends_with="notice to citizen and participants",
         what_en=gettext_noop("Notice of an online reception"),
         what_vi="Thông báo tiếp công dân trực tuyến chậm nhất 05 ngày làm việc trước",
         notes="BACKWARD count"),
    Rule("RCP_ONLINE_TEST", "any", 1, WORKING_DAYS, BEFORE,
         law=ND154, article="23", clause="1", in_force_from=date(2026, 7, 1),
         starts_from=gettext_noop("online reception day"),
         ends_with="test done",
         what_en=gettext_noop("Connection test"),
         what_vi="Kết nối thử chậm nhất 01 ngày làm việc trước",
         notes="BACKWARD count"),
    Rule("RCP_REFUSE_NOTICE", "any", 3, WORKING_DAYS, AFTER,
         law=ND154, article="4", clause="3", in_force_from=date(2026, 7, 1),
         starts_from=gettext_noop("day on which the grounds of refusal are complete"),
         ends_with="notice 01/TCD issued by the head",
         what_en=gettext_noop("Written notice of refusal to receive"),
         what_vi="Thông báo từ chối tiếp công dân (Mẫu 01/TCD)",
         notes=(
             "only for khoản 3 Đ.9 Luật TCD and điểm h khoản 1 Đ.4 NĐ 154; other grounds: "
             "oral explanation at once (Đ.4.2). Before 2026-07-01: notice existed (TT "
             "04/2021, TT 06/2014 Đ.4) but no day limit was found"
         )),
    Rule("RCP_RESULT_TO_FORWARDER", "any", 7, WORKING_DAYS, AFTER,
         law=TCD, article="27", clause="2", in_force_from=date(2014, 7, 1),
         starts_from=gettext_noop("day the matter was settled"),
         ends_with="notice to forwarder",
         what_en=gettext_noop(
             "Report the result to the elected body/deputy/reception board that forwarded"
         ),
         what_vi=(
             "Thông báo kết quả cho cơ quan, người đã chuyển đơn trong 07 ngày làm việc kể từ "
             "ngày vụ việc được giải quyết"
         ),
         notes="if it was already settled before forwarding: at once"),
    Rule("RCP_SCHEDULE_POST", "any", 5, WORKING_DAYS, BEFORE,
         law=TCD, article="24", clause="4", in_force_from=date(2014, 7, 1),
         starts_from=gettext_noop("reception day"),
         ends_with="calendar posted",
         what_en=gettext_noop("Post the reception calendar at least 5 working days before the day"),
         what_vi="Niêm yết lịch tiếp công dân chậm nhất 05 ngày làm việc trước ngày tiếp",
         notes="BACKWARD count"),
)
# fmt: on
