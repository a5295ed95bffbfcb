"""The file goes to the archive, and years later two people dispose of it; a stub stays."""

import hashlib
from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from cases.law.dossier import retention
from cases.law.refusal import Refused
from cases.law.words import Role
from cases.models import ArchiveRecord, AuditEntry, Document, Event, IncomingPaper, Office, Post
from cases.services import clock, setup, verify
from cases.services.calendar import touched
from cases.services.dossier import archive, disposal, exports
from cases.services.paper import path_of, scans
from cases.services.story import story_of
from cases.services.trace import Conflict
from tests.cases import acts, filed
from tests.conftest import at


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    filed.make_quick(monkeypatch)


@pytest.fixture
def proposed(cast, today):
    """A disposal that Thu proposed; the clock stands after the time of keeping."""
    case = filed.proposed(cast, today)
    with filed.after_keeping():
        yield case


def hand_over(case, cast, on, who="thu", **more):
    told = {"receiver": "Hà Thị Lưu, lưu trữ", **more}
    return archive.hand_to_archive(case, actor=getattr(cast, who), on=on, **told)


def step(case, verb, actor, reason="Hết thời hạn bảo quản.", on=filed.AFTER_KEEPING):
    return acts.do(case, verb, actor, on, reason=reason)


# To the archive ----------------------------------------------------------------------------------


def test_the_file_is_handed_over_with_an_export_that_can_be_made_again(cast, today):
    case = hand_over(filed.closed(cast, today), cast, today)
    record = case.archive_record
    assert (case.state, record.handed_over_on) == ("archived", today)
    assert record.handed_to == "Hà Thị Lưu, lưu trữ"
    for days in (0, 400):
        content = exports.export(case, "zip", actor=cast.thu, on=today + timedelta(days=days))
        assert hashlib.sha256(content).hexdigest() == record.export_sha256
    assert list(verify.problems()) == []


@pytest.mark.parametrize("who", ["minh", "binh", "lan", "quan", "quantri", "nga"])
def test_only_the_clerk_hands_it_over(cast, today, refused, who):
    case = filed.closed(cast, today)
    with refused(PermissionDenied):
        hand_over(case, cast, today, who)


def test_it_is_handed_over_once_closed_and_to_somebody(cast, today, refused):
    case = filed.complete(cast, today)
    with refused(Refused, says="does not start in the state"):
        hand_over(case, cast, today)
    case = acts.do(case, "close_file", cast.thu, today)
    with refused(ValidationError, says="Say who received the file"):
        hand_over(case, cast, today, receiver=" ")
    with refused(Conflict):
        hand_over(case, cast, today, version=case.version - 1)
    with refused(Refused, says="in the future"):
        hand_over(case, cast, filed.day_after(today))
    with refused(Refused, says="The export of this file for the archive was not made"):
        acts.do(case, "hand_to_archive", cast.thu, today)
    done = hand_over(case, cast, today)
    with refused(Refused, says="does not start in the state"):
        hand_over(done, cast, today)


@pytest.mark.parametrize(("on", "pressing", "late"), [
    (date(2027, 11, 30), False, False), (date(2027, 12, 1), True, False),
    (date(2027, 12, 31), True, False), (date(2028, 1, 1), True, True),
])  # fmt: skip
def test_the_list_warns_thirty_days_before_the_last_day(cast, today, on, pressing, late):
    case = filed.closed(cast, today)
    (waiting,) = archive.to_hand_over(cast.thu, on)
    assert (waiting.case.pk, waiting.until) == (case.pk, date(2027, 12, 31))
    assert (waiting.pressing, waiting.late) == (pressing, late)
    assert archive.to_hand_over(cast.nga, on) == []


def test_minutes_name_both_sides_and_the_hash(cast, today):
    case = hand_over(filed.closed(cast, today), cast, today)
    assert "minutes" in exports.offered(case)
    content = exports.export(case, "minutes", actor=cast.binh, on=today)
    assert content == exports.export(case, "minutes", actor=cast.thu, on=today)


# A hold ------------------------------------------------------------------------------------------


def test_a_hold_blocks_the_disposal_until_it_is_lifted(cast, proposed, refused):
    case = step(proposed, "place_hold", cast.binh, "Tòa án yêu cầu.")
    assert case.state == "disposal_proposed"
    with refused(Refused, says="A hold lasts on this file"):
        filed.dispose(case, cast.binh)
    with refused(Refused, says="A hold lasts"):
        step(case, "place_hold", cast.binh)
    case = step(case, "lift_hold", cast.binh, "Tòa án đã trả.")
    with refused(Refused, says="No hold lasts on this file"):
        step(case, "lift_hold", cast.binh)
    assert filed.dispose(case, cast.binh).state == "disposed"


def test_a_hold_blocks_the_proposal_too(cast, today, refused):
    case = filed.archived(cast, today)
    case = step(case, "place_hold", cast.binh, "Thanh tra.", on=today)
    with filed.after_keeping(), refused(Refused, says="A hold lasts"):
        step(case, "propose_disposal", cast.thu)


@pytest.mark.parametrize("who", ["thu", "minh", "quantri"])
def test_only_a_leader_holds_and_says_why(cast, today, refused, who):
    case = filed.archived(cast, today)
    with refused(PermissionDenied):
        step(case, "place_hold", getattr(cast, who), on=today)
    with refused(ValidationError):
        step(case, "place_hold", cast.binh, reason=" ", on=today)


# Proposing ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(("on", "allowed"), [
    (date(2041, 12, 30), False), (date(2041, 12, 31), False), (date(2042, 1, 1), True),
])  # fmt: skip
def test_it_is_proposed_only_after_the_time_of_keeping(cast, today, refused, on, allowed):
    case = filed.archived(cast, today)
    with at(on):
        if allowed:
            assert step(case, "propose_disposal", cast.thu, on=on).state == "disposal_proposed"
            return
        with refused(Refused, says="The time of keeping has not ended: it lasts until 31/12/2041"):
            step(case, "propose_disposal", cast.thu, on=on)


def test_what_is_kept_for_ever_is_never_proposed(cast, today, refused):
    case = filed.archived(cast, today, "serious")
    with filed.after_keeping():
        with refused(Refused, says="it lasts until for ever"):
            step(case, "propose_disposal", cast.thu)
        assert archive.to_propose(cast.thu, filed.AFTER_KEEPING) == []


def test_it_is_proposed_by_the_clerk_with_a_reason_out_of_the_archive(cast, today, refused):
    case = filed.closed(cast, today)
    with filed.after_keeping(), refused(Refused, says="does not start in the state"):
        step(case, "propose_disposal", cast.thu)
    case = hand_over(case, cast, today)
    with filed.after_keeping():
        assert [one.case.pk for one in archive.to_propose(cast.thu, filed.AFTER_KEEPING)] == [
            case.pk
        ]
        for who in ("binh", "minh", "lan", "quantri"):
            with refused(PermissionDenied):
                step(case, "propose_disposal", getattr(cast, who))
        with refused(ValidationError):
            step(case, "propose_disposal", cast.thu, reason="")


# Deciding ----------------------------------------------------------------------------------------


def test_a_leader_may_decline_it(cast, proposed, refused):
    with refused(PermissionDenied):
        step(proposed, "decline_disposal", cast.thu)
    case = step(proposed, "decline_disposal", cast.binh, "Còn giá trị tham khảo.")
    assert case.state == "archived"
    with refused(Refused, says="does not start in the state"):
        filed.dispose(case, cast.binh)


@pytest.mark.parametrize("who", ["thu", "minh", "lan", "quan", "quantri", "nga"])
def test_nobody_but_a_leader_decides(cast, proposed, refused, who):
    with refused(PermissionDenied):
        filed.dispose(proposed, getattr(cast, who))


def test_whoever_proposed_it_does_not_decide(cast, proposed, refused):
    with at(filed.AFTER_KEEPING):
        setup.enter_post(
            actor=cast.quantri, on=filed.AFTER_KEEPING, officer=cast.thu, office=cast.office,
            role=Role.LEADER, title="Phó Chủ tịch", signs_as="", from_on=filed.AFTER_KEEPING,
            to_on=None,
        )  # fmt: skip
        assert Post.objects.filter(officer=cast.thu, role="leader").exists()
        with refused(Refused, says="Whoever proposed the disposal does not decide on it"):
            filed.dispose(proposed, cast.thu)


def test_the_decision_needs_its_reason_and_its_version(cast, proposed, refused):
    with refused(ValidationError):
        filed.dispose(proposed, cast.binh, reason=" ")
    with refused(Conflict):
        disposal.decide_disposal(
            proposed, actor=cast.binh, on=filed.AFTER_KEEPING, reason="x",
            version=proposed.version - 1,
        )  # fmt: skip


def test_what_was_meanwhile_set_to_be_kept_longer_is_not_disposed_of(cast, proposed, refused):
    ArchiveRecord.objects.filter(case=proposed.pk).update(kept_until=None, years=None)
    with refused(Refused, says="The time of keeping has not ended"):
        filed.dispose(proposed, cast.binh)


# What goes, what stays ---------------------------------------------------------------------------


def files_of(case):
    letter, paper = Document.objects.get(form="XLD-11"), IncomingPaper.objects.get()
    return path_of(letter.sha256), scans.path_of(paper.sha256)


def test_files_and_words_are_gone_and_the_stub_stays(
    cast, proposed, django_capture_on_commit_callbacks
):
    files = files_of(proposed)
    assert all(path.exists() for path in files)
    with django_capture_on_commit_callbacks(execute=True):
        case = filed.dispose(proposed, cast.binh)
    assert not any(path.exists() for path in files)
    assert (case.state, case.subject, case.content, case.against) == ("disposed", "", "", "")
    letter, paper = Document.objects.get(form="XLD-11"), IncomingPaper.objects.get()
    assert (letter.facts, letter.given, letter.known) == ({}, {}, {})
    assert (paper.title, paper.author, paper.note) == ("", "", "")
    assert letter.number == "01/UBND-VP" and letter.issued_on
    dossiers = Event.objects.filter(dossier__in=case.archive_record.dossiers)
    assert {(one.reason, str(one.facts)) for one in dossiers} == {("", "{}")}
    record = ArchiveRecord.objects.get(case=case.pk)
    assert (record.disposed_on, record.counts["letters"], record.counts["sheets"]) == (
        filed.AFTER_KEEPING, 1, 5,
    )  # fmt: skip
    assert record.counts["incoming"] == 1 and record.counts["dossiers"] == 2
    assert len(record.export_sha256) == 64
    entry = AuditEntry.objects.get(action="dispose")
    assert entry.details["counts"] == record.counts
    assert entry.details["export"] == record.export_sha256
    assert list(verify.problems()) == []


def test_a_file_that_a_crash_left_over_is_found_and_taken_away(cast, proposed):
    files = files_of(proposed)
    filed.dispose(
        proposed, cast.binh
    )  # the transaction of the test never ends: nothing was removed
    found = list(verify.problems())
    assert found == [f"file {path.name}: it was disposed of, but is still there" for path in files]
    disposal.remove(disposal.left_over())
    assert list(verify.problems()) == []
    disposal.remove(list(files))
    assert not any(path.exists() for path in files)


def test_a_file_that_another_matter_needs_stays(
    cast, proposed, today, django_capture_on_commit_callbacks
):
    other = filed.paper(cast, None, today, "letter", scan=filed.pdf(3, "don"))
    assert IncomingPaper.objects.exclude(pk=other.pk).get().sha256 == other.sha256
    with django_capture_on_commit_callbacks(execute=True):
        filed.dispose(proposed, cast.binh)
    assert scans.path_of(other.sha256).exists()
    assert list(verify.problems()) == []


def test_a_changed_word_of_a_stub_is_found(cast, proposed, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        case = filed.dispose(proposed, cast.binh)
    type(case)._base_manager.filter(pk=case.pk).update(subject="khác")
    assert f"cases.case {case.pk}: column subject differs from the audit" in list(verify.problems())


def test_limits_of_what_is_gone_are_counted_no_more(cast, proposed, today):
    case = filed.dispose(proposed, cast.binh)
    assert clock.differing(case) == []
    assert case.pk in [one.pk for one in touched(today, Office.objects.get(pk=cast.office.pk))]
    assert story_of(case, filed.AFTER_KEEPING).running == ()


def test_nothing_follows_a_disposal(cast, proposed, refused):
    case = filed.dispose(proposed, cast.binh)
    for verb in ("reopen_file", "place_hold", "decline_disposal"):
        with refused(Refused, says="does not start in the state"):
            step(case, verb, cast.binh)
    with refused(Refused, says="is closed"):
        filed.paper(cast, case, filed.AFTER_KEEPING)


def test_the_articles_are_those_of_the_decree():
    assert "Điều 30" in retention.HAND_OVER and "Điều 31" in retention.DISPOSAL
