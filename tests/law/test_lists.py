"""The closed lists of the law, row by row, as a table that a lawyer can read and sign.

Grounds, choices, relatives, duties, clauses, groups, the head's days, what a refusal needs, online
reception, answers, proxies: a change of any wording, article or day shows in `lists.csv`. To write
it anew: `LISTS=write pytest tests/law/test_lists.py`; then read what changed.
"""

import csv
import os
from datetime import date, timedelta
from pathlib import Path

import pytest
from django.utils.translation import override

from cases.law.grounds import LISTS, grounds_for
from config import lawbook
from tests.law.tables import rows

TABLE = Path(__file__).with_name("lists.csv")
COLUMNS = ["table", "key", "article", "in_force_from", "in_force_to", "source", "what"]
#: Tables with golden rows of their own, or tested step by step.
ELSEWHERE = {"limit", "step", "disposal", "competence"}


def told() -> list[dict[str, str]]:
    """The lists as the program has them, in Vietnamese."""
    with override("vi"):
        return [
            {
                "table": one.table, "key": one.key, "article": one.article,
                "in_force_from": one.since.isoformat() if one.since else "",
                "in_force_to": one.until.isoformat() if one.until else "",
                "source": one.source, "what": one.what,
            }
            for one in lawbook.entries()
            if one.table not in ELSEWHERE
        ]  # fmt: skip


if os.environ.get("LISTS") == "write":
    with TABLE.open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, COLUMNS, lineterminator="\n")
        table.writeheader()
        table.writerows(told())

ROWS = rows(TABLE)
GROUNDS = [row for row in ROWS if row["table"] == "ground"]


def test_the_lists_are_those_that_were_read():
    assert told() == ROWS


@pytest.mark.parametrize("row", GROUNDS, ids=lambda row: f"{row['key']}-{row['in_force_from']}")
def test_a_ground_is_offered_from_its_first_day_to_its_last(row):
    first = date.fromisoformat(row["in_force_from"])
    last = date.fromisoformat(row["in_force_to"]) if row["in_force_to"] else None

    def offered(on: date) -> bool:
        return any(
            (one.code, one.text_vi, one.in_force_from) == (row["key"], row["what"], first)
            for name in LISTS for one in grounds_for(name, on)
        )  # fmt: skip

    assert offered(first)
    assert not offered(first - timedelta(days=1))
    if last:
        assert offered(last)
        assert not offered(last + timedelta(days=1))


def test_every_row_names_an_article():
    assert [row["key"] for row in ROWS if not row["article"]] == []
