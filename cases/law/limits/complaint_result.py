"""Limits after the decision on a complaint: sending, publishing, effect, execution.

Luật Khiếu nại 02/2011/QH13 Điều 32, 41, 44, 56, 57, 66; Nghị định 124/2020/NĐ-CP Điều 29, 31.
"""

from datetime import date

from cases.law.limits.rule import AFTER, BEFORE, CALENDAR_DAYS, LKN, ND124, WORKING_DAYS, Rule
from cases.law.words import gettext_noop

# fmt: off
COMPLAINT_RESULT = (
    # Sending the decision: Điều 32, 41, 56, 66.
    Rule("CMP_RESULT_TO_FRONT", "any", 7, CALENDAR_DAYS, AFTER,
         law=LKN, article="66", clause="2", in_force_from=date(2012, 7, 1),
         starts_from=gettext_noop("date of the resolution decision"),
         ends_with="written notice to the Fatherland Front body that forwarded",
         what_en=gettext_noop(
             "Tell the Fatherland Front (or a member organisation) that forwarded a complaint "
             "the result"
         ),
         what_vi=(
             "Thông báo kết quả giải quyết khiếu nại cho Mặt trận, tổ chức thành viên đã "
             "chuyển đơn"
         ),
         notes="calendar days"),
    Rule("CMP_SEND_1", "any", 3, WORKING_DAYS, AFTER,
         law=LKN, article="32 (NĐ 124 Đ.29.2a)", clause="", in_force_from=date(2012, 7, 1),
         starts_from=gettext_noop("date of the decision"),
         ends_with="sent to all recipients",
         what_en=gettext_noop("Send the first resolution"),
         what_vi="Gửi quyết định giải quyết khiếu nại lần đầu: 03 ngày làm việc",
         notes=(
             "to complainant, direct superior / second-instance resolver, persons with "
             "related rights, forwarder, same-level inspectorate"
         )),
    Rule("CMP_SEND_2", "any", 7, CALENDAR_DAYS, AFTER,
         law=LKN, article="41", clause="1", in_force_from=date(2012, 7, 1),
         starts_from=gettext_noop("date of the decision"),
         ends_with="sent",
         what_en=gettext_noop("Send the second resolution (law)"),
         what_vi="Gửi quyết định giải quyết khiếu nại lần hai: 07 ngày",
         notes="CONFLICT with NĐ 124 Đ.29.2a: 07 ngày làm việc; NOT repaired in 2026"),
    Rule("CMP_SEND_DISC_1", "any", 3, WORKING_DAYS, AFTER,
         law=ND124, article="29", clause="2 điểm b", in_force_from=date(2020, 12, 10),
         starts_from=gettext_noop("date of the decision"),
         ends_with="sent",
         what_en=gettext_noop("Send the first resolution on discipline"),
         what_vi="Gửi quyết định giải quyết khiếu nại kỷ luật lần đầu: 03 ngày làm việc"),
    Rule("CMP_SEND_DISC_2", "any", 7, CALENDAR_DAYS, AFTER,
         law=LKN, article="56", clause="2", in_force_from=date(2012, 7, 1),
         starts_from=gettext_noop("date of the decision"),
         ends_with="sent",
         what_en=gettext_noop("Send the second resolution on discipline"),
         what_vi="Gửi quyết định giải quyết khiếu nại kỷ luật lần hai: 07 ngày",
         notes="NĐ 124 Đ.29.2b: 07 ngày làm việc"),
    # Publishing it: Nghị định 124/2020 Điều 29.
    Rule("CMP_PUBLISH", "any", 15, CALENDAR_DAYS, AFTER,
         law=ND124, article="29", clause="3", in_force_from=date(2020, 12, 10),
         starts_from=gettext_noop("date of the decision"),
         ends_with="meeting, posting or media notice",
         what_en=gettext_noop("Publish the resolution in one of three ways"),
         what_vi="Công khai quyết định giải quyết khiếu nại: 15 ngày",
         notes=(
             "law text (Đ.41.2) orders publication for the second instance; the decree for "
             "any resolution"
         )),
    Rule("CMP_PUBLISH_MEETING_NOTICE", "any", 3, CALENDAR_DAYS, BEFORE,
         law=ND124, article="29", clause="3 điểm a", in_force_from=date(2020, 12, 10),
         starts_from=gettext_noop("meeting day"),
         ends_with="notice sent",
         what_en=gettext_noop("Notice before the publication meeting"),
         what_vi="Thông báo họp công khai trước 03 ngày",
         notes="BACKWARD count"),
    # Legal effect and execution: Điều 44, 57; Nghị định 124/2020 Điều 31.
    Rule("CMP_EFFECT_1", "ordinary", 30, CALENDAR_DAYS, AFTER,
         law=LKN, article="44", clause="1", in_force_from=date(2012, 7, 1),
         starts_from=gettext_noop("date the decision was issued"),
         ends_with=(
             "last day of the waiting period; legal effect begins on the following day, which "
             "starts CMP_EXECUTE_DIRECT; first level only if no second complaint was lodged"
         ),
         what_en=gettext_noop(
             "The first resolution becomes legally effective if no second complaint"
         ),
         what_vi=(
             "Quyết định giải quyết khiếu nại lần đầu có hiệu lực pháp luật sau 30 ngày kể từ "
             "ngày ban hành"
         ),
         notes=(
             "counts from ISSUE while the right to complain again counts from RECEIPT: the "
             "two periods do not end on the same day; remote: 'không quá 45 ngày'"
         )),
    Rule("CMP_EFFECT_1", "remote", 45, CALENDAR_DAYS, AFTER,
         law=LKN, article="44", clause="1", in_force_from=date(2012, 7, 1),
         starts_from=gettext_noop("date the decision was issued"),
         ends_with=(
             "last day of the waiting period; legal effect begins on the following day, which "
             "starts CMP_EXECUTE_DIRECT; first level only if no second complaint was lodged"
         ),
         what_en=gettext_noop(
             "The first resolution becomes legally effective if no second complaint"
         ),
         what_vi=(
             "Quyết định giải quyết khiếu nại lần đầu có hiệu lực pháp luật sau 45 ngày kể từ "
             "ngày ban hành"
         ),
         notes=(
             "counts from ISSUE while the right to complain again counts from RECEIPT: the "
             "two periods do not end on the same day; remote: 'không quá 45 ngày'"
         )),
    Rule("CMP_EFFECT_2", "ordinary", 30, CALENDAR_DAYS, AFTER,
         law=LKN, article="44", clause="2", in_force_from=date(2012, 7, 1),
         starts_from=gettext_noop("date the decision was issued"),
         ends_with=(
             "last day of the waiting period; legal effect begins on the following day, which "
             "starts CMP_EXECUTE_DIRECT; first level only if no second complaint was lodged"
         ),
         what_en=gettext_noop("The second resolution becomes legally effective"),
         what_vi=(
             "Quyết định giải quyết khiếu nại lần hai có hiệu lực pháp luật sau 30 ngày kể từ "
             "ngày ban hành"
         ),
         notes=(
             "counts from ISSUE while the right to complain again counts from RECEIPT: the "
             "two periods do not end on the same day; remote: 'không quá 45 ngày'"
         )),
    Rule("CMP_EFFECT_2", "remote", 45, CALENDAR_DAYS, AFTER,
         law=LKN, article="44", clause="2", in_force_from=date(2012, 7, 1),
         starts_from=gettext_noop("date the decision was issued"),
         ends_with=(
             "last day of the waiting period; legal effect begins on the following day, which "
             "starts CMP_EXECUTE_DIRECT; first level only if no second complaint was lodged"
         ),
         what_en=gettext_noop("The second resolution becomes legally effective"),
         what_vi=(
             "Quyết định giải quyết khiếu nại lần hai có hiệu lực pháp luật sau 45 ngày kể từ "
             "ngày ban hành"
         ),
         notes=(
             "counts from ISSUE while the right to complain again counts from RECEIPT: the "
             "two periods do not end on the same day; remote: 'không quá 45 ngày'"
         )),
    Rule("CMP_EFFECT_DISC", "any", 30, CALENDAR_DAYS, AFTER,
         law=LKN, article="57", clause="1", in_force_from=date(2012, 7, 1),
         starts_from=gettext_noop("date issued"),
         ends_with=(
             "last day of the waiting period; legal effect begins on the following day, which "
             "starts CMP_EXECUTE_DIRECT; first level only if no second complaint was lodged"
         ),
         what_en=gettext_noop("Resolution on discipline becomes effective"),
         what_vi="Quyết định giải quyết khiếu nại kỷ luật có hiệu lực sau 30 ngày"),
    Rule("CMP_EXECUTE_DIRECT", "any", 5, WORKING_DAYS, AFTER,
         law=ND124, article="31", clause="1", in_force_from=date(2020, 12, 10),
         starts_from=gettext_noop("day the resolution became effective"),
         ends_with="văn bản chỉ đạo",
         what_en=gettext_noop("Take measures or issue the enforcement instruction"),
         what_vi="Chỉ đạo thi hành quyết định giải quyết khiếu nại: chậm nhất 05 ngày làm việc",
         notes="must name who does what, deadline, reporting"),
)
# fmt: on
