"""The questions about the file of a matter: what came in, its sheets, its keeping, its end."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cases import access
from cases.forms.base import REQUIRED, DayField, LinesField, VerbForm
from cases.forms.uploads import ScanField
from cases.law.dossier import NATURE_LABELS, Nature, Standing
from cases.law.dossier.retention import GRAVITY_LABELS, Gravity
from cases.law.papers import PAPERS
from cases.law.words import KIND_LABELS, Kind, Role
from cases.models import Case, IncomingPaper, Office, RetentionDecision
from cases.models.text import choices
from cases.procedures import checklist
from cases.services.dossier import archive, disposal, filing, incoming
from cases.services.dossier.incoming import Arrival

WHOLE = {"required": REQUIRED, "invalid": _("Write a whole number."),
         "min_value": _("At least one.")}  # fmt: skip


class PaperForm(VerbForm):
    """A paper or a piece of evidence that came in: the columns of its register, and its scan."""

    previewable = False
    nature = forms.ChoiceField(
        label=_("Nature"), choices=[("", "—"), *choices(Nature, NATURE_LABELS)],
        error_messages={"required": REQUIRED},
    )  # fmt: skip
    form = forms.ChoiceField(label=_("Form"), required=False)
    author = forms.CharField(
        label=_("Author"), max_length=200, required=False,
        help_text=_("Office, organisation or citizen. Empty for whatever a denouncer wrote."),
    )  # fmt: skip
    number_and_symbol = forms.CharField(label=_("Number and symbol"), max_length=40, required=False)
    dated = DayField(label=_("Date on the paper"), required=False)
    title = LinesField(2, label=_("Type and title"))
    pages = forms.IntegerField(label=_("Pages"), min_value=1, max_value=2000, error_messages=WHOLE)
    made_as = forms.ChoiceField(label=_("Made as"), choices=IncomingPaper.MadeAs.choices)
    condition = forms.CharField(label=_("Condition"), max_length=200, required=False)
    unit_or_recipient = forms.CharField(
        label=_("Unit or recipient"), max_length=200, required=False
    )
    handed_on_on = DayField(label=_("Handed on, on"), required=False)
    signed_for = forms.CharField(label=_("Signed for by"), max_length=120, required=False)
    scan = ScanField(
        label=_("Scan"),
        required=False,
        help_text=_("PDF, JPG or PNG, 20 MB at most. Never what a denouncer wrote."),
    )
    redacted = forms.BooleanField(
        label=_("The scan is an extract in which everything that tells who denounced is covered"),
        required=False,
    )
    note = LinesField(2, label=_("Note"), required=False)
    field_order = [
        "nature", "form", "author", "number_and_symbol", "dated", "title", "pages", "made_as",
        "condition", "scan", "redacted", "unit_or_recipient", "handed_on_on", "signed_for", "note",
        "on", "reason",
    ]  # fmt: skip

    def prepare(self) -> None:
        kind = self.row.dossier.kind if self.row is not None else ""
        known = incoming.receivable(kind if kind in set(Kind) else "")
        self.fields["form"].choices = [("", "—")] + [
            (code, f"{code} {PAPERS[code].name}") for code in known
        ]
        if self.row is None or not self.row.dossier.confidential:
            del self.fields["redacted"]
        self.initial.setdefault("pages", 1)

    def office(self) -> Office:
        """The office in which the paper came in."""
        return self.row.dossier.office

    def arrival(self) -> Arrival:
        """The answers, as the service takes them."""
        values = self.cleaned_data
        names = Arrival.__dataclass_fields__
        return Arrival(**{name: values[name] for name in names if name in values})

    def perform(self) -> Any:
        values = self.cleaned_data
        paper = incoming.receive_paper(
            actor=self.actor, on=values["on"], office=self.office(), arrival=self.arrival(),
            row=self.row, scan=values["scan"], reason=values["reason"],
        )  # fmt: skip
        return self.row if self.row is not None else paper


class OfficePaperForm(PaperForm):
    """A paper that came in for the office; its matter is found afterwards."""

    at = forms.ModelChoiceField(
        Office.objects.none(), label=_("Office"), error_messages={"required": REQUIRED}
    )
    field_order = ["at", *PaperForm.field_order]

    def prepare(self) -> None:
        super().prepare()
        mine = access.offices_of(self.actor, timezone.localdate(), incoming.RECEIVERS)
        self.fields["at"].queryset = mine
        if mine.count() == 1:
            self.fields["at"].initial = mine.first().pk

    def office(self) -> Office:
        return self.cleaned_data["at"]


class FilePaperForm(VerbForm):
    """To which matter a paper belongs."""

    previewable = False
    case = forms.CharField(
        label=_("Number of the case"), max_length=40, error_messages={"required": REQUIRED}
    )
    field_order = ["case"]

    def clean_case(self) -> Case:
        number = self.cleaned_data["case"].strip()
        seen = access.visible(Case.objects.all(), self.actor, timezone.localdate())
        case = seen.filter(number=number, dossier__office=self.row.office).first()
        if case is None:
            raise forms.ValidationError(_("You find no case of this number in this office."))
        return case

    def perform(self) -> Any:
        values = self.cleaned_data
        return incoming.assign_paper(
            self.row, actor=self.actor, on=values["on"], row=values["case"],
            reason=values["reason"],
        )  # fmt: skip


class SheetsForm(VerbForm):
    """Number the sheets that have no number yet."""

    previewable = False

    def perform(self) -> Any:
        values = self.cleaned_data
        filing.number_sheets(self.row, actor=self.actor, on=values["on"], reason=values["reason"])
        return self.row


class ExplainForm(VerbForm):
    """Why the file has not a paper that the law demands "nếu có"."""

    previewable = False
    item = forms.ChoiceField(label=_("Paper"), error_messages={"required": REQUIRED})
    reason = LinesField(3, label=_("Why it is not in the file"))
    field_order = ["item", "reason"]

    def prepare(self) -> None:
        self.fields["item"].choices = [("", "—")] + [
            (one.item.code, f"{one.item.name} ({one.item.article})")
            for one in checklist.look(self.row)
            if one.standing is Standing.MISSING and one.item.explainable
        ]

    def perform(self) -> Any:
        values = self.cleaned_data
        return filing.explain_missing(
            self.row, actor=self.actor, on=values["on"], item=values["item"],
            reason=values["reason"],
        )  # fmt: skip


class RetentionForm(VerbForm):
    """How grave the matter was: the table, or the office's decision, says how long it is kept."""

    previewable = False
    gravity = forms.ChoiceField(
        label=_("Gravity"), choices=[("", "—"), *choices(Gravity, GRAVITY_LABELS)],
        error_messages={"required": REQUIRED},
    )  # fmt: skip
    field_order = ["gravity"]

    def perform(self) -> Any:
        values = self.cleaned_data
        filing.set_retention(
            self.row, actor=self.actor, on=values["on"], gravity=values["gravity"],
            reason=values["reason"],
        )  # fmt: skip
        return self.row


class DecisionForm(VerbForm):
    """The archivist's decision on a length of keeping."""

    previewable = False
    office = forms.ModelChoiceField(
        Office.objects.none(), label=_("Office"), error_messages={"required": REQUIRED}
    )
    kind = forms.ChoiceField(label=_("Kind"), choices=choices(Kind, KIND_LABELS))
    gravity = forms.ChoiceField(label=_("Gravity"), choices=choices(Gravity, GRAVITY_LABELS))
    years = forms.IntegerField(
        label=_("Years"), min_value=1, max_value=99, required=False,
        help_text=_("Empty: kept for ever."), error_messages=WHOLE,
    )  # fmt: skip
    decision = forms.CharField(
        label=_("Decision: number, day, who decided"), max_length=200,
        error_messages={"required": REQUIRED},
    )  # fmt: skip
    in_force_from = DayField(label=_("From"))
    field_order = ["office", "kind", "gravity", "years", "decision", "in_force_from", "on"]

    def prepare(self) -> None:
        mine = access.offices_of(self.actor, timezone.localdate(), [Role.CLERK])
        self.fields["office"].queryset = mine
        if mine.count() == 1:
            self.fields["office"].initial = mine.first().pk
        self.initial.setdefault("in_force_from", self.initial["on"])

    def perform(self) -> RetentionDecision:
        values = self.cleaned_data
        names = ("office", "kind", "gravity", "years", "decision", "in_force_from")
        return filing.enter_decision(
            actor=self.actor, on=values["on"], **{name: values[name] for name in names}
        )


class HandOverForm(VerbForm):
    """Who received the file in the archive, and in which condition."""

    previewable = False
    receiver = forms.CharField(
        label=_("Received by (name, post)"), max_length=200, error_messages={"required": REQUIRED}
    )
    note = LinesField(2, label=_("Condition of the papers"), required=False)
    field_order = ["receiver", "note"]

    def perform(self) -> Any:
        values = self.cleaned_data
        return archive.hand_to_archive(
            self.row, actor=self.actor, on=values["on"], receiver=values["receiver"],
            note=values["note"], reason=values["reason"], version=values["version"],
        )  # fmt: skip


class DisposalForm(VerbForm):
    """The decision after which files and words are gone."""

    previewable = False
    sure = forms.BooleanField(
        label=_("I know that the files and the words of this matter go for ever"),
        error_messages={"required": _("Confirm it: this cannot be taken back.")},
    )
    field_order = ["sure"]

    def perform(self) -> Any:
        values = self.cleaned_data
        return disposal.decide_disposal(
            self.row, actor=self.actor, on=values["on"], reason=values["reason"],
            version=values["version"],
        )  # fmt: skip


#: The form of each step of a closed file that asks more than day and reason.
FILE_FORMS: dict[str, type[VerbForm]] = {
    "hand_to_archive": HandOverForm, "decide_disposal": DisposalForm,
}  # fmt: skip
