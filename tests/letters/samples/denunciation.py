"""A full set of facts for each form, and the phrase that must stand in it word for word."""

from typing import Any

from tests.letters.samples.matters import CHIN, COMMON, DENUNCIATION_CONTENTS

SAMPLES: dict[str, dict[str, Any]] = {
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
}

PHRASES = {
    "TC-04": "Điều 1. Thụ lý tố cáo đối với: ông Trần Văn Chín",
    "TC-05": "Vậy thông báo để người tố cáo biết và thực hiện quyền, nghĩa vụ của người tố cáo "
    "theo quy định của pháp luật./.",
    "TC-12": "Căn cứ nội dung tố cáo, giải trình của người bị tố cáo, kết quả xác minh nội dung "
    "tố cáo, các tài liệu, chứng cứ có liên quan và đối chiếu với các quy định của pháp luật, Chủ "
    "tịch Ủy ban nhân dân phường Hàm Rồng kết luận nội dung tố cáo như sau:",
}
