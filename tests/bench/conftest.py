"""What was measured in one run, as a table and as `var/bench.json`."""

import json
from dataclasses import dataclass, field
from pathlib import Path

import pytest

FILE = Path("var/bench.json")


@dataclass
class Book:
    """Every measure of the run, with its goal; `less` means that a small value is the good one."""

    rows: dict[str, dict] = field(default_factory=dict)

    def note(self, name: str, value: float, unit: str, goal: float | None = None, *, less=False):
        holds = None if goal is None else (value <= goal if less else value >= goal)
        bound = None if goal is None else f"{'≤' if less else '≥'} {goal:g}"
        self.rows[name] = {"value": round(value, 3), "goal": bound, "unit": unit, "holds": holds}

    def table(self) -> str:
        words = {True: "yes", False: "NO", None: ""}
        lines = [f"{'measure':<62} {'value':>10} {'unit':<12} {'goal':<8} holds"]
        for name, row in self.rows.items():
            lines.append(f"{name:<62} {row['value']:>10} {row['unit']:<12} {row['goal'] or '':<8} "
                         f"{words[row['holds']]}")  # fmt: skip
        return "\n".join(lines)


BOOK = Book()


@pytest.fixture(scope="session")
def book() -> Book:
    return BOOK


def pytest_terminal_summary(terminalreporter):
    if BOOK.rows:
        FILE.parent.mkdir(exist_ok=True)
        FILE.write_text(json.dumps(BOOK.rows, ensure_ascii=False, indent=1), encoding="utf-8")
        terminalreporter.write_line("\n" + BOOK.table() + f"\n→ {FILE}")
