"""The questions asked about a petition."""

from typing import Any

from django import forms
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases import access
from cases.forms import REQUIRED, ConcernFields, DayField, GroundForm, LinesField, VerbForm
from cases.law.refusal import Refused
from cases.law.words import KIND_LABELS, LEVEL_LABELS, TOPIC_LABELS, Kind, Level, Role, Topic
from cases.models import Case, Office
from cases.models.text import choices, folded
from cases.services.opening import add_person
from cases.services.trace import made_with
from complaints import disposing, services
from complaints.denunciation_forms import DENUNCIATION_FORMS
from complaints.disposing import Part
from complaints.following import body_of, competence_of
from complaints.law import (
    CHANNEL_LABELS,
    DECLINING_GROUNDS,
    FORWARDER_LABELS,
    SUBJECT_LABELS,
    Channel,
    Forwarder,
    Subject,
)
from complaints.law.group import size_of
from complaints.models import Petition, Petitioner
from complaints.services import Paper

WHOM = [("", "—"), *choices(Subject, SUBJECT_LABELS)]
YES_NO = [("", "—"), ("yes", _("Yes")), ("no", _("No"))]
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


class PetitionForm(VerbForm):
    """A verb of a petition: calls the service of the same name."""

    def more(self) -> dict[str, Any]:
        """What the service needs beyond actor, day, reason and version."""
        return {}

    def perform(self) -> Any:
        values = self.cleaned_data
        service = getattr(services, self.verb, None) or getattr(disposing, self.verb)
        return service(
            self.row, actor=self.actor, on=values["on"], reason=values["reason"],
            version=values["version"], **self.more(),
        )  # fmt: skip


class DeclineForm(GroundForm, PetitionForm):
    """The ground of the law, or for a proposal the reason in words."""

    def prepare(self) -> None:
        if self.row.kind in DECLINING_GROUNDS:
            super().prepare()
        else:
            self.fields["ground"] = LinesField(3, label=_("Why it is not taken up"))

    def grounds(self) -> str:
        return DECLINING_GROUNDS[Kind(self.row.kind)]

    def more(self) -> dict[str, Any]:
        ground = self.cleaned_data["ground"]
        if self.row.kind in DECLINING_GROUNDS:
            return {"ground": ground}
        return {"ground": "not_taken_up", "letter": {"contents": [{"answer": ground}]}}


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


class ElsewhereForm(PetitionForm):
    """Which body must decide."""

    competent_body = forms.CharField(
        label=_("Competent body"), max_length=200, error_messages={"required": REQUIRED}
    )
    sent_before = forms.BooleanField(
        label=_("The same content was guided or forwarded before"), required=False
    )
    field_order = ["competent_body", "sent_before"]

    def prepare(self) -> None:
        try:
            row = competence_of(self.row, self.initial["on"])
        except Refused:
            row = None
        self.initial.setdefault("competent_body", body_of(row, self.row))

    def more(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in ("competent_body", "sent_before")}


class ReportUpForm(ElsewhereForm):
    """The superior, who takes over what no leader of the office may decide."""

    sent_before = None

    def prepare(self) -> None:
        parent = self.row.dossier.office.parent
        self.initial.setdefault("competent_body", parent.issuer if parent else "")

    def more(self) -> dict[str, Any]:
        return {"competent_body": self.cleaned_data["competent_body"]}


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


class AcceptForm(PetitionForm):
    """A second complaint may name the case in which the first was settled."""

    earlier_number = forms.CharField(
        label=_("Number of the first-level case"), max_length=40, required=False,
        help_text=_("If it was settled by an office below, for example 07/2026/VV."),
    )  # fmt: skip
    field_order = ["earlier_number"]

    def prepare(self) -> None:
        if self.row.kind != Kind.COMPLAINT or self.row.level != Level.SECOND:
            del self.fields["earlier_number"]

    def clean_earlier_number(self) -> Case | None:
        number = self.cleaned_data["earlier_number"]
        found = services.first_case(self.row, number) if number else None
        if number and found is None:
            raise forms.ValidationError(_(
                "No single first-level case of an office below bears this number. Leave the field "
                "empty when the first complaint was not settled with this program."
            ))  # fmt: skip
        return found

    def more(self) -> dict[str, Any]:
        earlier = self.cleaned_data.get("earlier_number")
        return {"earlier": earlier} if earlier else {}


class ReplyForm(PetitionForm):
    """What the other body answered, and how the sender was told of it."""

    body = forms.CharField(
        label=_("Body that replied"), max_length=200, error_messages={"required": REQUIRED}
    )
    number = forms.CharField(label=_("Number of its letter"), max_length=60, required=False)
    replied_on = DayField(label=_("Day of its letter"))
    says = LinesField(4, label=_("What it says"))
    told = LinesField(
        2, label=_("How and when the sender was told"), required=False,
        help_text=_("Only for a petition without a name it may be left empty."),
    )  # fmt: skip
    ASKED = ("body", "number", "replied_on", "says", "told")
    field_order = [*ASKED]

    def prepare(self) -> None:
        self.initial.setdefault("body", self.row.competent_body)

    def clean(self) -> dict[str, Any]:
        values = super().clean()
        if not values.get("told") and not self.row.anonymous:
            self.add_error("told", REQUIRED)
        if values.get("replied_on") and values.get("on") and values["replied_on"] > values["on"]:
            self.add_error("replied_on", _("The letter cannot be later than the day of the act."))
        return values

    def more(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in self.ASKED}


class LinkForm(PetitionForm):
    """The earlier petition, by its number."""

    earlier = forms.CharField(
        label=_("Number of the earlier petition"), max_length=40,
        error_messages={"required": REQUIRED},
    )  # fmt: skip
    field_order = ["earlier"]

    def clean_earlier(self) -> Petition:
        seen = access.visible(Petition.objects.all(), self.actor, self.initial["on"])
        found = seen.filter(
            number=self.cleaned_data["earlier"].strip(), dossier__office=self.row.dossier.office
        ).first()
        if found is None:
            raise forms.ValidationError(_("No petition with this number is known here."))
        return found

    def more(self) -> dict[str, Any]:
        return {"earlier": self.cleaned_data["earlier"]}


PETITION_FORMS: dict[str, type[VerbForm]] = {
    "accept": AcceptForm,
    "decline": DeclineForm,
    "name_representatives": RepresentativesForm,
    "forward": ElsewhereForm,
    "guide": ElsewhereForm,
    "guide_to_complete": MissingForm,
    "attach": AttachForm,
    "split": SplitForm,
    "reclassify": ReclassifyForm,
    "return_originals": OriginalsForm,
    "report_up": ReportUpForm,
    "record_reply": ReplyForm,
    "link_earlier": LinkForm,
}


def petition_form(row: Petition, verb: str) -> type[VerbForm]:
    """The form of a verb of a petition."""
    own = DENUNCIATION_FORMS if row.kind == Kind.DENUNCIATION else {}
    return own.get(verb) or PETITION_FORMS.get(verb, PetitionForm)
