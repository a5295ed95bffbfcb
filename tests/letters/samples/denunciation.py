"""A full set of facts for each form, and the phrase that must stand in it word for word.

Bà Sáu, who denounces, is the code of an envelope and nothing else.
"""

from typing import Any

from tests.letters.samples.matters import CHIN, COMMON, DENUNCIATION_CONTENTS, OFFICE

ENVELOPE = "NTC-7K3D-9QXM"
ACCEPTED = {"number": "15/QĐ-UBND", "on": "2026-08-12"}
CONCLUDED = {"number": "01/KL-UBND", "on": "2026-09-08"}
PROTECTED = {"number": "17/QĐ-UBND", "on": "2026-08-14"}
EXECUTORS = ["Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân phường", "Trần Văn Chín"]
MEMBERS = [
    {"name": "Nguyễn Văn Minh", "post": "công chức Văn phòng", "head": "yes"},
    {"name": "Phạm Thị Hoa", "post": "công chức Văn phòng"},
]
TEAM = {"number": "16/QĐ-UBND", "on": "2026-08-13", "members": MEMBERS}
RECORDER = {"name": "Nguyễn Văn Minh", "post": "công chức Văn phòng"}
AT = {"time": "08 giờ 30 phút", "on": "2026-08-20", "end": "10 giờ 15 phút",
      "place": "Trụ sở Ủy ban nhân dân phường Hàm Rồng"}  # fmt: skip
REPORT = {
    "results": "Hai giấy phép số 08/GP-UBND và 09/GP-UBND không có biên bản xét duyệt.",
    "explanation": "Ông Trần Văn Chín thừa nhận hai giấy phép được cấp trước khi xét duyệt.",
    "assessment": "Việc cấp hai giấy phép trái Điều 20 Quy chế làm việc; nội dung tố cáo đúng một "
    "phần.",
    "proposals": "Thu hồi hai giấy phép; kiểm điểm trách nhiệm của ông Trần Văn Chín.",
    "from_on": "2026-08-13",
    "until_on": "2026-09-01",
}
CONTENTS = [
    {
        **DENUNCIATION_CONTENTS[0],
        "finding": "Không có tài liệu, chứng cứ về việc nhận tiền.",
        "conclusion": "rejected",
        "law": "Điều 8 Luật Cán bộ, công chức",
    },
    {
        **DENUNCIATION_CONTENTS[1],
        "finding": "Hai giấy phép số 08/GP-UBND và 09/GP-UBND không có biên bản xét duyệt.",
        "conclusion": "upheld",
        "law": "Điều 20 Quy chế làm việc của Ủy ban nhân dân phường",
    },
]
MEASURES = "Thu hồi hai giấy phép.\nKiểm điểm trách nhiệm của ông Trần Văn Chín theo quy định."

_BASE: dict[str, Any] = {**COMMON, "recipients": ["Như trên", "Lưu: VT, hồ sơ"]}
_UNSIGNED: dict[str, Any] = {"office": OFFICE, "drafted_on": "2026-08-20"}
_MATTER = {**_BASE, "accused": CHIN, "contents": DENUNCIATION_CONTENTS, "acceptance": ACCEPTED,
           "drafted_on": "2026-08-13"}  # fmt: skip
_DECISION = {**_MATTER, "executors": EXECUTORS, "recipients": ["Như Điều 3", "Lưu: VT, hồ sơ"]}
_AFTER = {**_MATTER, "contents": CONTENTS, "concluded": CONCLUDED, "measures": MEASURES,
          "outcome": "partly", "drafted_on": "2026-09-10"}  # fmt: skip
_MINUTES = {**_UNSIGNED, "at": AT, "recorder": RECORDER, "copies": 2}
_PUBLIC = {**_MINUTES, "accused": CHIN, "concluded": CONCLUDED, "drafted_on": "2026-09-15",
           "at": {**AT, "on": "2026-09-15"},
           "others": "Ông Trần Văn Chín, người bị tố cáo.\nBà Phạm Thị Hoa, Tổ xác minh.",
           "posted": {"on": "2026-09-15", "until_on": "2026-10-01"}}  # fmt: skip
_PROTECTION = {
    **_DECISION, "envelope": ENVELOPE, "executors": ["Trưởng Công an phường Hàm Rồng"],
    "protection": {
        "measures": ["bảo vệ tính mạng, sức khỏe, tài sản, danh dự, nhân phẩm"],
        "detail": "Công an phường tuần tra, bảo vệ tại nơi ở.",
        "reason": "có căn cứ về việc bị đe dọa xâm phạm tài sản do việc tố cáo",
        "origin": "written", "from_on": "2026-08-14",
    },
    "protected": PROTECTED,
}  # fmt: skip
for _known in ("accused", "acceptance", "contents"):
    _PROTECTION.pop(_known)

SAMPLES: dict[str, dict[str, Any]] = {
    "TC-01": {
        **_DECISION,
        "proposed_by": "Tổ trưởng Tổ xác minh",
        "extension": {
            "days": 30, "from_on": "2026-09-11", "time": 1,
            "criteria": ["tố cáo có từ 02 nội dung phải xác minh trở lên"],
        },
        "options": {"criteria": True},
        "drafted_on": "2026-09-09",
        "recipients": ["Như Điều 2", "Lưu: VT, hồ sơ"],
    },
    "TC-02": _UNSIGNED,
    "TC-03": {
        **_MINUTES,
        "envelope": ENVELOPE,
        "petition": {"received_on": "2026-08-03"},
        "withdrawal": {"scope": "part", "contents": "Cấp phép cho người thân không qua xét duyệt."},
        "options": {"free": True},
    },
    "TC-04": {
        **COMMON,
        "petition": {"received_on": "2026-08-03"},
        "accused": CHIN,
        "contents": DENUNCIATION_CONTENTS,
        "limit_days": 30,
        "proposed_by": "công chức phụ trách tiếp công dân",
        "executors": ["Trần Văn Chín", "Tổ trưởng Tổ xác minh"],
        "recipients": ["Như Điều 2", "Lưu: VT, hồ sơ"],
    },
    "TC-05": {
        **COMMON,
        "petition": {"received_on": "2026-08-03"},
        "envelope": ENVELOPE,
        "accused": CHIN,
        "contents": DENUNCIATION_CONTENTS,
        "acceptance": ACCEPTED,
        "limit_days": 30,
        "drafted_on": "2026-08-12",
        "recipients": [f"Người tố cáo mang mã số {ENVELOPE}", "Lưu: VT"],
    },
    "TC-06": {**_MATTER, "limit_days": 30, "options": {"explain": True},
              "recipients": ["Ông Trần Văn Chín", "Lưu: VT"]},
    "TC-07": {**_DECISION, "members": MEMBERS, "proposed_by": "Chánh Văn phòng",
              "verify_days": 20, "options": {"kinship": True}},
    "TC-08": {
        **_MINUTES,
        "team": TEAM,
        "session": "author",
        "envelope": ENVELOPE,
        "minutes": "Người tố cáo cung cấp thêm hai phiếu thu.\nTổ xác minh tiếp nhận tài liệu.",
    },
    "TC-09": {
        **_BASE,
        "to": "Phòng Kỹ thuật hình sự Công an tỉnh Thanh Hóa",
        "asked": "Chữ ký tại hai phiếu thu số 03 và số 04.",
        "until_on": "2026-08-31",
        "messenger": RECORDER,
    },
    "TC-10": {
        **_UNSIGNED, "accused": CHIN, "contents": DENUNCIATION_CONTENTS, "team": TEAM,
        "report": REPORT, "to": OFFICE["issuer"], "drafted_on": "2026-09-01",
    },
    "TC-11": {
        **_BASE, "accused": CHIN, "contents": DENUNCIATION_CONTENTS, "report": REPORT,
        "to": "Chủ tịch Ủy ban nhân dân tỉnh Thanh Hóa", "drafted_on": "2026-09-01",
        "charge": {"by": "Chủ tịch Ủy ban nhân dân tỉnh Thanh Hóa", "number": "40/QĐ-UBND",
                   "on": "2026-08-10"},
    },
    "TC-12": {
        **_MATTER,
        "contents": CONTENTS,
        "explanation": "Ông Trần Văn Chín thừa nhận hai giấy phép được cấp trước khi xét duyệt.",
        "conclusion": "Ông Trần Văn Chín chịu trách nhiệm về việc cấp hai giấy phép; không có "
        "thiệt hại về vật chất.",
        "measures": MEASURES,
        "managing_body": "Phòng Kinh tế, Hạ tầng và Đô thị phường Hàm Rồng",
        "drafted_on": "2026-09-08",
        "recipients": ["Ông Trần Văn Chín", "Thanh tra tỉnh Thanh Hóa", "Lưu: VT, hồ sơ"],
    },
    "TC-12b": {
        **_AFTER,
        "left_out": "thông tin có thể làm lộ người tố cáo",
        "conclusion": "Ông Trần Văn Chín chịu trách nhiệm về việc cấp hai giấy phép.",
        "explanation": "Ông Trần Văn Chín thừa nhận hai giấy phép được cấp trước khi xét duyệt.",
        "recipients": ["Ông Trần Văn Chín", "Lưu: VT, hồ sơ"],
    },
    "TC-20": {
        **_MINUTES, "accused": CHIN, "envelope": ENVELOPE,
        "statement": "Nhận tiền của hộ kinh doanh khi cấp phép sử dụng tạm thời vỉa hè.",
        "demand": "Làm rõ, xử lý theo quy định của pháp luật.",
        "documents": [{"name": "Phiếu thu số 03", "pages": "01"}],
    },
    "TC-21": {
        **_UNSIGNED, "accused": CHIN, "envelope": ENVELOPE,
        "petition": {"received_on": "2026-08-03", "subject": "cấp phép sử dụng tạm thời vỉa hè"},
        "to": OFFICE["issuer"],
        "check": {"found": "identified", "by": "người giải quyết tố cáo tự mình kiểm tra, xác minh",
                  "conditions": "Đơn đúng hình thức, thuộc thẩm quyền, có cơ sở xác định hành vi."},
        "proposal": "accept",
        "officer": {"name": "Nguyễn Thị Lan"},
    },
    "TC-22": {**_DECISION, "charged": "Chánh Văn phòng", "verify_days": 20,
              "assessment_delegated": "yes"},
    "TC-23": {
        **_DECISION, "stop": "suspend",
        "ground": {"text": "cần đợi kết quả giám định bổ sung, giám định lại",
                   "article": "Luật Tố cáo Điều 34 khoản 1 điểm b"},
        "duties": "Tổ xác minh theo dõi, đôn đốc việc giám định và báo cáo khi có kết quả",
    },
    "TC-23b": {**_DECISION, "suspension": {"number": "20/QĐ-UBND", "on": "2026-08-24"},
               "ended": "Ngày 01 tháng 9 năm 2026 đã có kết luận giám định lại",
               "until_on": "2026-09-18"},
    "TC-24": {**_AFTER, "envelope": ENVELOPE, "petition": {"received_on": "2026-08-03"},
              "options": {"again": True},
              "recipients": [f"Người tố cáo (phong bì {ENVELOPE})", "Lưu: VT, hồ sơ"]},
    "TC-25": {**_AFTER, "to": "Đảng ủy phường Hàm Rồng"},
    "TC-25b": {**_BASE, "accused": CHIN, "petition": {"received_on": "2026-08-03"},
               "to": "Cơ quan Cảnh sát điều tra Công an tỉnh Thanh Hóa",
               "signs": "Dấu hiệu nhận hối lộ khi cấp phép.", "file": "12 tờ tài liệu"},
    "TC-25c": {**_AFTER, "executors": EXECUTORS, "recipients": ["Như Điều 3", "Lưu: VT, hồ sơ"]},
    "TC-26": {**_PUBLIC, "opinions": "Nhất trí với kết luận.",
              "chair": {"name": "Lê Văn Bình", "post": "Chủ tịch Ủy ban nhân dân phường"}},
    "TC-26b": _PUBLIC,
    "TC-26c": {**_PUBLIC, "drafted_on": "2026-10-02", "at": {**AT, "on": "2026-10-02"}},
    "TC-26d": {**_AFTER, "publication": {"ways": ["đăng tải trên cổng thông tin điện tử"],
                                         "until_on": "2026-10-01"}},
    "TC-27": _UNSIGNED,
    "TC-28": {**_PROTECTION, "options": {"family": True}},
    "TC-28b": {**_PROTECTION, "change": {"reason": "nơi ở thay đổi", "from_on": "2026-08-25"},
               "drafted_on": "2026-08-24"},
    "TC-28c": {**_PROTECTION, "drafted_on": "2026-09-09",
               "ground": {"text": "căn cứ áp dụng biện pháp bảo vệ không còn",
                          "article": "Luật Tố cáo Điều 54 khoản 2 điểm b"}},
    "TC-28d": {**_PROTECTION, "recipients": [f"Người đề nghị (phong bì {ENVELOPE})", "Lưu: VT"]},
    "TC-28e": {**_PROTECTION, "to": "Công an phường Hàm Rồng", "options": {"urgent": True}},
    "TC-29": {**_BASE, "to": "Phòng Kinh tế, Hạ tầng và Đô thị phường Hàm Rồng",
              "asked": "Hồ sơ cấp giấy phép số 08/GP-UBND, 09/GP-UBND.", "until_on": "2026-08-24"},
    "TC-29b": {**_MATTER, "until_on": "2026-08-24", "options": {"again": True}},
    "TC-29c": {**_BASE, "envelope": ENVELOPE, "asked": "Bản chính hai phiếu thu.",
               "until_on": "2026-08-24"},
    "TC-30": {
        **_BASE, "accused": CHIN,
        "petition": {"received_on": "2026-08-03", "subject": "cấp phép sử dụng tạm thời vỉa hè"},
        "to": "Thanh tra tỉnh Thanh Hóa", "until_on": "2026-09-03", "options": {"reply": True},
        "basis": "Thông tin nêu rõ người, thời gian, kèm hai phiếu thu.",
    },
}  # fmt: skip

CHAIR = OFFICE["issuer"]
PHRASES = {
    "TC-01": "Thời gian gia hạn là 30 ngày, kể từ ngày 11 tháng 9 năm 2026.",
    "TC-02": "Tôi/Chúng tôi làm đơn này đề nghị cơ quan có thẩm quyền chấp nhận việc rút tố cáo "
    "nêu trên./.",
    "TC-03": "II. Nội dung tố cáo đề nghị rút",
    "TC-04": "Điều 1. Thụ lý tố cáo đối với: ông Trần Văn Chín",
    "TC-05": "Vậy thông báo để người tố cáo biết và thực hiện quyền, nghĩa vụ của người tố cáo "
    "theo quy định của pháp luật./.",
    "TC-06": "Vậy thông báo để ông Trần Văn Chín biết và thực hiện quyền, nghĩa vụ của người bị tố "
    "cáo theo quy định của pháp luật./.",
    "TC-07": "Tổ xác minh thực hiện các quyền, nghĩa vụ, trách nhiệm quy định tại các điểm a, b, "
    "c, d khoản 1 và điểm a, b, c khoản 2 Điều 11 của Luật Tố cáo.",
    "TC-08": "Biên bản này đã được đọc cho những người cùng làm việc nghe và xác nhận dưới đây.",
    "TC-09": "Để có cơ sở cho việc kết luận nội dung tố cáo bảo đảm chính xác, khách quan, "
    f"{CHAIR} trưng cầu giám định các thông tin, tài liệu, bằng chứng sau đây:",
    "TC-10": f"Trên đây là báo cáo kết quả xác minh nội dung tố cáo, đề nghị {CHAIR} xem xét, chỉ "
    "đạo./.",
    "TC-11": "Trên đây là báo cáo kết quả xác minh nội dung tố cáo, đề nghị Chủ tịch Ủy ban nhân "
    "dân tỉnh Thanh Hóa xem xét, kết luận./.",
    "TC-12": "Căn cứ nội dung tố cáo, giải trình của người bị tố cáo, kết quả xác minh nội dung "
    "tố cáo, các tài liệu, chứng cứ có liên quan và đối chiếu với các quy định của pháp luật, Chủ "
    "tịch Ủy ban nhân dân phường Hàm Rồng kết luận nội dung tố cáo như sau:",
    "TC-12b": "bản trích gửi người bị tố cáo đã lược bỏ: thông tin có thể làm lộ người tố cáo.",
    "TC-20": "bản có chữ ký hoặc điểm chỉ của người tố cáo được niêm phong trong hồ sơ./.",
    "TC-21": "Kết quả: xác định được người tố cáo.",
    "TC-22": "thực hiện các quyền và nghĩa vụ quy định tại các điểm a, b, c, d khoản 1 và các điểm "
    "a, b, c khoản 2 Điều 11 của Luật Tố cáo",
    "TC-23": "Thời gian tạm đình chỉ việc giải quyết tố cáo không tính vào thời hạn giải quyết tố "
    "cáo.",
    "TC-23b": "Lý do: căn cứ tạm đình chỉ việc giải quyết tố cáo không còn. Ngày 01 tháng 9",
    "TC-24": "có quyền tố cáo tiếp với người đứng đầu cơ quan, tổ chức cấp trên trực tiếp",
    "TC-25": "trong thời hạn 05 ngày làm việc, kể từ ngày có kết quả xử lý (khoản 3 Điều 36 Luật "
    "Tố cáo)./.",
    "TC-25b": "nhận thấy hành vi bị tố cáo có dấu hiệu của tội phạm:",
    "TC-25c": "Điều 1. Xử lý kết luận nội dung tố cáo đối với ông Trần Văn Chín",
    "TC-26": "Nội dung được công khai không có thông tin về người tố cáo và nội dung thuộc bí mật "
    "nhà nước (khoản 3 Điều 40 Luật Tố cáo).",
    "TC-26b": "liên tục từ ngày 15 tháng 9 năm 2026 đến hết ngày 01 tháng 10 năm 2026",
    "TC-26c": "Ý kiến, kiến nghị nhận được trong thời gian niêm yết: không có.",
    "TC-26d": "Nội dung công khai không có thông tin về người tố cáo và nội dung thuộc bí mật nhà "
    "nước./.",
    "TC-27": "xem xét, áp dụng biện pháp bảo vệ theo quy định tại Điều 50 Luật Tố cáo./.",
    "TC-28": "được chấm dứt theo khoản 2 Điều 54 Luật Tố cáo.",
    "TC-28b": "Điều 1. Thay đổi, bổ sung biện pháp bảo vệ đối với người được bảo vệ mang mã số "
    f"{ENVELOPE}",
    "TC-28c": "Điều 1. Chấm dứt việc áp dụng biện pháp bảo vệ đối với người được bảo vệ",
    "TC-28d": "không áp dụng biện pháp bảo vệ vì lý do sau đây:",
    "TC-28e": "xem xét, quyết định áp dụng ngay biện pháp bảo vệ:",
    "TC-29": "cung cấp kịp thời, đầy đủ theo khoản 3 Điều 13 Nghị định số 31/2019/NĐ-CP",
    "TC-29b": "yêu cầu ông Trần Văn Chín giải trình bằng văn bản về những nội dung bị tố cáo",
    "TC-29c": "Do không làm việc trực tiếp được với người tố cáo vì lý do khách quan,",
    "TC-30": "để tiến hành việc thanh tra, kiểm tra theo thẩm quyền, phục vụ cho công tác quản lý; "
    "đề nghị thông báo kết quả cho",
}
