"""Facts that strain the page: long names, every mark, many addressees, annexes, every formula."""

import copy
from typing import Any

from tests.letters.samples import SAMPLES

#: Over the signature, as Nghị định 30/2020/NĐ-CP Điều 13 has it: none, TM., KT., Q., TL., TUQ. and
#: what may stand over each other; one post fills two lines.
SIGNING = {
    "none": ["CHỦ TỊCH"],
    "TM.": ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"],
    "TM. KT.": ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
    "KT.": ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
    "Q.": ["Q. CHỦ TỊCH"],
    "TL.": ["TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"],
    "TL. KT.": ["TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"],
    "TUQ.": ["TUQ. CHỦ TỊCH", "TRƯỞNG PHÒNG KINH TẾ, HẠ TẦNG VÀ ĐÔ THỊ KIÊM TRƯỞNG BAN"],
}
AGENCIES = {
    "two lines": "ỦY BAN NHÂN DÂN\nPHƯỜNG HÀM RỒNG",
    "one line": "CÔNG AN PHƯỜNG",
    "four lines": "BAN CHỈ ĐẠO GIẢI QUYẾT\nKHIẾU NẠI, TỐ CÁO\nĐÔNG NGƯỜI\nPHƯỜNG HÀM RỒNG",
    "broken by the page": "TỔ XÁC MINH NỘI DUNG KHIẾU NẠI VỀ ĐẤT ĐAI TẠI KHU PHỐ NGHIÊM TRƯỜNG",
    "a long first line": "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG\nPHƯỜNG ĐÔNG BẮC NAM SƠN HẠ LONG",
}
LONG_NAME = "Công Tằng Tôn Nữ Nguyễn Phước Hoàng Thị Quỳnh Phương Thảo Nguyên Khánh Huyền Trang"
ADDRESSEES = [
    "Thanh tra tỉnh Thanh Hóa",
    "Phòng Kinh tế, Hạ tầng và Đô thị phường Hàm Rồng, trụ sở tại số 1 đường Bà Triệu, phường "
    "Hàm Rồng, tỉnh Thanh Hóa;",
    "Công an phường Hàm Rồng.",
]
CONTACT = [
    "Số 1 đường Bà Triệu, phường Hàm Rồng, tỉnh Thanh Hóa; điện thoại: 0237 3 850 123",
    "Thư điện tử: hamrong@thanhhoa.gov.vn; trang thông tin điện tử: hamrong.thanhhoa.gov.vn",
]
COPIED = "SAO Y; Ủy ban nhân dân phường Hàm Rồng; 24-11-2026 09:30:00 +07:00"
RULES_OF_THE_HOUSE = "\n".join(
    [
        "Chương I", "Quy định chung",
        "Điều 1. Phạm vi điều chỉnh, đối tượng áp dụng",
        "1. Nội quy này quy định việc tiếp công dân tại Ủy ban nhân dân phường.",
        "2. Nội quy này áp dụng đối với:",
        "a) Người đứng đầu;",
        "đ) Công dân đến khiếu nại, tố cáo, kiến nghị, phản ánh.",
        "Chương II", "Trách nhiệm của người tiếp công dân",
        "Mục 1", "Thời gian tiếp",
        "Điều 2. Người tiếp công dân mặc trang phục chỉnh tề, đeo thẻ công chức.",
        "I. Tình hình chung",
        *["Người tiếp công dân lắng nghe, ghi chép đầy đủ nội dung trình bày. " * 3] * 24,
    ]
)  # fmt: skip
ANNEXES = [
    {"title": "Nội quy tiếp công dân", "text": RULES_OF_THE_HOUSE},
    {
        "title": "Danh sách các vụ việc", "wide": True,
        "columns": ["TT", "Nội dung", "Thời hạn"],
        "rows": [[str(n), f"Vụ việc thứ {n} tại tổ dân phố {n}", "30/9/2026"]
                 for n in range(1, 46)],
    },
]  # fmt: skip


def of(code: str, **changes: Any) -> dict[str, Any]:
    """The sample of a form with some facts in other words."""
    return {**copy.deepcopy(SAMPLES[code]), **changes}


def headed(code: str, **office: Any) -> dict[str, Any]:
    """The sample of a form under the head of another office."""
    facts = of(code)
    facts["office"] |= office
    return facts


def of_lines(count: int) -> dict[str, Any]:
    """A notice whose text has so many short paragraphs."""
    facts = of("KN-04")
    facts["ground"]["detail"] = "\n".join(["Một dòng."] * count)
    return facts


#: Everything at once.
FULL = of(
    "KN-03", urgency="most_urgent", circulation="internal", typist="PL.(300)", annexes=ANNEXES,
    contact_line=CONTACT, copied=COPIED, recipients=[f"Cơ quan thứ {n}" for n in range(1, 21)],
)  # fmt: skip
