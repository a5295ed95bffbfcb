"""Who somebody is: asked when he comes in, completed later."""

from datetime import date
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cases.forms.base import REQUIRED, DayField, VerbForm
from cases.law.words import Kind
from cases.models import Person
from cases.services import people

TITLES = [("Ông", "Ông"), ("Bà", "Bà"), ("Anh", "Anh"), ("Chị", "Chị")]


class PersonFields(forms.Form):
    """Who it is: name, address, identity paper. Never asked of a denouncer."""

    title = forms.ChoiceField(label=_("Form of address"), choices=TITLES, required=False)
    full_name = forms.CharField(label=_("Full name"), max_length=120, required=False)
    address = forms.CharField(label=_("Address"), max_length=250, required=False)
    id_number = forms.RegexField(
        r"^[0-9A-Za-z ]{6,20}$", label=_("Number of identity paper"), required=False,
        error_messages={"invalid": _("6 to 20 digits or letters, as printed on the paper.")},
    )  # fmt: skip
    phone = forms.CharField(label=_("Phone"), max_length=20, required=False)

    PERSON = ("title", "full_name", "address", "id_number", "phone")

    def check_person(self, kind: str, values: dict[str, Any]) -> None:
        """A denouncer is not named; everybody else may be anonymous only by leaving all empty."""
        told = [name for name in self.PERSON[1:] if values.get(name)]
        if kind == Kind.DENUNCIATION and told:
            for name in told:
                self.add_error(name, _(
                    "A denouncer's name and address are not kept here (Luật Tố cáo Điều 8, 56). "
                    "Empty this field; write it on the sealed envelope, whose code is given."
                ))  # fmt: skip
        elif told and not values.get("full_name"):
            self.add_error("full_name", REQUIRED)

    def person_values(self) -> dict[str, Any] | None:
        """What a person row needs, or None when nobody is named."""
        values = {name: self.cleaned_data.get(name, "") for name in self.PERSON}
        values["title"] = values["title"] or "Ông"
        return values if values["full_name"] else None


class PersonChoice(forms.ModelChoiceField):
    """A citizen of the matter, by name."""

    def label_from_instance(self, person: Person) -> str:
        return f"{person.title} {person.full_name}"


class CorrectPersonForm(VerbForm, PersonFields):
    """Complete or correct what is known of a citizen of the matter."""

    previewable = False
    person = PersonChoice(
        Person.objects.none(), label=_("Who"), error_messages={"required": REQUIRED}
    )
    id_issued_on = DayField(label=_("Identity paper issued on"), required=False)
    id_issued_by = forms.CharField(
        label=_("Identity paper issued by"), max_length=150, required=False
    )
    field_order = ["person", *people.TOLD]

    def prepare(self) -> None:
        known = people.people_of(self.row)
        self.fields["person"].queryset = known
        self.fields["title"].choices = [("", "—"), *TITLES]
        self.fields["reason"].label = _("From where it is known")
        self.fields["reason"].required = True
        self.fields["full_name"].help_text = _("What is left empty stays as it is.")
        if len(known) == 1:
            self.initial["person"] = known[0].pk
            self.initial.update({name: getattr(known[0], name) for name in people.TOLD})

    def clean_id_issued_on(self) -> date | None:
        day = self.cleaned_data["id_issued_on"]
        if day and day > timezone.localdate():
            raise forms.ValidationError(_("This day has not come yet. Read it off the paper."))
        return day

    def perform(self) -> Any:
        values = self.cleaned_data
        return people.correct_person(
            self.row, actor=self.actor, on=values["on"], person=values["person"],
            told={name: values.get(name) for name in people.TOLD}, reason=values["reason"],
            version=values["version"],
        )  # fmt: skip
