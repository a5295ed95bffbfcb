"""A complaint walks through its pages: every form, what it says when sent wrong, what is shown."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from cases.law.words import Kind, Level
from cases.models import Case, Officer
from cases.procedures import ComplaintCase
from cases.services.move import procedure_verbs, transitions_of
from complaints import services as hall
from complaints.services import Paper
from tests.cases import acts

TODAY = "16/09/2026"


@pytest.fixture
def desk(cast):
    """A browser for each person."""
    clients: dict[str, Client] = {}

    def open_desk(name):
        if name not in clients:
            clients[name] = Client(raise_request_exception=True)
            clients[name].force_login(getattr(cast, name))
        return clients[name]

    return open_desk


def address(case, verb=""):
    name = "admin:cases_case_do" if verb else "admin:cases_case_change"
    return reverse(name, args=[case.pk, verb] if verb else [case.pk])


def send(desk, name, case, verb, **said):
    """Open the page of a verb, fill it in, confirm; the case as it then is."""
    client = desk(name)
    page = client.get(address(case, verb))
    assert page.status_code == 200, (verb, page.status_code)
    version = ComplaintCase.objects.get(pk=case.pk).version
    answer = client.post(address(case, verb), {"on": TODAY, "version": version, **said})
    wrong = answer.context and answer.context["form"].errors
    assert answer.status_code == 302, (verb, wrong, answer.context and answer.context["refusal"])
    return ComplaintCase.objects.get(pk=case.pk)


def steps(desk, name, case):
    """The usual and the rarer steps that a dossier offers."""
    context = desk(name).get(address(case)).context
    verbs = [[re.search(r"/do/(\w+)/", one["url"])[1] for one in context[key]]
             for key in ("steps", "more_steps")]  # fmt: skip
    assert len(verbs[0]) <= 5
    return verbs


DECISION = {
    "outcome": "partly", "findings": "Ghi thừa.", "law": "Luật Đất đai", "conclusion": "Đúng",
    "decision": "Sửa quyết định.",
}  # fmt: skip


def test_a_complaint_is_settled_and_executed_on_its_pages(desk, cast, today, ong_tam):
    begun = acts.day("06/08/2026")
    case = acts.accepted(cast, begun, people=[ong_tam], against="Phòng Kinh tế")
    case = acts.assigned(case, cast, begun)
    why = {"reason": "nhập bổ sung"}
    case = send(desk, "minh", case, "plan_verification", on="07/08/2026", verifiers=[cast.minh.pk],
                rechecked="Chưa đủ căn cứ.", contents="Diện tích", from_on="07/08/2026",
                until_on="20/08/2026", **why)  # fmt: skip
    case = send(desk, "minh", case, "request_evidence", on="07/08/2026", party="respondent",
                asked="Bản vẽ", **why)  # fmt: skip
    case = send(desk, "minh", case, "receive_evidence", on="10/08/2026", party="respondent",
                received="Bản vẽ số 3", **why)  # fmt: skip
    case = send(desk, "binh", case, "order_assessment", on="10/08/2026", body="Viện", question="A",
                answer_on="14/08/2026", **why)  # fmt: skip
    case = send(desk, "minh", case, "receive_assessment", on="11/08/2026", result="Đúng.", **why)
    case = send(desk, "minh", case, "record_work", on="11/08/2026", place="Trụ sở", present="Hai",
                minutes="Đã nghe.", **{"with": "joint"}, **why)  # fmt: skip
    case = send(desk, "binh", case, "suspend_enforcement", on="11/08/2026", decision="QĐ 12",
                until="07/09/2026", **why)  # fmt: skip
    assert "07/09/2026" in desk("binh").get(address(case)).content.decode()
    case = send(desk, "binh", case, "lift_enforcement_suspension", on="11/08/2026", **why)
    case = send(desk, "minh", case, "withdraw_part", on="11/08/2026", withdrawn="Về giá",
                withdrawn_by="minutes", **why)  # fmt: skip
    assert "Về giá" in desk("binh").get(address(case)).content.decode()
    case = send(desk, "minh", case, "report_verification", on="12/08/2026", findings="Ghi thừa",
                proposal="Sửa", findings_differ="on", **why)  # fmt: skip
    case = send(desk, "minh", case, "invite_dialogue", on="12/08/2026", dialogue_on="17/08/2026",
                place="9 giờ", topics="Diện tích", **why)  # fmt: skip
    case = send(desk, "binh", case, "hold_dialogue", on="17/08/2026", absent="no_reason",
                result="Vắng.", **why)  # fmt: skip
    case = send(desk, "binh", case, "decide", on="17/08/2026", passed_on_by="front", **DECISION,
                **why)  # fmt: skip
    assert case.dossier.deadlines.filter(code="CMP_RESULT_TO_FRONT").exists()
    case = send(desk, "thu", case, "record_receipt", on="18/08/2026", person=ong_tam.pk,
                received_on="18/08/2026", **why)  # fmt: skip
    assert "17/09/2026" in desk("binh").get(address(case)).content.decode()
    case = send(desk, "thu", case, "call_publication_meeting", on="18/08/2026",
                meeting_on="24/08/2026", place="Trụ sở", **why)  # fmt: skip
    case = send(desk, "thu", case, "make_public", on="24/08/2026", manners=["meeting", "posting"],
                until="08/09/2026", **why)  # fmt: skip
    case = send(desk, "thu", case, "record_sending", meets="CMP_RESULT_TO_FRONT", reason="CV 12")
    case = send(desk, "minh", case, "record_court", court="TAND", court_step="discontinued")
    case = send(desk, "thu", case, "record_file_request", asked_by="court")
    case = send(desk, "thu", case, "hand_over_file", handed_over="42 trang")
    assert case.state == "made_public"
    page = desk("binh").get(address(case, "direct_execution"))
    assert page.status_code == 200
    refused = desk("binh").post(address(case, "direct_execution"), {
        "on": TODAY, "version": case.version, "ground": "ND124_32_1A", "executors": "Phòng",
        "contents": "Ban hành", "until_on": "30/09/2026", "supervised_by": "Văn phòng",
    })  # fmt: skip
    assert refused.status_code == 422
    assert "Luật Khiếu nại Điều 44, 57" in refused.content.decode()


def test_a_decision_in_force_is_executed_on_its_pages(desk, cast, today):
    begun = acts.day("06/08/2026")
    case = acts.late(acts.ready(cast, begun), "decide", cast.binh, begun, findings_agree=True,
                     **acts.DECIDED)  # fmt: skip
    case = send(desk, "binh", case, "direct_execution", ground="ND124_32_1A", executors="Phòng",
                contents="Ban hành quyết định mới", until_on="30/09/2026",
                supervised_by="Văn phòng")  # fmt: skip
    assert send(desk, "minh", case, "report_execution", result="Đã xong.").state == "executed"


def test_a_right_complaint_is_decided_after_the_recheck(desk, cast, today):
    case = acts.assigned(acts.accepted(cast, today), cast, today)
    case = send(desk, "minh", case, "recheck", found="right", looked_at="Sai thẩm quyền.")
    said = {**DECISION, "outcome": "upheld"}
    assert send(desk, "binh", case, "decide", **said).state == "decided"


def test_other_steps_of_a_running_complaint_have_pages(desk, cast, today, ong_tam):
    begun = acts.day("07/09/2026")
    case = acts.assigned(acts.accepted(cast, begun, people=[ong_tam]), cast, begun)
    case = send(desk, "binh", case, "declare_complex", ground="ND124_3A_1B", reason="Tờ trình 4")
    case = send(desk, "binh", case, "consult", whom="others", opinion="Đồng ý.")
    case = send(desk, "minh", case, "succeed", person=ong_tam.pk, full_name="Nguyễn Thị Lựu",
                address="phố Đình Hương", proof="Giấy khai tử")  # fmt: skip
    assert case.parties.count() == 2
    case = send(desk, "binh", case, "suspend", ground="LKN_11A_1A", proof="Giấy ra viện")
    assert acts.letter(case, "KN-14a").facts["ground"]["detail"] == "Giấy ra viện"
    case = send(desk, "binh", case, "resume")
    case = send(desk, "binh", case, "terminate", ground="LKN_11A_2A", withdrawn_by="petition")
    assert case.state == "terminated"


def test_a_second_complaint_is_recorded_on_its_page(desk, cast, today):
    case = acts.ready(cast, today)
    case = acts.do(case, "decide", cast.binh, today, findings_agree=True, **acts.DECIDED)
    case = send(desk, "thu", case, "record_second_complaint", lodged_on=TODAY)
    assert case.state == "contested"
    case = send(desk, "thu", case, "record_file_request", asked_by="second_level")
    assert case.dossier.deadlines.get(code="CMP_EVIDENCE").due_on == acts.day("23/09/2026")
    case = send(desk, "thu", case, "record_second_outcome", second_outcome="first_stands",
                paper="TB 12")  # fmt: skip
    assert case.state == "decided"


def test_the_dossier_says_that_nobody_decided_in_time(desk, cast, today):
    """Accepted 06/08/2026, due on 07/09: the second level may be asked until 07/10."""
    html = desk("binh").get(address(acts.accepted(cast, acts.day("06/08/2026")))).content.decode()
    assert "07/10/2026" in html


@pytest.mark.parametrize(("dismissal", "code"), [("on", "CMP_LIMIT_DISC_2_DISMISSAL"),
                                                 ("", "CMP_LIMIT_DISC_2")])  # fmt: skip
def test_the_receipt_asks_whether_the_discipline_is_dismissal(desk, cast, today, dismissal, code):
    case = acts.do(acts.ready(cast, today, discipline=True), "consult", cast.binh, today,
                   whom="discipline_council")  # fmt: skip
    case = acts.do(case, "hold_dialogue", cast.binh, today, result="Xong.")
    assert "findings_agree" not in desk("binh").get(address(case, "decide")).context["form"].fields
    case = send(desk, "binh", case, "decide", **DECISION)
    case = send(desk, "thu", case, "record_receipt", received_on=TODAY, dismissal=dismissal)
    assert case.dossier.deadlines.filter(code=code).exists()
    assert case.dossier.deadlines.filter(code="CMP_SUE").exists() == bool(dismissal)


# The province ------------------------------------------------------------------------------------


@pytest.fixture
def province(cast):
    return Officer.objects.get(username="son").posts.first().office


def second(cast, province, today):
    paper = Paper(kind=Kind.COMPLAINT, received_on=today, subject="Thu hồi đất", level=Level.SECOND,
                  against="Chủ tịch phường")  # fmt: skip
    petition = hall.enter(actor=cast.nga, on=today, office=province, paper=paper)
    return hall.classify(petition, actor=cast.dung, on=today, competent=True, admissible=True)


def test_the_province_settles_the_second_complaint_and_knows_the_first(desk, cast, today, province):
    first = acts.ready(cast, today)
    first = acts.do(first, "decide", cast.binh, today, findings_agree=True, **acts.DECIDED)
    acts.do(first, "record_second_complaint", cast.thu, today, lodged_on=today.isoformat())
    petition = second(cast, province, today)
    page = reverse("admin:complaints_petition_do", args=[petition.pk, "accept"])
    wrong = desk("son").post(page, {"on": TODAY, "version": 2, "earlier_number": "99/2026/VV"})
    assert wrong.status_code == 422
    assert 'id="id_earlier_number_error"' in wrong.content.decode()
    sent = {"on": TODAY, "version": 2, "earlier_number": first.number}
    assert desk("son").post(page, sent).status_code == 302
    case = Case.objects.get(level="second")
    assert case.earlier == Case.objects.get(pk=first.pk)
    assert first.number in desk("son").get(address(case)).content.decode()
    case = send(desk, "son", case, "assign", handler=cast.dung.pk)
    case = send(desk, "dung", case, "plan_verification", verifiers=[cast.dung.pk], contents="A",
                from_on=TODAY, until_on=TODAY)  # fmt: skip
    case = send(desk, "dung", case, "report_verification", findings="A", proposal="B")
    assert steps(desk, "son", case)[0][:2] == ["invite_dialogue", "hold_dialogue"]
    case = send(desk, "son", case, "hold_dialogue", result="Xong.")
    silent = {**DECISION, "first_silent": "on"}
    case = send(desk, "son", case, "decide", **silent)
    assert acts.letter(case, "KN-16").facts["first_decision"]["result"].startswith("Hết thời hạn")


def test_a_decision_of_the_second_level_tells_the_first_result(desk, cast, today, province):
    case = acts.ready(cast, today, level=Level.SECOND)
    case = acts.do(case, "hold_dialogue", cast.binh, today, result="Xong.")
    answer = desk("binh").post(address(case, "decide"), {"on": TODAY, "version": 5, **DECISION})
    assert answer.status_code == 422
    assert 'id="id_first_result_error"' in answer.content.decode()


# What a page offers and answers ------------------------------------------------------------------

USUAL = [
    # state, who, the first steps offered
    ("accepted", "binh", ["assign"]),
    ("assigned", "minh", ["recheck", "plan_verification"]),
    ("verifying", "minh", ["report_verification"]),
    ("verified", "binh", ["invite_dialogue", "hold_dialogue", "decide"]),
    ("decided", "thu", ["make_public", "record_second_complaint"]),
    ("suspended", "binh", ["resume"]),
]


def in_state(cast, on, state):
    case = acts.accepted(cast, acts.day("07/09/2026"))
    if state != "accepted":
        case = acts.assigned(case, cast, on)
    if state == "suspended":
        return acts.do(case, "suspend", cast.binh, on, ground="LKN_11A_1B")
    for at, verb in (("verifying", "plan_verification"), ("verified", "report_verification")):
        if state in ("verified", "decided") or state == at == "verifying":
            case = acts.do(case, verb, cast.minh, on)
    if state == "decided":
        case = acts.do(case, "decide", cast.binh, on, findings_agree=True, **acts.DECIDED)
    return case


@pytest.mark.parametrize(("state", "name", "first"), USUAL)
def test_what_the_law_expects_next_stands_first(desk, cast, today, state, name, first):
    usual, more = steps(desk, name, in_state(cast, today, state))
    assert usual[: len(first)] == first
    assert not set(usual) & set(more)


def test_rarer_steps_stand_behind(desk, cast, today):
    _, more = steps(desk, "binh", in_state(cast, today, "assigned"))
    assert {"suspend", "terminate", "declare_complex", "suspend_enforcement"} <= set(more)
    html = desk("binh").get(address(in_state(cast, today, "assigned"))).content.decode()
    assert '<details class="steps">' in html


WHO = {"handler": "minh", "leader": "binh", "clerk": "thu"}


@pytest.mark.crawl
@pytest.mark.parametrize("state", [state for state, _, _ in USUAL])
@pytest.mark.parametrize("typed", ["", "31/02/2026", "Điều đã gõ", "-1", "2026-09-16"])
def test_no_form_breaks_on_what_is_typed(desk, cast, today, state, typed):
    case = in_state(cast, today, state)
    for verb, taken in transitions_of(ComplaintCase.objects.get(pk=case.pk)).items():
        client = desk(WHO[str(taken.custom["role"][0])])
        page = client.get(address(case, verb))
        assert page.status_code in (200, 403), verb
        if page.status_code != 200:
            continue
        sent = dict.fromkeys(page.context["form"].fields, typed) | {"version": case.version,
                                                                    "preview": "1"}  # fmt: skip
        answer = client.post(address(case, verb), sent)
        assert answer.status_code == 200, verb
    assert ComplaintCase.objects.get(pk=case.pk).version == case.version


def test_every_verb_of_a_complaint_was_opened_here():
    """The pages above and the procedure name the same verbs; those of the file have their own."""
    with open(__file__, encoding="utf-8") as own:
        text = own.read()
    of_the_file = "cases.procedures.filing"
    missing = [
        verb for verb in procedure_verbs(ComplaintCase)
        if f'"{verb}"' not in text and getattr(ComplaintCase, verb).__module__ != of_the_file
    ]  # fmt: skip
    assert missing == []


FORMS_THAT_ASK_MORE = [
    ("plan_verification", "assigned", "minh", {"from_on": TODAY, "until_on": "15/09/2026",
                                               "contents": "A", "rechecked": "B"}, "until_on"),
    ("withdraw_part", "assigned", "minh", {"withdrawn_by": "petition"}, "withdrawn"),
    ("terminate", "assigned", "binh", {"ground": "LKN_11A_2A"}, "withdrawn_by"),
    ("suspend", "assigned", "binh", {"ground": "LKN_11A_1A"}, "proof"),
    ("make_public", "decided", "thu", {}, "manners"),
    ("declare_complex", "assigned", "binh", {"reason": "A"}, "ground"),
]  # fmt: skip


@pytest.mark.parametrize(("verb", "state", "name", "said", "field"), FORMS_THAT_ASK_MORE)
def test_what_lacks_is_said_beside_its_field(desk, cast, today, verb, state, name, said, field):
    case = in_state(cast, today, state)
    sent = {"on": TODAY, "version": case.version, **said}
    answer = desk(name).post(address(case, verb), sent)
    assert answer.status_code == 422
    assert f'id="id_{field}_error"' in answer.content.decode()
