"""The main job: every matter of a file, from the door to a signed letter."""

import sys
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.db import DatabaseError
from django.utils import timezone

from cases.services import clock
from cases.wording import translate
from reception.replay import journal
from reception.replay.plan import check_law
from reception.replay.play import NO_CAST, CastMissing, Player
from reception.replay.read import Fault, Matter, Unreadable, read, series_of

DONE, SOME_REFUSED, UNREADABLE = 0, 1, 2


class Command(BaseCommand):
    help = "Play the matters of a CSV file through the services; write a journal and the letters."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--input", required=True, type=Path, metavar="FILE.csv")
        parser.add_argument("--out", required=True, type=Path, metavar="DIR")

    def handle(self, *args: Any, **options: Any) -> None:
        today = timezone.localdate()
        try:
            options["out"].mkdir(parents=True, exist_ok=True)
            content = options["input"].read_bytes()
            matters = read(content, today)
            player = Player(series_of(content), today)
        except (OSError, Unreadable) as error:
            self.end(UNREADABLE, str(error))
        except (CastMissing, DatabaseError):  # no people, or not even tables
            self.end(UNREADABLE, translate(NO_CAST))
        self.ask_the_law(matters)
        player.play(matters, self.tell)
        done, refused = journal.write(matters, player.series, options["out"])
        self.stdout.write(f"{done} done, {refused} refused: {options['out'] / 'journal.csv'}")
        if refused:
            sys.exit(SOME_REFUSED)

    def ask_the_law(self, matters: list[Matter]) -> None:
        """What the law does not allow is refused before anything is played."""
        calendar = clock.load_calendar()
        for matter in matters:
            try:
                if matter.fault is None:
                    check_law(matter, calendar)
            except Fault as fault:
                matter.fault = fault

    def tell(self, done: int, total: int) -> None:
        """Progress, ten times in a run."""
        if total and (done * 10 // total) != ((done - 1) * 10 // total):
            self.stdout.write(f"  {done} of {total} steps")

    def end(self, status: int, why: str) -> None:
        self.stderr.write(why)
        sys.exit(status)
