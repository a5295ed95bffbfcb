"""Matters that were under way on 1 July 2026: which text each step follows, and what is kept.

The numbers are those of the ten worked cases; the arithmetic is `tests/law/test_transition.py`.
"""

import json
from datetime import date
from itertools import permutations
from pathlib import Path

import pytest

from cases.law.refusal import Refused
from cases.law.words import Kind
from cases.models import Deadline
from cases.services import clock, verify
from tests.cases import acts

LATE = {"reason": "nhập bổ sung"}
GOLDEN = Path(__file__).parent / "golden_deadlines.json"
CLAUSE_1 = "Nghị định 155/2026/NĐ-CP Điều 22 khoản 1"


def day(text):
    return date(int(text[6:]), int(text[3:5]), int(text[:2]))


def limit(row, code):
    return row.dossier.deadlines.get(code=code)


def sentence(row, code):
    """The sentence that says why this version was chosen."""
    (step,) = [step for step in limit(row, code).explanation if step["kind"] == "version"]
    return step["reason"]["id"] + " ".join(map(str, step["reason"]["params"].values()))


def suspend(case, cast, on, ground="LKN_11A_1A"):
    return acts.do(case, "suspend", cast.binh, day(on), ground=ground, **LATE)


def terminate(case, cast, on, ground):
    return acts.do(case, "terminate", cast.binh, day(on), ground=ground, **LATE)


# The worked cases --------------------------------------------------------------------------------


def test_1_received_before_and_decided_after(cast):
    petition = acts.enter(cast, day("22/06/2026"), Kind.DENUNCIATION)
    assert limit(petition, "DEN_PROCESS").due_on == day("01/07/2026")
    petition = acts.classified(petition, cast, day("22/06/2026"))
    case = acts.hall.accept(petition, actor=cast.binh, on=day("01/07/2026"), **LATE)
    assert limit(case, "DEN_RESOLVE").clause == "L64_2025"


def test_2_accepted_before_and_running(cast):
    case = acts.accepted(cast, day("10/06/2026"), Kind.DENUNCIATION)
    kept = limit(case, "DEN_RESOLVE")
    assert (kept.due_on, kept.clause) == (day("10/07/2026"), "N156_10_1")
    assert "Nghị định 156/2026/NĐ-CP Điều 10 khoản 1" in sentence(case, "DEN_RESOLVE")
    said = {"complexity": "complex", "days": 30, "criteria": ["ND31_3_2A"]}
    case = acts.do(case, "extend", cast.binh, day("08/07/2026"), **said, **LATE)
    assert limit(case, "DEN_RESOLVE").due_on == day("10/08/2026")


def test_2_especially_complex_and_extended_twice(cast):
    case = acts.accepted(cast, day("10/06/2026"), Kind.DENUNCIATION)
    said = {"complexity": "especially_complex", "days": 30,
            "criteria": ["ND31_3_2A", "ND31_3_2B"]}  # fmt: skip
    for on in ("08/07/2026", "07/08/2026"):
        case = acts.do(case, "extend", cast.binh, day(on), **said, **LATE)
    assert limit(case, "DEN_RESOLVE").due_on == day("08/09/2026")


def test_3_withdrawn_in_a_running_case(cast):
    case = acts.accepted(cast, day("10/06/2026"), Kind.DENUNCIATION)
    case = acts.withdrawn(case, cast, day("06/07/2026"), paper="MINUTES_VERIFIER")
    case = terminate(case, cast, "06/07/2026", "LTC_34_3A")
    sending = limit(case, "DEN_SUSPEND_NOTICE")
    assert (sending.due_on, sending.clause) == (day("13/07/2026"), "N156_10_1")


def test_5_concluded_on_the_eve(cast):
    case = acts.ready(cast, day("01/06/2026"), Kind.DENUNCIATION)
    case = acts.do(case, "conclude", cast.binh, day("29/06/2026"), **acts.DECIDED, **LATE)
    for code, due in (
        ("DEN_CONCLUSION_SEND", "06/07/2026"),
        ("DEN_HANDLE", "08/07/2026"),
        ("DEN_PUBLISH", "08/07/2026"),
    ):
        assert (limit(case, code).due_on, limit(case, code).clause) == (day(due), "L64_2025")
    assert limit(case, "DEN_RESOLVE").clause == "L64_2025", "it was no longer examined on 01/07"


@pytest.mark.parametrize(
    ("received", "due", "chosen"),
    [
        ("19/06/2026", "29/06/2026", "keeps the text under which it began"),
        ("25/06/2026", "06/07/2026", "keeps the text under which it began"),
        ("01/07/2026", "10/07/2026", "on which the period begins"),
    ],
)
def test_6_a_complaint_for_contrast(cast, received, due, chosen):
    petition = acts.enter(cast, day(received))
    assert limit(petition, "CMP_ACCEPT").due_on == day(due)
    assert chosen in sentence(petition, "CMP_ACCEPT")


def test_8_left_over_from_a_district_is_overdue_and_shown_so(cast, today):
    petition = acts.enter(cast, day("02/07/2026"), Kind.DENUNCIATION, received_on=day("05/05/2025"))
    petition = acts.classified(petition, cast, day("02/07/2026"))
    case = acts.hall.accept(
        petition, actor=cast.binh, on=day("02/07/2026"), accepted_on=day("15/05/2025"), **LATE
    )
    kept = limit(case, "DEN_RESOLVE")
    assert (kept.started_on, kept.due_on) == (day("15/05/2025"), day("16/06/2025"))
    assert Deadline.objects.overdue(on=today).filter(pk=kept.pk).exists()


def test_10_suspended_across_the_date(cast):
    case = acts.accepted(cast, day("01/06/2026"), Kind.DENUNCIATION)
    case = suspend(case, cast, "22/06/2026", "LTC_34_1A")
    assert limit(case, "DEN_SUSPEND_NOTICE").due_on == day("29/06/2026")
    case = acts.do(case, "resume", cast.binh, day("20/07/2026"), **LATE)
    kept = limit(case, "DEN_RESOLVE")
    assert (kept.due_on, kept.clause) == (day("29/07/2026"), "N156_10_1")


def test_a_complaint_accepted_before_is_suspended_by_the_new_text(cast):
    case = acts.accepted(cast, day("10/06/2026"))
    assert limit(case, "CMP_RESOLVE_1").clause == "L64_2025"
    case = suspend(case, cast, "02/07/2026")
    assert limit(case, "CMP_SUSPEND_SEND").clause == "N155_22_1"
    assert CLAUSE_1 in sentence(case, "CMP_RESOLVE_1")
    case = acts.do(case, "resume", cast.binh, day("14/07/2026"), **LATE)
    kept = limit(case, "CMP_RESOLVE_1")
    assert (kept.due_on, kept.clause) == (day("22/07/2026"), "N155_22_1")


# The grounds of the day --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("on", "ground"),
    [("30/06/2026", "LKN_10"), ("01/07/2026", "LKN_11A_2A"), ("02/07/2026", "LKN_11A_2C")],
)
def test_a_complaint_accepted_in_june_is_terminated_on_the_grounds_of_the_day(cast, on, ground):
    case = acts.accepted(cast, day("10/06/2026"))
    assert terminate(case, cast, on, ground).state == "terminated"


@pytest.mark.parametrize(
    ("on", "ground"),
    [("30/06/2026", "LKN_11A_2A"), ("01/07/2026", "LKN_10"), ("02/07/2026", "LTC_34_3A")],
)
def test_another_ground_is_refused(cast, refused, on, ground):
    case = acts.accepted(cast, day("10/06/2026"))
    with refused(Refused, says="not in the list of the law on that day") as said:
        terminate(case, cast, on, ground)
    assert (CLAUSE_1 in said.value.article) is (on != "30/06/2026")


def test_a_matter_accepted_in_july_needs_no_clause(cast, refused):
    case = acts.accepted(cast, day("06/07/2026"))
    with refused(Refused) as said:
        terminate(case, cast, "08/07/2026", "LKN_10")
    assert said.value.article == "Luật Khiếu nại Điều 11a khoản 2 điểm a"


@pytest.mark.parametrize("ground", ["LKN_11A_1A", "LKN_11A_1B"])
def test_on_30_june_no_law_knew_a_ground_for_suspending_a_complaint(cast, refused, ground):
    case = acts.accepted(cast, day("10/06/2026"))
    with refused(Refused, says="it is since 01/07/2026") as said:
        suspend(case, cast, "30/06/2026", ground)
    assert said.value.article == "Luật Khiếu nại Điều 11a khoản 1 điểm a"


# What holds of every dossier ---------------------------------------------------------------------


def story(cast):
    """A running case with an extension, a suspension and its end."""
    case = acts.assigned(
        acts.accepted(cast, day("10/06/2026"), Kind.DENUNCIATION), cast, day("10/06/2026")
    )
    said = {"complexity": "complex", "days": 20, "criteria": ["ND31_3_2A"]}
    case = acts.do(case, "extend", cast.binh, day("06/07/2026"), **said, **LATE)
    case = suspend(case, cast, "08/07/2026", "LTC_34_1B")
    case = acts.do(case, "resume", cast.binh, day("20/07/2026"), **LATE)
    return acts.do(case, "plan_verification", cast.binh, day("21/07/2026"), **LATE)


def kept_rows(*rows):
    """Every column of every limit but the keys of the rows."""
    columns = [
        field.attname
        for field in Deadline._meta.concrete_fields
        if field.attname not in ("id", "dossier_id")
    ]
    found = Deadline.objects.filter(dossier__in=[row.dossier for row in rows])
    plain = [
        {**row, "explanation": [line(step) for step in row["explanation"]]}
        for row in found.values(*columns)
    ]
    ordered = sorted(plain, key=lambda one: (one["code"], one["started_on"]))
    return json.loads(json.dumps(ordered, default=str))


def line(step):
    """A step without its English words: its day, kind, days and parameters."""
    params = json.dumps(step["reason"]["params"], sort_keys=True, ensure_ascii=False)
    return f"{step['on']} {step['kind']} {step['days']} {params}"


def test_counting_again_changes_no_row(cast):
    case = story(cast)
    before = kept_rows(case)
    assert clock.recompute(case) == [] and not clock.moves(case)
    assert clock.recompute(case) == []
    assert kept_rows(case) == before
    assert list(verify.problems()) == []


def test_an_explanation_of_an_earlier_version_of_the_program_moves_nothing(cast):
    """Rows written before the clause was kept: their dates are the same, and count as the same."""
    case = story(cast)
    case.dossier.deadlines.update(clause="", explanation=[])
    assert not clock.moves(case)
    assert not any("is due on" in one for one in verify.problems())
    case.dossier.deadlines.filter(code="DEN_RESOLVE").update(due_on=day("03/08/2026"))
    assert clock.moves(case)
    assert any("is due on" in one for one in verify.problems())


ONE_DAY = [
    ("extend", "binh", {"complexity": "complex", "days": 20, "criteria": ["ND31_3_2A"]}),
    ("assign", "binh", {"handler": None}),
    ("plan_verification", "binh", {}),
]


def test_the_order_of_independent_acts_of_one_day_does_not_matter(cast):
    found = []
    for order in permutations(ONE_DAY):
        case = acts.assigned(
            acts.accepted(cast, day("10/06/2026"), Kind.DENUNCIATION), cast, day("10/06/2026")
        )
        for verb, who, said in order:
            told = {**said, "handler": cast.minh.pk} if "handler" in said else said
            case = acts.do(case, verb, getattr(cast, who), day("06/07/2026"), **told, **LATE)
        found.append(kept_rows(case))
    assert len(found) == 6 and all(rows == found[0] for rows in found)


def test_the_rows_are_the_same_on_every_database(cast):
    """The golden rows were computed once; SQLite and PostgreSQL keep the same ones."""
    complaint = suspend(acts.accepted(cast, day("10/06/2026")), cast, "02/07/2026")
    complaint = acts.do(complaint, "resume", cast.binh, day("14/07/2026"), **LATE)
    rows = kept_rows(story(cast), complaint, acts.enter(cast, day("25/06/2026")))
    assert rows == json.loads(GOLDEN.read_text(encoding="utf-8"))
