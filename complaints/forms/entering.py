"""The questions that register a petition: who, what, how it came."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cases import access
from cases.forms import (
    REQUIRED,
    ConcernFields,
    DayField,
    LinesField,
    PersonFields,
    VerbForm,
)
from cases.law.words import KIND_LABELS, LEVEL_LABELS, TOPIC_LABELS, Kind, Level, Role, Topic
from cases.models import Office
from cases.models.text import choices
from cases.services.opening import add_person
from cases.services.trace import made_with
from complaints import services
from complaints.law import (
    CHANNEL_LABELS,
    FORWARDER_LABELS,
    SUBJECT_LABELS,
    Channel,
    Forwarder,
    Subject,
)
from complaints.models import Petition
from complaints.services import Paper

WHOM = [("", "—"), *choices(Subject, SUBJECT_LABELS)]


YES_NO = [("", "—"), ("yes", _("Yes")), ("no", _("No"))]


class EnterForm(VerbForm, PersonFields, ConcernFields):
    """Register a petition; what a visit already knows is filled in."""

    kind = forms.ChoiceField(
        label=_("Kind"), choices=choices(Kind, KIND_LABELS), error_messages={"required": REQUIRED}
    )
    subject = LinesField(3, label=_("Subject"))
    content = LinesField(5, label=_("Content and demands"), required=False)
    against = forms.CharField(label=_("Against whom or what"), max_length=500, required=False)
    received_on = DayField(label=_("Received on"))
    channel = forms.ChoiceField(label=_("How it came"), choices=choices(Channel, CHANNEL_LABELS))
    topic = forms.ChoiceField(
        label=_("Topic"), choices=choices(Topic, TOPIC_LABELS), initial=Topic.OTHER.value
    )
    level = forms.ChoiceField(label=_("Level"), choices=choices(Level, LEVEL_LABELS))
    discipline = forms.BooleanField(
        label=_("It complains about a disciplinary decision (Luật Khiếu nại Điều 47)"),
        required=False,
    )  # fmt: skip
    head_count = forms.IntegerField(
        label=_("Number of people who sign it"), min_value=1, max_value=100_000, required=False,
        error_messages={"invalid": _("Write a whole number."),
                        "min_value": _("At least one person signs it."),
                        "max_value": _("So many people cannot be right.")},
    )  # fmt: skip
    forwarder = forms.ChoiceField(
        label=_("Forwarded by a"), required=False,
        choices=[("", "—"), *choices(Forwarder, FORWARDER_LABELS)],
        help_text=_("They hear the result within seven working days (Luật Tiếp công dân Điều 27)."),
    )  # fmt: skip
    forwarded_by = forms.CharField(label=_("Forwarded by"), max_length=200, required=False)
    office = forms.ModelChoiceField(
        Office.objects.none(), label=_("Office"), error_messages={"required": REQUIRED}
    )
    concerns_whom = forms.ChoiceField(
        label=_("Whose act it is about"), choices=WHOM, required=False,
        help_text=_("The table of competence then says who must decide."),
    )  # fmt: skip
    field_order = ["kind", "subject", "content", "against", "concerns_whom", *ConcernFields.CONCERN,
                   "title", "full_name", "address", "id_number", "phone", "head_count",
                   "received_on", "channel", "forwarder", "forwarded_by", "topic", "level",
                   "discipline"]  # fmt: skip
    previewable = True

    def prepare(self) -> None:
        mine = access.offices_of(self.actor, self.initial["on"], [Role.RECEPTION_OFFICER])
        self.fields["office"].queryset = mine
        if mine.count() == 1:
            self.fields["office"].initial = mine.first().pk
            self.fields["office"].widget = forms.HiddenInput()
        self.prepare_concern(mine, self.initial["on"])
        self.initial.setdefault("received_on", self.initial["on"])

    def clean(self) -> dict[str, Any]:
        values = super().clean()
        self.check_person(values.get("kind", ""), values)
        if values.get("discipline") and values.get("kind") != Kind.COMPLAINT:
            self.add_error("discipline", _("Only a complaint is about a disciplinary decision."))
        text = " ".join(values.get(name) or "" for name in ("subject", "content", "against"))
        self.check_names(values.get("kind", ""), text, values)
        if values.get("forwarder") and not values.get("forwarded_by"):
            self.add_error("forwarded_by", _("Name who forwarded it."))
        received, on = values.get("received_on"), values.get("on")
        if received and on and received > on:
            self.add_error("received_on", _(
                "It cannot be received after the day on which it is entered. Correct one of both."
            ))  # fmt: skip
        return values

    def paper(self) -> Paper:
        values = self.cleaned_data
        return Paper(
            kind=Kind(values["kind"]),
            received_on=values["received_on"],
            subject=values["subject"],
            content=values["content"],
            against=values["against"],
            level=Level(values["level"]),
            channel=Channel(values["channel"]),
            topic=Topic(values["topic"]),
            remote=values["office"].remote,
            discipline=values.get("discipline", False),
            head_count=values["head_count"] or 1,
            forwarder=values["forwarder"],
            forwarded_by=values["forwarded_by"],
            anonymous=values["kind"] != Kind.DENUNCIATION and not values.get("full_name"),
            concerns_whom=values["concerns_whom"],
            tied=self.tied(values["kind"]),
        )

    def people(self) -> list[Any]:
        values = self.person_values()
        if values is None:
            return []
        on = self.cleaned_data["on"]
        return [add_person(actor=self.actor, on=on, **values)]

    def perform(self) -> Petition:
        values = self.cleaned_data
        made = made_with(self.once())
        if made is not None:
            return made
        return services.enter(
            actor=self.actor, on=values["on"], office=values["office"], paper=self.paper(),
            people=self.people(), reason=values["reason"], key=self.once(),
        )  # fmt: skip
