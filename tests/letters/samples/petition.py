"""A full set of facts for each form, and the phrase that must stand in it word for word."""

from typing import Any

from tests.letters.samples.matters import CHIN, COMMON, COMPLAINT, OFFICE, PETITION, TAM

ENVELOPE = "NTC-7K3D-9QXM-4HPT"
LAN = {"name": "Nguyễn Thị Lan", "post": "Cán bộ tiếp công dân"}
INSPECTORATE = "Thanh tra tỉnh Thanh Hóa"
DRAIN = {
    "received_on": "2026-08-03",
    "subject": "sửa chữa đoạn mương thoát nước tại ngõ 12 đường Bà Triệu",
    "kind": "proposal",
}
DENOUNCED = {
    **COMMON,
    "envelope": ENVELOPE,
    "accused": CHIN,
    "petition": {
        "received_on": "2026-08-03",
        "dated": "2026-08-01",
        "subject": "việc nhận tiền của hộ kinh doanh khi cấp phép sử dụng tạm thời vỉa hè",
        "kind": "denunciation",
    },
    "recipients": ["Như trên", f"Người tố cáo (phong bì {ENVELOPE})", "Lưu: VT, hồ sơ"],
}
TO_SENDER = ["Như trên", "Lưu: VT, hồ sơ"]
FORWARDED = {"enclosed": True, "result": True}
BY_PEN = {"office": OFFICE, "drafted_on": "2026-08-10", "officer": LAN}

SAMPLES: dict[str, dict[str, Any]] = {
    "XLD-01": {
        **BY_PEN,
        "petition": {**PETITION, "kind": "complaint", "forwarded_by": "Ban Tiếp công dân tỉnh"},
        "petitioner": TAM,
        "accused": {"name": "Phòng Kinh tế, Hạ tầng và Đô thị phường Hàm Rồng"},
        "earlier": {"by": "Phòng Kinh tế, Hạ tầng và Đô thị", "on": "2026-07-15"},
        "opinion": "Đơn có chữ ký, còn trong thời hiệu khiếu nại, không thuộc các trường hợp quy "
        "định tại Điều 11 Luật Khiếu nại.",
    },
    "XLD-02": {
        **COMPLAINT,
        "petition": {**PETITION, "kind": "complaint"},
        "competent": "Chủ tịch Ủy ban nhân dân phường Hạc Thành",
        "recipients": TO_SENDER,
    },
    "XLD-03": {**DENOUNCED, "to": INSPECTORATE, "options": FORWARDED},
    "XLD-04": {
        **COMMON,
        "petition": DRAIN,
        "petitioner": TAM,
        "to": "Công ty cổ phần Môi trường và Công trình đô thị Thanh Hóa",
        "options": FORWARDED,
        "recipients": ["Như trên", "Ông Nguyễn Quỳnh Ngoãn (thay trả lời)", "Lưu: VT, hồ sơ"],
    },
    "XLD-05": {
        **COMPLAINT,
        "contents": [
            {"text": "khiếu nại Thông báo số 12/TB-UBND về việc thu hồi đất",
             "competent": "Trưởng phòng Kinh tế, Hạ tầng và Đô thị phường Hàm Rồng"},
            {"text": "kiến nghị sửa chữa mương thoát nước",
             "competent": "Ủy ban nhân dân phường Hàm Rồng"},
        ],
        "recipients": TO_SENDER,
    },
    "XLD-06": {
        **COMPLAINT,
        "petition": {**PETITION, "kind": "complaint"},
        "to": "Ban Tiếp công dân tỉnh Thanh Hóa",
        "competent": "Chủ tịch Ủy ban nhân dân phường Hạc Thành",
        "competence_article": "Luật Khiếu nại Điều 18",
        "sent": {"number": "214/PC-BTCD", "on": "2026-07-31"},
        "recipients": TO_SENDER,
    },
    "XLD-06b": {
        **COMMON,
        "envelope": ENVELOPE,
        "petition": {**DENOUNCED["petition"]},
        "to": "Báo Thanh Hóa",
        "result": "declined",
        "detail": "tố cáo không có cơ sở để xác định người vi phạm, hành vi vi phạm pháp luật",
        "sent": {"number": "88/CV-BTH", "on": "2026-08-01"},
        "recipients": TO_SENDER,
    },
    "XLD-07": {
        **COMPLAINT,
        "petition": {**PETITION, "kind": "complaint"},
        "outcome": "declined",
        "why": "thời hiệu khiếu nại đã hết mà không có lý do chính đáng",
        "originals": ["Giấy chứng nhận quyền sử dụng đất số BK 123456, bản chính",
                      "Biên bản đo đạc ngày 22 tháng 8 năm 2025, bản chính"],
        "recipients": TO_SENDER,
    },
    "XLD-08": {
        **BY_PEN,
        "petition": {**PETITION, "kind": "complaint"},
        "petitioner": TAM,
        "filing": "several",
        "filing_reason": "Đơn ghi nơi nhận gồm Chủ tịch Ủy ban nhân dân phường Hạc Thành là người "
        "có thẩm quyền giải quyết.",
        "checked": "yes",
        "earlier": {"number": "05/2026/ĐT"},
        "kept_until": "2027-08-10",
    },
    "XLD-09": {
        **DENOUNCED,
        "to": "Chủ tịch Ủy ban nhân dân phường Hàm Rồng",
        "earlier": {"number": "07/2026/VV", "due_on": "2026-07-31"},
        "options": {"go_on": True},
        "recipients": TO_SENDER,
    },
    "XLD-10": {
        **DENOUNCED,
        "to": "Ủy ban Kiểm tra Đảng ủy phường Hàm Rồng",
        "options": FORWARDED,
    },
    "XLD-11": {
        **COMPLAINT,
        "petition": DRAIN,
        "contents": [
            {
                "text": "sửa chữa mương thoát nước",
                "finding": "Đoạn mương dài 120 m bị sụt nắp, gây ngập khi có mưa lớn.",
                "answer": "Ủy ban nhân dân phường đã giao Phòng Kinh tế, Hạ tầng và Đô thị sửa "
                "chữa, hoàn thành trước ngày 30 tháng 9 năm 2026.",
            }
        ],
        "contact": "Phòng Kinh tế, Hạ tầng và Đô thị phường Hàm Rồng",
        "recipients": ["Như trên", "Lưu: VT, hồ sơ"],
    },
    "XLD-12": {
        **{key: DENOUNCED[key] for key in ("envelope", "accused", "petition")},
        **BY_PEN,
        "danger": "tháo dỡ tường chắn bờ sông có thể làm sạt lở nhà ở của mười hai hộ dân",
        "measure": "yêu cầu dừng ngay việc thi công trong thời gian xem xét tố cáo",
        "informs": "Công an phường Hàm Rồng",
    },
}  # fmt: skip

PHRASES = {
    "XLD-01": "Sau khi xem xét nội dung đơn và căn cứ quy định của pháp luật, Cán bộ tiếp công dân "
    "đề xuất Chủ tịch Ủy ban nhân dân phường Hàm Rồng thụ lý giải quyết đơn khiếu nại của ông "
    "Nguyễn Quỳnh Ngoãn./.",
    "XLD-02": "gửi đơn khiếu nại đến Chủ tịch Ủy ban nhân dân phường Hạc Thành để được giải quyết "
    "theo thẩm quyền./.",
    "XLD-03": "chuyển đơn và tài liệu kèm theo đến Thanh tra tỉnh Thanh Hóa để xem xét, giải quyết "
    "theo quy định của pháp luật và thông báo kết quả đến Chủ tịch Ủy ban nhân dân phường Hàm "
    "Rồng.",
    "XLD-04": "để xem xét, giải quyết theo quy định của pháp luật và thông báo kết quả đến Chủ "
    "tịch Ủy ban nhân dân phường Hàm Rồng./.",
    "XLD-05": "Đề nghị ông (bà) viết tách các nội dung đơn nêu trên",
    "XLD-06": "trả lại đơn để Ban Tiếp công dân tỉnh Thanh Hóa chuyển đúng cơ quan có thẩm "
    "quyền./.",
    "XLD-06b": "Tố cáo không được thụ lý giải quyết, lý do: tố cáo không có cơ sở để xác định "
    "người vi phạm, hành vi vi phạm pháp luật.",
    "XLD-07": "trả lại các giấy tờ, tài liệu gốc sau đây:",
    "XLD-08": "đơn được gửi cho nhiều cơ quan, tổ chức, cá nhân, trong đó đã gửi đúng cơ quan, tổ "
    "chức, cá nhân có thẩm quyền giải quyết (điểm b khoản 2 Điều 6 Thông tư số 05/2021/TT-TTCP).",
    "XLD-09": "báo cáo về quá trình giải quyết tố cáo, lý do về việc chậm giải quyết tố cáo và xác "
    "định trách nhiệm giải quyết tố cáo.",
    "XLD-10": "đến Ủy ban Kiểm tra Đảng ủy phường Hàm Rồng để xem xét, giải quyết theo quy định "
    "của Đảng",
    "XLD-11": "Trên đây là nội dung trả lời của Chủ tịch Ủy ban nhân dân phường Hàm Rồng",
    "XLD-12": "áp dụng biện pháp cần thiết theo thẩm quyền để ngăn chặn",
}
