"""These tests stand on Wednesday 16/09/2026."""

from datetime import date

import pytest


@pytest.fixture(autouse=True)
def today(fixed_day: date) -> date:
    return fixed_day
