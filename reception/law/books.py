"""The book of citizens: Mẫu số 03/TCD, Nghị định 154/2026/NĐ-CP Điều 27."""

from cases.law.books import Book, columns

VISITS = Book(
    "visits", "Sổ tiếp công dân", "Nghị định 154/2026/NĐ-CP Điều 27, Mẫu số 03/TCD",
    columns(("STT", 4), ("Ngày tiếp", 8), ("Họ tên, địa chỉ", 14), ("CCCD/CMND/Hộ chiếu", 11),
            ("Nội dung đơn", 18), ("Loại đơn (KN/TC/KN/PA)", 7), ("Số người cùng nội dung", 6),
            ("Cơ quan đã giải quyết", 11), ("Thuộc thẩm quyền (x)", 6),
            ("Hướng dẫn công dân đến cơ quan có thẩm quyền", 12),
            ("Cơ quan, đơn vị thụ lý", 12), ("Theo dõi kết quả giải quyết", 11),
            ("Ghi chú", 10)),
)  # fmt: skip
