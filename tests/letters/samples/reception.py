"""A full set of facts for each form, and the phrase that must stand in it word for word."""

from typing import Any

from tests.letters.samples.matters import COMMON, OFFICE, TAM

LAN = {"name": "Nguyễn Thị Lan", "post": "Cán bộ tiếp công dân"}
BINH = {"name": "Lê Văn Bình", "post": "Chủ tịch Ủy ban nhân dân phường"}
PLACE = "Địa điểm tiếp công dân phường Hàm Rồng"
BY_PEN = {"office": OFFICE, "drafted_on": "2026-08-10", "officer": LAN, "copies": 2}
VISIT = {
    "on": "2026-08-07",
    "place": "Ủy ban nhân dân phường Hàm Rồng",
    "about": "thu hồi đất để mở rộng đường ven sông",
    "kind": "complaint",
}
SITTING = {
    "on": "2026-08-12",
    "from_time": "07 giờ 30 phút",
    "to_time": "11 giờ 30 phút",
    "place": PLACE,
    "attendance": "Phòng Kinh tế, Hạ tầng và Đô thị; Văn phòng Hội đồng nhân dân và Ủy ban nhân "
    "dân",
    "mode": "periodic",
    "posted_on": "2026-08-03",
}
VISITORS = [
    {
        "who": "Ông Nguyễn Quỳnh Ngoãn",
        "address": "thôn Rạch Đĩa, phường Hàm Rồng",
        "kind": "complaint",
        "about": "thu hồi đất để mở rộng đường ven sông",
        "demand": "đo đạc lại diện tích đất thu hồi",
        "papers": "Thông báo số 12/TB-UBND",
    },
    {"code": "NTC-7K3D-9QXM-4HPT", "kind": "denunciation"},
]

SAMPLES: dict[str, dict[str, Any]] = {
    "TCD-01": {
        **COMMON,
        "recipients": ["Như trên", "Lưu: VT, hồ sơ"],
        "petitioner": TAM,
        "visit": VISIT,
        "cites": "khoản 3 Điều 9 Luật Tiếp công dân và khoản 1 Điều 4",
        "ground": {
            "text": "vụ việc đã giải quyết đúng chính sách, pháp luật, được cơ quan nhà nước có "
            "thẩm quyền kiểm tra, rà soát, thông báo bằng văn bản",
            "article": "Luật Tiếp công dân Điều 9 khoản 3",
        },
    },
    "TCD-02": {
        "office": OFFICE,
        "drafted_on": "2026-08-03",
        "at": {"time": "09 giờ 30 phút", "place": "Địa điểm tiếp công dân phường Hàm Rồng"},
        "officer": LAN,
        "petitioner": TAM,
        "documents": [
            {
                "name": "Đơn khiếu nại ghi ngày 01 tháng 8 năm 2026",
                "pages": 2,
                "made_as": "bản chính",
                "condition": "nguyên vẹn",
            },
            {"name": "Thông báo số 12/TB-UBND", "pages": 1, "made_as": "bản phô tô"},
        ],
        "copies": 2,
    },
    "TCD-10": {
        **COMMON,
        "drafted_on": "2026-08-13",
        "session": SITTING,
        "chair": BINH,
        "visitors": VISITORS,
        "conclusion": "Phòng Kinh tế, Hạ tầng và Đô thị kiểm tra mốc giới thửa đất của ông Nguyễn "
        "Quỳnh Ngoãn.\nViệc khiếu nại được giải quyết theo quy định của Luật Khiếu nại.",
        "tasks": [
            {"body": "Phòng Kinh tế, Hạ tầng và Đô thị", "what": "đo đạc lại mốc giới",
             "until": "2026-08-28"},
            {"body": "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân",
             "what": "theo dõi, đôn đốc việc thực hiện", "until": "2026-08-31"},
        ],
        "options": {"report_back": True},
        "recipients": ["Phòng Kinh tế, Hạ tầng và Đô thị",
                       "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân", "Lưu: VT, hồ sơ"],
    },
    "TCD-11": {
        **COMMON,
        "petitioner": TAM,
        "visit": VISIT,
        "result": "not_ours",
        "detail": "theo Điều 18 Luật Khiếu nại, việc giải quyết thuộc thẩm quyền của Chủ tịch Ủy "
        "ban nhân dân phường Hạc Thành",
        "competent": "Chủ tịch Ủy ban nhân dân phường Hạc Thành",
        "contact": "Bộ phận Tiếp công dân phường Hàm Rồng",
        "recipients": ["Như trên", "Lưu: VT, hồ sơ"],
    },
    "TCD-12": {
        **BY_PEN,
        "at": {"time": "08 giờ 15 phút", "place": PLACE},
        "petitioner": TAM,
        "visit": {**VISIT, "demand": "Đo đạc lại diện tích đất thu hồi.",
                  "earlier": "Phòng Kinh tế, Hạ tầng và Đô thị đã trả lời miệng."},
        "documents": [{"name": "Thông báo số 12/TB-UBND", "pages": 1, "made_as": "bản phô tô"}],
        "options": {"cannot_write": True},
    },
    "TCD-13": {
        **BY_PEN,
        "at": {"time": "07 giờ 30 phút", "on": "2026-08-12", "end": "11 giờ 10 phút",
               "place": PLACE},
        "session": SITTING,
        "chair": BINH,
        "visitors": VISITORS[:1],
        "result": {
            "opinions": "Phòng Kinh tế, Hạ tầng và Đô thị đề nghị đo đạc lại",
            "conclusion": "Giao Phòng Kinh tế, Hạ tầng và Đô thị đo đạc lại mốc giới trước ngày 28 "
            "tháng 8 năm 2026.",
            "citizen": "đồng ý với kết luận của người chủ trì",
        },
    },
    "TCD-14": {
        "office": OFFICE,
        "drafted_on": "2026-08-07",
        "visit": VISIT,
        "group": {"size": 6},
        "representatives": [
            {"name": "Nguyễn Quỳnh Ngoãn", "address": "thôn Rạch Đĩa", "number": "038 075 000 123"},
        ],
        "signatories": [{"name": "Nguyễn Quỳnh Ngoãn", "address": "thôn Rạch Đĩa"}, {}, {}, {}, {},
                        {}],
        "scope": "trình bày nội dung khiếu nại, cung cấp thông tin, tài liệu",
    },
    "TCD-15": {
        "office": OFFICE,
        "drafted_on": "2026-08-07",
        "officer": LAN,
        "petitioner": TAM,
        "appointment": {
            "on": "2026-08-12",
            "time": "08 giờ 00 phút",
            "place": PLACE,
            "purpose": "làm việc về nội dung đơn",
            "bring": "Giấy chứng nhận quyền sử dụng đất, biên bản đo đạc",
        },
        "contact": "Bộ phận Tiếp công dân phường Hàm Rồng",
    },
    "TCD-16": {
        **COMMON,
        "span": {"first": "2026-09-01", "last": "2026-09-30"},
        "places": [PLACE],
        "regular": "các ngày làm việc, từ 07 giờ 30 phút đến 11 giờ 30 phút",
        "sittings": [
            {"on": "Thứ Tư, 09/9/2026", "hours": "07 giờ 30 - 11 giờ 30", "chair": "Lê Văn Bình",
             "attendance": "Phòng Kinh tế", "topic": "Đất đai", "place": PLACE},
            {"on": "Thứ Tư, 23/9/2026", "hours": "07 giờ 30 - 11 giờ 30", "chair": "Lê Văn Bình",
             "attendance": "Văn phòng", "topic": "Chính sách xã hội", "place": PLACE},
        ],
        "duty_met": "yes",
        "frequency": {"days": 2, "span": "month"},
        "portal": "hamrong.thanhhoa.gov.vn",
        "recipients": ["Niêm yết tại trụ sở, địa điểm tiếp công dân", "Lưu: VT, hồ sơ"],
    },
    "TCD-17": {
        **COMMON,
        "petitioner": TAM,
        "chair": BINH,
        "session": {
            **SITTING,
            "on": "2026-08-20",
            "topic": "Việc thu hồi đất để mở rộng đường ven sông",
            "points": ["Trụ sở Tiếp công dân tỉnh Thanh Hóa", "Nhà văn hóa thôn Rạch Đĩa"],
            "account": "Nền tảng tiếp công dân trực tuyến của Thanh tra Chính phủ, tài khoản "
            "hamrong",
            "test_by": "2026-08-19",
            "connect_by": "06 giờ 30 phút",
        },
        "options": {"behaviour": True},
        "recipients": ["Ông Nguyễn Quỳnh Ngoãn", "Nhà văn hóa thôn Rạch Đĩa", "Lưu: VT, hồ sơ"],
    },
    "TCD-18": {
        **COMMON,
        "to": "Chủ tịch Ủy ban nhân dân phường Hạc Thành",
        "petitioner": TAM,
        "matter": {"on": "2026-06-12", "about": VISIT["about"], "kind": "complaint",
                   "came": "petition"},
        "sent": {"number": "12/PC-UBND", "on": "2026-06-15"},
        "due_before": "2026-08-25",
        "options": {"reasons": True},
        "recipients": ["Như trên", "Lưu: VT, hồ sơ"],
    },
    "TCD-19": {
        **COMMON,
        "place": PLACE,
        "hours": "các ngày làm việc trong tuần, sáng từ 07 giờ 30 phút đến 11 giờ 30 phút, chiều "
        "từ 13 giờ 30 phút đến 17 giờ 00 phút",
        "head_days": "thứ Tư tuần thứ hai và tuần thứ tư hằng tháng",
        "unit": "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân phường",
        "proposed_by": "Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân phường",
        "replaced": "Quyết định số 17/QĐ-UBND ngày 09 tháng 7 năm 2025",
        "executors": ["Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân", "công chức tiếp công "
                      "dân", "các cơ quan, đơn vị, cá nhân có liên quan"],
        "contact": "Bộ phận Tiếp công dân phường Hàm Rồng",
        "options": {"online": True},
        "recipients": ["Như Điều 3", "Lưu: VT, hồ sơ"],
    },
    "TCD-20": {**BY_PEN, "session": SITTING, "chair": BINH},
}  # fmt: skip

PHRASES = {
    "TCD-01": "Căn cứ khoản 3 Điều 9 Luật Tiếp công dân và khoản 1 Điều 4 Nghị định số "
    "154/2026/NĐ-CP ngày 15 tháng 5 năm 2026 của Chính phủ quy định chi tiết một số điều và biện "
    "pháp tổ chức thi hành Luật Tiếp công dân, Chủ tịch Ủy ban nhân dân phường Hàm Rồng từ chối "
    "tiếp nhận nội dung khiếu nại của ông Nguyễn Quỳnh Ngoãn và thông báo để ông Nguyễn Quỳnh "
    "Ngoãn được biết./.",
    "TCD-02": "Giấy biên nhận thông tin, tài liệu được lập thành 02 bản, giao cho người cung cấp "
    "thông tin, tài liệu 01 bản",
    "TCD-10": "Cơ quan, tổ chức, đơn vị có trách nhiệm giải quyết phải gửi kết quả giải quyết cho "
    "công dân",
    "TCD-11": "Từ chối thụ lý do nội dung khiếu nại không thuộc thẩm quyền giải quyết của Chủ tịch "
    "Ủy ban nhân dân phường Hàm Rồng",
    "TCD-12": "đã đọc lại cho công dân nghe",
    "TCD-13": "Biên bản đã được đọc lại cho những người có tên nêu trên nghe, nhất trí và ký xác "
    "nhận; được lập thành 02 bản",
    "TCD-14": "Trường hợp có từ năm đến mười người thì cử một hoặc hai người đại diện; trường hợp "
    "có trên mười người thì có thể cử thêm người đại diện, nhưng không quá năm người.",
    "TCD-15": "đến Địa điểm tiếp công dân phường Hàm Rồng vào hồi 08 giờ 00 phút ngày 12 tháng 8 "
    "năm 2026",
    "TCD-16": "chậm nhất là 05 ngày làm việc trước ngày tiếp công dân",
    "TCD-17": "phối hợp với điểm cầu trung tâm trong việc cung cấp tài khoản, mật khẩu để kết nối "
    "với hệ thống trực tuyến tại điểm cầu trung tâm./.",
    "TCD-18": "đã quá thời gian quy định nhưng chưa được Chủ tịch Ủy ban nhân dân phường Hạc Thành "
    "giải quyết",
    "TCD-19": "Ban hành kèm theo Quyết định này Nội quy tiếp công dân (Phụ lục I) và Quy chế tiếp "
    "công dân (Phụ lục II)",
    "TCD-20": "không có công dân đến khiếu nại, tố cáo, kiến nghị, phản ánh",
}
