"""One full set of facts for every form: the people of the house, invented matters."""

from typing import Any

OFFICE = {
    "name": "ỦY BAN NHÂN DÂN\nPHƯỜNG HÀM RỒNG",
    "issuer": "Chủ tịch Ủy ban nhân dân phường Hàm Rồng",
    "place": "Hàm Rồng",
    "symbol": "UBND",
}
PROVINCE = {
    "name": ["ỦY BAN NHÂN DÂN", "TỈNH THANH HÓA"],
    "issuer": "Chủ tịch Ủy ban nhân dân tỉnh Thanh Hóa",
    "place": "Thanh Hóa",
    "symbol": "UBND",
}
BINH = {"lines": ["CHỦ TỊCH"], "name": "Lê Văn Bình"}
TAM = {
    "title": "Ông",
    "name": "Nguyễn Quỳnh Ngoãn",
    "address": "thôn Rạch Đĩa, phường Hàm Rồng, tỉnh Thanh Hóa",
    "id_no": "038 075 000 123",
    "id_date": "2023-02-15",
    "id_place": "Cục Cảnh sát quản lý hành chính về trật tự xã hội",
    "id_label": "Số căn cước",
}
CHIN = {
    "title": "Ông",
    "name": "Trần Văn Chín",
    "post": "Phó Trưởng phòng Kinh tế, Hạ tầng và Đô thị phường Hàm Rồng",
    "address": "phường Hàm Rồng, tỉnh Thanh Hóa",
}
PETITION = {
    "received_on": "2026-08-03",
    "dated": "2026-08-01",
    "subject": "Thông báo số 12/TB-UBND ngày 01 tháng 7 năm 2026 của Phòng Kinh tế, Hạ tầng và Đô "
    "thị phường Hàm Rồng về việc thu hồi đất để mở rộng đường ven sông",
}
COMMON: dict[str, Any] = {
    "office": OFFICE,
    "signer": BINH,
    "recipients": ["Ông Nguyễn Quỳnh Ngoãn", "Lưu: VT, hồ sơ"],
    "drafted_on": "2026-08-10",
}
COMPLAINT = {**COMMON, "petition": PETITION, "petitioner": TAM}
ACCEPTANCE = {"number": "07/TB-UBND", "on": "2026-08-10"}
CONTENTS = [
    {
        "text": "Thông báo thu hồi đất không được gửi cho hộ gia đình trước khi đo đạc",
        "finding": "Qua xác minh, Thông báo số 12/TB-UBND được niêm yết tại trụ sở ngày 01 tháng 7 "
        "năm 2026 nhưng không có biên bản giao nhận với hộ gia đình ông Ngoãn.\n"
        "Biên bản làm việc ngày 20 tháng 8 năm 2026 có chữ ký của các bên xác nhận việc này.",
        "conclusion": "upheld",
        "law": "khoản 2 Điều 85 Luật Đất đai ngày 18 tháng 01 năm 2024",
    },
    {
        "text": "Diện tích thu hồi ghi trong thông báo lớn hơn diện tích thực tế",
        "finding": "Kết quả đo đạc ngày 22 tháng 8 năm 2026 cho thấy diện tích 126,4 m² ghi trong "
        "thông báo khớp với hiện trạng sử dụng.",
        "conclusion": "rejected",
        "law": "Điều 85 Luật Đất đai ngày 18 tháng 01 năm 2024",
    },
]
SETTLEMENT = {
    **COMPLAINT,
    "drafted_on": "2026-09-14",
    "acceptance": ACCEPTANCE,
    "respondent": "Trưởng phòng Kinh tế, Hạ tầng và Đô thị phường Hàm Rồng, số 1 đường Bà Triệu, "
    "phường Hàm Rồng",
    "demand": "hủy Thông báo số 12/TB-UBND và đo đạc lại diện tích đất thu hồi",
    "contents": CONTENTS,
    "report": {"by": "Tổ xác minh", "number": "03/BC-TXM", "on": "2026-09-07"},
    "dialogue": {
        "on": "2026-09-10",
        "result": "Ông Nguyễn Quỳnh Ngoãn đồng ý với kết quả đo đạc, giữ nguyên yêu cầu về việc "
        "gửi thông báo cho hộ gia đình.",
    },
    "outcome": "partly",
    "decision": "Hủy bỏ một phần Thông báo số 12/TB-UBND ngày 01 tháng 7 năm 2026 đối với hộ ông "
    "Nguyễn Quỳnh Ngoãn; Phòng Kinh tế, Hạ tầng và Đô thị gửi lại thông báo đúng quy định.",
    "measures": "Giữ nguyên diện tích thu hồi 126,4 m².",
    "again_days": 30,
    "again_to": "Chủ tịch Ủy ban nhân dân tỉnh Thanh Hóa",
    "court": "Tòa án nhân dân khu vực có thẩm quyền",
    "executors": [
        "Trưởng phòng Kinh tế, Hạ tầng và Đô thị",
        "Nguyễn Quỳnh Ngoãn và các cơ quan, cá nhân có liên quan",
    ],
    "recipients": [
        "Như Điều 4",
        "Chủ tịch Ủy ban nhân dân tỉnh Thanh Hóa (để báo cáo)",
        "Phòng Kinh tế, Hạ tầng và Đô thị",
        "Lưu: VT, hồ sơ",
    ],
}
DENUNCIATION_CONTENTS = [
    {"text": "Nhận tiền của hộ kinh doanh khi cấp phép sử dụng tạm thời vỉa hè"},
    {"text": "Cấp phép cho người thân không qua xét duyệt"},
]

SAMPLES: dict[str, dict[str, Any]] = {
    "KN-03": COMPLAINT,
    "KN-04": {
        **COMPLAINT,
        "ground": {
            "text": "thời hiệu, thời hạn khiếu nại đã hết mà không có lý do chính đáng",
            "article": "khoản 6 Điều 11 của Luật Khiếu nại",
            "detail": "Thông báo được nhận ngày 10 tháng 3 năm 2026; đơn khiếu nại được gửi ngày "
            "01 tháng 8 năm 2026, sau 90 ngày, không nêu lý do.",
        },
    },
    "KN-14a": {
        **COMPLAINT,
        "acceptance": ACCEPTANCE,
        "stop": "suspend",
        "ground": {
            "text": "cần chờ kết quả giải quyết của cơ quan có thẩm quyền về vấn đề có liên quan "
            "trực tiếp đến nội dung khiếu nại",
            "article": "điểm b khoản 1 Điều 11a của Luật Khiếu nại",
        },
        "executors": ["Nguyễn Quỳnh Ngoãn", "Trưởng phòng Kinh tế, Hạ tầng và Đô thị"],
        "recipients": ["Như Điều 3", "Lưu: VT"],
    },
    "KN-15": SETTLEMENT,
    "KN-16": {
        **SETTLEMENT,
        "office": PROVINCE,
        "signer": {"lines": ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"], "name": "Ngô Đức Sơn"},
        "first_decision": {
            "number": "21/QĐ-UBND",
            "on": "2026-09-14",
            "by": "Chủ tịch Ủy ban nhân dân phường Hàm Rồng",
            "result": "Khiếu nại của ông Nguyễn Quỳnh Ngoãn là đúng một phần.",
        },
        "drafted_on": "2026-11-02",
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
        "envelope": "NTC-7K3D-9QXM",
        "accused": CHIN,
        "contents": DENUNCIATION_CONTENTS,
        "acceptance": {"number": "15/QĐ-UBND", "on": "2026-08-12"},
        "limit_days": 30,
        "drafted_on": "2026-08-12",
        "recipients": ["Người tố cáo mang mã số NTC-7K3D-9QXM", "Lưu: VT"],
    },
    "TC-12": {
        **COMMON,
        "accused": CHIN,
        "acceptance": {"number": "15/QĐ-UBND", "on": "2026-08-12"},
        "contents": [
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
        ],
        "explanation": "Ông Trần Văn Chín thừa nhận hai giấy phép được cấp trước khi xét duyệt.",
        "conclusion": "Ông Trần Văn Chín chịu trách nhiệm về việc cấp hai giấy phép; không có "
        "thiệt hại về vật chất.",
        "measures": "Thu hồi hai giấy phép.\nKiểm điểm trách nhiệm của ông Trần Văn Chín theo quy "
        "định.",
        "drafted_on": "2026-09-08",
        "recipients": ["Ông Trần Văn Chín", "Thanh tra tỉnh Thanh Hóa", "Lưu: VT, hồ sơ"],
    },
    "XLD-02": {
        **COMPLAINT,
        "competent": "Chủ tịch Ủy ban nhân dân phường Hạc Thành",
        "recipients": ["Như trên", "Lưu: VT"],
    },
    "XLD-11": {
        **COMPLAINT,
        "petition": {
            "received_on": "2026-08-03",
            "subject": "sửa chữa đoạn mương thoát nước tại ngõ 12 đường Bà Triệu",
            "kind": "proposal",
        },
        "contents": [
            {
                "text": "sửa chữa mương thoát nước",
                "answer": "Ủy ban nhân dân phường đã giao Phòng Kinh tế, Hạ tầng và Đô thị sửa "
                "chữa, hoàn thành trước ngày 30 tháng 9 năm 2026.",
            }
        ],
        "contact": "Phòng Kinh tế, Hạ tầng và Đô thị phường Hàm Rồng",
        "recipients": ["Như trên", "Lưu: VT, hồ sơ"],
    },
    "TCD-01": {
        **COMMON,
        "recipients": ["Như trên", "Lưu: VT, hồ sơ"],
        "petitioner": TAM,
        "visit": {
            "on": "2026-08-07",
            "place": "Ủy ban nhân dân phường Hàm Rồng",
            "about": "việc thu hồi đất để mở rộng đường ven sông",
            "kind": "complaint",
        },
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
        "officer": {"name": "Nguyễn Thị Lan", "post": "Cán bộ tiếp công dân"},
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
}
