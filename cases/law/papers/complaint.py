"""The papers of a complaint: Luật Khiếu nại; Nghị định 124/2020/NĐ-CP, Mẫu số 01 to 16, as amended
by Nghị định 155/2026/NĐ-CP; those from 20 on are of the house, on a trigger of the law."""

from cases.law.papers.paper import LAW_OF_2026, Course, Owner, Paper, Signatory
from cases.law.words import Kind

_ND124, _ND155 = "Nghị định 124/2020/NĐ-CP", "Nghị định 155/2026/NĐ-CP"
_ONLY = (Kind.COMPLAINT,)
_PETITION = (Owner.PETITION,)
_BOTH = (Owner.PETITION, Owner.CASE)
_LODGED = (Owner.VISIT, Owner.PETITION, Owner.CASE)


def _row(
    code: str, name: str, heading: str, abbreviation: str, basis: str,
    course: Course = Course.ROUND, signatory: Signatory = Signatory.HEAD, **more: object,
) -> Paper:  # fmt: skip
    return Paper(code, name, heading, abbreviation, basis, course, signatory,
                 kinds=_ONLY, **more)  # type: ignore[arg-type]  # fmt: skip


_WITHDRAWAL = "Luật Khiếu nại Điều 10 (Luật 136/2025/QH15 Điều 2 khoản 3)"
_PUBLISHED = f"Luật Khiếu nại Điều 41; {_ND124} Điều 29 khoản 3"
_PEN = (Course.BY_HAND, Signatory.PARTIES)
_CITIZEN = (Course.BLANK, Signatory.CITIZEN)

COMPLAINT = (
    _row("KN-01", "Đơn khiếu nại", "ĐƠN KHIẾU NẠI", "", f"{_ND155}, Mẫu số 01", *_CITIZEN,
         owners=_LODGED, incoming=True),
    _row("KN-02", "Giấy ủy quyền khiếu nại", "GIẤY ỦY QUYỀN KHIẾU NẠI", "",
         f"{_ND155} Điều 3, Mẫu số 02", *_CITIZEN, owners=_LODGED, incoming=True),
    _row("KN-03", "Thông báo thụ lý giải quyết khiếu nại", "THÔNG BÁO", "TB",
         f"{_ND124} Điều 16, Mẫu số 03 (sửa đổi: {_ND155})"),
    _row("KN-04", "Thông báo không thụ lý giải quyết khiếu nại", "THÔNG BÁO", "TB",
         f"{_ND124} Điều 16, Mẫu số 04 (sửa đổi: {_ND155})", owners=_PETITION),
    _row("KN-05", "Quyết định về việc xác minh nội dung khiếu nại", "QUYẾT ĐỊNH", "QĐ",
         f"{_ND124} Điều 18, Mẫu số 05"),
    _row("KN-05b", "Kế hoạch xác minh nội dung khiếu nại", "KẾ HOẠCH", "KH",
         f"{_ND124} Điều 18", Course.INTERNAL, Signatory.TEAM_HEAD),
    _row("KN-06", "Biên bản làm việc", "BIÊN BẢN LÀM VIỆC", "",
         f"{_ND124} Điều 19, 20, 23, 25, Mẫu số 06", *_PEN),
    _row("KN-07", "Công văn đề nghị cung cấp thông tin, tài liệu, bằng chứng", "CÔNG VĂN", "",
         f"{_ND124} Điều 21, Mẫu số 07"),
    _row("KN-08", "Biên bản giao nhận thông tin, tài liệu, bằng chứng", "BIÊN BẢN GIAO NHẬN", "",
         f"{_ND124} Điều 22, Mẫu số 08", *_PEN),
    _row("KN-09", "Quyết định trưng cầu giám định", "QUYẾT ĐỊNH", "QĐ",
         f"{_ND124} Điều 24, Mẫu số 09"),
    _row("KN-10", "Công văn đề nghị gửi kết quả giám định", "CÔNG VĂN", "",
         f"{_ND124} Điều 24, Mẫu số 10"),
    _row("KN-11", "Quyết định tạm đình chỉ việc thi hành quyết định hành chính bị khiếu nại",
         "QUYẾT ĐỊNH", "QĐ", f"Luật Khiếu nại Điều 35; {_ND124} Điều 26, Mẫu số 11"),
    _row("KN-12", "Quyết định hủy bỏ quyết định tạm đình chỉ việc thi hành", "QUYẾT ĐỊNH", "QĐ",
         f"Luật Khiếu nại Điều 35; {_ND124} Điều 26, Mẫu số 12"),
    _row("KN-13", "Báo cáo kết quả xác minh nội dung khiếu nại", "BÁO CÁO", "BC",
         f"{_ND124} Điều 27, Mẫu số 13", Course.INTERNAL, Signatory.TEAM_HEAD),
    _row("KN-14", "Biên bản đối thoại", "BIÊN BẢN ĐỐI THOẠI VỚI NGƯỜI KHIẾU NẠI", "",
         f"Luật Khiếu nại Điều 30; {_ND124} Điều 28, Mẫu số 14 (sửa đổi: {_ND155} Điều 11)", *_PEN),
    _row("KN-14x", "Giấy mời đối thoại", "GIẤY MỜI", "GM",
         f"{_ND124} Điều 28 (sửa đổi: {_ND155} Điều 11)"),
    _row("KN-14a", "Quyết định tạm đình chỉ, đình chỉ giải quyết khiếu nại", "QUYẾT ĐỊNH", "QĐ",
         f"Luật Khiếu nại Điều 11a; {_ND155} Điều 12, Mẫu số 14a", since=LAW_OF_2026),
    _row("KN-14b", "Quyết định tiếp tục giải quyết khiếu nại", "QUYẾT ĐỊNH", "QĐ",
         f"Luật Khiếu nại Điều 11a; {_ND155} Điều 12, Mẫu số 14b", since=LAW_OF_2026),
    _row("KN-15", "Quyết định giải quyết khiếu nại (lần đầu)", "QUYẾT ĐỊNH", "QĐ",
         f"{_ND124} Điều 29, Mẫu số 15"),
    _row("KN-16", "Quyết định giải quyết khiếu nại (lần hai)", "QUYẾT ĐỊNH", "QĐ",
         f"{_ND124} Điều 29, Mẫu số 16"),
    _row("KN-20", "Biên bản ghi nhận ý kiến rút khiếu nại", "BIÊN BẢN", "",
         _WITHDRAWAL, *_PEN, since=LAW_OF_2026),
    _row("KN-20a", "Đơn rút khiếu nại", "ĐƠN RÚT KHIẾU NẠI", "", _WITHDRAWAL, *_CITIZEN,
         owners=_BOTH, incoming=True),
    _row("KN-21", "Văn bản xác định vụ việc phức tạp", "THÔNG BÁO", "TB", f"{_ND155} Điều 3a",
         since=LAW_OF_2026),
    _row("KN-22", "Quyết định giao nhiệm vụ xác minh", "QUYẾT ĐỊNH", "QĐ", f"{_ND124} Điều 18"),
    _row("KN-23", "Thông báo họp công khai quyết định giải quyết khiếu nại", "THÔNG BÁO", "TB",
         f"{_ND124} Điều 29 khoản 3 điểm a"),
    _row("KN-23b", "Biên bản công khai quyết định giải quyết khiếu nại", "BIÊN BẢN", "",
         _PUBLISHED, *_PEN),
    _row("KN-23c", "Biên bản kết thúc niêm yết quyết định giải quyết khiếu nại", "BIÊN BẢN", "",
         f"{_ND124} Điều 29 khoản 3 điểm b", *_PEN),
    _row("KN-24", "Văn bản chỉ đạo thi hành quyết định giải quyết khiếu nại", "CÔNG VĂN", "",
         f"{_ND124} Điều 31"),
    _row("KN-25", "Báo cáo kết quả thi hành quyết định giải quyết khiếu nại", "BÁO CÁO", "BC",
         f"{_ND124} Điều 31 đến 36"),
    _row("KN-26", "Phiếu kiểm tra lại quyết định, hành vi bị khiếu nại", "PHIẾU KIỂM TRA LẠI", "",
         f"{_ND124} Điều 17", Course.INTERNAL, Signatory.OFFICER),
    _row("KN-27", "Văn bản tham khảo ý kiến Hội đồng tư vấn, chuyên gia", "CÔNG VĂN", "",
         "Luật Khiếu nại Điều 15 khoản 1 điểm đ"),
)  # fmt: skip
