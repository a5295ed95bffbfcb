"""What is wrong with the settings of an office is said when the program starts."""

from typing import Any

from django.core import checks

from cases.letters.measures import OutsideTheDecree, measures


def letter_measures(app_configs: Any, **kwargs: Any) -> list[checks.CheckMessage]:
    """Margins and sizes of letters lie within Nghị định 30/2020/NĐ-CP, Phụ lục I."""
    try:
        measures()
    except OutsideTheDecree as error:
        return [
            checks.Error(
                f"LETTER_MEASURES: {error}",
                hint="Give a value within the range, or leave it out for the starting value.",
                id="tiepdan.E001",
            )
        ]
    return []
