"""A full set of facts for each form, and the phrase that must stand in it word for word."""

from typing import Any

from tests.letters.samples.matters import COMPLAINT

SAMPLES: dict[str, dict[str, Any]] = {
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
}

PHRASES = {
    "XLD-02": "gửi đơn khiếu nại đến Chủ tịch Ủy ban nhân dân phường Hạc Thành để được giải quyết "
    "theo thẩm quyền./.",
    "XLD-11": "Trên đây là nội dung trả lời của Chủ tịch Ủy ban nhân dân phường Hàm Rồng",
}
