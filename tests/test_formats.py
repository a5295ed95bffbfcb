"""Dates are typed and shown day first, in both languages: the first test of the project."""

from datetime import date

import pytest
from django import forms
from django.utils import formats, translation


class Day(forms.Form):
    on = forms.DateField()


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("typed", ["05/08/2026", "5/8/2026", "05-08-2026"])
def test_a_clerk_types_the_fifth_of_august(language, typed):
    with translation.override(language):
        form = Day({"on": typed})
        assert form.is_valid()
        assert form.cleaned_data["on"] == date(2026, 8, 5)


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("typed", ["08/25/2026", "2026-13-01", "31/02/2026", "hôm nay"])
def test_a_day_that_is_none_is_refused(language, typed):
    with translation.override(language):
        assert not Day({"on": typed}).is_valid()


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_day_is_shown_day_first(language):
    with translation.override(language):
        assert formats.date_format(date(2026, 8, 5), "SHORT_DATE_FORMAT") == "05/08/2026"
        assert formats.get_format("DATE_INPUT_FORMATS")[0] == "%d/%m/%Y"
        assert formats.get_format("FIRST_DAY_OF_WEEK") == 1
