"""A complaint about a disciplinary decision (Luật Khiếu nại Điều 47-58)."""

import pytest
from django.core.exceptions import ValidationError

from cases.law.refusal import Refused
from cases.law.words import Kind, Level
from tests.cases import acts


def council(case, cast, on, whom="discipline_council"):
    return acts.do(case, "consult", cast.binh, on, whom=whom, opinion="Đề nghị giữ nguyên.")


def decided(cast, on, **more):
    case = council(acts.ready(cast, on, discipline=True, **more), cast, on)
    case = acts.do(case, "hold_dialogue", cast.binh, on, result="Không thống nhất.")
    return acts.do(case, "decide", cast.binh, on, **acts.DECIDED, first_result="Giữ nguyên.")


def due(row, code):
    return row.dossier.deadlines.get(code=code).due_on


def test_the_petition_has_the_limit_of_discipline_and_hands_it_over(cast, today):
    petition = acts.enter(cast, today, discipline=True)
    codes = set(petition.dossier.deadlines.values_list("code", flat=True))
    assert codes == {"CMP_ACCEPT_DISC"}
    case = acts.accepted(cast, today, discipline=True)
    assert case.discipline
    assert due(case, "CMP_RESOLVE_DISC") == acts.day("16/10/2026")


@pytest.mark.parametrize(
    ("received", "end"),
    [("30/06/2026", "10/07/2026"), ("01/07/2026", "10/07/2026"), ("02/07/2026", "13/07/2026")],
)
def test_ten_days_became_seven_working_days(cast, received, end):
    """Luật Khiếu nại Điều 50; Luật 136/2025/QH15 Điều 2 khoản 15 điểm b."""
    petition = acts.enter(cast, acts.day(received), discipline=True)
    assert due(petition, "CMP_ACCEPT_DISC") == acts.day(end)


@pytest.mark.parametrize(
    ("remote", "complex_", "end"),
    [(False, False, "16/10/2026"), (True, False, "16/10/2026"), (False, True, "02/11/2026"),
     (True, True, "02/11/2026")],
)  # fmt: skip
def test_it_knows_no_remote_area(cast, today, remote, complex_, end):
    """Luật Khiếu nại Điều 50: thirty days, complex forty-five (31/10 is a Saturday)."""
    case = acts.accepted(cast, today, discipline=True, remote=remote)
    if complex_:
        case = acts.do(case, "declare_complex", cast.binh, today, ground="ND124_3A_1B", reason="2")
    assert due(case, "CMP_RESOLVE_DISC") == acts.day(end)


@pytest.mark.parametrize(
    ("level", "send", "sent_by"),
    [(Level.FIRST, "CMP_SEND_DISC_1", "21/09/2026"), (Level.SECOND, "CMP_SEND_DISC_2",
                                                      "23/09/2026")],
)  # fmt: skip
def test_the_decision_starts_limits_of_its_own(cast, today, level, send, sent_by):
    case = decided(cast, today, level=level)
    assert due(case, send) == acts.day(sent_by)
    assert due(case, "CMP_EFFECT_DISC") == acts.day("16/10/2026")
    assert case.dossier.deadlines.get(code="CMP_EXECUTE_DIRECT").started_on == acts.day(
        "17/10/2026"
    )
    others = {"CMP_SEND_1", "CMP_SEND_2", "CMP_EFFECT_1", "CMP_EFFECT_2", "CMP_RESOLVE_1"}
    assert not case.dossier.deadlines.filter(code__in=others).exists()


@pytest.mark.parametrize("whom", [None, "advisory_council"])
def test_the_first_level_hears_the_disciplinary_council(cast, today, refused, whom):
    case = acts.ready(cast, today, discipline=True)
    if whom:
        case = council(case, cast, today, whom)
    case = acts.do(case, "hold_dialogue", cast.binh, today, result="Xong.")
    with refused(Refused, says="disciplinary council"):
        acts.do(case, "decide", cast.binh, today, **acts.DECIDED)


def test_a_dialogue_is_due_even_when_the_recheck_finds_it_right(cast, today, refused):
    case = acts.assigned(acts.accepted(cast, today, discipline=True), cast, today)
    case = acts.do(council(case, cast, today), "recheck", cast.binh, today, found="right")
    said = {**acts.DECIDED, "outcome": "upheld", "findings_agree": True}
    with refused(Refused, says="dialogue must be held"):
        acts.do(case, "decide", cast.binh, today, **said)
    case = acts.do(case, "hold_dialogue", cast.binh, today, result="Xong.")
    assert acts.do(case, "decide", cast.binh, today, **said).state == "decided"


def test_a_suspension_is_not_counted_here_either(cast, today):
    """Điều 11a stands among the general rules and names no exception."""
    case = acts.accepted(cast, acts.day("09/09/2026"), discipline=True)
    case = acts.late(case, "suspend", cast.binh, acts.day("14/09/2026"), ground="LKN_11A_1A")
    case = acts.do(case, "resume", cast.binh, today)
    assert due(case, "CMP_RESOLVE_DISC") == acts.day("12/10/2026")


@pytest.mark.parametrize("kind", [Kind.DENUNCIATION, Kind.PROPOSAL, Kind.FEEDBACK])
def test_only_a_complaint_is_about_discipline(cast, today, refused, kind):
    with refused(ValidationError):
        acts.enter(cast, today, kind, discipline=True)
