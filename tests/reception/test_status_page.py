"""The status page: code and PIN open a plain answer; everything else gets one and the same page."""

import re
import statistics
from datetime import timedelta

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders
from django.core import signing
from django.test import Client
from django.urls import reverse
from django.utils import timezone, translation

from cases.law.words import Kind
from cases.models import AuditEntry
from cases.models.states import STATES
from cases.procedures import PROCEDURES
from cases.services import verify
from cases.services.move import move, procedure_verbs
from cases.services.opening import add_person
from cases.services.trace import Step
from complaints import services as hall
from complaints.models import Petition
from complaints.services import Paper
from reception import services as door
from reception import views
from reception.forms import status as questions
from reception.law import status as law
from reception.models import LookUpCount, StatusCode, Visit
from reception.services import Arrival
from reception.services import status as service

PAGE = "/tra-cuu/"
NOW = 1_790_000_000


@pytest.fixture(autouse=True)
def at_once(monkeypatch):
    monkeypatch.setattr(views, "ANSWER_SECONDS", 0)


@pytest.fixture
def tam(cast, today):
    return add_person(actor=cast.lan, on=today, full_name="Nguyễn Văn Tám",
                      address="phố Đình Hương", phone="0912 345 678")  # fmt: skip


@pytest.fixture
def visit(cast, today, tam):
    return door.receive(actor=cast.lan, on=today, office=cast.office, person=tam,
                        arrival=Arrival(kind=Kind.COMPLAINT, summary="thu hồi đất"))  # fmt: skip


@pytest.fixture
def slip(visit, cast, today):
    return service.issue_code(visit, actor=cast.lan, on=today, form="TCD-02")[0]


@pytest.fixture
def petition(visit, slip, cast, today):
    paper = Paper(kind=Kind.COMPLAINT, received_on=today, subject="thu hồi đất", against="UBND")
    return door.enter_petition(visit, actor=cast.lan, on=today, paper=paper)


def ask(code, pin, client=None, **more):
    return (client or Client()).post(PAGE, {"code": code, "pin": pin}, **more)


def shown(answer):
    return answer.context.get("found")


def other(code):
    return ("3" if code[0] == "2" else "2") + code[1:]


def test_code_and_pin_show_the_stage_the_dates_and_the_telephone(slip, today):
    found = shown(ask(slip.code, slip.pin))
    assert found == service.Status(law.RECEIVED, today, found.due_on, "0237 3 850 123")


def test_the_last_four_digits_of_the_phone_serve_as_a_pin(slip):
    assert slip.phone and shown(ask(slip.code, "5678"))
    assert shown(ask(slip.code, "5679")) is None


def test_a_code_may_be_typed_small_and_without_dashes(slip):
    assert shown(ask(slip.code.lower().replace("-", " "), slip.pin))


def test_the_stage_follows_the_matter_from_the_door_to_the_case(slip, petition, cast, today):
    assert shown(ask(slip.code, slip.pin)).stage == law.RECEIVED
    petition = hall.classify(petition, actor=cast.minh, on=today, competent=True, admissible=True)
    found = shown(ask(slip.code, slip.pin))
    assert found.stage == law.STUDIED and found.due_on >= today
    case = hall.accept(petition, actor=cast.binh, on=today)
    move(case, "assign", Step(cast.binh, today, facts={"handler": cast.minh.pk}))
    found = shown(ask(slip.code, slip.pin))
    assert found.stage == law.SETTLED_NOW
    dossiers = [petition.dossier_id, case.dossier_id]
    due = service.Deadline.objects.open().filter(dossier__in=dossiers, target=False)
    assert found.due_on == min(due.values_list("due_on", flat=True))


def test_the_page_shows_no_name_no_number_and_no_subject(slip, petition):
    page = ask(slip.code, slip.pin).content.decode()
    for secret in ("Tám", "Đình Hương", "thu hồi đất", petition.number, "0912", slip.pin,
                   slip.code, slip.code.replace("-", "")):  # fmt: skip
        assert secret not in page


def test_every_state_of_a_matter_has_a_plain_sentence():
    used = set()
    for model in (Visit, Petition, *PROCEDURES.values()):
        for verb in procedure_verbs(model):
            used |= {
                taken.source for taken in getattr(model, verb)._django_fsm.transitions.values()
            }
        used.add(model._meta.get_field("state").default)
    assert used and used <= set(law.STAGES)
    assert set(law.STAGES) <= set(STATES)


def not_opened(slip, visit, petition, cast, today):
    """The ways in which nothing is found, each with the answer it gets."""
    yield "wrong code", ask(other(slip.code), slip.pin)
    yield "wrong PIN", ask(slip.code, "0000" if slip.pin != "0000" else "1111")
    StatusCode.objects.update(ended_on=today)
    yield "ended", ask(slip.code, slip.pin)
    StatusCode.objects.update(ended_on=None)
    petition.dossier.confidential = True
    petition.dossier.save()
    yield "became a denunciation", ask(slip.code, slip.pin)
    petition.dossier.confidential = False
    petition.dossier.save()
    Petition.objects.filter(pk=petition.pk).update(state="kept_on_file")
    petition.dossier.events.update(on=today - timedelta(days=law.SHOWN_AFTER_END + 1))
    LookUpCount.objects.update(moments=[])
    yield "closed long ago", ask(slip.code, slip.pin)


def test_whatever_does_not_open_gets_the_same_page(slip, visit, petition, cast, today):
    answers = dict(not_opened(slip, visit, petition, cast, today))
    assert len(answers) == 5
    [first, *rest] = answers.values()
    assert first.status_code == 200 and shown(first) is None and first.context["asked"]
    for answer in rest:
        assert (answer.status_code, answer.content) == (200, first.content)
        assert answer.headers == first.headers


def test_a_matter_that_ended_lately_is_still_shown(slip, petition, today):
    Petition.objects.filter(pk=petition.pk).update(state="kept_on_file")
    petition.dossier.events.update(on=today - timedelta(days=law.SHOWN_AFTER_END))
    assert shown(ask(slip.code, slip.pin)).stage == law.KEPT


def test_wrong_code_and_wrong_pin_take_the_same_work(slip, today, django_assert_num_queries):
    for code, pin in ((other(slip.code), slip.pin), (slip.code, "0000")):
        with django_assert_num_queries(2):
            assert service.look_up(code=code, pin=pin, on=today) is None


def test_every_answer_takes_its_time(slip, monkeypatch):
    slept = []
    monkeypatch.setattr(views, "ANSWER_SECONDS", 30)
    monkeypatch.setattr(views.time, "sleep", slept.append)
    ask(other(slip.code), slip.pin)
    ask(slip.code, slip.pin)
    assert len(slept) == 2 and all(0 < seconds <= 30 for seconds in slept)


@pytest.mark.slow
def test_timed_pairs_of_wrong_code_and_wrong_pin_do_not_differ(slip, today):
    times = {"code": [], "pin": []}
    for turn in range(600):
        for kind in ("code", "pin") if turn % 2 else ("pin", "code"):
            code = other(slip.code) if kind == "code" else slip.code
            started = service_clock()
            service.look_up(code=code, pin="0000" if slip.pin != "0000" else "1111", on=today)
            times[kind].append(service_clock() - started)
    apart = statistics.mean(times["code"]) - statistics.mean(times["pin"])
    assert abs(apart) < 0.002


def service_clock():
    return views.time.perf_counter()


def test_ten_thousand_random_codes_find_nothing(slip, today):
    wrong = [service.keyed(f"{turn:012}") for turn in range(10_000)]
    assert not StatusCode.objects.filter(code_hash__in=wrong[:5_000]).exists()
    assert not StatusCode.objects.filter(code_hash__in=wrong[5_000:]).exists()


def test_codes_are_sixty_bits_of_letters_that_nobody_confuses(visit, cast, today):
    assert len(law.ALPHABET) == len(set(law.ALPHABET)) == 32
    assert not set("01OI") & set(law.ALPHABET)
    codes = {service.issue_code(visit, actor=cast.lan, on=today, form="TCD-02")[0].code
             for _ in range(50)}  # fmt: skip
    assert len(codes) == 50
    assert all(re.fullmatch(r"(?:[2-9A-HJ-NP-Z]{4}-){2}[2-9A-HJ-NP-Z]{4}", one) for one in codes)


def test_another_key_opens_nothing(slip, settings):
    settings.LOOK_UP_KEY = "another"
    assert shown(ask(slip.code, slip.pin)) is None


def test_the_code_is_never_in_the_address(slip):
    answer = Client().get(PAGE, {"code": slip.code, "pin": slip.pin})
    assert shown(answer) is None and slip.code not in answer.content.decode()
    form = re.search(r"<form[^>]*>", answer.content.decode())[0]
    assert 'method="post"' in form and f'action="{PAGE}"' in form


@pytest.mark.parametrize(("code", "pin", "field"), [
    ("ABCD", "1234", "code"), ("", "1234", "code"), ("ABCD-EFGH-JKL0", "1234", "code"),
    ("2345-6789-ABCD", "12", "pin"), ("2345-6789-ABCD", "", "pin"), ("x" * 500, "1234", "code"),
    ("2345-6789-ABCD", "một hai", "pin"), ("\x00" * 12, "1234", "code"),
])  # fmt: skip
def test_what_is_no_code_or_pin_is_said_beside_its_field(db, code, pin, field):
    answer = ask(code, pin)
    assert answer.status_code == 200 and answer.context["form"].errors[field]


def test_nobody_logs_in_no_cookie_is_set_and_nothing_is_sent_along(slip):
    client = Client(enforce_csrf_checks=True)
    for answer in (client.get(PAGE), ask(slip.code, slip.pin, client)):
        assert answer.status_code == 200
        assert answer["Referrer-Policy"] == "no-referrer"
        assert answer["Cache-Control"] == "no-store"
        assert "default-src 'none'" in answer["Content-Security-Policy"]
    assert not client.cookies


def test_the_page_is_vietnamese_first_and_works_without_script(db):
    client = Client(HTTP_ACCEPT_LANGUAGE="en")
    page = client.get(PAGE).content.decode()
    assert '<html lang="vi">' in page and "<script" not in page and "style=" not in page
    with translation.override("vi"):
        assert translation.gettext("How far is my matter?") in page
    for name in ("id_code", "id_pin"):
        assert f'for="{name}"' in page and f'id="{name}"' in page
    client.cookies["django_language"] = "en"
    assert '<html lang="en">' in client.get(PAGE).content.decode()
    client.cookies["django_language"] = "../x"
    assert '<html lang="vi">' in client.get(PAGE).content.decode()


@pytest.mark.parametrize("method", ["put", "delete", "patch"])
def test_other_methods_are_refused(db, method):
    assert getattr(Client(), method)(PAGE).status_code == 405


def test_five_a_minute_and_twenty_an_hour_for_one_client(db):
    for turn in range(5):
        assert service.admit("1.2.3.4", now=NOW + turn).admitted
    turned = service.admit("1.2.3.4", now=NOW + 5)
    assert (turned.admitted, turned.seconds) == (False, 55)
    assert service.admit("5.6.7.8", now=NOW + 5).admitted  # somebody else is not locked out
    assert service.admit("1.2.3.4", now=NOW + 60).admitted  # a minute after the first
    asked = 6
    for minute in range(2, 40):
        asked += service.admit("1.2.3.4", now=NOW + 60 * minute).admitted
    assert asked == 20
    assert service.admit("1.2.3.4", now=NOW + 3600 + 4).admitted


def test_a_client_turned_away_is_told_when_to_come_back(slip):
    for _ in range(5):
        ask(other(slip.code), slip.pin)
    answer = ask(slip.code, slip.pin)
    assert answer.status_code == 429 and 1 <= int(answer["Retry-After"]) <= 60
    assert shown(answer) is None and answer.context["wait"]


def strain(count):
    LookUpCount.objects.update_or_create(
        slot=service.SITE, defaults={"moments": [NOW - 10] * count}
    )


def test_after_two_hundred_an_hour_each_client_is_answered_once_a_minute(db):
    strain(199)
    assert service.admit("a", now=NOW).admitted
    assert service.admit("b", now=NOW).admitted
    assert not service.admit("b", now=NOW + 1).admitted
    assert service.admit("b", now=NOW + 60).admitted


def test_after_three_hundred_a_sum_is_asked_too(slip, monkeypatch):
    now = int(timezone.now().timestamp())
    LookUpCount.objects.create(slot=service.SITE, moments=[now - 5] * 300)
    monkeypatch.setattr(law, "STRAINED", law.CALM)
    answer = ask(slip.code, slip.pin)
    form = answer.context["form"]
    assert isinstance(form, questions.QuestionForm) and form.errors["answer"]
    page = answer.content.decode()
    token = re.search(r'name="token" value="([^"]+)"', page)[1]
    nonce, digest = signing.loads(token, salt=questions.SALT)
    total = next(n for n in range(4, 19) if service.keyed(f"{nonce}:{n}") == digest)
    wrong = Client().post(PAGE, {"code": slip.code, "pin": slip.pin, "token": token,
                                 "answer": str(total + 1)})  # fmt: skip
    assert shown(wrong) is None and wrong.context["form"].errors["answer"]
    right = Client().post(PAGE, {"code": slip.code, "pin": slip.pin, "token": token,
                                 "answer": str(total)})  # fmt: skip
    assert shown(right)
    forged = Client().post(PAGE, {"code": slip.code, "pin": slip.pin, "token": token + "x",
                                  "answer": str(total)})  # fmt: skip
    assert shown(forged) is None


def test_a_forged_forwarding_changes_no_limit_and_our_proxy_is_believed(slip, settings):
    for turn in range(5):
        ask(other(slip.code), slip.pin, HTTP_X_FORWARDED_FOR=f"10.0.0.{turn}")
    assert ask(slip.code, slip.pin, HTTP_X_FORWARDED_FOR="10.0.0.99").status_code == 429
    settings.BEHIND_PROXY = True
    assert ask(slip.code, slip.pin, HTTP_X_FORWARDED_FOR="9.9.9.9, 10.0.0.99").status_code == 200
    for _ in range(4):
        ask(slip.code, slip.pin, HTTP_X_FORWARDED_FOR="8.8.8.8, 10.0.0.99")
    assert ask(slip.code, slip.pin, HTTP_X_FORWARDED_FOR="7.7.7.7, 10.0.0.99").status_code == 429


def test_the_counters_keep_no_address_and_stay_small(db):
    for turn in range(500):
        service.admit(f"10.1.{turn % 250}.1", now=NOW + turn * 20)
    rows = LookUpCount.objects.all()
    assert all(len(row.slot) == 4 for row in rows)
    assert max(len(row.moments) for row in rows) <= service.REMEMBERED
    assert not any("10.1" in row.slot for row in rows)


def test_asking_leaves_no_trace_in_the_audit(slip, petition):
    before = AuditEntry.objects.count()
    assert shown(ask(slip.code, slip.pin))
    assert AuditEntry.objects.count() == before
    assert not [one for one in verify.problems() if "lookupcount" in one]


def test_the_page_of_a_visit_of_a_denunciation_has_no_code_to_ask_with(cast, today):
    secret = door.receive(actor=cast.lan, on=today, office=cast.office,
                          arrival=Arrival(kind=Kind.DENUNCIATION, summary="nhận tiền"))  # fmt: skip
    assert not StatusCode.objects.filter(visit=secret).exists()
    slip, _rows = service.issue_code(secret, actor=cast.lan, on=today, form="TCD-02")
    assert service.look_up(code=slip.code, pin=slip.pin, on=today) is None


def test_the_page_stands_under_its_name():
    assert reverse("status") == PAGE


def test_every_browser_finds_an_icon_without_a_login(client, db):
    answer = client.get("/favicon.ico")
    assert answer.status_code == 302 and "login" not in answer.url
    assert finders.find(answer.url.removeprefix(settings.STATIC_URL))
    assert answer.url.encode() in client.get("/tra-cuu/").content
