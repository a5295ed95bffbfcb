"""An officer changes her password: it works, it is audited, and a wrong one is refused."""

import pytest

from cases.models import AuditEntry
from cases.services import verify

pytestmark = pytest.mark.django_db
OLD, NEW = "tiep-dan-demo-2026", "mot-mat-khau-moi-2027"


def change(client, old, new):
    return client.post(
        "/password_change/", {"old_password": old, "new_password1": new, "new_password2": new}
    )


def test_a_new_password_works_and_leaves_a_trace(client, cast):
    client.login(username="lan", password=OLD)
    assert change(client, OLD, NEW).status_code == 302
    assert client.get("/").status_code == 200  # her own session goes on
    client.logout()
    assert client.login(username="lan", password=NEW)
    assert AuditEntry.objects.filter(action="set_password", actor=cast.lan).count() == 1
    assert list(verify.problems()) == []


@pytest.mark.parametrize(("old", "new"), [("wrong", NEW), (OLD, "short"), (OLD, "123456789012")])
def test_a_wrong_or_weak_password_is_refused(client, cast, old, new):
    client.login(username="lan", password=OLD)
    assert change(client, old, new).status_code == 200
    client.logout()
    assert client.login(username="lan", password=OLD)


def test_the_administrator_enters_an_officer_and_her_post(client, cast, today):
    client.force_login(cast.quantri)
    day = today.strftime("%d/%m/%Y")
    made = client.post("/cases/officer/add/", {"username": "yen", "full_name": "Trần Thị Yến",
                       "password": NEW, "on": day})  # fmt: skip
    assert made.status_code == 302
    officer = type(cast.lan).objects.get(username="yen")
    post = {"officer": officer.pk, "office": cast.office.pk, "role": "handler",
            "title": "Chuyên viên", "from_on": day, "on": day}  # fmt: skip
    assert client.post("/cases/post/add/", post).status_code == 302
    assert officer.posts.get().role == "handler"
    assert list(verify.problems()) == []


@pytest.mark.parametrize("who", ["lan", "minh", "binh", "thu", "quan"])
def test_nobody_else_enters_an_officer(client, cast, who):
    client.force_login(getattr(cast, who))
    assert client.get("/cases/officer/add/").status_code == 403
    assert client.get("/cases/post/add/").status_code == 403


def test_the_clerk_opens_next_years_register(client, cast, today):
    client.force_login(cast.thu)
    made = client.post("/cases/numberregister/add/", {"office": cast.office.pk, "kind": "TB",
                       "year": today.year + 1, "on": today.strftime("%d/%m/%Y")})  # fmt: skip
    assert made.status_code == 302
    client.force_login(cast.binh)
    assert client.get("/cases/numberregister/add/").status_code == 403
