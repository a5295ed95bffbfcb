"""Sample facts of the papers around a verification, a dialogue, a publication and an execution."""

from typing import Any

from tests.letters.samples.matters import (
    ACCEPTANCE,
    COMPLAINT,
    OFFICE,
    PETITION,
    TAM,
)

RESPONDENT = "Trưởng phòng Kinh tế, Hạ tầng và Đô thị phường Hàm Rồng"
EXECUTORS = [RESPONDENT, "Nguyễn Quỳnh Ngoãn"]
#: Signed by pen, or a blank: no signer, no recipients.
HERE: dict[str, Any] = {"office": OFFICE, "drafted_on": "2026-08-20"}
PENNED = {**HERE, "petition": PETITION, "petitioner": TAM, "copies": 2,
          "session": {"on": "2026-08-20", "from_time": "08 giờ 30 phút",
                      "until_time": "10 giờ 15 phút",
                      "place": "trụ sở Ủy ban nhân dân phường Hàm Rồng"},
          "officer": {"name": "Phạm Văn Minh", "post": "Chuyên viên"}}  # fmt: skip
TEAM = [
    {"name": "Phạm Văn Minh", "post": "Chuyên viên Văn phòng"},
    {"name": "Trịnh Thị Hoa", "post": "Chuyên viên Phòng Kinh tế, Hạ tầng và Đô thị"},
]
VERIFICATION = {
    "contents": "Việc gửi thông báo thu hồi đất cho hộ gia đình.\nDiện tích đất thu hồi.",
    "from_on": "2026-08-17",
    "until_on": "2026-09-04",
    "days": 19,
    "plan": "Làm việc với ông Ngoãn tại trụ sở.\nThu thập bản đồ địa chính năm 2024.",
    "number": "09/QĐ-UBND",
    "on": "2026-08-14",
}
ASSESSMENT = {
    "body": "Trung tâm Kỹ thuật tài nguyên và môi trường tỉnh Thanh Hóa",
    "question": "bản trích đo địa chính thửa đất số 45",
    "answer_on": "2026-08-31",
}
DECISION = {"settlement": {"number": "21/QĐ-UBND", "on": "2026-09-14"}, "level": "first"}
SENT = ["Như trên", "Lưu: VT, hồ sơ"]

PAPERS: dict[str, dict[str, Any]] = {
    "KN-01": HERE,
    "KN-02": {**HERE, "petitioner": TAM},
    "KN-05": {**COMPLAINT, "team": TEAM, "verification": VERIFICATION,
              "proposed_by": "Chánh Văn phòng", "charged": "Chánh Văn phòng",
              "recipients": ["Như Điều 3", "Lưu: VT, hồ sơ"]},
    "KN-05b": {**HERE, "petition": PETITION, "petitioner": TAM, "team": TEAM,
               "verification": VERIFICATION},
    "KN-06": {**PENNED, "team": TEAM,
              "work": {"present": "Ông Nguyễn Quỳnh Ngoãn, thôn Rạch Đĩa, phường Hàm Rồng",
                       "about": VERIFICATION["contents"],
                       "minutes": "Hai bên thống nhất ranh giới thửa đất số 45."}},
    "KN-07": {**COMPLAINT, "accepted_on": "2026-08-10",
              "request": {"to": RESPONDENT, "what": "Bản đồ địa chính\nBiên bản đo đạc",
                          "before_on": "2026-08-28",
                          "receiver": "Phạm Văn Minh, Chuyên viên, Ủy ban nhân dân phường Hàm "
                          "Rồng"},
              "recipients": SENT},
    "KN-08": {**PENNED, "own_number": "02/BB-TXM",
              "handover": {"receiver": "Phạm Văn Minh, Chuyên viên, Ủy ban nhân dân phường Hàm "
                           "Rồng", "giver": RESPONDENT,
                           "pieces": ["Bản đồ địa chính, 02 trang, bản sao y",
                                      "Biên bản đo đạc, 01 trang, bản chính"]}},
    "KN-09": {**COMPLAINT, "executors": ["Tổ trưởng Tổ xác minh"], "proposed_by": "Tổ xác minh",
              "assessment": {**ASSESSMENT, "reason": "xác định đúng diện tích thu hồi"},
              "recipients": ["Như Điều 3", "Lưu: VT, hồ sơ"]},
    "KN-10": {**COMPLAINT, "assessment": {**ASSESSMENT, "number": "11/QĐ-UBND",
                                          "on": "2026-08-19",
                                          "courier": "Phạm Văn Minh, Chuyên viên"},
              "recipients": SENT},
    "KN-11": {**COMPLAINT, "executors": EXECUTORS,
              "measure": {"decision": "số 12/QĐ-UBND ngày 01 tháng 7 năm 2026 về việc thu hồi "
                          "đất, do Chủ tịch Ủy ban nhân dân phường Hàm Rồng ký",
                          "reason": "việc tháo dỡ nhà ở gây hậu quả khó khắc phục",
                          "from_time": "08 giờ", "from_on": "2026-08-12", "until": "2026-09-09"},
              "recipients": ["Như Điều 2", "Lưu: VT, hồ sơ"]},
    "KN-12": {**COMPLAINT, "executors": EXECUTORS,
              "measure": {"number": "10/QĐ-UBND", "on": "2026-08-12",
                          "lifted_because": "hộ gia đình đã di dời tài sản"},
              "recipients": ["Như Điều 3", "Lưu: VT, hồ sơ"]},
    "KN-13": {**HERE, "petition": PETITION, "petitioner": TAM, "respondent": RESPONDENT,
              "team": TEAM, "to": OFFICE["issuer"], "demand": "hủy Thông báo số 12/TB-UBND",
              "verification": VERIFICATION, "own_number": "03/BC-TXM",
              "report": {"until_on": "2026-09-04", "verdict": "partly",
                         "findings": "Thông báo không được giao trực tiếp.\nDiện tích đúng.",
                         "proposal": "Sửa đổi một phần Thông báo số 12/TB-UBND."},
              "recipients": SENT},
    "KN-14": {**PENNED, "copies": 3, "respondent": RESPONDENT,
              "dialogue": {"led_by": "Lê Văn Bình, Chủ tịch Ủy ban nhân dân phường Hàm Rồng",
                           "recorder": "Phạm Văn Minh, Chuyên viên",
                           "summary": "Làm rõ yêu cầu; thông báo kết quả xác minh.",
                           "opinions": "Ông Ngoãn đồng ý về diện tích.",
                           "agreed": "Diện tích thu hồi 126,4 m².",
                           "open_points": "Việc giao thông báo.",
                           "result": "Người bị khiếu nại sẽ giao lại thông báo."}},
    "KN-14x": {**COMPLAINT, "respondent": RESPONDENT, "level": "first",
               "invitation": {"on": "2026-09-10", "topics": "Kết quả xác minh diện tích.",
                              "place": "09 giờ, trụ sở Ủy ban nhân dân phường Hàm Rồng"},
               "options": {"absence": True, "papers": True},
               "recipients": ["Ông Nguyễn Quỳnh Ngoãn", RESPONDENT, "Lưu: VT, hồ sơ"]},
    "KN-14b": {**COMPLAINT, "acceptance": ACCEPTANCE, "executors": EXECUTORS,
               "suspension": {"number": "13/QĐ-UBND", "on": "2026-08-18",
                              "ended_because": "đã có kết luận của cơ quan có thẩm quyền"},
               "recipients": ["Như Điều 3", "Lưu: VT"]},
    "KN-20": {**PENNED, "withdrawn": "Nội dung về diện tích đất thu hồi.",
              "options": {"free_will": True}},
    "KN-20a": {**HERE, "petitioner": TAM, "petition": PETITION},
    "KN-21": {**COMPLAINT, "acceptance": ACCEPTANCE,
              "ground": {"text": "khiếu nại có từ 02 nội dung phải xác minh trở lên",
                         "article": "Nghị định 124/2020/NĐ-CP Điều 3a khoản 1 điểm b"},
              "complexity": {"reason": "Phải xác minh việc gửi thông báo và diện tích.",
                             "days": 45, "until_on": "2026-09-24"}},
    "KN-22": {**COMPLAINT, "acceptance": ACCEPTANCE,
              "charge": {"to": "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân phường Hàm Rồng",
                         "days": 15},
              "recipients": ["Như Điều 3", "Lưu: VT, hồ sơ"]},
    "KN-23": {**COMPLAINT, **DECISION, "respondent": RESPONDENT,
              "meeting": {"on": "2026-09-21", "place": "14 giờ, Phòng Kinh tế, Hạ tầng và Đô thị"}},
    "KN-23b": {**PENNED, **DECISION, "manners": ["meeting", "posting", "portal"],
               "publication": {"until_on": "2026-09-05", "present": "Ông Ngoãn; Phòng Kinh tế."},
               "witness": "Nguyễn Thị Lan"},
    "KN-23c": {**PENNED, **DECISION,
               "publication": {"since_on": "2026-09-21", "until_on": "2026-10-06"}},
    "KN-24": {**COMPLAINT, **DECISION, "effective_on": "2026-10-15",
              "ground": {"text": "người bị khiếu nại ban hành quyết định mới",
                         "article": "Nghị định 124/2020/NĐ-CP Điều 32 khoản 1 điểm a"},
              "direction": {"to": [RESPONDENT], "contents": "Giao lại thông báo thu hồi đất.\nGửi "
                            "biên bản giao nhận về Văn phòng.",
                            "until_on": "2026-10-30", "supervised_by": "Văn phòng"},
              "recipients": SENT},
    "KN-25": {**COMPLAINT, **DECISION, "to": "Chủ tịch Ủy ban nhân dân tỉnh Thanh Hóa",
              "direction": {"number": "30/UBND-VP", "on": "2026-10-16"},
              "execution": {"result": "Thông báo đã được giao lại.", "on": "2026-10-28"},
              "recipients": SENT},
    "KN-26": {**HERE, "petition": PETITION, "petitioner": TAM, "respondent": RESPONDENT,
              "officer": PENNED["officer"],
              "recheck": {"found": "verify", "looked_at": "Căn cứ pháp lý: đúng.\nThẩm quyền: "
                          "đúng.\nNội dung: chưa rõ.\nTrình tự: thiếu biên bản giao nhận.",
                          "on": "2026-08-12"}},
    "KN-27": {**COMPLAINT,
              "opinion": {"to": "Hội đồng tư vấn", "question": "Việc áp dụng Điều 85 Luật Đất đai.",
                          "before_on": "2026-08-28"},
              "recipients": SENT},
}  # fmt: skip

PHRASES = {
    "KN-01": "2. Thông tin người được ủy quyền khiếu nại (nếu có):",
    "KN-02": "(Trong quá trình thực hiện việc khiếu nại, người được ủy quyền có trách nhiệm thực "
    "hiện đúng nội dung ủy quyền).",
    "KN-05": "thực hiện quyền, nghĩa vụ của người có trách nhiệm xác minh theo quy định của Luật "
    "Khiếu nại và quy định pháp luật có liên quan.",
    "KN-05b": "1. Nội dung phải xác minh",
    "KN-06": "Biên bản này đã được đọc cho những người làm việc cùng nghe, mọi người nhất trí với "
    "nội dung biên bản và xác nhận dưới đây. Biên bản được lập thành 02 bản mỗi bên giữ 01 bản./.",
    "KN-07": "Ngày 10 tháng 8 năm 2026, cơ quan chức năng đã thụ lý giải quyết đơn khiếu nại của "
    "ông Nguyễn Quỳnh Ngoãn đối với",
    "KN-08": "Đã giao, nhận thông tin, tài liệu, bằng chứng sau đây:",
    "KN-09": "Điều 1. Trưng cầu Trung tâm Kỹ thuật tài nguyên và môi trường tỉnh Thanh Hóa thực "
    "hiện việc giám định đối với",
    "KN-10": "Để có cơ sở cho việc giải quyết khiếu nại bảo đảm chính xác, khách quan;",
    "KN-11": "Thời gian tạm đình chỉ kể từ 08 giờ ngày 12 tháng 8 năm 2026 đến khi có quyết định "
    "hủy bỏ Quyết định này.",
    "KN-12": "Điều 2. Quyết định này có hiệu lực kể từ ngày ban hành.",
    "KN-13": "Trên đây là báo cáo kết quả xác minh nội dung khiếu nại, kính trình Chủ tịch Ủy ban "
    "nhân dân phường Hàm Rồng xem xét, cho ý kiến chỉ đạo./.",
    "KN-14": "Biên bản đối thoại đã được đọc lại cho những người tham gia đối thoại nghe và ký xác "
    "nhận. Biên bản được lập thành 03 bản; mỗi người nhận 01 bản./.",
    "KN-14x": "Người khiếu nại đã được mời đối thoại nhưng không tham gia đối thoại mà không có lý "
    "do chính đáng thì người giải quyết khiếu nại vẫn tiếp tục giải quyết khiếu nại.",
    "KN-14b": "Thời hạn giải quyết khiếu nại tiếp tục được tính từ ngày ban hành Quyết định này.",
    "KN-20": "nội dung khiếu nại đã rút sẽ không được xem xét, giải quyết lại, trừ trường hợp có "
    "căn cứ xác định người khiếu nại rút khiếu nại là do bị ép buộc, đe dọa",
    "KN-20a": "nội dung khiếu nại đã rút sẽ không được xem xét, giải quyết lại",
    "KN-21": "khiếu nại có từ 02 nội dung phải xác minh trở lên (điểm b khoản 1 Điều 3a của Nghị "
    "định số 124/2020/NĐ-CP).",
    "KN-22": "Điều 1. Giao Văn phòng Hội đồng nhân dân và Ủy ban nhân dân phường Hàm Rồng tiến "
    "hành xác minh nội dung khiếu nại của ông Nguyễn Quỳnh Ngoãn",
    "KN-23": "Thành phần tham dự: người giải quyết khiếu nại; người khiếu nại",
    "KN-23b": "- niêm yết tại trụ sở làm việc hoặc nơi tiếp công dân, từ ngày 20 tháng 8 năm 2026 "
    "đến hết ngày 05 tháng 9 năm 2026;",
    "KN-23c": "bảo đảm ít nhất là 15 ngày, kể từ ngày niêm yết.",
    "KN-24": "3. Thời hạn phải thực hiện: chậm nhất ngày 30 tháng 10 năm 2026.",
    "KN-25": "Trên đây là báo cáo kết quả thi hành quyết định giải quyết khiếu nại, kính trình "
    "Chủ tịch Ủy ban nhân dân tỉnh Thanh Hóa xem xét./.",
    "KN-26": "chưa có cơ sở kết luận nội dung khiếu nại; đề nghị tiến hành xác minh",
    "KN-27": "Chủ tịch Ủy ban nhân dân phường Hàm Rồng đề nghị Hội đồng tư vấn cho ý kiến về các "
    "nội dung sau đây:",
}
