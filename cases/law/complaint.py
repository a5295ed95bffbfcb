"""Closed lists of the complaint procedure: what an officer picks, each row with its article.

Luật Khiếu nại Điều 10, 14, 29, 30, 34, 36, 41, 44-46, 52, 58; Nghị định 124/2020/NĐ-CP (amended by
Nghị định 155/2026/NĐ-CP) Điều 3a, 17-25, 28, 29, 31-36.
"""

from dataclasses import dataclass
from datetime import date

from cases.law.ground import Ground
from cases.law.words import gettext_noop

#: Nghị định 155/2026/NĐ-CP: withdrawal in part, suspension, absence from the dialogue, criteria.
NEW_TEXT = date(2026, 7, 1)
DECREE_FROM = date(2020, 12, 10)
LKN, ND124 = "Luật Khiếu nại Điều", "Nghị định 124/2020/NĐ-CP Điều"


@dataclass(frozen=True)
class Option:
    """One row of a closed list: code, label and article."""

    code: str
    label_en: str
    article: str
    in_force_from: date = date(2012, 7, 1)


@dataclass(frozen=True)
class Manner(Option):
    """A way to publish a decision: how long or how often at least, and which notice precedes it."""

    minimum_days: int = 0
    minimum_times: int = 0
    notice: str = ""


# fmt: off
#: Kiểm tra lại: what the head finds who looks again at his own decision.
RECHECK_RIGHT, RECHECK_VERIFY = "right", "verify"
RECHECK = (
    Option(RECHECK_RIGHT, gettext_noop("the complaint is right: decide at once"),
           f"{LKN} 29 khoản 1 điểm a; {ND124} 17 khoản 3"),
    Option(RECHECK_VERIFY, gettext_noop("no basis to conclude yet: verify"),
           f"{LKN} 29 khoản 1 điểm b; {ND124} 17 khoản 3"),
)

#: Who must supply information within seven days of the request (CMP_EVIDENCE).
EVIDENCE_FROM = (
    Option("complainant", gettext_noop("the complainant"), f"{LKN} 14.1a, 15.1a; {ND124} 19"),
    Option("respondent", gettext_noop("the respondent"), f"{LKN} 13.2c; {ND124} 20"),
    Option("interested", gettext_noop("a person with related rights"), f"{LKN} 14.1a; {ND124} 20"),
    Option("agency", gettext_noop("an agency, organisation or person who holds it"),
           f"{LKN} 14.1a, 15.1a; {ND124} 21"),
)

#: Biên bản làm việc (Mẫu số 06): with whom, or where.
JOINT = "joint"
WORK = (
    Option("complainant", gettext_noop("with the complainant or who acts for him"), f"{ND124} 19"),
    Option("respondent", gettext_noop("with the respondent or people with related rights"),
           f"{ND124} 20"),
    Option("agency", gettext_noop("with an agency that holds information"), f"{ND124} 21"),
    Option("site", gettext_noop("on the spot"), f"{ND124} 23"),
    Option(JOINT, gettext_noop("with both sides, because findings and their papers differ"),
           f"{ND124} 25"),
)

#: Why the complainant was not at the dialogue.
NO_REASON, GOOD_REASON = "no_reason", "good_reason"
ABSENCE = (
    Option("", gettext_noop("he took part"), f"{LKN} 30"),
    Option(NO_REASON, gettext_noop("absent without good reason: settling goes on"),
           f"{LKN} 30 khoản 6; {ND124} 28 khoản 5", NEW_TEXT),
    Option(GOOD_REASON, gettext_noop("absent for force majeure or an obstacle: another day"),
           f"{ND124} 28 khoản 5, 28a", NEW_TEXT),
)

#: How a withdrawal is shown.
MINUTES = "minutes"
WITHDRAWAL = (
    Option("petition", gettext_noop("signed or fingerprinted petition"), f"{LKN} 10"),
    Option(MINUTES, gettext_noop("signed or fingerprinted minutes of his statement"),
           f"{LKN} 10 khoản 1", NEW_TEXT),
)

#: Whose opinion is heard before the decision.
DISCIPLINE_COUNCIL = "discipline_council"
OPINIONS = (
    Option(DISCIPLINE_COUNCIL, gettext_noop("the disciplinary council"),
           f"{LKN} 52; {ND124} 17 khoản 3"),
    Option("advisory_council", gettext_noop("an advisory council"), f"{LKN} 15.1đ, 36 khoản 2"),
    Option("others", gettext_noop("another suitable body or person"), f"{LKN} 15.1đ", NEW_TEXT),
)

#: What a court did.
DISCONTINUED = "discontinued"
COURT = (
    Option("accepted", gettext_noop("it accepted the case"), f"{LKN} 11 khoản 9, 11a.2d"),
    Option("judged", gettext_noop("its judgment or decision settled the matter"),
           f"{LKN} 11 khoản 9, 11a.2d"),
    Option(DISCONTINUED, gettext_noop("it discontinued the case"), f"{LKN} 11 khoản 9"),
)

#: Who asks for the file; the respondent answers the second level within seven days.
SECOND_LEVEL = "second_level"
FILE_ASKED_BY = (
    Option(SECOND_LEVEL, gettext_noop("the authority of the second level"),
           f"{LKN} 13.2c, 14.2đ"),
    Option("court", gettext_noop("the court"), f"{LKN} 14.2đ, 34 khoản 2"),
)

#: What became of a second complaint, as the first level learns it.
SECOND_SETTLED, FIRST_STANDS = "settled", "first_stands"
SECOND_OUTCOME = (
    Option(SECOND_SETTLED, gettext_noop("it was settled: the second decision is executed"),
           f"{LKN} 40, 41, 44 khoản 2; {ND124} 32"),
    Option(FIRST_STANDS, gettext_noop("it was not accepted or was terminated: the first decision "
                                      "stands"), f"{LKN} 11, 11a, 44 khoản 1"),
)

#: Who passed the complaint on and must be told the result.
FRONT, ELECTED = "front", "elected"
PASSED_ON_BY = (
    Option("", gettext_noop("nobody: it came from the complainant"), f"{LKN} 32"),
    Option(FRONT, gettext_noop("the Fatherland Front or a member organisation"),
           f"{LKN} 66 khoản 2"),
    Option(ELECTED, gettext_noop("an elected body, a deputy or a reception board"),
           "Luật Tiếp công dân Điều 27 khoản 2"),
)

#: Công khai: durations and repetitions are minima, not deadlines.
MEETING, PORTAL, STAFF = "meeting", "portal", "staff"
PUBLICATION = (
    Manner(MEETING, gettext_noop("meeting at the body where the respondent works"),
           f"{LKN} 41 khoản 2; {ND124} 29 khoản 3 điểm a", DECREE_FROM,
           notice="CMP_PUBLISH_MEETING_NOTICE"),
    Manner("posting", gettext_noop("posted at the office or the place of reception"),
           f"{LKN} 41 khoản 2; {ND124} 29 khoản 3 điểm b", DECREE_FROM, minimum_days=15),
    Manner(PORTAL, gettext_noop("on the portal or website of the office"),
           f"{ND124} 29 khoản 3 điểm c", DECREE_FROM, minimum_days=15),
    Manner("online_paper", gettext_noop("in an online newspaper"),
           f"{ND124} 29 khoản 3 điểm c", DECREE_FROM, minimum_days=15),
    Manner("radio", gettext_noop("on the radio"), f"{ND124} 29 khoản 3 điểm c", DECREE_FROM,
           minimum_times=2),
    Manner("television", gettext_noop("on television"), f"{ND124} 29 khoản 3 điểm c", DECREE_FROM,
           minimum_times=2),
    Manner("print", gettext_noop("in a printed newspaper"), f"{ND124} 29 khoản 3 điểm c",
           DECREE_FROM, minimum_times=2),
    Manner(STAFF, gettext_noop("announced to all officials of the body (discipline, once in "
                               "force)"), f"{LKN} 58 khoản 1"),
)

COMPLAINT_COMPLEXITY = (
    Ground("ND124_3A_1A", "khiếu nại về một nội dung nhưng phải xác minh từ 02 địa điểm trở lên",
           gettext_noop("one content, to be verified in two or more places"),
           f"{ND124} 3a khoản 1 điểm a", NEW_TEXT),
    Ground("ND124_3A_1B", "khiếu nại có từ 02 nội dung phải xác minh trở lên",
           gettext_noop("two or more contents to be verified"),
           f"{ND124} 3a khoản 1 điểm b", NEW_TEXT),
    Ground("ND124_3A_1C",
           "nhiều người khiếu nại về cùng một nội dung hoặc nội dung khiếu nại liên quan đến quyền"
           " và lợi ích của nhiều người",
           gettext_noop("several complainants on one content, or the rights of many people"),
           f"{ND124} 3a khoản 1 điểm c", NEW_TEXT),
    Ground("ND124_3A_1D",
           "người khiếu nại ở nước ngoài hoặc là người nước ngoài; hành vi bị khiếu nại xảy ra ở"
           " nước ngoài; nội dung khiếu nại phải xác minh ở nước ngoài",
           gettext_noop("complainant, act or verification abroad, or a foreign complainant"),
           f"{ND124} 3a khoản 1 điểm d", NEW_TEXT),
    Ground("ND124_3A_1DD",
           "nội dung khiếu nại liên quan đến trách nhiệm quản lý của nhiều cơ quan, tổ chức",
           gettext_noop("several bodies are responsible for what is complained about"),
           f"{ND124} 3a khoản 1 điểm đ", NEW_TEXT),
    Ground("ND124_3A_1E",
           "các cơ quan, tổ chức có liên quan trong quá trình giải quyết khiếu nại còn ý kiến khác"
           " nhau",
           gettext_noop("the bodies concerned still disagree"),
           f"{ND124} 3a khoản 1 điểm e", NEW_TEXT),
    Ground("ND124_3A_1G",
           "có tài liệu, chứng cứ mâu thuẫn với nhau cần có thời gian kiểm tra, xác minh, đánh giá"
           " hoặc tham khảo ý kiến của các cơ quan chuyên môn",
           gettext_noop("contradictory evidence that needs checking or expert opinion"),
           f"{ND124} 3a khoản 1 điểm g", NEW_TEXT),
)

#: Who executes what once the decision is in force.
COMPLAINT_EXECUTION = (
    Ground("ND124_32_1A",
           "người bị khiếu nại ban hành quyết định mới thay thế hoặc sửa đổi, bổ sung quyết định"
           " hành chính bị khiếu nại; khôi phục quyền, lợi ích hợp pháp đã bị xâm phạm",
           gettext_noop("the respondent replaces or amends his decision and restores the rights"),
           f"{ND124} 32 khoản 1 điểm a", DECREE_FROM),
    Ground("ND124_32_1B",
           "người khiếu nại chấp hành quyết định hành chính đúng pháp luật; không chấp hành thì"
           " người có thẩm quyền tổ chức cưỡng chế",
           gettext_noop("the complainant obeys the lawful decision; otherwise it is enforced"),
           f"{ND124} 32 khoản 1 điểm b, 33 khoản 2", DECREE_FROM),
    Ground("ND124_32_1C_OBEY", "người khiếu nại chấp hành hành vi hành chính đúng pháp luật",
           gettext_noop("the complainant obeys the lawful act"),
           f"{ND124} 32 khoản 1 điểm c, 33 khoản 2", DECREE_FROM),
    Ground("ND124_32_1C_STOP", "người bị khiếu nại chấm dứt hành vi hành chính trái pháp luật",
           gettext_noop("the respondent stops the unlawful act"),
           f"{ND124} 32 khoản 1 điểm c", DECREE_FROM),
    Ground("ND124_34",
           "người có quyền, lợi ích hợp pháp liên quan chấp hành quyết định của cơ quan có thẩm"
           " quyền để thi hành quyết định giải quyết khiếu nại",
           gettext_noop("people with related rights obey what carries the decision out"),
           f"{ND124} 34", DECREE_FROM),
    Ground("ND124_35",
           "cơ quan, tổ chức quản lý cán bộ, công chức thực hiện quyết định giải quyết khiếu nại;"
           " hướng dẫn, kiểm tra, đôn đốc cán bộ, công chức thi hành",
           gettext_noop("the body that manages the official executes and supervises"),
           f"{ND124} 35", DECREE_FROM),
    Ground("ND124_36",
           "cơ quan được giao tổ chức thi hành áp dụng các biện pháp theo thẩm quyền và báo cáo kết"
           " quả thi hành",
           gettext_noop("a body is charged with the execution and reports"),
           f"{ND124} 36", DECREE_FROM),
    Ground("LKN_58",
           "người đứng đầu cơ quan nơi cán bộ, công chức làm việc công bố công khai quyết định giải"
           " quyết, áp dụng biện pháp thi hành, bồi thường thiệt hại theo quy định",
           gettext_noop("discipline: the head of the body announces, executes and compensates"),
           f"{LKN} 58 khoản 1", date(2012, 7, 1)),
)
# fmt: on


def options_on(rows: tuple[Option, ...], on: date) -> tuple[Option, ...]:
    """The rows of a list that are in force on a day."""
    return tuple(row for row in rows if row.in_force_from <= on)


def manner_of(code: str) -> Manner:
    """One way to publish. KeyError for an unknown one."""
    return {row.code: row for row in PUBLICATION}[code]
