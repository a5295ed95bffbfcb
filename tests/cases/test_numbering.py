"""Numbers: one after the other, never twice, never a gap, and days that do not go back."""

import json
import subprocess
import sys
from datetime import date, timedelta
from types import SimpleNamespace

import pytest
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, connection, transaction

from cases.law.refusal import Refused
from cases.law.words import Kind
from cases.models import AuditEntry, NumberRegister, RegisterEntry
from cases.services import numbering
from cases.services.opening import number_text, open_dossier
from complaints.models import Petition
from tests.cases import acts
from tests.main_job.run import environment


@pytest.fixture
def take(cast, today):
    """Take the next number of the petitions, as a service does inside its transaction."""

    def take_one(on=None, year=None, office=None, series=""):
        office = office or cast.office
        dossier = open_dossier(
            office=office, kind="complaint", on=on or today, reason="nhập bổ sung"
        )
        entry, _ = numbering.next_number(
            actor=cast.lan, on=on or today, office=office, kind=numbering.PETITIONS,
            series=series, dossier=dossier,
        )  # fmt: skip
        return entry

    return take_one


@pytest.fixture
def register(cast, today):
    return NumberRegister.objects.get(
        office=cast.office, kind=numbering.PETITIONS, year=today.year, series=""
    )


def test_numbers_follow_one_another(take, register, today):
    assert [take().number for _ in range(5)] == [1, 2, 3, 4, 5]
    register.refresh_from_db()
    assert (register.value, register.last_on) == (5, today)


def test_the_next_number_may_have_the_same_day_or_a_later_one(take, today):
    days = [today - timedelta(days=2), today - timedelta(days=2), today]
    assert [take(on=day).number for day in days] == [1, 2, 3]


def test_a_day_before_the_last_number_is_refused(take, refused, today):
    take()
    dossier_day = today - timedelta(days=1)
    with pytest.raises(Refused, match="an earlier day"), transaction.atomic():
        take(on=dossier_day)
    assert take().number == 2


@pytest.mark.parametrize("on", [date(2025, 12, 31), date(2019, 1, 1)])
def test_a_year_whose_register_is_not_open_is_refused(take, on):
    with pytest.raises(Refused, match="No register") as caught, transaction.atomic():
        take(on=on)
    assert str(on.year) in str(caught.value)


def test_a_new_year_begins_with_01_and_the_old_one_takes_no_more(cast, take):
    for year in (2024, 2025):
        acts.opened(cast, date(2026, 9, 16), numbering.PETITIONS, year)
    assert take(on=date(2024, 12, 30)).number == 1
    assert take(on=date(2024, 12, 31)).number == 2
    assert take(on=date(2025, 1, 1)).number == 1


def test_a_number_that_is_rolled_back_leaves_no_gap(take, register):
    take()

    class PowerCut(Exception):
        pass

    with pytest.raises(PowerCut), transaction.atomic():
        assert take().number == 2
        raise PowerCut
    assert take().number == 2
    register.refresh_from_db()
    assert register.value == 2
    assert list(register.entries.values_list("number", flat=True)) == [1, 2]


def test_a_refused_petition_gives_its_number_back(cast, today, ong_tam):
    assert acts.enter(cast, today).number == "01/2026/ĐT"
    with pytest.raises(IntegrityError), transaction.atomic():
        acts.enter(cast, today, people=[ong_tam, ong_tam])  # twice the same: after the number
    assert acts.enter(cast, today).number == "02/2026/ĐT"
    entries = RegisterEntry.objects.filter(register__kind=numbering.PETITIONS)
    assert Petition.objects.count() == entries.count() == 2


def test_series_and_offices_count_for_themselves(cast, take, today):
    acts.opened(cast, today, numbering.PETITIONS, 2026, series="A")
    province = cast.son.posts.get().office
    assert [take().number, take(series="A").number, take(office=province).number] == [1, 1, 1]
    assert take().number == 2


def test_the_same_number_of_two_offices_lives_side_by_side(cast, today):
    """Both offices begin with 01 on 1 January (Nghị định 30/2020/NĐ-CP Điều 15)."""
    province = SimpleNamespace(office=cast.son.posts.get().office, lan=cast.nga)
    assert acts.enter(cast, today).number == acts.enter(province, today).number == "01/2026/ĐT"


def test_a_number_is_given_once_whatever_the_program_does(take, register):
    entry = take()
    with pytest.raises(IntegrityError), transaction.atomic():
        RegisterEntry.objects.create(
            register=register, number=entry.number, on=entry.on, dossier=entry.dossier,
            clerk=entry.clerk,
        )  # fmt: skip


@pytest.mark.parametrize(
    ("number", "series", "text"),
    [(1, "", "01/2026/ĐT"), (9, "", "09/2026/ĐT"), (10, "", "10/2026/ĐT"),
     (123, "", "123/2026/ĐT"), (7, "a1b2", "07/2026/ĐT-a1b2")],
)  # fmt: skip
def test_how_a_number_is_written(number, series, text):
    assert number_text(number, 2026, "ĐT", series) == text


# Opening a register ------------------------------------------------------------------------------


def test_the_clerk_opens_a_register_once(cast, today):
    values = {"office": cast.office, "kind": "TB", "year": 2027}
    first = numbering.open_register(actor=cast.thu, on=today, **values)
    entries = AuditEntry.objects.count()
    again = numbering.open_register(actor=cast.thu, on=today, **values)
    assert first == again
    assert AuditEntry.objects.count() == entries
    assert AuditEntry.objects.latest("seq").action == "open_register"


@pytest.mark.parametrize("name", ["lan", "minh", "binh", "quan", "quantri", "mai"])
def test_nobody_else_opens_a_register(cast, today, refused, name):
    with refused(PermissionDenied):
        numbering.open_register(actor=getattr(cast, name), on=today, office=cast.office,
                                kind="TB", year=2027)  # fmt: skip


# Two at once -------------------------------------------------------------------------------------

TWO_AT_ONCE = """
import json, sys, threading
import django
django.setup()
from datetime import date
from django.db import connection
from django.utils import timezone
from cases.law.words import Kind
from cases.models import Office, Officer
from complaints import services as hall
from complaints.services import Paper

lan, office = Officer.objects.get(username="lan"), Office.objects.get(code="ham-rong")
connection.close()
start, numbers, faults = threading.Barrier(int(sys.argv[1])), [], []

def work(name):
    start.wait()
    try:
        for turn in range(int(sys.argv[2])):
            today = timezone.localdate()
            paper = Paper(kind=Kind.COMPLAINT, received_on=today, subject=f"{name} {turn}")
            numbers.append(hall.enter(actor=lan, on=today, office=office, paper=paper).number)
    except Exception as fault:
        faults.append(repr(fault))
    finally:
        connection.close()

threads = [threading.Thread(target=work, args=(n,)) for n in range(int(sys.argv[1]))]
[t.start() for t in threads]
[t.join() for t in threads]
print(json.dumps({"numbers": numbers, "faults": faults}))
"""


def at_once(data_folder, threads, turns, processes=1):
    """Several threads of several processes enter petitions on one database, all at once."""
    command = [sys.executable, "-c", TWO_AT_ONCE, str(threads), str(turns)]
    running = [
        subprocess.Popen(command, env=environment(data_folder), cwd=settings.BASE_DIR, text=True,
                         stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        for _ in range(processes)
    ]  # fmt: skip
    answers = []
    for one in running:
        out, err = one.communicate(timeout=120)
        assert one.returncode == 0, err
        answers.append(json.loads(out))
    return answers


@pytest.mark.slow
@pytest.mark.skipif(connection.vendor != "sqlite", reason="copies a database file")
@pytest.mark.parametrize(("threads", "processes"), [(2, 1), (2, 2)])
def test_two_at_once_never_get_the_same_number_and_leave_no_gap(
    db, data_folder, threads, processes
):
    answers = at_once(data_folder, threads, 5, processes)
    assert [fault for one in answers for fault in one["faults"]] == []
    numbers = sorted(number for one in answers for number in one["numbers"])
    year = numbers[0].split("/")[1]
    assert numbers == [f"{n:02d}/{year}/ĐT" for n in range(1, threads * processes * 5 + 1)]
    done = subprocess.run(
        [sys.executable, "manage.py", "verify_all", "--all"], env=environment(data_folder),
        cwd=settings.BASE_DIR, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.stderr == ""


def test_the_kinds_of_numbers_have_each_their_register(cast, today):
    acts.accepted(cast, today, Kind.PROPOSAL)
    used = NumberRegister.objects.filter(office=cast.office, value__gt=0)
    assert set(used.values_list("kind", flat=True)) == {numbering.PETITIONS, numbering.CASES}
