"""The questions about a case and about a letter."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases.forms.base import REQUIRED, GroundForm, LinesField, VerbForm
from cases.law.clocks import SENDINGS
from cases.law.interruptions import LONGEST_EXTENSION
from cases.law.words import (
    COMPLEXITY_LABELS,
    OUTCOME_LABELS,
    Complexity,
    Level,
    Outcome,
    Role,
)
from cases.models import Officer, Post
from cases.models.text import choices
from cases.services import paper
from cases.services.draft import words_of


class AssignForm(VerbForm):
    """Who does the work."""

    handler = forms.ModelChoiceField(
        Officer.objects.none(), label=_("Handler"), error_messages={"required": REQUIRED}
    )
    field_order = ["handler"]

    def prepare(self) -> None:
        held = Post.objects.held_on(timezone.localdate()).filter(
            office=self.row.dossier.office, role=Role.HANDLER.value
        )
        self.fields["handler"].queryset = Officer.objects.filter(pk__in=held.values("officer"))

    def facts(self) -> dict[str, Any]:
        return {"handler": self.cleaned_data["handler"].pk}


class ExtendForm(VerbForm):
    """How complex, and for how many days."""

    complexity = forms.ChoiceField(
        label=_("The matter is"),
        choices=[c for c in choices(Complexity, COMPLEXITY_LABELS) if c[0] != "ordinary"],
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
    field_order = ["complexity", "days"]

    def facts(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in ("complexity", "days")}


class SettleForm(VerbForm):
    """The outcome, and the text of the letter that carries it."""

    outcome = forms.ChoiceField(
        label=_("Outcome"), choices=[("", "—"), *choices(Outcome, OUTCOME_LABELS)],
        error_messages={"required": REQUIRED},
    )  # fmt: skip
    findings = LinesField(6, label=_("What the verification found"))
    law = LinesField(2, label=_("Legal ground of the conclusion"))
    conclusion = LinesField(4, label=_("Conclusion"))
    decision = LinesField(4, label=_("What is decided or answered"))
    field_order = ["outcome", "findings", "law", "conclusion", "decision"]
    asked: tuple[str, ...] = ("outcome", "findings", "law", "conclusion", "decision")

    def facts(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in self.asked if name in self.fields}


class ConcludeForm(SettleForm):
    """A denunciation: what the accused explained (Luật Tố cáo Điều 35)."""

    explanation = LinesField(3, label=_("What the accused explained"))
    asked = (*SettleForm.asked, "explanation")


class DecideForm(SettleForm):
    """A complaint: what was decided first, and whether demand and findings agree."""

    first_result = LinesField(3, label=_("What the first decision says"))
    asked = (*SettleForm.asked, "first_result", "findings_agree")

    findings_agree = forms.BooleanField(
        label=_("Demand and findings agree (Luật Khiếu nại Điều 30)"), required=False
    )

    def prepare(self) -> None:
        if self.row.level == Level.FIRST:
            del self.fields["first_result"]
        else:
            del self.fields["findings_agree"]  # at the second level a dialogue is always due


class DialogueForm(VerbForm):
    """What the dialogue brought; its day is the day of the act."""

    result = LinesField(4, label=_("Result of the dialogue"))
    field_order = ["result"]

    def facts(self) -> dict[str, Any]:
        return {"result": self.cleaned_data["result"]}


class SendingForm(VerbForm):
    """Which limit the paper meets; how it was sent stands in the reason."""

    meets = forms.ChoiceField(label=_("Limit that it meets"), error_messages={"required": REQUIRED})
    field_order = ["meets"]

    def prepare(self) -> None:
        waiting = self.row.dossier.deadlines.open().filter(code__in=SENDINGS)
        self.fields["meets"].choices = [("", "—"), *((one.code, one.title()) for one in waiting)]

    def facts(self) -> dict[str, Any]:
        return {"meets": self.cleaned_data["meets"]}


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


class RedraftForm(VerbForm):
    """The words of a draft that people write; what the case knows cannot be mistyped."""

    previewable = False

    def prepare(self) -> None:
        self.paths: dict[str, str] = {}
        for number, (path, (label, text)) in enumerate(words_of(self.row).items()):
            name = f"words_{number}"
            self.paths[name] = path
            self.fields[name] = LinesField(
                3, label=gettext(label).capitalize(), required=False, initial=text
            )
        self.order_fields([*self.paths, "on", "reason"])

    def perform(self) -> Any:
        values = self.cleaned_data
        return paper.redraft(
            self.row, actor=self.actor, on=values["on"], reason=values["reason"],
            version=values["version"],
            words={path: values[name] for name, path in self.paths.items()},
        )  # fmt: skip


def document_form(row: Any, verb: str) -> type[VerbForm]:
    """The form of a step of the round."""
    return RedraftForm if verb == "redraft" else DocumentForm


#: The form of each verb of a case; every other verb asks for day and reason only.
CASE_FORMS: dict[str, type[VerbForm]] = {
    "assign": AssignForm,
    "extend": ExtendForm,
    "suspend": GroundForm,
    "terminate": GroundForm,
    "decide": DecideForm,
    "conclude": ConcludeForm,
    "answer": SettleForm,
    "hold_dialogue": DialogueForm,
    "record_sending": SendingForm,
}


def case_form(row: Any, verb: str) -> type[VerbForm]:
    """The form of a verb of a case; a proposal is closed with a reason, not with a ground."""
    if verb == "terminate" and row.kind in ("proposal", "feedback"):
        return VerbForm
    return CASE_FORMS.get(verb, VerbForm)
