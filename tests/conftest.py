"""The fixed cast of every test, in a demo office that is furnished once a worker.

Furnishing makes certificates and takes seconds; so it is done when the test database is created,
and each test works in a transaction that is taken back. `fixed_day` is the Wednesday on which the
tests of services and pages stand: what is late or early does not depend on the day they run.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import UTC, date, datetime, timedelta
from io import StringIO
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import time_machine
from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from django.db import connection, connections
from django.utils import timezone, translation

from cases.law.refusal import Refused
from cases.law.words import Kind
from cases.models import Office, Officer
from cases.services.move import move
from cases.services.opening import add_person
from cases.services.trace import Step
from complaints import services as hall
from complaints.services import Paper

#: A Wednesday, worked like the days around it; the next day off is Saturday 19/09/2026.
FIXED_DAY = date(2026, 9, 16)
OUR_APPS = ("cases", "complaints", "reception")


def pytest_configure(config: pytest.Config) -> None:
    """Each worker has a data folder of its own: letters, keys, certificates, database."""
    config.addinivalue_line("markers", "slow: takes many seconds; leave out with -m 'not slow'")
    worker = os.environ.get("PYTEST_XDIST_WORKER")
    if worker:
        settings.DATA_DIR = Path(settings.DATA_DIR) / worker
        settings.DATA_DIR.mkdir(parents=True, exist_ok=True)
        settings.LETTERS_DIR = settings.DATA_DIR / "letters"
        settings.KEYS_DIR = settings.DATA_DIR / "keys"
        settings.STATIC_ROOT = settings.DATA_DIR / "static"
    Path(settings.STATIC_ROOT).mkdir(parents=True, exist_ok=True)


def nine_in_the_morning(day: date) -> datetime:
    """09:00 in Việt Nam, told in UTC so that nobody's time zone is changed."""
    return datetime(day.year, day.month, day.day, 2, tzinfo=UTC)


def at(day: date) -> AbstractContextManager[Any]:
    """While this lasts, it is nine in the morning of that day and the clock runs on."""
    return time_machine.travel(nine_in_the_morning(day), tick=True)


def furnish() -> None:
    """The demo office, as of the fixed day; with the registers of the real year as well."""
    with at(FIXED_DAY):
        call_command("load_demo", verbosity=0, stdout=StringIO())
    if timezone.localdate().year != FIXED_DAY.year:
        call_command("load_demo", verbosity=0, stdout=StringIO())


@pytest.fixture(scope="session")
def django_db_modify_db_settings() -> None:
    """A test database for each worker: a file in its own folder, or a database of its own name."""
    worker = os.environ.get("PYTEST_XDIST_WORKER", "alone")
    sqlite = connection.vendor == "sqlite"
    name = str(Path(settings.DATA_DIR) / "test.sqlite3") if sqlite else f"test_tiepdan_{worker}"
    connections["default"].settings_dict["TEST"]["NAME"] = name


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: Any) -> None:
    """Furnish the office once; no test begins with load_demo."""
    with django_db_blocker.unblock():
        furnish()


@pytest.fixture(scope="session")
def furnished_folder(
    django_db_setup: None, django_db_blocker: Any, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """A data folder with the furnished database, to be copied by tests that run commands."""
    with django_db_blocker.unblock():
        if not Office.objects.exists():  # a test with real commits emptied it
            furnish()
    folder = tmp_path_factory.mktemp("furnished")
    shutil.copytree(settings.KEYS_DIR, folder / "keys")
    if connection.vendor == "sqlite":
        shutil.copy(connection.settings_dict["NAME"], folder / "db.sqlite3")
    else:  # commands run on a SQLite of their own also when the tests run on PostgreSQL
        env = {**os.environ, "DATA_DIR": str(folder), "DJANGO_SETTINGS_MODULE": "config.settings",
               "SECRET_KEY": settings.SECRET_KEY, "AUDIT_KEY": settings.AUDIT_KEY}  # fmt: skip
        env.pop("DATABASE_URL", None)
        for words in (["migrate", "-v", "0"], ["load_demo"]):
            subprocess.run([sys.executable, "manage.py", *words], cwd=settings.BASE_DIR, env=env,
                           check=True, capture_output=True)  # fmt: skip
    return folder


@pytest.fixture
def data_folder(furnished_folder: Path, tmp_path: Path) -> Path:
    """An installation of its own, for one test that runs commands or several processes."""
    return Path(shutil.copytree(furnished_folder, tmp_path / "data"))


@pytest.fixture
def office(db: None) -> Office:
    """Phường Hàm Rồng with its people, calendar, rules, registers and certificates."""
    if not Office.objects.filter(code="ham-rong").exists():  # a test with real commits emptied it
        furnish()
    return Office.objects.get(code="ham-rong")


@pytest.fixture
def cast(office: Office) -> SimpleNamespace:
    """Lan receives, Minh handles, Hoa is his colleague, Bình leads, Thu is the clerk, Quân
    inspects; Nga, Dũng, Sơn and Mai are those of the province; Huy (quantri) keeps accounts."""
    people = {officer.username: officer for officer in Officer.objects.all()}
    return SimpleNamespace(office=office, **people)


@pytest.fixture
def fixed_day() -> Iterator[date]:
    """Wednesday 16/09/2026, nine in the morning."""
    with at(FIXED_DAY):
        yield FIXED_DAY


@pytest.fixture
def today() -> date:
    return timezone.localdate()


@pytest.fixture
def yesterday(today: date) -> date:
    return today - timedelta(days=1)


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
    case = hall.accept(complaint, actor=cast.binh, on=today)
    return move(case, "assign", Step(cast.binh, today, facts={"handler": cast.minh.pk}))


def world() -> dict[str, list[Any]]:
    """Every row of the three apps, the audit included; but for the day of the last login."""
    return {
        model._meta.label: list(
            model._base_manager.order_by("pk").values(
                *[f.attname for f in model._meta.concrete_fields if f.attname != "last_login"]
            )
        )
        for model in apps.get_models()
        if model._meta.app_label in OUR_APPS and not model._meta.proxy
    }


def english_of(error: Any) -> str:
    """The sources of the sentences that a form shows in Vietnamese: a test may ask for either."""
    catalogue = translation.trans_real.translation("vi")._catalog
    found = []
    for sentence in getattr(error, "messages", ()):
        for source, shown in catalogue.items():
            if not isinstance(source, str) or not source or not isinstance(shown, str):
                continue
            words = re.sub(r"%\\\(\w+\\\)s", ".*", re.escape(shown))
            if re.fullmatch(words, sentence):
                found.append(source)
    return " ".join(found)


@pytest.fixture
def refused(db: None) -> Callable[..., AbstractContextManager[Any]]:
    """What is refused, with which words, and that nothing at all changed by it."""

    @contextmanager
    def refuse(error: type[Exception] = Refused, says: str = "") -> Iterator[Any]:
        before = world()
        with pytest.raises(error) as caught:
            yield caught
        assert world() == before, "something changed though it was refused"
        said = str(caught.value)
        assert says in said or says in english_of(caught.value), f"it says: {said}"
        if error is Refused:
            assert caught.value.article, "a refusal names its article"
            assert caught.value.next.english(), "a refusal says what to do instead"

    return refuse
