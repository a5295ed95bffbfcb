"""The tables of reception, row by row as a clerk reads them. No database."""

from datetime import date, datetime

import pytest

from cases.law.clocks import CLOCKS
from cases.law.days import Calendar, CalendarDay, DayKind
from cases.law.grounds import NOTICE_DUE, REFUSE_VISIT
from cases.law.limits.reception import RECEPTION
from complaints.law.group import allowed, size_of
from reception.law import answer, duty, identity, online, refusal
from reception.law.answer import Told

OLD, NEW = date(2026, 6, 30), date(2026, 7, 1)

# Refusals ----------------------------------------------------------------------------------------


def test_every_ground_of_the_list_says_what_it_needs():
    assert set(refusal.NEEDS) == {ground.code for ground in REFUSE_VISIT}
    assert {code for code, need in refusal.NEEDS.items() if need.cites} == set(NOTICE_DUE)


@pytest.mark.parametrize(
    ("ground", "asked"),
    [
        ("TCD_9_1", []),
        ("TCD_9_2", []),
        ("TCD_9_3", ["settled_lawfully", "reviewed_and_told", "received_and_explained",
                     "review_paper"]),
        ("ND154_4_1C", ["record_request"]),
        ("ND154_4_1H", ["earlier_answer", "nothing_new"]),
        ("ND154_4_1I", ["written_answer"]),
        ("ND154_4_1K", ["settling_body"]),
    ],
)  # fmt: skip
def test_a_ground_asks_for_this(ground, asked):
    assert [one.name for one in refusal.lacking(ground, {})] == asked


@pytest.mark.parametrize("word", ["", "   ", None])
def test_an_empty_word_is_no_answer_and_a_plain_word_is_no_yes(word):
    assert refusal.lacking("ND154_4_1I", {"written_answer": word})
    assert refusal.lacking("ND154_4_1H", {"earlier_answer": "ngày 01/7", "nothing_new": "có"})


@pytest.mark.parametrize(
    ("ground", "kind", "fits"),
    [
        ("TCD_9_1", "feedback", True),
        ("TCD_9_3", "complaint", True),
        ("TCD_9_3", "denunciation", True),
        ("TCD_9_3", "proposal", False),
        ("ND154_4_1H", "proposal", True),
        ("ND154_4_1H", "complaint", False),
        ("ND154_4_1E", "complaint", True),
        ("ND154_4_1E", "denunciation", False),
    ],
)
def test_a_ground_fits_some_visitors_only(ground, kind, fits):
    assert refusal.fits(ground, kind) is fits


@pytest.mark.parametrize(
    ("ground", "on", "due"),
    [
        ("TCD_9_3", OLD, False),
        ("TCD_9_3", NEW, True),
        ("ND154_4_1H", NEW, True),
        ("TCD_9_1", NEW, False),
        ("ND154_4_1K", NEW, False),
    ],
)
def test_the_written_notice_is_due_on_two_grounds_since_july_2026(ground, on, due):
    assert refusal.notice_is_due(ground, on) is due


# Answers -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("told", "kind", "on", "known"),
    [
        (Told.FORWARDED, "complaint", OLD, False),  # guided only, until Luật 136/2025
        (Told.FORWARDED, "complaint", NEW, True),
        (Told.FORWARDED, "proposal", OLD, True),
        (Told.LONGER, "proposal", NEW, False),
        (Told.LONGER, "denunciation", NEW, True),
        (Told.NOT_ACCEPTED, "feedback", NEW, False),
        (Told.GUIDED, "feedback", NEW, True),
    ],
)
def test_what_a_visitor_may_be_told(told, kind, on, known):
    assert (answer.telling_rule(told, kind, on) is not None) is known


def test_acceptance_is_never_told_without_a_petition():
    for kind in ("complaint", "denunciation", "proposal", "feedback"):
        assert Told.ACCEPTED not in answer.tellable(kind, NEW)
        assert Told.LONGER not in answer.tellable(kind, NEW)


# Groups ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("people", "fewest", "most"),
    [(2, 1, 2), (4, 1, 4), (5, 1, 2), (10, 1, 2), (11, 1, 5), (200, 1, 5)],
)
def test_so_many_speak_for_a_group(people, fewest, most):
    assert [n for n in range(8) if allowed(people, n)] == list(range(fewest, most + 1))


def test_one_person_is_no_group():
    assert size_of(1) is None and not allowed(1, 1)


# Identity ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("on", "stated", "lacking"),
    [
        (NEW, {"full_name": "A", "address": "B", "id_number": "1"}, 0),
        (NEW, {"full_name": "A", "address": "B"}, 1),
        (NEW, {"full_name": "A"}, 2),
        (OLD, {"full_name": "A", "address": "B"}, 0),
        (OLD, {"id_number": "1"}, 0),
        (OLD, {"full_name": "A"}, 1),
    ],
)
def test_what_the_visitor_states(on, stated, lacking):
    assert len(identity.not_stated(on, **stated)) == lacking


def test_who_proves_that_he_speaks_for_another():
    proven = {one for one in identity.Capacity if identity.proof_needed(one)}
    assert proven == {"authorised", "representative", "lawyer", "legal_aid"}
    assert not identity.may_be_represented("denunciation")


# The head's duty ---------------------------------------------------------------------------------

TET = Calendar(
    CalendarDay(date(2026, 2, n), DayKind.HOLIDAY, "Tết", "", "text seen") for n in range(16, 21)
)


def spans(rank, first, last):
    return [(p.first, p.last, p.frequency.days) for p in duty.periods(rank, first, last)]


def test_a_commune_chairman_owes_weeks_until_june_and_months_from_july_2026():
    found = spans("commune", date(2026, 6, 15), date(2026, 8, 31))
    assert found == [
        (date(2026, 6, 15), date(2026, 6, 21), 1),
        (date(2026, 6, 22), date(2026, 6, 28), 1),
        # the week of 29/06 is cut by the new law and demanded by neither
        (date(2026, 7, 1), date(2026, 7, 31), 2),
        (date(2026, 8, 1), date(2026, 8, 31), 2),
    ]


@pytest.mark.parametrize(("rank", "days"), [("province", 1), ("part", 1)])
def test_other_heads_owe_a_day_a_month_before_and_after(rank, days):
    found = spans(rank, date(2026, 6, 1), date(2026, 7, 31))
    assert [one[2] for one in found] == [days, days]


def test_nothing_is_owed_before_the_law_of_2013():
    assert spans("commune", date(2014, 6, 1), date(2014, 6, 30)) == []


def test_a_week_of_tet_demands_nothing():
    [week] = duty.periods("commune", date(2026, 2, 16), date(2026, 2, 16))
    assert duty.required(week, TET) == 0
    assert duty.required(week, Calendar()) == 1


def test_two_sessions_of_one_day_are_one_day():
    [month] = duty.periods("commune", date(2026, 9, 1), date(2026, 9, 1))
    days = [date(2026, 9, 10), date(2026, 9, 10), date(2026, 10, 1)]
    assert duty.days_within(month, days) == [date(2026, 9, 10)]


@pytest.mark.parametrize(
    ("title", "signs_as", "head"),
    [
        ("Chủ tịch", "CHỦ TỊCH", True),
        ("Chủ tịch", "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH", True),
        ("Phó Chủ tịch", "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH", False),
        ("Phó Chủ tịch", "PHÓ CHỦ TỊCH", False),
        ("Chánh Văn phòng", "TL. CHỦ TỊCH", False),
        ("Quyền Chủ tịch", "Q. CHỦ TỊCH", True),
    ],
)
def test_a_deputy_is_not_the_head(title, signs_as, head):
    assert duty.is_head(title, signs_as) is head


# Online ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("code", "kind", "fits"),
    [
        ("ND154_20_1", "complaint", True),
        ("ND154_20_1", "denunciation", False),
        ("ND154_20_4", "denunciation", True),
        ("ND154_20_4", "complaint", False),
        ("ND154_20_5", "denunciation", False),
        ("ND154_20_9", "complaint", False),
    ],
)
def test_which_matters_are_received_online(code, kind, fits):
    assert online.fits(code, kind) is fits


def test_a_denunciation_online_needs_all_three():
    assert len(online.secrecy_lacking("denunciation", {})) == 3
    assert online.secrecy_lacking("denunciation", dict.fromkeys(online.SECRECY, True)) == []
    assert online.secrecy_lacking("complaint", {}) == []


@pytest.mark.parametrize(("minute", "in_time"), [(29, True), (30, True), (31, False)])
def test_all_places_are_connected_one_hour_before(minute, in_time):
    connected = datetime(2026, 9, 30, 6, minute)
    assert online.connected_in_time(connected, datetime(2026, 9, 30, 7, 30)) is in_time


# Limits ------------------------------------------------------------------------------------------

#: A duty of elected bodies, which this office does not owe.
FOR_INFORMATION = {"RCP_ELECTED_TELL"}


def test_every_limit_of_reception_is_started_and_met_by_an_act():
    run = {clock.code: clock for clock in CLOCKS}
    codes = {rule.code for rule in RECEPTION}
    assert codes - set(run) == FOR_INFORMATION
    assert all(run[code].starts for code in codes - FOR_INFORMATION)
