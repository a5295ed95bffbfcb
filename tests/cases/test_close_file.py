"""Thu closes the file of a matter that has ended: complete, in order, numbered, its keeping set."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from cases.law.dossier import Standing
from cases.law.refusal import Refused
from cases.law.words import Kind
from cases.models import AuditEntry, Document, FiledPaper
from cases.procedures import checklist, filing_rules
from cases.services import verify
from cases.services.dossier import filing
from cases.services.trace import Conflict
from tests.cases import acts, filed


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    filed.make_quick(monkeypatch)


def close(case, actor, on, **more):
    return acts.do(case, "close_file", actor, on, **more)


def standings(case):
    return {one.item.code: one.standing for one in checklist.look(case)}


# It works ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("who", ["thu", "minh"])
def test_a_complete_file_is_closed(cast, today, who):
    case = filed.complete(cast, today)
    done = close(case, getattr(cast, who), today)
    assert (done.state, done.resume_to) == ("closed", "answered")
    event = done.dossier.events.latest("number")
    assert (event.verb, event.before, event.after) == ("close_file", "answered", "closed")
    assert AuditEntry.objects.latest("seq").action == "close_file"
    assert list(verify.problems()) == []


def test_a_leader_reopens_it_with_a_reason_and_it_is_closed_again(cast, today, refused):
    case = filed.closed(cast, today)
    with refused(ValidationError):
        acts.do(case, "reopen_file", cast.binh, today)
    with refused(PermissionDenied):
        acts.do(case, "reopen_file", cast.thu, today, reason="Có tài liệu mới.")
    again = acts.do(case, "reopen_file", cast.binh, today, reason="Có tài liệu mới.")
    assert again.state == "answered"
    filed.paper(cast, again, today, "evidence", title="Ảnh hiện trường")
    with refused(Refused, says="not numbered yet"):
        close(filed.current(again), cast.thu, today)
    filing.number_sheets(again, actor=cast.thu, on=today)
    assert close(filed.current(again), cast.thu, today).state == "closed"


# Refused -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("who", ["lan", "binh", "quan", "quantri", "nga"])
def test_others_do_not_close_it(cast, today, refused, who):
    case = filed.complete(cast, today)
    with refused(PermissionDenied):
        close(case, getattr(cast, who), today)


def test_it_is_not_closed_before_the_matter_ended_nor_twice(cast, case, today, refused):
    with refused(Refused, says="does not start in the state"):
        close(case, cast.thu, today)
    done = filed.closed(cast, today)
    with refused(Refused, says="does not start in the state"):
        close(done, cast.thu, today)


def test_it_is_not_closed_on_a_day_that_the_file_does_not_bear(cast, today, refused):
    case = filed.complete(cast, today)
    with refused(Refused, says="in the future"):
        close(case, cast.thu, filed.day_after(today))
    with refused(Refused, says="before the last act"):
        close(case, cast.thu, today - timedelta(days=1))


def test_two_people_do_not_close_it_at_once(cast, today, refused):
    case = filed.complete(cast, today)
    with refused(Conflict):
        close(case, cast.thu, today, version=case.version - 1)


def test_a_file_that_lacks_a_paper_is_refused_by_its_name_and_article(cast, today, refused):
    case = filed.answered(cast, today)
    with refused(Refused, says="The file still lacks: Đơn kiến nghị, phản ánh") as caught:
        close(case, cast.thu, today)
    assert "Luật Tiếp công dân Điều 25" in str(caught.value)


def test_a_result_that_was_not_sent_keeps_it_open(cast, today, refused, monkeypatch):
    case = filed.complete(cast, today)
    monkeypatch.setattr(checklist, "sent_with_proof", lambda letter: False)
    with refused(Refused, says="not proved that the letter with the result reached everybody"):
        close(case, cast.thu, today)


def test_the_letter_of_a_matter_with_an_open_sending_is_not_proved(cast, today):
    case = filed.complete(cast, today)
    letter = acts.letter(case, "XLD-11")
    assert checklist.sent_with_proof(letter)
    letter.issued_on = None
    assert not checklist.sent_with_proof(letter)


def test_a_limit_that_runs_keeps_it_open(cast, today, refused):
    case = filed.complete(cast, today)
    case.dossier.deadlines.create(
        code="CMP_SEND_1", variant="any", started_on=today, due_on=today,
        article="Luật Khiếu nại Điều 32",
    )  # fmt: skip
    assert not checklist.sent_with_proof(acts.letter(case, "XLD-11"))
    case.act = None
    with pytest.raises(Refused, match="Limits of this matter still run"):
        filing_rules.limits_are_at_rest(case)
    with refused(Refused):
        close(case, cast.thu, today)


def test_a_draft_keeps_it_open_until_it_is_void(cast, today, refused):
    case = filed.complete(cast, today)
    draft = Document.objects.get(form="XLD-11")
    draft = Document.objects.create(
        dossier=case.dossier, office=draft.office, form="XLD-04", signer=draft.signer,
        drafted_by=cast.minh, drafted_on=today,
    )  # fmt: skip
    with refused(Refused, says="Drafts are left in the file: XLD-04"):
        close(case, cast.thu, today)


def test_the_length_of_keeping_is_set_before(cast, today, refused):
    case = filed.answered(cast, today)
    filed.paper(cast, case, today)
    filing.number_sheets(case, actor=cast.thu, on=today)
    with refused(Refused, says="The length of keeping is not set"):
        close(filed.current(case), cast.thu, today)


def test_a_file_kept_less_than_five_years_needs_no_sheet_numbers(cast, today):
    case = filed.answered(cast, today)
    filed.paper(cast, case, today)
    filing.enter_decision(
        actor=cast.thu, on=today, office=cast.office, kind=Kind.PROPOSAL, gravity="other", years=4,
        decision="QĐ 12/QĐ-UBND", in_force_from=today,
    )  # fmt: skip
    filing.set_retention(case, actor=cast.thu, on=today, gravity="other")
    assert close(filed.current(case), cast.thu, today).state == "closed"


# The checklist -----------------------------------------------------------------------------------


def test_a_denunciation_has_its_petition_in_the_envelope(cast, today):
    found = standings(acts.accepted(cast, today, Kind.DENUNCIATION))
    assert found["TC:don"] is Standing.PRESENT
    assert found["TC:thu_ly"] is Standing.MISSING
    assert found["TC:ket_luan"] is Standing.NOT_DEMANDED


def test_a_complaint_lacks_what_was_done_and_not_yet_filed(cast, today):
    case = acts.ready(cast, today)
    found = standings(case)
    assert found["KN:bao_cao"] is found["KN:don"] is Standing.MISSING
    filed.paper(cast, case, today, "petition", form="KN-01")
    assert standings(case)["KN:don"] is Standing.PRESENT


def test_a_paper_of_the_petition_counts_for_the_case(cast, complaint, today):
    filed.paper(cast, complaint, today, "petition", form="KN-01")
    case = acts.assigned(acts.hall.accept(complaint, actor=cast.binh, on=today), cast, today)
    assert standings(case)["KN:don"] is Standing.PRESENT


def test_a_leader_explains_what_the_law_demands_only_if_it_exists(cast, case, today, refused):
    explain = {"item": "KN:chung_cu", "reason": "Các bên không cung cấp tài liệu."}
    with refused(PermissionDenied):
        filing.explain_missing(case, actor=cast.thu, on=today, **explain)
    with refused(ValidationError):
        filing.explain_missing(case, actor=cast.binh, on=today, **{**explain, "reason": " "})
    with refused(Refused, says="cannot be explained away") as caught:
        filing.explain_missing(case, actor=cast.binh, on=today, item="KN:don", reason="Mất.")
    assert caught.value.article == "Luật Khiếu nại Điều 34 khoản 1 điểm a"
    filing.explain_missing(case, actor=cast.binh, on=today, **explain)
    assert standings(case)["KN:chung_cu"] is Standing.EXPLAINED
    with refused(Refused, says="cannot be explained away"):
        filing.explain_missing(case, actor=cast.binh, on=today, **explain)
    with refused(Refused):
        filing.explain_missing(case, actor=cast.binh, on=today, item="none", reason="x")
    assert list(verify.problems()) == []


# Sheets ------------------------------------------------------------------------------------------


def test_sheets_follow_the_order_of_the_documents_and_never_change(cast, today):
    case = filed.answered(cast, today)
    filed.paper(cast, case, today, pages=3, dated=date(2026, 9, 1))
    first = filing.number_sheets(case, actor=cast.minh, on=today)
    assert [str(one) for one in first] == ["01-03", "04-05"]
    assert (first[0].incoming is not None, first[1].document.form) == (True, "XLD-11")
    filed.paper(cast, case, today, "evidence", title="Ảnh", dated=date(2026, 1, 1))
    later = filing.number_sheets(case, actor=cast.thu, on=today)
    assert [str(one) for one in later] == ["06"], "an older paper that came later comes last"
    assert [str(one) for one in FiledPaper.objects.filter(case=case)] == ["01-03", "04-05", "06"]
    assert list(verify.problems()) == []


def test_sheets_are_numbered_by_those_who_keep_the_file_while_there_is_something_to_number(
    cast, today, refused
):
    case = filed.complete(cast, today)
    for who in ("binh", "lan", "quantri", "hoa"):
        with refused(PermissionDenied):
            filing.number_sheets(case, actor=getattr(cast, who), on=today)
    with refused(Refused, says="Every paper of this file has its sheet numbers"):
        filing.number_sheets(case, actor=cast.thu, on=today)
    done = close(case, cast.thu, today)
    for late in (filing.number_sheets, filing.set_retention):
        told = {"gravity": "other"} if late is filing.set_retention else {}
        with refused(Refused, says="is closed"):
            late(done, actor=cast.thu, on=today, **told)
    with refused(Refused, says="is closed"):
        filed.paper(cast, done, today)


# Keeping -----------------------------------------------------------------------------------------


def test_the_decision_of_the_archivist_goes_before_the_table_from_its_day(cast, today, refused):
    told = {"kind": Kind.PROPOSAL, "gravity": "other", "decision": "QĐ 12/QĐ-UBND"}
    office = cast.office
    years, basis = filing.retention_for(office, Kind.PROPOSAL, "other", today)
    assert years == 15 and "chờ cán bộ lưu trữ xác nhận" in basis
    with refused(PermissionDenied):
        filing.enter_decision(actor=cast.binh, on=today, office=office, years=20,
                              in_force_from=today, **told)  # fmt: skip
    filing.enter_decision(
        actor=cast.thu, on=today, office=office, years=20, in_force_from=today, **told
    )
    for days, expected in ((-1, 15), (0, 20), (1, 20)):
        day = today + timedelta(days=days)
        assert filing.retention_for(office, Kind.PROPOSAL, "other", day)[0] == expected
    assert list(verify.problems()) == []


def test_keeping_is_counted_from_the_end_of_the_matter_and_may_be_set_again(cast, today, refused):
    case = filed.answered(cast, today)
    record = filing.set_retention(case, actor=cast.minh, on=today, gravity="other")
    assert (record.ended_on, record.kept_until) == (today, date(2041, 12, 31))
    record = filing.set_retention(case, actor=cast.thu, on=today, gravity="serious")
    assert (record.years, record.kept_until) == (None, None)
    with refused(PermissionDenied):
        filing.set_retention(case, actor=cast.binh, on=today, gravity="other")


def test_keeping_is_not_set_while_the_matter_goes_on(cast, case, today, refused):
    with refused(Refused, says="has not ended"):
        filing.set_retention(case, actor=cast.thu, on=today, gravity="other")
