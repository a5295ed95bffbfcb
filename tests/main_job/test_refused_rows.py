"""A faulty line is refused, with its line, its column and the reason; the others go on.

Each row of `FAULTS` is one line of a file, written as what it changes in a sound line, and what
the journal answers. Nothing of a refused line stays in the database.
"""

import csv
import io
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection
from django.utils import translation

from cases.models import AuditEntry, NumberRegister
from complaints import services as hall
from complaints.models import Petition
from reception.models import Visit
from reception.replay.read import COLUMNS
from tests.conftest import world

SOUND = {
    "ref": "R1", "kind": "complaint", "received_on": "2026-07-06", "petitioner": "Nguyễn Văn Tám",
    "address": "phố Đình Hương", "against": "Phòng Kinh tế", "subject": "Thu hồi đất",
    "field": "land", "level": "first", "complexity": "ordinary", "remote": "no",
    "head_count": "1", "source": "fictitious",
}  # fmt: skip
WORKED = {"accepted_on": "2026-07-13", "decided_on": "2026-08-12", "outcome": "upheld"}
DENOUNCED = {"kind": "denunciation", "petitioner": "Canary Thị Sáu", "address": "ngõ Canary",
             "accepted_on": "2026-07-13"}  # fmt: skip


@pytest.fixture(autouse=True)
def english(fixed_day):
    """Messages in English here, so that a test can be read without the catalogue."""
    with translation.override("en"):
        yield


@pytest.fixture
def play(cast, tmp_path, capsys) -> Callable[..., Any]:
    """Play lines given as dictionaries; answers the exit code, the journal and what was said."""

    def play_lines(*lines: dict[str, str], columns: tuple[str, ...] = COLUMNS) -> Any:
        file = tmp_path / "matters.csv"
        text = io.StringIO()
        writer = csv.DictWriter(text, columns, restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows(lines)
        return play_bytes(text.getvalue().encode(), file)

    def play_bytes(content: bytes, file: Path = tmp_path / "matters.csv") -> Any:
        file.write_bytes(content)
        out = tmp_path / "out"
        code = 0
        try:
            call_command("main_job", "--input", str(file), "--out", str(out))
        except SystemExit as ended:
            code = ended.code
        said = capsys.readouterr()
        journal = []
        if (out / "journal.csv").exists():
            with open(out / "journal.csv", encoding="utf-8", newline="") as opened:
                journal = list(csv.DictReader(opened))
        return code, journal, said.out + said.err

    play_lines.bytes = play_bytes
    return play_lines


FAULTS = [
    # what is written, the column that is named, a part of the reason
    ({"received_on": "2026-02-30"}, "received_on", "no such day"),
    ({"received_on": "06/07/2026"}, "received_on", "ambiguous"),
    ({"received_on": "6 July 2026"}, "received_on", "ambiguous"),
    ({"received_on": "2026-7-6"}, "received_on", "ambiguous"),
    ({"received_on": "20260706"}, "received_on", "ambiguous"),
    ({"received_on": "2026-07-06T00:00"}, "received_on", "ambiguous"),
    ({"received_on": "2026-09-17"}, "received_on", "future"),
    ({**WORKED, "decided_on": "2026-09-17"}, "decided_on", "future"),
    ({"received_on": ""}, "received_on", "no day"),
    ({"subject": ""}, "subject", "missing"),
    ({"subject": "   "}, "subject", "missing"),
    ({"ref": ""}, "ref", "missing"),
    ({"kind": ""}, "kind", "not known"),
    ({"kind": "petition"}, "kind", "not known"),
    ({"kind": "Complaint"}, "kind", "not known"),
    ({"level": "third"}, "level", "not known"),
    ({"complexity": "hard"}, "complexity", "not known"),
    ({"remote": "perhaps"}, "remote", "not known"),
    ({"head_count": "0"}, "head_count", "whole number"),
    ({"head_count": "a few"}, "head_count", "whole number"),
    ({"head_count": "1.5"}, "head_count", "whole number"),
    ({**WORKED, "outcome": "won"}, "outcome", "not known"),
    ({"accepted_on": "2026-07-03"}, "accepted_on", "before it is received"),
    ({**WORKED, "decided_on": "2026-07-10"}, "decided_on", "before it is accepted"),
    ({**WORKED, "outcome": "declined"}, "outcome", "cannot be declined"),
    ({**WORKED, "extended_days": "30"}, "extended_days", "only a denunciation"),
    ({**WORKED, "complexity": "especially_complex"}, "complexity", "no such complexity"),
    ({"kind": "proposal", "accepted_on": "2026-07-13", "suspended_from": "2026-07-20"},
     "suspended_from", "only complaints and denunciations"),
    ({"suspended_from": "2026-07-20"}, "suspended_from", "not accepted"),
    ({**WORKED, "suspended_from": "2026-07-20;2026-08-03"}, "resumed_on", "belong together"),
    ({**WORKED, "resumed_on": "2026-07-20"}, "resumed_on", "belong together"),
    ({**WORKED, "suspended_from": "2026-07-20", "resumed_on": "2026-07-17"},
     "resumed_on", "before it is suspended"),
    ({**WORKED, "suspended_from": "2026-07-10", "resumed_on": "2026-07-20"},
     "suspended_from", "precedes"),
    ({**WORKED, "suspended_from": "2026-07-20;2026-07-22", "resumed_on": "2026-07-24;2026-07-27"},
     "suspended_from", "precedes"),
    ({**WORKED, "suspended_from": "2026-08-05", "resumed_on": "2026-08-17"},
     "decided_on", "before it is resumed"),
    ({**WORKED, "suspended_from": "2026-08-05"}, "decided_on", "while it is suspended"),
    ({**WORKED, "suspended_from": "20/07/2026", "resumed_on": "2026-08-03"},
     "suspended_from", "ambiguous"),
    # what the law does not allow
    ({"received_on": "2026-06-05", "accepted_on": "2026-06-10", "suspended_from": "2026-06-20",
      "resumed_on": "2026-07-02"}, "suspended_from", "01/07/2026"),
    ({"accepted_on": "2026-07-13", "suspended_from": "2026-07-13", "resumed_on": "2026-07-20"},
     "suspended_from", "before the limit runs"),
    ({"accepted_on": "2026-07-13", "suspended_from": "2026-08-20", "resumed_on": "2026-08-24"},
     "suspended_from", "after the limit has ended"),
    ({**DENOUNCED, "extended_days": "30"}, "extended_days", "complex"),
    ({**DENOUNCED, "complexity": "complex", "extended_days": "31"}, "extended_days", "1 to 30"),
    ({**DENOUNCED, "complexity": "complex", "extended_days": "0"}, "extended_days",
     "whole number"),
    ({**DENOUNCED, "complexity": "complex", "extended_days": "30;30"}, "extended_days",
     "within the extensions that the law allows"),
    ({**DENOUNCED, "complexity": "especially_complex", "extended_days": "30;30;30"},
     "extended_days", "within the extensions that the law allows"),
    ({**DENOUNCED, "accepted_on": "", "complexity": "complex", "extended_days": "30"},
     "extended_days", "not accepted"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "column", "reason"), FAULTS)
def test_a_faulty_line_is_refused_with_its_column_and_reason(play, line, column, reason):
    before = world()
    code, journal, _ = play({**SOUND, **line})
    assert code == 1
    told = journal[0]
    assert told["status"] == "refused"
    assert told["message"].startswith(f"line 2, column {column}: ")
    assert reason in told["message"]
    assert {name for name, value in told.items() if value} <= {"ref", "status", "message"}
    assert world() == before, "something of a refused line stayed"


@pytest.mark.parametrize(("line", "column", "reason"), FAULTS)
def test_no_message_holds_a_value_of_a_denunciation(play, line, column, reason):
    canaries = {"petitioner": "Canary Thị Sáu", "address": "ngõ Canary", "against": "Canary Chín",
                "subject": "Canary lạm thu", "source": "Canary"}  # fmt: skip
    kind = {} if "kind" in line else {"kind": "denunciation"}
    written = {**SOUND, **canaries, **kind, **line}
    written = {name: f"{value}Canary" if name in line and value.isalpha() and name != "kind"
               else value for name, value in written.items()}  # fmt: skip
    _, journal, said = play(written)
    assert "Canary" not in said + str(journal[0]["message"])


def test_the_others_go_on(play):
    lines = [
        {**SOUND, "ref": "first"},
        {**SOUND, "ref": "faulty", "received_on": "2026-02-30"},
        {**SOUND, "ref": "third", "received_on": "2026-07-07"},
    ]
    code, journal, said = play(*lines)
    assert code == 1
    assert [(one["ref"], one["status"]) for one in journal] == [
        ("first", "done"), ("faulty", "refused"), ("third", "done"),
    ]  # fmt: skip
    assert "2 done, 1 refused" in said
    assert set(Petition.objects.values_list("source_ref", flat=True)) == {"first", "third"}


def test_all_done_ends_with_0(play):
    code, journal, said = play(SOUND)
    assert code == 0
    assert journal[0]["status"] == "done"
    assert "1 done, 0 refused" in said


def test_a_file_without_lines_is_done(play):
    code, journal, _ = play()
    assert (code, journal) == (0, [])


def test_a_reference_that_stands_twice_is_refused_the_second_time(play):
    code, journal, _ = play(SOUND, {**SOUND, "received_on": "2026-07-07"})
    assert code == 1
    assert [one["status"] for one in journal] == ["done", "refused"]
    assert journal[1]["message"].startswith("line 3, column ref: ")
    assert Petition.objects.get().received_on.isoformat() == "2026-07-06"


def test_the_line_is_that_of_the_file_even_after_a_cell_of_several_lines(play):
    lines = [{**SOUND, "subject": "Thu hồi\nđất\nở"}, {**SOUND, "ref": "R2", "kind": "?"}]
    _, journal, _ = play(*lines)
    assert journal[1]["message"].startswith("line 5, column kind: ")


@pytest.mark.parametrize("missing", ["kind", "received_on", "resumed_on", "source"])
def test_a_missing_column_ends_with_2_and_touches_nothing(play, missing):
    before = world()
    columns = tuple(name for name in COLUMNS if name != missing)
    line = {name: value for name, value in SOUND.items() if name != missing}
    code, journal, said = play(line, columns=columns)
    assert (code, journal) == (2, [])
    assert missing in said
    assert world() == before


@pytest.mark.parametrize(
    ("content", "part"),
    [
        (",".join(COLUMNS).encode() + b"\nR1,complaint,\xff", "UTF-8"),
        (",".join(COLUMNS).encode() + b'\nR1,"complaint', "line"),
        (b"", "columns"),
        (b"PK\x03\x04\x00", ""),
    ],
)
def test_a_file_that_cannot_be_read_ends_with_2(play, content, part):
    before = world()
    code, journal, said = play.bytes(content)
    assert (code, journal) == (2, [])
    assert part in said
    assert "Traceback" not in said
    assert world() == before


def test_a_file_that_is_not_there_ends_with_2(cast, tmp_path, capsys):
    with pytest.raises(SystemExit) as ended:
        call_command("main_job", "--input", str(tmp_path / "none.csv"), "--out", str(tmp_path))
    assert ended.value.code == 2
    assert "none.csv" in capsys.readouterr().err


def test_a_file_with_a_byte_order_mark_and_other_line_ends_is_read(play):
    text = ",".join(COLUMNS) + "\r\n" + ",".join(SOUND.get(name, "") for name in COLUMNS) + "\r\n"
    code, journal, _ = play.bytes(b"\xef\xbb\xbf" + text.encode())
    assert code == 0
    assert journal[0]["ref"] == "R1"


@pytest.mark.parametrize("cells", [len(COLUMNS) - 1, len(COLUMNS) + 1])
def test_a_line_with_too_many_or_too_few_cells_is_refused(play, cells):
    values = [SOUND.get(name, "") for name in COLUMNS] + ["x"]
    text = ",".join(COLUMNS) + "\n" + ",".join(values[:cells]) + "\n"
    code, journal, _ = play.bytes(text.encode())
    assert code == 1
    assert "too many or too few cells" in journal[0]["message"]


def test_without_the_demo_cast_it_says_so(db, tmp_path, capsys):
    with connection.cursor() as cursor:
        cursor.execute("UPDATE cases_post SET role = 'inspector'")
    file = tmp_path / "matters.csv"
    file.write_text(",".join(COLUMNS) + "\n", encoding="utf-8")
    before = AuditEntry.objects.count()
    with pytest.raises(SystemExit) as ended:
        call_command("main_job", "--input", str(file), "--out", str(tmp_path / "out"))
    assert ended.value.code == 2
    assert "load_demo" in capsys.readouterr().err
    assert AuditEntry.objects.count() == before
    assert not (tmp_path / "out" / "journal.csv").exists()


def test_names_are_composed_and_folded_whatever_form_they_come_in(play):
    play({**SOUND, "petitioner": unicodedata.normalize("NFD", "Nguyễn Văn Tám")})
    person = Petition.objects.get().petitioners.get().person
    assert person.full_name == unicodedata.normalize("NFC", "Nguyễn Văn Tám")
    assert person.name_key == "nguyen van tam"


def test_another_file_is_played_in_another_series(play):
    play(SOUND)
    first = NumberRegister.objects.exclude(series="").values_list("series", flat=True).first()
    code, journal, _ = play({**SOUND, "ref": "R9"})
    assert code == 0
    assert set(NumberRegister.objects.exclude(series="").values_list("series", flat=True)) > {first}
    assert Petition.objects.count() == 2
    assert journal[0]["petition_number"].startswith("01/2026/")


def test_the_same_file_again_writes_nothing(play):
    lines = [SOUND, {**SOUND, "ref": "R2", "received_on": "2026-02-30"}, {**SOUND, "ref": "R3",
             "petitioner": ""}]  # fmt: skip
    code, journal, _ = play(*lines)
    before = world()
    assert play(*lines)[:2] == (code, journal)
    assert world() == before


def test_a_run_that_was_interrupted_is_taken_up_where_it_stopped(play, monkeypatch):
    """The power fails in the middle: the second run does the rest, and the journal is the same."""
    lines = [SOUND, {**SOUND, "ref": "R2", "petitioner": ""}]
    code, whole, _ = play(*lines)
    played = world()
    assert code == 0
    lines = [
        {**line, "subject": "Thu hồi đất ao"} for line in lines
    ]  # another file, another series
    sound_classify = hall.classify

    def power_cut(petition, **more):
        if petition.source_ref == "R2":
            raise KeyboardInterrupt
        return sound_classify(petition, **more)

    monkeypatch.setattr(hall, "classify", power_cut)
    with pytest.raises(KeyboardInterrupt):
        play(*lines)
    monkeypatch.setattr(hall, "classify", sound_classify)
    code, journal, _ = play(*lines)
    assert code == 0
    assert [one["states"] for one in journal] == [one["states"] for one in whole]
    grown = {name: len(rows) for name, rows in world().items()}
    assert grown["complaints.Petition"] == 2 * len(played["complaints.Petition"])
    assert Visit.objects.count() == 4


# A fault when it was written: no length is checked while reading.
@pytest.mark.parametrize(
    ("column", "longest"), [("ref", 40), ("petitioner", 120), ("address", 250)]
)
def test_what_is_longer_than_its_column_is_refused_and_never_cut_or_crashed(play, column, longest):
    """SQLite keeps a text of any length; PostgreSQL would end the whole run with an error."""
    assert play({**SOUND, column: "Đ" * longest})[0] == 0
    code, journal, _ = play({**SOUND, "ref": "R2", column: "Đ" * (longest + 1)})
    assert code == 1
    assert journal[0]["message"].startswith(f"line 2, column {column}: ")


def test_an_address_or_an_other_side_that_is_not_told_stops_no_matter(play):
    lines = [
        {**SOUND, "accepted_on": "2026-07-13", "address": ""},
        {**SOUND, "ref": "R2", "decided_on": "2026-07-10", "outcome": "declined", "against": ""},
        {**SOUND, "ref": "R3", **DENOUNCED, "decided_on": "2026-07-10", "accepted_on": "",
         "outcome": "declined", "against": ""},
    ]  # fmt: skip
    code, journal, _ = play(*lines)
    assert [one["message"] for one in journal] == ["", "", ""]
    assert code == 0
    assert all(one["document_number"] for one in journal)
