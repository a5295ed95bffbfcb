"""A full set of facts for each form, and the phrase that must stand in it word for word."""

from typing import Any

from tests.letters.samples.complaint_papers import PAPERS
from tests.letters.samples.complaint_papers import PHRASES as PHRASES_OF_PAPERS
from tests.letters.samples.matters import ACCEPTANCE, COMPLAINT, PROVINCE, SETTLEMENT

SAMPLES: dict[str, dict[str, Any]] = {
    **PAPERS,
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
        "sue_months": 12,
        "drafted_on": "2026-11-02",
    },
}

PHRASES = {
    **PHRASES_OF_PAPERS,
    "KN-03": "Sau khi xem xét nội dung đơn khiếu nại, căn cứ quy định của pháp luật về khiếu nại, "
    "Chủ tịch Ủy ban nhân dân phường Hàm Rồng nhận thấy đơn khiếu nại đủ điều kiện thụ lý. Vậy "
    "thông báo để ông Nguyễn Quỳnh Ngoãn được biết./.",
    "KN-04": "Sau khi xem xét nội dung đơn khiếu nại, căn cứ Điều 11 của Luật Khiếu nại, Chủ tịch "
    "Ủy ban nhân dân phường Hàm Rồng nhận thấy, đơn khiếu nại của ông Nguyễn Quỳnh Ngoãn không đủ "
    "điều kiện để thụ lý giải quyết vì thời hiệu, thời hạn khiếu nại đã hết",
    "KN-14a": "Điều 2. Quyết định này có hiệu lực thi hành kể từ ngày ký.",
    "KN-15": "Điều 3. Trong thời hạn 30 ngày, kể từ ngày nhận được Quyết định này, nếu ông Nguyễn "
    "Quỳnh Ngoãn không đồng ý với giải quyết khiếu nại của Chủ tịch Ủy ban nhân dân phường Hàm "
    "Rồng thì ông Nguyễn Quỳnh Ngoãn có quyền khiếu nại đến Chủ tịch Ủy ban nhân dân tỉnh Thanh "
    "Hóa hoặc khởi kiện",
    "KN-16": "II. Kết quả giải quyết khiếu nại của người đã giải quyết khiếu nại lần đầu",
}
