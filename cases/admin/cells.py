"""How single values are shown on every page."""

from typing import Any


def day(on: Any) -> str:
    """A legal day as the pages show it."""
    return on.strftime("%d/%m/%Y") if on else ""
