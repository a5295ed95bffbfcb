"""The questions about what a petition contains: lacking, original, the same, another, several."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cases import access
from cases.forms import REQUIRED, LinesField
from cases.law.words import KIND_LABELS, Kind
from cases.models import Case
from cases.models.text import choices
from complaints.forms.deciding import PetitionForm
from complaints.models import Petition
from complaints.services.disposing import Part


class MissingForm(PetitionForm):
    """What the sender must add or correct."""

    missing = LinesField(3, label=_("What is missing"))
    field_order = ["missing"]

    def more(self) -> dict[str, Any]:
        return {"missing": self.cleaned_data["missing"]}


class OriginalsForm(PetitionForm):
    """Which papers are returned."""

    originals = LinesField(3, label=_("Originals that are returned"))
    field_order = ["originals"]

    def more(self) -> dict[str, Any]:
        return {"originals": self.cleaned_data["originals"]}


class AttachForm(PetitionForm):
    """The open case about the same content."""

    case = forms.ModelChoiceField(
        Case.objects.none(), label=_("Open case"), error_messages={"required": REQUIRED}
    )
    field_order = ["case"]

    def prepare(self) -> None:
        mine = access.visible(Case.objects.open(), self.actor, timezone.localdate())
        self.fields["case"].queryset = mine.filter(
            kind=self.row.kind, dossier__office=self.row.dossier.office
        )

    def more(self) -> dict[str, Any]:
        return {"case": self.cleaned_data["case"]}


class ReclassifyForm(PetitionForm):
    """What it is by content and demand."""

    kind = forms.ChoiceField(
        label=_("Kind"), choices=choices(Kind, KIND_LABELS), error_messages={"required": REQUIRED}
    )
    field_order = ["kind"]

    def more(self) -> dict[str, Any]:
        return {"kind": Kind(self.cleaned_data["kind"])}


MOST_PARTS = 4


class SplitForm(PetitionForm):
    """Each content with its kind; lines left empty are no content."""

    def prepare(self) -> None:
        kinds = [("", "—"), *choices(Kind, KIND_LABELS)]
        for number in range(1, MOST_PARTS + 1):
            about = {"number": number}
            self.fields[f"kind_{number}"] = forms.ChoiceField(
                label=_("Kind of content %(number)s") % about, choices=kinds, required=False
            )
            self.fields[f"subject_{number}"] = forms.CharField(
                label=_("Subject of content %(number)s") % about, max_length=500, required=False
            )
        self.order_fields([name for name in self.fields if "_" in name])

    def clean(self) -> dict[str, Any]:
        values = super().clean()
        for number in range(1, MOST_PARTS + 1):
            pair = {name: values.get(f"{name}_{number}") for name in ("kind", "subject")}
            if any(pair.values()) and not all(pair.values()):
                lacking = next(name for name, value in pair.items() if not value)
                self.add_error(f"{lacking}_{number}", REQUIRED)
        return values

    def more(self) -> dict[str, Any]:
        values = self.cleaned_data
        return {
            "parts": [
                Part(Kind(values[f"kind_{number}"]), values[f"subject_{number}"], self.row.against)
                for number in range(1, MOST_PARTS + 1)
                if values[f"kind_{number}"]
            ]
        }

    def perform(self) -> Petition:
        super().perform()
        return Petition.objects.get(pk=self.row.pk)
