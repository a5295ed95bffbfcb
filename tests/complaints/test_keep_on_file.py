"""A petition is kept on file: an anonymous one, or one on which nothing more is to be done."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from cases.law.refusal import Refused
from cases.law.words import Kind
from cases.models import AuditEntry
from cases.services.trace import Conflict
from complaints import services as hall
from tests.cases import acts

WHY = "Đơn không ghi họ tên, địa chỉ."


@pytest.fixture
def petition(cast, today):
    return acts.classified(acts.enter(cast, today, anonymous=True), cast, today)


@pytest.mark.parametrize("kind", list(Kind))
def test_an_anonymous_petition_of_any_kind_ends_there(cast, today, kind):
    petition = acts.classified(acts.enter(cast, today, kind, anonymous=True), cast, today)
    done = hall.keep_on_file(petition, actor=cast.binh, on=today, reason=WHY)
    assert (done.state, done.case) == ("kept_on_file", None)
    slip = done.dossier.documents.get()
    assert (slip.form, slip.missing) == ("XLD-08", []), "nothing goes out; the head approves it"
    assert not done.dossier.deadlines.open().exists()


def test_it_leaves_an_event_with_the_reason_and_an_audit_entry(petition, cast, today):
    hall.keep_on_file(petition, actor=cast.binh, on=today, reason=WHY, ground="anonymous")
    event = petition.dossier.events.filter(document=None).latest("number")
    assert (event.verb, event.reason, event.ground) == ("keep_on_file", WHY, "anonymous")
    entries = AuditEntry.objects.order_by("-seq").values_list("action", flat=True)
    assert list(entries[:2]) == ["draft", "keep_on_file"]


def test_it_is_refused_before_the_petition_is_classified(cast, today, refused):
    petition = acts.enter(cast, today)
    with refused(Refused):
        hall.keep_on_file(petition, actor=cast.binh, on=today, reason=WHY)


@pytest.mark.parametrize("name", ["lan", "minh", "thu", "quan", "quantri", "son"])
def test_it_is_refused_to_others(petition, cast, today, refused, name):
    with refused(PermissionDenied):
        hall.keep_on_file(petition, actor=getattr(cast, name), on=today, reason=WHY)


@pytest.mark.parametrize("reason", ["", " \n"])
def test_it_is_refused_without_a_reason(petition, cast, today, refused, reason):
    with refused(ValidationError):
        hall.keep_on_file(petition, actor=cast.binh, on=today, reason=reason)


def test_it_is_refused_on_a_wrong_day_or_an_old_page(petition, cast, today, refused):
    for days in (-1, 1):
        with refused(Refused):
            hall.keep_on_file(petition, actor=cast.binh, on=today + timedelta(days=days),
                              reason=WHY)  # fmt: skip
    with refused(Conflict):
        hall.keep_on_file(petition, actor=cast.binh, on=today, reason=WHY, version=1)
