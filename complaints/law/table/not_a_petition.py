"""What came in but is no petition, and visitors who may be refused.

Thông tư 05/2021/TT-TTCP Điều 6; Luật Tiếp công dân Điều 9; Nghị định 154/2026/NĐ-CP Điều 4.
"""

from cases.law.words import gettext_noop
from complaints.law.facts import NOT_A_PETITION as KIND
from complaints.law.table.row import (
    Row, LTC, MEMORY, N154, SEEN, TCD, TT05,
)

# fmt: off
ROWS = (
    Row("P001", KIND, "legible=no", "keep_on_file",
        "", "PET_ARCHIVE", TT05, "6.2b; 28.1a", SEEN,
        gettext_noop("cannot be read: file 1 year (lưu đơn); no answer owed"),
        "torn, erased, blurred, illegible"),
    Row("P002", KIND, "hostile_content=yes", "keep_on_file",
        "", "PET_ARCHIVE", TT05, "6.2b; 28.1a", SEEN,
        gettext_noop("hostile, obscene, slanderous or insulting: file 1 year; a crime or "
                     "security matter goes to the police"),
        "opposes Party line/State law, splits national unity or religion, or is obscene, "
        "slanderous, insulting; telling police is design"),
    Row("P003", KIND, "language=foreign;certified_translation=no", "keep_on_file",
        "", "PET_ARCHIVE", TT05, "6.2a; 6.2b; 28.1a", SEEN,
        gettext_noop("no certified translation: file 1 year"),
        "the courtesy letter is design"),
    Row("P124", KIND, "content=civil_dispute", "guide",
        "XLD-02", "PET_PROCESS", N154, "4.1g", MEMORY,
        gettext_noop("explain; guide to mediation or court"),
        "outside complaint/denunciation/proposal; reception may be refused orally under 4.1g"),
    Row("P125", KIND, "content=request_for_administrative_service", "pass_to_one_stop_desk",
        "", "", "NĐ một cửa", "", MEMORY,
        gettext_noop("pass to the one-stop desk"),
        "design"),
    Row("P126", KIND, "content=thanks_or_information_or_copy_for_knowledge", "register_only",
        "", "", "", "", MEMORY,
        gettext_noop("register, no reply owed"),
        "design"),
    Row("P127", KIND,
        "matter_pending_before_other_competent_body=yes;channel=reception",
        "refuse_reception_orally",
        "", "", N154, "4.1k; 4.2", SEEN,
        gettext_noop("another competent body deals with it: refuse reception, explain")),
    Row("P128", KIND,
        "final_judgment=yes;reviewable=no;channel=reception", "refuse_reception_orally",
        "", "", N154, "4.1i; 4.2", SEEN,
        gettext_noop("refuse reception, explain orally (4.2); must rest on a written "
                     "answer of the competent body"),
        "the two transcriptions of 4.2 differ (one omits a, i and adds h): check the "
        "signed copy"),
    Row("P178", KIND,
        "visitor=drunk_or_without_cognition;channel=reception", "refuse_reception_orally",
        "", "", f"{TCD}; {N154}", "9.1; 4.2", SEEN,
        gettext_noop("refuse, explain")),
    Row("P179", KIND,
        "visitor=threatens_or_insults_or_breaks_house_rules;channel=reception",
        "refuse_reception_orally",
        "", "", f"{TCD}; {N154}", "9.2; 4.2", SEEN,
        gettext_noop("refuse, explain; police if needed")),
    Row("P180", KIND,
        "visitor=weapon_or_dangerous_thing_not_handed_over;channel=reception",
        "refuse_reception_orally",
        "", "", N154, "4.1a; 4.2", SEEN,
        gettext_noop("refuse, explain")),
    Row("P181", KIND,
        "visitor=refuses_security_check;channel=reception", "refuse_reception_orally",
        "", "", N154, "4.1b; 4.2", SEEN,
        gettext_noop("refuses the security check: refuse, explain")),
    Row("P182", KIND,
        "visitor=records_or_streams_against_order;channel=reception", "refuse_reception_orally",
        "", "", N154, "4.1c; 4.2", SEEN,
        gettext_noop("refuse, explain"),
        "recording alone is no ground: the chair must have forbidden it for secrecy, "
        "privacy, data or denouncer protection, or it disturbs order"),
    Row("P183", KIND,
        "visitor=incites_or_disturbs_order;channel=reception", "refuse_reception_orally",
        "", "", N154, "4.1d; 4.2", SEEN,
        gettext_noop("refuse, explain")),
    Row("P184", KIND,
        "capacity=lacking;legal_representative=no;channel=reception", "refuse_reception_orally",
        "", "", N154, "4.1đ; 4.2", SEEN,
        gettext_noop("refuse, explain"),
        "takes the reception half out of P023"),
    Row("P263", KIND, "content=denunciation", "classify_by_content",
        "", "DEN_PROCESS", f"{TT05}; {LTC}", "6.1; 24.1", SEEN,
        gettext_noop("a denunciation by content: handle it as a denunciation")),
    Row("P374", KIND, "visitors=several;channel=reception", "ask_for_representatives",
        "TCD-14", "RCP_ANSWER", f"{TCD}; {N154}", "29; 14.3", SEEN,
        gettext_noop("several people with one matter: ask them to appoint representatives "
                     "in writing")),
    Row("P378", KIND, "proxy=yes;proxy_document=no;channel=reception", "refuse_reception_orally",
        "", "", N154, "4.1e; 4.2", SEEN,
        gettext_noop("represents another without papers: refuse reception, explain")),
    Row("P412", KIND, "content=civil_dispute;channel=reception", "refuse_reception_orally",
        "", "", N154, "4.1g; 4.2", SEEN,
        gettext_noop("no complaint, denunciation, proposal or feedback: refuse reception, "
                     "explain")),
    Row("P413", KIND,
        "settled_lawfully=yes;reviewed_and_notified_in_writing=yes;explained=yes;"
        "persists=yes;channel=reception",
        "refuse_reception_in_writing",
        "TCD-01", "RCP_REFUSE_NOTICE", f"{TCD}; {N154}", "9.3; 4.3", SEEN,
        gettext_noop("refuse reception by written notice")),
    Row("P414", KIND,
        "answered_before_correctly=yes;new_circumstances=no;channel=reception",
        "refuse_reception_in_writing",
        "TCD-01", "RCP_REFUSE_NOTICE", N154, "4.1h; 4.3", SEEN,
        gettext_noop("received and answered before, nothing new: refuse reception by "
                     "written notice")),
    Row("P456", KIND, "", "register_only",
        "", "", TT05, "6.1", MEMORY,
        gettext_noop("nothing is asked that the law on petitions answers: register, no "
                     "reply owed"),
        "design"),
)
