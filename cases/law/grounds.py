"""Grounds that a law lists and an officer picks: each with its article and its days in force.

`text_vi` continues the sentence of a letter ("... không đủ điều kiện để thụ lý giải quyết vì ...",
"Lý do: ..."). Luật Khiếu nại Điều 10, 11, 11a; Luật Tố cáo Điều 24, 25, 29, 33, 34; Luật Tiếp công
dân Điều 9; Nghị định 154/2026/NĐ-CP Điều 4.
"""

from datetime import date

from cases.law.complaint import COMPLAINT_COMPLEXITY, COMPLAINT_EXECUTION
from cases.law.denunciation_lists import DENUNCIATION_LISTS
from cases.law.ground import Ground as Ground
from cases.law.words import gettext_noop

LKN_FROM, LTC_FROM, TCD_FROM = date(2012, 7, 1), date(2019, 1, 1), date(2014, 7, 1)
NEW_FROM, OLD_TO = date(2026, 7, 1), date(2026, 6, 30)
LKN11, LKN11A, LTC = "Luật Khiếu nại Điều 11 khoản", "Luật Khiếu nại Điều 11a", "Luật Tố cáo Điều"

# fmt: off
COMPLAINT_NOT_ACCEPTED = (
    Ground("LKN_11_1",
           "quyết định hành chính, hành vi hành chính trong nội bộ cơ quan nhà nước để chỉ đạo,"
           " tổ chức thực hiện nhiệm vụ, công vụ; quyết định hành chính, hành vi hành chính trong"
           " chỉ đạo điều hành của cơ quan hành chính cấp trên với cơ quan hành chính cấp dưới;"
           " quyết định hành chính có chứa đựng các quy phạm pháp luật do cơ quan, tổ chức, cá"
           " nhân có thẩm quyền ban hành theo trình tự, thủ tục của pháp luật về ban hành văn bản"
           " quy phạm pháp luật; quyết định hành chính, hành vi hành chính thuộc phạm vi bí mật"
           " nhà nước trong các lĩnh vực quốc phòng, an ninh, ngoại giao theo danh mục do Chính"
           " phủ quy định",
           gettext_noop("internal, directive or normative act, or state secret"),
           f"{LKN11} 1", LKN_FROM, OLD_TO),
    # Luật 136/2025/QH15 Điều 2 khoản 15 điểm a: "trong nội bộ" became "mang tính nội bộ của".
    Ground("LKN_11_1",
           "quyết định hành chính, hành vi hành chính mang tính nội bộ của cơ quan nhà nước để"
           " chỉ đạo, tổ chức thực hiện nhiệm vụ, công vụ; quyết định hành chính, hành vi hành"
           " chính trong chỉ đạo điều hành của cơ quan hành chính cấp trên với cơ quan hành chính"
           " cấp dưới; quyết định hành chính có chứa đựng các quy phạm pháp luật do cơ quan, tổ"
           " chức, cá nhân có thẩm quyền ban hành theo trình tự, thủ tục của pháp luật về ban"
           " hành văn bản quy phạm pháp luật; quyết định hành chính, hành vi hành chính thuộc"
           " phạm vi bí mật nhà nước trong các lĩnh vực quốc phòng, an ninh, ngoại giao theo danh"
           " mục do Chính phủ quy định",
           gettext_noop("internal, directive or normative act, or state secret"),
           f"{LKN11} 1", NEW_FROM),
    Ground("LKN_11_2",
           "quyết định hành chính, hành vi hành chính bị khiếu nại không liên quan trực tiếp đến"
           " quyền, lợi ích hợp pháp của người khiếu nại",
           gettext_noop("the act does not directly concern the complainant's rights"),
           f"{LKN11} 2", LKN_FROM),
    Ground("LKN_11_3",
           "người khiếu nại không có năng lực hành vi dân sự đầy đủ mà không có người đại diện"
           " hợp pháp",
           gettext_noop("the complainant lacks legal capacity and has no lawful representative"),
           f"{LKN11} 3", LKN_FROM),
    Ground("LKN_11_4", "người đại diện không hợp pháp thực hiện khiếu nại",
           gettext_noop("the representative who complains is not a lawful one"),
           f"{LKN11} 4", LKN_FROM),
    Ground("LKN_11_5", "đơn khiếu nại không có chữ ký hoặc điểm chỉ của người khiếu nại",
           gettext_noop("the petition bears no signature or fingerprint of the complainant"),
           f"{LKN11} 5", LKN_FROM),
    Ground("LKN_11_6", "thời hiệu, thời hạn khiếu nại đã hết mà không có lý do chính đáng",
           gettext_noop("the time to complain has run out without good reason"),
           f"{LKN11} 6", LKN_FROM),
    Ground("LKN_11_7", "khiếu nại đã có quyết định giải quyết khiếu nại lần hai",
           gettext_noop("a second settlement decision exists"),
           f"{LKN11} 7", LKN_FROM),
    Ground("LKN_11_8",
           "có văn bản thông báo đình chỉ việc giải quyết khiếu nại mà sau 30 ngày người khiếu"
           " nại không tiếp tục khiếu nại",
           gettext_noop("terminated by notice, and not complained again within 30 days"),
           f"{LKN11} 8", LKN_FROM),
    Ground("LKN_11_9",
           "việc khiếu nại đã được Tòa án thụ lý hoặc đã được giải quyết bằng bản án, quyết định"
           " của Tòa án, trừ quyết định đình chỉ giải quyết vụ án hành chính của Tòa án",
           gettext_noop("the court has accepted or settled the matter"),
           f"{LKN11} 9", LKN_FROM),
    Ground("LKN_10_3",
           "nội dung khiếu nại đã được rút và không có căn cứ xác định người khiếu nại rút khiếu"
           " nại là do bị ép buộc, đe dọa",
           gettext_noop("withdrawn before, and no sign of force or threat"),
           "Luật Khiếu nại Điều 10 khoản 3", NEW_FROM),
)
COMPLAINT_SUSPENSION = (
    Ground("LKN_11A_1A",
           "do sự kiện bất khả kháng hoặc trở ngại khách quan khác mà người khiếu nại không thể"
           " tiếp tục tham gia quá trình giải quyết khiếu nại",
           gettext_noop("the complainant is kept from taking part by force majeure or obstacle"),
           f"{LKN11A} khoản 1 điểm a", NEW_FROM),
    Ground("LKN_11A_1B",
           "cần chờ kết quả giải quyết của cơ quan, tổ chức, cá nhân có thẩm quyền về vấn đề có"
           " liên quan trực tiếp đến nội dung khiếu nại",
           gettext_noop("another authority must first settle a directly related issue"),
           f"{LKN11A} khoản 1 điểm b", NEW_FROM),
)
COMPLAINT_TERMINATION = (
    # Until 30/06/2026 withdrawal was the only ground.
    Ground("LKN_10", "người khiếu nại rút khiếu nại",
           gettext_noop("the complainant withdrew the complaint"),
           "Luật Khiếu nại Điều 10", LKN_FROM, OLD_TO),
    Ground("LKN_11A_2A", "người khiếu nại rút toàn bộ khiếu nại",
           gettext_noop("the complainant withdrew the whole complaint"),
           f"{LKN11A} khoản 2 điểm a", NEW_FROM),
    Ground("LKN_11A_2B",
           "cá nhân khiếu nại chết mà quyền, lợi ích liên quan đến nội dung khiếu nại không được"
           " thừa kế; cơ quan, tổ chức khiếu nại giải thể, phá sản hoặc kết thúc hoạt động mà"
           " quyền, nghĩa vụ liên quan đến nội dung khiếu nại không được kế thừa",
           gettext_noop("the complainant died or was dissolved, and nobody succeeds"),
           f"{LKN11A} khoản 2 điểm b", NEW_FROM),
    Ground("LKN_11A_2C", "vụ việc khiếu nại không còn đối tượng hoặc nội dung để giải quyết",
           gettext_noop("nothing is left to settle"),
           f"{LKN11A} khoản 2 điểm c", NEW_FROM),
    Ground("LKN_11A_2D",
           "vụ việc đã được Tòa án thụ lý hoặc đã được giải quyết bằng bản án, quyết định của Tòa"
           " án",
           gettext_noop("the court has accepted or settled the matter"),
           f"{LKN11A} khoản 2 điểm d", NEW_FROM),
)
DENUNCIATION_NOT_ACCEPTED = (
    Ground("LTC_29_1A", "tố cáo không được thực hiện theo quy định tại Điều 23 của Luật Tố cáo",
           gettext_noop("the denunciation lacks what Article 23 demands"),
           f"{LTC} 29 khoản 1 điểm a", LTC_FROM),
    Ground("LTC_29_1B",
           "người tố cáo không có đủ năng lực hành vi dân sự mà không có người đại diện theo quy"
           " định của pháp luật",
           gettext_noop("the denouncer lacks legal capacity and has no representative"),
           f"{LTC} 29 khoản 1 điểm b", LTC_FROM),
    Ground("LTC_29_1C",
           "vụ việc không thuộc thẩm quyền giải quyết tố cáo của cơ quan, tổ chức, cá nhân tiếp"
           " nhận tố cáo",
           gettext_noop("the matter is outside the competence of this office"),
           f"{LTC} 29 khoản 1 điểm c", LTC_FROM),
    Ground("LTC_29_1D",
           "nội dung tố cáo không có cơ sở để xác định người vi phạm, hành vi vi phạm pháp luật",
           gettext_noop("the content gives no basis to identify violator and violation"),
           f"{LTC} 29 khoản 1 điểm d", LTC_FROM),
    Ground("LTC_29_1_COMPLAINT",
           "tố cáo người đã giải quyết khiếu nại đúng thẩm quyền, trình tự, thủ tục nhưng không"
           " cung cấp được thông tin, tài liệu, chứng cứ để xác định người giải quyết khiếu nại có"
           " hành vi vi phạm pháp luật",
           gettext_noop("turned from a lawfully settled complaint, without evidence of a breach"),
           f"{LTC} 29 khoản 1", LTC_FROM),
    Ground("LTC_24_3_SENT",
           "tố cáo không thuộc thẩm quyền giải quyết và được gửi đồng thời cho nhiều cơ quan, tổ"
           " chức, cá nhân, trong đó có cơ quan, tổ chức, cá nhân có thẩm quyền giải quyết",
           gettext_noop("outside competence, and sent to the competent body as well"),
           f"{LTC} 24 khoản 3", LTC_FROM),
    Ground("LTC_24_3_GUIDED",
           "tố cáo không thuộc thẩm quyền giải quyết, đã được hướng dẫn nhưng người tố cáo vẫn"
           " gửi đến cơ quan, tổ chức, cá nhân không có thẩm quyền giải quyết",
           gettext_noop("outside competence, and the denouncer was guided before"),
           f"{LTC} 24 khoản 3", LTC_FROM),
    Ground("LTC_25_1_UNKNOWN",
           "không rõ họ tên, địa chỉ của người tố cáo hoặc qua kiểm tra, xác minh không xác định"
           " được người tố cáo",
           gettext_noop("the denouncer is not named or cannot be identified"),
           f"{LTC} 25 khoản 1", LTC_FROM),
    Ground("LTC_25_1_BORROWED", "người tố cáo sử dụng họ tên của người khác để tố cáo",
           gettext_noop("the denouncer used another person's name"),
           f"{LTC} 25 khoản 1", LTC_FROM),
    Ground("LTC_25_1_FORM",
           "thông tin có nội dung tố cáo được phản ánh không theo hình thức quy định tại Điều 22"
           " của Luật Tố cáo",
           gettext_noop("not made in a form of Article 22"),
           f"{LTC} 25 khoản 1", LTC_FROM),
    # Only of a denunciation made again (Điều 37): the review found nothing wrong.
    Ground("LTC_37_2A",
           "việc giải quyết tố cáo trước đó là đúng quy định của pháp luật nên không giải quyết"
           " lại vụ việc tố cáo",
           gettext_noop("made again: the earlier settlement was lawful"),
           f"{LTC} 37 khoản 2 điểm a", LTC_FROM),
)
DENUNCIATION_SUSPENSION = (
    Ground("LTC_34_1A",
           "cần đợi kết quả giải quyết của cơ quan, tổ chức, cá nhân khác hoặc đợi kết quả giải"
           " quyết vụ việc khác có liên quan",
           gettext_noop("another body or a related matter must be settled first"),
           f"{LTC} 34 khoản 1 điểm a", LTC_FROM),
    Ground("LTC_34_1B", "cần đợi kết quả giám định bổ sung, giám định lại",
           gettext_noop("an additional or repeated expert assessment is awaited"),
           f"{LTC} 34 khoản 1 điểm b", LTC_FROM),
)
DENUNCIATION_TERMINATION = (
    # Not where the matter must still be settled: Điều 33 khoản 3; Nghị định 31/2019 Điều 4.
    Ground("LTC_34_3A", "người tố cáo rút toàn bộ nội dung tố cáo",
           gettext_noop("the denouncer withdrew everything, and nothing demands to go on"),
           f"{LTC} 34 khoản 3 điểm a", LTC_FROM),
    Ground("LTC_34_3B",
           "người bị tố cáo là cá nhân chết và nội dung tố cáo chỉ liên quan đến trách nhiệm của"
           " người bị tố cáo",
           gettext_noop("the accused died and the content concerns only that person"),
           f"{LTC} 34 khoản 3 điểm b", LTC_FROM),
    Ground("LTC_34_3C",
           "vụ việc đã được giải quyết bằng bản án, quyết định của Tòa án đã có hiệu lực pháp"
           " luật hoặc quyết định đã có hiệu lực của cơ quan, tổ chức, cá nhân có thẩm quyền",
           gettext_noop("a final judgment or an effective decision has settled the matter"),
           f"{LTC} 34 khoản 3 điểm c", LTC_FROM),
)
TCD9 = "Luật Tiếp công dân Điều 9 khoản"
ND154 = "Nghị định 154/2026/NĐ-CP Điều 4 khoản 1 điểm"
REFUSE_VISIT = (
    Ground("TCD_9_1",
           "người trong tình trạng say do dùng chất kích thích, người mắc bệnh tâm thần hoặc một"
           " bệnh khác làm mất khả năng nhận thức hoặc khả năng điều khiển hành vi của mình",
           gettext_noop("drunk, or unable to understand or control his acts"),
           f"{TCD9} 1", TCD_FROM),
    Ground("TCD_9_2",
           "người có hành vi đe dọa, xúc phạm cơ quan, tổ chức, đơn vị, người tiếp công dân,"
           " người thi hành công vụ hoặc có hành vi khác vi phạm nội quy nơi tiếp công dân",
           gettext_noop("threats, insults or another breach of the house rules"),
           f"{TCD9} 2", TCD_FROM),
    # Written notice 01/TCD within three working days: Nghị định 154/2026 Điều 4 khoản 3.
    Ground("TCD_9_3",
           "người khiếu nại, tố cáo về vụ việc đã giải quyết đúng chính sách, pháp luật, được cơ"
           " quan nhà nước có thẩm quyền kiểm tra, rà soát, thông báo bằng văn bản và đã được"
           " tiếp, giải thích, hướng dẫn nhưng vẫn cố tình khiếu nại, tố cáo kéo dài",
           gettext_noop("settled lawfully, reviewed, told in writing and explained, yet persists"),
           f"{TCD9} 3", TCD_FROM),
    Ground("ND154_4_1A",
           "người mang theo vũ khí, vật liệu nổ, công cụ hỗ trợ hoặc các vật dụng, chất nguy"
           " hiểm khác theo quy định của pháp luật mà không chấp hành yêu cầu gửi tại nơi quy"
           " định hoặc giao nộp cho bộ phận bảo đảm an ninh, trật tự",
           gettext_noop("carries weapons or dangerous things and does not hand them over"),
           f"{ND154} a", NEW_FROM),
    Ground("ND154_4_1B", "người không chấp hành việc kiểm tra an ninh theo quy định",
           gettext_noop("does not submit to the security check"),
           f"{ND154} b", NEW_FROM),
    Ground("ND154_4_1C",
           "người tự ý ghi âm, ghi hình, phát trực tiếp tại nơi tiếp công dân trong trường hợp"
           " người chủ trì tiếp công dân đã yêu cầu không ghi âm, ghi hình, phát trực tiếp để bảo"
           " vệ bí mật nhà nước, bí mật đời tư, dữ liệu cá nhân, bảo vệ người tố cáo theo quy"
           " định của pháp luật hoặc tự ý ghi âm, ghi hình, phát trực tiếp gây ảnh hưởng đến an"
           " ninh, trật tự tại nơi tiếp công dân",
           gettext_noop("records or broadcasts against the request of the chair"),
           f"{ND154} c", NEW_FROM),
    Ground("ND154_4_1D",
           "người có hành vi kích động, lôi kéo, gây rối trật tự công cộng tại nơi tiếp công dân",
           gettext_noop("incites others or disturbs public order"),
           f"{ND154} d", NEW_FROM),
    Ground("ND154_4_1DD",
           "người không có năng lực hành vi dân sự đầy đủ mà không có người đại diện hợp pháp",
           gettext_noop("lacks legal capacity and has no lawful representative"),
           f"{ND154} đ", NEW_FROM),
    Ground("ND154_4_1E",
           "người đại diện, người được ủy quyền thực hiện khiếu nại, kiến nghị, phản ánh nhưng"
           " không xuất trình được giấy tờ chứng minh tư cách đại diện hợp pháp theo quy định của"
           " pháp luật",
           gettext_noop("represents another without papers that prove it"),
           f"{ND154} e", NEW_FROM),
    Ground("ND154_4_1G",
           "nội dung trình bày không thuộc phạm vi khiếu nại, tố cáo, kiến nghị, phản ánh theo"
           " quy định của pháp luật về tiếp công dân",
           gettext_noop("the matter is no complaint, denunciation, proposal or feedback"),
           f"{ND154} g", NEW_FROM),
    # Written notice 01/TCD within three working days: Điều 4 khoản 3.
    Ground("ND154_4_1H",
           "người kiến nghị, phản ánh về vụ việc đã được cơ quan, tổ chức, đơn vị, người có thẩm"
           " quyền tiếp, hướng dẫn hoặc trả lời bằng văn bản theo đúng quy định và không có nội"
           " dung, tình tiết mới",
           gettext_noop("proposed or reported before, answered in writing, and nothing is new"),
           f"{ND154} h", NEW_FROM),
    Ground("ND154_4_1I",
           "vụ việc đã có bản án, quyết định của Tòa án có hiệu lực pháp luật và không thuộc"
           " trường hợp được xem xét lại theo quy định của pháp luật",
           gettext_noop("a final judgment exists and cannot be reviewed"),
           f"{ND154} i", NEW_FROM),
    Ground("ND154_4_1K",
           "vụ việc đang được cơ quan, tổ chức, đơn vị có thẩm quyền khác thụ lý, giải quyết theo"
           " trình tự, thủ tục luật định",
           gettext_noop("another competent body is settling the matter"),
           f"{ND154} k", NEW_FROM),
)
#: When a head receives out of turn (tiếp công dân đột xuất).
UNSCHEDULED_SESSION = (
    Ground("TCD_18_3A",
           "vụ việc gay gắt, phức tạp, có nhiều người tham gia, liên quan đến trách nhiệm của"
           " nhiều cơ quan, tổ chức, đơn vị hoặc ý kiến của các cơ quan, tổ chức, đơn vị còn khác"
           " nhau",
           gettext_noop("bitter, complex, many people, several bodies, or their views differ"),
           "Luật Tiếp công dân Điều 18 khoản 3 điểm a", TCD_FROM),
    Ground("TCD_18_3B",
           "vụ việc nếu không chỉ đạo, xem xét kịp thời có thể gây ra hậu quả nghiêm trọng hoặc có"
           " thể dẫn đến hủy hoại tài sản của Nhà nước, của tập thể, xâm hại đến tính mạng, tài sản"
           " của nhân dân, ảnh hưởng đến an ninh, chính trị, trật tự, an toàn xã hội",
           gettext_noop("without timely direction it may do grave harm"),
           "Luật Tiếp công dân Điều 18 khoản 3 điểm b", TCD_FROM),
)
# fmt: on

#: Grounds of refusing a visitor that demand the written notice 01/TCD (Nghị định 154/2026 4.3).
NOTICE_DUE = frozenset({"TCD_9_3", "ND154_4_1H"})

LISTS = {
    "complaint_complexity": COMPLAINT_COMPLEXITY,
    "complaint_execution": COMPLAINT_EXECUTION,
    "complaint_not_accepted": COMPLAINT_NOT_ACCEPTED,
    "complaint_suspension": COMPLAINT_SUSPENSION,
    "complaint_termination": COMPLAINT_TERMINATION,
    "denunciation_not_accepted": DENUNCIATION_NOT_ACCEPTED,
    "denunciation_suspension": DENUNCIATION_SUSPENSION,
    "denunciation_termination": DENUNCIATION_TERMINATION,
    "refuse_visit": REFUSE_VISIT,
    **DENUNCIATION_LISTS,
    "unscheduled_session": UNSCHEDULED_SESSION,
}


#: Lists of what no earlier law knew: on an older day there is no ground at all.
NO_EARLIER_LAW = frozenset({"complaint_suspension"})


def grounds_known(list_name: str, on: date) -> tuple[Ground, ...]:
    """The grounds among which the law of a day chooses.

    Of a day before any text of the list any of them: older matters are entered as they were. But
    nothing for what no earlier law knew (Luật Khiếu nại Điều 11a khoản 1).
    """
    if list_name in NO_EARLIER_LAW:
        return grounds_for(list_name, on)
    return grounds_for(list_name, on) or LISTS[list_name]


def grounds_for(list_name: str, on: date) -> tuple[Ground, ...]:
    """The grounds of a list that are in force on a day. KeyError for an unknown list."""
    return tuple(ground for ground in LISTS[list_name] if ground.covers(on))


def ground_text(code: str, on: date | None = None) -> tuple[str, str]:
    """What a letter prints of a ground: its wording and its article.

    The wording of the day, without a day the newest. A code of no list is text that somebody
    wrote: it comes back as it is, without an article.
    """
    for rows in LISTS.values():
        for row in reversed(rows):
            if row.code == code and (on is None or row.covers(on)):
                return row.text_vi, row.article
    return code, ""
