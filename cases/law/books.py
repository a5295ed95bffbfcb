"""The books of an office: their columns, as the annexes name them.

Nghị định 30/2020/NĐ-CP Phụ lục IV has five; the books of citizens and petitions stand with the
apps that own their rows, those of the cases here. Words of the file: Vietnamese only.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Column:
    """A column: its heading, and its share of the width of the page."""

    title: str
    width: int = 10


@dataclass(frozen=True)
class Book:
    """Sổ: its name, where it is prescribed, its columns."""

    code: str
    title: str
    basis: str
    columns: tuple[Column, ...]
    #: The column that holds the number of a line; None where lines bear none (post, kept copies).
    numbered: int | None = 0


def columns(*pairs: tuple[str, int]) -> tuple[Column, ...]:
    """Columns from headings and widths."""
    return tuple(Column(title, width) for title, width in pairs)


_ANNEX = "Nghị định 30/2020/NĐ-CP, Phụ lục IV"
_TITLE = "Tên loại và trích yếu nội dung văn bản"

OUTGOING = Book(
    "outgoing", "Sổ đăng ký văn bản đi", f"{_ANNEX} (Điều 16)",
    columns(("Số, ký hiệu văn bản", 11), ("Ngày tháng văn bản", 9), (_TITLE, 24),
            ("Người ký", 11), ("Nơi nhận văn bản", 20), ("Đơn vị, người nhận bản lưu", 9),
            ("Số lượng bản", 6), ("Ngày chuyển", 8), ("Ký nhận", 8), ("Ghi chú", 12)),
)  # fmt: skip
INCOMING = Book(
    "incoming", "Sổ đăng ký văn bản đến", f"{_ANNEX} (Điều 22)",
    columns(("Ngày đến", 8), ("Số đến", 6), ("Tác giả", 14), ("Số, ký hiệu văn bản", 10),
            ("Ngày tháng văn bản", 8), (_TITLE, 24), ("Đơn vị hoặc người nhận", 12),
            ("Ngày chuyển", 8), ("Ký nhận", 9), ("Ghi chú", 10)),
    numbered=1,
)  # fmt: skip
INCOMING_FOLLOWED = Book(
    "incoming-followed", "Sổ theo dõi giải quyết văn bản đến", f"{_ANNEX} (Điều 24)",
    columns(("Số đến", 7), ("Tên loại, số, ký hiệu, ngày tháng và tác giả văn bản", 30),
            ("Đơn vị hoặc người nhận", 14), ("Thời hạn giải quyết", 10),
            ("Tiến độ giải quyết", 16), ("Số, ký hiệu văn bản trả lời", 12), ("Ghi chú", 10)),
)  # fmt: skip
POST = Book(
    "post", "Sổ gửi văn bản đi bưu điện", f"{_ANNEX} (Điều 18)",
    columns(("Ngày chuyển", 10), ("Số, ký hiệu văn bản", 14), ("Nơi nhận văn bản", 30),
            ("Số lượng bì", 8), ("Ký nhận và dấu bưu điện", 20), ("Ghi chú", 14)),
    numbered=None,
)  # fmt: skip
KEPT_COPIES = Book(
    "kept-copies", "Sổ sử dụng bản lưu", f"{_ANNEX} (Điều 19)",
    columns(("Ngày tháng", 8), ("Họ và tên người sử dụng", 14),
            ("Số, ký hiệu, ngày tháng văn bản", 14), (_TITLE, 22), ("Hồ sơ số", 8),
            ("Ký nhận", 9), ("Ngày trả", 8), ("Người cho phép sử dụng", 12), ("Ghi chú", 9)),
    numbered=None,
)  # fmt: skip
COMPLAINTS = Book(
    "complaints", "Sổ theo dõi giải quyết khiếu nại",
    "Luật Khiếu nại Điều 27 đến 46; sổ của cơ quan, không có mẫu quy định",
    columns(("STT", 4), ("Vụ việc số", 8), ("Người khiếu nại, địa chỉ", 13),
            ("Đối tượng, nội dung khiếu nại", 16), ("Ngày tiếp nhận", 7), ("Lần", 4),
            ("Thông báo thụ lý số, ngày", 8), ("Quyết định xác minh số, ngày", 8),
            ("Ngày đối thoại", 7), ("Hạn giải quyết", 7), ("Phức tạp, gia hạn", 7),
            ("Tạm đình chỉ, tiếp tục", 8), ("Quyết định giải quyết số, ngày", 8),
            ("Kết quả", 7), ("Ngày gửi", 7), ("Công khai", 7), ("Thi hành", 7),
            ("Khiếu nại tiếp, khởi kiện", 7), ("Tình trạng", 8)),
)  # fmt: skip
DENUNCIATIONS = Book(
    "denunciations", "Sổ theo dõi giải quyết tố cáo",
    "Luật Tố cáo Điều 8, 24 đến 40, 56; sổ của cơ quan, không có mẫu quy định",
    columns(("STT", 4), ("Vụ việc số", 10), ("Mã phong bì", 9), ("Lĩnh vực", 8),
            ("Ngày tiếp nhận", 7), ("Người xử lý", 9), ("Quyết định thụ lý số, ngày", 9),
            ("Thông báo cho hai bên", 9), ("Đoàn (Tổ) xác minh", 7), ("Hạn giải quyết", 7),
            ("Gia hạn", 7), ("Rút tố cáo", 7), ("Tạm đình chỉ, đình chỉ", 8),
            ("Kết luận số, ngày", 9), ("Kết quả", 7), ("Thông báo kết luận", 7),
            ("Công khai", 7), ("Xử lý", 7), ("Bảo vệ người tố cáo", 7), ("Tình trạng", 8)),
)  # fmt: skip
