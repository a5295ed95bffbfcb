"""The papers of the door: Luật Tiếp công dân 2013; Nghị định 154/2026/NĐ-CP, forms 01 to 03/TCD."""

from cases.law.papers.paper import LAW_OF_2026, Course, Owner, Paper, Signatory

_VISIT = (Owner.VISIT,)
_DOOR = (Owner.VISIT, Owner.PETITION)
_SESSION = (Owner.SESSION,)
_ND154 = "Nghị định 154/2026/NĐ-CP"
_LTCD = "Luật Tiếp công dân"

RECEPTION = (
    Paper("TCD-01", "Thông báo về việc từ chối tiếp công dân", "THÔNG BÁO", "TB",
          f"{_LTCD} Điều 9 khoản 3; {_ND154} Điều 4 khoản 3, Mẫu số 01/TCD",
          owners=_VISIT, since=LAW_OF_2026),
    Paper("TCD-02", "Giấy biên nhận thông tin, tài liệu", "GIẤY BIÊN NHẬN", "",
          f"{_ND154} Điều 15, Mẫu số 02/TCD",
          Course.BY_HAND, Signatory.PARTIES, owners=_DOOR),
    Paper("TCD-03", "Sổ tiếp công dân", "SỔ TIẾP CÔNG DÂN", "",
          f"{_ND154} Điều 27, Mẫu số 03/TCD",
          Course.REGISTER, Signatory.NOBODY, owners=(Owner.OFFICE,)),
    Paper("TCD-10", "Thông báo kết luận việc tiếp công dân", "THÔNG BÁO", "TB",
          f"{_ND154} Điều 25 khoản 2", owners=_SESSION),
    Paper("TCD-11", "Thông báo kết quả xử lý khiếu nại, tố cáo, kiến nghị, phản ánh",
          "THÔNG BÁO", "TB", f"{_LTCD} Điều 28", owners=_DOOR),
    Paper("TCD-12", "Bản ghi nội dung trình bày", "BẢN GHI NỘI DUNG TRÌNH BÀY", "",
          f"{_ND154} Điều 14 khoản 1", Course.BY_HAND, Signatory.PARTIES, owners=_DOOR),
    Paper("TCD-13", "Biên bản tiếp công dân", "BIÊN BẢN", "BB",
          f"{_ND154} Điều 26 khoản 1", Course.BY_HAND, Signatory.PARTIES,
          owners=(Owner.VISIT, Owner.SESSION)),
    Paper("TCD-14", "Văn bản cử người đại diện", "VĂN BẢN CỬ NGƯỜI ĐẠI DIỆN", "",
          f"{_LTCD} Điều 29; {_ND154} Điều 14 khoản 3", Course.BLANK, Signatory.CITIZEN,
          owners=_DOOR, incoming=True),
    Paper("TCD-15", "Phiếu hẹn", "PHIẾU HẸN", "", f"{_LTCD} Điều 8, 25",
          Course.BY_HAND, Signatory.OFFICER, owners=_DOOR),
    Paper("TCD-16", "Lịch tiếp công dân định kỳ", "THÔNG BÁO", "TB",
          f"{_LTCD} Điều 24; Luật 136/2025/QH15 Điều 1 khoản 7",
          owners=(Owner.SESSION, Owner.OFFICE)),
    Paper("TCD-17", "Thông báo tiếp công dân trực tuyến", "THÔNG BÁO", "TB",
          f"{_ND154} Điều 23", owners=_SESSION, since=LAW_OF_2026),
    Paper("TCD-18", "Công văn đôn đốc giải quyết sau tiếp công dân", "CÔNG VĂN", "",
          f"{_LTCD} Điều 27 khoản 2", owners=(Owner.VISIT, Owner.SESSION, Owner.PETITION)),
    Paper("TCD-19", "Quyết định ban hành Nội quy, Quy chế tiếp công dân", "QUYẾT ĐỊNH", "QĐ",
          f"{_LTCD} Điều 15 khoản 2 điểm a (Luật 136/2025/QH15 Điều 1 khoản 7)",
          owners=(Owner.OFFICE,)),
    Paper("TCD-20", "Biên bản buổi trực không có công dân", "BIÊN BẢN", "BB",
          f"{_LTCD} Điều 15, 18", Course.BY_HAND, Signatory.PARTIES, owners=_SESSION),
)  # fmt: skip
