"""The file of a complaint: Luật Khiếu nại Điều 34; at the second level also Điều 43."""

from cases.law.dossier.item import Item, online
from cases.law.papers import LAW_OF_2026
from cases.law.words import Kind, Level

_LKN, _ND124, _ND155 = "Luật Khiếu nại Điều", "NĐ 124/2020/NĐ-CP Điều", "NĐ 155/2026/NĐ-CP"
_FILE = f"{_LKN} 34 khoản 1 điểm"
_ONLY = (Kind.COMPLAINT,)


def _row(
    code: str, name: str, article: str, met_by: tuple[str, ...], calls: tuple[str, ...] = (),
    **more: object,
) -> Item:  # fmt: skip
    return Item(f"KN:{code}", name, article, _ONLY, met_by, calls, **more)  # type: ignore[arg-type]


COMPLAINT = (
    _row("don", "Đơn khiếu nại hoặc bản ghi lời khiếu nại", f"{_FILE} a",
         ("KN-01", "in:petition", "TCD-12")),
    _row("thu_ly", "Thông báo thụ lý giải quyết khiếu nại",
         f"{_LKN} 27, 36; {_FILE} e; {_ND124} 16", ("KN-03",), page=""),
    _row("chung_cu", "Tài liệu, chứng cứ do các bên cung cấp", f"{_FILE} b",
         ("in:evidence", "in:explanation", "KN-08", "TCD-02"), explainable=True),
    _row("kiem_tra", "Phiếu kiểm tra lại quyết định, hành vi bị khiếu nại",
         f"{_FILE} c; {_ND124} 17", ("KN-26",), ("act:recheck",), page="recheck"),
    _row("quyet_dinh_xac_minh", "Quyết định xác minh hoặc giao nhiệm vụ xác minh",
         f"{_FILE} c; {_ND124} 18", ("KN-05", "KN-22"), ("act:plan_verification",),
         page="plan_verification"),
    _row("lam_viec", "Biên bản làm việc, biên bản xác minh", f"{_FILE} c; {_ND124} 19, 20, 23, 25",
         ("KN-06", "in:minutes"), ("act:record_work",), each=True, page="record_work"),
    _row("giam_dinh", "Kết luận, kết quả giám định", f"{_FILE} c; {_ND124} 24",
         ("in:assessment",), ("act:order_assessment",), explainable=True),
    _row("bao_cao", "Báo cáo kết quả xác minh", f"{_FILE} c; {_ND124} 27",
         ("KN-13",), ("act:report_verification",), page="report_verification"),
    _row("doi_thoai", "Biên bản tổ chức đối thoại", f"{_FILE} d; {_LKN} 30, 39",
         ("KN-14",), ("act:hold_dialogue",), each=True, page="hold_dialogue"),
    _row("quyet_dinh", "Quyết định giải quyết khiếu nại (lần đầu)", f"{_FILE} đ; {_LKN} 31",
         ("KN-15",), ("act:decide",), level=Level.FIRST, page="decide"),
    _row("quyet_dinh_2", "Quyết định giải quyết khiếu nại (lần hai)", f"{_FILE} đ; {_LKN} 40, 43",
         ("KN-16",), ("act:decide",), level=Level.SECOND, page="decide"),
    _row("hoi_dong", "Ý kiến bằng văn bản của Hội đồng tư vấn", f"{_LKN} 38, 43",
         ("in:opinion",), ("act:consult",), level=Level.SECOND, explainable=True),
    _row("hoi_dong_1", "Ý kiến của Hội đồng, chuyên gia đã được tham khảo", f"{_FILE} e",
         ("in:opinion",), ("act:consult",), level=Level.FIRST, explainable=True),
    _row("phuc_tap", "Văn bản xác định vụ việc phức tạp", f"{_ND155} Điều 3a",
         ("KN-21",), ("act:declare_complex",), since=LAW_OF_2026, page="declare_complex"),
    _row("tam_dinh_chi", "Quyết định tạm đình chỉ, đình chỉ giải quyết khiếu nại",
         f"{_LKN} 11a; {_ND155} Điều 12", ("KN-14a",), ("act:suspend", "act:terminate"),
         each=True, since=LAW_OF_2026, page=""),
    _row("tiep_tuc", "Quyết định tiếp tục giải quyết khiếu nại", f"{_LKN} 11a; {_ND155} Điều 12",
         ("KN-14b",), ("act:resume",), each=True, since=LAW_OF_2026, page=""),
    _row("tro_ngai", "Tài liệu chứng minh sự kiện bất khả kháng, trở ngại khách quan",
         f"{_ND124} 28a khoản 4 (bổ sung: {_ND155})", ("in:evidence", "in:letter"),
         ("ground:LKN_11A_1A",), since=LAW_OF_2026),
    _row("rut", "Đơn hoặc biên bản ghi nhận ý kiến rút khiếu nại",
         f"{_LKN} 10 khoản 2, 3; {_ND124} 7a", ("KN-20",),
         ("act:withdraw_part", "ground:LKN_11A_2A"), since=LAW_OF_2026, page="withdraw_part"),
    _row("tam_dinh_chi_thi_hanh", "Quyết định tạm đình chỉ thi hành quyết định bị khiếu nại",
         f"{_LKN} 35; {_ND124} 26", ("KN-11",), ("act:suspend_enforcement",), each=True, page=""),
    _row("huy_tam_dinh_chi", "Quyết định hủy bỏ quyết định tạm đình chỉ thi hành",
         f"{_LKN} 35; {_ND124} 26", ("KN-12",), ("act:lift_enforcement_suspension",),
         each=True, page=""),
    _row("cong_khai", "Việc công khai quyết định giải quyết khiếu nại", f"{_LKN} 41; {_ND124} 29",
         ("act:make_public",), ("act:decide",), page="make_public"),
    _row("chi_dao", "Văn bản chỉ đạo thi hành quyết định giải quyết khiếu nại", f"{_ND124} 31",
         ("KN-24",), ("act:direct_execution",), page="direct_execution"),
    _row("thi_hanh", "Báo cáo kết quả thi hành quyết định giải quyết khiếu nại",
         f"{_ND124} 31 đến 36", ("KN-25",), ("act:report_execution",), page="report_execution"),
    online("KN", _ONLY),
)  # fmt: skip
