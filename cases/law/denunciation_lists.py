"""What the law on denunciations lists and an officer picks, beside the grounds of `grounds.py`.

Luật Tố cáo 25/2018/QH14 (amended by Luật 136/2025/QH15) Điều 10, 24, 31, 33, 36, 37, 40, 44, 54,
56-58; Nghị định 31/2019/NĐ-CP (amended by Nghị định 156/2026/NĐ-CP) Điều 3-6, 9, 12, 18.
"""

from datetime import date

from cases.law.ground import Ground
from cases.law.words import gettext_noop

LTC_FROM, ND31_FROM = date(2019, 1, 1), date(2019, 5, 28)
NEW_FROM, OLD_TO = date(2026, 7, 1), date(2026, 6, 30)
LTC, ND31 = "Luật Tố cáo Điều", "Nghị định 31/2019/NĐ-CP Điều"
ND156 = "Nghị định 31/2019/NĐ-CP (sđ Nghị định 156/2026/NĐ-CP) Điều"

# fmt: off
#: Who checked the denouncer and the conditions of acceptance.
IDENTITY_CHECK = (
    Ground("RESOLVER", "người giải quyết tố cáo tự mình kiểm tra, xác minh",
           gettext_noop("by the resolver himself"), f"{ND31} 9 khoản 1", ND31_FROM),
    Ground("INSPECTORATE", "giao cơ quan thanh tra nhà nước cùng cấp xác minh",
           gettext_noop("by the inspectorate of the same level"), f"{ND31} 9 khoản 1", ND31_FROM),
    Ground("OTHER_BODY", "giao cơ quan, tổ chức, cá nhân khác xác minh",
           gettext_noop("by another body or person"), f"{ND31} 9 khoản 1", ND31_FROM),
    Ground("DELEGATED",
           "ủy quyền cho cơ quan nhà nước ngang cấp hoặc cơ quan nhà nước cấp dưới xác minh",
           gettext_noop("delegated to a state body of the same or a lower level"),
           f"{ND31} 9 khoản 1; Luật Tố cáo Điều 24 khoản 1", ND31_FROM),
)
#: Seven criteria: one makes a matter complex, two or more make it especially complex.
COMPLEXITY = (
    Ground("ND31_3_2A", "tố cáo về một nội dung nhưng phải xác minh từ 02 địa điểm trở lên",
           gettext_noop("one content, to be verified in two places or more"),
           f"{ND31} 3 khoản 2 điểm a", ND31_FROM),
    Ground("ND31_3_2B", "tố cáo có từ 02 nội dung phải xác minh trở lên",
           gettext_noop("two contents or more are to be verified"),
           f"{ND31} 3 khoản 2 điểm b", ND31_FROM),
    Ground("ND31_3_2C",
           "nhiều người tố cáo về cùng một nội dung hoặc nội dung tố cáo liên quan đến quyền và"
           " lợi ích của nhiều người",
           gettext_noop("many denounce the same, or the rights of many are concerned"),
           f"{ND31} 3 khoản 2 điểm c", ND31_FROM),
    Ground("ND31_3_2D",
           "tố cáo có yếu tố nước ngoài: người tố cáo ở nước ngoài hoặc là người nước ngoài; hành"
           " vi bị tố cáo xảy ra ở nước ngoài; nội dung tố cáo phải xác minh ở nước ngoài",
           gettext_noop("a foreign element"), f"{ND31} 3 khoản 2 điểm d", ND31_FROM),
    Ground("ND31_3_2DD",
           "nội dung tố cáo liên quan đến trách nhiệm quản lý của nhiều cơ quan, tổ chức",
           gettext_noop("several bodies are responsible for the field"),
           f"{ND31} 3 khoản 2 điểm đ", ND31_FROM),
    Ground("ND31_3_2E",
           "các cơ quan, tổ chức có liên quan trong quá trình giải quyết tố cáo còn ý kiến khác"
           " nhau",
           gettext_noop("the bodies concerned still disagree"),
           f"{ND31} 3 khoản 2 điểm e", ND31_FROM),
    Ground("ND31_3_2G",
           "có tài liệu, chứng cứ mâu thuẫn với nhau cần có thời gian kiểm tra, xác minh, đánh giá"
           " hoặc tham khảo ý kiến của các cơ quan chuyên môn",
           gettext_noop("evidence contradicts itself and needs time or expert opinion"),
           f"{ND31} 3 khoản 2 điểm g", ND31_FROM),
)
#: How the accused had his say; whoever stays away or keeps silent cannot stop the matter.
EXPLANATION = (
    Ground("IN_WRITING", "người bị tố cáo đã giải trình bằng văn bản",
           gettext_noop("explained in writing"), f"{ND31} 12 khoản 1", ND31_FROM),
    Ground("IN_MINUTES", "người bị tố cáo đã giải trình, ghi trong biên bản làm việc",
           gettext_noop("explained at the meeting, in the minutes"),
           f"{ND31} 12 khoản 2", ND31_FROM),
    Ground("DECLINED_TO", "người bị tố cáo đã được yêu cầu nhưng không giải trình",
           gettext_noop("was asked and does not explain"),
           f"{LTC} 31 khoản 4; {ND31} 12 khoản 1", LTC_FROM),
    Ground("ABSENT", "người bị tố cáo đã được mời làm việc nhưng vắng mặt",
           gettext_noop("was invited and stayed away"),
           f"{LTC} 31 khoản 4; {ND31} 12 khoản 1", LTC_FROM),
)
#: By what paper a denunciation is withdrawn, and who takes the minutes.
WITHDRAWAL_PAPER = (
    Ground("LETTER", "văn bản rút tố cáo (Mẫu số 02)", gettext_noop("letter of withdrawal"),
           f"{LTC} 33 khoản 1; {ND31} 4 khoản 1", LTC_FROM, OLD_TO),
    Ground("LETTER", "đơn rút tố cáo (Mẫu số 02)", gettext_noop("letter of withdrawal"),
           f"{LTC} 33 khoản 1; {ND156} 4 khoản 1", NEW_FROM),
    Ground("MINUTES_RECEIVER", "biên bản ghi lại việc rút tố cáo do người tiếp nhận lập",
           gettext_noop("minutes taken by whoever receives the withdrawal"),
           f"{ND31} 4 khoản 1", ND31_FROM, OLD_TO),
    Ground("MINUTES_RECEIVER", "biên bản ghi nhận ý kiến rút tố cáo do người tiếp nhận lập",
           gettext_noop("minutes taken by whoever receives the withdrawal"),
           f"{ND156} 4 khoản 2", NEW_FROM),
    Ground("MINUTES_RESOLVER",
           "biên bản ghi nhận ý kiến rút tố cáo do người giải quyết tố cáo lập",
           gettext_noop("minutes taken by the resolver"),
           f"{LTC} 33 khoản 1; {ND156} 4 khoản 2", NEW_FROM),
    Ground("MINUTES_CHECKER",
           "biên bản ghi nhận ý kiến rút tố cáo do người kiểm tra, xác minh thông tin về người tố"
           " cáo và điều kiện thụ lý lập",
           gettext_noop("minutes taken by whoever checked the conditions"),
           f"{ND156} 4 khoản 2", NEW_FROM),
    Ground("MINUTES_VERIFIER",
           "biên bản ghi nhận ý kiến rút tố cáo do người xác minh nội dung tố cáo lập",
           gettext_noop("minutes taken by the verifier"),
           f"{LTC} 33 khoản 1; {ND156} 4 khoản 2", NEW_FROM),
)
#: Who signs it. A representative could sign until 30/06/2026, and only when all withdraw.
WITHDRAWAL_SIGNED = (
    Ground("EACH", "từng người tố cáo rút tố cáo ký tên hoặc điểm chỉ",
           gettext_noop("each denouncer who withdraws, by signature or fingerprint"),
           f"{ND31} 4 khoản 1, 2", ND31_FROM, OLD_TO),
    Ground("EACH", "từng người tố cáo rút tố cáo ký tên hoặc điểm chỉ",
           gettext_noop("each denouncer who withdraws, by signature or fingerprint"),
           f"{ND156} 4 khoản 1, 2, 3", NEW_FROM),
    Ground("REPRESENTATIVE", "người đại diện của những người tố cáo ký tên hoặc điểm chỉ",
           gettext_noop("the representative of all denouncers"),
           f"{ND31} 4 khoản 2", ND31_FROM, OLD_TO),
)
#: Why the matter goes on in spite of a withdrawal.
GOES_ON = (
    Ground("LTC_33_3_BREACH", "hành vi bị tố cáo có dấu hiệu vi phạm pháp luật",
           gettext_noop("the act shows signs of a breach of law"),
           f"{LTC} 33 khoản 3", LTC_FROM, OLD_TO),
    Ground("LTC_33_3_BREACH", "hành vi bị tố cáo có dấu hiệu vi phạm pháp luật",
           gettext_noop("the act shows signs of a breach of law"),
           f"{LTC} 33 khoản 3; {ND156} 4 khoản 4 điểm a", NEW_FROM),
    Ground("LTC_33_3_FORCED",
           "có căn cứ xác định việc rút tố cáo do bị đe dọa, mua chuộc",
           gettext_noop("withdrawn under threat or for a bribe"),
           f"{LTC} 33 khoản 3", LTC_FROM, OLD_TO),
    Ground("LTC_33_3_FORCED",
           "có căn cứ xác định việc rút tố cáo được thực hiện do người tố cáo bị đe dọa, ép buộc,"
           " mua chuộc",
           gettext_noop("withdrawn under threat, by force or for a bribe"),
           f"{LTC} 33 khoản 3; {ND156} 4 khoản 4 điểm b", NEW_FROM),
    Ground("LTC_33_3_ABUSE",
           "người tố cáo lợi dụng việc tố cáo để vu khống, xúc phạm, gây thiệt hại cho người bị tố"
           " cáo",
           gettext_noop("the denunciation was abused to slander, insult or harm the accused"),
           f"{LTC} 33 khoản 3", LTC_FROM, OLD_TO),
    Ground("LTC_33_3_ABUSE",
           "có căn cứ xác định người tố cáo đã lợi dụng việc tố cáo để vu khống, xúc phạm, gây"
           " thiệt hại cho người bị tố cáo",
           gettext_noop("the denunciation was abused to slander, insult or harm the accused"),
           f"{LTC} 33 khoản 3; {ND156} 4 khoản 4 điểm c", NEW_FROM),
)
#: What the resolver does with his conclusion.
HANDLING = (
    Ground("LTC_36_1A_RESTORE",
           "khôi phục quyền và lợi ích hợp pháp của người bị tố cáo bị xâm phạm do việc tố cáo"
           " không đúng sự thật gây ra",
           gettext_noop("no breach: restore the rights of the accused"),
           f"{LTC} 36 khoản 1 điểm a", LTC_FROM),
    Ground("LTC_36_1A_FALSE",
           "xử lý theo thẩm quyền hoặc kiến nghị xử lý người cố ý tố cáo sai sự thật",
           gettext_noop("deal with a denunciation that is false on purpose"),
           f"{LTC} 36 khoản 1 điểm a, Điều 44 khoản 1 điểm c", LTC_FROM),
    Ground("LTC_36_1B_OWN", "áp dụng biện pháp xử lý theo thẩm quyền đối với người vi phạm",
           gettext_noop("breach: measures within own competence"),
           f"{LTC} 36 khoản 1 điểm b, Điều 44 khoản 1", LTC_FROM),
    Ground("LTC_36_1B_OTHER",
           "kiến nghị cơ quan, tổ chức, cá nhân có thẩm quyền xử lý người vi phạm",
           gettext_noop("breach: recommend measures to the competent body"),
           f"{LTC} 36 khoản 1 điểm b, Điều 44 khoản 1", LTC_FROM),
    Ground("LTC_36_2",
           "chuyển hồ sơ vụ việc có dấu hiệu của tội phạm đến Cơ quan điều tra hoặc Viện kiểm sát"
           " nhân dân có thẩm quyền",
           gettext_noop("signs of a crime: the file goes to the investigation body"),
           f"{LTC} 36 khoản 2, Điều 44 khoản 1 điểm d", LTC_FROM),
)
#: Who follows the execution of the conclusion.
FOLLOW_UP = (
    Ground("RESOLVER", "người giải quyết tố cáo tự theo dõi, đôn đốc",
           gettext_noop("the resolver himself"), f"{LTC} 44 khoản 3", LTC_FROM),
    Ground("INSPECTORATE_MONTHLY",
           "giao cơ quan thanh tra nhà nước cùng cấp theo dõi, đôn đốc, báo cáo định kỳ hằng tháng",
           gettext_noop("the inspectorate, which reports every month"),
           f"{LTC} 44 khoản 3; {ND31} 18 khoản 2", LTC_FROM, OLD_TO),
    Ground("INSPECTORATE",
           "giao cơ quan thanh tra cùng cấp theo dõi, đôn đốc, báo cáo kết quả thực hiện",
           gettext_noop("the inspectorate, which reports the result"),
           f"{LTC} 44 khoản 3; {ND156} 18 khoản 2", NEW_FROM),
    Ground("ADVISORY_UNIT",
           "giao đơn vị tham mưu giải quyết tố cáo theo dõi, đôn đốc, báo cáo kết quả thực hiện",
           gettext_noop("the unit charged with advising, which reports the result"),
           f"{LTC} 44 khoản 3; {ND156} 18 khoản 2", NEW_FROM),
)
#: Why a superior settles a settled denunciation again.
AGAIN = (
    Ground("LTC_37_2B", "việc giải quyết tố cáo trước đó là không đúng thẩm quyền",
           gettext_noop("it was settled outside competence"),
           f"{LTC} 37 khoản 2 điểm b", LTC_FROM),
    Ground("LTC_37_3A",
           "kết quả xác minh hoặc kết luận nội dung tố cáo thiếu chính xác hoặc thiếu khách quan",
           gettext_noop("verification or conclusion is inaccurate or partial"),
           f"{LTC} 37 khoản 3 điểm a", LTC_FROM),
    Ground("LTC_37_3B",
           "bỏ sót, bỏ lọt thông tin, tài liệu, chứng cứ quan trọng trong khi xác minh hoặc kết"
           " luận nội dung tố cáo",
           gettext_noop("important evidence was left out"),
           f"{LTC} 37 khoản 3 điểm b", LTC_FROM),
    Ground("LTC_37_3C",
           "áp dụng không đúng pháp luật trong quá trình xác minh hoặc kết luận nội dung tố cáo",
           gettext_noop("the law was applied wrongly"),
           f"{LTC} 37 khoản 3 điểm c", LTC_FROM),
)
#: When the superior must settle an overdue denunciation himself.
TAKE_OVER = (
    Ground("ND31_5_1A",
           "có vi phạm về trình tự, thủ tục giải quyết tố cáo dẫn đến kết luận tố cáo không chính"
           " xác, khách quan hoặc làm sai lệch hồ sơ vụ việc",
           gettext_noop("a breach of procedure falsified the conclusion or the file"),
           f"{LTC} 38 khoản 5; {ND31} 5 khoản 1 điểm a", ND31_FROM),
    Ground("ND31_5_1B", "có một trong các căn cứ quy định tại khoản 3 Điều 37 Luật Tố cáo",
           gettext_noop("a ground of Article 37 clause 3 is met"),
           f"{LTC} 38 khoản 5; {ND31} 5 khoản 1 điểm b", ND31_FROM),
    Ground("ND31_5_2A",
           "người bị tố cáo là người thân thích của người được giao nhiệm vụ xác minh nội dung tố"
           " cáo, của người giải quyết tố cáo",
           gettext_noop("the accused is a relative of the verifier or the resolver"),
           f"{LTC} 38 khoản 5; {ND31} 5 khoản 2 điểm a", ND31_FROM),
    Ground("ND31_5_2B",
           "nội dung tố cáo có liên quan trực tiếp đến người thân thích của người được giao nhiệm"
           " vụ xác minh nội dung tố cáo, của người giải quyết tố cáo",
           gettext_noop("the content concerns a relative of the verifier or the resolver"),
           f"{LTC} 38 khoản 5; {ND31} 5 khoản 2 điểm b", ND31_FROM),
    Ground("ND31_5_2C",
           "người được giao nhiệm vụ xác minh nội dung tố cáo, người giải quyết tố cáo có lợi ích"
           " liên quan trực tiếp với người bị tố cáo",
           gettext_noop("the verifier or the resolver shares interests with the accused"),
           f"{LTC} 38 khoản 5; {ND31} 5 khoản 2 điểm c", ND31_FROM),
)
#: How a conclusion is made public; `denunciation.py` says for how long or how often.
PUBLICATION = (
    Ground("MEETING", "công bố tại cuộc họp cơ quan, tổ chức nơi người bị tố cáo công tác",
           gettext_noop("told at a meeting where the accused works"),
           f"{LTC} 40 khoản 2 điểm a; {ND31} 6 khoản 2 điểm a", LTC_FROM),
    Ground("POSTING",
           "niêm yết tại trụ sở làm việc hoặc nơi tiếp công dân, ít nhất 15 ngày liên tục",
           gettext_noop("posted at the seat or the reception office, 15 days at least"),
           f"{LTC} 40 khoản 2 điểm b; {ND31} 6 khoản 2 điểm b", LTC_FROM),
    Ground("PORTAL",
           "đăng tải trên cổng thông tin điện tử hoặc mạng thông tin nội bộ, ít nhất 15 ngày liên"
           " tục",
           gettext_noop("on the portal or the internal network, 15 days at least"),
           f"{LTC} 40 khoản 2 điểm c; {ND31} 6 khoản 2 điểm c", LTC_FROM),
    Ground("PRESS", "thông báo trên báo in, báo nói, báo hình, ít nhất 02 lần liên tục",
           gettext_noop("in print, on the radio or on television, twice at least"),
           f"{LTC} 40 khoản 2 điểm d; {ND31} 6 khoản 2 điểm d", LTC_FROM),
    Ground("ONLINE_PRESS",
           "thông báo trên báo điện tử, cổng thông tin điện tử, ít nhất 15 ngày liên tục",
           gettext_noop("in an online newspaper, 15 days at least"),
           f"{LTC} 40 khoản 2 điểm d; {ND31} 6 khoản 2 điểm d", LTC_FROM),
)
#: What protects the denouncer and his family.
PROTECTION = (
    Ground("LTC_56", "bảo vệ bí mật thông tin của người tố cáo",
           gettext_noop("secrecy"), f"{LTC} 56", LTC_FROM),
    Ground("LTC_57_1", "bảo vệ vị trí công tác, việc làm của cán bộ, công chức, viên chức",
           gettext_noop("post and work of an official"), f"{LTC} 57 khoản 1", LTC_FROM),
    Ground("LTC_57_2", "bảo vệ việc làm của người làm việc theo hợp đồng lao động",
           gettext_noop("work under a labour contract"), f"{LTC} 57 khoản 2", LTC_FROM),
    Ground("LTC_58", "bảo vệ tính mạng, sức khỏe, tài sản, danh dự, nhân phẩm",
           gettext_noop("life, health, property, honour and dignity"), f"{LTC} 58", LTC_FROM),
)
PROTECTION_END = (
    Ground("LTC_54_2A",
           "người giải quyết tố cáo đã ra kết luận nội dung tố cáo hoặc quyết định đình chỉ việc"
           " giải quyết tố cáo",
           gettext_noop("the denunciation was concluded on or terminated"),
           f"{LTC} 54 khoản 2 điểm a", LTC_FROM),
    Ground("LTC_54_2B_GROUND", "căn cứ áp dụng biện pháp bảo vệ không còn",
           gettext_noop("the ground of the protection is gone"),
           f"{LTC} 54 khoản 2 điểm b", LTC_FROM),
    Ground("LTC_54_2B_ASKED", "theo đề nghị bằng văn bản của người được bảo vệ",
           gettext_noop("the protected person asks for it in writing"),
           f"{LTC} 54 khoản 2 điểm b", LTC_FROM),
    Ground("LTC_54_2C",
           "người được bảo vệ cố ý không thực hiện nghĩa vụ quy định tại điểm a hoặc điểm b khoản"
           " 2 Điều 48 của Luật Tố cáo",
           gettext_noop("the protected person breaks his duties on purpose"),
           f"{LTC} 54 khoản 2 điểm c", NEW_FROM),
)
# fmt: on

DENUNCIATION_LISTS: dict[str, tuple[Ground, ...]] = {
    "denunciation_identity_check": IDENTITY_CHECK,
    "denunciation_complexity": COMPLEXITY,
    "denunciation_explanation": EXPLANATION,
    "denunciation_withdrawal_paper": WITHDRAWAL_PAPER,
    "denunciation_withdrawal_signed": WITHDRAWAL_SIGNED,
    "denunciation_goes_on": GOES_ON,
    "denunciation_handling": HANDLING,
    "denunciation_follow_up": FOLLOW_UP,
    "denunciation_again": AGAIN,
    "denunciation_take_over": TAKE_OVER,
    "denunciation_publication": PUBLICATION,
    "denunciation_protection": PROTECTION,
    "denunciation_protection_end": PROTECTION_END,
}
