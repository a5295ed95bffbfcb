"""The doors of django-import-export: lists go out as shown, rows come in through services.

What goes out cannot run as a formula on the reader's computer; what comes in is day first, NFC,
row by row explained, and entered once however often the file is sent.
"""

import re
import zipfile
from datetime import date, datetime
from enum import StrEnum
from io import BytesIO
from typing import Any, ClassVar

import tablib
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils.translation import gettext as _
from import_export import resources, widgets
from import_export.formats.base_formats import CSV, XLSX
from openpyxl import Workbook

from cases import access
from cases.law.refusal import Refused
from cases.law.words import Kind, Role
from cases.models import Office, Person
from cases.models.text import nfc
from cases.services.concerns import names_an_officer, officers_of
from cases.services.opening import add_person
from cases.wording import refusal_sentence

#: A cell that begins with one of these is a formula to a spreadsheet.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠")
DAY = "%d/%m/%Y"
#: What a workbook may unpack to, in bytes.
MOST_BYTES = 30 * 1024 * 1024
#: The columns that tell who somebody is.
PERSON = ("full_name", "address", "id_number", "phone")


def escaped(text: str) -> str:
    """The text with an apostrophe before it where a spreadsheet would take it for a formula."""
    return f"'{text}" if text.lstrip(" ").startswith(FORMULA) else text


class SafeCSV(CSV):
    """CSV for the spreadsheets of an office: UTF-8 with its mark, no live formula."""

    def export_data(self, dataset: tablib.Dataset, **kwargs: Any) -> str:
        safe = tablib.Dataset(headers=dataset.headers)
        for row in dataset:
            safe.append([escaped(str(cell)) for cell in row])
        return "\ufeff" + super().export_data(safe, **kwargs)


class SafeXLSX(XLSX):
    """XLSX in which every cell is text: nothing in it is evaluated."""

    def export_data(self, dataset: tablib.Dataset, **kwargs: Any) -> bytes:
        book = Workbook(write_only=False)
        sheet = book.active
        for row in [dataset.headers, *dataset]:
            sheet.append([str(cell) for cell in row])
            for cell in sheet[sheet.max_row]:
                cell.data_type = "s"
        out = BytesIO()
        book.save(out)
        return out.getvalue()


FORMATS = {"csv": SafeCSV, "xlsx": SafeXLSX}


class DayWidget(widgets.DateWidget):
    """A day, day first; the library's own default reads the 5th of January as the 1st of May."""

    def __init__(self) -> None:
        super().__init__(format=DAY)

    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> Any:
        if isinstance(value, datetime):  # a real date of a workbook
            return value.date()
        try:
            return super().clean(value, row, **kwargs)
        except ValueError:
            raise ValueError(
                _("This is no day of the calendar. Write day/month/year, for example 05/08/2026.")
            ) from None


class ServiceResource(resources.ModelResource):
    """Rows come in through a service; a reference that is known is left as it is."""

    #: The column that says whether a row was entered before.
    key = "source_ref"
    #: Columns that hold one of a closed list of words; what an empty cell means; what must be said.
    words: ClassVar[dict[str, type[StrEnum]]] = {}
    defaults: ClassVar[dict[str, Any]] = {}
    needed: ClassVar[tuple[str, ...]] = ()

    class Meta:
        abstract = True

    def before_import(self, dataset: tablib.Dataset, **kwargs: Any) -> None:
        """Columns that lack, and references that stand twice, are said before any row."""
        headers = dataset.headers or []
        missing = [name for name in self.fields if name not in headers]
        if missing:
            raise ValidationError(_("Columns missing: %(names)s.") % {"names": ", ".join(missing)})
        keys = [str(key or "").strip() for key in dataset[self.key]]
        twice = sorted({key for key in keys if key and keys.count(key) > 1})
        if twice:
            raise ValidationError(
                _("These references stand twice: %(keys)s.") % {"keys": ", ".join(twice)}
            )

    def before_import_row(self, row: dict[str, Any], **kwargs: Any) -> None:
        for name, value in row.items():
            if value is None:  # an empty cell of a workbook
                row[name] = ""
            elif isinstance(value, str):
                row[name] = nfc(value).strip()
        for name, value in self.defaults.items():
            row[name] = row.get(name) or value
        errors = {**self.wrong_words(row), **self.wrong_cells(row)}
        if errors:
            raise ValidationError(errors)

    def wrong_words(self, row: dict[str, Any]) -> dict[str, str]:
        """Cells that are empty though needed, or hold a word that is not in their list."""
        errors = {
            name: _("Please fill in this field.")
            for name in (self.key, *self.needed)
            if not row.get(name)
        }
        for name, words in self.words.items():
            if row.get(name) not in set(words):
                errors[name] = _("This word is not known here; write one of: %(known)s.") % {
                    "known": ", ".join(words)
                }
        return errors

    def wrong_cells(self, row: dict[str, Any]) -> dict[str, str]:
        """People: never a denouncer, and an identity number as it is printed."""
        errors = {}
        number = str(row.get("id_number") or "")
        if number and not re.fullmatch(r"[0-9]{9}|[0-9]{12}|[A-Z][0-9]{7,8}", number):
            errors["id_number"] = _(
                "An identity number has 9 or 12 digits; a spreadsheet may have dropped its zeros."
            )
        if row.get("kind") == Kind.DENUNCIATION and any(row.get(name) for name in PERSON):
            errors["full_name"] = _(
                "A denouncer's name and address are not kept here (Luật Tố cáo Điều 8, 56). "
                "Empty these cells; the name belongs on the sealed envelope."
            )
        return errors

    def person_of(self, row: dict[str, Any], actor: Any, on: date) -> Person | None:
        """The citizen of a row, entered as a person; nobody when no name is given."""
        if not row.get("full_name"):
            return None
        return add_person(actor=actor, on=on, **{name: str(row.get(name) or "") for name in PERSON})

    def refuse_named(self, office: Office, kind: str, text: str, on: date) -> None:
        """A denunciation that names an officer is entered by hand: its page asks whom it concerns.

        An imported row cannot say so, and the accused would find it until somebody declares it.
        """
        if kind == Kind.DENUNCIATION and names_an_officer(officers_of([office], on), text):
            raise ValidationError(_(
                "The text holds the name of an officer of this office. Enter this denunciation on "
                "its page, which asks whom it concerns (Luật Tố cáo Điều 8)."
            ))  # fmt: skip

    def office_of(self, actor: Any, on: date) -> Office:
        """The office at whose counter the importer works."""
        office = access.offices_of(actor, on, [Role.RECEPTION_OFFICER]).first()
        if office is None:
            raise PermissionDenied
        return office

    def skip_row(self, instance: Any, original: Any, row: Any, import_validation_errors: Any = None
                 ) -> bool:  # fmt: skip
        return instance.pk is not None

    def import_instance(self, instance: Any, row: dict[str, Any], **kwargs: Any) -> None:
        """A known row keeps all its columns; the values of a new one are read and checked."""
        if instance.pk is None:
            super().import_instance(instance, row, **kwargs)

    def save_instance(self, instance: Any, is_create: bool, row: dict[str, Any], **kwargs: Any
                      ) -> None:  # fmt: skip
        """Call the service; what it refuses is the reason of this row."""
        try:
            made = self.enter(instance, row, kwargs["user"])
        except Refused as refused:
            raise ValidationError(refusal_sentence(refused)) from None
        except PermissionDenied:
            raise ValidationError(_("You may not enter rows of this office.")) from None
        instance.pk = made.pk

    def enter(self, instance: Any, row: dict[str, Any], actor: Any) -> Any:
        """Enter one row through its service, and return what was made."""
        raise NotImplementedError


class TooLarge(ValidationError):
    """A workbook that unpacks to more than any list of this office needs."""


class CarefulXLSX(SafeXLSX):
    """XLSX that is weighed before it is parsed: 808 KB can unpack to half a gigabyte."""

    def create_dataset(self, in_stream: Any) -> tablib.Dataset:
        stream = BytesIO(in_stream) if isinstance(in_stream, bytes) else in_stream
        try:
            with zipfile.ZipFile(stream) as book:
                unpacked = sum(part.file_size for part in book.infolist())
        except zipfile.BadZipFile as error:
            raise ValidationError(_("This is no XLSX workbook.")) from error
        if unpacked > MOST_BYTES:
            raise TooLarge(_("The workbook is too large; split it into parts."))
        stream.seek(0)
        return super().create_dataset(stream.read())
