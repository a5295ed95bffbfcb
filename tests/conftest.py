"""The fixed cast of every test, in the furnished demo office."""

from datetime import date
from types import SimpleNamespace

import pytest
from django.core.management import call_command
from django.utils import timezone

from cases.law.words import Kind
from cases.models import Office, Officer
from cases.services.opening import add_person
from complaints import services as hall
from complaints.services import Paper


@pytest.fixture
def office(db):
    """Phường Hàm Rồng with its people, calendar, rules, registers and certificates."""
    call_command("load_demo", verbosity=0, stdout=open("/dev/null", "w"))
    return Office.objects.get(code="ham-rong")


@pytest.fixture
def cast(office):
    """Lan receives; Minh handles; Hoa is his colleague; Bình leads; Thu is the clerk; Quân inspects."""
    people = {officer.username: officer for officer in Officer.objects.all()}
    return SimpleNamespace(office=office, **people)


@pytest.fixture
def today():
    return timezone.localdate()


@pytest.fixture
def ong_tam(cast, today):
    """Ông Tám complains."""
    return add_person(
        actor=cast.lan, on=today, full_name="Nguyễn Văn Tám", address="phố Đình Hương",
        id_number="038075000123",
    )  # fmt: skip


@pytest.fixture
def enter(cast, today):
    """Enter a petition of any kind as Lan would."""

    def enter_one(kind=Kind.COMPLAINT, people=(), received_on: date | None = None, **more):
        paper = Paper(
            kind=kind, received_on=received_on or today, subject="Thu hồi đất mở rộng đường",
            against="Phòng Kinh tế, Hạ tầng và Đô thị phường Hàm Rồng", **more,
        )  # fmt: skip
        return hall.enter(
            actor=cast.lan, on=received_on or today, office=cast.office, paper=paper,
            people=people, reason="replayed",
        )  # fmt: skip

    return enter_one


@pytest.fixture
def complaint(cast, enter, ong_tam, today):
    """A complaint of ông Tám, classified as ours and admissible."""
    petition = enter(people=[ong_tam])
    return hall.classify(petition, actor=cast.minh, on=today, competent=True, admissible=True)


@pytest.fixture
def case(cast, complaint, today):
    """The accepted complaint, in the hands of Minh."""
    from cases.services.move import move
    from cases.services.trace import Step

    case = hall.accept(complaint, actor=cast.binh, on=today)
    return move(case, "assign", Step(cast.binh, today, facts={"handler": cast.minh.pk}))
