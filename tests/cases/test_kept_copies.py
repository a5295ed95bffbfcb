"""Thu lends the kept copy of a letter and takes it back; the book says to whom, and when."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse

from cases.law.refusal import Refused
from cases.law.words import Kind
from cases.models import AuditEntry, KeptCopyUse
from cases.services import paper, verify
from cases.services.books import lines_of, print_book
from config import books as pages
from tests.cases import acts
from tests.letters.paper import text_of

PURPOSE = "Đối chiếu khi trả lời Thanh tra tỉnh"


@pytest.fixture
def issued(cast, case, today, quick):
    return acts.round_of(acts.letter(case, "KN-03"), cast, today)


@pytest.fixture
def leave(cast):
    """Bình permits it."""
    return cast.binh.posts.get(role="leader")


@pytest.fixture
def lend(cast, leave, today):
    def lend_one(document, **more):
        said = {"actor": cast.thu, "on": today, "permitted_by": leave, "purpose": PURPOSE,
                "officer": cast.minh, "reason": "", **more}  # fmt: skip
        return paper.lend_copy(document, **said)

    return lend_one


def book(cast, on):
    return lines_of(pages.BOOKS["kept-copies"], cast.thu, cast.office, on.year, None, on)


def test_a_lending_stands_in_the_book_until_and_after_it_comes_back(cast, issued, lend, today):
    lent = lend(issued)
    assert lent.state == "issued"
    (line,) = book(cast, today)
    day = f"{today:%d/%m/%Y}"
    assert line.cells == (
        day, cast.minh.full_name, f"{issued.number}, {day}",
        "Thông báo thụ lý giải quyết khiếu nại", "01/2026/VV", "", "", cast.binh.full_name, PURPOSE,
    )  # fmt: skip
    paper.take_back_copy(lent, actor=cast.thu, on=today, note="đủ 01 tờ")
    (line,) = book(cast, today)
    assert (line.cells[6], line.cells[8]) == (day, f"{PURPOSE}; đủ 01 tờ")


def test_somebody_from_outside_uses_it_by_his_name(cast, issued, lend, today):
    lend(issued, officer=None, used_by="Lê Thị Nga, Thanh tra tỉnh")
    assert book(cast, today)[0].cells[1] == "Lê Thị Nga, Thanh tra tỉnh"


def test_lending_leaves_its_trace_and_every_column_verifies(cast, issued, lend, today):
    paper.take_back_copy(lend(issued), actor=cast.thu, on=today)
    verbs = list(issued.events.order_by("number").values_list("verb", flat=True))
    assert verbs[-2:] == ["lend_copy", "take_back_copy"]
    actions = set(AuditEntry.objects.values_list("action", flat=True))
    assert {"lend_copy", "take_back_copy"} <= actions
    assert list(verify.problems()) == []


def test_the_printed_book_is_read_and_bears_no_numbers(cast, issued, lend, today):
    lend(issued)
    text = text_of(print_book(pages.BOOKS["kept-copies"], actor=cast.thu, on=today,
                              office=cast.office, year=today.year))  # fmt: skip
    assert "SỔ SỬ DỤNG BẢN LƯU" in text and cast.minh.full_name in text
    assert "Từ số" not in text


def test_one_copy_is_out_at_a_time(issued, lend, refused):
    lent = lend(issued)
    with refused(Refused, says="is lent out and has not come back"):
        lend(lent)


def test_it_is_lent_again_after_it_came_back(cast, issued, lend, today):
    lend(paper.take_back_copy(lend(issued), actor=cast.thu, on=today))
    assert KeptCopyUse.objects.filter(document=issued).count() == 2


def test_what_is_not_out_does_not_come_back(cast, issued, today, refused):
    with refused(Refused, says="is not lent out"):
        paper.take_back_copy(issued, actor=cast.thu, on=today)


def test_a_draft_has_no_kept_copy(cast, case, lend, refused):
    with refused(Refused):
        lend(acts.letter(case, "KN-03"))


@pytest.mark.parametrize("name", ["minh", "binh", "lan", "quan"])
def test_only_the_clerk_lends(cast, issued, lend, refused, name):
    with refused(PermissionDenied):
        lend(issued, actor=getattr(cast, name))


@pytest.mark.parametrize(("said", "field"), [
    ({"officer": None, "used_by": "  "}, "used_by"),
    ({"purpose": " "}, "purpose"),
])  # fmt: skip
def test_user_and_purpose_are_said(issued, lend, refused, said, field):
    with refused(ValidationError) as error:
        lend(issued, **said)
    assert field in error.value.message_dict


def test_only_a_leader_permits_it(cast, issued, lend, refused):
    with refused(ValidationError):
        lend(issued, permitted_by=cast.thu.posts.get())


def test_it_is_not_lent_before_its_letter_left(issued, lend, today, refused):
    with refused((ValidationError, Refused)):
        lend(issued, on=today - timedelta(days=1))


# A denunciation: Điều 8, 56 ----------------------------------------------------------------------


@pytest.fixture
def secret(cast, today, quick):
    case = acts.assigned(acts.accepted(cast, today, Kind.DENUNCIATION, against="ông Chín"),
                         cast, today)  # fmt: skip
    return acts.round_of(acts.letter(case, "TC-04"), cast, today)


def test_a_confidential_letter_is_lent_to_an_officer_who_may_see_its_file(
    cast, secret, lend, today, refused
):
    for said in ({"officer": cast.son}, {"officer": None, "used_by": "Lê Thị Nga"}):
        with refused(Refused, says="an officer alone who may see its file"):
            lend(secret, **said)
    lend(secret)
    (line,) = book(cast, today)
    assert line.cells[1] == "Ghi trong hồ sơ mật" and line.cells[8] == ""


# Its page ----------------------------------------------------------------------------------------


def address(document, verb):
    return reverse("admin:cases_document_do", args=[document.pk, verb])


def test_the_clerk_lends_and_takes_back_on_the_page_of_the_letter(
    cast, client, issued, leave, today
):
    client.force_login(cast.thu)
    assert client.get(address(issued, "lend_copy")).status_code == 200
    sent = {"on": f"{today:%d/%m/%Y}", "purpose": PURPOSE, "officer": cast.minh.pk,
            "used_by": "", "permitted_by": leave.pk}  # fmt: skip
    assert client.post(address(issued, "lend_copy"), sent).status_code == 302
    story = client.get(reverse("admin:cases_document_change", args=[issued.pk]))
    assert PURPOSE in story.content.decode()
    assert client.get(address(issued, "take_back_copy")).status_code == 200
    sent = {"on": f"{today:%d/%m/%Y}", "note": "đủ"}
    assert client.post(address(issued, "take_back_copy"), sent).status_code == 302
    assert KeptCopyUse.objects.get().returned_on == today


def test_a_form_without_its_answers_says_so_beside_the_fields(cast, client, issued, today):
    client.force_login(cast.thu)
    page = client.post(address(issued, "lend_copy"), {"on": f"{today:%d/%m/%Y}"})
    assert page.status_code in (200, 422)
    assert {"purpose", "permitted_by"} <= set(page.context["form"].errors)
    assert not KeptCopyUse.objects.exists()
