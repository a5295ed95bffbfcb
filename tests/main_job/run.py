"""Run a command as its user does: a process of its own, on a data folder of its own."""

import csv
import os
import subprocess
import sys
from pathlib import Path

from django.conf import settings


def environment(data: Path) -> dict[str, str]:
    """The variables of an installation whose data lie in that folder."""
    kept = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    scratch = data / "tmp"
    scratch.mkdir(exist_ok=True)
    return {
        **kept,
        "DATA_DIR": str(data),
        "TMPDIR": str(scratch),
        "DJANGO_SETTINGS_MODULE": "config.settings",
        "SECRET_KEY": settings.SECRET_KEY,
        "AUDIT_KEY": settings.AUDIT_KEY,
    }


def manage(data: Path, *arguments: object) -> subprocess.CompletedProcess[str]:
    """`manage.py …`, with what it says and how it ends."""
    command = [sys.executable, str(settings.BASE_DIR / "manage.py"), *map(str, arguments)]
    return subprocess.run(
        command, env=environment(data), cwd=settings.BASE_DIR, capture_output=True, text=True,
        timeout=1200, check=False,
    )  # fmt: skip


def main_job(data: Path, file: Path, out: Path) -> subprocess.CompletedProcess[str]:
    return manage(data, "main_job", "--input", file, "--out", out)


def journal(out: Path) -> dict[str, dict[str, str]]:
    """The lines of a journal by their reference."""
    with open(out / "journal.csv", encoding="utf-8", newline="") as file:
        return {line["ref"]: line for line in csv.DictReader(file)}
