"""The people and matters of the sample letters: the people of the house, invented matters."""

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
