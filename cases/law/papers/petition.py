"""The papers by which a petition is handled: Thông tư 05/2021/TT-TTCP; Luật Tiếp công dân."""

from cases.law.papers.paper import Course, Owner, Paper, Signatory
from cases.law.words import Kind

_T05 = "Thông tư 05/2021/TT-TTCP"
_LTCD = "Luật Tiếp công dân"
_HERE = (Owner.PETITION,)
_PROPOSALS = (Kind.PROPOSAL, Kind.FEEDBACK)
#: Luật Tiếp công dân Điều 26 khoản 1 điểm b since 01/07/2026: a complaint may be forwarded as well.
_PASSED_ON = (*_PROPOSALS, Kind.COMPLAINT)

PETITION = (
    Paper("XLD-01", "Phiếu đề xuất thụ lý đơn", "PHIẾU ĐỀ XUẤT THỤ LÝ ĐƠN", "PĐX",
          f"{_T05} Điều 13, Mẫu số 01", Course.INTERNAL, Signatory.OFFICER, owners=_HERE,
          kinds=(Kind.COMPLAINT, Kind.DENUNCIATION)),
    Paper("XLD-02", "Phiếu hướng dẫn", "PHIẾU HƯỚNG DẪN", "",
          f"{_LTCD} Điều 26; Luật Tố cáo Điều 24 khoản 2; {_T05}, Mẫu số 02", owners=_HERE),
    Paper("XLD-03", "Phiếu chuyển đơn tố cáo", "PHIẾU CHUYỂN ĐƠN", "PC",
          f"Luật Tố cáo Điều 24 khoản 2; {_T05} Điều 14 khoản 1, Mẫu số 03", owners=_HERE,
          kinds=(Kind.DENUNCIATION,)),
    Paper("XLD-04", "Phiếu chuyển đơn kiến nghị, phản ánh", "PHIẾU CHUYỂN ĐƠN", "PC",
          f"{_LTCD} Điều 26; {_T05}, Mẫu số 04", owners=(Owner.PETITION, Owner.CASE),
          kinds=_PASSED_ON),
    Paper("XLD-05", "Hướng dẫn đơn có nhiều nội dung khác nhau", "HƯỚNG DẪN", "HD",
          "Nghị định 154/2026/NĐ-CP Điều 14 khoản 4", owners=_HERE),
    Paper("XLD-06", "Công văn trả lại đơn chuyển không đúng thẩm quyền", "CÔNG VĂN", "",
          _T05, owners=_HERE),
    Paper("XLD-06b", "Công văn thông báo kết quả xử lý tố cáo cho nơi chuyển đến", "CÔNG VĂN", "",
          "Luật Tố cáo Điều 26 khoản 2; Nghị định 31/2019/NĐ-CP Điều 20 khoản 3", owners=_HERE,
          kinds=(Kind.DENUNCIATION,)),
    Paper("XLD-07", "Thông báo trả lại đơn và tài liệu gốc", "THÔNG BÁO", "TB", _T05,
          owners=_HERE),
    Paper("XLD-08", "Phiếu xếp lưu đơn", "PHIẾU XẾP LƯU ĐƠN", "", _T05, Course.INTERNAL,
          Signatory.OFFICER, owners=_HERE),
    Paper("XLD-09", "Văn bản yêu cầu báo cáo việc giải quyết tố cáo quá hạn", "CÔNG VĂN", "",
          f"{_T05} Điều 14 khoản 2", owners=_HERE, kinds=(Kind.DENUNCIATION,)),
    Paper("XLD-10", "Chuyển đơn tố cáo đảng viên", "PHIẾU CHUYỂN ĐƠN", "PC",
          f"{_T05} Điều 15", owners=_HERE, kinds=(Kind.DENUNCIATION,)),
    Paper("XLD-11", "Văn bản trả lời kiến nghị, phản ánh", "CÔNG VĂN", "",
          f"{_LTCD} Điều 28", owners=(Owner.PETITION, Owner.CASE), kinds=_PROPOSALS),
    Paper("XLD-12", "Báo cáo, đề xuất biện pháp ngăn chặn", "BÁO CÁO", "BC",
          f"{_T05} Điều 16", Course.INTERNAL, Signatory.OFFICER, owners=_HERE,
          kinds=(Kind.DENUNCIATION,)),
)  # fmt: skip
