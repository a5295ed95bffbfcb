"""What the law demands in a file, row by row; how long a file is kept; what describes it."""

from datetime import date, timedelta

import pytest

from cases.law.dossier import ITEMS, Matter, Standing, checklist, metadata, retention
from cases.law.dossier.item import days_of
from cases.law.papers import LAW_OF_2026, PAPERS
from cases.law.words import Kind
from cases.models.states import STATES, VERBS

DAY = date(2026, 8, 3)
BEFORE = LAW_OF_2026 - timedelta(days=1)


def standing(code, happened, *, kind="complaint", level="first", accepted_on=DAY, explained=()):
    """How one item stands when these tokens happened on these days."""
    told = {token: days if isinstance(days, tuple) else (days,) for token, days in happened.items()}
    matter = Matter(kind, level, accepted_on, told, frozenset(explained))
    return {one.item.code: one.standing for one in checklist(matter)}[code]


@pytest.mark.parametrize("item", ITEMS.values(), ids=lambda item: item.code)
def test_every_row_has_its_article_and_knows_its_papers_and_acts(item):
    assert item.name and item.article.startswith(("Luật", "NĐ"))
    for token in (*item.met_by, *item.calls):
        name, _, what = token.partition(":")
        known = {
            "act": what in VERBS, "ended": what in STATES, "in": bool(what), "ground": bool(what),
        }.get(name, name in PAPERS or name in ("envelope", "earlier"))  # fmt: skip
        assert known, token
    assert item.page in VERBS or item.page == ""
    assert item.since <= item.until


@pytest.mark.parametrize("item", [i for i in ITEMS.values() if i.calls], ids=lambda i: i.code)
def test_what_is_called_for_is_missing_until_it_is_there(item):
    level = item.level or "first"
    day = max(DAY, item.since)
    kind = item.kinds[0]
    asked = {"kind": kind, "level": level}
    assert standing(item.code, {}, **asked) is Standing.NOT_DEMANDED
    called = {item.calls[0]: day}
    assert standing(item.code, called, **asked) is Standing.MISSING
    assert standing(item.code, {**called, item.met_by[0]: day}, **asked) is Standing.PRESENT
    explained = standing(item.code, called, explained=[item.code], **asked)
    assert explained is (Standing.EXPLAINED if item.explainable else Standing.MISSING)


@pytest.mark.parametrize("item", [i for i in ITEMS.values() if not i.calls], ids=lambda i: i.code)
def test_what_every_file_holds_is_missing_from_the_first_day(item):
    assert standing(item.code, {}, kind=item.kinds[0]) is Standing.MISSING
    found = standing(item.code, {item.met_by[-1]: DAY}, kind=item.kinds[0])
    assert found is Standing.PRESENT


@pytest.mark.parametrize("item", [i for i in ITEMS.values() if i.since == LAW_OF_2026],
                         ids=lambda i: i.code)  # fmt: skip
@pytest.mark.parametrize(("days", "found"), [
    (-1, Standing.NOT_DEMANDED), (0, Standing.MISSING), (1, Standing.MISSING),
])  # fmt: skip
def test_the_papers_of_2026_are_demanded_since_the_first_of_july(item, days, found):
    called = {item.calls[0]: LAW_OF_2026 + timedelta(days=days)}
    assert standing(item.code, called, kind=item.kinds[0]) is found


def test_two_suspensions_need_two_decisions():
    twice = {"act:suspend": (DAY, DAY), "KN-14a": DAY}
    assert standing("KN:tam_dinh_chi", twice) is Standing.MISSING
    assert standing("KN:tam_dinh_chi", {**twice, "KN-14a": (DAY, DAY)}) is Standing.PRESENT


def test_the_second_level_has_its_own_decision_and_the_opinion_of_the_council():
    first = {one.item.code for one in checklist(Matter("complaint", "first", DAY, {}))}
    second = {one.item.code for one in checklist(Matter("complaint", "second", DAY, {}))}
    assert first - second == {"KN:quyet_dinh", "KN:hoi_dong_1"}
    assert second - first == {"KN:quyet_dinh_2", "KN:hoi_dong"}


def test_a_denunciation_is_satisfied_by_its_envelope():
    assert standing("TC:don", {"envelope": DAY}, kind="denunciation") is Standing.PRESENT


def test_each_kind_has_a_list_of_its_own():
    for kind in Kind:
        codes = {
            one.item.code.partition(":")[0] for one in checklist(Matter(kind, "first", DAY, {}))
        }
        assert codes == {"complaint": {"KN"}, "denunciation": {"TC"}}.get(kind, {"KNPA"})


def test_the_days_of_several_tokens_are_in_order():
    assert days_of(("a", "b", "c"), {"a": (DAY,), "b": (BEFORE,)}) == [BEFORE, DAY]


# Keeping -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize(("gravity", "years"), [("serious", None), ("other", 15)])
def test_group_nine_of_the_old_table_is_to_be_confirmed(kind, gravity, years):
    row = retention.retention_of(kind, gravity)
    assert (row.years, row.confidence) == (years, "to be confirmed")
    assert "09/2011" in row.source


def test_fifteen_years_are_whole_years_and_for_ever_has_no_end():
    assert retention.kept_until(date(2026, 9, 16), 15) == date(2041, 12, 31)
    assert retention.kept_until(date(2026, 1, 1), 15) == date(2041, 12, 31)
    assert retention.kept_until(date(2026, 9, 16), None) is None
    assert (retention.years_text(5), retention.years_text(None)) == ("05 năm", "Vĩnh viễn")


def test_the_hand_over_is_due_at_the_end_of_the_next_year_and_warned_thirty_days_before():
    assert retention.hand_over_until(date(2026, 9, 16)) == date(2027, 12, 31)
    assert retention.warns_from(date(2026, 9, 16)) == date(2027, 12, 1)


# Metadata ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(("columns", "name", "length"), [
    ("FILE", "Title", 500), ("FILE", "Maintenance", 30), ("FILE", "DocTotal", 4),
    ("OUTGOING", "OrganId", 13), ("OUTGOING", "FileNotation", 20), ("OUTGOING", "CodeNumber", 11),
    ("OUTGOING", "OrganName", 200), ("OUTGOING", "FullName", 50), ("INCOMING", "ToPlaces", 1000),
    ("INCOMING", "ArrivalNumber", 10), ("OUTGOING", "PageAmount", 3),
])  # fmt: skip
def test_the_lengths_are_those_of_annex_six(columns, name, length):
    found = {column.name: column.length for column in getattr(metadata, columns)}
    assert found[name] == length


@pytest.mark.parametrize("extra", [-1, 0, 1])
def test_words_are_cut_and_codes_are_refused(extra):
    title, code = "a" * (500 + extra), "1" * (20 + extra)
    found = metadata.fitted(metadata.FILE, {"Title": title})["Title"]
    assert len(found) <= 500 and (found == title) == (extra <= 0)
    if extra <= 0:
        assert metadata.fitted(metadata.FILE, {"FileNotation": code})["FileNotation"] == code
        return
    with pytest.raises(metadata.TooLong, match="FileNotation"):
        metadata.fitted(metadata.FILE, {"FileNotation": code})
