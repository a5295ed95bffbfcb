"""Whom a matter concerns: an accused finds a denunciation nowhere, a respondent handles nothing.

Luật Tố cáo Điều 8, 11; Nghị định 31/2019/NĐ-CP Điều 5, 10. "Zzlạm thu" stands for the matter: no
page, list, count, search, export or address may show it to the accused or to his family.
"""

from datetime import timedelta

import pytest
from django.contrib import admin
from django.core.exceptions import PermissionDenied, ValidationError
from django.test import Client
from django.urls import reverse

from cases import access
from cases.law.refusal import Refused
from cases.law.words import Kind, Tie
from cases.models import AuditEntry, Concern, Document
from cases.services import concerns, draft, paper, setup, verify
from cases.services.concerns import Tied
from cases.services.move import procedure_of, procedure_verbs, reread
from complaints import services as hall
from complaints.services import Paper
from config import desk as desk_lists
from reception import services as door
from reception.services import Arrival
from tests.cases import acts

MARKER = "Zzlạm thu"
OTHER = "Rác thải ở phố Đông"


@pytest.fixture
def phuc(cast, today):
    """Phúc is deputy chairman and signs for the chairman."""
    officer = setup.enter_officer(actor=cast.quantri, on=today, username="phuc",
                                  full_name="Mai Hữu Phúc")  # fmt: skip
    setup.enter_post(
        actor=cast.quantri, on=today, officer=officer, office=cast.office, role="leader",
        from_on=today, title="Phó Chủ tịch", signs_as="KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH",
    )  # fmt: skip
    return officer


def client_of(officer):
    client = Client()
    client.force_login(officer)
    return client


def denounce(cast, on, *tied, visit=False):
    """Lan takes down a denunciation; whom it concerns is marked in the same act."""
    arrival = Arrival(kind=Kind.DENUNCIATION, summary=MARKER, tied=tied)
    words = Paper(kind=Kind.DENUNCIATION, received_on=on, subject=MARKER, against=MARKER)
    if visit:
        came = door.receive(actor=cast.lan, on=on, office=cast.office, arrival=arrival)
        return came, door.enter_petition(came, actor=cast.lan, on=on, paper=words)
    words = Paper(kind=Kind.DENUNCIATION, received_on=on, subject=MARKER, tied=tied)
    return None, hall.enter(actor=cast.lan, on=on, office=cast.office, paper=words)


# The life of a denunciation, seen by the accused --------------------------------------------------


def life(cast, leader, handler, on, tied):
    """Every stage from the visit to the conclusion, with the rows that exist by then."""
    visit, petition = denounce(cast, on, *tied, visit=True)
    yield "registered", [visit, petition]
    clerk = cast.minh if handler is cast.minh else cast.lan
    petition = hall.classify(petition, actor=clerk, on=on, competent=True, admissible=True,
                             identity="identified")  # fmt: skip
    yield "classified", [visit, petition]
    case = hall.accept(petition, actor=leader, on=on)
    yield "accepted", [visit, petition, case, *case.dossier.documents.all()]
    case = acts.do(case, "assign", leader, on, handler=handler.pk)
    case = acts.do(case, "plan_verification", leader, on)  # the resolver verifies himself
    case = acts.do(case, "record_explanation", leader, on, how="IN_WRITING", explanation="không")
    case = acts.do(case, "report_verification", leader, on)
    said = dict(acts.DECIDED, explanation="Không nhận.")
    case = acts.do(case, "conclude", leader, on, **said)
    yield "concluded", [visit, petition, case, *case.dossier.documents.all()]


def addresses(rows):
    """Every address of the program: lists, searches, filters, exports, pages, verbs, files."""
    yield reverse("admin:index")
    for one in desk_lists.LISTS:
        yield reverse("admin:desk_list", args=[one.name])
    for model in admin.site._registry:
        name = f"admin:{model._meta.app_label}_{model._meta.model_name}"
        yield reverse(f"{name}_changelist")
        yield reverse(f"{name}_export", args=["csv"])
    for name in ("reception_visit", "complaints_petition", "cases_case", "cases_document"):
        address = reverse(f"admin:{name}_changelist")
        for query in ("q=Zzl", "q=01", "q=NTC", "kind__exact=denunciation", "o=-1"):
            yield f"{address}?{query}"
    for row in rows:
        yield from own_addresses(row, row.pk)


def own_addresses(row, pk):
    """The addresses of one row under a key, which may be that of no row at all."""
    meta = row._meta.concrete_model._meta
    name = f"admin:{meta.app_label}_{meta.model_name}"
    yield reverse(f"{name}_change", args=[pk])
    yield reverse(f"{name}_history", args=[pk])
    for verb in procedure_verbs(procedure_of(row)):
        yield reverse(f"{name}_do", args=[pk, verb])
    if isinstance(row, Document):
        yield reverse(f"{name}_file", args=[pk])
        yield reverse(f"{name}_draft", args=[pk])
    else:
        yield reverse(f"{name}_declare_concern", args=[pk])
        yield reverse(f"{name}_end_concern", args=[pk])
        for page in ("story", "story_sheet", "why"):
            yield reverse(f"{name}_{page}", args=[pk])


def telling(rows):
    """What would give the matter away."""
    words = {MARKER, MARKER.removeprefix("Zz")}
    for row in rows:
        words |= {str(getattr(row, "envelope", "")), str(getattr(row, "number", ""))}
        if isinstance(row, Document):
            words.add(str(row))
    return {word for word in words if word}


PEOPLE = [("binh", Tie.ACCUSED), ("quan", Tie.ACCUSED), ("thu", Tie.RELATIVE),
          ("minh", Tie.RELATIVE)]  # fmt: skip


@pytest.mark.crawl
@pytest.mark.parametrize(("name", "how"), PEOPLE, ids=[name for name, _ in PEOPLE])
def test_the_accused_and_his_family_find_the_matter_nowhere(cast, phuc, today, name, how):
    officer = getattr(cast, name)
    leader = phuc if name == "binh" else cast.binh
    handler = cast.hoa if name == "minh" else cast.minh
    client, watcher = client_of(officer), client_of(leader)
    for _stage, rows in life(cast, leader, handler, today, [Tied(officer, how)]):
        words = telling(rows)
        for address in addresses(rows):
            body = client.get(address).content.decode()
            found = [word for word in words if word in body]
            assert found == [], f"{address} shows {found}"
        listed = watcher.get(reverse("admin:complaints_petition_changelist")).content.decode()
        assert MARKER in listed, "the leader who is free must find it"
        assert not access.visible_dossiers(officer, today).exists()
    assert list(verify.problems()) == []


@pytest.mark.parametrize("name", ["binh", "quan", "thu", "minh"])
def test_what_is_hidden_answers_like_what_does_not_exist(cast, phuc, today, name):
    officer = getattr(cast, name)
    client = client_of(officer)
    visit, petition = denounce(cast, today, Tied(officer, Tie.ACCUSED), visit=True)
    for row in (visit, petition):
        hidden, nothing = own_addresses(row, row.pk), own_addresses(row, 987654)
        for address, other in zip(hidden, nothing, strict=True):
            one, two = client.get(address), client.get(other)
            assert one.status_code == two.status_code
            same = (one.get("Location") or "").replace(f"/{row.pk}/", "/987654/")
            assert same == (two.get("Location") or "")


@pytest.mark.parametrize("name", ["binh", "quan", "thu"])
def test_counts_and_registers_do_not_tell(cast, phuc, today, name):
    officer = getattr(cast, name)
    client = client_of(officer)
    acts.enter(cast, today, subject=OTHER)
    pages = [reverse("admin:index"), reverse("admin:cases_numberregister_changelist"),
             reverse("admin:complaints_petition_changelist")]  # fmt: skip

    def seen():
        bodies = [client.get(page) for page in pages]
        desk = {one["name"]: one["count"] for one in bodies[0].context["lists"]}
        registers = [(r.kind, r.year, r.shown_number, r.shown_day)
                     for r in bodies[1].context["cl"].result_list]  # fmt: skip
        return desk, registers, bodies[2].context["cl"].result_count

    before = seen()
    denounce(cast, today, Tied(officer, Tie.ACCUSED))
    assert seen() == before
    other = client_of(phuc)
    assert other.get(pages[2]).context["cl"].result_count == 2


def test_a_superuser_and_the_administrator_find_nothing_either(cast, today):
    type(cast.lan).objects.filter(pk=cast.quantri.pk).update(is_superuser=True)
    cast.quantri.refresh_from_db()
    _, petition = denounce(cast, today, Tied(cast.quantri, Tie.ACCUSED))
    assert not access.may_see(cast.quantri, petition.dossier, today)


def test_the_audit_shows_the_accused_no_entry_of_the_matter(cast, phuc, today):
    _, petition = denounce(cast, today, Tied(cast.quan, Tie.ACCUSED))
    entries = AuditEntry.objects.filter(dossier=petition.dossier)
    address = reverse("admin:cases_auditentry_changelist")
    shown = client_of(cast.quan).get(address).context["cl"].queryset
    assert entries.exists() and not set(entries) & set(shown)
    assert set(entries) & set(client_of(cast.binh).get(address).context["cl"].queryset)


def test_a_letter_that_waits_is_in_the_list_of_a_free_leader_alone(cast, phuc, today):
    case = acts.accepted(cast, today, Kind.DENUNCIATION, subject=MARKER)
    case = acts.assigned(case, cast, today)
    letter = acts.letter(case, "TC-04")
    assert letter.signer.officer == cast.binh
    paper.submit(letter, actor=cast.minh, on=today)
    assert desk_lists.to_sign(cast.binh, today).exists()
    concerns.declare_concern(case, actor=cast.quan, on=today, officer=cast.binh, how=Tie.RELATIVE)
    assert not desk_lists.to_sign(cast.binh, today).exists()
    assert letter in desk_lists.to_sign(phuc, today)


# The acts of a leader whom it concerns ------------------------------------------------------------


def test_a_leader_whom_it_concerns_neither_accepts_nor_signs(cast, phuc, today, refused):
    _, petition = denounce(cast, today, Tied(cast.binh, Tie.ACCUSED))
    petition = hall.classify(petition, actor=cast.lan, on=today, competent=True, admissible=True,
                             identity="identified")  # fmt: skip
    for verb in ("accept", "decline", "keep_on_file", "forward"):
        more = {"decline": {"ground": "x"}, "keep_on_file": {"reason": "x"},
                "forward": {"competent_body": "x"}}.get(verb, {})  # fmt: skip
        with refused(PermissionDenied):
            getattr(hall, verb)(petition, actor=cast.binh, on=today, **more)
    case = hall.accept(petition, actor=phuc, on=today)
    letter = acts.letter(case, "TC-04")
    assert letter.signer.officer == phuc
    for step in (paper.sign_document, paper.approve, paper.void):
        with refused(PermissionDenied):
            step(letter, actor=cast.binh, on=today, reason="x")


def test_a_draft_takes_another_signer_when_its_signer_is_declared(cast, phuc, today):
    case = acts.assigned(acts.accepted(cast, today, Kind.DENUNCIATION), cast, today)
    letter = acts.letter(case, "TC-04")
    concerns.declare_concern(case, actor=cast.quan, on=today, officer=cast.binh, how=Tie.INTEREST)
    letter = paper.submit(letter, actor=cast.minh, on=today)
    assert letter.signer.officer == phuc
    assert letter.facts["signer"]["name"] == phuc.full_name


def test_without_a_free_leader_it_goes_up_to_the_superior(cast, today, refused):
    """Bình is the only leader: Lan reports the petition to the chairman of the province."""
    _, petition = denounce(cast, today, Tied(cast.binh, Tie.ACCUSED))
    with pytest.raises(Refused, match="No leader of this office may decide"):
        draft.signer_of(petition.dossier, today)
    page = reverse("admin:complaints_petition_do", args=[petition.pk, "report_up"])
    form = client_of(cast.lan).get(page).context["form"]
    assert form.initial["competent_body"] == "Chủ tịch Ủy ban nhân dân tỉnh Thanh Hóa"
    petition = hall.report_up(
        petition, actor=cast.lan, on=today, competent_body=form.initial["competent_body"]
    )
    assert petition.state == "forwarded"
    assert petition.dossier.deadlines.get(code="DEN_PROCESS").met_on == today
    with refused(Refused, says="does not start"):
        hall.report_up(petition, actor=cast.lan, on=today, competent_body="x")


def test_nothing_is_reported_over_the_head_of_a_leader(cast, phuc, today, refused):
    _, petition = denounce(cast, today, Tied(cast.binh, Tie.ACCUSED))
    with refused(Refused, says="A leader of this office may decide"):
        hall.report_up(petition, actor=cast.lan, on=today, competent_body="Tỉnh")
    for name in ("minh", "thu", "son"):
        with refused(PermissionDenied):
            hall.report_up(petition, actor=getattr(cast, name), on=today, competent_body="Tỉnh")


def test_a_case_that_no_leader_may_decide_any_more_is_handed_up(cast, today, refused):
    case = acts.assigned(acts.accepted(cast, today, Kind.DENUNCIATION), cast, today)
    with refused(Refused, says="nothing is reported over his head"):
        acts.do(case, "hand_up", cast.minh, today, reason="CV 12 của tỉnh")
    case = concerns.declare_concern(case, actor=cast.quan, on=today, officer=cast.binh,
                                    how=Tie.RELATIVE)  # fmt: skip
    with refused(PermissionDenied):
        acts.do(case, "terminate", cast.binh, today, ground="x")
    with refused(PermissionDenied):
        acts.do(case, "hand_up", cast.hoa, today, reason="CV 12 của tỉnh")
    with refused(ValidationError):
        acts.do(case, "hand_up", cast.minh, today)
    done = acts.do(case, "hand_up", cast.minh, today, reason="CV 12 của tỉnh")
    assert done.state == "handed_up"
    assert done.dossier.deadlines.get(code="DEN_RESOLVE").met_on == today
    assert not done.dossier.deadlines.open().exists()
    assert list(verify.problems()) == []


# Declaring ----------------------------------------------------------------------------------------


def test_it_is_carried_from_the_visit_to_the_petition_and_the_case(cast, today):
    visit, petition = denounce(cast, today, Tied(cast.hoa, Tie.ACCUSED), visit=True)
    case = hall.accept(acts.classified(petition, cast, today), actor=cast.binh, on=today)
    for row in (visit, petition, case):
        assert [(c.officer, c.how) for c in row.dossier.concerns.all()] == [(cast.hoa, "accused")]
    with pytest.raises(Refused, match="concerns him or his family"):
        acts.do(case, "assign", cast.binh, today, handler=cast.hoa.pk)


def test_declared_late_it_holds_for_all_files_and_takes_the_case_away(cast, today):
    visit, petition = denounce(cast, today, visit=True)
    case = hall.accept(acts.classified(petition, cast, today), actor=cast.binh, on=today)
    case = acts.assigned(case, cast, today)
    done = concerns.declare_concern(
        petition, actor=cast.binh, on=today, officer=cast.minh, how=Tie.RELATIVE
    )
    case.refresh_from_db()
    assert case.handler is None
    assert Concern.objects.filter(officer=cast.minh).count() == 3
    assert not any(access.may_see(cast.minh, r.dossier, today) for r in (visit, petition, case))
    event = done.dossier.events.latest("number")
    assert (event.verb, event.actor, event.facts, event.reason) == (
        "declare_concern", cast.binh, {}, "",
    )  # fmt: skip
    assert case.dossier in desk_lists.mine(cast.binh, today), "the leader names another handler"
    assert list(verify.problems()) == []


def test_minh_says_it_of_himself(cast, today):
    case = acts.assigned(acts.accepted(cast, today, Kind.DENUNCIATION), cast, today)
    client = client_of(cast.minh)
    page = reverse("admin:cases_case_declare_concern", args=[case.pk])
    form = client.get(page).context["form"]
    assert list(form.fields["officer"].queryset) == [cast.minh]
    assert "adopted child" in str(form.fields["how"].help_text) or "con nuôi" in str(
        form.fields["how"].help_text)  # fmt: skip
    answer = client.post(page, {"officer": cast.minh.pk, "how": "interest", "on": "16/09/2026"})
    assert answer.status_code == 302
    assert not access.may_see(cast.minh, case.dossier, today)


@pytest.mark.parametrize("name", ["minh", "thu", "hoa", "son", "quantri"])
def test_others_do_not_declare_it_of_somebody_else(cast, today, refused, name):
    case = acts.assigned(acts.accepted(cast, today), cast, today)
    with refused(PermissionDenied):
        concerns.declare_concern(
            case, actor=getattr(cast, name), on=today, officer=cast.lan, how=Tie.RESPONDENT
        )


def test_it_is_declared_once_and_as_its_kind_has_it(cast, today, refused):
    case = acts.accepted(cast, today)
    with refused(ValidationError):
        concerns.declare_concern(case, actor=cast.binh, on=today, officer=cast.hoa,
                                 how=Tie.ACCUSED)  # fmt: skip
    concerns.declare_concern(case, actor=cast.binh, on=today, officer=cast.hoa, how=Tie.RELATIVE)
    with refused(Refused, says="declared already"):
        concerns.declare_concern(
            case, actor=cast.binh, on=today, officer=cast.hoa, how=Tie.INTEREST
        )
    for days in (-1, 1):
        with refused(Refused):
            concerns.declare_concern(case, actor=cast.binh, on=today + timedelta(days=days),
                                     officer=cast.minh, how=Tie.RELATIVE)  # fmt: skip


def test_a_mistake_is_ended_with_its_reason_and_stays_in_the_file(cast, today, refused):
    case = acts.assigned(acts.accepted(cast, today, Kind.DENUNCIATION), cast, today)
    concerns.declare_concern(case, actor=cast.binh, on=today, officer=cast.hoa, how=Tie.RELATIVE)
    row = case.dossier.concerns.get()
    case = reread(case)
    with refused(ValidationError):
        concerns.end_concern(case, actor=cast.binh, on=today, concern=row, reason=" ")
    for name in ("hoa", "minh", "thu", "lan"):
        with refused(PermissionDenied):
            concerns.end_concern(case, actor=getattr(cast, name), on=today, concern=row, reason="x")
    concerns.end_concern(case, actor=cast.quan, on=today, concern=row, reason="Nhầm người")
    row.refresh_from_db()
    assert (row.ended_on, row.end_reason) == (today, "Nhầm người")
    assert not access.is_concerned(cast.hoa, case.dossier)
    with refused(Refused, says="ended already"):
        concerns.end_concern(case, actor=cast.quan, on=today, concern=row, reason="x")
    assert list(verify.problems()) == []


def test_a_concern_changed_by_sql_is_found(cast, today):
    denounce(cast, today, Tied(cast.hoa, Tie.ACCUSED))
    Concern.objects.update(ended_on=today, end_reason="x")
    assert any(
        "concern" in problem and "ended_on" in problem for problem in list(verify.problems())
    )


# Entering -----------------------------------------------------------------------------------------


def form_of(cast, **more):
    return {"kind": "denunciation", "subject": MARKER, "channel": "post", "topic": "corruption",
            "received_on": "16/09/2026", "level": "first", "on": "16/09/2026",
            "office": cast.office.pk, **more}  # fmt: skip


def test_the_page_asks_whom_it_concerns_in_the_act_that_enters_it(cast, today):
    answer = client_of(cast.lan).post(
        reverse("admin:complaints_petition_add"),
        form_of(cast, concerned=[cast.binh.pk], relatives=[cast.thu.pk]),
    )
    assert answer.status_code == 302
    told = {(one.officer.username, one.how) for one in Concern.objects.all()}
    assert told == {("binh", "accused"), ("thu", "relative")}


def test_an_officer_named_in_the_text_is_marked_or_said_to_be_somebody_else(cast, today):
    client, page = client_of(cast.lan), reverse("admin:complaints_petition_add")
    named = form_of(cast, against="ông lê văn BÌNH, Chủ tịch")
    answer = client.post(page, named)
    assert answer.status_code == 422
    assert set(answer.context["form"].errors) == {"concerned"}
    assert client.post(page, {**named, "namesake": "on"}).status_code == 302


def test_lan_does_not_take_down_a_denunciation_of_herself(cast, today, refused):
    with refused(Refused, says="concerns himself or his family"):
        denounce(cast, today, Tied(cast.lan, Tie.ACCUSED))


# A complaint: seen, not handled -------------------------------------------------------------------


@pytest.fixture
def about_minh(cast, today):
    """A complaint whose respondent is Minh, who was its handler until somebody said so."""
    case = acts.assigned(acts.accepted(cast, today), cast, today)
    return concerns.declare_concern(
        case, actor=cast.binh, on=today, officer=cast.minh, how=Tie.RESPONDENT
    )


def test_the_respondent_sees_the_complaint_and_does_not_work_on_it(
    cast, today, refused, about_minh
):
    assert access.may_see(cast.minh, about_minh.dossier, today)
    assert about_minh.handler is None
    with refused(Refused, says="concerns himself or his family"):
        acts.do(about_minh, "plan_verification", cast.minh, today)
    with refused(Refused, says="concerns him or his family"):
        acts.do(about_minh, "assign", cast.binh, today, handler=cast.minh.pk)
    assert acts.do(about_minh, "assign", cast.binh, today, handler=cast.hoa.pk).handler == cast.hoa


def test_the_refusal_names_the_rule_and_nobody(cast, today, about_minh):
    with pytest.raises(Refused) as caught:
        acts.do(about_minh, "assign", cast.binh, today, handler=cast.minh.pk)
    assert "31/2019" in caught.value.article
    assert "Minh" not in str(caught.value)


def test_a_relative_of_the_respondent_does_not_classify_the_petition(cast, today, refused):
    petition = acts.enter(cast, today, tied=(Tied(cast.hoa, Tie.RELATIVE),))
    with refused(Refused, says="concerns himself or his family"):
        hall.classify(petition, actor=cast.hoa, on=today, competent=True, admissible=True)
    assert acts.classified(petition, cast, today).state == "classified"


def test_a_chairman_complained_about_settles_the_first_complaint_himself(cast, today):
    """Luật Khiếu nại Điều 17: unlike a denunciation it stays with him."""
    petition = acts.enter(cast, today, tied=(Tied(cast.binh, Tie.RESPONDENT),))
    case = acts.assigned(hall.accept(acts.classified(petition, cast, today), actor=cast.binh,
                                     on=today), cast, today)  # fmt: skip
    assert acts.letter(case, "KN-03").signer.officer == cast.binh
    done = acts.do(acts.verified(case, cast, today), "decide", cast.binh, today,
                   findings_agree=True, **acts.DECIDED)  # fmt: skip
    assert done.state == "decided"


def test_whom_a_complaint_concerns_does_not_read_who_was_declared(cast, today, about_minh):
    address = reverse("admin:cases_case_end_concern", args=[about_minh.pk])
    assert client_of(cast.minh).get(address).status_code == 403
    assert client_of(cast.hoa).get(address).status_code == 403
    page = client_of(cast.binh).get(address)
    assert [str(one.officer) for one in page.context["form"].fields["concern"].queryset] == [
        cast.minh.full_name]  # fmt: skip
