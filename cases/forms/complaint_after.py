"""The questions about a complaint that is decided: receipt, publication, court, execution."""

from datetime import timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases.forms import complaint as before
from cases.forms.base import REQUIRED, DayField, GroundForm, LinesField, VerbForm
from cases.forms.complaint import ComplainantForm, FactsForm, choice, options
from cases.forms.complaint_decision import DecideForm
from cases.law import complaint as law
from cases.law.words import Level
from cases.procedures.complaint_after import again_until


class ReceivedForm(ComplainantForm):
    """When a complainant received the decision; what he may still do runs from it."""

    received_on = DayField(label=_("Received on"))
    dismissal = forms.BooleanField(
        label=_("The discipline is dismissal (Luật Khiếu nại Điều 48)"), required=False
    )
    field_order = ["person", "received_on", "dismissal"]

    def prepare(self) -> None:
        super().prepare()
        if not self.row.discipline:
            del self.fields["dismissal"]

    def facts(self) -> dict[str, Any]:
        """Who is disciplined otherwise than by dismissal cannot sue (Điều 54.1k, 57.3)."""
        facts = super().facts()
        day, dismissed = facts["received_on"], facts.get("dismissal", False)
        if not self.row.discipline:
            return {**facts, "sue_from": day}
        if dismissed:
            return {**facts, "dismissal_received_on": day, "sue_from": day}
        return {**facts, "mild_received_on": day}


class MeetingForm(FactsForm):
    """Cuộc họp công khai: at the body where the respondent works."""

    meeting_on = DayField(label=_("Day of the meeting"))
    place = forms.CharField(
        label=_("Time and place"), max_length=200, error_messages={"required": REQUIRED}
    )
    field_order = ["meeting_on", "place"]


class PublishForm(FactsForm):
    """In which ways, how long, how often."""

    manners = forms.MultipleChoiceField(
        label=_("How it is made public"), choices=options(law.PUBLICATION, blank=False),
        widget=forms.CheckboxSelectMultiple, error_messages={"required": REQUIRED},
    )  # fmt: skip
    until = DayField(label=_("Posted or online until"), required=False)
    times = forms.IntegerField(
        label=_("Broadcasts or issues"), min_value=1, required=False,
        error_messages={"invalid": _("Write a whole number."), "min_value": _("At least one.")},
    )  # fmt: skip
    field_order = ["manners", "until", "times"]

    def prepare(self) -> None:
        longest = max(manner.minimum_days for manner in law.PUBLICATION)
        self.initial["until"] = self.initial["on"] + timedelta(days=longest)
        if self.row.authority.portal:
            self.initial["manners"] = [law.PORTAL]


class AgainForm(FactsForm):
    """The day of the second complaint, and the obstacle where it is late."""

    lodged_on = DayField(label=_("Complained again on"))
    obstacle = LinesField(2, label=_("Obstacle that kept him, if late"), required=False)
    field_order = ["lodged_on", "obstacle"]


class OutcomeForm(FactsForm):
    """What became of the second complaint."""

    second_outcome = choice(_("The second complaint"), law.SECOND_OUTCOME)
    paper = forms.CharField(
        label=_("Paper of the second level: number and day"), max_length=200,
        error_messages={"required": REQUIRED},
    )  # fmt: skip
    field_order = ["second_outcome", "paper"]

    def facts(self) -> dict[str, Any]:
        facts = super().facts()
        if facts["second_outcome"] == law.FIRST_STANDS:
            facts["stands_from"] = self.cleaned_data["on"].isoformat()
        return facts


class FileRequestForm(FactsForm):
    """Who asks for the file."""

    asked_by = choice(_("Asked by"), law.FILE_ASKED_BY)
    field_order = ["asked_by"]

    def facts(self) -> dict[str, Any]:
        """Seven days run for the second level alone; the court sets its own (Điều 34 khoản 2)."""
        facts = super().facts()
        if facts["asked_by"] == law.SECOND_LEVEL:
            facts["second_level_asked_on"] = self.cleaned_data["on"].isoformat()
        return facts


class FileForm(FactsForm):
    """What was handed over: the numbered file, the explanation."""

    handed_over = LinesField(3, label=_("Papers handed over, pages, explanation"))
    field_order = ["handed_over"]


class CourtForm(FactsForm):
    """What the court did."""

    court = forms.CharField(label=_("Court"), max_length=200, error_messages={"required": REQUIRED})
    court_step = choice(_("What it did"), law.COURT)
    paper = forms.CharField(label=_("Its paper: number and day"), max_length=200, required=False)
    field_order = ["court", "court_step", "paper"]


class ExecutionForm(GroundForm, FactsForm):
    """Văn bản chỉ đạo: who must do what until when, and who reports (NĐ 124/2020 Điều 31)."""

    grounds_list = "complaint_execution"
    executors = LinesField(2, label=_("Who executes"))
    contents = LinesField(3, label=_("What is to be done"))
    until_on = DayField(label=_("Until"))
    supervised_by = forms.CharField(
        label=_("Who follows it up and reports"), max_length=200,
        error_messages={"required": REQUIRED},
    )  # fmt: skip
    field_order = ["ground", "executors", "contents", "until_on", "supervised_by"]

    def prepare(self) -> None:
        super().prepare()
        self.fields["ground"].label = _("Who executes what")
        until = again_until(self.row)
        if self.row.level == Level.FIRST and until and until >= self.initial["on"]:
            self.fields["ground"].help_text = gettext(
                "The complainant received the decision late: he may complain again until %(day)s "
                "(Luật Khiếu nại Điều 33)."
            ) % {"day": until.strftime("%d/%m/%Y")}


COMPLAINT_FORMS: dict[str, type[VerbForm]] = {
    "recheck": before.RecheckForm,
    "declare_complex": before.ComplexForm,
    "plan_verification": before.PlanForm,
    "request_evidence": before.RequestForm,
    "receive_evidence": before.ReceiptOfEvidenceForm,
    "record_work": before.WorkForm,
    "order_assessment": before.AssessmentForm,
    "receive_assessment": before.ResultForm,
    "consult": before.ConsultForm,
    "report_verification": before.ReportForm,
    "suspend_enforcement": before.MeasureForm,
    "invite_dialogue": before.InviteForm,
    "hold_dialogue": before.DialogueForm,
    "decide": DecideForm,
    "suspend": before.SuspendForm,
    "terminate": before.TerminateForm,
    "withdraw_part": before.WithdrawForm,
    "succeed": before.SuccessorForm,
    "record_receipt": ReceivedForm,
    "call_publication_meeting": MeetingForm,
    "make_public": PublishForm,
    "record_second_complaint": AgainForm,
    "record_second_outcome": OutcomeForm,
    "record_file_request": FileRequestForm,
    "hand_over_file": FileForm,
    "record_court": CourtForm,
    "direct_execution": ExecutionForm,
    "report_execution": before.ResultForm,
}
