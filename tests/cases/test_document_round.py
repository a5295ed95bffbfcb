"""A letter from its draft to its issue: submit, approve, sign, number, seal, issue.

Rendering and signing are slow, so one letter goes its whole way in one test that looks at every
step; what is refused is refused before any file is made.
"""

import re
from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from cases.law.refusal import Refused
from cases.law.words import Kind
from cases.letters import demo_authority, fields, formats, verify, widgets
from cases.models import AuditEntry, Document, Event, NumberRegister, RegisterEntry
from cases.services import certificates, paper, setup
from cases.services import verify as everything
from cases.services.opening import add_person
from cases.services.paper import path_of, read_file
from cases.services.trace import Conflict
from reception import services as door
from reception.services import Arrival
from tests.cases import acts


@pytest.fixture
def draft(case) -> Document:
    """The notice of acceptance, drafted with the acceptance."""
    return acts.letter(case, "KN-03")


def check(pdf: bytes) -> verify.Verdict:
    folder = certificates.folder()
    return verify.verify(pdf, roots=demo_authority.roots(folder), crls=demo_authority.crls(folder))


def test_a_letter_goes_its_way_and_after_the_seal_no_byte_changes(cast, case, draft, today):
    round_of = acts.round_of(draft, cast, today, until="approve")
    assert (round_of.state, round_of.number) == ("approved", "")
    approved = read_file(round_of)
    assert fields.values(approved)[widgets.NUMBER] == "" or not formats.read_number(
        fields.values(approved)[widgets.NUMBER]
    )

    signed = paper.sign_document(round_of, actor=cast.binh, on=today)
    assert (signed.state, signed.signed_on) == ("signed", today)
    assert read_file(signed).startswith(approved), "a signature is added, nothing is rewritten"

    numbered = paper.give_number(signed, actor=cast.thu, on=today)
    assert (numbered.state, numbered.number, numbered.numbered_on) == (
        "numbered", "01/TB-UBND", today,
    )  # fmt: skip
    assert numbered.sha256 == signed.sha256, "giving a number touches no file"

    sealed = paper.seal(numbered, actor=cast.thu, on=today)
    pdf = read_file(sealed)
    verdict = check(pdf)
    assert verdict.status == "valid", verdict.reasons
    assert (verdict.number, verdict.issued_on) == ("01/TB-UBND", today)
    assert [one.name for one in verdict.signers] == ["Lê Văn Bình", "phường Hàm Rồng"]

    issued = paper.issue(sealed, actor=cast.thu, on=today)
    assert (issued.state, issued.issued_on) == ("issued", today)
    assert issued.sha256 == sealed.sha256
    assert read_file(issued) == pdf
    assert (path_of(issued.sha256).stat().st_mode & 0o777) == 0o600
    assert list(everything.problems()) == []


def test_every_step_of_the_round_leaves_its_trace(cast, case, draft, today, quick):
    acts.round_of(draft, cast, today)
    events = list(draft.events.order_by("number").values_list("verb", "before", "after", "role"))
    assert events == [
        ("draft", "", "drafted", "leader"),
        ("submit", "drafted", "submitted", "handler"),
        ("approve", "submitted", "approved", "leader"),
        ("sign", "approved", "signed", "leader"),
        ("give_number", "signed", "numbered", "clerk"),
        ("seal", "numbered", "sealed", "clerk"),
        ("issue", "sealed", "issued", "clerk"),
    ]
    entries = AuditEntry.objects.filter(dossier=case.dossier).order_by("seq")
    last = list(entries.values_list("action", "actor__username"))[-6:]
    assert last == [
        ("submit", "minh"), ("approve", "binh"), ("sign", "binh"), ("give_number", "thu"),
        ("seal", "thu"), ("issue", "thu"),
    ]  # fmt: skip
    assert list(everything.problems()) == []


def test_a_number_is_entered_with_its_letter_in_the_register_of_its_kind(cast, draft, today, quick):
    document = acts.round_of(draft, cast, today, until="give_number")
    entry = RegisterEntry.objects.get(document=document)
    assert (entry.number, entry.on, entry.clerk) == (1, today, cast.thu)
    assert entry.register.kind == "TB"
    assert (entry.register.value, entry.register.last_on) == (1, today)


def test_letters_of_one_kind_are_numbered_without_a_gap(cast, today, quick):
    numbers = []
    for _ in range(3):
        case = acts.assigned(acts.accepted(cast, today, people=[person(cast, today)]), cast, today)
        numbers.append(acts.round_of(acts.letter(case, "KN-03"), cast, today).number)
    assert numbers == ["01/TB-UBND", "02/TB-UBND", "03/TB-UBND"]
    assert NumberRegister.objects.get(kind="TB", office=cast.office).value == 3


def person(cast, today):
    return add_person(actor=cast.lan, on=today, full_name="Lê Thị Hạnh", address="phố Đông")


def test_a_leader_sends_a_draft_back_with_a_comment_and_it_is_submitted_again(
    cast, draft, today, quick
):
    submitted = acts.round_of(draft, cast, today, until="submit")
    back = paper.send_back(submitted, actor=cast.binh, on=today, reason="Ghi rõ số thửa.")
    assert back.state == "drafted"
    assert back.events.get(verb="send_back").reason == "Ghi rõ số thửa."
    again = acts.round_of(back, cast, today)
    assert (again.state, again.number) == ("issued", "01/TB-UBND")


def test_an_approved_letter_can_still_be_sent_back_and_no_number_is_lost(cast, draft, today, quick):
    approved = acts.round_of(draft, cast, today, until="approve")
    back = paper.send_back(approved, actor=cast.binh, on=today, reason="Sửa căn cứ.")
    assert back.state == "drafted"
    assert not RegisterEntry.objects.filter(register__kind="TB").exists()


def test_a_voided_draft_stays_in_the_file_with_the_reason(cast, case, draft, today):
    void = paper.void(draft, actor=cast.binh, on=today, reason="Lập nhầm mẫu.")
    assert void.state == "void"
    assert case.dossier.documents.filter(pk=draft.pk).exists()
    assert draft.events.get(verb="void").reason == "Lập nhầm mẫu."


# What is refused ---------------------------------------------------------------------------------


def test_a_letter_that_lacks_a_fact_is_not_submitted_and_the_fact_is_named(cast, today, refused):
    nameless = acts.accepted(cast, today, people=[])
    draft = acts.letter(nameless, "KN-03")
    assert "name of the petitioner" in draft.missing
    with refused(Refused, says="name of the petitioner"):
        paper.submit(draft, actor=cast.lan, on=today)


STEPS = [
    # the step before, the step that is tried, who should do it, who tries
    ("drafted", "submit", "minh", ["binh", "thu", "quan", "quantri", "hoa", "dung"]),
    ("submitted", "approve", "binh", ["minh", "lan", "thu", "quan", "quantri", "son"]),
    ("submitted", "send_back", "binh", ["minh", "lan", "thu", "quan", "quantri", "son"]),
    ("approved", "sign_document", "binh", ["minh", "lan", "thu", "quan", "quantri", "son"]),
    ("signed", "give_number", "thu", ["minh", "lan", "binh", "quan", "quantri", "mai"]),
    ("numbered", "seal", "thu", ["minh", "lan", "binh", "quan", "quantri", "mai"]),
    ("sealed", "issue", "thu", ["minh", "lan", "binh", "quan", "quantri", "mai"]),
]
BEFORE = {"submitted": "submit", "approved": "approve", "signed": "sign_document",
          "numbered": "give_number", "sealed": "seal", "issued": "issue"}  # fmt: skip


def brought_to(state, draft, cast, today):
    return acts.round_of(draft, cast, today, until=BEFORE[state]) if state in BEFORE else draft


@pytest.mark.parametrize(("state", "verb", "hers", "others"), STEPS, ids=[s[1] for s in STEPS])
def test_a_step_belongs_to_its_role_alone(
    cast, draft, today, refused, quick, state, verb, hers, others
):
    document = brought_to(state, draft, cast, today)
    for name in others:
        with refused(PermissionDenied):
            getattr(paper, verb)(document, actor=getattr(cast, name), on=today, reason="thử")


@pytest.mark.parametrize(("verb", "who"), acts.ROUND)
@pytest.mark.parametrize("state", ["drafted", *BEFORE])
def test_a_step_starts_in_its_own_state_alone(cast, draft, today, refused, quick, state, verb, who):
    starts = {step[1]: step[0] for step in STEPS}
    if starts[verb] == state:
        return
    document = brought_to(state, draft, cast, today)
    with refused(Refused):
        getattr(paper, verb)(document, actor=getattr(cast, who), on=today, reason="thử")


def test_only_the_signer_named_at_its_foot_signs(cast, draft, today, refused, quick):
    """Another leader of the same office is a leader, but not the one for whom it is drafted."""
    deputy = setup.enter_officer(
        actor=cast.quantri, on=today, username="pho", full_name="Phó Chủ tịch"
    )
    setup.enter_post(
        actor=cast.quantri,
        on=today,
        officer=deputy,
        office=cast.office,
        role="leader",
        from_on=today,
        title="Phó Chủ tịch",
        signs_as="KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH",
    )
    approved = acts.round_of(draft, cast, today, until="approve")
    demo_authority.make(certificates.folder(), {"officer-pho": "Phó Chủ tịch"}, {})
    with refused(Refused, says="not signed by the leader"):
        paper.sign_document(approved, actor=deputy, on=today)


def test_a_leader_without_a_certificate_cannot_sign(cast, draft, today, refused, quick, tmp_path,
                                                    settings):  # fmt: skip
    approved = acts.round_of(draft, cast, today, until="approve")
    settings.KEYS_DIR = tmp_path
    with refused(Refused, says="certificate"):
        paper.sign_document(approved, actor=cast.binh, on=today)


@pytest.mark.parametrize("state", ["numbered", "sealed", "issued"])
def test_a_second_number_is_refused(cast, draft, today, refused, quick, state):
    document = brought_to(state, draft, cast, today)
    with refused(Refused, says="already bears the number 01/TB-UBND"):
        paper.give_number(document, actor=cast.thu, on=today)


def test_a_number_that_is_rolled_back_was_never_given(cast, draft, today, refused, quick):
    document = acts.round_of(draft, cast, today, until="sign_document")
    with refused(Conflict):
        paper.give_number(document, actor=cast.thu, on=today, version=document.version - 1)
    assert paper.give_number(document, actor=cast.thu, on=today).number == "01/TB-UBND"


def test_a_draft_is_not_sent_back_or_voided_in_silence(cast, draft, today, refused):
    with refused(ValidationError):
        paper.void(draft, actor=cast.binh, on=today, reason="  ")
    submitted = acts.round_of(draft, cast, today, until="submit")
    with refused(ValidationError):
        paper.send_back(submitted, actor=cast.binh, on=today)


@pytest.mark.parametrize("state", ["signed", "numbered", "sealed", "issued"])
def test_what_is_signed_is_not_sent_back(cast, draft, today, refused, quick, state):
    document = brought_to(state, draft, cast, today)
    with refused(Refused):
        paper.send_back(document, actor=cast.binh, on=today, reason="thử")


@pytest.mark.parametrize("state", ["signed", "numbered", "sealed"])
def test_what_has_not_left_the_office_is_voided_and_its_number_stays(
    cast, draft, today, quick, state
):
    document = brought_to(state, draft, cast, today)
    void = paper.void(document, actor=cast.binh, on=today, reason="Ký nhầm vụ việc.")
    assert (void.state, void.number) == ("void", document.number)
    entries = RegisterEntry.objects.filter(document=document)
    assert list(entries.values_list("number", flat=True)) == ([1] if document.number else [])


def test_what_is_issued_is_not_voided_but_replaced_or_recalled(cast, draft, today, refused, quick):
    issued = acts.round_of(draft, cast, today)
    with refused(Refused):
        paper.void(issued, actor=cast.binh, on=today, reason="thử")


def test_no_step_of_the_round_lies_in_the_future_or_before_the_one_that_precedes(
    cast, draft, today, yesterday, refused, quick
):
    with refused(Refused, says="future"):
        paper.submit(draft, actor=cast.minh, on=today + timedelta(days=1))
    with refused(Refused, says="before the last act"):
        paper.submit(draft, actor=cast.minh, on=yesterday)


def test_somebody_who_looks_at_an_old_page_meets_a_conflict(cast, draft, today, refused, quick):
    old = Document.objects.get(pk=draft.pk)
    submitted = acts.round_of(draft, cast, today, until="submit")
    with refused(Conflict):
        paper.submit(old, actor=cast.minh, on=today, version=old.version)
    paper.send_back(submitted, actor=cast.binh, on=today, reason="Sửa.")
    with refused(Conflict):
        paper.approve(submitted, actor=cast.binh, on=today)


# What the letters say ----------------------------------------------------------------------------


def test_a_draft_takes_what_the_case_knows_by_then(cast, case, today, quick):
    """The number of the acceptance lacks in the drafted decision; on submitting it is there."""
    notice = acts.letter(case, "KN-03")
    done = acts.verified(case, cast, today)
    done = acts.do(done, "hold_dialogue", cast.binh, today, result="Hai bên thống nhất.")
    acts.do(done, "decide", cast.binh, today, **acts.DECIDED)
    decision = acts.letter(done, "KN-15")
    assert "number of the acceptance" in decision.missing
    acts.round_of(notice, cast, today)
    submitted = paper.submit(decision, actor=cast.minh, on=today)
    assert submitted.missing == []
    assert submitted.facts["acceptance"]["number"] == "01/TB-UBND"
    assert submitted.facts["dialogue"]["result"] == "Hai bên thống nhất."


@pytest.mark.parametrize(
    ("kind", "forms"),
    [(Kind.COMPLAINT, ["KN-03"]), (Kind.DENUNCIATION, ["TC-04", "TC-05", "TC-06"]),
     (Kind.PROPOSAL, []), (Kind.FEEDBACK, [])],
)  # fmt: skip
def test_each_kind_has_the_letters_of_its_acceptance(cast, today, kind, forms):
    case = acts.accepted(cast, today, kind)
    assert sorted(case.dossier.documents.values_list("form", flat=True)) == forms


def test_a_receipt_is_handed_over_and_bears_no_number(cast, today, ong_tam, refused):
    visit = door.receive(
        actor=cast.lan, on=today, office=cast.office, person=ong_tam,
        arrival=Arrival(kind=Kind.COMPLAINT, summary="Thu hồi đất", papers="Quyết định số 12"),
    )  # fmt: skip
    receipt = acts.letter(visit, "TCD-02")
    assert receipt.missing == [], "Lan is at the counter: nothing that she knows may lack"
    with refused(Refused, says="signed by hand"):
        paper.submit(receipt, actor=cast.lan, on=today)
    done = paper.hand_over(receipt, actor=cast.lan, on=today)
    assert (done.state, done.number, done.issued_on) == ("issued", "", today)
    assert not RegisterEntry.objects.filter(document=done).exists()


def test_a_letter_of_the_round_is_not_handed_over(cast, draft, today, refused):
    with refused(Refused, says="not handed over"):
        paper.hand_over(draft, actor=cast.lan, on=today)


def test_numbers_are_written_as_the_decree_has_them(cast, draft, today, quick):
    number = acts.round_of(draft, cast, today, until="give_number").number
    assert re.fullmatch(r"\d{2,}/TB-UBND", number)
    assert Event.objects.get(document=draft, verb="give_number").facts["number"] == number


def test_a_register_that_is_not_open_gives_no_number(cast, draft, today, refused, quick):
    document = acts.round_of(draft, cast, today, until="sign_document")
    with refused(Refused, says="No register"):
        paper.give_number(document, actor=cast.thu, on=today, series="khác")
    acts.opened(cast, today, "TB", today.year, series="khác")
    assert paper.give_number(document, actor=cast.thu, on=today, series="khác").number
