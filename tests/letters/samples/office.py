"""A full set of facts for each letter about a letter, and the phrase that must stand in it."""

from typing import Any

from tests.letters.samples.matters import COMMON

FIRST = {"name": "Thông báo thụ lý giải quyết khiếu nại", "number": "07/TB-UBND",
         "on": "2026-08-10"}  # fmt: skip

SAMPLES: dict[str, dict[str, Any]] = {
    "NB-01": {
        **COMMON,
        "drafted_on": "2026-08-14",
        "first": FIRST,
        "to": ["Ông Nguyễn Quỳnh Ngoãn", "Ban Tiếp công dân tỉnh Thanh Hóa"],
        "corrections": [
            {"where": "phần Nơi nhận", "wrong": "Ban Tiếp dân tỉnh",
             "right": "Ban Tiếp công dân tỉnh"},
            {"where": "địa danh, thời gian ban hành", "wrong": "Hàm Rồng, ngày 10 tháng 08",
             "right": "Hàm Rồng, ngày 10 tháng 8"},
        ],
        "recipients": ["Như trên", "Lưu: VT, hồ sơ"],
    },
    "NB-02": {
        **COMMON,
        "drafted_on": "2026-08-14",
        "first": FIRST,
        "to": ["Ông Nguyễn Quỳnh Ngoãn"],
        "why": "Thông báo được ban hành nhầm cho vụ việc khác.",
        "recipients": ["Như trên", "Lưu: VT, hồ sơ"],
    },
}  # fmt: skip

PHRASES = {
    "NB-01": "Các nội dung khác của văn bản số 07/TB-UBND không thay đổi.",
    "NB-02": "Đề nghị cơ quan, tổ chức, cá nhân đã nhận văn bản giấy gửi lại Chủ tịch Ủy ban nhân "
    "dân phường Hàm Rồng; đối với văn bản điện tử, hủy bỏ văn bản điện tử đã nhận",
}
