"""An issued letter on its way: sent, proved, come back, sent again; and the lists of the desk."""

from datetime import timedelta
from io import BytesIO

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse

from cases.law.delivery import RECEIPTS, WAYS, Proof, Way
from cases.law.papers import PAPERS
from cases.law.refusal import Refused
from cases.law.words import Kind
from cases.letters.addressees import addressees
from cases.models import Deadline, Delivery, Document
from cases.procedures import ComplaintCase
from cases.services import paper, setup, verify
from cases.services.paper import scan_of
from cases.services.trace import Conflict
from config import desk_letters
from reception import services as door
from reception.services import Arrival
from tests.cases import acts, filed

PNG = filed.picture("PNG")


pytestmark = pytest.mark.usefixtures("quick")


@pytest.fixture
def issued(cast, case, today) -> Document:
    """The notice of acceptance, issued."""
    return acts.round_of(acts.letter(case, "KN-03"), cast, today)


@pytest.fixture
def decision(cast, today) -> Document:
    """The decision on a complaint, issued: ông Tám and the respondent must get it."""
    draft = acts.decided_letter(cast, today)
    acts.round_of(acts.letter(draft, "KN-03"), cast, today)
    return acts.round_of(draft, cast, today)


@pytest.fixture
def to_denouncer(cast, today) -> Document:
    """The notice of acceptance of a denunciation, issued: it goes to an envelope."""
    case = acts.accepted(cast, today, Kind.DENUNCIATION)
    acts.round_of(acts.letter(case, "TC-04"), cast, today)
    return acts.round_of(acts.letter(case, "TC-05"), cast, today)


def handed_over(cast, today, person) -> Document:
    """A receipt, handed over at the counter."""
    visit = door.receive(
        actor=cast.lan, on=today, office=cast.office, person=person,
        arrival=Arrival(kind=Kind.COMPLAINT, summary="Thu hồi đất", papers="Quyết định số 12"),
    )  # fmt: skip
    return paper.hand_over(acts.letter(visit, "TCD-02"), actor=cast.lan, on=today)


def sent(document, cast, on, way=Way.POST, to=(1,)):
    return paper.deliver(document, actor=cast.thu, on=on, to=to, way=way.value,
                         reference="RB123456789VN")  # fmt: skip


# Who gets it -------------------------------------------------------------------------------------


def test_with_the_issue_a_sending_is_opened_for_everybody_whom_the_letter_names(issued, decision):
    assert [(row.line, row.recipient, row.way) for row in issued.deliveries.all()] == [
        (1, "Ông Nguyễn Văn Tám", "")
    ]
    names = [row.recipient for row in decision.deliveries.all()]
    assert names[0] == "Phòng Kinh tế" and "Nguyễn Văn Tám" in names[1]
    assert not any("Lưu" in name or "Như" in name for name in names)


@pytest.mark.parametrize(
    ("recipients", "found"),
    [
        (["Như trên;", "Lưu: VT, hồ sơ."], ["Ông Nguyễn Văn Tám"]),
        (["Như Điều 4", "Thanh tra tỉnh", "Lưu: VT"],
         ["Phòng Kinh tế", "ông Tám", "Thanh tra tỉnh"]),
        (["Thanh tra tỉnh", "Thanh tra tỉnh;"], ["Thanh tra tỉnh"]),
        ([], []),
    ],
)  # fmt: skip
def test_as_above_and_as_in_an_article_are_said_in_names(recipients, found):
    facts = {"recipients": recipients, "executors": ["Phòng Kinh tế", "ông Tám"],
             "petitioner": {"title": "Ông", "name": "Nguyễn Văn Tám"}}  # fmt: skip
    assert addressees(facts) == found


def test_the_head_of_the_letter_may_name_several():
    assert addressees({"recipients": ["Như trên"], "to": ["A", "B."]}) == ["A", "B"]
    assert addressees({"recipients": ["Như trên"]}) == ["Như trên"], "nobody is invented"


def test_each_way_says_what_proves_it_and_each_rule_names_a_verb_that_is_there():
    assert set(WAYS) == set(Way)
    assert all(row.proofs and row.article and row.reference for row in WAYS.values())
    assert set(Proof) == {proof for row in WAYS.values() for proof in row.proofs}
    for form, rule in RECEIPTS.items():
        assert form in PAPERS and hasattr(ComplaintCase, rule.verb) and rule.article


# Its way -----------------------------------------------------------------------------------------


def test_a_letter_is_sent_by_post_and_its_slip_proves_the_day(cast, issued, today):
    on_its_way = sent(issued, cast, today)
    row = on_its_way.deliveries.get()
    assert (row.way, row.sent_on, row.reference, row.recorded_by) == (
        "post", today, "RB123456789VN", cast.thu,
    )  # fmt: skip
    done = paper.record_proof(
        on_its_way, actor=cast.lan, on=today, line=1, received_on=today,
        proof=Proof.POST_SLIP.value, note="Phiếu số 7", scan=PNG,
    )  # fmt: skip
    row = done.deliveries.get()
    assert (done.state, row.received_on, row.proof, row.note) == (
        "issued", today, "post_slip", "Phiếu số 7",
    )  # fmt: skip
    path, kind = scan_of(row.scan_sha256)
    assert path.read_bytes() == PNG and kind == "png"
    assert [e.verb for e in done.events.order_by("number")][-2:] == ["deliver", "record_proof"]
    assert list(verify.problems()) == []


def test_what_came_back_waits_for_another_attempt(cast, issued, today):
    back = paper.record_failure(
        sent(issued, cast, today), actor=cast.thu, on=today, line=1, reason="Không có người nhận."
    )
    first, second = back.deliveries.all()
    assert (first.failed_on, first.failure) == (today, "Không có người nhận.")
    assert (second.attempt, second.way, second.recipient) == (2, "", first.recipient)
    again = paper.deliver(
        back, actor=cast.thu, on=today, to=[1], way="by_hand", reference="tại nhà"
    )
    paper.record_proof(again, actor=cast.thu, on=today, line=1, received_on=today,
                       proof="signed_slip")  # fmt: skip
    assert not Delivery.objects.waiting().filter(document=issued).exists()
    assert list(verify.problems()) == []


def test_several_recipients_are_sent_it_in_different_ways(cast, decision, today):
    first = sent(decision, cast, today, Way.BY_HAND, to=[1])
    assert list(first.deliveries.unsent().values_list("line", flat=True)) == [2, 3]
    second = sent(first, cast, today, Way.POST, to=[2, 3])
    assert not second.deliveries.unsent().exists()


def test_a_letter_issued_before_sendings_were_kept_gets_them_when_it_is_sent(cast, issued, today):
    Delivery.objects.all()._raw_delete(Delivery.objects.db)
    assert sent(issued, cast, today).deliveries.get().sent_on == today


def test_a_letter_issued_before_sendings_were_kept_waits_for_everybody_whom_it_names(
    cast, issued, today, ong_tam
):
    slip = handed_over(cast, today, ong_tam)
    Delivery.objects.all()._raw_delete(Delivery.objects.db)
    assert list(desk_letters.undelivered(cast.thu, today)) == [issued]
    assert "1" in desk_letters.note(issued)
    assert slip not in desk_letters.undelivered(cast.lan, today), "it was handed over"
    Document.objects.filter(pk=issued.pk).update(facts={**issued.facts, "recipients": ["Lưu: VT"]})
    assert not desk_letters.undelivered(cast.thu, today).exists(), "it goes to nobody"


# What is refused ---------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["minh", "hoa", "binh", "quan", "quantri", "mai"])
def test_only_clerk_and_reception_officer_send_letters(cast, issued, today, refused, name):
    someone = getattr(cast, name)
    with refused(PermissionDenied):
        paper.deliver(issued, actor=someone, on=today, to=[1], way="post")
    on_its_way = sent(issued, cast, today)
    with refused(PermissionDenied):
        paper.record_proof(on_its_way, actor=someone, on=today, line=1, received_on=today,
                           proof="post_slip")  # fmt: skip
    with refused(PermissionDenied):
        paper.record_failure(on_its_way, actor=someone, on=today, line=1, reason="thử")


@pytest.mark.parametrize("until", ["submit", "approve", "sign_document", "give_number", "seal"])
def test_what_is_not_issued_is_not_sent(cast, case, today, refused, until):
    document = acts.round_of(acts.letter(case, "KN-03"), cast, today, until=until)
    with refused(Refused, says="does not start in the state"):
        paper.deliver(document, actor=cast.thu, on=today, to=[1], way="post")


def test_what_everybody_was_sent_is_not_sent_again(cast, issued, today, refused):
    on_its_way = sent(issued, cast, today)
    with refused(Refused, says="has been sent it already"):
        sent(on_its_way, cast, today)


def test_a_recipient_who_is_not_named_and_a_way_that_is_none_are_refused(
    cast, issued, today, refused
):
    with refused(ValidationError):
        paper.deliver(issued, actor=cast.thu, on=today, to=[9], way="post")
    with refused(ValidationError):
        paper.deliver(issued, actor=cast.thu, on=today, to=[1], way="bồ câu")


def test_what_was_not_sent_neither_arrives_nor_comes_back(cast, issued, today, refused):
    with refused(Refused, says="is on its way"):
        paper.record_proof(issued, actor=cast.thu, on=today, line=1, received_on=today,
                           proof="post_slip")  # fmt: skip
    with refused(Refused, says="is on its way"):
        paper.record_failure(issued, actor=cast.thu, on=today, line=1, reason="thử")


def test_it_cannot_arrive_before_it_was_sent_or_after_today(cast, issued, today, refused):
    on_its_way = sent(issued, cast, today)
    for day in (today - timedelta(days=1), today + timedelta(days=1)):
        with refused(ValidationError, says="received_on"):
            paper.record_proof(on_its_way, actor=cast.thu, on=today, line=1, received_on=day,
                               proof="post_slip")  # fmt: skip


def test_minutes_of_a_posting_do_not_prove_a_consignment(cast, issued, today, refused):
    on_its_way = sent(issued, cast, today)
    with refused(ValidationError, says="proof"):
        paper.record_proof(on_its_way, actor=cast.thu, on=today, line=1,
                           received_on=today, proof="posting_minutes")  # fmt: skip


@pytest.mark.parametrize("scan", [b"GIF89a", b"<html>", b"\x89PNG\r\n\x1a\n" + b"0" * 21_000_000])
def test_a_scan_is_a_pdf_a_jpeg_or_a_png_of_bearable_size(cast, issued, today, refused, scan):
    on_its_way = sent(issued, cast, today)
    with refused(ValidationError):
        paper.record_proof(on_its_way, actor=cast.thu, on=today, line=1, received_on=today,
                           proof="post_slip", scan=scan)  # fmt: skip


def test_it_does_not_come_back_in_silence(cast, issued, today, refused):
    on_its_way = sent(issued, cast, today)
    with refused(ValidationError):
        paper.record_failure(on_its_way, actor=cast.thu, on=today, line=1)


def test_an_old_page_meets_a_conflict(cast, issued, today, refused):
    sent(issued, cast, today)
    with refused(Conflict):
        paper.record_proof(issued, actor=cast.thu, on=today, line=1, received_on=today,
                           proof="post_slip", version=issued.version)  # fmt: skip


@pytest.mark.parametrize("way", [Way.POSTING, Way.PORTAL])
def test_a_letter_to_a_denouncer_is_never_sent_in_the_open(cast, to_denouncer, today, refused, way):
    with refused(Refused, says="in a way that others read"):
        sent(to_denouncer, cast, today, way)


def test_the_signed_slip_of_a_denouncer_is_not_kept(cast, to_denouncer, today, refused):
    on_its_way = sent(to_denouncer, cast, today, Way.BY_HAND)
    assert "phong bì" in on_its_way.deliveries.get().recipient
    told = {"line": 1, "received_on": today, "proof": "signed_slip"}
    with refused(Refused, says="is not kept here"):
        paper.record_proof(on_its_way, actor=cast.thu, on=today, scan=PNG, **told)
    done = paper.record_proof(on_its_way, actor=cast.thu, on=today, **told)
    assert done.deliveries.get().scan_sha256 == ""


# What follows from the receipt -------------------------------------------------------------------


def test_a_proof_moves_no_due_date_and_the_page_offers_the_verb_that_does(
    cast, client, decision, today
):
    before = list(Deadline.objects.order_by("pk").values())
    on_its_way = sent(decision, cast, today, Way.BY_HAND, to=[1, 2, 3])
    paper.record_proof(on_its_way, actor=cast.thu, on=today, line=2, received_on=today,
                       proof="signed_slip")  # fmt: skip
    assert list(Deadline.objects.order_by("pk").values()) == before
    client.force_login(cast.thu)
    page = client.get(reverse("admin:cases_document_change", args=[decision.pk]))
    case = decision.dossier.case
    address = reverse("admin:cases_case_do", args=[case.pk, "record_receipt"])
    assert address in [step["url"] for step in page.context["steps"]]
    assert not Deadline.objects.filter(code="CMP_SECOND").exists()
    acts.do(case, "record_receipt", cast.thu, today, person=case.parties.get().person.pk,
            received_on=today.isoformat(), sue_from=today.isoformat())  # fmt: skip
    assert Deadline.objects.filter(code="CMP_SECOND").exists()
    page = client.get(reverse("admin:cases_document_change", args=[decision.pk]))
    assert address not in [step["url"] for step in page.context["steps"]]


def test_a_posting_is_no_receipt(cast, client, decision, today):
    posted = sent(decision, cast, today, Way.POSTING, to=[1, 2, 3])
    paper.record_proof(posted, actor=cast.thu, on=today, line=2, received_on=today,
                       proof="posting_minutes")  # fmt: skip
    client.force_login(cast.thu)
    page = client.get(reverse("admin:cases_document_change", args=[decision.pk]))
    assert not any("record_receipt" in step["url"] for step in page.context["steps"])


# Pages -------------------------------------------------------------------------------------------


def do_page(document, verb):
    return reverse("admin:cases_document_do", args=[document.pk, verb])


def test_the_clerk_sends_proves_and_reads_it_on_the_pages(cast, client, issued, today):
    client.force_login(cast.thu)
    on = f"{today:%d/%m/%Y}"
    page = client.get(do_page(issued, "deliver"))
    assert "Nguyễn Văn Tám" in page.content.decode()
    done = client.post(do_page(issued, "deliver"),
                       {"on": on, "to": ["1"], "way": "post", "reference": "RB1"})  # fmt: skip
    assert done.status_code == 302
    scan = BytesIO(PNG)
    scan.name = "phieu.png"
    sent_form = {"on": on, "line": "1", "received_on": on, "proof": "post_slip", "scan": scan}
    assert client.post(do_page(issued, "record_proof"), sent_form).status_code == 302
    page = client.get(reverse("admin:cases_document_change", args=[issued.pk]))
    told = page.context["sendings"][0]
    assert (told["reference"], told["received_on"]) == ("RB1", today)
    lines = [one["reason"] for one in page.context["timeline"]][-2:]
    assert "Ông Nguyễn Văn Tám" in lines[0] and "RB1" in lines[0]
    assert f"{today:%d/%m/%Y}" in lines[1], "the timeline tells to whom, how and when"
    got = client.get(told["scan"])
    assert b"".join(got.streaming_content) == PNG and got["X-Content-Type-Options"] == "nosniff"


def test_a_wrong_answer_is_explained_beside_its_field(cast, client, issued, today):
    client.force_login(cast.thu)
    page = client.post(do_page(issued, "deliver"), {"on": f"{today:%d/%m/%Y}", "way": "post"})
    assert page.status_code == 422 and page.context["form"].errors.keys() == {"to"}
    sent(issued, cast, today)
    wrong = {"on": f"{today:%d/%m/%Y}", "line": "1", "received_on": "01/01/2020",
             "proof": "post_slip"}  # fmt: skip
    page = client.post(do_page(issued, "record_proof"), wrong)
    assert page.status_code == 422 and page.context["form"].errors.keys() == {"received_on"}


def test_a_stranger_does_not_read_a_scan(cast, client, issued, today):
    paper.record_proof(sent(issued, cast, today), actor=cast.thu, on=today, line=1,
                       received_on=today, proof="post_slip", scan=PNG)  # fmt: skip
    sha = issued.deliveries.get().scan_sha256
    address = reverse("admin:cases_document_scan", args=[issued.pk, sha])
    client.force_login(cast.nga)
    assert client.get(address).status_code in (403, 404)
    client.force_login(cast.thu)
    assert client.get(address).status_code == 200
    other = reverse("admin:cases_document_scan", args=[issued.pk, issued.sha256])
    assert client.get(other).status_code == 404, "only what is named as a scan"


# The desk ----------------------------------------------------------------------------------------


def test_the_list_of_the_undelivered_is_emptied_by_proofs_alone(cast, issued, today):
    for person in (cast.thu, cast.binh, cast.lan):
        assert list(desk_letters.undelivered(person, today)) == [issued]
    assert not desk_letters.undelivered(cast.minh, today).exists()
    on_its_way = sent(issued, cast, today)
    assert issued in desk_letters.undelivered(cast.thu, today), "sent is not delivered"
    paper.record_proof(on_its_way, actor=cast.thu, on=today, line=1, received_on=today,
                       proof="post_slip")  # fmt: skip
    assert not desk_letters.undelivered(cast.thu, today).exists()


def test_a_signature_is_overdue_by_the_rule_of_the_office(cast, case, today):
    letter = acts.round_of(acts.letter(case, "KN-03"), cast, today, until="submit")
    later = today + timedelta(days=5)
    assert letter not in desk_letters.overdue_signatures(cast.binh, later), "no rule, no lateness"
    setup.set_office_rule(
        actor=cast.binh, on=today, office=cast.office, code="SIGN_LETTER", in_force_from=today,
        amount=2, unit="working_days", title="Ký văn bản", basis="Quy chế", reason="thử",
    )  # fmt: skip
    days = {offset: letter in desk_letters.overdue_signatures(cast.binh, today + timedelta(offset))
            for offset in (1, 2, 3)}  # fmt: skip
    assert days == {1: False, 2: False, 3: True}, "two working days end on Friday"
    assert letter in desk_letters.overdue_signatures(cast.binh, later)
    assert letter in desk_letters.overdue_signatures(cast.thu, later)
    assert not desk_letters.overdue_signatures(cast.minh, later).exists()


def test_a_signature_is_overdue_when_the_limit_that_the_letter_meets_is_over(cast, today):
    letter = acts.decided_letter(cast, today)
    acts.round_of(acts.letter(letter, "KN-03"), cast, today)
    letter = acts.round_of(letter, cast, today, until="approve")
    [limit] = Deadline.objects.open().filter(
        dossier=letter.dossier, code__in=desk_letters.met_by("KN-15")
    )
    assert limit.code == "CMP_SEND_1"
    late = limit.due_on + timedelta(days=1)
    for person in (cast.binh, cast.thu):
        assert letter not in desk_letters.overdue_signatures(person, limit.due_on)
        assert letter in desk_letters.overdue_signatures(person, late)


def test_what_is_signed_leaves_the_office_by_the_next_working_day(cast, case, today):
    letter = acts.round_of(acts.letter(case, "KN-03"), cast, today, until="sign_document")
    tomorrow, after = today + timedelta(days=1), today + timedelta(days=2)
    assert letter not in desk_letters.overdue_signatures(cast.thu, tomorrow)
    assert letter in desk_letters.overdue_signatures(cast.thu, after)


def test_a_comment_reaches_the_drafter_on_the_desk_and_on_the_page(cast, client, case, today):
    letter = acts.round_of(acts.letter(case, "KN-03"), cast, today, until="submit")
    paper.send_back(letter, actor=cast.binh, on=today, reason="Ghi rõ số thửa.")
    assert list(desk_letters.sent_back(cast.minh, today)) == [letter]
    assert not desk_letters.sent_back(cast.hoa, today).exists()
    client.force_login(cast.minh)
    assert "Ghi rõ số thửa." in client.get(reverse("admin:index")).content.decode()
    page = client.get(reverse("admin:cases_document_change", args=[letter.pk]))
    assert page.context["comment"][1] == "Ghi rõ số thửa."
    paper.submit(letter, actor=cast.minh, on=today)
    assert not desk_letters.sent_back(cast.minh, today).exists()
    page = client.get(reverse("admin:cases_document_change", args=[letter.pk]))
    assert page.context["comment"] is None
