"""The file of a denunciation and that of a protection: Luật Tố cáo Điều 39, 55.

The petition itself lies in the sealed envelope, which is why `envelope` satisfies it (Điều 56).
"""

from cases.law.dossier.item import Item, online
from cases.law.words import Kind

_LTC, _ND31 = "Luật Tố cáo Điều", "NĐ 31/2019/NĐ-CP Điều"
_FILE, _KEPT = f"{_LTC} 39 khoản 1 điểm", f"{_LTC} 55 khoản 2 điểm"
_ONLY = (Kind.DENUNCIATION,)
_PROTECTED = ("act:protect", "act:refuse_protection")


def _row(
    code: str, name: str, article: str, met_by: tuple[str, ...], calls: tuple[str, ...] = (),
    **more: object,
) -> Item:  # fmt: skip
    return Item(f"TC:{code}", name, article, _ONLY, met_by, calls, **more)  # type: ignore[arg-type]


DENUNCIATION = (
    _row("don", "Đơn tố cáo hoặc văn bản ghi nội dung tố cáo (trong phong bì niêm phong)",
         f"{_FILE} a", ("envelope", "TC-20")),
    _row("nguoi_to_cao", "Báo cáo, biên bản kiểm tra, xác minh thông tin người tố cáo",
         f"{_FILE} a; {_LTC} 24", ("TC-21",), ("act:check_identity",), page=""),
    _row("lam_viec_nguoi_to_cao", "Biên bản làm việc trực tiếp với người tố cáo", f"{_FILE} a",
         ("TC-08", "in:minutes"), ("act:work_with_denouncer",), page="work_with_denouncer"),
    _row("thu_ly", "Quyết định thụ lý tố cáo", f"{_FILE} b; {_LTC} 29", ("TC-04",), page=""),
    _row("thong_bao", "Thông báo việc thụ lý tố cáo", f"{_LTC} 29 khoản 2; {_FILE} i",
         ("TC-05",), explainable=True, page=""),
    _row("thong_bao_bi_to_cao", "Thông báo về nội dung tố cáo cho người bị tố cáo",
         f"{_LTC} 29 khoản 2; {_FILE} i", ("TC-06",), explainable=True, page=""),
    _row("giao_xac_minh", "Văn bản giao xác minh, quyết định thành lập Tổ xác minh",
         f"{_FILE} b; {_LTC} 31; {_ND31} 10", ("TC-07", "TC-22"), ("act:form_team",),
         page="form_team"),
    _row("gia_han", "Quyết định gia hạn giải quyết tố cáo", f"{_LTC} 30; {_ND31} 3",
         ("TC-01",), ("act:extend",), each=True, page=""),
    _row("xac_minh", "Biên bản xác minh", f"{_FILE} c; {_ND31} 11 đến 14",
         ("TC-08", "in:minutes"), ("act:inspect_site",), page="inspect_site"),
    _row("giam_dinh", "Kết quả giám định", f"{_FILE} c; {_ND31} 15",
         ("in:assessment",), ("act:order_assessment",), explainable=True),
    _row("chung_cu", "Thông tin, tài liệu, chứng cứ thu thập được", f"{_FILE} c",
         ("in:evidence", "TCD-02"), explainable=True),
    _row("giai_trinh", "Văn bản giải trình, biên bản làm việc với người bị tố cáo",
         f"{_FILE} d; {_ND31} 12", ("in:explanation", "TC-08", "in:minutes"),
         ("act:record_explanation",)),
    _row("bao_cao", "Báo cáo kết quả xác minh nội dung tố cáo", f"{_FILE} đ; {_ND31} 16",
         ("TC-10", "TC-11"), ("act:report_verification",), page="report_verification"),
    _row("tam_dinh_chi", "Quyết định tạm đình chỉ, tiếp tục, đình chỉ giải quyết tố cáo",
         f"{_FILE} e, g; {_LTC} 34", ("TC-23",), ("act:suspend", "act:resume", "act:terminate"),
         each=True, page=""),
    _row("rut", "Đơn rút hoặc biên bản ghi nhận việc rút tố cáo",
         f"{_LTC} 33; {_ND31} 4", ("TC-02", "TC-03"), ("act:record_withdrawal",), each=True,
         page="record_withdrawal"),
    _row("ket_luan", "Kết luận nội dung tố cáo", f"{_FILE} g; {_LTC} 35", ("TC-12",),
         ("act:conclude",), page="conclude"),
    _row("bao_ket_luan", "Thông báo kết luận cho người tố cáo", f"{_LTC} 35 khoản 3",
         ("TC-24", "act:notify_denouncer"), ("act:conclude",), page="notify_denouncer"),
    _row("cong_khai", "Việc công khai kết luận nội dung tố cáo", f"{_LTC} 40; {_ND31} 6",
         ("act:make_public", "TC-26"), ("act:conclude",), page="make_public"),
    _row("xu_ly", "Quyết định xử lý, văn bản kiến nghị xử lý", f"{_FILE} h; {_LTC} 36",
         ("TC-25", "in:letter"), ("act:act_on_conclusion",), page="act_on_conclusion"),
    _row("giai_quyet_lai", "Đơn tố cáo tiếp, yêu cầu hoặc kiến nghị giải quyết lại",
         f"{_LTC} 37, 39 khoản 2", ("envelope", "in:letter"), ("earlier",)),
    online("TC", _ONLY),
)  # fmt: skip
PROTECTION = (
    _row("bao_ve", "Văn bản đề nghị, yêu cầu áp dụng biện pháp bảo vệ", f"{_KEPT} a; {_LTC} 50",
         ("TC-27",), _PROTECTED, explainable=True),
    _row("xac_minh_bao_ve", "Kết quả xác minh thông tin về đề nghị bảo vệ", f"{_KEPT} b",
         ("in:inquiry",), _PROTECTED, explainable=True),
    _row("quyet_dinh_bao_ve", "Quyết định áp dụng, thay đổi, chấm dứt; thông báo không áp dụng",
         f"{_KEPT} c, đ, e; {_LTC} 51 đến 54", ("TC-28",), (*_PROTECTED, "act:end_protection"),
         each=True, page=""),
)  # fmt: skip
