"""The questions about a denunciation case. None of them asks who denounced."""

from datetime import date
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cases.forms.base import REQUIRED, DayField, GroundForm, LinesField, VerbForm, ground_label
from cases.forms.settle import SettleForm
from cases.law.denunciation import ANNOUNCED, POSTED, complexity_of
from cases.law.grounds import grounds_for
from cases.law.interruptions import LONGEST_EXTENSION
from cases.law.words import Role
from cases.models import Officer, Post
from cases.procedures.protection import ORIGINS

NO_NAME = _("Write what was done and found; never who denounced (Luật Tố cáo Điều 8).")


class ListForm(VerbForm):
    """A form whose choices are lists of the law, as they are in force on the day typed."""

    #: field → list of `cases/law/grounds.py`
    lists: dict[str, str] = {}
    told: tuple[str, ...] = ()

    def prepare(self) -> None:
        for name, list_name in self.lists.items():
            rows = [(g.code, ground_label(g)) for g in grounds_for(list_name, self.day())]
            field = self.fields[name]
            several = isinstance(field, forms.MultipleChoiceField)
            field.choices = rows if several else [("", "—"), *rows]

    def day(self) -> date:
        """The day typed, so that an older act finds the law of its own time."""
        try:
            return self.fields["on"].clean(self.data.get("on"))
        except forms.ValidationError:
            return timezone.localdate()

    def facts(self) -> dict[str, Any]:
        return {name: plain(self.cleaned_data[name]) for name in self.told}


def plain(value: Any) -> Any:
    """What an event keeps of an answer: plain values."""
    return value.isoformat() if isinstance(value, date) else value


def one_of(label: Any, required: bool = True) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, required=required, error_messages={"required": REQUIRED})


def several_of(label: Any) -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(
        label=label, widget=forms.CheckboxSelectMultiple, error_messages={"required": REQUIRED}
    )


class TeamForm(VerbForm):
    """Who verifies: two officers or more, one of them the head."""

    members = forms.ModelMultipleChoiceField(
        Officer.objects.none(), label=_("Members, the head among them"),
        widget=forms.CheckboxSelectMultiple, error_messages={"required": REQUIRED},
    )  # fmt: skip
    head = forms.ModelChoiceField(
        Officer.objects.none(), label=_("Head of the team"), error_messages={"required": REQUIRED}
    )
    field_order = ["members", "head"]

    def prepare(self) -> None:
        held = Post.objects.held_on(timezone.localdate()).filter(
            office=self.row.dossier.office, role__in=(Role.HANDLER.value, Role.INSPECTOR.value)
        )
        known = Officer.objects.filter(pk__in=held.values("officer"))
        self.fields["members"].queryset = self.fields["head"].queryset = known

    def facts(self) -> dict[str, Any]:
        values = self.cleaned_data
        return {"members": [one.pk for one in values["members"]], "head": values["head"].pk}


class DenouncerForm(ListForm):
    """What the work with the denouncer brought (Nghị định 31/2019 Điều 11)."""

    result = LinesField(4, label=_("What was said"), help_text=NO_NAME)
    unsigned = forms.BooleanField(label=_("The minutes are not signed by the denouncer"),
                                  required=False)  # fmt: skip
    in_writing = forms.BooleanField(
        label=_("No meeting was possible: asked in writing (khoản 3)"), required=False
    )
    field_order = ["result", "unsigned", "in_writing"]
    told = ("result", "unsigned", "in_writing")


class ExplanationForm(ListForm):
    """How the accused had his say (Nghị định 31/2019 Điều 12)."""

    how = one_of(_("How the accused had his say"))
    explanation = LinesField(4, label=_("What the accused explained"), required=False)
    field_order = ["how", "explanation"]
    lists = {"how": "denunciation_explanation"}
    told = ("how", "explanation")


class RequestForm(ListForm):
    """To which body, and for what."""

    body = forms.CharField(
        label=_("Body or person"), max_length=200, error_messages={"required": REQUIRED}
    )
    content = LinesField(3, label=_("What is asked for"))
    field_order = ["body", "content"]
    told: tuple[str, ...] = ("body", "content")


class AssessmentForm(RequestForm):
    """Whom an expert assessment is asked of, what, and by when (Nghị định 31/2019 Điều 15)."""

    until_on = DayField(label=_("Result asked for by"))
    delegated = forms.BooleanField(
        label=_("The resolver delegated the decision in writing"), required=False
    )
    field_order = ["body", "content", "until_on", "delegated"]
    told = ("body", "content", "until_on", "delegated")


class ExtendForm(ListForm):
    """Which criteria make the matter complex, and for how many days."""

    criteria = several_of(
        _("Criteria that are met (one: complex; two or more: especially complex)")
    )
    days = forms.IntegerField(
        label=_("Days"), initial=LONGEST_EXTENSION, min_value=1,
        max_value=LONGEST_EXTENSION,
        error_messages={
            "required": REQUIRED,
            "invalid": _("Write a whole number of days."),
            "max_value": _("At most 30 days each time (Luật Tố cáo Điều 30)."),
            "min_value": _("At least one day."),
        },
    )  # fmt: skip
    field_order = ["criteria", "days"]
    lists = {"criteria": "denunciation_complexity"}
    told = ("criteria", "days")

    def facts(self) -> dict[str, Any]:
        return super().facts() | {"complexity": complexity_of(self.cleaned_data["criteria"]).value}


class WithdrawalForm(ListForm):
    """What is withdrawn, by whom, by which paper, and why the matter may have to go on."""

    scope = forms.ChoiceField(
        label=_("What is withdrawn"), error_messages={"required": REQUIRED},
        choices=[("", "—"), ("all", _("the whole denunciation")), ("part", _("a part of it"))],
    )  # fmt: skip
    everybody = forms.TypedChoiceField(
        label=_("Who withdraws"), error_messages={"required": REQUIRED},
        coerce=lambda answer: answer == "all",
        choices=[("", "—"), ("all", _("all who denounced")), ("some", _("one or some of them"))],
    )  # fmt: skip
    paper = one_of(_("Paper"))
    signed = one_of(_("Signed by"))
    goes_on = one_of(_("Why the matter goes on in spite of it"), required=False)
    field_order = ["scope", "everybody", "paper", "signed", "goes_on"]
    lists = {
        "paper": "denunciation_withdrawal_paper",
        "signed": "denunciation_withdrawal_signed",
        "goes_on": "denunciation_goes_on",
    }
    told = ("scope", "everybody", "paper", "signed", "goes_on")


class BodyForm(ListForm):
    """Which body receives the file."""

    body = forms.CharField(
        label=_("Investigation body or procuracy"), max_length=200,
        error_messages={"required": REQUIRED},
    )  # fmt: skip
    field_order = ["body"]
    told = ("body",)


class ConcludeForm(SettleForm):
    """A denunciation: what the accused explained (Luật Tố cáo Điều 35)."""

    explanation = LinesField(3, label=_("What the accused explained"))
    earlier_findings = LinesField(
        3, label=_("What was wrong in the earlier settlement, and who answers for it")
    )
    asked = (*SettleForm.asked, "explanation", "earlier_findings")

    def prepare(self) -> None:
        if self.row.earlier is None or self.row.earlier.settled_on is None:
            del self.fields["earlier_findings"]


class HandlingForm(ListForm):
    """What is done with the conclusion (Luật Tố cáo Điều 36, 44)."""

    handling = several_of(_("Measures"))
    sanctioned_on = DayField(label=_("Day of the own decision on the breach"), required=False)
    field_order = ["handling", "sanctioned_on"]
    lists = {"handling": "denunciation_handling"}
    told = ("handling", "sanctioned_on")

    def clean(self) -> dict[str, Any]:
        values = super().clean()
        own = "LTC_36_1B_OWN" in (values.get("handling") or [])
        if own and not values.get("sanctioned_on"):
            self.add_error("sanctioned_on", REQUIRED)
        return values


class PublicationForm(ListForm):
    """How, until when, how often; and that nothing tells who denounced."""

    ways = several_of(_("Ways"))
    until_on = DayField(label=_("Last day of the posting"), required=False)
    times = forms.IntegerField(label=_("Number of announcements"), required=False, min_value=1)
    stripped = forms.BooleanField(
        label=_("The text tells nothing of the denouncer and no state secret"),
        error_messages={"required": REQUIRED},
    )
    field_order = ["ways", "until_on", "times", "stripped"]
    lists = {"ways": "denunciation_publication"}
    told = ("ways", "until_on", "times", "stripped")

    def clean(self) -> dict[str, Any]:
        values = super().clean()
        ways = set(values.get("ways") or [])
        for name, needing in (("until_on", POSTED), ("times", ANNOUNCED)):
            if ways & needing and not values.get(name) and name not in self.errors:
                self.add_error(name, REQUIRED)
        return values


class FollowUpForm(ListForm):
    """Who follows the execution of the conclusion."""

    by = one_of(_("Who follows it"))
    field_order = ["by"]
    lists = {"by": "denunciation_follow_up"}
    told = ("by",)


class ProtectForm(ListForm):
    """What is protected, and where the request comes from; never whom."""

    measures = several_of(_("What is protected"))
    origin = forms.ChoiceField(
        label=_("It comes from"), choices=[("", "—"), *((k, _(v)) for k, v in ORIGINS.items())],
        error_messages={"required": REQUIRED},
    )  # fmt: skip
    field_order = ["measures", "origin"]
    lists = {"measures": "denunciation_protection"}
    told: tuple[str, ...] = ("measures", "origin")


class RefuseProtectionForm(ListForm):
    """What was asked for; why it is refused stands in the reason."""

    measures = several_of(_("What was asked for"))
    field_order = ["measures"]
    lists = {"measures": "denunciation_protection"}
    told = ("measures",)


class EndProtectionForm(GroundForm):
    """Why the protection ends."""

    grounds_list = "denunciation_protection_end"


DENUNCIATION_FORMS: dict[str, type[VerbForm]] = {
    "form_team": TeamForm,
    "change_team": TeamForm,
    "work_with_denouncer": DenouncerForm,
    "record_explanation": ExplanationForm,
    "request_evidence": RequestForm,
    "order_assessment": AssessmentForm,
    "extend": ExtendForm,
    "suspend": GroundForm,
    "terminate": GroundForm,
    "record_withdrawal": WithdrawalForm,
    "report_crime": BodyForm,
    "conclude": ConcludeForm,
    "act_on_conclusion": HandlingForm,
    "make_public": PublicationForm,
    "assign_follow_up": FollowUpForm,
    "protect": ProtectForm,
    "refuse_protection": RefuseProtectionForm,
    "end_protection": EndProtectionForm,
}
