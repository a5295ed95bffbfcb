"""The questions asked at the door."""

from dataclasses import replace
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cases import access
from cases.forms import REQUIRED, ConcernFields, GroundForm, LinesField, VerbForm
from cases.law.words import KIND_LABELS, Kind, Role, Tie
from cases.models import Office
from cases.models.text import choices
from cases.services.concerns import current_of
from cases.services.opening import add_person
from cases.services.trace import made_with
from complaints.forms import EnterForm, PersonFields
from reception import services
from reception.law import MODE_LABELS, Mode
from reception.models import Visit
from reception.services import Arrival


class ReceiveForm(VerbForm, PersonFields, ConcernFields):
    """Who came about what."""

    kind = forms.ChoiceField(label=_("Kind"), choices=choices(Kind, KIND_LABELS))
    summary = LinesField(4, label=_("What it is about"))
    papers = LinesField(
        3, label=_("Papers handed over"), required=False,
        help_text=_("One a line; a receipt (Mẫu 02/TCD) is drafted."),
    )  # fmt: skip
    mode = forms.ChoiceField(label=_("Reception"), choices=choices(Mode, MODE_LABELS))
    head_count = forms.IntegerField(
        label=_("Number of people"), min_value=1, initial=1,
        error_messages={"required": REQUIRED, "invalid": _("Write a whole number."),
                        "min_value": _("At least one person came.")},
    )  # fmt: skip
    office = forms.ModelChoiceField(
        Office.objects.none(), label=_("Office"), error_messages={"required": REQUIRED}
    )
    field_order = ["kind", "title", "full_name", "address", "id_number", "phone", "summary",
                   *ConcernFields.CONCERN, "papers", "mode", "head_count"]  # fmt: skip

    def prepare(self) -> None:
        mine = access.offices_of(self.actor, self.initial["on"], [Role.RECEPTION_OFFICER])
        self.fields["office"].queryset = mine
        self.prepare_concern(mine, self.initial["on"])
        if mine.count() == 1:
            self.fields["office"].initial = mine.first().pk
            self.fields["office"].widget = forms.HiddenInput()

    def clean(self) -> dict[str, Any]:
        values = super().clean()
        self.check_person(values.get("kind", ""), values)
        self.check_names(values.get("kind", ""), values.get("summary") or "", values)
        return values

    def perform(self) -> Visit:
        values = self.cleaned_data
        made = made_with(self.once())
        if made is not None:
            return made
        person = self.person_values()
        arrival = Arrival(
            kind=Kind(values["kind"]), summary=values["summary"], mode=Mode(values["mode"]),
            papers=values["papers"], head_count=values["head_count"],
            tied=self.tied(values["kind"]),
        )  # fmt: skip
        return services.receive(
            actor=self.actor, on=values["on"], office=values["office"], arrival=arrival,
            person=add_person(actor=self.actor, on=values["on"], **person) if person else None,
            reason=values["reason"],
            key=self.once(),
        )  # fmt: skip


class AnswerForm(VerbForm):
    """What was answered; it stays in the file."""

    def perform(self) -> Visit:
        values = self.cleaned_data
        return services.answer(
            self.row, actor=self.actor, on=values["on"], reason=values["reason"],
            version=values["version"],
        )  # fmt: skip


class RefuseForm(GroundForm):
    """The ground on which somebody is not received."""

    grounds_list = "refuse_visit"


class EnterFromVisitForm(EnterForm):
    """A petition from a visit: what the visit knows is filled in, the person is taken over."""

    def prepare(self) -> None:
        super().prepare()
        visit = self.row
        if visit.person_id or visit.kind == Kind.DENUNCIATION:
            for name in self.PERSON:
                del self.fields[name]
        if visit.kind == Kind.DENUNCIATION:
            self.fields["kind"].choices = [
                c for c in self.fields["kind"].choices if c[0] == Kind.DENUNCIATION
            ]
        told = [one.officer for one in current_of(visit.dossier) if one.how is not Tie.RELATIVE]
        near = [one.officer for one in current_of(visit.dossier) if one.how is Tie.RELATIVE]
        self.initial |= {"concerned": told, "relatives": near}
        known = {"kind": visit.kind, "subject": visit.summary, "received_on": visit.received_on,
                 "channel": "in_person"}  # fmt: skip
        for name, value in known.items():
            self.initial[name] = value

    def clean(self) -> dict[str, Any]:
        values = super().clean()
        if values.get("kind") == Kind.DENUNCIATION and self.row.kind != Kind.DENUNCIATION:
            self.add_error("kind", _(
                "This visitor's name stands in the reception book; a denunciation may not follow "
                "from it (Luật Tố cáo Điều 56). Record a new visit as a denunciation."
            ))  # fmt: skip
        return values

    def perform(self) -> Any:
        values = self.cleaned_data
        people = None if self.row.person_id or self.row.kind == Kind.DENUNCIATION else self.people()
        paper = self.paper()
        if self.row.person_id:
            paper = replace(paper, anonymous=False)
        return services.enter_petition(
            self.row, actor=self.actor, on=values["on"], paper=paper, people=people,
            version=values["version"], reason=values["reason"],
        )  # fmt: skip


VISIT_FORMS: dict[str, type[VerbForm]] = {
    "answer": AnswerForm,
    "refuse_visit": RefuseForm,
    "enter_petition": EnterFromVisitForm,
}
