"""The questions about a letter: its words, its optional paragraphs, the steps of its round."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases.forms.base import REQUIRED, DayField, LinesField, VerbForm
from cases.forms.uploads import UploadField
from cases.letters.catalogue import FORMS
from cases.models import Document
from cases.services import draft, paper
from cases.services.words import Place, words_of

#: Stands between the columns of a table that is written line by line.
BAR = "|"


class DocumentForm(VerbForm):
    """A step of the round of a letter."""

    previewable = False

    def perform(self) -> Any:
        service = getattr(paper, {"sign": "sign_document"}.get(self.verb, self.verb))
        values = self.cleaned_data
        return service(
            self.row, actor=self.actor, on=values["on"], reason=values["reason"],
            version=values["version"],
        )  # fmt: skip


class RowsField(LinesField):
    """A table written line by line, its columns parted by a bar."""

    def __init__(self, columns: tuple[tuple[str, str], ...], **kwargs: Any) -> None:
        self.columns = columns
        heads = f" {BAR} ".join(gettext(label) for _name, label in columns)
        super().__init__(
            4, help_text=_("One row a line: %(columns)s") % {"columns": heads}, **kwargs
        )

    def prepare_value(self, value: Any) -> Any:
        if not isinstance(value, list):
            return value
        names = [name for name, _label in self.columns]
        return "\n".join(f" {BAR} ".join(str(row.get(n, "")) for n in names) for row in value)

    def to_python(self, value: Any) -> list[dict[str, str]]:
        text = super().to_python(value)
        rows = []
        for number, line in enumerate(filter(str.strip, text.splitlines()), start=1):
            cells = [cell.strip() for cell in line.split(BAR)]
            if len(cells) > len(self.columns):
                raise forms.ValidationError(
                    _("Line %(number)s has more than %(most)s columns; part them by one “|” each.")
                    % {"number": number, "most": len(self.columns)}
                )
            names = [name for name, _label in self.columns]
            rows.append({name: cell for name, cell in zip(names, cells, strict=False) if cell})
        return rows


class ListField(LinesField):
    """A list written line by line."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(4, help_text=_("One a line."), **kwargs)

    def prepare_value(self, value: Any) -> Any:
        return "\n".join(map(str, value)) if isinstance(value, list) else value

    def to_python(self, value: Any) -> list[str]:
        return [line.strip() for line in super().to_python(value).splitlines() if line.strip()]


#: A day as it is kept; what a person typed wrongly is shown as typed.
KEPT_DAY = re.compile(r"\d{4}-\d\d-\d\d")


class KeptDayField(DayField):
    """A day that is kept as text among the words of a letter."""

    def prepare_value(self, value: Any) -> Any:
        return (
            date.fromisoformat(value)
            if value and isinstance(value, str) and "-" in value
            else value
        )

    def clean(self, value: Any) -> str:
        day = super().clean(value)
        return day.isoformat() if day else ""


def field_for(place: Place) -> forms.Field:
    """The question for one place of a draft, by the kind of its fact."""
    fact = place.fact
    label = gettext(fact.label_en).capitalize()
    if place.row is not None:
        label = f"{label} ({place.row + 1})"
    known = {"label": label, "required": False, "initial": place.value}
    if fact.kind == "date":
        return KeptDayField(**known)
    if fact.kind == "number":
        return forms.IntegerField(min_value=0, max_value=1_000_000, **known)
    if fact.kind == "choice" and fact.choices:
        choices = [("", "—"), *((value, gettext(name)) for value, name in fact.choices)]
        return forms.ChoiceField(choices=choices, **known)
    if fact.kind == "rows":
        return RowsField(fact.columns, **known)
    if fact.kind == "list":
        return ListField(**known)
    return LinesField(3, max_length=MOST_CHARACTERS, **known)


#: Of one free text of a letter: about twenty pages.
MOST_CHARACTERS = 60_000


class WordsForm(VerbForm):
    """The words of a letter that people write; what the case knows cannot be mistyped."""

    previewable = False

    def draft(self) -> Document:
        """The draft whose open places are asked for."""
        return self.row

    def prepare(self) -> None:
        document = self.draft()
        self.paths: dict[str, str] = {}
        for number, (path, place) in enumerate(words_of(document).items()):
            name = f"words_{number}"
            self.paths[name] = path
            self.fields[name] = field_for(place)
        self.options = FORMS[document.form].options
        chosen = document.facts.get("options", {})
        for option in self.options:
            self.fields[f"option_{option.name}"] = forms.BooleanField(
                label=gettext(option.label_en), required=False, initial=chosen.get(option.name)
            )
        self.order_fields(
            [f"option_{o.name}" for o in self.options] + [*self.paths, "on", "reason"]
        )

    def words(self) -> dict[str, Any]:
        """The words by their places; what was left empty is taken away."""
        values = self.cleaned_data
        return {
            path: "" if values.get(name) is None else values[name]
            for name, path in self.paths.items()
        }

    def chosen(self) -> dict[str, bool]:
        """The optional paragraphs, each with yes or no."""
        return {o.name: bool(self.cleaned_data.get(f"option_{o.name}")) for o in self.options}


class RedraftForm(WordsForm):
    """A draft is changed."""

    def perform(self) -> Any:
        values = self.cleaned_data
        return paper.redraft(
            self.row, actor=self.actor, on=values["on"], reason=values["reason"],
            version=values["version"], words=self.words(), options=self.chosen(),
        )  # fmt: skip


class ComposeForm(WordsForm):
    """A letter is chosen and drafted; `code` and `letter` are set on a class made for the page."""

    code = ""
    letter: Mapping[str, Any] = {}

    def draft(self) -> Document:
        self.tried = draft.trial(
            self.row, self.code, actor=self.actor, on=timezone.localdate(), letter=self.letter
        )
        return self.tried

    def perform(self) -> Any:
        values = self.cleaned_data
        return draft.compose(
            self.row, self.code, actor=self.actor, on=values["on"], reason=values["reason"],
            letter=self.letter, key=self.once(), words=self.words(), options=self.chosen(),
        )  # fmt: skip


def compose_form(code: str, letter: Mapping[str, Any]) -> type[ComposeForm]:
    """The form of one letter on one dossier."""
    return type("ComposeForm", (ComposeForm,), {"code": code, "letter": letter})


class ReturnForm(VerbForm):
    """A draft comes back from a word processor."""

    previewable = False
    file = UploadField(label=_("The edited file (DOCX)"), max_length=200)
    field_order = ["file"]

    def perform(self) -> Any:
        values = self.cleaned_data
        return paper.return_docx(
            self.row, actor=self.actor, on=values["on"], reason=values["reason"],
            version=values["version"], file=values["file"],
        )  # fmt: skip


class VersionForm(VerbForm):
    """An earlier version of the words is taken again."""

    previewable = False
    number = forms.TypedChoiceField(
        label=_("Version"), coerce=int, error_messages={"required": REQUIRED}
    )
    field_order = ["number"]

    def prepare(self) -> None:
        self.fields["number"].choices = [
            (one.number, f"{one.number}: {one.made_by}, {one.made_on:%d/%m/%Y}")
            for one in self.row.versions.select_related("made_by")
        ]

    def perform(self) -> Any:
        values = self.cleaned_data
        return paper.take_version(
            self.row, actor=self.actor, on=values["on"], reason=values["reason"],
            version=values["version"], number=values["number"],
        )  # fmt: skip


DOCUMENT_FORMS: dict[str, type[VerbForm]] = {"redraft": RedraftForm}
