"""Every step on a denunciation drafts its letter, from what the act said and nothing twice.

Luật Tố cáo Điều 29-40, 50-54; Nghị định 31/2019/NĐ-CP with its forms. One matter walks through
all its verbs; what a letter still lacks is named, and is what nobody has said yet.
"""

import json
from datetime import date

import pytest

from cases.law.refusal import Refused
from cases.law.words import Kind, Role
from cases.letters import render
from cases.letters.catalogue import FORMS
from cases.services import draft, paper
from cases.services import facts as gather
from cases.services.trace import Step
from complaints import services as hall
from tests.cases import acts
from tests.letters import paper as page
from tests.letters.samples import SAMPLES

D = Kind.DENUNCIATION
LATE = {"reason": "nhập bổ sung"}
ACCEPTED = ["number of the acceptance", "day of the acceptance"]
CONCLUDED = ["number of the conclusion", "day of the conclusion"]
TEAM = ["number of the decision that forms the team", "day of the decision that forms the team"]
HOURS = ["hour at which it began", "place where it took place", "hour at which it ended"]
COPIES = "number of copies"
DUE = "answer asked for by"
ASKED = {"body": "Phòng Kỹ thuật hình sự", "content": "Chữ ký trên phiếu thu."}
#: What no paper may tell that the accused reads: planted in every text about the denouncer.
MARK = "DAUVETNGUOITOCAO"


def day(number):
    return date(2026, 9, number)


#: Verb, who, on which day of September, what is said; the letters with what each lacks.
WALK = [
    ("assign", "binh", 3, {"handler": "minh"},
     {"TC-22": [*ACCEPTED, "days of the verification"]}),
    ("form_team", "binh", 3, {"members": ["minh", "hoa"], "head": "minh"},
     {"TC-07": [*ACCEPTED, "days of the verification"]}),
    ("plan_verification", "minh", 3, {}, {}),
    ("work_with_denouncer", "minh", 3, {"result": f"Nói thêm. {MARK}", "in_writing": False},
     {"TC-08": [*HOURS, COPIES, *TEAM]}),
    ("work_with_denouncer", "minh", 3, {"result": f"Bản chính. {MARK}", "in_writing": True},
     {"TC-29c": [DUE]}),
    ("record_explanation", "minh", 3, {"how": "IN_WRITING", "explanation": "Đã nộp lại."},
     {"TC-08": [*HOURS, COPIES, *TEAM]}),
    ("record_explanation", "minh", 3, {"how": "ABSENT"}, {}),
    ("request_evidence", "minh", 3, {"body": "Chi cục Thuế", "content": "Sổ thu."},
     {"TC-29": [DUE]}),
    ("inspect_site", "minh", 3, {"reason": "Đo lại thửa đất."},
     {"TC-08": [*HOURS, COPIES, *TEAM, "who takes part: name, post, address"]}),
    ("order_assessment", "binh", 7, {**ASKED, "until_on": "2026-09-30"}, {"TC-09": []}),
    ("receive_assessment", "minh", 10, {}, {}),
    ("extend", "binh", 10, {"criteria": ["ND31_3_2B"], "days": 30, "complexity": "complex"},
     {"TC-01": ACCEPTED}),
    ("suspend", "binh", 11, {"ground": "LTC_34_1A"},
     {"TC-23": [*ACCEPTED, "what the bodies and people concerned must do"]}),
    ("record_ground_ended", "minh", 14, {"reason": "Đã có kết quả."}, {}),
    ("resume", "binh", 14, {},
     {"TC-23b": [*ACCEPTED, "number of the suspension", "day of the suspension"]}),
    ("record_withdrawal", "binh", 16,
     {"scope": "part", "everybody": False, "paper": "MINUTES_RESOLVER", "signed": "EACH",
      "reason": MARK},
     {"TC-03": [*HOURS, COPIES, "contents that are withdrawn"]}),
    ("record_withdrawal", "binh", 16,
     {"scope": "part", "everybody": False, "paper": "LETTER", "signed": "EACH", "reason": MARK},
     {}),
    ("protect", "binh", 16, {"measures": ["LTC_58"], "origin": "written", "reason": MARK},
     {"TC-28": ["the measures one by one, and who carries them out",
                "who carries the decision out"]}),
    ("refuse_protection", "binh", 16, {"measures": ["LTC_57_1"], "reason": MARK}, {"TC-28d": []}),
    ("end_protection", "binh", 16, {"ground": "LTC_54_2B_GROUND", "reason": MARK},
     {"TC-28c": ["number of the decision to protect", "day of the decision to protect",
                 "who carries the decision out"]}),
    ("report_verification", "minh", 16, {},
     {"TC-10": [*TEAM, "result of the verification, content by content",
                "assessment of each content", "what the report proposes"]}),
    ("conclude", "binh", 16, acts.DECIDED,
     {"TC-12": [*ACCEPTED, "body that manages the accused"]}),
    ("notify_denouncer", "thu", 16, {"reason": MARK}, {"TC-24": CONCLUDED}),
    ("report_crime", "binh", 16, {"body": "Cơ quan Cảnh sát điều tra", "reason": "Tham ô."},
     {"TC-25b": []}),
    ("act_on_conclusion", "binh", 16,
     {"handling": ["LTC_36_1B_OWN", "LTC_36_1B_OTHER"], "reason": "Thu hồi tiền."},
     {"TC-25c": CONCLUDED, "TC-25": [*CONCLUDED, "body that is asked to act"]}),
    ("make_public", "thu", 16,
     {"ways": ["MEETING", "POSTING", "PORTAL"], "until_on": "2026-10-05", "stripped": True},
     {"TC-26": [*HOURS, *CONCLUDED, COPIES, "who takes part: name, post, address",
                "who chairs the meeting", "post of whoever chairs it"],
      "TC-26b": [*HOURS, *CONCLUDED, COPIES, "who takes part: name, post, address"],
      "TC-26d": CONCLUDED}),
]  # fmt: skip


def accepted(cast, on=date(2026, 9, 1)):
    return acts.accepted(cast, on, D, against="ông Trần Văn Chín", subject="Lạm thu tiền chợ",
                         content=f"Kể lại: {MARK}")  # fmt: skip


def officers(cast, said):
    """The names of officers in a row of the walk, as the keys that a form hands over."""
    keys = dict(said)
    for name in ("handler", "head"):
        if name in keys:
            keys[name] = getattr(cast, keys[name]).pk
    if "members" in keys:
        keys["members"] = [getattr(cast, one).pk for one in keys["members"]]
    return keys


def walk(case, cast, until=None):
    """Go on step by step; what each step drafted."""
    for verb, who, on, said, expected in WALK:
        before = set(case.dossier.documents.values_list("pk", flat=True))
        said = {**LATE, **officers(cast, said)}
        case = acts.do(case, verb, getattr(cast, who), day(on), **said)
        yield verb, expected, list(case.dossier.documents.exclude(pk__in=before).order_by("pk"))
        if verb == until:
            return


def test_one_matter_walks_through_all_its_verbs_and_each_drafts_its_letter(cast):
    case = accepted(cast)
    first = {one.form: one.missing for one in case.dossier.documents.all()}
    assert first == {"TC-04": [], "TC-05": ACCEPTED, "TC-06": ACCEPTED}
    for verb, expected, drafts in walk(case, cast):
        found = {one.form: one.missing for one in drafts}
        assert list(found) == list(expected), verb
        for form, lacking in expected.items():
            assert found[form] == lacking, (verb, form, found[form])


def test_a_letter_says_what_the_act_said(cast):
    case = accepted(cast)
    said = {}
    for verb, _, drafts in walk(case, cast):
        said |= {(verb, one.form): one.facts for one in drafts}
    assert said["assign", "TC-22"]["charged"].startswith(f"ông (bà) {cast.minh.full_name}, ")
    team = said["form_team", "TC-07"]["members"]
    assert [(one["name"], one.get("head", "")) for one in team] == [
        (cast.minh.full_name, "yes"), (cast.hoa.full_name, ""),
    ]  # fmt: skip
    # 30 days from 01/09 end on 01/10; the assessment adds three: the day the extension starts from.
    assert said["extend", "TC-01"]["extension"] == {
        "days": 30, "from_on": "2026-10-04", "time": 1,
        "criteria": ["tố cáo có từ 02 nội dung phải xác minh trở lên"],
    }  # fmt: skip
    assert said["suspend", "TC-23"]["stop"] == "suspend"
    assert said["suspend", "TC-23"]["ground"]["article"].startswith("Luật Tố cáo Điều 34")
    assert said["resume", "TC-23b"]["ended"] == "Đã có kết quả."
    report = said["report_verification", "TC-10"]["report"]
    assert (report["from_on"], report["until_on"]) == ("2026-09-03", "2026-09-16")
    assert report["explanation"] == "Người bị tố cáo đã được mời làm việc nhưng vắng mặt."
    assert said["notify_denouncer", "TC-24"]["contents"][0]["conclusion"] == "partly"
    assert said["make_public", "TC-26d"]["publication"]["until_on"] == "2026-10-05"
    assert "executors" not in said["protect", "TC-28"], "the accused carries no protection out"


def test_a_second_hearing_does_not_rewrite_the_minutes_of_the_first(cast, today):
    case = acts.planned(acts.assigned(accepted(cast), cast, today), cast, today)
    case = acts.do(case, "record_explanation", cast.minh, today, how="IN_MINUTES",
                   explanation="Không nhận.", **LATE)  # fmt: skip
    first = acts.letter(case, "TC-08")
    acts.do(case, "record_explanation", cast.minh, today, how="IN_MINUTES",
            explanation="Thừa nhận.", **LATE)  # fmt: skip
    draft.fill(first, today)
    assert first.facts["minutes"] == "Không nhận."


def test_a_suspension_stays_one_when_the_matter_is_terminated_later(cast, today):
    case = acts.withdrawn(accepted(cast), cast, today)
    case = acts.do(case, "suspend", cast.binh, today, ground="LTC_34_1A", **LATE)
    first = acts.letter(case, "TC-23")
    case = acts.do(case, "terminate", cast.binh, today, ground="LTC_34_3A", **LATE)
    draft.fill(first, today)
    assert first.facts["stop"] == "suspend"
    assert acts.letter(case, "TC-23").facts["stop"] == "terminate"


def test_what_an_older_source_does_not_tell_drafts_nothing(cast, today):
    case = accepted(cast)
    before = case.dossier.documents.count()
    acts.do(case, "record_withdrawal", cast.binh, today, scope="all", everybody=True,
            not_recorded=True, **LATE)  # fmt: skip
    assert case.dossier.documents.count() == before


# The limits that a sending meets -----------------------------------------------------------------


def test_the_notice_to_the_accused_meets_its_limit_when_it_is_issued(cast, today, quick):
    case = acts.assigned(accepted(cast, today), cast, today)
    acts.round_of(acts.letter(case, "TC-04"), cast, today)
    limit = case.dossier.deadlines.get(code="DEN_ACCUSED_NOTICE")
    assert limit.met_on is None
    notice = acts.round_of(acts.letter(case, "TC-06"), cast, today)
    limit.refresh_from_db()
    assert (notice.facts["acceptance"]["number"], limit.met_on) == ("01/QĐ-UBND", today)


def test_the_decision_to_suspend_meets_its_limit_and_the_next_letter_names_it(cast, today, quick):
    case = acts.assigned(accepted(cast), cast, today)
    acts.round_of(acts.letter(case, "TC-04"), cast, today)
    case = acts.do(case, "suspend", cast.binh, today, ground="LTC_34_1B", **LATE)
    decision = paper.redraft(acts.letter(case, "TC-23"), actor=cast.minh, on=today,
                             words={"duties": "Tổ xác minh đôn đốc việc giám định."})  # fmt: skip
    acts.round_of(decision, cast, today)
    assert case.dossier.deadlines.get(code="DEN_SUSPEND_NOTICE").met_on == today
    case.refresh_from_db()
    acts.do(case, "resume", cast.binh, today, **LATE)
    assert acts.letter(case, "TC-23b").facts["suspension"]["number"] == "02/QĐ-UBND"


def test_a_decision_that_does_not_say_who_must_do_what_is_not_submitted(cast, today, refused):
    case = acts.assigned(accepted(cast), cast, today)
    case = acts.do(case, "suspend", cast.binh, today, ground="LTC_34_1B", **LATE)
    with refused(Refused, says="what the bodies and people concerned must do"):
        paper.submit(acts.letter(case, "TC-23"), actor=cast.minh, on=today)


# Secrecy: Điều 8, 56 -----------------------------------------------------------------------------

#: To the denouncer, or under seal.
SEALED = {"TC-03", "TC-05", "TC-20", "TC-21", "TC-24", "TC-28", "TC-28b", "TC-28c", "TC-28d",
          "TC-28e", "TC-29c"}  # fmt: skip


def is_sealed(document):
    return document.form in SEALED or document.facts.get("session") == "author"


def test_only_sealed_papers_can_hold_the_code_of_the_envelope():
    takes = {form.code for form in FORMS.values() if form.code.startswith("TC-")
             and any(fact.name == "envelope" for fact in form.facts)}  # fmt: skip
    assert takes == SEALED | {"TC-08"}


def test_nothing_of_the_denouncer_reaches_a_paper_that_others_read(cast):
    case = accepted(cast)
    for _ in walk(case, cast):
        pass
    open_papers = [one for one in case.dossier.documents.all() if not is_sealed(one)]
    assert len(open_papers) >= 15
    for document in open_papers:
        kept = json.dumps([document.facts, document.known, document.given], ensure_ascii=False)
        assert MARK not in kept, document.form
        assert case.envelope not in kept, document.form


@pytest.mark.parametrize("form", ["TC-04", "TC-06", "TC-07", "TC-01", "TC-23"])
def test_the_file_that_the_accused_receives_has_no_trace_of_the_denouncer(cast, form):
    case = accepted(cast)
    for _ in walk(case, cast, until="suspend"):
        pass
    facts = gather.merged(acts.letter(case, form).facts, SAMPLES[form])
    pdf = render.render(form, facts)
    opened = page.opened(pdf)
    with opened.open_metadata() as metadata:
        about = json.dumps([dict(metadata), {k: str(v) for k, v in opened.docinfo.items()}])
    for trace in (MARK, case.envelope, "NTC-"):
        assert trace not in page.text_of(pdf)
        assert trace not in about


def test_the_extract_for_the_accused_copies_no_finding(cast):
    """TC-12b: what is told to the accused is worded anew; until then the extract lacks it."""
    case = accepted(cast)
    for _ in walk(case, cast, until="conclude"):
        pass
    case.refresh_from_db()
    step = Step(cast.binh, day(16), reason="trích gửi người bị tố cáo")
    extract = draft.begin(case.dossier, "TC-12b", step, role=Role.LEADER)
    assert acts.DECIDED["findings"] not in json.dumps(extract.facts, ensure_ascii=False)
    assert "finding on each content" in extract.missing
    assert "which kinds of information are left out" in extract.missing
    assert "envelope" not in extract.facts


def test_minutes_with_the_accused_name_him_and_no_envelope(cast, today):
    case = acts.planned(acts.assigned(accepted(cast), cast, today), cast, today)
    minutes = acts.letter(acts.heard(case, cast, today), "TC-08")
    assert minutes.facts["others"] == "ông Trần Văn Chín"
    assert "envelope" not in minutes.facts


# Before the case ---------------------------------------------------------------------------------


@pytest.fixture
def petition(cast, today):
    return acts.enter(cast, today, D, against="ông Trần Văn Chín", content=f"Kể lại: {MARK}")


def check(petition, cast, on, **more):
    said = {"identity": "identified", "checked_by": "INSPECTORATE", **more}
    return hall.check_identity(petition, actor=cast.lan, on=on, **said)


def test_the_check_of_the_denouncer_drafts_its_report(petition, cast, today):
    report = acts.letter(check(petition, cast, today, elsewhere=True), "TC-21")
    assert report.missing == ["finding on the conditions of acceptance", "what the report proposes"]
    assert report.facts["check"] == {
        "found": "identified", "elsewhere": "yes",
        "by": "giao cơ quan thanh tra nhà nước cùng cấp xác minh",
    }  # fmt: skip
    assert MARK not in json.dumps(report.facts)


def test_clear_information_goes_to_inspection_with_its_slip(petition, cast, today):
    clear = {"anonymous": "yes", "violator_clear": "yes", "evidence": "yes", "verifiable": "yes"}
    petition = hall.classify(petition, actor=cast.lan, on=today, competent=True, admissible=True,
                             facts=clear)  # fmt: skip
    done = hall.use_for_inspection(petition, actor=cast.binh, on=today, body="Thanh tra tỉnh",
                                   reason="Kèm hai phiếu thu.")  # fmt: skip
    slip = acts.letter(done, "TC-30")
    assert (slip.missing, slip.facts["to"]) == ([], "Thanh tra tỉnh")
    assert slip.facts["basis"] == "Kèm hai phiếu thu."
    assert petition.envelope not in json.dumps(slip.facts)


def test_signs_of_a_crime_go_on_with_their_letter(petition, cast, today):
    done = hall.report_crime(petition, actor=cast.binh, on=today, body="Cơ quan điều tra",
                             reason="Dấu hiệu tham ô.")  # fmt: skip
    letter = acts.letter(done, "TC-25b")
    assert (letter.missing, letter.facts["signs"]) == ([], "Dấu hiệu tham ô.")
    assert petition.envelope not in json.dumps(letter.facts)


def test_a_body_that_is_not_named_drafts_nothing(petition, cast, today, refused):
    with refused(Refused, says="receives it is not named"):
        hall.report_crime(petition, actor=cast.binh, on=today, body=" ", reason="Dấu hiệu.")
