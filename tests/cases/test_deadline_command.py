"""`manage.py deadline` counts on the office's own calendar once there is one."""

import json
from datetime import date

from cases.management.commands.deadline import Command
from cases.services import setup


def due_on(capsys):
    Command().run_from_argv(["manage.py", "deadline", "RCP_ANSWER", "--from", "2026-03-02",
                             "--json"])  # fmt: skip
    return json.loads(capsys.readouterr().out)["due_on"]


def test_a_day_off_of_the_office_moves_the_answer(cast, today, capsys):
    assert due_on(capsys) == "2026-03-16"
    setup.enter_day(actor=cast.quantri, on=today, day=date(2026, 3, 16), kind="holiday",
                    name="Ngày nghỉ của địa phương", basis="Quyết định", confidence="text seen")  # fmt: skip
    assert due_on(capsys) == "2026-03-17"
