"""A copy of the engine, with one mistake put into its source, run beside the real one.

A mutant is a replacement in the text of one module. The module and all that build on it are
executed again in memory; nothing on disk and nothing that other tests see is changed.
"""

import sys
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

#: In the order in which they import one another.
MODULES = (
    "cases.law.days",
    "cases.law.limits.rule",
    "cases.law.limits.readings",
    "cases.law.limits.complaint_lodging",
    "cases.law.limits.complaint_result",
    "cases.law.limits.complaint_settling",
    "cases.law.limits.denunciation",
    "cases.law.limits.feedback",
    "cases.law.limits.petition",
    "cases.law.limits.reception",
    "cases.law.limits",
    "cases.law.interruptions",
    "cases.law.transition",
    "cases.law.deadline",
)


@dataclass(frozen=True)
class Mutant:
    """One mistake that somebody could make: what it means, where, and the text it changes."""

    mistake: str
    module: str
    good: str
    bad: str


def engine(mutant: Mutant | None = None) -> dict[str, ModuleType]:
    """The modules of the engine by their last name, executed anew, one of them with its mistake."""
    known = {name: sys.modules.pop(name, None) for name in MODULES}
    try:
        for name in MODULES:
            execute(name, mutant)
        return {name.rpartition(".")[2]: sys.modules[name] for name in MODULES}
    finally:
        for name, module in known.items():
            sys.modules.pop(name, None)
            if module is not None:
                sys.modules[name] = module


def execute(name: str, mutant: Mutant | None) -> None:
    """Run the source of one module under its own name."""
    path = source_of(name)
    text = path.read_text(encoding="utf-8")
    if mutant and mutant.module == name:
        assert text.count(mutant.good) == 1, f"{mutant.mistake}: no longer such a text in {name}"
        text = text.replace(mutant.good, mutant.bad)
    module = ModuleType(name)
    module.__file__ = str(path)
    if path.name == "__init__.py":
        module.__path__ = [str(path.parent)]
    sys.modules[name] = module
    exec(compile(text, str(path), "exec"), module.__dict__)


def source_of(name: str) -> Path:
    """Where the source of a module of the project lies."""
    base = Path(__file__).parents[2].joinpath(*name.split("."))
    return base / "__init__.py" if base.is_dir() else base.with_suffix(".py")
