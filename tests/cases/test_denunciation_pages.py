"""The pages of the denunciation: each verb has its form, and a wrong answer stands beside it."""

import re

import pytest
from django.test import Client

from cases.forms import case_form
from cases.law.words import Kind
from cases.models import Case
from cases.services.move import procedure_verbs, typed
from complaints.forms.denunciation import DENUNCIATION_FORMS
from complaints.models import Petition
from tests.cases import acts

DAY = {"on": "16/09/2026", "confirm": "1"}
#: words that would ask who denounced
IDENTITY = re.compile(r"full_name|address|id_number|phone|petitioner|denouncer_name")


@pytest.fixture
def post(cast):
    """Send one form as one person; the page that comes back."""

    def send(row, verb, who, **said):
        client = Client()
        client.force_login(getattr(cast, who))
        meta = row._meta.concrete_model._meta
        url = f"/{meta.app_label}/{meta.model_name}/{row.pk}/do/{verb}/"
        assert client.get(url).status_code == 200, url
        return client.post(url, {**DAY, "reason": "Theo hồ sơ.", **said})

    return send


@pytest.fixture
def verifying(cast, today):
    case = acts.assigned(acts.accepted(cast, today, Kind.DENUNCIATION), cast, today)
    return acts.planned(case, cast, today)


@pytest.fixture
def concluded(cast, today):
    case = acts.ready(cast, today, Kind.DENUNCIATION)
    return acts.do(case, "conclude", cast.binh, today, **acts.DECIDED)


WORK = [
    ("work_with_denouncer", "hoa", {"result": "Bổ sung phiếu thu."}),
    ("record_explanation", "minh", {"how": "IN_WRITING", "explanation": "Đã nộp."}),
    ("request_evidence", "minh", {"body": "Kho bạc", "content": "Sao kê"}),
    ("inspect_site", "minh", {}),
    ("extend", "binh", {"criteria": ["ND31_3_2A"], "days": "30"}),
    ("record_withdrawal", "minh", {"scope": "all", "everybody": "all", "paper": "LETTER",
                                   "signed": "EACH"}),
    ("report_crime", "binh", {"body": "Cơ quan Cảnh sát điều tra"}),
    ("protect", "binh", {"measures": ["LTC_56"], "origin": "written"}),
    ("refuse_protection", "binh", {"measures": ["LTC_58"]}),
    ("receive_demand", "thu", {}),
    ("hand_over_file", "binh", {}),
]  # fmt: skip


@pytest.mark.parametrize(("verb", "who", "said"), WORK, ids=[w[0] for w in WORK])
def test_a_step_of_the_verification_is_taken_on_its_page(post, verifying, verb, who, said):
    answer = post(verifying, verb, who, **said)
    assert answer.status_code == 302, re.findall(r'errorlist[^<]*<li>([^<]*)|"refusal"[^~]*?</div>',
                                                 answer.content.decode())  # fmt: skip
    assert verifying.dossier.events.filter(verb=verb).exists()


AFTER = [
    ("notify_denouncer", "thu", {}),
    ("act_on_conclusion", "binh", {"handling": ["LTC_36_1B_OWN"], "sanctioned_on": "16/09/2026"}),
    ("make_public", "thu", {"ways": ["MEETING"], "stripped": "on"}),
    ("assign_follow_up", "binh", {"by": "ADVISORY_UNIT"}),
]  # fmt: skip


@pytest.mark.parametrize(("verb", "who", "said"), AFTER, ids=[a[0] for a in AFTER])
def test_what_follows_the_conclusion_is_done_on_its_page(post, concluded, verb, who, said):
    assert post(concluded, verb, who, **said).status_code == 302
    assert concluded.dossier.events.filter(verb=verb).exists()


def test_the_team_is_formed_on_its_page_and_shown(post, cast, today):
    case = acts.assigned(acts.accepted(cast, today, Kind.DENUNCIATION), cast, today)
    members = [str(cast.minh.pk), str(cast.hoa.pk)]
    assert post(case, "form_team", "binh", members=members, head=members[0]).status_code == 302
    client = Client()
    client.force_login(cast.hoa)
    page = client.get(f"/cases/case/{case.pk}/change/").content.decode()
    assert str(cast.hoa) in page


@pytest.mark.parametrize(("verb", "said"), [
    ("extend", {"days": "31", "criteria": ["ND31_3_2A"]}), ("extend", {"days": "x"}),
    ("record_withdrawal", {"scope": "x", "everybody": "x", "paper": "x", "signed": "x"}),
    ("report_crime", {"body": ""}), ("protect", {"measures": ["x"], "origin": "x"}),
    ("protect", {}), ("order_assessment", {"until_on": "31/02/2026"}),
    ("extend", {"on": "hôm nay"}),
])  # fmt: skip
def test_a_wrong_answer_is_explained_beside_its_field(post, verifying, verb, said):
    answer = post(verifying, verb, "binh", **said)
    assert answer.status_code == 422
    assert "errorlist" in answer.content.decode()
    assert not verifying.dossier.events.filter(verb=verb).exists()


def test_a_posting_without_its_last_day_is_asked_for_it(post, concluded):
    answer = post(concluded, "make_public", "thu", ways=["POSTING"], stripped="on")
    assert answer.status_code == 422 and "errorlist" in answer.content.decode()


def test_the_check_and_the_acceptance_have_their_pages(post, cast, today):
    petition = acts.enter(cast, today, Kind.DENUNCIATION)
    done = post(petition, "check_identity", "lan", identity="identified", checked_by="RESOLVER")
    assert done.status_code == 302
    petition.refresh_from_db()
    assert petition.identity == "identified"
    acts.classified(petition, cast, today)
    assert post(petition, "accept", "binh").status_code == 302


def test_an_earlier_number_that_nobody_knows_is_explained(post, cast, today):
    petition = acts.enter(cast, today, Kind.DENUNCIATION)
    answer = post(petition, "continue_denunciation", "lan", earlier="99/2026/VV")
    assert answer.status_code == 422 and "errorlist" in answer.content.decode()


# Secrecy -----------------------------------------------------------------------------------------


def test_no_form_of_a_denunciation_asks_who_denounced(verifying):
    case = typed(Case.objects.get(pk=verifying.pk))
    asked = {
        name
        for verb in procedure_verbs(type(case))
        for name in case_form(case, verb).base_fields
    } | {name for form in DENUNCIATION_FORMS.values() for name in form.base_fields}  # fmt: skip
    assert len(asked) > 25
    assert [name for name in asked if IDENTITY.search(name)] == []


def test_no_column_of_the_petition_of_a_denunciation_holds_who_denounced():
    names = [field.name for field in Petition._meta.concrete_fields]
    assert "identity" in names  # the result of the check, one of five words
    assert [name for name in names if IDENTITY.search(name)] == []


def test_no_event_of_a_denunciation_names_a_person_who_denounced(verifying, cast, today):
    for verb, who, said in (WORK[0], WORK[1]):
        acts.do(verifying, verb, getattr(cast, who), today, **said)
    keys = {key for event in verifying.dossier.events.all() for key in event.facts}
    assert [key for key in keys if IDENTITY.search(key)] == []
