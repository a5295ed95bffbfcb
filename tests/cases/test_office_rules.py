"""Bình sets what no law settles: lengths and targets of the office, with basis and reason."""

import pytest
from django.test import Client
from django.urls import reverse

from cases.law.words import Kind
from cases.models import AuditEntry, LimitOverride
from complaints import services as hall
from tests.cases import acts

ADD = reverse("admin:cases_limitoverride_add")
RULE = {
    "code": "DEN_CRIME_TRANSFER", "amount": "1", "unit": "working_days", "on": "16/09/2026",
    "basis": "Quy chế của phường", "in_force_from": "16/09/2026", "reason": "để không bỏ sót",
    "confirm": "1",
}  # fmt: skip


@pytest.fixture
def binh(cast):
    client = Client()
    client.force_login(cast.binh)
    return client


def test_a_leader_sets_a_target_which_then_counts(binh, cast, today):
    answer = binh.post(ADD, {**RULE, "office": cast.office.pk})
    assert answer.status_code == 302
    rule = LimitOverride.objects.get(code="DEN_CRIME_TRANSFER")
    assert (rule.amount, rule.leader, rule.office) == (1, cast.binh, cast.office)
    assert AuditEntry.objects.latest("seq").action == "set_office_rule"
    petition = acts.enter(cast, today, Kind.DENUNCIATION)
    hall.classify(petition, actor=cast.lan, on=today, competent=True, admissible=True,
                  facts={"signs_of_crime": "yes"})  # fmt: skip
    target = petition.dossier.deadlines.get(code="DEN_CRIME_TRANSFER")
    assert (target.target, target.due_on.isoformat()) == (True, "2026-09-17")


@pytest.mark.parametrize(
    ("name", "value"),
    [("code", "DEN_RESOLVE"), ("code", ""), ("amount", "0"), ("amount", "x"), ("amount", "999"),
     ("basis", ""), ("reason", ""), ("in_force_from", "31/02/2026"), ("office", "")],
)  # fmt: skip
def test_a_wrong_answer_is_told_beside_its_field(binh, cast, name, value):
    answer = binh.post(ADD, {**RULE, "office": cast.office.pk, name: value})
    assert answer.status_code == 422
    assert set(answer.context["form"].errors) == {name}
    assert not LimitOverride.objects.filter(code="DEN_CRIME_TRANSFER").exists()


def test_a_limit_of_the_law_is_not_offered(binh):
    offered = dict(binh.get(ADD).context["form"].fields["code"].choices)
    assert {"FBK_ANSWER", "FWD_REPLY", "DEN_RESUME"} <= set(offered)
    assert not {"DEN_RESOLVE", "CMP_ACCEPT", "CMP_RESOLVE_1"} & set(offered)


@pytest.mark.parametrize("name", ["lan", "minh", "thu", "quan", "quantri"])
def test_others_read_the_rules_and_set_none(cast, name):
    client = Client()
    client.force_login(getattr(cast, name))
    assert client.get(reverse("admin:cases_limitoverride_changelist")).status_code == 200
    assert client.post(ADD, {**RULE, "office": cast.office.pk}).status_code == 403


def test_the_leader_of_another_office_sets_none_here(cast):
    client = Client()
    client.force_login(cast.son)
    answer = client.post(ADD, {**RULE, "office": cast.office.pk})
    assert set(answer.context["form"].errors) == {"office"}
