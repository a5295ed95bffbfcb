"""Registers are confirmed, closed month by month and year by year; a void number stays."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone

from cases.law.refusal import Refused
from cases.models import AuditEntry, NumberRegister, RegisterClosing, RegisterEntry
from cases.services import numbering, paper, registers
from cases.services import verify as everything
from tests.cases import acts
from tests.conftest import at

HA_NOI = ZoneInfo("Asia/Ho_Chi_Minh")
AUGUST, SEPTEMBER, OCTOBER = date(2026, 8, 20), date(2026, 9, 16), date(2026, 10, 2)
JANUARY = date(2027, 1, 4)


@pytest.fixture
def notice(cast, case, quick, today):
    """A notice of acceptance with its number, not yet sealed."""
    return acts.round_of(acts.letter(case, "KN-03"), cast, today, until="give_number")


def register_of(cast, kind=numbering.PETITIONS, year=2026) -> NumberRegister:
    return NumberRegister.objects.get(office=cast.office, kind=kind, year=year, series="")


def close(cast, on, month, year=2026):
    return registers.close_month(actor=cast.thu, on=on, office=cast.office, year=year, month=month)


# Confirming --------------------------------------------------------------------------------------


def test_a_register_gives_numbers_after_a_leader_confirmed_it(cast, today, refused):
    numbering.open_year(actor=cast.thu, on=today, office=cast.office, year=2025)
    with refused(says="No leader has confirmed"):
        acts.enter(cast, date(2025, 12, 30))
    done = numbering.confirm_registers(actor=cast.binh, on=today, office=cast.office, year=2025)
    assert {one.kind for one in done} == set(numbering.kinds(cast.office, 2025))
    assert {(one.confirmed_by, one.confirmed_on) for one in done} == {(cast.binh, today)}
    assert acts.enter(cast, date(2025, 12, 30)).number == "01/2025/ĐT"
    assert list(everything.problems()) == []


def test_confirming_again_changes_nothing(cast, today):
    before = AuditEntry.objects.count()
    assert numbering.confirm_registers(
        actor=cast.binh, on=today, office=cast.office, year=today.year
    ) == []  # fmt: skip
    assert AuditEntry.objects.count() == before


@pytest.mark.parametrize("name", ["lan", "minh", "thu", "quan", "quantri", "dung"])
def test_nobody_but_a_leader_of_the_office_confirms(cast, today, refused, name):
    numbering.open_year(actor=cast.thu, on=today, office=cast.office, year=2027)
    with refused(PermissionDenied):
        numbering.confirm_registers(
            actor=getattr(cast, name), on=today, office=cast.office, year=2027
        )


def test_numbers_given_on_paper_are_taken_over_once_as_a_closed_range(cast, today, refused):
    values = {"actor": cast.thu, "on": today, "office": cast.office, "kind": numbering.PETITIONS,
              "year": 2025}  # fmt: skip
    numbering.open_register(**values, legacy_to=120, legacy_on=date(2025, 9, 30))
    with refused(says="No leader has confirmed"):
        acts.enter(cast, date(2025, 10, 1))
    with refused(says="once, with its opening"):
        numbering.open_register(**values, legacy_to=121, legacy_on=date(2025, 9, 30))
    numbering.confirm_registers(actor=cast.binh, on=today, office=cast.office, year=2025)
    with refused(says="an earlier day"):
        acts.enter(cast, date(2025, 9, 29))
    assert acts.enter(cast, date(2025, 10, 1)).number == "121/2025/ĐT"
    with refused(says="once, with its opening"):
        numbering.open_register(**values, legacy_to=5, legacy_on=date(2025, 9, 30))
    assert list(everything.problems()) == []


@pytest.mark.parametrize(
    ("last", "on"),
    [(5, None), (0, date(2025, 3, 1)), (5, date(2024, 3, 1)), (5, date(2026, 12, 1))],
)
def test_numbers_given_on_paper_need_their_day_in_that_year(cast, today, refused, last, on):
    with refused(ValidationError, says="day"):
        numbering.open_register(
            actor=cast.thu, on=today, office=cast.office, kind="TB", year=2025, legacy_to=last,
            legacy_on=on,
        )  # fmt: skip


# Void numbers ------------------------------------------------------------------------------------


def test_a_void_number_stays_and_the_next_letter_takes_the_next(cast, today, notice):
    voided = paper.void(notice, actor=cast.binh, on=today, reason="Ghi sai tên người nhận.")
    assert (voided.state, voided.number) == ("void", "01/TB-UBND")
    entry = RegisterEntry.objects.get(document=voided)
    assert (entry.voided_on, entry.voided_by) == (today, cast.binh)
    assert entry.void_reason == "Ghi sai tên người nhận."
    case = acts.assigned(acts.accepted(cast, today, people=[a_person(cast, today)]), cast, today)
    other = acts.round_of(acts.letter(case, "KN-03"), cast, today)
    assert other.number == "02/TB-UBND"
    assert list(everything.problems()) == []


def a_person(cast, on):
    return acts.add_person(actor=cast.lan, on=on, full_name="Lê Thị Hạnh", address="phố Đông")


def test_a_number_is_void_also_after_the_seal(cast, today, notice):
    sealed = paper.seal(notice, actor=cast.thu, on=today)
    assert paper.void(sealed, actor=cast.binh, on=today, reason="Sai").state == "void"


def test_the_number_of_an_issued_letter_is_not_voided(cast, today, notice, refused):
    issued = paper.issue(
        paper.seal(notice, actor=cast.thu, on=today), actor=cast.thu, on=today
    )  # fmt: skip
    with refused(says="does not start in the state"):
        paper.void(issued, actor=cast.binh, on=today, reason="Sai")
    entry = RegisterEntry.objects.get(document=issued)
    with refused(says="Replace the letter") as caught:
        numbering.void_number(entry, actor=cast.binh, on=today, reason="Sai")
    assert "Điều 18" in caught.value.article


def test_a_number_is_void_once(cast, today, notice, refused):
    paper.void(notice, actor=cast.binh, on=today, reason="Sai")
    entry = RegisterEntry.objects.get(document=notice)
    with refused(says="void since"):
        numbering.void_number(entry, actor=cast.binh, on=today, reason="Sai nữa")


def test_a_number_is_not_void_without_a_reason_nor_before_its_day(cast, today, notice, refused):
    with refused(ValidationError, says="Say why"):
        paper.void(notice, actor=cast.binh, on=today, reason="  ")
    entry = RegisterEntry.objects.get(document=notice)
    with refused(says="on its day or later"):
        numbering.void_number(entry, actor=cast.binh, on=date(2026, 9, 15), reason="Sai")


@pytest.mark.parametrize("name", ["lan", "minh", "thu", "quan", "quantri", "dung"])
def test_nobody_but_a_leader_voids_a_number(cast, today, notice, refused, name):
    with refused(PermissionDenied):
        paper.void(notice, actor=getattr(cast, name), on=today, reason="Sai")


def test_a_letter_without_a_number_leaves_the_register_alone(cast, case, today, quick):
    draft = acts.letter(case, "KN-03")
    before = RegisterEntry.objects.count()
    assert paper.void(draft, actor=cast.binh, on=today, reason="Sai").state == "void"
    assert RegisterEntry.objects.count() == before


# Months ------------------------------------------------------------------------------------------


def test_a_month_is_closed_by_the_clerk_and_takes_no_number_any_more(cast, refused):
    for day in (AUGUST, AUGUST, SEPTEMBER):
        acts.enter(cast, day)
    with at(OCTOBER):
        done = close(cast, OCTOBER, 8)
        assert {one.closed_through for one in done} == {date(2026, 8, 31)}
        [closing] = RegisterClosing.objects.all()
        assert (closing.register, closing.closed_by) == (register_of(cast), cast.thu)
        assert (closing.first_number, closing.last_number, len(closing.digest)) == (1, 2, 64)
        close(cast, OCTOBER, 9)
        assert RegisterClosing.objects.latest("through").first_number == 3
        with refused(says="closed up to") as caught:
            acts.enter(cast, date(2026, 9, 30))
        assert "Điều 15" in caught.value.article
        assert acts.enter(cast, date(2026, 10, 1)).number == "04/2026/ĐT"
        assert list(everything.problems()) == []


def test_a_register_without_numbers_is_closed_for_those_days_too(cast, refused):
    acts.enter(cast, AUGUST)
    close(cast, SEPTEMBER, 8)
    assert register_of(cast, "QĐ").closed_through == date(2026, 8, 31)
    with refused(says="closed up to"):
        acts.accepted(cast, date(2026, 8, 31))


def test_a_month_that_goes_on_is_not_closed(cast, refused):
    acts.enter(cast, SEPTEMBER)
    with at(date(2026, 9, 30)), refused(says="goes on until"):
        close(cast, date(2026, 9, 30), 9)
    with at(date(2026, 10, 1)):
        assert close(cast, date(2026, 10, 1), 9)


def test_months_are_closed_in_their_order_and_once(cast, refused):
    acts.enter(cast, AUGUST)
    acts.enter(cast, SEPTEMBER)
    with at(OCTOBER):
        with refused(says="08/2026 has numbers and is not closed"):
            close(cast, OCTOBER, 9)
        close(cast, OCTOBER, 8)
        with refused(says="No open register"):
            close(cast, OCTOBER, 8)


def test_a_letter_with_a_number_is_issued_or_void_before_its_month_is_closed(cast, notice, refused):
    with at(OCTOBER):
        with refused(says="01/TB-UBND") as caught:
            close(cast, OCTOBER, 9)
        assert "Điều 18" in caught.value.article
        paper.void(notice, actor=cast.binh, on=OCTOBER, reason="Không dùng.")
        assert close(cast, OCTOBER, 9)
        assert list(everything.problems()) == []


def test_what_is_closed_is_voided_only_with_a_later_day(cast, refused):
    acts.enter(cast, AUGUST)
    close(cast, SEPTEMBER, 8)
    entry = RegisterEntry.objects.get(register=register_of(cast))
    with refused(says="after the last closed month"):
        numbering.void_number(entry, actor=cast.binh, on=date(2026, 8, 31), reason="Vào sổ nhầm")
    voided = numbering.void_number(entry, actor=cast.binh, on=SEPTEMBER, reason="Vào sổ nhầm")
    assert voided.voided_on == SEPTEMBER
    assert list(everything.problems()) == []


@pytest.mark.parametrize("name", ["lan", "minh", "binh", "quan", "quantri", "mai"])
def test_nobody_but_the_clerk_closes_a_month(cast, refused, name):
    acts.enter(cast, AUGUST)
    with refused(PermissionDenied):
        registers.close_month(
            actor=getattr(cast, name), on=SEPTEMBER, office=cast.office, year=2026, month=8
        )


# Years -------------------------------------------------------------------------------------------


def close_year(cast, on, actor=None, year=2026):
    return registers.close_year(actor=actor or cast.binh, on=on, office=cast.office, year=year)


def test_a_closed_year_stays_closed(cast, refused):
    acts.enter(cast, SEPTEMBER)
    with at(JANUARY):
        acts.opened(cast, JANUARY, numbering.PETITIONS, 2027)
        with refused(says="Not every month"):
            close_year(cast, JANUARY)
        for month in range(9, 13):
            close(cast, JANUARY, month)
        done = close_year(cast, JANUARY)
        assert {(one.closed_on, one.closed_by) for one in done} == {(JANUARY, cast.binh)}
        with refused(says="registers of 2026 are closed") as caught:
            acts.enter(cast, date(2026, 12, 31))
        assert "Điều 15" in caught.value.article
        with refused(says="registers of 2026 are closed"):
            numbering.open_register(actor=cast.thu, on=JANUARY, office=cast.office, kind="ĐA",
                                    year=2026)  # fmt: skip
        with refused(says="registers of 2026 are closed"):
            close_year(cast, JANUARY)
        assert acts.enter(cast, JANUARY).number == "01/2027/ĐT"
        assert list(everything.problems()) == []


def test_a_year_is_not_closed_before_it_is_over(cast, refused):
    with at(date(2026, 12, 31)), refused(says="goes on until"):
        close_year(cast, date(2026, 12, 31))


@pytest.mark.parametrize("name", ["lan", "minh", "thu", "quan", "quantri", "dung"])
def test_nobody_but_a_leader_closes_a_year(cast, refused, name):
    with at(JANUARY), refused(PermissionDenied):
        close_year(cast, JANUARY, actor=getattr(cast, name))


def test_a_year_without_registers_has_nothing_to_close(cast, refused):
    with at(JANUARY), refused(says="No open register"):
        close_year(cast, JANUARY, year=2019)


def test_the_year_turns_at_midnight_in_ha_noi(cast, refused):
    """Nghị định 30/2020/NĐ-CP Điều 15: from 01 on 1 January; the clock is that of Việt Nam."""
    acts.enter(cast, SEPTEMBER)
    acts.opened(cast, SEPTEMBER, numbering.PETITIONS, 2027)
    with time_machine.travel(datetime(2026, 12, 31, 23, 59, 59, tzinfo=HA_NOI), tick=False):
        assert acts.enter(cast, timezone.localdate()).number == "02/2026/ĐT"
    with time_machine.travel(datetime(2027, 1, 1, 0, 0, 0, tzinfo=HA_NOI), tick=False):
        assert timezone.now().date() == date(2026, 12, 31), "in Greenwich it is still last year"
        assert acts.enter(cast, timezone.localdate()).number == "01/2027/ĐT"
        assert acts.enter(cast, timezone.localdate()).number == "02/2027/ĐT"
    assert register_of(cast, year=2026).last_on == date(2026, 12, 31)
    assert register_of(cast, year=2027).last_on == date(2027, 1, 1)


def test_a_refused_number_names_its_year_when_nobody_opened_the_new_one(cast, refused):
    new_year = time_machine.travel(datetime(2027, 1, 1, 0, 0, 0, tzinfo=HA_NOI), tick=False)
    with new_year, refused(Refused, says="is open for 2027"):
        acts.enter(cast, timezone.localdate())
