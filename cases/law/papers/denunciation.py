"""The papers of a denunciation: Luật Tố cáo 2018; Nghị định 31/2019/NĐ-CP, Mẫu số 01 to 12, as
amended by Nghị định 156/2026/NĐ-CP; those from 20 on are of the house, on a trigger of the law."""

from cases.law.papers.paper import Course, Owner, Paper, Signatory
from cases.law.words import Kind

_ND31, _ND156 = "Nghị định 31/2019/NĐ-CP", "Nghị định 156/2026/NĐ-CP"
_LTC = "Luật Tố cáo"
_ONLY = (Kind.DENUNCIATION,)
_PETITION = (Owner.PETITION,)
_BOTH = (Owner.PETITION, Owner.CASE)


def _row(
    code: str, name: str, heading: str, abbreviation: str, basis: str,
    course: Course = Course.ROUND, signatory: Signatory = Signatory.HEAD, **more: object,
) -> Paper:  # fmt: skip
    return Paper(code, name, heading, abbreviation, basis, course, signatory,
                 kinds=_ONLY, **more)  # type: ignore[arg-type]  # fmt: skip


_PEN = (Course.BY_HAND, Signatory.PARTIES)
_CITIZEN = (Course.BLANK, Signatory.CITIZEN)

DENUNCIATION = (
    _row("TC-01", "Quyết định gia hạn giải quyết tố cáo", "QUYẾT ĐỊNH", "QĐ",
         f"{_LTC} Điều 30; {_ND31} Điều 3, Mẫu số 01"),
    _row("TC-02", "Đơn rút tố cáo", "ĐƠN RÚT TỐ CÁO", "", f"{_LTC} Điều 33; {_ND156}, Mẫu số 02",
         *_CITIZEN, owners=_BOTH, incoming=True),
    _row("TC-03", "Biên bản ghi nhận việc rút tố cáo", "BIÊN BẢN", "",
         f"{_LTC} Điều 33; {_ND156}, Mẫu số 03", *_PEN, owners=_BOTH),
    _row("TC-04", "Quyết định thụ lý tố cáo", "QUYẾT ĐỊNH", "QĐ",
         f"{_LTC} Điều 29; {_ND31} Điều 9, Mẫu số 04"),
    _row("TC-05", "Thông báo việc thụ lý, không thụ lý tố cáo", "THÔNG BÁO", "TB",
         f"{_LTC} Điều 24, 29; {_ND31} Điều 9, Mẫu số 05", owners=_BOTH),
    _row("TC-06", "Thông báo về nội dung tố cáo", "THÔNG BÁO", "TB",
         f"{_LTC} Điều 29; {_ND31} Điều 9, Mẫu số 06"),
    _row("TC-07", "Quyết định thành lập Đoàn (Tổ) xác minh nội dung tố cáo", "QUYẾT ĐỊNH", "QĐ",
         f"{_LTC} Điều 31; {_ND31} Điều 10, Mẫu số 07"),
    _row("TC-08", "Biên bản làm việc, xác minh", "BIÊN BẢN", "",
         f"{_LTC} Điều 11; {_ND31} Điều 11 đến 14, Mẫu số 08", *_PEN),
    _row("TC-09", "Công văn trưng cầu giám định", "CÔNG VĂN", "", f"{_ND31} Điều 15, Mẫu số 09"),
    _row("TC-10", "Báo cáo kết quả xác minh của Đoàn (Tổ) xác minh", "BÁO CÁO", "",
         f"{_ND31} Điều 16, Mẫu số 10", Course.INTERNAL, Signatory.TEAM_HEAD),
    _row("TC-11", "Báo cáo kết quả xác minh của cơ quan được giao xác minh", "BÁO CÁO", "BC",
         f"{_ND31} Điều 16, Mẫu số 11"),
    _row("TC-12", "Kết luận nội dung tố cáo", "KẾT LUẬN NỘI DUNG TỐ CÁO", "KL",
         f"{_LTC} Điều 35; {_ND31} Điều 17, Mẫu số 12"),
    # Mẫu số 12, note 12: what is secret or could harm the denouncer is left out for the accused.
    _row("TC-12b", "Trích kết luận nội dung tố cáo gửi người bị tố cáo",
         "TRÍCH KẾT LUẬN NỘI DUNG TỐ CÁO", "TrS",
         f"{_LTC} Điều 35 khoản 3; {_ND31} Điều 17, Mẫu số 12 chú thích (12)"),
    _row("TC-20", "Biên bản ghi nội dung tố cáo trực tiếp", "BIÊN BẢN", "",
         f"{_LTC} Điều 23 khoản 2", *_PEN, owners=(Owner.VISIT, Owner.PETITION)),
    _row("TC-21", "Báo cáo kiểm tra thông tin người tố cáo và điều kiện thụ lý", "BÁO CÁO", "BC",
         f"{_LTC} Điều 24", Course.INTERNAL, Signatory.OFFICER, owners=_PETITION),
    _row("TC-22", "Quyết định giao xác minh nội dung tố cáo", "QUYẾT ĐỊNH", "QĐ",
         f"{_LTC} Điều 31 khoản 2; {_ND31} Điều 10 khoản 2"),
    _row("TC-23", "Quyết định tạm đình chỉ, đình chỉ giải quyết tố cáo", "QUYẾT ĐỊNH", "QĐ",
         f"{_LTC} Điều 34 khoản 1, 3, 4"),
    _row("TC-23b", "Quyết định tiếp tục giải quyết tố cáo", "QUYẾT ĐỊNH", "QĐ",
         f"{_LTC} Điều 34 khoản 2"),
    _row("TC-24", "Thông báo kết luận nội dung tố cáo", "THÔNG BÁO", "TB",
         f"{_LTC} Điều 35 khoản 3"),
    _row("TC-25", "Văn bản kiến nghị xử lý theo kết luận nội dung tố cáo", "CÔNG VĂN", "",
         f"{_LTC} Điều 36 khoản 1, Điều 44; {_ND31} Điều 18"),
    _row("TC-25b", "Công văn chuyển hồ sơ có dấu hiệu của tội phạm", "CÔNG VĂN", "",
         f"{_LTC} Điều 27 khoản 1, Điều 36 khoản 2", owners=_BOTH),
    _row("TC-25c", "Quyết định xử lý kết luận nội dung tố cáo", "QUYẾT ĐỊNH", "QĐ",
         f"{_LTC} Điều 36 khoản 1, Điều 44"),
    _row("TC-26", "Biên bản công bố kết luận nội dung tố cáo tại cuộc họp", "BIÊN BẢN", "",
         f"{_LTC} Điều 40 khoản 2 điểm a; {_ND31} Điều 6 khoản 2 điểm a", *_PEN),
    _row("TC-26b", "Biên bản niêm yết kết luận nội dung tố cáo", "BIÊN BẢN", "",
         f"{_LTC} Điều 40 khoản 2 điểm b; {_ND31} Điều 6 khoản 2 điểm b", *_PEN),
    _row("TC-26c", "Biên bản kết thúc niêm yết kết luận nội dung tố cáo", "BIÊN BẢN", "",
         f"{_LTC} Điều 40 khoản 2 điểm b; {_ND31} Điều 6 khoản 2 điểm b", *_PEN),
    _row("TC-26d", "Thông báo công khai kết luận nội dung tố cáo", "THÔNG BÁO", "TB",
         f"{_LTC} Điều 40 khoản 2 điểm c, d; {_ND31} Điều 6 khoản 2 điểm c, d"),
    _row("TC-27", "Văn bản đề nghị áp dụng biện pháp bảo vệ", "ĐƠN ĐỀ NGHỊ", "",
         f"{_LTC} Điều 50", *_CITIZEN, owners=_BOTH, incoming=True),
    _row("TC-28", "Quyết định áp dụng biện pháp bảo vệ", "QUYẾT ĐỊNH", "QĐ",
         f"{_LTC} Điều 51 khoản 1, Điều 52"),
    _row("TC-28b", "Quyết định thay đổi, bổ sung biện pháp bảo vệ", "QUYẾT ĐỊNH", "QĐ",
         f"{_LTC} Điều 54 khoản 1, 3"),
    _row("TC-28c", "Quyết định chấm dứt áp dụng biện pháp bảo vệ", "QUYẾT ĐỊNH", "QĐ",
         f"{_LTC} Điều 54 khoản 2, 3"),
    _row("TC-28d", "Thông báo không áp dụng biện pháp bảo vệ", "THÔNG BÁO", "TB",
         f"{_LTC} Điều 51 khoản 3"),
    _row("TC-28e", "Công văn đề nghị, yêu cầu áp dụng biện pháp bảo vệ", "CÔNG VĂN", "",
         f"{_LTC} Điều 51 khoản 1, 2"),
    _row("TC-29", "Công văn yêu cầu cung cấp thông tin, tài liệu, bằng chứng", "CÔNG VĂN", "",
         f"{_LTC} Điều 11 khoản 1 điểm c; {_ND31} Điều 13"),
    _row("TC-29b", "Văn bản yêu cầu người bị tố cáo giải trình", "CÔNG VĂN", "",
         f"{_LTC} Điều 11 khoản 1 điểm b; {_ND31} Điều 12"),
    _row("TC-29c", "Văn bản yêu cầu người tố cáo cung cấp thông tin, tài liệu", "CÔNG VĂN", "",
         f"{_LTC} Điều 11 khoản 1 điểm a; {_ND31} Điều 11 khoản 3"),
    _row("TC-30", "Phiếu xử lý thông tin có nội dung tố cáo", "PHIẾU CHUYỂN", "PC",
         f"{_LTC} Điều 25; {_ND31} Điều 20", owners=_PETITION),
)  # fmt: skip
