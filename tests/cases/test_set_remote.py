"""Bình decides that the area is remote; what is entered from then on has the longer limits."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.test import Client
from django.urls import reverse

from cases.law.refusal import Refused
from cases.models import AuditEntry, Office
from cases.services import setup, verify
from complaints.models import Petition
from tests.cases import acts


def set_remote(cast, on, actor=None, remote=True, reason="Đường đèo, xa trung tâm"):
    return setup.set_remote(
        actor=actor or cast.binh, on=on, office=cast.office, remote=remote, reason=reason
    )


def test_the_leader_decides_with_a_reason_and_a_trace(cast, today):
    office = set_remote(cast, today)
    assert (office.remote, office.remote_since, office.remote_reason) == (
        True, today, "Đường đèo, xa trung tâm",
    )  # fmt: skip
    entry = AuditEntry.objects.latest("seq")
    assert (entry.action, entry.actor) == ("set_remote", cast.binh)
    assert list(verify.problems()) == []


def test_what_was_entered_before_keeps_its_limits(cast, today):
    before = acts.accepted(cast, today).dossier.deadlines.get(code="CMP_RESOLVE_1")
    set_remote(cast, today)
    before.refresh_from_db()
    assert (before.due_on, before.variant) == (date(2026, 10, 16), "ordinary")
    assert list(verify.problems()) == []


def test_the_form_of_a_new_petition_takes_the_area_of_the_office(cast, fixed_day):
    set_remote(cast, fixed_day)
    client = Client()
    client.force_login(cast.lan)
    address = reverse("admin:complaints_petition_add")
    form = client.get(address).context["form"]
    sent = {name: form.get_initial_for_field(field, name) or "" for name, field in
            form.fields.items() if name not in ("concerned", "relatives")}  # fmt: skip
    sent |= {
        "office": cast.office.pk, "kind": "complaint", "received_on": "16/09/2026",
        "on": "16/09/2026", "subject": "Thu hồi đất", "full_name": "Nguyễn Văn Tám",
        "address": "phố Đình Hương", "channel": "post", "level": "first",
        "confirm": "1",
    }  # fmt: skip
    answer = client.post(address, sent)
    assert answer.status_code == 302, answer.context["form"].errors
    assert Petition.objects.latest("pk").remote is True


def test_it_is_taken_back_the_same_way(cast, today):
    set_remote(cast, today)
    office = set_remote(cast, today, remote=False, reason="Đã có cầu")
    assert (office.remote, office.remote_reason) == (False, "Đã có cầu")


@pytest.mark.parametrize("name", ["lan", "minh", "thu", "quan", "quantri", "son"])
def test_nobody_but_a_leader_of_the_office_decides(cast, today, refused, name):
    with refused(PermissionDenied):
        set_remote(cast, today, actor=getattr(cast, name))


def test_it_is_refused_without_a_reason_of_the_future_and_twice(cast, today, refused):
    with refused(ValidationError):
        set_remote(cast, today, reason=" ")
    with refused(Refused, says="in the future"):
        set_remote(cast, date(2099, 1, 1))
    set_remote(cast, today)
    with refused(Refused, says="already marked so"):
        set_remote(cast, today)


def test_its_page_says_that_earlier_petitions_keep_theirs(cast, fixed_day):
    client = Client()
    client.force_login(cast.binh)
    page = reverse("admin:cases_office_change", args=[cast.office.pk])
    address = reverse("admin:cases_office_do", args=[cast.office.pk, "set_remote"])
    shown = client.get(page).content.decode()
    assert address in shown and "Luật Khiếu nại Điều 28, 33, 37, 44" in shown
    sent = {"remote": "yes", "on": "16/09/2026", "confirm": "1"}
    assert client.post(address, sent).status_code == 422
    assert client.post(address, {**sent, "reason": "Xa"}).status_code == 302
    assert Office.objects.get(pk=cast.office.pk).remote is True
    client.force_login(cast.lan)
    assert client.get(address).status_code == 403
