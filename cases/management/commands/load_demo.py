"""Furnish a demo installation: offices, posts, calendar, office rules, registers, certificates.

Everything goes through services that write audit entries; a second run changes nothing.
"""

import csv
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from cases.letters import demo_authority
from cases.models import CalendarDay, Office, Officer, Post
from cases.services import calendar, certificates, numbering, setup

FIXTURES = Path(settings.BASE_DIR) / "fixtures"
PASSWORD = "tiep-dan-demo-2026"  # noqa: S105 printed by the demo; never used in service


def rows_of(name: str) -> Iterator[dict[str, str]]:
    """The rows of one readable fixture."""
    with open(FIXTURES / name, encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


class Command(BaseCommand):
    help = "Furnish a demo installation; repeat it as often as you like."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--accounts", action="store_true", help="only print the accounts")

    def handle(self, *args: object, **options: bool) -> None:
        if not options["accounts"]:
            on = timezone.localdate()
            self.enter_offices(on)
            self.enter_people(on)
            self.enter_calendar(on)
            self.enter_rules(on)
            self.open_registers(on)
            self.make_certificates()
        self.print_accounts()

    def enter_offices(self, on: date) -> None:
        for row in rows_of("offices.csv"):
            row["letter_name"] = row["letter_name"].replace("|", "\n")
            parent = Office.objects.filter(code=row.pop("parent")).first()
            setup.enter_office(actor=None, on=on, parent=parent, **row)

    def enter_people(self, on: date) -> None:
        for row in rows_of("posts.csv"):
            officer = setup.enter_officer(
                actor=None, on=on, username=row["username"], full_name=row["full_name"],
                password=PASSWORD,
            )  # fmt: skip
            setup.enter_post(
                actor=None, on=on, officer=officer, office=Office.objects.get(code=row["office"]),
                role=row["role"], from_on=date.fromisoformat(row["from_on"]), title=row["title"],
                signs_as=row["signs_as"],
            )  # fmt: skip

    def enter_calendar(self, on: date) -> None:
        administrator = Officer.objects.get(username="quantri")
        known = set(CalendarDay.objects.values_list("on", flat=True))
        for row in (*rows_of("calendar.csv"), *rows_of("calendar_pending.csv")):
            day = date.fromisoformat(row["date"])
            if day not in known:  # what people corrected since stays as they left it
                calendar.enter_day(
                    actor=administrator, on=on, day=day, kind=row["kind"], name=row["name_vi"],
                    basis=row["basis"], confidence=row["confidence"],
                )  # fmt: skip

    def enter_rules(self, on: date) -> None:
        for row in rows_of("office_rules.csv"):
            office = Office.objects.get(code=row.pop("office"))
            leader = Post.objects.filter(office=office, role="leader").first().officer
            row["in_force_from"] = date.fromisoformat(row["in_force_from"])
            row["amount"] = int(row["amount"])
            setup.set_office_rule(actor=leader, on=on, office=office, **row)

    def open_registers(self, on: date) -> None:
        for post in Post.objects.filter(role="clerk").select_related("office", "officer"):
            numbering.open_year(actor=post.officer, on=on, office=post.office, year=on.year)
            leader = Post.objects.filter(office=post.office, role="leader").first().officer
            numbering.confirm_registers(actor=leader, on=on, office=post.office, year=on.year)

    def make_certificates(self) -> None:
        leaders = Post.objects.filter(role="leader").select_related("officer", "office")
        demo_authority.make(
            certificates.folder(),
            {f"officer-{post.officer.username}": post.officer.full_name for post in leaders},
            {f"office-{post.office.code}": post.office.name for post in leaders},
        )

    def print_accounts(self) -> None:
        self.stdout.write(f"demo accounts, password {PASSWORD}:")
        for post in Post.objects.select_related("officer", "office").order_by("office_id", "pk"):
            role = post.get_role_display()
            self.stdout.write(f"  {post.officer.username:8} {post.officer} – {role}, {post.office}")
