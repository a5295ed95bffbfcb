"""Steps in the right state, by the right person, on the right day, whose facts the law refuses.

One row a condition: the matter, the state, the verb, who, what the form said, and what the refusal
says. The other refusals of these verbs stand in the files named after them.
"""

import pytest

from cases.law.refusal import Refused
from cases.law.words import Kind
from cases.services import paper
from cases.services.move import reread, typed
from complaints import services as hall
from tests.cases import acts

C, D = Kind.COMPLAINT, Kind.DENUNCIATION
PUBLIC = {**acts.PUBLISHED, "reason": "niêm yết"}

ROWS = (
    (C, "rechecked", "decide", "binh", {**acts.DECIDED, "outcome": "rejected"},
     "The re-check found the complaint right"),
    (C, "decided", "call_publication_meeting", "minh", {}, "The day of the meeting is missing"),
    (D, "verified", "extend", "binh", {"complexity": "ordinary", "days": 30, "reason": "phức tạp"},
     "The length of the extension is missing"),
    (D, "verified", "record_withdrawal", "binh", {"scope": "all", "paper": "BY_PHONE",
     "signed": "EACH"}, "A withdrawal is made by a letter or in minutes"),
    (D, "verified", "record_withdrawal", "binh", {"scope": "all", "paper": "LETTER",
     "signed": "REPRESENTATIVE", "everybody": True}, "each denouncer who withdraws signs himself"),
    (D, "concluded", "make_public", "minh", {**PUBLIC, "stripped": False},
     "the text tells nothing of the denouncer"),
    (D, "concluded", "make_public", "minh", {**PUBLIC, "ways": ["POSTING"],
     "until_on": "2026-09-20"}, "It is shown too briefly"),
)  # fmt: skip


def in_state(case, state):
    type(case)._base_manager.filter(pk=case.pk).update(state=state)
    return typed(reread(case))


@pytest.mark.parametrize(("kind", "state", "verb", "who", "said", "says"), ROWS)
def test_the_step_is_refused(cast, today, refused, kind, state, verb, who, said, says):
    case = in_state(acts.assigned(acts.accepted(cast, today, kind), cast, today), state)
    with refused(Refused, says=says):
        acts.do(case, verb, getattr(cast, who), today, **said)


def test_measures_that_contradict_the_conclusion_are_refused(cast, today, refused):
    case = acts.assigned(acts.accepted(cast, today, D), cast, today)
    type(case)._base_manager.filter(pk=case.pk).update(
        state="concluded", outcome="rejected", settled_on=today
    )
    with refused(Refused, says="The measures contradict the conclusion"):
        acts.do(typed(reread(case)), "act_on_conclusion", cast.binh, today,
                handling=["LTC_36_1B_OWN"], reason="xử lý")  # fmt: skip


def test_a_matter_settled_again_judges_the_earlier_settlement(cast, today, refused):
    earlier = acts.assigned(acts.accepted(cast, today, D), cast, today)
    type(earlier)._base_manager.filter(pk=earlier.pk).update(settled_on=today, outcome="rejected")
    case = acts.assigned(acts.accepted(cast, today, D), cast, today)
    case = acts.heard(acts.planned(case, cast, today), cast, today)
    type(case)._base_manager.filter(pk=case.pk).update(state="verified", earlier=earlier)
    said = {**acts.DECIDED, "explanation": "không"}
    with refused(Refused, says="This is a matter settled again"):
        acts.do(typed(reread(case)), "conclude", cast.binh, today, **said)


def test_an_incomplete_letter_is_not_submitted(cast, today, refused):
    petition = acts.classified(acts.enter(cast, today, head_count=1), cast, today)
    case = hall.accept(petition, actor=cast.binh, on=today, reason="nhập bổ sung")
    with refused(Refused, says="The letter still lacks: "):
        paper.submit(acts.letter(case, "KN-03"), actor=cast.lan, on=today)


def test_a_petition_is_attached_to_a_case_only(cast, today, refused):
    petition = acts.classified(acts.enter(cast, today), cast, today)
    with refused(Refused, says="The case to which it belongs is not chosen"):
        acts.do(petition, "attach", cast.binh, today, reason="trùng đơn")
