"""A full set of facts for each form, and the phrase that must stand in it word for word."""

from typing import Any

from tests.letters.samples.matters import COMMON, OFFICE, TAM

SAMPLES: dict[str, dict[str, Any]] = {
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

PHRASES = {
    "TCD-01": "Căn cứ khoản 3 Điều 9 Luật Tiếp công dân và khoản 1 Điều 4 Nghị định số "
    "154/2026/NĐ-CP ngày 15 tháng 5 năm 2026 của Chính phủ quy định chi tiết một số điều và biện "
    "pháp tổ chức thi hành Luật Tiếp công dân, Chủ tịch Ủy ban nhân dân phường Hàm Rồng từ chối "
    "tiếp nhận nội dung khiếu nại của ông Nguyễn Quỳnh Ngoãn và thông báo để ông Nguyễn Quỳnh "
    "Ngoãn được biết./.",
    "TCD-02": "Giấy biên nhận thông tin, tài liệu được lập thành 02 bản, giao cho người cung cấp "
    "thông tin, tài liệu 01 bản",
}
