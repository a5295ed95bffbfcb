"""The worker: does what pages have asked for, one job after the other."""

import logging
import signal
import time
from datetime import timedelta
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.db import OperationalError, close_old_connections
from django.utils import timezone

from cases.services import jobs
from cases.services.paper import rendered

#: Every kind of work, by its name.
WORKS: dict[str, jobs.Work] = {rendered.PREPARE: rendered.prepare}
#: A page set ahead is kept so long.
KEPT = timedelta(days=30)
#: Seconds between two looks for work.
PAUSE = 1.0
logger = logging.getLogger(__name__)


class Command(BaseCommand):
    """Runs until it is told to stop; a job that is at work is finished first."""

    help = "Does the work that pages have asked for (letters set in bulk), until it is stopped."
    stopped = False

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--once", action="store_true", help="stop when nothing waits")

    def handle(self, *args: Any, **options: Any) -> None:
        for name in (signal.SIGTERM, signal.SIGINT):
            signal.signal(name, self.stop)
        rendered.prune(timezone.now() - KEPT)
        while not self.stopped:
            worked = self.work()
            if not worked and options["once"]:
                return
            if not worked:
                time.sleep(PAUSE)

    def stop(self, *args: Any) -> None:
        self.stopped = True

    def work(self) -> bool:
        """One job; a busy database or a broken piece never ends the worker."""
        close_old_connections()
        try:
            job = jobs.run_one(WORKS)
        except OperationalError:
            return False
        except Exception as error:  # the job is taken up again when its heartbeat is old
            logger.error("a job failed: %s", type(error).__name__)
            return False
        return job is not None
