"""The table of competence, row by row: `competence.csv` is what a lawyer reads and signs."""

import csv
from datetime import date
from pathlib import Path

import pytest

from cases.law.refusal import Refused
from cases.law.relatives import RELATIONS, relations_of
from cases.law.words import Kind, Level
from complaints.law import COMPETENCE, DECIDER_LABELS, SUBJECT_LABELS, Decider, Subject, who_decides
from complaints.law.competence import decider_name
from complaints.law.subject import DECIDER_VI

HERE = Path(__file__).parent
COLUMNS = ("kind", "subject", "level", "decider", "article", "in_force_from", "in_force_to",
           "confidence", "note")  # fmt: skip
BEGINS = {Kind.COMPLAINT: date(2012, 7, 1), Kind.DENUNCIATION: date(2019, 1, 1),
          Kind.PROPOSAL: date(2014, 7, 1), Kind.FEEDBACK: date(2014, 7, 1)}  # fmt: skip
DAYS = (date(2020, 12, 9), date(2020, 12, 10), date(2025, 2, 28), date(2025, 3, 1),
        date(2025, 6, 30), date(2025, 7, 1), date(2026, 6, 30), date(2026, 7, 1),
        date(2030, 1, 1))  # fmt: skip


def golden():
    with open(HERE / "competence.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def written(row):
    return {name: "" if getattr(row, name) is None else str(getattr(row, name)) for name in COLUMNS}


def test_the_table_is_the_one_that_was_signed():
    assert [written(row) for row in COMPETENCE] == golden()


@pytest.mark.parametrize("kind", list(Kind))
@pytest.mark.parametrize("subject", list(Subject))
def test_exactly_one_row_answers_on_every_day(kind, subject):
    for level in Level:
        for on in (BEGINS[kind], *DAYS):
            found = [row for row in COMPETENCE
                     if (row.kind, row.subject, row.level) == (kind, subject, level)
                     and row.covers(on)]  # fmt: skip
            assert found == [who_decides(kind, subject, level, on)]


@pytest.mark.parametrize("kind", list(Kind))
def test_a_day_before_the_table_is_refused(kind):
    before = date.fromordinal(BEGINS[kind].toordinal() - 1)
    with pytest.raises(Refused, match="does not stand in the table") as caught:
        who_decides(kind, Subject.CHAIRMAN, Level.FIRST, before)
    assert caught.value.article


#: What the law says, written by hand beside the text and not taken from the table.
READ = """
kind          subject             level   day         decider               article
complaint     chairman            first   2026-07-01  commune_chairman      17
complaint     chairman            first   2025-06-30  commune_chairman      17
complaint     chairman            second  2025-06-30  district_chairman     18
complaint     chairman            second  2025-07-01  provincial_chairman   141/2025
complaint     chairman            second  2026-07-01  provincial_chairman   21
complaint     official            first   2026-08-01  commune_chairman      17
complaint     body_head           first   2026-08-01  commune_chairman      17
complaint     committee           first   2026-08-01  commune_chairman      17
complaint     unit_head           first   2026-08-01  unit_head             14
complaint     unit_staff          second  2026-08-01  commune_chairman      14
complaint     department          first   2026-08-01  department_head       20
complaint     department          second  2026-08-01  provincial_chairman   21
complaint     provincial_chairman first   2026-08-01  provincial_chairman   21
complaint     provincial_chairman second  2026-08-01  minister              23
complaint     private_ours        first   2026-08-01  nobody                2
complaint     district            first   2025-06-30  district_chairman     18
complaint     district            first   2025-07-01  successor             54
denunciation  chairman            first   2025-06-30  district_chairman     13
denunciation  chairman            first   2025-07-01  provincial_chairman   141/2025
denunciation  chairman            first   2026-07-01  provincial_chairman   13
denunciation  deputy_chairman     first   2026-07-01  provincial_chairman   13
denunciation  committee           first   2026-07-01  provincial_chairman   12
denunciation  body_head           first   2026-07-01  commune_chairman      13
denunciation  body                first   2026-07-01  commune_chairman      13
denunciation  official            first   2020-01-01  commune_chairman      13
denunciation  official            second  2020-01-01  district_chairman     37
denunciation  official            second  2026-07-01  provincial_chairman   37
denunciation  unit_staff          first   2026-07-01  unit_head             18
denunciation  unit_head           first   2026-07-01  commune_chairman      18
denunciation  public_duty         first   2026-07-01  commune_chairman      21
denunciation  public_duty         second  2025-06-30  district_chairman     37
denunciation  public_duty         second  2025-07-01  provincial_chairman   37
denunciation  council_deputy      first   2026-07-01  council_standing      17
denunciation  council_head        first   2026-07-01  council_approver      17
denunciation  party_member        first   2026-07-01  party_body            20
denunciation  police_chief        first   2026-07-01  police_director       22/2019
denunciation  police_staff        first   2026-07-01  police_chief          22/2019
denunciation  former_official     first   2026-07-01  commune_chairman      12
denunciation  former_head         first   2026-07-01  provincial_chairman   12
denunciation  merged_body         first   2026-07-01  successor             12
denunciation  district            first   2026-06-30  successor             54
denunciation  district            first   2026-07-01  named_by_province     12
denunciation  department          first   2026-07-01  provincial_chairman   13
denunciation  department_staff    first   2026-07-01  department_head       13
denunciation  provincial_chairman first   2026-07-01  prime_minister        13
denunciation  private_ours        first   2026-07-01  commune_chairman      41
denunciation  private_other       first   2026-07-01  field_body            41
proposal      official            first   2026-07-01  commune_chairman      26
feedback      private_other       first   2026-07-01  field_body            26
"""
ROWS = [line.split() for line in READ.strip().splitlines()[1:]]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: "-".join(row[:4]))
def test_who_decides_as_the_text_says(row):
    kind, subject, level, day, decider, article = row
    found = who_decides(kind, subject, level, date.fromisoformat(day))
    assert found.decider == decider
    assert article in found.article


def test_what_was_not_read_in_a_text_says_so():
    for row in COMPETENCE:
        assert row.article
        assert row.confidence in {"text seen", "secondary", "memory", "our reading"}
        if "141/2025" in row.article or "54 khoản 8" in row.article:
            assert row.confidence != "text seen"


def test_every_subject_and_decider_has_its_words():
    assert set(SUBJECT_LABELS) == set(Subject)
    assert set(DECIDER_LABELS) == set(DECIDER_VI) == set(Decider)


@pytest.mark.parametrize(("rank", "decider", "name"), [
    ("commune", Decider.COMMUNE_CHAIRMAN, "Chủ tịch phường"),
    ("commune", Decider.PROVINCIAL_CHAIRMAN, "Chủ tịch tỉnh"),
    ("province", Decider.PROVINCIAL_CHAIRMAN, "Chủ tịch phường"),
    ("province", Decider.COMMUNE_CHAIRMAN, "Chủ tịch Ủy ban nhân dân cấp xã"),
    ("commune", Decider.POLICE_DIRECTOR, "Giám đốc Công an tỉnh"),
    ("commune", Decider.NOBODY, ""),
])  # fmt: skip
def test_the_body_is_named_as_letters_name_it(rank, decider, name):
    told = decider_name(decider, issuer="Chủ tịch phường", superior="Chủ tịch tỉnh", rank=rank)
    assert told == name


# Relatives ----------------------------------------------------------------------------------------


def test_the_relatives_of_a_denunciation_are_those_of_the_decree():
    codes = [row.code for row in relations_of(Kind.DENUNCIATION, date(2026, 9, 16))]
    assert codes == ["spouse", "parent", "adoptive_parent", "parent_in_law", "child",
                     "adopted_child", "child_in_law", "sibling"]  # fmt: skip
    assert relations_of(Kind.DENUNCIATION, date(2019, 5, 27)) == ()


def test_of_other_matters_the_shorter_list_of_the_law_on_corruption_holds():
    codes = [row.code for row in relations_of(Kind.COMPLAINT, date(2026, 9, 16))]
    assert codes == ["spouse", "parent", "child", "sibling"]
    assert all(row.article and row.label for row in RELATIONS)
