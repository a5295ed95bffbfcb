"""Quân reads the story of a matter, and prints why each date is that date."""

import io
import json
import re
import unicodedata
from datetime import date

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import translation

from cases.law.words import Kind
from cases.letters.sheet import page_of
from cases.models import AuditEntry
from cases.services import sheets, verify
from cases.services.story import hidden_line, story_of
from complaints import services as hall
from complaints.services import Paper
from reception import services as door
from reception.services import Arrival
from tests.cases import acts
from tests.letters.paper import text_of

LATE = {"reason": "nhập bổ sung"}


@pytest.fixture
def matter(cast, today, ong_tam):
    """From the door to the decision of ông Tám's complaint, all on one day."""
    visit = door.receive(
        actor=cast.lan, on=today, office=cast.office, person=ong_tam,
        arrival=Arrival(kind=Kind.COMPLAINT, summary="Thu hồi đất"),
    )  # fmt: skip
    paper = Paper(kind=Kind.COMPLAINT, received_on=today, subject="Thu hồi đất")
    petition = door.enter_petition(visit, actor=cast.lan, on=today, paper=paper)
    petition = acts.classified(petition, cast, today)
    case = hall.accept(petition, actor=cast.binh, on=today)
    visit.refresh_from_db()
    petition.refresh_from_db()
    return visit, petition, acts.assigned(case, cast, today)


def english(row, on, **more):
    with translation.override("en"):
        return story_of(row, on, **more)


def told(story):
    return [line for part in story.parts for act in part.acts for line in act.lines]


def whats(story):
    return [act.what for part in story.parts for act in part.acts]


# The story ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("begin", [0, 1, 2], ids=["visit", "petition", "case"])
def test_the_story_is_the_same_from_the_visit_the_petition_and_the_case(matter, today, begin):
    story = english(matter[begin], today)
    assert [part.title.split()[0] for part in story.parts] == ["Visit", "Petition", "Case"]
    assert whats(story) == [
        "received at the door", "petition entered from the visit", "petition entered",
        "classified", "letter drafted: XLD-01", "accepted", "accepted", "letter drafted: KN-03",
        "assigned",
    ]  # fmt: skip


def test_each_step_says_who_in_which_role_by_which_article(matter, today):
    last = english(matter[2], today).parts[-1].acts[-1]
    assert last.who == "Lê Văn Bình (leader)"
    assert last.article.startswith("Luật Khiếu nại Điều 29")


def test_limits_begin_are_met_in_time_and_the_next_is_expected(matter, today):
    lines = told(english(matter[2], today))
    assert any(line.startswith("Limit begins:") and "16/10/2026" in line for line in lines)
    assert any(line.startswith("Met in time:") and "25/09/2026" in line for line in lines)
    assert lines[-1].startswith("Expected next:") and lines[-1].endswith("by 16/10/2026.")


def test_what_was_late_is_told_with_its_days(cast):
    """Received on 03/08/2026, accepted on Monday 17/08: the seventh working day was 12/08."""
    petition = acts.classified(acts.enter(cast, date(2026, 8, 3)), cast, date(2026, 8, 3))
    hall.accept(petition, actor=cast.binh, on=date(2026, 8, 17), **LATE)
    petition.refresh_from_db()
    assert any(
        line.startswith("Late by 5 days") and "12/08/2026" in line
        for line in told(english(petition, date(2026, 9, 16)))
    )


@pytest.mark.parametrize(
    ("on", "words"),
    [
        (date(2026, 10, 15), "due on 16/10/2026, days left: 1"),
        (date(2026, 10, 16), "due on 16/10/2026, days left: 0"),
        (date(2026, 10, 17), "overdue since 16/10/2026, days over: 1"),
    ],
)
def test_it_ends_with_what_still_runs(matter, on, words):
    (running,) = english(matter[2], on).running
    assert words in running


def test_a_suspended_limit_still_runs_without_a_date(cast, today):
    case = acts.accepted(cast, date(2026, 9, 14))
    case = acts.do(case, "suspend", cast.binh, today, ground="LKN_11A_1A")
    assert any("suspended, no due date" in line for line in english(case, today).running)


def test_a_declined_petition_has_a_story_without_a_case(cast, today):
    petition = acts.classified(acts.enter(cast, today, anonymous=True), cast, today)
    petition = hall.keep_on_file(petition, actor=cast.binh, on=today, reason="Đơn nặc danh.")
    story = english(petition, today)
    assert (len(story.parts), story.running) == (1, ())


def test_nobody_is_named_but_officers(cast, matter, today):
    words = json.dumps(english(matter[2], today).as_dict(), ensure_ascii=False)
    assert "Tám" not in words and "Lê Văn Bình" in words


def test_the_reasons_that_people_typed_stay_out_of_the_story(cast, today):
    case = acts.accepted(cast, date(2026, 9, 1), Kind.DENUNCIATION)
    words = json.dumps(english(case, today).as_dict(), ensure_ascii=False)
    assert "nhập bổ sung" not in words


def test_files_that_one_may_not_see_are_a_number(cast, today):
    case = acts.assigned(acts.accepted(cast, today, Kind.DENUNCIATION), cast, today)
    seen = english(case, today, seen_by=cast.hoa)
    assert (seen.parts, seen.running, seen.hidden) == ((), (), 2)
    with translation.override("en"):
        assert hidden_line(seen) == "Files of this matter that you may not see: 2."
        assert hidden_line(english(case, today, seen_by=cast.binh)) == ""


# The command -------------------------------------------------------------------------------------


def explain(*words):
    out = io.StringIO()
    call_command("explain_case", *words, stdout=out)
    return out.getvalue()


def test_explain_case_takes_the_number_of_the_case_or_of_the_petition(matter, fixed_day):
    by_case = explain(matter[2].number, "--lang", "en")
    assert by_case == explain(matter[1].number, "--lang", "en")
    assert "16/09/2026  assigned, Lê Văn Bình (leader) [Luật Khiếu nại Điều 29" in by_case
    assert "Still running on 16/09/2026:" in by_case


def test_explain_case_speaks_vietnamese_unless_told(matter, fixed_day):
    assert "phân công" in explain(matter[2].number)


def test_explain_case_for_programs(matter, fixed_day):
    answer = json.loads(explain(matter[2].number, "--json"))
    assert answer["number"] == matter[2].number
    assert answer["on"] == "2026-09-16"
    assert answer["parts"][-1]["acts"][-1]["on"] == "2026-09-16"


@pytest.mark.parametrize("number", ["99/2026/VV", "", "' OR 1=1"])
def test_a_number_that_nobody_gave_leaves_with_64(matter, number):
    with pytest.raises(SystemExit) as left:
        call_command("explain_case", number, stderr=io.StringIO())
    assert left.value.code == 64


def test_a_number_that_two_offices_gave_asks_for_the_office(cast, matter, fixed_day):
    province = cast.son.posts.get().office
    paper = Paper(kind=Kind.COMPLAINT, received_on=fixed_day, subject="Khác")
    other = hall.enter(actor=cast.nga, on=fixed_day, office=province, paper=paper)
    assert other.number == matter[1].number
    said = io.StringIO()
    with pytest.raises(SystemExit) as left:
        call_command("explain_case", other.number, stderr=said)
    assert left.value.code == 64 and "ham-rong" in said.getvalue()
    assert explain(other.number, "--office", province.code)


# The sheets --------------------------------------------------------------------------------------


def test_the_sheet_says_why_in_vietnamese_and_leaves_its_trace(cast, matter, today):
    case = matter[2]
    pdf = sheets.why_sheet(case.dossier, case.dossier.deadlines.all(), actor=cast.quan, on=today)
    text = text_of(pdf)
    for words in ("PHIẾU GIẢI TRÌNH THỜI HẠN", "HÀM RỒNG", case.number, "16/10/2026",
                  "Luật Khiếu nại", "Hoàng Minh Quân", "từ 01/07/2012"):  # fmt: skip
        assert unicodedata.normalize("NFC", words) in text, words
    assert "Tám" not in text
    entry = AuditEntry.objects.latest("seq")
    assert (entry.action, entry.actor, entry.dossier) == ("print_sheet", cast.quan, case.dossier)
    assert entry.details["sheet"] == "why"
    assert list(verify.problems()) == []


def test_the_sheet_shows_the_other_reading_and_the_warnings_apart(cast, today):
    petition = acts.enter(cast, date(2026, 6, 22))
    limit = petition.dossier.deadlines.get(code="CMP_ACCEPT")
    told = sheets.explained(limit, today)
    assert told["others"] and all(step["kind"] != "other_reading" for step in told["steps"])
    assert told["warnings"] and told["length"] == "10 ngày"


def test_the_sheet_marks_a_target(cast, today):
    petition = acts.classified(
        acts.enter(cast, today, Kind.DENUNCIATION), cast, today, admissible=False
    )
    petition = hall.decline(petition, actor=cast.binh, on=today, ground="LTC_29_1A")
    limit = petition.dossier.deadlines.get(target=True)
    facts = {"limits": [sheets.explained(limit, today)], "title": "x", "number": "1"}
    page = page_of("why", facts)
    assert "Mục tiêu của cơ quan, không phải thời hạn do pháp luật ấn định" in page
    assert "Ngày đến hạn" not in page and "quá hạn" not in page


def test_markup_in_a_name_is_text_on_the_sheet():
    page = page_of("why", {"title": "<script>alert(1)</script>", "limits": []})
    assert "<script>" not in page


def test_the_sheet_is_the_composed_form():
    page = page_of("why", {"title": unicodedata.normalize("NFD", "Phường Hàm Rồng")})
    assert "Phường Hàm Rồng" in page
    assert unicodedata.is_normalized("NFC", page)


# Pages -------------------------------------------------------------------------------------------


@pytest.fixture
def addresses(matter):
    case = matter[2]
    limit = case.dossier.deadlines.first()
    names = ("why", "story", "story_sheet")
    found = [reverse(f"admin:cases_case_{name}", args=[case.pk]) for name in names]
    return [*found, reverse("admin:cases_case_why_one", args=[case.pk, limit.pk])]


def opened(officer):
    client = Client(raise_request_exception=True)
    client.force_login(officer)
    return client


def test_the_dossier_leads_to_the_sheets_and_to_the_story(cast, matter, fixed_day, addresses):
    client = opened(cast.quan)
    page = client.get(reverse("admin:cases_case_change", args=[matter[2].pk])).content.decode()
    why, story, story_sheet, one = addresses
    assert {why, story, one} <= set(re.findall(r'href="([^"]+)"', page))
    assert client.get(why)["Content-Type"] == "application/pdf"
    assert client.get(one).content.startswith(b"%PDF")
    shown = client.get(story)
    assert shown.status_code == 200 and "16/10/2026" in shown.content.decode()
    answer = client.get(story_sheet)
    assert "DIỄN BIẾN PHÁP LÝ" in text_of(answer.content)
    assert "no-store" in answer["Cache-Control"]


def test_printing_is_recorded_and_looking_is_not(cast, fixed_day, addresses):
    why, story, story_sheet, _one = addresses
    client = opened(cast.quan)
    printed = AuditEntry.objects.filter(action="print_sheet")
    client.get(story)
    assert printed.count() == 0
    client.get(why)
    client.get(story_sheet)
    assert [entry.details["sheet"] for entry in printed] == ["why", "story"]


@pytest.mark.parametrize("name", ["son", "nga", "quantri"])
def test_another_office_and_the_administrator_open_none_of_them(cast, fixed_day, addresses, name):
    client = opened(getattr(cast, name))
    assert {client.get(address).status_code for address in addresses} <= {403, 404}


def test_a_denunciation_is_closed_to_a_colleague(cast, fixed_day):
    case = acts.assigned(acts.accepted(cast, fixed_day, Kind.DENUNCIATION), cast, fixed_day)
    for name in ("why", "story", "story_sheet"):
        address = reverse(f"admin:cases_case_{name}", args=[case.pk])
        assert opened(cast.hoa).get(address).status_code == 404
        assert opened(cast.minh).get(address).status_code == 200


def test_a_limit_of_another_dossier_and_a_letter_have_no_sheet(cast, fixed_day, matter):
    other = acts.accepted(cast, fixed_day).dossier.deadlines.first()
    client = opened(cast.quan)
    address = reverse("admin:cases_case_why_one", args=[matter[2].pk, other.pk])
    assert client.get(address).status_code == 404
    letter = acts.letter(matter[2], "KN-03")
    assert client.get(reverse("admin:cases_document_why", args=[letter.pk])).status_code == 404
