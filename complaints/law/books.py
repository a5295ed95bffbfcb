"""The book of petitions: no form is prescribed; the duty to enter is.

Luật Tố cáo Điều 24 khoản 1; Thông tư 05/2021/TT-TTCP Điều 5, 6. Words of the file: Vietnamese.
"""

from cases.law.books import Book, columns

PETITIONS = Book(
    "petitions", "Sổ tiếp nhận, theo dõi đơn",
    "Luật Tố cáo Điều 24; Thông tư 05/2021/TT-TTCP; sổ của cơ quan, không có mẫu quy định",
    columns(("STT", 4), ("Số đến", 8), ("Ngày đến", 7), ("Nguồn đơn", 9),
            ("Ngày ghi trên đơn", 7), ("Người gửi, địa chỉ, số giấy tờ", 14),
            ("Số người", 4), ("Loại đơn", 7), ("Lĩnh vực", 8), ("Nội dung", 16),
            ("Đơn trùng với", 7), ("Đủ điều kiện xử lý", 6), ("Thuộc thẩm quyền", 6),
            ("Hướng xử lý", 9), ("Văn bản số, ngày", 9), ("Người xử lý", 8), ("Hạn", 7),
            ("Ngày xong", 7), ("Kết quả", 8), ("Phúc đáp", 7)),
)  # fmt: skip
