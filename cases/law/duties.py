"""Duties that no number of days measures: at once, so often, at least so long, kept so long.

Luật Tiếp công dân Điều 12, 15, 18; Luật Tố cáo Điều 24, 27, 34; Nghị định 31/2019/NĐ-CP; Nghị định
124/2020/NĐ-CP; Nghị định 154/2026/NĐ-CP. None of them is a limit of the law: what must be done at
once may become a target of the office (`cases/law/targets.py`).
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from cases.law.limits.rule import LTC, ND124, ND154, TCD, Rule, article_of
from cases.law.words import gettext_noop

TCD_2026 = "Luật Tiếp công dân 42/2013/QH13 (sđ Luật 136/2025/QH15)"
ND31 = "Nghị định 31/2019/NĐ-CP"
ND31_2026 = "Nghị định 31/2019/NĐ-CP as amended by Nghị định 156/2026/NĐ-CP"
QD33 = "Quyết định 33/2017/QĐ-TTg"
TT01 = "Thông tư 01/2025/TT-TTCP"


class DutyKind(StrEnum):
    """What the law says instead of a number of days that ends on a date."""

    AT_ONCE = "at_once"  # ngay, kịp thời
    FREQUENCY = "frequency"
    MINIMUM_DURATION = "minimum_duration"
    RETENTION = "retention"
    CAP = "cap"
    OFFICE_RULE = "office_rule"  # no text found: the office decides
    HOURS = "hours"
    OTHER_READING = "other_reading"  # the decree's length where the law's prevails
    OTHER_PROCEDURE = "other_procedure"  # of another procedure than this program's
    NOT_COUNTED = "not_counted"  # a time that is left out of a limit


@dataclass(frozen=True)
class Duty:
    """One duty in one version of the law.

    `amount` is None where the text gives none. `started_by`: the verb that starts an office target
    of this duty, or in words the act that will once the program knows it.
    """

    code: str
    variant: str
    amount: int | None
    unit: str
    kind: DutyKind
    law: str
    article: str
    clause: str
    in_force_from: date
    in_force_to: date | None
    what_en: str
    what_vi: str
    starts_from: str = ""
    direction: str = "after"
    confidence: str = "text seen"
    started_by: str = ""

    def covers(self, on: date) -> bool:
        """Whether this version is in force on that day."""
        return self.in_force_from <= on and (self.in_force_to is None or on <= self.in_force_to)

    def as_rule(self, amount: int = 0, unit: str = "working_days") -> Rule:
        """The duty with a length that somebody else gives it."""
        return Rule(
            code=self.code, variant=self.variant, amount=amount, unit=unit,
            direction=self.direction, starts_from=self.starts_from, ends_with="",
            what_en=self.what_en, what_vi=self.what_vi, law=self.law, article=self.article,
            clause=self.clause, in_force_from=self.in_force_from, in_force_to=self.in_force_to,
            confidence=self.confidence,
        )  # fmt: skip

    def cited(self) -> str:
        """The legal basis in one line."""
        return article_of(self.as_rule())


def duty_for(code: str, on: date) -> Duty | None:
    """The version of an "at once" duty in force on a day; None where there is none."""
    return next(
        (
            duty
            for duty in DUTIES
            if duty.code == code and duty.kind == DutyKind.AT_ONCE and duty.covers(on)
        ),
        None,
    )


# fmt: off
DUTIES: tuple[Duty, ...] = (
    Duty("FREQ_CHAIR_COMMUNE", "any", 1, "calendar_days", DutyKind.FREQUENCY,
         TCD, "15", "2 điểm d", date(2014, 7, 1), date(2026, 6, 30),
         starts_from="start of each week",
         what_en=gettext_noop("Commune chairman receives in person at least 1 day in each week"),
         what_vi="Chủ tịch UBND cấp xã trực tiếp tiếp công dân ít nhất 01 ngày trong 01 tuần"),
    Duty("FREQ_CHAIR_COMMUNE", "any", 2, "calendar_days", DutyKind.FREQUENCY,
         TCD_2026, "15", "2 điểm c", date(2026, 7, 1), None,
         starts_from="first day of the month",
         what_en=gettext_noop("Commune chairman receives in person at least 2 days in each month"),
         what_vi="Chủ tịch UBND cấp xã trực tiếp tiếp công dân ít nhất 02 ngày trong 01 tháng"),
    Duty("FREQ_CHAIR_PROVINCE", "any", 1, "calendar_days", DutyKind.FREQUENCY,
         TCD, "12", "5", date(2014, 7, 1), None,
         starts_from="first day of the month",
         what_en=gettext_noop("Provincial chairman receives at least 1 day a month"),
         what_vi="Chủ tịch UBND cấp tỉnh trực tiếp tiếp công dân ít nhất 01 ngày trong 01 tháng"),
    Duty("FREQ_HEAD_OFFICE", "any", 1, "calendar_days", DutyKind.FREQUENCY,
         TCD, "18", "2", date(2014, 7, 1), None,
         starts_from="first day of the month",
         what_en=gettext_noop("Head of an agency receives at least 1 day a month"),
         what_vi="Người đứng đầu cơ quan trực tiếp tiếp công dân ít nhất 01 ngày trong 01 tháng"),
    Duty("FREQ_HEAD_PUBLIC_UNIT", "any", 1, "calendar_days", DutyKind.FREQUENCY,
         ND154, "10", "2", date(2026, 7, 1), None,
         starts_from="first day of the month",
         what_en=gettext_noop("Head of a public service unit receives at least 1 day a month"),
         what_vi="Người đứng đầu đơn vị sự nghiệp công lập tiếp công dân ít nhất 01 ngày/tháng"),
    Duty("RCP_ONLINE_CONNECT", "any", 1, "hours", DutyKind.HOURS,
         ND154, "23", "1", date(2026, 7, 1), None,
         direction="before",
         starts_from="start of the online reception",
         what_en=gettext_noop("All sites connected"),
         what_vi="Kết nối xong chậm nhất 01 giờ trước"),
    Duty("CMP_ACCEPT_N124", "any", 10, "working_days", DutyKind.OTHER_READING,
         ND124, "16", "1", date(2020, 12, 10), date(2026, 6, 30),
         starts_from="receipt of the complaint",
         what_en=gettext_noop(
             "Accept or refuse a first complaint and tell the complainant, forwarder and "
             "same-level inspectorate (decree wording)"
         ),
         what_vi="Thụ lý giải quyết khiếu nại lần đầu: 10 ngày làm việc (theo nghị định)"),
    Duty("CMP_ACCEPT_2_N124", "any", 10, "working_days", DutyKind.OTHER_READING,
         ND124, "16", "1", date(2020, 12, 10), date(2026, 6, 30),
         starts_from="receipt of the complaint",
         what_en=gettext_noop("Accept or refuse a second complaint (decree wording)"),
         what_vi="Thụ lý giải quyết khiếu nại lần hai: 10 ngày làm việc (theo nghị định)"),
    Duty("CMP_ACCEPT_DISC_N124", "any", 10, "working_days", DutyKind.OTHER_READING,
         ND124, "16", "1", date(2020, 12, 10), date(2026, 6, 30),
         starts_from="receipt of the complaint",
         what_en=gettext_noop("Accept a complaint about a disciplinary decision (decree wording)"),
         what_vi="Thụ lý khiếu nại quyết định kỷ luật: 10 ngày làm việc (theo nghị định)"),
    Duty("CMP_SEND_2_N124", "any", 7, "working_days", DutyKind.OTHER_READING,
         ND124, "29", "2 điểm a", date(2020, 12, 10), None,
         starts_from="date of the decision",
         what_en=gettext_noop("Send the second resolution (decree)"),
         what_vi="Gửi quyết định giải quyết khiếu nại lần hai: 07 ngày làm việc"),
    Duty("CMP_PUBLISH_POST_MIN", "any", 15, "calendar_days", DutyKind.MINIMUM_DURATION,
         ND124, "29", "3 điểm b", date(2020, 12, 10), None,
         starts_from="day of posting",
         what_en=gettext_noop("Minimum posting time"),
         what_vi="Niêm yết ít nhất 15 ngày"),
    Duty("CMP_PUBLISH_WEB_MIN", "any", 15, "calendar_days", DutyKind.MINIMUM_DURATION,
         ND124, "29", "3 điểm c", date(2020, 12, 10), None,
         starts_from="day of upload",
         what_en=gettext_noop("Minimum time online"),
         what_vi="Đăng trên báo điện tử/cổng, trang thông tin điện tử ít nhất 15 ngày liên tục"),
    Duty("DEN_REFUSE_NOTICE", "any", 0, "working_days", DutyKind.AT_ONCE,
         LTC, "24", "1", date(2019, 1, 1), None,
         started_by="decline",
         starts_from=gettext_noop("finding that conditions are not met"),
         what_en=gettext_noop("Tell the denouncer at once why it is not accepted"),
         what_vi="Thông báo ngay cho người tố cáo lý do không thụ lý"),
    Duty("DEN_CRIME_TRANSFER", "any", 0, "working_days", DutyKind.AT_ONCE,
         LTC, "27", "1", date(2019, 1, 1), None,
         started_by="classify",
         starts_from=gettext_noop("sign of a crime noticed during receipt/processing"),
         what_en=gettext_noop(
             "Pass a file with signs of a crime at once to the investigation body or procuracy"
         ),
         what_vi="Chuyển ngay hồ sơ có dấu hiệu tội phạm đến Cơ quan điều tra hoặc Viện kiểm sát"),
    Duty("DEN_RESOLVE_VPHC_CAP", "any", None, "calendar_days", DutyKind.CAP,
         LTC, "42", "2", date(2019, 1, 1), None,
         starts_from="as that law says",
         what_en=gettext_noop(
             "Cap: not beyond the time limit of the law on administrative penalties when that "
             "differs"
         ),
         what_vi="Không vượt quá thời hạn xử lý vi phạm hành chính"),
    Duty("DEN_RESUME", "any", 0, "working_days", DutyKind.AT_ONCE,
         LTC, "34", "2", date(2019, 1, 1), None,
         started_by="record_ground_ended",
         starts_from=gettext_noop("ground of suspension ends"),
         what_en=gettext_noop("Decide at once to continue when the ground of suspension ends"),
         what_vi="Ra ngay quyết định tiếp tục giải quyết khi hết căn cứ tạm đình chỉ"),
    Duty("DEN_POST_MIN", "any", 15, "calendar_days", DutyKind.MINIMUM_DURATION,
         ND31, "6", "2 (b, c, d)", date(2019, 5, 28), None,
         starts_from="first day of posting",
         what_en=gettext_noop("Shortest posting or online time"),
         what_vi="Niêm yết / đăng tải liên tục ít nhất 15 ngày"),
    Duty("DEN_EXEC_REPORT", "any", 1, "months", DutyKind.FREQUENCY,
         ND31, "18", "2", date(2019, 5, 28), date(2026, 6, 30),
         starts_from="assignment to follow up",
         what_en=gettext_noop("Inspectorate reports monthly on execution of the conclusion"),
         what_vi="Thanh tra báo cáo định kỳ hằng tháng việc thực hiện kết luận"),
    Duty("DEN_EXEC_REPORT", "any", None, "months", DutyKind.OFFICE_RULE,
         ND31_2026, "18 (NĐ 156 art. 3)", "2", date(2026, 7, 1), None,
         starts_from="assignment to follow up",
         what_en=gettext_noop(
             "Inspectorate or advisory unit reports on execution (no fixed interval any more)"
         ),
         what_vi=(
             "Cơ quan thanh tra hoặc đơn vị tham mưu báo cáo kết quả thực hiện (không còn ấn "
             "định hằng tháng)"
         )),
    Duty("DEN_PROTECT_URGENT", "any", 0, "hours", DutyKind.AT_ONCE,
         ND31, "7", "2", date(2019, 5, 28), None,
         started_by="the act that records a request for protection",
         starts_from=gettext_noop("urgent request heard"),
         what_en=gettext_noop("Urgent protection: ask at once, letter afterwards"),
         what_vi=(
             "Trường hợp khẩn cấp: đề nghị/yêu cầu áp dụng biện pháp bảo vệ ngay lập tức, văn "
             "bản sau"
         )),
    Duty("DEN_DB_UPDATE", "any", None, "working_days", DutyKind.AT_ONCE,
         ND31_2026, "19a", "2", date(2026, 7, 1), None,
         started_by="the act that records an entry in the national database",
         starts_from=gettext_noop("each step"),
         what_en=gettext_noop("Update the national database in good time"),
         what_vi=(
             "Cập nhật kịp thời trên CSDL quốc gia về tiếp công dân, xử lý đơn, giải quyết "
             "khiếu nại, tố cáo"
         )),
    Duty("FBK_ANSWER", "any", None, "working_days", DutyKind.OFFICE_RULE,
         "none found", "", "", date(2014, 7, 1), None,
         confidence="secondary",
         starts_from="date of receipt",
         what_en=gettext_noop("Answer on the merits of a proposal or feedback"),
         what_vi="Trả lời nội dung kiến nghị, phản ánh"),
    Duty("FBK_VOTER", "ordinary", 40, "calendar_days", DutyKind.OTHER_PROCEDURE,
         QD33, "12", "", date(2017, 1, 1), None,
         confidence="secondary",
         starts_from="date the petition is received",
         what_en=gettext_noop(
             "Voters’ petitions passed on by the National Assembly: one competent body"
         ),
         what_vi="Kiến nghị cử tri do Quốc hội chuyển đến: thuộc thẩm quyền một cơ quan"),
    Duty("FBK_VOTER", "complex", 50, "calendar_days", DutyKind.OTHER_PROCEDURE,
         QD33, "12", "", date(2017, 1, 1), None,
         confidence="secondary",
         starts_from="date the petition is received",
         what_en=gettext_noop("Voters’ petitions: lead body among several"),
         what_vi="Kiến nghị cử tri do Quốc hội chuyển đến: nhiều cơ quan, được giao chủ trì"),
    Duty("SEC_MAT_TERM", "any", 120, "months", DutyKind.RETENTION,
         "Luật Bảo vệ bí mật nhà nước 29/2018/QH14", "19", "1 (c)",
         date(2020, 7, 1), date(2026, 2, 28),
         starts_from="date the classification is set",
         what_en=gettext_noop("Protection period of information classified Mật (confidential)"),
         what_vi="Thời hạn bảo vệ bí mật nhà nước độ Mật"),
    Duty("SEC_MAT_TERM", "any", 120, "months", DutyKind.RETENTION,
         "Luật Bảo vệ bí mật nhà nước 117/2025/QH15", "?", "?", date(2026, 3, 1), None,
         confidence="memory",
         starts_from="date the classification is set",
         what_en=gettext_noop("Same under the new law"),
         what_vi="Thời hạn bảo vệ bí mật nhà nước độ Mật (luật mới)"),
    Duty("PDP_BREACH", "any", 72, "hours", DutyKind.HOURS,
         "Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15", "23", "1", date(2026, 1, 1), None,
         confidence="memory",
         starts_from="breach discovered",
         what_en=gettext_noop("Report a personal-data breach"),
         what_vi="Thông báo vi phạm quy định về bảo vệ dữ liệu cá nhân"),
    Duty("RET_DEN_SERIOUS", "any", None, "months", DutyKind.RETENTION,
         TT01, "1 (table)", "", date(2025, 7, 1), None,
         confidence="secondary",
         starts_from="file closed",
         what_en=gettext_noop("Keep the file of a serious denunciation: permanently"),
         what_vi="Lưu trữ hồ sơ giải quyết tố cáo, vụ việc nghiêm trọng: vĩnh viễn"),
    Duty("RET_DEN_OTHER", "any", 240, "months", DutyKind.RETENTION,
         TT01, "1 (table)", "", date(2025, 7, 1), None,
         confidence="memory",
         starts_from="file closed",
         what_en=gettext_noop("Keep the file of another denunciation"),
         what_vi="Lưu trữ hồ sơ giải quyết tố cáo, vụ việc khác"),
    Duty("RET_OFFICE_LETTERS", "any", 60, "months", DutyKind.RETENTION,
         TT01, "1 (table)", "", date(2025, 7, 1), None,
         confidence="secondary",
         starts_from="year end",
         what_en=gettext_noop("Exchange letters on reception, complaints, denunciations"),
         what_vi="Công văn trao đổi về tiếp công dân, khiếu nại, tố cáo"),
    Duty("RET_REPORT_YEAR", "any", None, "months", DutyKind.RETENTION,
         TT01, "1 (table)", "", date(2025, 7, 1), None,
         confidence="secondary",
         starts_from="year end",
         what_en=gettext_noop("Annual plans and reports: permanent"),
         what_vi="Kế hoạch, báo cáo năm: vĩnh viễn"),
    Duty("CMP_ENFORCE_SUSPEND_CAP", "any", None, "calendar_days", DutyKind.CAP,
         "Luật Khiếu nại 02/2011/QH13", "35", "", date(2012, 7, 1), None,
         what_en=gettext_noop(
             "Suspension of enforcement ends at the latest with the settling limit"
         ),
         what_vi=(
             "Tạm đình chỉ thi hành quyết định hành chính: không quá thời gian còn lại của "
             "thời hạn giải quyết"
         )),
    Duty("DEN_EXPERT_NOT_COUNTED", "any", None, "calendar_days", DutyKind.NOT_COUNTED,
         ND31, "15", "4", date(2019, 5, 28), None,
         what_en=gettext_noop("Time of an expert assessment is not counted in DEN_RESOLVE"),
         what_vi="Thời gian giám định không tính vào thời hạn giải quyết tố cáo"),
    Duty("RCP_HEAD_CONCLUSION", "any", None, "calendar_days", DutyKind.AT_ONCE,
         "Nghị định 154/2026/NĐ-CP", "25", "2", date(2026, 7, 1), None,
         started_by="the act that closes a session of the head's reception",
         what_en=gettext_noop("Written conclusion of the head's reception"),
         what_vi=(
             "Ý kiến chỉ đạo của người đứng đầu sau tiếp công dân phải lập thành văn bản và "
             "gửi cơ quan liên quan"
         )),
    Duty("RCP_DB_UPDATE", "any", None, "calendar_days", DutyKind.AT_ONCE,
         "Nghị định 154/2026/NĐ-CP", "27", "1", date(2026, 7, 1), None,
         started_by="the act that records an entry in the national database",
         what_en=gettext_noop("Update the national database in good time"),
         what_vi="Cập nhật đầy đủ, kịp thời vào cơ sở dữ liệu quốc gia"),
    Duty("RPT_COUNCIL_YEAR", "any", 12, "months", DutyKind.FREQUENCY,
         "Luật Tố cáo 25/2018/QH14; Luật Khiếu nại 02/2011/QH13", "61; 65", "3; 3",
         date(2019, 1, 1), None,
         what_en=gettext_noop("Yearly report on complaints and denunciations"),
         what_vi="Hằng năm báo cáo Hội đồng nhân dân, cơ quan cấp trên, thông báo Mặt trận"),
)
# fmt: on
