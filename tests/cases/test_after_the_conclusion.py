"""What follows a conclusion (Luật Tố cáo Điều 27, 35, 36, 38, 40, 44), and the protection."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from cases.law.refusal import Refused
from cases.law.words import Kind
from tests.cases import acts

LATE = {"reason": "nhập bổ sung"}


def concluded(cast, on, **more):
    case = acts.ready(cast, on, Kind.DENUNCIATION)
    return acts.do(case, "conclude", cast.binh, on, **{**acts.DECIDED, **LATE, **more})


def act(case, cast, on, **more):
    return acts.do(case, "act_on_conclusion", cast.binh, on, **{**LATE, **acts.HANDLED, **more})


def test_the_conclusion_is_sent_when_both_sides_have_it(cast, today):
    case = concluded(cast, today)
    limit = case.dossier.deadlines.get(code="DEN_CONCLUSION_SEND")
    acts.do(case, "notify_denouncer", cast.thu, today, reason="Phong bì niêm phong, bưu điện.")
    limit.refresh_from_db()
    assert limit.met_on is None  # the accused and his body wait for theirs
    case.refresh_from_db()
    acts.do(case, "record_sending", cast.thu, today, meets=limit.code, reason="Công văn.")
    limit.refresh_from_db()
    assert limit.met_on == today


@pytest.mark.parametrize(("outcome", "handling", "allowed"), [
    ("upheld", ["LTC_36_1B_OWN"], True),
    ("upheld", ["LTC_36_1B_OWN", "LTC_36_1B_OTHER"], True),
    ("upheld", ["LTC_36_1A_RESTORE"], False),
    ("rejected", ["LTC_36_1A_RESTORE", "LTC_36_1A_FALSE"], True),
    ("rejected", ["LTC_36_1B_OTHER"], False),
    ("partly", ["LTC_36_1A_RESTORE", "LTC_36_1B_OTHER"], True),
    ("partly", [], False),
    ("partly", ["x"], False),
])  # fmt: skip
def test_the_measures_follow_from_the_outcome(cast, today, outcome, handling, allowed):
    case = concluded(cast, today, outcome=outcome)
    if allowed:
        assert act(case, cast, today, handling=handling).state == "acted_on"
        return
    with pytest.raises(Refused, match="contradict the conclusion|what is done with"):
        act(case, cast, today, handling=handling)


def test_an_own_sanction_is_made_public_too(cast, today):
    case = concluded(cast, today - timedelta(days=5))
    case = acts.do(case, "make_public", cast.thu, today, **acts.PUBLISHED, **LATE)
    done = act(case, cast, today, sanctioned_on=today.isoformat())
    second = done.dossier.deadlines.get(code="DEN_PUBLISH", started_on=today)
    assert (second.due_on, second.met_on) == (date(2026, 9, 25), None)
    acts.do(done, "make_public", cast.thu, today, **acts.PUBLISHED)
    second.refresh_from_db()
    assert second.met_on == today


def test_signs_of_a_crime_are_passed_on_before_they_are_named(cast, today, refused):
    case = concluded(cast, today)
    with refused(Refused, says="not passed on yet"):
        act(case, cast, today, handling=["LTC_36_2"])
    with refused(Refused, says="receives the file is not named"):
        acts.do(case, "report_crime", cast.binh, today, reason="Có dấu hiệu tham ô.")
    done = acts.do(case, "report_crime", cast.binh, today, reason="Có dấu hiệu tham ô.",
                   body="Cơ quan Cảnh sát điều tra")  # fmt: skip
    assert done.state == "concluded"
    assert act(done, cast, today, handling=["LTC_36_2"]).state == "acted_on"


@pytest.mark.parametrize(("said", "allowed"), [
    ({"ways": ["MEETING"]}, True),
    ({"ways": ["POSTING"], "until_on": "2026-10-01"}, True),  # fifteen days after 16/09
    ({"ways": ["POSTING"], "until_on": "2026-09-30"}, False),
    ({"ways": ["PORTAL"]}, False),
    ({"ways": ["ONLINE_PRESS", "MEETING"], "until_on": "2026-10-02"}, True),
    ({"ways": ["PRESS"], "times": 1}, False),
    ({"ways": ["PRESS"], "times": 2}, True),
    ({"ways": []}, False),
    ({"ways": ["SHOUT"]}, False),
    ({"ways": ["MEETING"], "stripped": False}, False),
])  # fmt: skip
def test_it_is_made_public_long_enough_and_without_the_denouncer(cast, today, said, allowed):
    case = concluded(cast, today)
    said = {"stripped": True, **said}
    if allowed:
        assert acts.do(case, "make_public", cast.thu, today, **said).state == "made_public"
        return
    with pytest.raises(Refused, match="too briefly|made public|not confirmed"):
        acts.do(case, "make_public", cast.thu, today, **said)


@pytest.mark.parametrize(("on", "by", "allowed"), [
    (date(2026, 6, 30), "INSPECTORATE_MONTHLY", True),
    (date(2026, 6, 30), "ADVISORY_UNIT", False),
    (date(2026, 7, 1), "ADVISORY_UNIT", True),
    (date(2026, 7, 1), "INSPECTORATE", True),
    (date(2026, 7, 1), "INSPECTORATE_MONTHLY", False),  # the monthly report fell away
    (date(2026, 7, 1), "", False),
])  # fmt: skip
def test_who_follows_the_execution_depends_on_the_day(cast, on, by, allowed):
    case = concluded(cast, date(2026, 6, 22))
    if allowed:
        done = acts.do(case, "assign_follow_up", cast.binh, on, by=by, **LATE)
        assert acts.do(done, "report_follow_up", cast.minh, on, **LATE).state == "concluded"
        return
    with pytest.raises(Refused, match="who follows"):
        acts.do(case, "assign_follow_up", cast.binh, on, by=by, **LATE)


def test_nothing_is_reported_of_a_follow_up_that_nobody_has(cast, today, refused):
    case = concluded(cast, today)
    with refused(Refused, says="Nobody was charged"):
        acts.do(case, "report_follow_up", cast.minh, today, reason="Xong.")


def test_what_another_body_did_is_recorded(cast, today):
    case = act(concluded(cast, today), cast, today, handling=["LTC_36_1B_OTHER"])
    done = acts.do(case, "record_handling_result", cast.minh, today, reason="Đã khiển trách.")
    assert done.state == "acted_on"


# Overdue -----------------------------------------------------------------------------------------


def test_a_demand_of_the_superior_is_answered_in_five_working_days(cast, today, refused):
    case = acts.accepted(cast, today, Kind.DENUNCIATION)
    with refused(Refused, says="No demand"):
        acts.do(case, "report_delay", cast.binh, today, reason="x")
    done = acts.do(case, "receive_demand", cast.thu, today, reason="Công văn 12.")
    limit = done.dossier.deadlines.get(code="DEN_OVERDUE_REPORT")
    assert limit.due_on == date(2026, 9, 23)
    acts.do(done, "report_delay", cast.binh, today, reason="Chờ giám định.")
    limit.refresh_from_db()
    assert limit.met_on == today


def test_a_file_handed_over_is_over_here(cast, today):
    case = acts.accepted(cast, today, Kind.DENUNCIATION)
    done = acts.do(case, "hand_over_file", cast.binh, today, reason="Theo yêu cầu của cấp trên.")
    assert done.state == "handed_over"
    assert done.dossier.deadlines.get(code="DEN_RESOLVE").stopped_on == today


# Protection --------------------------------------------------------------------------------------

ASKED = {"measures": ["LTC_57_1"], "origin": "written", "reason": "Bị chuyển công tác."}


@pytest.fixture
def case(cast, today):
    return acts.accepted(cast, today, Kind.DENUNCIATION)


def test_the_denouncer_is_protected_until_it_ends(case, cast, today):
    done = acts.do(case, "protect", cast.binh, today, **ASKED)
    ended = acts.do(done, "end_protection", cast.binh, today, ground="LTC_54_2B_ASKED")
    verbs = [e.verb for e in ended.dossier.events.filter(document=None)]
    assert verbs == ["accept", "protect", "end_protection"]


@pytest.mark.parametrize("said", [{"measures": []}, {"measures": ["x"]}, {"origin": ""}])
def test_it_is_refused_while_measures_or_origin_lack(case, cast, today, refused, said):
    with refused(Refused):
        acts.do(case, "protect", cast.binh, today, **{**ASKED, **said})


def test_it_is_refused_only_with_a_reason(case, cast, today, refused):
    with refused(ValidationError):
        acts.do(case, "refuse_protection", cast.binh, today, measures=["LTC_58"])
    done = acts.do(case, "refuse_protection", cast.binh, today, measures=["LTC_58"], reason="Không")
    with refused(Refused, says="No protection lasts"):
        acts.do(done, "end_protection", cast.binh, today, ground="LTC_54_2B_GROUND")


def test_it_ends_by_the_conclusion_only_after_the_conclusion(case, cast, today, refused):
    done = acts.do(case, "protect", cast.binh, today, **ASKED)
    with refused(Refused, says="only with the conclusion"):
        acts.do(done, "end_protection", cast.binh, today, ground="LTC_54_2A")


@pytest.mark.parametrize(("on", "allowed"), [(date(2026, 6, 30), False), (date(2026, 7, 1), True)])
def test_since_july_2026_it_ends_for_who_breaks_his_duties(cast, on, allowed):
    case = acts.accepted(cast, date(2026, 6, 15), Kind.DENUNCIATION)
    case = acts.do(case, "protect", cast.binh, date(2026, 6, 15), **ASKED)
    if allowed:
        done = acts.do(case, "end_protection", cast.binh, on, ground="LTC_54_2C", **LATE)
        assert done.state == "accepted"
        return
    with pytest.raises(Refused, match="not in the list"):
        acts.do(case, "end_protection", cast.binh, on, ground="LTC_54_2C", **LATE)


@pytest.mark.parametrize("name", ["lan", "minh", "thu", "quan", "quantri", "son"])
@pytest.mark.parametrize("verb", ["protect", "refuse_protection", "report_crime", "hand_over_file"])
def test_only_the_resolver_decides_it(case, cast, today, refused, verb, name):
    with refused(PermissionDenied):
        acts.do(case, verb, getattr(cast, name), today, body="CQĐT", **ASKED)
