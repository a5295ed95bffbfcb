"""The questions about who speaks for a group."""

from typing import Any

from django import forms
from django.db import transaction
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases.forms import REQUIRED, DayField, LinesField, VerbForm
from cases.law.words import Kind
from cases.models.text import folded
from cases.services.opening import add_person
from complaints import services
from complaints.law.group import size_of
from complaints.models import Petitioner


class RepresentativesForm(VerbForm):
    """Who speaks for a group: one a line, as the appointment signed by all names them."""

    people = LinesField(
        5, label=_("Representatives"), required=False,
        help_text=_("One a line: full name; address; number of identity paper."),
    )  # fmt: skip
    number = forms.IntegerField(
        label=_("Number of representatives"), min_value=1, max_value=5, required=False,
        help_text=_("For a denunciation: their names belong in the sealed envelope."),
        error_messages={"invalid": _("Write a whole number."),
                        "min_value": _("At least one person speaks for them."),
                        "max_value": _("At most five people speak for a group.")},
    )  # fmt: skip
    appointed_on = DayField(label=_("Day of the written appointment"))
    scope = LinesField(2, label=_("What they are appointed to speak about, and how far"))
    signed_by_all = forms.BooleanField(
        label=_("It bears the signature or fingerprint of everybody in the group"), required=False
    )
    field_order = ["people", "number", "appointed_on", "scope", "signed_by_all"]
    previewable = False

    def prepare(self) -> None:
        del self.fields["number" if self.row.kind != Kind.DENUNCIATION else "people"]
        size = size_of(self.row.head_count)
        for name in ("people", "number"):
            if name in self.fields:
                self.fields[name].required = True
                self.fields[name].error_messages["required"] = REQUIRED
        if size and "people" in self.fields:
            law = _("For this group: %(number)s (%(article)s).") % {
                "number": gettext(size.number), "article": size.article}  # fmt: skip
            self.fields["people"].help_text = f"{self.fields['people'].help_text} {law}"

    def clean_people(self) -> list[dict[str, str]]:
        lines = [line for line in self.cleaned_data["people"].splitlines() if line.strip()]
        people = []
        for line in lines:
            name, address, paper = ([part.strip() for part in line.split(";")] + ["", ""])[:3]
            if not name or len(name) > 120 or len(address) > 250 or len(paper) > 20:
                raise forms.ValidationError(
                    _("This line is not of the form “full name; address; number”: %(line)s"),
                    params={"line": line},
                )
            people.append({"full_name": name, "address": address, "id_number": paper})
        return people

    def perform(self) -> Any:
        values = self.cleaned_data
        with transaction.atomic():
            people = [self.person(one) for one in values.get("people") or []]
            return services.name_representatives(
                self.row, actor=self.actor, on=values["on"], people=people,
                number=values.get("number") or 0, appointed_on=values["appointed_on"],
                signed_by_all=values["signed_by_all"], scope=values["scope"],
                reason=values["reason"], version=values["version"],
            )  # fmt: skip

    def person(self, told: dict[str, str]) -> Any:
        """Somebody of the group who is known already, by name and number, else a new person."""
        known = [one.person for one in getattr(self.row, "petitioners", Petitioner.objects.none())
                 .select_related("person").all()]  # fmt: skip
        visitor = getattr(self.row, "person", None)
        for person in [*known, *([visitor] if visitor else [])]:
            same = folded(told["full_name"]) == person.name_key
            if same and told["id_number"] in ("", person.id_number):
                return person
        return add_person(actor=self.actor, on=self.cleaned_data["on"], **told)
