"""Guide to complete, attach, split, reclassify, return originals: each works, leaves a trace, and
is refused by state, role, missing fact and day."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse

from cases.law.refusal import Refused
from cases.law.words import Kind
from cases.models import AuditEntry
from cases.services import clock
from cases.services.trace import Conflict
from complaints import services as hall
from complaints.law import Channel
from complaints.models import Petition
from complaints.services import disposing
from complaints.services.disposing import Part
from tests.cases import acts


@pytest.fixture
def petition(cast, today, ong_tam):
    return acts.enter(cast, today, people=[ong_tam], channel=Channel.POST)


@pytest.fixture
def classified(petition, cast, today):
    return acts.classified(petition, cast, today)


def guided(petition, actor, on, **more):
    more = {"missing": "chữ ký của người khiếu nại", **more}
    return disposing.guide_to_complete(petition, actor=actor, on=on, **more)


@pytest.mark.parametrize("name", ["lan", "minh", "binh"])
def test_a_sender_is_guided_to_complete_and_the_petition_stays_open(classified, cast, today, name):
    done = guided(classified, getattr(cast, name), today)
    assert done.state == "classified"
    slip = acts.letter(done, "XLD-02")
    assert slip.missing == []
    assert "chữ ký" in slip.facts["lacks"] and "competent" not in slip.facts
    assert done.dossier.deadlines.get(code="CMP_ACCEPT").met_on is None
    assert done.dossier.events.filter(verb="guide_to_complete").count() == 1


def test_a_denouncer_is_guided_without_a_slip(cast, today):
    petition = acts.classified(acts.enter(cast, today, Kind.DENUNCIATION), cast, today)
    done = guided(petition, cast.minh, today)
    assert not done.dossier.documents.filter(form="XLD-02").exists()


def test_guiding_answers_a_proposal_received_by_post(cast, today, ong_tam):
    petition = acts.enter(cast, today, Kind.PROPOSAL, people=[ong_tam], channel=Channel.POST)
    done = guided(acts.classified(petition, cast, today), cast.minh, today)
    assert done.dossier.deadlines.get(code="PET_PROCESS").met_on == today


def test_whoever_did_not_complete_may_be_declined(petition, cast, today, refused):
    facts = {"signature": "photocopy"}
    done = hall.classify(petition, actor=cast.minh, on=today, competent=True, admissible=True,
                         facts=facts)  # fmt: skip
    with refused(Refused, says="the law prescribes"):
        hall.decline(done, actor=cast.binh, on=today, ground="LKN_11_5")
    done = guided(done, cast.minh, today)
    declined = hall.decline(done, actor=cast.binh, on=today, ground="LKN_11_5")
    assert declined.state == "declined"


def test_guiding_is_refused(petition, classified, cast, today, refused):
    with refused(Refused, says="What is missing is not said"):
        guided(classified, cast.minh, today, missing=" ")
    with refused(PermissionDenied):
        guided(classified, cast.thu, today)
    with refused(Refused, says="before the last act"):
        guided(classified, cast.minh, today - timedelta(days=1))
    with refused(Conflict):
        guided(classified, cast.minh, today, version=1)
    nameless = acts.classified(acts.enter(cast, today, anonymous=True), cast, today)
    with refused(Refused, says="bears no name"):
        guided(nameless, cast.minh, today)


def attached(petition, actor, on, case, **more):
    return disposing.attach(petition, actor=actor, on=on, case=case,
                            **{"reason": "Đơn trùng nội dung", **more})  # fmt: skip


def test_a_duplicate_joins_the_open_case_without_a_new_clock(petition, cast, today, case):
    done = attached(petition, cast.binh, today, case)
    assert (done.state, done.case_id) == ("attached", case.pk)
    assert done.dossier.deadlines.get(code="CMP_ACCEPT").met_on == today
    assert case.petitions.count() == 2
    assert AuditEntry.objects.latest("seq").action == "attach"


def test_attaching_is_refused(petition, cast, today, case, refused):
    with refused(ValidationError):
        attached(petition, cast.binh, today, case, reason=" ")
    with refused(PermissionDenied):
        attached(petition, cast.lan, today, case)
    with refused(Refused):
        attached(petition, cast.binh, today + timedelta(days=1), case)
    feedback = acts.enter(cast, today, Kind.FEEDBACK)
    with refused(Refused, says="another office or kind"):
        attached(feedback, cast.binh, today, case)
    done = attached(petition, cast.binh, today, case)
    with refused(Refused, says="does not start"):
        attached(done, cast.binh, today, case)


PARTS = [Part(Kind.COMPLAINT, "Thu hồi đất"), Part(Kind.PROPOSAL, "Đèn đường")]


def test_a_mixed_petition_becomes_one_petition_per_content(cast, today, yesterday, ong_tam):
    petition = acts.enter(cast, today, people=[ong_tam], received_on=yesterday, content="Hai việc")
    parts = disposing.split(petition, actor=cast.lan, on=today, parts=PARTS)
    assert Petition.objects.get(pk=petition.pk).state == "split"
    assert [(p.kind, p.subject, p.received_on) for p in parts] == [
        ("complaint", "Thu hồi đất", yesterday), ("proposal", "Đèn đường", yesterday),
    ]  # fmt: skip
    for part, code in zip(parts, ("CMP_ACCEPT", "PET_PROCESS"), strict=True):
        assert part.dossier.deadlines.get(code=code).started_on == yesterday
        assert part.petitioners.get().person == ong_tam
        assert part.dossier.events.get(verb="enter").facts["split_from"] == petition.number
    assert not petition.dossier.deadlines.open().exists()


def test_splitting_is_refused(petition, cast, today, refused):
    with refused(Refused, says="two contents"):
        disposing.split(petition, actor=cast.lan, on=today, parts=PARTS[:1])
    with refused(ValidationError):
        disposing.split(petition, actor=cast.lan, on=today,
                        parts=[PARTS[0], Part(Kind.PROPOSAL, " ")])  # fmt: skip
    with refused(Refused, says="denouncer's name"):
        disposing.split(petition, actor=cast.lan, on=today,
                        parts=[PARTS[0], Part(Kind.DENUNCIATION, "Nhận tiền")])  # fmt: skip
    with refused(PermissionDenied):
        disposing.split(petition, actor=cast.minh, on=today, parts=PARTS)
    with refused(Conflict):
        disposing.split(petition, actor=cast.lan, on=today, parts=PARTS, version=7)


def reclassified(petition, actor, on, kind, **more):
    return disposing.reclassify(petition, actor=actor, on=on, kind=kind,
                                **{"reason": "Theo nội dung đơn", **more})  # fmt: skip


def test_by_content_it_is_another_kind_and_its_clocks_begin_anew(classified, cast, today):
    done = reclassified(classified, cast.minh, today, Kind.PROPOSAL)
    assert (done.state, done.kind, done.dossier.kind) == ("registered", "proposal", "proposal")
    assert (done.competent, done.admissible, done.facts) == (None, None, {})
    limits = {row.code: row for row in done.dossier.deadlines.all()}
    assert limits["CMP_ACCEPT"].stopped_on == today
    assert limits["PET_PROCESS"].stopped_on is None
    assert not clock.moves(done)


def test_what_becomes_a_denunciation_is_sealed(cast, today):
    petition = acts.enter(cast, today, channel=Channel.POST)
    done = reclassified(petition, cast.lan, today, Kind.DENUNCIATION)
    assert done.envelope.startswith("NTC-")
    assert done.dossier.confidential is True
    assert "DEN_PROCESS" in done.dossier.deadlines.values_list("code", flat=True)


def test_reclassifying_is_refused(petition, cast, today, refused):
    with refused(Refused, says="denouncer's name"):
        reclassified(petition, cast.minh, today, Kind.DENUNCIATION)
    with refused(Refused, says="of that kind already"):
        reclassified(petition, cast.minh, today, Kind.COMPLAINT)
    with refused(ValidationError):
        reclassified(petition, cast.minh, today, Kind.PROPOSAL, reason="")
    with refused(PermissionDenied):
        reclassified(petition, cast.thu, today, Kind.PROPOSAL)


def returned(petition, actor, on, originals="Giấy chứng nhận quyền sử dụng đất"):
    return disposing.return_originals(petition, actor=actor, on=on, originals=originals)


def test_originals_are_returned_when_a_petition_is_not_accepted(petition, cast, today):
    done = acts.classified(petition, cast, today, admissible=False)
    done = hall.decline(done, actor=cast.binh, on=today, ground="LKN_11_2")
    done = returned(done, cast.lan, today)
    assert done.state == "declined"
    event = done.dossier.events.get(verb="return_originals")
    assert event.facts == {"originals": "Giấy chứng nhận quyền sử dụng đất"}


def test_returning_originals_is_refused(petition, classified, cast, today, refused):
    with refused(Refused, says="No original paper"):
        returned(classified, cast.lan, today, originals="")
    with refused(PermissionDenied):
        returned(classified, cast.quan, today)
    with refused(Refused, says="future"):
        returned(classified, cast.lan, today + timedelta(days=1))
    hall.accept(classified, actor=cast.binh, on=today)
    with refused(Refused, says="does not start"):
        returned(Petition.objects.get(pk=classified.pk), cast.lan, today)


FORMS = [
    ("guide_to_complete", {"missing": "ngày, tháng, năm"}, {"missing": ""}),
    ("reclassify", {"kind": "proposal", "reason": "Theo nội dung"}, {"kind": "other"}),
    ("return_originals", {"originals": "Bản đồ"}, {"originals": ""}),
    ("split", {"kind_1": "complaint", "subject_1": "Đất", "kind_2": "proposal",
               "subject_2": "Đèn"}, {"kind_1": "complaint"}),
]  # fmt: skip


@pytest.mark.parametrize(("verb", "good", "bad"), FORMS, ids=lambda value: str(value)[:20])
def test_every_verb_has_its_page(classified, client, cast, today, verb, good, bad):
    client.force_login(cast.lan)
    url = reverse("admin:complaints_petition_do", args=[classified.pk, verb])
    day = {"on": f"{today:%d/%m/%Y}", "confirm": "1"}
    assert client.get(url).status_code == 200
    wrong = client.post(url, {**day, **bad})
    assert (wrong.status_code, bool(wrong.context["form"].errors)) == (422, True)
    assert client.post(url, {**day, **good}).status_code == 302


def test_the_page_offers_open_cases_of_the_same_kind_only(petition, client, cast, today, case):
    feedback = acts.accepted(cast, today, Kind.FEEDBACK)
    client.force_login(cast.binh)
    url = reverse("admin:complaints_petition_do", args=[petition.pk, "attach"])
    offered = list(client.get(url).context["form"].fields["case"].queryset)
    assert [one.pk for one in offered] == [case.pk]
    answer = client.post(url, {"on": f"{today:%d/%m/%Y}", "case": feedback.pk, "confirm": "1"})
    assert (answer.status_code, "case" in answer.context["form"].errors) == (422, True)
    done = client.post(url, {"on": f"{today:%d/%m/%Y}", "case": case.pk, "reason": "Đơn trùng",
                             "confirm": "1"})  # fmt: skip
    assert done.status_code == 302
