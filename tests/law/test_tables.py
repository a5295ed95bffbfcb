"""The tables in the program are the tables of the law, row by row."""

from dataclasses import replace
from datetime import date

import pytest

from cases.law.limits import (
    CODES,
    RULES,
    Rule,
    UnknownCode,
    article_of,
    may_replace,
    rule_for,
    variant_asked,
    variant_of,
    versions_of,
)
from cases.law.refusal import Refused
from tests.law.tables import HERE, RULE_ROWS, day, rows

COLUMNS = (
    "code", "variant", "amount", "unit", "direction", "starts_from", "ends_with", "what_vi",
    "what_en", "law", "article", "clause", "in_force_from", "in_force_to", "extension",
    "confidence",
)  # fmt: skip
#: The folder of law texts may lie beside the repository.
ORIGINAL = HERE.parents[2] / "shared" / "law" / "deadline_rules.csv"


def written(rule: Rule) -> tuple[str, ...]:
    return tuple("" if v is None else str(v) for v in (getattr(rule, c) for c in COLUMNS))


def read(row: dict[str, str]) -> tuple[str, ...]:
    return tuple(row[column] for column in COLUMNS)


def test_every_row_of_the_table_is_a_rule_and_every_rule_a_row():
    assert len(RULES) == len(RULE_ROWS)
    assert {written(rule) for rule in RULES} == {read(row) for row in RULE_ROWS}


@pytest.mark.parametrize("row", RULE_ROWS, ids=lambda r: f"{r['code']}-{r['variant']}")
def test_a_row_is_found_on_its_first_and_last_day_in_force(row):
    first = date.fromisoformat(row["in_force_from"])
    last = date.fromisoformat(row["in_force_to"] or "2099-12-31")
    for on in (first, last):
        assert written(rule_for(row["code"], row["variant"], on)) == read(row)


def test_the_copy_of_the_table_is_the_original():
    if not ORIGINAL.exists():
        pytest.skip("the original table is not on this machine")
    assert rows(HERE / "deadline_rules.csv") == rows(ORIGINAL)


def test_no_two_versions_of_a_limit_are_in_force_on_the_same_day():
    for rule in RULES:
        others = [r for r in versions_of(rule.code, rule.variant) if r is not rule]
        assert not any(other.covers(rule.in_force_from) for other in others), rule.code


@pytest.mark.parametrize(
    ("on", "amount", "unit"),
    [
        ("30/06/2026", 10, "calendar_days"),
        ("01/07/2026", 7, "working_days"),
        ("02/07/2026", 7, "working_days"),
    ],
)
@pytest.mark.parametrize("code", ["CMP_ACCEPT", "CMP_ACCEPT_2", "CMP_ACCEPT_DISC"])
def test_the_limit_of_acceptance_changes_on_1_july_2026(code, on, amount, unit):
    rule = rule_for(code, "any", day(on))
    assert (rule.amount, rule.unit) == (amount, unit)


def test_a_limit_asked_before_it_is_in_force_is_refused_with_its_article():
    with pytest.raises(Refused) as refused:
        rule_for("CMP_SUSPEND_SEND", "any", day("30/06/2026"))
    assert "28b" in refused.value.article
    assert "01/07/2026" in str(refused.value)
    assert rule_for("CMP_SUSPEND_SEND", "any", day("01/07/2026")).amount == 3


def test_a_limit_that_has_ended_is_refused():
    ended = replace(versions_of("PET_PROCESS")[0], code="OWN", in_force_to=day("31/12/2025"))
    with pytest.raises(Refused, match="no longer"):
        rule_for("OWN", "any", day("01/01/2026"), [ended])


def test_an_unknown_code_is_a_mistake_and_no_refusal():
    with pytest.raises(UnknownCode, match="NO_SUCH"):
        rule_for("NO_SUCH", "any", day("01/07/2026"))
    with pytest.raises(UnknownCode):
        variant_of("NO_SUCH")
    with pytest.raises(UnknownCode):
        variant_asked("NO_SUCH", remote=True)


@pytest.mark.parametrize(
    ("code", "complexity", "remote"),
    [
        ("CMP_ACCEPT", "complex", False),
        ("CMP_SEND_1", "ordinary", True),
        ("CMP_RESOLVE_1", "especially_complex", False),
        ("CMP_RESOLVE_DISC", "ordinary", True),
        ("CMP_EFFECT_1", "complex", True),
        ("CMP_LIMIT_DISC_2", "complex", False),
        ("DEN_PROCESS", "especially_complex", False),
        ("DEN_RESOLVE", "ordinary", True),
        ("DEN_RESOLVE", "especially_complex", True),
    ],
)
def test_a_circumstance_the_limit_does_not_know_is_refused(code, complexity, remote):
    asked = variant_asked(code, complexity=complexity, remote=remote)
    with pytest.raises(Refused) as refused:
        rule_for(code, asked, day("01/08/2026"))
    assert refused.value.article and refused.value.next.english()


@pytest.mark.parametrize(
    ("code", "complexity", "remote", "variant"),
    [
        ("CMP_RESOLVE_1", "ordinary", False, "ordinary"),
        ("CMP_RESOLVE_1", "complex", False, "complex"),
        ("CMP_RESOLVE_1", "ordinary", True, "remote"),
        ("CMP_RESOLVE_2", "complex", True, "complex_remote"),
        ("CMP_RESOLVE_DISC", "complex", True, "complex"),
        ("CMP_EFFECT_1", "complex", True, "remote"),
        ("CMP_SEND_1", "complex", True, "any"),
        ("CMP_LIMIT_DISC_2", "complex", True, "ordinary"),
        ("DEN_PROCESS", "especially_complex", False, "complex"),
        ("DEN_RESOLVE", "especially_complex", False, "especially_complex"),
    ],
)
def test_a_matter_finds_the_variant_as_far_as_the_limit_distinguishes(
    code, complexity, remote, variant
):
    assert variant_of(code, complexity=complexity, remote=remote) == variant


@pytest.mark.parametrize("code", CODES)
def test_asking_without_circumstances_always_names_a_variant_that_exists(code):
    assert versions_of(code, variant_asked(code))
    assert versions_of(code, variant_of(code, complexity="complex", remote=True))


OFFICE = Rule(
    code="PET_PROCESS", variant="any", amount=5, unit="working_days", direction="after",
    starts_from="", ends_with="", what_en="Xử lý đơn", what_vi="Xử lý đơn", law="Quy chế",
    article="", clause="", in_force_from=date(2026, 1, 1), confidence="office rule",
)  # fmt: skip


def test_an_office_sets_what_no_text_settles_from_the_day_it_says():
    assert rule_for("PET_PROCESS", "any", day("31/12/2025"), [OFFICE]).amount == 10
    assert rule_for("PET_PROCESS", "any", day("01/01/2026"), [OFFICE]).amount == 5


def test_an_office_cannot_replace_what_was_read_in_a_law():
    bold = replace(OFFICE, code="CMP_ACCEPT", amount=20)
    assert rule_for("CMP_ACCEPT", "any", day("01/08/2026"), [bold]).amount == 7
    assert not may_replace("CMP_ACCEPT", "any")
    assert may_replace("PET_PROCESS", "any")
    assert may_replace("CMP_SUE", "any")
    assert not may_replace("PET_PROCESS", "complex")


def test_an_office_may_set_a_limit_that_no_law_knows():
    own = replace(OFFICE, code="FBK_ANSWER")
    assert rule_for("FBK_ANSWER", "any", day("01/08/2026"), [own]) is own
    with pytest.raises(Refused, match="not in force"):
        rule_for("FBK_ANSWER", "any", day("01/08/2025"), [own])


@pytest.mark.parametrize(
    ("code", "on", "article"),
    [
        ("CMP_RESOLVE_1", "01/08/2026", "Luật Khiếu nại 02/2011/QH13 Điều 28 đoạn 1"),
        ("DEN_PROCESS", "01/08/2026", "Luật Tố cáo 25/2018/QH14 Điều 24 khoản 1"),
        (
            "CMP_ACCEPT_2", "01/08/2026",
            "Luật Khiếu nại 02/2011/QH13 (sđ Luật 136/2025/QH15) Điều 36 khoản 1; "
            "NĐ 124/2020/NĐ-CP (sđ NĐ 155/2026/NĐ-CP) Điều 16",
        ),
        (
            "DEN_ACCUSED_NOTICE", "01/08/2026",
            "Luật Tố cáo 25/2018/QH14 Điều 29 khoản 3; Nghị định 31/2019/NĐ-CP Điều 9 khoản 2",
        ),
        ("PET_STALE_DISC", "01/08/2026", "NĐ 154/2026/NĐ-CP Điều 41 khoản 3 điểm b"),
        (
            "PET_PROCESS", "01/08/2026",
            "Thủ tục hành chính đã công bố (quy định nội bộ, cần xác nhận)",
        ),
        ("CMP_EVIDENCE", "01/08/2026",
         "Luật Khiếu nại 02/2011/QH13 Điều 12.1đ; 13.1c; 13.2c; 14.1a; 15.1a"),
    ],
)  # fmt: skip
def test_a_lawyer_reads_the_article_in_one_line(code, on, article):
    assert article_of(rule_for(code, variant_asked(code), day(on))) == article


@pytest.mark.parametrize("rule", RULES, ids=lambda r: f"{r.code}-{r.variant}-{r.in_force_from}")
def test_every_article_is_a_line_a_person_can_cite(rule):
    text = article_of(rule)
    assert ";;" not in text and "  " not in text and 10 < len(text) <= 250
    assert "as amended" not in text and "none:" not in text
