"""The questions asked only about the petition of a denunciation; none asks for a name."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cases.forms import REQUIRED, GroundForm, VerbForm
from cases.forms.base import ground_label
from cases.law.denunciation import IDENTITY_LABELS, Identity
from cases.law.grounds import grounds_for
from cases.law.words import Kind
from cases.models import Case
from cases.models.text import choices
from complaints.forms.deciding import PetitionForm


class StepForm(PetitionForm):
    """Hands the answers named in `told` to the service of its verb."""

    told: tuple[str, ...] = ()

    def more(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in self.told}


class IdentityForm(StepForm):
    """What the check of the denouncer found, and by whom it was made."""

    identity = forms.ChoiceField(
        label=_("What was found"), error_messages={"required": REQUIRED},
        choices=[("", "—"), *(c for c in choices(Identity, IDENTITY_LABELS)
                              if c[0] != Identity.NOT_RECORDED)],
        help_text=_("The name stays in the sealed envelope; here stands the result alone."),
    )  # fmt: skip
    checked_by = forms.ChoiceField(label=_("Checked"), error_messages={"required": REQUIRED})
    elsewhere = forms.BooleanField(
        label=_("In several places: 10 working days instead of 7 (Luật Tố cáo Điều 24)"),
        required=False,
    )
    field_order = ["identity", "checked_by", "elsewhere"]
    told = ("identity", "checked_by", "elsewhere")

    def prepare(self) -> None:
        rows = grounds_for("denunciation_identity_check", timezone.localdate())
        self.fields["checked_by"].choices = [("", "—"), *((g.code, ground_label(g)) for g in rows)]


class EarlierForm(StepForm):
    """The number of the earlier matter, as the lower office gave it."""

    earlier = forms.CharField(
        label=_("Number of the earlier matter"), max_length=40,
        error_messages={"required": REQUIRED},
    )  # fmt: skip
    field_order = ["earlier"]
    told = ("earlier",)

    def clean_earlier(self) -> Case:
        below = Case.objects.filter(
            kind=Kind.DENUNCIATION, authority__parent=self.row.dossier.office_id,
            number=self.cleaned_data["earlier"].strip(),
        )  # fmt: skip
        if below.count() != 1:
            raise forms.ValidationError(_(
                "No denunciation of a lower office has this number. Write it as it stands on the "
                "notice, for example 07/2026/VV."
            ))  # fmt: skip
        return below.get()


class HandOverForm(GroundForm, StepForm):
    """Why the superior settles the matter himself."""

    grounds_list = "denunciation_take_over"
    told = ("ground",)


class AcceptForm(StepForm):
    """Of a denunciation made again: why it is settled again."""

    ground = forms.ChoiceField(label=_("Ground to settle it again"), required=False)
    told = ("ground",)

    def prepare(self) -> None:
        again = self.row.continues is not None and self.row.continues.settled_on is not None
        if not again:
            del self.fields["ground"]
            self.told = ()
            return
        rows = grounds_for("denunciation_again", timezone.localdate())
        self.fields["ground"].choices = [("", "—"), *((g.code, ground_label(g)) for g in rows)]


class BodyForm(StepForm):
    """Which body receives it; what it receives and why stands in the reason."""

    body = forms.CharField(
        label=_("Body that receives it"), max_length=200, error_messages={"required": REQUIRED}
    )
    field_order = ["body"]
    told = ("body",)


DENUNCIATION_FORMS: dict[str, type[VerbForm]] = {
    "check_identity": IdentityForm,
    "continue_denunciation": EarlierForm,
    "demand_report": StepForm,
    "order_hand_over": HandOverForm,
    "reply_to_sender": StepForm,
    "use_for_inspection": BodyForm,
    "report_crime": BodyForm,
    "accept": AcceptForm,
}
