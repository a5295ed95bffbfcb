"""The questions asked at the door."""

from dataclasses import replace
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases import access
from cases.forms import REQUIRED, ConcernFields, GroundForm, LinesField, VerbForm
from cases.law.words import KIND_LABELS, Kind, Role, Tie
from cases.models import Office
from cases.models.text import choices
from cases.services.concerns import current_of
from cases.services.opening import add_person
from cases.services.trace import made_with
from complaints.forms import EnterForm, PersonFields, RepresentativesForm
from reception import services
from reception.law import MODE_LABELS, Mode
from reception.law.answer import TOLD_LABELS, Told, tellable
from reception.law.identity import CAPACITY_LABELS, Capacity
from reception.law.refusal import QUESTIONS, lacking
from reception.models import ReceptionSession, Visit
from reception.services import Arrival


class ReceiveForm(VerbForm, PersonFields, ConcernFields):
    """Who came about what."""

    kind = forms.ChoiceField(label=_("Kind"), choices=choices(Kind, KIND_LABELS))
    summary = LinesField(4, label=_("What it is about"))
    demand = LinesField(2, label=_("What the visitor demands"), required=False)
    earlier_settling = LinesField(2, label=_("What competent bodies did so far"), required=False)
    session = forms.ModelChoiceField(
        ReceptionSession.objects.none(), label=_("Session"), required=False,
        empty_label=_("none: regular reception"),
    )  # fmt: skip
    capacity = forms.ChoiceField(
        label=_("Speaks"), choices=choices(Capacity, CAPACITY_LABELS), required=False,
        initial=Capacity.SELF.value,
    )  # fmt: skip
    proxy_papers = forms.CharField(
        label=_("Papers that prove the representation"), max_length=300, required=False
    )
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
    field_order = ["kind", "title", "full_name", "address", "id_number", "phone", "head_count",
                   "capacity", "proxy_papers", "summary", *ConcernFields.CONCERN, "demand",
                   "earlier_settling", "papers", "session", "mode"]  # fmt: skip

    def prepare(self) -> None:
        mine = access.offices_of(self.actor, self.initial["on"], [Role.RECEPTION_OFFICER])
        self.fields["office"].queryset = mine
        self.prepare_concern(mine, self.initial["on"])
        if mine.count() == 1:
            self.fields["office"].initial = mine.first().pk
            self.fields["office"].widget = forms.HiddenInput()
        self.fields["full_name"].help_text = _(
            "The visitor states name, address and number of his identity paper; nobody demands to "
            "see it (Nghị định 154/2026/NĐ-CP Điều 12)."
        )
        self.fields["session"].queryset = ReceptionSession.objects.filter(
            dossier__office__in=mine, state__in=("planned", "posted", "held"),
            planned_for=self.day(),
        )  # fmt: skip

    def day(self) -> Any:
        """The day typed: a visit of yesterday belongs to a session of yesterday."""
        try:
            return self.fields["on"].clean(self.data.get("on"))
        except forms.ValidationError:
            return self.initial["on"]

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
            papers=values["papers"], head_count=values["head_count"], demand=values["demand"],
            earlier_settling=values["earlier_settling"], session=values["session"],
            capacity=Capacity(values["capacity"] or Capacity.SELF),
            proxy_papers=values["proxy_papers"],
            tied=self.tied(values["kind"]),
        )  # fmt: skip
        return services.receive(
            actor=self.actor, on=values["on"], office=values["office"], arrival=arrival,
            person=add_person(actor=self.actor, on=values["on"], **person) if person else None,
            reason=values["reason"],
            key=self.once(),
        )  # fmt: skip


class AnswerForm(VerbForm):
    """Which of the answers of the law, and in which words; both stay in the file."""

    told = forms.ChoiceField(
        label=_("What the visitor is told"), error_messages={"required": REQUIRED}
    )
    body = forms.CharField(
        label=_("Competent body, when forwarded or guided"), max_length=200, required=False
    )
    in_writing = forms.BooleanField(
        label=_("In writing: the notice of Luật Tiếp công dân Điều 28 is drafted"), required=False,
        help_text=_("On a later day than that of the visit it always is."),
    )  # fmt: skip
    field_order = ["told", "body", "in_writing", "reason"]

    def prepare(self) -> None:
        open_to = tellable(self.row.kind, self.initial["on"])
        self.fields["told"].choices = [("", "—"), *(
            one for one in choices(Told, TOLD_LABELS) if one[0] in open_to)]  # fmt: skip

    def perform(self) -> Visit:
        values = self.cleaned_data
        return services.answer(
            self.row, actor=self.actor, on=values["on"], reason=values["reason"],
            told=Told(values["told"]), body=values["body"], version=values["version"],
            in_writing=values["in_writing"],
        )  # fmt: skip


class RefuseForm(GroundForm):
    """The ground on which somebody is not received, and what that ground asks for."""

    grounds_list = "refuse_visit"
    explained = forms.BooleanField(
        label=_("The reason was explained to the visitor in person"), required=False
    )
    field_order = ["ground", "explained"]

    def prepare(self) -> None:
        super().prepare()
        for name, question in QUESTIONS.items():
            field = forms.CharField(max_length=400) if question.text else forms.BooleanField()
            field.required, field.label = False, gettext(question.label).capitalize()
            self.fields[name] = field
        self.order_fields(["ground", "explained", *QUESTIONS, "on", "reason"])

    def clean(self) -> dict[str, Any]:
        values = super().clean()
        for question in lacking(values.get("ground", ""), values):
            self.add_error(question.name, _("This ground asks for it."))
        return values

    def perform(self) -> Visit:
        values = self.cleaned_data
        said = {name: values[name] for name in QUESTIONS if values.get(name)}
        return services.refuse_visit(
            self.row, actor=self.actor, on=values["on"], ground=values["ground"],
            explained=values["explained"], said=said, reason=values["reason"],
            version=values["version"],
        )  # fmt: skip


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
                 "content": visit.demand, "head_count": visit.head_count,
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
    "name_representatives": RepresentativesForm,
}
