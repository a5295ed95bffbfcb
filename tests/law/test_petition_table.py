"""The decision table of petitions: signed rows, complete, and never against the law."""

import csv
import itertools

import pytest

from cases.law.limits import CODES
from complaints.law import DISPOSALS, FACTS, UnusableFacts, dispose
from complaints.law.dispose import prescribing, ranked
from complaints.law.facts import DEFAULTS, GROUPS, KINDS, filled
from complaints.law.questions import ANSWERS
from complaints.law.table import ROWS
from complaints.management.commands.petition_table import as_csv
from tests.law.tables import HERE

#: Forms as the rows of the law name them, and our codes for them.
LETTERS = {
    "Mẫu số 01/TCD": "TCD-01",
    "NĐ 124 Mẫu số 01": "KN-01",
    "NĐ 124 Mẫu số 04": "KN-04",
    "NĐ 124 Mẫu số 11": "KN-11",
    "NĐ 124 Mẫu số 12": "KN-12",
    "NĐ 124 Mẫu số 14a": "KN-14a",
    "NĐ 31 Mẫu số 05": "TC-05",
    "TT 05/2021 Mẫu số 02 Phiếu hướng dẫn; TT 05/2021 Mẫu số 03": "XLD-02; XLD-03",
    "TT 05/2021 Mẫu số 01 Phiếu đề xuất thụ lý đơn → NĐ 124 Mẫu số 03": "XLD-01; KN-03",
    "TT 05/2021 Mẫu số 01 Phiếu đề xuất thụ lý đơn → NĐ 31 Mẫu số 04, 05, 06":
        "XLD-01; TC-04; TC-05; TC-06",
    "TT 05/2021 Mẫu số 01": "XLD-01",
    "TT 05/2021 Mẫu số 02": "XLD-02",
    "TT 05/2021 Mẫu số 03": "XLD-03",
    "TT 05/2021 Mẫu số 04": "XLD-04",
    "TT 05/2021 form for multi-content petitions": "XLD-05",
    "biên bản ghi nội dung tố cáo": "TC-20",
    "biên bản giao nhận (NĐ 124 Mẫu số 08)": "KN-08",
    "giấy giao trả": "XLD-07",
    "phiếu xử lý thông tin": "TC-30",
    "quyết định (NĐ 31 has no form": "TC-23",
    "quyết định hoặc văn bản đề nghị": "TC-28",
}  # fmt: skip
LIKE_ANOTHER_ROW = "as the matching row"


def read(name: str) -> list[dict[str, str]]:
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def stated(row: dict[str, str]) -> dict[str, str]:
    return dict(part.split("=") for part in row["facts"].split(";") if part)


def letter_of(row: dict[str, str]) -> str:
    longest = sorted(LETTERS, key=len, reverse=True)
    return next((LETTERS[name] for name in longest if row["letter"].startswith(name)), "")


@pytest.mark.parametrize("row", read("petition_rows_of_the_law.csv"), ids=lambda row: row["id"])
def test_every_row_of_the_law_is_decided_by_its_own_facts(row):
    answer = dispose(row["kind"], stated(row))
    codes = row["disposal_code"].split("|")
    assert [one.code for one in answer[: len(codes)]] == codes
    first = answer[0]
    assert list(first.limits) == [code for code in row["time_limit_code"].split(";") if code]
    assert first.article == ": ".join(part for part in (row["law"], row["article"]) if part)
    if not row["letter"].startswith(LIKE_ANOTHER_ROW):
        assert first.letter == letter_of(row)


def test_the_table_is_the_one_that_was_signed():
    signed = (HERE / "petition_table.csv").read_text(encoding="utf-8")
    assert as_csv() == signed, "write it anew with manage.py petition_table and have it signed"


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.id)
def test_every_row_is_reached_by_its_own_facts(row):
    if not row.telling:
        return assert_last_resort(row)
    first = dispose(row.kind, row.facts)[0]
    assert (first.code, first.letter, first.article) == (
        row.codes[0], row.letter.split("|")[0], row.basis,
    )  # fmt: skip
    return None


def assert_last_resort(row):
    """A row without facts answers only when no other does, or is the ordinary case."""
    assert row.holds(DEFAULTS)


def test_every_row_speaks_of_known_facts_disposals_and_limits():
    duties = {"DEN_CRIME_TRANSFER", "DEN_PROTECT_URGENT", "DEN_RESUME", "CMP_ENFORCE_SUSPEND_CAP"}
    for row in ROWS:
        for name, value in row.facts.items():
            assert value in FACTS[name].values, row.id
            assert row.kind in FACTS[name].kinds or value == FACTS[name].default, row.id
        for name, values in row.provided.items():
            assert set(values) <= set(FACTS[name].values), row.id
        assert set(row.codes) <= set(DISPOSALS), row.id
        limits = {code for code in row.limits.split(";") if code}
        assert limits <= set(CODES) | duties, row.id
    assert len({row.id for row in ROWS}) == len(ROWS)


def test_every_disposal_and_every_answer_is_used():
    assert {code for row in ROWS for code in row.codes} == set(DISPOSALS)
    assert {value for fact in FACTS.values() for value in fact.values} == set(ANSWERS)


def mattering(kind: str, group: str) -> dict[str, tuple[str, ...]]:
    """The facts of a group that some row of the kind reads; no other can change its answer."""
    named = {name for row in ranked(kind) for name in (*row.facts, *row.provided)}
    return {
        name: fact.values
        for name, fact in FACTS.items()
        if fact.group == group and name in named and kind in fact.kinds
    }


@pytest.mark.parametrize("group", GROUPS)
@pytest.mark.parametrize("kind", KINDS)
def test_every_combination_inside_a_group_has_an_answer(kind, group):
    facts = mattering(kind, group)
    full = dict(DEFAULTS)
    for values in itertools.product(*facts.values()):
        full.update(zip(facts, values, strict=True))
        row = prescribing(kind, full)
        assert row.codes and row.basis or not row.law, values


@pytest.mark.parametrize("kind", KINDS)
def test_every_pair_of_answers_across_groups_has_an_answer(kind):
    asked = [f for f in FACTS.values() if kind in f.kinds]
    for one, other in itertools.combinations(asked, 2):
        for pair in itertools.product(one.values, other.values):
            answer = dispose(kind, {one.name: pair[0], other.name: pair[1]})
            assert answer and all(each.code in DISPOSALS for each in answer)


def pairs(kind: str):
    """Every pair of answers that differ from the defaults."""
    asked = [f for f in FACTS.values() if kind in f.kinds]
    for one, other in itertools.combinations(asked, 2):
        for a, b in itertools.product(one.values[1:], other.values[1:]):
            yield {one.name: a, other.name: b}


def worlds(kind: str, **fixed: str):
    """One fixed matter among every further pair of answers."""
    yield fixed
    for more in pairs(kind):
        if not set(more) & set(fixed):
            yield {**more, **fixed}


NEVER_ACCEPTED = [
    ("denunciation", {"accused": "commune_chairman_or_deputy"}),
    ("denunciation", {"accused": "commune_peoples_committee_as_body"}),
    ("denunciation", {"accused": "staff_of_public_unit"}),
    ("denunciation", {"anonymous": "yes"}),
    ("denunciation", {"impersonated_name": "yes"}),
    ("denunciation", {"channel": "remote_message"}),
    ("denunciation", {"competence": "other"}),
    ("denunciation", {"conditions_met": "no"}),
    ("complaint", {"anonymous": "yes"}),
    ("complaint", {"competence": "other"}),
    ("complaint", {"signed": "no", "fingerprint": "no"}),
    ("complaint", {"art11_ground": "state_secret"}),
    ("complaint", {"second_resolution": "exists"}),
    ("complaint", {"court": "accepted_or_judged"}),
    ("complaint", {"conditions_met": "curable"}),
    ("proposal", {"anonymous": "yes"}),
    ("proposal", {"competence": "other"}),
]


@pytest.mark.parametrize(("kind", "fixed"), NEVER_ACCEPTED, ids=str)
def test_what_the_law_forbids_is_never_accepted_whatever_else_holds(kind, fixed):
    of = "proposal_feedback" if kind == "proposal" else kind
    for facts in worlds(of, **fixed):
        assert prescribing(of, filled(of, facts)).codes[0] != "accept", facts


@pytest.mark.parametrize("kind", KINDS)
def test_no_answer_of_the_old_time_cites_a_form_or_article_of_the_new_law(kind):
    new_only = ("11a", "KN-14", "7a.", "28b", "sđ Luật 136", "sđ NĐ 155", "sđ NĐ 156")
    for row in ranked(kind):
        facts = {**row.facts, "law_version": "before_2026-07-01"}
        for one in dispose(kind, facts):
            cited = f"{one.article} {one.letter}"
            assert not any(word in cited for word in new_only), (facts, one.row)
            assert "NĐ 154/2026" not in cited.replace("(từ 01/07/2026: NĐ 154/2026)", "")


@pytest.mark.parametrize("kind", KINDS)
def test_no_answer_of_the_new_time_cites_the_old_law(kind):
    for row in ranked(kind):
        facts = {**row.facts, "law_version": "from_2026-07-01"}
        for one in dispose(kind, facts):
            assert "(old)" not in one.article, (facts, one.row)


@pytest.mark.parametrize(
    ("kind", "facts", "says"),
    [
        ("petition", {}, "kind"),
        (None, {}, "kind"),
        (["complaint"], {}, "kind"),
        ("complaint", {"weather": "fine"}, "no such fact"),
        ("complaint", {"dated": "perhaps"}, "none of yes, no"),
        ("complaint", {"dated": True}, "none of yes, no"),
        ("complaint", {"dated": ["yes"]}, "none of yes, no"),
        ("complaint", {"accused": "party_member"}, "contradicts kind"),
        ("denunciation", {"art11_ground": "state_secret"}, "contradicts kind"),
        ("complaint", {"all_own": "yes"}, "contradicts kind"),
    ],
    ids=str,
)
def test_facts_that_cannot_be_used_are_named(kind, facts, says):
    with pytest.raises(UnusableFacts, match=says):
        dispose(kind, facts)


def test_feedback_is_handled_like_a_proposal():
    for facts in ({}, {"competence": "other"}, {"content_stated": "no"}):
        assert dispose("feedback", facts) == dispose("proposal", facts)


def test_what_goes_with_another_stands_behind_what_is_prescribed():
    answer = dispose("complaint", {"conditions_met": "curable", "originals_enclosed": "yes"})
    assert [one.code for one in answer] == ["guide_to_complete", "return_originals"]


def test_what_goes_with_another_does_not_stand_alone():
    answer = dispose("denunciation", {"signs_of_crime": "yes"})
    assert [one.code for one in answer] == ["transfer_to_investigation", "accept"]


def test_a_free_choice_is_said():
    answer = dispose("complaint", {"competence": "other", "channel": "reception"})
    assert [one.code for one in answer] == ["guide", "forward"]
    assert "leaves the choice" in " ".join(message.id for message in answer[0].reason)
