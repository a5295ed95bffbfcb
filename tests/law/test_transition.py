"""The change of 1 July 2026: ten worked cases, and each clause on the day before and the day."""

from datetime import date

import pytest

from cases.law.deadline import Extension, Pause, compute
from cases.law.limits import RULES, rule_for
from cases.law.transition import (
    CLAUSES,
    PLAIN,
    SPECIAL,
    TOPIC_OF,
    Technique,
    Text,
    Topic,
    general,
    text_for,
    version_chosen,
)
from tests.law.tables import CALENDAR, HERE, day, rows

CASES = rows(HERE / "transition_cases.csv")


def answer(row):
    start = date.fromisoformat(row["from"])
    pauses = [
        Pause(*map(date.fromisoformat, pair.split(":"))) for pair in row["pause"].split(";") if pair
    ]
    return compute(
        rule_for(row["code"], row["variant"], start), start, CALENDAR, pauses=pauses,
        extensions=[Extension(int(days)) for days in row["extend"].split(";") if days],
        accepted_on=date.fromisoformat(row["accepted"]) if row["accepted"] else None,
    )  # fmt: skip


@pytest.mark.parametrize("row", CASES, ids=lambda row: f"{row['case']}: {row['what']}")
def test_the_worked_cases(row):
    counted = answer(row)
    assert (counted.due_on.isoformat(), counted.clause) == (row["due_on"], row["clause"])
    (version,) = [step for step in counted.steps if step.kind == "version"]
    clause = next(clause for clause in CLAUSES if clause.code == row["clause"])
    assert clause.article in version.reason.english()


T = Topic
#: kind, topic, day of the step, begun, ended, text, clause. The numbers are those of the cases.
STEPS = [
    # 1, 7: who settles is asked on the day of acceptance; nothing was accepted before.
    ("denunciation", T.COMPETENCE, "30/06/2026", None, None, "old", "L64_2025"),
    ("denunciation", T.COMPETENCE, "01/07/2026", None, None, "new", "N156_9"),
    # 3: withdrawn orally before the verification team.
    ("denunciation", T.WITHDRAWAL, "26/06/2026", "10/06/2026", None, "old", "L64_2025"),
    ("denunciation", T.WITHDRAWAL, "06/07/2026", "10/06/2026", None, "new", "N156_10_1"),
    # 4: withdrawn by one representative for five denouncers.
    ("denunciation", T.WITHDRAWAL, "29/06/2026", "01/06/2026", None, "old", "L64_2025"),
    ("denunciation", T.WITHDRAWAL, "02/07/2026", "01/06/2026", None, "new", "N156_10_1"),
    # 5: concluded on 29/06; followed up since 01/07 by the law itself, by no clause.
    ("denunciation", T.FOLLOW_UP, "30/06/2026", "01/06/2026", "29/06/2026", "old", "L64_2025"),
    ("denunciation", T.FOLLOW_UP, "01/07/2026", "01/06/2026", "29/06/2026", "new", "N156_9"),
    # 6: a complaint that waits for its acceptance.
    ("complaint", T.ACCEPTANCE, "30/06/2026", None, None, "old", "L64_2025"),
    ("complaint", T.ACCEPTANCE, "01/07/2026", None, None, "new", "N155_21_1"),
    # 8: accepted by a district that ended on 01/07/2025.
    ("denunciation", T.COMPETENCE, "01/07/2025", "15/05/2025", None, "new", "L72_54_8"),
    ("denunciation", T.SETTLING, "01/07/2026", "15/05/2025", None, "new", "N156_10_1"),
    # 9: a disclosure of 12/06 discovered on 19/06; another one discovered in July.
    ("denunciation", T.DISCIPLINE, "10/07/2026", "19/06/2026", None, "milder", "N156_10_2"),
    ("denunciation", T.DISCIPLINE, "10/07/2026", "10/07/2026", None, "new", "N156_9"),
    ("denunciation", T.DISCIPLINE, "30/06/2026", "19/06/2026", None, "old", "L64_2025"),
    # 10: suspended before, continued after.
    ("denunciation", T.SUSPENSION, "22/06/2026", "01/06/2026", None, "old", "L64_2025"),
    ("denunciation", T.SUSPENSION, "20/07/2026", "01/06/2026", None, "new", "N156_10_1"),
    # The clauses on complaints.
    *(
        ("complaint", topic, on, "10/06/2026", None, text, clause)
        for topic in (T.WITHDRAWAL, T.SUSPENSION, T.TERMINATION, T.DIALOGUE)
        for on, text, clause in (
            ("30/06/2026", "old", "L64_2025"),
            ("01/07/2026", "new", "N155_22_1"),
        )
    ),
    ("complaint", T.DIALOGUE, "02/07/2026", "01/07/2026", None, "new", "N155_21_1"),
    ("complaint", T.TERMINATION, "02/07/2026", "10/06/2026", "30/06/2026", "new", "N155_21_1"),
    ("complaint", T.SETTLING, "01/07/2026", "10/06/2026", None, "new", "N155_21_1"),
    ("complaint", T.REVIEW, "01/07/2026", "30/06/2026", None, "old", "N155_22_2"),
    ("complaint", T.REVIEW, "01/07/2026", "01/07/2026", None, "new", "N155_21_1"),
    ("complaint", T.DISCIPLINE, "01/07/2026", "30/06/2026", None, "milder", "N155_22_3"),
    ("complaint", T.AUTHORISATION, "31/12/2026", None, None, "old", "L64_2025"),
    ("complaint", T.AUTHORISATION, "01/01/2027", None, None, "new", "N155_21_2"),
    # The technique of the law of 2018 was the other one.
    ("denunciation", T.SETTLING, "10/01/2019", "20/12/2018", None, "old", "LTC_66_3"),
    ("denunciation", T.SETTLING, "10/01/2019", "20/12/2018", "31/12/2018", "old", "L80_2015"),
    # No clause speaks of proposals, feedback and reception.
    ("proposal", T.OTHER, "30/06/2026", "01/06/2026", None, "old", "L64_2025"),
    ("proposal", T.OTHER, "01/07/2026", "01/06/2026", None, "new", "N154_44"),
]


@pytest.mark.parametrize(("kind", "topic", "on", "began", "ended", "text", "clause"), STEPS)
def test_each_step_finds_its_text(kind, topic, on, began, ended, text, clause):
    choice = text_for(
        kind, topic, day(on), began_on=began and day(began), ended_on=ended and day(ended)
    )
    assert (choice.text, choice.clause.code) == (Text(text), clause)
    assert choice.clause.article in choice.reason.english()


def test_every_clause_says_what_it_says_by_which_article_since_when():
    assert len({clause.code for clause in CLAUSES}) == len(CLAUSES)
    for clause in CLAUSES:
        assert clause.article.startswith(("Luật", "Nghị định")) and clause.says.endswith(".")
        assert clause.confidence in ("text seen", "secondary", "memory")
        assert clause.in_force_to is None or clause.in_force_to > clause.in_force_from


def test_only_special_clauses_reach_back_and_each_names_what_it_concerns():
    for clause in SPECIAL:
        assert clause.technique != Technique.BY_EVENT_DAY
        assert clause.kinds and (clause.topics or clause.technique == Technique.OLD_LAW_FOR_RUNNING)
    assert {clause.technique for clause in PLAIN} == {Technique.BY_EVENT_DAY}


def test_every_topic_of_a_limit_belongs_to_a_limit():
    assert set(TOPIC_OF) <= {rule.code for rule in RULES}


@pytest.mark.parametrize(
    ("on", "code"),
    [
        ("31/12/2008", "L17_2008"),
        ("30/06/2016", "L17_2008"),
        ("01/07/2016", "L80_2015"),
        ("31/03/2025", "L80_2015"),
        ("01/04/2025", "L64_2025"),
    ],
)
def test_the_law_on_legal_documents_is_that_of_the_day(on, code):
    assert general(day(on)).code == code


def reason(code, start, variant="any", **told):
    counted = compute(rule_for(code, variant, day(start)), day(start), CALENDAR, **told)
    return counted.steps[1].reason.english()


def test_the_explanation_says_in_a_sentence_why_this_version_was_chosen():
    assert "keeps the text under which it began" in reason("CMP_ACCEPT", "25/06/2026")
    assert "in force until 30/06/2026" in reason("CMP_ACCEPT", "25/06/2026")
    assert "in force since 01/07/2026" in reason("CMP_ACCEPT", "01/07/2026")
    assert "same in both texts" in reason("DEN_RESOLVE", "10/06/2026", "ordinary")
    paused = [Pause(day("02/07/2026"), day("14/07/2026"))]
    assert "suspension follows the new text" in reason(
        "CMP_RESOLVE_1", "10/06/2026", "ordinary", pauses=paused
    )


@pytest.mark.parametrize(
    ("start", "clause"),
    # Thirty days from 31/05 end on 30/06, from 01/06 on 01/07.
    [("31/05/2026", "L64_2025"), ("01/06/2026", "N156_10_1"), ("30/06/2026", "N156_10_1"),
     ("01/07/2026", "L64_2025")],
)  # fmt: skip
def test_a_denunciation_is_running_when_its_limit_reaches_the_day_of_the_change(start, clause):
    rule = rule_for("DEN_RESOLVE", "ordinary", day(start))
    assert compute(rule, day(start), CALENDAR).clause == clause


@pytest.mark.parametrize(
    ("ended", "clause"),
    [("30/06/2026", "L64_2025"), ("01/07/2026", "N156_10_1"), (None, "N156_10_1")],
)
def test_a_denunciation_that_was_concluded_before_is_not_running(ended, clause):
    rule = rule_for("DEN_RESOLVE", "ordinary", day("10/06/2026"))
    ended_on = ended and day(ended)
    assert compute(rule, day("10/06/2026"), CALENDAR, ended_on=ended_on).clause == clause


def test_a_suspension_that_lasts_over_the_change_is_running():
    rule = rule_for("DEN_RESOLVE", "ordinary", day("01/06/2026"))
    counted = compute(rule, day("01/06/2026"), CALENDAR, pauses=[Pause(day("10/06/2026"))])
    assert (counted.due_on, counted.clause) == (None, "N156_10_1")
    assert version_chosen(rule, day("01/06/2026"), None).clause.code == "N156_10_1"


def test_an_act_that_had_to_precede_its_own_text_comes_with_a_warning():
    rule = rule_for("CMP_DIALOGUE_NOTICE", "any", day("03/07/2026"))
    (warning,) = compute(rule, day("03/07/2026"), CALENDAR).warnings
    assert "01/07/2026" in warning.english()
    later = rule_for("CMP_DIALOGUE_NOTICE", "any", day("06/07/2026"))
    assert not compute(later, day("06/07/2026"), CALENDAR).warnings
