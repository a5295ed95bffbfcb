"""The questions about a letter after its signature: delivered, replaced, filed, copied."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases import access
from cases.forms.base import REQUIRED, DayField, LinesField, VerbForm
from cases.forms.matter import DocumentForm
from cases.forms.matter import document_form as form_of_the_draft
from cases.forms.uploads import ScanField
from cases.law.copies import COPIES
from cases.law.delivery import PROOF_LABELS, WAYS, Proof
from cases.models import Officer, Post
from cases.services import paper
from cases.services.paper.copying import passages_of
from cases.services.paper.delivery import waiting_lines

SCAN = _("Scan (PDF, JPEG or PNG)")


class LetterForm(DocumentForm):
    """A step of a letter that asks for more than a day and a reason."""

    def told(self) -> dict[str, Any]:
        """What the service takes besides."""
        return {}

    def perform(self) -> Any:
        values = self.cleaned_data
        return getattr(paper, self.verb)(
            self.row, actor=self.actor, on=values["on"], reason=values["reason"],
            version=values["version"], **self.told(),
        )  # fmt: skip


class DeliverForm(LetterForm):
    """To whom it was sent, how, under which number or at which place."""

    to = forms.MultipleChoiceField(
        label=_("Recipients"), widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose recipients who still wait for the letter.")},
    )  # fmt: skip
    way = forms.ChoiceField(label=_("How it was sent"), error_messages={"required": REQUIRED})
    reference = forms.CharField(
        label=_("Number of the consignment, or place"), max_length=200, required=False
    )
    field_order = ["to", "way", "reference"]

    def prepare(self) -> None:
        lines = waiting_lines(self.row)
        self.fields["to"].choices = [(str(line), name) for line, name in lines]
        self.fields["to"].initial = [str(line) for line, _name in lines]
        ways = [(way.value, gettext(row.label)) for way, row in WAYS.items()]
        self.fields["way"].choices = [("", "—"), *ways]

    def told(self) -> dict[str, Any]:
        values = self.cleaned_data
        return {"to": [int(one) for one in values["to"]], "way": values["way"],
                "reference": values["reference"]}  # fmt: skip


class OnItsWayForm(LetterForm):
    """Which of the sendings that are on their way."""

    line = forms.ChoiceField(label=_("Recipient"), error_messages={"required": REQUIRED})
    field_order = ["line"]

    def prepare(self) -> None:
        rows = list(self.row.deliveries.on_the_way())
        chosen = [(str(row.line), f"{row.recipient} ({row.get_way_display()}, "
                                  f"{row.sent_on:%d/%m/%Y})") for row in rows]  # fmt: skip
        self.fields["line"].choices = chosen if len(chosen) == 1 else [("", "—"), *chosen]

    def told(self) -> dict[str, Any]:
        return {"line": int(self.cleaned_data["line"])}


class ProofForm(OnItsWayForm):
    """When it arrived, and what proves it."""

    received_on = DayField(label=_("Received on"))
    proof = forms.ChoiceField(label=_("Proof"), error_messages={"required": REQUIRED})
    note = forms.CharField(
        label=_("What the proof says"), max_length=300, required=False,
        help_text=_("Number of the slip, or who signed for an agency."),
    )  # fmt: skip
    scan = ScanField(label=SCAN, required=False)
    field_order = ["line", "received_on", "proof", "note", "scan"]

    def prepare(self) -> None:
        super().prepare()
        ways = self.row.deliveries.on_the_way().values_list("way", flat=True)
        fitting = [proof for proof in Proof if any(proof in WAYS[way].proofs for way in ways)]
        self.fields["proof"].choices = [("", "—")] + [
            (proof.value, gettext(PROOF_LABELS[proof])) for proof in fitting
        ]

    def told(self) -> dict[str, Any]:
        values = self.cleaned_data
        named = {name: values[name] for name in ("received_on", "proof", "note")}
        return {**super().told(), **named, "scan": self.cleaned_data["scan"]}


class CorrectForm(LetterForm):
    """Where the letter errs in its form, and how it is right; up to three places."""

    ROWS = (1, 2, 3)

    def prepare(self) -> None:
        for number in self.ROWS:
            asked = {
                f"where_{number}": (_("Place in the letter"), 200),
                f"wrong_{number}": (_("As it stands"), 500),
                f"right_{number}": (_("As it is right"), 500),
            }
            for name, (label, longest) in asked.items():
                self.fields[name] = forms.CharField(
                    label=f"{number}. {label}", max_length=longest, required=number == 1,
                    error_messages={"required": REQUIRED},
                )  # fmt: skip
        named = [f"{part}_{n}" for n in self.ROWS for part in ("where", "wrong", "right")]
        self.order_fields([*named, "on", "reason"])

    def clean(self) -> dict[str, Any]:
        values = super().clean()
        for number in self.ROWS[1:]:
            row = self.row_of(values, number)
            if any(row.values()):
                for part in (part for part, text in row.items() if not text):
                    self.add_error(f"{part}_{number}", REQUIRED)
        return values

    @staticmethod
    def row_of(values: Mapping[str, Any], number: int) -> dict[str, str]:
        return {part: values.get(f"{part}_{number}", "") for part in ("where", "wrong", "right")}

    def told(self) -> dict[str, Any]:
        rows = [self.row_of(self.cleaned_data, number) for number in self.ROWS]
        return {"corrections": [row for row in rows if any(row.values())]}


class ScanForm(LetterForm):
    """The scan of the sheet that was signed by pen, when there is one."""

    scan = ScanField(label=SCAN, required=False)
    field_order = ["scan"]

    def told(self) -> dict[str, Any]:
        return {"scan": self.cleaned_data["scan"]}


class KeepScanForm(ScanForm):
    """The scan of the sheet that was signed by pen."""

    scan = ScanField(label=SCAN, error_messages={"required": _("Choose the file of the scan.")})


class ReasonForm(LetterForm):
    """A step that says why: the words stand in the file, and in the letter that follows."""

    reason = LinesField(3, label=_("Why"))


class CopyForm(LetterForm):
    """In which form, for whom, signed by whom; of an extract, which passages."""

    form = forms.ChoiceField(label=_("Form of the copy"), error_messages={"required": REQUIRED})
    signer = forms.ModelChoiceField(
        Post.objects.none(), label=_("To be signed by"), error_messages={"required": REQUIRED}
    )
    recipients = LinesField(2, label=_("For whom"), help_text=_("One a line."))
    passages = forms.MultipleChoiceField(
        label=_("Passages of an extract"), widget=forms.CheckboxSelectMultiple, required=False
    )
    field_order = ["form", "signer", "recipients", "passages"]

    def prepare(self) -> None:
        free = access.free_leaders(self.row.office, self.row.dossier, timezone.localdate())
        self.fields["signer"].queryset = free.exclude(signs_as="")
        if free.count() == 1:
            self.fields["signer"].initial = free.get().pk
        labels = [(form.value, gettext(rule.label)) for form, rule in COPIES.items()]
        self.fields["form"].choices = [("", "—"), *labels]
        passages = passages_of(self.row)
        self.fields["passages"].choices = [(str(n), one) for n, one in enumerate(passages, 1)]

    def told(self) -> dict[str, Any]:
        values = self.cleaned_data
        named = {name: values[name] for name in ("form", "signer", "recipients")}
        return {**named, "passages": [int(one) for one in values["passages"]]}


class LendForm(LetterForm):
    """Who uses the kept copy, for what, and which leader permits it."""

    officer = forms.ModelChoiceField(
        Officer.objects.none(), label=_("Used by the officer"), required=False
    )
    used_by = forms.CharField(
        label=_("Or by somebody else: name, unit"), max_length=200, required=False
    )
    purpose = forms.CharField(
        label=_("For what it is used"), max_length=300, error_messages={"required": REQUIRED}
    )
    permitted_by = forms.ModelChoiceField(
        Post.objects.none(), label=_("Permitted by"), error_messages={"required": REQUIRED}
    )
    field_order = ["officer", "used_by", "purpose", "permitted_by"]

    def prepare(self) -> None:
        on = timezone.localdate()
        held = Post.objects.held_on(on).filter(office=self.row.office)
        self.fields["officer"].queryset = Officer.objects.filter(
            is_active=True, pk__in=held.values("officer")
        )
        self.fields["permitted_by"].queryset = access.free_leaders(
            self.row.office, self.row.dossier, on
        )

    def told(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in self.field_order}


class TakeBackForm(LetterForm):
    """In which state the kept copy came back."""

    note = forms.CharField(label=_("State in which it came back"), max_length=300, required=False)
    field_order = ["note"]

    def told(self) -> dict[str, Any]:
        return {"note": self.cleaned_data["note"]}


LETTER_FORMS: dict[str, type[VerbForm]] = {
    "deliver": DeliverForm,
    "record_proof": ProofForm,
    "record_failure": OnItsWayForm,
    "replace": ReasonForm,
    "correct": CorrectForm,
    "recall": ReasonForm,
    "hand_over": ScanForm,
    "file_paper": ScanForm,
    "keep_scan": KeepScanForm,
    "make_copy": CopyForm,
    "lend_copy": LendForm,
    "take_back_copy": TakeBackForm,
}


def document_form(row: Any, verb: str) -> type[VerbForm]:
    """The form of a step of a letter."""
    return LETTER_FORMS.get(verb) or form_of_the_draft(row, verb)
