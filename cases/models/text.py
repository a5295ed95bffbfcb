"""Vietnamese text at the edge: NFC once, and a folded key beside what is searched and sorted."""

import unicodedata
from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy


def nfc(text: str) -> str:
    """The composed form, in which two equal names are equal bytes."""
    return unicodedata.normalize("NFC", text)


def folded(text: str) -> str:
    """'NGUYỄN  Thị Đào' → 'nguyen thi dao': what search compares and lists are sorted by."""
    plain = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    letters = "".join(c for c in plain if not unicodedata.combining(c))
    return " ".join(letters.casefold().split())


def choices(enum: type[StrEnum], labels: Mapping[Any, str]) -> list[tuple[str, Any]]:
    """A pure enum of the law as the choices of a column."""
    return [(member.value, gettext_lazy(labels[member])) for member in enum]


class NFCCharField(models.CharField):
    """A line of text, composed and trimmed before it is kept."""

    def get_prep_value(self, value: Any) -> Any:
        value = super().get_prep_value(value)
        return nfc(value).strip() if isinstance(value, str) else value

    def to_python(self, value: Any) -> Any:
        value = super().to_python(value)
        return nfc(value) if isinstance(value, str) else value


class NFCTextField(models.TextField):
    """Text of any length, composed before it is kept."""

    def get_prep_value(self, value: Any) -> Any:
        value = super().get_prep_value(value)
        return nfc(value).strip() if isinstance(value, str) else value

    def to_python(self, value: Any) -> Any:
        value = super().to_python(value)
        return nfc(value) if isinstance(value, str) else value


class PlainJSONField(models.JSONField):
    """JSON without SQLite's CHECK: with `trusted_schema=OFF` no schema may call a function."""

    def db_check(self, connection: Any) -> None:
        return None
