"""Bình holds the dialogue (Luật Khiếu nại Điều 30, 39)."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied

from cases.law.refusal import Refused
from cases.law.words import Kind, Level
from cases.models import AuditEntry
from cases.services.trace import Conflict
from tests.cases import acts

RESULT = "Các bên giữ nguyên ý kiến."


@pytest.fixture
def case(cast, today):
    return acts.ready(cast, today)


@pytest.mark.parametrize("level", list(Level))
def test_it_is_held_and_the_case_stays_verified(cast, today, level):
    case = acts.ready(cast, today, level=level)
    done = acts.do(case, "hold_dialogue", cast.binh, today, result=RESULT)
    assert done.state == "verified"


def test_a_second_dialogue_can_follow(case, cast, today):
    case = acts.do(case, "hold_dialogue", cast.binh, today, result=RESULT)
    case = acts.do(case, "hold_dialogue", cast.binh, today, result="Đã thống nhất.")
    assert case.dossier.events.filter(verb="hold_dialogue").count() == 2


def test_it_leaves_an_event_with_its_result_and_an_audit_entry(case, cast, today):
    acts.do(case, "hold_dialogue", cast.binh, today, result=RESULT)
    event = case.dossier.events.filter(document=None).latest("number")
    assert (event.verb, event.role, event.facts) == ("hold_dialogue", "leader", {"result": RESULT})
    entry = AuditEntry.objects.exclude(action="draft").latest("seq")
    assert entry.action == "hold_dialogue"
    assert RESULT not in str(entry.rows), "the audit keeps a keyed hash of it"


@pytest.mark.parametrize("kind", [Kind.DENUNCIATION, Kind.PROPOSAL])
def test_only_a_complaint_knows_a_dialogue(cast, today, refused, kind):
    case = acts.assigned(acts.accepted(cast, today, kind), cast, today)
    with refused(Refused):
        acts.do(case, "hold_dialogue", cast.binh, today, result=RESULT)


def test_it_is_refused_before_the_verification_is_reported(cast, today, refused):
    case = acts.assigned(acts.accepted(cast, today), cast, today)
    with refused(Refused):
        acts.do(case, "hold_dialogue", cast.binh, today, result=RESULT)


@pytest.mark.parametrize("name", ["lan", "minh", "thu", "quan", "quantri", "son"])
def test_it_is_refused_to_others(case, cast, today, refused, name):
    with refused(PermissionDenied):
        acts.do(case, "hold_dialogue", getattr(cast, name), today, result=RESULT)


def test_it_is_refused_on_a_wrong_day_or_an_old_page(case, cast, today, refused):
    for days in (-1, 1):
        with refused(Refused):
            acts.do(case, "hold_dialogue", cast.binh, today + timedelta(days=days), result=RESULT)
    with refused(Conflict):
        acts.do(case, "hold_dialogue", cast.binh, today, result=RESULT, version=1)


# The invitation ----------------------------------------------------------------------------------


def invite(case, actor, on, dialogue_on="2026-09-21", **said):
    told = {"dialogue_on": dialogue_on, "place": "9 giờ, trụ sở", "topics": "Diện tích"}
    return acts.do(case, "invite_dialogue", actor, on, **{**told, **said})


@pytest.mark.parametrize("name", ["minh", "binh"])
def test_people_are_invited_five_days_ahead(case, cast, today, name):
    done = invite(case, getattr(cast, name), today)
    notice = done.dossier.deadlines.get(code="CMP_DIALOGUE_NOTICE")
    assert (done.state, notice.due_on) == ("verified", today)
    done = acts.do(done, "record_sending", cast.thu, today, meets="CMP_DIALOGUE_NOTICE",
                   reason="Giao tận tay.")  # fmt: skip
    assert done.dossier.deadlines.get(code="CMP_DIALOGUE_NOTICE").met_on == today


@pytest.mark.parametrize(
    ("dialogue_on", "latest"),
    [("2026-09-20", "15/09/2026"), ("2026-09-18", "11/09/2026"), ("2026-09-16", "11/09/2026")],
)
def test_a_late_invitation_is_refused_with_the_first_day_that_is_left(
    case, cast, today, refused, dialogue_on, latest
):
    with refused(Refused, says=latest) as caught:
        invite(case, cast.binh, today, dialogue_on)
    assert "21/09/2026" in caught.value.next.english()
    assert "28" in caught.value.article


@pytest.mark.parametrize("dialogue_on", ["", None])
def test_an_invitation_names_its_day(case, cast, today, refused, dialogue_on):
    with refused(Refused, says="day of the dialogue"):
        invite(case, cast.binh, today, dialogue_on)


def test_before_july_2026_no_text_gave_a_number_of_days(cast, refused):
    """Luật Khiếu nại Điều 30 khoản 2 asks for a written notice; it cannot follow the dialogue."""
    on = acts.day("22/06/2026")
    case = acts.ready(cast, on)
    late = {"reason": "nhập bổ sung"}
    with refused(Refused, says="day of the dialogue"):
        invite(case, cast.binh, on, "2026-06-21", **late)
    case = invite(case, cast.binh, on, "2026-06-24", **late)
    assert not case.dossier.deadlines.filter(code="CMP_DIALOGUE_NOTICE").exists()


def test_a_case_accepted_before_is_invited_by_the_new_text(cast, refused):
    """Nghị định 155/2026/NĐ-CP Điều 22 khoản 1."""
    case = acts.ready(cast, acts.day("22/06/2026"))
    late = {"reason": "nhập bổ sung"}
    with refused(Refused, says="26/06/2026") as caught:
        invite(case, cast.binh, acts.day("29/06/2026"), "2026-07-01", **late)
    assert "06/07/2026" in caught.value.next.english(), "the 4th, five days on, is a Saturday"
    case = invite(case, cast.binh, acts.day("29/06/2026"), "2026-07-06", **late)
    assert case.dossier.deadlines.get(code="CMP_DIALOGUE_NOTICE").due_on == acts.day("01/07/2026")


@pytest.mark.parametrize("name", ["lan", "hoa", "thu", "quan", "son"])
def test_inviting_is_refused_to_others(case, cast, today, refused, name):
    with refused(PermissionDenied):
        invite(case, getattr(cast, name), today)


# Who stays away ----------------------------------------------------------------------------------


@pytest.fixture
def invited(cast):
    """Invited on 07/09/2026 to Wednesday 16/09."""
    case = acts.ready(cast, acts.day("01/09/2026"))
    return invite(case, cast.binh, acts.day("07/09/2026"), "2026-09-16", reason="nhập bổ sung")


def decide(case, cast, on):
    return acts.do(case, "decide", cast.binh, on, **acts.DECIDED)


def test_without_good_reason_the_settling_goes_on(invited, cast, today):
    case = acts.do(invited, "hold_dialogue", cast.binh, today, result=RESULT, absent="no_reason")
    assert decide(case, cast, today).state == "decided"


def test_with_good_reason_another_day_is_needed(invited, cast, today, refused):
    case = acts.do(invited, "hold_dialogue", cast.binh, today, result=RESULT, absent="good_reason")
    with refused(Refused, says="dialogue must be held"):
        decide(case, cast, today)
    case = acts.do(case, "hold_dialogue", cast.binh, today, result=RESULT)
    assert decide(case, cast, today).state == "decided"


def test_nobody_is_absent_who_was_not_invited_to_the_day(case, cast, today, refused):
    with refused(Refused, says="invited"):
        acts.do(case, "hold_dialogue", cast.binh, today, result=RESULT, absent="no_reason")


def test_before_july_2026_an_absence_did_not_let_the_settling_go_on(cast, refused):
    on = acts.day("22/06/2026")
    case = invite(acts.ready(cast, on), cast.binh, on, "2026-06-24", reason="nhập bổ sung")
    with refused(Refused, says="since 01/07/2026"):
        acts.late(case, "hold_dialogue", cast.binh, acts.day("24/06/2026"), absent="no_reason")


@pytest.mark.parametrize(
    ("level", "discipline", "agree", "due"),
    [
        (Level.FIRST, False, True, False), (Level.FIRST, False, False, True),
        (Level.SECOND, False, True, True), (Level.FIRST, True, True, True),
        (Level.SECOND, True, True, True),
    ],
)  # fmt: skip
def test_when_a_dialogue_is_due(cast, today, refused, level, discipline, agree, due):
    """Luật Khiếu nại Điều 30, 39, 53."""
    case = acts.ready(cast, today, level=level, discipline=discipline)
    case = acts.do(case, "consult", cast.binh, today, whom="discipline_council", opinion="Giữ.")
    said = {**acts.DECIDED, "findings_agree": agree, "first_result": "Giữ nguyên."}
    if not due:
        assert acts.do(case, "decide", cast.binh, today, **said).state == "decided"
        return
    with refused(Refused, says="dialogue must be held"):
        acts.do(case, "decide", cast.binh, today, **said)
